"""What must hold before an act; each refusal names what is missing and its field."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes.closing import open_ends
from casedesk.errors import RefusedError
from casedesk.model import Agreement, CaseFile, Claim, Dispute, Party
from casedesk.rules import codes

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act

Guard = Callable[[Session, CaseFile, Dispute, "Act"], None]


def has_claim(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """An application names what is asked (调仲法 §12)."""
    if not session.scalar(select(func.count()).select_from(Claim).where(
            Claim.case_id == case.id)):
        raise RefusedError("claim_missing", "claims")


def labour_dispute(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Only a labour dispute is accepted (调仲法 §2; 法释〔2020〕26号 §2)."""
    if dispute.matter[:1] == "9":
        raise RefusedError("not_a_labour_dispute", "matter",
                           matter=codes.label("matters", dispute.matter))


def has_respondent(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """There is somebody to mediate with."""
    if not session.scalar(select(func.count()).select_from(Party).where(
            Party.case_id == case.id, Party.side == "respondent", Party.role == "party")):
        raise RefusedError("respondent_missing", "respondent")


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
    if act.failure_ground == "expired" and dispute.end_due and act.on \
            and act.on <= dispute.end_due:
        raise RefusedError("not_expired", "failure_ground", due=dispute.end_due.isoformat())


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
        raise RefusedError("terms_missing", "terms")


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


def no_open_ends(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Nothing is left undone, or the person closing says so knowingly."""
    left = open_ends(session, case)
    if left and not act.accept_open_ends:
        raise RefusedError("open_ends", "accept_open_ends", left="；".join(left))


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
    "open_ends": no_open_ends,
}
