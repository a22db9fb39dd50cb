"""The hours of the week: blocks that are walked with the arrows and dragged with the mouse."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui import when
from casedesk.gui.counselling import week_paint
from casedesk.gui.counselling.week_lanes import BEGIN, END, ROOMS, WEEK, Block, Lane, Shade, minute
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap

STEP = 30  # minutes of an arrow
SNAP = 15  # minutes that a dragged block keeps to
LEAST = 46  # pixels of an hour
SIDE = 52  # pixels of the hours on the left
_FAR = 6  # pixels before a press is a drag
_STATES = {Qt.Key.Key_A: "arrived", Qt.Key.Key_N: "no_show", Qt.Key.Key_L: "late_30"}
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
         Qt.Key.Key_Down: (0, 1)}


class WeekGrid(QWidget):
    """Enter books or opens, M takes a block up (arrows, Enter puts it down), A N L say what became
    of it, Del cancels; Page up and down turn the week.
    """

    asked = Signal(object, object)  # book: Lane, datetime
    opened = Signal(object)  # Block
    stood = Signal(object)  # Block under the cursor, or None
    moved = Signal(object, object, object)  # Block, datetime, Lane
    marked = Signal(object, str)  # Block, what became of it
    cancelled = Signal(object)  # Block
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes: list[Lane] = []
        self.blocks: list[Block] = []
        self.shades: list[Shade] = []
        self.mode, self.changes = WEEK, False
        self.lane, self.minute = 0, 9 * 60
        self.held: Block | None = None  # the block that is being moved
        self._pressed: tuple[QPointF, Block] | None = None
        self._grip = 0.0  # minutes between the block's beginning and where it was taken
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._clock = QTimer(self)
        self._clock.setInterval(60_000)
        self._clock.timeout.connect(self.update)
        self._clock.start()

    def put(self, mode: str, lanes: Sequence[Lane], blocks: Sequence[Block],
            shades: Sequence[Shade], *, changes: bool) -> None:
        """Show these; the cursor stays where it stands. `changes` lets them be moved."""
        self.mode, self.changes, self.held = mode, changes, None
        self.lanes, self.blocks, self.shades = list(lanes), list(blocks), list(shades)
        self.lane = min(self.lane, max(len(self.lanes) - 1, 0))
        self.update()
        self._say()

    def stand(self, lane: int, at: int) -> None:
        """Put the cursor there."""
        self.lane, self.minute = lane, max(BEGIN, min(at, END - STEP))
        self.update()
        self._say()
        self.stood.emit(self.current())

    def stand_on(self, appointment_id: int) -> None:
        """Put the cursor on an appointment, if it is here."""
        for block in self.blocks:
            if block.slot.id == appointment_id:
                self.stand(block.lane, minute(block.slot.begins))
                return

    def current(self) -> Block | None:
        """The block that the cursor stands on."""
        return next((block for block in self.blocks if block.lane == self.lane and minute(
            block.slot.begins) < self.minute + STEP and self.minute < minute(block.slot.ends)),
            None)

    def sizeHint(self) -> QSize:
        """An hour is as high as there is room for."""
        return QSize(SIDE + 5 * 120, (END - BEGIN) // 60 * LEAST + Gap.LARGE)

    def minimumSizeHint(self) -> QSize:
        """No lower than words need."""
        return QSize(SIDE + 3 * 80, (END - BEGIN) // 60 * LEAST + Gap.LARGE)

    # where things are ---------------------------------------------------------------------------

    def y_of(self, at: float) -> float:
        """Where a minute of the day stands."""
        return Gap.SMALL + (at - BEGIN) * (self.height() - Gap.LARGE) / (END - BEGIN)

    def x_of(self, lane: float) -> float:
        """Where a column begins."""
        return SIDE + lane * (self.width() - SIDE) / max(len(self.lanes), 1)

    def rect_of(self, block: Block) -> QRectF:
        """Where a block stands."""
        lane, begins = block.lane, minute(block.slot.begins)
        if block is self.held:
            lane, begins = self.lane, self.minute
        long = (block.slot.ends - block.slot.begins).total_seconds() / 60
        left, wide = self.x_of(lane) + 4, self.x_of(lane + 1) - self.x_of(lane) - 8
        top, bottom = self.y_of(begins), self.y_of(min(begins + long, END))
        return QRectF(left + block.part * wide / block.parts, top + 1, wide / block.parts - 1,
                      bottom - top - 2)

    def at(self, place: QPointF) -> tuple[int, float]:
        """The column and the minute of a place."""
        lanes = max(len(self.lanes), 1)
        lane = int((place.x() - SIDE) / max((self.width() - SIDE) / lanes, 1))
        high = (self.height() - Gap.LARGE) / (END - BEGIN)
        return max(0, min(lane, lanes - 1)), BEGIN + (place.y() - Gap.SMALL) / max(high, 0.01)

    def block_at(self, place: QPointF) -> Block | None:
        """The block at a place."""
        return next((b for b in self.blocks if self.rect_of(b).contains(place)), None)

    def moment(self, lane: int, at: int) -> datetime:
        """The moment of a column and a minute."""
        return datetime.combine(self.lanes[lane].day, time()) + timedelta(minutes=at)

    # the keyboard -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, book, open, move, say what became of it."""
        key, block = Qt.Key(event.key()), self.current()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.lanes:
            super().keyPressEvent(event)
        elif key in _WAYS:
            self._walk(*_WAYS[key])
        elif key in ENTER:
            self._enter(block)
        elif key == Qt.Key.Key_Escape and self.held is not None:
            self._let_go()
        elif key == Qt.Key.Key_M:
            self.take_up()
        elif key in _STATES and block is not None:
            self.marked.emit(block, _STATES[key])
        elif key == Qt.Key.Key_Delete and block is not None:
            self.cancelled.emit(block)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stand(0 if key == Qt.Key.Key_Home else len(self.lanes) - 1, self.minute)
        else:
            super().keyPressEvent(event)

    def take_up(self) -> None:
        """Take the block under the cursor up, to be moved with the arrows."""
        block = self.current()
        if block is not None and self.movable(block):
            self.held, self.lane, self.minute = block, block.lane, minute(block.slot.begins)
            self.update()
            self._say()

    def movable(self, block: Block) -> bool:
        """Whether it may be moved: one's own, and still to come."""
        return self.changes and block.slot.own and block.slot.state == "booked"

    def _walk(self, across: int, down: int) -> None:
        if self.held is not None:
            lane = self.lane + across
            if 0 <= lane < len(self.lanes) and self._may_stand(lane):
                self.lane = lane
            self.minute = max(BEGIN, min(self.minute + down * SNAP, END - STEP))
            self.update()
            self._say()
            return
        block, at = self.current(), self.minute
        if block is not None and down > 0:  # past the block, not through it
            at = minute(block.slot.ends) - STEP
            at += -at % STEP
        lane = max(0, min(self.lane + across, len(self.lanes) - 1))
        at = (at // STEP + down) * STEP if down else at
        self.stand(lane, at)

    def _may_stand(self, lane: int) -> bool:
        """A block stays with its counsellor; in the view of rooms it may change the room."""
        assert self.held is not None
        one = self.lanes[lane]
        return self.mode == ROOMS or one.counsellor_id == self.held.slot.counsellor_id

    def _enter(self, block: Block | None) -> None:
        if self.held is not None:
            held, lane, at = self.held, self.lanes[self.lane], self.moment(self.lane, self.minute)
            self._let_go()
            self.moved.emit(held, at, lane)
        elif block is not None:
            self.opened.emit(block)
        else:
            self.asked.emit(self.lanes[self.lane], self.moment(self.lane, self.minute))

    def _let_go(self) -> None:
        self.held, self._pressed = None, None
        self.update()
        self._say()

    # the mouse ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand there; a block may be dragged from here."""
        place = event.position()
        block = self.block_at(place)
        lane, at = self.at(place)
        if block is not None:
            self._pressed, self._grip = (place, block), at - minute(block.slot.begins)
            self.stand(block.lane, minute(block.slot.begins))
        elif self.lanes:
            self.stand(lane, int(at) // STEP * STEP)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the block in steps of a quarter of an hour."""
        if self._pressed is None or not self.movable(self._pressed[1]):
            return
        if self.held is None and (
                event.position() - self._pressed[0]).manhattanLength() < _FAR:
            return
        self.held = self._pressed[1]
        lane, at = self.at(event.position())
        if self._may_stand(lane):
            self.lane = lane
        snapped = round((at - self._grip) / SNAP) * SNAP
        self.minute = max(BEGIN, min(snapped, END - STEP))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down."""
        held, self._pressed = self.held, None
        if held is not None:
            same = (self.lane, self.minute) == (held.lane, minute(held.slot.begins))
            self._let_go() if same else self._enter(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open, or book."""
        if self.lanes:
            self._enter(self.block_at(event.position()))

    # what it looks like -------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows."""
        super().focusInEvent(event)
        self.update()
        self.stood.emit(self.current())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was taken up is let go."""
        super().focusOutEvent(event)
        self._let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        week_paint.draw(self)

    def _say(self) -> None:
        """Tell a reader of the screen where the cursor stands."""
        if not self.lanes:
            return
        lane, block = self.lanes[self.lane], self.current()
        words = [lane.title, when.day(lane.day, "weekday"),
                 f"{self.minute // 60:02d}:{self.minute % 60:02d}"]
        words += [block.title, block.second] if block else [self.tr("free")]
        self.setAccessibleDescription(" ".join(filter(None, words)))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
