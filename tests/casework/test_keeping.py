from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from casedesk.casework import keeping, papers, visits
from casedesk.casework.staff import accounts
from casedesk.errors import RefusedError
from casedesk.model import Role
from tests.conftest import NAMES, PASSWORD
from tests.samples import at, unpaid_wages

NEW = "海阔-天空-远帆-9317"


def test_a_sound_centre_is_found_sound_and_a_missing_attachment_is_noticed(
        database, supervisor, mediator, case_id, centre_folder):
    papers.attach(database, mediator, "工资条.pdf", b"%PDF-1.4 x", case_id=case_id)
    assert keeping.check(database, supervisor).ok
    next((centre_folder / "attachments").glob("??/*")).unlink()
    found = keeping.check(database, supervisor)
    assert not found.ok
    assert [each.what for each in found.attachments] == ["missing"]


def test_a_scan_comes_back_as_it_was_and_its_reading_is_audited(
        database, supervisor, mediator, case_id):
    number = papers.attach(database, mediator, "录音.m4a", b"\x00\x01scan", case_id=case_id)
    assert papers.read(database, mediator, number) == ("录音.m4a", b"\x00\x01scan")
    assert accounts.trail(database, supervisor)[0].verb == "attachment.read"
    papers.remove(database, supervisor, number, "重复")
    with pytest.raises(RefusedError) as refusal:
        papers.read(database, mediator, number)
    assert refusal.value.code == "attachment_unknown"


@pytest.mark.parametrize(("name", "data", "code"), [
    ("a.exe", b"x", "attachment_kind"), ("a.pdf", b"MZ\x90", "attachment_kind"),
    ("a.pdf", b"", "attachment_size")])
def test_a_program_or_an_empty_file_is_not_attached(
        database, mediator, case_id, name, data, code):
    with pytest.raises(RefusedError) as refusal:
        papers.attach(database, mediator, name, data, case_id=case_id)
    assert refusal.value.code == code


def test_two_that_ask_at_once_make_one_backup_of_the_day(database):
    with ThreadPoolExecutor(3) as several:
        made = list(several.map(lambda _: keeping.back_up_of_the_day(database), range(3)))
    assert len([each for each in made if each is not None]) == 1


def test_a_day_makes_one_backup_and_three_workdays_without_one_are_noticed(
        database, counter, clock):
    assert keeping.stale(database)
    clock.move_to(at("2026-11-20"))
    assert keeping.back_up_of_the_day(database) is not None
    assert keeping.back_up_of_the_day(database) is None
    for day, stale in ((3, False), (5, False), (6, True)):  # 20 November is a Friday
        clock.move_to(at("2026-11-20") + timedelta(days=day))
        assert keeping.stale(database) is stale


def test_staff_come_change_and_go(database, actors):
    admin = actors["admin"]
    accounts.add(database, admin, "新同事", Role.COUNTER, NEW)
    accounts.change_role(database, admin, "新同事", Role.MEDIATOR)
    assert ("新同事", "mediator", True) in [
        (row.name, row.role, row.active) for row in accounts.listing(database, admin)]
    accounts.let_go(database, admin, "新同事")
    assert accounts.listing(database, admin)[-1].active is False
    for verb in (lambda: accounts.let_go(database, admin, NAMES["admin"]),
                 lambda: accounts.change_role(database, admin, NAMES["admin"], Role.CITY)):
        with pytest.raises(RefusedError) as refusal:
            verb()
        assert refusal.value.code == "own_account"


def test_ones_own_password_is_changed_with_the_old_one(database, supervisor):
    with pytest.raises(RefusedError) as refusal:
        accounts.change_password(database, supervisor, "wrong-wrong-1", NEW)
    assert refusal.value.code == "wrong_password"
    accounts.change_password(database, supervisor, PASSWORD, NEW)
    accounts.change_password(database, supervisor, NEW, PASSWORD)


def test_the_trail_shows_a_mediator_the_own_acts_only(database, mediator, counter, supervisor):
    visits.record(database, counter, unpaid_wages())
    visits.record(database, mediator, unpaid_wages())
    assert {row.staff_id for row in accounts.trail(database, mediator)} == {mediator.staff_id}
    assert {row.staff_id for row in accounts.trail(database, supervisor)} >= {
        mediator.staff_id, counter.staff_id}
