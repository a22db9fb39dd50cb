"""Chips: a few choices that can all be seen at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER, step
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.theme import Gap, Size, Text, Tone

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QAbstractButton):
    """One choice; small ones filter a list, large ones answer a question."""

    def __init__(self, text: str, parent: QWidget | None = None, *,
                 tone: Tone = Tone.DISPUTES, small: bool = False) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tone, self._small = tone, small

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        font = theme.font(Text.CAPTION if self._small else Text.BODY)
        words = QFontMetricsF(font).horizontalAdvance(self.text())
        pad = Gap.SMALL if self._small else Gap.MEDIUM
        return QSize(round(words + 2 * pad), Size.BADGE if self._small else Size.CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill; the chosen one takes the tone."""
        now, painter = theme.colours(), QPainter(self)
        chosen = self.isChecked()
        if self._small:
            ink = now.ink(self._tone if chosen else Tone.PLAIN)
            fill, edge = now.under(self._tone if chosen else Tone.PLAIN), None
        else:
            ink = now.ink(self._tone) if chosen else now.colour("text")
            fill = now.under(self._tone) if chosen else now.colour(
                "sunken" if self.underMouse() else "surface")
            edge = now.ink(self._tone) if chosen else now.colour("edge")
        if not self.isEnabled():
            ink = now.colour("faint")
        rect = QRectF(self.rect())
        strokes.box(painter, rect, fill, edge, rect.height() / 2 - 0.5)
        painter.setFont(theme.font(Text.CAPTION if self._small else Text.BODY))
        painter.setPen(ink)
        painter.drawText(rect, strokes.CENTRE, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; arrows and Enter are for the row."""
        if event.key() in (*_WAYS, *ENTER):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """A row of chips: one answer, or several. Arrows move, Space chooses, Enter goes on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, several: bool = False,
                 small: bool = False, tone: Tone = Tone.DISPUTES) -> None:
        super().__init__(parent)
        self._flow = Flow(self, Gap.SMALL)
        self._chips: dict[str, Chip] = {}
        self.several, self._small, self._tone = several, small, tone
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def allow_several(self, several: bool) -> None:
        """Whether more than one may be chosen."""
        self.several = several

    def dress(self, tone: Tone) -> None:
        """Take another tone; chips offered from now on wear it."""
        self._tone = tone

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show these choices, each a code and its word; what was chosen stays chosen.

        The keyboard stays on the chip it stands on, and never goes to what comes after the row.
        """
        chosen, stood = set(self.chosen()), self._stood_on()
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()  # at once: the keyboard must not come to it any more
            chip.deleteLater()
        self._chips, before = {}, self._stop_before()
        for code, word in choices:
            chip = Chip(word, self, tone=self._tone, small=self._small)
            chip.setAccessibleName(word)
            chip.setChecked(code in chosen)
            chip.clicked.connect(lambda _=False, code=code: self._clicked(code))
            self._chips[code] = chip
            self._flow.addWidget(chip)
            chip.show()
            if before is not None:
                QWidget.setTabOrder(before, chip)  # a widget made late comes last otherwise
            before = chip
        if stood in self._chips:
            self._chips[stood].setFocus()
        elif stood:
            self.setFocus()
        self.updateGeometry()

    def _stood_on(self) -> str:
        return next((code for code, chip in self._chips.items() if chip.hasFocus()), "")

    def chosen(self) -> list[str]:
        """The codes that are chosen, in the order they stand."""
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    def code(self) -> str:
        """The one code that is chosen, or an empty text."""
        return next(iter(self.chosen()), "")

    def choose(self, codes: Iterable[str]) -> None:
        """Choose these and no others."""
        wanted = set(codes)
        for code, chip in self._chips.items():
            chip.setChecked(code in wanted)
        self.changed.emit()

    def chip(self, code: str) -> Chip:
        """The chip of a code."""
        return self._chips[code]

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Stand on the chosen chip, or on the first."""
        stand = next((c for c in self._chips.values() if c.isChecked()), None)
        stand = stand or next(iter(self._chips.values()), None)
        if stand is not None:
            stand.setFocus(*(reason or (Qt.FocusReason.OtherFocusReason,)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk along the chips; Enter goes to the next field."""
        chips = list(self._chips.values())
        at = next((i for i, chip in enumerate(chips) if chip.hasFocus()), -1)
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and at >= 0:
            chips[(at + way) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in ENTER and chips:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            edge = chips[0 if back else -1]
            edge.setFocus()  # the next field is the one after the whole row
            if not step(edge, event):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _stop_before(self) -> QWidget | None:
        """Where the keyboard stands before it comes to this row."""
        stop = self.previousInFocusChain()
        while stop is not None and stop is not self and (
                stop.focusPolicy() == Qt.FocusPolicy.NoFocus or self.isAncestorOf(stop)):
            stop = stop.previousInFocusChain()
        return None if stop is self else stop

    def _clicked(self, code: str) -> None:
        if not self.several:
            for other, chip in self._chips.items():
                if other != code:
                    chip.setChecked(False)
        self.changed.emit()
