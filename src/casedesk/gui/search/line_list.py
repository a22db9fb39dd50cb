"""The list in the palette: headings and lines, the matching parts set off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.search.lines import Line
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules.marks import Span

Index = QModelIndex | QPersistentModelIndex
_NAME = 0.66  # of a line, at most
_LINE = Qt.ItemDataRole.UserRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class LineModel(QAbstractListModel):
    """Holds the lines; a heading cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines and no others."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not for choosing."""
        chosen = index.isValid() and self.lines[index.row()].kind
        return (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if chosen
                else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a line, or its words."""
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(filter(None, (line.text, line.beside, line.badge)))
        return None


class LinePainter(QStyledItemDelegate):
    """Draws a heading or a line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is lower than a line."""
        line: Line = index.data(_LINE)
        return QSize(0, Size.ROW if line.kind else Size.STATUS_BAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        painter.save()
        line: Line = index.data(_LINE)
        now, rect = theme.colours(), QRectF(option.rect)  # type: ignore[attr-defined]
        if not line.kind:
            painter.setFont(theme.font(Text.CAPTION))
            painter.setPen(now.colour("second"))
            painter.drawText(rect.adjusted(Gap.SMALL, Gap.HAIR, 0, 0), _MIDDLE, line.text)
        else:
            if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
                strokes.box(painter, rect, now.under(Tone.DISPUTES), None, Size.RADIUS)
            self._draw(painter, rect.adjusted(Gap.SMALL, 0, -Gap.SMALL, 0), line)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        now, middle = theme.colours(), rect.center().y()
        icons.draw(painter, line.icon,
                   QRectF(rect.left(), middle - Size.ICON / 2, Size.ICON, Size.ICON),
                   now.colour("second"))
        rect.setLeft(rect.left() + Size.ICON + Gap.SMALL)
        if line.badge:
            rect.setRight(self._draw_end(painter, rect, line) - Gap.SMALL)
        name = QRectF(rect)
        if line.beside:  # a long title leaves room for the number
            name.setWidth(rect.width() * _NAME)
        wide = self._draw_marked(painter, name, line.text, line.marks, strong=True)
        rest = rect.adjusted(wide + Gap.MEDIUM, 0, 0, 0)
        if rest.width() > Gap.PAGE:
            self._draw_marked(painter, rest, line.beside, line.marks_beside, strong=False)

    def _draw_end(self, painter: QPainter, rect: QRectF, line: Line) -> float:
        """Draw the badge or the key at the right; return where it begins."""
        now = theme.colours()
        if line.kind == "command":
            at = QPointF(rect.right(), rect.center().y())
            cap = strokes.keycap(painter, at, line.badge, now.colour("second"), now.colour("line"))
            return cap.left()
        left = rect.right() - strokes.badge_size(line.badge).width()
        strokes.badge(painter, QPointF(left, rect.center().y()), line.badge, line.tone)
        return left

    def _draw_marked(self, painter: QPainter, rect: QRectF, text: str,
                     marks: tuple[Span, ...], *, strong: bool) -> float:
        """Draw a text, its marked parts in the accent on its ground; return how wide it is."""
        now, font = theme.colours(), theme.font(strong=strong)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        for first, last in marks:
            if last <= len(shown):
                x = rect.left() + metrics.horizontalAdvance(shown[:first])
                wide = metrics.horizontalAdvance(shown[first:last])
                spot = QRectF(x - 1, rect.center().y() - Size.BADGE / 2, wide + 2, Size.BADGE)
                strokes.box(painter, spot, now.under(Tone.WARN), None, Gap.HAIR)
        painter.setPen(now.colour("text" if strong else "second"))
        painter.drawText(rect, _MIDDLE, shown)
        return metrics.horizontalAdvance(shown)
