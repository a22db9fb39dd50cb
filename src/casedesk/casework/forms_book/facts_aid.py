"""A worker's legal aid as its papers state it: L2–L9 of a referral, L10–L14 and L17.

Codes have become words. What a box is ticked by stays short: `ground_code` 31-5, `result` below.
"""

from dataclasses import dataclass
from datetime import date

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
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import AgentFacts, EmployerFacts, PersonFacts


@dataclass(frozen=True)
class AgencyFacts:
    """The office a worker is sent to."""

    name: str
    kind: str = ""  # 法律援助机构, 法律援助工作站 …
    address: str = ""
    contact: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True)
class RelativeFacts:
    """One member of the household."""

    number: int
    name: str
    relation: str = ""
    age: int | None = None
    id_number: str = ""
    workplace: str = ""
    income_fen: int | None = None  # a month


@dataclass(frozen=True)
class MeansFacts:
    """What the worker states of income and property (经济困难状况说明表)."""

    stated_on: date | None = None
    household: int | None = None
    wages_fen: int | None = None  # of the household, the six months before
    business_fen: int | None = None
    property_fen: int | None = None
    transfer_fen: int | None = None
    total_fen: int | None = None
    expenses: str = ""
    spending_fen: int | None = None  # a head and month
    flats: int | None = None
    flat_area: str = ""
    vehicles: str = ""
    savings_fen: int | None = None
    business_assets: str = ""
    remarks: str = ""
    filled_by: str = ""  # 代填人
    relatives: tuple[RelativeFacts, ...] = ()


@dataclass(frozen=True)
class StandingFacts:
    """How the statement stands to the economic standard; the decision is the agency's."""

    way: str = ""  # 不受经济困难条件限制, 免予核查, 按标准认定
    words: str = ""  # 免予核查（第四十二条第（三）项）; 月人均 …，低于标准（待机构核查）
    per_head_fen: int | None = None
    threshold_fen: int | None = None
    monthly_fen: int | None = None  # the whole city figure a month
    source: str = ""  # 文号 of the standard


@dataclass(frozen=True)
class MaterialFacts:
    """One paper handed in (L4)."""

    number: int
    name: str
    form: str = ""  # 原件, 复印件
    copies: int | None = None
    pages: int | None = None  # of all its copies together
    data_type: str = ""  # 身份信息, 工资材料 …
    goes: bool = False  # it is sent on, and the worker agreed
    received_on: date | None = None
    remark: str = ""

    @property
    def brief(self) -> str:
        """Name, form and pages in one line: 工资条（复印件，1份6页）."""
        size = f"{self.copies or 1}份{self.pages or 1}页"
        return f"{self.name}（{'，'.join(filter(None, (self.form, size)))}）"


