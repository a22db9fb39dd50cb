"""What must hold before an act; each refusal names what is missing, its field, and its page.

The page (RefusedError.page) is where the window goes when it is put right elsewhere.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.collective import agreeing
from casedesk.casework.disputes import dispatch, guards_closing, standing_apart
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Agreement,
    CaseFile,
    Claim,
    Dispute,
    Instalment,
    Party,
    Role,
    Staff,
    now,
)
from casedesk.rules import codes

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act

Guard = Callable[[Session, CaseFile, Dispute, "Act"], None]


def has_claim(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """An application names what is asked (调仲法 §12)."""
    if not session.scalar(select(func.count()).select_from(Claim).where(
            Claim.case_id == case.id)):
        raise RefusedError("claim_missing", "claims", page="dispute")


def labour_dispute(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Only a labour dispute is accepted (调仲法 §2; 法释〔2020〕26号 §2)."""
    if dispute.matter[:1] == "9":
        raise RefusedError("not_a_labour_dispute", "matter", page="dispute",
                           matter=codes.label("matters", dispute.matter))


def has_respondent(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """There is somebody to mediate with."""
    if not session.scalar(select(func.count()).select_from(Party).where(
            Party.case_id == case.id, Party.side == "respondent", Party.role == "party")):
        raise RefusedError("respondent_missing", "respondent", page="dispute")


def consent(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Both parties agree to mediate before acceptance (17号令 §22)."""
    if act.consent_on is None:
        raise RefusedError("consent_on_missing", "consent_on")
    if act.on and act.consent_on > act.on:
        raise RefusedError("consent_after", "consent_on")
    if dispute.applied_at and act.consent_on < dispute.applied_at.date():
        raise RefusedError("consent_before_application", "consent_on")


def consent_recorded(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Mediation is voluntary: the consent stands on record (调仲法 §5)."""
    if dispute.consent_on is None:
        raise RefusedError("consent_on_missing", "consent_on")


def ground(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A refusal names its ground; "其他" is explained."""
    if act.refusal_ground not in codes.table("refusal_grounds"):
        raise RefusedError("ground_missing", "refusal_ground")
    if act.refusal_ground == "6" and not act.text.strip():
        raise RefusedError("ground_unexplained", "text")


def failure_ground(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A failure names its ground; time has not run out before the end."""
    if act.failure_ground not in codes.table("failure_grounds"):
        raise RefusedError("ground_missing", "failure_ground")
    if act.failure_ground == "expired":
        past_end(session, case, dispute, act)


def past_end(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Mediation has run out of time: its last day is over (17号令 §29)."""
    on = act.on or now().date()
    if dispute.end_due is None or on <= dispute.end_due:
        due = dispute.end_due.isoformat() if dispute.end_due else "—"
        raise RefusedError("not_expired", "on" if act.action == "expire" else "failure_ground",
                           due=due)


def explained(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A termination says why, and how the case counts."""
    if act.closing_kind not in ("23", "41", "51"):
        raise RefusedError("closing_kind_missing", "closing_kind")
    if not act.text.strip():
        raise RefusedError("no_reason", "text")


def later_end(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """An extension names a new end after the old one (17号令 §29)."""
    if act.until is None:
        raise RefusedError("until_missing", "until")
    if dispute.end_due and act.until <= dispute.end_due:
        raise RefusedError("until_not_later", "until", due=dispute.end_due.isoformat())


def before_end(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """An extension is signed while mediation still runs (17号令 §29)."""
    if act.on and dispute.end_due and act.on > dispute.end_due:
        raise RefusedError("extended_too_late", "on", due=dispute.end_due.isoformat())


def agreement(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """The terms stand on record before they are signed."""
    terms = session.scalar(select(Agreement.terms).where(Agreement.case_id == case.id))
    if not (terms or "").strip():
        raise RefusedError("terms_missing", "terms", page="agreement")


def signed(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Every required signature and the seal are dated (调仲法 §14)."""
    for name in ("applicant_signed_on", "respondent_signed_on", "mediator_signed_on",
                 "sealed_on"):
        day = getattr(act, name)
        if day is None:
            raise RefusedError("signature_missing", name)
        if dispute.accepted_on and day < dispute.accepted_on:
            raise RefusedError("signed_before_accepted", name,
                               accepted=dispute.accepted_on.isoformat())


def performed_after(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Nothing is to be performed before the agreement takes effect (调仲法 §14)."""
    days = [day for day in (act.applicant_signed_on, act.respondent_signed_on,
                            act.mediator_signed_on, act.sealed_on) if day]
    first = session.scalar(select(func.min(Instalment.due_on)).where(
        Instalment.case_id == case.id))
    if first and days and first < max(days):
        raise RefusedError("performed_before_effect", "instalments", page="agreement",
                           due=first.isoformat(), effective=max(days).isoformat())


def representatives(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Who is represented by elected workers has three to five of them (办案规则 §63)."""
    if not dispute.collective:
        return
    number = session.scalar(select(func.count()).select_from(Party).where(
        Party.case_id == case.id, Party.side == "applicant",
        Party.role == "representative")) or 0
    today = now().date()
    least = settings_book.value(session, "representatives_least", today)
    most = settings_book.value(session, "representatives_most", today)
    if number and not least <= number <= most:
        raise RefusedError("representatives_number", "representatives", page="dispute",
                           number=number, least=least, most=most)


def investigators(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """An investigation names who goes, as many as the centre wants there."""
    least = settings_book.value(session, "investigators_least", now().date())
    if len(people_of(act.people)) < least:
        raise RefusedError("investigators_missing", "people", least=least)


def people_of(text: str) -> list[str]:
    """Return the names of a field that holds several, whatever stands between them."""
    return list(dict.fromkeys(name for name in re.split(r"[、，,；;\s]+", text.strip()) if name))


def withdrawal(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A withdrawal says why; what was settled is put on record (17号令 §30)."""
    ground = act.withdrawal_ground or ("settled" if act.settled else "")
    if ground not in codes.table("withdrawal_grounds"):
        raise RefusedError("ground_missing", "withdrawal_ground")
    if ground == "settled" and not (act.settlement.strip() or act.text.strip()):
        raise RefusedError("settlement_missing", "settlement")
    if ground == "other" and not act.text.strip():
        raise RefusedError("ground_unexplained", "text")


def mediator(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Somebody who works here is named as mediator."""
    mediator_of(session, act)


def mediator_of(session: Session, act: "Act") -> Staff:
    """Return who is named as mediator; who accepts without naming anybody takes it on.

    Refuses `mediator_missing`, `mediator_unknown`.
    """
    actor: Actor = session.info["actor"]
    if not act.mediator_id and act.action == "accept" and actor.role is Role.MEDIATOR:
        return session.get_one(Staff, actor.staff_id)
    if not act.mediator_id:
        raise RefusedError("mediator_missing", "mediator")
    found = session.get(Staff, act.mediator_id)
    if found is None or not found.active or found.role not in (Role.MEDIATOR, Role.SUPERVISOR):
        raise RefusedError("mediator_unknown", "mediator")
    return found


def another_mediator(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Who stands back is replaced by somebody else."""
    if act.mediator_id in (dispute.mediator_id or case.handler_id, None):
        raise RefusedError("mediator_same", "mediator")


def no_conflict(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """The mediator is no party, no relative of one, not of the employer (回避)."""
    standing_apart.require(session, case, mediator_of(session, act), act.conflict_reason)


def recusal(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A recusal says who asked for it and why."""
    if act.recusal_asker not in codes.table("recusal_askers"):
        raise RefusedError("recusal_asker_missing", "recusal_asker")
    if act.recusal_ground not in codes.table("recusal_grounds"):
        raise RefusedError("ground_missing", "recusal_ground")
    if act.recusal_ground == "other" and not act.text.strip():
        raise RefusedError("ground_unexplained", "text")
    if not (dispute.mediator_id or case.handler_id):
        raise RefusedError("no_mediator_yet", "mediator")


GUARDS: dict[str, Guard] = {
    "has_claim": has_claim,
    "labour_dispute": labour_dispute,
    "has_respondent": has_respondent,
    "consent": consent,
    "consent_recorded": consent_recorded,
    "ground": ground,
    "failure_ground": failure_ground,
    "explained": explained,
    "later_end": later_end,
    "before_end": before_end,
    "agreement": agreement,
    "signed": signed,
    "performed_after": performed_after,
    "open_ends": guards_closing.no_open_ends,
    "past_end": past_end,
    "representatives": representatives,
    "members": agreeing.roster_agreed,
    "dispatch": dispatch.both_named,
    "investigators": investigators,
    "withdrawal": withdrawal,
    "mediator": mediator,
    "another_mediator": another_mediator,
    "no_conflict": no_conflict,
    "recusal": recusal,
    "not_asked": guards_closing.not_asked,
    "said_why": guards_closing.said_why,
    "asked": guards_closing.asked,
    "another_hand": guards_closing.another_hand,
}
