"""The counsellors' register and the supervision log: what is wrong, who sees hours, own codes."""

from datetime import date, timedelta

import pytest

from casedesk.casework.counselling import clients, ending, register, supervision_log
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.casework.counselling.register import CounsellorEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.errors import RefusedError
from casedesk.model import SealedKey, SealedRecord, Supervision
from casedesk.store import keyring
from casedesk.store.keyring import Account
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD
from tests.samples import at

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(centre_folder, clock):
    return room.staffed(centre_folder)


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    return told.value


def faults(database, actor):
    return {row.name: row.faults for row in register.listing(database, actor)}


def test_the_register_says_in_codes_what_keeps_somebody_from_being_assigned(folder):
    with room.signed_in(folder, "supervisor") as (database, actor):
        keyring.add_account(database, actor, Account("唐小雨", "counsellor", PASSWORD))
        number = room.staff_id(database, room.SECOND)
        entry = register.of(database, actor, number)
        for days, signed, wanted in (
                (60, TODAY, ("expiring",)), (61, TODAY, ()), (0, None, ("unsigned", "expiring")),
                (-1, TODAY, ("expired",)), (-1, None, ("expired", "unsigned"))):
            entry.registered_until, entry.undertaking_on = TODAY + timedelta(days=days), signed
            register.save(database, actor, entry)
            assert faults(database, actor)[room.SECOND] == wanted
        assert faults(database, actor)["唐小雨"] == ("unregistered",)
        assert {row.name for row in register.expiring(database, actor)} == {
            room.SECOND, "唐小雨"}
        entry.active = False
        register.save(database, actor, entry)
        assert faults(database, actor)[room.SECOND] == ("inactive",)


def test_who_is_not_fit_takes_no_client_until_the_undertaking_is_signed(folder):
    with room.signed_in(folder, "supervisor") as (database, actor):
        number = room.staff_id(database, room.SECOND)
        entry = register.of(database, actor, number)
        entry.undertaking_on = None
        register.save(database, actor, entry)
    with room.signed_in(folder, room.SECOND) as (database, actor):
        refused("counsellor_unfit", room.taken_on, database, actor)
        refused("not_allowed", register.sign, database, actor, actor.staff_id, TODAY)
    with room.signed_in(folder, "supervisor") as (database, actor):
        refused("register_undertaking_day", register.sign, database, actor, number,
                TODAY + timedelta(days=1))
        refused("register_who", register.sign, database, actor,
                room.staff_id(database, "counter"), TODAY)
        register.sign(database, actor, number, TODAY)
    with room.signed_in(folder, room.SECOND) as (database, actor):
        room.taken_on(database, actor)
        assert len(clients.mine(database, actor)) == 1


def test_an_entry_is_refused_at_its_field(folder):
    with room.signed_in(folder, "supervisor") as (database, actor):
        number = room.staff_id(database, room.SECOND)
        for wrong, code, field in (
                ({"qualification": "wizard"}, "register_qualification", "qualification"),
                ({"scope": []}, "register_scope", "scope"),
                ({"qualification": "reg_supervisor"}, "register_until", "registration"),
                ({"qualification": "reg_supervisor", "registration": "D-1"}, "register_until",
                 "registered_until"),
                ({"supervisor_id": number}, "supervisor_self", "supervisor_id")):
            told = refused(code, register.save, database, actor, CounsellorEntry(
                **{"staff_id": number, "qualification": "level2"} | wrong))
            assert told.field == field
        register.save(database, actor, CounsellorEntry(
            room.staff_id(database, "counter"), "none", scope=[]))
    with room.signed_in(folder, room.SECOND) as (database, actor):
        refused("not_allowed", register.save, database, actor, CounsellorEntry(
            actor.staff_id, "level2"))
    with room.signed_in(folder, "mediator") as (database, actor):
        refused("not_allowed", register.listing, database, actor)


