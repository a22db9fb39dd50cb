"""Counsellors' own papers: a supervision (P15), the undertaking of confidentiality (P17)."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class SupervisionFacts:
    """One supervision: hours and codes, and the points that are sealed to the counsellor."""

    organisation: OrganisationFacts
    on: date | None = None
    counsellor: str = ""
    supervisor: str = ""
    form: str = ""  # 个体督导, 团体督导
    minutes: int | None = None
    codes: tuple[str, ...] = ()
    points: str = ""
    plan: str = ""
    month_minutes: int | None = None  # of that month, up to the day
    wanted_minutes: int | None = None  # suggested of a month

    @property
    def reference(self) -> str:
        """What the paper is called: 督导 2026-11-20."""
        return f"督导 {self.on.isoformat()}" if self.on else "督导"


@dataclass(frozen=True)
class UndertakingFacts:
    """Who undertakes confidentiality, and as what."""

    organisation: OrganisationFacts
    name: str = ""
    staff_number: str = ""
    post: str = ""  # 心理咨询师
    qualification: str = ""
    certificate: str = ""
    registration: str = ""
    registered_until: date | None = None
    scope: tuple[str, ...] = ()
    supervisor: str = ""
    signed_on: date | None = None
