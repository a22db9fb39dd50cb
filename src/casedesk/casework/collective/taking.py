"""A roster taken into a case: people found or made, members, audit, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from casedesk.casework import people, timeline
from casedesk.casework.collective import counting
from casedesk.casework.collective.checking import UPDATED, checked
from casedesk.casework.collective.lines import Checked, RosterLine, Values
from casedesk.casework.disputes import naming
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.people import PersonEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Member,
    MemberItem,
    NotTheSame,
    Person,
    Roster,
)
from casedesk.rules import money
from casedesk.store import Database, audit, drafts

DRAFT = "roster"


@dataclass(frozen=True)
class Taken:
    """What became of a roster: members added, put right, known already; people made."""

    added: int
    changed: int
    known: int
    people: int


def take_in(database: Database, actor: Actor, case_id: int,
            lines: Sequence[RosterLine]) -> Taken:
    """Take a roster into a case, all of it or nothing; the same one again changes nothing.

    Refuses `roster_empty`, `roster_faults` (nothing is written, the lines stay for mending),
    `roster_signed` once the agreement is in force, `case_unknown`, `not_allowed`.
    """
    if not lines:
        raise RefusedError("roster_empty", "roster")
    require(actor, Data.PERSON, Verb.ADD)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        not_signed(session, case)
        found = checked(session, case, lines)
        faulty = [each for each in found if each.faults]
        if faulty:
            raise RefusedError("roster_faults", "roster", count=len(faulty),
                               row=faulty[0].line.number, first=faulty[0].faults[0].sentence())
        taken = _enter(session, actor, case, found)
        drafts.drop(session, actor, DRAFT, str(case.id))
        if taken.added or taken.changed:
            counting.follow(session, case, dispute_of(session, case.id))
            _say(session, actor, case, taken)
        return taken


def not_signed(session: Session, case: CaseFile) -> None:
    """Refuse (`roster_signed`) to change a roster that an agreement in force annexes."""
    if dispute_of(session, case.id).agreed_on or case.state in ("closed", "archived"):
        raise RefusedError("roster_signed", "roster", number=case.number)


def _enter(session: Session, actor: Actor, case: CaseFile, found: list[Checked]) -> Taken:
    if counting.roster_of(session, case.id) is None:
        session.add(Roster(case_id=case.id))
        session.flush()
    last = session.scalar(select(func.max(Member.seq)).where(Member.case_id == case.id)) or 0
    counts, made = {"new": 0, "changed": 0, "known": 0}, 0
    for each in found:
        counts[each.state] += 1
        if each.state == "known":
            continue
        person_id = _person(session, actor, each)
        made += each.person_id is None
        member = session.get(Member, each.member_id) if each.member_id else None
        if member is None:
            last += 1
            member = Member(case_id=case.id, person_id=person_id, seq=last,
                            site_id=actor.site_id, created_by=actor.staff_id)
            session.add(member)
        _fill(session, member, each.values)
    return Taken(counts["new"], counts["changed"], counts["known"], made)


def _person(session: Session, actor: Actor, each: Checked) -> int:
    """Return the record of a line: completed where it is known, made where it is not."""
    values = each.values
    entry = PersonEntry(
        name=values.name, id_number=values.id_number,
        id_kind=values.card.kind if values.card else "", phone=values.phone, sex=values.sex,
        address=values.address, migrant_worker=values.migrant)
    if each.person_id is not None:
        person = session.get_one(Person, each.person_id)
        people.complete(session, person, entry)
        return person.id
    person_id = people.write(session, actor, entry)
    for other in sorted(each.line.not_same):
        lower, higher = sorted((person_id, other))
        session.add(NotTheSame(lower_id=lower, higher_id=higher))
        audit.record(session, "person.not_the_same", "person", lower, [str(higher)])
    return person_id


def _fill(session: Session, member: Member, values: Values) -> None:
    """Write what a line says on its member; a blank cell says nothing."""
    for name in UPDATED:
        said = getattr(values, name)
        if said not in (None, ""):
            setattr(member, name, said)
    session.flush()
    if values.items:
        set_items(session, member, dict(values.items))


def set_items(session: Session, member: Member, items: dict[str, int]) -> None:
    """Put down what a member asks under each head, in fen."""
    session.execute(delete(MemberItem).where(MemberItem.member_id == member.id))
    session.add_all(MemberItem(case_id=member.case_id, member_id=member.id, matter=matter,
                               amount_fen=fen) for matter, fen in items.items() if fen)
    session.flush()


def _say(session: Session, actor: Actor, case: CaseFile, taken: Taken) -> None:
    workers = naming.counted(session, case.id)
    total = session.scalar(select(func.sum(Member.amount_fen)).where(
        Member.case_id == case.id)) or 0
    parts = [f"{label}{count}人" for label, count in (
        ("新增", taken.added), ("更正", taken.changed)) if count]
    timeline.add(session, actor, case, "milestone", "roster", title="名册",
                 text=f"{'，'.join(parts)}；现有{workers}人，请求合计{money.plain(total)}元。")
    audit.record(session, "case.roster", "case", case.id, ["members"])
