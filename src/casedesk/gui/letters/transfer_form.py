"""The fields of a transfer: an entry out of them, and one into them."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework.transfers import TransferEntry
from casedesk.gui import typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import Field, LineField, TextField
from casedesk.rules import codes
from casedesk.ui.transfer_page import Ui_TransferPage

_FIELDS = {"institution": "institution", "reason": "reason", "materials": "materials",
           "contact": "contact", "contact_phone": "contactPhone"}


class TransferForm:
    """What the letter says; locked once it is sent. `named` gives an office its full name."""

    def __init__(self, ui: Ui_TransferPage, changed: Callable[[], object],
                 named: Callable[[str], str]) -> None:
        self._ui, self._changed, self._named = ui, changed, named
        self.fields: Mapping[str, Field] = {
            name: getattr(ui, widget) for name, widget in _FIELDS.items()} | {"office": ui.office}
        typed.phone(ui.contactPhone)
        for widget in _FIELDS.values():
            getattr(ui, widget).changed.connect(changed)
        ui.office.changed.connect(self._propose)
        ui.consented.toggled.connect(changed)

    def offer(self) -> None:
        """Offer the offices in the language in force."""
        kept = self._ui.office.code()
        self._ui.office.offer([("", ""), *(
            (code, codes.label("transfer_offices", code, language()))
            for code in codes.table("transfer_offices"))])
        self._ui.office.choose(kept)

    def show(self, entry: TransferEntry) -> None:
        """Put an entry into the fields."""
        self.restore({"office": entry.office, "consented": entry.consented,
                      **{name: getattr(entry, name) for name in _FIELDS}})

    def read(self, entry: TransferEntry) -> TransferEntry:
        """Write what is typed into the entry."""
        for name, value in self.payload().items():
            setattr(entry, name, value)
        return entry

    def payload(self) -> dict[str, Any]:
        """What a draft keeps."""
        return {"office": self._ui.office.code(), "consented": self._ui.consented.isChecked(),
                **{name: getattr(self._ui, widget).text() for name, widget in _FIELDS.items()}}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put texts back."""
        for name, widget in _FIELDS.items():
            getattr(self._ui, widget).put(str(payload.get(name, "")))
        self._ui.consented.setChecked(bool(payload.get("consented")))
        self._ui.office.choose(str(payload.get("office", "")))

    def lock(self, *, locked: bool) -> None:
        """Let nothing be changed."""
        self._ui.office.edit.setEnabled(not locked)
        self._ui.consented.setEnabled(not locked)
        for field in self.fields.values():
            if isinstance(field, (LineField, TextField)):
                field.edit.setReadOnly(locked)

    def _propose(self) -> None:
        """Name the office in full where the settings do and nothing is written yet."""
        self._changed()
        name = self._named(self._ui.office.code())
        if name and not self._ui.institution.text().strip():
            self._ui.institution.put(name)
