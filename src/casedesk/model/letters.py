"""Letters that leave the house: 一函两书 to employers, transfers to other offices, answers."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class Letter(Travelling, Base):
    """A 提示函, 意见书 or 建议书 to an employer; its dates are those of the recorded acts."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_state", "state", "reply_due_on"),
        # covering: the month's figures are counted without touching the rows themselves
        Index("ix_letter_issued", "issued_on", "voided_on", "kind", "case_id"),
        Index("ix_letter_due", "reply_due_on", "voided_on", "replied_on", "case_id"),
    )

    kind: Mapped[str]  # code table letter_kinds
    number: Mapped[str] = mapped_column(default="", index=True)
    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    addressee: Mapped[str] = mapped_column(default="")  # its name as the letter says it
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    subject: Mapped[str] = mapped_column(default="")  # 事由
    facts: Mapped[str] = mapped_column(default="")  # 事实
    basis: Mapped[str] = mapped_column(default="")  # 依据
    demands: Mapped[str] = mapped_column(default="")  # 要求, one a line
    reply_days: Mapped[int]  # working days from delivery
    contact: Mapped[str] = mapped_column(default="")  # 联系人
    contact_phone: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")  # derived from letter_act
    drafted_by_name: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None]
    issued_by_name: Mapped[str] = mapped_column(default="")
    delivered_on: Mapped[date | None]
    method: Mapped[str] = mapped_column(default="")  # code table service_methods
    receiver: Mapped[str] = mapped_column(default="")
    tracking: Mapped[str] = mapped_column(default="")  # 邮寄单号
    reply_due_on: Mapped[date | None]
    reply_why: Mapped[str] = mapped_column(default="")
    provisional: Mapped[bool] = mapped_column(default=False)
    chases: Mapped[int] = mapped_column(default=0)  # 催办次数
    chased_on: Mapped[date | None]
    replied_on: Mapped[date | None]
    reply: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")  # code table letter_outcomes
    outcome_on: Mapped[date | None]
    outcome_note: Mapped[str] = mapped_column(default="")
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(default="")


class LetterAct(Base):
    """One thing that was done with a letter; never changed."""

    __tablename__ = "letter_act"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    day: Mapped[date]
    action: Mapped[str]  # code table letter_acts
    text: Mapped[str] = mapped_column(default="")
    from_state: Mapped[str] = mapped_column(default="")
    to_state: Mapped[str] = mapped_column(default="")
    actor_name: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by: Mapped[int | None]


class Transfer(Travelling, Base):
    """A matter passed on to another office with a letter (转介、移送), and its receipt."""

    __tablename__ = "transfer"
    __table_args__ = (Index("ix_transfer_sent", "sent_on", "voided_on", "visit_id"),)

    number: Mapped[str] = mapped_column(default="", index=True)
    office: Mapped[str]  # code table transfer_offices
    institution: Mapped[str] = mapped_column(default="")
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    proceeding_id: Mapped[int | None] = mapped_column(ForeignKey("proceeding.id"))
    reason: Mapped[str] = mapped_column(default="")  # 事由
    materials: Mapped[str] = mapped_column(default="")  # 材料目录, one a line
    consented: Mapped[bool] = mapped_column(default=False)  # the worker agreed to it
    contact: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft", index=True)  # draft sent received voided
    sent_on: Mapped[date | None]
    sent_by_name: Mapped[str] = mapped_column(default="")
    receipt_due_on: Mapped[date | None]
    chases: Mapped[int] = mapped_column(default=0)
    chased_on: Mapped[date | None]
    receipt_on: Mapped[date | None]
    receipt_by: Mapped[str] = mapped_column(default="")
    receipt_result: Mapped[str] = mapped_column(default="")  # code table transfer_results
    receipt_note: Mapped[str] = mapped_column(default="")
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(default="")


class VisitAnswer(Travelling, Base):
    """The answer that was given to a visitor (咨询答复, form F32)."""

    __tablename__ = "visit_answer"

    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), unique=True)
    question: Mapped[str] = mapped_column(default="")
    points: Mapped[str] = mapped_column(default="")  # 答复要点, one a line
    basis: Mapped[str] = mapped_column(default="")  # 依据, one a line
    answered_on: Mapped[date]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    answered_by_name: Mapped[str] = mapped_column(default="")
