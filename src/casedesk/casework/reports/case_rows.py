"""Which disputes each figure counts: received, accepted, closed, open; and their workers."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Integer, and_, cast, func, literal_column, or_

from casedesk.casework.reports.indicator import (
    AS_OF,
    FIRST,
    LAST,
    ONE,
    Formula,
    Part,
    Scan,
    among,
    closings,
)
from casedesk.model import Dispute

d = Dispute
Counts = Callable[[Formula], Part]

RECEIVED = Scan(d, d.id, d.case_id, d.registered_on,
                (d.registered_on >= FIRST, d.registered_on <= LAST), d.matter)
REFUSED = Scan(d, d.id, d.case_id, d.refused_on,
               (d.refused_on >= FIRST, d.refused_on <= LAST), d.matter)
ACCEPTED = Scan(d, d.id, d.case_id, d.accepted_on,
                (d.accepted_on >= FIRST, d.accepted_on <= LAST), d.matter, split=("matter",))
CLOSED = Scan(d, d.id, d.case_id, d.closed_on,
              (d.closed_on >= FIRST, d.closed_on <= LAST, d.accepted_on.is_not(None)),
              d.matter, d.closing_kind, ("matter", "closing"))

# What was open at the start and what came in. Few cases are open: they are found by the day of
# closing, none or later; coalesce keeps the planner from reading all history by acceptance.
_accepted_on = func.coalesce(d.accepted_on, literal_column("'9999-12-31'"))
IN_HAND = Scan(d, d.id, d.case_id, d.accepted_on,
               (_accepted_on <= LAST, or_(d.closed_on.is_(None), d.closed_on >= FIRST)), d.matter)
_still_open = or_(d.closed_on.is_(None), d.closed_on > LAST)


def fixed(part: Part) -> Counts:
    """Return a figure that is the same by every formula."""
    return lambda _: part


def _closed_as(name: str) -> Counts:
    return lambda _: Part(CLOSED, where=among(d.closing_kind, closings(name)))


def _success(formula: Formula) -> Part:
    """What the formula counts below its line; the amount is 1 where it counts above it too."""
    kind: Any = func.coalesce(d.closing_kind, literal_column("''"))
    below = ~among(kind, formula.left_out) if formula.left_out else None
    return Part(CLOSED, cast(among(kind, formula.won), Integer), where=below)


def _closed_in_period() -> Any:
    shut = cast(d.closed_on.between(FIRST, LAST), Integer)
    return func.coalesce(shut, literal_column("0"))


PARTS: dict[str, Counts] = {
    "I02a": fixed(Part(RECEIVED)),
    "I02c": fixed(Part(RECEIVED, d.workers)),
    "I02b": fixed(Part(REFUSED)),
    "I01": fixed(Part(IN_HAND, where=_accepted_on < FIRST)),
    "I02": fixed(Part(ACCEPTED)),
    "I03": fixed(Part(CLOSED)),
    "I04": fixed(Part(IN_HAND, where=_still_open)),
    "I04a": fixed(Part(IN_HAND, where=and_(_still_open, d.end_due < AS_OF))),
    "I05": _closed_as("agreed"),
    "I06": _closed_as("settled"),
    "I07": _closed_as("failed"),
    "I08": _success,
    "I09": fixed(Part(IN_HAND, _closed_in_period())),
    "I10": fixed(Part(CLOSED, cast(d.closed_on <= d.end_due, Integer),
                      where=d.end_due.is_not(None))),
    "I10a": fixed(Part(CLOSED, cast(
        func.julianday(d.closed_on) - func.julianday(d.accepted_on), Integer))),
    "I11": fixed(Part(ACCEPTED, d.workers)),
    "I11a": fixed(Part(ACCEPTED, d.women)),
    "I11b": fixed(Part(ACCEPTED, d.migrants)),
    "I12": fixed(Part(ACCEPTED, where=d.collective)),
    "I12a": fixed(Part(ACCEPTED, d.workers, ONE, d.collective)),
}
