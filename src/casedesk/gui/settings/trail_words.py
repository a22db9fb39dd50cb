"""The acts of the trail in words."""

from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework import settings_book
from casedesk.casework.disputes import workflow
from casedesk.casework.legal_aid import workflow as aid_workflow
from casedesk.gui.disputes.words import Named
from casedesk.gui.language import language
from casedesk.rules import codes
from casedesk.store.audit import AuditRow

_VERBS = {
    "accept_older": QT_TRANSLATE_NOOP("trail", "went on with an older copy"),
    "add_account": QT_TRANSLATE_NOOP("trail", "entered a colleague"),
    "attachment.add": QT_TRANSLATE_NOOP("trail", "attached a file"),
    "attachment.read": QT_TRANSLATE_NOOP("trail", "read an attachment"),
    "attachment.remove": QT_TRANSLATE_NOOP("trail", "removed an attachment"),
    "calendar.change": QT_TRANSLATE_NOOP("trail", "changed the calendar"),
    "case.agreement": QT_TRANSLATE_NOOP("trail", "wrote an agreement"),
    "case.change": QT_TRANSLATE_NOOP("trail", "changed a case"),
    "case.clock": QT_TRANSLATE_NOOP("trail", "moved a deadline"),
    "case.deadline": QT_TRANSLATE_NOOP("trail", "set a deadline of the own"),
    "case.export": QT_TRANSLATE_NOOP("trail", "exported a case"),
    "case.limitation": QT_TRANSLATE_NOOP("trail", "entered an event of the limitation"),
    "case.next_step": QT_TRANSLATE_NOOP("trail", "set a next step"),
    "case.note": QT_TRANSLATE_NOOP("trail", "added to the record"),
    "case.open": QT_TRANSLATE_NOOP("trail", "opened a case"),
    "case.payment": QT_TRANSLATE_NOOP("trail", "entered a payment"),
    "case.redate": QT_TRANSLATE_NOOP("trail", "corrected the day of an act"),
    "change_password": QT_TRANSLATE_NOOP("trail", "changed the own password"),
    "change_role": QT_TRANSLATE_NOOP("trail", "changed a role"),
    "clear_attempts": QT_TRANSLATE_NOOP("trail", "cleared wrong passwords"),
    "document.print": QT_TRANSLATE_NOOP("trail", "printed a form"),
    "document.reprint": QT_TRANSLATE_NOOP("trail", "printed a form again"),
    "document.void": QT_TRANSLATE_NOOP("trail", "voided a form"),
    "employer.change": QT_TRANSLATE_NOOP("trail", "changed an employer"),
    "employer.record": QT_TRANSLATE_NOOP("trail", "entered an employer"),
    "found": QT_TRANSLATE_NOOP("trail", "founded the centre"),
    "ledger.import": QT_TRANSLATE_NOOP("trail", "imported a ledger"),
    "list.export": QT_TRANSLATE_NOOP("trail", "exported a list"),
    "number.void": QT_TRANSLATE_NOOP("trail", "voided a number"),
    "person.change": QT_TRANSLATE_NOOP("trail", "changed a worker"),
    "person.merge": QT_TRANSLATE_NOOP("trail", "merged two records"),
    "person.not_the_same": QT_TRANSLATE_NOOP("trail", "said that two are two"),
    "person.record": QT_TRANSLATE_NOOP("trail", "entered a worker"),
    "person.reveal": QT_TRANSLATE_NOOP("trail", "read a number in full"),
    "person.unmerge": QT_TRANSLATE_NOOP("trail", "undid a merge"),
    "proceeding.step": QT_TRANSLATE_NOOP("trail", "did a step of a proceeding"),
    "raise_cost": QT_TRANSLATE_NOOP("trail", "made guessing dearer"),
    "recover": QT_TRANSLATE_NOOP("trail", "got in with sheet A"),
    "remove_account": QT_TRANSLATE_NOOP("trail", "closed an account"),
    "report.freeze": QT_TRANSLATE_NOOP("trail", "signed a month off"),
    "report.export": QT_TRANSLATE_NOOP("trail", "exported a month"),
    "report.print": QT_TRANSLATE_NOOP("trail", "printed a month"),
    "reset_password": QT_TRANSLATE_NOOP("trail", "set a new password"),
    "restore": QT_TRANSLATE_NOOP("trail", "put a backup back"),
    "setting.change": QT_TRANSLATE_NOOP("trail", "changed a setting"),
    "site.change": QT_TRANSLATE_NOOP("trail", "changed the centre's particulars"),
    "visit.advise": QT_TRANSLATE_NOOP("trail", "ended a visit with advice"),
    "visit.record": QT_TRANSLATE_NOOP("trail", "registered a visit"),
    "visit.reopen": QT_TRANSLATE_NOOP("trail", "opened a visit again"),
    "visit.to_case": QT_TRANSLATE_NOOP("trail", "made a visit a case"),
}
_SUBJECTS = {
    "attachment": QT_TRANSLATE_NOOP("trail", "attachment"),
    "calendar": QT_TRANSLATE_NOOP("trail", "calendar"),
    "case": QT_TRANSLATE_NOOP("trail", "case"),
    "document": QT_TRANSLATE_NOOP("trail", "form"),
    "employer": QT_TRANSLATE_NOOP("trail", "employer"),
    "issued_number": QT_TRANSLATE_NOOP("trail", "number"),
    "ledger": QT_TRANSLATE_NOOP("trail", "ledger, rows"),
    "period": QT_TRANSLATE_NOOP("trail", "month"),
    "person": QT_TRANSLATE_NOOP("trail", "worker"),
    "setting": QT_TRANSLATE_NOOP("trail", "setting"),
    "site": QT_TRANSLATE_NOOP("trail", "centre"),
    "staff": QT_TRANSLATE_NOOP("trail", "account"),
    "visit": QT_TRANSLATE_NOOP("trail", "visit"),
}
_LIST = QT_TRANSLATE_NOOP("trail", "list {name}, {count} rows")


def _say(text: object) -> str:
    return QCoreApplication.translate("trail", str(text))


def verb(code: str) -> str:
    """An act in the language in force: those of the road of a case are named by its table."""
    if code in _VERBS:
        return _say(_VERBS[code])
    action = _road(code)
    if action is not None:
        return action.zh if language() == "zh" else action.en
    return codes.label("trail_verbs", code, language())


def _road(code: str) -> Named | None:
    """An act of the road of a dispute or of legal aid."""
    if code.startswith("aid."):
        return aid_workflow.ACTIONS.get(code.removeprefix("aid."))
    return workflow.ACTIONS.get(code.removeprefix("case."))


def subject(kind: str, number: int) -> str:
    """What it was done to: its kind and its number in the database."""
    if kind in _SUBJECTS:
        return f"{_say(_SUBJECTS[kind])} {number}"
    if kind in codes.table("trail_subjects"):
        return f"{codes.label('trail_subjects', kind, language())} {number}"
    name = codes.label("record_fields", kind, language())
    return _say(_LIST).format(name=name, count=number)


def particulars(row: AuditRow) -> str:
    """The names of the fields and the reason, as far as there are any."""
    return " · ".join(filter(None, (row.reason, _comma().join(map(_field, row.fields)))))


def _field(name: str) -> str:
    """A field as the desk calls it; a setting by its title; anything else as it stands."""
    title = _settings().get(name)
    return title[language() != "zh"] if title else codes.label("record_fields", name, language())


@cache
def _settings() -> dict[str, tuple[str, str]]:
    return {each.key: (each.zh, each.en) for each in settings_book.specs()}


def _comma() -> str:
    return "、" if language() == "zh" else ", "
