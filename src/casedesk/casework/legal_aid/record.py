"""Registering a legal-aid matter and keeping its particulars, means and papers."""

from dataclasses import asdict, fields
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework import employers, numbers, settings_book, timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.legal_aid import timing, workflow
from casedesk.casework.legal_aid.entries import (
    MaterialEntry,
    MeansEntry,
    ReferralEntry,
    RelativeEntry,
)
from casedesk.casework.people import records as people
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.visits import outcome
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Agency,
    AidMaterial,
    AidMeans,
    AidRelative,
    CaseFile,
    Consultation,
    Employer,
    Person,
    Referral,
    Staff,
    Visit,
    now,
)
from casedesk.rules import codes, grams
from casedesk.store import Database, audit, drafts, search

_PLAIN = tuple(each.name for each in fields(ReferralEntry) if each.name not in {
    "case_id", "person_id", "person", "employer_id", "employer", "track", "registered_on",
    "traits", "agency_id", "handler_id", "means", "materials"})


def register(database: Database, actor: Actor, entry: ReferralEntry) -> int:
    """Register a legal-aid matter (R0/R1) and start its clocks; return its case.

    Refuses `aid_person_missing`, `aid_matter_missing`, `aid_summary_long`, `aid_people`,
    `act_future`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case = open_case(session, actor, entry)
        drafts.drop(session, actor, "referral", "new")
        return case.id


def open_case(session: Session, actor: Actor, entry: ReferralEntry) -> CaseFile:
    """Register inside an open transaction (advice and visits call this)."""
    require(actor, Data.CASE, Verb.ADD)
    on = entry.registered_on or now().date()
    _check(session, entry, on)
    person = session.get(Person, entry.person_id or _new_person(session, actor, entry))
    if person is None:
        raise RefusedError("aid_person_missing", "person")
    employer = _employer(session, actor, entry)
    union = entry.track == workflow.UNION
    action = workflow.ACTIONS["register"]
    state = "u_screening" if union else action.target
    case = CaseFile(
        site_id=actor.site_id, created_by=actor.staff_id, kind="referral", state=state,
        number=numbers.issue(session, actor, "union_aid" if union else "referral", on),
        title=f"{person.name} 诉 {employer.name}" if employer else person.name,
        person_id=person.id, employer_id=employer.id if employer else None, opened_on=on)
    _handler(session, case, entry.handler_id or actor.staff_id)
    session.add(case)
    session.flush()
    referral = Referral(case_id=case.id, track=entry.track, registered_on=on)
    session.add(referral)
    _write(session, referral, entry)
    if entry.consultation_id:
        asked = session.get_one(Consultation, entry.consultation_id)
        asked.case_id = case.id
    if entry.visit_id:
        outcome.refer(session, actor, session.get_one(Visit, entry.visit_id), case)
    timeline.add(session, actor, case, "milestone", action.code, title=action.zh,
                 text=codes.label("aid_matters", entry.matter), at=timeline.at_day(on),
                 to_state=state)
    for code in () if union else action.starts:
        clocks.start(session, case, code, on)
    timing.set_limitation(session, case, referral)
    clocks.refresh_next(session, case)
    search.index(session, "case", case.id, grams.of_case(
        case.number, [person.name], [employer.name] if employer else []))
    audit.record(session, "aid.register", "case", case.id, ["number"])
    return case


def save(database: Database, actor: Actor, entry: ReferralEntry) -> None:
    """Keep the particulars of a registered matter; clocks follow.

    Refuses `case_unknown`, `aid_matter_missing`, `aid_summary_long`, `aid_archived`,
    `not_allowed`.
    """
    with database.writing(actor) as session:
        case, referral = of_case(session, actor, entry.case_id or 0, Verb.CHANGE)
        if case.state == "archived":
            raise RefusedError("aid_archived")
        _check(session, entry, case.opened_on)
        changed = _write(session, referral, entry)
        if entry.handler_id:
            _handler(session, case, entry.handler_id)
        employer = _employer(session, actor, entry)
        if (employer.id if employer else None) != case.employer_id:
            case.employer_id = employer.id if employer else None
            name = session.get_one(Person, case.person_id).name
            case.title = f"{name} 诉 {employer.name}" if employer else name
            search.index(session, "case", case.id, grams.of_case(
                case.number, [name], [employer.name] if employer else []))
        timing.set_limitation(session, case, referral)
        clocks.refresh_next(session, case)
        audit.record(session, "aid.change", "case", case.id, changed)
        drafts.drop(session, actor, "referral", str(case.id))


def read(database: Database, actor: Actor, case_id: int) -> ReferralEntry:
    """Return what is recorded, to be changed. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case, referral = of_case(session, actor, case_id, Verb.READ)
        entry = ReferralEntry(
            case_id=case.id, person_id=case.person_id, employer_id=case.employer_id,
            track=referral.track, registered_on=referral.registered_on,
            agency_id=referral.agency_id, handler_id=case.handler_id,
            traits=tuple(filter(None, referral.traits.split(","))))
        for name in _PLAIN:
            setattr(entry, name, getattr(referral, name))
        entry.means = _means_of(session, case.id)
        entry.materials = [
            MaterialEntry(**{each.name: getattr(row, each.name) for each in fields(MaterialEntry)})
            for row in materials(session, case.id)]
        return entry


