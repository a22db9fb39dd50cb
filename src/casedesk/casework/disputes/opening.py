"""Opening a dispute from a visit: parties, claim and clocks follow from what was said."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, settings_book, timeline
from casedesk.casework.disputes import clocks, workflow
from casedesk.model import (
    Actor,
    CaseFile,
    Claim,
    Dispute,
    Employer,
    Party,
    Person,
    Role,
    Visit,
)
from casedesk.rules import codes, grams
from casedesk.store import audit, search

_SOURCE = {"visit": "1", "call": "2", "web": "3", "letter": "12"}


def from_visit(session: Session, actor: Actor, visit: Visit) -> CaseFile:
    """Open a dispute; the application counts as received when the visitor came (§12)."""
    person = session.get_one(Person, visit.person_id)
    employer = session.get(Employer, visit.employer_id) if visit.employer_id else None
    received = visit.arrived_at
    case = CaseFile(
        site_id=actor.site_id, created_by=actor.staff_id, kind="dispute", state="applied",
        number=numbers.issue(session, actor, "case", received.date()),
        title=title_of(person.name, employer.name if employer else ""),
        person_id=person.id, employer_id=visit.employer_id, opened_on=received.date())
    if actor.role is Role.MEDIATOR:
        case.handler_id, case.handler_name = actor.staff_id, actor.name
    session.add(case)
    session.flush()
    dispute = _dispute(session, case, visit, person)
    _parties(session, case, person, employer)
    session.add(Claim(case_id=case.id, matter=visit.matter, amount_fen=visit.amount_fen,
                      wording=codes.label("matters", visit.matter)))
    session.flush()
    apply(session, actor, case, dispute)
    search.index(session, "case", case.id, grams.of_case(
        case.number, [person.name], [employer.name] if employer else []))
    audit.record(session, "case.open", "case", case.id, ["number"])
    return case


def title_of(applicant: str, respondent: str) -> str:
    """Return how a case is called in lists: "李娟 与 恒盛灯饰"."""
    return f"{applicant} 与 {respondent}" if respondent else applicant


def apply(session: Session, actor: Actor, case: CaseFile, dispute: Dispute) -> None:
    """Enter the application on the timeline and start its clocks."""
    assert dispute.applied_at is not None
    action = workflow.ACTIONS["apply"]
    on = dispute.applied_at.date()
    timeline.add(session, actor, case, "milestone", action.code, title=action.zh,
                 at=dispute.applied_at, to_state=action.target)
    for code in action.starts:
        clocks.start(session, case, code, on)
    clocks.set_limitation(session, case, dispute)
    clocks.refresh_next(session, case)


def _dispute(session: Session, case: CaseFile, visit: Visit, person: Person) -> Dispute:
    dispute = Dispute(
        case_id=case.id, visit_id=visit.id, matter=visit.matter,
        source=_SOURCE.get(visit.channel, "12"), registered_on=visit.arrived_at.date(),
        applied_at=visit.arrived_at, oral=visit.channel in ("visit", "call"),
        workers=visit.workers, collective=visit.workers >= settings_book.value(
            session, "collective_from", visit.arrived_at.date()),
        facts=visit.facts, evidence=visit.materials, job=visit.job,
        hired_on=visit.hired_on, employment_form=visit.employment_form, known_on=visit.known_on,
        women=int(person.sex == "2" and visit.workers == 1),
        migrants=int(bool(person.migrant_worker) and visit.workers == 1))
    session.add(dispute)
    session.flush()
    return dispute


def _parties(session: Session, case: CaseFile, person: Person,
             employer: Employer | None) -> None:
    session.add(Party(case_id=case.id, side="applicant", person_id=person.id, name=person.name,
                      service_address=person.address, phone=person.phone))
    if employer:
        session.add(Party(case_id=case.id, side="respondent", employer_id=employer.id,
                          name=employer.name, service_address=employer.address,
                          phone=employer.phone))
    session.flush()


_DISPUTE = select(Dispute).where(Dispute.case_id == bindparam("case"))


def dispute_of(session: Session, case_id: int) -> Dispute:
    """Return the dispute of a case."""
    return session.scalars(_DISPUTE, {"case": case_id}).one()
