"""The roster put right: cell by cell, who leaves, the order, whether the claim is one."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework import people, timeline
from casedesk.casework.collective import counting, reading
from casedesk.casework.collective.lines import RosterLine, Values
from casedesk.casework.collective.members import chosen, listed, names_of, paid_of
from casedesk.casework.collective.taking import not_signed, set_items
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.people import PersonEntry
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Member, MemberItem, Party, Person, Roster, now
from casedesk.rules import money
from casedesk.store import Database, audit


def member_of(session: Session, actor: Actor, member_id: int) -> tuple[CaseFile, Member]:
    """Return a member and the case, for who may change it.

    Refuses `member_unknown`, `not_allowed`.
    """
    member = session.get(Member, member_id)
    if member is None:
        raise RefusedError("member_unknown")
    return timeline.case_for(session, actor, member.case_id, Verb.CHANGE), member


_OF_PERSON = ("name", "id_number", "phone", "sex")
_PERSON = tuple(each.name for each in fields(PersonEntry))
_CELLS = {"hired_on": "hired_on", "job": "job", "wage": "wage_fen", "amount": "amount_fen",
          "bank": "bank", "account": "account", "note": "note"}


def put(database: Database, actor: Actor, member_id: int, field: str, text: str) -> None:
    """Put one cell of the roster right, as it is typed.

    `field` is one of lines.FIELDS or "item:0501"; those of the person go to the worker's record.
    Refuses what the cell's check refuses, `roster_signed` for amounts in force, `roster_id_twice`,
    `member_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case, member = member_of(session, actor, member_id)
        if field not in ("bank", "account", "note", "phone"):
            not_signed(session, case)
        if field.startswith("item:"):
            _put_item(session, member, field[5:], text)
        elif field in _CELLS:
            setattr(member, _CELLS[field], getattr(_read(field, text), _CELLS[field]))
        elif field in _OF_PERSON:
            _put_person(session, actor, case, member, field, text)
        else:
            raise ValueError(field)
        counting.follow(session, case, dispute_of(session, case.id))
        named = "amount" if field.startswith("item:") else field
        audit.record(session, "case.member", "case", case.id, [named])


def _put_item(session: Session, member: Member, matter: str, text: str) -> None:
    held = {matter: fen for matter, fen in session.execute(
        select(MemberItem.matter, MemberItem.amount_fen).where(
            MemberItem.member_id == member.id))}
    was = sum(held.values())
    held[matter] = money.parse(text) if text.strip() else 0
    set_items(session, member, held)
    loose = max(0, (member.amount_fen or 0) - was)  # what was asked under no head
    member.amount_fen = loose + sum(held.values())


def _read(field: str, text: str) -> Values:
    """Return a line that says this one cell. Refuses what is wrong with it."""
    values, faults, _ = reading.read(RosterLine(1, {"name": "某", "amount": "1", field: text}))
    for fault in faults:
        if fault.field == field:
            raise RefusedError(fault.code, field, **fault.values)
    return values


def _put_person(session: Session, actor: Actor, case: CaseFile, member: Member, field: str,
                text: str) -> None:
    """Put the worker's own record right; a number of somebody else on the roster is refused."""
    values = _read(field, text)
    person = session.get_one(Person, member.person_id)
    if field == "id_number" and values.id_number:
        entry = PersonEntry(id_number=values.id_number)
        other = people.by_identity(session, entry)
        if other is not None and other.id != person.id:
            raise RefusedError("member_id_other", "id_number", name=other.name)
    held = {name: getattr(person, name) for name in _PERSON}
    new = {"name": values.name or person.name, "id_number": values.id_number,
           "phone": values.phone, "sex": values.sex}[field]
    people.refill(session, person, PersonEntry(**(held | {field: new})))


@dataclass
class Leaving:
    """Who leaves the roster, and why; `mistake` takes out who never belonged on it."""

    member_ids: list[int]
    reason: str = ""
    on: date | None = None
    mistake: bool = False


def leave(database: Database, actor: Actor, case_id: int, entry: Leaving) -> None:
    """Let members leave the case, or take them out where they were listed by mistake.

    Refuses `member_unknown`, `no_reason`, `roster_signed`, `member_paid` for who was paid already.
    """
    if not entry.reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        not_signed(session, case)
        members = chosen(session, case.id, entry.member_ids)
        paid = paid_of(session, case.id)
        called = names_of(session, members)
        for member in members:
            if paid.get(member.id):
                raise RefusedError("member_paid", "roster", name=called[member.id])
            if entry.mistake:
                _take_out(session, case, member)
            else:
                member.left_on = entry.on or now().date()
                member.left_reason, member.agreed_fen = entry.reason.strip(), None
        counting.follow(session, case, dispute_of(session, case.id))
        title = "移出名册" if entry.mistake else "退出"
        timeline.add(session, actor, case, "milestone", "roster", title=title,
                     text=f"{listed(list(called.values()))}：{entry.reason.strip()}")
        audit.record(session, "case.roster", "case", case.id, ["members"], entry.reason)


def _take_out(session: Session, case: CaseFile, member: Member) -> None:
    session.execute(delete(MemberItem).where(MemberItem.member_id == member.id))
    session.execute(delete(Party).where(
        Party.case_id == case.id, Party.role == "representative",
        Party.person_id == member.person_id))
    session.delete(member)
    session.flush()


def arrange(database: Database, actor: Actor, case_id: int, member_ids: Sequence[int]) -> None:
    """Put the members into this order. Refuses `member_unknown`, `not_allowed`."""
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        for seq, member in enumerate(chosen(session, case.id, member_ids), 1):
            member.seq = seq
        audit.record(session, "case.roster", "case", case.id, ["seq"])


def say_common(database: Database, actor: Actor, case_id: int, common: bool) -> None:
    """Say whether the workers share one claim (§7): only then are ten a collective dispute."""
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        roster = counting.roster_of(session, case.id) or Roster(case_id=case.id)
        session.add(roster)
        roster.common_claim = common
        counting.follow(session, case, dispute_of(session, case.id))
        audit.record(session, "case.roster", "case", case.id, ["common_claim"])
