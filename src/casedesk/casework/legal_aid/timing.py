"""The limitation and urgency of a legal-aid matter, and its clocks beside those of acts."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.disputes import clocks
from casedesk.model import CaseFile, Deadline, Dispute, Referral, now
from casedesk.rules import aid, limitation

WAGES = ("wages", "overtime")  # 拖欠劳动报酬 (调仲法 §27(4))


def limitation_of(session: Session, referral: Referral) -> limitation.Limitation:
    """Return the limitation: of the dispute it came from, which knows what interrupted it."""
    calendar = calendar_book.of(session)
    if referral.dispute_case_id:
        dispute = session.scalars(
            select(Dispute).where(Dispute.case_id == referral.dispute_case_id)).one_or_none()
        if dispute is not None:
            return clocks.limitation_of(session, dispute, calendar)
    return limitation.compute(
        known=referral.known_on, interruptions=[], employed_until=referral.employed_until,
        wages=referral.matter in WAGES, calendar=calendar)


def set_limitation(session: Session, case: CaseFile, referral: Referral) -> None:
    """Put the limitation clock and the urgency (§44) where the recorded days put them."""
    session.flush()
    found = limitation_of(session, referral)
    row = session.scalars(select(Deadline).where(
        Deadline.case_id == case.id, Deadline.rule == clocks.LIMITATION,
        Deadline.state == "running")).first()
    if row is None and (found.due or found.unlimited or found.suspended):
        row = Deadline(case_id=case.id, rule=clocks.LIMITATION)
        session.add(row)
    if row is not None:
        row.start_on = found.start
        row.raw_on, row.due_on = (found.due.raw, found.due.due) if found.due else (None, None)
        row.warn_on, row.provisional = (
            (found.due.warn, found.due.provisional) if found.due else (None, False))
        row.why = found.why
    referral.limitation_on = (found.due.raw or found.due.due) if found.due else None
    today = now().date()
    referral.urgent = bool(referral.urgent_reason) or aid.is_urgent(
        referral.limitation_on, today, settings_book.value(session, "aid_urgent_days", today))
    _hurry(session, case, referral, today)
    session.flush()


def _hurry(session: Session, case: CaseFile, referral: Referral, today: date) -> None:
    """An urgent matter is sent on the same day (§44); the day stands as a clock of its own."""
    if not referral.urgent or case.state not in ("screening", "ready") or referral.track == "U":
        return
    waiting = session.scalars(select(Deadline.id).where(
        Deadline.case_id == case.id, Deadline.rule == "LA-SND!")).first()
    if waiting is None:
        row = clocks.start(session, case, "LA-SND!", today, agreed=today)
        row.why = "紧急：当日转交，其余手续后补（法律援助法第四十四条）"
