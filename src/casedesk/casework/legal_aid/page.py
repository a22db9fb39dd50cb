"""A matter of legal aid on one page: road, timeline, clocks, consents, what is open."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.disputes.checklist import Need
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.legal_aid import (
    acts,
    board,
    chain,
    chasing,
    consents,
    following,
    means,
    record,
    workflow,
)
from casedesk.casework.legal_aid.consents import ConsentRow
from casedesk.casework.legal_aid.loop import Missing
from casedesk.casework.legal_aid.workflow import Action
from casedesk.casework.papers import PaperRow, ScanRow, papers_of, scans_of
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.timeline import EventRow
from casedesk.model import (
    Actor,
    AidAssignment,
    AidReceipt,
    CaseFile,
    ConflictCheck,
    Employer,
    Event,
    Person,
    Referral,
    now,
)
from casedesk.rules import names
from casedesk.rules.aid import Assessment
from casedesk.store import Database


@dataclass(frozen=True)
class StepRow:
    """A step of the road: done on a day, current, or ahead."""

    code: str
    on: date | None
    done: bool
    current: bool


@dataclass(frozen=True)
class AidHeading:
    """What stands on top of every page of a legal-aid matter."""

    id: int
    number: str
    title: str
    state: str
    track: str
    matter: str
    agency: str
    handler: str
    urgent: bool
    limitation_on: date | None
    limitation_tone: str
    opened_on: date
    closed_on: date | None
    whole: bool
    road: tuple[StepRow, ...]
    clock: ClockRow | None


@dataclass(frozen=True)
class ReceiptRow:
    """A receipt that came back."""

    received_on: date
    back_on: date
    outcome: str
    acceptance_number: str
    contact: str
    missing: str
    suggested: str
    decision_expected_on: date | None


@dataclass(frozen=True)
class LawyerSpan:
    """Who acted for the worker, from when to when."""

    lawyer: str
    firm: str
    phone: str
    since: date
    until: date | None
    reason: str


@dataclass(frozen=True)
class AidPage:
    """Everything the page shows; an overview only (`whole` of the heading false) has no more."""

    heading: AidHeading
    person_id: int
    person: str
    person_masked: str
    employer_id: int | None
    employer: str
    summary: str
    amount_fen: int | None
    obtained_fen: int | None
    outcome: str
    assessment: Assessment | None
    conflict: str  # result of the last check at screening, '' when none was made
    conflict_reason: str
    consents: tuple[ConsentRow, ...]
    receipts: tuple[ReceiptRow, ...]
    lawyers: tuple[LawyerSpan, ...]
    chases: int
    approvals: tuple[tuple[str, str], ...]  # step, who signed; '' where still to sign
    missing: tuple[Missing, ...]
    actions: tuple[Action, ...]
    following: Action | None  # the act that leads on
    needs: tuple[Need, ...]
    timeline: tuple[EventRow, ...]
    clocks: tuple[ClockRow, ...]
    papers: tuple[PaperRow, ...]
    scans: tuple[ScanRow, ...]
    dispute: tuple[int, str] | None
    agency_id: int | None
    sent_on: date | None
    sent_how: str
    decision: str
    decision_number: str
    decided_on: date | None
    objection_until: date | None
    informed_on: date | None
    feedback_on: date | None
    no_feedback: bool
    next_step: str
    next_step_on: date | None

    @property
    def whole(self) -> bool:
        """Whether more than the overview may be read."""
        return self.heading.whole


_ROAD_DAYS = ("sent_on", "sent_how", "decision", "decision_number", "decided_on",
              "objection_until", "informed_on", "feedback_on", "no_feedback")


def heading(database: Database, actor: Actor, case_id: int) -> AidHeading:
    """Return the head of a matter. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case, referral = record.of_case(session, actor, case_id, Verb.SEE)
        return _heading(session, actor, case, referral)


