"""An agreement being performed, and claims as they were reckoned, as forms state them."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import PartyFacts


@dataclass(frozen=True)
class PromiseFacts:
    """One line of the register of performance: what was promised, and what came of it."""

    number: int
    content: str = ""  # 义务
    debtor: str = ""
    due: date | None = None  # 应履行日
    owed_fen: int | None = None  # 应履行额
    performed_on: date | None = None  # 实际履行日
    paid_fen: int | None = None
    method: str = ""
    voucher: str = ""
    state: str = ""  # 待履行 部分履行 已履行 逾期


@dataclass(frozen=True)
class PerformanceFacts(DisputeFacts):
    """A dispute whose agreement is performed or broken (F16, F17, F18)."""

    promises: tuple[PromiseFacts, ...] = ()
    promised_fen: int | None = None
    paid_fen: int | None = None
    unpaid_fen: int | None = None
    overdue_fen: int | None = None  # should have been paid by now
    order_fen: int | None = None  # may be asked for by a payment order
    order_items: str = ""  # 拖欠工资、经济补偿: of which claims
    last_due: date | None = None  # the promised day that passed
    nature: str = ""  # 性质 of the mediation organisation, in words


@dataclass(frozen=True)
class UrgingFacts(PerformanceFacts):
    """Performance, and an urging to perform (F24)."""

    debtor: str = ""  # whom it is for
    urged_on: date | None = None
    urging_days: int | None = None


@dataclass(frozen=True)
class ReckonedFacts:
    """One claim as it was reckoned: item, formula, days, article, amount."""

    number: int
    title: str = ""
    formula: str = ""
    period: str = ""
    basis: str = ""
    remark: str = ""
    amount_fen: int | None = None


@dataclass(frozen=True)
class CalculationFacts:
    """The sheet of the claim calculator: several items and their sum (JS)."""

    organisation: OrganisationFacts
    case_number: str = ""
    applicants: tuple[PartyFacts, ...] = ()
    respondents: tuple[PartyFacts, ...] = ()
    items: tuple[ReckonedFacts, ...] = ()
    total_fen: int | None = None
    made_on: date | None = None
    maker: StaffFacts | None = None
    note: str = ""

    @property
    def parties(self) -> tuple[PartyFacts, ...]:
        """Applicants and respondents."""
        return self.applicants + self.respondents
