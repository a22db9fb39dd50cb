"""What happened on the road of legal aid, as its papers list it, read from the records."""

import json
import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.conflicts import Hit
from casedesk.casework.forms_book import gather_dispute
from casedesk.casework.forms_book.facts_agreement import TermFacts
from casedesk.casework.forms_book.facts_aid_road import (
    AidApprovalFacts,
    AidAssignmentFacts,
    AidChaseFacts,
    AidConflictFacts,
    AidConsentFacts,
    AidEventFacts,
    AidReceiptFacts,
    AidSatisfactionFacts,
    DeclineFacts,
    SupplementFacts,
)
from casedesk.casework.legal_aid import chain, chasing, satisfaction
from casedesk.model import (
    AidAssignment,
    AidChase,
    AidConsent,
    AidReceipt,
    CaseFile,
    ConflictCheck,
    Event,
    Lawyer,
    Referral,
)
from casedesk.rules import aid as rule
from casedesk.rules import codes

_ABOUT = {"receipt": "回执", "feedback": "结果反馈"}
_PURPOSES = {"aid": "初审", "lawyer": "委派律师"}
_RESULTS = {"none": "无冲突", "possible": "可能冲突", "confirmed": "确认冲突"}


def days(row: Referral) -> dict[str, Any]:
    """Return the days and results of the road that stand on the referral itself."""
    same = (
        "known_on", "employed_until", "award_on", "hearing_on", "limitation_on", "urgent",
        "urgent_reason", "ready_on", "sent_on", "receipt_on", "result", "acceptance_number",
        "decision_number", "decided_on", "decision_received_on", "objection_until",
        "supplement_until", "assigned_on", "concluded_on", "outcome_paper", "claimed_fen",
        "obtained_fen", "realised", "informed_on", "informed_how", "informed_by", "feedback_on",
        "no_feedback", "archived_on")
    return {name: getattr(row, name) for name in same} | {
        "sent_how": codes.label("sending_ways", row.sent_how),
        "decision": codes.label("aid_decisions", row.decision),
        "outcome": codes.label("aid_outcomes", row.outcome),
        "termination": rule.article(row.termination_ground) if row.termination_ground else "",
        "termination_words": codes.label("termination_grounds", row.termination_ground),
    }


def lists(session: Session, case: CaseFile, referral: Referral) -> dict[str, Any]:
    """Return what there are several of, each in the order its paper wants it."""
    events = list(session.scalars(select(Event).where(
        Event.case_id == case.id).order_by(Event.at, Event.id)))
    return {
        "consents": tuple(_consent(row) for row in _rows(session, AidConsent, case.id)),
        "receipts": tuple(_receipt(row) for row in _rows(session, AidReceipt, case.id)),
        "chases": tuple(each for _, each in reminders(session, case.id)),
        "assignments": tuple(
            _assignment(session, row) for row in _rows(session, AidAssignment, case.id)),
        "approvals": _approvals(session, referral),
        "conflicts": tuple(_conflict(row) for row in session.scalars(
            select(ConflictCheck).where(ConflictCheck.case_id == case.id)
            .order_by(ConflictCheck.id))),
        "progress": tuple(
            AidEventFacts(row.at, row.title, row.text, row.actor_name) for row in events
            if row.kind in ("milestone", "contact", "note")),
        "supplement": _supplement(session, case, referral, events),
        "declined": _declined(events),
        "satisfaction": _satisfaction(session, case.id),
    }


def reminders(session: Session, case_id: int) -> list[tuple[int, AidChaseFacts]]:
    """Return the reminders of a case in their order, each with the id of its record."""
    return [(row.id, _chase(row)) for row in chasing.made(session, case_id)]


def appointed(session: Session, case_id: int, number: str) -> None:
    """Note the number of the letter of appointment (L13) with whom it appoints."""
    row = next(iter(_rows(session, AidAssignment, case_id)), None)
    if row is not None and row.ended_on is None and not row.letter_number:
        row.letter_number = number
        session.flush()


