"""Writing an employer down: known by its code or its name, and findable by both."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Employer, EmployerName, now
from casedesk.rules import grams, uscc
from casedesk.store import Database, audit, search


@dataclass
class EmployerEntry:
    """What is typed of an employer."""

    name: str = ""
    uscc: str = ""
    registration_number: str = ""
    address: str = ""
    town: str = ""
    village: str = ""
    legal_representative: str = ""
    legal_post: str = ""
    contact: str = ""
    phone: str = ""
    industry: str = ""
    registration_type: str = ""
    size: str = ""
    headcount: int | None = None
    unionised: bool | None = None


def tidy(name: str) -> str:
    """Return an employer's name without the spaces that typing left inside it."""
    return "".join(name.split()).replace("(", "（").replace(")", "）")


def record(database: Database, actor: Actor, entry: EmployerEntry) -> int:
    """Write an employer down, or complete the one that is known; return its number.

    Refuses `employer_name_missing` and the codes of rules.uscc.
    """
    require(actor, Data.PERSON, Verb.ADD)
    with database.writing(actor) as session:
        return find_or_add(session, actor, entry)


def find_or_add(session: Session, actor: Actor, entry: EmployerEntry) -> int:
    """Return the employer with this 统一社会信用代码, else this name, else a new one."""
    name, code = tidy(entry.name), _code(entry.uscc)
    if not name:
        raise RefusedError("employer_name_missing", "employer")
    known = _known(session, name, code)
    if known is None:
        known = Employer(site_id=actor.site_id, created_by=actor.staff_id, name=name)
        session.add(known)
    _complete(known, entry, code)
    session.flush()
    if known.name != name:
        _add_name(session, known.id, name)
    index(session, known)
    audit.record(session, "employer.record", "employer", known.id)
    return known.id


def change(database: Database, actor: Actor, employer_id: int, entry: EmployerEntry) -> None:
    """Put an employer's record right. Refuses `employer_unknown` and as `record` does."""
    require(actor, Data.PERSON, Verb.CHANGE)
    name, code = tidy(entry.name), _code(entry.uscc)
    if not name:
        raise RefusedError("employer_name_missing", "employer")
    with database.writing(actor) as session:
        employer = existing(session, employer_id)
        if employer.name != name:
            _add_name(session, employer.id, employer.name, "former", now().date())
        for each in fields(EmployerEntry):
            setattr(employer, each.name, getattr(entry, each.name))
        employer.name, employer.uscc = name, code
        session.flush()
        index(session, employer)
        audit.record(session, "employer.change", "employer", employer.id)


def entry_of(database: Database, actor: Actor, employer_id: int) -> EmployerEntry:
    """Return the record as an entry, to be changed."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        employer = existing(session, employer_id)
        return EmployerEntry(**{f.name: getattr(employer, f.name) for f in fields(EmployerEntry)})


def existing(session: Session, employer_id: int) -> Employer:
    """Return the record that stands for this employer now. Refuses `employer_unknown`."""
    employer = session.get(Employer, employer_id)
    while employer is not None and employer.merged_into_id is not None:
        employer = session.get(Employer, employer.merged_into_id)
    if employer is None:
        raise RefusedError("employer_unknown")
    return employer


def index(session: Session, employer: Employer) -> None:
    """Make the employer findable by each of its names and its code."""
    others = session.scalars(
        select(EmployerName.name).where(EmployerName.employer_id == employer.id))
    search.index(session, "employer", employer.id,
                 grams.of_employer([employer.name, *others], employer.uscc))


def _known(session: Session, name: str, code: str) -> Employer | None:
    alone = Employer.merged_into_id.is_(None)
    if code:
        found = session.scalars(select(Employer).where(
            Employer.uscc == code, alone).limit(1)).first()
        if found:
            return found
    found = session.scalars(select(Employer).where(
        Employer.name == name, alone).limit(1)).first() or _named(session, name)
    if found and code and found.uscc and found.uscc != code:
        return None  # two companies of one name
    return found


def _named(session: Session, name: str) -> Employer | None:
    """Return the one employer that goes by this other name; none where two do."""
    found = session.scalars(select(EmployerName.employer_id).where(
        EmployerName.name == name).distinct().limit(2)).all()
    return existing(session, found[0]) if len(found) == 1 else None


def _complete(employer: Employer, entry: EmployerEntry, code: str) -> None:
    for each in fields(EmployerEntry):
        typed = getattr(entry, each.name)
        if each.name not in ("name", "uscc") and typed not in (None, "") \
                and getattr(employer, each.name) in (None, ""):
            setattr(employer, each.name, typed)
    employer.uscc = employer.uscc or code


def _code(text: str) -> str:
    if not text.strip():
        return ""
    found = uscc.check(text)
    if not found.valid:
        raise RefusedError(found.reason, "uscc")
    return found.normalised


def _add_name(session: Session, employer_id: int, name: str, kind: str = "alias",
              until: date | None = None) -> None:
    known = session.scalar(select(EmployerName.id).where(
        EmployerName.employer_id == employer_id, EmployerName.name == name))
    if known is None:
        session.add(EmployerName(employer_id=employer_id, name=name, kind=kind, until=until))
        session.flush()
