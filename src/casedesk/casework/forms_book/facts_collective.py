"""Many workers in one case, as forms name them; and the alert that goes upwards (F29)."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts
from casedesk.casework.forms_book.facts_parties import EmployerFacts


@dataclass(frozen=True)
class MemberFacts:
    """A worker of the roster."""

    number: int
    name: str
    sex: str = ""
    id_number: str = ""
    phone: str = ""
    claimed_fen: int | None = None
    agreed_fen: int | None = None
    address: str = ""


@dataclass(frozen=True)
class RosterFacts:
    """The workers' side as a list, and whom it elected (调仲法§7; 办案规则§63)."""

    members: tuple[MemberFacts, ...] = ()
    representatives: tuple[MemberFacts, ...] = ()
    elected_on: date | None = None

    @property
    def count(self) -> int | None:
        """How many stand on the roster; None where there is none."""
        return len(self.members) or None

    @property
    def claimed_fen(self) -> int | None:
        """What all of them ask, in fen."""
        amounts = [each.claimed_fen for each in self.members if each.claimed_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def names(self) -> str:
        """The representatives by name."""
        return "、".join(each.name for each in self.representatives)


@dataclass(frozen=True)
class ElectionFacts:
    """The workers of a case elect who speaks for them (F20)."""

    organisation: OrganisationFacts
    case_number: str = ""
    cause: str = ""
    employers: str = ""
    roster: RosterFacts = RosterFacts()


@dataclass(frozen=True)
class AlertReportFacts:
    """A report of an alert that was made before: 首报, 续报1 …"""

    title: str
    at: datetime | None = None
    people: int | None = None
    recipients: str = ""
    text: str = ""


@dataclass(frozen=True)
class AlertFacts:
    """A collective dispute as it is reported upwards (F29; 粤234号令§4)."""

    organisation: OrganisationFacts
    number: str = ""
    case_number: str = ""
    reported_at: datetime | None = None
    level: str = ""  # 红色, 橙色, 黄色
    level_reason: str = ""
    known_at: datetime | None = None
    happened_at: datetime | None = None
    place: str = ""
    town: str = ""
    employer: EmployerFacts | None = None
    headcount: int | None = None
    people: int | None = None
    present: int | None = None
    arrears_months: int | None = None
    amount_fen: int | None = None
    cause: str = ""
    demands: str = ""
    signs: tuple[str, ...] = ()
    contacts: str = ""
    measures: str = ""
    coordination: str = ""
    recipients: tuple[str, ...] = ()
    reporter: str = ""
    reviewer: str = ""
    sequel: int | None = None  # 续报第几次; None: the first report
    news: str = ""  # what is new since the last report
    reports: tuple[AlertReportFacts, ...] = ()
