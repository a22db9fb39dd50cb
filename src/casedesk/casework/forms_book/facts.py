"""What a form says: plain frozen values, already in the words that stand on paper.

A template may name any field or property of these classes, e.g. {applicant.name}. Codes have
become words (女, 来访, 居民身份证) before they come here. Numbers are in full: a paper that is
served is not masked; a list for many eyes masks in its template ({person.id_number:id_masked}).
Money is integer fen. None and "" mean: not known, and the form leaves room to write it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from casedesk.rules import money


@dataclass(frozen=True)
class AuthorityFacts:
    """Another office that a form sends people to: its name, address and telephone."""

    name: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class OrganisationFacts:
    """The centre, the mediation organisation it works as, and the offices it refers to."""

    site: str  # 职工服务中心, as it stands over a visit form
    name: str = ""  # 调解组织全称, as it stands over a case document
    nature: str = ""  # 性质: code table natures
    founding_number: str = ""  # 设立文号
    prefix: str = ""  # 机关代字
    address: str = ""
    phone: str = ""
    practice: bool = False  # a practice centre: every paper says 演示
    arbitration: AuthorityFacts = AuthorityFacts()
    court: AuthorityFacts = AuthorityFacts()
    supervision: AuthorityFacts = AuthorityFacts()  # 劳动保障监察机构
    legal_aid: AuthorityFacts = AuthorityFacts()

    @property
    def heading(self) -> str:
        """The mediation organisation in full, or the centre where there is none."""
        return self.name or self.site


@dataclass(frozen=True)
class StaffFacts:
    """A mediator, recorder or receptionist as a form names them."""

    name: str
    phone: str = ""
    certificate: str = ""  # 调解员证号


@dataclass(frozen=True)
class PersonFacts:
    """A worker: block P-自然人."""

    name: str
    sex: str = ""
    ethnicity: str = ""
    birth: date | None = None
    age: int | None = None
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    household: str = ""  # 户籍地址
    household_kind: str = ""  # 本市户籍, 外省 …
    address: str = ""  # 现住址, where papers are served
    occupation: str = ""  # 职业/岗位
    union_member: str = ""  # 是, 否, 不详

    @property
    def papers(self) -> str:
        """The number, with its kind before it unless it is that of an identity card."""
        usual = self.id_kind in ("", "居民身份证")
        return self.id_number if usual else f"{self.id_kind} {self.id_number}".strip()


@dataclass(frozen=True)
class EmployerFacts:
    """An employer: block P-单位."""

    name: str
    uscc: str = ""  # 统一社会信用代码
    address: str = ""
    legal_person: str = ""
    legal_post: str = ""
    contact: str = ""
    phone: str = ""
    industry: str = ""
    registration: str = ""  # 登记注册类型
    headcount: int | None = None
    unionised: str = ""  # 已建, 未建
    town: str = ""  # 所在镇街
    village: str = ""  # 村(社区)


@dataclass(frozen=True)
class AgentFacts:
    """Who acts for a party, or is elected to represent several workers."""

    name: str
    sex: str = ""
    id_number: str = ""
    workplace: str = ""  # 工作单位/律所
    relation: str = ""
    authority: str = ""  # 一般代理, 特别授权
    phone: str = ""
    party: str = ""  # whom they act for


@dataclass(frozen=True)
class PartyFacts:
    """An applicant, respondent or third party: a person or an employer."""

    role: str  # 申请人, 被申请人, 第三人
    person: PersonFacts | None = None
    employer: EmployerFacts | None = None
    standing: str = ""  # 派遣单位, 用工单位 (调仲法§22)
    agents: tuple[AgentFacts, ...] = ()

    @property
    def name(self) -> str:
        """The name as it stands in a document."""
        known = self.person or self.employer
        return known.name if known else ""

    @property
    def number(self) -> str:
        """The ID number of a person, the credit code of an employer."""
        if self.person:
            return self.person.id_number
        return self.employer.uscc if self.employer else ""

    @property
    def address(self) -> str:
        """Where papers are served."""
        known = self.person or self.employer
        return known.address if known else ""

    @property
    def phone(self) -> str:
        """The number to call."""
        known = self.person or self.employer
        return known.phone if known else ""

    @property
    def brief(self) -> str:
        """One line for the acceptance sheet: who, number, telephone, address."""
        parts = (self.name, self.standing, self.number, self.phone, self.address)
        return "，".join(part for part in parts if part)

    @property
    def you(self) -> str:
        """How a letter speaks to the party: 你 to a person, 你单位 to an employer."""
        return "你单位" if self.employer else "你"


@dataclass(frozen=True)
class ClaimFacts:
    """One request of the applicant (诉求)."""

    number: int
    text: str
    matter: str = ""  # 争议类型
    amount_fen: int | None = None
    agreed_fen: int | None = None

    @property
    def brief(self) -> str:
        """One line: the request and its amount."""
        if self.amount_fen is None:
            return f"{self.number}. {self.text}"
        return f"{self.number}. {self.text}（{money.plain(self.amount_fen)}元）"


@dataclass(frozen=True)
class EvidenceFacts:
    """One line of the list of evidence."""

    number: int
    name: str
    original: str = ""  # 原件, 复印件
    pages: int | None = None
    proves: str = ""
    source: str = ""


@dataclass(frozen=True)
class WorkerFacts:
    """One worker of several, as the roster annexed to a document lists them."""

    number: int
    name: str
    sex: str = ""
    id_number: str = ""
    phone: str = ""
    amount_fen: int | None = None


@dataclass(frozen=True)
class InstalmentFacts:
    """One payment under an agreement: who pays what, when, how, into which account."""

    number: int
    debtor: str = ""  # 义务人
    content: str = ""
    due: date | None = None
    amount_fen: int | None = None
    method: str = ""  # 银行转账, 现金 …
    payee: str = ""  # 户名
    bank: str = ""  # 开户行
    account: str = ""


@dataclass(frozen=True)
class TermFacts:
    """One item that was agreed, as it is worded (17号令§26)."""

    number: int
    text: str


@dataclass(frozen=True)
class AgreementFacts:
    """What the parties agreed (调仲法§14, 17号令§26)."""

    number: str = ""
    signed_on: date | None = None
    effective_on: date | None = None  # the day of the last signature or seal
    terms: tuple[TermFacts, ...] = ()
    instalments: tuple[InstalmentFacts, ...] = ()
    employment: str = ""  # 劳动关系于__解除/终止/继续
    insurance: str = ""  # 社保、离职证明
    liability: str = ""  # 逾期责任
    other: str = ""
    review_until: date | None = None  # A-REV
    confirm_until: date | None = None  # J-CNF

    @property
    def total_fen(self) -> int | None:
        """The sum of every payment, in fen."""
        amounts = [each.amount_fen for each in self.instalments if each.amount_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def standing(self) -> tuple[TermFacts, ...]:
        """What stands after the payments, numbered on: 劳动关系, 社保, 逾期责任, 其他."""
        said = [text for text in (self.employment, self.insurance, self.liability, self.other)
                if text]
        return tuple(TermFacts(number, text)
                     for number, text in enumerate(said, len(self.terms) + 1))


@dataclass(frozen=True)
class VisitFacts:
    """Someone came, called or wrote: the visit register (F01)."""

    organisation: OrganisationFacts
    person: PersonFacts | None = None
    employer: EmployerFacts | None = None
    number: str = ""
    visited_at: datetime | None = None
    method: str = ""  # 来访, 来电, 网络, 信件
    people: int | None = None
    post: str = ""  # 岗位
    hired: str = ""  # 入职时间, as far as it is known: 2022年3月
    employment: str = ""  # 用工形式
    categories: tuple[str, ...] = ()  # 咨询, 投诉, 调解申请, 法援, 困难帮扶, 心理, 其他
    dispute_type: str = ""
    workers: int | None = None
    amount_fen: int | None = None
    matter: str = ""
    materials: str = ""
    risks: tuple[str, ...] = ()  # 极端言行, 停工, 群体
    opinions: tuple[str, ...] = ()  # 当场答复, 引导仲裁监察 …
    opinion_note: str = ""
    result: str = ""
    receptionist: str = ""
    consent: bool = False


@dataclass(frozen=True)
class DisputeFacts:
    """A dispute case from application to end: everything its documents may say."""

    organisation: OrganisationFacts
    case_number: str = ""
    cause: str = ""  # 案由
    dispute_type: str = ""
    source: str = ""
    applied_at: datetime | None = None
    oral: bool = False
    applicants: tuple[PartyFacts, ...] = ()
    respondents: tuple[PartyFacts, ...] = ()
    third_parties: tuple[PartyFacts, ...] = ()
    claims: tuple[ClaimFacts, ...] = ()
    statement: str = ""  # 事实与理由, 争议的主要事实
    post: str = ""
    hired: str = ""  # 入职时间, as far as it is known: 2022年3月
    contract_term: str = ""  # 合同期限
    wage: str = ""  # 工资标准
    evidence: tuple[EvidenceFacts, ...] = ()
    workers: tuple[WorkerFacts, ...] = ()
    worker_count: int | None = None
    collective: bool = False  # 劳动者十人以上并有共同请求 (调仲法§7)
    consulted_on: date | None = None  # 征询对方
    consulted_result: str = ""
    in_scope: tuple[str, ...] = ()  # what was ticked on examining jurisdiction and scope
    handler: StaffFacts | None = None
    handler_opinion: str = ""
    mediators: tuple[StaffFacts, ...] = ()
    recorder: StaffFacts | None = None
    decided: str = ""  # 受理, 不予受理
    accepted_on: date | None = None
    law_due_on: date | None = None  # M-LAW15
    due_on: date | None = None  # M-END
    extended_to: date | None = None
    extension_reason: str = ""
    closed_on: date | None = None
    refusal_reason: str = ""  # 一 … 六
    refusal_note: str = ""
    refusal_other: str = ""  # what 其他 is
    failure_reason: str = ""  # one of the five of F13
    failure_note: str = ""
    agreement: AgreementFacts | None = None
    remarks: str = ""

    @property
    def applicant(self) -> PartyFacts | None:
        """The first applicant."""
        return self.applicants[0] if self.applicants else None

    @property
    def respondent(self) -> PartyFacts | None:
        """The first respondent."""
        return self.respondents[0] if self.respondents else None

    @property
    def applicant_names(self) -> str:
        """Every applicant, or the first and 等N人 where there are more than three."""
        return _together(self.applicants)

    @property
    def respondent_names(self) -> str:
        """Every respondent, or the first and 等N方 where there are more than three."""
        return _together(self.respondents)

    @property
    def parties(self) -> tuple[PartyFacts, ...]:
        """Applicants, respondents, third parties."""
        return self.applicants + self.respondents + self.third_parties

    @property
    def applicant_agents(self) -> tuple[AgentFacts, ...]:
        """Who acts for the applicants."""
        return tuple(agent for party in self.applicants for agent in party.agents)

    @property
    def respondent_agents(self) -> tuple[AgentFacts, ...]:
        """Who acts for the respondents."""
        return tuple(agent for party in self.respondents for agent in party.agents)

    @property
    def agents(self) -> tuple[AgentFacts, ...]:
        """Everyone who acts for a party."""
        return self.applicant_agents + self.respondent_agents

    @property
    def mediator(self) -> StaffFacts | None:
        """The mediator who leads."""
        return self.mediators[0] if self.mediators else None

    @property
    def mediator_names(self) -> str:
        """Every mediator."""
        return "、".join(each.name for each in self.mediators)

    @property
    def mediator_phone(self) -> str:
        """The mediator's telephone, else the organisation's."""
        own = self.mediator.phone if self.mediator else ""
        return own or self.organisation.phone

    @property
    def several(self) -> tuple[WorkerFacts, ...]:
        """The workers, when they are more than one and a roster is annexed."""
        return self.workers if len(self.workers) > 1 else ()

    @property
    def claimed_fen(self) -> int | None:
        """The sum of every amount claimed, in fen."""
        amounts = [c.amount_fen for c in self.claims if c.amount_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def kept_until(self) -> date | None:
        """The day mediation must end: the agreed extension, else the term of 17号令§29."""
        return self.extended_to or self.due_on


@dataclass(frozen=True)
class ServedDocumentFacts:
    """One document that is served: its title, number and copies."""

    number: int
    title: str
    reference: str = ""
    copies: int | None = None


@dataclass(frozen=True)
class ServiceReceiptFacts:
    """Documents served on one recipient, and how (F22; 民诉法§87)."""

    organisation: OrganisationFacts
    case_number: str = ""
    cause: str = ""
    recipient: PartyFacts | None = None
    address: str = ""
    documents: tuple[ServedDocumentFacts, ...] = field(default=())
    method: str = ""  # 直接送达, 留置送达, 邮寄送达, 电子送达, 转交送达, 公告送达
    tracking: str = ""  # 邮寄单号
    served_at: datetime | None = None
    place: str = ""
    servers: tuple[StaffFacts, ...] = ()

    @property
    def server_names(self) -> str:
        """Who serves the documents (two)."""
        return "、".join(each.name for each in self.servers)


Facts = VisitFacts | DisputeFacts | ServiceReceiptFacts


def _together(parties: tuple[PartyFacts, ...]) -> str:
    if len(parties) <= 3:
        return "、".join(each.name for each in parties)
    unit = "方" if any(each.employer for each in parties) else "人"
    return f"{parties[0].name}等{len(parties)}{unit}"
