"""Legal consultations (L1): logged while the person speaks, carried on without retyping."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.legal_aid import beginnings, duty
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.people import records as people
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.visits import VisitEntry, outcome
from casedesk.errors import RefusedError
from casedesk.model import Actor, Consent, Consultation, Employer, Person, Visit, now
from casedesk.rules import aid, codes, money
from casedesk.store import Database, audit, drafts


@dataclass
class ConsultationEntry:
    """What is typed of one consultation; a person may stay unnamed."""

    id: int | None = None
    at: datetime | None = None  # now when empty
    minutes: int | None = None
    channel: str = "visit"  # code table advice_channels
    shift_id: int | None = None
    lawyer_id: int | None = None
    anonymous: bool = False
    person_id: int | None = None
    called: str = ""
    sex: str = ""
    age_band: str = ""
    phone: str = ""
    household: str = ""
    union_member: bool | None = None
    migrant_worker: bool | None = None
    traits: tuple[str, ...] = ()
    people: int = 1
    employer_id: int | None = None
    employer_name: str = ""
    town: str = ""
    industry: str = ""
    size: str = ""
    matter: str = ""  # code table aid_matters
    known_on: date | None = None
    award_on: date | None = None
    employed_until: date | None = None
    other_deadline: str = ""
    other_deadline_on: date | None = None
    amount_fen: int | None = None
    summary: str = ""
    answer: str = ""
    basis: str = ""
    informed: bool = False  # the tick of 法律援助法 §23
    handling: tuple[str, ...] = ()  # code table advice_handlings
    satisfaction: str = ""
    visit_id: int | None = None


_LISTS = ("traits", "handling")
_MATTERS = {  # code table aid_matters: what a visit with the same matter is registered as
    "wages": "0501", "relation": "0101", "injury": "0507", "insurance": "0403",
    "severance": "0508", "overtime": "0502", "protected": "0407", "contract": "0204",
    "disease": "9003", "platform": "0104", "bodily": "9099", "family": "9099", "loan": "9099",
    "traffic": "9099"}


def log(database: Database, actor: Actor, entry: ConsultationEntry) -> int:
    """Keep a consultation; links it to the shift that runs then.

    The visit it came from ends with it. Refuses `advice_who`, `advice_matter`, `advice_answer`,
    `advice_informed` (§23 must be ticked before it ends), `advice_people`, `note_future`,
    `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.ADD)
    at = entry.at or now()
    _check(entry, at)
    with database.writing(actor) as session:
        row = session.get(Consultation, entry.id) if entry.id else None
        if row is None:
            row = Consultation(
                site_id=actor.site_id, created_by=actor.staff_id, at=at,
                number=numbers.issue(session, actor, "consultation", at.date()),
                receptionist_id=actor.staff_id)
            session.add(row)
        for each in fields(ConsultationEntry):
            if each.name not in ("id", "at", *_LISTS):
                value = getattr(entry, each.name)
                setattr(row, each.name, value.strip() if isinstance(value, str) else value)
        row.at = at
        row.traits, row.handling = ",".join(entry.traits), ",".join(entry.handling)
        _on_duty(session, row)
        if entry.anonymous:
            row.person_id, row.called, row.phone = None, "", ""
        elif entry.person_id:
            row.called = ""
        session.flush()
        _end_visit(session, actor, row)
        audit.record(session, "advice.log", "consultation", row.id, ["answer", "handling"])
        drafts.drop(session, actor, "advice", str(entry.id or "new"))
        return row.id


def read(database: Database, actor: Actor, number: int) -> ConsultationEntry:
    """Return a consultation to be gone on with. Refuses `advice_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        row = of(session, number)
        entry = ConsultationEntry(**{
            each.name: getattr(row, each.name) for each in fields(ConsultationEntry)
            if each.name not in _LISTS})
        for name in _LISTS:
            setattr(entry, name, tuple(filter(None, getattr(row, name).split(","))))
        if row.person_id:
            entry.called = session.get_one(Person, row.person_id).name
        if row.employer_id:
            entry.employer_name = session.get_one(Employer, row.employer_id).name
        return entry


def of(session: Session, number: int) -> Consultation:
    """Return the row of a consultation. Refuses `advice_unknown`."""
    row = session.get(Consultation, number)
    if row is None:
        raise RefusedError("advice_unknown")
    return row


