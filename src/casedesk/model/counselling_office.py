"""Counselling beside the room: who may counsel, supervision, groups, figures, destruction."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Counsellor(Base):
    """A counsellor's qualification and undertaking; without them nobody is assigned."""

    __tablename__ = "counsellor"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), unique=True)
    qualification: Mapped[str] = mapped_column(default="")  # code table counsellor_qualifications
    staff_number: Mapped[str] = mapped_column(default="")  # 工号
    certificate: Mapped[str] = mapped_column(default="")  # 证书号
    registration: Mapped[str] = mapped_column(default="")  # 注册系统 number
    registered_until: Mapped[date | None]
    orientation: Mapped[str] = mapped_column(default="")
    scope: Mapped[str] = mapped_column(default="individual")  # individual,group,minor
    can_crisis: Mapped[bool] = mapped_column(default=False)
    glass: Mapped[str] = mapped_column(default="")  # supervisor, lead: opens with the other
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    supervisor_name: Mapped[str] = mapped_column(default="")  # one from outside
    undertaking_on: Mapped[date | None]  # 保密承诺书
    education: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class Supervision(Base):
    """One supervision (P15): hours, form, codes; its points are sealed under this uid."""

    __tablename__ = "supervision"

    uid: Mapped[str] = mapped_column(unique=True)
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    supervisor_name: Mapped[str]
    on: Mapped[date]
    minutes: Mapped[int]
    form: Mapped[str] = mapped_column(default="individual")  # individual group
    codes: Mapped[str] = mapped_column(default="")
    recorded_by: Mapped[int]


class GroupActivity(Travelling, Base):
    """A group, lecture or workshop (P12): heads, never names."""

    __tablename__ = "group_activity"

    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]  # code table group_kinds
    topic: Mapped[str]
    state: Mapped[str] = mapped_column(default="planned")  # planned held cancelled
    state_by: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"))
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"))
    place: Mapped[str] = mapped_column(default="")  # where it is in no room of the centre
    # the time of the one who answers for it, and the room, in the week of appointments
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id"), unique=True)
    begins: Mapped[datetime] = mapped_column(index=True)
    ends: Mapped[datetime | None]
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))  # answers for it
    leader: Mapped[str] = mapped_column(default="")  # 师资: who gives it
    planned: Mapped[int] = mapped_column(default=0)
    attended: Mapped[int] = mapped_column(default=0)
    women: Mapped[int | None]
    jobs: Mapped[str] = mapped_column(default="")  # in sum only: a line each, job, tab, heads
    consents: Mapped[int | None]  # signed group consents, members' mutual confidentiality
    aim: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")
    rating: Mapped[int | None]  # mean of 1 to 5, in hundredths
    feedback: Mapped[str] = mapped_column(default="")
    photos_agreed: Mapped[bool] = mapped_column(default=False)
    cost_fen: Mapped[int | None]
    sheet_due: Mapped[date | None] = mapped_column(index=True)  # the sign-in sheet, on paper
    sheet_gone_on: Mapped[date | None]
    sheet_gone_by: Mapped[str] = mapped_column(default="")
    sheet_witness: Mapped[str] = mapped_column(default="")
    sheet_method: Mapped[str] = mapped_column(default="")


class CounsellingCount(Base):
    """One case in one month, for the figures: sealed under the key of the counts, without a code.

    What it counts is casework.counselling.count_rows.Count.
    """

    __tablename__ = "counselling_count"
    __table_args__ = (UniqueConstraint("month", "tag"),)

    month: Mapped[str] = mapped_column(index=True)  # "2026-11"
    tag: Mapped[str]  # hash of the case under the key of the counts
    revision: Mapped[int]  # of that key
    body: Mapped[bytes]


class CounsellingMonth(Base):
    """The true figures of a month that went out, under the key of the counts."""

    __tablename__ = "counselling_month"

    month: Mapped[str] = mapped_column(unique=True)
    revision: Mapped[int]
    body: Mapped[bytes]


class CounsellingRelease(Base):
    """A figure as it went out: later months are reckoned so that it stays hidden, or shown."""

    __tablename__ = "counselling_release"
    __table_args__ = (UniqueConstraint("month", "dimension", "code", "whole_year"),)

    month: Mapped[str] = mapped_column(index=True)
    dimension: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    whole_year: Mapped[bool] = mapped_column(default=False)  # of the year up to that month
    shown: Mapped[str]
    released_at: Mapped[datetime]
    released_by: Mapped[int]


class Destruction(Base):
    """Records destroyed after their retention (P16): two people, a code, how, what is left."""

    __tablename__ = "destruction"

    client_id: Mapped[int] = mapped_column(ForeignKey("counselling_client.id"), index=True)
    code: Mapped[str]
    records: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str]  # code table destruction_reasons
    proposed_on: Mapped[date]
    proposed_by: Mapped[int]
    proposed_by_name: Mapped[str]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[int | None]
    confirmed_by_name: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")
    backups: Mapped[str] = mapped_column(default="")  # how many were removed, and since when
