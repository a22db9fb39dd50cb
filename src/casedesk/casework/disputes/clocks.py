"""The clocks of a dispute: started and stopped by acts, and computed anew when days move."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.model import Actor, CaseFile, Deadline, Dispute, Instalment, Interruption
from casedesk.rules import codes, deadlines, limitation
from casedesk.rules.calendar import Calendar

LIMITATION = "L-1Y"
_WAGES = ("0501", "0502", "0503", "0511", "0512")  # 拖欠劳动报酬 (调仲法 §27(4))


@dataclass(frozen=True)
class ClockRow:
    """One clock as shown: when, what, and the arithmetic under it."""

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


def start(session: Session, case: CaseFile, code: str, on: date,
          agreed: date | None = None) -> Deadline:
    """Start a clock on a day; `agreed` is the day itself where the parties chose it."""
    rule = deadlines.rule(code, on)
    due = deadlines.compute(rule, on, calendar_book.of(session), agreed=agreed)
    row = Deadline(case_id=case.id, rule=code, start_on=on, raw_on=due.raw, due_on=due.due,
                   warn_on=due.warn, provisional=due.provisional, why=due.why)
    session.add(row)
    session.flush()
    return row


def stop(session: Session, case: CaseFile, codes_: tuple[str, ...], on: date,
         state: str = "met") -> None:
    """End the running clocks of these rules: met, missed, stopped or replaced."""
    for row in _running(session, case.id, codes_):
        row.state = "missed" if state == "met" and row.due_on and on > row.due_on else state
        row.ended_on = on


def limitation_of(session: Session, dispute: Dispute,
                  calendar: Calendar) -> limitation.Limitation:
    """Return the limitation of a dispute by what is recorded (调仲法 §27)."""
    i = Interruption
    rows = session.execute(select(i.day, i.kind, i.note, i.until)
                           .where(i.case_id == dispute.case_id).order_by(i.day))
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
    rows = _running(session, case.id, (LIMITATION,))
    row = rows[0] if rows else None
    if row is None and found.due is None and not found.unlimited and not found.suspended:
        return  # nothing is known yet that it could run from
    if row is None:
        row = Deadline(case_id=case.id, rule=LIMITATION)
        session.add(row)
    due = found.due
    row.start_on = dispute.known_on
    row.raw_on, row.due_on = (due.raw, due.due) if due else (None, None)
    row.warn_on, row.provisional = (due.warn, due.provisional) if due else (None, False)
    row.why = found.why
    session.flush()


def interrupt(session: Session, case: CaseFile, dispute: Dispute, on: date, kind: str) -> None:
    """Record what made the limitation run anew (17号令 §31), and move its clock."""
    session.add(Interruption(case_id=case.id, day=on, kind=kind))
    session.flush()
    set_limitation(session, case, dispute)


def refresh_next(session: Session, case: CaseFile) -> None:
    """Keep the file's next due day: the earliest running clock."""
    session.flush()
    case.next_due = session.scalar(select(func.min(Deadline.due_on)).where(
        Deadline.case_id == case.id, Deadline.state == "running"))


def recompute_all(session: Session, actor: Actor) -> list[str]:
    """Compute every running clock anew; say on each timeline which moved, return its case."""
    calendar = calendar_book.of(session)
    moved: list[str] = []
    rows = session.scalars(select(Deadline).where(Deadline.state == "running")).all()
    for row in rows:
        was = (row.due_on, row.provisional)
        _recompute(session, row, calendar)
        if (row.due_on, row.provisional) != was:
            case = session.get_one(CaseFile, row.case_id)
            title = deadlines.rule(row.rule, row.start_on or case.opened_on).title
            timeline.add(session, actor, case, "deadline", "recomputed", title=title,
                         text=f"{was[0] or ''} → {row.due_on or ''}；{row.why}")
            refresh_next(session, case)
            moved.append(case.number)
    return sorted(set(moved))


def _recompute(session: Session, row: Deadline, calendar: Calendar) -> None:
    if row.rule == LIMITATION:
        dispute = session.scalars(
            select(Dispute).where(Dispute.case_id == row.case_id)).one()
        set_limitation(session, session.get_one(CaseFile, row.case_id), dispute)
    elif row.start_on:
        rule = deadlines.rule(row.rule, row.start_on)
        if rule.unit == "agreed":
            return
        due = deadlines.compute(rule, row.start_on, calendar)
        row.raw_on, row.due_on, row.warn_on = due.raw, due.due, due.warn
        row.provisional, row.why = due.provisional, due.why
        if row.rule == "M-END":
            session.scalars(select(Dispute).where(
                Dispute.case_id == row.case_id)).one().end_due = due.due


def start_instalments(session: Session, case: CaseFile, on: date) -> None:
    """Start a clock P-DUE for each promised payment (民法典 §203 unless agreed otherwise)."""
    for promised in session.scalars(
            select(Instalment).where(Instalment.case_id == case.id).order_by(Instalment.seq)):
        if promised.due_on:
            start(session, case, "P-DUE", on, agreed=promised.due_on)


_CLOCKS = select(Deadline).where(Deadline.case_id == bindparam("case"))


def of_case(session: Session, case_id: int) -> list[ClockRow]:
    """Return the clocks of a case: the running ones first, by their day."""
    rows = session.scalars(_CLOCKS, {"case": case_id}).all()
    far = date.max
    ordered = sorted(rows, key=lambda row: (row.state != "running", row.due_on or far, row.id))
    return [row_of(row) for row in ordered]


def row_of(row: Deadline) -> ClockRow:
    """Return a clock as shown."""
    rule = deadlines.rule(row.rule, row.start_on or row.started_at.date())
    return ClockRow(row.id, row.rule, rule.title, row.due_on, row.raw_on, row.warn_on,
                    row.provisional, row.why, row.state, rule.basis)


def _running(session: Session, case_id: int, rules: tuple[str, ...]) -> list[Deadline]:
    return list(session.scalars(select(Deadline).where(
        Deadline.case_id == case_id, Deadline.rule.in_(rules), Deadline.state == "running")))
