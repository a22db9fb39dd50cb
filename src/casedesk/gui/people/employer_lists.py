"""The lists on an employer's page: cases, visits, letters, collective disputes, the history."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.employers import Happened
from casedesk.casework.employers.page import EmployerCase, EmployerVisit
from casedesk.casework.letters import LetterRow
from casedesk.gui import when
from casedesk.gui.legal_aid import words as aid
from casedesk.gui.letters import words as letters
from casedesk.gui.people import person_lists, words
from casedesk.gui.pieces.timeline import Happening
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone

_TONES = {"case": Tone.DISPUTES, "letter": Tone.WARN, "alert": Tone.DANGER}


def _say(text: object) -> str:
    return QCoreApplication.translate("people", str(text))


def cases_model() -> TableModel[EmployerCase]:
    """The columns of the cases."""
    return TableModel[EmployerCase]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Case")),
               lambda r: Cell(r.title, tip=r.number)),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Matter")),
               lambda r: aid.matter(r.matter) if r.kind == "referral"
               else words.matter(r.matter), 120),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Workers")),
               lambda r: r.workers, 60, right=True),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "State")),
               lambda r: person_lists.case_state(r.kind, r.state), 100),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Handled by")), lambda r: r.handler, 80),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Opened")),
               lambda r: when.short(r.opened_on), 96),
    ])


def visits_model() -> TableModel[EmployerVisit]:
    """The columns of the visits."""
    return TableModel[EmployerVisit]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "When")),
               lambda r: when.moment(r.arrived_at), 124),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Visitor")),
               lambda r: Cell(r.person, strong=True), 120),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Matter")),
               lambda r: words.matter(r.matter)),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Workers")),
               lambda r: r.workers, 60, right=True),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "State")),
               lambda r: person_lists.visit_state(r.state), 100),
    ])


def letters_model() -> TableModel[LetterRow]:
    """The columns of the letters."""
    return TableModel[LetterRow]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Letter number")), lambda r: Cell(
            r.number or letters.state("draft"), second=not r.number), 168),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Kind")),
               lambda r: letters.kind(r.kind), 72),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Subject")),
               lambda r: Cell(r.subject, tip=r.subject)),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "State")), lambda r: Cell(
            letters.state(r.state, r.kind), letters.tone(r.state), badge=True), 90),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Answer due")), _due, 100),
    ], key=lambda r: (r.kind, r.id))


def past(entries: Sequence[Happened]) -> list[Happening]:
    """The history in one line of time; the place of each in the list is its number."""
    return [Happening(
        place, when.short(entry.at.date()) if entry.at.time() == time(12)
        else when.moment(entry.at), entry.what, entry.text, entry.under,
        _TONES.get(entry.kind)) for place, entry in enumerate(entries)]


def _due(row: LetterRow) -> Cell:
    said, tone = letters.days(row.days)
    return Cell(said or when.short(row.due_on), tone, strong=bool(said), second=not said)
