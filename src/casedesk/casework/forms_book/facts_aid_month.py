"""A month of legal aid as its sheet states it (L16): its figures, by town, trade and matter."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class AidFigureFacts:
    """One figure with the months it is held against, as the summary writes them."""

    name: str
    unit: str = ""
    now: str = ""
    before: str = ""
    change: str = ""
    year_ago: str = ""
    year_change: str = ""
    to_date: str = ""


@dataclass(frozen=True)
class AidAcrossFacts:
    """A town, trade or matter: what it counts this month, and in the year so far."""

    name: str
    advised: str = ""
    screened: str = ""
    sent: str = ""
    receipts: str = ""
    decided: str = ""
    granted: str = ""
    refused: str = ""
    concluded: str = ""
    year_advised: str = ""
    year_screened: str = ""
    year_sent: str = ""
    year_receipts: str = ""
    year_decided: str = ""
    year_granted: str = ""
    year_refused: str = ""
    year_concluded: str = ""


@dataclass(frozen=True)
class AidMonthFacts:
    """The figures of legal aid and advice in a month."""

    organisation: OrganisationFacts
    month: str = ""  # 2026年11月
    first: date | None = None  # 统计期间
    last: date | None = None
    state: str = ""  # 已定稿, 未定稿
    relations: str = ""  # 审核关系: 全部相符, or which do not hold
    adjusted: str = ""  # what changed in reported months
    figures: tuple[AidFigureFacts, ...] = ()
    towns: tuple[AidAcrossFacts, ...] = ()
    trades: tuple[AidAcrossFacts, ...] = ()
    matters: tuple[AidAcrossFacts, ...] = ()
