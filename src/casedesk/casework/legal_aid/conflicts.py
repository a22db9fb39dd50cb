"""Conflicts of interest in legal aid: at screening, and when a lawyer is appointed.

It reads parties, employers, declarations and the register of lawyers, and nothing of counselling.
"""

import json
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import conflicts
from casedesk.casework.conflicts import Conflict, Hit, Somebody, Subjects, Tie
from casedesk.casework.legal_aid import lawyers, record
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    ConflictCheck,
    Employer,
    Lawyer,
    Party,
    Person,
    Referral,
    Staff,
)
from casedesk.store import Database, audit

SCREENING, LAWYER = "aid", "lawyer"


def screen(database: Database, actor: Actor, case_id: int, reason: str = "") -> Conflict:
    """Check a matter at screening and keep what was found, with the reviewer's reason.

    A possible conflict that is let pass needs the reason. Refuses `aid_conflict_reason`,
    `case_unknown`, `not_allowed`; of a confirmed one the record is kept all the same.
    """
    with database.writing(actor) as session:
        case, referral = record.of_case(session, actor, case_id, Verb.CHANGE)
        found = at_screening(session, case, referral)
        if found.result == "possible" and not reason.strip():
            raise RefusedError("aid_conflict_reason", "reason", why=found.words())
        _keep(session, actor, case, SCREENING, case.handler_name, case.handler_id, found, reason)
        return found


def look_at_matter(database: Database, actor: Actor, case_id: int) -> Conflict:
    """Return what a check at screening would find; keeps nothing. Refuses `case_unknown`,
    `not_allowed`.
    """
    with database.reading() as session:
        case, referral = record.of_case(session, actor, case_id, Verb.READ)
        return at_screening(session, case, referral)


def at_screening(session: Session, case: CaseFile, referral: Referral) -> Conflict:
    """Return what speaks against the handler, or against taking the worker's side; writes none."""
    matter = parties(session, case)
    handler = session.get(Staff, case.handler_id) if case.handler_id else None
    hits: tuple[Hit, ...] = ()
    if handler is not None:
        hits = conflicts.check(session, Subjects(
            conflicts.of_staff(handler, "经办人"), matter, handler.id, case_id=case.id)).hits
    hits += tuple(_against(session, case, referral))
    if not hits:
        return Conflict("none")
    ordered = tuple(sorted(dict.fromkeys(hits), key=lambda hit: not hit.sure))
    return Conflict("confirmed" if ordered[0].sure else "possible", ordered)


def of_lawyer(session: Session, case: CaseFile, lawyer: Lawyer) -> Conflict:
    """Return what speaks against a lawyer of the register; writes nothing."""
    ties = tuple(Tie(
        row.kind, Somebody("", row.name, row.uscc, firm=row.kind not in ("relative", "client")
                           or bool(row.uscc)), row.note)
        for row in lawyers.clients(session, lawyer.id))
    candidate = Somebody("律师", lawyer.name, lawyer.id_number, lawyer.phone)
    return conflicts.check(session, Subjects(
        candidate, parties(session, case), ties=ties, case_id=case.id))


def look(database: Database, actor: Actor, case_id: int, lawyer_id: int) -> Conflict:
    """Return the same for the window that is about to appoint. Refuses `case_unknown`,
    `lawyer_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case, _ = record.of_case(session, actor, case_id, Verb.READ)
        lawyer = session.get(Lawyer, lawyer_id)
        if lawyer is None:
            raise RefusedError("lawyer_unknown")
        return of_lawyer(session, case, lawyer)


def require_free(session: Session, actor: Actor, case: CaseFile, act: AidAct) -> None:
    """Refuse (`aid_conflict`, `aid_conflict_reason`) a lawyer who is bound; keep what was found.

    A lawyer whom an agency assigned and the register does not know cannot be checked here.
    """
    lawyer = session.get(Lawyer, act.lawyer_id) if act.lawyer_id else None
    if lawyer is None:
        return
    found = of_lawyer(session, case, lawyer)
    if found.result == "confirmed":
        raise RefusedError("aid_conflict", "lawyer", why=found.words())
    if found.result == "possible" and not act.conflict_reason.strip():
        raise RefusedError("aid_conflict_reason", "conflict_reason", why=found.words())
    _keep(session, actor, case, LAWYER, lawyer.name, None, found, act.conflict_reason)


def keep_refused(database: Database, actor: Actor, act: AidAct) -> None:
    """Keep a confirmed conflict that stopped an appointment: who reviewed it, and what it was."""
    with database.writing(actor) as session:
        case = session.get(CaseFile, act.case_id)
        lawyer = session.get(Lawyer, act.lawyer_id) if act.lawyer_id else None
        if case is not None and lawyer is not None:
            _keep(session, actor, case, LAWYER, lawyer.name, None,
                  of_lawyer(session, case, lawyer), act.conflict_reason)


def parties(session: Session, case: CaseFile) -> tuple[Somebody, ...]:
    """Return the worker and the employer of a legal-aid matter, and of the dispute it is of."""
    found: list[Somebody] = conflicts.person_twice(
        session.get_one(Person, case.person_id), "申请人")
    employer = session.get(Employer, case.employer_id) if case.employer_id else None
    if employer is not None:
        found += conflicts.firm_and_heads(session, employer, "对方单位")
    dispute = session.scalar(select(Referral.dispute_case_id).where(
        Referral.case_id == case.id))
    return (*found, *(conflicts.in_case(session, dispute) if dispute else ()))


def _against(session: Session, case: CaseFile, referral: Referral) -> list[Hit]:
    """Whether the worker is the opposite party in somebody else's open matter (A8 d)."""
    rows = session.execute(
        select(CaseFile.number, Party.side).join(CaseFile, CaseFile.id == Party.case_id)
        .where(Party.person_id == case.person_id, Party.side == "respondent",
               CaseFile.closed_on.is_(None), CaseFile.id != (referral.dispute_case_id or 0)))
    name = session.get_one(Person, case.person_id).name
    return [Hit("acted_for", False, "另案被申请人", name, row.number) for row in rows]


def _keep(session: Session, actor: Actor, case: CaseFile, purpose: str, candidate: str,
          staff_id: int | None, found: Conflict, reason: str) -> None:
    session.add(ConflictCheck(
        case_id=case.id, purpose=purpose, staff_id=staff_id, candidate=candidate,
        result=found.result, hits=json.dumps([asdict(hit) for hit in found.hits],
                                             ensure_ascii=False),
        reason=reason.strip() or found.words(), checked_by=actor.staff_id,
        checked_by_name=actor.name))
    session.flush()
    audit.record(session, "conflict.check", "case", case.id, ["result"])
