"""What must hold before an act of legal aid; a refusal names what is missing, and where."""

from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.legal_aid import chain, conflicts, consents, loop, means
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.errors import RefusedError
from casedesk.model import (
    Agency,
    AidChase,
    CaseFile,
    ConflictCheck,
    Event,
    Lawyer,
    Referral,
    now,
)
from casedesk.rules import codes

Guard = Callable[[Session, CaseFile, Referral, AidAct], None]


def explained(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The act is of no use without words."""
    if not act.text.strip():
        raise RefusedError("aid_text_missing", "text")


def later_until(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The day up to which papers may come is that of the notice (法律援助法 §43(2))."""
    if act.until is None or act.until < (act.on or now().date()):
        raise RefusedError("aid_until", "until")


def until_given(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """A hearing has a day."""
    if act.until is None:
        raise RefusedError("aid_hearing_day", "until")


def contacted(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Nobody counts as having given up without contacts on record."""
    least = settings_book.value(session, "aid_contacts_before_abandoned", now().date())
    made = session.scalar(select(func.count()).select_from(Event).where(
        Event.case_id == case.id, Event.kind == "contact")) or 0
    if made < least:
        raise RefusedError("aid_contacts_few", "text", least=least, made=made)


def matter(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Matter, ground, form and summary stand before anything leaves (法律援助法 §22, §31–33)."""
    if not referral.matter:
        raise RefusedError("aid_matter_missing", "matter", page="referral")
    if not referral.ground and referral.track == "G":
        raise RefusedError("aid_ground_missing", "ground", page="referral")
    if not referral.aid_form:
        raise RefusedError("aid_form_missing", "aid_form", page="referral")
    if not referral.summary:
        raise RefusedError("aid_summary_missing", "summary", page="referral")


def union_scope(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The union's own aid has its five scopes (总工发〔2008〕52号)."""
    if not referral.union_scope:
        raise RefusedError("aid_scope_missing", "union_scope", page="referral")


def means_stated(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The economic test is answered, waived with proof, or not needed (法律援助法 §31–34, 42)."""
    found = means.assess(session, referral, now().date())
    if referral.exemption and not referral.exemption_proof.strip():
        raise RefusedError("aid_proof_missing", "exemption_proof", page="referral")
    if found.result == "unknown":
        raise RefusedError("aid_means_missing", "means", page="referral")
    if found.result == "above" and not act.text.strip():
        raise RefusedError("aid_means_above", "text", why=found.why)


def conflict(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The matter was checked for conflicts of interest, and none stands (律师法 §39)."""
    checked = session.scalars(select(ConflictCheck).where(
        ConflictCheck.case_id == case.id, ConflictCheck.purpose == "aid")
        .order_by(ConflictCheck.id.desc()).limit(1)).first()
    if checked is None:
        raise RefusedError("aid_conflict_unchecked", "conflict", page="referral")
    if checked.result == "confirmed":
        raise RefusedError("aid_conflict", "conflict", page="referral", why=checked.reason)


def agency(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """There is an office to send it to, and it is still one."""
    found = session.get(Agency, referral.agency_id) if referral.agency_id else None
    if found is None:
        raise RefusedError("aid_agency_missing", "agency", page="referral")
    if found.retired_on and found.retired_on <= now().date():
        raise RefusedError("aid_agency_retired", "agency", page="referral", agency=found.name)


def jurisdiction(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Why this agency is competent is on record (法律援助法 §38)."""
    if not referral.jurisdiction:
        raise RefusedError("aid_jurisdiction_missing", "jurisdiction", page="referral",
                           agency=referral.agency)


def consent(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The worker's consent for this receiver is signed (个人信息保护法 §23, §29)."""
    if not consents.covered(session, referral):
        raise RefusedError("aid_consent_missing", "consent", page="referral",
                           agency=referral.agency)


def within_consent(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Only what was consented to is handed over (个人信息保护法 §23, §29)."""
    over = consents.uncovered(session, referral)
    if over:
        kinds = sorted({codes.label("consent_types", row.data_type) for row in over})
        raise RefusedError("aid_beyond_consent", "materials", page="referral",
                           papers="、".join(row.name for row in over), kinds="、".join(kinds))


def urgent(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Aid before the paperwork is for what cannot wait (法律援助法 §44)."""
    if not referral.urgent:
        raise RefusedError("aid_not_urgent", "urgent_reason", page="referral")


def receipt(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """A receipt has the agency's day, not before the slip, and what it needs to say."""
    said = act.receipt
    if said is None or said.received_on is None:
        raise RefusedError("aid_receipt_day", "received_on")
    if referral.sent_on and said.received_on < referral.sent_on:
        raise RefusedError("aid_receipt_before", "received_on", sent=referral.sent_on.isoformat())
    if said.received_on > now().date() or (said.back_on and said.back_on > now().date()):
        raise RefusedError("act_future", "received_on", act="回执")
    if act.action == "receipt_incomplete" and not said.missing.strip():
        raise RefusedError("aid_receipt_missing", "missing")


def was_sent(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Only an application an agency has can be deemed withdrawn by it."""
    if referral.sent_on is None:
        raise RefusedError("aid_never_sent")


def decision(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """A decision of the agency has its number; the program records it and prints none."""
    if not act.decision_number.strip():
        raise RefusedError("aid_decision_number", "decision_number")


def in_time_to_object(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """An objection after the day of the decision is said to be late, and needs a reason."""
    late = referral.objection_until and (act.on or now().date()) > referral.objection_until
    if late and not act.text.strip():
        raise RefusedError("aid_objection_late", "text",
                           until=str(referral.objection_until))


def approval(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Each step of the chain is signed by somebody, and a refusal gives its reason."""
    if act.approval is None or not act.approval.by_name.strip():
        raise RefusedError("aid_approval_name", "by_name", step=chain.label(session, referral))
    if not act.approval.approved and not act.text.strip():
        raise RefusedError("aid_text_missing", "text")


def lawyer(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """Somebody is named."""
    if not act.lawyer_id and not act.lawyer.strip():
        raise RefusedError("aid_lawyer_missing", "lawyer")


def lawyer_in_force(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """The union appoints from its register, while the agreement runs."""
    found = session.get(Lawyer, act.lawyer_id) if act.lawyer_id else None
    if found is None:
        raise RefusedError("aid_lawyer_missing", "lawyer")
    on = act.on or now().date()
    if not found.active or (found.agreement_until and found.agreement_until < on):
        raise RefusedError("aid_lawyer_ended", "lawyer", name=found.name,
                           until=str(found.agreement_until or ""))
    if found.agreement_from and found.agreement_from > on:
        raise RefusedError("aid_lawyer_not_yet", "lawyer", name=found.name,
                           begins=found.agreement_from.isoformat())


def lawyer_conflict(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """A confirmed conflict blocks the appointment, a possible one needs a reason (律师法 §39)."""
    conflicts.require_free(session, session.info["actor"], case, act)


def termination_ground(session: Session, case: CaseFile, referral: Referral,
                       act: AidAct) -> None:
    """Aid is terminated on one of eight grounds (法律援助法 §48)."""
    if act.termination_ground not in codes.table("termination_grounds"):
        raise RefusedError("aid_termination_ground", "termination_ground")


def outcome(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """How it ended is said, and nobody obtains less than nothing."""
    if act.outcome is None or act.outcome.outcome not in codes.table("aid_outcomes"):
        raise RefusedError("aid_outcome_missing", "outcome")


def chased_enough(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """机构未反馈 is written down only after the chases on record."""
    least = settings_book.value(session, "aid_chases_before_closing", now().date())
    made = session.scalar(select(func.count()).select_from(AidChase).where(
        AidChase.case_id == case.id)) or 0
    if made < least:
        raise RefusedError("aid_chases_few", "text", least=least, made=made)


def loop_closed(session: Session, case: CaseFile, referral: Referral, act: AidAct) -> None:
    """A worker is not lost between two offices: what is missing is listed."""
    missing = loop.missing(session, referral)
    if missing:
        raise RefusedError("aid_loop_open", "text", page="case",
                           missing="；".join(each.zh for each in missing))


GUARDS: dict[str, Guard] = {
    "explained": explained, "later_until": later_until, "until_given": until_given,
    "contacted": contacted, "matter": matter, "union_scope": union_scope,
    "means": means_stated, "conflict": conflict, "agency": agency,
    "jurisdiction": jurisdiction, "consent": consent, "within_consent": within_consent,
    "urgent": urgent, "receipt": receipt, "was_sent": was_sent, "decision": decision,
    "in_time_to_object": in_time_to_object, "approval": approval, "lawyer": lawyer,
    "lawyer_in_force": lawyer_in_force, "lawyer_conflict": lawyer_conflict,
    "termination_ground": termination_ground, "outcome": outcome,
    "chased_enough": chased_enough, "loop_closed": loop_closed,
}
