"""A dispute case as its documents state it, read from the case's records."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.forms_book import gather_collective
from casedesk.casework.forms_book.facts import (
    AgentFacts,
    AgreementFacts,
    ClaimFacts,
    DisputeFacts,
    EmployerFacts,
    EvidenceFacts,
    InstalmentFacts,
    PartyFacts,
    PersonFacts,
    StaffFacts,
    TermFacts,
    WorkerFacts,
)
from casedesk.casework.forms_book.gather import (
    employer_of,
    month,
    organisation,
    person_of,
    staff_of,
)
from casedesk.errors import RefusedError
from casedesk.model import (
    Agreement,
    CaseFile,
    Claim,
    Deadline,
    Dispute,
    Document,
    Employer,
    Instalment,
    Obligation,
    Party,
    Person,
)
from casedesk.rules import codes

_ROLES = {"applicant": "申请人", "respondent": "被申请人"}
_STANDING = {"agency": "派遣单位", "user": "用工单位"}
_AUTHORITY = {"general": "一般代理", "special": "特别授权"}
_GROUNDS = dict(zip("123456", "一二三四五六", strict=True))
_FAILED = {"21": "no_agreement", "22": "expired", "23": "other", "51": "other"}
_NUMBERED = re.compile(r"^\s*(?:第?[一二三四五六七八九十]+[、．.，条]|[（(]?\d{1,2}[)）、．.])\s*")


def dispute(session: Session, case_id: int) -> DisputeFacts:
    """Return a dispute with everything its documents may say. Refuses `case_unknown`."""
    case = session.get(CaseFile, case_id)
    if case is None or case.kind != "dispute":
        raise RefusedError("case_unknown")
    row = dispute_of(session, case.id)
    claims = _claims(session, case.id)
    applicants = parties(session, case, "applicant")
    agreement = _agreement(session, case)
    clocks = _clocks(session, case.id)
    listed = gather_collective.roster(session, case.id)
    return DisputeFacts(
        organisation(session), case.number, cause=_cause(session, case.id, row),
        dispute_type=codes.label("matters", row.matter), source=codes.label("sources", row.source),
        applied_at=row.applied_at, oral=row.oral, applicants=applicants,
        respondents=parties(session, case, "respondent"), claims=claims, statement=row.facts,
        post=row.job, hired=month(row.hired_on), contract_term=row.contract_term,
        wage=row.wage_standard, evidence=_evidence(row.evidence),
        workers=gather_collective.annexed(listed) or _workers(applicants, agreement),
        worker_count=row.workers,
        collective=row.collective, consulted_on=row.consent_on,
        consulted_result="同意调解" if row.consent_on else "",
        handler=staff_of(session, case.handler_id, case.handler_name),
        handler_opinion=row.investigation, mediators=_mediators(session, row),
        recorder=StaffFacts(row.recorder_name) if row.recorder_name else None,
        decided="受理" if row.accepted_on else "不予受理" if row.refused_on else "",
        accepted_on=row.accepted_on, law_due_on=clocks.get("M-LAW15"),
        due_on=clocks.get("M-END") or row.end_due,
        extended_to=row.end_due if row.extended_on else None, closed_on=case.closed_on,
        refusal_reason=_GROUNDS.get(row.refusal_ground, ""), refusal_note=row.refusal_reason,
        refusal_other=row.refusal_reason if row.refusal_ground == "6" else "",
        failure_reason=codes.label("failure_grounds", row.failure_ground
                                   or _FAILED.get(row.closing_kind or "")),
        failure_note=row.summary, withdrawn=bool(row.withdrawal_ground),
        agreement=agreement, roster=listed)


def parties(session: Session, case: CaseFile, side: str) -> tuple[PartyFacts, ...]:
    """Return the parties of a side, in their order, each with who acts for it."""
    rows = session.scalars(select(Party).where(
        Party.case_id == case.id, Party.side == side).order_by(Party.seq, Party.id)).all()
    on = case.opened_on
    found: list[PartyFacts] = []
    for row in rows:
        if row.role != "party":
            continue
        person = session.get(Person, row.person_id) if row.person_id else None
        employer = session.get(Employer, row.employer_id) if row.employer_id else None
        acting = tuple(_agent(each, row.name) for each in rows if each.role != "party"
                       and each.represents_id in (row.id, None if not found else row.id))
        found.append(_party(row, person, employer, on, acting))
    return tuple(found)


def _party(row: Party, person: Person | None, employer: Employer | None, on: date,
           acting: tuple[AgentFacts, ...]) -> PartyFacts:
    """Return a party; what was entered for this case goes before the record it points to."""
    role, standing = _ROLES[row.side], _STANDING.get(row.dispatch, "用人单位")
    if person or (row.side == "applicant" and not employer):
        known = person_of(person, on) if person else PersonFacts(
            row.name, codes.label("sexes", row.sex), id_number=row.id_number)
        return PartyFacts(role, agents=acting, person=replace(
            known, address=row.service_address or known.address, phone=row.phone or known.phone))
    firm = employer_of(employer) if employer else EmployerFacts(row.name)
    return PartyFacts(role, standing=standing, agents=acting, employer=replace(
        firm, address=row.service_address or firm.address, phone=row.phone or firm.phone))


def _agent(row: Party, party: str) -> AgentFacts:
    authority = _AUTHORITY.get(row.authority, row.authority)
    relation = row.relation or ("代表人" if row.role == "representative" else "")
    return AgentFacts(row.name, codes.label("sexes", row.sex), row.id_number, row.firm,
                      relation, authority, row.phone, party)


def _cause(session: Session, case_id: int, row: Dispute) -> str:
    """Return 案由: the kinds of the claims, the main one first, without their numbers."""
    others = session.scalars(select(Claim.matter).where(Claim.case_id == case_id).order_by(
        Claim.seq, Claim.id))
    kinds = dict.fromkeys([row.matter, *others])
    return "、".join(codes.label("matters", kind) for kind in kinds if kind)


def _claims(session: Session, case_id: int) -> tuple[ClaimFacts, ...]:
    rows = session.scalars(select(Claim).where(Claim.case_id == case_id).order_by(
        Claim.seq, Claim.id))
    return tuple(
        ClaimFacts(number, row.wording or codes.label("matters", row.matter),
                   codes.label("matters", row.matter), row.amount_fen, row.agreed_fen)
        for number, row in enumerate(rows, 1))


def lines(text: str) -> list[str]:
    """Return the items of a text that has one a line, without the numbers typed before them."""
    return [_NUMBERED.sub("", line).strip() for line in text.splitlines() if line.strip()]


def _evidence(text: str) -> tuple[EvidenceFacts, ...]:
    said = [item for line in lines(text) for item in re.split(r"[；;]", line) if item.strip()]
    return tuple(EvidenceFacts(number, item.strip()) for number, item in enumerate(said, 1))


def _mediators(session: Session, row: Dispute) -> tuple[StaffFacts, ...]:
    if not (row.mediator_id or row.mediator_name):
        return ()
    return (staff_of(session, row.mediator_id, row.mediator_name),)


def _clocks(session: Session, case_id: int) -> dict[str, date]:
    """Return the due day of each rule's first clock: M-END before any extension."""
    found: dict[str, date] = {}
    for rule, due in session.execute(select(Deadline.rule, Deadline.due_on).where(
            Deadline.case_id == case_id, Deadline.due_on.is_not(None)).order_by(Deadline.id)):
        if due:
            found.setdefault(rule, due)
    return found


