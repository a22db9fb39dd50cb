"""Forgot the password: recovery sheet A gives a new one."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from casedesk.errors import RefusedError
from casedesk.gui import language, tasks
from casedesk.gui.entry.card_page import CardPage
from casedesk.gui.theme import Size, Tone
from casedesk.ui.recover_page import Ui_RecoverPage


class RecoverPage(CardPage):
    """Sheet A, a name, a new password twice."""

    ended = Signal(object, str)  # folder, name

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Size.DIALOG)
        self.ui = Ui_RecoverPage()
        self.ui.setupUi(self.inner)
        self._folder = folder
        self.ui.heading.dress("title")
        self.ui.explanation.wrap()
        from casedesk.store import opening

        try:
            names = [row.name for row in opening.accounts(folder)]
        except RefusedError as refusal:
            names = []
            self.ui.message.refuse(refusal)
        self.ui.person.offer([(name, name) for name in names])
        for field in (self.ui.password, self.ui.again):
            field.retranslate()
        self.ui.back.clicked.connect(lambda: self.ended.emit(folder, self.ui.person.code()))
        self.ui.save.clicked.connect(self.submit)
        self.ui.again.entered.connect(self.submit)
        self.ui.password.entered.connect(self.ui.again.setFocus)
        self.ui.sheet.setFocus()

    def submit(self) -> None:
        """Set the new password; what is wrong is said at its field."""
        from casedesk.store import keyring

        for field in (self.ui.sheet, self.ui.password, self.ui.again):
            field.say("")
        if self.ui.password.text() != self.ui.again.text():
            self.ui.again.say(self.tr("The two passwords differ"), Tone.DANGER)
            self.ui.again.setFocus()
            return
        folder, sheet = self._folder, self.ui.sheet.text()
        name, password = self.ui.person.code(), self.ui.password.text()
        self.ui.save.setEnabled(False)
        tasks.run(self, lambda: keyring.recover(folder, sheet, name, password),
                  lambda _: self.ended.emit(folder, name), self._failed)

    def _failed(self, error: Exception) -> None:
        self.ui.save.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        field = {"sheet": self.ui.sheet, "password": self.ui.password}.get(error.field)
        if field is None:
            self.ui.message.refuse(error)
        else:
            field.say(error.sentence(language.language()), Tone.DANGER)
            field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self.inner)
        super().changeEvent(event)
