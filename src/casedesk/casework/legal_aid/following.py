"""What a matter of legal aid waits for: the act that leads on, and what would stop it."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from casedesk.casework.disputes.checklist import Need
from casedesk.casework.legal_aid import guards, loop, workflow
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.casework.legal_aid.workflow import Action
from casedesk.casework.papers import PaperRow
from casedesk.casework.timeline import EventRow
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Referral

_NEXT = {  # the act that leads on from a state, the likeliest first
    "screening": ("ready",), "supplement": ("materials_complete",), "ready": ("send",),
    "sent": ("receipt_accepted",), "accepted": ("grant",), "refused": ("object",),
    "objecting": ("uphold",), "refused_final": ("to_union",), "granted": ("assign",),
    "u_screening": ("submit",), "u_approval": ("approve",), "u_approved": ("appoint",),
    "assigned": ("conclude",), "terminated": ("give_feedback",),
    "concluded": ("give_feedback",), "feedback": ("archive",), "archived": ("reopen",),
}
SATISFACTION = "satisfaction"  # entered on a page of its own, and no act
_ENDED = ("terminated", "concluded", "feedback")
# Guards that look at the record alone; what the others ask is typed when the act is done.
_PREPARED = ("matter", "union_scope", "means", "conflict", "agency", "jurisdiction", "consent",
             "within_consent", "urgent")


def next_act(case: CaseFile, referral: Referral, actions: Iterable[Action],
             missing: Sequence[loop.Missing] = ()) -> Action | None:
    """Return which of these acts leads on: an urgent matter is sent at once (法律援助法 §44)."""
    offered = {action.code: action for action in actions}
    wanted: list[str] = []
    if case.state == "screening" and referral.urgent:
        wanted.append("send_urgent")
    if case.state in _ENDED:
        wanted += [each.action for each in missing]
    wanted += _NEXT.get(case.state, ())
    return next((offered[code] for code in wanted if code in offered), None)


def missing(session: Session, case: CaseFile, referral: Referral) -> list[loop.Missing]:
    """Return what keeps the loop open, once the aid has ended one way or another."""
    return loop.missing(session, referral) if case.state in _ENDED else []


def needs(session: Session, case: CaseFile, referral: Referral, following: Action | None,
          events: Sequence[EventRow], papers: Sequence[PaperRow]) -> tuple[Need, ...]:
    """Return what is still to be done here; each opens where it is done.

    `events` are the whole timeline, the newest first.
    """
    if case.state in ("archived", "dropped"):
        return ()
    found = [*_guarded(session, case, referral, following), *_loop(session, case, referral)]
    forms = _forms(events, papers)
    if not case.next_step and not case.next_step_on and not found:
        found.append(Need("step", "case", must=False))
    return (*found, *sorted(forms, key=lambda need: need.done))


def _guarded(session: Session, case: CaseFile, referral: Referral,
             following: Action | None) -> list[Need]:
    """What the next act would be refused for."""
    found: list[Need] = []
    for name in following.guards if following else ():
        if name not in _PREPARED or following is None:
            continue
        try:
            guards.GUARDS[name](session, case, referral, AidAct(case.id, following.code))
        except RefusedError as refusal:
            if refusal.code == "aid_means_above":
                continue  # it goes on with a reason, which the act asks for
            if refusal.code == "aid_beyond_consent" and any(
                    need.code == "consent" for need in found):
                continue  # no consent at all says it already
            found.append(Need(refusal.field, "referral", refusal=refusal))
    return found


def _loop(session: Session, case: CaseFile, referral: Referral) -> list[Need]:
    return [Need(each.code, SATISFACTION if each.action == SATISFACTION
                 else f"aid_act:{case.id}:{each.action}", text=each.zh)
            for each in missing(session, case, referral)]


def _forms(events: Sequence[EventRow], papers: Sequence[PaperRow]) -> list[Need]:
    """The forms of the last step, whether printed since or not."""
    last = next((event for event in events if event.kind == "milestone"
                 and event.action in workflow.ACTIONS), None)
    if last is None:
        return []
    printed = {paper.form for paper in papers if not paper.voided}
    return [Need("form", "", form, must=False, done=form in printed)
            for form in workflow.ACTIONS[last.action].forms]
