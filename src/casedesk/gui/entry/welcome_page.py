"""The first start: found a centre, open one that is there, or practise."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QStackedWidget, QWidget

from casedesk import settings
from casedesk.errors import RefusedError
from casedesk.gui import language, tasks
from casedesk.gui.entry.card_page import CardPage
from casedesk.ui.welcome_page import Ui_WelcomePage


class WelcomePage(CardPage):
    """Three ways to begin, each one button."""

    chosen = Signal(object, str, str)  # folder, name, password when it is no secret
    language_asked = Signal(str)

    def __init__(self, stack: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self.inner)
        self._stack = stack
        self.ui.greeting.dress("title")
        self.ui.explanation.wrap()
        for button in (self.ui.found, self.ui.open_, self.ui.practise):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ui.found.clicked.connect(self._found)
        self.ui.open_.clicked.connect(self._open)
        self.ui.practise.clicked.connect(self.practise)
        self.ui.back.clicked.connect(self._back)
        self.ui.speak.clicked.connect(
            lambda: self.language_asked.emit("en" if language.language() == "zh" else "zh"))
        self._recent = [Path(one) for one in settings.read().recent if Path(one).is_dir()]
        self.ui.back.setVisible(bool(self._recent))
        self._say_all()

    def practise(self, folder: Path | None = None) -> None:
        """Open the practice centre of this machine; the first time it is made, with its cases."""
        from casedesk.casework import practice

        place = folder or settings.practice_place()
        head = practice.staff()[0]
        if (place / "casedesk.db").exists():
            self.chosen.emit(place, head.name, head.password)
            return

        def make(job: tasks.Job) -> None:
            from casedesk.printing import practised

            practice.make(place, tell=lambda done: job.step(done, practice.DEFAULT),
                          then=practised.papers)

        for button in (self.ui.found, self.ui.open_, self.ui.practise):
            button.setEnabled(False)
        job = tasks.run_steps(
            self, make, lambda _: self.chosen.emit(place, head.name, head.password), self._failed)
        self.ui.progress.follow(job, self.tr("Making a practice centre"), stoppable=False)

    def open_folder(self, folder: Path) -> None:
        """Stand before the centre in this folder, or say why there is none."""
        from casedesk.store import opening

        try:
            opening.accounts(folder)
        except RefusedError as refusal:
            self.ui.message.refuse(refusal)
        else:
            self.chosen.emit(folder, "", "")

    def _found(self) -> None:
        from casedesk.gui.entry.found_page import FoundPage

        page = FoundPage(self._stack, self)
        page.founded.connect(lambda folder, name: self.chosen.emit(folder, name, ""))
        page.left.connect(lambda: self._stack.setCurrentWidget(self))
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _open(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder of the centre"))
        if folder:
            self.open_folder(Path(folder))

    def _back(self) -> None:
        self.chosen.emit(self._recent[0], "", "")

    def _failed(self, error: Exception) -> None:
        for button in (self.ui.found, self.ui.open_, self.ui.practise):
            button.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        self.ui.message.refuse(error)

    def _say_all(self) -> None:
        self.ui.speak.setText("English" if language.language() == "zh" else "中文")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self.inner)
            self._say_all()
        super().changeEvent(event)
