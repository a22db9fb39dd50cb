"""The rail on the left: the pages that this colleague may open, with what waits there."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.pages import PageKind
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap, Size, Text, Tone


class RailItem(QAbstractButton):
    """One page: its icon in the colour of its service, its name, a count."""

    def __init__(self, kind: PageKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self._count, self._alarm = kind, 0, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(Size.RAIL_ITEM)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its name in the language in force."""
        self.setText(self.kind.words())
        self.setAccessibleName(f"{self.text()} {self._count or ''}".strip())
        self.setToolTip(self.kind.shortcut.replace("+", " "))

    def count(self, count: int, alarm: bool = False) -> None:
        """Show a number at the right; an alarm stands on red."""
        self._count, self._alarm = count, alarm
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(Size.RAIL - Gap.LARGE, Size.RAIL_ITEM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the page."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item; the open page stands on a white card."""
        now, painter, rect = theme.colours(), QPainter(self), QRectF(self.rect())
        if self.isChecked():
            strokes.box(painter, rect, now.colour("surface"), now.colour("line"), Size.CARD_RADIUS)
        elif self.underMouse():
            strokes.box(painter, rect, now.colour("soft"), None, Size.CARD_RADIUS)
        middle = rect.center().y()
        ink = now.ink(self.kind.accent)
        icons.draw(painter, self.kind.icon,
                   QRectF(Gap.SMALL + 2, middle - Size.ICON / 2, Size.ICON, Size.ICON), ink)
        painter.setFont(theme.font(strong=self.isChecked()))
        painter.setPen(now.colour("text"))
        left = Gap.SMALL + 2 + Size.ICON + Gap.SMALL + 2
        room = rect.adjusted(left, 0, -(Gap.PAGE + Gap.SMALL if self._count else Gap.HAIR), 0)
        words = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if self._count:
            self._draw_count(painter, rect)

    def _draw_count(self, painter: QPainter, rect: QRectF) -> None:
        now, words = theme.colours(), str(self._count)
        font = theme.font(Text.CAPTION, strong=True)
        painter.setFont(font)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        right = rect.right() - Gap.MEDIUM
        if not self._alarm:
            painter.setPen(now.colour("second"))
            painter.drawText(QRectF(right - wide, 0, wide + 1, rect.height()),
                             Qt.AlignmentFlag.AlignVCenter, words)
            return
        across = max(wide + Gap.SMALL + 2, float(Size.KEYCAP))
        spot = QRectF(right - across, rect.center().y() - Size.KEYCAP / 2, across, Size.KEYCAP)
        strokes.box(painter, spot, now.ink(Tone.DANGER), None, Size.KEYCAP / 2)
        painter.setPen(now.colour("on_accent"))
        painter.drawText(spot, strokes.CENTRE, words)


class Rail(QFrame):
    """The items, section by section."""

    asked = Signal(str)

    def __init__(self, kinds: Sequence[PageKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "rail")
        self.setFixedWidth(Size.RAIL)
        self.items: dict[str, RailItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.SMALL, Gap.MEDIUM, Gap.SMALL, Gap.MEDIUM)
        column.setSpacing(2)
        section = kinds[0].section if kinds else 0
        for kind in kinds:
            if kind.section != section:
                section = kind.section
                column.addSpacing(Gap.SMALL)
                column.addWidget(_rule(self))
                column.addSpacing(Gap.SMALL)
            item = RailItem(kind, self)
            item.clicked.connect(lambda _=False, code=kind.code: self.asked.emit(code))
            self.items[kind.code] = item
            column.addWidget(item)
        column.addStretch(1)

    def mark(self, code: str) -> None:
        """Show which page is open; the page of a record leaves the mark where it was."""
        if code in self.items:
            self.items[code].setChecked(True)

    def count(self, code: str, count: int, alarm: bool) -> None:
        """Show how much waits on a page."""
        if code in self.items:
            self.items[code].count(count, alarm)

    def retranslate(self) -> None:
        """Say the names anew."""
        for item in self.items.values():
            item.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk along the items."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        items = list(self.items.values())
        at = next((i for i, item in enumerate(items) if item.hasFocus()), -1)
        way = ways.get(Qt.Key(event.key()))
        if way is None or at < 0:
            super().keyPressEvent(event)
            return
        items[(at + way) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("piece", "rule")
    return rule
