"""A legal consultation as its register states it (L1), and the lawyer on duty."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts


@dataclass(frozen=True)
class LawyerFacts:
    """A lawyer of the register."""

    name: str
    firm: str = ""
    licence: str = ""  # 执业证号
    phone: str = ""
    speciality: str = ""
    agreement_from: date | None = None
    agreement_until: date | None = None


@dataclass(frozen=True)
class AdviceFacts:
    """One consultation; who stays unnamed is named as called, or 匿名."""

    organisation: OrganisationFacts
    number: str = ""  # 中工法咨〔2026〕0001号
    at: datetime | None = None
    minutes: int | None = None
    channel: str = ""  # 来访, 电话, 网络, 信函, 下企业
    receptionist: StaffFacts | None = None
    lawyer: LawyerFacts | None = None
    shift: str = ""  # 11月20日上午 第一接待室
    anonymous: bool = False
    name: str = ""
    sex: str = ""
    age_band: str = ""
    phone: str = ""
    household: str = ""
    union_member: str = ""
    migrant_worker: str = ""
    traits: tuple[str, ...] = ()
    people: int | None = None
    group: bool = False  # ten or more
    employer_name: str = ""
    employer_uscc: str = ""
    town: str = ""
    industry: str = ""
    size: str = ""
    matter: str = ""
    known_on: date | None = None
    employed_until: date | None = None
    limitation_on: date | None = None
    limitation_words: str = ""  # why there is none, or what it was computed of
    award_on: date | None = None
    other_deadline: str = ""
    other_deadline_on: date | None = None
    amount_fen: int | None = None
    summary: str = ""  # 案情摘要
    answer: str = ""  # 答复要点
    basis: str = ""  # 引用依据
    informed: bool = False  # 法律援助法 §23
    handlings: tuple[str, ...] = ()
    satisfaction: str = ""
    case_number: str = ""
