"""The line in which a window says what was refused, warned of or done."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from casedesk.errors import RefusedError
from casedesk.gui import icons, theme
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Text, Tone

_ICONS = {Tone.DANGER: "error", Tone.WARN: "warning", Tone.OK: "check_circle", Tone.PLAIN: "info"}


class _Mark(QWidget):
    """The icon before the sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone = Tone.PLAIN
        self.setFixedSize(QSize(Size.ICON, Size.ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the tone of the line."""
        rect = QRectF(self.rect())
        icons.draw(QPainter(self), _ICONS[self.tone], rect, theme.colours().ink(self.tone))


class MessageLine(QFrame):
    """A sentence on the ground of its tone: what happened, your data, what to do, and the code."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "message")
        self._mark = _Mark(self)
        self._words = Label("", self, wraps=True)
        self._code = Label("", self, kind=Text.CAPTION)
        self._act = Button("", self)
        self._copy = Button("", self, kind=Kind.QUIET, icon="content_copy")
        self._close = Button("", self, kind=Kind.QUIET, icon="close")
        self._deed: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(Gap.MEDIUM, Gap.HAIR, Gap.HAIR, Gap.HAIR)
        row.setSpacing(Gap.SMALL)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        for widget in (self._code, self._act, self._copy, self._close):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._copy.clicked.connect(self._to_clipboard)
        self._close.clicked.connect(self.clear)
        self._act.clicked.connect(self._do)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """One line at least; it grows with what its width leaves."""
        return QSize(super().minimumSizeHint().width(), Size.BUTTON + Gap.SMALL)

    def refuse(self, refusal: RefusedError) -> None:
        """Say why something was refused, with the code that can be told on the phone."""
        self.say(refusal.sentence(language()), Tone.DANGER, code=refusal.code)

    def say(self, sentence: str, tone: Tone = Tone.PLAIN, *, code: str = "", act: str = "",
            deed: Callable[[], object] | None = None, closes: bool = True) -> None:
        """Show a sentence; `act` is the word of the one button, `deed` what it does."""
        self._mark.tone = tone
        self._deed = deed
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.say(sentence, tone if tone != Tone.PLAIN else None)
        self._code.say(code, tone if tone != Tone.PLAIN else None)
        self._code.setVisible(bool(code))
        self._copy.setVisible(bool(code))
        self._copy.setAccessibleName(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setVisible(closes)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(sentence)
        self.setVisible(True)

    def clear(self) -> None:
        """Take the sentence away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def sentence(self) -> str:
        """What it says, or an empty text."""
        return "" if self.isHidden() else self._words.text()

    def _do(self) -> None:
        if self._deed is not None:
            self._deed()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._words.text()} {self._code.text()}")
