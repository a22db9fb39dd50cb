"""What holds for every field that is typed into: input methods, Enter, normal spelling."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.theme import Gap, Size

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def step(widget: QWidget, event: QKeyEvent) -> bool:
    """Enter goes to the next field, Shift+Enter to the one before; say whether it was one."""
    if event.key() not in ENTER:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    kind, key = QEvent.Type.KeyPress, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, shift))
    return True


def composing() -> bool:
    """Whether the input method holds characters that are not yet in the field."""
    return bool(getattr(QApplication.focusWidget(), "preedit", ""))


def commit() -> None:
    """Put what the input method still holds into the field: before saving, leaving, locking."""
    field = QApplication.focusWidget()
    QGuiApplication.inputMethod().commit()
    held = getattr(field, "preedit", "")
    if field is not None and held:  # the input method did not answer: keep what was typed
        event = QInputMethodEvent()
        event.setCommitString(held)
        QCoreApplication.sendEvent(field, event)
        QGuiApplication.inputMethod().reset()


class LineEdit(QLineEdit):
    """A field of one line. Nothing typed is refused; it is put into its normal spelling on leaving.

    `normal` is given the text when the field is left and returns how it is written.
    """

    left = Signal()  # the field was left and its text is in its normal spelling

    def __init__(self, parent: QWidget | None = None, *, latin: bool = False,
                 normal: Callable[[str], str] | None = None) -> None:
        super().__init__(parent)
        self.preedit = ""
        self.normal = normal
        if latin:
            self.prefer_latin()

    def prefer_latin(self) -> None:
        """Ask the input method for letters and figures: numbers of people and phones."""
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what the input method holds."""
        self.preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, unless it belongs to the input method."""
        if event.key() in ENTER and self.preedit:
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()  # the last act of the page, then
        elif not step(self, event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Spell the text normally on leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.setCursorPosition(0)  # a long text shows how it begins

    def settle(self) -> None:
        """Put the text into its normal spelling now."""
        if self.normal is not None:
            spelt = self.normal(self.text())
            if spelt != self.text():
                self.setText(spelt)
        self.left.emit()


class TextEdit(QPlainTextEdit):
    """A field of several lines; Enter is a new line, Tab goes on."""

    left = Signal()
    edited = Signal()  # the text itself changed, not only what the input method holds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preedit = ""
        self._last = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._look)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what the input method holds."""
        self.preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is for the page, not for the text."""
        if event.key() in ENTER:
            if self.preedit:
                event.accept()
                return
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _look(self) -> None:
        now = self.toPlainText()  # Qt tells of a change in every preedit: reliability of drafts
        if now != self._last:
            self._last = now
            self.edited.emit()


class ChoiceBox(QComboBox):
    """One of many; each choice has a code and a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(14)

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer these, each a code and its word; what was chosen stays chosen."""
        chosen = self.code()
        self.blockSignals(True)
        self.clear()
        for code, word in choices:
            self.addItem(word, code)
        self.choose(chosen)
        self.blockSignals(False)

    def code(self) -> str:
        """The code that is chosen, or an empty text."""
        return str(self.currentData() or "")

    def choose(self, code: str) -> None:
        """Choose a code; an unknown one chooses the first."""
        self.setCurrentIndex(max(self.findData(code), 0) if self.count() else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if not step(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the arrow that opens it."""
        super().paintEvent(event)
        at = QRectF(self.width() - Size.ICON - Gap.SMALL, (self.height() - Size.ICON) / 2,
                    Size.ICON, Size.ICON)
        icons.draw(QPainter(self), "keyboard_arrow_down", at, theme.colours().colour("second"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Rolling over it scrolls the page and changes nothing."""
        event.ignore()
