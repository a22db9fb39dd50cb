"""A step of a proceeding beside a dispute: guarded, dated, on the timeline, clocks set."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, dating, proceedings_flow
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.proceedings_flow import Move
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Proceeding, ProceedingStep
from casedesk.rules import codes, dates, money
from casedesk.store import Database, audit, drafts


@dataclass
class ProceedingAct:
    """What is typed of a step; which fields count, Move.asks tells. Money in fen."""

    case_id: int = 0
    kind: str = ""
    action: str = ""
    proceeding_id: int | None = None  # none when the step begins one
    on: date | None = None  # the day of the step; today when empty
    reason: str = ""  # why it is dated back
    text: str = ""
    institution: str = ""
    number: str = ""  # of the case there
    paper_number: str = ""  # of the decision
    contact: str = ""  # who handles it there, the lawyer assigned
    hearing_on: date | None = None
    received_on: date | None = None  # the parties got the decision
    performance_on: date | None = None  # 履行期最后一日, C-ENF runs from it
    amount_fen: int | None = None
    final: bool = False  # 终局裁决
    next_step: str = ""
    next_step_on: date | None = None


_KEPT = ("institution", "number", "paper_number", "contact", "hearing_on", "received_on",
         "amount_fen")


def perform(database: Database, actor: Actor, act: ProceedingAct) -> int:
    """Do a step; return the number of the proceeding.

    Refuses `proceeding_step_unknown`, `proceeding_unknown`, `proceeding_state`, `act_future`,
    `act_before_previous`, `backdating_reason`, `proceeding_field`, `not_allowed`, and what each
    guard of the step names.
    """
    move = proceedings_flow.move(act.kind, act.action)
    if move is None:
        raise RefusedError("proceeding_step_unknown")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, act.case_id, Verb.CHANGE)
        dispute = dispute_of(session, case.id)
        row = _proceeding(session, case, move, act)
        act.on = on = _day(session, row, move, act)
        check(session, case, dispute, row, move, act)
        was = row.state if row.id else ""
        _write(session, row, move, act, on)
        _set_clocks(session, case, dispute, row, move, act, on)
        _enter(session, actor, case, row, move, act, was)
        audit.record(session, "proceeding.step", "case", case.id,
                     [f"{act.kind}.{act.action}"], act.reason)
        drafts.drop(session, actor, "proceeding", str(case.id))
        return row.id


def follow(session: Session, actor: Actor, case: CaseFile, row: Proceeding | None,
           act: ProceedingAct) -> None:
    """Enter a step that was done in a matter of its own, whose clocks run there.

    Inside an open transaction; None begins the proceeding. Clocks that ran here are replaced.
    """
    move = proceedings_flow.move(act.kind, act.action)
    if move is None or act.on is None:
        raise RefusedError("proceeding_step_unknown")
    row = row or Proceeding(case_id=case.id, kind=move.kind, state="", ended=False)
    was = row.state if row.id else ""
    _write(session, row, move, act, act.on)
    clocks.stop(session, case, move.stops, act.on, "replaced", row.id)
    clocks.refresh_next(session, case)
    _enter(session, actor, case, row, move, act, was)


def check(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding, move: Move,
          act: ProceedingAct) -> None:
    """Refuse what a guard of the step refuses, and what may not be left empty."""
    from casedesk.casework.disputes.proceeding_guards import GUARDS

    for name in move.guards:
        GUARDS[name](session, case, dispute, row, act)
    for name in move.must:
        value = getattr(act, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            raise RefusedError("proceeding_field", name,
                               what=codes.label("proceeding_fields", name))


def _proceeding(session: Session, case: CaseFile, move: Move, act: ProceedingAct) -> Proceeding:
    if move.begins:
        return Proceeding(case_id=case.id, kind=move.kind, state="", ended=False)
    row = session.get(Proceeding, act.proceeding_id) if act.proceeding_id else None
    if row is None or row.case_id != case.id or row.kind != move.kind:
        raise RefusedError("proceeding_unknown")
    if row.state not in move.sources:
        raise RefusedError("proceeding_state", act=move.zh,
                           state=proceedings_flow.STATES[row.kind][row.state][0])
    return row


def _day(session: Session, row: Proceeding, move: Move, act: ProceedingAct) -> date:
    on = dating.day_of(session, act.on, act.reason, move.zh)
    s = ProceedingStep
    last = session.execute(select(s.day, s.action).where(s.proceeding_id == row.id)
                           .order_by(s.id.desc()).limit(1)).first() if row.id else None
    if last and on < last.day:
        before = proceedings_flow.move(row.kind, last.action)
        raise RefusedError("act_before_previous", "on", on=on.isoformat(),
                           previous=last.day.isoformat(), title=before.zh if before else "")
    return on


def _write(session: Session, row: Proceeding, move: Move, act: ProceedingAct, on: date) -> None:
    for name in _KEPT:
        value = getattr(act, name)
        if name in move.asks and value not in ("", None):
            setattr(row, name, value.strip() if isinstance(value, str) else value)
    if "final" in move.asks:
        row.final = act.final
    if move.writes:
        setattr(row, move.writes, on)
    if move.target:
        row.state, row.ended = move.target, move.ends
        told = move.ends or move.writes == "decided_on"
        row.result = proceedings_flow.STATES[row.kind][row.state][0] if told else row.result
    session.add(row)
    session.flush()


def _set_clocks(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding, move: Move,
                act: ProceedingAct, on: date) -> None:
    clocks.stop(session, case, move.replaces, on, "replaced", row.id)
    clocks.stop(session, case, move.stops, on, "met", row.id)
    clocks.stop(session, case, move.settles, on)
    clocks.stop(session, case, move.drops, on, "stopped")
    for code, base in move.starts:
        begin = _base(row, act, base, on)
        if begin:
            clocks.start(session, case, code, begin, proceeding_id=row.id)
    if move.interrupts:
        clocks.interrupt(session, case, dispute, on, move.interrupts)
    clocks.refresh_next(session, case)


def _base(row: Proceeding, act: ProceedingAct, base: str, on: date) -> date | None:
    """The day a clock runs from; None where it does not apply."""
    if base == "on":
        return on
    if base == "accepted_on":
        return row.accepted_on
    if base == "final_received_on":
        return act.received_on if act.final else None
    found: date | None = getattr(act, base)
    return found


def _enter(session: Session, actor: Actor, case: CaseFile, row: Proceeding, move: Move,
           act: ProceedingAct, was: str) -> None:
    assert act.on is not None
    session.add(ProceedingStep(
        case_id=case.id, proceeding_id=row.id, action=move.code, day=act.on, from_state=was,
        to_state=row.state, text=_told(act, move), reason=act.reason.strip(),
        actor_name=actor.name))
    kind = codes.label("proceedings", row.kind)
    timeline.add(session, actor, case, "milestone", f"{row.kind}.{move.code}",
                 title=f"{kind}：{move.zh}", text=_told(act, move), at=timeline.at_day(act.on),
                 reason=act.reason.strip(), next_step=act.next_step.strip(),
                 next_step_on=act.next_step_on)
    if act.next_step.strip() or act.next_step_on:
        case.next_step, case.next_step_on = act.next_step.strip(), act.next_step_on


def _told(act: ProceedingAct, move: Move) -> str:
    """What the timeline says of a step besides its name."""
    said = [act.institution.strip(), act.number.strip(), act.paper_number.strip(),
            f"承办：{act.contact.strip()}" if act.contact.strip() else "",
            f"开庭：{dates.cn(act.hearing_on)}" if act.hearing_on else "",
            f"收到：{dates.cn(act.received_on)}" if act.received_on else "",
            f"履行期至{dates.cn(act.performance_on)}" if act.performance_on else "",
            f"{money.plain(act.amount_fen)}元" if act.amount_fen else "",
            "终局裁决" if act.final and "final" in move.asks else "", act.text.strip()]
    return "；".join(filter(None, said))


def won(session: Session, case_id: int, kinds: tuple[str, ...]) -> Proceeding | None:
    """Return a proceeding of these kinds that was decided for the parties."""
    for row in session.scalars(select(Proceeding).where(
            Proceeding.case_id == case_id, Proceeding.kind.in_(kinds))):
        if proceedings_flow.wins(row.kind, row.state):
            return row
    return None


def running(session: Session, case_id: int, kind: str) -> int:
    """Return how many proceedings of a kind have no result yet."""
    return session.scalar(select(func.count()).select_from(Proceeding).where(
        Proceeding.case_id == case_id, Proceeding.kind == kind,
        Proceeding.ended.is_(False))) or 0
