"""The one window: first the way in, then the desk; locked, the way in again."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from casedesk import settings
from casedesk.errors import RefusedError
from casedesk.gui import language, tasks, theme
from casedesk.gui.changes import Changes
from casedesk.gui.counselling.keys import put_in_order
from casedesk.gui.entry.unlock_page import UnlockPage
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.shell.watch import Watch
from casedesk.gui.theme import Tone

if TYPE_CHECKING:
    from casedesk.casework.keeping import LastSaved
    from casedesk.gui.shell.shell import Shell
    from casedesk.model import Actor
    from casedesk.store import Database

SMALLEST = QSize(1093, 614)  # 1366×768 at 125 %


class MainWindow(QMainWindow):
    """Holds the open centre. Nothing of it is shown or lost while it is locked."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._stack = QStackedWidget(self)
        self._fault = MessageLine(self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._fault)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.unlock_page = UnlockPage(self)
        self._stack.addWidget(self.unlock_page)
        self.shell: Shell | None = None
        self._database: Database | None = None
        self._changes: Changes | None = None
        self._centre = ""
        self._focus: QWidget | None = None
        self._watch = watch
        watch.left_alone.connect(self.lock)
        watch.slept.connect(self.lock)
        self.unlock_page.opened.connect(self._opened)
        self.unlock_page.another.connect(self.choose)
        self.unlock_page.forgotten.connect(self._recover)
        self.unlock_page.language_asked.connect(speak)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._whole_screen)
        self.setWindowTitle(self.tr("Casedesk"))
        self.resize(QSize(1366, 768).boundedTo(
            QGuiApplication.primaryScreen().availableGeometry().size()))

    # the way in ---------------------------------------------------------------------------------

    def show_centre(self, folder: Path, name: str = "", password: str = "") -> None:
        """Stand before this centre's door; a password that is no secret is entered at once."""
        self.unlock_page.show_centre(folder, name, password)
        self._stack.setCurrentWidget(self.unlock_page)

    def choose(self) -> None:
        """Offer to found a centre, to open one, or to practise."""
        from casedesk.gui.entry.welcome_page import WelcomePage

        page = WelcomePage(self._stack, self)
        page.chosen.connect(self.show_centre)
        page.language_asked.connect(speak)
        self._stack.setCurrentIndex(self._stack.addWidget(page))

    def _recover(self) -> None:
        from casedesk.gui.entry.recover_page import RecoverPage

        page = RecoverPage(self.unlock_page.folder, self)
        page.ended.connect(self.show_centre)
        self._stack.setCurrentIndex(self._stack.addWidget(page))

    def _opened(self, database: "Database", actor: "Actor") -> None:
        if self.shell is not None and self.shell.actor == actor:
            self._come_back()
            return
        from casedesk.casework.staff import centre
        from casedesk.gui.shell.shell import Shell

        self._close_shell()
        if self._changes is None or self._database is not database:
            self._database, self._changes = database, Changes(database)
            settings.change(recent=settings.read().opened(database.folder).recent)
        site = centre.about(database)
        self._watch.follow(self._changes, lambda: centre.idle_minutes(database))
        self._centre = site.name
        self.shell = Shell(database, actor, self._changes, site.name, site.practice, self)
        self.shell.lock_asked.connect(self.lock)
        self.shell.retitled.connect(self._title)
        self.shell.put_back_asked.connect(self._put_back)
        self._stack.addWidget(self.shell)
        self._stack.setCurrentWidget(self.shell)
        if self.shell.rail.items:
            self.shell.open(next(iter(self.shell.rail.items)))
        self._watch.start()
        self._say_backup()
        put_in_order(self, database, actor)
        self._warn(database, actor)

    def _warn(self, database: "Database", actor: "Actor") -> None:
        """Say what stands in the way of saving, or what the opening noticed."""
        from casedesk.casework.staff import Data, Verb, allows

        self._fault.clear()
        hindered = database.read_only
        if hindered is None:
            for notice in database.notices[:1]:
                self._fault.refuse(notice)
        elif hindered.code == "database_older" and allows(actor, Data.SETTING, Verb.CHANGE):
            self._fault.say(hindered.sentence(language.language()), Tone.DANGER,
                            code=hindered.code, act=self.tr("Go on with this copy…"),
                            deed=lambda: self._accept_older(database, actor))
        else:
            self._fault.refuse(hindered)

    def _accept_older(self, database: "Database", actor: "Actor") -> None:
        from PySide6.QtWidgets import QInputDialog

        from casedesk.casework import keeping

        reason, given = QInputDialog.getText(
            self, self.tr("Go on with this copy…"), self.tr("Why was it put back?"))
        if not given:
            return
        try:
            keeping.accept_older(database, actor, reason)
        except RefusedError as refusal:
            self._fault.refuse(refusal)
        else:
            self._fault.clear()

    # locking ------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Hide everything at once; what was being typed is kept and comes back to the same field.

        Pages stay, unseen, even where a draft cannot be written; those of what is sealed are closed
        and come back from their drafts. A page's mistake leaves nothing in sight.
        """
        if self.shell is None or self._database is None or self.is_locked():
            return
        self._watch.stop()
        edits.commit()
        self._focus = QApplication.focusWidget()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self and dialog.isVisible() and dialog.parent() is not None:
                dialog.close()
        self.shell.keep_drafts()
        kept = sum(page.has_draft() for page in self.shell.pages())
        self.shell.close_sealed()
        QGuiApplication.clipboard().clear()
        self.unlock_page.show_lock(self._database, self.shell.actor, self._centre, kept)
        self._stack.setCurrentWidget(self.unlock_page)
        self._title("")
        self.unlock_page.form.password.setFocus()
        self._back_up()

    def lend(self, screen: QWidget) -> None:
        """Lock, and let somebody else have a screen of their own before the way in."""
        self.lock()
        self._stack.setCurrentIndex(self._stack.addWidget(screen))

    def is_locked(self) -> bool:
        """Whether a centre is open and hidden."""
        return self.shell is not None and self._stack.currentWidget() is not self.shell

    def _come_back(self) -> None:
        assert self.shell is not None
        self._stack.setCurrentWidget(self.shell)
        self.shell.stand_again()
        page = self.shell.current()
        self._title(page.title() if page else "")
        if self._focus is not None and isValid(self._focus):  # not one of a closed dialog
            self._focus.setFocus()
        self._watch.start()

    def tell_fault(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        """Say in the window that the program failed; the place in the code, never a person's data.

        Set as sys.excepthook, so that no failure in a slot goes by unseen.
        """
        import logging
        import traceback

        place = traceback.extract_tb(trace)[-1:] if trace else []
        where = "".join(f"{Path(spot.filename).stem}:{spot.lineno}" for spot in place)
        logging.getLogger(__name__).error("%s at %s", kind.__name__, where)
        if isinstance(error, RefusedError):
            self._fault.refuse(error)
        elif isValid(self):
            self._fault.say(self.tr("The program made a mistake. What was saved is safe, what you "
                                    "typed is still here. Go on, or close and open it again."),
                            Tone.DANGER, code=f"{kind.__name__} {where}")

    # leaving ------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, let what is under way end, close the centre."""
        edits.commit()
        if self.shell is not None and not self.shell.keep_drafts() and not self.is_locked():
            event.ignore()  # a draft could not be written: the window says why and stays
            return
        self._close_shell()
        database, self._database, self._changes = self._database, None, None
        if database is not None:
            self.hide()
            tasks.wait()
            _backed_up(database)
            database.close()
        super().closeEvent(event)

    def _close_shell(self) -> None:
        self._watch.stop()
        if self.shell is not None:
            self.shell.keep_drafts()
            self._stack.removeWidget(self.shell)
            self.shell.deleteLater()
            self.shell = None
            self._focus = None

    # backups ------------------------------------------------------------------------------------

    def _back_up(self) -> None:
        """Make the backup of the day while nobody works; the person's reading would wait for it."""
        database = self._database
        if database is not None:
            tasks.run(self, lambda: _backed_up(database), lambda _: self._say_backup(),
                      lambda _: self._say_backup())

    def _say_backup(self) -> None:
        database = self._database
        if database is None:
            return
        from casedesk.casework import keeping

        tasks.run(self, lambda: keeping.state(database),
                  self._show_backup,
                  lambda error: self.tell_fault(type(error), error, error.__traceback__))

    def _show_backup(self, state: "LastSaved") -> None:
        if self.shell is not None:
            self.shell.say_backup(state.made_at, state.stale)

    def _put_back(self, *wanted: Any) -> None:
        """Close the centre, put a backup in its place, and stand before its door again."""
        from casedesk.gui.entry.putting_back import put_back

        assert self._database is not None
        database, self._database, self._changes = self._database, None, None
        self._close_shell()
        self.show_centre(database.folder)
        put_back(self, database, wanted, self._fault)

    def _title(self, words: str) -> None:
        parts = [part for part in (words, self._centre) if part]
        self.setWindowTitle(" · ".join([*parts, self.tr("Casedesk")]))

    def _whole_screen(self) -> None:
        self.setWindowState(self.windowState() ^ self.windowState().WindowFullScreen)


def _backed_up(database: "Database") -> None:
    """Make the backup of the day if it is wanting; what hinders it is said at the next start."""
    from casedesk.casework import keeping

    if database.read_only is None:
        try:
            keeping.back_up_of_the_day(database)
        except RefusedError as refusal:
            import logging

            logging.getLogger(__name__).warning("no backup: %s", refusal.code)


def speak(name: str) -> None:
    """Change the language of all windows, and remember it on this machine."""
    language.use(name)
    QTimer.singleShot(0, lambda: settings.change(language=name))


def dress(scheme: str) -> None:
    """Change between light, dark and the desktop's own, and remember it on this machine."""
    theme.use(scheme)
    QTimer.singleShot(0, lambda: settings.change(theme=scheme))
