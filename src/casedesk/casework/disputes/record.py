"""The particulars of a dispute: facts, parties and claims, changed as one entry."""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework import employers, timeline
from casedesk.casework.collective import counting
from casedesk.casework.disputes import clocks
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Base, CaseFile, Claim, Dispute, Party, now
from casedesk.rules import codes, identity
from casedesk.store import Database, audit, drafts


@dataclass
class ClaimEntry:
    """One claim; the amount in fen, empty when none is named."""

    id: int | None = None
    matter: str = ""
    wording: str = ""
    amount_fen: int | None = None


@dataclass
class PartyEntry:
    """A party, agent or representative; an employer is found or added by its name."""

    id: int | None = None
    side: str = "respondent"
    role: str = "party"
    person_id: int | None = None
    employer: EmployerEntry | None = None
    employer_id: int | None = None
    dispatch: str = ""
    represents_id: int | None = None
    name: str = ""
    sex: str = ""
    id_number: str = ""
    firm: str = ""
    relation: str = ""
    authority: str = ""
    phone: str = ""
    service_address: str = ""


@dataclass
class DisputeEntry:
    """What is typed of a dispute, besides its acts."""

    matter: str = ""
    source: str = "1"
    oral: bool = False
    workers: int = 1
    women: int = 0
    migrants: int = 0
    facts: str = ""
    evidence: str = ""
    hired_on: str = ""
    job: str = ""
    contract_term: str = ""
    wage_standard: str = ""
    employment_form: str = ""
    known_on: date | None = None
    employed_until: date | None = None
    recorder_name: str = ""
    investigation: str = ""
    summary: str = ""
    claims: list[ClaimEntry] = field(default_factory=list)
    parties: list[PartyEntry] = field(default_factory=list)


_LISTS = ("claims", "parties")
_PARTY = tuple(f.name for f in fields(PartyEntry) if f.name not in ("id", "employer"))


def change(database: Database, actor: Actor, case_id: int, entry: DisputeEntry) -> None:
    """Put a dispute's particulars right; clocks that depend on them move.

    Refuses `matter_missing`, `claim_missing`, `claim_amount`, `workers_parts`, `known_future`,
    `applicant_missing`, the `id_*` codes for an agent, `case_unknown`, `not_allowed`.
    """
    _check(entry)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        dispute = dispute_of(session, case.id)
        changed = [f.name for f in fields(entry) if f.name not in _LISTS
                   and getattr(dispute, f.name) != getattr(entry, f.name)]
        for name in changed:
            setattr(dispute, name, getattr(entry, name))
        _set_claims(session, case, entry.claims)
        _set_parties(session, actor, case, entry.parties)
        counting.follow(session, case, dispute)
        clocks.set_limitation(session, case, dispute)
        clocks.refresh_next(session, case)
        audit.record(session, "case.change", "case", case.id, [*changed, *_LISTS])
        drafts.drop(session, actor, "dispute", str(case.id))


def entry_of(database: Database, actor: Actor, case_id: int) -> DisputeEntry:
    """Return a dispute's particulars as an entry, to be changed."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        entry = DisputeEntry(**{
            f.name: getattr(dispute, f.name) for f in fields(DisputeEntry)
            if f.name not in _LISTS})
        entry.claims = [ClaimEntry(row.id, row.matter, row.wording, row.amount_fen)
                        for row in rows(session, Claim, case.id)]
        entry.parties = [PartyEntry(id=row.id, **{n: getattr(row, n) for n in _PARTY})
                         for row in rows(session, Party, case.id)]
        return entry


Line = TypeVar("Line", Claim, Party)


def rows(session: Session, table: type[Line], case_id: int) -> list[Line]:
    """Return the claims or the parties of a case, in their order."""
    return list(session.scalars(_LINES[table], {"case": case_id}))


_LINES: dict[Any, Any] = {
    table: select(table).where(table.case_id == bindparam("case")).order_by(table.seq, table.id)
    for table in (Claim, Party)}


def _check(entry: DisputeEntry) -> None:
    if entry.matter not in codes.table("matters"):
        raise RefusedError("matter_missing", "matter")
    if not entry.claims:
        raise RefusedError("claim_missing", "claims")
    if any(claim.amount_fen is not None and claim.amount_fen < 0 for claim in entry.claims):
        raise RefusedError("claim_amount", "claims")
    if entry.workers < 1 or entry.women > entry.workers or entry.migrants > entry.workers:
        raise RefusedError("workers_parts", "workers")
    if entry.known_on and entry.known_on > now().date():
        raise RefusedError("known_future", "known_on")
    if not any(p.side == "applicant" and p.role == "party" for p in entry.parties):
        raise RefusedError("applicant_missing", "parties")
    for party in entry.parties:
        if party.id_number.strip():
            found = identity.check(party.id_number)
            if not found.valid:
                raise RefusedError(found.reason, "parties")


def _set_claims(session: Session, case: CaseFile, entries: list[ClaimEntry]) -> None:
    known = {row.id: row for row in rows(session, Claim, case.id)}
    for seq, entry in enumerate(entries, 1):
        row = known.pop(entry.id or 0, None) or Claim(case_id=case.id)
        row.seq, row.matter, row.amount_fen = seq, entry.matter, entry.amount_fen
        row.wording = entry.wording.strip() or codes.label("matters", entry.matter)
        session.add(row)
    _drop(session, known)


def _set_parties(session: Session, actor: Actor, case: CaseFile,
                 entries: list[PartyEntry]) -> None:
    known = {row.id: row for row in rows(session, Party, case.id)}
    for seq, entry in enumerate(entries, 1):
        row = known.pop(entry.id or 0, None) or Party(case_id=case.id)
        for name in _PARTY:
            setattr(row, name, getattr(entry, name))
        if entry.employer and entry.employer.name.strip():
            row.employer_id = employers.find_or_add(session, actor, entry.employer)
            row.name = employers.tidy(entry.employer.name)
        row.seq = seq
        session.add(row)
    session.flush()
    _drop(session, known)


def _drop(session: Session, left: dict[int, Claim] | dict[int, Party]) -> None:
    rows_: list[Base] = list(left.values())
    for row in rows_:
        session.delete(row)
    session.flush()


def set_step(database: Database, actor: Actor, case_id: int, step: str,
             on: date | None) -> None:
    """Set or clear the next step of a case."""
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        case.next_step, case.next_step_on = step.strip(), on
        audit.record(session, "case.next_step", "case", case.id, ["next_step"])


__all__ = [
    "ClaimEntry",
    "Dispute",
    "DisputeEntry",
    "PartyEntry",
    "change",
    "entry_of",
    "rows",
    "set_step",
]
