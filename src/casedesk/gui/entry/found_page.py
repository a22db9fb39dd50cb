"""Founding a centre: its name, its place, the first account; then the two sheets on paper."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from casedesk import settings
from casedesk.errors import RefusedError
from casedesk.gui import language, tasks
from casedesk.gui.entry.card_page import CardPage
from casedesk.gui.pieces.fields import Field
from casedesk.gui.theme import Size, Tone
from casedesk.ui.found_page import Ui_FoundPage
from casedesk.ui.sheets_page import Ui_SheetsPage

if TYPE_CHECKING:
    from casedesk.store.centre import Created
    from casedesk.store.recovery import RecoverySheet


class FoundPage(CardPage):
    """What a centre needs to begin with."""

    founded = Signal(object, str)  # folder, name of the supervisor
    left = Signal()

    def __init__(self, stack: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, Size.DIALOG)
        self.ui = Ui_FoundPage()
        self.ui.setupUi(self.inner)
        self._stack = stack
        self.ui.heading.dress("title")
        self.ui.explanation.wrap()
        self.ui.folder.put(str(settings.centre_place()))
        for field in (self.ui.password, self.ui.again):
            field.retranslate()
        self.ui.browse.clicked.connect(self._browse)
        self.ui.back.clicked.connect(self.left.emit)
        self.ui.save.clicked.connect(self.submit)
        self.ui.password.entered.connect(self.ui.again.setFocus)
        self.ui.again.entered.connect(self.submit)
        self.ui.centre.setFocus()

    def submit(self) -> None:
        """Found the centre in the background; a refusal is said at its field."""
        if not self._complete():
            return
        from casedesk.store import centre

        folder, site = Path(self.ui.folder.text().strip()), self.ui.centre.text().strip()
        head = centre.Account(self.ui.name.text().strip(), "supervisor", self.ui.password.text())
        self.ui.save.setEnabled(False)
        job = tasks.run(self, lambda: centre.create(folder, site, [head]), self._made, self._failed)
        self.ui.progress.follow(job, self.tr("Founding the centre"), stoppable=False)

    def _complete(self) -> bool:
        fields: list[Field] = [self.ui.centre, self.ui.folder, self.ui.name, self.ui.password,
                               self.ui.again]
        for field in fields:
            field.say("")
        for field in (self.ui.centre, self.ui.folder, self.ui.name):
            if not field.text().strip():
                return self._wrong(field, self.tr("This has to be filled in"))
        if self.ui.password.text() != self.ui.again.text():
            return self._wrong(self.ui.again, self.tr("The two passwords differ"))
        return True

    def _wrong(self, field: Field, words: str) -> bool:
        field.say(words, Tone.DANGER)
        field.setFocus()
        return False

    def _made(self, created: "Created") -> None:
        page = SheetsPage(created, self)
        page.done.connect(lambda: self.founded.emit(created.folder, self.ui.name.text().strip()))
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _failed(self, error: Exception) -> None:
        self.ui.save.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        fields: dict[str, Field] = {"folder": self.ui.folder, "name": self.ui.name,
                                    "password": self.ui.password}
        if error.field in fields:
            self._wrong(fields[error.field], error.sentence(language.language()))
        else:
            self.ui.message.refuse(error)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("An empty folder"))
        if folder:
            self.ui.folder.put(folder)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self.inner)
        super().changeEvent(event)


class SheetsPage(CardPage):
    """The two sheets, once: nobody goes on before sheet A is on paper."""

    done = Signal()

    def __init__(self, created: "Created", parent: QWidget | None = None) -> None:
        super().__init__(parent, Size.DIALOG)
        self.ui = Ui_SheetsPage()
        self.ui.setupUi(self.inner)
        self._created = created
        self.ui.heading.dress("title")
        self.ui.explanation.wrap()
        papers = ((self.ui.groupsA, created.sheet_a), (self.ui.groupsB, created.sheet_b))
        for label, sheet in papers:
            label.wrap()
            label.setText("  ".join((*sheet.groups, sheet.check)))
        for label in (self.ui.sheetA, self.ui.sheetB):
            label.dress("strong")
        for field in (self.ui.third, self.ui.ninth):
            field.spell(lambda text: text.strip().upper(), latin=True)
        self.ui.saveA.clicked.connect(lambda: self._save(created.sheet_a))
        self.ui.saveB.clicked.connect(lambda: self._save(created.sheet_b))
        self.ui.go_on.clicked.connect(self.submit)
        self._say_all()

    def submit(self) -> None:
        """Go on when groups 3 and 9 are right."""
        right = True
        for field, number in ((self.ui.ninth, 9), (self.ui.third, 3)):
            group = self._created.sheet_a.groups[number - 1]
            if field.text().strip().upper() == group:
                field.say(self.tr("Right"), Tone.OK)
            else:
                field.say(self.tr("Not what sheet A says"), Tone.DANGER)
                field.setFocus()
                right = False
        if right:
            self.done.emit()

    def _save(self, sheet: "RecoverySheet") -> None:
        from casedesk.printing.recovery import sheet_pdf

        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), f"casedesk-{sheet.kind}.pdf", "PDF (*.pdf)")
        if name:
            Path(name).write_bytes(sheet_pdf(sheet))
            self.ui.message.say(self.tr("Saved: {}").format(name), Tone.OK)

    def _say_all(self) -> None:
        self.ui.sheetA.setText(self.tr("Sheet A, the data"))
        self.ui.sheetB.setText(self.tr("Sheet B, the counselling notes"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self.inner)
            self._say_all()
        super().changeEvent(event)
