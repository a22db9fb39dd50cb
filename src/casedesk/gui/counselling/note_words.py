"""A quiet word beside a note that would diagnose: it can be saved and signed, not printed."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casedesk.gui.pieces.fields import LineField, TextField
from casedesk.gui.theme import Tone
from casedesk.rules import diagnosis


class NoteWords:
    """Looks at the texts of a note as they are typed; what a refusal says there stays."""

    def __init__(self, fields: Mapping[str, TextField | LineField]) -> None:
        self._fields = fields
        self.marked: set[str] = set()

    def look(self) -> None:
        """Mark the fields that say a diagnosis or treatment, and no others."""
        for name, field in self._fields.items():
            found = diagnosis.found(field.text()) if not field.isHidden() else ()
            if found and not field.is_wrong():
                field.say(QCoreApplication.translate(
                    "note_words", "“{words}” keeps the note from being printed; write for "
                    "instance “{hint}”.").format(
                        words="、".join(found), hint=diagnosis.words().hint), Tone.WARN)
                self.marked.add(name)
            elif name in self.marked and not found:
                if not field.is_wrong():
                    field.say("")
                self.marked.discard(name)
