"""How a cell and a heading of a list are drawn."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.table import CELL, Cell, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
PAD = Gap.LARGE  # at both edges of the list
BETWEEN = Gap.SMALL  # on both sides of a cell


def room(rect: QRect, column: int, columns: int) -> QRectF:
    """The part of a cell's rectangle that its text may use."""
    left = PAD if column == 0 else BETWEEN
    right = PAD if column == columns - 1 else BETWEEN
    return QRectF(rect).adjusted(left, 0, -right, 0)


class CellPainter(QStyledItemDelegate):
    """Draws the ground of the row, its hairline, and one Cell."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are all of one height."""
        return QSize(0, Size.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        painter.save()
        now, rect = theme.colours(), option.rect  # type: ignore[attr-defined]
        table = option.widget  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            focused = isinstance(table, QWidget) and table.hasFocus()
            painter.fillRect(rect, now.under(Tone.DISPUTES if focused else Tone.PLAIN))
            if focused and index.column() == 0:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1),
                                 now.ink(Tone.DISPUTES))
        elif self.hovered == index.row():
            painter.fillRect(rect, now.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("soft"))
        cell, model = index.data(CELL), index.model()
        if isinstance(cell, Cell):
            right = isinstance(model, TableModel) and model.columns[index.column()].right
            self._draw(painter, room(rect, index.column(), model.columnCount()), cell, right)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRectF, cell: Cell, right: bool) -> None:
        now = theme.colours()
        if cell.badge:
            if cell.text:
                wide = strokes.badge_size(cell.text).width()
                left = rect.right() - wide if right else rect.left()
                strokes.badge(painter, QPointF(left, rect.center().y()), cell.text,
                              cell.tone or Tone.PLAIN)
            return
        ink = now.ink(cell.tone) if cell.tone else now.colour("second" if cell.second else "text")
        if cell.icon:
            at = QRectF(rect.left(), rect.center().y() - Size.ICON / 2, Size.ICON, Size.ICON)
            icons.draw(painter, cell.icon, at, ink)
            rect = rect.adjusted(Size.ICON + BETWEEN, 0, 0, 0)
        font = theme.font(strong=cell.strong)
        words = QFontMetricsF(font).elidedText(
            cell.text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | _MIDDLE | Qt.TextFlag.TextSingleLine, words)


class HeaderBar(QHeaderView):
    """The headings: second in rank, with one line under them.

    `arranged` tells that a heading was dragged: the numbers of the columns with another width,
    none when it was dragged to another place.
    """

    arranged = Signal(object)

    def __init__(self, table: QAbstractItemView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setFixedHeight(Size.ROW - Gap.HAIR)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(Gap.PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held: list[tuple[int, int]] = []

    def order(self) -> list[tuple[int, int]]:
        """The columns as they stand from the left: number and width."""
        seen = (self.logicalIndex(place) for place in range(self.count()))
        return [(column, self.sectionSize(column)) for column in seen]

    def straighten(self) -> None:
        """Let the headings stand in the order of the model again."""
        for column in range(self.count()):
            self.moveSection(self.visualIndex(column), column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember how they stood."""
        self._held = self.order()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell when they stand otherwise now."""
        super().mouseReleaseEvent(event)
        if self.order() != self._held:
            before = dict(self._held)
            self.arranged.emit({column for column, width in self.order()
                                if width != before.get(column)})

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one heading, with an arrow when the list stands in its order."""
        painter.save()
        now = theme.colours()
        painter.fillRect(rect, now.colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("line"))
        model = self.model()
        side = model.headerData(
            logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        words = str(model.headerData(logical, Qt.Orientation.Horizontal) or "")
        space = room(rect, logical, self.count())
        font = theme.font(Text.CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(now.colour("second")))
        painter.drawText(space, side or _MIDDLE, QFontMetricsF(font).elidedText(
            words, Qt.TextElideMode.ElideRight, space.width()))
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logical:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            wide = QFontMetricsF(font).horizontalAdvance(words)
            at = QRectF(space.left() + wide + 2, space.center().y() - 7, 14, 14)
            if side and side & Qt.AlignmentFlag.AlignRight:
                at.moveLeft(space.right() - wide - 16)
            icons.draw(painter, "arrow_upward" if up else "arrow_downward", at,
                       now.colour("second"))
        painter.restore()
