"""The particulars of legal aid in four steps: what they show and how they are read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.legal_aid.entries import MaterialEntry, MeansEntry, ReferralEntry
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words
from casedesk.gui.legal_aid.referral_fields import AGENCY, MATTER, MEANS, PAPERS
from casedesk.gui.legal_aid.who_fields import WhoFields
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import ChoiceField, Field
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Label
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.records.rows import FieldRow
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import aid, codes, dates

STEPS = ("agency", "matter", "papers", "consent")
_RENAMED = {  # what refusals call a field: what the form calls it
    "agency": "agency_id", "means": "wages_fen", "handler": "handler_id",
}


class ReferralForm:
    """Reads a ReferralEntry out of the fields of the first three steps and puts one in."""

    def __init__(self, context: Context, page: QWidget, changed: Callable[[], object]) -> None:
        self._changed, self._entry = changed, ReferralEntry()
        self._own_id = context.actor.staff_id
        self.who = WhoFields(context, page, changed)
        self.agency = RecordForm(AGENCY, Choices(), self._typed)
        self.matter = RecordForm(MATTER, Choices(), self._matter_typed)
        self.means = RecordForm(MEANS, Choices(), self._typed)
        self.papers = RecordForm(PAPERS, Choices(), self._typed)
        self.waived = Label("", kind=Text.CAPTION, tone=Tone.OK, wraps=True)
        self.quick = {code: Button("", page, kind=Kind.QUIET, icon="add")
                      for code in codes.table("aid_papers")}
        for code, button in self.quick.items():
            button.clicked.connect(lambda _=False, code=code: self.add_paper(code))
        self._matter_code = ""
        self._means_begun: dict[str, Any] = {}

    # the steps as widgets -----------------------------------------------------------------------

    def step(self, code: str) -> QWidget:
        """Return the fields of a step."""
        parts: tuple[QWidget, ...] = (self.agency,)
        if code == "matter":
            parts = (self.who, self.matter, self.waived, self.means)
        elif code == "papers":
            parts = (self._quick_row(), self.papers)
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, Gap.SMALL, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.waived.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
        return inside

    def step_of(self, name: str) -> str:
        """Return which step a field of a refusal stands in."""
        name = _RENAMED.get(name, name)
        held = {"agency": (*self.agency.widgets,),
                "matter": (*self.matter.widgets, *self.means.widgets, *self.means.several,
                           *self.who.fields(), "means"),
                "papers": ("materials",)}
        return next((step for step, names in held.items() if name in names), "consent")

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found: dict[str, Field] = {}
        for form in (self.agency, self.matter, self.means, self.papers):
            found |= form.fields()
        found |= {"id_number": self.who.lines["id_number"], "phone": self.who.lines["phone"]}
        found |= self.who.fields()
        for said, name in _RENAMED.items():
            found[said] = found[name]
        return found

    def offer(self, choices: Choices) -> None:
        """Offer agencies, handlers and scans, and say everything in the language in force."""
        for form in (self.agency, self.matter, self.means, self.papers):
            form.offer(choices)
        for name, table in (("ground", "aid_grounds"), ("exemption", "aid_exemptions")):
            field = self.matter.widget(name)
            assert isinstance(field, ChoiceField)
            field.offer([("", ""), *((code, words.ground(code)) for code in codes.table(table))])
        self.who.retranslate()
        for code, button in self.quick.items():
            button.setText(codes.label("aid_papers", code, language()))
            button.setAccessibleName(button.text())
            button.updateGeometry()

    # entries ------------------------------------------------------------------------------------

    def show(self, entry: ReferralEntry) -> None:
        """Put an entry into the fields."""
        self._entry = entry
        self._matter_code = entry.matter
        shown = replace(entry, registered_on=entry.registered_on or dates.today(),
                        handler_id=entry.handler_id or self._own_id)
        for form in (self.agency, self.matter, self.papers):
            form.show_entry(shown)
        self.means.show_entry(entry.means or MeansEntry(stated_on=dates.today()))
        self._means_begun = {} if entry.means else self.means.payload()
        self.who.show_entry(entry)
        fixed = entry.case_id is not None
        for name in ("track", "registered_on"):
            self.agency.widget(name).setEnabled(not fixed)
        self.agency.widget("handler_id").setVisible(fixed)
        self.settle()

    def read(self) -> ReferralEntry:
        """Return what is typed. Refuses what a field refuses, at its field."""
        entry = replace(self._entry)
        for form in (self.agency, self.matter, self.papers):
            _take(form, entry)
        entry.traits = tuple(entry.traits)
        entry.people = entry.people or 1
        for row in entry.materials:
            row.copies, row.pages = row.copies or 1, row.pages or 1
        entry.means = self.read_means()
        self.who.read_into(entry)
        return entry

    def read_means(self) -> MeansEntry | None:
        """Return the statement, None where nothing is stated."""
        if self.means.payload() == self._means_begun:
            return None
        means: MeansEntry = self.means.read()
        return replace(means, household=means.household or 1)

    def glance(self) -> ReferralEntry:
        """Return as much as can be read while it is typed; what cannot is left out."""
        entry = replace(self._entry, means=None)
        for form in (self.agency, self.matter):
            try:
                _take(form, entry)
            except RefusedError:
                continue
        try:
            entry.means = self.read_means()
        except RefusedError:
            entry.means = None
        return entry

    def materials(self) -> list[MaterialEntry]:
        """Return the papers as far as they can be read."""
        try:
            found: ReferralEntry = self.papers.read()
        except RefusedError:
            return []
        return found.materials

    # drafts -------------------------------------------------------------------------------------

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed, and where the matter came from."""
        entry = self._entry
        return {"agency": self.agency.payload(), "matter": self.matter.payload(),
                "means": self.means.payload(), "papers": self.papers.payload(),
                "who": self.who.payload(), "origin": {
                    "visit_id": entry.visit_id, "consultation_id": entry.consultation_id,
                    "dispute_case_id": entry.dispute_case_id}}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self._entry = replace(self._entry, **payload.get("origin", {}))
        for name in ("agency", "matter", "means", "papers"):
            form: RecordForm = getattr(self, name)
            form.restore(payload.get(name, {}))
        self.who.restore(payload.get("who", {}))
        self._matter_code = self._code("matter")
        self.settle()

    # what follows from what is typed ------------------------------------------------------------

    def settle(self) -> None:
        """Ask for means only where they are tested (法律援助法 §31–33, 42)."""
        ground, exempt = self._code("ground"), self._code("exemption")
        waived = aid.no_test(ground) or bool(exempt)
        stated = self.means.payload() != self._means_begun
        self.means.setVisible(not waived or stated)
        self.waived.setVisible(waived)

    def add_paper(self, code: str) -> None:
        """Add a usual paper with the kind of data in it."""
        _, editor = self.papers.several["materials"]
        empty = next((row for row in editor.rows() if row.is_empty()), None)
        row = empty or editor.add(focus=False)
        assert isinstance(row, FieldRow)
        row.show_entry(MaterialEntry(
            name=codes.label("aid_papers", code),
            data_type=codes.table("aid_papers")[code].parent, received_on=dates.today()))
        editor.changed.emit()

    def _code(self, name: str) -> str:
        field = self.matter.widget(name)
        assert isinstance(field, ChoiceField)
        return field.code()

    def _typed(self) -> None:
        self._changed()

    def _matter_typed(self) -> None:
        """Another matter proposes its usual ground; exemption and ground decide on the means."""
        if self._code("matter") != self._matter_code:
            self._matter_code = self._code("matter")
            proposed = aid.ground_of(self._matter_code)
            ground = self.matter.widget("ground")
            assert isinstance(ground, ChoiceField)
            if proposed:
                ground.choose(proposed)
        self.settle()
        self._changed()

    def _quick_row(self) -> QWidget:
        row = QWidget()
        flow = Flow(row, Gap.HAIR)
        flow.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, 0)
        for button in self.quick.values():
            flow.addWidget(button)
        return row


def _take(form: RecordForm, entry: ReferralEntry) -> None:
    """Put what one form holds into an entry."""
    typed = form.read()
    for name in (*form.widgets, *form.several):
        setattr(entry, name, getattr(typed, name))
