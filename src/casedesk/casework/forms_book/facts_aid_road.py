"""The road of legal aid, as its papers list it: receipts, lawyers, approvals."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_agreement import TermFacts


@dataclass(frozen=True)
class AidConsentFacts:
    """A signed consent to one receiver (L5)."""

    receiver: str
    types: tuple[str, ...] = ()
    sensitive: bool = False  # the separate consent
    way: str = ""
    signed_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True)
class AidReceiptFacts:
    """A receipt that came back (the lower half of L6)."""

    received_on: date | None = None  # by the agency
    back_on: date | None = None  # at this desk
    receiver: str = ""
    outcome: str = ""  # 予以受理, 材料不齐, 不属本机构管辖, 其他
    missing: str = ""
    missing_until: date | None = None
    suggested: str = ""
    other: str = ""
    acceptance_number: str = ""
    contact: str = ""
    decision_expected_on: date | None = None


@dataclass(frozen=True)
class AidChaseFacts:
    """One reminder to an agency (L7)."""

    seq: int
    about: str = ""  # 回执, 结果反馈
    on: date | None = None
    how: str = ""
    note: str = ""


@dataclass(frozen=True)
class AidAssignmentFacts:
    """Who acts for the worker."""

    lawyer: str
    firm: str = ""
    phone: str = ""
    licence: str = ""  # 执业证号, of a lawyer on the register
    letter_number: str = ""
    assigned_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""


@dataclass(frozen=True)
class AidApprovalFacts:
    """One step of the union's approval chain."""

    step: str  # 站点初审, 法律工作部门意见, 分管领导审批
    approved: bool | None = None
    opinion: str = ""
    by_name: str = ""
    on: date | None = None


@dataclass(frozen=True)
class AidConflictFacts:
    """A check for conflicts of interest (L14)."""

    checked_at: datetime | None = None
    purpose: str = ""  # 初审, 委派律师
    candidate: str = ""  # the handler or lawyer who was compared with the parties
    result: str = ""  # 无冲突, 可能冲突, 确认冲突
    hits: tuple[str, ...] = ()  # in words
    reason: str = ""
    reviewer: str = ""


@dataclass(frozen=True)
class AidEventFacts:
    """One entry of the timeline (进展记录)."""

    at: datetime | None = None
    title: str = ""
    text: str = ""
    by_name: str = ""


@dataclass(frozen=True)
class SupplementFacts:
    """The papers still to be brought (L8)."""

    items: tuple[TermFacts, ...] = ()
    asked_by: str = ""  # the agency, or the centre
    asked_on: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class DeclineFacts:
    """Why the worker is not referred, and where to go instead (L9)."""

    on: date | None = None
    reason: str = ""
    advice: str = ""


@dataclass(frozen=True)
class AidSatisfactionFacts:
    """What the worker says afterwards (L11); marks of 1 to 5."""

    on: date | None = None
    how: str = ""
    by_name: str = ""
    reached: bool = False
    timely: int | None = None
    attitude: int | None = None
    skill: int | None = None
    understood: int | None = None
    overall: int | None = None
    free: str = ""  # 否 where no money was taken, 是 where it was
    words: str = ""
    anonymous: bool = False
