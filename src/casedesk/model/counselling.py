"""Counselling: clients by code, appointments, sessions, and what is sealed of each.

Names, notes, answers, totals, risk and plans stand only in `sealed_record`. What is plain here is
what the front desk and the rota need: codes, times, states. A month's counts have rows of their
own (`counselling_count`) that carry no code.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling, new_uid
from casedesk.rules.dates import now


class Client(Travelling, Base):
    """Somebody who comes for counselling: a code; everything else of them is sealed."""

    __tablename__ = "counselling_client"

    code: Mapped[str] = mapped_column(unique=True)  # C-0412: drawn, not derived from the name
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    supervised_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))  # with consent
    remind: Mapped[bool] = mapped_column(default=False)  # agreed to be reminded, by code and time
    locked_on: Mapped[date | None]  # 仅存储: consent withdrawn, nothing but storage
    destroy_after: Mapped[date | None]
    destroyed_on: Mapped[date | None]


class CounsellingCase(Travelling, Base):
    """One round of counselling (个案): state, dates, series; its content is sealed."""

    __tablename__ = "counselling_case"

    client_id: Mapped[int] = mapped_column(ForeignKey("counselling_client.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(default="C0", index=True)  # code table counselling_states
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    series: Mapped[int] = mapped_column(default=6)  # sessions agreed
    crisis: Mapped[bool] = mapped_column(default=False, index=True)  # parallel flag C8
    same_day: Mapped[bool] = mapped_column(default=False)  # 需当日安排, all the desk is told
    minor: Mapped[bool] = mapped_column(default=False)  # keeps longer, needs P18


class Room(Base):
    """A room for counselling; one room holds one client."""

    __tablename__ = "room"

    name: Mapped[str] = mapped_column(unique=True)
    retired_on: Mapped[date | None]


class WorkingHours(Base):
    """When a counsellor sits: a weekday and its hours, from a day on."""

    __tablename__ = "working_hours"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    weekday: Mapped[int]  # 1 Monday … 7 Sunday
    begins: Mapped[str]  # "09:00"
    ends: Mapped[str]
    effective_from: Mapped[date]
    effective_to: Mapped[date | None]


class Absence(Base):
    """Hours or days a counsellor is away; why is nobody's business."""

    __tablename__ = "absence"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    begins: Mapped[datetime]
    ends: Mapped[datetime]


class Appointment(Travelling, Base):
    """A time that is taken: by a code, with a counsellor, in a room."""

    __tablename__ = "appointment"
    __table_args__ = (
        Index("ix_appointment_counsellor", "counsellor_id", "begins"),
        Index("ix_appointment_room", "room_id", "begins"),
    )

    number: Mapped[str] = mapped_column(default="", index=True)  # on the slip (P13)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    code: Mapped[str] = mapped_column(default="", index=True)  # drawn at the desk, before a case
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"))
    begins: Mapped[datetime]
    ends: Mapped[datetime]
    kind: Mapped[str] = mapped_column(default="single")  # single group blocked
    series_uid: Mapped[str] = mapped_column(default="", index=True)
    state: Mapped[str] = mapped_column(default="booked")  # code table appointment_states
    state_at: Mapped[datetime | None]
    state_by: Mapped[str] = mapped_column(default="")
    moved_from: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    reminded_how: Mapped[str] = mapped_column(default="")  # code table reminder_ways


class CounsellingSession(Travelling, Base):
    """One session: when, how, whether its note is written and signed."""

    __tablename__ = "counselling_session"

    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id"), unique=True)
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    seq: Mapped[int]
    begins: Mapped[datetime]
    ends: Mapped[datetime | None]
    mode: Mapped[str] = mapped_column(default="room")  # room telephone video
    persons: Mapped[int] = mapped_column(default=1)
    template: Mapped[str] = mapped_column(default="SOAP")
    state: Mapped[str] = mapped_column(default="unwritten", index=True)  # unwritten draft signed
    signed_at: Mapped[datetime | None]


class ScaleResult(Base):
    """That a scale was filled in; answers and total are sealed under this uid."""

    __tablename__ = "scale_result"

    uid: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("counselling_session.id"))
    scale: Mapped[str]
    version: Mapped[str]
    filled_on: Mapped[date]
    by_client: Mapped[bool] = mapped_column(default=False)
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by: Mapped[int]


class RiskAssessment(Base):
    """That risk was assessed; grade and grounds are sealed under this uid."""

    __tablename__ = "risk_assessment"

    uid: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("counselling_session.id"))
    assessed_at: Mapped[datetime] = mapped_column(default=now)
    complete: Mapped[bool] = mapped_column(default=False)  # every mandatory action has who and when
    assessed_by: Mapped[int]
    countersigned_at: Mapped[datetime | None]  # by the supervisor (督导签)
    countersigned_by: Mapped[str] = mapped_column(default="")


class CounsellingTask(Base):
    """Something that must be done for a code by a time; what, and who did it, is sealed under
    this uid.
    """

    __tablename__ = "counselling_task"

    uid: Mapped[str] = mapped_column(unique=True, default=new_uid)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    assessment_uid: Mapped[str] = mapped_column(default="", index=True)
    kind: Mapped[str]  # action; of what anybody may set, its code of counselling_tasks
    crisis: Mapped[bool] = mapped_column(default=False)  # of a crisis: the head counts it
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    for_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    done_at: Mapped[datetime | None]
    recorded_by: Mapped[int]


class Disclosure(Base):
    """That something was told to somebody outside; what, to whom and on what basis is sealed under
    this uid.
    """

    __tablename__ = "disclosure"

    uid: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("counselling_case.id"), index=True)
    told_at: Mapped[datetime]
    client_told_on: Mapped[date | None]  # 事后及时告知
    recorded_by: Mapped[int]


class CounsellingConsent(Base):
    """What a client agreed to, or no longer does (P2, P3, P18); their name is not here."""

    __tablename__ = "counselling_consent"

    client_id: Mapped[int] = mapped_column(ForeignKey("counselling_client.id"), index=True)
    purpose: Mapped[str]  # code table counselling_consents
    given: Mapped[bool]
    on: Mapped[date]
    by_guardian: Mapped[bool] = mapped_column(default=False)
    withdrawn_on: Mapped[date | None]
    recorded_by: Mapped[int]


class BreakGlass(Base):
    """Two people opened what was closed to them, for 24 hours; why is sealed under this uid."""

    __tablename__ = "break_glass"

    uid: Mapped[str] = mapped_column(unique=True, default=new_uid)
    client_id: Mapped[int] = mapped_column(ForeignKey("counselling_client.id"), index=True)
    kind: Mapped[str]  # identity: whom to call; record: the notes
    basis: Mapped[str] = mapped_column(default="life")  # code table disclosure_bases
    asked_by: Mapped[int]
    approved_by: Mapped[int]
    opened_at: Mapped[datetime]
    until: Mapped[datetime]
    client_told_on: Mapped[date | None]
