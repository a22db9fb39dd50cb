"""Legal aid in a practice centre: agencies, lawyers on duty, a dozen matters on both tracks."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from casedesk.casework.legal_aid import (
    acts,
    agencies,
    conflicts,
    consents,
    duty,
    lawyers,
    record,
    satisfaction,
)
from casedesk.casework.legal_aid.agencies import AgencyEntry
from casedesk.casework.legal_aid.duty import ShiftEntry
from casedesk.casework.legal_aid.entries import (
    AidAct,
    ApprovalEntry,
    ConsentEntry,
    MaterialEntry,
    OutcomeEntry,
    ReceiptEntry,
    ReferralEntry,
)
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.casework.legal_aid.satisfaction import SatisfactionEntry
from casedesk.casework.practice.invention import Invention, book
from casedesk.model import Actor
from casedesk.rules import money
from casedesk.rules.calendar import Calendar
from casedesk.rules.dates import standing_at
from casedesk.store import Database

_HEAD = ("approve", "appoint", "archive")  # what the head of the site signs
_TYPES = ("identity", "contact", "employment", "wage", "case")
_WEEKS_BEHIND, _WEEKS_AHEAD = 6, 4
_SITS = ((1, "morning", 0), (3, "afternoon", 1))  # weekday, half of the day, which lawyer


@dataclass
class _Office:
    """Who does what, and what was numbered so far."""

    database: Database
    actors: dict[str, Actor]
    invention: Invention
    agencies: list[int] = field(default_factory=list)
    lawyers: list[int] = field(default_factory=list)
    papers: int = 0

    def number(self, key: str, on: date) -> str:
        """The next number of a paper that the agency sends."""
        self.papers += 1
        return str(book()["aid"][key].format(year=on.year, number=self.papers))


def write(database: Database, actors: dict[str, Actor], invention: Invention) -> None:
    """Enter agencies, lawyers and their duty, then every matter, each act on its own day."""
    office = _Office(database, actors, invention)
    told = book()["aid"]
    with standing_at(_morning(invention.today - timedelta(weeks=14))):
        office.agencies = [agencies.save(database, actors["supervisor"], AgencyEntry(**each))
                           for each in told["agency"]]
        office.lawyers = [lawyers.save(database, actors["supervisor"], LawyerEntry(
            **each, agreement_from=date(invention.today.year - 1, 1, 1),
            agreement_until=invention.today + timedelta(days=40 + 300 * place)))
            for place, each in enumerate(told["lawyer"])]
    _duty(office)
    for each in told["matter"]:
        _matter(office, each)


def _duty(office: _Office) -> None:
    """Lawyers sit twice a week; those of the past have signed in and out."""
    today, database = office.invention.today, office.database
    monday = today - timedelta(days=today.weekday(), weeks=_WEEKS_BEHIND)
    by = office.actors["supervisor"]
    for weekday, period, which in _SITS:
        with standing_at(_morning(monday)):
            duty.plan(database, by, ShiftEntry(
                on=monday + timedelta(days=weekday), period=period, place="第一接待室",
                lawyer_id=office.lawyers[which], weeks=_WEEKS_BEHIND + _WEEKS_AHEAD))
    begins = {"morning": time(8, 55), "afternoon": time(14, 25)}
    for row in duty.between(database, by, monday, today - timedelta(days=1)):
        arrived = datetime.combine(row.on, begins[row.period])
        left = arrived + timedelta(hours=2, minutes=50)
        with standing_at(left):
            duty.sign(database, office.actors["counter"], row.id, at=arrived)
            duty.sign(database, office.actors["counter"], row.id, out=True, at=left)


def _matter(office: _Office, told: dict[str, Any]) -> None:
    invention, database = office.invention, office.database
    day = Calendar.seed().first_workday(invention.today - timedelta(days=told["days_ago"]), -1)
    by = office.actors["mediator"]
    with standing_at(_at(office, day, 9)):
        case_id = record.register(database, by, _entry(office, told, day))
    for action, days in told["road"]:
        day = Calendar.seed().first_workday(day + timedelta(days=days))
        if day > invention.today:
            return
        with standing_at(_at(office, day, 15)):
            if action == "ready":
                consents.give(database, by, ConsentEntry(
                    case_id, office.agencies[0], _TYPES, False, "signed", day))
            if action in ("ready", "submit"):
                conflicts.screen(database, by, case_id, "名称相近，不是同一单位")
            if action == "archive":
                _visited(office, case_id, day)
            acts.perform(database, office.actors["supervisor"] if action in _HEAD else by,
                         _act(office, case_id, action, day))


def _entry(office: _Office, told: dict[str, Any], day: date) -> ReferralEntry:
    invention, union = office.invention, told.get("track") == "U"
    employer, _ = invention.firm()
    fen = invention.random.randrange(60, 400) * 10_000
    since = day - timedelta(days=90)
    matter = told.get("matter", "wages")
    freed = matter in ("wages", "injury")  # 法律援助法 §42(3): no test of means
    return ReferralEntry(
        person=invention.person(day), employer=employer, track=told.get("track", "G"),
        matter=matter, ground="" if union else told.get("ground", "31-5"),
        exemption="42-3" if freed else "42-2",
        exemption_proof="身份证、居住证" if freed else "低保证", union_scope="1" if union else "",
        aid_form="arbitration", stage="none", jurisdiction="authority",
        summary=book()["aid"]["summary"].format(
            month=f"{since.month}月", amount=money.plain(fen)),
        amount_fen=fen, known_on=since, traits=("migrant",) if freed else (),
        agency_id=None if union else office.agencies[0],
        done_so_far="已电话联系单位，单位拒绝调解。", opinion="可能属于法律援助范围，建议转介。",
        materials=[MaterialEntry("居民身份证", copies=1, pages=1, data_type="identity"),
                   MaterialEntry("劳动合同", copies=1, pages=6, data_type="employment"),
                   MaterialEntry("工资条", copies=1, pages=3, data_type="wage")])


def _act(office: _Office, case_id: int, action: str, day: date) -> AidAct:
    told, act = book()["aid"], AidAct(case_id, action)
    if action == "send":
        act.how = "in_person"
    elif action.startswith("receipt_"):
        act.receipt = ReceiptEntry(
            received_on=day - timedelta(days=1), back_on=day, receiver=told["receiver"],
            acceptance_number=office.number("acceptance", day), contact=told["receiver"],
            missing=told["missing"] if action == "receipt_incomplete" else "",
            missing_until=day + timedelta(days=15) if action == "receipt_incomplete" else None)
    elif action in ("grant", "refuse"):
        act.decision_number, act.text = office.number("decision", day), told["refused"]
        act.text = told["refused"] if action == "refuse" else ""
        if action == "refuse":
            act.received_on, act.objection_until = day, day + timedelta(days=15)
    elif action in ("assign", "appoint"):
        act.lawyer_id = office.lawyers[case_id % 2]
        act.conflict_reason = "名称相近，不是同一单位"
    elif action == "approve":
        act.approval = ApprovalEntry(True, office.actors["supervisor"].name)
    elif action == "conclude":
        act.outcome = OutcomeEntry("partly", office.number("outcome_paper", day), 1_240_000,
                                   990_000, "已到账")
    elif action == "give_feedback":
        act.feedback_number = f"FK-{office.papers}"
    elif action == "inform":
        act.how = "phone"
    elif action == "ask_progress":
        act.text = told["explained"]
    return act


def _visited(office: _Office, case_id: int, day: date) -> None:
    satisfaction.enter(office.database, office.actors["mediator"], SatisfactionEntry(
        case_id, day, "phone", timely=5, attitude=5, skill=4, understood=5, free=True, overall=5,
        words=book()["aid"]["words"]))


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(8, 30))


def _at(office: _Office, day: date, hour: int) -> datetime:
    """An hour of that day, none that lies ahead."""
    return min(datetime.combine(day, time(hour)), office.invention.moment)
