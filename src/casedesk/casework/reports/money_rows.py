"""The SELECTs of money: claimed, agreed, arrived, and performed of what fell due."""

from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, case, cast, func, literal_column, select

from casedesk.casework.reports.case_rows import Rows
from casedesk.casework.reports.indicator import AS_OF, FIRST, LAST, Formula, choose
from casedesk.model import Claim, Dispute, Instalment, Payment

d, c = Dispute, Claim
NOUGHT: Any = literal_column("0")


def _claimed(_: Formula) -> Select[Any]:
    return choose(c.id, d.case_id, d.accepted_on, matter=d.matter, amount=c.amount_fen).join(
        c, c.case_id == d.case_id).where(
        d.accepted_on >= FIRST, d.accepted_on <= LAST, c.amount_fen.is_not(None))


def _agreed(_: Formula) -> Select[Any]:
    return choose(c.id, d.case_id, d.agreed_on, matter=d.matter, amount=c.agreed_fen).join(
        c, c.case_id == d.case_id).where(
        d.agreed_on >= FIRST, d.agreed_on <= LAST, c.agreed_fen.is_not(None))


def _arrived(_: Formula) -> Select[Any]:
    p = Payment
    return choose(p.id, p.case_id, p.paid_on, amount=p.amount_fen).where(
        p.paid_on >= FIRST, p.paid_on <= LAST)


@cache
def _due() -> Any:
    """Each case with promises that fell due: how much, and how much of it has arrived.

    What arrived fills the earliest promises first, whichever of them it was entered against.
    """
    i, earlier, p = Instalment, Instalment.__table__.alias("earlier"), Payment
    due = (select(i.case_id.label("case_id"), func.max(i.due_on).label("day"),
                  func.sum(i.amount_fen).label("due"))
           .where(i.due_on >= FIRST, i.due_on <= AS_OF, i.amount_fen > 0)
           .group_by(i.case_id).subquery("due"))
    before = select(func.coalesce(func.sum(earlier.c.amount_fen), 0)).where(
        earlier.c.case_id == due.c.case_id, earlier.c.due_on < FIRST).scalar_subquery()
    paid = select(func.coalesce(func.sum(p.amount_fen), 0)).where(
        p.case_id == due.c.case_id, p.paid_on <= LAST).scalar_subquery()
    found = select(due.c.case_id, due.c.day, due.c.due, (paid - before).label("left"))
    # both figures read it, and each clamps `left`: it is worked out once
    return found.cte("fallen_due").prefix_with("MATERIALIZED")


def _performed(_: Formula) -> Select[Any]:
    due = _due()
    arrived = case((due.c.left <= NOUGHT, NOUGHT), (due.c.left < due.c.due, due.c.left),
                   else_=due.c.due)
    return choose(due.c.case_id, due.c.case_id, due.c.day, amount=arrived, base=due.c.due)


def _performed_whole(_: Formula) -> Select[Any]:
    due = _due()
    return choose(due.c.case_id, due.c.case_id, due.c.day,
                  amount=cast(due.c.left >= due.c.due, Integer))


ROWS: dict[str, Rows] = {
    "I13": _claimed,
    "I14": _agreed,
    "I15": _arrived,
    "I16": _performed,
    "I16a": _performed_whole,
}
TABLES = {"I13": "claim", "I14": "claim", "I15": "payment", "I16": "case", "I16a": "case"}
