"""The one timeline of a case, with its filters above and the composer on top."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.disputes.checklist import Need
from casedesk.casework.timeline import EventRow
from casedesk.gui import when
from casedesk.gui.disputes import words
from casedesk.gui.disputes.composer import Composer
from casedesk.gui.disputes.needs_row import NeedsRow, Titles
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.timeline import Happening, Timeline
from casedesk.gui.theme import Gap

_FILTERS = {
    "all": (), "milestone": ("milestone", "system"), "contact": ("contact",),
    "document": ("document",), "deadline": ("deadline",), "note": ("note",),
}


class Recorded(Protocol):
    """A matter with a timeline: a dispute, or legal aid; `whole` where it may be read in full."""

    @property
    def whole(self) -> bool:
        """Whether more than the overview may be read."""

    @property
    def timeline(self) -> tuple[EventRow, ...]:
        """What happened, the newest first."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is still to be done."""


class RecordPane(Card):
    """`corrected` carries the EventRow that somebody wants to put right.

    `speak` says what kind of entry an event is; a matter of legal aid has words of its own.
    """

    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._filter = Chips(small=True)
        self.composer = Composer()
        self.needs = NeedsRow()
        self.timeline = Timeline()
        self._events: tuple[EventRow, ...] = ()
        self._writes = self._whole = self._low = False
        self._titles: Titles = {}
        self.speak: Callable[[EventRow], str] = words.happening
        head = QVBoxLayout()
        head.setSpacing(Gap.MEDIUM)
        for part in (self._filter, self.needs, self.composer):
            head.addWidget(part)
        self.put(head)
        self.fill(self.timeline)
        self._filter.changed.connect(self._show)
        self.timeline.opened.connect(self._open)
        self.composer.woke.connect(self._make_room)

    def show_page(self, page: Recorded, *, writes: bool) -> None:
        """Show the timeline of a case; who may not write has no composer."""
        self._events, self._writes = page.timeline, writes and page.whole
        self.composer.setVisible(self._writes)
        self.setAccessibleName(self.tr("Record"))
        self._whole = page.whole
        self._filter.setAccessibleName(self.tr("Filter of the record"))
        self.timeline.setAccessibleName(self.tr("Record"))
        if page.whole:
            self.timeline.empty.say(self.tr("Nothing of this kind is on record yet."))
        else:
            self.timeline.empty.say(self.tr(
                "You see the overview of this case. Its record, claims and attachments are open "
                "to its handler, to whoever registered it and to the supervisor."))
        self.composer.retranslate()
        self.needs.show_needs(page.needs if self._writes else (), self._titles)
        self._offer()
        self._show()
        self._make_room()

    def name_forms(self, titles: Titles, page: Recorded) -> None:
        """Know what the forms are called."""
        self._titles = titles
        self.needs.show_needs(page.needs if self._writes else (), titles)
        self._make_room()

    def fold(self, low: bool) -> None:
        """Leave the timeline its room in a low window."""
        self._low = low
        self.composer.fold(low)
        self.needs.fold(low)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """It folds before it asks for a higher window."""
        return QSize(super().minimumSizeHint().width(), Gap.PAGE * 8)

    def _make_room(self, awake: bool | None = None) -> None:
        """In a low window what is written stands alone over the timeline, until it is."""
        writing = self.composer.is_awake() if awake is None else awake
        alone = self._low and writing
        self._filter.setVisible(self._whole and not alone)
        self.needs.setVisible(bool(self.needs.chips()) and not alone)

    def focus_list(self) -> None:
        """Put the keyboard on the timeline."""
        self.timeline.setFocus()

    def _offer(self) -> None:
        names = {"all": self.tr("All {}"), "contact": self.tr("Contacts {}"),
                 "document": self.tr("Papers {}"), "deadline": self.tr("Deadlines {}"),
                 "milestone": self.tr("Steps {}"), "note": self.tr("Notes {}")}
        self._filter.offer([(code, names[code].format(len(self._of(kinds))))
                            for code, kinds in _FILTERS.items()])
        if not self._filter.code():
            self._filter.choose(("all",))

    def _show(self) -> None:
        if not self._filter.code():  # a chip cannot be let go, only exchanged
            self._filter.choose(("all",))
            return
        shown = self._of(_FILTERS[self._filter.code()])
        self.timeline.show_entries([self._happening(event) for event in shown])

    def _of(self, kinds: Sequence[str]) -> list[EventRow]:
        return [event for event in self._events if not kinds or event.kind in kinds]

    def _happening(self, event: EventRow) -> Happening:
        kind = self.speak(event)
        told = [event.text]
        if event.title and event.title not in (kind, event.text) \
                and event.kind in ("document", "deadline"):
            told.insert(0, event.title)
        under = [event.actor]
        if event.minutes:
            under.append(self.tr("{} min").format(event.minutes))
        if event.next_step or event.next_step_on:
            step = " ".join(filter(None, (when.day(event.next_step_on), event.next_step)))
            under.append(self.tr("next: {}").format(step))
        if event.corrects_id:
            under.append(self.tr("corrects an earlier entry"))
        if event.corrected:
            under.append(self.tr("corrected by a later entry"))
        return Happening(event.id, when.moment(event.at), kind,
                         self.tr(": ").join(filter(None, told)), " · ".join(filter(None, under)),
                         struck=event.corrected)

    def _open(self, shown: Happening) -> None:
        event = next(event for event in self._events if event.id == shown.id)
        if self._writes and event.kind in ("contact", "note") and not event.corrected:
            self.corrected.emit(event)
