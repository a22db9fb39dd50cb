"""Who may do what: one table, role × data × verb, asked by every verb of casework."""

from collections.abc import Mapping
from enum import StrEnum

from casedesk.errors import RefusedError
from casedesk.model import Actor, Role


class Data(StrEnum):
    """A kind of data with rights of its own."""

    PERSON = "person"  # people, employers, visits, consent
    CASE = "case"  # disputes and referrals
    LETTER = "letter"  # 一函两书, transfers to other offices
    ATTACHMENT = "attachment"
    APPOINTMENT = "appointment"
    NOTE = "note"  # counselling records; sealed by keys besides (reliability of the store)
    DEMAND = "demand"  # police, court, procuratorate: of a client or of nobody
    AUDIT = "audit"
    STAFF = "staff"
    BACKUP = "backup"
    REPORT = "report"
    BUNDLE = "bundle"
    SETTING = "setting"
    ACTIVITY = "activity"  # groups and lectures: topics and heads
    REGISTER = "register"  # who may counsel: qualification, undertaking
    FIGURES = "figures"  # the month of counselling, small counts hidden
    DESTRUCTION = "destruction"  # files of counselling whose time of keeping is over, by code


class Verb(StrEnum):
    """Something done with data."""

    SEE = "see"  # masked, or the overview of a case
    READ = "read"  # the whole of a case
    REVEAL = "reveal"  # full ID number and telephone; audited
    ADD = "add"
    CHANGE = "change"
    DECIDE = "decide"  # accept, refuse, close, reopen
    EXPORT = "export"
    PRINT = "print"
    IMPORT = "import"


ALL, OWN = "all", "own"  # own: entered by the actor, or the actor handles it
Rights = Mapping[Data, Mapping[Verb, str]]


def _of(scope: str, *verbs: Verb) -> dict[Verb, str]:
    return dict.fromkeys(verbs, scope)


V = Verb
RIGHTS: Mapping[Role, Rights] = {
    Role.COUNTER: {
        Data.PERSON: _of(ALL, V.SEE, V.REVEAL, V.ADD, V.CHANGE, V.PRINT),
        Data.CASE: _of(ALL, V.SEE, V.ADD, V.PRINT) | _of(OWN, V.READ),
        Data.LETTER: _of(ALL, V.SEE, V.PRINT) | _of(OWN, V.ADD, V.CHANGE),
        Data.ATTACHMENT: _of(ALL, V.ADD) | _of(OWN, V.READ),
        Data.APPOINTMENT: _of(ALL, V.SEE, V.ADD, V.PRINT),  # adds a new caller's, without a name
        Data.ACTIVITY: _of(ALL, V.SEE),
        Data.BACKUP: _of(ALL, V.ADD),
    },
    Role.MEDIATOR: {
        Data.PERSON: _of(ALL, V.SEE, V.REVEAL, V.ADD, V.CHANGE, V.PRINT),
        Data.CASE: _of(ALL, V.SEE, V.ADD)
        | _of(OWN, V.READ, V.CHANGE, V.DECIDE, V.PRINT, V.EXPORT),
        Data.LETTER: _of(ALL, V.SEE, V.ADD, V.CHANGE, V.PRINT),
        Data.ATTACHMENT: _of(OWN, V.ADD, V.READ, V.CHANGE),
        Data.APPOINTMENT: _of(ALL, V.SEE),
        Data.AUDIT: _of(OWN, V.READ),
        Data.BACKUP: _of(ALL, V.ADD),
    },
    Role.COUNSELLOR: {
        Data.PERSON: _of(ALL, V.SEE),
        Data.ATTACHMENT: _of(OWN, V.ADD, V.READ),
        Data.APPOINTMENT: _of(OWN, V.SEE, V.ADD, V.CHANGE, V.PRINT),
        Data.NOTE: _of(OWN, V.READ, V.ADD),
        Data.DEMAND: _of(ALL, V.SEE, V.ADD),
        Data.ACTIVITY: _of(ALL, V.SEE, V.ADD, V.CHANGE, V.PRINT),
        Data.REGISTER: _of(ALL, V.SEE) | _of(OWN, V.PRINT),
        Data.FIGURES: _of(ALL, V.SEE, V.PRINT),
        Data.DESTRUCTION: _of(ALL, V.SEE, V.ADD, V.PRINT),
        Data.AUDIT: _of(OWN, V.READ),
        Data.BACKUP: _of(ALL, V.ADD),
    },
    Role.SUPERVISOR: {
        Data.PERSON: _of(ALL, V.SEE, V.REVEAL, V.ADD, V.CHANGE, V.EXPORT, V.PRINT),
        Data.CASE: _of(
            ALL, V.SEE, V.READ, V.ADD, V.CHANGE, V.DECIDE, V.PRINT, V.EXPORT, V.IMPORT),
        Data.LETTER: _of(ALL, V.SEE, V.ADD, V.CHANGE, V.DECIDE, V.PRINT, V.EXPORT),
        Data.ATTACHMENT: _of(ALL, V.READ, V.ADD),
        Data.APPOINTMENT: _of(ALL, V.SEE, V.ADD, V.PRINT),
        Data.DEMAND: _of(ALL, V.SEE, V.ADD, V.DECIDE),
        Data.AUDIT: _of(ALL, V.READ),
        Data.STAFF: _of(ALL, V.SEE, V.CHANGE),
        Data.BACKUP: _of(ALL, V.ADD, V.READ),
        Data.REPORT: _of(ALL, V.READ, V.PRINT, V.EXPORT, V.DECIDE),
        Data.BUNDLE: _of(ALL, V.ADD),
        Data.SETTING: _of(ALL, V.SEE, V.CHANGE),
        Data.ACTIVITY: _of(ALL, V.SEE, V.ADD, V.CHANGE, V.PRINT, V.EXPORT),
        Data.REGISTER: _of(ALL, V.SEE, V.CHANGE, V.PRINT),
        Data.FIGURES: _of(ALL, V.SEE, V.DECIDE, V.EXPORT, V.PRINT),
        Data.DESTRUCTION: _of(ALL, V.SEE, V.ADD, V.PRINT),
    },
    Role.ADMIN: {
        Data.AUDIT: _of(ALL, V.READ),
        Data.STAFF: _of(ALL, V.SEE, V.ADD, V.CHANGE),
        Data.BACKUP: _of(ALL, V.ADD, V.READ, V.CHANGE),
        Data.SETTING: _of(ALL, V.SEE, V.CHANGE),
        Data.REGISTER: _of(ALL, V.SEE, V.CHANGE),
        Data.DESTRUCTION: _of(ALL, V.SEE, V.ADD, V.PRINT),
    },
    Role.CITY: {
        Data.FIGURES: _of(ALL, V.SEE, V.PRINT),
        Data.REPORT: _of(ALL, V.READ, V.PRINT, V.EXPORT),
        Data.BUNDLE: _of(ALL, V.READ, V.IMPORT),
    },
}


def allows(actor: Actor, data: Data, verb: Verb, own: bool = False) -> bool:
    """Tell whether the actor may; `own` when the actor entered it or handles it."""
    scope = RIGHTS[actor.role].get(data, {}).get(verb)
    return scope == ALL or (scope == OWN and own)


def require(actor: Actor, data: Data, verb: Verb, own: bool = False) -> None:
    """Refuse (`not_allowed`) what the actor may not do."""
    if not allows(actor, data, verb, own):
        raise RefusedError("not_allowed")
