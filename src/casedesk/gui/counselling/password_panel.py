"""The way back from a client's screen: the counsellor's own password, nobody else's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.password import PasswordField
from casedesk.gui.theme import Gap, Size, Text, Tone

if TYPE_CHECKING:
    from casedesk.model import Actor


class PasswordPanel(QWidget):
    """`opened` tells that the password was right; `kept_on`, that the client goes on."""

    opened = Signal()
    kept_on = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._seconds = context, 0
        self.message, self.password = MessageLine(self), PasswordField(self)
        self._title = Label(self.tr("For the counsellor"), self, kind=Text.TITLE)
        self._why = Label("", self, wraps=True)
        self.back = Button(self.tr("Back to the desk"), self, kind=Kind.FILLED, hint="↵",
                           tone=Tone.COUNSELLING)
        self.on = Button(self.tr("Go on answering"), self)
        self.password.name_it(self.tr("Password of {}").format(context.actor.name))
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self.password.entered.connect(self.try_)
        self.back.clicked.connect(self.try_)
        self.on.clicked.connect(self.kept_on.emit)
        self._lay_out()

    def ask(self, why: str, *, goes_on: bool) -> None:
        """Ask for it; `goes_on` offers the client the way back to the items."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.on.setVisible(goes_on)
        self.password.clear()
        self.message.clear()
        self.password.setFocus()

    def try_(self) -> None:
        """Try what is typed; Argon2 takes its time on purpose."""
        password = self.password.text()
        if not password or not self.back.isEnabled():
            return
        self.back.setEnabled(False)
        database, name = self._context.database, self._context.actor.name
        from casedesk.store import opening

        tasks.run(self, lambda: opening.unlock(database, name, password), self._right, self._wrong)

    def _right(self, actor: "Actor") -> None:
        self.back.setEnabled(True)
        self.password.clear()
        self.opened.emit()

    def _wrong(self, error: Exception) -> None:
        self.back.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        self.message.refuse(error)
        self.password.clear()
        self.password.setFocus()
        if error.code == "wait_before_retry":
            self._seconds = int(str(error.values["seconds"]))
            self.back.setEnabled(False)
            self._clock.start()

    def _tick(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._clock.stop()
            self.back.setEnabled(True)
            self.message.clear()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Gap.MEDIUM)
        foot.addWidget(self.on)
        foot.addStretch(1)
        foot.addWidget(self.back)
        inner = QWidget(self)
        inner.setMaximumWidth(Size.SEARCH)
        column = QVBoxLayout(inner)
        column.setSpacing(Gap.MEDIUM)
        for widget in (self._title, self._why, self.message, self.password):
            column.addWidget(widget)
        column.addLayout(foot)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner, 2)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(2)
