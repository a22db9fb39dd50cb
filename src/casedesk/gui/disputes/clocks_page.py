"""Deadlines of a case: still or running, one's own, the limitation, days put right."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent

from casedesk.casework.disputes import clock_book, limitation_book, redating
from casedesk.casework.disputes.clock_book import OwnEntry, PauseEntry
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.limitation_book import (
    BasisEntry,
    InterruptionEntry,
    InterruptionRow,
)
from casedesk.casework.disputes.redating import DoneRow, RedateEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.disputes import fields_beside
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.clock_cards import AllClocksCard, DaysCard, LimitationCard
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.rules import codes, dates
from casedesk.ui.clocks_page import Ui_ClocksPage

_ASKS = {  # what each thing asks for, the first of them where the keyboard begins
    "own": ("title", "on", "why"), "drop": ("why",), "suspend": ("why", "on"),
    "resume": ("on", "why"), "event": ("kind", "on", "until", "why"),
    "correct": ("kind", "on", "until", "why"), "take_back": ("why",),
    "basis": ("knownOn", "employedUntil"), "redate": ("on", "why"),
}
_MUST = {"drop": ("why",), "suspend": ("why",), "take_back": ("why",), "redate": ("why", "on"),
         "own": ("title", "on"), "event": ("on",), "correct": ("on",)}
_NAMES = {  # fields as refusals call them
    "title": ("title",), "kind": ("kind",), "on": ("on", "day", "due_on"), "until": ("until",),
    "why": ("why", "reason", "note"), "knownOn": ("known_on",),
    "employedUntil": ("employed_until",)}


class ClocksPage(Page):
    """The key is the number of the case. Ctrl+D sets a deadline of one's own."""

    tables = frozenset({"deadline", "deadline_pause", "interruption", "event", "dispute",
                        "case_file"})
    draft_kind = "clocks"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_ClocksPage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "clocks", self)
        self.ui.head.insertWidget(0, self.header)
        self.ui.form.fill(self.ui.scroll)
        self.ui.form.fill(self.ui.foot, 0)
        self._show_form(False)
        self._own = self.header.offer("", kind=Kind.PLAIN, hint="Ctrl D")
        self.clocks, self.limitation, self.days = AllClocksCard(), LimitationCard(), DaysCard()
        for card in (self.clocks, self.limitation, self.days):
            self.ui.cards.insertWidget(self.ui.cards.count() - 1, card)
            card.asked.connect(self.ask)
        for name in ("on", "until", "knownOn", "employedUntil"):
            typed.day(getattr(self.ui, name))
        for name in _NAMES:
            getattr(self.ui, name).changed.connect(self.touched)
        self.ui.kind.changed.connect(self._suspends)
        self.ui.effects.hide()
        self._own.clicked.connect(lambda: self.ask("own", None))
        self.ui.cancel.clicked.connect(self.leave)
        self.ui.keep.clicked.connect(self.submit)
        self._asked = ""
        self._about: object = None
        self.reload()
        self.setFocusProxy(self._own)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Deadlines · {}").format(self.header.title())

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {name: getattr(self.ui, widget) for widget, names in _NAMES.items()
                for name in names}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+D sets a deadline."""
        return {"deadline": lambda: self.ask("own", None)} if self._page.writes else {}

    def wish(self, **wish: Any) -> None:
        """`add`: the fields of a deadline of one's own are wanted at once."""
        if wish.get("add") and self._page.writes:
            self.ask("own", None)

    def reload(self) -> None:
        """Read the clocks again; what is typed stays."""
        context = self.context
        self._page = page = clock_book.page(context.database, context.actor, self.case_id)
        self.clocks.show_page(page, dates.today())
        self.limitation.show_page(page)
        self.days.show_page(page)
        self._own.setText(self.tr("Add a deadline"))
        self._own.setVisible(page.writes)
        self.ui.cancel.setText(self.tr("Cancel"))
        self.ui.kind.offer([("", ""), *((code, codes.label("interruptions", code, language()))
                                        for code in codes.table("interruptions"))])
        if self._asked:
            self._name_form()

    def draft(self) -> dict[str, Any] | None:
        """A deadline or an event that is being typed; a button asks for the others anew."""
        typed_ = {name: self._text(name) for name in _ASKS.get(self._asked, ())}
        if self._asked not in ("own", "event") or not any(
                text.strip() for name, text in typed_.items() if name in ("title", "kind", "why")):
            return None
        return typed_ | {"asked": self._asked}

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.ask(str(payload.get("asked", "own")), None)
        for name in _ASKS[self._asked]:
            self._put(name, str(payload.get(name, "")))

    # the fields ---------------------------------------------------------------------------------

    def ask(self, code: str, row: object) -> None:
        """Show the fields of what is asked for; a deadline that is done needs none."""
        self.ui.message.clear()
        if code == "done":
            self._done(row)
            return
        self._asked, self._about = code, row
        for name in _NAMES:
            field = getattr(self.ui, name)
            field.setVisible(name in _ASKS[code])
            field.require(name in _MUST.get(code, ()) or name == "kind")
            field.say("")
            self._put(name, "")
        self._propose(code, row)
        self._name_form()
        self._show_form(True)
        getattr(self.ui, _ASKS[code][0]).setFocus()

    def leave(self) -> None:
        """Leave the fields without doing anything."""
        self._asked, self._about = "", None
        self.drop_draft()
        self._show_form(False)
        self._own.setFocus()

    def _show_form(self, shown: bool) -> None:
        self.ui.form.setVisible(shown)
        fields_beside.fit(self, self.ui)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards and fields stand side by side where there is room."""
        super().resizeEvent(event)
        fields_beside.fit(self, self.ui)

    def escape(self) -> bool:
        """First Esc: close the message, then the fields."""
        if super().escape():
            return True
        if self._asked:
            self.leave()
            return True
        return False

    def submit(self) -> None:
        """Ctrl+Enter: do what the fields are for."""
        if not self._asked:
            return
        edits.commit()
        self.ui.message.clear()
        try:
            said = self._do()
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.leave()
        self.ui.message.say(said, Tone.OK)

    def _do(self) -> str:
        database, actor, why = self.context.database, self.context.actor, self._text("why")
        row, on = self._about, self._day("on")
        if self._asked == "own":
            clock_book.add_own(database, actor, OwnEntry(
                self.case_id, self._text("title"), on, why))
            return self.tr("The deadline is set.")
        if self._asked == "basis":
            limitation_book.set_basis(database, actor, BasisEntry(
                self.case_id, self._day("knownOn"), self._day("employedUntil")))
            return self.tr("The limitation is computed anew.")
        if isinstance(row, ClockRow):
            return self._do_clock(row, why)
        if isinstance(row, DoneRow):
            redating.redate(database, actor, RedateEntry(self.case_id, row.event_id, on, why))
            return self.tr("The day is corrected; the old one stays on record.")
        if isinstance(row, InterruptionRow) and self._asked == "take_back":
            limitation_book.take_back(database, actor, row.id, why)
            return self.tr("The event is taken back; the limitation is computed anew.")
        number = row.id if isinstance(row, InterruptionRow) else None
        limitation_book.record(database, actor, InterruptionEntry(
            self.case_id, on, self._day("until"), self.ui.kind.code(), why, number))
        return self.tr("The limitation is computed anew.")

    def _do_clock(self, row: ClockRow, why: str) -> str:
        database, actor = self.context.database, self.context.actor
        entry = PauseEntry(row.id, self._day("on"), why)
        if self._asked == "suspend":
            clock_book.suspend(database, actor, entry)
            return self.tr("“{}” stands still.").format(row.title)
        if self._asked == "resume":
            due = clock_book.resume(database, actor, entry)
            return self.tr("“{title}” runs on, until {day}.").format(
                title=row.title, day=dates.cn(due) if due else "")
        if not why.strip():
            raise RefusedError("no_reason", "reason")
        clock_book.tick_own(database, actor, row.id, dropped=why)
        return self.tr("“{}” is not needed any more.").format(row.title)

    def _done(self, row: object) -> None:
        assert isinstance(row, ClockRow)
        database, actor = self.context.database, self.context.actor
        try:
            clock_book.tick_own(database, actor, row.id)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._own.setFocus()
        self.context.tell(self.tr("Done: {}").format(row.title),
                          lambda: clock_book.untick_own(database, actor, row.id))

    def _propose(self, code: str, row: object) -> None:
        """Put into the fields what is known."""
        if code in ("suspend", "resume", "event"):
            self.ui.on.put(spelling.said_day(dates.today()))
        if isinstance(row, DoneRow):
            self.ui.on.put(spelling.said_day(row.on))
        if isinstance(row, InterruptionRow) and code == "correct":
            self.ui.kind.choose(row.kind)
            self.ui.on.put(spelling.said_day(row.day))
            self.ui.until.put(spelling.said_day(row.until))
            self.ui.why.put(row.note)
        if code == "basis":
            self.ui.knownOn.put(spelling.said_day(self._page.limitation.known_on))
            self.ui.employedUntil.put(spelling.said_day(self._page.limitation.employed_until))
        self._suspends()

    def _name_form(self) -> None:
        names = {"own": self.tr("A deadline of your own"), "drop": self.tr("Not needed"),
                 "suspend": self.tr("Stand still"), "resume": self.tr("Run on"),
                 "event": self.tr("An event of the limitation"),
                 "correct": self.tr("Correct the event"),
                 "take_back": self.tr("Take the event back"),
                 "basis": self.tr("What it runs from"), "redate": self.tr("Correct the day")}
        row = self._about
        self.ui.form.name_it(names[self._asked])
        self.ui.form.note_it(row.title if isinstance(row, ClockRow | DoneRow) else "")
        self.ui.keep.setText(self.tr("Save"))

    def _suspends(self) -> None:
        """Only a suspension has an end."""
        suspended = self.ui.kind.code() == "suspended"
        self.ui.until.setVisible(self._asked in ("event", "correct") and suspended)

    def _text(self, name: str) -> str:
        field = getattr(self.ui, name)
        return str(field.code() if name == "kind" else field.text())

    def _put(self, name: str, text: str) -> None:
        field = getattr(self.ui, name)
        field.choose(text) if name == "kind" else field.put(text)

    def _day(self, name: str) -> Any:
        field = getattr(self.ui, name)
        text = field.text().strip() if not field.isHidden() else ""
        return dates.parse(text, dates.today(), _NAMES[name][0]) if text else None
