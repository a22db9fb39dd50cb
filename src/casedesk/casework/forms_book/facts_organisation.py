"""The centre, the offices it sends people to and its staff, as forms name them."""

from dataclasses import dataclass


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
