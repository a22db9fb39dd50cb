"""The SELECTs of disputes: received, accepted, closed, open, and the workers concerned."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Integer, Select, cast, func, literal_column, or_

from casedesk.casework.reports.indicator import (
    AS_OF,
    FIRST,
    LAST,
    Formula,
    among,
    choose,
    closings,
)
from casedesk.model import Dispute

d = Dispute
Rows = Callable[[Formula], Select[Any]]
# coalesce keeps the planner from reading the whole history by its day of acceptance
ACCEPTED = func.coalesce(d.accepted_on, literal_column("'9999-12-31'"))


def _received(amount: Any = None) -> Rows:
    return lambda _: choose(
        d.id, d.case_id, d.registered_on, matter=d.matter,
        **({} if amount is None else {"amount": amount}),
    ).where(d.registered_on >= FIRST, d.registered_on <= LAST)


def _refused(_: Formula) -> Select[Any]:
    return choose(d.id, d.case_id, d.refused_on, matter=d.matter).where(
        d.refused_on >= FIRST, d.refused_on <= LAST)


def accepted(**measured: Any) -> Select[Any]:
    """Disputes accepted in the period."""
    return choose(d.id, d.case_id, d.accepted_on, matter=d.matter, **measured).where(
        d.accepted_on >= FIRST, d.accepted_on <= LAST)


def _accepted(amount: Any) -> Rows:
    return lambda _: accepted(amount=amount)


def _closed(**measured: Any) -> Select[Any]:
    return choose(d.id, d.case_id, d.closed_on, matter=d.matter, closing=d.closing_kind,
                  **measured).where(
        d.closed_on >= FIRST, d.closed_on <= LAST, d.accepted_on.is_not(None))


def _closed_as(name: str) -> Rows:
    return lambda _: _closed().where(among(d.closing_kind, closings(name)))


def _success(formula: Formula) -> Select[Any]:
    """What the formula counts below its line; the amount is 1 where it counts above it too."""
    won = cast(among(func.coalesce(d.closing_kind, ""), formula.won), Integer)
    chosen = _closed(amount=won)
    if not formula.left_out:
        return chosen
    return chosen.where(~among(func.coalesce(d.closing_kind, ""), formula.left_out))


def _open_at_start(_: Formula) -> Select[Any]:
    return _open(ACCEPTED < FIRST, d.closed_on >= FIRST)


def _open_at_end(_: Formula) -> Select[Any]:
    return _open(ACCEPTED <= LAST, d.closed_on > LAST)


def _open(accepted: Any, closed_later: Any, *more: Any, **measured: Any) -> Select[Any]:
    """Open on a day. Few cases are: they are found by the day of closing, none or later."""
    return choose(d.id, d.case_id, d.accepted_on, matter=d.matter, **measured).where(
        accepted, or_(d.closed_on.is_(None), closed_later), *more)


def _overdue(_: Formula) -> Select[Any]:
    return _open(ACCEPTED <= LAST, d.closed_on > LAST, d.end_due < AS_OF)


def _in_hand(_: Formula) -> Select[Any]:
    """What was open at the start and what came in; the amount is 1 where it was closed."""
    shut = cast(d.closed_on.between(FIRST, LAST), Integer)
    return _open(ACCEPTED <= LAST, d.closed_on >= FIRST,
                 amount=func.coalesce(shut, literal_column("0")))


def _in_time(_: Formula) -> Select[Any]:
    kept = cast(d.closed_on <= d.end_due, Integer)
    return _closed(amount=kept).where(d.end_due.is_not(None))


def _days(_: Formula) -> Select[Any]:
    taken = cast(func.julianday(d.closed_on) - func.julianday(d.accepted_on), Integer)
    return _closed(amount=taken)


def _collective(amount: Any) -> Rows:
    return lambda _: accepted(amount=amount).where(d.collective)


ROWS: dict[str, Rows] = {
    "I02a": _received(),
    "I02c": _received(d.workers),
    "I02b": _refused,
    "I01": _open_at_start,
    "I02": lambda _: accepted(),
    "I03": lambda _: _closed(),
    "I04": _open_at_end,
    "I04a": _overdue,
    "I05": _closed_as("agreed"),
    "I06": _closed_as("settled"),
    "I07": _closed_as("failed"),
    "I08": _success,
    "I09": _in_hand,
    "I10": _in_time,
    "I10a": _days,
    "I11": _accepted(d.workers),
    "I11a": _accepted(d.women),
    "I11b": _accepted(d.migrants),
    "I12": _collective(literal_column("1")),
    "I12a": _collective(d.workers),
}

__all__ = ["ROWS", "Rows", "accepted"]
