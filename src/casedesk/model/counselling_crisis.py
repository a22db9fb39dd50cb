"""Crises of counselling: what was advised, what happened, what the police or a court demand.

As everywhere in counselling, only codes, times and states are plain; who, what and why are sealed
under the uid of the row.
"""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base


class HospitalAdvice(Base):
    """That a hospital was advised (P9); reasons, answer and receipt are sealed under this uid."""

    __tablename__ = "hospital_advice"

    uid: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    advised_at: Mapped[datetime]
    recorded_by: Mapped[int]


class Crisis(Base):
    """One crisis of a case (P8): from when to when; its record is sealed under this uid."""

    __tablename__ = "counselling_crisis"

    uid: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    written_at: Mapped[datetime | None]
    reviewed_at: Mapped[datetime | None]
    recorded_by: Mapped[int]


class Demand(Base):
    """That police, a court or a procuratorate demand something; of whom is sealed (E23).

    The row hangs on no client: it says nothing of whether there is one.
    """

    __tablename__ = "counselling_demand"

    uid: Mapped[str] = mapped_column(unique=True)
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting", index=True)  # code table demand_states
    head_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    head_at: Mapped[datetime | None]
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    supervisor_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    recorded_by: Mapped[int]
