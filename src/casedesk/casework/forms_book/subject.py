"""What a printed form is of: a visit, a case, an employer, and which record or party of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """What a form is about.

    `record_id` is the one record it states, where the case or employer has several of a kind:
    a meeting, an inquiry, a letter. `side` and `party` are whom it is for, by place in the list.
    """

    case_id: int | None = None
    visit_id: int | None = None
    side: str = "respondent"
    party: int = 0
    employer_id: int | None = None
    record_id: int | None = None
    month: str | None = None  # "2026-11", of a sheet of the whole centre
    counselling_id: int | None = None  # a case of counselling, by code on every paper
