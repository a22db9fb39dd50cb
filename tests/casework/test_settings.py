"""The centre's particulars, figures, calendar and numbers, as the settings change them."""

from datetime import date

import pytest

from casedesk.casework import calendar_book, keeping, numbers, settings_book, site, visits
from casedesk.casework.calendar_book import DayEntry
from casedesk.casework.staff import accounts
from casedesk.errors import RefusedError
from casedesk.model import Role
from casedesk.store import opening
from tests.conftest import NAMES, PASSWORD
from tests.samples import unpaid_wages


def refused(code, field, act, *args, **more):
    with pytest.raises(RefusedError) as refusal:
        act(*args, **more)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def entry(database, supervisor, **changes):
    found = site.read(database, supervisor)
    for name, value in changes.items():
        setattr(found, name, value)
    return found


def test_what_the_centre_says_of_itself_is_changed_and_recorded(database, supervisor):
    changed = site.change(database, supervisor, entry(
        database, supervisor, name="西区彩虹社区工会服务中心", organisation="西区调解委员会",
        nature="township", phone="0760 88551235", prefix="中彩"))
    assert changed == ("name", "organisation", "nature", "prefix", "phone")
    assert site.read(database, supervisor).phone == "0760-88551235"
    assert accounts.trail(database, supervisor)[0].verb == "site.change"
    assert site.change(database, supervisor, site.read(database, supervisor)) == ()


def test_the_new_name_stands_on_the_unlock_screen_and_the_password_still_opens(
        database, supervisor):
    site.change(database, supervisor, entry(database, supervisor, name="彩虹中心"))
    folder = database.folder
    database.close()
    assert opening.site_name(folder) == "彩虹中心"
    again, _ = opening.open_centre(folder, NAMES["supervisor"], PASSWORD)
    again.close()


@pytest.mark.parametrize(("changes", "code", "field"), [
    ({"name": " "}, "site_name_missing", "name"),
    ({"nature": "nobody"}, "nature_unknown", "nature"),
    ({"nature": "other", "organisation": ""}, "organisation_missing", "organisation"),
    ({"prefix": "ZG"}, "prefix_shape", "prefix"),
    ({"phone": "99"}, "phone_shape", "phone"),
])
def test_what_cannot_stand_on_paper_is_refused_at_its_field(
        database, supervisor, changes, code, field):
    before = site.read(database, supervisor)
    refused(code, field, site.change, database, supervisor,
            entry(database, supervisor, **changes))
    assert site.read(database, supervisor) == before


def test_who_works_at_the_counter_changes_nothing_of_the_centre(database, counter, supervisor):
    refused("not_allowed", "", site.change, database, counter,
            site.read(database, supervisor))


def test_every_setting_is_listed_with_what_holds_and_what_comes(database, supervisor):
    settings_book.change(database, supervisor, "collective_from", 12, date(2027, 1, 1))
    with database.reading() as session:
        before = {row.key: row for row in settings_book.listing(session, date(2026, 11, 1))}
        after = {row.key: row for row in settings_book.listing(session, date(2027, 2, 1))}
    assert (before["collective_from"].value, before["collective_from"].own) == (10, False)
    assert before["collective_from"].later == ((date(2027, 1, 1), 12),)
    assert (after["collective_from"].value, after["collective_from"].own) == (12, True)
    assert all(row.zh and row.en and row.basis for row in before.values())


@pytest.mark.parametrize(("key", "new", "code"), [
    ("idle_lock_minutes", 1, "setting_range"), ("idle_lock_minutes", 31, "setting_range"),
    ("idle_lock_minutes", True, "setting_kind"), ("success_rate_formula", "x", "setting_choice")])
def test_a_setting_out_of_its_range_is_refused(database, supervisor, key, new, code):
    refused(code, "value", settings_book.change, database, supervisor, key, new,
            date(2026, 1, 1))


def test_a_pasted_arrangement_is_read_line_by_line():
    text = "2027-02-06 至 2027-02-08 休 春节\n\n2027年1月31日 班\n2027-05-01：节 劳动节"
    found = calendar_book.read_list(text, date(2026, 11, 22))
    assert found[0] == DayEntry(date(2027, 2, 6), "off", "春节")
    assert len(found) == 5
    assert found[3] == DayEntry(date(2027, 1, 31), "work", "")
    assert found[4] == DayEntry(date(2027, 5, 1), "statutory", "劳动节")


@pytest.mark.parametrize("line", ["2027-02-06 春节", "初一 休", "2027-02-08 至 2027-02-06 休"])
def test_a_line_that_cannot_be_read_is_named(line):
    with pytest.raises(RefusedError) as refusal:
        calendar_book.read_list(f"2027-02-06 休 春节\n{line}", date(2026, 11, 22))
    assert refusal.value.code in ("calendar_line", "date")


def test_a_year_that_was_announced_holds_from_then_on(database, supervisor):
    assert not calendar_book.year_book(database, supervisor, 2027).official
    days = calendar_book.read_list("2027-02-06 休 春节\n2027-01-31 班", date(2026, 11, 22))
    calendar_book.enter(database, supervisor, days, 2027, "国办发明电〔2026〕7号")
    book = calendar_book.year_book(database, supervisor, 2027)
    assert (book.official, book.notice) == (True, "国办发明电〔2026〕7号")
    assert [(row.day, row.kind) for row in book.days if row.own] == [
        (date(2027, 1, 31), "work"), (date(2027, 2, 6), "off")]
    refused("calendar_empty", "list", calendar_book.enter, database, supervisor, [])


def test_numbers_in_use_are_listed_with_what_was_voided(database, supervisor):
    number = visits.record(database, supervisor, unpaid_wages(), then="case").case_number
    numbers.void(database, supervisor, number, "重复登记")
    used = {row.series: row for row in numbers.series_in_use(database)}
    assert (used["case"].last, used["case"].voided) == (1, 1)


def test_a_backup_is_held_against_the_centre_before_it_is_put_back(database, actors, supervisor):
    made = keeping.back_up(database, supervisor)
    visits.record(database, supervisor, unpaid_wages(), then="case")
    found = keeping.compare(database, actors["admin"], made.path, NAMES["admin"], PASSWORD)
    told = {each.table: (each.before, each.after) for each in found.differences}
    assert found.report.ok
    assert told["case_file"] == (1, 0)
    assert keeping.listing(database, supervisor)[0].path == made.path


def test_a_centre_without_administrator_lets_the_supervisor_enter_one(database, actors,
                                                                     supervisor):
    refused("not_allowed", "", accounts.add, database, supervisor, "新管理员", Role.ADMIN,
            "四月-芳菲-尽时-5120")
    accounts.change_role(database, supervisor, NAMES["admin"], Role.COUNTER)
    refused("not_allowed", "", accounts.add, database, supervisor, "新同事", Role.COUNTER,
            "四月-芳菲-尽时-5120")
    accounts.add(database, supervisor, "新管理员", Role.ADMIN, "四月-芳菲-尽时-5120")
    assert not accounts.may_appoint(database, supervisor)


def test_wrong_attempts_are_cleared_by_who_may_change_staff(database, counter, supervisor):
    refused("not_allowed", "", accounts.clear_attempts, database, counter, NAMES["mediator"])
    accounts.clear_attempts(database, supervisor, NAMES["mediator"])
    assert accounts.trail(database, supervisor)[0].verb == "clear_attempts"
