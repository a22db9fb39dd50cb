"""What a form says: plain frozen values, already in the words that stand on paper.

A template may name any field or property of these classes, e.g. {applicant.name}. Codes have
become words (女, 来访, 居民身份证) before they come here. Numbers are in full: a paper that is
served is not masked; a list for many eyes masks in its template ({person.id_number:id_masked}).
Money is integer fen. None and "" mean: not known, and the form leaves room to write it.
"""

from casedesk.casework.forms_book.facts_activity import ActivityFacts
from casedesk.casework.forms_book.facts_advice import AdviceFacts
from casedesk.casework.forms_book.facts_agreement import AgreementFacts, InstalmentFacts, TermFacts
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
from casedesk.casework.forms_book.facts_dispute import ClaimFacts, DisputeFacts, EvidenceFacts
from casedesk.casework.forms_book.facts_duty import DutyFacts
from casedesk.casework.forms_book.facts_file import FileFacts, FileLineFacts
from casedesk.casework.forms_book.facts_letters import AnswerFacts, LetterFacts, TransferFacts
from casedesk.casework.forms_book.facts_organisation import (
    AuthorityFacts,
    OrganisationFacts,
    StaffFacts,
)
from casedesk.casework.forms_book.facts_parties import (
    AgentFacts,
    EmployerFacts,
    PartyFacts,
    PersonFacts,
    WorkerFacts,
)
from casedesk.casework.forms_book.facts_performance import CalculationFacts
from casedesk.casework.forms_book.facts_records import (
    AddressFacts,
    EvidenceListFacts,
    FollowUpFacts,
    InquiryFacts,
    LegalPersonFacts,
    MandateFacts,
    MeetingFacts,
)
from casedesk.casework.forms_book.facts_service import ServedDocumentFacts, ServiceReceiptFacts
from casedesk.casework.forms_book.facts_slot import SlotFacts
from casedesk.casework.forms_book.facts_visit import VisitFacts

Facts = (  # every kind of kinds.KINDS
    VisitFacts | DisputeFacts | ServiceReceiptFacts | FileFacts | LetterFacts | TransferFacts
    | AnswerFacts | MeetingFacts | InquiryFacts | EvidenceListFacts | AddressFacts | MandateFacts
    | LegalPersonFacts | FollowUpFacts
    | AlertFacts | ElectionFacts | CalculationFacts
    | AdviceFacts | AidFacts | SlipFacts | AidReminderFacts | DutyFacts | AidMonthFacts
    | CounsellingFacts | GuardianFacts | IntakeFacts | IdentityFacts | NoteFacts | ScaleSheetFacts
    | RiskFacts | SafetyPlanFacts | CrisisFacts | HospitalFacts
    | ClosingFacts | CounsellingFollowUpFacts | OwnDataFacts | CounsellingMonthFacts
    | DestructionFacts
    | ScaleFacts | SlotFacts | ActivityFacts | SupervisionFacts | UndertakingFacts)

__all__ = [
    "AdviceFacts",
    "AgentFacts",
    "AgreementFacts",
    "AidFacts",
    "AidMonthFacts",
    "AidReminderFacts",
    "AlertFacts",
    "AnswerFacts",
    "AuthorityFacts",
    "ClaimFacts",
    "ClosingFacts",
    "CounsellingFollowUpFacts",
    "CounsellingMonthFacts",
    "DestructionFacts",
    "DisputeFacts",
    "DutyFacts",
    "ElectionFacts",
    "EmployerFacts",
    "EvidenceFacts",
    "Facts",
    "FileFacts",
    "FileLineFacts",
    "InstalmentFacts",
    "LetterFacts",
    "OrganisationFacts",
    "OwnDataFacts",
    "PartyFacts",
    "PersonFacts",
    "ServedDocumentFacts",
    "ServiceReceiptFacts",
    "SlipFacts",
    "SlotFacts",
    "StaffFacts",
    "TermFacts",
    "TransferFacts",
    "VisitFacts",
    "WorkerFacts",
]
