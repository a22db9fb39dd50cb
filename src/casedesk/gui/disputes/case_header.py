"""The strip on top of every page of a case: who, how far, until when, and its sections."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.casework.disputes import heading as headings
from casedesk.casework.disputes.heading import CaseHeading
from casedesk.gui import when
from casedesk.gui.changes import Tables
from casedesk.gui.disputes import road, words
from casedesk.gui.disputes.sections import SECTIONS, sections_of
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.stepper import Stepper
from casedesk.gui.pieces.tabs import Tabs
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import dates

_TABLES = frozenset({"case_file", "dispute", "deadline", "event"})
LOW = 600  # a page lower than this has no room for the road and the line under the title
_HERE = "here"


class CaseHeader(QWidget):
    """Reads the case itself and reads it again after every commit that touches it.

    `current` is the code of the section in view; a page that is no section says what it is with
    `name_here`. The page adds its buttons with `offer`. Ctrl+PgDown and Ctrl+PgUp walk.
    """

    def __init__(self, context: Context, case_id: int, current: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._case_id, self._current = context, case_id, current
        self._named, self._low, self._stale = "", False, False
        self.head = PageHeader(self, under=True)
        self.stepper = Stepper(self)
        self.tabs = Tabs(self)
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

    # what a page does with it -------------------------------------------------------------------

    def heading(self) -> CaseHeading:
        """What it shows."""
        return self._heading

    def title(self) -> str:
        """The parties."""
        return self.head.title()

    def name_here(self, words: str) -> None:
        """Say what the page is, where it is no section of its own: 受理, 协议条款."""
        self._named = words
        self._show_sections()

    def offer(self, text: str, *, kind: Kind = Kind.PLAIN, hint: str = "", icon: str = "",
              tone: Tone = Tone.DISPUTES) -> Button:
        """Make a button and set it at the right end; the filled one comes last."""
        return self.head.offer(text, kind=kind, hint=hint, icon=icon, tone=tone)

    def reload(self) -> None:
        """Read the case again."""
        self._heading = headings.heading(
            self._context.database, self._context.actor, self._case_id)
        self._show()

    # what it shows ------------------------------------------------------------------------------

    def _show(self) -> None:
        case = self._heading
        self.head.name_it(case.title, "" if self._low else self._subtitle())
        self.head.badge("state", words.state(case.state), words.state_tone(case.state))
        self.head.badge("risk", *words.risk(case.risk))
        self.head.badge("many", self._many(), Tone.PLAIN)
        self.stepper.show_stations(road.stations(case))
        self.stepper.setHidden(self._low)
        whole = "\n".join((self._subtitle(), self.stepper.accessibleName()))
        self.head.setToolTip(whole if self._low else "")
        self.head.setAccessibleName(case.title)
        self.head.setAccessibleDescription(whole)
        self._show_clock()
        self._show_sections()

    def _show_clock(self) -> None:
        clock, today = self._heading.clock, dates.today()
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
        offered = [(section.code, section.words())
                   for section in sections_of(self._heading, self._context.actor)]
        if self._named:
            offered.append((_HERE, self._named))
        self.tabs.offer(offered, _HERE if self._named else self._current)
        self._make_room()

    def _subtitle(self) -> str:
        case = self._heading
        told = [case.number, words.matter(case.matter)]
        told.append(self.tr("handled by {}").format(case.handler) if case.handler
                    else self.tr("no handler yet"))
        if case.closed_on:
            told.append(self.tr("closed {}").format(when.day(case.closed_on)))
        elif case.accepted_on:
            told.append(self.tr("accepted {}").format(when.day(case.accepted_on)))
        else:
            told.append(self.tr("applied {}").format(when.day(case.opened_on)))
        return " · ".join(told)

    def _many(self) -> str:
        case = self._heading
        if case.collective:
            return self.tr("collective, {} workers").format(case.workers)
        return self.tr("{} workers").format(case.workers) if case.workers > 1 else ""

    # going about --------------------------------------------------------------------------------

    def _open(self, code: str) -> None:
        page = next((section.page for section in SECTIONS if section.code == code), "")
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
        if not _TABLES & tables:
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
