"""Who is named: to supervise a client's counselling, to open together, to count."""

from itertools import product

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.model import Client, CounsellingConsent, Counsellor, Role, Staff
from casedesk.store import sealed

_GLASS = (Role.COUNSELLOR, Role.SUPERVISOR)  # nobody else is one of two
_COUNTING = (*_GLASS, Role.CITY)


def supervisor_of(session: Session, client: Client) -> str:
    """Return the uid of the supervisor who may read, '' without the client's consent."""
    if client.supervised_by_id is None or not agreed(session, client.id, "supervision"):
        return ""
    return session.scalars(select(Staff.uid).where(Staff.id == client.supervised_by_id)).one()


def agreed(session: Session, client_id: int, purpose: str) -> bool:
    """Tell whether a client agreed to a purpose and did not withdraw it."""
    row = session.scalars(select(CounsellingConsent).where(
        CounsellingConsent.client_id == client_id, CounsellingConsent.purpose == purpose)
        .order_by(CounsellingConsent.id.desc()).limit(1)).first()
    return row is not None and row.given and row.withdrawn_on is None


def pairs(session: Session) -> list[sealed.Pair]:
    """Return who may open together: each supervisor with each crisis lead."""
    rows = session.execute(select(Counsellor.glass, Staff.uid).join(
        Staff, Staff.id == Counsellor.staff_id).where(
            Counsellor.active, Staff.active, Counsellor.glass != "",
            Staff.role.in_([role.value for role in _GLASS]))).all()
    first = [uid for glass, uid in rows if glass == "supervisor"]
    second = [uid for glass, uid in rows if glass == "lead"]
    return [(one, other) for one, other in product(first, second) if one != other]


def counting(session: Session) -> list[str]:
    """Return the uids of those who may hold the key of the counts."""
    return list(session.scalars(select(Staff.uid).where(
        Staff.active, Staff.role.in_([role.value for role in _COUNTING])).order_by(Staff.id)))
