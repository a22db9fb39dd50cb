"""How a case of a ledger came to where it stands: its acts, replayed over the actions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from casedesk.casework.disputes import workflow
from casedesk.casework.ledger_import.rows import DisputeRow
from casedesk.errors import RefusedError
from casedesk.rules import deadlines, money
from casedesk.rules.calendar import Calendar

AGREED, WITHDRAWN, FAILED, REFUSED = ("11", "12", "13"), ("14", "15"), ("21", "22", "23"), ("31",)
_AFTERWARDS = ("A-REV", "J-CNF", "V-2", "F-ARC")  # past ones were seen to on paper
_NOON = time(12)  # the ledger tells no hour


@dataclass(frozen=True)
class Step:
    """One act of the past: which, when, and what is to be said of it."""

    action: str
    on: date
    text: str = ""


@dataclass
class History:
    """What the acts of a case leave behind: the state, the timeline, the clocks."""

    state: str = ""
    events: list[dict[str, Any]] = field(default_factory=list)
    clocks: list[dict[str, Any]] = field(default_factory=list)
    end_due: date | None = None

    @property
    def next_due(self) -> date | None:
        """The earliest running clock."""
        days = [clock["due_on"] for clock in self.clocks]
        return min((day for day in days if day), default=None)


def steps(row: DisputeRow) -> Iterator[Step]:
    """Yield the acts that a row of a mediation ledger tells of, in their order.

    A case that ended in mediation was accepted: on the day of registration where none is given.
    """
    kind = row.closing_kind
    yield Step("apply", row.registered)
    accepted = accepted_on(row)
    if accepted:
        yield Step("accept", accepted)
    if not kind or row.closed is None:
        return
    agreed = f"协议金额 {money.plain(row.agreed_fen)} 元" if row.agreed_fen else ""
    outcome = ("agree" if kind in AGREED else "withdraw" if kind in WITHDRAWN
               else "fail" if kind in FAILED else "refuse" if kind in REFUSED else "terminate")
    yield Step(outcome, row.closed, agreed if outcome == "agree" else "")
    yield Step("close", row.closed)


def accepted_on(row: DisputeRow) -> date | None:
    """Return the day of acceptance, none for a refused case."""
    if row.closing_kind in REFUSED:
        return None
    ended = bool(row.closing_kind) and row.closing_kind not in WITHDRAWN
    return row.accepted or (row.registered if ended else None)


class Historian:
    """Replays the acts of many cases; the same day's arithmetic is done once."""

    def __init__(self, calendar: Calendar, today: date) -> None:
        self.calendar, self.today = calendar, today
        self._due: dict[tuple[str, date], deadlines.Due | None] = {}

    def tell(self, acts: Iterator[Step]) -> History:
        """Return where the acts lead; clocks that ran out after the end are not started anew."""
        told = History()
        for act in acts:
            action = workflow.ACTIONS[act.action]
            was, told.state = told.state, action.target or told.state
            told.events.append({
                "at": datetime.combine(act.on, _NOON), "kind": "milestone",
                "action": action.code, "title": action.zh, "text": act.text,
                "from_state": was, "to_state": told.state, "reason": "台账导入"})
            # What ended lies in the days of the case; only clocks that still run are kept.
            told.clocks = [clock for clock in told.clocks if clock["rule"] not in action.stops]
            for code in action.starts:
                self._start(told, code, act.on)
        return told

    def _start(self, told: History, code: str, on: date) -> None:
        due = self._computed(code, on)
        if due is None or (code in _AFTERWARDS and due.due < self.today):
            return
        told.clocks.append({
            "rule": code, "start_on": on, "raw_on": due.raw, "due_on": due.due,
            "warn_on": due.warn, "provisional": due.provisional, "why": due.why,
            "state": "running"})
        if code == "M-END":
            told.end_due = due.due

    def _computed(self, code: str, on: date) -> deadlines.Due | None:
        """Return the due day, none where the rule was not in force yet."""
        if (code, on) not in self._due:
            try:
                due = deadlines.compute(deadlines.rule(code, on), on, self.calendar)
            except RefusedError:
                due = None
            self._due[code, on] = due
        return self._due[code, on]
