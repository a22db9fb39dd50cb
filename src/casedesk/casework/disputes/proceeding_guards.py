"""What must hold before a step of a proceeding; a refusal says what is missing or left."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import closing, order_clock, proceedings
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.disputes.proceedings_flow import EXCLUSIVE
from casedesk.errors import RefusedError
from casedesk.model import (
    CaseFile,
    Deadline,
    Dispute,
    Proceeding,
    ProceedingStep,
    now,
)
from casedesk.rules import codes, dates, money

Guard = Callable[[Session, CaseFile, Dispute, Proceeding, ProceedingAct], None]


def in_force(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
             act: ProceedingAct) -> None:
    """The agreement has taken effect, and not after the step."""
    if dispute.agreed_on is None:
        raise RefusedError("agreement_not_in_force", page="agreement")
    if act.on and act.on < dispute.agreed_on:
        raise RefusedError("before_effect", "on", effective=dispute.agreed_on.isoformat())


def only_one(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
             act: ProceedingAct) -> None:
    """Arbitration review and judicial confirmation exclude each other once one succeeds (②)."""
    if row.id is None and proceedings.running(session, case.id, act.kind):
        raise RefusedError("proceeding_running", kind=codes.label("proceedings", act.kind))
    other = proceedings.won(session, case.id, EXCLUSIVE)
    if other is not None and other.id != row.id:
        raise RefusedError("proceeding_excluded", kind=codes.label("proceedings", other.kind),
                           result=other.result)


def not_running(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                act: ProceedingAct) -> None:
    """One of a kind runs at a time."""
    if proceedings.running(session, case.id, act.kind):
        raise RefusedError("proceeding_running", kind=codes.label("proceedings", act.kind))


def no_relation(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                act: ProceedingAct) -> None:
    """Whether there is an employment at all is not reviewed (办案规则 §75(四))."""
    if dispute.matter.startswith("01"):
        raise RefusedError("review_of_relation", matter=codes.label("matters", dispute.matter))


def review_in_time(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """Both apply for the review within fifteen days of effect (17号令 §27)."""
    _in_time(session, case, dispute, act, "A-REV", "review_late")


def confirmation_in_time(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                         act: ProceedingAct) -> None:
    """Both apply for the confirmation within thirty days of effect (民诉法 §205)."""
    _in_time(session, case, dispute, act, "J-CNF", "confirmation_late")


def _in_time(session: Session, case: CaseFile, dispute: Dispute, act: ProceedingAct,
             rule: str, code: str) -> None:
    due, on = last_day(session, case.id, rule), act.on or now().date()
    if due is None or on <= due or dispute.agreed_on is None:
        return
    rest = last_day(session, case.id, "J-CNF") if rule == "A-REV" else None
    left = (f"可在{dates.cn(rest)}前共同申请司法确认" if rest and on <= rest
            else "一方不履行的，另一方可以申请仲裁，符合条件的可以申请支付令")
    raise RefusedError(code, "on", effective=dates.cn(dispute.agreed_on), due=dates.cn(due),
                       on=dates.cn(on), left=left)


def order_matter(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                 act: ProceedingAct) -> None:
    """Only wages, medical cost of an injury, compensation, damages (调仲法 §16; guard ③)."""
    if proceedings.running(session, case.id, act.kind):
        raise RefusedError("proceeding_running", kind=codes.label("proceedings", act.kind))
    if not order_clock.orders(session, case.id, act.on or now().date()):
        raise RefusedError("order_matter", page="dispute")


def promise_passed(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """The promised day is over; the safe day is the later one, after a rest day rolls."""
    due = order_clock.opening_of(session, case.id)
    if due is None:
        _owed(session, case)
        raise RefusedError("order_no_day", page="performance")
    on = act.on or now().date()
    if due.raw and on < due.raw:
        raise RefusedError("order_too_early", "on", first=dates.cn(due.raw),
                           safe=dates.cn(due.due))


def unpaid(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
           act: ProceedingAct) -> None:
    """Something is still owed, and no more than that is asked for."""
    left = _owed(session, case)
    if act.amount_fen is not None and not 0 < act.amount_fen <= left:
        raise RefusedError("order_amount", "amount_fen", left=money.plain(left))


def _owed(session: Session, case: CaseFile) -> int:
    left = closing.owed(session, case.id)
    if not left:
        raise RefusedError("order_nothing_owed", page="performance")
    return left


def received_after(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """A decision is received when it has been made, and not ahead of today."""
    if act.received_on is None:
        return
    if act.on and act.received_on < act.on:
        raise RefusedError("received_early", "received_on", made=act.on.isoformat())
    if act.received_on > now().date():
        raise RefusedError("received_future", "received_on")


def served_first(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                 act: ProceedingAct) -> None:
    """An answer follows the service of the application."""
    if row.served_on is None:
        raise RefusedError("not_served_yet", "on")


def hearing_ahead(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                  act: ProceedingAct) -> None:
    """A hearing is set for a later day."""
    if act.hearing_on and act.on and act.hearing_on <= act.on:
        raise RefusedError("hearing_past", "hearing_on", on=act.on.isoformat())


def hearing_set(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                act: ProceedingAct) -> None:
    """A notice tells of a hearing that is set."""
    if row.hearing_on is None:
        raise RefusedError("hearing_missing", "on")


def before_its_end(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """Time is extended while it still runs."""
    rule = "A-REVEND" if row.kind == "arbitration_review" else "R-AWD"
    due = last_day(session, case.id, rule, row.id)
    if due and act.on and act.on > due:
        raise RefusedError("proceeding_extended_late", "on", due=due.isoformat())


def once(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
         act: ProceedingAct) -> None:
    """Time is extended once."""
    if session.scalar(select(ProceedingStep.id).where(
            ProceedingStep.proceeding_id == row.id,
            ProceedingStep.action == "extend").limit(1)):
        raise RefusedError("proceeding_extended_twice")


def objection_over(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """A payment order takes effect when the fifteen days for objections are over (民诉法 §227)."""
    _over(session, case, row, act, "PO-3")


def suing_over(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
               act: ProceedingAct) -> None:
    """An award takes effect when nobody went to court in time (调仲法 §50)."""
    if not row.final:
        _over(session, case, row, act, "C-SUE")


def _over(session: Session, case: CaseFile, row: Proceeding, act: ProceedingAct,
          rule: str) -> None:
    due = last_day(session, case.id, rule, row.id)
    if due and act.on and act.on <= due:
        raise RefusedError("term_not_over", "on", due=due.isoformat())


def final_only(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
               act: ProceedingAct) -> None:
    """Only a final award is revoked (调仲法 §49)."""
    if not row.final:
        raise RefusedError("award_not_final")


def revoke_in_time(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                   act: ProceedingAct) -> None:
    """Within thirty days of receiving it (调仲法 §49)."""
    _still(session, case, row, act, "C-REVOKE")


def sue_in_time(session: Session, case: CaseFile, dispute: Dispute, row: Proceeding,
                act: ProceedingAct) -> None:
    """Within fifteen days of receiving the award (调仲法 §48, §50)."""
    if row.state == "awarded":
        _still(session, case, row, act, "C-SUE")


def _still(session: Session, case: CaseFile, row: Proceeding, act: ProceedingAct,
           rule: str) -> None:
    due = last_day(session, case.id, rule, row.id)
    if due and act.on and act.on > due:
        raise RefusedError("term_over", "on", due=due.isoformat())


def last_day(session: Session, case_id: int, rule: str,
             proceeding_id: int | None = None) -> date | None:
    """Return the last day of the latest clock of a rule."""
    query = select(Deadline.due_on).where(Deadline.case_id == case_id, Deadline.rule == rule)
    if proceeding_id:
        query = query.where(Deadline.proceeding_id == proceeding_id)
    return session.scalars(query.order_by(Deadline.id.desc()).limit(1)).first()


GUARDS: dict[str, Guard] = {guard.__name__: guard for guard in (
    in_force, only_one, not_running, no_relation, review_in_time, confirmation_in_time,
    order_matter, promise_passed, unpaid, received_after, served_first, hearing_ahead,
    hearing_set, before_its_end, once, objection_over, suing_over, final_only, revoke_in_time,
    sue_in_time)}
