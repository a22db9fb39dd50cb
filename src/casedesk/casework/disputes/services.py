"""The service of papers: planned when they are printed, recorded when they arrive."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, served, service_checks
from casedesk.casework.disputes.service_checks import OPEN
from casedesk.casework.disputes.service_plans import (
    PlannedEntry,
    add,
    forget,
    plan,
    plan_entry,
)
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Role,
    Service,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts

_SOLICITING = ("applied", "solicit")


@dataclass
class ServiceEntry:
    """How papers were served: the same for all of `ids`, the papers of one errand."""

    ids: tuple[int, ...] = ()
    method: str = ""
    result: str = "served"
    sent_at: datetime | None = None
    received_at: datetime | None = None
    receiver: str = ""
    relation: str = "self"
    tracking: str = ""
    place: str = ""
    reason: str = ""
    witness: str = ""
    filmed: bool = False
    servers: str = ""
    note: str = ""
    correction: str = ""  # why a recorded service is put right


@dataclass(frozen=True)
class ServiceRow:
    """One paper for one recipient, as lists show it."""

    id: int
    case_id: int | None
    visit_id: int | None
    letter_id: int | None
    document_id: int | None
    receipt_id: int | None
    form: str
    number: str
    title: str
    copies: int
    party_id: int | None
    side: str
    recipient: str
    address: str
    phone: str
    method: str
    tracking: str
    place: str
    sent_at: datetime | None
    received_at: datetime | None
    served_on: date | None
    receiver: str
    relation: str
    result: str
    reason: str
    witness: str
    filmed: bool
    servers: str
    note: str
    created_at: datetime
    case_number: str = ""
    case_title: str = ""


def record(database: Database, actor: Actor, entry: ServiceEntry) -> None:
    """Record how papers were served, several at once; clocks that run from service start.

    Refuses `service_none`, `service_unknown`, `service_method`, `service_result`,
    `service_receiver`, `service_received_missing`, `service_sent_missing`, `service_future`,
    `service_before_printed`, `service_received_early`, `service_reason`, `service_proof`,
    `service_servers`, `service_tracking`, `service_channel`, `service_not_agreed`,
    `service_place`, `service_recorded`, `not_allowed`. All of the entry or nothing.
    """
    if not entry.ids:
        raise RefusedError("service_none", "ids")
    with database.writing(actor) as session:
        rows = [_existing(session, number) for number in entry.ids]
        cases = {row.case_id: timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
                 for row in rows if row.case_id}
        for row in rows:
            service_checks.check(session, row, entry)
        before = [row.served_on for row in rows]
        for row in rows:
            _write(row, entry)
        for row, was in zip(rows, before, strict=True):
            case = cases.get(row.case_id or 0)
            if case:
                _start(session, case, row, was)
            audit.record(session, "service.record", "service", row.id, ["result"],
                         entry.correction)
        for case in cases.values():
            _enter(session, actor, case, [row for row in rows if row.case_id == case.id], entry)
            clocks.refresh_next(session, case)
            drafts.drop(session, actor, "service", str(case.id))
        drafts.drop(session, actor, "service", "")  # typed for several cases at once


def remove(database: Database, actor: Actor, service_id: int, reason: str) -> None:
    """Take a planned service back. Refuses `no_reason`, `service_unknown`, `service_recorded`."""
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = _existing(session, service_id)
        if row.result != "pending":
            raise RefusedError("service_recorded", "correction", title=row.title)
        if row.case_id:
            case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
            timeline.add(session, actor, case, "document", "service_removed",
                         title=f"不再送达：{row.title} → {row.recipient}", text=reason.strip())
        audit.record(session, "service.remove", "service", row.id, [], reason)
        session.delete(row)


def outstanding(session: Session, case_id: int | None = None,
                actor: Actor | None = None) -> tuple[ServiceRow, ...]:
    """Return what is not served yet: of a case, or of all (a mediator's own), oldest first."""
    query = _ROWS.where(Service.result.in_(OPEN))
    if case_id is not None:
        query = query.where(Service.case_id == case_id)
    elif actor is not None and actor.role is Role.MEDIATOR:
        query = query.where(or_(CaseFile.handler_id == actor.staff_id,
                                CaseFile.handler_id.is_(None)))
    return _rows(session, query.order_by(Service.created_at, Service.id))


def of_case(session: Session, case_id: int) -> tuple[ServiceRow, ...]:
    """Return every service of a case, as they were planned."""
    return _rows(session, _ROWS.where(Service.case_id == case_id).order_by(
        Service.created_at, Service.id))


def listing(database: Database, actor: Actor, case_id: int) -> tuple[ServiceRow, ...]:
    """Return every service of a case for a page. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        return of_case(session, case_id)


def due(database: Database, actor: Actor) -> tuple[ServiceRow, ...]:
    """Return what the one signed in has still to serve, of every case. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        return outstanding(session, actor=actor)


# the parts of it --------------------------------------------------------------------------------

_COLUMNS = tuple(f.name for f in fields(ServiceRow)
                 if f.name not in ("case_number", "case_title"))
_ROWS = select(Service, CaseFile.number, CaseFile.title).outerjoin(
    CaseFile, CaseFile.id == Service.case_id)


def _rows(session: Session, query: Select[Service, str, str]) -> tuple[ServiceRow, ...]:
    return tuple(
        ServiceRow(**{name: getattr(row, name) for name in _COLUMNS},
                   case_number=number or "", case_title=title or "")
        for row, number, title in session.execute(query))


def _existing(session: Session, number: int) -> Service:
    row = session.get(Service, number)
    if row is None:
        raise RefusedError("service_unknown")
    return row


def _write(row: Service, entry: ServiceEntry) -> None:
    for name in ("method", "result", "sent_at", "received_at", "relation", "filmed"):
        setattr(row, name, getattr(entry, name))
    for name in ("tracking", "place", "reason", "witness", "note"):
        setattr(row, name, getattr(entry, name).strip())
    row.servers = "、".join(service_checks.people(entry.servers))
    row.receiver = entry.receiver.strip()
    if entry.relation == "self" and not row.receiver and entry.method in ("direct", "transfer"):
        row.receiver = row.recipient
    if entry.result in ("refused", "undeliverable"):
        row.relation = ""
    sent = entry.sent_at.date() if entry.sent_at else None
    received = entry.received_at.date() if entry.received_at else None
    method = served.methods()[entry.method]
    row.served_on = method.served_on(sent, received) if entry.result == "served" else None


def _start(session: Session, case: CaseFile, row: Service, was: date | None) -> None:
    """Start the clock that runs from the service of this paper; a later service starts it anew."""
    paper = served.papers().get(row.form)
    if paper is None or row.served_on == was:
        return
    if paper.meets and row.served_on and not _left(session, case, paper.form):
        clocks.stop(session, case, (paper.meets,), row.served_on)
    if not paper.starts:
        return
    clocks.stop(session, case, (paper.starts,), row.served_on or now().date(), "replaced")
    if row.served_on and case.state in _SOLICITING:
        clocks.start(session, case, paper.starts, row.served_on)


def _left(session: Session, case: CaseFile, form: str) -> bool:
    """Whether somebody has still to be served with this paper."""
    session.flush()
    return session.scalars(select(Service.id).where(
        Service.case_id == case.id, Service.form == form,
        Service.result.in_(OPEN)).limit(1)).first() is not None


def _enter(session: Session, actor: Actor, case: CaseFile, rows: Sequence[Service],
           entry: ServiceEntry) -> None:
    by_recipient: dict[str, list[Service]] = {}
    for row in rows:
        by_recipient.setdefault(row.recipient, []).append(row)
    for recipient, papers in by_recipient.items():
        titles = "、".join(f"《{row.title}》{row.number}" for row in papers)
        row = papers[0]
        told = [codes.label("service_methods", entry.method), titles]
        if row.served_on:
            told.append(f"送达日期 {row.served_on.isoformat()}")
        if entry.tracking.strip():
            told.append(f"单号（地址）{entry.tracking.strip()}")
        told += [text for text in (entry.reason.strip(), entry.correction.strip()) if text]
        word = codes.label("service_results", entry.result)
        timeline.add(session, actor, case, "document", "service", title=f"{word}：{recipient}",
                     text="；".join(told), reason=entry.correction.strip(),
                     at=_moment(entry, row))


def _moment(entry: ServiceEntry, row: Service) -> datetime:
    return entry.received_at or entry.sent_at or now()


__all__ = [
    "OPEN",
    "PlannedEntry",
    "ServiceEntry",
    "ServiceRow",
    "add",
    "due",
    "forget",
    "listing",
    "of_case",
    "outstanding",
    "plan",
    "plan_entry",
    "record",
    "remove",
]
