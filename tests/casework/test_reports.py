"""The month's figures are those a person would count by hand from the rows."""

from datetime import date, datetime
from fractions import Fraction

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from casedesk.casework import reports
from casedesk.casework.reports import checks, counting, tables
from casedesk.casework.reports.measure import Change, Measure, half_up, text
from casedesk.errors import RefusedError
from casedesk.model import Base, Dispute, Visit
from tests.counted_by_hand import counted_by_hand
from tests.made_months import Months

FIRST, LAST, TODAY = date(2025, 6, 1), date(2026, 11, 20), date(2026, 11, 22)
SPANS = {
    "now": (date(2026, 9, 1), date(2026, 9, 30)),
    "before": (date(2026, 8, 1), date(2026, 8, 31)),
    "year_ago": (date(2025, 9, 1), date(2025, 9, 30)),
    "to_date": (date(2026, 1, 1), date(2026, 9, 30)),
}


@pytest.fixture(scope="module")
def plain_engine():
    """The same engine without a key: what is counted does not depend on the sealing."""
    engine = create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
    Base.metadata.create_all(engine)
    return engine


def counted_from(engine, made: Months, month: str = "2026-09"):
    with engine.connect() as link, link.begin() as whole, Session(link) as session:
        made.put(session)
        found = counting.count(session, month, TODAY)
        whole.rollback()
    return found


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), cases=st.integers(0, 60))
def test_every_figure_is_what_is_counted_by_hand_and_every_relation_holds(
        plain_engine, seed, cases):
    made = Months(seed, FIRST, LAST, people=9).work(cases)
    counted = counted_from(plain_engine, made)
    told = tables.figures(counted)
    for column, (first, last) in SPANS.items():
        by_hand = counted_by_hand(made, first, last)
        assert {code: figure.number(column) for code, figure in told.items()} == by_hand, column
    opened = told["I04"].before.rows
    broken = [check for check in checks.checks(counted, told, opened) if not check.holds]
    assert broken == []


@pytest.fixture
def office(database):
    """A centre with two years of work."""
    made = Months(7, FIRST, LAST).work(900)
    with database.writing(None) as session:
        made.put(session)
    database.made = made
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        yield database


def test_the_list_behind_every_number_adds_up_to_it(office, supervisor):
    month = reports.month(office, supervisor, "2026-09")
    for code, figure in month.figures.items():
        for column in counting.COLUMNS:
            rows = reports.rows(office, supervisor, "2026-09", code, column=column)
            total = figure.total(column)
            assert len(rows) == total.rows, (code, column)
            assert sum(row.amount for row in rows) == total.amount, (code, column)


def test_the_list_behind_a_cell_of_a_breakdown_adds_up_to_it(office, supervisor):
    month = reports.month(office, supervisor, "2026-09")
    opened = 0
    for table in month.tables[1:]:
        for line in table.lines:
            for cell in line.cells:
                if cell.code and cell.code != "I08" and month.figures[cell.code].indicator.measure \
                        is Measure.COUNT:
                    rows = reports.rows(office, supervisor, "2026-09", cell.code,
                                        column=cell.column, matter=cell.matter,
                                        closing=cell.closing, town=cell.town,
                                        industry=cell.industry)
                    assert f"{len(rows):,}" == cell.text, (table.number, line.code)
                    opened += 1
    assert opened > 40


def test_parts_of_a_table_add_up_to_its_last_line(office, supervisor):
    broken_down = [table for table in reports.month(office, supervisor, "2026-09").tables
                   if table.lines[-1].whole]
    assert [table.number for table in broken_down] == [2, 3, 5, 6, 7]
    for table in broken_down:
        parts = [line for line in table.lines if not line.depth and not line.whole]
        whole = table.lines[-1]
        for number, cell in enumerate(whole.cells):
            if cell.code and not table.headings[number + 1].zh.endswith("金额"):
                found = sum(int(line.cells[number].text.replace(",", "")) for line in parts)
                assert found == int(cell.text.replace(",", "")), table.headings[number + 1].zh


