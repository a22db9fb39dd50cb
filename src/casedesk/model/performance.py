"""What an agreement leads to besides money: acts promised, urgings; and claims reckoned."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class Obligation(Base):
    """Something promised that is not money: 离职证明, 社保转移; ticked when it is done."""

    __tablename__ = "obligation"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    debtor: Mapped[str] = mapped_column(default="")
    content: Mapped[str]
    due_on: Mapped[date | None]
    performed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")  # by what it is known
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    recorded_by: Mapped[int | None]


class Urging(Travelling, Base):
    """督促履行: one side was urged to perform (17号令 §32)."""

    __tablename__ = "urging"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    addressed: Mapped[str]  # the party that owes
    urged_on: Mapped[date]
    days: Mapped[int]  # given from receipt on
    until: Mapped[date]  # as far as it is known: reckoned from the day of urging
    unpaid_fen: Mapped[int] = mapped_column(default=0)  # at that time
    way: Mapped[str] = mapped_column(default="notice")  # notice, telephone, visit
    note: Mapped[str] = mapped_column(default="")


class Calculation(Travelling, Base):
    """Claims as they were reckoned for a case: what was typed, and what came of it."""

    __tablename__ = "calculation"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    made_on: Mapped[date]
    made_at: Mapped[datetime] = mapped_column(default=now)
    made_by_name: Mapped[str] = mapped_column(default="")
    items: Mapped[str]  # JSON: kind, inputs, amount, formula, period, basis, notes of each
    total_fen: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
