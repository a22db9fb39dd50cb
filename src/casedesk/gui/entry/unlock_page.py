"""Unlocking: who you are, your password, and what the centre was last known to be."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.errors import RefusedError
from casedesk.gui import language, tasks
from casedesk.gui.roles import role_words
from casedesk.gui.theme import Size, Tone
from casedesk.ui.unlock_form import Ui_UnlockForm
from casedesk.ui.unlock_page import Ui_UnlockPage

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database
    from casedesk.store.opening import AccountRow
    _Known = tuple[str, bool, list[AccountRow], str]


class UnlockPage(QWidget):
    """Opens the centre in `folder`, or lets a colleague back in to one that is locked."""

    opened = Signal(object, object)  # Database, Actor
    forgotten = Signal()
    another = Signal()
    language_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_UnlockPage()
        self.ui.setupUi(self)
        self.form = Ui_UnlockForm()
        inner = QWidget()
        self.form.setupUi(inner)
        self._inner = inner
        self.ui.card.fill(inner)
        self.ui.card.setFixedWidth(Size.SEARCH)
        self.folder = Path()
        self._database: Database | None = None
        self._rows: list[AccountRow] = []
        self._given = self._version = ""
        self._seconds = 0
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._tick)
        self.form.wait.setSizePolicy(_kept_room(self.form.wait))
        self.form.wait.hide()
        self.form.centre.setProperty("kind", "title")
        for label in (self.ui.place, self.ui.backup, self.ui.version):
            label.setProperty("kind", "caption")
        self.form.unlock.clicked.connect(self.unlock)
        self.form.password.entered.connect(self.unlock)
        self.form.forgotten.clicked.connect(self.forgotten.emit)
        self.ui.other.clicked.connect(self.another.emit)
        self.ui.speak.clicked.connect(
            lambda: self.language_asked.emit("en" if language.language() == "zh" else "zh"))
        self._say_all()

    def show_centre(self, folder: Path, name: str = "", password: str = "") -> None:
        """Stand before a closed centre; who works there is read behind the first paint.

        A password that is no secret, of a practice centre, is entered at once.
        """
        self.folder, self._database, self._given = folder, None, password
        self.ui.place.setText(str(folder))
        self.form.centre.setText(folder.name)
        self.ui.other.show()
        self.form.forgotten.show()
        # Behind the first paint: reading loads the library of the keys.
        QTimer.singleShot(60, lambda: tasks.run(
            self, lambda: _read(folder), lambda found: self._show(found, name), self._failed))
        QTimer.singleShot(300, lambda: tasks.run(
            self, lambda: _last_backup(folder),
            lambda made: self.ui.backup.setText(self._backup_words(made)), self._failed))

    def show_lock(self, database: "Database", actor: "Actor", centre: str, drafts: int) -> None:
        """Stand before an open centre that was locked; its owner comes first."""
        self._database = database
        self.form.centre.setText(centre)
        self.form.person.choose(actor.uid)
        self.ui.other.hide()
        self.form.forgotten.hide()
        self.form.password.clear()
        self.form.message.clear()
        if drafts:
            self.form.message.say(self.tr("%n draft(s) are kept; you go on where you were.", "",
                                          drafts), Tone.PLAIN, closes=False)
        self.form.password.setFocus()

    def unlock(self) -> None:
        """Try the password, behind a bar that moves; Argon2 takes its time on purpose."""
        row = self._chosen()
        password = self.form.password.text()
        if row is None or not password or not self.form.unlock.isEnabled():
            return
        self._busy(True)
        folder, database = self.folder, self._database
        if database is None:
            tasks.run(self, lambda: _open(folder, row.name, password),
                      lambda pair: self._done(*pair), self._failed)
        else:
            held = database
            tasks.run(self, lambda: _unlock(held, row.name, password),
                      lambda actor: self._done(held, actor), self._failed)

    def _show(self, found: "_Known", name: str) -> None:
        centre, practice, self._rows, self._version = found
        self._say_all()
        self.form.centre.setText(centre)
        self.form.practice.say(self.tr("Practice centre") if practice else "", Tone.WARN)
        wanted = next((row.uid for row in self._rows if row.name == name), "")
        self.form.person.choose(wanted)
        self.form.password.setFocus()
        if self._given and wanted:
            self.form.password.put(self._given)
            self._given = ""
            self.unlock()

    def _done(self, database: "Database", actor: "Actor") -> None:
        self._busy(False)
        self.form.password.clear()
        self.form.message.clear()
        self.opened.emit(database, actor)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, RefusedError):
            raise error
        if error.code == "wait_before_retry":
            self._seconds = int(str(error.values["seconds"]))
            self._countdown.start()
            self.form.unlock.setEnabled(False)
            self._tick(0)
        self.form.message.refuse(error)
        if error.code == "wrong_password":
            self.form.password.edit.selectAll()
        self.form.password.setFocus()

    def _tick(self, past: int = 1) -> None:
        self._seconds -= past
        if self._seconds > 0:
            self.form.unlock.setText(self.tr("Wait {} s").format(self._seconds))
            return
        self._countdown.stop()
        self.form.unlock.setEnabled(True)
        self.form.unlock.setText(self.tr("Unlock"))
        self.form.message.clear()

    def _busy(self, busy: bool) -> None:
        self.form.wait.setVisible(busy)
        self.form.unlock.setEnabled(not busy)
        self.form.password.edit.setReadOnly(busy)
        self.form.person.setEnabled(not busy)

    def _chosen(self) -> "AccountRow | None":
        return next((row for row in self._rows if row.uid == self.form.person.code()), None)

    def _say_people(self) -> None:
        self.form.person.offer([
            (row.uid, self.tr("{name} · {role}").format(name=row.name, role=role_words(row.role)))
            for row in self._rows])

    def _say_all(self) -> None:
        self.form.password.retranslate()
        self.ui.speak.setText("English" if language.language() == "zh" else "中文")
        self.ui.version.setText(self.tr("Version {}").format(self._version))
        self._say_people()

    def _backup_words(self, made_at: datetime | None) -> str:
        if made_at is None:
            return self.tr("No backup yet")
        return self.tr("Last backup {}").format(f"{made_at:%Y-%m-%d %H:%M}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self.form.retranslateUi(self._inner)
            self._say_all()
        super().changeEvent(event)


def _read(folder: Path) -> "_Known":
    import tomllib
    from importlib import metadata

    from casedesk.paths import resource
    from casedesk.store import opening

    centre, people = opening.site_name(folder), opening.accounts(folder)
    practice = tomllib.loads(resource("practice.toml").read_text("utf-8"))["site"]
    version = metadata.version("casedesk")
    return centre, centre == practice, people, version


def _last_backup(folder: Path) -> datetime | None:
    from casedesk.casework import keeping
    from casedesk.store import backup

    found = backup.latest(folder / keeping.FOLDER)
    return found.made_at if found else None


def _open(folder: Path, name: str, password: str) -> "tuple[Database, Actor]":
    from casedesk.store import opening

    return opening.open_centre(folder, name, password)


def _unlock(database: "Database", name: str, password: str) -> "Actor":
    from casedesk.store import opening

    return opening.unlock(database, name, password)


def _kept_room(widget: QWidget) -> QSizePolicy:
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    return policy
