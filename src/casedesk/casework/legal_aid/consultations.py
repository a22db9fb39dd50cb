"""Legal consultations (L1): logged while the person speaks, carried on without retyping."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, settings_book
from casedesk.casework.legal_aid import duty
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Consultation, Employer, Lawyer, Person, now
from casedesk.rules import aid
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


@dataclass(frozen=True)
class ConsultationRow:
    """One line of the list."""

    id: int
    number: str
    at: datetime
    channel: str
    name: str
    people: int
    employer: str
    matter: str
    answer: str
    lawyer: str
    handling: tuple[str, ...]
    informed: bool
    group: bool  # so many people that it stands out
    case_id: int | None


_LISTS = ("traits", "handling")


def log(database: Database, actor: Actor, entry: ConsultationEntry) -> int:
    """Keep a consultation; links it to the shift that runs then.

    Refuses `advice_who`, `advice_matter`, `advice_answer`, `advice_informed` (§23 must be ticked
    before it is answered), `advice_people`, `note_future`, `not_allowed`.
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
            row.person_id = None
        session.flush()
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
        return entry


def of(session: Session, number: int) -> Consultation:
    """Return the row of a consultation. Refuses `advice_unknown`."""
    row = session.get(Consultation, number)
    if row is None:
        raise RefusedError("advice_unknown")
    return row


def listing(database: Database, actor: Actor, first: date | None = None,
            last: date | None = None, text: str = "", offset: int = 0,
            limit: int = 100) -> list[ConsultationRow]:
    """Return consultations, newest first. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    c = Consultation
    query = (select(c, Person.name, Employer.name, Lawyer.name)
             .outerjoin(Person, Person.id == c.person_id)
             .outerjoin(Employer, Employer.id == c.employer_id)
             .outerjoin(Lawyer, Lawyer.id == c.lawyer_id)
             .order_by(c.at.desc(), c.id.desc()).offset(offset).limit(limit))
    if first:
        query = query.where(c.at >= datetime.combine(first, datetime.min.time()))
    if last:
        query = query.where(c.at <= datetime.combine(last, datetime.max.time()))
    if text.strip():
        like = f"%{text.strip()}%"
        query = query.where(Person.name.like(like) | c.called.like(like) | c.number.like(like)
                            | c.employer_name.like(like) | Employer.name.like(like))
    with database.reading() as session:
        many = settings_book.value(session, "aid_group_people", now().date())
        return [ConsultationRow(
            row.id, row.number, row.at, row.channel, person or row.called, row.people,
            employer or row.employer_name, row.matter, row.answer, lawyer or "",
            tuple(filter(None, row.handling.split(","))), row.informed, row.people >= many,
            row.case_id)
            for row, person, employer, lawyer in session.execute(query)]


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
