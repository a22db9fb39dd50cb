"""Everything about one employer: particulars, names, visits, cases, the sign of more."""

from collections.abc import Mapping
from typing import Any

from casedesk.casework import employers
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.employers.page import EmployerCase, EmployerVisit
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling, when
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.people import person_lists, words
from casedesk.gui.people.in_place import InPlace
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes
from casedesk.ui.employer_page import Ui_EmployerPage

_FIELDS = {"name": "name", "uscc": "uscc", "town": "town", "village": "village",
           "address": "address", "legal_representative": "legalRepresentative",
           "legal_post": "legalPost", "contact": "contact", "phone": "phone",
           "industry": "industry", "registration_type": "registrationType", "size": "size",
           "headcount": "headcount", "unionised": "unionised",
           "registration_number": "registrationNumber"}


class EmployerPage(Page):
    """The key is the employer's number."""

    tables = frozenset({"employer", "employer_name", "visit", "case_file", "dispute"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_EmployerPage()
        self.ui.setupUi(self)
        self._may_change = allows(context.actor, Data.PERSON, Verb.CHANGE)
        self._may_register = allows(context.actor, Data.PERSON, Verb.ADD)
        self._may_see_cases = allows(context.actor, Data.CASE, Verb.SEE)
        self._in_place = InPlace(
            {name: getattr(self.ui, widget) for name, widget in _FIELDS.items()}, self._save)
        self._build()
        self.facts = self._read()
        self.reload()

    def title(self) -> str:
        """The employer's name."""
        return self.facts.entry.name

    def message(self) -> MessageLine:
        """The line for refusals."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self._in_place.fields

    def submit(self) -> None:
        """Ctrl+Enter registers a visit about this employer."""
        if self._may_register:
            self.context.open("intake", employer_id=self.facts.id)

    def reload(self) -> None:
        """Read the record again and say everything in the language in force."""
        self.facts = self._read()
        entry, ui = self.facts.entry, self.ui
        place = codes.label("towns", entry.town, language())
        ui.header.name_it(entry.name, " · ".join(filter(None, (entry.uscc, place))))
        said = self.tr("no. {count} in {days} days").format(
            count=self.facts.recent, days=self.facts.days)
        ui.header.badge("often", said if self.facts.repeated else "", Tone.WARN)
        self._visit.setText(self.tr("Register a visit"))
        ui.town.offer(words.offered("towns"))
        ui.industry.offer(words.offered("industries"))
        ui.unionised.offer(words.answers())
        self._in_place.show(self._values(entry))
        names = words.joined(name.name for name in self.facts.names)
        ui.otherNames.setText(self.tr("Also known as: {}").format(names) if names else "")
        ui.cases.put(list(self.facts.cases))
        ui.visits.put(list(self.facts.visits))
        ui.casesCard.note_it(str(len(self.facts.cases) or ""))
        ui.visitsCard.note_it(str(len(self.facts.visits) or ""))
        ui.cases.empty.say(self.tr("No case against this employer."))
        ui.visits.empty.say(self.tr("Nobody came about this employer."))
        self.retitled.emit()

    def _read(self) -> employers.EmployerPage:
        return employers.page(self.context.database, self.context.actor, int(str(self.key)))

    def _build(self) -> None:
        ui = self.ui
        ui.particulars.fill(ui.scroll)
        ui.particulars.setFixedWidth(Size.SIDE)
        ui.casesCard.fill(ui.cases)
        ui.visitsCard.fill(ui.visits)
        ui.casesCard.setVisible(self._may_see_cases)
        ui.cases.wear(self._cases_model())
        ui.visits.wear(self._visits_model())
        ui.cases.opened.connect(lambda row: self.context.open("case", row.id))
        ui.visits.opened.connect(self._open_visit)
        for field in (ui.uscc, ui.phone, ui.headcount, ui.registrationNumber):
            field.edit.prefer_latin()
        ui.phone.spell(spelling.phone, latin=True)
        self._visit = ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._visit.clicked.connect(self.submit)
        self._visit.setVisible(self._may_register)
        self._in_place.lock(locked=not self._may_change)
        self.setFocusProxy(ui.cases if self._may_see_cases else ui.visits)

    def _values(self, entry: EmployerEntry) -> dict[str, str]:
        values = {name: getattr(entry, name) for name in _FIELDS}
        return values | {"headcount": str(entry.headcount or ""),
                         "unionised": words.answer(entry.unionised)}

    def _save(self, name: str, value: str) -> None:
        changed: Any = value
        if name == "headcount":
            if value and not value.isdecimal():
                raise RefusedError("party_size", name)
            changed = int(value) if value else None
        elif name == "unionised":
            changed = words.truth(value)
        before = employers.entry_of(self.context.database, self.context.actor, self.facts.id)
        after = employers.entry_of(self.context.database, self.context.actor, self.facts.id)
        setattr(after, name, changed)
        self._change(after)
        label = str(self._in_place.fields[name].property("label"))
        self.context.tell(self.tr("{field} put right").format(field=label),
                          lambda: self._change(before))

    def _change(self, entry: EmployerEntry) -> None:
        employers.change(self.context.database, self.context.actor, self.facts.id, entry)

    def _open_visit(self, row: EmployerVisit) -> None:
        if row.case_id is not None:
            self.context.open("case", row.case_id)
        else:
            self.context.open("person", row.person_id)

    def _cases_model(self) -> TableModel[EmployerCase]:
        return TableModel[EmployerCase]([
            Column(lambda: self.tr("Case"), lambda r: Cell(r.title, tip=r.number)),
            Column(lambda: self.tr("Matter"), lambda r: words.matter(r.matter), 130),
            Column(lambda: self.tr("Workers"), lambda r: r.workers, 60, right=True),
            Column(lambda: self.tr("State"), lambda r: person_lists.case_state(r.state), 100),
            Column(lambda: self.tr("Handled by"), lambda r: r.handler, 90),
            Column(lambda: self.tr("Opened"), lambda r: when.short(r.opened_on), 100),
        ])

    def _visits_model(self) -> TableModel[EmployerVisit]:
        return TableModel[EmployerVisit]([
            Column(lambda: self.tr("When"), lambda r: when.moment(r.arrived_at), 130),
            Column(lambda: self.tr("Who"), lambda r: Cell(r.person, strong=True), 130),
            Column(lambda: self.tr("Matter"), lambda r: words.matter(r.matter)),
            Column(lambda: self.tr("Workers"), lambda r: r.workers, 60, right=True),
            Column(lambda: self.tr("State"), lambda r: person_lists.visit_state(r.state), 100),
        ])
