"""Legal advice at the desk: consultations, the lawyers on duty, their hours."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Consultation(Travelling, Base):
    """One consultation (工会法律咨询登记表, L1); the person may stay unnamed."""

    __tablename__ = "consultation"
    __table_args__ = (Index("ix_consultation_at", "at", "channel", "people"),)

    number: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    minutes: Mapped[int | None]
    channel: Mapped[str] = mapped_column(default="visit")  # code table advice_channels
    receptionist_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("duty_shift.id"), index=True)
    lawyer_id: Mapped[int | None] = mapped_column(ForeignKey("lawyer.id"), index=True)
    anonymous: Mapped[bool] = mapped_column(default=False)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    called: Mapped[str] = mapped_column(default="")  # how an unnamed person is addressed
    sex: Mapped[str] = mapped_column(default="")
    age_band: Mapped[str] = mapped_column(default="")  # code table age_bands
    phone: Mapped[str] = mapped_column(default="")
    household: Mapped[str] = mapped_column(default="")
    union_member: Mapped[bool | None]
    migrant_worker: Mapped[bool | None]
    traits: Mapped[str] = mapped_column(default="")  # code table aid_traits, comma between
    people: Mapped[int] = mapped_column(default=1)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    employer_name: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")
    industry: Mapped[str] = mapped_column(default="")
    size: Mapped[str] = mapped_column(default="")
    matter: Mapped[str] = mapped_column(default="", index=True)  # code table aid_matters
    known_on: Mapped[date | None]
    award_on: Mapped[date | None]
    other_deadline: Mapped[str] = mapped_column(default="")
    other_deadline_on: Mapped[date | None]
    employed_until: Mapped[date | None]
    amount_fen: Mapped[int | None]
    summary: Mapped[str] = mapped_column(default="")  # 案情摘要
    answer: Mapped[str] = mapped_column(default="")  # 答复要点
    basis: Mapped[str] = mapped_column(default="")  # 引用依据
    informed: Mapped[bool] = mapped_column(default=False)  # the tick of 法律援助法 §23
    handling: Mapped[str] = mapped_column(default="")  # code table advice_handlings, comma between
    satisfaction: Mapped[str] = mapped_column(default="")
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)


class Lawyer(Travelling, Base):
    """A lawyer who works with the centre, while the agreement runs."""

    __tablename__ = "lawyer"

    name: Mapped[str] = mapped_column(index=True)
    firm: Mapped[str] = mapped_column(default="")
    licence: Mapped[str] = mapped_column(default="")  # 执业证号
    id_number: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    speciality: Mapped[str] = mapped_column(default="")
    agreement_from: Mapped[date | None]
    agreement_until: Mapped[date | None]
    active: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")


class LawyerClient(Base):
    """Whom a lawyer's firm advises or acts for (常年法律顾问单位): a conflict of interest."""

    __tablename__ = "lawyer_client"

    lawyer_id: Mapped[int] = mapped_column(ForeignKey("lawyer.id"), index=True)
    name: Mapped[str]
    uscc: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="adviser")  # adviser client relative former_employer
    note: Mapped[str] = mapped_column(default="")


class DutyShift(Travelling, Base):
    """A lawyer's hours at the centre (驻点律师值班)."""

    __tablename__ = "duty_shift"
    __table_args__ = (Index("ix_duty_shift_on", "on", "period"),)

    on: Mapped[date]
    period: Mapped[str]  # code table duty_periods: morning afternoon
    place: Mapped[str] = mapped_column(default="")
    lawyer_id: Mapped[int] = mapped_column(ForeignKey("lawyer.id"), index=True)
    instead_of_id: Mapped[int | None] = mapped_column(ForeignKey("lawyer.id"))  # 替班
    signed_in: Mapped[datetime | None]
    signed_out: Mapped[datetime | None]
    drafted: Mapped[int] = mapped_column(default=0)  # 代书件数, beside those counted
    subsidy_fen: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
    cancelled_at: Mapped[datetime | None]
    cancel_reason: Mapped[str] = mapped_column(default="")
