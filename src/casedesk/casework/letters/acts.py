"""The road of a letter: issued with its number, delivered, chased, answered, its outcome."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, numbers, settings_book, timeline
from casedesk.casework.letters.records import existing
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Employer, Letter, LetterAct, Service, now
from casedesk.rules import codes, deadlines, grams
from casedesk.rules.calendar import Calendar
from casedesk.store import Database, audit, drafts, search

FROM = {  # act: the states it may be done from
    "issue": ("draft",),
    "deliver": ("issued",),
    "chase": ("delivered",),
    "reply": ("delivered", "unanswered"),
    "no_reply": ("delivered",),
    "outcome": ("replied", "unanswered"),
    "void": ("issued", "delivered"),
}
_ANSWER = deadlines.Rule("letter", "答复期限", "送达", 15, "workday", "after", rolls=False)


@dataclass
class LetterDeed:
    """What is typed when something is done with a letter."""

    letter_id: int = 0
    action: str = ""
    on: date | None = None  # today when empty
    text: str = ""  # what was said: the reply, the reminder, the reason
    method: str = ""  # of the delivery: code table service_methods
    receiver: str = ""
    tracking: str = ""
    outcome: str = ""  # code table letter_outcomes


def acts_of(actor: Actor, state: str, own: bool) -> tuple[str, ...]:
    """Return what the actor may do with a letter in this state, in the order of the road."""
    return tuple(code for code, states in FROM.items() if state in states and allows(
        actor, Data.LETTER, _verb(code), own=own))


def perform(database: Database, actor: Actor, deed: LetterDeed) -> str:
    """Do one thing with a letter; return its number.

    Refuses `letter_act`, `letter_state`, `letter_future`, `letter_before`, `letter_unfinished`,
    `letter_method`, `letter_reply_empty`, `letter_early`, `letter_chases`, `letter_outcome`,
    `no_reason`, `letter_unknown`, `not_allowed`.
    """
    if deed.action not in FROM:
        raise RefusedError("letter_act")
    with database.writing(actor) as session:
        row = existing(session, deed.letter_id)
        _do(session, actor, row, deed)
        drafts.drop(session, actor, "letter", str(row.id))
        return row.number


def chase_all(database: Database, actor: Actor, letter_ids: Sequence[int], text: str = "",
              on: date | None = None) -> list[str]:
    """Chase several letters at once, all or none; return their numbers. Refuses as `perform`."""
    with database.writing(actor) as session:
        rows = [existing(session, each) for each in letter_ids]
        for row in rows:
            _do(session, actor, row, LetterDeed(row.id, "chase", on, text))
        return [row.number for row in rows]


def recompute(session: Session, actor: Actor) -> list[str]:
    """Compute the time to answer anew where the calendar moved; return the letters it moved."""
    calendar, moved = calendar_book.of(session), []
    for row in session.query(Letter).filter(Letter.state == "delivered"):
        was = row.reply_due_on
        _set_due(row, calendar)
        if row.reply_due_on != was:
            _enter(session, actor, row, "due", now().date(), row.state,
                   f"{was or ''} → {row.reply_due_on}；{row.reply_why}")
            moved.append(row.number)
    return moved


def _verb(action: str) -> Verb:
    return Verb.DECIDE if action in ("issue", "void") else Verb.CHANGE


def _do(session: Session, actor: Actor, row: Letter, deed: LetterDeed) -> None:
    require(actor, Data.LETTER, _verb(deed.action), own=row.created_by == actor.staff_id)
    if row.state not in FROM[deed.action]:
        raise RefusedError("letter_state", act=codes.label("letter_acts", deed.action),
                           state=codes.label("letter_states", row.state),
                           number=row.number or row.subject)
    on = deed.on or now().date()
    if on > now().date():
        raise RefusedError("letter_future", "on")
    before = max((day for day in (row.issued_on, row.delivered_on, row.chased_on, row.replied_on)
                  if day), default=None)
    if before and on < before:
        raise RefusedError("letter_before", "on", before=before.isoformat())
    was = row.state
    _DEEDS[deed.action](session, actor, row, deed, on)
    _enter(session, actor, row, deed.action, on, was, _said(row, deed))
    audit.record(session, f"letter.{deed.action}", "letter", row.id, ["state"], deed.text.strip())


def _issue(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    for name in ("facts", "basis", "demands"):
        if not getattr(row, name).strip():
            raise RefusedError("letter_unfinished", name, part=_PARTS[name])
    own = settings_book.value(session, "letter_own_series", on)
    series = f"letter_{row.kind}" if own else "letter"
    row.number = numbers.issue(session, actor, series, on)
    row.issued_on, row.issued_by_name, row.state = on, actor.name, "issued"
    search.index(session, "letter", row.id, grams.of_case(row.number))


_PARTS = {"facts": "事实", "basis": "依据", "demands": "要求"}


def _deliver(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    if deed.method not in codes.table("service_methods"):
        raise RefusedError("letter_method", "method")
    row.delivered_on, row.method, row.state = on, deed.method, "delivered"
    row.receiver, row.tracking = deed.receiver.strip(), deed.tracking.strip()
    _set_due(row, calendar_book.of(session))
    employer = session.get_one(Employer, row.employer_id)
    session.add(Service(  # 送达 of the letter stands among those of the case
        site_id=actor.site_id, created_by=actor.staff_id, case_id=row.case_id,
        visit_id=row.visit_id, letter_id=row.id, form="F31", number=row.number,
        title=f"工会劳动法律监督{codes.label('letter_kinds', row.kind)}",
        recipient=row.addressee, address=employer.address, phone=employer.phone,
        method=row.method, tracking=row.tracking, receiver=row.receiver, served_on=on,
        result="served", servers=actor.name))


def _set_due(row: Letter, calendar: Calendar) -> None:
    due = deadlines.compute(replace(_ANSWER, number=row.reply_days), row.delivered_on, calendar)
    row.reply_due_on, row.reply_why, row.provisional = due.due, due.why, due.provisional


def _chase(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    row.chases, row.chased_on = row.chases + 1, on


def _reply(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    if not deed.text.strip():
        raise RefusedError("letter_reply_empty", "text")
    row.replied_on, row.reply, row.state = on, deed.text.strip(), "replied"


def _no_reply(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    if row.reply_due_on and on <= row.reply_due_on:
        raise RefusedError("letter_early", "on", due=row.reply_due_on.isoformat())
    least = int(settings_book.value(session, "letter_chases", on))
    if row.chases < least:
        raise RefusedError("letter_chases", least=least, chases=row.chases)
    row.state = "unanswered"


def _outcome(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    if deed.outcome not in codes.table("letter_outcomes"):
        raise RefusedError("letter_outcome", "outcome")
    row.outcome, row.outcome_on, row.state = deed.outcome, on, "ended"
    row.outcome_note = deed.text.strip()


def _void(session: Session, actor: Actor, row: Letter, deed: LetterDeed, on: date) -> None:
    if not deed.text.strip():
        raise RefusedError("no_reason", "text")
    numbers.strike(session, row.number, deed.text)
    row.state, row.voided_on, row.void_reason = "voided", on, deed.text.strip()


_Deed = Callable[[Session, Actor, Letter, LetterDeed, date], None]
_DEEDS: dict[str, _Deed] = {
    "issue": _issue, "deliver": _deliver, "chase": _chase, "reply": _reply,
    "no_reply": _no_reply, "outcome": _outcome, "void": _void,
}


def _said(row: Letter, deed: LetterDeed) -> str:
    """Say what was done, as the road of the letter and the case's timeline have it."""
    said = deed.text.strip()
    if deed.action == "chase":
        said = f"第{row.chases}次催办" + (f"：{said}" if said else "")
    elif deed.action == "deliver":
        parts = (codes.label("service_methods", row.method), row.receiver, row.tracking)
        said = "，".join(filter(None, parts)) + f"；{row.reply_why}"
    elif deed.action == "outcome":
        said = "：".join(filter(None, (codes.label("letter_outcomes", row.outcome), said)))
    return said


def _enter(session: Session, actor: Actor, row: Letter, action: str, on: date, was: str,
           text: str) -> None:
    session.add(LetterAct(
        letter_id=row.id, day=on, action=action, text=text, from_state=was, to_state=row.state,
        actor_name=actor.name, recorded_by=actor.staff_id))
    session.flush()
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    if case is not None:
        kind = codes.label("letter_kinds", row.kind)
        title = f"{kind}{codes.label('letter_acts', action)}"
        timeline.add(session, actor, case, "document", "letter", title=title,
                     text=" ".join(filter(None, (row.number, text))), at=timeline.at_day(on))
