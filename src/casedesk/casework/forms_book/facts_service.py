"""Documents served on a recipient, as the receipt states it."""

from dataclasses import dataclass, field
from datetime import datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import PartyFacts


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
    received_at: datetime | None = None  # 签收
    receiver: str = ""
    relation: str = ""  # 本人, 单位收发, 同住成年家属, 代理人, 其他
    refusal: str = ""  # 不能送达、拒收事由
    witness: str = ""
    remark: str = ""

    @property
    def server_names(self) -> str:
        """Who serves the documents (two)."""
        return "、".join(each.name for each in self.servers)
