"""Who this may be already: look-alikes, shown with the reason while the name is typed."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework.people.records import PersonEntry, existing
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, CaseFile, NotTheSame, Person, Visit
from casedesk.rules import identity, names, phones, pinyin
from casedesk.store import Database, audit


@dataclass(frozen=True)
class Likeness:
    """A worker on record who may be the one at the counter; `reasons` are codes.

    same_id, same_phone, same_name_birth, same_sound_birth, same_name
    """

    person_id: int
    name: str
    sex: str
    birth: date | None
    id_tail: str
    phone_tail: str
    reasons: tuple[str, ...]
    cases: int
    last_visit: date | None


@dataclass
class _Found:
    person: Person
    reasons: list[str] = field(default_factory=list)


_WEIGHT = {"same_id": 8, "same_phone": 4, "same_name_birth": 3, "same_sound_birth": 2,
           "same_name": 1}


def likely(database: Database, actor: Actor, entry: PersonEntry,
           besides: int | None = None, limit: int = 5) -> list[Likeness]:
    """Return those who may be the same worker, the surest first.

    `besides` is the record at hand, and those it is known not to be are left out.
    """
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        found = _alike(session, entry)
        known = _known_different(session, besides) if besides else set()
        rows = [each for each in found.values()
                if each.person.id != besides and each.person.id not in known]
        rows.sort(key=lambda each: -sum(_WEIGHT[reason] for reason in each.reasons))
        return [_likeness(session, each) for each in rows[:limit]]


def likely_of(database: Database, actor: Actor, person_id: int,
              limit: int = 5) -> list[Likeness]:
    """Return the records that may be this worker's too. Refuses `person_unknown`, `not_allowed`."""
    with database.reading() as session:
        p = existing(session, person_id)
        entry = PersonEntry(name=p.name, id_number=p.id_number, phone=p.phone, birth=p.birth)
        return likely(database, actor, entry, besides=p.id, limit=limit)


def _alike(session: Session, entry: PersonEntry) -> dict[int, _Found]:
    found: dict[int, _Found] = {}

    def add(reason: str, *conditions: object) -> None:
        query = select(Person).where(
            Person.merged_into_id.is_(None), *conditions).limit(20)  # type: ignore[arg-type]
        for person in session.scalars(query):
            found.setdefault(person.id, _Found(person)).reasons.append(reason)

    card = identity.check(entry.id_number) if entry.id_number.strip() else None
    if card and card.valid:
        add("same_id", Person.id_number == card.normalised)
    phone = phones.check(entry.phone) if entry.phone.strip() else None
    if phone and phone.valid:
        add("same_phone", or_(Person.phone == phone.normalised,
                              Person.other_phone == phone.normalised))
    if len(entry.name.strip()) >= 2:
        _add_by_name(entry, card.birth if card and card.valid else entry.birth, add,
                     has_card=bool(card and card.valid))
    return found


def _add_by_name(entry: PersonEntry, birth: date | None, add: object, has_card: bool) -> None:
    assert callable(add)
    name = " ".join(entry.name.split())
    if birth:
        year = func.strftime("%Y", Person.birth) == f"{birth.year:04d}"
        add("same_name_birth", Person.name == name, year)
        add("same_sound_birth", Person.sort_name == pinyin.full(name), Person.name != name, year)
    if not has_card:
        add("same_name", Person.name == name)


def _known_different(session: Session, person_id: int) -> set[int]:
    n = NotTheSame
    pairs = session.execute(select(n.lower_id, n.higher_id).where(
        or_(n.lower_id == person_id, n.higher_id == person_id)))
    return {other for pair in pairs for other in pair} - {person_id}


def _likeness(session: Session, found: _Found) -> Likeness:
    person = found.person
    cases = session.scalar(
        select(func.count()).select_from(CaseFile).where(CaseFile.person_id == person.id))
    last = session.scalar(
        select(func.max(Visit.arrived_at)).where(Visit.person_id == person.id))
    return Likeness(
        person.id, person.name, person.sex, person.birth, names.tail(person.id_number),
        names.tail(person.phone), tuple(found.reasons), cases or 0,
        last.date() if last else None)


def say_not_the_same(database: Database, actor: Actor, one: int, other: int) -> None:
    """Remember that two records are two people; they are not suggested to each other again."""
    require(actor, Data.PERSON, Verb.CHANGE)
    lower, higher = sorted((one, other))
    with database.writing(actor) as session:
        known = session.scalar(select(NotTheSame.id).where(
            NotTheSame.lower_id == lower, NotTheSame.higher_id == higher))
        if known is None:
            session.add(NotTheSame(lower_id=lower, higher_id=higher))
            audit.record(session, "person.not_the_same", "person", lower, [str(higher)])
