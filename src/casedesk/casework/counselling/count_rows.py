"""The rows behind the figures: one a case and month, under the key of the counts, no code.

What finds a row again is a keyed hash of its case; what it counts is sealed and padded, so that
the key of the database tells neither whose a row is nor what it says.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import figures_key
from casedesk.errors import RefusedError
from casedesk.model import CounsellingCount, CounsellingMonth
from casedesk.store import Database, sealing

_LENGTH = 640  # every row is as long as every other


@dataclass
class Count:
    """What one case counts in one month."""

    counsellor_id: int = 0
    sessions: int = 0
    persons: int = 0
    closed: str = ""  # code table counselling_closings
    complaint: str = ""
    risk: int = 0  # the highest of the month
    sex: str = ""
    age_band: str = ""
    industry: str = ""
    town: str = ""
    employer: str = ""  # as the client named it, for reports to an employer of many
    source: str = ""
    mode: str = ""
    referred: bool = False  # advised to see a hospital
    attended_hospital: bool = False
    crisis: bool = False
    change: str = ""  # improved unchanged worse, first and last
    satisfaction: int | None = None
    whole: int | None = None  # sessions of a closed case, for the mean


def of_month(database: Database, session: Session, month: str) -> list[Count]:
    """Return what the cases of a month ("2026-11") count. Refuses `figures_closed`."""
    keys = figures_key.held(database, session)
    rows = session.scalars(select(CounsellingCount).where(CounsellingCount.month == month))
    return [Count(**_opened(keys, row.revision, row.body, f"{month}|{row.tag}")) for row in rows]


def find(database: Database, session: Session, case_uid: str, month: str) -> Count | None:
    """Return what a case counts in a month, None where it counts nothing yet."""
    keys = figures_key.held(database, session)
    row = _row(session, keys, case_uid, month)
    return Count(**_opened(keys, row.revision, row.body, f"{month}|{row.tag}")) if row else None


def put(database: Database, session: Session, case_uid: str, month: str, count: Count) -> None:
    """Keep what a case counts in a month, in place of what it counted before."""
    revision, key = figures_key.in_force(database, session)
    row = _row(session, figures_key.held(database, session), case_uid, month)
    if row is None:
        row = CounsellingCount(month=month)
        session.add(row)
    row.tag, row.revision = _tag(key, case_uid, month), revision
    row.body = _boxed(key, asdict(count), f"{month}|{row.tag}", _LENGTH)
    session.flush()


def keep_month(database: Database, session: Session, month: str,
               values: Mapping[str, int]) -> None:
    """Keep the true figures of a month that goes out: later months are hidden against them."""
    revision, key = figures_key.in_force(database, session)
    session.add(CounsellingMonth(month=month, revision=revision,
                                 body=_boxed(key, values, f"{month}|released", 4096)))
    session.flush()


def kept_month(database: Database, session: Session, month: str) -> dict[str, int]:
    """Return the true figures of a month that went out. Refuses `figures_closed`."""
    row = session.scalars(select(CounsellingMonth).where(CounsellingMonth.month == month)).first()
    if row is None:
        return {}
    keys = figures_key.held(database, session)
    return _opened(keys, row.revision, row.body, f"{month}|released")


def _row(session: Session, keys: Mapping[int, bytes], case_uid: str,
         month: str) -> CounsellingCount | None:
    return session.scalars(select(CounsellingCount).where(
        CounsellingCount.month == month, CounsellingCount.tag.in_(
            [_tag(key, case_uid, month) for key in keys.values()]))).first()


def _tag(key: bytes, case_uid: str, month: str) -> str:
    return sealing.keyed_hash(key, f"{case_uid}|{month}".encode(), "count-tag").hex()


def _boxed(key: bytes, values: object, bound: str, length: int) -> bytes:
    text = json.dumps(values, ensure_ascii=False).encode()
    return sealing.box(key, text + b" " * (-len(text) % length), bound.encode())


def _opened(keys: Mapping[int, bytes], revision: int, body: bytes,
            bound: str) -> dict[str, Any]:
    if revision not in keys:
        raise RefusedError("figures_closed")
    try:
        found: dict[str, Any] = json.loads(sealing.unbox(keys[revision], body, bound.encode()))
    except sealing.WrongKeyError:
        raise RefusedError("sealed_damaged") from None
    return found
