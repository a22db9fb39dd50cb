"""Fields of a record put right where they stand: Enter saves, the undo bar takes back."""

from collections.abc import Callable, Mapping

from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField, TextField
from casedesk.gui.theme import Tone

Save = Callable[[str, str], object]  # the name of the field, what stands in it; may refuse


class InPlace:
    """Saves one field when it is left with another value; a refused text stays where it is."""

    def __init__(self, fields: Mapping[str, Field], save: Save) -> None:
        self.fields, self._save = fields, save
        self._known: dict[str, str] = {}
        self._filling = False
        for name, field in fields.items():
            if isinstance(field, ChoiceField):
                field.changed.connect(lambda name=name: self.settle(name))
            else:
                field.left.connect(lambda name=name: self.settle(name))

    def show(self, values: Mapping[str, str]) -> None:
        """Show what is on record; a field that somebody is changing is left alone."""
        self._filling = True
        for name, value in values.items():
            field = self.fields[name]
            busy = name in self._known and value_of(field) != self._known[name]
            if not busy:
                _put(field, value)
                self._known[name] = value_of(field)
        self._filling = False

    def settle(self, name: str) -> None:
        """Save a field if it says something else than the record."""
        field = self.fields[name]
        if self._filling or name not in self._known:
            return
        value = value_of(field)
        if value == self._known[name]:
            field.say("") if field.is_wrong() else None
            return
        try:
            self._save(name, value.strip())
        except RefusedError as refusal:
            field.say(refusal.sentence(language()), Tone.DANGER)
            return
        self._known[name] = value
        field.say("")

    def lock(self, *, locked: bool, but: tuple[str, ...] = ()) -> None:
        """Let nothing be changed, where the right to change is missing."""
        for name, field in self.fields.items():
            if name in but:
                continue
            if isinstance(field, ChoiceField):
                field.edit.setEnabled(not locked)
            elif isinstance(field, (LineField, TextField)):
                field.edit.setReadOnly(locked)


def value_of(field: Field) -> str:
    """What stands in a field: the code of a choice, else the text."""
    if isinstance(field, ChoiceField):
        return field.code()
    assert isinstance(field, (LineField, TextField))
    return field.text()


def _put(field: Field, value: str) -> None:
    if isinstance(field, ChoiceField):
        field.choose(value)
    elif isinstance(field, (LineField, TextField)):
        field.put(value)
        if isinstance(field, LineField) and field.edit.normal is not None:
            field.edit.setText(field.edit.normal(value))