def _agreement(session: Session, case: CaseFile) -> AgreementFacts | None:
    row = session.scalars(select(Agreement).where(Agreement.case_id == case.id)).one_or_none()
    if row is None:
        return None
    number = session.scalars(select(Document.number).where(
        Document.case_id == case.id, Document.form == "F12",
        Document.voided_at.is_(None)).order_by(Document.id.desc()).limit(1)).first()
    clocks = _clocks(session, case.id)
    return AgreementFacts(
        number or "", row.effective_on, row.effective_on,
        tuple(TermFacts(place, text) for place, text in enumerate(lines(row.terms), 1)),
        tuple(_promised(session, case.id)),
        row.relation_state, row.insurance, row.liability, row.others,
        clocks.get("A-REV") if row.effective_on else None,
        clocks.get("J-CNF") if row.effective_on else None)


def _promised(session: Session, case_id: int) -> Iterator[InstalmentFacts]:
    """Yield the payments promised, then the acts promised, numbered through."""
    place = 0
    for each in session.scalars(select(Instalment).where(
            Instalment.case_id == case_id).order_by(Instalment.seq, Instalment.id)):
        place += 1
        yield InstalmentFacts(place, each.debtor, each.content, each.due_on,
                              each.amount_fen or None, each.method, each.account_name, each.bank,
                              each.account)
    for act in session.scalars(select(Obligation).where(
            Obligation.case_id == case_id).order_by(Obligation.seq)):
        place += 1
        yield InstalmentFacts(place, act.debtor, act.content, act.due_on)


def _workers(applicants: tuple[PartyFacts, ...],
             agreement: AgreementFacts | None) -> tuple[WorkerFacts, ...]:
    """Return the workers where there is no roster; one alone has the whole sum."""
    people = [party.person for party in applicants if party.person]
    whole = agreement.total_fen if agreement else None
    return tuple(
        WorkerFacts(number, each.name, each.sex, each.id_number, each.phone,
                    whole if len(people) == 1 else None)
        for number, each in enumerate(people, 1))
