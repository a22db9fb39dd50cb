"""Choosing the columns of a list by keys alone: which, in what order, how wide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Size, Text, Tone

Index = QModelIndex | QPersistentModelIndex
_BOX = 16
_CODE, _WIDTH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_STEP, _LEAST, _MOST = 12, 40, 640  # pixels


@dataclass(frozen=True)
class Arrangement:
    """Columns from the left, each a code and a width (0 takes what is left), and the order."""

    columns: tuple[tuple[str, int], ...]
    order: str = ""
    descending: bool = False

    def payload(self) -> dict[str, Any]:
        """As plain values."""
        return {"columns": [list(each) for each in self.columns], "order": self.order,
                "descending": self.descending}


class _ColumnPainter(QStyledItemDelegate):
    """Draws the box as every other one in the program."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The text stands beside the box."""
        super().initStyleOption(option, index)
        feature = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        option.features &= ~feature  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the text, then the box."""
        whole = QRect(option.rect)  # type: ignore[attr-defined]
        option.rect.adjust(_BOX + Gap.LARGE, 0, 0, 0)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, theme.colours().under(Tone.DISPUTES))
        super().paint(painter, option, index)
        now = theme.colours()
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) in (
            Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        box = QRectF(whole.left() + Gap.MEDIUM, whole.center().y() - _BOX / 2, _BOX, _BOX)
        ink = now.ink(Tone.DISPUTES)
        strokes.box(painter, box, ink if chosen else now.colour("surface"),
                    ink if chosen else now.colour("edge"), Size.KEYCAP_RADIUS)
        if chosen:
            icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), now.colour("on_accent"))


class _Columns(QListWidget):
    """Space or a click chooses, Alt+Up and Alt+Down move, Left and Right change the width."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ColumnPainter(self))
        self.itemClicked.connect(self._turn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that a list does not have of itself."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        item = self.currentItem()
        if key == Qt.Key.Key_Space and item is not None:
            self._turn(item)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif not alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.widen(-_STEP if key == Qt.Key.Key_Left else _STEP)
        else:
            super().keyPressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        chosen = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if chosen else Qt.CheckState.Checked)

    def move_current(self, way: int) -> None:
        """Move the current column up (-1) or down (1)."""
        place = self.currentRow()
        if 0 <= place + way < self.count():
            item = self.takeItem(place)
            self.insertItem(place + way, item)
            self.setCurrentRow(place + way)

    def widen(self, pixels: int) -> None:
        """Make the current column wider; one that takes what is left gets a width with that."""
        item = self.currentItem()
        if item is not None:
            wide = int(item.data(_WIDTH)[0] or item.data(_WIDTH)[1])
            item.setData(_WIDTH, (min(max(wide + pixels, _LEAST), _MOST), wide))
            self.resized.emit()


class ColumnDialog(QDialog):
    """`arranged` carries the Arrangement, or None: as the program brings it."""

    arranged = Signal(object)

    def __init__(self, columns: Sequence[tuple[str, str, int, bool]], now: Arrangement,
                 parent: QWidget) -> None:
        """`columns`: code, heading, usual width, whether the list can be ordered by it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        self.list = _Columns()
        self.order, self.descending = ChoiceField(), Tick(self.tr("Descending"))
        self._width = Label("", kind=Text.CAPTION, second=True)
        self._fill(columns, now)
        self._offer_order(columns, now)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._say_width())
        self.list.resized.connect(self._say_width)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.resize(Size.DIALOG * 3 // 4, min(Size.DIALOG, parent.height() - Gap.PAGE))

    def arrangement(self) -> Arrangement:
        """What is chosen; a list without a column keeps the first."""
        items = [self.list.item(place) for place in range(self.list.count())]
        chosen = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return Arrangement(
            tuple((str(item.data(_CODE)), int(item.data(_WIDTH)[0]))
                  for item in chosen or items[:1]),
            self.order.code(), self.descending.isChecked())

    def accept(self) -> None:
        """Use them."""
        self.arranged.emit(self.arrangement())
        super().accept()

    def _fill(self, columns: Sequence[tuple[str, str, int, bool]], now: Arrangement) -> None:
        shown = dict(now.columns)
        known = {code: (heading, usual) for code, heading, usual, _ in columns}
        self.list.setAccessibleName(self.tr("Columns"))
        for code in (*shown, *(code for code in known if code not in shown)):
            heading, usual = known[code]
            item = QListWidgetItem(heading)
            item.setData(_CODE, code)
            item.setData(_WIDTH, (shown.get(code, usual), usual))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in shown
                               else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, Size.ROW - Gap.HAIR))
            self.list.addItem(item)

    def _offer_order(self, columns: Sequence[tuple[str, str, int, bool]],
                     now: Arrangement) -> None:
        self.order.name_it(self.tr("Ordered by"))
        self.order.offer([("", self.tr("as the list stands")), *(
            (code, heading) for code, heading, _, orders in columns if orders)])
        self.order.choose(now.order)
        self.descending.setChecked(now.descending)

    def _lay_out(self) -> None:
        hint = Label(self.tr("Space chooses, Alt+↑ and Alt+↓ move, ← and → change the width."),
                     kind=Text.CAPTION, second=True, wraps=True)
        card = Card()
        card.fill(self.list)
        order = QHBoxLayout()
        order.setSpacing(Gap.LARGE)
        order.addWidget(self.order, 1)
        order.addWidget(self.descending, 0, Qt.AlignmentFlag.AlignBottom)
        usual = Button(self.tr("As at first"), kind=Kind.QUIET)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        use = Button(self.tr("Use"), kind=Kind.FILLED, hint="↵")
        usual.clicked.connect(self._as_at_first)
        cancel.clicked.connect(self.reject)
        use.clicked.connect(self.accept)
        use.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(Gap.MEDIUM)
        buttons.addWidget(usual)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(use)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(hint)
        column.addWidget(card, 1)
        column.addWidget(self._width)
        column.addLayout(order)
        column.addLayout(buttons)

    def _say_width(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            wide = int(item.data(_WIDTH)[0])
            self._width.setText(self.tr("{column}: {width} pixels wide").format(
                column=item.text(), width=wide) if wide
                else self.tr("{column}: as wide as there is room").format(column=item.text()))

    def _as_at_first(self) -> None:
        self.arranged.emit(None)
        self.reject()
