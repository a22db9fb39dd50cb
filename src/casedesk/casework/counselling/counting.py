"""What a month counts of counselling, when it happens: sessions, endings, hospitals advised."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import count_rows, scale_results
from casedesk.casework.counselling.count_rows import Count
from casedesk.model import (
    Client,
    CounsellingCase,
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
    with _counting(database, session, case, client, held.begins) as count:
        count.sessions += 1
        count.persons += held.persons
        count.mode = held.mode
        count.risk = max(count.risk, note.risk or 0)
        count.crisis = count.crisis or (note.risk or 0) >= 3
        count.referred = count.referred or note.hospital_advised
        count.complaint = note.topic or count.complaint


def case_closed(database: Database, session: Session, case: CounsellingCase, client: Client,
                reason: str, satisfaction: int | None, whole: int) -> None:
    """Count a case that ended, with the change of its scale and its sessions."""
    assert case.closed_on is not None
    with _counting(database, session, case, client, case.closed_on) as count:
        count.closed, count.satisfaction, count.whole = reason, satisfaction, whole
        moved = scale_results.first_and_last(database, session, case)
        count.change = moved.kind if moved else ""


def case_reopened(database: Database, session: Session, case: CounsellingCase,
                  client: Client, closed_on: date) -> None:
    """Take an ending back while its month is not out; one that went out stays as it was."""
    if _month_of(session, closed_on) != f"{closed_on:%Y-%m}":
        return
    with _counting(database, session, case, client, closed_on) as count:
        count.closed, count.change, count.satisfaction, count.whole = "", "", None, None


def risk_graded(database: Database, session: Session, case: CounsellingCase, client: Client,
                on: datetime, grade: int) -> None:
    """Count a grade that was given between sessions: the highest of the month, and a crisis."""
    with _counting(database, session, case, client, on) as count:
        count.risk = max(count.risk, grade)
        count.crisis = count.crisis or grade >= 3


def hospital_advised(database: Database, session: Session, case: CounsellingCase, client: Client,
                     on: date) -> None:
    """Count that the client was advised to see a hospital."""
    with _counting(database, session, case, client, on) as count:
        count.referred = True


def hospital_seen(database: Database, session: Session, case: CounsellingCase, client: Client,
                  on: date) -> None:
    """Count that the client saw the hospital."""
    with _counting(database, session, case, client, on) as count:
        count.attended_hospital = True


@contextmanager
def _counting(database: Database, session: Session, case: CounsellingCase, client: Client,
              on: date | datetime) -> Iterator[Count]:
    """What the case counts in the month of a day, kept again when the block ends."""
    month = _month_of(session, on)
    count = count_rows.find(database, session, case.uid, month) or _first(
        database, session, case, client, on)
    yield count
    count_rows.put(database, session, case.uid, month, count)


def _first(database: Database, session: Session, case: CounsellingCase, client: Client,
           on: date | datetime) -> Count:
    identity = sealed.get(database, session, client.uid, "identity")
    intake = sealed.get(database, session, case.uid, "intake")
    who, told = identity.content if identity else {}, intake.content if intake else {}
    return Count(
        counsellor_id=client.counsellor_id, sex=str(who.get("sex", "")),
        age_band=_band(who.get("birth"), on), employer=str(who.get("employer", "")).strip(),
        industry=str(told.get("industry", "")), town=str(told.get("town", "")),
        source=str(told.get("source", "")), complaint=str(told.get("complaint", "")))


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
