"""Rounds, the desk's first times and supervision in the windows, worked with the keyboard."""

import shutil
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import (
    consents,
    first_times,
    risk,
    scale_results,
)
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.model import Appointment
from casedesk.rules import dates
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.counselling_office import KEY, opened


def _more(database, actor, ids):
    """The first client under supervision with scales and a medium risk; the second closed."""
    with database.reading() as session:
        from casedesk.model import CounsellingCase

        client = session.get_one(CounsellingCase, ids["case"]).client_id
        ids["other_client"] = session.get_one(CounsellingCase, ids["other"]).client_id
    consents.name_supervisor(database, actor, client, room.staff_id(database, room.THIRD))
    consents.answer(database, actor, client, "supervision", True)
    scale_results.enter(database, actor, ScaleEntry(
        ids["case"], answers=[2] * 8 + [0], on=dates.today() - timedelta(days=20)))
    scale_results.enter(database, actor, ScaleEntry(ids["case"], answers=[1] * 8 + [0]))
    risk.assess(database, actor, RiskEntry(
        ids["case"], screen=Screen(method="yes"), grade=2, basis="有方法设想，无计划"))
    ids["third_case"] = room.taken_on(database, actor, {"name": "何青"}, words="")[1]


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("rounds") / "centre"
    return folder, windows.filled(founded, folder, _more)


@pytest.fixture
def day(made, tmp_path):
    return shutil.copytree(made[0], tmp_path / "centre"), made[1]


def test_the_supervisor_reads_all_of_it_and_signs_with_the_keyboard(qtbot, day, shot):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, room.THIRD)
    page = opened(window, "supervision")
    code = ids["codes"][ids["case"]]
    assert [row.code for row in page.waiting.model().rows] == [code]
    assert sorted(row.kind for row in page.list.model().rows) == [
        "intake", "risk", "scale", "scale", "session"]
    qtbot.keyClick(page.waiting, KEY.Key_Home)
    qtbot.keyClick(page.waiting, KEY.Key_Return)
    assert "有方法设想" in windows.shown(window)
    for _ in range(len(page.list.model().rows)):
        if page.list.current().kind == "scale":
            break
        qtbot.keyClick(page.list, KEY.Key_Up)
    assert page.list.current().kind == "scale"
    assert page.trend.isVisible()
    assert "PHQ-9" in page.trend.accessibleName()
    shot(window, "supervision")
    page._stand_on(page.waiting.model().rows[0])
    page.submit()
    assert page.waiting.model().rows == []
    assert "已签署" in page.message().sentence()
    assert room.THIRD in windows.shown(window)
    for hidden in (room.CLIENT, "13826774412"):
        assert hidden not in windows.shown(window)
    window.lock()
    assert "有方法设想" not in windows.shown(window)


def test_a_round_is_paused_and_gone_on_with(qtbot, day, shot):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "client", ids["third_case"])
    page.rounds.turn()
    form = page.rounds.dialog
    form.fields["reason"].choose("away")
    form.fields["look_on"].put((dates.today() + timedelta(days=14)).isoformat())
    shot(form, "pause")
    form.submit()
    qtbot.waitUntil(lambda: page._card.state == "C3", timeout=3000)
    assert "暂停" in windows.shown(window)
    qtbot.keyClick(page.rounds.button, KEY.Key_Space)
    qtbot.waitUntil(lambda: page._card.state == "C1", timeout=3000)


def test_not_begun_archived_and_begun_again_with_the_last_intake(qtbot, day, shot):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "client_closing", ids["third_case"])
    assert page._none.isVisible()
    qtbot.keyClick(page._none, KEY.Key_Space)
    page._dialog.fields["reason"].choose("left")
    page._dialog.submit()
    qtbot.waitUntil(lambda: page._sheet.state == "CX", timeout=3000)
    qtbot.keyClick(page._archive, KEY.Key_Space)
    assert page._sheet.state == "C6"
    assert not page._act.isVisible()
    shot(window, "archived")
    client = opened(window, "client", ids["third_case"])
    qtbot.keyClick(client.rounds.button, KEY.Key_Space)
    new = window.shell.current()
    assert new.draft_kind == "counselling_round"
    shot(window, "new_round")
    new.submit()
    qtbot.waitUntil(lambda: window.shell.trail.here()[0] == "client", timeout=3000)
    again = window.shell.current()
    assert (again._card.seq, again._card.state) == (2, "C1")
    assert again.rounds.chips.isVisible()
    shot(window, "second_round")
    again.rounds.chips.chip(str(ids["third_case"])).click()
    qtbot.waitUntil(lambda: window.shell.current()._card.seq == 1, timeout=3000)


def test_the_desk_takes_a_time_and_the_counsellor_takes_the_caller_on(qtbot, day, shot):
    folder, _ = day
    window = windows.sign_in(qtbot, folder, "counter")
    page = opened(window, "week")
    page.turn(1)
    assert page.book.isVisible()
    qtbot.keyClick(page.book, KEY.Key_Space)
    form = page.deeds._dialog
    form.who.edit.setCurrentText(room.NAMES["counsellor"])
    ahead = dates.today() - timedelta(days=dates.today().weekday()) + timedelta(days=10)
    form.when.put(f"{datetime.combine(ahead, time(16)):%Y-%m-%d %H:%M}")
    shot(form, "reserve")
    form.submit()
    number = form.number
    context = window.shell.context
    with context.database.reading() as session:
        row = session.get_one(Appointment, number)
        assert (row.case_id, row.begins) == (None, datetime.combine(ahead, time(16)))
        code = row.code
    window.close()
    own = windows.sign_in(qtbot, folder, "counsellor")
    clients = opened(own, "clients")
    assert code in clients.first.sentence()
    week = opened(own, "week")
    week.turn(1)
    week.grid.stand_on(number)
    assert f"{code} · 首次（待建档）" in windows.shown(own)
    shot(own, "first_time")
    qtbot.keyClick(week.grid, KEY.Key_Return)
    page = own.shell.current()
    assert (page.draft_kind, page.draft_key()) == ("counselling_client", str(number))
    page.identity.fields()["name"].put("化名甲")
    for tick in page.agreed.values():
        tick.setChecked(True)
    shot(own, "from_the_desk")
    page.submit()
    assert own.shell.current()._card.code == code
    with own.shell.context.database.reading() as session:
        assert session.get_one(Appointment, number).case_id == own.shell.current().case_id
    assert first_times.waiting(own.shell.context.database, own.shell.context.actor) == []


def test_what_the_desk_took_it_lets_go(qtbot, day):
    folder, _ = day
    with room.signed_in(folder, "counter") as (database, actor):
        ahead = dates.today() + timedelta(days=7 - dates.today().weekday())
        number = first_times.reserve(database, actor, first_times.ReserveEntry(
            room.staff_id(database, "counsellor"), datetime.combine(ahead, time(16))))
    window = windows.sign_in(qtbot, folder, "counter")
    page = opened(window, "week")
    page.turn(1) if page.mode.code() == "week" else setattr(page, "day", ahead)
    page.reload()
    page.grid.stand_on(number)
    qtbot.keyClick(page.grid, Qt.Key.Key_Delete)
    page.deeds._dialog.submit()
    with window.shell.context.database.reading() as session:
        assert session.get_one(Appointment, number).state == "client_early"


@pytest.fixture
def shot(monkeypatch):
    """Nothing is photographed in the suite; a picture is asked for by hand."""
    import os

    folder = os.environ.get("CASEDESK_SHOTS", "")

    def take(window, name):
        if folder:
            QApplication.processEvents()
            window.grab().save(f"{folder}/{name}.png")

    return take
