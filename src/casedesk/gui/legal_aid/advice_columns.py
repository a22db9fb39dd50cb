"""The columns that the list of consultations can show."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid.advice_list import ConsultationRow
from casedesk.gui import when
from casedesk.gui.disputes import words
from casedesk.gui.language import language
from casedesk.gui.pieces.kept_columns import Choosable
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules import codes

_HEADS = {
    "at": QT_TRANSLATE_NOOP("advices", "Time"),
    "name": QT_TRANSLATE_NOOP("advices", "Who asks"),
    "people": QT_TRANSLATE_NOOP("advices", "People"),
    "matter": QT_TRANSLATE_NOOP("advices", "Matter"),
    "answer": QT_TRANSLATE_NOOP("advices", "Answer"),
    "handling": QT_TRANSLATE_NOOP("advices", "What was done"),
    "lawyer": QT_TRANSLATE_NOOP("advices", "Lawyer"),
    "channel": QT_TRANSLATE_NOOP("advices", "Came by"),
    "number": QT_TRANSLATE_NOOP("advices", "Number"),
    "employer": QT_TRANSLATE_NOOP("advices", "Employer"),
    "town": QT_TRANSLATE_NOOP("advices", "Town"),
    "minutes": QT_TRANSLATE_NOOP("advices", "Minutes"),
    "amount_fen": QT_TRANSLATE_NOOP("advices", "Amount, yuan"),
    "basis": QT_TRANSLATE_NOOP("advices", "Articles cited"),
    "informed": QT_TRANSLATE_NOOP("advices", "Told of legal aid"),
}
_UNNAMED = QT_TRANSLATE_NOOP("advices", "anonymous")
_YES = QT_TRANSLATE_NOOP("advices", "yes")
Row = ConsultationRow


def columns() -> list[Choosable[Row]]:
    """All of them; the first eight are shown until a colleague chooses."""
    return [
        Choosable("at", Column(_head("at"), lambda r: when.moment(r.at), 104), "time",
                  lambda r: r.at, order="at"),
        Choosable("name", Column(_head("name"), _name, 96), order="name"),
        Choosable("people", Column(_head("people"), _people, 52, right=True), "count",
                  lambda r: r.people, order="people"),
        Choosable("matter", Column(_head("matter"), lambda r: _told("aid_matters", r.matter),
                                   128), order="matter",
                  value=lambda r: codes.label("aid_matters", r.matter, language())),
        Choosable("answer", Column(_head("answer"), lambda r: Cell(r.answer, tip=r.answer),
                                   least=170)),
        Choosable("handling", Column(_head("handling"), _handling, 150, spare=True),
                  value=lambda r: _done(r)),
        Choosable("lawyer", Column(_head("lawyer"), lambda r: r.lawyer, 72, spare=True),
                  order="lawyer"),
        Choosable("channel", Column(_head("channel"), lambda r: codes.label(
            "advice_channels", r.channel, language()), 60, spare=True), order="channel"),
        Choosable("number", Column(_head("number"), lambda r: Cell(r.number, second=True), 176),
                  "id", order="number", first=False),
        Choosable("employer", Column(_head("employer"), lambda r: Cell(
            r.employer, tip=r.employer), 190), order="employer", first=False),
        Choosable("town", Column(_head("town"), lambda r: _told("towns", r.town), 84),
                  order="town", first=False,
                  value=lambda r: codes.label("towns", r.town, language())),
        Choosable("minutes", Column(_head("minutes"), lambda r: r.minutes or "", 60,
                                    right=True), "count", lambda r: r.minutes,
                  order="minutes", first=False),
        Choosable("amount_fen", Column(_head("amount_fen"), lambda r: words.amount(r.amount_fen),
                                       116, right=True), "money", lambda r: r.amount_fen,
                  order="amount_fen", first=False),
        Choosable("basis", Column(_head("basis"), lambda r: Cell(r.basis, tip=r.basis), 190),
                  first=False),
        Choosable("informed", Column(_head("informed"), lambda r: _say(_YES) if r.informed
                                     else "", 100), first=False),
    ]


def _name(row: Row) -> Cell:
    return Cell(row.name, strong=True) if row.name else Cell(_say(_UNNAMED), second=True)


def _people(row: Row) -> Cell:
    """Red where so many came that somebody has to know."""
    return Cell(str(row.people), Tone.DANGER if row.group else None, strong=row.group,
                badge=row.group)


def _handling(row: Row) -> Cell:
    return Cell(_done(row), tip=_done(row))


def _done(row: Row) -> str:
    said = [codes.label("advice_handlings", code, language()) for code in row.handling]
    return ("、" if language() == "zh" else ", ").join(said)


def _told(table: str, code: str) -> Cell:
    label = codes.label(table, code, language())
    return Cell(label, tip=label)


def _head(code: str) -> Callable[[], str]:
    return lambda: _say(_HEADS[code])


def _say(text: object) -> str:
    return QCoreApplication.translate("advices", str(text))
