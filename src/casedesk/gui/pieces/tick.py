"""A box to tick: yes or no, with its sentence."""

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import step
from casedesk.gui.theme import Gap, Size, Tone

_BOX = 16


class Tick(QAbstractButton):
    """Ticked with Space; a dangerous one speaks in red."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None, *,
                 tone: Tone = Tone.DISPUTES) -> None:
        if isinstance(text, QWidget):  # as Qt's own: the parent alone, from a form
            parent, text = text, ""
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = tone

    def dress(self, tone: Tone) -> None:
        """Change its tone."""
        self._tone = tone
        self.update()

    tone = Property(str, lambda self: self._tone.value,
                    lambda self, value: self.dress(Tone(value)))

    def sizeHint(self) -> QSize:
        """Box and sentence."""
        words = QFontMetricsF(theme.font()).horizontalAdvance(self.text())
        return QSize(round(_BOX + Gap.SMALL + words + 2), Size.BADGE + Gap.HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the tick in it and the sentence."""
        now, painter = theme.colours(), QPainter(self)
        ink = now.ink(self._tone)
        box = QRectF(0.0, (self.height() - _BOX) / 2, _BOX, _BOX)
        on = self.isChecked()
        edge = None if on else ink if self._tone == Tone.DANGER else now.colour("faint")
        strokes.box(painter, box, ink if on else now.colour("surface"), edge, Gap.HAIR)
        if on:
            icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), now.colour("on_accent"))
        painter.setFont(theme.font())
        words = ink if self._tone == Tone.DANGER else now.colour("text")
        painter.setPen(words if self.isEnabled() else now.colour("faint"))
        rect = QRectF(self.rect()).adjusted(_BOX + Gap.SMALL, 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if not step(self, event):
            super().keyPressEvent(event)
