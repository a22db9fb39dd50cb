"""An employer's field: what is on record is offered while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from casedesk.casework import employers
from casedesk.casework.employers import EmployerRow
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.pieces.suggestions import Suggestion, Suggestions
from casedesk.gui.theme import Tone
from casedesk.rules import codes


class EmployerPick(QObject):
    """`taken` carries the EmployerRow that was chosen, None when the name is typed over."""

    taken = Signal(object)

    def __init__(self, field: LineField, context: Context, page: QWidget,
                 wanted: Callable[[], bool] = lambda: True) -> None:
        super().__init__(page)
        self._wanted = wanted  # whether the field names an employer at present
        self._field, self._context, self._page = field, context, page
        self._chosen: EmployerRow | None = None
        self._list = Suggestions(field.edit, self._ask, page)
        self._list.taken.connect(self._take)
        field.changed.connect(self._typed)

    def retranslate(self) -> None:
        """Say what the list is to a screen reader."""
        self._list.name_it(self.tr("Employers on record"))

    def dismiss(self) -> None:
        """Send the list away."""
        self._list.dismiss()

    def chosen(self) -> EmployerRow | None:
        """The employer on record whose name stands in the field."""
        return self._chosen

    def choose(self, employer_id: int) -> None:
        """Put this employer into the field."""
        row = employers.row(self._context.database, self._context.actor, employer_id)
        self._chosen = row
        self._field.put(row.name)
        self._know(row)

    def _ask(self, text: str) -> list[Suggestion]:
        if not self._wanted():
            return []
        found = employers.suggest(self._context.database, self._context.actor, text)
        if len(found) == 1 and found[0].name == text.strip():
            self._know(found[0])
            return []
        return [Suggestion(row.id, row.name, _about(row),
                           words.lately(row.recent, row.days) if row.repeated else "")
                for row in found]

    def _take(self, suggestion: Suggestion) -> None:
        self.choose(suggestion.id)
        edits.step(self._field.edit, QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))

    def _know(self, row: EmployerRow) -> None:
        self._chosen = row
        lately = words.lately(row.recent, row.days) if row.recent else ""
        self._field.say(" · ".join(filter(None, (_about(row), lately))),
                        Tone.WARN if row.repeated else None)
        self.taken.emit(row)

    def _typed(self) -> None:
        if self._chosen is not None and self._field.text().strip() != self._chosen.name:
            self._chosen = None
            self._field.say("")
            self.taken.emit(None)


def _about(row: EmployerRow) -> str:
    return " · ".join(filter(None, (row.uscc, codes.label("towns", row.town, language()))))
