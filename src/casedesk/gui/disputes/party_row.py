"""A party, agent or representative as it is typed; its fields follow from its part."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from casedesk.casework.disputes.record import PartyEntry
from casedesk.casework.employers import EmployerEntry, EmployerRow
from casedesk.gui import typed
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.spelling import id_fault, uscc_fault
from casedesk.gui.theme import Gap
from casedesk.rules import codes

_AS = {  # side, role, dispatch
    "worker": ("applicant", "party", ""), "employer": ("respondent", "party", ""),
    "agency": ("respondent", "party", "agency"), "user": ("respondent", "party", "user"),
    "representative": ("applicant", "representative", ""),
    "applicant_agent": ("applicant", "agent", ""), "respondent_agent": ("respondent", "agent", ""),
    "applicant_employer": ("applicant", "party", ""),
    "respondent_worker": ("respondent", "party", ""),
}
_FIRMS = ("employer", "agency", "user", "applicant_employer")
_SHOWN = {  # which fields, besides what it takes part as and its name
    "firm": ("uscc", "phone", "service_address"),
    "person": ("id_number", "phone", "service_address"),
    "agent": ("sex", "id_number", "phone", "firm", "relation", "authority", "represents"),
}
_LINES = ("name", "uscc", "id_number", "phone", "firm", "relation", "service_address")
_CHOICES = ("as_", "sex", "authority", "represents")


class PartyRow(QWidget):
    """One of those who take part, on two or three lines."""

    changed = Signal()
    arranged = Signal()  # other fields stand here now

    def __init__(self, context: Context, page: QWidget, saved: Sequence[PartyEntry]) -> None:
        super().__init__()
        self._entry, self._saved = PartyEntry(), saved
        self.lines: dict[str, LineField] = {name: LineField(self) for name in _LINES}
        self.choices: dict[str, ChoiceField] = {name: ChoiceField(self) for name in _CHOICES}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Gap.SMALL)
        self._grid.setVerticalSpacing(Gap.HAIR)
        for column, stretch in enumerate((4, 5, 3, 3)):
            self._grid.setColumnStretch(column, stretch)
        typed.phone(self.lines["phone"])
        typed.check(self.lines["uscc"], uscc_fault)
        typed.check(self.lines["id_number"], id_fault)
        for name in ("uscc", "id_number"):
            self.lines[name].edit.prefer_latin()
        self._pick = EmployerPick(self.lines["name"], context, page, self._is_firm)
        self._pick.taken.connect(self._know)
        for field in self._all().values():
            field.changed.connect(self.changed.emit)
        self.choices["as_"].changed.connect(self._arrange)
        self.retranslate()
        self.choices["as_"].choose("employer")
        self._arrange()

    def retranslate(self) -> None:
        """Say names and choices."""
        for name, words in (
                ("as_", self.tr("Takes part as")), ("name", self.tr("Name")),
                ("uscc", self.tr("Credit code")), ("id_number", self.tr("ID number")),
                ("phone", self.tr("Telephone")), ("firm", self.tr("Workplace or firm")),
                ("relation", self.tr("Relation to the party")),
                ("service_address", self.tr("Address for service")),
                ("sex", self.tr("Sex")), ("authority", self.tr("Authority")),
                ("represents", self.tr("Acts for"))):
            self._all()[name].name_it(words)
        for name, table in (("as_", "party_roles"), ("sex", "sexes"), ("authority", "authorities")):
            rows = [(code, codes.label(table, code, language())) for code in codes.table(table)]
            self.choices[name].offer(rows if name == "as_" else [("", ""), *rows])
        self.choices["represents"].offer([("", ""), *(
            (str(each.id), each.name) for each in self._saved if each.role == "party")])
        self._pick.retranslate()

    def show_entry(self, entry: PartyEntry) -> None:
        """Put a party into the fields; one on record keeps its record."""
        self._entry = entry
        self.choices["as_"].choose(_as(entry))
        for name in ("sex", "authority"):
            self.choices[name].choose(getattr(entry, name))
        self.choices["represents"].choose(str(entry.represents_id or ""))
        for name in _LINES:
            self.lines[name].put(str(getattr(entry, name, "")))
        self._arrange()

    def read(self) -> PartyEntry:
        """Return what is typed; an employer whose name is another one now is found or added."""
        side, role, dispatch = _AS[self.choices["as_"].code()]
        texts = {name: self.lines[name].text().strip() if not self.lines[name].isHidden() else ""
                 for name in _LINES}
        uscc, firm = texts.pop("uscc"), self._is_firm()
        same = texts["name"] == self._entry.name
        represents = self.choices["represents"].code() if role == "agent" else ""
        return PartyEntry(
            id=self._entry.id, side=side, role=role, dispatch=dispatch, **texts,
            person_id=self._entry.person_id if same and not firm else None,
            employer_id=self._entry.employer_id if same and firm else None,
            employer=EmployerEntry(name=texts["name"], uscc=uscc)
            if firm and (not same or uscc or not self._entry.employer_id) else None,
            represents_id=int(represents) if represents else None,
            sex=self.choices["sex"].code() if role == "agent" else "",
            authority=self.choices["authority"].code() if role == "agent" else "")

    def is_empty(self) -> bool:
        """Whether nobody is named."""
        return not self.lines["name"].text().strip()

    def texts(self) -> dict[str, Any]:
        """What a draft keeps: texts, and whose record it is."""
        found: dict[str, Any] = {name: field.text() for name, field in self.lines.items()}
        found |= {name: field.code() for name, field in self.choices.items()}
        for name in ("id", "person_id", "employer_id"):
            found["held_" + name] = getattr(self._entry, name)
        return found | {"held_name": self._entry.name}

    def put(self, texts: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self._entry = PartyEntry(
            id=texts.get("held_id"), person_id=texts.get("held_person_id"),
            employer_id=texts.get("held_employer_id"), name=str(texts.get("held_name", "")))
        for name, choice in self.choices.items():
            choice.choose(str(texts.get(name, "")))
        for name, field in self.lines.items():
            field.put(str(texts.get(name, "")))
        self._arrange()

    def _all(self) -> dict[str, Field]:
        return {**self.lines, **self.choices}

    def _is_firm(self) -> bool:
        return self.choices["as_"].code() in _FIRMS

    def _arrange(self) -> None:
        code = self.choices["as_"].code()
        kind = "firm" if code in _FIRMS else "agent" if code.endswith("agent") else "person"
        shown = ["as_", "name", *_SHOWN[kind]]
        if kind == "person" and self._entry.person_id:
            shown.remove("id_number")  # it stands in the worker's own record
        on_record = kind == "person" and bool(self._entry.person_id)
        self.lines["name"].edit.setReadOnly(on_record)  # put right in the worker's own record
        every = self._all()
        for name, field in every.items():
            self._grid.removeWidget(field)
            field.setVisible(name in shown)
        wide = "service_address"
        ordered = [name for name in shown if name != wide]
        for place, name in enumerate(ordered):
            self._grid.addWidget(every[name], place // 4, place % 4, Qt.AlignmentFlag.AlignTop)
        if wide in shown:
            row, column = divmod(len(ordered), 4)
            span = 4 - column if column else 4
            self._grid.addWidget(every[wide], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.arranged.emit()

    def _know(self, row: EmployerRow | None) -> None:
        self.lines["uscc"].put(row.uscc if row else "")


def _as(entry: PartyEntry) -> str:
    """What somebody takes part as."""
    for code, (side, role, dispatch) in _AS.items():
        if (entry.side, entry.role, entry.dispatch) != (side, role, dispatch):
            continue
        if role != "party" or (code in _FIRMS) == (entry.person_id is None
                                                   and not entry.id_number):
            return code
    return "worker" if entry.side == "applicant" else "employer"


