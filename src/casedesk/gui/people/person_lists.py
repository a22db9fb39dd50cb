"""The lists on a worker's page, and both together as what happened."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.people import PersonPage, ReaderLine
from casedesk.casework.people.page import CaseLine, ConsentLine, VisitLine
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words as aid
from casedesk.gui.people import words
from casedesk.gui.pieces.timeline import Happening
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone
from casedesk.rules import codes

_KINDS = {
    "dispute": QT_TRANSLATE_NOOP("people", "Dispute"),
    "referral": QT_TRANSLATE_NOOP("people", "Legal aid"),
}
_TONES = {"dispute": Tone.DISPUTES, "referral": Tone.AID}
_VERBS = {
    "person.record": QT_TRANSLATE_NOOP("people", "recorded"),
    "person.change": QT_TRANSLATE_NOOP("people", "changed"),
    "person.reveal": QT_TRANSLATE_NOOP("people", "read in full"),
    "person.merge": QT_TRANSLATE_NOOP("people", "merged"),
    "person.unmerge": QT_TRANSLATE_NOOP("people", "merge undone"),
    "person.not_the_same": QT_TRANSLATE_NOOP("people", "said to be two people"),
}
_FIELDS = {
    "id_number": QT_TRANSLATE_NOOP("people", "ID number"),
    "phone": QT_TRANSLATE_NOOP("people", "telephone"),
    "other_phone": QT_TRANSLATE_NOOP("people", "other telephone"),
    "name": QT_TRANSLATE_NOOP("people", "name"),
    "former_name": QT_TRANSLATE_NOOP("people", "former name"),
    "sex": QT_TRANSLATE_NOOP("people", "sex"),
    "birth": QT_TRANSLATE_NOOP("people", "date of birth"),
    "id_kind": QT_TRANSLATE_NOOP("people", "kind of ID"),
    "ethnicity": QT_TRANSLATE_NOOP("people", "ethnicity"),
    "household": QT_TRANSLATE_NOOP("people", "registration"),
    "household_address": QT_TRANSLATE_NOOP("people", "registered address"),
    "address": QT_TRANSLATE_NOOP("people", "address"),
    "migrant_worker": QT_TRANSLATE_NOOP("people", "migrant worker"),
    "union_member": QT_TRANSLATE_NOOP("people", "union member"),
    "note": QT_TRANSLATE_NOOP("people", "note"),
}
_STATES = {"waiting": Tone.WARN, "open": Tone.DISPUTES, "advised": Tone.OK}


def _say(text: object) -> str:
    return QCoreApplication.translate("people", str(text))


def case_state(kind: str, code: str) -> Cell:
    """The state of a dispute, or of a matter of legal aid, as a badge."""
    state, tone = aid.of_case(kind, code)
    return Cell(state, tone, badge=True)


def case_kind(kind: str) -> str:
    """What kind of case it is."""
    return _say(_KINDS[kind]) if kind in _KINDS else ""


def visit_state(code: str) -> Cell:
    """What became of a visit, as a badge."""
    return Cell(words.visit_state(code), _STATES.get(code), badge=True)


def cases_model() -> TableModel[CaseLine]:
    """The columns of the worker's cases."""
    return TableModel[CaseLine]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Number")),
               lambda r: Cell(r.number, second=True), 210),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Kind")),
               lambda r: Cell(case_kind(r.kind), _TONES.get(r.kind)), 84),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Case")), lambda r: r.title),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "State")),
               lambda r: case_state(r.kind, r.state), 110),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Handled by")), lambda r: r.handler, 100),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Opened")),
               lambda r: when.short(r.opened_on), 110),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Closed")),
               lambda r: Cell(when.short(r.closed_on), second=True), 110),
    ])


def visits_model() -> TableModel[VisitLine]:
    """The columns of the worker's visits."""
    return TableModel[VisitLine]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "When")),
               lambda r: when.moment(r.arrived_at), 140),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "By")),
               lambda r: codes.label("channels", r.channel, language()), 80),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Matter")),
               lambda r: words.matter(r.matter), 160),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Employer")), lambda r: r.employer),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "State")),
               lambda r: visit_state(r.state), 100),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Number")),
               lambda r: Cell(r.number, second=True), 210),
    ])


def consents_model() -> TableModel[ConsentLine]:
    """The columns of what the worker agreed to."""
    return TableModel[ConsentLine]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Agreed to")),
               lambda r: words.purpose(r.purpose)),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Given")),
               lambda r: when.moment(r.given_at), 150),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Withdrawn")),
               lambda r: when.moment(r.withdrawn_at) if r.withdrawn_at else "", 150),
    ], key=lambda r: (r.purpose, r.given_at))


def readers_model() -> TableModel[ReaderLine]:
    """The columns of who looked."""
    return TableModel[ReaderLine]([
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "When")),
               lambda r: when.moment(r.at), 150),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Who")), lambda r: r.name, 140),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "Did")), lambda r: Cell(
            _say(_VERBS.get(r.verb, r.verb)),
            Tone.WARN if r.verb == "person.reveal" else None), 150),
        Column(lambda: _say(QT_TRANSLATE_NOOP("people", "What")), lambda r: Cell(
            words.joined(_say(_FIELDS[name]) for name in r.fields if name in _FIELDS),
            second=True)),
    ], key=lambda r: r.seq)


def past(facts: PersonPage) -> list[Happening]:
    """Visits and cases in one line of time, the newest first; a case's number is negative."""
    found = []
    for visit in facts.visits:
        said = words.joined((words.matter(visit.matter), visit.employer))
        under = words.joined((words.visit_state(visit.state), visit.result, visit.number))
        kind = codes.label("channels", visit.channel, language())
        found.append((visit.arrived_at, Happening(
            visit.id, when.moment(visit.arrived_at), kind, said, under)))
    for case in facts.cases:
        at = next((v.arrived_at for v in facts.visits if v.case_id == case.id), None)
        state = case_state(case.kind, case.state).text
        under = words.joined((state, case.handler, case.number))
        opened = at or when.noon(case.opened_on)
        found.append((opened, Happening(
            -case.id, when.short(case.opened_on), case_kind(case.kind), case.title, under,
            _TONES.get(case.kind, Tone.DISPUTES))))
    found.sort(key=lambda each: each[0], reverse=True)
    return [entry for _, entry in found]
