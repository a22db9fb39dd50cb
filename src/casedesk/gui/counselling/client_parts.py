"""What a client sees alone: one item with its answers; the end, and whom to turn to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui.counselling.big_option import BigOption
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import scales
from casedesk.rules.scales import REFUSED_CODE, Scale


class ItemPart(QWidget):
    """One item: its words in large letters, an answer a line. `answered` carries the answer."""

    answered = Signal(str)

    def __init__(self, of: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = MessageLine(self)
        self._progress = Label("", self, kind=Text.SECTION, tone=Tone.COUNSELLING)
        self._stem = Label(of.stem, self, second=True, wraps=True)
        self._stem.dress("section", "second")
        self._question = Label("", self, kind=Text.FIGURE, wraps=True)
        self._terms = Label(f"{scales.DISCLAIMER}　{of.credit}", self, kind=Text.CAPTION,
                            wraps=True)
        self.back = Button(self.tr("The item before"), self, icon="arrow_back")
        self.counsellor = Button(self.tr("Counsellor…"), self, kind=Kind.QUIET, icon="lock")
        self.options: list[BigOption] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(Gap.SMALL)
        inner = QWidget()
        inner.setMaximumWidth(Size.DIALOG + Size.RAIL)
        middle = QVBoxLayout(inner)
        middle.setContentsMargins(Gap.SMALL, 0, Gap.SMALL, Gap.SMALL)
        middle.setSpacing(Gap.MEDIUM)
        for widget in (self._progress, self._stem, self._question):
            middle.addWidget(widget)
        middle.addLayout(self._room)
        middle.addStretch(1)
        _frame(self, self.message, inner, (self.back, self._terms, self.counsellor))

    def show_item(self, at: int, count: int, question: str, choices: Sequence[tuple[str, str]],
                  chosen: str) -> None:
        """Show an item; what was answered before is marked."""
        self._progress.setText(self.tr("{at} of {count}").format(at=at + 1, count=count)
                               if at < count else self.tr("One more, which is not scored"))
        self._stem.setVisible(at < count)
        self._question.setText(question)
        self._clear()
        for code, words in (*choices, (REFUSED_CODE, self.tr("I would rather not answer"))):
            option = BigOption(code, "R" if code == REFUSED_CODE else code, words, self)
            option.setAccessibleName(f"{question} {words}")
            option.setChecked(code == chosen)
            option.clicked.connect(lambda _=False, code=code: self.answered.emit(code))
            self._room.addWidget(option)
            option.show()  # at once: the keyboard is to stand on it
            self.options.append(option)
        self.back.setEnabled(at > 0)
        for before, after in zip(self.options, [*self.options[1:], self.back], strict=True):
            QWidget.setTabOrder(before, after)

    def choices(self) -> list[str]:
        """The codes that may be answered here."""
        return [option.code for option in self.options]

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Stand on what was answered before, else on the first answer."""
        stand = next((each for each in self.options if each.isChecked()), self.options[0])
        stand.setFocus(Qt.FocusReason.TabFocusReason)

    def wipe(self) -> None:
        """Show nothing any more."""
        self._question.clear()
        self._clear()

    def _clear(self) -> None:
        for option in self.options:
            option.hide()
            option.deleteLater()
        self.options = []


class ClosingPart(QWidget):
    """All is answered: hand it over; then thanks, and whom to turn to."""

    def __init__(self, helplines: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._helplines = self.tr("Whom to call: {}").format(helplines)
        self.message = MessageLine(self)
        self._title = Label("", self, kind=Text.FIGURE, wraps=True)
        self._now = Label("", self, kind=Text.FIGURE, tone=Tone.DANGER, wraps=True)
        self._lines = Label("", self, kind=Text.TITLE, wraps=True)
        self._code = Label("", self, kind=Text.SECTION, wraps=True)
        self.done = Button(self.tr("Hand over to the counsellor"), self, kind=Kind.FILLED,
                           hint="↵", tone=Tone.COUNSELLING)
        self.again = Button(self.tr("Look through them again"), self)
        self.counsellor = Button(self.tr("Counsellor…"), self, kind=Kind.QUIET, icon="lock")
        inner = QWidget()
        inner.setMaximumWidth(Size.DIALOG + Size.RAIL)
        middle = QVBoxLayout(inner)
        middle.setSpacing(Gap.PAGE)
        middle.addStretch(1)
        for widget in (self._title, self._now, self._lines, self._code):
            middle.addWidget(widget)
        acts = QHBoxLayout()
        acts.setSpacing(Gap.MEDIUM)
        acts.addWidget(self.done)
        acts.addWidget(self.again)
        acts.addStretch(1)
        middle.addLayout(acts)
        middle.addStretch(2)
        terms = Label(scales.DISCLAIMER, self, kind=Text.CAPTION, wraps=True)
        _frame(self, self.message, inner, (terms, self.counsellor))

    def ask(self) -> None:
        """All items have an answer; nothing is handed over yet."""
        self._say(self.tr("That was the last one. Thank you."), now="", lines="", code="")
        self.done.show()
        self.again.show()

    def thank(self, *, told: bool, alert: bool, code: str) -> None:
        """It is handed over; with a thought of dying, whom to speak to at once."""
        self._say(self.tr("Thank you. Your answers are with your counsellor."),
                  now=self.tr("Please tell the counsellor on duty now") if told else "",
                  lines=self._helplines,
                  code=self.tr("Counsellor on duty: {}").format(code) if alert else "")
        self.done.hide()
        self.again.hide()
        self.counsellor.setFocus()

    def refuse(self, refusal: RefusedError, *, told: bool, code: str) -> None:
        """It could not be kept; the answers are still here, and so is what is owed to the client.
        """
        self.message.refuse(refusal)
        self.again.hide()
        self._say(self.tr("Please give the computer back to your counsellor."),
                  now=self.tr("Please tell the counsellor on duty now") if told else "",
                  lines=self._helplines, code=code)

    def sentences(self) -> list[str]:
        """All that is said here now."""
        return [label.text() for label in (self._title, self._now, self._lines, self._code)
                if label.text()]

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Stand on the button."""
        self.done.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.done.isVisible():
            (self.again if self.again.hasFocus() else self.done).click()
        else:
            super().keyPressEvent(event)

    def _say(self, title: str, *, now: str, lines: str, code: str) -> None:
        for label, text in ((self._title, title), (self._now, now), (self._lines, lines),
                            (self._code, code)):
            label.setText(text)
            label.setVisible(bool(text))


def _frame(part: QWidget, message: MessageLine, inner: QWidget,
           below: Sequence[QWidget]) -> None:
    """Lay a part out: its matter in the middle, the terms between the buttons at the foot."""
    held, foot = QWidget(), QHBoxLayout()
    across = QHBoxLayout(held)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(inner, 8)
    across.addStretch(1)
    foot.setSpacing(Gap.PAGE)
    for widget in below:
        foot.addWidget(widget, 1 if isinstance(widget, Label) else 0)
    column = QVBoxLayout(part)
    column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.MEDIUM)
    column.setSpacing(Gap.SMALL)
    column.addWidget(message)
    column.addWidget(scrolled(held), 1)
    column.addLayout(foot)
