"""Photographs the real pages of a practice centre: python -m tests.gui.pictures FOLDER [dark] [en].

Wants a screen (Xvfb will do); QT_SCALE_FACTOR=1.5 photographs them as large as that.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from casedesk import app as casedesk_app
from casedesk.casework import practice
from casedesk.casework.counselling import clients, notes
from casedesk.casework.disputes import listing
from casedesk.gui import language, theme
from casedesk.rules import dates

CASES = 120


def rest(seconds: float) -> None:
    """Let the windows work; the pool's threads too."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Let the windows work until something holds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        rest(0.1)


def take(folder: Path, scheme: str, tongue: str) -> None:
    """Write one PNG a page: of who leads the centre, then of a counsellor."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as place:
        made = practice.make(Path(place) / "centre", CASES)
        for role, pages in (("supervisor", _pages), ("counsellor", _counselling)):
            user = made.user(role)
            window, ring = casedesk_app.put_together(app, made.folder, user.name)
            theme.use(scheme)
            language.use(tongue)
            window.resize(1366, 768)
            window.show()
            rest(2)
            if role == "supervisor":
                window.grab().save(str(folder / "unlock.png"))
            _come_in(window, user.password)
            for name, open_page in pages(window.shell).items():
                open_page()
                rest(3)
                window.grab().save(str(folder / f"{name}.png"))
            window.close()
            ring.deleteLater()


def _come_in(window: Any, password: str) -> None:
    window.unlock_page.form.password.put(password)
    window.unlock_page.unlock()
    until(lambda: window.shell is not None)


def _pages(shell: Any) -> dict[str, Callable[[], None]]:
    context = shell.context
    cases = listing.listing(context.database, context.actor, listing.CaseFilter("all"))
    case = next((row for row in cases if row.state == "mediate"), cases[0])
    with context.database.reading() as session:
        from casedesk.model import CaseFile

        person = session.get_one(CaseFile, case.id).person_id
    return {
        "desk": lambda: shell.open("desk"),
        "intake": lambda: _typed(shell),
        "people": lambda: shell.open("people"),
        "person": lambda: shell.open("person", person),
        "cases": lambda: shell.open("cases"),
        "case": lambda: shell.open("case", case.id),
        "aids": lambda: shell.open("aids"),
        "reports": lambda: shell.open("reports"),
        "import": lambda: shell.open("import"),
        "settings": lambda: shell.open("settings"),
    }


def _counselling(shell: Any) -> dict[str, Callable[[], None]]:
    """The week with what comes next beside it, and the note of a session."""
    context = shell.context
    mine = clients.mine(context.database, context.actor)
    written = [row for each in mine
               for row in notes.of_case(context.database, context.actor, each.case_id)]
    waiting = next((row for row in written if row.state != "signed"), written[0])
    return {
        "week": lambda: _next_stood_on(shell),
        "session": lambda: _begun(shell, waiting.session_id),
    }


def _begun(shell: Any, session_id: int) -> None:
    """Open a session whose note is begun from the last one."""
    shell.open("session", session_id)
    shell.current().load_last()
    shell.current().editor.risk.choose("1")


def _next_stood_on(shell: Any) -> None:
    """Open the week; stand on the next appointment in it."""
    shell.open("week")
    grid = shell.current().grid
    ahead = sorted((block.slot.begins, block.slot.id) for block in grid.blocks
                   if block.slot.own)
    if ahead:
        grid.stand_on(next((number for begins, number in ahead if begins > dates.now()),
                           ahead[-1][1]))


def _typed(shell: Any) -> None:
    """Open the intake with a visit typed into it."""
    from casedesk.casework.visits import draft
    from tests.samples import unpaid_wages

    shell.open("intake")
    shell.current().restore(draft.to_payload(unpaid_wages()))


if __name__ == "__main__":
    given = sys.argv[2:]
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    take(Path(sys.argv[1]), "dark" if "dark" in given else "light",
         "en" if "en" in given else "zh")
