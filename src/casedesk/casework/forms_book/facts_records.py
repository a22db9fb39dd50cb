"""What the records of a case state: meetings, inquiries, evidence, mandates, follow-ups."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import AgentFacts, PartyFacts


@dataclass(frozen=True)
class AttendeeFacts:
    """Somebody who was asked to a meeting."""

    number: int
    name: str
    part: str = ""  # 申请人, 被申请人代理人 …
    presence: str = ""  # 到场, 未到场
    identified: str = ""  # 已核对
    note: str = ""


@dataclass(frozen=True)
class MeetingFacts:
    """A mediation meeting: the notice (F09) and the minutes (F11)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    mediator: StaffFacts | None = None
    recorder: str = ""
    materials: str = ""  # 需携带材料
    openness: str = ""  # 公开, 不公开
    attendees: tuple[AttendeeFacts, ...] = ()
    recusal: str = ""  # 不申请回避, 申请回避
    identity: str = ""  # ① … ⑧ of the minutes
    rights: str = ""
    claims: str = ""
    answer: str = ""
    evidence: str = ""
    issues: str = ""
    course: str = ""
    outcome: str = ""
    result: str = ""  # 达成调解, 调解不成 …
    adjourned_to: datetime | None = None

    def _of(self, *parts: str) -> tuple[AttendeeFacts, ...]:
        return tuple(each for each in self.attendees if each.part in parts)

    @property
    def came(self) -> tuple[AttendeeFacts, ...]:
        """Who came and signs."""
        return tuple(each for each in self.attendees if each.presence == "到场")

    @property
    def helpers(self) -> tuple[AttendeeFacts, ...]:
        """协助调解人."""
        return self._of("协助调解人")


@dataclass(frozen=True)
class QuestionFacts:
    """A question and its answer."""

    number: int
    question: str = ""
    answer: str = ""


@dataclass(frozen=True)
class InquiryFacts:
    """An inquiry of one person (F10)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    place: str = ""
    investigators: str = ""  # two, "、" between
    recorder: str = ""
    name: str = ""
    sex: str = ""
    age: int | None = None
    id_number: str = ""
    workplace: str = ""
    post: str = ""
    phone: str = ""
    relation: str = ""  # 与当事人关系
    questions: tuple[QuestionFacts, ...] = ()
    closing: str = ""
    unsigned: str = ""  # why it is not signed


@dataclass(frozen=True)
class PieceFacts:
    """One piece of evidence that was handed in."""

    number: int
    name: str
    original: str = ""  # 原件, 复印件
    pages: int | None = None
    proves: str = ""
    source: str = ""
    returned: str = ""  # 已退还 2026年9月14日，张会娟


@dataclass(frozen=True)
class EvidenceListFacts:
    """What one party handed in on one day: list and receipt (F23)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    submitter: str = ""
    receiver: str = ""
    received_on: date | None = None
    pieces: tuple[PieceFacts, ...] = ()

    @property
    def pages(self) -> int | None:
        """All pages together."""
        counted = [each.pages for each in self.pieces if each.pages]
        return sum(counted) if counted else None


@dataclass(frozen=True)
class AddressFacts:
    """Where and how a party wants papers served (F08)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    recipient: PartyFacts | None = None
    receiver: str = ""
    service_address: str = ""
    postcode: str = ""
    phone: str = ""
    consent: str = ""  # 同意电子送达, 不同意电子送达
    mobile: str = ""  # 手机
    email: str = ""
    wechat: str = ""
    fax: str = ""
    confirmed_on: date | None = None


@dataclass(frozen=True)
class MandateFacts:
    """A mandate (F19)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    recipient: PartyFacts | None = None  # who gives it
    agents: tuple[AgentFacts, ...] = ()
    authority: str = ""  # 一般代理, 特别授权
    powers: tuple[str, ...] = ()
    begins_on: date | None = None
    ends_on: date | None = None
    papers: tuple[str, ...] = ()
    signed_on: date | None = None


@dataclass(frozen=True)
class LegalPersonFacts:
    """An employer certifies who its legal representative is (F21)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    recipient: PartyFacts | None = None
    name: str = ""
    sex: str = ""
    post: str = ""
    id_number: str = ""
    phone: str = ""
    standing: str = ""  # 法定代表人, 主要负责人
    certified_on: date | None = None


@dataclass(frozen=True)
class FollowUpFacts:
    """A follow-up (F25)."""

    organisation: OrganisationFacts
    case: DisputeFacts
    called_at: datetime | None = None
    method: str = ""  # 电话, 上门, 来访
    person_name: str = ""
    phone: str = ""
    reached: str = ""  # 已联系上, 未联系上
    performance: str = ""
    content_result: str = ""  # how content with the result
    content_service: str = ""
    new_issue: str = ""
    again: str = ""  # 有, 无
    retaliation: str = ""  # 有, 无
    advice: str = ""
    handling: str = ""
    caller: str = ""