def begun_from_visit(database: Database, actor: Actor, visit_id: int) -> ConsultationEntry:
    """Return a consultation filled in with what a visit knows, its own if it has one already.

    Refuses `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise RefusedError("visit_unknown")
        known = session.scalar(select(Consultation.id).where(Consultation.visit_id == visit.id))
        person = people.existing(session, visit.person_id)
        firm = session.get(Employer, visit.employer_id) if visit.employer_id else None
        told = session.scalar(select(Consent.id).where(
            Consent.visit_id == visit.id, Consent.purpose == "legal_aid_informed"))
        entry = ConsultationEntry(
            at=visit.arrived_at, channel=visit.channel, person_id=person.id, called=person.name,
            visit_id=visit.id, sex=person.sex, union_member=person.union_member,
            migrant_worker=person.migrant_worker, people=max(visit.workers, visit.party_size, 1),
            matter=beginnings.matter_of(visit.matter), known_on=visit.known_on,
            amount_fen=visit.amount_fen, summary=visit.facts, answer=visit.result,
            informed=told is not None)
        if firm is not None:
            entry.employer_id, entry.employer_name = firm.id, firm.name
            entry.town, entry.industry = firm.town, firm.industry
    return read(database, actor, known) if known else entry


def to_visit(database: Database, actor: Actor, number: int) -> int:
    """Put a consultation into a visit, from which a dispute is opened; return the visit.

    One that came from a visit gives that visit. Refuses `advice_unnamed`, `advice_unknown`,
    `not_allowed`, and as visits do.
    """
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        row = of(session, number)
        if row.visit_id is not None:
            return row.visit_id
        if row.person_id is None and not row.called.strip():
            raise RefusedError("advice_unnamed", "called")
        entry = _visit_of(session, row)
    saved = visits.record(database, actor, entry)
    with database.writing(actor) as session:
        row = of(session, number)
        row.visit_id, row.person_id = saved.visit_id, saved.person_id
        audit.record(session, "advice.to_visit", "consultation", number, ["visit_id"])
    return saved.visit_id


def to_referral(database: Database, actor: Actor, number: int) -> ReferralEntry:
    """Return a referral filled in from a consultation, nothing to be typed again.

    Refuses `advice_unknown`, `not_allowed`. An unnamed person is named in the referral itself.
    """
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        row = of(session, number)
        traits = list(filter(None, row.traits.split(",")))
        if row.migrant_worker and "migrant" not in traits:
            traits.append("migrant")
        if row.sex == "2" and "woman" not in traits:
            traits.append("woman")
        return ReferralEntry(
            person_id=row.person_id, employer_id=row.employer_id, consultation_id=row.id,
            visit_id=row.visit_id, matter=row.matter, ground=aid.ground_of(row.matter),
            summary=row.summary, amount_fen=row.amount_fen, people=row.people,
            traits=tuple(traits), known_on=row.known_on, award_on=row.award_on,
            employed_until=row.employed_until,
            done_so_far=f"咨询答复：{row.answer}" if row.answer else "",
            exemption="42-3" if row.migrant_worker and row.matter in ("wages", "injury") else "")


def _check(entry: ConsultationEntry, at: datetime) -> None:
    if at > now():
        raise RefusedError("note_future", "at")
    if not entry.anonymous and entry.person_id is None and not entry.called.strip():
        raise RefusedError("advice_who", "called")
    if not entry.matter:
        raise RefusedError("advice_matter", "matter")
    if entry.people < 1:
        raise RefusedError("advice_people", "people")
    if "answered" in entry.handling and not entry.answer.strip():
        raise RefusedError("advice_answer", "answer")
    if entry.handling and not entry.informed:
        raise RefusedError("advice_informed", "informed")


def _on_duty(session: Session, row: Consultation) -> None:
    """The shift that runs then is the consultation's, unless another was chosen."""
    if row.shift_id is None:
        shift = duty.now_on_duty(session, row.at)
        if shift is not None and row.lawyer_id in (None, shift.lawyer_id):
            row.shift_id, row.lawyer_id = shift.id, shift.lawyer_id


def _visit_of(session: Session, row: Consultation) -> VisitEntry:
    firm = session.get(Employer, row.employer_id) if row.employer_id else None
    return VisitEntry(
        person_id=row.person_id, arrived_at=row.at, matter=_MATTERS.get(row.matter, "0699"),
        person=PersonEntry() if row.person_id else PersonEntry(
            name=row.called, phone=row.phone, sex=row.sex, household=row.household,
            migrant_worker=row.migrant_worker, union_member=row.union_member),
        employer=EmployerEntry(
            name=firm.name if firm else row.employer_name, uscc=firm.uscc if firm else "",
            town=row.town, industry=row.industry),
        channel=row.channel if row.channel in codes.table("channels") else "visit",
        workers=row.people, amount=money.plain(row.amount_fen) if row.amount_fen else "",
        facts=row.summary, result=row.answer, known_on=row.known_on,
        told_legal_aid=row.informed)


def _end_visit(session: Session, actor: Actor, row: Consultation) -> None:
    """The visit it came from was for advice, and ends with what was done."""
    visit = session.get(Visit, row.visit_id) if row.visit_id else None
    if visit is not None and visit.state in ("waiting", "open") and row.handling:
        visit.category = "consult"
        outcome.advise(session, actor, visit, row.answer.strip().partition("\n")[0])