@dataclass(frozen=True)
class AidFacts:
    """A worker's legal aid: by an agency (转介), or by the union itself (工会自办)."""

    organisation: OrganisationFacts
    number: str = ""  # 中工援转〔2026〕0001号
    machine_number: str = ""  # what the square on the slip holds: site, year, place in the series
    track: str = ""  # 转介, 工会自办
    state: str = ""
    registered_on: date | None = None
    dispute_number: str = ""
    consultation_number: str = ""
    applicant: PersonFacts | None = None
    migrant: str = ""  # 是, 否, "" not known
    agent: AgentFacts | None = None  # 代理申请人 (法律援助法 §40)
    employer: EmployerFacts | None = None
    people: int | None = None
    traits: tuple[str, ...] = ()  # 进城务工人员（农民工）, 女职工 …
    needs: str = ""  # §45
    matter: str = ""
    cause: str = ""  # 案由 as the application groups it: 工伤, 劳动纠纷, 损害赔偿 …
    ground: str = ""  # 第三十一条第（五）项 确认劳动关系或者支付劳动报酬
    ground_code: str = ""
    exemption: str = ""  # 第四十二条第（三）项
    exemption_words: str = ""
    exemption_code: str = ""
    exemption_proof: str = ""
    union_scope: str = ""
    aid_form: str = ""
    asked_as: str = ""  # 申请方式 as the application words it: 仲裁代理, 民事诉讼代理 …
    stage: str = ""
    standing_stage: str = ""  # 法律状态 as the application words it: 诉讼中, 仲裁中 …
    authority: str = ""
    authority_number: str = ""
    jurisdiction: str = ""
    summary: str = ""
    done_so_far: str = ""
    opinion: str = ""  # 初审意见
    amount_fen: int | None = None
    known_on: date | None = None
    employed_until: date | None = None
    award_on: date | None = None
    hearing_on: date | None = None
    limitation_on: date | None = None
    urgent: bool = False  # §44
    urgent_reason: str = ""
    short: bool = False  # fewer than seven days are left of the limitation
    handler: StaffFacts | None = None
    agency: AgencyFacts | None = None
    ready_on: date | None = None
    sent_on: date | None = None
    sent_how: str = ""
    receipt_on: date | None = None
    result: str = ""
    acceptance_number: str = ""
    decision: str = ""  # 给予法律援助, 不予法律援助, 视为撤回申请, 先行提供
    decision_number: str = ""
    decided_on: date | None = None
    decision_received_on: date | None = None
    objection_until: date | None = None
    supplement_until: date | None = None
    assigned_on: date | None = None
    concluded_on: date | None = None
    outcome: str = ""
    outcome_paper: str = ""
    claimed_fen: int | None = None
    obtained_fen: int | None = None
    realised: str = ""
    termination: str = ""  # 第四十八条第（六）项
    termination_words: str = ""
    informed_on: date | None = None
    informed_how: str = ""
    informed_by: str = ""
    feedback_on: date | None = None
    no_feedback: bool = False
    archived_on: date | None = None
    standing: StandingFacts | None = None
    means: MeansFacts | None = None
    materials: tuple[MaterialFacts, ...] = ()
    attachments: tuple[MaterialFacts, ...] = ()  # those that go, as consented
    data_types: tuple[str, ...] = ()  # the kinds of data that are to go: 身份信息, 工资材料 …
    consents: tuple[AidConsentFacts, ...] = ()  # the newest first
    receipts: tuple[AidReceiptFacts, ...] = ()
    chases: tuple[AidChaseFacts, ...] = ()
    assignments: tuple[AidAssignmentFacts, ...] = ()  # the newest first
    approvals: tuple[AidApprovalFacts, ...] = ()  # every step of the chain, signed or not
    conflicts: tuple[AidConflictFacts, ...] = ()
    progress: tuple[AidEventFacts, ...] = ()
    supplement: SupplementFacts | None = None
    declined: DeclineFacts | None = None
    satisfaction: AidSatisfactionFacts | None = None
    keep_years: int | None = None  # how long the papers are kept

    @property
    def slip_number(self) -> str:
        """The number of the matter, on a paper that bears a number of its own."""
        return self.number

    @property
    def pressing(self) -> bool:
        """Whether it is urgent for another reason than the limitation (§44(2), (3))."""
        return bool(self.urgent_reason)

    @property
    def case_number(self) -> str:
        """Its number, on a paper that has a number of its own."""
        return self.number

    @property
    def union(self) -> bool:
        """Whether the union helps itself (track U)."""
        return self.track == "工会自办"

    @property
    def lawyer(self) -> AidAssignmentFacts | None:
        """Who acts now, or acted last."""
        return self.assignments[0] if self.assignments else None

    @property
    def chase(self) -> AidChaseFacts | None:
        """The last reminder to the agency."""
        return self.chases[-1] if self.chases else None

    @property
    def pages(self) -> int | None:
        """How many pages the papers handed in come to."""
        return sum(each.pages or 0 for each in self.materials) if self.materials else None

    @property
    def copies_in(self) -> int | None:
        """How many copies were handed in."""
        return sum(each.copies or 0 for each in self.materials) if self.materials else None

    @property
    def attached_pages(self) -> int | None:
        """How many pages go to the agency."""
        return sum(each.pages or 0 for each in self.attachments) if self.attachments else None

    @property
    def attached(self) -> str:
        """The papers that go, numbered, in one text."""
        return "；".join(f"{number}. {each.brief}"
                        for number, each in enumerate(self.attachments, 1))

    @property
    def received_on(self) -> date | None:
        """The day the last of the papers was handed in."""
        return max((each.received_on for each in self.materials if each.received_on),
                   default=None)

    @property
    def parties(self) -> str:
        """The worker and the other side: 张会娟 与 恒盛灯饰."""
        names = (self.applicant.name if self.applicant else "",
                 self.employer.name if self.employer else "")
        return "与".join(filter(None, names))


@dataclass(frozen=True)
class SlipFacts:
    """A slip to an agency (L6), which leaves only with the worker's consent."""

    organisation: OrganisationFacts
    aid: AidFacts


@dataclass(frozen=True)
class AidReminderFacts:
    """A reminder to an agency that has not answered (L7)."""

    organisation: OrganisationFacts
    aid: AidFacts
    chase: AidChaseFacts
