"""What runs beside a case: each proceeding with its steps and clocks, and what may begin."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import (
    clocks,
    closing,
    fulfilment,
    order_clock,
    proceeding_guards,
    proceedings_flow,
)
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.disputes.proceedings_flow import Move
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Alert,
    CaseFile,
    Claim,
    Dispute,
    Letter,
    Proceeding,
    ProceedingStep,
    now,
)
from casedesk.rules import codes, dates
from casedesk.store import Database


@dataclass(frozen=True)
class StepRow:
    """One step that was done."""

    action: str
    on: date
    text: str
    reason: str
    actor: str


@dataclass(frozen=True)
class ProceedingRow:
    """A proceeding as its card shows it; money in fen."""

    id: int
    kind: str
    state: str
    institution: str
    number: str
    paper_number: str
    contact: str
    hearing_on: date | None
    received_on: date | None
    amount_fen: int | None
    final: bool | None
    result: str
    ended: bool
    won: bool
    steps: tuple[StepRow, ...]
    clocks: tuple[ClockRow, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class OfferRow:
    """A proceeding that may be begun, or why not; `note` says until when, or from which day."""

    kind: str
    possible: bool
    note: str
    refusal: str  # why not, in words
    warning: str


@dataclass(frozen=True)
class BesideRow:
    """What else runs beside the case and has a page of its own."""

    code: str
    state: str
    page: str


@dataclass(frozen=True)
class ProceedingsPage:
    """Everything the page shows."""

    case_id: int
    writes: bool
    proceedings: tuple[ProceedingRow, ...]
    offers: tuple[OfferRow, ...]
    beside: tuple[BesideRow, ...]
    institutions: dict[str, str]  # proposed for each kind
    owed_fen: int


def page(database: Database, actor: Actor, case_id: int) -> ProceedingsPage:
    """Return what runs beside a case. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        writes = allows(actor, Data.CASE, Verb.CHANGE, timeline.is_own(actor, case))
        found = session.scalars(select(Proceeding).where(
            Proceeding.case_id == case.id).order_by(Proceeding.id.desc())).all()
        running = clocks.of_case(session, case.id)
        return ProceedingsPage(
            case.id, writes, tuple(_row(session, row, running, writes) for row in found),
            tuple(_offer(session, case, dispute, kind) for kind in proceedings_flow.KINDS),
            tuple(_beside(session, case)), _institutions(session),
            closing.owed(session, case.id))


def _row(session: Session, row: Proceeding, running: list[ClockRow],
         writes: bool) -> ProceedingRow:
    s = ProceedingStep
    steps = session.execute(select(s.action, s.day, s.text, s.reason, s.actor_name).where(
        s.proceeding_id == row.id).order_by(s.id))
    moves = proceedings_flow.moves_from(row.kind, row.state) if writes else []
    return ProceedingRow(
        row.id, row.kind, row.state, row.institution, row.number, row.paper_number, row.contact,
        row.hearing_on, row.received_on, row.amount_fen, row.final, row.result, row.ended,
        proceedings_flow.wins(row.kind, row.state), tuple(StepRow(*each) for each in steps),
        tuple(clock for clock in running if clock.proceeding_id == row.id), tuple(moves))


def _offer(session: Session, case: CaseFile, dispute: Dispute, kind: str) -> OfferRow:
    """Try the first step of a kind as of today, without its fields."""
    move = proceedings_flow.begun_by(kind)
    act = ProceedingAct(case.id, kind, move.code, on=now().date())
    row = Proceeding(case_id=case.id, kind=kind, state="", ended=False)
    refusal = ""
    try:
        for name in move.guards:
            proceeding_guards.GUARDS[name](session, case, dispute, row, act)
    except RefusedError as refused:
        refusal = refused.sentence("zh")
    return OfferRow(kind, not refusal, _note(session, case, kind) if not refusal else "",
                    refusal, _warning(session, case, dispute, kind))


def _note(session: Session, case: CaseFile, kind: str) -> str:
    rule = {"arbitration_review": "A-REV", "judicial_confirmation": "J-CNF",
            "arbitration": clocks.LIMITATION}.get(kind)
    if rule:
        due = proceeding_guards.last_day(session, case.id, rule)
        return f"{dates.cn(due)}前" if due else ""
    opening = order_clock.opening_of(session, case.id) if kind == "payment_order" else None
    return opening.why if opening else ""


def _warning(session: Session, case: CaseFile, dispute: Dispute, kind: str) -> str:
    """A claim about whether there is an employment is not reviewed, and seldom confirmed (②)."""
    if kind not in proceedings_flow.EXCLUSIVE:
        return ""
    matters = {dispute.matter, *session.scalars(
        select(Claim.matter).where(Claim.case_id == case.id))}
    if not any(matter.startswith("01") for matter in matters):
        return ""
    if kind == "arbitration_review":
        return "请求中有确认劳动关系，仲裁委对该项不予审查（办案规则第75条）。"
    return "请求中有确认劳动关系，法院可能不予受理确认（民诉解释第355条），请先询问。"


def _beside(session: Session, case: CaseFile) -> list[BesideRow]:
    found = []
    performed = fulfilment.state(session, case.id, now().date())
    if performed:
        found.append(BesideRow("performance", codes.label("beside_states", performed),
                               "performance"))
    for clock in clocks.of_case(session, case.id):
        if clock.rule in ("V-1", "V-2"):
            done = clock.state != "running"
            due = dates.cn(clock.due_on) if clock.due_on else ""
            found.append(BesideRow("follow_up", f"{clock.title}：{'已办' if done else due}",
                                   "records"))
    for level, state in session.execute(select(Alert.level, Alert.state).where(
            Alert.case_id == case.id)):
        found.append(BesideRow("alert", f"{codes.label('alert_levels', level)} · "
                                        f"{codes.label('beside_states', state)}", "members"))
    for kind, state in session.execute(select(Letter.kind, Letter.state).where(
            Letter.case_id == case.id)):
        found.append(BesideRow("letter", f"{codes.label('letter_kinds', kind)} · "
                                         f"{codes.label('letter_states', state)}", "employer"))
    return found


def _institutions(session: Session) -> dict[str, str]:
    on = now().date()
    commission = settings_book.value(session, "arbitration_commission", on)
    court = settings_book.value(session, "court_name", on)
    return {"arbitration_review": commission, "arbitration": commission,
            "judicial_confirmation": court, "payment_order": court}

