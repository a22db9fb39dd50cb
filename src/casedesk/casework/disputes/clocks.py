"""The clocks of a dispute: started and stopped by acts, and computed anew when days move."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.model import (
    Actor,
    CaseFile,
    Deadline,
    DeadlinePause,
    Dispute,
    Instalment,
    Interruption,
)
from casedesk.rules import codes, deadlines, limitation
from casedesk.rules.calendar import Calendar
from casedesk.store import audit

LIMITATION, PERFORMANCE = "L-1Y", "P-DUE"
_WAGES = ("0501", "0502", "0503", "0511", "0512")  # 拖欠劳动报酬 (调仲法 §27(4))


@dataclass(frozen=True)
class ClockRow:
    """One clock as shown: when, what, the arithmetic under it, what its passing means."""

    id: int
    rule: str
    title: str
    due_on: date | None
    raw_on: date | None
    warn_on: date | None
    provisional: bool
    why: str
    state: str
    basis: str
    overdue: str = ""  # what it means that the day has passed
    remind_on: date | None = None  # the desk begins to remind
    due_at: datetime | None = None  # where hours are counted
    suspends: bool = False  # may stand still for a cause
    opens: bool = False  # the day opens a right: never overdue
    proceeding_id: int | None = None


def start(session: Session, case: CaseFile, code: str, on: date,
          agreed: date | None = None, proceeding_id: int | None = None) -> Deadline:
    """Start a clock on a day, or at a moment where hours count.

    `agreed` is the day itself where the parties chose it.
    """
    rule = deadlines.rule(code, on)
    due = deadlines.compute(rule, on, calendar_book.of(session), agreed=agreed)
    at = on if isinstance(on, datetime) else None
    row = Deadline(case_id=case.id, rule=code, start_on=at.date() if at else on, start_at=at,
                   proceeding_id=proceeding_id)
    _put(row, due)
    session.add(row)
    session.flush()
    return row


def _put(row: Deadline, due: deadlines.Due) -> None:
    row.raw_on, row.due_on, row.warn_on, row.remind_on = due.raw, due.due, due.warn, due.remind
    row.provisional, row.why, row.due_at = due.provisional, due.why, due.at


def stop(session: Session, case: CaseFile, codes_: tuple[str, ...], on: date,
         state: str = "met", proceeding_id: int | None = None) -> None:
    """End the clocks of these rules that run or stand still: met, missed, stopped or replaced.

    Only those of one proceeding when it is named.
    """
    for row in _alive(session, case.id, codes_):
        if proceeding_id is None or row.proceeding_id == proceeding_id:
            end(row, on, state)


def end(row: Deadline, on: date, state: str = "met") -> None:
    """End one clock; what was to be done and is done late was missed."""
    late = (state == "met" and row.due_on is not None and on > row.due_on
            and row.rule not in deadlines.opening())
    row.state, row.ended_on = "missed" if late else state, on


def limitation_of(session: Session, dispute: Dispute,
                  calendar: Calendar) -> limitation.Limitation:
    """Return the limitation of a dispute by what is recorded (调仲法 §27)."""
    i = Interruption
    corrected = select(i.corrects_id).where(
        i.case_id == dispute.case_id, i.corrects_id.is_not(None))
    rows = session.execute(select(i.day, i.kind, i.note, i.until).where(
        i.case_id == dispute.case_id, i.id.not_in(corrected), i.withdrawn.is_(False))
        .order_by(i.day))
    return limitation.compute(
        known=dispute.known_on,
        interruptions=[limitation.Interruption(
            row.day, row.kind, codes.label("interruptions", row.kind) + row.note, row.until)
            for row in rows],
        employed_until=dispute.employed_until, wages=dispute.matter in _WAGES,
        calendar=calendar)


def set_limitation(session: Session, case: CaseFile, dispute: Dispute) -> None:
    """Put the limitation clock where the recorded events put it."""
    found = limitation_of(session, dispute, calendar_book.of(session))
    rows = _alive(session, case.id, (LIMITATION,))
    row = rows[0] if rows else None
    if row is None and found.due is None and not found.unlimited and not found.suspended:
        return  # nothing is known yet that it could run from
    if row is None:
        row = Deadline(case_id=case.id, rule=LIMITATION)
        session.add(row)
    due = found.due
    row.start_on = dispute.known_on
    if due:
        _put(row, due)
    else:
        row.raw_on = row.due_on = row.warn_on = row.remind_on = None
        row.provisional = False
    row.why = found.why
    session.flush()


def interrupt(session: Session, case: CaseFile, dispute: Dispute, on: date, kind: str) -> None:
    """Record what made the limitation run anew (17号令 §31), and move its clock."""
    session.add(Interruption(case_id=case.id, day=on, kind=kind, by_act=True))
    session.flush()
    set_limitation(session, case, dispute)


def refresh_next(session: Session, case: CaseFile) -> None:
    """Keep the file's next due day: the earliest running clock that can be overdue."""
    session.flush()
    case.next_due = session.scalar(select(func.min(Deadline.due_on)).where(
        Deadline.case_id == case.id, Deadline.state == "running",
        Deadline.rule.not_in(deadlines.opening())))


