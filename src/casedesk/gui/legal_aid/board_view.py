"""The board: a column for each stage, a card for each slip; arrows walk, Enter opens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casedesk.casework.legal_aid import workflow
from casedesk.casework.legal_aid.board import AidRow
from casedesk.gui import theme
from casedesk.gui.legal_aid import board_words
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone

Index = QModelIndex | QPersistentModelIndex
Rows = Callable[[str, int], list[AidRow]]  # of a column, from which place on
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BETWEEN = Gap.HAIR  # the ground that shows around a card


class CardPainter(QStyledItemDelegate):
    """Draws a slip as a card: worker, other side, agency, number, and its age in words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Four lines; all cards are of one height."""
        body = QFontMetricsF(theme.font(strong=True)).height()
        caption = QFontMetricsF(theme.font(Text.CAPTION)).height()
        return QSize(Gap.PAGE * 5, round(body + 2 * caption + Size.BADGE + 2 * Gap.SMALL
                                         + 2 * _BETWEEN + Gap.SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        model = index.model()
        if not isinstance(model, TableModel):
            return
        painter.save()
        row: AidRow = model.rows[index.row()]
        now, view = theme.colours(), option.widget  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        here = bool(state & QStyle.StateFlag.State_Selected) and isinstance(
            view, QWidget) and view.hasFocus()
        rect = QRectF(option.rect).adjusted(  # type: ignore[attr-defined]
            Gap.SMALL, _BETWEEN, -Gap.SMALL, -_BETWEEN)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = now.under(Tone.AID) if here else now.colour("sunken" if over else "surface")
        strokes.box(painter, rect, ground, now.ink(Tone.AID) if here else now.colour("edge"),
                    Size.RADIUS)
        self._draw(painter, rect.adjusted(Gap.SMALL, Gap.SMALL, -Gap.SMALL, -Gap.SMALL), row)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRectF, row: AidRow) -> None:
        urgent = board_words.say(board_words.URGENT) if row.urgent else ""
        wide = strokes.badge_size(urgent).width() + Gap.HAIR if urgent else 0.0
        top = room.top()
        name = QFontMetricsF(theme.font(strong=True)).horizontalAdvance(row.worker) + Gap.SMALL
        high = self._line(painter, room, top, row.worker, Text.BODY, "text", strong=True, less=wide)
        if urgent:
            strokes.badge(painter, QPointF(room.right() - wide + Gap.HAIR, top + high / 2), urgent,
                          Tone.DANGER)
        beside = room.adjusted(name, 0, -wide, 0)
        if beside.width() > Gap.PAGE:
            self._line(painter, beside, top + (high - self._high(Text.CAPTION)) / 2,
                       row.employer,
                       Text.CAPTION, "second")
        top += high
        top += self._line(painter, room, top, row.number, Text.CAPTION, "second",
                          cut=Qt.TextElideMode.ElideLeft)  # its end tells slips apart
        top += self._line(painter, room, top, board_words.office(row), Text.CAPTION, "second")
        self._age(painter, QRectF(room.left(), top + Gap.HAIR, room.width(), Size.BADGE), row)

    def _age(self, painter: QPainter, room: QRectF, row: AidRow) -> None:
        """The age in words; a late one says that it is, and only then in colour."""
        late, tone = board_words.late(row)
        left = room.left()
        if late:
            drawn = strokes.badge(painter, QPointF(left, room.center().y()), late,
                                  tone or Tone.PLAIN)
            left = drawn.right() + Gap.HAIR
        said = board_words.age(row)
        font = theme.font(Text.CAPTION)
        painter.setFont(font)
        painter.setPen(theme.colours().ink(tone) if tone else theme.colours().colour("second"))
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, QFontMetricsF(font).elidedText(
            said, Qt.TextElideMode.ElideRight, rest.width()))

    @staticmethod
    def _high(kind: Text) -> float:
        return QFontMetricsF(theme.font(kind)).height()

    def _line(self, painter: QPainter, room: QRectF, top: float, words: str, kind: Text,
              ink: str, *, strong: bool = False, less: float = 0.0,
              cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> float:
        font = theme.font(kind, strong=strong)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colours().colour(ink))
        painter.drawText(
            QRectF(room.left(), top, room.width() - less, metrics.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            metrics.elidedText(words, cut, room.width() - less))
        return metrics.height()


class CardList(QListView):
    """The cards of one column. `opened` carries the row, `crossed` which way the arrow goes."""

    opened = Signal(object)
    crossed = Signal(int)
    entered_ = Signal()  # the keyboard came here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TableModel[AidRow]([Column(lambda: "", self._cell)])
        self.empty = EmptyState(self.viewport())
        self.setModel(self.rows)
        self.setItemDelegate(CardPainter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.rows[index.row()]))

    def put(self, rows: list[AidRow], more: Callable[[int], list[AidRow]] | None) -> None:
        """Show these cards; the one that is stood on stays, or the one in its place."""
        kept, place = self.current(), max(self.currentIndex().row(), 0)
        self.rows.show(rows, more)
        self.empty.setVisible(not rows)
        if kept is not None and rows:
            found = self.rows.place_of(kept.id)
            self.stand(found if found >= 0 else place)

    def current(self) -> AidRow | None:
        """The row of the card that is stood on."""
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def stand(self, place: int) -> None:
        """Stand on the card at a place, or on the last one."""
        if self.rows.rows:
            place = min(max(place, 0), len(self.rows.rows) - 1)
            self.setCurrentIndex(self.rows.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right cross to the next column, Enter opens."""
        row, way = self.current(), _WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self.crossed.emit(way)
        elif event.key() in ENTER and row is not None and not event.modifiers():
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first card when the keyboard comes in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.stand(0)
        self.entered_.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The card is drawn quieter."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence of an empty column stands in the middle."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())

    @staticmethod
    def _cell(row: AidRow) -> Cell:
        said = board_words.whole(row)
        return Cell(said, tip=said)


