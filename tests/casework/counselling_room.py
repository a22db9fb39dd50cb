"""Counsellors, a supervisor, a crisis lead and a client for the tests that begin with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from casedesk.casework.counselling import clients, consents
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.model import CounsellingCase, Counsellor, Staff
from casedesk.store import Database, keyring, opening
from casedesk.store.keyring import Account
from tests.conftest import NAMES, PASSWORD

SECOND, THIRD = "许宁", "罗督导"
CLIENT = "白露"
PHRASE = "夜里总想着从楼上下去"


@contextmanager
def signed_in(folder: Path, name: str) -> Iterator[tuple[Database, Any]]:
    """A centre opened by one colleague."""
    database, actor = opening.open_centre(folder, NAMES.get(name, name), PASSWORD)
    try:
        yield database, actor
    finally:
        database.close()


def staffed(folder: Path) -> Path:
    """Two counsellors with undertaking, a clinical supervisor, the head as crisis lead."""
    with signed_in(folder, "supervisor") as (database, actor):
        for name in (SECOND, THIRD):
            keyring.add_account(database, actor, Account(name, "counsellor", PASSWORD))
        with database.writing(actor) as session:
            staff = {row.name: row.id for row in session.scalars(select(Staff))}
            for name, more in ((NAMES["counsellor"], {"can_crisis": True}), (SECOND, {}),
                               (THIRD, {"can_crisis": True, "glass": "supervisor"}),
                               (NAMES["supervisor"], {"glass": "lead", "qualification": "none"})):
                session.add(Counsellor(staff_id=staff[name], undertaking_on=date(2026, 1, 5),
                                       **({"qualification": "level2"} | more)))
    return folder


def staff_id(database: Database, name: str) -> int:
    with database.reading() as session:
        return session.scalars(select(Staff.id).where(Staff.name == NAMES.get(name, name))).one()


def taken_on(database: Database, actor: Any, who: dict[str, Any] | None = None,
             **told: Any) -> tuple[int, int]:
    """A client who agreed to what is needed; returns client and case."""
    case_id = clients.open_client(
        database, actor, IdentityEntry(**{"name": CLIENT, "phone": "13826774412", "sex": "2",
                                          "birth": date(1990, 5, 4)} | (who or {})),
        IntakeEntry(**{"complaint": "08", "words": PHRASE} | told))
    with database.reading() as session:
        client_id = session.get_one(CounsellingCase, case_id).client_id
    for purpose in consents.NEEDED:
        consents.answer(database, actor, client_id, purpose, True)
    return client_id, case_id


def code_of(database: Database, client_id: int) -> str:
    from casedesk.model import Client

    with database.reading() as session:
        return session.get_one(Client, client_id).code


def held(database: Database, actor: Any, case_id: int) -> str:
    """A session of now whose note is kept; returns its uid."""
    from casedesk.casework.counselling import notes
    from casedesk.casework.counselling.notes import NoteEntry
    from casedesk.model import CounsellingSession, now

    with database.writing(actor) as session:
        row = CounsellingSession(case_id=case_id, counsellor_id=actor.staff_id, seq=1,
                                 begins=now(), site_id=1, created_by=actor.staff_id)
        session.add(row)
        session.flush()
        number, uid = row.id, row.uid
    notes.save(database, actor, number, NoteEntry(subjective=PHRASE, risk=0))
    return uid
