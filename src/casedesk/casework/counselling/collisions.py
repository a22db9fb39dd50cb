"""What collides in the week: counsellor, room or client taken, somebody away, other hours."""

from datetime import timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.errors import RefusedError
from casedesk.model import Absence, Appointment, WorkingHours

BOOKED, ARRIVED = "booked", "arrived"  # take their time; every other state has let it go


def require_free(session: Session, row: Appointment, *, by_hours: bool = True) -> None:
    """Refuse what collides: counsellor, room or client taken, the counsellor away, other hours.

    Refuses `counsellor_taken`, `room_taken`, `client_booked`, `counsellor_away`, and with
    `by_hours` `outside_hours`: a lecture at a factory may be in the evening.
    """
    gap = timedelta(minutes=settings_book.value(
        session, "appointment_buffer", row.begins.date()))
    a = Appointment
    near: ColumnElement[bool] = (a.begins < row.ends + gap) & (a.ends > row.begins - gap)
    query = select(a).where(near, a.state.in_((BOOKED, ARRIVED)), a.id != (row.id or 0))
    same = a.counsellor_id == row.counsellor_id
    if row.room_id:
        same = or_(same, a.room_id == row.room_id)
    if row.case_id:
        same = or_(same, a.case_id == row.case_id)
    for other in session.scalars(query.where(same)):
        at = f"{other.begins:%m-%d %H:%M}"
        if other.counsellor_id == row.counsellor_id:
            raise RefusedError("counsellor_taken", "begins", at=at, gap=int(gap.seconds / 60))
        if row.room_id and other.room_id == row.room_id:
            raise RefusedError("room_taken", "room", at=at, gap=int(gap.seconds / 60))
        raise RefusedError("client_booked", "begins", at=at)
    _require_there(session, row)
    if by_hours:
        _require_hours(session, row)


def _require_there(session: Session, row: Appointment) -> None:
    gone = session.scalar(select(Absence.id).where(
        Absence.staff_id == row.counsellor_id, Absence.begins < row.ends,
        Absence.ends > row.begins).limit(1))
    if gone:
        raise RefusedError("counsellor_away", "begins")


def _require_hours(session: Session, row: Appointment) -> None:
    w, day = WorkingHours, row.begins.date()
    planned = session.scalars(select(w).where(
        w.staff_id == row.counsellor_id, w.effective_from <= day,
        or_(w.effective_to.is_(None), w.effective_to >= day))).all()
    begins, ends = f"{row.begins:%H:%M}", f"{row.ends:%H:%M}"
    if planned and not any(each.weekday == day.isoweekday() and each.begins <= begins
                           and ends <= each.ends for each in planned):
        raise RefusedError("outside_hours", "begins")