def test_the_chart_shows_twelve_months_that_end_with_this_one(office, supervisor):
    month = reports.month(office, supervisor, "2026-09")
    assert [point.month for point in month.series][::11] == ["2025-10", "2026-09"]
    assert month.series[-1].accepted == month.figures["I02"].now.rows
    assert month.series[-2].closed == month.figures["I03"].before.rows
    by_hand = counted_by_hand(office.made, date(2025, 10, 1), date(2025, 10, 31))
    assert (month.series[0].accepted, month.series[0].closed) == (by_hand["I02"], by_hand["I03"])


def test_a_case_closed_before_it_was_accepted_breaks_the_relation_and_is_shown(
        office, supervisor):
    with office.writing(None) as session:
        case = session.get_one(Dispute, 1)
        case.accepted_on, case.closed_on, case.closing_kind = (
            date(2026, 9, 20), date(2026, 8, 1), "11")
    month = reports.month(office, supervisor, "2026-09")
    broken = [check.code for check in month.checks if not check.holds]
    assert "C01" in broken
    assert not month.holds
    with pytest.raises(RefusedError, match="审核关系不成立"):
        reports.freeze(office, supervisor, "2026-09")


def test_a_case_closed_without_saying_how_has_a_line_of_its_own_that_opens(office, supervisor):
    with office.writing(None) as session:
        closed = session.query(Dispute).filter(
            Dispute.closed_on.between(date(2026, 9, 1), date(2026, 9, 30)),
            Dispute.accepted_on.is_not(None)).first()
        closed.closing_kind, case_id = None, closed.case_id
    month = reports.month(office, supervisor, "2026-09")
    line = next(line for line in month.tables[2].lines if line.zh == "未注明")
    cell = line.cells[0]
    rows = reports.rows(office, supervisor, "2026-09", cell.code, closing=cell.closing)
    assert (cell.text, [row.case_id for row in rows]) == ("1", [case_id])
    assert [check.code for check in month.checks if not check.holds] == ["C16"]


def test_the_success_rate_follows_the_dated_setting(office, supervisor):
    from casedesk.casework import settings_book

    before = reports.month(office, supervisor, "2026-09")
    settings_book.change(office, supervisor, "success_rate_formula", "agreed", date(2026, 9, 1))
    after = reports.month(office, supervisor, "2026-09")
    told = after.figures
    assert before.formula.code == "settled"
    assert after.formula.zh == "达成协议 ÷ 已结"
    assert told["I08"].number() == Fraction(100 * told["I05"].now.rows, told["I03"].now.rows)
    assert told["I08"].before == before.figures["I08"].before  # the month before had the other
    with pytest.raises(RefusedError) as refusal:
        settings_book.change(
            office, supervisor, "success_rate_formula", "guess", date(2026, 9, 1))
    assert refusal.value.code == "setting_choice"


def test_a_month_may_run_from_the_26th_and_no_day_is_lost_when_that_begins(office, supervisor):
    from casedesk.casework import settings_book

    settings_book.change(office, supervisor, "report_month_begins", 26, date(2026, 8, 1))
    found = {name: reports.month(office, supervisor, name).period
             for name in ("2026-07", "2026-08", "2026-09")}
    assert found["2026-07"].last == date(2026, 7, 31)
    assert (found["2026-08"].first, found["2026-08"].last) == (
        date(2026, 8, 1), date(2026, 8, 25))
    assert (found["2026-09"].first, found["2026-09"].last) == (
        date(2026, 8, 26), date(2026, 9, 25))
    month = reports.month(office, supervisor, "2026-09")
    by_hand = counted_by_hand(office.made, date(2026, 8, 26), date(2026, 9, 25))
    assert {code: figure.number() for code, figure in month.figures.items()} == by_hand
    assert month.holds


