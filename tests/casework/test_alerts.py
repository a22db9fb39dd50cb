"""Alerts of collective disputes: graded by the rule, reported within hours, followed up."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework import alerts, visits
from casedesk.casework.alerts import AlertEntry, ReportEntry
from casedesk.casework.collective import members as roster
from casedesk.casework.collective import representatives, taking
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.model import Alert, CaseFile, Event, IssuedNumber, now
from casedesk.rules import alerts as rules
from tests.casework.rosters import roster as made
from tests.samples import unpaid_wages

FIRM = EmployerEntry(name="中山市恒盛灯饰有限公司")


@pytest.mark.parametrize(("people", "months", "signs", "level"), [
    (9, 0, (), None), (10, 0, (), "yellow"), (29, 0, (), "yellow"), (30, 0, (), "orange"),
    (49, 0, (), "orange"), (50, 0, (), "red"), (10, 1, (), "yellow"), (10, 2, (), "orange"),
    (9, 5, (), None), (29, 3, (), "orange"), (30, 3, (), "red"), (3, 0, ("gathering",), "yellow"),
    (3, 0, ("stoppage",), "orange"), (12, 0, ("petition",), "orange"),
    (3, 0, ("blocking",), "red"), (1, 0, ("extreme",), "red"),
])
def test_the_level_follows_from_workers_arrears_and_what_happens(people, months, signs, level):
    found = rules.level(now().date(), people, months, signs)
    assert (found.code if found else None) == level
    if found:
        assert found.reasons
        assert "city_union" in found.recipients


@pytest.mark.parametrize(("workers", "words"), [
    (1, None), (2, "多人（2–9人）"), (9, "多人（2–9人）"), (10, "集体（10–29人）"),
    (30, "集体（30–49人）"), (50, "集体（50–99人）"), (100, "集体（100人以上）"),
    (900, "集体（100人以上）"),
])
def test_the_bands_of_workers(workers, words):
    found = rules.band(workers, now().date())
    assert (found.zh if found else None) == words


def entry(**more):
    values = {"employer": FIRM, "people": 37, "cause": "拖欠8月工资", "known_at": now()}
    return AlertEntry(**(values | more))


def test_an_alert_is_numbered_and_its_hours_run_from_when_it_was_known(
        database, mediator, clock):
    known = now() - timedelta(minutes=30)
    alert_id = alerts.record(database, mediator, entry(known_at=known))
    page = alerts.page(database, mediator, alert_id)
    assert page.number == "中工预字〔2026〕第0001号"
    assert page.level == "orange"
    assert page.due_at == known + timedelta(hours=2)
    assert page.city_due_at == known + timedelta(hours=24)
    [row] = alerts.waiting(database, mediator)
    assert (row.alert_id, row.to, row.minutes) == (alert_id, "township_union", 90)
    clock.shift(timedelta(hours=2))
    assert alerts.waiting(database, mediator)[0].minutes == -30


def test_reports_go_on_until_the_city_knows_and_are_counted(database, mediator, clock):
    alert_id = alerts.record(database, mediator, entry())
    assert alerts.report(database, mediator, ReportEntry(
        alert_id, recipients=["township_union"])) == 0
    [row] = alerts.waiting(database, mediator)
    assert row.to == "city_union"
    with pytest.raises(RefusedError, match="续报要写明新的情况"):
        alerts.report(database, mediator, ReportEntry(alert_id))
    clock.shift(timedelta(hours=3))
    assert alerts.report(database, mediator, ReportEntry(
        alert_id, people=52, level="red", text="又有15人到场")) == 1
    page = alerts.page(database, mediator, alert_id)
    assert (page.level, page.people, page.state) == ("red", 52, "reported")
    assert [each.seq for each in page.reports] == [0, 1]
    assert page.city_reported_at == now()
    assert not alerts.waiting(database, mediator)
    alerts.close(database, mediator, alert_id, "当日发放工资，人员散去")
    with pytest.raises(RefusedError, match="已经解除"):
        alerts.report(database, mediator, ReportEntry(alert_id, text="又"))


@pytest.mark.parametrize(("more", "code"), [
    ({"employer": EmployerEntry()}, "alert_employer"),
    ({"people": 0}, "alert_people"),
    ({"cause": " "}, "alert_cause"),
    ({"known_at": datetime(2099, 1, 1)}, "alert_future"),
    ({"happened_at": datetime(2099, 1, 1)}, "alert_future"),
    ({"people": 3}, "alert_level"),
    ({"level": "yellow"}, "alert_level_reason"),
    ({"people": 3, "level": "yellow"}, "alert_level_reason"),
])
def test_bad_input_is_said_in_words_and_no_number_is_taken(database, mediator, more, code):
    with pytest.raises(RefusedError) as refused:
        alerts.record(database, mediator, entry(**more))
    assert refused.value.code == code
    assert refused.value.sentence() != refused.value.sentence("en")
    with database.reading() as session:
        assert not session.scalars(select(IssuedNumber).where(
            IssuedNumber.series == "warning")).all()
        assert not session.scalars(select(Alert)).all()


def test_a_level_by_hand_needs_a_reason_and_goes_to_whom_it_names(database, mediator):
    alert_id = alerts.record(database, mediator, entry(
        people=3, level="red", level_reason="涉及重点工程"))
    page = alerts.page(database, mediator, alert_id)
    assert (page.level, "police" in page.recipients) == ("red", True)
    again = alerts.entry_of(database, mediator, alert_id)
    assert (again.level, again.level_reason) == ("red", "涉及重点工程")


def test_a_report_before_it_was_known_or_after_now_is_refused(database, mediator):
    alert_id = alerts.record(database, mediator, entry())
    for moment in (now() - timedelta(days=1), now() + timedelta(hours=1)):
        with pytest.raises(RefusedError, match="之后、现在之前"):
            alerts.report(database, mediator, ReportEntry(alert_id, at=moment))
    with pytest.raises(RefusedError, match="还没有上报"):
        alerts.close(database, mediator, alert_id, "好了")


def test_an_alert_is_begun_from_a_collective_case_with_what_it_says(
        database, mediator, case_id):
    taking.take_in(database, mediator, case_id, reader.from_text(made(12)).lines)
    ids = [row.id for row in roster.page(database, mediator, case_id).members]
    representatives.elect(database, mediator, case_id, ids[:3])
    begun = alerts.begin(database, mediator, case_id=case_id)
    total = roster.page(database, mediator, case_id).sums.amount_fen
    assert (begun.people, begun.amount_fen) == (12, total)
    assert begun.employer.name == FIRM.name
    assert begun.town == "442000110"
    assert len(begun.contacts.splitlines()) == 3
    assert begun.reviewer_name == "何建国"
    alerts.record(database, mediator, begun)
    with database.reading() as session:
        assert session.get_one(CaseFile, case_id).risk == "yellow"
        assert session.scalars(select(Event.text).where(Event.action == "alert")).one()


def test_a_collective_case_without_an_alert_is_shown_until_there_is_one(
        database, mediator, counter, case_id):
    assert not alerts.waiting(database, mediator)
    taking.take_in(database, mediator, case_id, reader.from_text(made(12)).lines)
    [row] = alerts.waiting(database, mediator)
    assert (row.alert_id, row.case_id, row.people) == (None, case_id, 12)
    alerts.record(database, mediator, alerts.begin(database, mediator, case_id=case_id))
    [row] = alerts.waiting(database, mediator)
    assert row.alert_id is not None


def test_an_alert_is_begun_from_a_visit_with_its_risks(database, counter):
    saved = visits.record(database, counter, unpaid_wages(
        person=PersonEntry(name="刘一手", phone="13826774412"), workers=25, party_size=6,
        risks=["stoppage", "group"]))
    begun = alerts.begin(database, counter, visit_id=saved.visit_id)
    assert (begun.people, begun.present) == (25, 6)
    assert begun.signs == ["stoppage", "gathering"]
    assert alerts.grade(begun).code == "orange"
    alert_id = alerts.record(database, counter, begun)
    assert alerts.page(database, counter, alert_id).visit_id == saved.visit_id


def test_other_mediators_are_not_reminded_of_a_colleagues_case(database, actors, case_id):
    taking.take_in(database, actors["mediator"], case_id, reader.from_text(made(12)).lines)
    assert alerts.waiting(database, actors["supervisor"])
    assert not alerts.waiting(database, actors["counsellor"])
    assert not alerts.waiting(database, actors["admin"])


def test_what_was_typed_is_put_right_and_the_level_follows(database, mediator):
    alert_id = alerts.record(database, mediator, entry())
    held = alerts.entry_of(database, mediator, alert_id)
    held.people, held.signs = 60, ["blocking"]
    alerts.change(database, mediator, alert_id, held)
    page = alerts.page(database, mediator, alert_id)
    assert (page.level, "police" in page.recipients) == ("red", True)


def test_a_visit_that_shows_a_collective_dispute_is_shown_until_there_is_an_alert(
        database, counter):
    saved = visits.record(database, counter, unpaid_wages(
        person=PersonEntry(name="刘一手", phone="13826774412"), workers=25))
    visits.record(database, counter, unpaid_wages(
        person=PersonEntry(name="刘二手", phone="13826774413"), workers=2))
    [row] = alerts.waiting(database, counter)
    assert (row.begins, row.level, row.people) == (f"visit:{saved.visit_id}", "yellow", 25)
    alerts.record(database, counter, alerts.begin(database, counter, visit_id=saved.visit_id))
    [row] = alerts.waiting(database, counter)
    assert row.alert_id is not None
