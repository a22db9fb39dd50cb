"""What the papers of counselling say: by code; who it is stands on the identity sheet alone."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class CounsellorFacts:
    """The counsellor as a client is told of them."""

    name: str = ""
    qualification: str = ""
    certificate: str = ""
    orientation: str = ""
    supervisor: str = ""


@dataclass(frozen=True)
class CounsellingFacts:
    """One round of counselling as its consents state it (P2, P3)."""

    organisation: OrganisationFacts
    code: str
    seq: int = 1
    opened_on: date | None = None
    counsellor: CounsellorFacts = CounsellorFacts()
    series: int | None = None
    minutes: int | None = None
    cancel_hours: int | None = None
    no_shows: int | None = None
    keep_years: int | None = None
    minor_age: int | None = None  # a minor's records are kept up to this age
    minor: bool = False
    contact: str = ""  # whom to ask about one's data
    complaints: str = ""  # telephone
    hotlines: str = ""
    hours: str = ""  # when somebody is there
    # what was answered: 同意, 不同意, "" where it was not asked yet
    counselling: str = ""
    sensitive: str = ""
    supervision: str = ""
    reminder: str = ""
    message: str = ""
    emergency: str = ""
    research: str = ""
    recording: str = ""


@dataclass(frozen=True)
class GuardianFacts:
    """What a minor's guardian agrees to (P18)."""

    organisation: OrganisationFacts
    counselling: CounsellingFacts
    age: int | None = None
    relation: str = ""
    agreed: str = ""  # 同意, 不同意
    signed_on: date | None = None


@dataclass(frozen=True)
class IntakeFacts:
    """The intake, by code (P1)."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    registered_on: date | None = None
    sex: str = ""
    age: int | None = None
    education: str = ""
    marriage: str = ""
    household: str = ""
    industry: str = ""
    job: str = ""
    shift: str = ""
    seniority: str = ""
    town: str = ""
    source: str = ""
    first_time: str = ""  # 是, 否
    complaint: str = ""
    second_complaint: str = ""
    statement: str = ""  # 主诉, in the client's own words
    duration: str = ""
    goal: str = ""
    goal_before: int | None = None
    past_help: str = ""  # 既往就诊（自述）: what a hospital found may stand here alone
    illness: str = ""
    sleep: str = ""
    events: str = ""
    support: str = ""
    self_harm: str = ""
    harm_others: str = ""
    violence: str = ""
    money_pressure: str = ""  # 0–10
    preference: str = ""
    screening: str = ""  # the first scales with their totals
    risk: str = ""  # the first grade


@dataclass(frozen=True)
class IdentityFacts:
    """Who a client is (P1-A): the one paper that tells it, and nothing of why they come."""

    organisation: OrganisationFacts
    code: str
    registered_on: date | None = None
    name: str = ""
    alias: str = ""  # 本名, 化名
    sex: str = ""
    birth: date | None = None
    age: int | None = None
    id_number: str = ""
    phone: str = ""
    safe_contact: str = ""
    may_leave_message: str = ""  # 是, 否
    may_remind: str = ""
    workplace: str = ""
    emergency_name: str = ""
    emergency_relation: str = ""
    emergency_phone: str = ""
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian_phone: str = ""
    keeper: str = ""


@dataclass(frozen=True)
class AdditionFacts:
    """What was added to a signed note, and when."""

    at: datetime
    text: str


@dataclass(frozen=True)
class NoteFacts:
    """A signed session note (P4). Process notes are in no facts."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    seq: int
    template: str  # SOAP, DAP
    begins: datetime
    ends: datetime | None = None
    mode: str = ""
    attendance: str = ""
    persons: int | None = None
    topic: str = ""
    subjective: str = ""
    objective: str = ""
    data: str = ""
    assessment: str = ""
    plan: str = ""
    intervention: str = ""
    next_step: str = ""
    risk: str = ""
    risk_basis: str = ""
    risk_actions: str = ""
    hospital_advised: str = ""  # 是, 否
    signed_at: datetime | None = None
    additions: tuple[AdditionFacts, ...] = ()

    @property
    def reference(self) -> str:
        """The code and the how manieth session: what the paper is called by."""
        return f"{self.code} 第{self.seq}次"


@dataclass(frozen=True)
class ScaleItemFacts:
    """One question of a scale, its answers to tick, what was ticked."""

    number: int
    text: str
    options: str  # "○完全不会 0　●好几天 1", two a line
    score: int | None = None


@dataclass(frozen=True)
class ScaleSheetFacts:
    """A scale to be filled in on paper, by code (P5's answer sheet)."""

    organisation: OrganisationFacts
    code: str
    title: str
    version: str = ""
    stem: str = ""
    items: tuple[ScaleItemFacts, ...] = ()
    functional: str = ""
    functional_options: str = ""
    credit: str = ""
    hotlines: str = ""


@dataclass(frozen=True)
class ScaleFacts:
    """A scale filled in, with what it comes to (P5). Screening, never a diagnosis."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    sheet: ScaleSheetFacts
    on: date | None = None
    by_client: str = ""  # 来访者自填, 咨询师代填
    total: int | None = None
    range: str = ""  # 0–27
    level: str = ""  # 症状水平
    higher_is_better: bool = False
    unanswered: str = ""  # the questions that were not answered
    last_on: date | None = None
    last_total: int | None = None
    change: str = ""  # against the last: points and what they mean
    change_first: str = ""
    early_reason: str = ""
    further: bool = False
    alert: bool = False  # a thought of death: the lines are printed large
    citation: str = ""
