"""A roster and an alert as their papers state them, read from the records."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import alerts
from casedesk.casework.collective import counting
from casedesk.casework.forms_book.facts_collective import (
    AlertFacts,
    AlertReportFacts,
    MemberFacts,
    RosterFacts,
)
from casedesk.casework.forms_book.facts_parties import WorkerFacts
from casedesk.casework.forms_book.gather import employer_of, organisation
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Alert, CaseFile, Employer, Member, Party, Person
from casedesk.rules import codes


def roster(session: Session, case_id: int) -> RosterFacts:
    """Return the roster of a case as papers list it: who left is not on it; numbers in full."""
    rows = session.execute(select(Member, Person).join(Person, Person.id == Member.person_id).where(
        Member.case_id == case_id, Member.left_on.is_(None)).order_by(Member.seq, Member.id)).all()
    elected = list(session.scalars(select(Party.person_id).where(
        Party.case_id == case_id, Party.role == "representative").order_by(Party.seq)))
    members = {person.id: MemberFacts(
        place, person.name, codes.label("sexes", person.sex) if person.sex in ("1", "2") else "",
        person.id_number, person.phone, member.amount_fen, member.agreed_fen, person.address)
        for place, (member, person) in enumerate(rows, 1)}
    chosen = [members[person] for person in elected if person in members]
    held = counting.roster_of(session, case_id)
    return RosterFacts(
        tuple(members.values()),
        tuple(MemberFacts(**(vars(each) | {"number": place}))
              for place, each in enumerate(chosen, 1)), held.elected_on if held else None)


def annexed(found: RosterFacts) -> tuple[WorkerFacts, ...]:
    """Return the workers that an agreement lists: those who take part, once amounts are agreed."""
    agreed = [each for each in found.members if each.agreed_fen is not None]
    listed: Sequence[MemberFacts] = agreed or found.members
    return tuple(WorkerFacts(place, each.name, each.sex, each.id_number, each.phone,
                             each.agreed_fen) for place, each in enumerate(listed, 1))


def alert(session: Session, of: Subject) -> AlertFacts:
    """Return an alert as it stands, with the last report and those before (F29).

    Refuses `alert_unknown`.
    """
    row = alerts.existing(session, of.record_id or 0)
    if (of.case_id and of.case_id != row.case_id) or (
            of.employer_id and of.employer_id != row.employer_id):
        raise RefusedError("alert_unknown")
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    firm = session.get(Employer, row.employer_id) if row.employer_id else None
    reports = alerts.reports_of(session, row.id)
    last = reports[-1] if reports else None
    return AlertFacts(
        organisation(session, row.known_at.date()), row.number, case.number if case else "",
        last.at if last else None, codes.label("alert_levels", row.level), row.level_reason,
        row.known_at, row.happened_at, row.place, codes.label("towns", row.town),
        employer_of(firm) if firm else None,
        row.headcount if row.headcount is not None or firm is None else firm.headcount,
        row.people, row.present, row.arrears_months, row.amount_fen, row.cause, row.demands,
        tuple(codes.labels("alert_signs", row.signs)), row.contacts, row.measures,
        row.coordination,
        tuple(codes.labels("alert_recipients", ",".join(last.recipients))) if last
        else tuple(codes.labels("alert_recipients", row.recipients)),
        row.reporter_name, row.reviewer_name, last.seq or None if last else None,
        last.text if last and last.seq else "", tuple(_earlier(each) for each in reports[:-1]))


def _earlier(each: alerts.ReportRow) -> AlertReportFacts:
    words = "、".join(codes.label("alert_recipients", code) for code in each.recipients)
    return AlertReportFacts(f"续报{each.seq}" if each.seq else "首报", each.at, each.people, words,
                            each.text)


def alerts_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the alerts of a case, visit or employer, the latest first: number and words."""
    query = select(Alert).order_by(Alert.id.desc())
    if of.case_id:
        query = query.where(Alert.case_id == of.case_id)
    elif of.visit_id:
        query = query.where(Alert.visit_id == of.visit_id)
    else:
        query = query.where(Alert.employer_id == of.employer_id)
    return [(row.id, f"{row.number} {codes.label('alert_levels', row.level)}")
            for row in session.scalars(query)]
