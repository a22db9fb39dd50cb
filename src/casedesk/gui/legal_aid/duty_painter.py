"""How a cell of the duty calendar is drawn: day, shifts, the frame of the keyboard."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casedesk.casework.legal_aid.duty import ShiftRow
from casedesk.gui import icons, theme
from casedesk.gui.language import language
from casedesk.gui.legal_aid.duty_leaf import PERIODS, DayCell, DutyModel, Index, short_period
from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes, dates

# a lawyer's colour helps the eye; the name always stands in it
_TONES = (Tone.AID, Tone.DISPUTES, Tone.COUNSELLING, Tone.SITE, Tone.OK, Tone.PLAIN)
CAPTION, _BAR, _TALL = 20, 20, 38  # heights: what the cell is, a line of the month, of the week


def tone_of(lawyer_id: int) -> Tone:
    """The tone a lawyer's shifts are drawn in."""
    return _TONES[lawyer_id % len(_TONES)]


class DutyPainter(QStyledItemDelegate):
    """Draws a cell: what day it is, its shifts, the frame of the keyboard."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        model = index.model()
        cell = model.cell(index) if isinstance(model, DutyModel) else None
        if cell is None:
            return
        now = theme.colours()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        table, state = option.widget, option.state  # type: ignore[attr-defined]
        painter.save()
        plain = now.colour("surface")
        painter.fillRect(rect, now.colour("sunken") if cell.rest or cell.outside else plain)
        line = now.colour("line")
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        self._caption(painter, QRectF(rect), cell)
        self._shifts(painter, QRectF(rect), cell)
        if state & QStyle.StateFlag.State_Selected:
            focused = isinstance(table, QWidget) and table.hasFocus()
            edge = now.ink(Tone.DISPUTES) if focused else now.colour("edge")
            strokes.box(painter, QRectF(rect).adjusted(1, 1, -2, -2), None, edge, Gap.HAIR)
        painter.restore()

    def _caption(self, painter: QPainter, rect: QRectF, cell: DayCell) -> None:
        now, today = theme.colours(), cell.on == dates.today()
        room = rect.adjusted(Gap.SMALL, 2, -Gap.SMALL, 0)
        room.setHeight(CAPTION)
        half = codes.label("duty_periods", cell.period, language())
        said = half or (f"{cell.on.month}/{cell.on.day}" if cell.outside else str(cell.on.day))
        painter.setFont(theme.font(Text.CAPTION, strong=today))
        painter.setPen(now.ink(Tone.DISPUTES) if today else now.colour("second"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, said)
        high = _TALL if cell.period else _BAR
        more = len(cell.shifts) - int((rect.height() - CAPTION - Gap.HAIR) // (high + 2))
        if more > 0:
            painter.setFont(theme.font(Text.CAPTION, strong=True))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, f"+{more}")
        elif cell.holiday and cell.period != PERIODS[1]:
            painter.setFont(theme.font(Text.CAPTION))
            painter.setPen(now.colour("second"))
            room.setLeft(room.left() + _wide(said, Text.CAPTION) + Gap.SMALL)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight,
                             _fit(cell.holiday, Text.CAPTION, room.width()))

    def _shifts(self, painter: QPainter, rect: QRectF, cell: DayCell) -> None:
        high = _TALL if cell.period else _BAR
        top, left = rect.top() + CAPTION + 2, rect.left() + Gap.HAIR
        fits = int((rect.height() - CAPTION - Gap.HAIR) // (high + 2))
        for row in cell.shifts[:fits]:
            bar = QRectF(left, top, rect.width() - 2 * Gap.HAIR - 1, high)
            _bar(painter, bar, row, tall=bool(cell.period))
            top += high + 2


def _bar(painter: QPainter, rect: QRectF, row: ShiftRow, *, tall: bool) -> None:
    """Draw one shift: the lawyer's name in her colour, the room, the sign that she is there."""
    now, tone = theme.colours(), tone_of(row.lawyer_id)
    strokes.box(painter, rect, now.under(tone), None, Gap.HAIR)
    painter.fillRect(QRectF(rect.left(), rect.top() + 2, 3, rect.height() - 4), now.ink(tone))
    room = rect.adjusted(Gap.SMALL, 0, -Gap.HAIR, 0)
    if row.signed_in:
        mark = QRectF(room.right() - 14, room.top() + 3, 14, 14)
        icons.draw(painter, "check", mark, now.ink(tone))
        room.setRight(mark.left() - 2)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setPen(now.ink(tone))
    if not tall:
        half = f"{short_period(row)} {row.lawyer}"  # the name is the last to give way
        said = next((each for each in (f"{half} {row.place}", half)
                     if _wide(each, Text.CAPTION) <= room.width()), row.lawyer)
        painter.setFont(theme.font(Text.CAPTION))
        painter.drawText(room, middle, _fit(said, Text.CAPTION, room.width()))
        return
    upper, lower = QRectF(room), QRectF(room)
    upper.setHeight(room.height() / 2 + 1)
    lower.setTop(upper.bottom() - 2)
    painter.setFont(theme.font(Text.CAPTION, strong=True))
    painter.drawText(upper, middle, _fit(row.lawyer, Text.CAPTION, upper.width()))
    painter.setFont(theme.font(Text.CAPTION))
    painter.setPen(now.colour("second"))
    painter.drawText(lower, middle, _fit(row.place, Text.CAPTION, lower.width()))


def _wide(text: str, kind: Text) -> float:
    return QFontMetricsF(theme.font(kind)).horizontalAdvance(text)


def _fit(text: str, kind: Text, room: float) -> str:
    return QFontMetricsF(theme.font(kind)).elidedText(text, Qt.TextElideMode.ElideRight, room)
