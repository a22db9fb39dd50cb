"""The representatives that many workers elect: three to five, known to the case (F20)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.collective import counting
from casedesk.casework.collective.members import chosen
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Party, Person, now
from casedesk.store import Database, audit


def bounds(session: Session, on: date) -> tuple[int, int]:
    """Return how many representatives there may be (办案规则 §63)."""
    return (settings_book.value(session, "representatives_least", on),
            settings_book.value(session, "representatives_most", on))


def elect(database: Database, actor: Actor, case_id: int, member_ids: Sequence[int],
          on: date | None = None) -> None:
    """Record whom the workers elected, and when; nobody at all takes the election back.

    Refuses `representatives_count` (fewer or more than the rule has), `representative_left`,
    `elected_future`, `member_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        day = on or now().date()
        if day > now().date():
            raise RefusedError("elected_future", "elected_on")
        if member_ids:
            _check(session, len(set(member_ids)), day)
        members = chosen(session, case.id, member_ids) if member_ids else []
        if any(member.left_on for member in members):
            raise RefusedError("representative_left", "roster")
        elected = [session.get_one(Person, member.person_id) for member in members]
        _set(session, case, elected)
        roster = counting.roster_of(session, case.id)
        if roster:
            roster.elected_on = day if elected else None
        timeline.add(session, actor, case, "milestone", "representatives", title="推举代表人",
                     at=timeline.at_day(day),
                     text="、".join(each.name for each in elected) or "撤销原推举")
        audit.record(session, "case.representatives", "case", case.id, ["parties"])


def _check(session: Session, count: int, on: date) -> None:
    least, most = bounds(session, on)
    if not least <= count <= most:
        raise RefusedError("representatives_count", "roster", count=count, least=least,
                           most=most)


def _set(session: Session, case: CaseFile, elected: Sequence[Person]) -> None:
    session.execute(delete(Party).where(
        Party.case_id == case.id, Party.role == "representative"))
    last = session.scalars(select(Party.seq).where(
        Party.case_id == case.id).order_by(Party.seq.desc()).limit(1)).first() or 0
    for seq, person in enumerate(elected, last + 1):
        session.add(Party(
            case_id=case.id, side="applicant", role="representative", seq=seq,
            person_id=person.id, name=person.name, sex=person.sex, id_number=person.id_number,
            phone=person.phone, relation="代表人", service_address=person.address))
    session.flush()


def elected(session: Session, case_id: int) -> list[Party]:
    """Return the representatives of a case in their order."""
    return list(session.scalars(select(Party).where(
        Party.case_id == case_id, Party.role == "representative").order_by(Party.seq)))


def require(session: Session, case_id: int) -> None:
    """Let F20 be printed only of 3–5 representatives and a whole roster (guard ④).

    Refuses `representatives_count`, `roster_missing`, `roster_unnumbered`.
    """
    from casedesk.casework.collective.members import rows_of

    rows = [row for row in rows_of(session, case_id) if row.left_on is None]
    if len(rows) < 2:
        raise RefusedError("roster_missing", "roster")
    roster = counting.roster_of(session, case_id)
    on = roster.elected_on if roster and roster.elected_on else now().date()
    _check(session, sum(row.representative for row in rows), on)
    bare = [row.name for row in rows if not row.id_masked]
    if bare:
        raise RefusedError("roster_unnumbered", "roster", count=len(bare), names="、".join(
            bare[:5]))
