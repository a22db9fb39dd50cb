"""The items of a scale in sight: a digit answers and goes on, R refuses, Backspace returns."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from casedesk.gui.pieces.chips import Chip, Chips
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules.scales import REFUSED_CODE, Scale

_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
_WALKED = (_UP, _DOWN, *(Qt.Key.Key_Return, Qt.Key.Key_Enter))


class Options(Chips):
    """The options of one item: Left and Right walk along them, Up and Down leave them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and Enter are for the sheet."""
        if event.key() in _WALKED:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ItemRow(QFrame):
    """One item: its number and words, its options."""

    def __init__(self, no: int, text: str, choices: Sequence[tuple[str, str]],
                 parent: QWidget) -> None:
        super().__init__(parent)
        self.no = no
        self._words = Label(text, self, wraps=True)
        self.options = Options(self, tone=Tone.COUNSELLING)
        self.options.offer(list(choices))
        for code, word in choices:
            self.options.chip(code).setAccessibleName(f"{text} {word}")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Gap.SMALL, Gap.HAIR, Gap.SMALL, Gap.HAIR)
        self._row.setSpacing(Gap.MEDIUM)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.options)

    def line(self) -> int:
        """The room its options take on one line."""
        wide = [chip.sizeHint().width() for chip in self.options.findChildren(Chip)
                if not chip.isHidden()]
        return sum(wide) + Gap.SMALL * (len(wide) - 1)

    def lie(self, line: int, *, across: bool) -> None:
        """Stand on one line, or the options under the words."""
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if across
                               else QBoxLayout.Direction.TopToBottom)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed if across else QSizePolicy.Policy.Preferred,
                             QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.options.setSizePolicy(policy)
        self.options.setMinimumWidth(line if across else 0)
        self.options.setMaximumWidth(line if across else 16_777_215)


class AnswerSheet(QWidget):
    """Every item with its options; the unscored question comes last. `changed` tells of answers."""

    changed = Signal()
    ended = Signal()  # the last item was answered

    def __init__(self, of: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = of
        self._rows: list[ItemRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.say()

    def say(self) -> None:
        """Lay the items in the language in force; what is chosen stays."""
        codes, functional = (self.codes(), self.functional()) if self._rows else ([], "")
        while self._column.count():
            taken = self._column.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        refused = (REFUSED_CODE, self.tr("R refused"))
        for item in self.scale.items:
            choices = [(str(each.score), f"{each.score} {each.label}") for each in item.options]
            self._add(item.no, f"{item.no}. {item.text}", [*choices, refused])
        if self.scale.functional:
            self._add(len(self.scale.items) + 1,
                      self.tr("{} (not scored)").format(self.scale.functional),
                      [(str(at), f"{at} {word}")
                       for at, word in enumerate(self.scale.functional_options)])
        self._column.addStretch(1)
        if codes:
            self.put(codes, functional)

    def codes(self) -> list[str]:
        """What is chosen of each item: a score, 'refused', or nothing."""
        return [row.options.code() for row in self._items()]

    def functional(self) -> str:
        """What is chosen of the unscored question."""
        return self._rows[-1].options.code() if self.scale.functional else ""

    def put(self, codes: Sequence[str], functional: str = "") -> None:
        """Choose these."""
        for row, code in zip(self._items(), codes, strict=False):
            row.options.choose([code] if code else [])
        if self.scale.functional:
            self._rows[-1].options.choose([functional] if functional else [])

    def wipe(self) -> None:
        """Choose nothing any more, and tell nobody."""
        self.blockSignals(True)
        self.put([""] * len(self.scale.items))

    def row(self, no: int) -> ItemRow:
        """The row of an item."""
        return self._rows[no - 1]

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Stand on the first item that has no answer."""
        empty = next((row for row in self._rows if not row.options.code()), self._rows[0])
        empty.options.setFocus(*reason)

    def focusProxy(self) -> QWidget:
        """Where the keyboard begins."""
        empty = next((row for row in self._rows if not row.options.code()), self._rows[0])
        code = empty.options.code()
        chips = empty.options
        return chips.chip(code or next(iter(self._choices(empty))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit or R answers the item the keyboard is on; Backspace, arrows and Enter walk."""
        at = next((i for i, row in enumerate(self._rows)
                   if row.isAncestorOf(self.window().focusWidget() or self)), None)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if at is None or not (plain or event.modifiers() == Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
            return
        text = event.text().lower()
        code = REFUSED_CODE if text == "r" else text
        if code and code in self._choices(self._rows[at]):
            self._rows[at].options.choose([code])
            self._go(at + 1)
        elif event.key() in (Qt.Key.Key_Backspace, _UP):
            self._go(at - 1)
        elif event.key() in (_DOWN, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(at + 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Options beside the words where there is room, else under them."""
        super().resizeEvent(event)
        self._lie()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def _choices(self, row: ItemRow) -> list[str]:
        if row.no > len(self.scale.items):
            return [str(at) for at in range(len(self.scale.functional_options))]
        item = self.scale.items[row.no - 1]
        return [*(str(each.score) for each in item.options), REFUSED_CODE]

    def _items(self) -> list[ItemRow]:
        return self._rows[:len(self.scale.items)]

    def _go(self, at: int) -> None:
        if at >= len(self._rows):
            self.ended.emit()
        elif at >= 0:
            self._rows[at].options.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, no: int, text: str, choices: Sequence[tuple[str, str]]) -> None:
        row = ItemRow(no, text, choices, self)
        row.options.changed.connect(self.changed.emit)
        self._rows.append(row)
        self._column.addWidget(row)
        self._lie()

    def _lie(self) -> None:
        line = max((row.line() for row in self._rows), default=0)
        across = self.width() - line >= Size.RAIL
        for row in self._rows:
            row.lie(line, across=across)
