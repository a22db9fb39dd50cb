"""What an empty list says: one sentence, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap


class EmptyState(QWidget):
    """One sentence and, where there is something to do, one button."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", self, second=True, wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button("", self)
        self._button.clicked.connect(self.acted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.PAGE, Gap.PAGE, Gap.PAGE)
        column.setSpacing(Gap.MEDIUM)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.say("")

    def focusProxy(self) -> QWidget:
        """Its button. Not Qt's proxy: without a button Tab would come to a stop here."""
        return self._button

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the button."""
        self._button.setFocus(reason)

    def say(self, sentence: str, button: str = "", hint: str = "") -> None:
        """What is not there yet, and what to press."""
        self._words.setText(sentence)
        self._button.setText(button)
        self._button.dress(hint=hint)
        self._button.setVisible(bool(button))
