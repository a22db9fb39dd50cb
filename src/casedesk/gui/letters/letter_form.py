"""The fields of a letter of supervision: an entry out of them, and one into them."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework.letters import LetterEntry
from casedesk.gui import typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField, TextField
from casedesk.rules import codes
from casedesk.ui.letter_page import Ui_LetterPage

_FIELDS = {"kind": "kind", "subject": "subject", "facts": "facts", "basis": "basis",
           "demands": "demands", "reply_days": "replyDays", "contact": "contact",
           "contact_phone": "contactPhone"}


class LetterForm:
    """What the letter says; locked once it is issued."""

    def __init__(self, ui: Ui_LetterPage, changed: Callable[[], object]) -> None:
        self.fields: Mapping[str, Field] = {
            name: getattr(ui, widget) for name, widget in _FIELDS.items()}
        ui.replyDays.edit.prefer_latin()
        typed.phone(ui.contactPhone)
        for field in self.fields.values():
            field.changed.connect(changed)

    def offer(self) -> None:
        """Offer the kinds in the language in force."""
        kind = self.fields["kind"]
        assert isinstance(kind, ChoiceField)
        kind.offer([(code, codes.label("letter_kinds", code, language()))
                    for code in codes.table("letter_kinds")])

    def show(self, entry: LetterEntry) -> None:
        """Put an entry into the fields."""
        self.restore({name: str(getattr(entry, name) or "") for name in _FIELDS})

    def read(self, entry: LetterEntry) -> LetterEntry:
        """Write what is typed into the entry. Refuses `count` at the days."""
        for name, text in self.payload().items():
            setattr(entry, name, text)
        days = self.payload()["reply_days"].strip()
        entry.reply_days = typed.count(days, "reply_days") if days else 0
        return entry

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        return {name: field.code() if isinstance(field, ChoiceField) else field.text()
                for name, field in self.fields.items()
                if isinstance(field, (ChoiceField, LineField, TextField))}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put texts back."""
        for name, field in self.fields.items():
            text = str(payload.get(name, ""))
            if isinstance(field, ChoiceField):
                field.choose(text)
            elif isinstance(field, (LineField, TextField)):
                field.put(text)

    def lock(self, *, locked: bool) -> None:
        """Let nothing be changed."""
        for field in self.fields.values():
            if isinstance(field, ChoiceField):
                field.edit.setEnabled(not locked)
            elif isinstance(field, (LineField, TextField)):
                field.edit.setReadOnly(locked)
