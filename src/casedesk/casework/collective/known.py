"""Who a roster line is: found by ID number, by name and telephone, or asked about."""

from collections.abc import Iterable, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casedesk.casework.collective.lines import Alike, RosterLine, Values
from casedesk.casework.disputes import workflow
from casedesk.model import CaseFile, Member, Party, Person
from casedesk.rules import names
from casedesk.rules.identity import eighteen

_STANDS = (*workflow.OPEN, "agreed")  # a case in which something is still to be had
_MANY = 400  # values of one question


class Known:
    """The workers on record that a roster may speak of, read at once."""

    def __init__(self, session: Session, lines: Sequence[Values]) -> None:
        numbers = {form for each in lines if each.id_number for form in _forms(each.id_number)}
        called = {each.name for each in lines if each.name}
        self._people = {row.id: row for row in (
            *_people(session, Person.id_number, numbers), *_people(session, Person.name, called))}
        self._by_number = {eighteen(row.id_number): row for row in self._people.values()
                           if row.id_number}
        self._by_name: dict[str, list[Person]] = {}
        for row in self._people.values():
            self._by_name.setdefault(row.name, []).append(row)

    def who(self, line: RosterLine, values: Values) -> tuple[Person | None, list[Alike]]:
        """Return the record of this worker, or those who may be the one."""
        found = self._sure(line, values)
        if found is not None:
            return found, []
        maybe = [row for row in self._by_name.get(values.name, ())
                 if row.id not in line.not_same and _may_be(row, values)]
        return None, [Alike(row.id, row.name, names.mask_id(row.id_number),
                            names.mask_phone(row.phone)) for row in maybe]

    def _sure(self, line: RosterLine, values: Values) -> Person | None:
        if values.id_number and eighteen(values.id_number) in self._by_number:
            return self._by_number[eighteen(values.id_number)]
        if line.same_as is not None and line.same_as in self._people:
            return self._people[line.same_as]
        for row in self._by_name.get(values.name, ()):
            if row.id not in line.not_same and values.phone \
                    and values.phone in (row.phone, row.other_phone) and _may_be(row, values):
                return row
        return None


def _may_be(row: Person, values: Values) -> bool:
    """Whether nothing on record speaks against it: another ID number, another birth date."""
    if row.id_number and values.id_number:
        return False
    return not (row.birth and values.birth and row.birth != values.birth)


def _people(session: Session, column: object, wanted: Iterable[str]) -> list[Person]:
    listed, found = sorted(wanted), list[Person]()
    for start in range(0, len(listed), _MANY):
        found += session.scalars(select(Person).where(
            column.in_(listed[start:start + _MANY]),  # type: ignore[attr-defined]
            Person.merged_into_id.is_(None)))
    return found


def _forms(number: str) -> tuple[str, ...]:
    """Return a number in the forms a record may carry: 18 figures, and 15 of before."""
    fifteen = (number[:6] + number[8:17],) if len(number) == 18 and number[6:8] == "19" else ()
    return (number, eighteen(number), *fifteen)


def employers_of(session: Session, case: CaseFile) -> set[int]:
    """Return the employers a case is against."""
    found = set(session.scalars(select(Party.employer_id).where(
        Party.case_id == case.id, Party.side == "respondent", Party.employer_id.is_not(None))))
    return {each for each in (*found, case.employer_id) if each}


def elsewhere(session: Session, case: CaseFile, person_ids: Iterable[int]) -> dict[int, str]:
    """Return who of these stands in another open case against the same employer: its number."""
    wanted = sorted(set(person_ids))
    against = employers_of(session, case)
    if not wanted or not against:
        return {}
    c, found = CaseFile, dict[int, str]()
    same = or_(c.employer_id.in_(against), c.id.in_(select(Party.case_id).where(
        Party.side == "respondent", Party.employer_id.in_(against))))
    other = (c.kind == "dispute", c.id != case.id, c.state.in_(_STANDS), same)
    sources = (
        select(c.person_id, c.number).where(*other),
        select(Party.person_id, c.number).join(c, c.id == Party.case_id).where(
            *other, Party.side == "applicant"),
        select(Member.person_id, c.number).join(c, c.id == Member.case_id).where(
            *other, Member.left_on.is_(None)))
    people = set(wanted)
    for query in sources:
        for person_id, number in session.execute(query.order_by(c.id)):
            if person_id in people:
                found.setdefault(person_id, number)
    return found
