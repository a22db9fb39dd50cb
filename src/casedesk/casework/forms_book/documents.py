"""The record of what was printed: number, version, copies, hash, and what the paper stated."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import Any, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, timeline
from casedesk.casework.disputes import services
from casedesk.casework.forms_book import gather_aid_road, gather_service, kinds, seals, snapshot
from casedesk.casework.forms_book.facts import Facts
from casedesk.casework.forms_book.kinds import Kind
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Document, FormVersion, Visit, now
from casedesk.store import Database, audit

MOST_COPIES = 99


class Form(Protocol):
    """A form as far as its record needs to know it."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def version(self) -> str: ...  # noqa: D102
    @property
    def series(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def facts(self) -> type: ...  # noqa: D102


@dataclass(frozen=True)
class Stamp:
    """What a printing adds to the facts; a number of '' is the one the facts bear."""

    number: str
    made_at: datetime
    operator: str
    audit_code: str
    copies: int
    printing: int


@dataclass(frozen=True)
class Drawn:
    """A form drawn: the PDF, its pages, the number it bears, whom it is for."""

    pdf: bytes
    pages: int
    number: str
    addressee: str = ""


@dataclass(frozen=True)
class Printed:
    """A form that was printed and recorded."""

    pdf: bytes
    number: str
    version: str
    printing: int
    copies: int
    document_id: int


@dataclass(frozen=True)
class Kept:
    """A printed form as it was recorded: enough to draw the same paper again."""

    source: str
    facts: Any
    asked: dict[str, Any] = field(default_factory=dict)


Draw = Callable[[Stamp], Drawn]


def facts_for(session: Session, actor: Actor, form: Form, subject: Subject) -> Facts:
    """Return the facts a form needs of its subject; the record it means where none is named.

    Refuses `not_allowed`, `form_subject`, `form_record`, `case_unknown`, `visit_unknown`,
    `form_party`.
    """
    require_print(session, actor, subject, kinds.of(form.facts))
    session.info["actor"] = actor
    settled = kinds.settled(session, form.facts, subject, form.title)
    return kinds.of(form.facts).gather(session, settled)


def issue(session: Session, actor: Actor, form: Form, subject: Subject, facts: Facts,
          asked: dict[str, Any], copies: int, draw: Draw) -> Printed:
    """Number, draw and record a form, inside the transaction: all of it or nothing.

    Refuses `copies_count` and whatever drawing refuses; the number is then not taken.
    """
    kind = kinds.of(form.facts)
    code_of_client = require_print(session, actor, subject, kind)
    subject = kinds.settled(session, form.facts, subject, form.title)
    if not 1 <= copies <= MOST_COPIES:
        raise RefusedError("copies_count", "copies", most=MOST_COPIES)
    at = now()
    code = audit.code_of(audit.head(session)[1])
    number = numbers.issue(session, actor, form.series, at.date()) if form.series else ""
    drawn = draw(Stamp(number, at, actor.name, code, copies, 1))
    wording = {"template": _keep(session, form), "kind": kinds.name_of(facts)}
    said = {"facts": snapshot.freeze(facts),
            "asked": {name: snapshot.freeze(value) for name, value in asked.items()},
            "digest": _digest(drawn.pdf)}
    row = Document(
        form=form.code, version=form.version, number=drawn.number, case_id=subject.case_id,
        visit_id=subject.visit_id, employer_id=subject.employer_id,
        counselling_id=subject.counselling_id, record_id=subject.record_id,
        subject=code_of_client or drawn.addressee or subject.month or "", copies=copies,
        facts=_json(wording), digest="", audit_code=code, pages=drawn.pages, printed_at=at,
        printed_by=actor.staff_id, printed_by_name=actor.name)
    if kind.seal is None:
        row.facts, row.digest = _json(wording | {"facts": said["facts"]}), said["digest"]
        row.asked = _json(said["asked"])
    session.add(row)
    session.flush()
    if kind.seal is not None:
        kind.seal.keep(session, actor, subject, row.uid, seals.PAPER, said)
    _enter(session, actor, row, f"{form.title} {row.number}".strip(), "printed")
    if form.code == "L13" and row.case_id:
        gather_aid_road.appointed(session, row.case_id, row.number)
    if form.code == "F22" and row.case_id:
        gather_service.listed(session, row.case_id, row.subject, row.id)
    services.plan(session, actor, row)
    audit.record(session, "document.print", "document", row.id, ["number"])
    return Printed(drawn.pdf, row.number, row.version, 1, copies, row.id)


def kept(session: Session, actor: Actor, document_id: int, voided: bool = False) -> Kept:
    """Return a printed form as recorded; a voided one only where `voided` says so.

    Refuses `document_unknown`, `document_voided`.
    """
    row = _existing(session, actor, document_id, voided)
    held, asked = json.loads(row.facts), row.asked
    if kinds.KINDS[held["kind"]].seal is not None:
        said = seals.opened(session, row)
        held, asked = held | {"facts": said["facts"]}, _json(said["asked"])
    source = session.scalars(
        select(FormVersion.source).where(FormVersion.digest == held["template"])).one()
    return Kept(source, snapshot.thaw(
        kinds.KINDS[held["kind"]].facts, held["facts"]), json.loads(asked))


def number_of(session: Session, document_id: int) -> str:
    """Return the number a printed form bears."""
    return session.get_one(Document, document_id).number


def is_voided(session: Session, document_id: int) -> bool:
    """Tell whether a printed form was voided."""
    return session.get_one(Document, document_id).voided_at is not None


def reprint(session: Session, actor: Actor, document_id: int, title: str, draw: Draw) -> Printed:
    """Draw a printed form again under its number, and count the printing."""
    row = _existing(session, actor, document_id)
    row.printing += 1
    code = audit.code_of(audit.head(session)[1])
    drawn = draw(Stamp(row.number, now(), actor.name, code, row.copies, row.printing))
    session.flush()
    _enter(session, actor, row, f"{title} {row.number}（第{row.printing}次打印）", "reprinted")
    audit.record(session, "document.reprint", "document", row.id, ["printing"])
    return Printed(drawn.pdf, row.number, row.version, row.printing, row.copies, row.id)


def void(database: Database, actor: Actor, document_id: int, reason: str) -> None:
    """Void a printed form; its number stays listed. Refuses `no_reason`, `document_voided`."""
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = _existing(session, actor, document_id)
        row.voided_at = now()
        seal = _kind(row).seal
        if seal is None:
            row.void_reason = reason.strip()
        else:  # a reason may name somebody
            seal.keep(session, actor, _subject(row), row.uid, seals.VOIDED, {"reason": reason})
        services.forget(session, row.id)
        _enter(session, actor, row, f"{row.form} {row.number}", "voided")
        audit.record(session, "document.void", "document", row.id, ["voided_at"],
                     "" if seal else reason)


def require_print(session: Session, actor: Actor, subject: Subject,
                  kind: Kind | None = None) -> str:
    """Refuse (`not_allowed`, `case_unknown` …) printing to who may not print of this subject.

    Returns whom a sealed paper is for, by code; '' of every other.
    """
    if kind is not None and kind.seal is not None:
        return kind.seal.require(session, actor, subject)
    if kind is not None and kind.right is not None:
        require(actor, *kind.right, own=kind.own(session, actor, subject))
        return ""
    if subject.case_id:
        timeline.case_for(session, actor, subject.case_id, Verb.PRINT)
        return ""
    if subject.employer_id:
        require(actor, Data.PERSON, Verb.PRINT)
        return ""
    row = session.get(Visit, subject.visit_id) if subject.visit_id else None
    if row is None:
        raise RefusedError("visit_unknown")
    require(actor, Data.PERSON, Verb.PRINT, own=row.created_by == actor.staff_id)
    return ""


def _existing(session: Session, actor: Actor, document_id: int,
              voided: bool = False) -> Document:
    row = session.get(Document, document_id)
    if row is None:
        raise RefusedError("document_unknown")
    require_print(session, actor, _subject(row), _kind(row))
    if row.voided_at and not voided:
        raise RefusedError("document_voided", number=row.number)
    return row


def _subject(row: Document) -> Subject:
    return Subject(row.case_id, row.visit_id, employer_id=row.employer_id,
                   record_id=row.record_id, counselling_id=row.counselling_id)


def _kind(row: Document) -> Kind:
    return kinds.KINDS[json.loads(row.facts)["kind"]]


def _json(what: object) -> str:
    return json.dumps(what, ensure_ascii=False)


def _keep(session: Session, form: Form) -> str:
    """Keep the template once; return the digest it is found by."""
    digest = blake2b(form.source.encode(), digest_size=16).hexdigest()
    if session.scalars(select(FormVersion.id).where(FormVersion.digest == digest)).first() is None:
        session.add(FormVersion(digest=digest, form=form.code, version=form.version,
                                source=form.source))
        session.flush()
    return digest


def _enter(session: Session, actor: Actor, row: Document, title: str, action: str) -> None:
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    if case:
        timeline.add(session, actor, case, "document", action, title=title)


def _digest(pdf: bytes) -> str:
    return blake2b(pdf, digest_size=32).hexdigest()
