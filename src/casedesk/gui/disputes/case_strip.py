"""The strip on top of every page of one matter: who, how far, until when, and its sections."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.casework.disputes.clocks import ClockRow
from casedesk.gui import when
from casedesk.gui.changes import Tables
from casedesk.gui.disputes import words
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.stepper import Station, Stepper
from casedesk.gui.pieces.tabs import Tabs
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import dates

LOW = 600  # a page lower than this has no room for the road and the line under the title
_HERE = "here"


@dataclass(frozen=True)
class Place:
    """A section of the row: its code, its name, the page that it opens with the matter's key."""

    code: str
    words: str
    page: str


@dataclass(frozen=True)
class Head:
    """What the strip shows of a matter; badges are name, words and tone."""

    title: str
    subtitle: str
    badges: Sequence[tuple[str, str, Tone]]
    stations: Sequence[Station]
    clock: ClockRow | None
    places: Sequence[Place]


class CaseStrip(QWidget):
    """Reads the matter itself and reads it again after every commit that touches it.

    `current` is the code of the section in view; a page that is no section says what it is with
    `name_here`. The page adds its buttons with `offer`. Ctrl+PgDown and Ctrl+PgUp walk. A kind of
    matter says what it shows with `read` and `tables`.
    """

    tables: frozenset[str] = frozenset()
    accent = Tone.DISPUTES

    def __init__(self, context: Context, case_id: int, current: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._case_id, self._current = context, case_id, current
        self._named, self._low, self._stale = "", False, False
        self.head = PageHeader(self, under=True)
        self.stepper = Stepper(self)
        self.tabs = Tabs(self, tone=self.accent)
        self.clock = Elided("", self, kind=Text.CAPTION)
        self.left = Badge("", Tone.PLAIN, self)
        self._lay_out()
        self.tabs.asked.connect(self._open)
        for keys, way in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda way=way: self.tabs.walk(way))
        context.changes.happened.connect(self._changed)
        if parent is not None:
            parent.installEventFilter(self)
        self.reload()

    # what a kind of matter says -----------------------------------------------------------------

    @abstractmethod
    def read(self) -> None:
        """Read the matter from the database."""

    @abstractmethod
    def show_as(self) -> Head:
        """Say what was read in the language in force."""

    # what a page does with it -------------------------------------------------------------------

    def title(self) -> str:
        """The parties."""
        return self.head.title()

    def name_here(self, words: str) -> None:
        """Say what the page is, where it is no section of its own: 受理, 协议条款."""
        self._named = words
        self._show_sections()

    def offer(self, text: str, *, kind: Kind = Kind.PLAIN, hint: str = "",
              icon: str = "") -> Button:
        """Make a button and set it at the right end; the filled one comes last."""
        return self.head.offer(text, kind=kind, hint=hint, icon=icon, tone=self.accent)

    def reload(self) -> None:
        """Read the matter again."""
        self.read()
        self._show()

    # what it shows ------------------------------------------------------------------------------

    def _show(self) -> None:
        self._shown = shown = self.show_as()
        self.head.name_it(shown.title, "" if self._low else shown.subtitle)
        for name, said, tone in shown.badges:
            self.head.badge(name, said, tone)
        self.stepper.show_stations(shown.stations, self.accent)
        self.stepper.setHidden(self._low)
        whole = "\n".join((shown.subtitle, self.stepper.accessibleName()))
        self.head.setToolTip(whole if self._low else "")
        self.head.setAccessibleName(shown.title)
        self.head.setAccessibleDescription(whole)
        self._show_clock(shown.clock, dates.today())
        self._show_sections()

    def _show_clock(self, clock: ClockRow | None, today: date) -> None:
        if clock is None or clock.due_on is None:
            self.clock.setText("")
            self.left.say("")
            return
        left, tone = words.countdown(clock.due_on, today, clock.warn_on)
        due = when.day(clock.due_on, "weekday" if clock.due_on.year == today.year else "day")
        unsure = self.tr("(provisional)") if clock.provisional else ""
        self.clock.setText(" ".join(filter(None, (clock.title, due, unsure))))
        self.left.say(left, tone)
        for part in (self.clock, self.left):
            part.setAccessibleDescription(clock.why)
        self.left.setToolTip(f"{self.clock.text()}\n{clock.why}")

    def _show_sections(self) -> None:
        offered = [(place.code, place.words) for place in self._shown.places]
        if self._named:
            offered.append((_HERE, self._named))
        self.tabs.offer(offered, _HERE if self._named else self._current)
        self._make_room()

    # going about --------------------------------------------------------------------------------

    def _open(self, code: str) -> None:
        page = next((place.page for place in self._shown.places if place.code == code), "")
        if page:
            self._context.open(page, self._case_id)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.clock)
        line.addWidget(self.left)
        rule = QFrame(self)
        rule.setProperty("piece", "rule")
        sections = QVBoxLayout()
        sections.setSpacing(0)
        sections.addLayout(line)
        sections.addWidget(rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.SMALL)
        column.addWidget(self.head)
        column.addWidget(self.stepper)
        column.addLayout(sections)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name of the deadline gives way to the sections; what is left of it stays."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        needed = sum(part.sizeHint().width() for part in (self.tabs, self.clock, self.left))
        self.clock.setVisible(bool(self.clock.text())
                              and self.width() >= needed + 2 * Gap.LARGE)

    def _changed(self, tables: Tables) -> None:
        if not self.tables & tables:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _fit(self, height: int) -> None:
        """Give the page's own matter the room where the window is low."""
        low = height < LOW
        if low != self._low:
            self._low = low
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the page."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched.height())
        return False

    def event(self, event: QEvent) -> bool:
        """Come to know the page that it is put on."""
        page = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and page is not None:
            page.installEventFilter(self)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
