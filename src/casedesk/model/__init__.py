"""The tables, as the office speaks of them."""

from casedesk.model.base import Base, Travelling, new_uid
from casedesk.model.cases import Attachment, CaseFile, Deadline, Document, Event
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
from casedesk.model.keeping import AuditEntry, Draft, StoredFile, StoreState
from casedesk.model.legal_aid import Referral
from casedesk.model.office import (
    Holiday,
    ImportedRow,
    IssuedNumber,
    OfficialYear,
    Period,
    Setting,
)
from casedesk.model.people import (
    Consent,
    Employer,
    EmployerName,
    NotTheSame,
    Person,
    PersonMerge,
)
from casedesk.model.search import SearchEntry
from casedesk.model.staff import Actor, Role, Site, Staff
from casedesk.model.visits import Visit
from casedesk.rules.dates import now

__all__ = [
    "Actor",
    "Agreement",
    "Attachment",
    "AuditEntry",
    "Base",
    "CaseFile",
    "Claim",
    "Consent",
    "Deadline",
    "Dispute",
    "Document",
    "Draft",
    "Employer",
    "EmployerName",
    "Event",
    "FormVersion",
    "Holiday",
    "ImportedRow",
    "Instalment",
    "Interruption",
    "IssuedNumber",
    "NotTheSame",
    "OfficialYear",
    "Party",
    "Payment",
    "Period",
    "Person",
    "PersonMerge",
    "Proceeding",
    "Referral",
    "Role",
    "SearchEntry",
    "Setting",
    "Site",
    "Staff",
    "StoreState",
    "StoredFile",
    "Travelling",
    "Visit",
    "new_uid",
    "now",
]
