"""The month of counselling: small counts hidden for good; closing, keeping, destroying."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    count_rows,
    counting,
    employer_report,
    ending,
    figures,
)
from casedesk.casework.counselling.count_rows import Count
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.errors import RefusedError
from casedesk.model import (
    Appointment,
    Client,
    CounsellingCase,
    CounsellingCount,
    CounsellingRelease,
    GroupActivity,
)
from tests.casework import counselling_room as room
from tests.samples import at


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


def count(session, month, number, **more):
    for place in range(number):
        values = {"sessions": 1, "persons": 1, "sex": "2", "complaint": "08", "risk": 0,
                  "counsellor_id": 1, "age_band": "26-35", "source": "self", "mode": "room",
                  "industry": "C", "town": "442000110"} | more
        count_rows.put(session.info["database"], session, f"{more}-{place}", month,
                       Count(**values))


def shown(found, title):
    return {each.code: each.shown for name, table in found.tables if name == title
            for each in table}


@pytest.fixture
def october(folder, clock):
    with room.signed_in(folder, "supervisor") as (database, actor):
        with database.writing(actor) as session:
            count(session, "2026-10", 37)
            count(session, "2026-10", 2, complaint="07")
            count(session, "2026-10", 1, complaint="19", risk=3, crisis=True)
        yield database, actor


def test_small_counts_of_a_month_are_hidden_with_a_third(october):
    database, actor = october
    found = figures.month(database, actor, "2026-10")
    table = shown(found, "主诉")
    assert (table["07"], table["19"]) == ("<5", "<5")
    sums = {each.dimension: each.shown for each in found.sums}
    assert "*" in (table["08"], sums["cases"])  # 40 - 37 would tell the three
    assert sums["crisis"] == "<5"


def test_a_released_month_stays_and_the_next_hides_what_subtraction_would_tell(october, clock):
    database, actor = october
    refused("figures_early", figures.release, database, actor, "2026-11")
    first = figures.month(database, actor, "2026-10")
    figures.release(database, actor, "2026-10")
    refused("figures_released", figures.release, database, actor, "2026-10")
    with database.writing(actor) as session:
        count(session, "2026-10", 3, complaint="07", sex="1")  # signed late: not in the month out
        count(session, "2026-11", 6, complaint="07")
        count(session, "2026-11", 30)
    again = figures.month(database, actor, "2026-10")
    assert (again.sums, again.tables) == (first.sums, first.tables)
    assert again.released
    found = figures.month(database, actor, "2026-11")
    year = {each.code: each.year for name, table in found.tables if name == "主诉"
            for each in table}
    assert not year["07"].isdigit()  # 8 - 6 would tell October's two


def test_every_figure_of_the_month_is_there_and_rates_tell_no_few(october):
    database, actor = october
    with database.writing(actor) as session:
        count(session, "2026-10", 6, closed="goal", whole=8, satisfaction=5, change="improved",
              mode="video")
        count(session, "2026-10", 2, closed="lost", whole=2, sex="1", mode="telephone")
        for state, number in (("arrived", 30), ("no_show", 6)):
            for place in range(number):
                begins = at("2026-10-12").replace(tzinfo=None)
                session.add(Appointment(
                    site_id=1, created_by=1, number=f"{state}{place}", counsellor_id=1,
                    begins=begins, ends=begins, state=state))
        for kind, heads in (("group", 12), ("lecture", 80), ("hotline", 9)):
            session.add(GroupActivity(
                site_id=1, created_by=1, number=kind, kind=kind, topic="减压", state="held",
                begins=at("2026-10-20").replace(tzinfo=None), attended=heads))
    found = figures.month(database, actor, "2026-10")
    sums = {each.dimension: each.shown for each in found.sums}
    assert (sums["arrived"], sums["no_show"]) == ("30", "6")
    assert (sums["group_people"], sums["lecture_people"], sums["hotline"]) == ("12", "80", "9")
    assert sums["dropped"] == "<5"
    assert "*" in (sums["ended"], shown(found, "结案原因")["goal"])  # 8 - 6 would tell the two
    rates = {each.dimension: each.shown for each in found.rates}
    assert rates == {"no_show_rate": "16.7%", "mean_sessions": "6.5", "satisfaction": "5.0"}
    assert {each.dimension: each.shown for each in found.events} == {
        "groups": "1", "lectures": "1", "minutes": "0"}
    assert shown(found, "咨询师工作量（人次）") == {"1": sums["sessions"]}
    figures.release(database, actor, "2026-10")
    with database.writing(actor) as session:
        for row in session.scalars(select(GroupActivity)):
            row.attended = 500
    again = figures.month(database, actor, "2026-10")
    assert (again.sums, again.rates, again.events) == (found.sums, found.rates, found.events)
    assert again.released_by == actor.name


def test_a_mean_of_a_few_is_not_told_nor_one_that_would_tell_it(october):
    database, actor = october
    with database.writing(actor) as session:
        count(session, "2026-10", 9, closed="goal", whole=8, satisfaction=5, mode="video")
    figures.release(database, actor, "2026-10")
    with database.writing(actor) as session:
        count(session, "2026-11", 2, closed="goal", whole=3, satisfaction=1)
    rates = {each.dimension: (each.shown, each.year)
             for each in figures.month(database, actor, "2026-11").rates}
    assert rates["mean_sessions"] == ("*", "*")  # the year's mean less October's would tell it
    assert rates["satisfaction"] == ("*", "*")


def test_towns_of_a_few_are_told_together(october):
    database, actor = october
    with database.writing(actor) as session:
        for place in range(3):
            count(session, "2026-10", 2, town=f"44200010{place}", sex="1")
    table = shown(figures.month(database, actor, "2026-10"), "镇街")
    assert set(table) == {"442000110", "~"}
    assert table["~"] == "6"


def test_what_is_signed_late_counts_in_a_month_that_is_not_out(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        with database.writing(actor) as session:
            session.add(CounsellingRelease(month="2026-10", dimension="cases", shown="9",
                                           released_at=at("2026-11-02"), released_by=1))
            case = session.get_one(CounsellingCase, case_id)
            client = session.get_one(Client, case.client_id)
            counting.hospital_seen(database, session, case, client, date(2026, 10, 30))
            assert session.scalars(select(CounsellingCount.month)).all() == ["2026-11"]


def test_months_go_out_in_their_order(october, clock):
    database, actor = october
    with database.writing(actor) as session:
        count(session, "2026-09", 7)
    refused("figures_order", figures.release, database, actor, "2026-10")


def test_an_employer_hears_nothing_under_thirty_and_never_of_risk(october):
    database, actor = october
    with database.writing(actor) as session:
        from casedesk.model import Employer

        firm = Employer(site_id=1, created_by=1, name="恒盛灯饰")
        session.add(firm)
        session.flush()
        count(session, "2026-10", 18, employer="恒盛灯饰", sex="1")
        number = firm.id
    span = ("2026-10", "2026-10")
    refused("figures_few", employer_report.of, database, actor, number, *span)
    with database.writing(actor) as session:
        session.add(GroupActivity(
            site_id=1, created_by=1, number="G1", kind="lecture", topic="减压", state="held",
            employer_id=number, begins=at("2026-10-12").replace(tzinfo=None), attended=25))
    # the twenty-five may be the eighteen and seven more
    refused("figures_few", employer_report.of, database, actor, number, *span)
    with database.writing(actor) as session:
        session.add(GroupActivity(
            site_id=1, created_by=1, number="G2", kind="lecture", topic="睡眠", state="held",
            employer_id=number, begins=at("2026-10-20").replace(tzinfo=None), attended=45))
    told = employer_report.of(database, actor, number, *span)
    assert (told.groups, told.group_people, told.sessions) == (2, 70, None)
    refused("figures_span", employer_report.of, database, actor, number, "2026-10", "2026-09")


def test_months_of_the_same_few_never_add_up_to_a_report(october):
    database, actor = october
    with database.writing(actor) as session:
        from casedesk.model import Employer

        firm = Employer(site_id=1, created_by=1, name="恒盛灯饰")
        session.add(firm)
        session.flush()
        tag, number = "恒盛灯饰", firm.id
        for month in range(1, 11):
            count(session, f"2026-{month:02d}", 6, employer=tag, sex="1")
    refused("figures_few", employer_report.of, database, actor, number, "2026-01", "2026-10")
    with database.writing(actor) as session:
        count(session, "2026-11", 32, employer=tag, sex="1")
        count(session, "2026-12", 3, employer=tag, sex="1")
    told = employer_report.of(database, actor, number, "2026-11", "2026-12")
    assert told.sessions == 32  # December's three are in no sum: no period tells them


def test_the_figures_are_for_those_who_read_reports_or_counsel(october, folder):
    database, _ = october
    database.close()
    for role in ("counter", "mediator", "admin"):
        with room.signed_in(folder, role) as (other, colleague):
            refused("not_allowed", figures.month, other, colleague, "2026-10")


def test_a_minors_records_are_kept_until_an_age(folder, clock):
    clock.move_to(at("2026-03-02"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor, {"birth": date(2010, 6, 1)})
        ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
        with database.reading() as session:
            assert session.get_one(Client, client_id).destroy_after == date(2038, 6, 1)


def test_a_case_in_crisis_is_closed_only_by_referral(folder, clock):
    from casedesk.casework.counselling import risk
    from casedesk.casework.counselling.risk import RiskEntry
    from casedesk.rules.risk import Screen

    with room.signed_in(folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        risk.assess(database, actor, RiskEntry(case_id, None, Screen(voices="yes"), 3, "幻听"))
        clock.shift(timedelta(minutes=1))
        refused("closing_crisis", ending.close, database, actor, ClosingEntry(
            case_id, reason="goal", final_risk=1))
        ending.close(database, actor, ClosingEntry(case_id, reason="referred", final_risk=3))
