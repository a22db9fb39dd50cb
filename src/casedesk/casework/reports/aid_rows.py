"""What each figure counts of legal aid: every matter in the month of each of its events."""

from typing import Any

from sqlalchemy import Integer, and_, cast, exists, func, literal_column, or_, select
from sqlalchemy.orm import join

from casedesk.casework.reports.advice_rows import TOWN_AND_TRADE
from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import (
    AS_OF,
    BEGINS,
    ENDS,
    FIRST,
    LAST,
    Part,
    Scan,
    among,
    quoted,
)
from casedesk.model import (
    AidReceipt,
    AidSatisfaction,
    CaseFile,
    Deadline,
    Employer,
    Event,
    Person,
    Referral,
)
from casedesk.rules import deadlines

r, a, s, d, f, e, p = (
    Referral, AidReceipt, AidSatisfaction, Deadline, CaseFile, Employer, Person)

_matters = join(join(r, f, f.id == r.case_id), p, p.id == f.person_id).outerjoin(
    e, e.id == f.employer_id)


def _on(day: Any, *where: Any) -> Scan:
    """The matters with an event on these days, by what they are about, town and trade."""
    return Scan(_matters, r.id, r.case_id, day, (day >= FIRST, day <= LAST, *where), r.matter,
                split=TOWN_AND_TRADE, town=e.town, industry=e.industry)


REGISTERED = _on(r.registered_on)
SENT = _on(r.sent_on)
DECIDED = _on(r.decided_on, r.decision != quoted(""))
ASSIGNED = _on(r.assigned_on)
CONCLUDED = _on(r.concluded_on, r.outcome != quoted(""))
FED_BACK = _on(r.feedback_on)
# the day a receipt is back at this desk: what an agency dates earlier changes no reported month
BACK = Scan(_matters.join(a, a.case_id == r.case_id), a.id, a.case_id, a.back_on,
            (a.back_on >= FIRST, a.back_on <= LAST), r.matter,
            split=TOWN_AND_TRADE, town=e.town, industry=e.industry)
# + 0 keeps the planner from reading every event: few matters have no feedback
UNANSWERED = Scan(join(r, Event, Event.case_id == r.case_id + literal_column("0")), r.id,
                  r.case_id, Event.at, (r.no_feedback, Event.kind == quoted("milestone"),
                   Event.action == quoted("no_feedback"), Event.at >= BEGINS, Event.at < ENDS),
                  r.matter)
ASKED = Scan(s, s.id, s.case_id, s.on, (s.on >= FIRST, s.on <= LAST, s.reached))
# what fell due within the days and was not done by then; what stood still is not counted
_CLOCKS = tuple(code for code in deadlines.catalogue() if code.startswith("LA-"))
LATE = Scan(d, d.id, d.case_id, d.due_on,
            (among(d.rule, _CLOCKS), d.due_on >= FIRST, d.due_on <= LAST,
             among(d.state, ("running", "met", "missed")),
             or_(d.ended_on > d.due_on, and_(d.ended_on.is_(None), d.due_on < AS_OF))))

_slips, _backs = r.__table__.c, a.__table__.c  # columns alone: sums of them are told apart by them
_answered = exists(select(_backs.id).where(
    _backs.case_id == _slips.case_id, _backs.back_on <= AS_OF).correlate(r.__table__))


def has(column: Any, code: str) -> Any:
    """Whether a list of codes with commas between holds this one."""
    return func.instr(quoted(",") + column + quoted(","), quoted(f",{code},")) > 0


def _days(since: Any, until: Any) -> Any:
    return cast(func.julianday(until) - func.julianday(since), Integer)


def _minor() -> Any:
    grown = func.date(p.birth, quoted("+18 years"))
    return or_(has(r.traits, "minor"), and_(p.birth.is_not(None), grown > r.registered_on))


def _decided(*decisions: str) -> Counts:
    return fixed(Part(DECIDED, where=among(r.decision, decisions)))


def _ended(outcome: str) -> Counts:
    return fixed(Part(CONCLUDED, where=r.outcome == quoted(outcome)))


def _receipts(outcome: str) -> Counts:
    return fixed(Part(BACK, where=a.outcome == quoted(outcome)))


PARTS: dict[str, Counts] = {
    "A05": fixed(Part(REGISTERED)),
    "A05a": fixed(Part(REGISTERED, where=r.track == quoted("U"))),
    "A05b": fixed(Part(REGISTERED, r.people)),
    "A05c": fixed(Part(REGISTERED, where=or_(
        has(r.traits, "migrant"), p.migrant_worker.is_(True)))),
    "A05d": fixed(Part(REGISTERED, where=or_(has(r.traits, "woman"), p.sex == quoted("2")))),
    "A05e": fixed(Part(REGISTERED, where=has(r.traits, "disabled"))),
    "A05f": fixed(Part(REGISTERED, where=_minor())),
    "A05g": fixed(Part(REGISTERED, where=has(r.traits, "platform"))),
    "A06": fixed(Part(SENT)),
    "A06a": fixed(Part(SENT, r.people)),
    "A07": fixed(Part(BACK)),
    "A07a": _receipts("accepted"),
    "A07b": _receipts("incomplete"),
    "A07c": _receipts("not_competent"),
    "A07d": _receipts("other"),
    "A07e": fixed(Part(SENT, cast(_answered, Integer))),
    "A08": fixed(Part(DECIDED)),
    "A08a": _decided("granted"),
    "A08b": _decided("early"),
    "A08c": _decided("refused"),
    "A08d": _decided("deemed_withdrawn"),
    "A09": fixed(Part(ASSIGNED)),
    "A09a": fixed(Part(ASSIGNED, where=r.track == quoted("U"))),
    "A10": fixed(Part(CONCLUDED)),
    "A10a": _ended("won"),
    "A10b": _ended("partly"),
    "A10c": _ended("lost"),
    "A10d": _ended("mediated"),
    "A10e": _ended("settled"),
    "A10f": _ended("withdrawn"),
    "A10g": _ended("terminated"),
    "A11": fixed(Part(CONCLUDED, r.claimed_fen, where=r.claimed_fen.is_not(None))),
    "A11a": fixed(Part(CONCLUDED, r.obtained_fen, where=r.obtained_fen.is_not(None))),
    "A12": fixed(Part(BACK, _days(r.sent_on, a.back_on), where=r.sent_on <= a.back_on)),
    "A12a": fixed(Part(DECIDED, _days(r.receipt_on, r.decided_on),
                       where=r.receipt_on <= r.decided_on)),
    "A12b": fixed(Part(CONCLUDED, _days(r.decided_on, r.concluded_on),
                       where=r.decided_on <= r.concluded_on)),
    "A13": fixed(Part(LATE)),
    "A14": fixed(Part(FED_BACK)),
    "A14a": fixed(Part(UNANSWERED)),
    "A15": fixed(Part(ASKED, s.overall, where=s.overall.is_not(None))),
    "A15a": fixed(Part(ASKED, where=s.free.is_(False))),
}
TABLES = dict.fromkeys(PARTS, "referral") | dict.fromkeys(
    ("A07", "A07a", "A07b", "A07c", "A07d", "A12"), "aid_receipt") | {
        "A13": "deadline", "A15": "aid_satisfaction", "A15a": "aid_satisfaction"}
