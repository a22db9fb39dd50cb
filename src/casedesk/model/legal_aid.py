"""Legal-aid referrals."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base


class Referral(Base):
    """A worker sent on to a legal-aid agency, and what came back."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_sent", "sent_on", "case_id"),
        Index("ix_referral_receipt", "receipt_on", "result"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    dispute_case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    matter: Mapped[str] = mapped_column(default="")
    agency: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None]
    receipt_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")  # as the receipt words it
