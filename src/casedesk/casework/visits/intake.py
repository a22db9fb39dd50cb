"""Quick intake: one entry for person, employer, matter and consent; saved in one step."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import employers, numbers
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import records as people
from casedesk.casework.people.records import PersonEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.visits import outcome
from casedesk.errors import RefusedError
from casedesk.model import Actor, Consent, NotTheSame, Visit, now
from casedesk.rules import codes, grams, money
from casedesk.store import Database, audit, drafts, search

COUNSELLING, COUNSELLING_MATTER = "counselling", "9102"


@dataclass
class VisitEntry:
    """What is typed at the counter; the name and the matter are enough to save."""

    visit_id: int | None = None  # a visit that is open already, or waits
    person_id: int | None = None  # "是此人": the record that was chosen
    not_the_same: list[int] = field(default_factory=list)  # "不是": records that were rejected
    person: PersonEntry = field(default_factory=PersonEntry)
    employer: EmployerEntry = field(default_factory=EmployerEntry)
    job: str = ""
    hired_on: str = ""
    employment_form: str = ""
    channel: str = "visit"
    party_size: int = 1
    category: str = "consult"
    matter: str = ""
    workers: int = 1
    amount: str = ""  # as typed: "12,400", "1.24万"
    facts: str = ""
    materials: str = ""
    risks: list[str] = field(default_factory=list)
    danger: bool = False
    opinion: list[str] = field(default_factory=list)
    result: str = ""
    arrived_at: datetime | None = None
    known_on: date | None = None
    consented: bool = False  # 已告知并同意为办理本事项使用个人信息
    told_legal_aid: bool = False  # 已告知申请法律援助的权利 (法律援助法 §35)


@dataclass(frozen=True)
class Saved:
    """What a save left behind."""

    visit_id: int
    number: str
    person_id: int
    case_id: int | None = None
    case_number: str = ""


_COLUMNS = ("job", "hired_on", "employment_form", "channel", "party_size", "category", "matter",
            "workers", "facts", "materials", "danger", "result", "known_on")


def record(database: Database, actor: Actor, entry: VisitEntry, then: str = "open") -> Saved:
    """Save a visit; `then` is what becomes of it: 'waiting', 'open', 'advised', 'case', or
    'keep', which leaves a known visit as it stands (put right afterwards).

    One transaction: person, employer, consent, visit, and the case when one is opened.
    Refuses `visit_counselling` (who seeks counselling is not entered by name), `name_missing`,
    `matter_missing`, `amount`, `party_size`, `arrived_future`, `consent_missing`
    (a case needs it), and as people and employers do.
    """
    require(actor, Data.PERSON, Verb.ADD)
    if then not in ("waiting", "open", "advised", "case", "keep"):
        raise ValueError(then)
    _check(entry, then)
    with database.writing(actor) as session:
        _require_unnamed(session, entry)
        visit = _write(session, actor, entry)
        if then == "advised":
            outcome.advise(session, actor, visit, entry.result)
        elif then != "keep":
            visit.state = "waiting" if then == "waiting" else "open"
        case = outcome.open_case(session, actor, visit) if then == "case" else None
        drafts.drop(session, actor, "visit", str(entry.visit_id or "new"))
        return Saved(visit.id, visit.number, visit.person_id,
                     case.id if case else None, case.number if case else "")


def _check(entry: VisitEntry, then: str) -> None:
    if not entry.person.name.strip() and entry.person_id is None:
        raise RefusedError("name_missing", "name")
    if then != "waiting" and not entry.matter:
        raise RefusedError("matter_missing", "matter")
    if entry.matter and entry.matter not in codes.table("matters"):
        raise RefusedError("matter_missing", "matter")
    for count in ("party_size", "workers"):
        if not 1 <= getattr(entry, count) <= 100_000:
            raise RefusedError("party_size", count)
    if entry.arrived_at and entry.arrived_at > now() + timedelta(minutes=5):
        raise RefusedError("arrived_future", "arrived_at")
    if entry.known_on and entry.known_on > now().date():
        raise RefusedError("known_future", "known_on")
    if then == "case" and not entry.consented:
        raise RefusedError("consent_missing", "consented")


def _require_unnamed(session: Session, entry: VisitEntry) -> None:
    """A record by name does not say that somebody came for counselling; one of an old ledger that
    says so may still be put right otherwise.
    """
    kept = session.get(Visit, entry.visit_id) if entry.visit_id else None
    said = {"matter": entry.matter == COUNSELLING_MATTER,
            "category": entry.category == COUNSELLING, "opinion": COUNSELLING in entry.opinion}
    before = {"matter": kept.matter == COUNSELLING_MATTER, "category": kept.category == COUNSELLING,
              "opinion": COUNSELLING in kept.opinion.split(",")} if kept else {}
    for field_, speaks in said.items():
        if speaks and not before.get(field_):
            raise RefusedError("visit_counselling", field_)


def _write(session: Session, actor: Actor, entry: VisitEntry) -> Visit:
    amount = money.parse(entry.amount) if entry.amount.strip() else None
    person_id = _person(session, actor, entry)
    visit = session.get(Visit, entry.visit_id) if entry.visit_id else None
    if visit is None:
        arrived = entry.arrived_at or now()
        visit = Visit(site_id=actor.site_id, created_by=actor.staff_id, arrived_at=arrived,
                      number=numbers.issue(session, actor, "visit", arrived.date()))
        session.add(visit)
    visit.person_id, visit.amount_fen, visit.receptionist_id = person_id, amount, actor.staff_id
    visit.arrived_at = entry.arrived_at or visit.arrived_at
    if entry.employer.name.strip():
        visit.employer_id = employers.find_or_add(session, actor, entry.employer)
    for name in _COLUMNS:
        setattr(visit, name, getattr(entry, name))
    visit.risks, visit.opinion = ",".join(entry.risks), ",".join(entry.opinion)
    session.flush()
    _consent(session, actor, entry, visit)
    search.index(session, "visit", visit.id, grams.of_case(visit.number))
    audit.record(session, "visit.record", "visit", visit.id, _given(entry))
    return visit


def _person(session: Session, actor: Actor, entry: VisitEntry) -> int:
    known = people.existing(session, entry.person_id) if entry.person_id \
        else people.by_identity(session, entry.person)
    if known is not None:
        if entry.person.name.strip():
            people.complete(session, known, entry.person)
        return known.id
    person_id = people.write(session, actor, entry.person)
    for other in entry.not_the_same:
        lower, higher = sorted((person_id, other))
        session.add(NotTheSame(lower_id=lower, higher_id=higher))
    return person_id


def _consent(session: Session, actor: Actor, entry: VisitEntry, visit: Visit) -> None:
    for given, purpose in ((entry.consented, "registration"),
                           (entry.told_legal_aid, "legal_aid_informed")):
        known = session.scalar(select(Consent.id).where(
            Consent.visit_id == visit.id, Consent.purpose == purpose))
        if given and known is None:
            session.add(Consent(person_id=visit.person_id, purpose=purpose, visit_id=visit.id,
                                recorded_by=actor.staff_id))
    session.flush()


def _given(entry: VisitEntry) -> list[str]:
    return [f.name for f in fields(entry)
            if f.name not in ("person", "employer") and getattr(entry, f.name)]


def entry_of(database: Database, actor: Actor, visit_id: int) -> VisitEntry:
    """Return a visit as an entry, to go on with it. Refuses `visit_unknown`."""
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.reading() as session:
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise RefusedError("visit_unknown")
        purposes = set(session.scalars(
            select(Consent.purpose).where(Consent.visit_id == visit_id)))
        entry = VisitEntry(
            visit_id=visit.id, person_id=visit.person_id, arrived_at=visit.arrived_at,
            amount=money.plain(visit.amount_fen) if visit.amount_fen is not None else "",
            risks=[code for code in visit.risks.split(",") if code],
            opinion=[code for code in visit.opinion.split(",") if code],
            consented="registration" in purposes,
            told_legal_aid="legal_aid_informed" in purposes,
            **{name: getattr(visit, name) for name in _COLUMNS})
        employer_id = visit.employer_id
    entry.person = people.entry_of(database, actor, entry.person_id or 0)
    if employer_id:
        entry.employer = employers.entry_of(database, actor, employer_id)
    return entry