def _rows(session: Session, table: type[Any], case_id: int) -> list[Any]:
    """Return the rows of a case, the newest first."""
    return list(session.scalars(select(table).where(
        table.case_id == case_id).order_by(table.id.desc())))


def _consent(row: AidConsent) -> AidConsentFacts:
    return AidConsentFacts(
        row.receiver, tuple(codes.labels("consent_types", row.types)),
        row.sensitive, codes.label("sending_ways", row.way), row.signed_on, row.withdrawn_on)


def _receipt(row: AidReceipt) -> AidReceiptFacts:
    return AidReceiptFacts(
        row.received_on, row.back_on, row.receiver, codes.label("receipt_outcomes", row.outcome),
        row.missing, row.missing_until, row.suggested, row.other, row.acceptance_number,
        row.contact, row.decision_expected_on)


def _chase(row: AidChase) -> AidChaseFacts:
    return AidChaseFacts(row.seq, _ABOUT.get(row.about, row.about), row.on,
                         chasing.WAYS.get(row.how, row.how), row.note)


def _assignment(session: Session, row: AidAssignment) -> AidAssignmentFacts:
    known = session.get(Lawyer, row.lawyer_id) if row.lawyer_id else None
    return AidAssignmentFacts(
        row.lawyer, row.firm, row.phone, known.licence if known else "", row.letter_number,
        row.assigned_on, row.ended_on, row.end_reason)


def _approvals(session: Session, referral: Referral) -> tuple[AidApprovalFacts, ...]:
    signed = {row.step: row for row in chain.signed(session, referral)}
    found = []
    for step in chain.steps(session, referral):
        row = signed.get(step)
        label = codes.label("approval_steps", step)
        found.append(AidApprovalFacts(label, row.approved, row.opinion, row.by_name, row.on)
                     if row else AidApprovalFacts(label))
    return tuple(found)


def _conflict(row: ConflictCheck) -> AidConflictFacts:
    return AidConflictFacts(
        row.checked_at, _PURPOSES.get(row.purpose, row.purpose), row.candidate,
        _RESULTS.get(row.result, row.result),
        tuple(Hit(**hit).words() for hit in json.loads(row.hits)), row.reason,
        row.checked_by_name)


def _supplement(session: Session, case: CaseFile, referral: Referral,
                events: list[Event]) -> SupplementFacts | None:
    """Return the papers asked for last: by the agency's receipt, or by the centre."""
    asked = next((row for row in reversed(events) if row.action == "ask_materials"), None)
    receipt = next((row for row in _rows(session, AidReceipt, case.id)
                    if row.outcome == "incomplete"), None)
    if receipt is not None and (asked is None or receipt.recorded_at >= asked.recorded_at):
        return SupplementFacts(_items(receipt.missing), referral.agency, receipt.back_on,
                               receipt.missing_until)
    if asked is None:
        return None
    agency = referral.agency if asked.from_state == "accepted" else ""
    return SupplementFacts(_items(asked.text), agency, asked.at.date(),
                           referral.supplement_until)


def _items(text: str) -> tuple[TermFacts, ...]:
    """Return the papers named in a text, one a line or a semicolon, numbered."""
    said = [part.strip() for line in gather_dispute.lines(text)
            for part in re.split("[；;]", line) if part.strip()]
    return tuple(TermFacts(number, part) for number, part in enumerate(said, 1))


def _declined(events: list[Event]) -> DeclineFacts | None:
    act = next((row for row in reversed(events) if row.action == "decline"), None)
    if act is None:
        return None
    advice = next((row.text for row in reversed(events) if row.action == "advice"), "")
    return DeclineFacts(act.at.date(), act.text, advice)


def _satisfaction(session: Session, case_id: int) -> AidSatisfactionFacts | None:
    row = satisfaction.latest(session, case_id)
    if row is None:
        return None
    return AidSatisfactionFacts(
        row.on, row.how, row.by_name, row.reached, row.timely, row.attitude, row.skill,
        row.understood, row.overall, {True: "否", False: "是", None: ""}[row.free], row.words,
        row.anonymous)
