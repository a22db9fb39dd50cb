"""What is asked and decided on the road: reopening, recusal, steps of a proceeding."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class Reopening(Base):
    """A closed case that somebody wants to open again: asked with a reason, approved or not."""

    __tablename__ = "reopening"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    asked_on: Mapped[date]
    asked_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    asked_by_name: Mapped[str]
    reason: Mapped[str]
    decision: Mapped[str] = mapped_column(default="", index=True)  # "", approved, declined
    decided_on: Mapped[date | None]
    decided_by_name: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")  # why it was approved or declined


class Recusal(Base):
    """A mediator who stood back from a case (回避), why, and who took it over."""

    __tablename__ = "recusal"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    staff_name: Mapped[str]
    asked_by: Mapped[str]  # code table recusal_askers
    ground: Mapped[str]  # code table recusal_grounds
    text: Mapped[str] = mapped_column(default="")
    replaced_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    replaced_by_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(default=now)


class ProceedingStep(Base):
    """One step of a proceeding beside a case; its state is where the last step led."""

    __tablename__ = "proceeding_step"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    proceeding_id: Mapped[int] = mapped_column(ForeignKey("proceeding.id"), index=True)
    action: Mapped[str]
    day: Mapped[date]
    from_state: Mapped[str] = mapped_column(default="")
    to_state: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")  # why it is dated back
    actor_name: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(default=now)
