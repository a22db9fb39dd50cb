"""A sealed record of a client in lines to be read: the name of each part, and its text."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.counselling.assessments import AssessmentRow
from casedesk.casework.counselling.crisis import CrisisRecord
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.casework.counselling.supervised import Record
from casedesk.gui import when
from casedesk.gui.counselling import note_view, scale_words, words
from casedesk.gui.counselling.closing_forms import CLOSING, FOLLOW_UP
from casedesk.gui.counselling.crisis_fields import CRISIS, HOSPITAL, PLAN
from casedesk.gui.counselling.intake_fields import INTAKE
from casedesk.gui.language import language
from casedesk.gui.records.spec import Group, Spec
from casedesk.rules import codes, risk, scales

KINDS = {
    "session": str(QT_TRANSLATE_NOOP("record_words", "Note")),
    "scale": str(QT_TRANSLATE_NOOP("record_words", "Scale")),
    "risk": str(QT_TRANSLATE_NOOP("record_words", "Risk assessment")),
    "plan": str(QT_TRANSLATE_NOOP("record_words", "Safety plan")),
    "crisis": str(QT_TRANSLATE_NOOP("record_words", "Crisis")),
    "hospital": str(QT_TRANSLATE_NOOP("record_words", "Advice to see a hospital")),
    "closing": str(QT_TRANSLATE_NOOP("record_words", "Closing")),
    "follow_up": str(QT_TRANSLATE_NOOP("record_words", "Follow-up")),
    "intake": str(QT_TRANSLATE_NOOP("record_words", "Intake")),
}
_FORMS: dict[str, Sequence[Group]] = {
    "intake": INTAKE, "plan": PLAN, "hospital": HOSPITAL, "closing": CLOSING,
    "follow_up": FOLLOW_UP}


def kind(record: Record) -> str:
    """What a record is; of a session which, of a scale its code and total."""
    row: Any = record.row
    if record.kind == "session":
        return words.session(row.seq)
    if record.kind == "scale":
        return f"{row.scale} {scale_words.total(row.score)}"
    return QCoreApplication.translate("record_words", KINDS[record.kind])


def lines(record: Record) -> list[tuple[str, str]]:
    """The parts of a record that say something, in the order of its form."""
    row: Any = record.row
    if record.kind == "session":
        return note_view.parts(row.note) + [
            (when.moment(at), text) for at, text in row.additions] if row.note else []
    if record.kind == "scale":
        return _scale(row)
    if record.kind == "risk":
        return _risk(row)
    if record.kind == "crisis":
        return _crisis(row)
    return _form(_FORMS[record.kind], row)


def _form(groups: Sequence[Group], entry: object) -> list[tuple[str, str]]:
    found = [(spec.words(), _said(spec, getattr(entry, spec.name, None)))
             for group in groups for row in group.rows for spec in row]
    return [(name, text) for name, text in found if text]


def _said(spec: Spec, value: object) -> str:
    if value in (None, "", False):
        return ""
    if isinstance(value, datetime):
        return when.moment(value)
    if isinstance(value, date):
        return when.day(value)
    if value is True:
        return QCoreApplication.translate("record_words", "yes")
    text = str(value)
    if not spec.table:
        return text
    known = codes.table(spec.table)
    return "、".join(codes.label(spec.table, each, language()) if each in known else each
                    for each in (text.split(",") if spec.kind == "flags" else [text]))


def _scale(row: ResultRow) -> list[tuple[str, str]]:
    of = scales.scale(row.scale)
    translate = QCoreApplication.translate
    found = [(of.title, " ".join(filter(None, (
        scale_words.total(row.score), scale_words.band(row.score))))),
        (translate("record_words", "Since the last"), scale_words.change(row.since_last)),
        (translate("record_words", "Since the first"), scale_words.change(row.since_first)),
        (translate("record_words", "Filled in by"), scale_words.filled_by(row)),
        (translate("record_words", "Struck out"), row.struck),
        (translate("record_words", "Screening only"), scales.DISCLAIMER)]
    if row.answers and len(row.answers) == len(of.items):
        found += [(item.text, "—" if answer is None else str(answer))
                  for item, answer in zip(of.items, row.answers, strict=True)]
    return [(name, text) for name, text in found if text]


def _risk(row: AssessmentRow) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    zh = language() == "zh"
    found = [(translate("record_words", "Grade"), words.grade(row.grade)),
             (translate("record_words", "The answers call for"), words.grade(row.proposed)),
             (translate("record_words", "Grounds"), row.basis),
             (translate("record_words", "Why lower"), row.below_reason),
             (translate("record_words", "Signed with"), row.cosigned_by),
             (translate("record_words", "Assessed by"), row.by),
             (translate("record_words", "Signed by the supervisor"), " ".join(filter(None, (
                 row.countersigned_by, when.moment(row.countersigned_at)
                 if row.countersigned_at else "")))),
             *((each.zh if zh else each.en, _answer(getattr(row.screen, each.field)))
               for each in risk.questions())]
    return [(name, text) for name, text in found if text]


def _answer(value: object) -> str:
    translate = QCoreApplication.translate
    known = {"yes": translate("record_words", "yes"), "no": translate("record_words", "no"),
             "earlier": translate("record_words", "earlier"),
             "recent": translate("record_words", "within three months")}
    return "" if value is None else known.get(str(value), str(value))


def _crisis(row: CrisisRecord) -> list[tuple[str, str]]:
    found = [(when.moment(each.at), f"{each.who}　{each.what}") for each in row.minutes]
    return _form(CRISIS, row.entry) + found
