"""A worker's field: who is on record is offered while the name or a number is typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from casedesk.casework import finding
from casedesk.casework.finding import FoundPerson
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.pieces.suggestions import Suggestion, Suggestions

_MOST = 6


class PersonPick(QObject):
    """`taken` carries the number of the worker who was chosen, 0 when the name is typed over."""

    taken = Signal(int)

    def __init__(self, field: LineField, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._field, self._context = field, context
        self._chosen, self._name = 0, ""
        self._found: dict[int, FoundPerson] = {}
        self._list = Suggestions(field.edit, self._ask, page)
        self._list.taken.connect(self._take)
        field.changed.connect(self._typed)

    def retranslate(self) -> None:
        """Say what the list is to a screen reader."""
        self._list.name_it(self.tr("Workers on record"))

    def chosen(self) -> int | None:
        """The worker on record whose name stands in the field."""
        return self._chosen or None

    def choose(self, person_id: int, name: str, about: str = "") -> None:
        """Put this worker into the field."""
        self._chosen, self._name = person_id, name
        self._field.put(name)
        self._field.say(about)
        self.taken.emit(person_id)

    def _ask(self, text: str) -> list[Suggestion]:
        found = finding.find(self._context.database, self._context.actor, text, _MOST).people
        self._found = {row.id: row for row in found}
        return [Suggestion(row.id, row.name, _about(row)) for row in found]

    def _take(self, suggestion: Suggestion) -> None:
        self.choose(suggestion.id, suggestion.text, suggestion.beside)
        edits.step(self._field.edit, QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))

    def _typed(self) -> None:
        if self._chosen and self._field.text().strip() != self._name:
            self._chosen = 0
            self._field.say("")
            self.taken.emit(0)


def _about(row: FoundPerson) -> str:
    return words.about(row.sex, row.birth, row.id_tail, row.phone_tail)
