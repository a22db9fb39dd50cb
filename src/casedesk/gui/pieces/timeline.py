"""What happened, the newest first: time, what it was, what was said, who wrote it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casedesk.gui import theme
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.theme import Gap, Tone

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_WHEN = 88  # the column of the times
_MOST_LINES = 6
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Happening:
    """One entry: `when` and `kind` as words, what happened, and the quiet line under it."""

    id: int
    when: str
    kind: str
    text: str
    under: str = ""
    tone: Tone | None = None
    struck: bool = False  # corrected by a later entry


class _Happenings(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Happening] = []

    def show(self, entries: Sequence[Happening]) -> None:
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.when} {entry.kind} {entry.text} {entry.under}"
        return None


class _EntryPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        entry: Happening = index.data(_ENTRY)
        return QSize(wide, round(self._high(entry, wide)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        entry: Happening = index.data(_ENTRY)
        now, rect = theme.colours(), option.rect  # type: ignore[attr-defined]
        view = self.parent()
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            focused = isinstance(view, QWidget) and view.hasFocus()
            painter.fillRect(rect, now.under(Tone.DISPUTES if focused else Tone.PLAIN))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.colour("soft"))
        room = QRectF(rect).adjusted(Gap.LARGE, Gap.SMALL, -Gap.LARGE, -Gap.SMALL)
        painter.setFont(theme.font())
        painter.setPen(now.colour("second"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, entry.when)
        room.setLeft(room.left() + _WHEN)
        strong = theme.font(strong=True)
        kind = QFontMetricsF(strong).horizontalAdvance(entry.kind)
        painter.setFont(strong)
        painter.setPen(now.ink(entry.tone) if entry.tone else now.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, entry.kind)
        plain = theme.font()
        plain.setStrikeOut(entry.struck)
        painter.setFont(plain)
        painter.setPen(now.colour("second" if entry.struck else "text"))
        words = room.adjusted(kind + Gap.MEDIUM, 0, 0, 0)
        tall = self._text_height(entry, words.width())
        words.setHeight(tall)
        painter.drawText(words, _WRAP, entry.text)
        painter.setFont(theme.font())
        painter.setPen(now.colour("second"))
        below = QRectF(room.left(), room.top() + tall, room.width(), room.height() - tall)
        under = QFontMetricsF(plain).elidedText(
            entry.under, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, under)
        painter.restore()

    def _high(self, entry: Happening, wide: int) -> float:
        kind = QFontMetricsF(theme.font(strong=True)).horizontalAdvance(entry.kind)
        room = wide - 2 * Gap.LARGE - _WHEN - kind - Gap.MEDIUM
        line = QFontMetricsF(theme.font()).height() if entry.under else 0
        return self._text_height(entry, room) + line + 2 * Gap.SMALL + 1

    @staticmethod
    def _text_height(entry: Happening, wide: float) -> float:
        metrics = QFontMetricsF(theme.font())
        tall = metrics.boundingRect(QRectF(0, 0, wide, 10_000), int(_WRAP), entry.text).height()
        return min(max(tall, metrics.height()), metrics.height() * _MOST_LINES)


class Timeline(QListView):
    """The list of happenings; Enter or a double click opens one."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Happenings()
        self.setModel(self._model)
        self.setItemDelegate(_EntryPainter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.empty = EmptyState(self.viewport())
        self.doubleClicked.connect(self._open)

    def show_entries(self, entries: Sequence[Happening]) -> None:
        """Show these, the newest first as they come."""
        self._model.show(entries)
        self.empty.setVisible(not entries)

    def entries(self) -> list[Happening]:
        """What it shows."""
        return list(self._model.entries)

    def current(self) -> Happening | None:
        """The entry the keyboard stands on."""
        index = self.currentIndex()
        return self._model.entries[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Entries take as many lines as the new width needs."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._model.entries[index.row()])
