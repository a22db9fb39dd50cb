"""What a form needs to say, read from the centre's records and put into words."""

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.forms_book.facts import (
    AuthorityFacts,
    EmployerFacts,
    OrganisationFacts,
    PersonFacts,
    StaffFacts,
    VisitFacts,
)
from casedesk.errors import RefusedError
from casedesk.model import Consent, Employer, Person, Site, Staff, Visit, now
from casedesk.rules import codes

YES_NO = {True: "是", False: "否", None: ""}
FOUNDED = {True: "已建", False: "未建", None: ""}


def organisation(session: Session, on: date | None = None) -> OrganisationFacts:
    """Return the centre as its papers name it, with the offices it refers people to."""
    site = session.scalars(select(Site).order_by(Site.id).limit(1)).one()
    on = on or now().date()
    arbitration = AuthorityFacts(
        settings_book.value(session, "arbitration_commission", on),
        *_address(settings_book.value(session, "arbitration_address", on)))
    return OrganisationFacts(
        site.name, site.organisation, site.nature, site.founding_number, site.prefix,
        site.address, site.phone, site.practice, arbitration,
        AuthorityFacts(settings_book.value(session, "court_name", on)))


def visit(session: Session, visit_id: int) -> VisitFacts:
    """Return a visit (F01). Refuses `visit_unknown`."""
    row = session.get(Visit, visit_id)
    if row is None:
        raise RefusedError("visit_unknown")
    employer = session.get(Employer, row.employer_id) if row.employer_id else None
    consent = session.scalars(select(Consent.id).where(
        Consent.visit_id == row.id, Consent.withdrawn_at.is_(None)).limit(1)).first()
    return VisitFacts(
        organisation(session, row.arrived_at.date()),
        person_of(session.get_one(Person, row.person_id), row.arrived_at.date()),
        employer_of(employer) if employer else None,
        number=row.number, visited_at=row.arrived_at,
        method=codes.label("channels", row.channel), people=row.party_size, post=row.job,
        hired=month(row.hired_on), employment=codes.label("employment_forms", row.employment_form),
        categories=(codes.label("visit_categories", row.category),),
        dispute_type=codes.label("matters", row.matter), workers=row.workers,
        amount_fen=row.amount_fen, matter=row.facts, materials=row.materials,
        risks=tuple(codes.labels("risks", row.risks)),
        opinions=tuple(codes.labels("visit_opinions", row.opinion)), result=row.result,
        receptionist=staff_of(session, row.receptionist_id).name, consent=consent is not None)


def person_of(row: Person, on: date) -> PersonFacts:
    """Return a worker as block P-自然人, with the age reached on a day."""
    return PersonFacts(
        row.name, codes.label("sexes", row.sex) if row.sex in ("1", "2") else "",
        codes.label("ethnicities", row.ethnicity), row.birth, age(row.birth, on),
        codes.label("id_kinds", row.id_kind), row.id_number, row.phone, row.household_address,
        codes.label("households", row.household), row.address,
        union_member=YES_NO[row.union_member])


def employer_of(row: Employer) -> EmployerFacts:
    """Return an employer as block P-单位."""
    return EmployerFacts(
        row.name, row.uscc or row.registration_number, row.address, row.legal_representative,
        row.legal_post, row.contact, row.phone, codes.label("industries", row.industry),
        row.registration_type, row.headcount, FOUNDED[row.unionised],
        codes.label("towns", row.town), row.village)


def staff_of(session: Session, staff_id: int | None, name: str = "") -> StaffFacts:
    """Return a member of staff; the name alone where it is all that is known."""
    row = session.get(Staff, staff_id) if staff_id else None
    return StaffFacts(row.name, row.phone, row.certificate) if row else StaffFacts(name)


def month(text: str) -> str:
    """Return a day or month as papers write it: '2022-03' as 2022年3月."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text.strip())
    if not parts:
        return text
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts.groups(), "年月日", strict=True)
                   if part)


def age(birth: date | None, on: date) -> int | None:
    """Return the age in full years on a day."""
    if birth is None:
        return None
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def _address(text: str) -> tuple[str, str]:
    """Return address and telephone of one setting that holds both."""
    found = re.search(r"(?:电话[:： ]*)?((?:0\d{2,3}-?)?\d{7,8}|12\d{3}|1[3-9]\d{9})\s*$", text)
    if not found:
        return text.strip(), ""
    return text[:found.start()].strip("，,；; 、"), found.group(1)
