"""Visits: someone came, called or wrote, and what became of it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Visit(Travelling, Base):
    """One person's coming with one matter (来访, form F01)."""

    __tablename__ = "visit"
    __table_args__ = (
        Index("ix_visit_arrived", "arrived_at", "channel", "party_size"),
        Index("ix_visit_ended", "ended_at", "state"),
    )

    number: Mapped[str] = mapped_column(unique=True)
    arrived_at: Mapped[datetime]
    channel: Mapped[str] = mapped_column(default="visit")  # code table channels
    party_size: Mapped[int] = mapped_column(default=1)  # 来访人数
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    job: Mapped[str] = mapped_column(default="")
    hired_on: Mapped[str] = mapped_column(default="")  # ISO date or month: "2022-03"
    employment_form: Mapped[str] = mapped_column(default="")  # 用工形式
    category: Mapped[str] = mapped_column(default="consult")  # 来访类别
    matter: Mapped[str] = mapped_column(default="", index=True)  # code table matters
    workers: Mapped[int] = mapped_column(default=1)  # 涉及人数
    amount_fen: Mapped[int | None]  # 涉及金额
    facts: Mapped[str] = mapped_column(default="")  # 反映事项
    materials: Mapped[str] = mapped_column(default="")
    risks: Mapped[str] = mapped_column(default="")  # codes of 风险研判, comma between
    danger: Mapped[bool] = mapped_column(default=False)  # 有伤害自己或他人的危险
    opinion: Mapped[str] = mapped_column(default="")  # codes of 接待意见, comma between
    # waiting open advised referred case
    state: Mapped[str] = mapped_column(default="open", index=True)
    result: Mapped[str] = mapped_column(default="")  # 办理结果
    ended_at: Mapped[datetime | None]
    receptionist_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    known_on: Mapped[date | None]  # 知道权利被侵害之日, when the worker says
