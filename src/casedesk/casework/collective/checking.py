"""A roster checked before anything is written: each faulty line marked in words."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.collective import reading
from casedesk.casework.collective.known import Known, elsewhere
from casedesk.casework.collective.lines import Alike, Checked, Fault, RosterLine, Values
from casedesk.casework.staff import Verb
from casedesk.model import Actor, CaseFile, Member, MemberItem, Party, Person
from casedesk.rules import names
from casedesk.rules.identity import eighteen
from casedesk.store import Database

UPDATED = ("hired_on", "job", "wage_fen", "amount_fen", "bank", "account", "note")


def check(database: Database, actor: Actor, case_id: int,
          lines: Sequence[RosterLine]) -> list[Checked]:
    """Return every line checked against itself, the others and the records.

    Nothing is written. Refuses `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        return checked(session, case, lines)


def checked(session: Session, case: CaseFile, lines: Sequence[RosterLine]) -> list[Checked]:
    """As `check`, inside an open block."""
    read = [reading.read(line) for line in lines]
    known = Known(session, [values for values, _, _ in read])
    who = [known.who(line, values) for line, (values, _, _) in zip(lines, read, strict=True)]
    members = _Members(session, case.id)
    places = _Twice(lines, [values for values, _, _ in read])
    away = elsewhere(session, case, [person.id for person, _ in who if person])
    found = []
    for line, (values, faults, notes), (person, alike) in zip(lines, read, who, strict=True):
        member = members.of(person, values)
        if member and person is None:
            person, alike = session.get(Person, member.person_id), []
        faults += places.faults(line, values)
        faults += _of_person(line, values, person, alike, away, member)
        state = "faulty" if faults else "new"
        if member and not faults:
            state = "changed" if members.differs(member, values) else "known"
        found.append(Checked(line, values, state, tuple(faults), tuple(notes),
                             person.id if person else None, member.id if member else None,
                             tuple(alike)))
    return found


def _of_person(line: RosterLine, values: Values, person: Person | None, alike: Sequence[Alike],
               away: dict[int, str], member: Member | None) -> list[Fault]:
    """Return what the records have against a line."""
    found = []
    if alike:
        found.append(Fault("roster_alike", "name", {
            "name": values.name, "count": len(alike), "known": "；".join(
                f"{each.id_masked or '无证件号'} {each.phone_masked}".strip()
                for each in alike[:3])}))
    if person is None:
        return found
    if person.id in away and member is None:
        found.append(Fault("roster_elsewhere", "name", {
            "name": values.name, "number": away[person.id]}, accepts=True))
    if values.name and person.name != values.name:
        found.append(Fault("roster_other_name", "name", {
            "name": values.name, "known": person.name,
            "id": names.mask_id(person.id_number)}, accepts=True))
    return [fault for fault in found if fault.code not in line.accepted]


class _Twice:
    """Which lines of one roster speak of the same worker."""

    def __init__(self, lines: Sequence[RosterLine], values: Sequence[Values]) -> None:
        self._first: dict[tuple[str, ...], int] = {}
        for line, each in zip(lines, values, strict=True):
            key = _key(each)
            if key:
                self._first.setdefault(key, line.number)

    def faults(self, line: RosterLine, values: Values) -> list[Fault]:
        """Return the fault of a line that says again who stands further up."""
        first = self._first.get(_key(values), line.number)
        if first == line.number:
            return []
        code, field = ("roster_id_twice", "id_number") if values.id_number \
            else ("roster_twice", "name")
        return [Fault(code, field, {"first": first, "name": values.name})]


def _key(values: Values) -> tuple[str, ...]:
    if values.id_number:
        return (eighteen(values.id_number),)
    return (values.name, values.phone) if values.name else ()


class _Members:
    """The roster as it stands already."""

    def __init__(self, session: Session, case_id: int) -> None:
        rows = session.execute(select(Member, Person).join(
            Person, Person.id == Member.person_id).where(Member.case_id == case_id)).all()
        self._by_person = {member.person_id: member for member, _ in rows}
        self._people = {member.id: person for member, person in rows}
        self._unnumbered: dict[str, list[Member]] = {}
        for member, person in rows:
            if not person.id_number:
                self._unnumbered.setdefault(person.name, []).append(member)
        self._items: dict[int, set[tuple[str, int]]] = {}
        for item in session.scalars(select(MemberItem).where(MemberItem.case_id == case_id)):
            self._items.setdefault(item.member_id, set()).add((item.matter, item.amount_fen))

    def of(self, person: Person | None, values: Values) -> Member | None:
        """Return the member a line speaks of; by the name alone where no number tells them."""
        if person is not None:
            return self._by_person.get(person.id)
        named = self._unnumbered.get(values.name, [])
        alone = len(named) == 1 and not values.id_number and not values.phone
        return named[0] if alone else None

    def differs(self, member: Member, values: Values) -> bool:
        """Whether the line says something else, or more, than the roster does."""
        person = self._people[member.id]
        if any(getattr(values, name) not in (None, "", getattr(member, name))
               for name in UPDATED):
            return True
        if values.items and set(values.items) != self._items.get(member.id, set()):
            return True
        said = {"id_number": values.id_number, "phone": values.phone, "address": values.address,
                "migrant_worker": values.migrant}
        return any(value not in (None, "") and getattr(person, name) in (None, "")
                   for name, value in said.items())


def applicant_lines(database: Database, actor: Actor, case_id: int,
                    lines: Sequence[RosterLine]) -> list[RosterLine]:
    """Return a line for each applicant of the case whom the roster leaves out.

    The amount is left to be filled in; the line may be taken out again.
    """
    found = check(database, actor, case_id, lines)
    there = {each.person_id for each in found}
    with database.reading() as session:
        people = session.scalars(select(Person).join(Party, Party.person_id == Person.id).where(
            Party.case_id == case_id, Party.side == "applicant", Party.role == "party",
            Person.id.not_in(select(Member.person_id).where(Member.case_id == case_id)),
        ).order_by(Party.seq)).all()
        missing = [person for person in people if person.id not in there]
        return [RosterLine(0, {"name": person.name, "id_number": person.id_number,
                               "phone": person.phone}, same_as=person.id)
                for person in missing]
