"""The fields of a record made from its table: shown, read, kept in a draft."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from casedesk.casework.disputes.records import PartyRow
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.people import words
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.records.spec import Spec, said
from casedesk.rules import codes, dates, money

Widget = Field | Tick
_NUMBERS = ("staff", "party", "parties", "firms", "lawyer", "agency", "scan", "room")


@dataclass(frozen=True)
class Choices:
    """What may be chosen: who takes part, who mediates, lawyers, agencies, files, rooms."""

    parties: tuple[PartyRow, ...] = ()
    mediators: tuple[tuple[int, str], ...] = ()
    lawyers: tuple[tuple[int, str], ...] = ()
    agencies: tuple[tuple[int, str], ...] = ()
    scans: tuple[tuple[int, str], ...] = ()
    rooms: tuple[tuple[int, str], ...] = ()

    def of(self, kind: str) -> list[tuple[str, str]]:
        """The choices of a kind of field, each a number and a name."""
        listed = {"staff": self.mediators, "lawyer": self.lawyers, "agency": self.agencies,
                  "scan": self.scans, "room": self.rooms}
        if kind in listed:
            return [(str(number), name) for number, name in listed[kind]]
        return [(str(row.id), row.name) for row in self.parties
                if kind == "party" or (row.role == "party" and (kind == "parties" or row.firm))]


def make(spec: Spec, changed: Callable[[], object]) -> Widget:
    """Make the widget of a field."""
    if spec.kind == "tick":
        tick = Tick("")
        tick.toggled.connect(changed)
        return tick
    field = _made(spec)
    field.require(spec.required)
    field.changed.connect(changed)
    return field


def _made(spec: Spec) -> Field:
    if spec.kind in ("choice", "answer", *_NUMBERS):
        return ChoiceField()
    if spec.kind in ("chips", "flags"):
        chips = ChipsField()
        chips.edit.allow_several(spec.kind == "flags")
        return chips
    if spec.kind == "text":
        text = TextField()
        text.show_lines(spec.lines)
        return text
    line = LineField()
    dress = {"day": typed.day, "moment": typed.moment, "phone": typed.phone,
             "amount": typed.amount}.get(spec.kind)
    if dress:
        dress(line)
    fault = {"id": spelling.id_fault, "uscc": spelling.uscc_fault}.get(spec.kind)
    if fault:
        typed.check(line, fault)
        line.edit.prefer_latin()
    if spec.kind == "count":
        line.edit.prefer_latin()
    return line


def name(spec: Spec, widget: Widget, choices: Choices) -> None:
    """Say a field's label and choices in the language in force."""
    if isinstance(widget, Tick):
        widget.setText(spec.words())
        widget.setAccessibleName(spec.words())
        widget.updateGeometry()
        return
    widget.name_it(spec.words())
    if spec.kind == "answer":
        assert isinstance(widget, ChoiceField)
        widget.offer(words.answers())
    elif isinstance(widget, ChoiceField | ChipsField):
        rows = choices.of(spec.kind) if spec.kind in _NUMBERS else [
            (code, codes.label(spec.table, code, language()))
            for code in spec.only or codes.table(spec.table)]
        blank = isinstance(widget, ChoiceField) and spec.optional
        widget.offer([("", ""), *rows] if blank else rows)
    elif spec.hint and isinstance(widget, LineField):
        widget.edit.setPlaceholderText(said(spec.hint))


def put(spec: Spec, widget: Widget, value: Any) -> None:
    """Put a value of an entry into its field."""
    if isinstance(widget, Tick):
        widget.setChecked(bool(value))
    elif isinstance(widget, ChoiceField):
        widget.choose(words.answer(value) if spec.kind == "answer" else str(value or ""))
    elif isinstance(widget, ChipsField):
        widget.choose(*(value if isinstance(value, list | tuple) else [value] if value else []))
    elif isinstance(widget, LineField | TextField):
        widget.put(_said(spec.kind, value))


def _said(kind: str, value: Any) -> str:
    if kind == "day":
        return spelling.said_day(value)
    if kind == "moment":
        return spelling.said_moment(value)
    if kind == "phone":
        return spelling.phone(value)
    if kind == "amount":
        return "" if value is None else spelling.amount(money.plain(value))
    return "" if value is None else str(value)


def read(spec: Spec, widget: Widget) -> Any:
    """Return a field's value for an entry. Refuses `date`, `time`, `count_shape` at the field."""
    if isinstance(widget, Tick):
        return widget.isChecked()
    if isinstance(widget, ChoiceField):
        code = widget.code()
        if spec.kind == "answer":
            return words.truth(code)
        return (int(code) if code else None) if spec.kind in _NUMBERS else code
    if isinstance(widget, ChipsField):
        return widget.codes() if spec.kind == "flags" else widget.code()
    assert isinstance(widget, LineField | TextField)
    return _value(spec, widget.text().strip())


def _value(spec: Spec, text: str) -> Any:
    if spec.kind == "day":
        return dates.parse(text, dates.today(), spec.name) if text else None
    if spec.kind == "moment":
        return dates.parse_time(text, dates.today(), spec.name) if text else None
    if spec.kind == "count":
        return typed.count(text, spec.name) if text else None
    if spec.kind == "amount":
        return money.parse(text, spec.name) if text else None
    return text


def kept(widget: Widget) -> Any:
    """Return what a draft keeps of a field: the text as it was typed."""
    if isinstance(widget, Tick):
        return widget.isChecked()
    if isinstance(widget, ChoiceField):
        return widget.code()
    if isinstance(widget, ChipsField):
        return widget.codes()
    assert isinstance(widget, LineField | TextField)
    return widget.text()


def keep(widget: Widget, value: Any) -> None:
    """Put back what a draft kept."""
    if isinstance(widget, Tick):
        widget.setChecked(bool(value))
    elif isinstance(widget, ChoiceField):
        widget.choose(str(value or ""))
    elif isinstance(widget, ChipsField):
        widget.choose(*(value or []))
    elif isinstance(widget, LineField | TextField):
        widget.put(str(value or ""))


def current(widget: Widget) -> Any:
    """Return what a condition looks at: a tick's state, the code of a choice."""
    found = kept(widget)
    return found[0] if isinstance(found, list) and found else found


def shown(specs: Mapping[str, tuple[Spec, Widget]]) -> None:
    """Show the fields whose condition holds, hide the others."""
    for spec, widget in specs.values():
        conditions = [each for each in (spec.when, spec.or_when) if each is not None]
        if conditions:
            widget.setVisible(any(_holds(specs, *each) for each in conditions))


def _holds(specs: Mapping[str, tuple[Spec, Widget]], on: str, wanted: tuple[Any, ...]) -> bool:
    holder: QWidget = specs[on][1]
    return not holder.isHidden() and current(specs[on][1]) in wanted
