"""What the letters that leave the house say: F30 transfers, F31 letters, F32 answers."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_agreement import TermFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import EmployerFacts, PartyFacts, PersonFacts


@dataclass(frozen=True)
class LetterFacts:
    """A letter of supervision to an employer (F31)."""

    organisation: OrganisationFacts
    kind: str = ""  # 提示函, 意见书, 建议书
    number: str = ""
    addressee: EmployerFacts | None = None
    matter: str = ""  # 事由
    facts: str = ""  # 事实
    basis: tuple[TermFacts, ...] = ()  # 依据
    demands: tuple[TermFacts, ...] = ()  # 要求
    reply_days: int | None = None  # working days
    contact: str = ""
    contact_phone: str = ""
    issued_on: date | None = None
    case_number: str = ""

    @property
    def title(self) -> str:
        """The title in full: 工会劳动法律监督提示函."""
        return f"工会劳动法律监督{self.kind}" if self.kind else ""


@dataclass(frozen=True)
class TransferFacts:
    """A matter passed on to another office (F30)."""

    organisation: OrganisationFacts
    number: str = ""
    office: str = ""  # 劳动保障监察, 劳动人事争议仲裁, 法律援助, 信访, 其他
    institution: str = ""  # the receiving office in full
    subject_number: str = ""  # of the visit or the case
    dispute_type: str = ""
    applicants: tuple[PartyFacts, ...] = ()
    respondents: tuple[PartyFacts, ...] = ()
    reason: str = ""  # 事由
    materials: tuple[TermFacts, ...] = ()  # 材料目录
    contact: str = ""
    contact_phone: str = ""
    sent_on: date | None = None
    receipt_days: int | None = None  # working days in which the receipt is asked back
    consented: bool = False  # the worker agreed that the matter is passed on

    @property
    def parties(self) -> tuple[PartyFacts, ...]:
        """Both sides."""
        return self.applicants + self.respondents

    @property
    def applicant(self) -> PartyFacts | None:
        """The first of those whose matter it is."""
        return self.applicants[0] if self.applicants else None


@dataclass(frozen=True)
class AnswerFacts:
    """The answer to somebody who asked (F32)."""

    organisation: OrganisationFacts
    number: str = ""  # of the visit
    visited_at: datetime | None = None
    method: str = ""
    person: PersonFacts | None = None
    employer: EmployerFacts | None = None
    dispute_type: str = ""
    question: str = ""
    points: tuple[TermFacts, ...] = ()
    basis: tuple[TermFacts, ...] = ()
    answered_on: date | None = None
    answered_by: StaffFacts | None = None

    @property
    def said(self) -> str:
        """The points of the answer, numbered, one a line."""
        return _lines(self.points)

    @property
    def grounds(self) -> str:
        """What the answer is based on, numbered, one a line."""
        return _lines(self.basis)


def _lines(terms: tuple[TermFacts, ...]) -> str:
    return "\n".join(f"{each.number}. {each.text}" for each in terms)