def page(database: Database, actor: Actor, case_id: int) -> AidPage:
    """Return one matter. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case, referral = record.of_case(session, actor, case_id, Verb.SEE)
        head = _heading(session, actor, case, referral)
        person = session.get_one(Person, case.person_id)
        employer = session.get(Employer, case.employer_id) if case.employer_id else None
        whole = head.whole
        checked = _conflict(session, case.id)
        actions = tuple(acts.available(session, actor, case, referral)) if whole else ()
        missing = tuple(following.missing(session, case, referral))
        onward = following.next_act(case, referral, actions, missing)
        events = tuple(timeline.of_case(session, case.id)) if whole else ()
        papers = tuple(papers_of(session, case_id=case.id)) if whole else ()
        return AidPage(
            heading=head, person_id=person.id, person=person.name,
            person_masked=names.mask_phone(person.phone), employer_id=case.employer_id,
            employer=employer.name if employer else "",
            summary=referral.summary if whole else "", amount_fen=referral.amount_fen,
            obtained_fen=referral.obtained_fen, outcome=referral.outcome,
            assessment=means.assess(session, referral, now().date()) if whole else None,
            conflict=checked[0], conflict_reason=checked[1] if whole else "",
            consents=tuple(consents.of_case(session, referral)) if whole else (),
            receipts=_receipts(session, case.id) if whole else (),
            lawyers=_lawyers(session, case.id) if whole else (),
            chases=len(chasing.made(session, case.id)),
            approvals=_approvals(session, referral),
            missing=missing, actions=actions, following=onward,
            needs=following.needs(session, case, referral, onward, events, papers)
            if whole else (),
            timeline=events,
            clocks=tuple(clocks.of_case(session, case.id)),
            papers=papers,
            scans=tuple(scans_of(session, case_id=case.id)) if whole else (),
            dispute=_dispute(session, referral), agency_id=referral.agency_id,
            next_step=case.next_step, next_step_on=case.next_step_on,
            **{name: getattr(referral, name) for name in _ROAD_DAYS})


def _heading(session: Session, actor: Actor, case: CaseFile, referral: Referral) -> AidHeading:
    running = [row for row in clocks.of_case(session, case.id)
               if row.state == "running" and row.due_on]
    return AidHeading(
        case.id, case.number, case.title, case.state, referral.track, referral.matter,
        referral.agency, case.handler_name, referral.urgent, referral.limitation_on,
        board.limitation_tone(session, referral), case.opened_on, case.closed_on,
        allows(actor, Data.CASE, Verb.READ, timeline.is_own(actor, case)),
        _road(session, case, referral), running[0] if running else None)


def _road(session: Session, case: CaseFile, referral: Referral) -> tuple[StepRow, ...]:
    steps = workflow.ROAD_U if referral.track == workflow.UNION else workflow.ROAD_G
    reached: dict[str, date] = {}
    for row in session.execute(select(Event.to_state, Event.at).where(
            Event.case_id == case.id, Event.kind == "milestone", Event.to_state != "")
            .order_by(Event.at, Event.id)):
        reached[row.to_state] = row.at.date()
    order = list(workflow.STATES)
    here = max((index for index, step in enumerate(steps)
                if order.index(step) <= order.index(case.state)), default=0) \
        if case.state in order else 0
    return tuple(StepRow(step, reached.get(step), index < here or case.state == "archived",
                         index == here) for index, step in enumerate(steps))


def _receipts(session: Session, case_id: int) -> tuple[ReceiptRow, ...]:
    return tuple(ReceiptRow(
        row.received_on, row.back_on, row.outcome, row.acceptance_number, row.contact,
        row.missing, row.suggested, row.decision_expected_on)
        for row in session.scalars(select(AidReceipt).where(
            AidReceipt.case_id == case_id).order_by(AidReceipt.id.desc())))


def _lawyers(session: Session, case_id: int) -> tuple[LawyerSpan, ...]:
    return tuple(LawyerSpan(row.lawyer, row.firm, row.phone, row.assigned_on, row.ended_on,
                            row.end_reason)
                 for row in session.scalars(select(AidAssignment).where(
                     AidAssignment.case_id == case_id).order_by(AidAssignment.id.desc())))


def _approvals(session: Session, referral: Referral) -> tuple[tuple[str, str], ...]:
    if referral.track != workflow.UNION:
        return ()
    names_ = {row.step: row.by_name for row in chain.signed(session, referral)}
    return tuple((step, names_.get(step, "")) for step in chain.steps(session, referral))


def _conflict(session: Session, case_id: int) -> tuple[str, str]:
    row = session.scalars(select(ConflictCheck).where(
        ConflictCheck.case_id == case_id, ConflictCheck.purpose == "aid")
        .order_by(ConflictCheck.id.desc()).limit(1)).first()
    return (row.result, row.reason) if row else ("", "")


def _dispute(session: Session, referral: Referral) -> tuple[int, str] | None:
    if referral.dispute_case_id is None:
        return None
    return referral.dispute_case_id, session.scalars(select(CaseFile.number).where(
        CaseFile.id == referral.dispute_case_id)).one()
