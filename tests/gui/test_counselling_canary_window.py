"""A counsellor's hour in the real windows leaves no name, phrase or score behind.

Titles, clipboard, palette, printing, a failure of the program with a client in its hands, the
lock: then every file that was touched is searched, with and without the key of the database.
"""

import logging
import os
import shutil
import sys
import tempfile

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import text as sql

from casedesk.gui import tasks
from casedesk.gui.counselling import sealed_page
from casedesk.gui.main_window import MainWindow
from casedesk.gui.search.palette import Palette
from casedesk.model import now
from casedesk.store import keyring
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.casework.sealed_day import PLANTED
from tests.conftest import NAMES, PASSWORD
from tests.gui import counselling_window as windows
from tests.kits import canaries

SAY = MainWindow.tell_fault  # the real one: the other tests put a trap in its place
TYPED = "刚敲进去还没有存的一句"
WORDS = (*sealed_day.CANARIES, TYPED, '"total": 21', "[3, 2, 3, 2, 3")
PAGES = ("client", "session", "scales", "client_papers", "client_identity", "client_intake",
         "clients", "week", "new_client")
WAIT = 30_000


@pytest.fixture
def around(tmp_path, monkeypatch):
    """Temp folder, printer and log of the test's own; the log as the program writes it."""
    temp, tools = tmp_path / "temp", tmp_path / "tools"
    temp.mkdir()
    tools.mkdir()
    for name, script in (("lpstat", "echo Front"), (
            "lp", f'cat > /dev/null; echo "$@" >> "{tmp_path / "lp"}"')):
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TMPDIR", str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(MainWindow, "tell_fault", SAY)
    log = logging.FileHandler(tmp_path / "log", encoding="utf-8")
    logging.getLogger().addHandler(log)
    yield tmp_path
    logging.getLogger().removeHandler(log)
    log.close()


@pytest.fixture
def lived(founded, around):
    """A centre with one client's road in it."""
    folder = room.staffed(shutil.copytree(founded, around / "centre"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        day = sealed_day.write(database, actor)
    return folder, day


def titles():
    """All that stands outside the pages: titles, on the taskbar too, and their icons' words."""
    return "\n".join(
        said for each in QApplication.topLevelWidgets()
        for said in (each.windowTitle(), each.windowIconText(), each.windowFilePath()))


def test_an_hour_in_the_windows_leaves_no_word_of_the_client(
        qtbot, lived, around, monkeypatch, capfd):
    folder, day = lived
    monkeypatch.setattr(sealed_page, "SHOWN", 60)
    window = windows.sign_in(qtbot, folder, "counsellor")
    keys = {"session": day.session_id, "clients": None, "week": None, "new_client": None,
            "client_identity": day.client_id}
    seen = []
    for code in PAGES:
        window.shell.open(code, keys.get(code, day.case_id))
        QApplication.processEvents()
        seen.append(titles())
    assert PLANTED["session"] in page_text(qtbot, window, day)  # it was really open
    type_a_draft(qtbot, window)
    copy_and_wait(qtbot)
    search_for_the_client(qtbot, window)
    print_a_note(qtbot, window, day, around / "lp")
    seen.append(titles())
    break_down(qtbot, window, day)
    window.lock()
    QApplication.processEvents()
    seen.append(titles())
    everything = "\n".join(windows.shown(each) for each in QApplication.topLevelWidgets()
                           if each.isVisible())
    assert canaries.in_bytes(everything.encode(), WORDS) == set()
    window.close()
    assert canaries.in_bytes("\n".join(seen).encode(), WORDS) == set()
    said = capfd.readouterr()
    assert canaries.in_bytes((said.out + said.err).encode(), WORDS) == set()
    assert "ValueError" in (around / "log").read_text("utf-8")
    assert canaries.in_files(around, WORDS) == set()
    key = keyring.unlock(folder, NAMES["admin"], PASSWORD, now).key
    assert canaries.in_database(folder / "casedesk.db", key, WORDS) == set()


def page_text(qtbot, window, day):
    window.shell.open("client", day.case_id)
    QApplication.processEvents()
    page = window.shell.current()
    page.list.setFocus()
    page.list.stand_on(day.session_id)
    QApplication.processEvents()
    page.acts()["unmask"]()
    QApplication.processEvents()
    shown = windows.shown(window)
    assert PLANTED["identity"] in shown
    assert PLANTED["identity"] not in titles()
    return shown


def type_a_draft(qtbot, window):
    window.shell.open("new_client", None)
    page = window.shell.current()
    page.findChildren(QLineEdit)[0].setText(TYPED)
    page._pause.setInterval(20)
    page.touched()
    database = window.shell.context.database

    def kept():
        with database.reading() as session:
            return session.scalar(sql("SELECT count(*) FROM draft")) == 1

    qtbot.waitUntil(kept, timeout=3000)


def copy_and_wait(qtbot):
    QGuiApplication.clipboard().setText(TYPED)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=3000)


def search_for_the_client(qtbot, window):
    palette = Palette(window.shell.context, window.shell)
    palette.open()
    for word in (PLANTED["identity"], sealed_day.PHONE, sealed_day.ID_NUMBER[-4:], "欧阳"):
        palette.ui.search.setText(word)
        qtbot.wait(60)
        told = [str(palette.ui.list.model().index(row, 0).data())
                for row in range(palette.ui.list.model().rowCount())]
        assert not any(PLANTED["identity"] in line for line in told)
    palette.close()


def print_a_note(qtbot, window, day, printed):
    window.shell.open("client_papers", day.case_id)
    page = window.shell.current()
    qtbot.waitUntil(lambda: bool(page.offers.model().rows), timeout=WAIT)
    page.print_form(next(row for row in page.offers.model().rows if row.id == "P4"))
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.sight.pages is not None and dialog.ui.print_.isEnabled(),
                    timeout=WAIT)
    assert canaries.in_bytes(titles().encode(), WORDS) == set()
    dialog.print_now()
    qtbot.waitUntil(printed.exists, timeout=WAIT)
    qtbot.wait(50)
    dialog.close()


def break_down(qtbot, window, day):
    """The program fails in a slot, in a worker and in a save, with the client in its hands."""
    database, actor = window.shell.context.database, window.shell.context.actor

    def in_a_slot():
        client = {"name": PLANTED["identity"], "note": PLANTED["session"]}
        raise ValueError(f"cannot draw {client}")

    def in_a_save():
        with database.writing(actor) as session:
            session.execute(sql("INSERT INTO counselling_client (code) VALUES (:code)"),
                            {"code": PLANTED["identity"]})

    QTimer.singleShot(0, in_a_slot)
    qtbot.wait(50)
    assert "ValueError" in windows.shown(window)
    assert PLANTED["session"] not in window._fault.sentence()
    tasks.run(window, in_a_slot, lambda _: None,
              lambda error: sys.excepthook(type(error), error, error.__traceback__))
    QTimer.singleShot(0, in_a_save)
    qtbot.wait(200)
    tasks.wait()
    QApplication.processEvents()
