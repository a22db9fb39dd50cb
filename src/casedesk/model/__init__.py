"""The tables, as the office speaks of them."""

from casedesk.model.advice import Consultation, DutyShift, Lawyer, LawyerClient
from casedesk.model.base import Base, Travelling, new_uid
from casedesk.model.case_records import (
    Evidence,
    FollowUp,
    LegalPersonProof,
    Mandate,
    RightsNotice,
)
from casedesk.model.cases import Attachment, CaseFile, Deadline, DeadlinePause, Document, Event
from casedesk.model.collective import (
    Alert,
    AlertReport,
    Member,
    MemberItem,
    MemberPayment,
    Roster,
)
from casedesk.model.conflicts import ConflictCheck, Declaration
from casedesk.model.disputes import (
    Agreement,
    Claim,
    Dispute,
    Instalment,
    Interruption,
    Party,
    Payment,
    Proceeding,
)
from casedesk.model.forms import FormVersion
from casedesk.model.inquiries import Inquiry, InquiryLine
from casedesk.model.keeping import AuditEntry, Draft, StoredFile, StoreState
from casedesk.model.legal_aid import (
    Agency,
    AidApproval,
    AidAssignment,
    AidChase,
    AidConsent,
    AidMaterial,
    AidMeans,
    AidReceipt,
    AidRelative,
    AidSatisfaction,
    Referral,
)
from casedesk.model.letters import Letter, LetterAct, Transfer, VisitAnswer
from casedesk.model.meetings import Attendee, Meeting
from casedesk.model.office import (
    Holiday,
    ImportedRow,
    IssuedNumber,
    OfficialYear,
    Period,
    Setting,
)
from casedesk.model.own import OwnChoice
from casedesk.model.people import (
    Consent,
    Employer,
    EmployerMerge,
    EmployerName,
    NotTheSame,
    Person,
    PersonMerge,
)
from casedesk.model.performance import Calculation, Obligation, Urging
from casedesk.model.search import SearchEntry
from casedesk.model.services import Service, ServiceAddress
from casedesk.model.staff import Actor, Role, Site, Staff
from casedesk.model.steps import ProceedingStep, Recusal, Reopening
from casedesk.model.visits import Visit
from casedesk.model.volumes import (
    ArchiveRecord,
    Binding,
    BoundBook,
    BoundPaper,
    FileLoan,
    FilePaper,
    FileReview,
)
from casedesk.rules.dates import now

__all__ = [
    "Actor",
    "Agency",
    "Agreement",
    "AidApproval",
    "AidAssignment",
    "AidChase",
    "AidConsent",
    "AidMaterial",
    "AidMeans",
    "AidReceipt",
    "AidRelative",
    "AidSatisfaction",
    "Alert",
    "AlertReport",
    "ArchiveRecord",
    "Attachment",
    "Attendee",
    "AuditEntry",
    "Base",
    "Binding",
    "BoundBook",
    "BoundPaper",
    "Calculation",
    "CaseFile",
    "Claim",
    "ConflictCheck",
    "Consent",
    "Consultation",
    "Deadline",
    "DeadlinePause",
    "Declaration",
    "Dispute",
    "Document",
    "Draft",
    "DutyShift",
    "Employer",
    "EmployerMerge",
    "EmployerName",
    "Event",
    "Evidence",
    "FileLoan",
    "FilePaper",
    "FileReview",
    "FollowUp",
    "FormVersion",
    "Holiday",
    "ImportedRow",
    "Inquiry",
    "InquiryLine",
    "Instalment",
    "Interruption",
    "IssuedNumber",
    "Lawyer",
    "LawyerClient",
    "LegalPersonProof",
    "Letter",
    "LetterAct",
    "Mandate",
    "Meeting",
    "Member",
    "MemberItem",
    "MemberPayment",
    "NotTheSame",
    "Obligation",
    "OfficialYear",
    "OwnChoice",
    "Party",
    "Payment",
    "Period",
    "Person",
    "PersonMerge",
    "Proceeding",
    "ProceedingStep",
    "Recusal",
    "Referral",
    "Reopening",
    "RightsNotice",
    "Role",
    "Roster",
    "SearchEntry",
    "Service",
    "ServiceAddress",
    "Setting",
    "Site",
    "Staff",
    "StoreState",
    "StoredFile",
    "Transfer",
    "Travelling",
    "Urging",
    "Visit",
    "VisitAnswer",
    "new_uid",
    "now",
]
