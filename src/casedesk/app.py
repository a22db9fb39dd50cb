"""Puts the program together: the window first, everything heavy behind its first paint."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from casedesk import settings
from casedesk.gui import language, tasks, theme
from casedesk.gui.main_window import MainWindow
from casedesk.gui.pieces.focus_ring import FocusRing
from casedesk.gui.shell.watch import Watch
from casedesk.paths import resource


def run(centre: Path | None = None, user: str = "", password: str = "") -> int:
    """Open the window on a centre, on the last one, or on the choice; return when it is closed.

    `password` is for a practice centre, whose passwords are no secret: it is typed in and entered.
    """
    choose_input_method()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window, ring = put_together(app, centre, user, password)
    window.installEventFilter(FirstPaint(window))
    window.show()
    code = app.exec()
    ring.deleteLater()
    return code


def put_together(app: QApplication, centre: Path | None, user: str = "",
                 password: str = "") -> tuple[MainWindow, FocusRing]:
    """Make the window, dressed and speaking, before the door of a centre."""
    wanted = settings.read()
    app.setApplicationName("casedesk")
    theme.start(app, wanted.theme)
    language.use(wanted.language)
    ring = FocusRing(app)
    window = MainWindow(Watch(app))
    sys.excepthook = window.tell_fault
    recent = [Path(folder) for folder in wanted.recent if Path(folder).is_dir()]
    if centre is None and not recent:
        window.choose()
    else:
        window.show_centre(centre or recent[0], user, password)
    return window, ring


class FirstPaint(QObject):
    """Begins the warming up once the window has been drawn, and looks no further."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint of the window."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(50, lambda: warm_up(self._window))  # once it is on the screen
        return False


def warm_up(window: MainWindow) -> None:
    """Load behind the first paint what comes next: icon, database layer, a large font."""
    def load() -> None:
        import casedesk.casework.desk
        import casedesk.casework.staff
        import casedesk.store.database  # noqa: F401

    if sys.stderr is not None:
        import faulthandler

        faulthandler.enable()
    window.setWindowIcon(QIcon(str(resource("icons/casedesk.svg"))))
    theme.load_rare_characters()
    tasks.run(window, load, lambda _: None, lambda _: None)


def choose_input_method() -> None:
    """Speak to fcitx through ibus, which it answers to, where Qt lacks its plugin."""
    asked = os.environ.get("QT_IM_MODULE", os.environ.get("XMODIFIERS", ""))
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")
    if "fcitx" in asked and not list(folder.glob("*fcitx*")):
        os.environ["QT_IM_MODULE"] = "ibus"
