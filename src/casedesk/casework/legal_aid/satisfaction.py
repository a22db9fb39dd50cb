"""What the worker says afterwards (L11): five questions, and whether anybody took money."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.legal_aid import record
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, AidSatisfaction, now
from casedesk.store import Database, audit, drafts

MARKS = ("timely", "attitude", "skill", "understood", "overall")


@dataclass
class SatisfactionEntry:
    """What is typed of a follow-up; marks of 1 to 5, None where not answered."""

    case_id: int = 0
    on: date | None = None
    how: str = ""
    by_name: str = ""
    reached: bool = True
    timely: int | None = None
    attitude: int | None = None
    skill: int | None = None
    understood: int | None = None
    free: bool | None = None
    overall: int | None = None
    words: str = ""
    anonymous: bool = False


def enter(database: Database, actor: Actor, entry: SatisfactionEntry) -> int:
    """Record a follow-up; money that was taken becomes a next step in red (法律援助法 §20, 61).

    Refuses `aid_mark`, `aid_unanswered`, `act_future`, `case_unknown`, `not_allowed`.
    """
    on = entry.on or now().date()
    if on > now().date():
        raise RefusedError("act_future", "on", act="回访")
    for name in MARKS:
        mark = getattr(entry, name)
        if mark is not None and not 1 <= mark <= 5:
            raise RefusedError("aid_mark", name)
    if entry.reached and entry.overall is None and entry.free is None:
        raise RefusedError("aid_unanswered", "overall")
    with database.writing(actor) as session:
        case, _ = record.of_case(session, actor, entry.case_id, Verb.CHANGE)
        row = AidSatisfaction(**{each.name: getattr(entry, each.name)
                                 for each in fields(SatisfactionEntry)} | {"on": on})
        row.by_name = entry.by_name.strip() or actor.name
        session.add(row)
        session.flush()
        text = "未联系上" if not entry.reached else entry.words.strip()
        complaint = entry.free is False
        timeline.add(session, actor, case, "contact", "satisfaction",
                     title="回访：受援人反映被收费" if complaint else "受援人回访", text=text,
                     at=timeline.at_day(on))
        if complaint:
            case.next_step = "核实收费情况并投诉（法律援助法第二十条）"
            case.next_step_on = now().date()
        clocks.stop(session, case, ("LA-VIS",), on)
        clocks.refresh_next(session, case)
        audit.record(session, "aid.satisfaction", "case", case.id, ["overall"])
        drafts.drop(session, actor, "satisfaction", str(case.id))
        return row.id


def latest(session: Session, case_id: int) -> AidSatisfaction | None:
    """Return the last follow-up of a case."""
    return session.scalars(select(AidSatisfaction).where(
        AidSatisfaction.case_id == case_id).order_by(AidSatisfaction.id.desc())
        .limit(1)).first()
