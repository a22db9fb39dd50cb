"""The columns that the list of groups and lectures can show."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.counselling.activity_list import ActivityRow
from casedesk.gui import spelling, when
from casedesk.gui.counselling import words
from casedesk.gui.pieces.kept_columns import Choosable
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules import money

_HEADS = {
    "begins": QT_TRANSLATE_NOOP("activities", "When"),
    "topic": QT_TRANSLATE_NOOP("activities", "Topic"),
    "kind": QT_TRANSLATE_NOOP("activities", "Kind"),
    "place": QT_TRANSLATE_NOOP("activities", "Where"),
    "employer": QT_TRANSLATE_NOOP("activities", "Employer"),
    "leader": QT_TRANSLATE_NOOP("activities", "Counsellor"),
    "heads": QT_TRANSLATE_NOOP("activities", "People"),
    "rating": QT_TRANSLATE_NOOP("activities", "Rating"),
    "state": QT_TRANSLATE_NOOP("activities", "State"),
    "number": QT_TRANSLATE_NOOP("activities", "Number"),
    "teacher": QT_TRANSLATE_NOOP("activities", "Given by"),
    "planned": QT_TRANSLATE_NOOP("activities", "Planned"),
    "cost_fen": QT_TRANSLATE_NOOP("activities", "Cost, yuan"),
    "sheet": QT_TRANSLATE_NOOP("activities", "Sign-in sheet"),
}
_LATE = QT_TRANSLATE_NOOP("activities", "not recorded")
_GONE = QT_TRANSLATE_NOOP("activities", "destroyed {}")
_DUE = QT_TRANSLATE_NOOP("activities", "kept until {}")
_NOW = QT_TRANSLATE_NOOP("activities", "to be destroyed")
_TONES = {"planned": Tone.COUNSELLING, "held": Tone.OK, "cancelled": Tone.PLAIN}
Row = ActivityRow


def columns() -> list[Choosable[Row]]:
    """All of them; the first nine are shown until a colleague chooses."""
    return [
        Choosable("begins", Column(_head("begins"), lambda r: when.moment(r.begins), 128), "time",
                  lambda r: r.begins, order="begins"),
        Choosable("topic", Column(_head("topic"), lambda r: Cell(
            r.topic, strong=True, tip=r.topic), least=170), order="topic"),
        Choosable("kind", Column(_head("kind"), lambda r: words.code_of(
            "group_kinds", r.kind), 84), order="kind"),
        Choosable("place", Column(_head("place"), lambda r: Cell(r.place, tip=r.place), 150,
                                  spare=True)),
        Choosable("employer", Column(_head("employer"), lambda r: Cell(
            r.employer, tip=r.employer), 150, spare=True), order="employer"),
        Choosable("leader", Column(_head("leader"), lambda r: r.leader, 76)),
        Choosable("heads", Column(_head("heads"), _heads, 72, right=True),
                  value=lambda r: r.attended if r.attended is not None else r.planned,
                  order="attended"),
        Choosable("rating", Column(_head("rating"), lambda r: rating(r.rating), 56, right=True),
                  value=lambda r: rating(r.rating), order="rating"),
        Choosable("state", Column(_head("state"), state_cell, 104), order="state",
                  value=lambda r: words.code_of("activity_states", r.state)),
        Choosable("number", Column(_head("number"), lambda r: Cell(r.number, second=True), 160),
                  "id", order="number", first=False),
        Choosable("teacher", Column(_head("teacher"), lambda r: r.teacher, 96), first=False),
        Choosable("planned", Column(_head("planned"), lambda r: r.planned, 72, right=True),
                  "count", lambda r: r.planned, order="planned", first=False),
        Choosable("cost_fen", Column(_head("cost_fen"), lambda r: cost(r.cost_fen), 96,
                                     right=True), "money", lambda r: r.cost_fen,
                  order="cost_fen", first=False),
        Choosable("sheet", Column(_head("sheet"), sheet_cell, 140), first=False),
    ]


def state_cell(row: Row) -> Cell:
    """How it stands; over and not recorded is said in its own words."""
    if row.late:
        return Cell(_say(_LATE), Tone.WARN, badge=True)
    return Cell(words.code_of("activity_states", row.state), _TONES[row.state], badge=True)


def sheet_cell(row: Row) -> Cell:
    """What becomes of the paper that they signed in on."""
    if row.sheet_gone_on is not None:
        return Cell(_say(_GONE).format(when.day(row.sheet_gone_on)), second=True)
    if row.sheet_due is None:
        return Cell("")
    if row.sheet_waits:
        return Cell(_say(_NOW), Tone.WARN, badge=True)
    return Cell(_say(_DUE).format(when.day(row.sheet_due)))


def rating(hundredths: int | None) -> str:
    """A mean as it is said: 4.65."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".") if hundredths else ""


def cost(fen: int | None) -> str:
    """An amount as lists show it."""
    return "" if fen is None else spelling.amount(money.plain(fen))


def _heads(row: Row) -> str:
    return f"{row.attended}/{row.planned}" if row.attended is not None else f"–/{row.planned}"


def _head(code: str) -> Callable[[], str]:
    return lambda: _say(_HEADS[code])


def _say(text: object) -> str:
    return QCoreApplication.translate("activities", str(text))
