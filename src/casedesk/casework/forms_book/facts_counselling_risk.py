"""Risk on paper, by code: assessed (P6), planned for (P7), a crisis (P8), a hospital (P9).

Whatever is said here is sealed with the paper. No field takes a diagnosis.
"""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_counselling import CounsellorFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class ScreenFacts:
    """The structured screen in words: 有, 无, "" where it was not asked."""

    under_way: str = ""
    better_dead: str = ""
    thoughts: str = ""
    thoughts_strength: int | None = None  # 0–10
    thoughts_often: str = ""
    method: str = ""
    plan: str = ""
    means: str = ""
    intent: int | None = None  # 0–10
    preparation: str = ""
    past_attempt: str = ""  # 无, 三个月以前, 三个月以内
    past_detail: str = ""
    trigger: str = ""
    hopeless: int | None = None
    drinking: str = ""
    voices: str = ""
    harm_others: str = ""
    harm_target: str = ""
    harm_plan: str = ""
    self_injury: str = ""
    protective: str = ""
    alone: str = ""


@dataclass(frozen=True)
class RiskActionFacts:
    """One thing the grade asks for, with who and when."""

    number: int
    title: str
    due_at: datetime | None = None
    done_at: datetime | None = None
    by: str = ""
    outcome: str = ""  # 已办, 联系不上, 不适用, 由新的评估代替, "" open


@dataclass(frozen=True)
class RiskFacts:
    """An assessment of risk (P6)."""

    organisation: OrganisationFacts
    code: str
    seq: int  # the how manieth of the case
    counsellor: CounsellorFacts
    assessed_at: datetime | None = None
    session: str = ""  # 第3次会谈
    screen: ScreenFacts = ScreenFacts()
    alert: str = ""  # an answer in a scale that asks for this form
    proposed: str = ""  # the least grade the answers call for
    grade: str = ""
    basis: str = ""
    below_reason: str = ""
    cosigned_by: str = ""
    actions: tuple[RiskActionFacts, ...] = ()
    next_on: date | None = None  # until when it is assessed again

    @property
    def reference(self) -> str:
        """What the paper is called by: C-0412 第2次评估."""
        return f"{self.code} 第{self.seq}次评估"


@dataclass(frozen=True)
class SafetyPlanFacts:
    """A client's own plan for bad hours (P7): six steps, in their words."""

    organisation: OrganisationFacts  # for the practice mark alone: the plan names no office
    code: str
    revision: int | None = None
    warnings: str = ""  # 1 警示信号
    self_help: str = ""  # 2 自助
    places: str = ""  # 3 可求助的场所和人
    people: str = ""  # 4 亲友
    professionals: str = ""  # 5, beside the lines that are always printed
    surroundings: str = ""  # 6 环境安全
    companion: str = ""  # who wrote it with them
    signed_on: date | None = None  # by the client
    companion_on: date | None = None

    @property
    def reference(self) -> str:
        """What the paper is called by: C-0412 第2版."""
        return f"{self.code} 第{self.revision}版" if self.revision else self.code


@dataclass(frozen=True)
class MinuteFacts:
    """One line of a crisis."""

    at: datetime
    who: str
    what: str
    late: bool = False  # written down after the record was signed

    @property
    def text(self) -> str:
        """What happened, and whether it was written down later."""
        return f"{self.what}（补记）" if self.late else self.what


@dataclass(frozen=True)
class DisclosureFacts:
    """What was told to whom, on what basis."""

    at: datetime
    basis: str
    recipient: str
    content: str
    by: str = ""
    paper_number: str = ""
    second_person: str = ""
    law28_reason: str = ""
    client_told_on: date | None = None

    @property
    def grounds(self) -> str:
        """Basis, its paper and its reason in one text."""
        return "；".join(filter(None, (
            self.basis, self.paper_number, self.law28_reason,
            f"批准：{self.second_person}" if self.second_person else "")))


@dataclass(frozen=True)
class CrisisFacts:
    """A crisis, minute by minute (P8)."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    began_at: datetime | None = None
    ended_at: datetime | None = None
    grade: str = ""  # the highest of it
    found: str = ""
    danger: str = ""
    measures: str = ""
    ending: str = ""
    reporter: str = ""
    reported_to: str = ""
    reported_at: datetime | None = None
    reported_due: datetime | None = None
    written_at: datetime | None = None
    written_due: datetime | None = None
    review: str = ""
    review_by: str = ""
    review_at: datetime | None = None
    review_due: datetime | None = None
    support: str = ""
    support_by: str = ""
    support_at: datetime | None = None
    minutes: tuple[MinuteFacts, ...] = ()
    disclosures: tuple[DisclosureFacts, ...] = ()
    open_tasks: str = ""  # what is still to be done


@dataclass(frozen=True)
class HospitalFacts:
    """An advice to see a hospital (P9): it is no diagnosis, nor does its receipt ask for one."""

    organisation: OrganisationFacts
    code: str
    counsellor: CounsellorFacts
    advised_on: date | None = None
    hospital: str = ""
    reasons: str = ""  # what was observed, nothing else
    answer: str = ""  # 同意转介并提供信息, 自行就诊, 不同意（已告知风险）
    data_types: tuple[str, ...] = ()  # what may be told (个人信息保护法 §23)
    companion: str = ""  # who goes along
    risk_told: bool = False
    signed_on: date | None = None
    seen_on: date | None = None  # of the receipt
    doctor: str = ""
    assessed: bool = False  # 已评估
