"""The columns that a list of legal aid can show."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid import workflow
from casedesk.casework.legal_aid.board import AidRow
from casedesk.gui import when
from casedesk.gui.disputes import words as cases
from casedesk.gui.legal_aid import board_words, words
from casedesk.gui.pieces.kept_columns import Choosable
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules import dates, deadlines

_HEADS = {
    "number": QT_TRANSLATE_NOOP("aid_list", "Number"),
    "title": QT_TRANSLATE_NOOP("aid_list", "Worker and employer"),
    "agency": QT_TRANSLATE_NOOP("aid_list", "Agency"),
    "state": QT_TRANSLATE_NOOP("aid_list", "State"),
    "age": QT_TRANSLATE_NOOP("aid_list", "Age"),
    "next_due": QT_TRANSLATE_NOOP("aid_list", "Due"),
    "handler": QT_TRANSLATE_NOOP("aid_list", "Handler"),
    "matter": QT_TRANSLATE_NOOP("aid_list", "Matter"),
    "urgent": QT_TRANSLATE_NOOP("aid_list", "Urgent"),
    "track": QT_TRANSLATE_NOOP("aid_list", "Track"),
    "opened_on": QT_TRANSLATE_NOOP("aid_list", "Registered"),
    "sent_on": QT_TRANSLATE_NOOP("aid_list", "Sent"),
    "receipt_on": QT_TRANSLATE_NOOP("aid_list", "Receipt"),
    "next_step": QT_TRANSLATE_NOOP("aid_list", "Next step"),
}
_YES = QT_TRANSLATE_NOOP("aid_list", "yes")


def columns() -> list[Choosable[AidRow]]:
    """All of them; the first eight are shown until a colleague chooses."""
    return [
        Choosable("number", Column(_head("number"), lambda row: Cell(row.number, second=True),
                                   188), "id", order="number"),
        Choosable("title", Column(_head("title"), _title, least=200), order="title",
                  value=lambda row: row.title),
        Choosable("agency", Column(_head("agency"), lambda row: Cell(
            board_words.office(row), tip=board_words.office(row)), 168, spare=True),
                  order="agency"),
        Choosable("state", Column(_head("state"), lambda row: Cell(
            words.state(row.state), words.state_tone(row.state), badge=True), 108),
                  order="state"),
        Choosable("age", Column(_head("age"), _age, 140), value=_said_age),
        Choosable("next_due", Column(_head("next_due"), _due, 168), order="next_due",
                  value=_said_due),
        Choosable("handler", Column(_head("handler"), lambda row: row.handler, 68),
                  order="handler"),
        Choosable("matter", Column(_head("matter"), lambda row: Cell(
            words.matter(row.matter), tip=words.matter(row.matter)), 108, spare=True),
                  order="matter", value=lambda row: words.matter(row.matter)),
        Choosable("urgent", Column(_head("urgent"), lambda row: Cell(
            _say(_YES) if row.urgent else "", Tone.DANGER, badge=True), 64),
                  value=lambda row: _say(_YES) if row.urgent else "", first=False),
        Choosable("track", Column(_head("track"), _track, 108), order="track", first=False),
        _day("opened_on"), _day("sent_on"), _day("receipt_on"),
        Choosable("next_step", Column(_head("next_step"), _step, 168), order="next_step",
                  first=False),
    ]


def _title(row: AidRow) -> Cell:
    if row.urgent:
        return Cell(row.title, Tone.DANGER, icon="alarm",
                    tip=f"{board_words.say(board_words.URGENT)} · {row.title}")
    return Cell(row.title, tip=row.title)


def _age(row: AidRow) -> Cell:
    late, tone = board_words.late(row)
    return Cell(_said_age(row), tone, strong=bool(late))


def _said_age(row: AidRow) -> str:
    return " ".join(filter(None, (board_words.late(row)[0], board_words.age(row))))


def _due(row: AidRow) -> Cell:
    if row.next_due is None or row.state not in workflow.OPEN:
        return Cell("")
    said, tone = cases.due(row.next_due, dates.today(), form="weekday")
    what = _rule(row)
    return Cell(" ".join(filter(None, (said, what))), tone, tip=" · ".join(filter(None, (
        when.day(row.next_due), what))))


def _said_due(row: AidRow) -> str:
    if row.next_due is None or row.state not in workflow.OPEN:
        return ""
    return f"{row.next_due.isoformat()} {_rule(row)}".strip()


def _rule(row: AidRow) -> str:
    """What the next day is for."""
    return deadlines.rule(row.next_rule, dates.today()).title if row.next_rule else ""


def _track(row: AidRow) -> str:
    return board_words.say(board_words.UNION if row.track == workflow.UNION
                           else board_words.AGENCY)


def _step(row: AidRow) -> Cell:
    late = row.next_step_on is not None and row.next_step_on < dates.today()
    said = f"{when.short(row.next_step_on)} {row.next_step}".strip()
    return Cell(said, Tone.DANGER if late else None, tip=said)


def _day(code: str) -> Choosable[AidRow]:
    def day(row: AidRow) -> date | None:
        found: date | None = getattr(row, code)
        return found

    return Choosable(code, Column(_head(code), lambda row: when.short(day(row)), 92), "date", day,
                     order=code, first=False)


def _head(code: str) -> Callable[[], str]:
    return lambda: _say(_HEADS[code])


def _say(text: object) -> str:
    return QCoreApplication.translate("aid_list", str(text))
