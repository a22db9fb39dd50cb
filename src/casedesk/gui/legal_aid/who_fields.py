"""Who a matter of legal aid is about: the worker, known or written here, the employer."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from casedesk.casework import people
from casedesk.casework.employers import EmployerEntry, EmployerRow
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.people import PersonEntry
from casedesk.gui import spelling, typed
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.people.person_pick import PersonPick
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.theme import Gap

_LINES = ("person", "id_number", "phone", "employer")


class WhoFields(QWidget):
    """A worker who is not on record is written down with ID number and telephone.

    `moved` tells that another employer is chosen, with its town.
    """

    moved = Signal(str)

    def __init__(self, context: Context, page: QWidget, changed: Callable[[], object]) -> None:
        super().__init__(page)
        self._context, self._fixed = context, False
        self.lines: dict[str, LineField] = {name: LineField(self) for name in _LINES}
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, 0)
        grid.setHorizontalSpacing(Gap.MEDIUM)
        grid.setVerticalSpacing(Gap.HAIR)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.lines["person"], 0, 0, top)
        grid.addWidget(self.lines["employer"], 0, 1, top)
        grid.addWidget(self.lines["id_number"], 1, 0, top)
        grid.addWidget(self.lines["phone"], 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.lines["person"].require(True)
        typed.check(self.lines["id_number"], spelling.id_fault)
        self.lines["id_number"].edit.prefer_latin()
        typed.phone(self.lines["phone"])
        self._person = PersonPick(self.lines["person"], context, page)
        self._employer = EmployerPick(self.lines["employer"], context, page)
        self._person.taken.connect(self._settle)
        self._employer.taken.connect(self._know)
        for field in self.lines.values():
            field.changed.connect(changed)
        self.lines["person"].changed.connect(self._settle)
        self.retranslate()
        self._settle()

    def retranslate(self) -> None:
        """Say labels."""
        for name, said in (("person", self.tr("Worker")), ("id_number", self.tr("ID number")),
                           ("phone", self.tr("Telephone")),
                           ("employer", self.tr("Employer on the other side"))):
            self.lines[name].name_it(said)
        self._person.retranslate()
        self._employer.retranslate()

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.lines, "name": self.lines["person"], "uscc": self.lines["employer"]}

    def show_entry(self, entry: ReferralEntry) -> None:
        """Show whom it is about; of a matter on record the worker stays."""
        self._fixed = entry.case_id is not None
        self.lines["person"].edit.setReadOnly(self._fixed)
        for field in self.lines.values():
            field.put("")
        if entry.person_id:
            self._choose(entry.person_id)
        elif entry.person is not None:
            self.lines["person"].put(entry.person.name)
            self.lines["phone"].put(entry.person.phone)
        if entry.employer_id:
            self._employer.choose(entry.employer_id)
        elif entry.employer is not None:
            self.lines["employer"].put(entry.employer.name)
        self._settle()

    def read_into(self, entry: ReferralEntry) -> None:
        """Write who is chosen or typed into an entry."""
        texts = {name: field.text().strip() for name, field in self.lines.items()}
        chosen = self._person.chosen()
        if not self._fixed:
            entry.person_id = chosen
            entry.person = None if chosen or not texts["person"] else PersonEntry(
                name=texts["person"], id_number=texts["id_number"], phone=texts["phone"])
        row = self._employer.chosen()
        entry.employer_id = row.id if row else None
        entry.employer = None if row or not texts["employer"] else EmployerEntry(
            name=texts["employer"])

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts, and whose records they are."""
        row = self._employer.chosen()
        found: dict[str, Any] = {name: field.text() for name, field in self.lines.items()}
        return found | {"person_id": self._person.chosen(),
                        "employer_id": row.id if row else None}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name, field in self.lines.items():
            field.put(str(payload.get(name) or ""))
        if payload.get("person_id"):
            self._choose(int(payload["person_id"]))
        if payload.get("employer_id"):
            self._employer.choose(int(payload["employer_id"]))
        self._settle()

    def _choose(self, person_id: int) -> None:
        page = people.page(self._context.database, self._context.actor, person_id)
        self._person.choose(person_id, page.name, words.joined(filter(None, (
            words.sex_and_age(page.sex, page.birth), page.id_masked, page.phone_masked))))

    def _know(self, row: EmployerRow | None) -> None:
        self.moved.emit(row.town if row else "")

    def _settle(self) -> None:
        """Who is not on record is asked for what the slip needs."""
        fresh = not self._person.chosen() and bool(self.lines["person"].text().strip())
        for name in ("id_number", "phone"):
            self.lines[name].setVisible(fresh and not self._fixed)
