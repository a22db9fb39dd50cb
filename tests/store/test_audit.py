"""The trail shows every later change of it."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from casedesk.store import audit

_COPY = (
    "INSERT INTO audit_entry (id, at, staff_id, verb, subject, subject_id, fields, reason,"
    " previous, digest) SELECT {id}, at, staff_id, verb, subject, {subject_id}, fields, reason,"
    " {previous}, digest FROM audit_entry WHERE id = {source}"
)


@pytest.fixture
def trail(opened):
    """A centre with ten entries."""
    database, actor = opened
    for number in range(2, 11):
        with database.writing(actor) as session:
            audit.record(session, "change", "person", number, ("name", "phone"), "更正")
    return database


def _tamper(database, *statements):
    """Change the trail as somebody with the key and a tool of their own would."""
    with database.raw() as connection:
        for verb in ("update", "delete"):
            connection.execute(f"DROP TRIGGER audit_entry_no_{verb}")
        for statement in statements:
            connection.execute(statement)


def test_an_untouched_trail_holds(trail):
    report = audit.verify(trail)
    assert (report.ok, report.entries, report.first_fault) == (True, 10, "")


def test_entries_cannot_be_changed_or_deleted_by_the_program(trail):
    for statement in ("UPDATE audit_entry SET reason = ''", "DELETE FROM audit_entry"):
        with pytest.raises(DatabaseError, match="only added to"), trail.writing(None) as session:
            session.execute(text(statement))
    assert audit.verify(trail).ok


@pytest.mark.parametrize("column", ["at", "staff_id", "verb", "subject", "subject_id", "fields",
                                    "reason", "previous", "digest"])
def test_a_changed_field_is_found_where_it_is(trail, column):
    value = {"at": "'2026-01-01 00:00:00.000000'", "staff_id": "2", "subject_id": "99"}
    _tamper(trail, f"UPDATE audit_entry SET {column} = {value.get(column, repr('other'))}"
                   " WHERE id = 5")
    report = audit.verify(trail)
    assert (report.ok, report.fault_at) == (False, 5)


def test_a_deletion_is_found(trail):
    _tamper(trail, "DELETE FROM audit_entry WHERE id = 5")
    report = audit.verify(trail)
    assert (report.first_fault, report.fault_at) == ("missing", 6)


def test_a_deletion_with_the_numbers_closed_up_is_found(trail):
    _tamper(trail, "DELETE FROM audit_entry WHERE id = 5",
            *(f"UPDATE audit_entry SET id = {n - 1} WHERE id = {n}" for n in range(6, 11)))
    report = audit.verify(trail)
    assert (report.ok, report.fault_at) == (False, 5)


def test_an_insertion_is_found(trail):
    _tamper(trail, *(f"UPDATE audit_entry SET id = {n + 1} WHERE id = {n}"
                     for n in range(10, 4, -1)),
            _COPY.format(id=5, subject_id=77, previous="previous", source=6))
    report = audit.verify(trail)
    assert (report.ok, report.fault_at) == (False, 5)


def test_an_entry_put_behind_the_last_is_found(trail):
    _tamper(trail, _COPY.format(id=11, subject_id="subject_id", previous="digest", source=10))
    report = audit.verify(trail)
    assert (report.first_fault, report.fault_at) == ("inserted", 11)


def test_reordering_is_found(trail):
    _tamper(trail, "UPDATE audit_entry SET id = 99 WHERE id = 4",
            "UPDATE audit_entry SET id = 4 WHERE id = 5",
            "UPDATE audit_entry SET id = 5 WHERE id = 99")
    report = audit.verify(trail)
    assert (report.first_fault, report.fault_at) == ("reordered", 4)


def test_a_tail_that_was_cut_off_is_found(trail):
    _tamper(trail, "DELETE FROM audit_entry WHERE id > 7")
    report = audit.verify(trail)
    assert (report.first_fault, report.entries) == ("truncated", 7)


def test_a_tail_cut_off_with_its_head_is_found_by_the_note_outside(desk, trail):
    trail.close()
    database, _ = desk.open()
    _tamper(database, "DELETE FROM audit_entry WHERE id > 7",
            "UPDATE store_state SET value = '7 ' || (SELECT digest FROM audit_entry WHERE id = 7)"
            " WHERE name = 'audit_head'")
    report = audit.verify(database)
    assert (report.first_fault, report.fault_at) == ("rolled_back", 10)


def test_entries_of_one_save_are_chained_in_their_order(opened):
    database, actor = opened
    with database.writing(actor) as session:
        audit.record(session, "create", "person", 1)
        audit.record(session, "create", "visit", 2)
    with database.reading() as session:
        rows = audit.listing(session)
    assert [(r.verb, r.subject, r.subject_id) for r in rows[:2]] == [
        ("create", "visit", 2), ("create", "person", 1)
    ]
    assert audit.verify(database).ok


def test_the_code_on_paper_names_the_head(trail):
    code = audit.short_code(trail)
    assert len(code) == 14
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    with trail.writing(None) as session:
        audit.record(session, "print", "document", 1)
    assert audit.short_code(trail) != code
    assert audit.code_of("ff" * 32) == "ZZZZ-ZZZZ-ZZZZ"


def test_who_looked_at_a_record_is_listed_newest_first(opened):
    database, actor = opened
    for verb in ("create", "reveal"):
        with database.writing(actor) as session:
            audit.record(session, verb, "person", 7, ("id_number",), "核对身份")
    with database.writing(actor) as session:
        audit.record(session, "reveal", "person", 8)
    with database.reading() as session:
        rows = audit.listing(session, "person", 7)
        assert audit.listing(session, staff_id=actor.staff_id, limit=1)[0].subject_id == 8
        assert [row.seq for row in audit.listing(session, before=3)] == [2, 1]
    assert [(r.verb, r.name, r.fields, r.reason) for r in rows] == [
        ("reveal", "何建国", ("id_number",), "核对身份"),
        ("create", "何建国", ("id_number",), "核对身份"),
    ]
    assert isinstance(rows[0].at, datetime)


def test_the_trail_keeps_names_of_fields_and_never_their_content(opened):
    database, actor = opened
    with database.writing(actor) as session:
        audit.record(session, "change", "person", 1, fields={"phone", "name"})
    with database.reading() as session:
        assert audit.listing(session)[0].fields == ("name", "phone")
