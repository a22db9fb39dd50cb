"""Scenarios E11, E12, E24: nothing at the desk tells that somebody is counselled.

Three centres alike but for the counselling: the worker is a client, somebody else is, nobody is.
Whatever a colleague asks, the answers are equal, and so is every statement that is run for them:
what is not asked of the database cannot be told by the time it takes.
"""

import re
import shutil
from datetime import date

import pytest
from sqlalchemy import event

from casedesk.casework import (
    by_number,
    conflicts,
    desk,
    employers,
    finding,
    ledger_import,
    people,
    visits,
)
from casedesk.casework.counselling import clients, consents, disclosures
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.disputes import listing, page
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.ledger_import import DisputeRow
from casedesk.casework.legal_aid import board
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry
from casedesk.errors import RefusedError
from casedesk.store import audit, verification
from tests.casework import counselling_room as room
from tests.samples import unpaid_wages

NAME, NUMBER, PHONE = "李暮云", "442000198603124425", "13826774412"
FIRM = "中山市恒盛灯饰有限公司"
COUNSELLED = {  # in each centre, who the client is
    "the worker": {"name": NAME, "id_number": NUMBER, "phone": PHONE, "employer": FIRM},
    "another": {"name": "赵晚晴", "id_number": "", "phone": "13826770913", "employer": ""},
    "nobody": None}
TYPED = (NAME, NAME[:2], NAME[1:], NUMBER, NUMBER[-4:], NUMBER[:6], PHONE, PHONE[-4:], "lmy", FIRM)
_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
_TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN) (\w+)")
LOOK_ALIKE = PersonEntry(name=NAME, id_number=NUMBER, phone=PHONE)


@pytest.fixture
def centres(centre_folder, tmp_path, monkeypatch, clock):
    """The three centres, each on a machine of its own: name of who is counselled, opening."""
    room.staffed(centre_folder)
    with room.signed_in(centre_folder, "mediator") as (database, actor):
        visits.record(database, actor, unpaid_wages(person=PersonEntry(
            name=NAME, phone="13900139000")), then="case")
    made = {}
    for number, (who, client) in enumerate(COUNSELLED.items()):
        made[who] = shutil.copytree(centre_folder, tmp_path / f"centre{number}")
        _machine(monkeypatch, made[who])
        with room.signed_in(made[who], "counsellor") as (database, actor):
            if client is not None:
                room.taken_on(database, actor, dict(client))
    return made


def _machine(monkeypatch, folder):
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder.parent / f"{folder.name}-{kind}"))


def asked(database, actor):
    """Everything a colleague can ask about the worker, by name of the verb."""
    found = {f"find {text}": lambda text=text: finding.find(database, actor, text)
             for text in TYPED}
    found |= {f"people {text}": lambda text=text: people.listing(database, actor, text)
              for text in TYPED}
    found |= {f"firms {text}": lambda text=text: employers.suggest(database, actor, text)
              for text in TYPED}
    return found | {
        "look-alike": lambda: people.likely(database, actor, LOOK_ALIKE),
        "look-alikes of": lambda: people.likely_of(database, actor, 1),
        "person": lambda: people.page(database, actor, 1),
        "readers": lambda: people.readers(database, actor, 1),
        "firm": lambda: employers.page(database, actor, 1),
        "desk": lambda: desk.today(database, actor),
        "visits": lambda: visits.of_day(database, actor, date(2026, 11, 22)),
        "cases": lambda: listing.listing(database, actor, CaseFilter(text=NAME)),
        "case count": lambda: listing.count(database, actor, CaseFilter(text=NAME)),
        "states": lambda: listing.by_state(database, actor, CaseFilter()),
        "case": lambda: page.page(database, actor, 1),
        "aid": lambda: board.counts(database, actor),
        "by number": lambda: by_number.case(database, actor, NUMBER),
        "conflict": lambda: conflicting(database)}


def conflicting(database):
    """The conflict check of a mediator against the case."""
    with database.reading() as session:
        return conflicts.in_case(session, 1)


def answers(folder, role):
    """What each question tells a role, and the statements that were run for it."""
    told, run = {}, {}
    with room.signed_in(folder, role) as (database, actor):
        lines = []
        event.listen(database._engine, "before_cursor_execute",
                     lambda _c, _k, statement, values, _x, _m: lines.append((statement, values)))
        for name, ask in asked(database, actor).items():
            lines.clear()
            try:
                told[name] = ask()
            except RefusedError as refused:
                told[name] = refused.sentence("zh")
            run[name] = list(lines)
    return told, run


@pytest.mark.parametrize("role", ["counter", "mediator", "supervisor", room.SECOND, "admin",
                                  "city"])
