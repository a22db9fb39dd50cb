"""A group or lecture as its papers state it (P12): heads and sums, never a name."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class JobFacts:
    """How many of one job came."""

    job: str
    heads: int | None = None


@dataclass(frozen=True)
class SeatFacts:
    """A line of the sign-in sheet, to be written on paper."""

    number: int


@dataclass(frozen=True)
class ActivityFacts:
    """One activity: its plan, what came of it, what becomes of its sign-in sheet."""

    organisation: OrganisationFacts
    number: str = ""
    topic: str = ""
    kind: str = ""  # 团体辅导 …
    state: str = ""  # 计划 已举行 已取消
    firm: str = ""
    place: str = ""
    begins: datetime | None = None
    ends: datetime | None = None
    leader: str = ""  # answers for it
    teacher: str = ""
    planned: int | None = None
    attended: int | None = None
    women: int | None = None
    men: int | None = None
    jobs: tuple[JobFacts, ...] = ()
    consents: int | None = None
    aim: str = ""
    materials: str = ""
    rating: str = ""  # 4.65
    feedback: str = ""
    photos: str = ""  # 已征得同意, 未征得同意
    cost_fen: int | None = None
    cancel_reason: str = ""
    confided: bool = False  # its members speak of themselves
    sheet_due: date | None = None
    sheet_gone_on: date | None = None
    sheet_gone_by: str = ""
    sheet_witness: str = ""
    sheet_method: str = ""
    keep_years: int | None = None  # of the sign-in sheet
    seats: tuple[SeatFacts, ...] = ()

    @property
    def when(self) -> str:
        """From when to when: 2026年11月24日 15:00—16:30."""
        if self.begins is None:
            return ""
        day = f"{self.begins.year}年{self.begins.month}月{self.begins.day}日"
        last = f"—{self.ends:%H:%M}" if self.ends else ""
        return f"{day} {self.begins:%H:%M}{last}"

    @property
    def job_sums(self) -> str:
        """The jobs in sum: 装配工6人、文员4人."""
        return "、".join(f"{each.job}{each.heads}人" for each in self.jobs)