class Board(QWidget):
    """The columns side by side; the keyboard comes to the board once and walks with the arrows."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Gap.SMALL)
        self.lists: dict[str, CardList] = {}
        self._cards: dict[str, Card] = {}
        for code in workflow.BOARD:
            card, cards = Card("", self), CardList()
            card.fill(cards)
            cards.opened.connect(self.opened.emit)
            cards.crossed.connect(partial(self._cross, code))
            cards.entered_.connect(partial(self._keep_stop, code))
            line.addWidget(card, 1)
            self.lists[code], self._cards[code] = cards, card
        self._here = next(iter(self.lists))
        self._keep_stop(self._here)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def focusProxy(self) -> QWidget:
        """The column that was stood on last, or the first that has cards."""
        lists = self.lists
        if not lists[self._here].rows.rows:
            self._here = next((code for code, cards in lists.items() if cards.rows.rows),
                              self._here)
            self._keep_stop(self._here)
        return lists[self._here]

    def show_rows(self, rows: Rows, counts: dict[str, int]) -> None:
        """Fill every column; `counts` stand beside the names."""
        for code, cards in self.lists.items():
            cards.put(rows(code, 0), partial(rows, code))
            name = board_words.column(code)
            self._cards[code].name_it(name)
            self._cards[code].note_it(f"{counts.get(code, 0):,}")
            cards.empty.say(self.tr("Nothing here."))
            cards.setAccessibleName(f"{name} {counts.get(code, 0)}")

    def _cross(self, code: str, way: int) -> None:
        """Go to the next column that way which has cards, at the same height."""
        codes = list(self.lists)
        place, at = self.lists[code].currentIndex().row(), codes.index(code) + way
        while 0 <= at < len(codes):
            cards = self.lists[codes[at]]
            if cards.rows.rows:
                cards.stand(place)
                cards.setFocus(Qt.FocusReason.TabFocusReason)
                return
            at += way

    def _keep_stop(self, code: str) -> None:
        self._here = code
        for each, cards in self.lists.items():
            cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == code
                                 else Qt.FocusPolicy.ClickFocus)
