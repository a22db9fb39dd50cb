"""Keys that change hands: forgotten passwords, sheet B, another lead, a colleague who is gone."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    by_sheet,
    clients,
    figures_key,
    handover,
    keys_in_order,
    known_keys,
    readers,
    register,
)
from casedesk.casework.counselling.register import CounsellorEntry
from casedesk.casework.staff import accounts
from casedesk.errors import RefusedError
from casedesk.model import (
    Client,
    CounsellingConsent,
    Counsellor,
    Role,
    SealedKey,
    SealedRecord,
    Staff,
)
from casedesk.store import centre, keyring, opening, sealed
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import HERE
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD, SITE

NEW = "umbrella-lantern-orchard"


@pytest.fixture
def sheets(tmp_path):
    """A centre of its own, with the sheets that were printed when it was founded."""
    folder = tmp_path / "with sheets"
    made = centre.create(folder, SITE, [Account(name, role, PASSWORD)
                                        for role, name in NAMES.items()], cost=Cost(64, 1))
    room.staffed(folder)
    return folder, made


def refused(code, verb, *given):
    with pytest.raises(RefusedError) as told:
        verb(*given)
    assert told.value.code == code


def reset(folder, name, new=NEW):
    with room.signed_in(folder, "admin") as (database, actor):
        accounts.reset_password(database, actor, NAMES.get(name, name), new)


def confirmed(folder):
    """The counsellor looked into it: those who wait are who they say they are."""
    with room.signed_in(folder, "counsellor") as (database, actor):
        asked = known_keys.waiting(database, actor)
        assert asked
        known_keys.confirm(database, actor, [each.recipient for each in asked])
        assert known_keys.waiting(database, actor) == []
        assert keys_in_order.put_in_order(database, actor) > 0


def test_a_counsellor_with_new_keys_regains_all_but_process_notes_with_sheet_b(sheets):
    folder, made = sheets
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        with database.writing(actor) as session:
            client = readers.own_client(session, actor, client_id)
            readers.keep(database, session, client, client.uid, "process", {"text": "只有我"})
        assert by_sheet.closed(database, actor) == 0
    reset(folder, "counsellor")
    database, actor = opening.open_centre(folder, NAMES["counsellor"], NEW)
    try:
        refused("sealed_closed", clients.identity, database, actor, client_id)
        assert by_sheet.closed(database, actor) >= 2
        refused("sheet_wrong_kind", by_sheet.regain, database, actor, made.sheet_a.text)
        refused("sheet_mistyped", by_sheet.regain, database, actor,
                made.sheet_b.text[:-1] + ("0" if made.sheet_b.text[-1] != "0" else "1"))
        assert by_sheet.regain(database, actor, made.sheet_b.text) >= 2
        assert clients.identity(database, actor, client_id).name == room.CLIENT
        refused("sheet_nothing", by_sheet.regain, database, actor, made.sheet_b.text)
        with database.reading() as session:
            client = readers.own_client(session, actor, client_id)
            refused("sealed_closed", sealed.get, database, session, client.uid, "process")
        assert clients.intake(database, actor, case_id).words == room.PHRASE
        # nobody is taken on again unasked, whoever was named while the counsellor was locked out
        keys_in_order.put_in_order(database, actor)
        with database.writing(actor) as session:
            client = readers.own_client(session, actor, client_id)
            uid = readers.keep(database, session, client, client.uid, "identity", {"name": "x"})
            row = session.scalars(select(SealedRecord).where(SealedRecord.uid == uid)).one()
            assert session.scalars(select(SealedKey.recipient).where(
                SealedKey.record_id == row.id)).all() == [actor.uid]
        asked = known_keys.waiting(database, actor)
        assert {each.what for each in asked} >= {"glass", "sheet", "counts"}
        known_keys.confirm(database, actor, [each.recipient for each in asked])
        assert keys_in_order.put_in_order(database, actor) > 0
        assert known_keys.waiting(database, actor) == []
    finally:
        database.close()


def test_the_head_gives_the_clients_of_one_who_is_gone_to_another_and_reads_nothing(sheets):
    folder, made = sheets
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, _ = room.taken_on(database, actor)
        gone, goes_on = room.staff_id(database, "counsellor"), room.staff_id(database, room.SECOND)
    with room.signed_in(folder, "admin") as (database, actor):
        refused("not_allowed", by_sheet.take_over, database, actor, gone, goes_on,
                made.sheet_b.text, "post")
    with room.signed_in(folder, "supervisor") as (database, actor):
        refused("handover_reason", by_sheet.take_over, database, actor, gone, goes_on,
                made.sheet_b.text, "离职")
        refused("sheet_length", by_sheet.take_over, database, actor, gone, goes_on, "ABCD",
                "post")
        assert by_sheet.take_over(database, actor, gone, goes_on, made.sheet_b.text,
                                  "post") == 1
        with database.reading() as session:
            assert sealed.may_open(database, session, _uid(session, client_id), "identity") is False
        refused("takeover_none", by_sheet.take_over, database, actor, gone, goes_on,
                made.sheet_b.text, "post")
    with room.signed_in(folder, room.SECOND) as (database, actor):
        assert clients.identity(database, actor, client_id).name == room.CLIENT
    with room.signed_in(folder, "counsellor") as (database, actor), database.reading() as session:
        refused("sealed_closed", sealed.get, database, session, _uid(session, client_id),
                "identity")


def test_a_new_lead_opens_with_the_supervisor_what_was_sealed_before_and_the_old_no_more(sheets):
    folder, _ = sheets
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, _ = room.taken_on(database, actor)
        code = room.code_of(database, client_id)
        head, second = (room.staff_id(database, "supervisor"),
                        room.staff_id(database, room.SECOND))
        assert keys_in_order.put_in_order(database, actor) == 0
    with room.signed_in(folder, "supervisor") as (database, actor):
        register.save(database, actor, CounsellorEntry(head, qualification="none"))
        entry = register.of(database, actor, second)
        entry.glass = "lead"
        register.save(database, actor, entry)
    old = keyring.unlock(folder, NAMES["supervisor"], PASSWORD, HERE.clock)
    new = keyring.unlock(folder, room.SECOND, PASSWORD, HERE.clock)
    reason = "来访者在宿舍楼顶，电话不通"
    with room.signed_in(folder, "counsellor") as (database, actor):
        keys_in_order.put_in_order(database, actor)  # the old pair is taken back, no new one given
        asked, = known_keys.waiting(database, actor)
        assert (asked.what, asked.changed) == ("glass", False)
        assert set(asked.names) == {room.SECOND, room.THIRD}
    with room.signed_in(folder, room.THIRD) as (database, actor):
        refused("sealed_closed", handover.break_glass, database, actor, code, "identity", reason,
                new)
    confirmed(folder)
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert keys_in_order.put_in_order(database, actor) == 0
    with room.signed_in(folder, room.THIRD) as (database, actor):
        refused("sealed_closed", handover.break_glass, database, actor, code, "identity", reason,
                old)
        handover.break_glass(database, actor, code, "identity", reason, new)
        assert handover.seen_by_glass(database, actor, code).name == room.CLIENT


def test_a_supervisor_with_new_keys_reads_again_once_the_counsellor_was_here(sheets):
    from casedesk.casework.counselling import consents

    folder, _ = sheets
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        third = room.staff_id(database, room.THIRD)
        consents.name_supervisor(database, actor, client_id, third)
        consents.answer(database, actor, client_id, "supervision", True)
        with database.reading() as session:
            uid = readers.own_case(session, actor, case_id)[0].uid
    with room.signed_in(folder, room.THIRD) as (database, actor), database.reading() as session:
        assert sealed.may_open(database, session, uid, "intake")
    reset(folder, room.THIRD)
    database, actor = opening.open_centre(folder, room.THIRD, NEW)
    with database.reading() as session:
        refused("sealed_closed", sealed.get, database, session, uid, "intake")
    database.close()
    with room.signed_in(folder, "counsellor") as (database, actor):
        keys_in_order.put_in_order(database, actor)
        assert {(each.what, each.changed) for each in known_keys.waiting(database, actor)} == {
            ("supervision", True), ("glass", True), ("counts", True)}
        session_id = room.held(database, actor, case_id)
    database, actor = opening.open_centre(folder, room.THIRD, NEW)
    with database.reading() as session:  # neither what was, nor what is written now
        refused("sealed_closed", sealed.get, database, session, uid, "intake")
        refused("sealed_closed", sealed.get, database, session, session_id, "session")
    database.close()
    confirmed(folder)
    database, actor = opening.open_centre(folder, room.THIRD, NEW)
    with database.reading() as session:
        assert sealed.get(database, session, uid, "intake").content["words"] == room.PHRASE
    database.close()


def test_the_key_of_the_counts_goes_to_counsellors_and_the_head_and_to_nobody_else(sheets):
    folder, _ = sheets
    with room.signed_in(folder, "counsellor") as (database, actor), \
            database.writing(actor) as session:
        revision, key = figures_key.in_force(database, session)
        assert figures_key.in_force(database, session) == (revision, key)
    for name in (room.SECOND, "supervisor"):
        with room.signed_in(folder, name) as (database, _), database.reading() as session:
            assert figures_key.held(database, session) == {revision: key}
    for name in ("admin", "counter", "mediator"):
        with room.signed_in(folder, name) as (database, _), database.reading() as session:
            assert figures_key.held(database, session) == {}
            names = {row.uid: row.role.value for row in session.scalars(select(Staff))}
            holders = session.scalars(select(SealedKey.recipient).join(
                SealedRecord, SealedRecord.id == SealedKey.record_id).where(
                    SealedRecord.kind == figures_key.KIND)).all()
            assert {names.get(uid, uid) for uid in holders} == {
                "counsellor", "supervisor", "city", "escrow"}
    reset(folder, "supervisor")
    database, actor = opening.open_centre(folder, NAMES["supervisor"], NEW)
    with database.reading() as session:
        assert figures_key.held(database, session) == {}
    database.close()
    confirmed(folder)
    database, actor = opening.open_centre(folder, NAMES["supervisor"], NEW)
    with database.reading() as session:
        assert figures_key.held(database, session) == {revision: key}
    database.close()


def _uid(session, client_id):
    return session.get_one(Client, client_id).uid


def test_who_runs_the_computer_cannot_name_themselves(sheets):
    """Rows changed with the key of the database give nobody a key, of old records or new ones."""
    folder, _ = sheets
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
    with room.signed_in(folder, "admin") as (database, actor):
        accounts.add(database, actor, "临时一", Role.COUNSELLOR, PASSWORD)
        accounts.add(database, actor, "临时二", Role.SUPERVISOR, PASSWORD)
        with database.writing(actor) as session:  # as by raw SQL
            staff = {row.name: row for row in session.scalars(select(Staff))}
            session.add_all([
                Counsellor(staff_id=staff["临时一"].id, qualification="level2", glass="supervisor",
                           undertaking_on=date(2026, 1, 5)),
                Counsellor(staff_id=staff["临时二"].id, qualification="none", glass="lead",
                           undertaking_on=date(2026, 1, 5)),
                CounsellingConsent(client_id=client_id, purpose="supervision", given=True,
                                   on=date(2026, 11, 1), recorded_by=1)])
            session.get_one(Client, client_id).supervised_by_id = staff["临时一"].id
            planted = {staff["临时一"].uid, staff["临时二"].uid}
    with room.signed_in(folder, "counsellor") as (database, actor):
        keys_in_order.put_in_order(database, actor)
        room.held(database, actor, case_id)
        with database.reading() as session:
            reached = {uid for recipient in session.scalars(select(SealedKey.recipient))
                       for uid in recipient.split("+")}
            assert not reached & planted
        names = {name for each in known_keys.waiting(database, actor) for name in each.names}
        assert {"临时一", "临时二"} <= names
