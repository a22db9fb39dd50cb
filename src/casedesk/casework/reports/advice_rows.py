"""What each figure counts of legal advice: consultations by channel, drafted papers, groups."""

from typing import Any

from sqlalchemy import Integer, cast, func, literal_column, select
from sqlalchemy.orm import join

from casedesk.casework import settings_book
from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import (
    BEGINS,
    ENDS,
    FIRST,
    LAST,
    NOTHING,
    Part,
    Scan,
    among,
    quoted,
)
from casedesk.model import Consultation, DutyShift, Employer, Setting

c, e, shift = Consultation, Employer, DutyShift
TOWN_AND_TRADE = ("matter", "town", "industry")

_asked = join(c, e, e.id == c.employer_id, isouter=True)
ASKED = Scan(_asked, c.id, c.case_id, c.at, (c.at >= BEGINS, c.at < ENDS), c.matter,
             split=TOWN_AND_TRADE, town=func.coalesce(func.nullif(c.town, quoted("")), e.town),
             industry=func.coalesce(func.nullif(c.industry, quoted("")), e.industry))
SAT = Scan(shift, shift.id, NOTHING, shift.on,
           (shift.on >= FIRST, shift.on <= LAST, shift.cancelled_at.is_(None),
            shift.drafted > literal_column("0")))


def _group() -> Any:
    """How many people make a group on the last day: the centre's own figure, else as shipped."""
    shipped = max((spec for spec in settings_book.specs() if spec.key == "aid_group_people"),
                  key=lambda spec: spec.effective_from)
    setting = Setting.__table__.c
    own = select(cast(setting.value, Integer)).where(
        setting.key == quoted("aid_group_people"), setting.effective_from <= LAST).order_by(
            setting.effective_from.desc()).limit(1).scalar_subquery()
    return func.coalesce(own, literal_column(str(shipped.value)))


def _handled(*codes: str) -> Any:
    listed = quoted(",") + c.handling + quoted(",")
    found = func.instr(listed, quoted(f",{codes[0]},")) > 0
    for code in codes[1:]:
        found = found | (func.instr(listed, quoted(f",{code},")) > 0)
    return found


def _by(channel: str) -> Counts:
    return fixed(Part(ASKED, where=among(c.channel, (channel,))))


PARTS: dict[str, Counts] = {
    "A01": fixed(Part(ASKED)),
    "A01a": _by("visit"),
    "A01b": _by("call"),
    "A01c": _by("web"),
    "A01d": _by("letter"),
    "A01e": _by("outing"),
    "A01f": fixed(Part(ASKED, c.people)),
    "A02": fixed(Part(ASKED, where=_handled("drafted"))),
    "A02a": fixed(Part(SAT, shift.drafted)),
    "A03": fixed(Part(ASKED, where=_handled("mediation"))),
    "A03a": fixed(Part(ASKED, where=_handled("referral", "union_aid"))),
    "A04": fixed(Part(ASKED, where=c.people >= _group())),
}
TABLES = dict.fromkeys(PARTS, "consultation") | {"A02a": "duty_shift"}
