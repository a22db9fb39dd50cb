"""Someone who came, called or wrote, as the register states it."""

from dataclasses import dataclass
from datetime import datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts
from casedesk.casework.forms_book.facts_parties import EmployerFacts, PersonFacts


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
