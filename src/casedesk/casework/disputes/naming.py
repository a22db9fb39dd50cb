"""How a case is called in lists, and by which words it is found."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes.opening import title_of
from casedesk.model import CaseFile, Member, Party, Person
from casedesk.rules import grams
from casedesk.store import search


def rename(session: Session, case: CaseFile) -> None:
    """Name a case after its parties: 李娟等37人 与 恒盛灯饰; every worker finds it."""
    parties = session.scalars(select(Party).where(
        Party.case_id == case.id, Party.role == "party").order_by(Party.seq, Party.id)).all()
    applicants = [each.name for each in parties if each.side == "applicant"]
    respondents = [each for each in parties if each.side == "respondent"]
    workers = session.scalars(select(Person.name).join(
        Member, Member.person_id == Person.id).where(Member.case_id == case.id)).all()
    case.title = title_of(_side(applicants, len(workers)),
                          respondents[0].name if respondents else "")
    case.employer_id = respondents[0].employer_id if respondents else None
    search.index(session, "case", case.id, grams.of_case(
        case.number, [*dict.fromkeys([*applicants, *workers])],
        [each.name for each in respondents]))


def counted(session: Session, case_id: int) -> int:
    """Return how many workers the roster of a case has."""
    return session.scalar(select(func.count()).select_from(Member).where(
        Member.case_id == case_id)) or 0


def _side(applicants: list[str], workers: int) -> str:
    first = applicants[0] if applicants else ""
    if workers > 1:
        return f"{first}等{workers}人"
    return f"{first}等" if len(applicants) > 1 else first
