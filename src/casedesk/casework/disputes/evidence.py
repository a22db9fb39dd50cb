"""Evidence: what was handed in, by whom, what it proves, and what was given back."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import record_rows
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Evidence, now
from casedesk.rules import dates
from casedesk.store import Database

KIND = "evidence"


@dataclass
class PieceEntry:
    """One piece of evidence."""

    id: int | None = None
    name: str = ""
    original: bool = False
    pages: int | None = None
    proves: str = ""
    source: str = ""
    returned_on: date | None = None
    returned_to: str = ""


@dataclass
class EvidenceEntry:
    """What one party handed in on one day; the pieces of it are kept or put right together."""

    case_id: int = 0
    id: int | None = None  # a piece of what is put right
    party_id: int | None = None
    submitter: str = ""  # who handed it in, where not the party
    receiver: str = ""
    received_on: date | None = None
    pieces: list[PieceEntry] = field(default_factory=list)


def record(database: Database, actor: Actor, entry: EvidenceEntry) -> int:
    """Put evidence on record, or put it right; return the number of its first piece.

    Refuses `record_missing`, `record_future`, `record_party`, `evidence_none`, `evidence_pages`,
    `evidence_returned`, `evidence_returned_to`, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "party_id", "received_on")
    record_rows.not_future(entry, "received_on")
    named = [piece for piece in entry.pieces if piece.name.strip()]
    if not named:
        raise RefusedError("evidence_none", "pieces")
    _check(entry, named)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        party = record_rows.party(session, case.id, entry.party_id)
        before = {row.id: row for row in (_together(session, entry) if entry.id else [])}
        kept: list[Evidence] = []
        for piece in named:
            row = before.pop(piece.id or 0, None) or record_rows.opened(
                session, Evidence, actor, case, None)
            record_rows.put(row, piece)
            row.party_id, row.side = party.id, party.side
            row.submitter = entry.submitter.strip() or party.name
            row.receiver = entry.receiver.strip() or actor.name
            row.received_on = entry.received_on or now().date()
            kept.append(row)
        for gone in before.values():
            session.delete(gone)
        session.flush()
        _number(session, case.id, kept)
        _enter(session, actor, entry, kept)
        record_rows.settle(session, actor, case, KIND, entry.id)
        return kept[0].id


def entry_of(database: Database, actor: Actor, evidence_id: int) -> EvidenceEntry:
    """Return what was handed in together with a piece. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(Evidence, evidence_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry = EvidenceEntry(row.case_id, row.id, row.party_id, row.submitter, row.receiver,
                              row.received_on)
        entry.pieces = [record_rows.read(PieceEntry, each) for each in _together(session, entry)]
        return entry


def of_case(session: Session, case_id: int) -> list[Evidence]:
    """Return the evidence of a case, numbered through."""
    return list(session.scalars(select(Evidence).where(
        Evidence.case_id == case_id).order_by(Evidence.seq, Evidence.id)))


def together(session: Session, piece: Evidence) -> list[Evidence]:
    """Return what the same party handed in on the same day."""
    e = Evidence
    return list(session.scalars(select(e).where(
        e.case_id == piece.case_id, e.submitter == piece.submitter,
        e.received_on == piece.received_on).order_by(e.seq, e.id)))


def _together(session: Session, entry: EvidenceEntry) -> list[Evidence]:
    return together(session, record_rows.found(session, Evidence, entry.id or 0, entry.case_id))


def _check(entry: EvidenceEntry, pieces: list[PieceEntry]) -> None:
    for piece in pieces:
        if piece.pages is not None and piece.pages < 1:
            raise RefusedError("evidence_pages", "pieces", name=piece.name.strip())
        if piece.returned_on is None:
            continue
        if piece.returned_on > now().date() or (entry.received_on
                                                and piece.returned_on < entry.received_on):
            raise RefusedError("evidence_returned", "pieces", name=piece.name.strip())
        if not piece.returned_to.strip():
            raise RefusedError("evidence_returned_to", "pieces", name=piece.name.strip())


def _number(session: Session, case_id: int, kept: list[Evidence]) -> None:
    """Number the evidence of a case through, by the day and order it came in."""
    session.add_all(kept)
    session.flush()
    ordered = select(Evidence).where(Evidence.case_id == case_id).order_by(
        Evidence.received_on, Evidence.id)
    for seq, row in enumerate(session.scalars(ordered), 1):
        row.seq = seq
    session.flush()


def _enter(session: Session, actor: Actor, entry: EvidenceEntry, kept: list[Evidence]) -> None:
    case = record_rows.case_of(session, actor, entry.case_id)
    names = "、".join(row.name for row in kept)
    told = f"收到{kept[0].submitter}提交的证据 {len(kept)} 份：{names}"
    given = [row for row in kept if row.returned_on]
    if given:
        told += "；已退还：" + "、".join(
            f"{row.name}（{dates.cn(row.returned_on)}，{row.returned_to}）"
            for row in given if row.returned_on)
    record_rows.enter(session, actor, case, KIND, kept[0].id, told)
