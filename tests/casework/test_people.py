from datetime import timedelta

import pytest
from sqlalchemy import func, select

from casedesk.casework import finding, people, visits
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Party, Person, Visit
from tests.samples import at, unpaid_wages


def entry(name="张会娟", **more):
    return PersonEntry(**({"name": name} | more))


def test_the_record_shows_masked_numbers_and_a_reveal_is_audited(database, counter):
    person_id = people.record(database, counter, entry(
        id_number="442000198603124425", phone="138 2677 4412"))
    page = people.page(database, counter, person_id)
    assert (page.id_masked, page.phone_masked) == ("442000********4425", "138****4412")
    assert people.reveal(database, counter, person_id, "id_number") == "442000198603124425"
    with database.reading() as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (last.verb, last.subject_id, last.staff_id) == (
            "person.reveal", person_id, counter.staff_id)
        assert "442000198603124425" not in last.fields


@pytest.mark.parametrize(("typed", "reason"), [
    ({"id_number": "442000198603124425"}, "same_id"),
    ({"phone": "13826774412"}, "same_phone"),
    ({"birth": None}, "same_name"),
])
def test_a_look_alike_is_shown_with_its_reason(database, counter, typed, reason):
    people.record(database, counter, entry(id_number="442000198603124425", phone="13826774412"))
    found = people.likely(database, counter, entry(**typed))
    assert reason in found[0].reasons
    assert (found[0].id_tail, found[0].phone_tail) == ("4425", "4412")


def test_one_that_sounds_alike_and_is_as_old_is_shown(database, counter):
    people.record(database, counter, entry("张会娟", id_number="442000198603124425"))
    other = entry("张慧娟", id_number="442000198607011241")
    assert [each.reasons for each in people.likely(database, counter, other)] == [
        ("same_sound_birth",)]


def test_not_the_same_is_remembered(database, counter):
    one = people.record(database, counter, entry(phone="13826774412"))
    two = people.record(database, counter, entry(phone="13826774412"))
    assert people.likely(database, counter, entry(phone="13826774412"), besides=one)
    people.say_not_the_same(database, counter, two, one)
    assert people.likely(database, counter, entry(phone="13826774412"), besides=one) == []


def test_a_merge_moves_everything_and_undoing_it_is_as_if_it_never_was(database, mediator):
    kept = visits.record(database, mediator, unpaid_wages(
        person=entry(phone="13826774412")), then="case")
    merged = visits.record(database, mediator, unpaid_wages(
        person=entry("张慧娟", id_number="442000198603124425")), then="case")
    before = [people.page(database, mediator, p) for p in (kept.person_id, merged.person_id)]
    merge_id = people.merge(database, mediator, kept.person_id, merged.person_id)
    page = people.page(database, mediator, merged.person_id)
    assert page.id == kept.person_id
    assert (len(page.visits), len(page.cases)) == (2, 2)
    assert page.id_masked == "442000********4425"
    assert [p.id for p in finding.find(database, mediator, "4425").people] == [kept.person_id]
    people.undo_merge(database, mediator, merge_id)
    assert [people.page(database, mediator, p)
            for p in (kept.person_id, merged.person_id)] == before
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Party).where(
            Party.person_id == merged.person_id)) == 1
    with pytest.raises(RefusedError) as refusal:
        people.undo_merge(database, mediator, merge_id)
    assert refusal.value.code == "merge_undone"


def test_two_different_id_numbers_are_not_merged(database, counter):
    one = people.record(database, counter, entry(id_number="442000198603124425"))
    two = people.record(database, counter, entry(id_number="440524188001010014"))
    with pytest.raises(RefusedError) as refusal:
        people.merge(database, counter, one, two)
    assert refusal.value.code == "two_ids"


def test_an_old_merge_is_not_undone_in_one_step(database, counter, clock):
    one, two = (people.record(database, counter, entry()) for _ in range(2))
    merge_id = people.merge(database, counter, one, two)
    clock.move_to(at("2026-11-22") + timedelta(days=31))
    with pytest.raises(RefusedError) as refusal:
        people.undo_merge(database, counter, merge_id)
    assert refusal.value.code == "merge_too_old"


def test_a_new_visit_fills_the_gaps_of_the_record_and_changes_nothing_else(database, counter):
    person_id = people.record(database, counter, entry(
        id_number="442000198603124425", address="横栏镇富庆路6号"))
    visits.record(database, counter, unpaid_wages(person=entry(
        id_number="442000198603124425", phone="13826774412", address="别处")))
    page = people.page(database, counter, person_id)
    assert (page.phone_masked, page.address) == ("138****4412", "横栏镇富庆路6号")


def test_a_change_is_found_under_the_new_name(database, counter):
    person_id = people.record(database, counter, entry("买买提·吐尔逊"))
    changed = people.entry_of(database, counter, person_id)
    changed.name = "迪丽热巴·迪力木拉提"
    people.change(database, counter, person_id, changed)
    assert [p.name for p in finding.find(database, counter, "热巴").people] == [changed.name]
    assert finding.find(database, counter, "吐尔逊").people == ()


@pytest.mark.parametrize("name", ["𬭚𠮷", "㛃䶮", "欧阳娜娜", "JOHN SMITH"])
def test_every_name_is_kept_as_typed_and_found(database, counter, name):
    person_id = people.record(database, counter, entry(name))
    assert people.page(database, counter, person_id).name == name
    assert [p.id for p in finding.find(database, counter, name[:1]).people] == [person_id]


def test_nobody_is_written_without_a_name(database, counter):
    with pytest.raises(RefusedError) as refusal:
        people.record(database, counter, entry("  "))
    assert (refusal.value.code, refusal.value.field) == ("name_missing", "name")
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0
        assert session.scalar(select(func.count()).select_from(Visit)) == 0
