"""Duty: which lawyer sits where and when, by week or month, and what the month comes to."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from casedesk.casework.legal_aid import duty, lawyers
from casedesk.casework.legal_aid.duty import ShiftEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.legal_aid.duty_calendar import DutyCalendar
from casedesk.gui.legal_aid.duty_head import CANCEL, EDIT, LOOK, SHEET, DutyHead
from casedesk.gui.legal_aid.duty_leaf import PERIODS, WEEK, DayCell, month, span, turned
from casedesk.gui.legal_aid.duty_sheet import DutySheet
from casedesk.gui.legal_aid.duty_side import DutySide, payload_of
from casedesk.gui.legal_aid.frame import AidFrame
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Tone
from casedesk.model import now
from casedesk.rules import dates

NEW = "new"


class DutyPage(Page):
    """The key is a shift to begin with. Arrows, Enter, Del, Space; PgUp and PgDn turn the leaf."""

    tables = frozenset({"duty_shift", "lawyer", "consultation", "holiday"})
    draft_kind = "duty"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.frame = AidFrame(self, context, "duty")
        self.calendar, self.sheet = DutyCalendar(), DutySheet()
        self.side, self.head = DutySide(self), DutyHead(self.frame.header)
        self._view, self._day, self._mode = WEEK, dates.today(), LOOK
        self._begun: dict[str, Any] = {}
        self._adds = allows(context.actor, Data.CASE, Verb.ADD)
        self._exports = allows(context.actor, Data.CASE, Verb.EXPORT)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.calendar)
        self.reload()
        if self.key != NEW:
            self._edit(duty.entry_of(context.database, context.actor, int(str(self.key))))
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Duty")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.side.fields()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+E hands the month's sheet out, Ctrl+P prints the table of shifts."""
        return {"filter": self.head.view.setFocus, "export": self.export, "print": self.print_it}

    def reload(self) -> None:
        """Read the shifts again; what is typed stays."""
        cell = self.calendar.current()
        on, period = (cell.on, cell.period) if cell else (self._day, self._half())
        first, last = span(self._view, self._day)
        database, actor = self.context.database, self.context.actor
        register = lawyers.listing(database, actor)
        self.side.offer([(row.id, f"{row.name} · {row.firm}") for row in register],
                        duty.places(database, actor))
        self._show(on if first <= on <= last else self._day, period)

    def escape(self) -> bool:
        """First Esc: leave the form, or the question why."""
        if super().escape():
            return True
        if self._mode != LOOK:
            self._look()
            return True
        return False

    def draft(self) -> dict[str, Any] | None:
        """The shift that is being typed."""
        if self._mode != EDIT:
            return None
        payload = payload_of(self.side, self.key)
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        database, actor = self.context.database, self.context.actor
        number = str(payload.get("id", NEW))
        self._edit(duty.entry_of(database, actor, int(number)) if number.isdecimal()
                   else ShiftEntry())
        self.side.form.restore(payload.get("form", {}))

    # acts ---------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: keep the shift, cancel it, or begin a new one."""
        edits.commit()
        self.message().clear()
        if not self._adds or self._view == SHEET:
            return
        if self._mode == LOOK:
            self._begin(self.calendar.current())
        else:
            self._try(self._keep if self._mode == EDIT else self._cancel)

    def sign(self) -> None:
        """Space: the chosen lawyer came, or leaves."""
        row = self.side.chosen()
        if row is None:
            self.message().say(self.tr("Choose whose shift it is in the list beside."))
            return
        out = row.signed_in is not None
        said = self.tr("{} signed out") if out else self.tr("{} signed in")

        def work() -> None:
            duty.sign(self.context.database, self.context.actor, row.id, out=out)
            self.context.tell(said.format(row.lawyer))

        self._try(work)

    def export(self) -> None:
        """The subsidy sheet of the month as an Excel sheet."""
        if self._exports:
            first, last = month(self._day)
            self.sheet.put(duty.sheet(self.context.database, self.context.actor, first, last))
            self.sheet.save(self, when.day(first, "month"))

    def print_it(self) -> None:
        """The calendar, signing-in and subsidy sheets of the month in view (L15)."""
        from casedesk.gui.print.print_dialog import PrintDialog

        wanted = ("L15c", "L15") if self._view == SHEET else ("L15", "L15b", "L15c")
        self._dialog = PrintDialog(self.context, self, month=f"{self._day:%Y-%m}", wanted=wanted)
        self._dialog.open()

    def _keep(self) -> None:
        entry = self.side.entry()
        planned = duty.plan(self.context.database, self.context.actor, entry)
        self.drop_draft()
        self.context.tell(self.tr("{} shifts planned").format(len(planned))
                          if len(planned) != 1 else self.tr("Shift saved"))
        assert entry.on is not None
        self._day = entry.on
        self._look()
        self._show(entry.on, entry.period)

    def _cancel(self) -> None:
        row = self.side.chosen()
        if row is not None:
            duty.cancel(self.context.database, self.context.actor, row.id,
                        self.side.reason.text())
            self.context.tell(self.tr("Shift of {} cancelled").format(row.lawyer))
        self._look()

    def _try(self, work: Callable[[], object]) -> None:
        self.message().clear()
        try:
            work()
        except RefusedError as refusal:
            self.refuse(refusal)

    def _open(self, cell: DayCell) -> None:
        if not cell.shifts:
            self._begin(cell)
        elif len(cell.shifts) == 1:
            self._edit_row(cell.shifts[0].id)
        else:
            self.side.list.setFocus()

    def _begin(self, cell: DayCell | None) -> None:
        if self._adds:
            on = cell.on if cell else self._day
            self._edit(ShiftEntry(on=on, period=(cell.period if cell else "") or self._half(),
                                  place=self.side.usual_place()))

    def _edit_row(self, shift_id: int) -> None:
        if self._adds:
            self._try(lambda: self._edit(duty.entry_of(
                self.context.database, self.context.actor, shift_id)))

    def _edit(self, entry: ShiftEntry) -> None:
        self._mode = EDIT
        self.key = entry.id or NEW
        self.side.ask_reason(ask=False)
        self.side.show_entry(entry)
        self._begun = payload_of(self.side, self.key)
        self.side.form.widget("lawyer_id").setFocus()
        self._say()

    def _choose(self, cell: DayCell | None) -> None:
        self.side.show_cell(cell)
        if self._mode == CANCEL and not self.side.list.current():
            self._mode = LOOK
            self.side.ask_reason(ask=False)
            self._say()

    def _ask(self) -> None:
        """Del: ask why the chosen shift is cancelled."""
        if self._adds and self.side.chosen() is not None:
            self._mode = CANCEL
            self.side.close_entry()
            self.side.ask_reason(ask=True)
            self._say()
        elif self._adds:
            self.side.list.setFocus()

    def _look(self) -> None:
        if self._mode == EDIT:
            self.keep_draft()
        self._mode, self.key = LOOK, NEW
        self.side.close_entry()
        self.side.ask_reason(ask=False)
        self._say()
        self.calendar.setFocus()

    def _turn(self, way: int, column: int = -1) -> None:
        self._day = turned(self._view, self._day, way, column)
        cell = self.calendar.current()
        self._show(self._day, cell.period if cell else "")

    def _today(self) -> None:
        self._day = dates.today()
        self._show(self._day, self._half())
        self.calendar.setFocus()

    def _take_view(self, view: str) -> None:
        cell = self.calendar.current()
        if cell is not None and not cell.outside:
            self._day = cell.on
        self._view = view
        if self._mode != LOOK:
            self._look()
        self._show(self._day, self._half())

    def _show(self, on: date, period: str) -> None:
        database, actor = self.context.database, self.context.actor
        sheet = self._view == SHEET
        self.pages.setCurrentWidget(self.sheet if sheet else self.calendar)
        self.side.setVisible(not sheet)
        if sheet:
            self.sheet.put(duty.sheet(database, actor, *month(self._day)))
        else:
            first, last = span(self._view, self._day)
            self.calendar.put(self._view, on, duty.between(database, actor, first, last),
                              duty.rest_days(database, first, last), period)
        self._say()

    @staticmethod
    def _half() -> str:
        return PERIODS[0] if now().hour < 13 else PERIODS[1]

    def _say(self) -> None:
        spoken = self.head.say(self._view, self._day, self._mode, adds=self._adds,
                               exports=self._exports)
        self.calendar.setAccessibleName(f"{self.title()} {spoken}")
        self.sheet.retranslate()
        self.side.retranslate()

    def _lay_out(self) -> None:
        card = Card(parent=self)
        self.pages = QStackedWidget(card)
        self.pages.addWidget(self.calendar)
        self.pages.addWidget(self.sheet)
        card.fill(self.pages)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(card, 1)
        body.addWidget(self.side)
        self.frame.add(body, 1)

    def _connect(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "back": lambda: self._turn(-1), "on": lambda: self._turn(1), "today": self._today,
            "print": self.print_it, "export": self.export, "do": self.submit}
        self.head.asked.connect(lambda code: deeds[code]())
        self.head.viewed.connect(self._take_view)
        self.calendar.opened.connect(self._open)
        self.calendar.removed.connect(lambda _: self._ask())
        self.calendar.signed.connect(lambda _: self.sign())
        self.calendar.turned.connect(self._turn)
        self.calendar.chosen.connect(self._choose)
        self.side.list.opened.connect(lambda row: self._edit_row(row.id))
        self.side.list.ticked.connect(lambda _: self.sign())
        self.side.typed.connect(self.touched)
