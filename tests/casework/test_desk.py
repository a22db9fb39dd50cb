from datetime import date, timedelta

import pytest

from casedesk.casework import desk, settings_book, visits
from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from tests.samples import at, unpaid_wages


def test_the_desk_shows_what_is_due_who_waits_and_how_the_month_stands(
        database, mediator, supervisor, clock):
    clock.move_to(at("2026-09-10"))
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    clock.move_to(at("2026-09-15"))
    visits.record(database, mediator, unpaid_wages(person=PersonEntry(name="李娟")),
                  then="waiting")
    shown = desk.today(database, mediator)
    assert [(row.rule, row.days) for row in shown.due] == [("M-ACC", 0), ("M-LAW15", 13)]
    assert (shown.due_today, shown.overdue, shown.undecided, shown.forgotten) == (1, 0, 1, 1)
    assert [row.state for row in shown.visits] == ["waiting"]
    acts.perform(database, mediator, Act(case_id, "accept", consent_on=date(2026, 9, 11)))
    acts.perform(database, mediator, Act(
        case_id, "withdraw", settled=True, settlement="单位当场付清"))
    acts.perform(database, mediator, Act(
        case_id, "close", accept_open_ends=True, text="文书已由双方带走，待补扫描"))
    shown = desk.today(database, supervisor)
    assert shown.month.accepted == 1
    assert shown.month.success == 1.0
    assert shown.month.visits == 2
    assert shown.month.accepted_by_month[-1] == (date(2026, 9, 1), 1)
    assert (shown.open_cases, shown.due) == (0, ())


def test_a_mediator_sees_the_own_cases_and_those_that_nobody_took_on(
        database, counter, mediator, supervisor, clock):
    clock.move_to(at("2026-09-10"))
    taken_on = visits.record(database, supervisor, unpaid_wages(), then="case").case_id
    acts.perform(database, supervisor, Act(
        taken_on, "accept", consent_on=date(2026, 9, 10), mediator_id=supervisor.staff_id))
    assert desk.today(database, mediator).due == ()
    assert len(desk.today(database, supervisor).due) == 2
    visits.record(database, counter, unpaid_wages(person=PersonEntry(name="李娟")), then="case")
    shown = desk.today(database, mediator)
    assert (len(shown.due), shown.undecided) == (2, 1)


def test_a_setting_holds_from_its_day_on(database, supervisor, clock):
    settings_book.change(database, supervisor, "collective_from", 5, date(2027, 1, 1))
    with database.reading() as session:
        assert settings_book.value(session, "collective_from", date(2026, 12, 31)) == 10
        assert settings_book.value(session, "collective_from", date(2027, 1, 1)) == 5


@pytest.mark.parametrize(("key", "value", "code"), [
    ("no_such", 1, "unknown_setting"), ("collective_from", "ten", "setting_kind")])
def test_a_wrong_setting_is_refused(database, supervisor, key, value, code):
    with pytest.raises(RefusedError) as refusal:
        settings_book.change(database, supervisor, key, value, date.today() + timedelta(1))
    assert refusal.value.code == code
