"""The sides of a case as forms name them: workers, employers, who acts for them."""

from dataclasses import dataclass
from datetime import date


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
class WorkerFacts:
    """One worker of several, as the roster annexed to a document lists them."""

    number: int
    name: str
    sex: str = ""
    id_number: str = ""
    phone: str = ""
    amount_fen: int | None = None
