"""The fields of a dispute's particulars: what they show and how they are read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.disputes.record import DisputeEntry
from casedesk.gui import spelling, typed
from casedesk.gui.disputes.claim_row import ClaimRow, matters
from casedesk.gui.disputes.party_row import PartyRow
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import ChoiceField, Field
from casedesk.gui.pieces.rows_editor import RowsEditor
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.rules import codes, dates
from casedesk.ui.particulars_page import Ui_ParticularsPage

_TEXTS = {"facts": "facts", "evidence": "evidence", "job": "job",
          "contract_term": "contractTerm", "wage_standard": "wageStandard",
          "recorder_name": "recorderName", "investigation": "investigation", "summary": "summary"}
_COUNTS = {"workers": "workers", "women": "women", "migrants": "migrants"}
_DAYS = {"known_on": "knownOn", "employed_until": "employedUntil"}
_CHOICES = {"source": "sources", "employment_form": "employment_forms"}
_CHOICE_WIDGETS = {"matter": "matter", "source": "source", "employment_form": "employmentForm"}


class ParticularsForm:
    """Reads a DisputeEntry out of the fields and puts one in."""

    def __init__(self, ui: Ui_ParticularsPage, context: Context, page: QWidget,
                 changed: Callable[[], object]) -> None:
        self.ui, self._changed = ui, changed
        self._entry = DisputeEntry()
        self.claims = RowsEditor(self._new_claim)
        self.parties = RowsEditor(lambda: self._new_party(context, page))
        for room, rows in ((ui.claims, self.claims), (ui.parties, self.parties)):
            column = QVBoxLayout(room)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(rows)
            rows.changed.connect(changed)
            rows.changed.connect(self._order)
        for name in _DAYS.values():
            typed.day(getattr(ui, name))
        typed.rough(ui.hiredOn)
        for name in _COUNTS.values():
            getattr(ui, name).edit.prefer_latin()
        for field in self._plain().values():
            field.changed.connect(changed)
        ui.oral.toggled.connect(changed)

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found = dict(self._plain())
        if self.claims.rows():
            found["claims"] = self.claims.rows()[0].amount
        if self.parties.rows():
            found["parties"] = self.parties.rows()[-1].lines["name"]
            found["employer"] = found["uscc"] = found["parties"]
        return found

    def offer(self) -> None:
        """Say everything in the language in force."""
        translate = QCoreApplication.translate
        self.ui.matter.offer(matters())
        for name, table in _CHOICES.items():
            rows = [(code, codes.label(table, code, language())) for code in codes.table(table)]
            field: ChoiceField = getattr(self.ui, _CHOICE_WIDGETS[name])
            field.offer(rows if name == "source" else [("", ""), *rows])
        self.claims.name_it(translate("particulars", "Add a claim"),
                            translate("particulars", "Remove this claim"))
        self.parties.name_it(translate("particulars", "Add a party or an agent"),
                             translate("particulars", "Remove this party"))
        for claim in self.claims.rows():
            claim.retranslate()
        for party in self.parties.rows():
            party.retranslate()

    def show(self, entry: DisputeEntry) -> None:
        """Put an entry into the fields."""
        self._entry = entry
        for name, widget in _TEXTS.items():
            getattr(self.ui, widget).put(getattr(entry, name))
        for name, widget in _COUNTS.items():
            getattr(self.ui, widget).put(str(getattr(entry, name)))
        for name, widget in _DAYS.items():
            getattr(self.ui, widget).put(spelling.said_day(getattr(entry, name)))
        for name, widget in _CHOICE_WIDGETS.items():
            getattr(self.ui, widget).choose(getattr(entry, name))
        self.ui.hiredOn.put(spelling.said_rough(entry.hired_on))
        self.ui.oral.setChecked(entry.oral)
        self.claims.clear()
        for claim in entry.claims:
            self.claims.add(focus=False).show_entry(claim)
        self.parties.clear()
        for party in entry.parties:
            self.parties.add(focus=False).show_entry(party)
        self._order()

    def read(self) -> DisputeEntry:
        """Return what is typed. Refuses `count_shape`, `date`, `amount` at their fields."""
        today, values = dates.today(), dict[str, Any]()
        for name, widget in _TEXTS.items():
            values[name] = getattr(self.ui, widget).text().strip()
        for name, widget in _COUNTS.items():
            text = getattr(self.ui, widget).text().strip()
            values[name] = typed.count(text, name) if text else int(name == "workers")
        for name, widget in _DAYS.items():
            text = getattr(self.ui, widget).text().strip()
            values[name] = dates.parse(text, today, name) if text else None
        for name, widget in _CHOICE_WIDGETS.items():
            values[name] = getattr(self.ui, widget).code()
        hired = self.ui.hiredOn.text().strip()
        values["hired_on"] = dates.parse_rough(hired, today, "hired_on") if hired else ""
        return replace(
            self._entry, **values, oral=self.ui.oral.isChecked(),
            claims=[row.read() for row in self.claims.rows()],
            parties=[row.read() for row in self.parties.rows() if not row.is_empty()])

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        found: dict[str, Any] = {}
        for name, widget in self._lines().items():
            found[name] = getattr(self.ui, widget).text()
        for name, widget in _CHOICE_WIDGETS.items():
            found[name] = getattr(self.ui, widget).code()
        return found | {"oral": self.ui.oral.isChecked(),
                        "claims": [row.texts() for row in self.claims.rows()],
                        "parties": [row.texts() for row in self.parties.rows()]}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name, widget in self._lines().items():
            getattr(self.ui, widget).put(str(payload.get(name, "")))
        for name, widget in _CHOICE_WIDGETS.items():
            getattr(self.ui, widget).choose(str(payload.get(name, "")))
        self.ui.oral.setChecked(bool(payload.get("oral")))
        self.claims.clear()
        for texts in payload.get("claims", []):
            self.claims.add(focus=False).put(texts)
        self.parties.clear()
        for texts in payload.get("parties", []):
            self.parties.add(focus=False).put(texts)
        self._order()

    def _lines(self) -> dict[str, str]:
        return {**_TEXTS, **_COUNTS, **_DAYS, "hired_on": "hiredOn"}

    def _plain(self) -> dict[str, Field]:
        return {name: getattr(self.ui, widget)
                for name, widget in (self._lines() | _CHOICE_WIDGETS).items()}

    def _new_claim(self) -> ClaimRow:
        row = ClaimRow()
        row.changed.connect(self._changed)
        return row

    def _new_party(self, context: Context, page: QWidget) -> PartyRow:
        row = PartyRow(context, page, [p for p in self._entry.parties if p.id])
        row.changed.connect(self._changed)
        row.arranged.connect(self._order)
        return row

    def _order(self) -> None:
        follow_layout(self.ui.scrolled)
