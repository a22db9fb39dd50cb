"""What a month counts of counselling: one row a case and month, which carries no code.

The tag that finds a row again is a keyed hash under the counsellor's own secret: nobody else, with
the database key or without, can tell which case a row is of.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import scale_results
from casedesk.model import (
    Client,
    CounsellingCase,
    CounsellingCount,
    CounsellingRelease,
    CounsellingSession,
    now,
)
from casedesk.store import Database, sealed

if TYPE_CHECKING:
    from casedesk.casework.counselling.notes import NoteEntry

_BANDS = ((18, "16-17"), (26, "18-25"), (36, "26-35"), (46, "36-45"), (56, "46-55"))


def session_held(database: Database, session: Session, case: CounsellingCase, client: Client,
                 held: CounsellingSession, note: "NoteEntry") -> None:
    """Count a session when its note is signed, in the month it was held."""
    row = _row(database, session, case, client, held.begins)
    row.sessions += 1
    row.persons += held.persons
    row.mode = held.mode
    row.risk = max(row.risk, note.risk or 0)
    row.crisis = row.crisis or (note.risk or 0) >= 3
    row.referred = row.referred or note.hospital_advised
    row.complaint = note.topic or row.complaint
    row.opened = row.opened or f"{case.opened_on:%Y-%m}" == row.month
    session.flush()


def case_closed(database: Database, session: Session, case: CounsellingCase, client: Client,
                reason: str, satisfaction: int | None, whole: int) -> None:
    """Count a case that ended, with the change of its scale and its sessions."""
    assert case.closed_on is not None
    row = _row(database, session, case, client, case.closed_on)
    row.closed, row.satisfaction, row.whole = reason, satisfaction, whole
    moved = scale_results.first_and_last(database, session, case)
    row.change = moved.kind if moved else ""
    session.flush()


def case_reopened(database: Database, session: Session, case: CounsellingCase,
                  client: Client, closed_on: date) -> None:
    """Take an ending back while its month is not out; one that went out stays as it was."""
    month = f"{closed_on:%Y-%m}"
    if _month_of(session, closed_on) != month:
        return
    row = _row(database, session, case, client, closed_on)
    row.closed, row.change, row.satisfaction, row.whole = "", "", None, None
    session.flush()


def hospital_advised(database: Database, session: Session, case: CounsellingCase, client: Client,
                     on: date) -> None:
    """Count that the client was advised to see a hospital."""
    _row(database, session, case, client, on).referred = True
    session.flush()


def hospital_seen(database: Database, session: Session, case: CounsellingCase, client: Client,
                  on: date) -> None:
    """Count that the client saw the hospital."""
    _row(database, session, case, client, on).attended_hospital = True
    session.flush()


def _row(database: Database, session: Session, case: CounsellingCase, client: Client,
         on: date | datetime) -> CounsellingCount:
    month = _month_of(session, on)
    tag = sealed.tag(database, f"{case.uid}|{month}")
    row = session.scalars(select(CounsellingCount).where(
        CounsellingCount.month == month, CounsellingCount.tag == tag)).first()
    if row is not None:
        return row
    row = CounsellingCount(month=month, tag=tag, counsellor_id=client.counsellor_id, sessions=0,
                           persons=0, risk=0, crisis=False, referred=False, opened=False)
    identity = sealed.get(database, session, client.uid, "identity")
    intake = sealed.get(database, session, case.uid, "intake")
    who, told = identity.content if identity else {}, intake.content if intake else {}
    row.sex, row.age_band = str(who.get("sex", "")), _band(who.get("birth"), on)
    row.industry, row.town = str(told.get("industry", "")), str(told.get("town", ""))
    row.source, row.complaint = str(told.get("source", "")), str(told.get("complaint", ""))
    employer = str(who.get("employer", "")).strip()
    row.employer = sealed.employer_tag(database, employer) if employer else ""
    session.add(row)
    session.flush()
    return row


def _month_of(session: Session, on: date | datetime) -> str:
    """What happened in a month that is out already counts in the month in hand."""
    month = f"{on:%Y-%m}"
    out = session.scalar(select(CounsellingRelease.id).where(
        CounsellingRelease.month == month).limit(1))
    return f"{now():%Y-%m}" if out else month


def _band(birth: object, on: date | datetime) -> str:
    if not birth:
        return ""
    born = date.fromisoformat(str(birth))
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return next((band for most, band in _BANDS if age < most), "56+")
