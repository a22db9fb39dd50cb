"""The columns that a list of disputes can show."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.disputes import workflow
from casedesk.casework.disputes.listing import CaseRow
from casedesk.gui import when
from casedesk.gui.disputes import words
from casedesk.gui.language import language
from casedesk.gui.pieces.kept_columns import Choosable
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules import codes, dates

_HEADS = {
    "number": QT_TRANSLATE_NOOP("case_list", "Number"),
    "title": QT_TRANSLATE_NOOP("case_list", "Parties"),
    "matter": QT_TRANSLATE_NOOP("case_list", "Matter"),
    "state": QT_TRANSLATE_NOOP("case_list", "State"),
    "handler": QT_TRANSLATE_NOOP("case_list", "Handler"),
    "opened_on": QT_TRANSLATE_NOOP("case_list", "Opened"),
    "next_due": QT_TRANSLATE_NOOP("case_list", "Due"),
    "next_step": QT_TRANSLATE_NOOP("case_list", "Next step"),
    "accepted_on": QT_TRANSLATE_NOOP("case_list", "Accepted"),
    "end_due": QT_TRANSLATE_NOOP("case_list", "Mediation ends"),
    "closed_on": QT_TRANSLATE_NOOP("case_list", "Closed"),
    "last_at": QT_TRANSLATE_NOOP("case_list", "Last entry"),
    "employer": QT_TRANSLATE_NOOP("case_list", "Employer"),
    "town": QT_TRANSLATE_NOOP("case_list", "Town"),
    "workers": QT_TRANSLATE_NOOP("case_list", "Workers"),
    "collective": QT_TRANSLATE_NOOP("case_list", "Collective"),
    "amount_fen": QT_TRANSLATE_NOOP("case_list", "Asked, yuan"),
    "agreed_fen": QT_TRANSLATE_NOOP("case_list", "Agreed, yuan"),
    "source": QT_TRANSLATE_NOOP("case_list", "Source"),
    "mediator": QT_TRANSLATE_NOOP("case_list", "Mediator"),
    "risk": QT_TRANSLATE_NOOP("case_list", "Warning"),
}
_NONE_YET = QT_TRANSLATE_NOOP("case_list", "none yet")
_YES = QT_TRANSLATE_NOOP("case_list", "yes")


def columns() -> list[Choosable[CaseRow]]:
    """All of them; the first eight are shown until a colleague chooses."""
    return [
        Choosable("number", Column(_head("number"), lambda row: Cell(row.number, second=True),
                                   188), "id", order="number"),
        Choosable("title", Column(_head("title"), lambda row: Cell(row.title, tip=row.title),
                                  least=200), order="title"),
        Choosable("matter", Column(_head("matter"), _matter, 108, spare=True), order="matter",
                  value=lambda row: codes.label("matters", row.matter, language())),
        Choosable("state", Column(_head("state"), lambda row: Cell(
            words.state(row.state), words.state_tone(row.state), badge=True), 90),
                  order="state"),
        Choosable("handler", Column(_head("handler"), lambda row: row.handler, 68),
                  order="handler"),
        _day("opened_on", 84, spare=True, first=True),
        Choosable("next_due", Column(_head("next_due"), _due, 112), "date", order="next_due",
                  value=lambda row: None if _over(row) else row.next_due),
        Choosable("next_step", Column(_head("next_step"), _step), order="next_step",
                  value=lambda row: f"{row.next_step_on or ''} {row.next_step}".strip()),
        _day("accepted_on", 92), _day("end_due", 100), _day("closed_on", 92),
        Choosable("last_at", Column(_head("last_at"), lambda row: when.short(
            row.last_at.date() if row.last_at else None), 92), "time", order="last_at",
                  value=lambda row: row.last_at, first=False),
        Choosable("employer", Column(_head("employer"), lambda row: Cell(
            row.employer or "", tip=row.employer or ""), 200), order="employer", first=False),
        _coded("town", "towns", 80), _number("workers", 72),
        Choosable("collective", Column(_head("collective"), lambda row: _say(_YES)
                                       if row.collective else "", 72),
                  order="collective", first=False),
        _money("amount_fen", 116), _money("agreed_fen", 116),
        _coded("source", "sources", 120),
        Choosable("mediator", Column(_head("mediator"), lambda row: row.mediator, 80),
                  order="mediator", first=False),
        Choosable("risk", Column(_head("risk"), _risk, 96), order="risk", first=False),
    ]


def _day(code: str, width: int, *, spare: bool = False, first: bool = False,
         ) -> Choosable[CaseRow]:
    def day(row: CaseRow) -> date | None:
        found: date | None = getattr(row, code)
        return found

    return Choosable(code, Column(_head(code), lambda row: when.short(day(row)), width,
                                  spare=spare), "date", day, order=code, first=first)


def _number(code: str, width: int) -> Choosable[CaseRow]:
    def number(row: CaseRow) -> int:
        return int(getattr(row, code) or 0)

    return Choosable(code, Column(_head(code), number, width, right=True), "count", number,
                     order=code, first=False)


def _money(code: str, width: int) -> Choosable[CaseRow]:
    def fen(row: CaseRow) -> int | None:
        found: int | None = getattr(row, code)
        return found

    return Choosable(code, Column(_head(code), lambda row: words.amount(fen(row)), width,
                                  right=True), "money", fen, order=code, first=False)


def _coded(code: str, table: str, width: int) -> Choosable[CaseRow]:
    def label(row: CaseRow) -> str:
        found = getattr(row, code)
        return codes.label(table, found, language()) if found else ""

    return Choosable(code, Column(_head(code), lambda row: Cell(label(row), tip=label(row)),
                                  width), "text", label, order=code, first=False)


def _matter(row: CaseRow) -> Cell:
    return Cell(words.matter(row.matter), tip=words.matter(row.matter))


def _over(row: CaseRow) -> bool:
    return row.state in ("closed", "archived")


def _due(row: CaseRow) -> Cell:
    if _over(row):
        return Cell("")
    said, tone = words.due(row.next_due, dates.today(), form="weekday")
    return Cell(said, tone, strong=tone is not None)


def _step(row: CaseRow) -> Cell:
    if not row.next_step and not row.next_step_on:
        wanted = row.state in workflow.OPEN
        return Cell(_say(_NONE_YET) if wanted else "", Tone.WARN if wanted else None)
    late = row.next_step_on is not None and row.next_step_on < dates.today()
    said = f"{when.short(row.next_step_on)} {row.next_step}".strip()
    return Cell(said, Tone.DANGER if late else None, tip=said)


def _risk(row: CaseRow) -> Cell:
    said, tone = words.risk(row.risk)
    return Cell(said, tone, badge=True)


def _head(code: str) -> Callable[[], str]:
    return lambda: _say(_HEADS[code])


def _say(text: object) -> str:
    return QCoreApplication.translate("case_list", str(text))