def recompute_all(session: Session, actor: Actor) -> list[str]:
    """Compute every clock that is not ended anew; say on each timeline which moved.

    Returns the numbers of the cases whose clocks moved; the audit names each with both days.
    """
    calendar = calendar_book.of(session)
    moved: list[str] = []
    rows = session.scalars(select(Deadline).where(
        Deadline.state.in_(("running", "suspended"))).order_by(Deadline.id)).all()
    for row in rows:
        was = (row.due_on, row.provisional)
        recompute(session, row, calendar)
        if (row.due_on, row.provisional) != was:
            case = session.get_one(CaseFile, row.case_id)
            timeline.add(session, actor, case, "deadline", "recomputed", title=title_of(row),
                         text=f"{was[0] or ''} → {row.due_on or ''}；{row.why}")
            audit.record(session, "case.clock", "case", case.id,
                         [f"{row.rule} {was[0] or ''}→{row.due_on or ''}"])
            refresh_next(session, case)
            moved.append(case.number)
    return sorted(set(moved))


def recompute(session: Session, row: Deadline, calendar: Calendar) -> None:
    """Compute one clock anew from its day, its rule and the spans in which it stood still."""
    if row.rule == LIMITATION:
        dispute = session.scalars(
            select(Dispute).where(Dispute.case_id == row.case_id)).one()
        set_limitation(session, session.get_one(CaseFile, row.case_id), dispute)
        return
    if row.start_on is None or deadlines.rule(row.rule, row.start_on).unit == "agreed":
        return
    rule = deadlines.rule(row.rule, row.start_on)
    p = DeadlinePause
    spans = [(begins, ends) for begins, ends in session.execute(select(p.begins, p.ends).where(
        p.deadline_id == row.id)) if ends]
    if spans:
        _put(row, deadlines.delayed(rule, row.start_on, spans, calendar))
    else:
        _put(row, deadlines.compute(rule, row.start_at or row.start_on, calendar))
    if row.rule == "M-END":
        session.scalars(select(Dispute).where(
            Dispute.case_id == row.case_id)).one().end_due = row.due_on


def start_instalments(session: Session, case: CaseFile, on: date) -> None:
    """Start a clock P-DUE for each promised payment (民法典 §203 unless agreed otherwise)."""
    for promised in session.scalars(
            select(Instalment).where(Instalment.case_id == case.id).order_by(Instalment.seq)):
        if promised.due_on:
            start(session, case, PERFORMANCE, on, agreed=promised.due_on)


_CLOCKS = select(Deadline).where(Deadline.case_id == bindparam("case"))


def of_case(session: Session, case_id: int) -> list[ClockRow]:
    """Return the clocks of a case: the running ones first, by their day."""
    rows = session.scalars(_CLOCKS, {"case": case_id}).all()
    far = date.max
    alive = ("running", "suspended")
    ordered = sorted(rows, key=lambda row: (row.state not in alive, row.due_on or far, row.id))
    return [row_of(row) for row in ordered]


def row_of(row: Deadline) -> ClockRow:
    """Return a clock as shown."""
    rule = _rule_of(row)
    return ClockRow(row.id, row.rule, row.title or rule.title, row.due_on, row.raw_on,
                    row.warn_on, row.provisional, row.why, row.state, rule.basis, rule.overdue,
                    row.remind_on, row.due_at, rule.suspends, rule.opens, row.proceeding_id)


def title_of(row: Deadline) -> str:
    """Return what a clock is called: its own title, else that of its rule."""
    return row.title or _rule_of(row).title


def _rule_of(row: Deadline) -> deadlines.Rule:
    return deadlines.rule(row.rule, row.start_on or row.started_at.date())


def _alive(session: Session, case_id: int, rules: tuple[str, ...]) -> list[Deadline]:
    return list(session.scalars(select(Deadline).where(
        Deadline.case_id == case_id, Deadline.rule.in_(rules),
        Deadline.state.in_(("running", "suspended")))))