def of_case(session: Session, actor: Actor, case_id: int,
            verb: Verb) -> tuple[CaseFile, Referral]:
    """Return a legal-aid case the actor may do this with. Refuses `case_unknown`."""
    case = timeline.case_for(session, actor, case_id, verb)
    referral = referral_of(session, case.id)
    if referral is None:
        raise RefusedError("case_unknown")
    return case, referral


def referral_of(session: Session, case_id: int) -> Referral | None:
    """Return the legal aid of a case, None where it is a dispute."""
    return session.scalars(select(Referral).where(Referral.case_id == case_id)).one_or_none()


def materials(session: Session, case_id: int) -> list[AidMaterial]:
    """Return the papers handed in, in their order."""
    return list(session.scalars(select(AidMaterial).where(
        AidMaterial.case_id == case_id).order_by(AidMaterial.seq)))


def _new_person(session: Session, actor: Actor, entry: ReferralEntry) -> int:
    """Write down a worker who came unnamed so far; one who carries this ID number is that one."""
    if entry.person is None or not entry.person.name.strip():
        raise RefusedError("aid_person_missing", "person")
    known = people.by_identity(session, entry.person)
    return known.id if known else people.write(session, actor, entry.person)


def _employer(session: Session, actor: Actor, entry: ReferralEntry) -> Employer | None:
    if entry.employer_id is None and entry.employer is not None and entry.employer.name.strip():
        entry.employer_id = employers.find_or_add(session, actor, entry.employer)
    return session.get(Employer, entry.employer_id) if entry.employer_id else None


def _check(session: Session, entry: ReferralEntry, on: date) -> None:
    if on > now().date():
        raise RefusedError("act_future", "registered_on", act="登记")
    if not entry.matter:
        raise RefusedError("aid_matter_missing", "matter")
    most = settings_book.value(session, "aid_summary_most", on)
    if len(entry.summary) > most:
        raise RefusedError("aid_summary_long", "summary", most=most, have=len(entry.summary))
    if entry.people < 1:
        raise RefusedError("aid_people", "people")


def _write(session: Session, referral: Referral, entry: ReferralEntry) -> list[str]:
    changed = []
    values = {name: getattr(entry, name) for name in _PLAIN} | {
        "traits": ",".join(entry.traits), "agency_id": entry.agency_id}
    agency = session.get(Agency, entry.agency_id) if entry.agency_id else None
    values["agency"] = agency.name if agency else referral.agency or ""
    for name, value in values.items():
        value = value.strip() if isinstance(value, str) else value
        if getattr(referral, name) != value:
            setattr(referral, name, value)
            changed.append(name)
    session.flush()
    if entry.means is not None:
        _write_means(session, referral.case_id, entry.means)
        changed.append("means")
    if [_plain(row) for row in materials(session, referral.case_id)] != [
            asdict(each) for each in entry.materials]:
        session.execute(delete(AidMaterial).where(AidMaterial.case_id == referral.case_id))
        for seq, each in enumerate(entry.materials, 1):
            session.add(AidMaterial(case_id=referral.case_id, seq=seq, **asdict(each)))
        changed.append("materials")
    session.flush()
    return changed


def _plain(row: AidMaterial) -> dict[str, object]:
    return {each.name: getattr(row, each.name) for each in fields(MaterialEntry)}


def _write_means(session: Session, case_id: int, entry: MeansEntry) -> None:
    row = session.scalars(select(AidMeans).where(AidMeans.case_id == case_id)).one_or_none()
    values = asdict(entry)
    relatives = values.pop("relatives")
    values["stated_on"] = values["stated_on"] or now().date()
    if row is None:
        session.add(AidMeans(case_id=case_id, **values))
    else:
        for name, value in values.items():
            setattr(row, name, value)
    session.execute(delete(AidRelative).where(AidRelative.case_id == case_id))
    for seq, each in enumerate(relatives, 1):
        session.add(AidRelative(case_id=case_id, seq=seq, **each))


def _means_of(session: Session, case_id: int) -> MeansEntry | None:
    row = session.scalars(select(AidMeans).where(AidMeans.case_id == case_id)).one_or_none()
    if row is None:
        return None
    entry = MeansEntry(**{each.name: getattr(row, each.name) for each in fields(MeansEntry)
                          if each.name != "relatives"})
    entry.relatives = [
        RelativeEntry(**{each.name: getattr(one, each.name) for each in fields(RelativeEntry)})
        for one in session.scalars(select(AidRelative).where(
            AidRelative.case_id == case_id).order_by(AidRelative.seq))]
    return entry


def _handler(session: Session, case: CaseFile, staff_id: int) -> None:
    staff = session.get_one(Staff, staff_id)
    case.handler_id, case.handler_name = staff.id, staff.name