def test_answers_and_statements_are_the_same_whoever_is_counselled(centres, monkeypatch, role):
    found = {}
    for who, folder in centres.items():
        _machine(monkeypatch, folder)
        found[who] = answers(folder, role)
    told, run = found["nobody"]
    if role in ("counter", "mediator", "supervisor"):
        assert told[f"find {NAME}"].people  # the dispute is found
        assert told[f"find {NAME}"].cases
    for who in ("the worker", "another"):
        for name in told:
            assert str(found[who][0][name]) == str(told[name]), name
            assert found[who][1][name] == run[name], name


@pytest.mark.parametrize("role", ["counter", "mediator"])
def test_what_is_known_in_counselling_alone_is_entered_with_no_word(centres, monkeypatch, role):
    """E12: the same ID number and telephone; saved, visited, imported, never 已存在."""
    run = {}
    for who, folder in centres.items():
        _machine(monkeypatch, folder)
        with room.signed_in(folder, role) as (database, actor):
            lines = []
            event.listen(database._engine, "before_cursor_execute",
                         lambda _c, _k, statement, _v, _x, _m, lines=lines: lines.append(
                             statement))
            person = people.record(database, actor, LOOK_ALIKE)
            visits.record(database, actor, VisitEntry(
                person=LOOK_ALIKE, employer=EmployerEntry(name=FIRM), matter="0501",
                facts="欠薪", consented=True), then="case")
            run[who] = lines
            assert [row.id for row in finding.find(database, actor, NUMBER).people] == [person]
            assert verification.verify(database).ok
    assert run["the worker"] == run["another"] == run["nobody"]


def test_an_imported_ledger_meets_no_client(centres, monkeypatch):
    row = DisputeRow(row=2, source_hash="a" * 32, content_hash="b" * 32,
                     registered=date(2026, 11, 2), name=NAME, id_kind="resident",
                     id_number=NUMBER, phone=PHONE, employer=FIRM, matter="0501")
    counted, run = {}, {}
    for who, folder in centres.items():
        _machine(monkeypatch, folder)
        with room.signed_in(folder, "supervisor") as (database, actor):
            lines = []
            event.listen(database._engine, "before_cursor_execute",
                         lambda _c, _k, statement, _v, _x, _m, lines=lines: lines.append(
                             statement))
            counted[who] = ledger_import.import_rows(database, actor, [row], "台账.xlsx")
            run[who] = [_UID.sub("uid", line) for line in lines]
    assert counted["the worker"] == counted["another"] == counted["nobody"]
    assert counted["nobody"].people == 1
    assert run["the worker"] == run["another"] == run["nobody"]


def test_a_worker_merged_with_a_look_alike_leaves_the_client_alone(centres, monkeypatch):
    folder = centres["the worker"]
    _machine(monkeypatch, folder)
    with room.signed_in(folder, "supervisor") as (database, actor):
        other = people.record(database, actor, LOOK_ALIKE)
        people.merge(database, actor, other, 1)
        assert [each.id for each in finding.find(database, actor, NAME).people] == [other]
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert [row.name for row in clients.mine(database, actor)] == [NAME]
        assert clients.identity(database, actor, 1).phone == PHONE


def test_a_new_client_who_is_known_at_the_desk_is_not_told_apart_either(centres, monkeypatch):
    """The counsellor hears nothing of disputes: the client comes for counselling."""
    found = {}
    for who, folder in centres.items():
        _machine(monkeypatch, folder)
        with room.signed_in(folder, "counsellor") as (database, actor):
            lines = []
            event.listen(database._engine, "before_cursor_execute",
                         lambda _c, _k, statement, _v, _x, _m, lines=lines: lines.append(
                             statement))
            room.taken_on(database, actor, {"name": NAME, "id_number": NUMBER, "phone": PHONE})
            found[who] = {table for line in lines for table in _TABLE.findall(line)}
    assert found["the worker"] == found["another"] == found["nobody"]
    assert "counselling_client" in found["nobody"]
    assert not found["nobody"] & {"person", "employer", "case_file", "party", "visit",
                                  "search_entry"}


def test_the_legal_station_hears_of_a_client_with_their_consent_alone(centres, monkeypatch):
    """E24: told with a consent of its own; the record of the desk says nothing of counselling."""
    folder = centres["the worker"]
    _machine(monkeypatch, folder)
    entry = DisclosureEntry(1, "consent", "法律服务站", "请协助欠薪", to="legal_station")
    with room.signed_in(folder, "counsellor") as (database, actor):
        with pytest.raises(RefusedError) as told:
            disclosures.disclose(database, actor, entry)
        assert NAME not in told.value.sentence("zh")
        consents.answer(database, actor, 1, "legal_station", True)
        disclosures.disclose(database, actor, entry)
    with room.signed_in(folder, "counter") as (database, actor):
        number = visits.record(database, actor, unpaid_wages(
            person=LOOK_ALIKE, consented=True), then="case").case_id
        text = str(page.page(database, actor, number)) + str(people.page(database, actor, 2))
        assert "心理" not in text
        assert "咨询" not in text.replace("法律咨询", "")
        with database.reading() as session:
            trail = [str(row) for row in audit.listing(session, limit=5)]
        assert "disclose" not in trail[0]
