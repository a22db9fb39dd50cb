"""A legal consultation as its register states it (L1), read from the record."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.forms_book.facts_advice import AdviceFacts, LawyerFacts
from casedesk.casework.forms_book.gather import YES_NO, organisation, staff_of
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.legal_aid import consultations
from casedesk.casework.legal_aid.timing import WAGES
from casedesk.model import CaseFile, Consultation, DutyShift, Employer, Lawyer, Person
from casedesk.rules import codes, limitation

UNNAMED = "匿名"


def advice(session: Session, of: Subject) -> AdviceFacts:
    """Return a consultation (L1). Refuses `advice_unknown`."""
    row = consultations.of(session, of.record_id or 0)
    on = row.at.date()
    person = session.get(Person, row.person_id) if row.person_id else None
    firm = session.get(Employer, row.employer_id) if row.employer_id else None
    lawyer = session.get(Lawyer, row.lawyer_id) if row.lawyer_id else None
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    limit = limitation.compute(
        known=row.known_on, interruptions=[], employed_until=row.employed_until,
        wages=row.matter in WAGES, calendar=calendar_book.of(session))
    sex = row.sex or (person.sex if person else "")
    return AdviceFacts(
        organisation(session, on), row.number, row.at, row.minutes,
        codes.label("advice_channels", row.channel), staff_of(session, row.receptionist_id),
        lawyer_of(lawyer) if lawyer else None, _shift(session, row.shift_id), row.anonymous,
        person.name if person else row.called or (UNNAMED if row.anonymous else ""),
        codes.label("sexes", sex) if sex in ("1", "2") else "",
        codes.label("age_bands", row.age_band), row.phone or (person.phone if person else ""),
        codes.label("households", row.household or (person.household if person else "")),
        YES_NO[row.union_member if row.union_member is not None or person is None
               else person.union_member],
        YES_NO[row.migrant_worker if row.migrant_worker is not None or person is None
               else person.migrant_worker],
        tuple(codes.labels("aid_traits", row.traits)), row.people,
        row.people >= settings_book.value(session, "aid_group_people", on),
        row.employer_name or (firm.name if firm else ""), firm.uscc if firm else "",
        codes.label("towns", row.town or (firm.town if firm else "")),
        codes.label("industries", row.industry or (firm.industry if firm else "")),
        row.size or (firm.size if firm else ""), codes.label("aid_matters", row.matter),
        row.known_on, row.employed_until, (limit.due.raw or limit.due.due) if limit.due else None,
        limit.why if limit.due or limit.unlimited else "", row.award_on, row.other_deadline,
        row.other_deadline_on, row.amount_fen, row.summary, row.answer, row.basis, row.informed,
        tuple(codes.labels("advice_handlings", row.handling)),
        codes.label("satisfactions", row.satisfaction), case.number if case else "")


def consultations_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the consultations a case or visit came from, the latest first."""
    c = Consultation
    if not (of.case_id or of.visit_id):
        return []
    whose = c.case_id == of.case_id if of.case_id else c.visit_id == of.visit_id
    return [(row.id, f"{row.number} {codes.label('aid_matters', row.matter)}")
            for row in session.scalars(select(c).where(whose).order_by(c.id.desc()))]


def lawyer_of(row: Lawyer) -> LawyerFacts:
    """Return a lawyer of the register as papers name them."""
    return LawyerFacts(row.name, row.firm, row.licence, row.phone, row.speciality,
                       row.agreement_from, row.agreement_until)


def _shift(session: Session, shift_id: int | None) -> str:
    row = session.get(DutyShift, shift_id) if shift_id else None
    if row is None:
        return ""
    period = codes.label("duty_periods", row.period)
    return f"{row.on.month}月{row.on.day}日{period} {row.place}".strip()
