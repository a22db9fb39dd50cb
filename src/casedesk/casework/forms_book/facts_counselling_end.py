"""What the papers at the end of counselling state: P10, P11, own data, P14, P16."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_counselling import CounsellorFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class ScaleSpanFacts:
    """A scale filled in at the beginning and at the end."""

    number: int
    name: str
    first_on: date | None = None
    first: int | None = None
    last_on: date | None = None
    last: int | None = None
    change: str = ""  # 可靠改善 …


@dataclass(frozen=True)
class ClosingFacts:
    """A closing summary, by code (P10)."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    seq: int = 1
    opened_on: date | None = None
    closed_on: date | None = None
    first_session: date | None = None
    last_session: date | None = None
    sessions: int | None = None
    complaint: str = ""
    statement: str = ""  # 主诉, in the client's own words
    goal: str = ""
    goal_before: int | None = None
    goal_after: int | None = None
    scales: tuple[ScaleSpanFacts, ...] = ()
    course: str = ""
    risk: str = ""
    reason: str = ""
    advice: str = ""
    first_follow_up: date | None = None
    second_follow_up: date | None = None
    satisfaction: str = ""  # 1–5
    keep_until: date | None = None


@dataclass(frozen=True)
class CounsellingFollowUpFacts:
    """A follow-up after closing, by code (P11)."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    number: int | None = None
    closed_on: date | None = None
    on: date | None = None
    how: str = ""
    reached: str = ""  # 是, 否
    situation: str = ""
    risk: str = ""
    reopened: str = ""  # 是, 否
    by: str = ""
    next_on: date | None = None

    @property
    def reference(self) -> str:
        """The code and the how manieth follow-up."""
        return f"{self.code} 随访第{self.number}次" if self.number else self.code


@dataclass(frozen=True)
class ConsentAnswerFacts:
    """What was agreed to, and whether it still is."""

    number: int
    purpose: str
    answer: str = ""
    on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True)
class OwnSessionFacts:
    """A session as its client may have a copy of it; process notes are in no facts."""

    number: int
    begins: datetime
    topic: str = ""
    subjective: str = ""
    objective: str = ""
    data: str = ""
    assessment: str = ""
    plan: str = ""
    risk: str = ""


@dataclass(frozen=True)
class OwnScaleFacts:
    """A scale filled in, with its total."""

    number: int
    name: str
    on: date | None = None
    total: int | None = None
    level: str = ""


@dataclass(frozen=True)
class ToldFacts:
    """What was told to somebody outside."""

    number: int
    at: datetime
    recipient: str = ""
    content: str = ""
    basis: str = ""


@dataclass(frozen=True)
class OwnLineFacts:
    """One thing that was told at the first visit."""

    name: str
    text: str = ""


@dataclass(frozen=True)
class OwnDataFacts:
    """The client's copy of their own data (个人信息保护法 §45)."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    opened_on: date | None = None
    closed_on: date | None = None
    keep_until: date | None = None
    locked_on: date | None = None
    name: str = ""
    sex: str = ""
    birth: date | None = None
    id_number: str = ""
    phone: str = ""
    safe_contact: str = ""
    workplace: str = ""
    emergency: str = ""
    guardian: str = ""
    intake: tuple[OwnLineFacts, ...] = ()
    consents: tuple[ConsentAnswerFacts, ...] = ()
    sessions: tuple[OwnSessionFacts, ...] = ()
    scales: tuple[OwnScaleFacts, ...] = ()
    told: tuple[ToldFacts, ...] = ()
    contact: str = ""  # whom to ask about one's data


@dataclass(frozen=True)
class MonthLineFacts:
    """Two figures beside each other: of what, the month, the year so far."""

    group: str = ""
    name: str = ""
    shown: str = ""
    year: str = ""
    group2: str = ""
    name2: str = ""
    shown2: str = ""
    year2: str = ""


@dataclass(frozen=True)
class CounsellingMonthFacts:
    """A month of counselling in figures that went out (P14)."""

    organisation: OrganisationFacts
    month: str = ""  # 2026年10月
    first: date | None = None
    last: date | None = None
    least: int | None = None
    sums: tuple[MonthLineFacts, ...] = ()
    tables: tuple[MonthLineFacts, ...] = ()
    released_at: datetime | None = None
    released_by: str = ""


@dataclass(frozen=True)
class DestroyedFacts:
    """One client's records destroyed, by code."""

    number: int
    code: str
    records: int | None = None
    reason: str = ""
    proposed: str = ""  # who, when
    confirmed: str = ""
    method: str = ""
    backups: str = ""


@dataclass(frozen=True)
class DestructionFacts:
    """The register of destruction of a year (P16)."""

    organisation: OrganisationFacts
    year: int | None = None
    rows: tuple[DestroyedFacts, ...] = ()