def test_a_running_month_judges_what_is_overdue_by_today(office, supervisor):
    month = reports.month(office, supervisor, "2026-11")
    late = [case for case in office.made.tables[Dispute]
            if case["accepted_on"] and case["closed_on"] is None
            and case["end_due"] and case["end_due"] < TODAY]
    assert month.figures["I04a"].now.rows == len(late)
    assert month.period.running


@pytest.mark.parametrize(("text_", "code"), [
    ("2026-13", "report_month"), ("2026-9", "report_month"), ("", "report_month"),
    ("二〇二六年九月", "report_month"), ("2026-09-01", "report_month"),
    ("1999-12", "report_month"), ("2026-12", "report_future"), ("2027-01", "report_future"),
])
def test_what_is_no_month_or_not_begun_is_refused(office, supervisor, text_, code):
    with pytest.raises(RefusedError) as refused:
        reports.month(office, supervisor, text_)
    assert refused.value.code == code


def test_an_unknown_figure_is_refused(office, supervisor):
    with pytest.raises(RefusedError) as refused:
        reports.rows(office, supervisor, "2026-09", "I99")
    assert refused.value.code == "report_figure"


@pytest.mark.parametrize("role", ["counter", "mediator", "counsellor", "admin"])
def test_only_those_who_report_may_see_the_summary(office, actors, role):
    for act in (lambda: reports.month(office, actors[role], "2026-09"),
                lambda: reports.rows(office, actors[role], "2026-09", "I02"),
                lambda: reports.freeze(office, actors[role], "2026-09")):
        with pytest.raises(RefusedError) as refused:
            act()
        assert refused.value.code == "not_allowed"


def test_the_city_sees_figures_and_rows_but_no_worker_s_name(office, actors):
    rows = reports.rows(office, actors["city"], "2026-09", "I02")
    assert rows
    assert all("工*" in row.title for row in rows)
    with pytest.raises(RefusedError):
        reports.freeze(office, actors["city"], "2026-09")


def test_an_empty_centre_has_a_summary_of_noughts_and_dashes(database, supervisor):
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        month = reports.month(database, supervisor, "2026-09")
    assert month.holds
    assert month.figures["I02"].text() == "0"
    assert month.figures["I08"].text() == "—"
    assert month.figures["I13"].text() == "0.00"
    assert str(month.figures["I02"].change("before")) == "—"
    assert reports.as_json(month)["figures"]["I08"] is None


@pytest.mark.parametrize(("now", "then", "shown"), [
    (17, 19, "-10.5%"), (16, 15, "6.7%"), (3, 0, "— (+3)"), (0, 0, "—"), (0, 4, "-100.0%"),
    (1, 8, "-87.5%"), (4001, 4000, "0.0%"), (4002, 4000, "0.1%"),
])
def test_a_change_is_against_the_size_of_what_it_was(now, then, shown):
    assert str(Change.between(Measure.COUNT, Fraction(now), Fraction(then))) == shown


def test_halves_are_rounded_up_exactly():
    assert text(Measure.SHARE, Fraction(81_25, 100)) == "81.3"
    assert text(Measure.SHARE, Fraction(125, 1000)) == "0.1"
    assert str(half_up(Fraction(-25, 1000), 2)) == "-0.03"
    assert text(Measure.MONEY, Fraction(1_487_900)) == "1.49"
    assert text(Measure.SHARE, None) == "—"


def test_a_figure_of_the_last_day_and_the_first_minute_is_counted(database, supervisor):
    made = Months(1, FIRST, LAST, people=2)
    for at in (datetime(2026, 9, 1), datetime(2026, 9, 30, 23, 59), datetime(2026, 10, 1),
               datetime(2026, 8, 31, 23, 59)):
        made.visit()
        made.tables[Visit][-1] |= {"arrived_at": at, "channel": "visit", "party_size": 2}
    with database.writing(None) as session:
        made.put(session)
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        month = reports.month(database, supervisor, "2026-09")
    assert (month.figures["I19a"].now.rows, month.figures["I19b"].now.amount) == (2, 4)
