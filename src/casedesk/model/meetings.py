"""Mediation meetings: when and where, who came, and what stands in the minutes."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Meeting(Travelling, Base):
    """A mediation meeting (调解会): planned, held, adjourned or called off."""

    __tablename__ = "meeting"
    __table_args__ = (Index("ix_meeting_starts", "starts_at", "mediator_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    minutes: Mapped[int] = mapped_column(default=120)  # how long the room is taken
    place: Mapped[str]
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    mediator_name: Mapped[str] = mapped_column(default="")
    recorder: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")  # 需携带材料
    public: Mapped[bool] = mapped_column(default=False)  # both parties asked for it (17号令 §24)
    result: Mapped[str] = mapped_column(default="planned")  # code table meeting_results
    adjourned_to: Mapped[datetime | None]
    notice_due: Mapped[date | None]  # the last day to give notice (M-NTC)
    identity: Mapped[str] = mapped_column(default="")  # ① 核对身份、权限
    rights: Mapped[str] = mapped_column(default="")  # ② 告知权利义务、询问回避
    claims: Mapped[str] = mapped_column(default="")  # ③ 申请人请求与事实
    answer: Mapped[str] = mapped_column(default="")  # ④ 被申请人意见
    evidence: Mapped[str] = mapped_column(default="")  # ⑤ 举证质证、核实
    issues: Mapped[str] = mapped_column(default="")  # ⑥ 争议焦点
    course: Mapped[str] = mapped_column(default="")  # ⑦ 调解经过与方案
    outcome: Mapped[str] = mapped_column(default="")  # ⑧ 结果
    recusal: Mapped[str] = mapped_column(default="")  # code table recusal_answers


class Attendee(Base):
    """Somebody who was asked to a meeting: in which part, and whether they came."""

    __tablename__ = "attendee"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    name: Mapped[str]
    part: Mapped[str]  # code table meeting_parts
    came: Mapped[bool] = mapped_column(default=False)
    identified: Mapped[bool] = mapped_column(default=False)  # identity and powers were checked
    note: Mapped[str] = mapped_column(default="")  # the document shown, or why absent
