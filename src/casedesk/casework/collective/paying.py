"""Money that arrives for many at once: each member's part, and the payment of the case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.collective.members import MemberRow, listed, rows_of
from casedesk.casework.disputes import payments
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, MemberPayment, Payment
from casedesk.rules import money
from casedesk.store import Database, audit, drafts


@dataclass
class BatchPayment:
    """One day's money for these members; without parts each gets what is still owed."""

    member_ids: list[int] = field(default_factory=list)
    paid_on: date | None = None
    parts: dict[int, int] = field(default_factory=dict)  # fen by member
    method: str = "银行转账"
    voucher: str = ""


def pay(database: Database, actor: Actor, case_id: int, entry: BatchPayment) -> int:
    """Record what arrived for members: their parts, and one payment of the case (I15, I16).

    Returns the sum in fen. Refuses `member_unknown`, `member_not_agreed`, `member_too_much`
    (named, with what is left), and what a payment of the case refuses.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        parts = _parts(session, case, entry)
        total = sum(parts.values())
        rows = payments.arrive(session, actor, case, PaymentEntry(
            paid_on=entry.paid_on, amount_fen=total, method=entry.method.strip(),
            voucher=entry.voucher.strip()))
        _share_out(session, case, parts, rows)
        audit.record(session, "case.member_payment", "case", case.id, ["members"])
        drafts.drop(session, actor, "batch", str(case.id))
        return total


def _parts(session: Session, case: CaseFile, entry: BatchPayment) -> dict[int, int]:
    """Return each member's part, none of them more than is owed."""
    rows = {row.id: row for row in rows_of(session, case.id)}
    wanted = entry.member_ids or list(entry.parts)
    if not wanted or any(each not in rows for each in wanted):
        raise RefusedError("member_unknown", "roster")
    bare = [rows[each].name for each in wanted if rows[each].agreed_fen is None]
    if bare:
        raise RefusedError("member_not_agreed", "roster", names=listed(bare))
    parts = {each: entry.parts.get(each, _owed(rows[each])) for each in wanted}
    for each, fen in parts.items():
        if fen > _owed(rows[each]):
            raise RefusedError("member_too_much", "roster", name=rows[each].name,
                               left=money.plain(_owed(rows[each])), paid=money.plain(fen))
    return {each: fen for each, fen in parts.items() if fen}


def _owed(row: MemberRow) -> int:
    return (row.agreed_fen or 0) - row.paid_fen


def _share_out(session: Session, case: CaseFile, parts: Mapping[int, int],
               rows: list[Payment]) -> None:
    """Put each part against the payments it lies in; together they are the payments."""
    room = {row.id: row.amount_fen for row in rows}
    for member, fen in parts.items():
        rest = fen
        for payment in room:
            part = min(rest, room[payment])
            if part:
                session.add(MemberPayment(case_id=case.id, member_id=member,
                                          payment_id=payment, amount_fen=part))
                room[payment] -= part
                rest -= part
    session.flush()
