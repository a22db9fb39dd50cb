"""The field of a password: hidden, watched for capitals and full-width letters."""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.theme import Gap, Size, Tone


class _Eye(QAbstractButton):
    """Shows the password while it is pressed down."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(QSize(Size.ICON + Gap.SMALL, Size.ICON + Gap.SMALL))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor)  # not before: loading cursors takes its time
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        name = "visibility_off" if self.isChecked() else "visibility"
        at = QRectF(Gap.HAIR, Gap.HAIR, Size.ICON, Size.ICON)
        icons.draw(QPainter(self), name, at, theme.colours().colour("second"))


class PasswordField(LineField):
    """Enter submits; a hint says what may be wrong with the keyboard before it is wrong."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.prefer_latin()
        self._eye = _Eye(self.edit)
        self._eye.toggled.connect(self._show)
        self.edit.setTextMargins(0, 0, Size.ICON + Gap.MEDIUM, 0)
        self.edit.textEdited.connect(lambda _: self._look())
        self._capitals = False
        self.edit.installEventFilter(self)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Enter submits, and a capital typed without Shift gives the lock away."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.entered.emit()
                return True
            letter = event.text()
            if len(letter) == 1 and letter.isascii() and letter.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._capitals = letter.isupper() != shift
        if isinstance(event, QResizeEvent):
            self._eye.move(event.size().width() - self._eye.width() - Gap.HAIR,
                           (event.size().height() - self._eye.height()) // 2)
        return False

    def retranslate(self) -> None:
        """Say what the eye is for."""
        self._eye.setAccessibleName(self.tr("Show the password"))
        self._eye.setToolTip(self.tr("Show the password"))

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        self._eye.setChecked(False)
        self._capitals = False
        self.say("")

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)

    def _look(self) -> None:
        text = self.edit.text()
        if text and unicodedata.normalize("NFKC", text) != unicodedata.normalize("NFC", text):
            self.say(self.tr("There are full-width characters in it: switch the input method"),
                     Tone.WARN)
        elif text and self._capitals:
            self.say(self.tr("Caps Lock is on"), Tone.WARN)
        else:
            self.say("")
