"""Fields for days, moments, amounts and numbers: spelt and checked when they are left."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.theme import Tone
from casedesk.rules import counts, money

FaultOf = Callable[[str], RefusedError | None]


def day(field: LineField) -> None:
    """A day, however it is typed."""
    field.spell(spelling.day)
    check(field, spelling.day_fault)


def rough(field: LineField) -> None:
    """A day, a month or a year."""
    field.spell(spelling.rough)
    check(field, spelling.rough_fault)


def moment(field: LineField) -> None:
    """A day and minute."""
    field.spell(spelling.moment)
    check(field, spelling.moment_fault)


def amount(field: LineField, *, echo: bool = False) -> None:
    """Yuan, aligned right; `echo` says the amount in words under it."""
    field.spell(spelling.amount, latin=True)
    field.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if echo:
        field.changed.connect(lambda: _echo(field))
    check(field, spelling.amount_fault, echo=echo)


def phone(field: LineField) -> None:
    """A telephone number."""
    field.spell(spelling.phone, latin=True)
    check(field, spelling.phone_fault)


def check(field: LineField, fault_of: FaultOf, *, echo: bool = False) -> None:
    """Say under the field what is wrong with its text, when it is left."""
    def say() -> None:
        fault = fault_of(field.text()) if field.text().strip() else None
        if fault is not None:
            field.say(fault.sentence(language()), Tone.DANGER)
        elif not echo:
            field.say("")

    field.left.connect(say)


def fen(field: LineField) -> int:
    """The amount of a field as far as it can be read; 0 of what cannot."""
    text = field.text()
    return 0 if not text.strip() or spelling.amount_fault(text) else money.parse(text)


def count(text: str, name: str) -> int:
    """A number of workers or copies. Refuses `count_shape`."""
    number = counts.read(text)
    if number is None:
        raise RefusedError("count_shape", name, text=text.strip())
    return number


def _echo(field: LineField) -> None:
    found = fen(field)
    field.say(money.words(found) if found else "")
