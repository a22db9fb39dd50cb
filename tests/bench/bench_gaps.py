"""How long the window ever stands still: the longest gap between two turns of its event loop.

python tests/bench/bench_gaps.py [--cases N | --centre DIR | --long]
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from measuring import arguments, practice, way_in
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from casedesk import app
from casedesk.casework import employers, people
from casedesk.casework.disputes import listing
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.gui import tasks
from casedesk.gui.main_window import MainWindow

HOLD = 100  # milliseconds
BEAT = 2  # milliseconds between two beats of a loop that is free


class Pulse:
    """Beats in the window's thread and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        at = time.perf_counter()
        self.longest, self._last = max(self.longest, at - self._last), at

    def during(self, deed: Callable[[], object]) -> float:
        """Milliseconds of the longest pause while this was done and all it began had ended."""
        self._beat()
        self.longest = 0.0
        QTimer.singleShot(0, deed)
        turn(50)
        while tasks._underway:
            turn(10)
        turn(50)
        return self.longest * 1000


def turn(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Print the longest gap of each page, the first time and again."""
    given = arguments(__doc__ or "")
    qt = QApplication(sys.argv[:1])
    with practice(given) as folder:
        window, ring = app.put_together(qt, folder)
        window.show()
        app.warm_up(window)
        pulse = Pulse()
        told("unlock", pulse.during(lambda: unlock(window, folder)))
        while window.shell is None:
            turn(20)
        for code, key in stops(window):
            first = pulse.during(lambda code=code, key=key: window.shell.open(code, key))
            window.shell.open("desk")
            turn(50)
            again = pulse.during(lambda code=code, key=key: window.shell.open(code, key))
            told(f"{code}, first time", first)
            told(f"{code}, again", again)
        told("lock", pulse.during(window.lock))
        window._database.close()  # no backup of the day: it is not what is measured
        ring.deleteLater()


def unlock(window: MainWindow, folder: Path) -> None:
    name, password = way_in(folder)
    window.show_centre(folder, name, password)


def stops(window: MainWindow) -> list[tuple[str, object]]:
    """Every page that the supervisor has, with a record for those that show one."""
    database, actor = window.shell.context.database, window.shell.context.actor
    case = listing.listing(database, actor, CaseFilter("open"), limit=1)[0].id
    return [*((code, None) for code in window.shell.rail.items), ("intake", None),
            ("person", people.listing(database, actor)[0].id),
            ("employer", employers.listing(database, actor)[0].id),
            ("case", case), ("dispute", case), ("agreement", case)]


def told(what: str, gap: float) -> None:
    """One line."""
    print(f"{what:<44} {gap:9.1f} ms  (hold {HOLD}){'  over' if gap > HOLD else ''}", flush=True)


if __name__ == "__main__":
    main()
