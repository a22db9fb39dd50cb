"""The fields of a consultation: those said at once, and the rest below a fold."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework import people
from casedesk.casework.legal_aid import lawyers
from casedesk.casework.legal_aid.advising import Days
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.legal_aid.advice_fields import MORE, QUICK
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.records import fields
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap
from casedesk.model import now
from casedesk.rules import counts, dates

VISIT, CALL = "visit", "call"
_TICKS = ("informed", "anonymous")


class AdviceForm(QWidget):
    """Reads an entry out of the fields and puts one in; `changed` is called at every change."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("piece", "scrolled")
        self._changed, self._putting = changed, False
        self.quick = RecordForm(QUICK, Choices(), self._typed)
        self.rest = RecordForm(MORE, Choices(), self._typed)
        self.fold = Button("", kind=Kind.QUIET, icon="keyboard_arrow_down")
        self.fold.clicked.connect(lambda: self.unfold(show=self.rest.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.quick)
        inset = QVBoxLayout()
        inset.setContentsMargins(Gap.SMALL, 0, Gap.SMALL, Gap.SMALL)
        inset.addWidget(self.fold)
        column.addLayout(inset)
        column.addWidget(self.rest)
        column.addStretch(1)
        self.unfold(show=False)

    # what it shows ------------------------------------------------------------------------------

    def show_entry(self, entry: ConsultationEntry) -> None:
        """Put an entry into the fields."""
        self._putting = True
        for form in (self.quick, self.rest):
            form.show_entry(entry)
            for field in form.fields().values():
                field.say("")
        self._putting = False

    def read(self, entry: ConsultationEntry) -> ConsultationEntry:
        """Return `entry` with what is typed. Refuses what a field refuses."""
        self.quick.take(entry)
        self.rest.take(self.quick.read())
        found: ConsultationEntry = self.rest.read()
        found.people = found.people if found.people is not None else 1
        found.traits, found.handling = tuple(found.traits), tuple(found.handling)
        return found

    def payload(self) -> dict[str, Any]:
        """What a draft keeps."""
        return self.quick.payload() | self.rest.payload()

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self.quick.restore(payload)
        self.rest.restore(payload)

    def offer(self, context: Context) -> None:
        """Say everything anew, with the lawyers whose agreement runs."""
        rows = lawyers.listing(context.database, context.actor, all_of_them=False)
        chosen = self.rest.widget("lawyer_id")
        assert isinstance(chosen, ChoiceField)
        kept = chosen.code()
        self._putting = True
        self.quick.retranslate()
        self.rest.offer(Choices(lawyers=tuple((row.id, row.name) for row in rows)))
        chosen.choose(kept)
        self._putting = False
        self.unfold(show=not self.rest.isHidden())

    def unfold(self, *, show: bool) -> None:
        """Show the rest, or fold it away."""
        self.rest.setVisible(show)
        self.fold.setText(self.tr("Less") if show else self.tr("More of who asks"))
        self.fold.dress(icon="keyboard_arrow_up" if show else "keyboard_arrow_down")

    # its fields ---------------------------------------------------------------------------------

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.rest.fields(), **self.quick.fields()}

    def line(self, name: str) -> LineField:
        """A field of one line."""
        form = self.quick if name in self.quick.widgets else self.rest
        found = form.widget(name)
        assert isinstance(found, LineField)
        return found

    def matter(self) -> str:
        """The matter that is chosen."""
        return self._chips("matter").code()

    def people(self) -> int:
        """How many ask together, as far as it can be read."""
        return counts.read(self.line("people").text()) or 1

    def days(self) -> Days:
        """The days and figures as far as they can be read."""
        return Days(self.matter(), self._day("known_on"), self._day("employed_until"),
                    self._day("award_on"), self._day("other_deadline_on"), self.people())

    def also(self, handling: str) -> None:
        """Tick one thing more that was done."""
        chips = self._chips("handling")
        chips.choose(*{*chips.codes(), handling})

    def called_in(self) -> None:
        """The timer runs: it is a call, unless another way was chosen."""
        chips = self._chips("channel")
        if chips.code() in ("", VISIT):
            chips.choose(CALL)

    def fill(self, known: Mapping[str, Any]) -> None:
        """Fill in what a record knows where nothing is said yet."""
        for form in (self.quick, self.rest):
            for name, (spec, widget) in form.widgets.items():
                if known.get(name) not in (None, "") and fields.kept(widget) in ("", [], None):
                    fields.put(spec, widget, known[name])

    def reveal(self, name: str) -> None:
        """Let a field or box that a refusal is about be seen, and stand on it."""
        if name in self.rest.widgets:
            self.unfold(show=True)
            self.rest.widget(name).setFocus()
        elif name in _TICKS:
            self.quick.widget(name).setFocus()

    @staticmethod
    def person(context: Context, person_id: int) -> tuple[str, str, dict[str, Any]]:
        """Return a worker's name, how she is told from others, and what her record knows."""
        page = people.page(context.database, context.actor, person_id)
        about = words.about(page.sex, page.birth, page.id_masked[-4:], page.phone_masked[-4:])
        return page.name, about, {
            "sex": page.sex, "household": page.household, "union_member": page.union_member,
            "migrant_worker": page.migrant_worker}

    def _chips(self, name: str) -> ChipsField:
        found = self.quick.widget(name)
        assert isinstance(found, ChipsField)
        return found

    def _day(self, name: str) -> date | None:
        text = self.line(name).text().strip()
        try:
            return dates.parse(text, dates.today()) if text else None
        except RefusedError:
            return None

    def _typed(self) -> None:
        if self._putting:
            return
        at, tick = self.line("at"), self.quick.widget("anonymous")
        assert isinstance(tick, Tick)
        if not at.text() and (self.matter() or self.line("called").text() or tick.isChecked()):
            self._putting = True
            at.put(spelling.said_moment(now()))
            self._putting = False
        self._changed()
