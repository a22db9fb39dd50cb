"""What a form asks when it is printed, as fields with what it would say by itself."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField
from casedesk.gui.theme import Gap
from casedesk.printing.issue import Question
from casedesk.rules import dates


class AskedFields(QWidget):
    """Fields made from the questions of one form; `changed` while they are answered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[Question, ...] = ()
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Gap.SMALL)

    def ask(self, questions: tuple[Question, ...]) -> None:
        """Ask these and no others."""
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self._questions, self.fields = questions, {}
        for question in questions:
            field = _field(question)
            ask = question.ask
            field.name_it(ask.label if language() == "zh" else ask.english)
            field.require(ask.required)
            field.changed.connect(lambda field=field: field.is_wrong() and field.say(""))
            field.changed.connect(self.changed.emit)
            self.fields[ask.name] = field
            self._column.addWidget(field)

    def read(self) -> dict[str, Any]:
        """Return the answers; what is left empty the form decides. Refuses `date`, `time`."""
        found = {}
        for question in self._questions:
            value = _answer(question, self.fields[question.ask.name])
            if value not in (None, "", ()):
                found[question.ask.name] = value
        return found

    def texts(self) -> Mapping[str, Any]:
        """The answers as they stand, to see whether they changed."""
        return {name: field.codes() if isinstance(field, ChipsField) else
                field.code() if isinstance(field, ChoiceField) else
                field.text() if isinstance(field, LineField) else ""
                for name, field in self.fields.items()}

    def put_back(self, name: str, value: Any) -> None:
        """Say again what `texts` told of a field of this name."""
        _put(self.fields[name], value)


def _put(field: Field, value: Any) -> None:
    if isinstance(field, ChipsField):
        field.choose(*value)
    elif isinstance(field, ChoiceField):
        field.choose(value)
    elif isinstance(field, LineField):
        field.put(value)


def _field(question: Question) -> Field:
    ask, proposed = question.ask, question.proposed
    if ask.kind == "choices":
        chips = ChipsField()
        chips.edit.allow_several(True)
        chips.offer([(option, option) for option in ask.options])
        chips.choose(*(proposed or ()))
        return chips
    if ask.kind in ("choice", "party"):
        choice = ChoiceField()
        parties = [(str(place), name) for place, name in enumerate(question.parties)]
        options = [(option, option) for option in ask.options]
        choice.offer(parties if ask.kind == "party" else [("", ""), *options])
        choice.choose(str(proposed or ""))
        return choice
    line = LineField()
    if ask.kind == "date":
        typed.day(line)
    elif ask.kind == "datetime":
        typed.moment(line)
    line.put(_said(proposed))
    return line


def _said(value: Any) -> str:
    if isinstance(value, datetime):
        return spelling.said_moment(value)
    if isinstance(value, date):
        return spelling.said_day(value)
    return str(value) if value not in (None, ()) else ""


def _answer(question: Question, field: Field) -> Any:
    ask = question.ask
    if isinstance(field, ChipsField):
        return tuple(field.codes())
    if isinstance(field, ChoiceField):
        code = field.code()
        return int(code) if ask.kind == "party" and code else code
    assert isinstance(field, LineField)
    text = field.text().strip()
    if not text:
        return None
    if ask.kind == "date":
        return dates.parse(text, dates.today(), ask.name)
    if ask.kind == "datetime":
        return dates.parse_time(text, dates.today(), ask.name)
    return typed.count(text, ask.name) if ask.kind == "number" else text
