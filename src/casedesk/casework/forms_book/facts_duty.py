"""A month of lawyers on duty as its sheets state it: calendar, signing-in, subsidies (L15)."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class DutyWeekFacts:
    """A week of the calendar: in each day its number, a holiday's name, who sits when."""

    monday: str = ""
    tuesday: str = ""
    wednesday: str = ""
    thursday: str = ""
    friday: str = ""
    saturday: str = ""
    sunday: str = ""


@dataclass(frozen=True)
class DutyShiftFacts:
    """One shift: half a day of one lawyer."""

    number: int
    on: date | None = None
    weekday: str = ""
    period: str = ""  # 上午, 下午
    place: str = ""
    lawyer: str = ""
    firm: str = ""
    instead_of: str = ""  # 替班
    signed_in: str = ""  # 8:55
    signed_out: str = ""
    people: int | None = None
    drafted: int | None = None
    note: str = ""

    @property
    def day(self) -> str:
        """The day as a narrow column writes it: 11月3日 周二."""
        return f"{self.on.month}月{self.on.day}日 {self.weekday}" if self.on else ""


@dataclass(frozen=True)
class DutySumFacts:
    """What a lawyer's shifts of the month come to."""

    number: int
    lawyer: str
    firm: str = ""
    shifts: int = 0
    advised: int = 0
    people: int = 0
    drafted: int = 0
    subsidy_fen: int | None = None


@dataclass(frozen=True)
class DutyFacts:
    """The lawyers on duty in a month."""

    organisation: OrganisationFacts
    month: str = ""  # 2026年11月
    first: date | None = None
    last: date | None = None
    weeks: tuple[DutyWeekFacts, ...] = ()
    shifts: tuple[DutyShiftFacts, ...] = ()
    sums: tuple[DutySumFacts, ...] = ()  # only shifts that were signed in

    @property
    def all_shifts(self) -> int:
        """How many shifts were kept."""
        return sum(each.shifts for each in self.sums)

    @property
    def all_advised(self) -> int:
        """How many consultations were held."""
        return sum(each.advised for each in self.sums)

    @property
    def all_people(self) -> int:
        """How many people came."""
        return sum(each.people for each in self.sums)

    @property
    def all_drafted(self) -> int:
        """How many papers were drafted."""
        return sum(each.drafted for each in self.sums)

    @property
    def all_subsidy_fen(self) -> int:
        """What is to be paid."""
        return sum(each.subsidy_fen or 0 for each in self.sums)
