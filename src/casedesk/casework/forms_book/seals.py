"""Papers of counselling: what they stated is sealed, and only who may open it prints them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.counselling import readers, supervision_log
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, CounsellingCase, Document
from casedesk.store import Database, sealed

PAPER, VOIDED = "paper", "paper_void"  # kinds of record, under the uid of the document


@dataclass(frozen=True)
class Seal:
    """Whose keys close a paper: `require` returns whom it is for by code, or refuses.

    `keep` seals content of a document (uid) of a subject under a kind of record.
    """

    require: Callable[[Session, Actor, Subject], str]
    keep: Callable[[Session, Actor, Subject, str, str, Mapping[str, Any]], None]


def opened(session: Session, row: Document) -> dict[str, Any]:
    """Return what a printed paper stated. Refuses `sealed_closed`, `sealed_destroyed` …"""
    found = sealed.get(_database(session), session, row.uid, PAPER)
    if found is None:
        raise RefusedError("document_unknown")
    return found.content


def _database(session: Session) -> Database:
    database: Database = session.info["database"]
    return database


def _client(session: Session, actor: Actor, of: Subject) -> Client:
    return readers.own_case(session, actor, of.counselling_id or 0)[1]


def _working(session: Session, actor: Actor, of: Subject) -> str:
    client = _client(session, actor, of)
    readers.require_open(client)
    return client.code


def _stored(session: Session, actor: Actor, of: Subject) -> str:
    return _client(session, actor, of).code


def _keep(session: Session, actor: Actor, of: Subject, uid: str, kind: str,
          content: Mapping[str, Any]) -> None:
    case = session.get_one(CounsellingCase, of.counselling_id)
    client = session.get_one(Client, case.client_id)
    readers.keep(_database(session), session, client, uid, kind, dict(content))


def _supervised(session: Session, actor: Actor, of: Subject) -> str:
    if of.record_id is not None:
        supervision_log.own(session, actor, of.record_id)
    require(actor, Data.NOTE, Verb.READ, own=True)
    return ""


def _keep_alone(session: Session, actor: Actor, of: Subject, uid: str, kind: str,
                content: Mapping[str, Any]) -> None:
    sealed.put(_database(session), session, uid, kind, dict(content), [])


CLIENT = Seal(_working, _keep)  # of a case that is worked on
CLIENT_COPY = Seal(_stored, _keep)  # 个人信息保护法§45: also where nothing but storage is left
SUPERVISION = Seal(_supervised, _keep_alone)  # of the counsellor's own learning: theirs alone