def test_hours_are_seen_by_oneself_ones_supervisor_and_the_head(folder, clock):
    with room.signed_in(folder, "supervisor") as (database, actor):
        entry = register.of(database, actor, room.staff_id(database, "counsellor"))
        entry.supervisor_id = room.staff_id(database, room.THIRD)
        register.save(database, actor, entry)
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert supervision_log.usual_supervisor(database, actor) == room.THIRD
        for on, minutes in ((date(2026, 11, 3), 90), (date(2026, 11, 20), 30),
                            (date(2026, 10, 30), 60)):
            supervision_log.save(database, actor, SupervisionEntry(
                supervisor_name="梁老师", on=on, minutes=minutes, points="要点"))
        assert supervision_log.usual_supervisor(database, actor) == "梁老师"
        row, = supervision_log.hours(database, actor, TODAY)
        assert (row.minutes, row.wanted, row.times, row.last) == (
            120, 60, 2, date(2026, 11, 20))
        assert supervision_log.hours(database, actor, date(2026, 10, 1))[0].minutes == 60
    seen = {}
    for name in (room.SECOND, room.THIRD, "supervisor"):
        with room.signed_in(folder, name) as (database, actor):
            seen[name] = {row.name: row.minutes for row in supervision_log.hours(
                database, actor, TODAY)}
            shown = {row.name: row.supervised_minutes
                     for row in register.listing(database, actor)}
            assert shown[NAMES["counsellor"]] == (None if name == room.SECOND else 120)
    counsellor = NAMES["counsellor"]
    assert seen == {room.SECOND: {room.SECOND: 0}, room.THIRD: {room.THIRD: 0, counsellor: 120},
                    "supervisor": {room.SECOND: 0, room.THIRD: 0, counsellor: 120}}
    with room.signed_in(folder, "counter") as (database, actor):
        refused("not_allowed", supervision_log.hours, database, actor, TODAY)


def test_the_log_takes_own_codes_alone_and_what_it_needs(folder):
    with room.signed_in(folder, room.SECOND) as (database, actor):
        other = room.code_of(database, room.taken_on(database, actor)[0])
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor, words="")
        code = room.code_of(database, client_id)
        assert supervision_log.codes(database, actor) == [code]
        good = {"supervisor_name": "罗督导", "codes": [code], "points": room.PHRASE}
        for wrong, refusal in (
                ({"codes": [other]}, "supervision_code"), ({"codes": ["白露"]}, "supervision_code"),
                ({"minutes": None}, "supervision_minutes"), ({"minutes": 601},
                                                             "supervision_minutes"),
                ({"form": ""}, "supervision_form"), ({"points": " "}, "supervision_points"),
                ({"on": TODAY + timedelta(days=1)}, "act_future"), ({"id": 77},
                                                                    "supervision_unknown")):
            refused(refusal, supervision_log.save, database, actor,
                    SupervisionEntry(**good | wrong))
        number = supervision_log.save(database, actor, SupervisionEntry(**good))
        supervision_log.save(database, actor, SupervisionEntry(
            **good | {"id": number, "points": "改写", "plan": "下月再谈"}))
        told = supervision_log.of(database, actor, number)
        assert (told.points, told.plan, told.codes) == ("改写", "下月再谈", [code])
        ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
        assert supervision_log.mine(database, actor)[0].codes == (code,)
        with database.reading() as session:
            rows = session.query(SealedRecord).filter_by(kind="supervision").all()
            assert [row.revision for row in rows] == [1, 2]
            readers = {key.recipient for key in session.query(SealedKey).filter(
                SealedKey.record_id.in_([row.id for row in rows]))}
            assert readers == {actor.uid, "escrow"}
            plain = " ".join(str(value) for value in vars(
                session.query(Supervision).one()).values())
            assert room.PHRASE not in plain
            assert "改写" not in plain
    with room.signed_in(folder, room.THIRD) as (database, actor):
        refused("supervision_unknown", supervision_log.of, database, actor, number)
        assert supervision_log.mine(database, actor) == []


def test_what_was_of_another_month_stays_there(folder, clock):
    clock.move_to(at("2026-12-01"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        supervision_log.save(database, actor, SupervisionEntry(
            supervisor_name="罗督导", on=date(2026, 11, 30), points="要点"))
        rows = {row.name: row.supervised_minutes for row in register.listing(database, actor)}
        assert rows[NAMES["counsellor"]] == 0
