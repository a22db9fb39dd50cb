"""Conflicts of interest: what staff declare of themselves, and what a check found."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class Declaration(Base):
    """Somebody or some employer that a member of staff is bound to (回避申报)."""

    __tablename__ = "declaration"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    kind: Mapped[str]  # code table declaration_kinds
    name: Mapped[str] = mapped_column(default="")
    id_number: Mapped[str] = mapped_column(default="")  # of a relative, or the uscc of a firm
    phone: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")  # 配偶, 父母 …; post held
    since: Mapped[date | None]
    until: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    declared_at: Mapped[datetime] = mapped_column(default=now)
    declared_by: Mapped[int]
    withdrawn_at: Mapped[datetime | None]


class ConflictCheck(Base):
    """The result of a check at an appointment, with the reviewer's reason; never changed."""

    __tablename__ = "conflict_check"
    __table_args__ = (Index("ix_conflict_check_case", "case_id", "checked_at"),)

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"))
    purpose: Mapped[str]  # mediator, lawyer
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    candidate: Mapped[str]  # the name of who is to be appointed
    result: Mapped[str]  # none possible confirmed
    hits: Mapped[str] = mapped_column(default="[]")  # JSON: reason, with whom
    reason: Mapped[str] = mapped_column(default="")  # why the reviewer let it pass
    checked_at: Mapped[datetime] = mapped_column(default=now)
    checked_by: Mapped[int]
    checked_by_name: Mapped[str] = mapped_column(default="")
