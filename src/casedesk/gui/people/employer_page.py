"""Everything about one employer: names, risk, cases, visits, letters, what happened."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework import employers
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.employers.page import EmployerVisit
from casedesk.casework.letters import TRANSFER, LetterRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import pages, spelling
from casedesk.gui.export import save_list
from casedesk.gui.language import language
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.people import employer_lists, words
from casedesk.gui.people.employer_merge_dialog import EmployerMergeDialog
from casedesk.gui.people.in_place import InPlace
from casedesk.gui.people.names_dialog import NamesDialog
from casedesk.gui.people.risk_dialog import RiskDialog
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.timeline import Happening, Timeline
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes
from casedesk.ui.employer_page import Ui_EmployerPage

_FIELDS = {"name": "name", "uscc": "uscc", "town": "town", "village": "village",
           "address": "address", "legal_representative": "legalRepresentative",
           "legal_post": "legalPost", "contact": "contact", "phone": "phone",
           "industry": "industry", "registration_type": "registrationType", "size": "size",
           "headcount": "headcount", "unionised": "unionised",
           "registration_number": "registrationNumber"}
_PARTS = ("cases", "visits", "letters", "collective", "history")  # as they lie in the stack


class EmployerPage(Page):
    """The key is the employer's number. `wish`: part= one of the lists."""

    tables = frozenset({"employer", "employer_name", "employer_merge", "visit", "case_file",
                        "dispute", "letter", "letter_act", "transfer", "payment", "instalment",
                        "alert"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_EmployerPage()
        self.ui.setupUi(self)
        actor = context.actor
        self._may_change = allows(actor, Data.PERSON, Verb.CHANGE)
        self._may_register = allows(actor, Data.PERSON, Verb.ADD)
        self._may_see_cases = allows(actor, Data.CASE, Verb.SEE)
        self._may_write = allows(actor, Data.LETTER, Verb.ADD)
        self._past = Timeline()
        self._part = "cases" if self._may_see_cases else "visits"
        self._in_place = InPlace(
            {name: getattr(self.ui, widget) for name, widget in _FIELDS.items()}, self._save)
        self.facts = self._read()
        self._build()
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

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+E writes the list in view as an Excel sheet."""
        return {"export": self.export}

    def wish(self, **wish: Any) -> None:
        """Show the list that the opener asks for."""
        if wish.get("part") in _PARTS:
            self.show_part(str(wish["part"]))

    def submit(self) -> None:
        """Ctrl+Enter registers a visit about this employer."""
        if self._may_register:
            self.context.open("intake", employer_id=self.facts.id)

    def reload(self) -> None:
        """Read the record again and say everything in the language in force."""
        self.facts = facts = self._read()
        ui = self.ui
        self._say_header()
        ui.town.offer(words.offered("towns"))
        ui.industry.offer(words.offered("industries"))
        ui.unionised.offer(words.answers())
        self._in_place.show(self._values(facts.entry))
        ui.riskCard.show_risk(facts.risk, may_set=self._may_change)
        ui.namesCard.show_names(facts.names, facts.merges, may_change=self._may_change)
        for table, rows in ((ui.cases, facts.cases), (ui.visits, facts.visits),
                            (ui.letters, facts.letters), (ui.collective, facts.collective)):
            table.put(list(rows))
        self._past.show_entries(employer_lists.past(facts.history))
        self._say_lists()
        self.show_part(self._part)
        self.retitled.emit()

    def show_part(self, part: str) -> None:
        """Bring one of the lists into view."""
        self._part = part
        facts = self.facts
        counted = {"cases": (self.tr("Cases"), len(facts.cases)),
                   "visits": (self.tr("Visits"), len(facts.visits)),
                   "letters": (self.tr("Letters"), len(facts.letters)),
                   "collective": (self.tr("Collective"), len(facts.collective)),
                   "history": (self.tr("What happened"), 0)}
        shown = [code for code in _PARTS if self._may_see_cases
                 or code in ("visits", "history")]
        self.ui.tabs.offer([(code, f"{name} {count}" if count else name)
                            for code, (name, count) in counted.items() if code in shown], part)
        self.ui.stack.setCurrentIndex(_PARTS.index(part))

    def export(self) -> None:
        """The list in view as an Excel sheet."""
        tables: dict[str, QuietTable] = {name: getattr(self.ui, name) for name in _PARTS[:4]}
        if self._part in tables:
            data = {"visits": Data.PERSON, "letters": Data.LETTER}.get(self._part, Data.CASE)
            save_list(self, tables[self._part], f"employer.{self._part}",
                      f"{self.title()} {self.ui.tabs.tab(self._part).text()}", data)

    def _read(self) -> employers.EmployerPage:
        return employers.page(self.context.database, self.context.actor, int(str(self.key)))

    # how it is made -----------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self.ui
        ui.particulars.fill(ui.scroll)
        for card in (ui.particulars, ui.riskCard, ui.namesCard):
            card.setFixedWidth(Size.SIDE)
        for card, table in ((ui.casesCard, ui.cases), (ui.visitsCard, ui.visits),
                            (ui.lettersCard, ui.letters), (ui.collectiveCard, ui.collective)):
            card.fill(table)
            table.export.connect(self.export)
        ui.historyCard.fill(self._past)
        ui.cases.wear(employer_lists.cases_model())
        ui.collective.wear(employer_lists.cases_model())
        ui.visits.wear(employer_lists.visits_model())
        ui.letters.wear(employer_lists.letters_model())
        for table in (ui.cases, ui.collective):
            table.opened.connect(lambda row: open_case(self.context, row.kind, row.id))
        ui.visits.opened.connect(self._open_visit)
        ui.letters.opened.connect(self._open_letter)
        self._past.opened.connect(self._open_past)
        ui.tabs.asked.connect(self.show_part)
        ui.riskCard.linked.connect(self._set_risk)
        ui.namesCard.linked.connect(self._open_names)
        ui.namesCard.undo_asked.connect(self._undo_merge)
        for field in (ui.uscc, ui.phone, ui.headcount, ui.registrationNumber):
            field.edit.prefer_latin()
        ui.phone.spell(spelling.phone, latin=True)
        self._make_buttons()
        self._in_place.lock(locked=not self._may_change)
        self.setFocusProxy(ui.cases if self._may_see_cases else ui.visits)

    def _make_buttons(self) -> None:
        header = self.ui.header
        self._merge = header.offer("", icon="merge")
        self._letter = header.offer("", icon="mail")
        self._visit = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._merge.clicked.connect(self._open_merge)
        self._letter.clicked.connect(
            lambda: self.context.open("letter", f"new:{self.facts.id}"))
        self._visit.clicked.connect(self.submit)
        self._merge.setVisible(self._may_change)
        self._letter.setVisible(self._may_write)
        self._visit.setVisible(self._may_register)

    def _say_header(self) -> None:
        facts, header = self.facts, self.ui.header
        place = codes.label("towns", facts.entry.town, language())
        header.name_it(facts.entry.name, " · ".join(filter(None, (facts.entry.uscc, place))))
        said = self.tr("no. {count} in {days} days").format(count=facts.recent, days=facts.days)
        header.badge("often", said if facts.repeated else "", Tone.WARN)
        self._merge.setText(self.tr("Merge…"))
        self._letter.setText(self.tr("Write a letter…"))
        self._visit.setText(self.tr("Register a visit"))

    def _say_lists(self) -> None:
        ui = self.ui
        ui.cases.empty.say(self.tr("No case against this employer."))
        ui.visits.empty.say(self.tr("Nobody came about this employer."))
        ui.letters.empty.say(self.tr("No letter to this employer yet."))
        ui.collective.empty.say(self.tr("No collective dispute at this employer."))
        self._past.empty.say(self.tr("Nothing has happened yet."))
        self._past.setAccessibleName(self.tr("What happened"))

    # the particulars ----------------------------------------------------------------------------

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

    # what opens from here -----------------------------------------------------------------------

    def _open_visit(self, row: EmployerVisit) -> None:
        if row.case_id is not None:
            open_case(self.context, "", row.case_id)
        else:
            self.context.open("person", row.person_id)

    def _open_letter(self, row: LetterRow) -> None:
        self.context.open("transfer" if row.kind == TRANSFER else "letter", row.id)

    def _open_past(self, entry: Happening) -> None:
        happened = self.facts.history[entry.id]
        if happened.kind == "visit":
            self._open_visit(next(v for v in self.facts.visits if v.id == happened.id))
        elif happened.kind == "name":
            self._open_names()
        elif pages.known(happened.kind):
            self.context.open(happened.kind, happened.id)

    def _open_names(self) -> None:
        NamesDialog(self.context, self.facts.id, self).open()

    def _set_risk(self) -> None:
        RiskDialog(self.context, self.facts.id, self.facts.risk, self).open()

    def _open_merge(self) -> None:
        dialog = EmployerMergeDialog(self.context, self.facts.id, self)
        dialog.merged.connect(self._merged)
        dialog.open()

    def _merged(self, merge_id: int, name: str) -> None:
        self.context.tell(self.tr("Merged with the record of {name}").format(name=name),
                          lambda: self._undo_merge(merge_id))
        self.reload()

    def _undo_merge(self, merge_id: int) -> None:
        try:
            employers.undo_merge(self.context.database, self.context.actor, merge_id)
        except RefusedError as refusal:
            self.refuse(refusal)
