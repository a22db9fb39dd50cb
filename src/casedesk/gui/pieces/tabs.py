"""A row of sections: one is in view, the arrows walk along the row, Enter opens one."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLayout,
    QMenu,
    QSizePolicy,
    QWidget,
)

from casedesk.gui import theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap, Size, Text, Tone

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_GAPS = (Gap.PAGE, Gap.LARGE, Gap.MEDIUM, Gap.SMALL)
_MARK = 2  # height of the line under the section in view


class Tab(QAbstractButton):
    """One section's name."""

    def __init__(self, text: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = tone

    def sizeHint(self) -> QSize:
        """As wide as its name, heavy or not, so that nothing moves when it is chosen."""
        words = QFontMetricsF(theme.font(Text.BODY, strong=True)).horizontalAdvance(self.text())
        return QSize(round(words), Size.BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name; under the one in view a line in its tone."""
        now, painter, here = theme.colours(), QPainter(self), self.isChecked()
        painter.setFont(theme.font(Text.BODY, strong=here))
        lit = here or self.underMouse() or self.hasFocus()
        painter.setPen(now.colour("text" if lit else "second"))
        rect = QRectF(self.rect())
        painter.drawText(rect, strokes.CENTRE, self.text())
        if here:
            painter.fillRect(QRectF(0, rect.height() - _MARK, rect.width(), _MARK),
                             now.ink(self._tone))

    def nextCheckState(self) -> None:
        """Which one is in view is the row's to say."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are for the row."""
        if event.key() in (*_WAYS, *ENTER, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Tabs(QFrame):
    """The keyboard comes to the row once: on the section in view, else on the first."""

    asked = Signal(str)  # the code of the section to open

    def __init__(self, parent: QWidget | None = None, *, tone: Tone = Tone.DISPUTES) -> None:
        super().__init__(parent)
        self.setProperty("piece", "tabs")
        self._tabs: dict[str, Tab] = {}
        self._tone, self._here = tone, ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAPS[0])
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._more = Tab("…", tone, self)
        self._more.clicked.connect(self._drop)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, sections: Sequence[tuple[str, str]], here: str) -> None:
        """Show these sections, each a code and its name; `here` is the one in view."""
        if [(code, tab.text()) for code, tab in self._tabs.items()] != list(sections):
            self._make(sections)
        self._here = here
        stand = here if here in self._tabs else next(iter(self._tabs), "")
        for code, tab in self._tabs.items():
            tab.setChecked(code == here)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if code == stand
                               else Qt.FocusPolicy.ClickFocus)
        self._more.setAccessibleName(self.tr("More sections"))
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as all the names."""
        return QSize(self._wide(list(self._tabs.values()), _GAPS[0]), Size.BUTTON)

    def minimumSizeHint(self) -> QSize:
        """The names that have no room are behind the last one."""
        return QSize(Gap.PAGE * 4, Size.BUTTON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer, then leave out the last ones but never the one in view."""
        super().resizeEvent(event)
        self._fit()

    def codes(self) -> list[str]:
        """The codes of the sections from the left."""
        return list(self._tabs)

    def here(self) -> str:
        """The section in view."""
        return self._here

    def tab(self, code: str) -> Tab:
        """The tab of a section."""
        return self._tabs[code]

    def walk(self, way: int) -> None:
        """Ask for the section after (1) or before (-1) the one in view."""
        codes = self.codes()
        if len(codes) > 1:
            at = codes.index(self._here) if self._here in codes else (0 if way < 0 else -1)
            self.asked.emit(codes[(at + way) % len(codes)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End walk along the row; Enter opens."""
        tabs = [tab for tab in (*self._tabs.values(), self._more) if not tab.isHidden()]
        key = event.key()
        at = next((n for n, tab in enumerate(tabs) if tab.hasFocus()), -1)
        way = _WAYS.get(Qt.Key(key))
        if at < 0:
            super().keyPressEvent(event)
        elif way is not None:
            tabs[(at + way) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            tabs[0 if key == Qt.Key.Key_Home else -1].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in ENTER:
            tabs[at].click()
        else:
            super().keyPressEvent(event)

    def _make(self, sections: Sequence[tuple[str, str]]) -> None:
        for tab in self._tabs.values():
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for place, (code, words) in enumerate(sections):
            tab = Tab(words, self._tone, self)
            tab.clicked.connect(lambda _=False, code=code: self._clicked(code))
            self._tabs[code] = tab
            self._row.insertWidget(place, tab)
            tab.show()

    @staticmethod
    def _wide(tabs: Sequence[Tab], gap: int) -> int:
        return sum(tab.sizeHint().width() for tab in tabs) + gap * (len(tabs) - 1)

    def _fit(self) -> None:
        tabs, room = list(self._tabs.values()), self.width()
        gap = next((gap for gap in _GAPS if self._wide(tabs, gap) <= room), _GAPS[-1])
        self._row.setSpacing(gap)
        while len(tabs) > 1 and self._wide(tabs, gap) > room:
            if self._more not in tabs:
                tabs.append(self._more)
            last = next((tab for tab in reversed(tabs[:-1]) if not tab.isChecked()), None)
            if last is None:
                break
            tabs.remove(last)
        for tab in (*self._tabs.values(), self._more):
            tab.setVisible(tab in tabs)

    def _drop(self) -> None:
        """Offer the sections that have no room."""
        self._more.setChecked(False)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for code, tab in self._tabs.items():
            if tab.isHidden():
                act = menu.addAction(tab.text())
                act.triggered.connect(lambda _=False, code=code: self._clicked(code))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _clicked(self, code: str) -> None:
        if code != self._here:
            self.asked.emit(code)
