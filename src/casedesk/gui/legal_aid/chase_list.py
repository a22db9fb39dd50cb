"""The chase list: which slips its views show, and what its columns say of one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid import chasing
from casedesk.casework.legal_aid.chasing import ChaseRow
from casedesk.gui import when
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules import dates, deadlines

_NAMES = {
    "due": QT_TRANSLATE_NOOP("aid_chases", "To remind today"),
    "first": QT_TRANSLATE_NOOP("aid_chases", "First reminder"),
    "second": QT_TRANSLATE_NOOP("aid_chases", "Second reminder"),
    "head": QT_TRANSLATE_NOOP("aid_chases", "To the head of station"),
    "feedback": QT_TRANSLATE_NOOP("aid_chases", "Outcome not reported"),
    "open": QT_TRANSLATE_NOOP("aid_chases", "All that wait"),
}
VIEWS: Mapping[str, Callable[[ChaseRow], bool]] = {
    "due": lambda row: row.step > 0,
    "first": lambda row: row.step == 1 and row.about == "receipt",
    "second": lambda row: row.step == 2,
    "head": lambda row: row.step == 3,
    "feedback": lambda row: row.step > 0 and row.about == "feedback",
    "open": lambda row: True,
}
_STEPS = {1: ("first", Tone.WARN), 2: ("second", Tone.WARN), 3: ("head", Tone.DANGER)}
_NOT_YET = QT_TRANSLATE_NOOP("aid_chases", "not yet")
_NONE = QT_TRANSLATE_NOOP("aid_chases", "none")
_RECEIPT = QT_TRANSLATE_NOOP("aid_chases", "{days} days for the receipt")
_OUTCOME = QT_TRANSLATE_NOOP("aid_chases", "{days} days for the outcome")
_TIMES = QT_TRANSLATE_NOOP("aid_chases", "{count} times, {day}")


def view(code: str) -> str:
    """What a view is called."""
    return _say(_NAMES[code])


def days() -> dict[str, int]:
    """After how many days each step is due, by the rules in force."""
    return {name: deadlines.rule(step, dates.today()).number
            for name, step in zip(("first", "second", "third"), chasing.STEPS, strict=True)}


def columns(ticked: set[int]) -> list[Column[ChaseRow]]:
    """The columns; `ticked` holds the matters that are ticked, by their number."""
    def number(row: ChaseRow) -> Cell:
        on = row.case_id in ticked
        return Cell(row.number, second=not on,
                    icon="check_box" if on else "check_box_outline_blank")

    return [
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Number")), number, 212),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Worker and employer")),
               lambda row: Cell(row.title, tip=row.title)),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Agency")),
               lambda row: Cell(row.agency, tip=row.agency), 176, spare=True),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Waits")), _age, 168),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Step")), _step, 132),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Reminded")), _chased, 128),
        Column(lambda: _say(QT_TRANSLATE_NOOP("aid_chases", "Next on")),
               lambda row: when.short(row.next_on), 84, spare=True),
    ]


def _age(row: ChaseRow) -> Cell:
    tone = _STEPS[row.step][1] if row.step else None
    said = _say(_OUTCOME if row.about == "feedback" else _RECEIPT).format(days=row.days)
    return Cell(said, tone, strong=bool(tone), tip=when.day(row.sent_on))


def _step(row: ChaseRow) -> Cell:
    if not row.step:
        return Cell(_say(_NOT_YET), second=True)
    if row.about == "feedback":
        return Cell(view("feedback"), Tone.WARN, badge=True)
    name, tone = _STEPS[row.step]
    return Cell(view(name), tone, badge=True)


def _chased(row: ChaseRow) -> Cell:
    if not row.chased:
        return Cell(_say(_NONE), second=True)
    return Cell(_say(_TIMES).format(count=row.chased, day=when.short(row.last_chased_on)))


def _say(text: object) -> str:
    return QCoreApplication.translate("aid_chases", str(text))
