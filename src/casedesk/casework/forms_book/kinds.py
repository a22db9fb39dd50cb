"""The kinds of facts a template may be made of, and where each is gathered: one line a kind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.forms_book import (
    gather,
    gather_activity,
    gather_advice,
    gather_aid,
    gather_aid_month,
    gather_collective,
    gather_counselling,
    gather_counselling_end,
    gather_counselling_risk,
    gather_counsellors,
    gather_dispute,
    gather_duty,
    gather_election,
    gather_file,
    gather_letters,
    gather_own_data,
    gather_performance,
    gather_records,
    gather_road,
    gather_scales,
    gather_service,
    gather_slot,
)
from casedesk.casework.forms_book.facts import (
    DisputeFacts,
    Facts,
    FileFacts,
    ServiceReceiptFacts,
    VisitFacts,
)
from casedesk.casework.forms_book.facts_activity import ActivityFacts
from casedesk.casework.forms_book.facts_advice import AdviceFacts
from casedesk.casework.forms_book.facts_aid import AidFacts, AidReminderFacts, SlipFacts
from casedesk.casework.forms_book.facts_aid_month import AidMonthFacts
from casedesk.casework.forms_book.facts_collective import AlertFacts, ElectionFacts
from casedesk.casework.forms_book.facts_counselling import (
    CounsellingFacts,
    GuardianFacts,
    IdentityFacts,
    IntakeFacts,
    NoteFacts,
    ScaleFacts,
    ScaleSheetFacts,
)
from casedesk.casework.forms_book.facts_counselling_end import (
    ClosingFacts,
    CounsellingFollowUpFacts,
    CounsellingMonthFacts,
    DestructionFacts,
    OwnDataFacts,
)
from casedesk.casework.forms_book.facts_counselling_risk import (
    CrisisFacts,
    HospitalFacts,
    RiskFacts,
    SafetyPlanFacts,
)
from casedesk.casework.forms_book.facts_counsellors import SupervisionFacts, UndertakingFacts
from casedesk.casework.forms_book.facts_duty import DutyFacts
from casedesk.casework.forms_book.facts_letters import AnswerFacts, LetterFacts, TransferFacts
from casedesk.casework.forms_book.facts_performance import (
    CalculationFacts,
    PerformanceFacts,
    UrgingFacts,
)
from casedesk.casework.forms_book.facts_records import (
    AddressFacts,
    EvidenceListFacts,
    FollowUpFacts,
    InquiryFacts,
    LegalPersonFacts,
    MandateFacts,
    MeetingFacts,
)
from casedesk.casework.forms_book.facts_road import RoadFacts
from casedesk.casework.forms_book.facts_slot import SlotFacts
from casedesk.casework.forms_book.seals import CLIENT, CLIENT_COPY, SUPERVISION, Seal
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.staff import Data, Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor


@dataclass(frozen=True)
class Record:
    """A record that a form can be of, where a case or employer has several: what it is called."""

    id: int
    words: str  # "11月20日调解会"
    addressee: str = ""  # whom its paper is for, when that is settled by the record


@dataclass(frozen=True)
class Kind:
    """A kind of facts: its class, what its subject must name, and how it is read.

    `records` lists what the subject has of these records, the one meant by itself first; None
    where a form of this kind is of the whole case. `refusal` tells why it may not be printed
    now; None where it may. `cases` is the kind of case that `case_id` is. What a paper with a
    `seal` stated is nowhere in the clear; its gather reads session.info's database and actor.
    """

    facts: type[Any]
    needs: tuple[str, ...]  # what the subject must name: case_id, visit_id, record_id, month …
    gather: Callable[[Session, Subject], Facts]
    records: Callable[[Session, Subject], Sequence[Record]] | None = None
    refusal: Callable[[Session, Subject], RefusedError | None] = lambda session, of: None
    right: tuple[Data, Verb] | None = None  # to print what is of the whole centre
    own: Callable[[Session, Actor, Subject], bool] = lambda session, actor, of: False
    cases: str = "dispute"
    seal: Seal | None = None
    missing: str = "form_record"  # what is said where there is no such record yet


def of(facts: type) -> Kind:
    """Return the kind of these facts."""
    return next(each for each in KINDS.values() if each.facts is facts)


def settled(session: Session, facts: type, subject: Subject, title: str) -> Subject:
    """Return the subject with the record it means by itself, where it names none.

    Refuses `form_subject` where the subject is not of the form's kind, `form_record` where there
    is no such record yet, or what the kind says instead.
    """
    kind = of(facts)
    if any(getattr(subject, name) is None for name in kind.needs if name != "record_id"):
        raise RefusedError("form_subject", form=title)
    if kind.records is None or subject.record_id is not None:
        return subject
    known = kind.records(session, subject)
    if not known and "record_id" in kind.needs:
        raise RefusedError(kind.missing, form=title)
    return replace(subject, record_id=known[0].id) if known else subject


def name_of(facts: Facts) -> str:
    """Return the name of the kind, as a template and the record of a printed form give it."""
    return next(name for name, each in KINDS.items() if isinstance(facts, each.facts))


_OWN = ("case_id", "record_id")
_CODE = ("counselling_id",)


def _of(list_: Callable[[Session, Subject], list[tuple[int, str]]]
        ) -> Callable[[Session, Subject], Sequence[Record]]:
    return lambda session, of: [Record(*each) for each in list_(session, of)]


def _alerts(session: Session, of: Subject) -> list[Record]:
    return [Record(*each) for each in gather_collective.alerts_of(session, of)]


KINDS: Mapping[str, Kind] = {
    "visit": Kind(VisitFacts, ("visit_id",),
                  lambda session, of: gather.visit(session, of.visit_id or 0)),
    # an urging is of the performance, that of a dispute: the narrower kind stands first
    "urging": Kind(UrgingFacts, ("case_id",), lambda session, of: gather_performance.urging(
        session, of.case_id or 0, of.record_id), lambda session, of: [
            Record(*row) for row in gather_performance.urgings(session, of.case_id or 0)]),
    "road": Kind(RoadFacts, ("case_id",),
                 lambda session, of: gather_road.road(session, of.case_id or 0)),
    "performance": Kind(PerformanceFacts, ("case_id",), lambda session, of:
                        gather_performance.performance(session, of.case_id or 0)),
    "dispute": Kind(DisputeFacts, ("case_id",),
                    lambda session, of: gather_dispute.dispute(session, of.case_id or 0)),
    "service": Kind(ServiceReceiptFacts, ("case_id",), gather_service.service),
    "file": Kind(FileFacts, ("case_id",),
                 lambda session, of: gather_file.file(session, of.case_id or 0)),
    "letter": Kind(LetterFacts, ("record_id",), gather_letters.letter,
                   _of(gather_letters.letters_of)),
    "transfer": Kind(TransferFacts, ("record_id",), gather_letters.transfer,
                     _of(gather_letters.transfers_of)),
    "meeting": Kind(MeetingFacts, _OWN, gather_records.meeting, _of(gather_records.meetings_of)),
    "inquiry": Kind(InquiryFacts, _OWN, gather_records.inquiry, _of(gather_records.inquiries_of)),
    "evidence": Kind(EvidenceListFacts, _OWN, gather_records.evidence_list,
                     _of(gather_records.evidence_of)),
    "address": Kind(AddressFacts, ("case_id",), gather_records.address),
    "mandate": Kind(MandateFacts, ("case_id",), gather_records.mandate,
                    _of(gather_records.mandates_of)),
    "legal_person": Kind(LegalPersonFacts, ("case_id",), gather_records.legal_person,
                         _of(gather_records.proofs_of)),
    "follow_up": Kind(FollowUpFacts, ("case_id",), gather_records.follow_up,
                      _of(gather_records.follow_ups_of)),
    "answer": Kind(AnswerFacts, ("visit_id",),
                   lambda session, of: gather_letters.answer(session, of.visit_id or 0)),
    "election": Kind(ElectionFacts, ("case_id",), lambda session, of: gather_election.election(
        session, of.case_id or 0)),
    "alert": Kind(AlertFacts, ("record_id",), gather_collective.alert, _alerts),
    "calculation": Kind(
        CalculationFacts, ("case_id", "record_id"),
        lambda session, of: gather_performance.calculation(
            session, of.case_id or 0, of.record_id or 0),
        lambda session, of: [Record(*row) for row in gather_performance.calculations(
            session, of.case_id or 0)]),
    "advice": Kind(AdviceFacts, ("record_id",), gather_advice.advice,
                   _of(gather_advice.consultations_of), right=(Data.PERSON, Verb.PRINT)),
    "aid": Kind(AidFacts, ("case_id",),
                lambda session, of: gather_aid.aid(session, of.case_id or 0), cases="referral"),
    "slip": Kind(SlipFacts, ("case_id",),
                 lambda session, of: gather_aid.slip(session, of.case_id or 0),
                 refusal=gather_aid.slip_refusal, cases="referral"),
    "duty": Kind(DutyFacts, ("month",),
                 lambda session, of: gather_duty.duty_of(session, of.month or ""),
                 right=(Data.CASE, Verb.SEE)),
    "aid_month": Kind(AidMonthFacts, ("month",),
                      lambda session, of: gather_aid_month.aid_month(session, of.month or ""),
                      right=(Data.REPORT, Verb.PRINT)),
    "aid_reminder": Kind(AidReminderFacts, _OWN, gather_aid.reminder,
                         _of(gather_aid.reminders_of), cases="referral"),
    "counselling": Kind(CounsellingFacts, _CODE, gather_counselling.counselling, seal=CLIENT),
    "guardian": Kind(GuardianFacts, _CODE, gather_counselling.guardian, seal=CLIENT),
    "client_intake": Kind(IntakeFacts, _CODE, gather_counselling.intake, seal=CLIENT),
    "client_identity": Kind(IdentityFacts, _CODE, gather_counselling.identity, seal=CLIENT),
    "session_note": Kind(NoteFacts, (*_CODE, "record_id"), gather_counselling.note,
                         _of(gather_counselling.notes_of), seal=CLIENT,
                         missing="form_note_unsigned"),
    "scale_sheet": Kind(ScaleSheetFacts, (*_CODE, "record_id"), gather_scales.sheet,
                        _of(gather_scales.sheets_of), seal=CLIENT, missing="form_scale_none"),
    "scale_result": Kind(ScaleFacts, (*_CODE, "record_id"), gather_scales.result,
                         _of(gather_scales.results_of), seal=CLIENT, missing="form_scale_none"),
    "slot": Kind(SlotFacts, ("record_id",), gather_slot.slot,
                 right=(Data.APPOINTMENT, Verb.PRINT), own=gather_slot.is_own),
    "activity": Kind(ActivityFacts, ("record_id",), gather_activity.activity,
                     right=(Data.ACTIVITY, Verb.PRINT)),
    "supervision": Kind(SupervisionFacts, ("record_id",), gather_counsellors.supervision,
                        _of(gather_counsellors.supervisions_of), seal=SUPERVISION),
    "undertaking": Kind(UndertakingFacts, ("record_id",), gather_counsellors.undertaking,
                        right=(Data.REGISTER, Verb.PRINT), own=gather_counsellors.is_own),
    "risk": Kind(RiskFacts, (*_CODE, "record_id"), gather_counselling_risk.assessment,
                 _of(gather_counselling_risk.assessments_of), seal=CLIENT),
    "safety_plan": Kind(SafetyPlanFacts, _CODE, gather_counselling_risk.plan, seal=CLIENT),
    "crisis": Kind(CrisisFacts, (*_CODE, "record_id"), gather_counselling_risk.crisis,
                   _of(gather_counselling_risk.crises_of), seal=CLIENT),
    "hospital": Kind(HospitalFacts, (*_CODE, "record_id"), gather_counselling_risk.hospital,
                     _of(gather_counselling_risk.advices_of), seal=CLIENT),
    "closing": Kind(ClosingFacts, _CODE, gather_counselling_end.closing, seal=CLIENT),
    "counselling_follow_up": Kind(
        CounsellingFollowUpFacts, (*_CODE, "record_id"), gather_counselling_end.follow_up,
        _of(gather_counselling_end.follow_ups_of), seal=CLIENT, missing="form_follow_up_none"),
    "own_data": Kind(OwnDataFacts, _CODE, gather_own_data.own_data, seal=CLIENT_COPY),
    "counselling_month": Kind(
        CounsellingMonthFacts, ("month",), gather_counselling_end.month,
        refusal=gather_counselling_end.month_refusal, right=(Data.FIGURES, Verb.PRINT)),
    "destruction": Kind(DestructionFacts, ("month",), gather_counselling_end.destruction,
                        right=(Data.DESTRUCTION, Verb.PRINT)),
}
