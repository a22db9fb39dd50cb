"""Which money each figure counts: claimed, agreed, arrived, performed of what fell due."""

from typing import Any

from sqlalchemy import Integer, case, cast, func, literal_column, select
from sqlalchemy.orm import join

from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import AS_OF, FIRST, LAST, Part, Scan
from casedesk.model import Claim, Dispute, Instalment, Payment

d, c, p = Dispute, Claim, Payment
NOUGHT: Any = literal_column("0")
_claims = join(d, c, c.case_id == d.case_id)

CLAIMED = Scan(_claims, c.id, d.case_id, d.accepted_on,
               (d.accepted_on >= FIRST, d.accepted_on <= LAST, c.amount_fen.is_not(None)),
               d.matter, split=("matter",))
AGREED = Scan(_claims, c.id, d.case_id, d.agreed_on,
              (d.agreed_on >= FIRST, d.agreed_on <= LAST, c.agreed_fen.is_not(None)), d.matter)
ARRIVED = Scan(p, p.id, p.case_id, p.paid_on, (p.paid_on >= FIRST, p.paid_on <= LAST))


def _fallen_due() -> Any:
    """Each case with promises that fell due: how much, and how much of it has arrived.

    What arrived fills the earliest promises first, whichever of them it was entered against.
    """
    i, earlier = Instalment, Instalment.__table__.alias("earlier")
    due = (select(i.case_id.label("case_id"), func.max(i.due_on).label("day"),
                  func.sum(i.amount_fen).label("due"))
           .where(i.due_on >= FIRST, i.due_on <= AS_OF, i.amount_fen > 0)
           .group_by(i.case_id).subquery("due"))
    before = select(func.coalesce(func.sum(earlier.c.amount_fen), 0)).where(
        earlier.c.case_id == due.c.case_id, earlier.c.due_on < FIRST).scalar_subquery()
    paid = select(func.coalesce(func.sum(p.amount_fen), 0)).where(
        p.case_id == due.c.case_id, p.paid_on <= LAST).scalar_subquery()
    found = select(due.c.case_id, due.c.day, due.c.due, (paid - before).label("left"))
    # `left` is read several times; worked out once
    return found.cte("fallen_due").prefix_with("MATERIALIZED")


_due = _fallen_due().c
DUE = Scan(_due.case_id.table, _due.case_id, _due.case_id, _due.day)
_arrived_of_it = case((_due.left <= NOUGHT, NOUGHT), (_due.left < _due.due, _due.left),
                      else_=_due.due)

PARTS: dict[str, Counts] = {
    "I13": fixed(Part(CLAIMED, c.amount_fen)),
    "I14": fixed(Part(AGREED, c.agreed_fen)),
    "I15": fixed(Part(ARRIVED, p.amount_fen)),
    "I16": fixed(Part(DUE, _arrived_of_it, _due.due)),
    "I16a": fixed(Part(DUE, cast(_due.left >= _due.due, Integer))),
}
TABLES = {"I13": "claim", "I14": "claim", "I15": "payment", "I16": "case", "I16a": "case"}
