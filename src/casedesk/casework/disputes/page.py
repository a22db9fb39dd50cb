"""One dispute on one page: parties, road, timeline, clocks, claims, papers, linked cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from casedesk.casework import employers, settings_book, timeline
from casedesk.casework.disputes import clocks, workflow
from casedesk.casework.disputes.checklist import Need, needs
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.closing import OpenEnd, open_ends
from casedesk.casework.disputes.linked import LinkedRow, linked
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.proposals import Proposal, of_case
from casedesk.casework.disputes.record import rows
from casedesk.casework.disputes.workflow import Action
from casedesk.casework.papers import PaperRow, ScanRow, papers_of, scans_of
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.timeline import EventRow
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Agreement,
    CaseFile,
    Claim,
    Employer,
    Instalment,
    Party,
    Payment,
    Person,
    Role,
    now,
)
from casedesk.rules import names
from casedesk.store import Database


@dataclass(frozen=True)
class PartyRow:
    """A party as shown: masked."""

    id: int
    side: str
    role: str
    name: str
    person_id: int | None
    employer_id: int | None
    sex: str
    birth: date | None
    phone_masked: str
    detail: str  # industry, town of an employer; firm of an agent
    dispatch: str


@dataclass(frozen=True)
class ClaimRow:
    """A claim with its amounts in fen."""

    id: int
    matter: str
    wording: str
    amount_fen: int | None
    agreed_fen: int | None


@dataclass(frozen=True)
class InstalmentRow:
    """A promised payment and what arrived of it, in fen."""

    id: int
    seq: int
    content: str
    due_on: date | None
    amount_fen: int
    paid_fen: int


@dataclass(frozen=True)
class CasePage:
    """Everything the page shows; an overview only (`whole` false) has no timeline or facts."""

    id: int
    number: str
    title: str
    state: str
    matter: str
    handler: str
    whole: bool
    opened_on: date
    accepted_on: date | None
    end_due: date | None
    closed_on: date | None
    closing_kind: str
    facts: str
    workers: int
    collective: bool
    consent_on: date | None
    next_step: str
    next_step_on: date | None
    actions: tuple[Action, ...]
    timeline: tuple[EventRow, ...]
    clocks: tuple[ClockRow, ...]
    parties: tuple[PartyRow, ...]
    claims: tuple[ClaimRow, ...]
    has_terms: bool
    effective_on: date | None
    instalments: tuple[InstalmentRow, ...]
    papers: tuple[PaperRow, ...]
    scans: tuple[ScanRow, ...]
    linked: tuple[LinkedRow, ...]
    linked_number: dict[str, int]  # how many there are of each kind; the rows are the first ones
    repeated: int  # matters against the same employer lately, when too many; else 0
    repeated_days: int  # how far back "lately" reaches
    open_ends: tuple[OpenEnd, ...]
    needs: tuple[Need, ...]  # what this stage still needs
    proposals: tuple[Proposal, ...]  # time that ran out, a request to reopen


Line = TypeVar("Line")

# Built once: making a statement anew takes longer than running it.
_CASE: BindParameter[int] = bindparam("case")
_AGREEMENT = select(Agreement).where(Agreement.case_id == _CASE)
_PROMISED = select(
    Instalment.id, Instalment.seq, Instalment.content, Instalment.due_on, Instalment.amount_fen,
    select(func.coalesce(func.sum(Payment.amount_fen), 0))
    .where(Payment.instalment_id == Instalment.id).scalar_subquery(),
).where(Instalment.case_id == _CASE).order_by(Instalment.seq)


def page(database: Database, actor: Actor, case_id: int) -> CasePage:
    """Return the page of a case; who may see only the overview gets only that.

    Refuses `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.SEE)
        if case.kind != "dispute":
            raise RefusedError("case_unknown")
        whole = allows(actor, Data.CASE, Verb.READ, timeline.is_own(actor, case))
        dispute = dispute_of(session, case.id)
        agreement = session.scalars(
            _AGREEMENT, {"case": case.id}).one_or_none()

        def if_whole(found: list[Line]) -> tuple[Line, ...]:
            return tuple(found) if whole else ()

        events = timeline.of_case(session, case.id) if whole else []
        papers = papers_of(session, case_id=case.id)
        ends = open_ends(session, case) if whole else []
        proposed = of_case(session, case, dispute, now().date())
        parties = rows(session, Party, case.id)
        others, number = linked(session, case, parties) if whole else ([], {})
        recent, repeated = employers.recent_matters(
            session, case.employer_id, now().date()) if case.employer_id else (0, False)
        return CasePage(
            id=case.id, number=case.number, title=case.title, state=case.state,
            matter=dispute.matter, handler=case.handler_name, whole=whole,
            opened_on=case.opened_on, accepted_on=dispute.accepted_on,
            end_due=dispute.end_due, closed_on=case.closed_on,
            closing_kind=dispute.closing_kind or "", facts=dispute.facts if whole else "",
            workers=dispute.workers, collective=dispute.collective,
            consent_on=dispute.consent_on, next_step=case.next_step if whole else "",
            next_step_on=case.next_step_on,
            actions=_actions(actor, case, proposed), clocks=tuple(clocks.of_case(session, case.id)),
            timeline=tuple(events),
            parties=_parties(session, parties),
            claims=if_whole([ClaimRow(c.id, c.matter, c.wording, c.amount_fen, c.agreed_fen)
                             for c in rows(session, Claim, case.id)]),
            has_terms=bool(agreement and agreement.terms.strip()),
            effective_on=agreement.effective_on if agreement else None,
            instalments=if_whole(_instalments(session, case.id)),
            papers=tuple(papers),
            scans=if_whole(scans_of(session, case_id=case.id)),
            linked=tuple(others), linked_number=number,
            repeated=recent if repeated else 0,
            repeated_days=int(settings_book.value(session, "repeat_employer_days", now().date())),
            open_ends=tuple(ends),
            needs=needs(session, case, dispute, events, papers, ends) if whole else (),
            proposals=proposed if whole else ())


def _actions(actor: Actor, case: CaseFile, proposed: tuple[Proposal, ...]) -> tuple[Action, ...]:
    own = timeline.is_own(actor, case)
    codes_ = {each.code for each in proposed}
    return tuple(
        action for action in workflow.actions_from(case.state)
        if actor.role in action.who and (not action.when or action.when in codes_)
        and action.unless not in codes_
        and allows(actor, Data.CASE, Verb.DECIDE if action.decides else Verb.CHANGE, own))


def _parties(session: Session, parties: Sequence[Party]) -> tuple[PartyRow, ...]:
    found = []
    for party in parties:
        person = session.get(Person, party.person_id) if party.person_id else None
        employer = session.get(Employer, party.employer_id) if party.employer_id else None
        found.append(PartyRow(
            party.id, party.side, party.role,
            person.name if person else employer.name if employer else party.name,
            person.id if person else None, employer.id if employer else None,
            person.sex if person else party.sex, person.birth if person else None,
            names.mask_phone(person.phone if person else party.phone),
            employer_detail(employer) if employer else party.firm, party.dispatch))
    return tuple(found)


def employer_detail(employer: Employer) -> str:
    """Return the line under an employer's name: industry, town, whether it has a union."""
    from casedesk.rules import codes

    union = {True: "已建会", False: "未建会", None: ""}[employer.unionised]
    return " · ".join(filter(None, (
        codes.label("industries", employer.industry), codes.label("towns", employer.town),
        union)))


def _instalments(session: Session, case_id: int) -> list[InstalmentRow]:
    return [InstalmentRow(*row) for row in session.execute(_PROMISED, {"case": case_id})]


def mediators(database: Database) -> list[tuple[int, str]]:
    """Return those who may be named as mediator: number and name."""
    from casedesk.model import Staff

    with database.reading() as session:
        query = select(Staff.id, Staff.name).where(
            Staff.active, Staff.role.in_((Role.MEDIATOR, Role.SUPERVISOR))).order_by(Staff.name)
        return [(row.id, row.name) for row in session.execute(query)]
