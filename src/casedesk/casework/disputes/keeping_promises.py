"""Acts of performance besides payments: an act done, an urging, a breach entered."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, fulfilment, remedies
from casedesk.casework.disputes.fulfilment import URGED
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agreement, CaseFile, Deadline, Obligation, Urging, now
from casedesk.rules import money
from casedesk.store import Database, audit

LEAST, MOST = 1, 60  # days an urging may give
WAYS = ("notice", "telephone", "visit")


@dataclass
class UrgingEntry:
    """Whom to urge, when, with how many days, how."""

    addressed: str = ""
    urged_on: date | None = None
    days: int = 0
    way: str = "notice"
    note: str = ""


def tick(database: Database, actor: Actor, obligation_id: int, on: date | None,
         note: str = "") -> None:
    """Enter that an act was done on a day. Refuses `performed_day`, `not_in_force`."""
    with database.writing(actor) as session:
        row, case = _obligation(session, actor, obligation_id)
        effective = _effective(session, case)
        if on is None or on < effective or on > now().date():
            raise RefusedError("performed_day", "performed_on")
        row.performed_on, row.note, row.recorded_by = on, note.strip(), actor.staff_id
        fulfilment.settle(session, actor, case, on)
        timeline.add(session, actor, case, "milestone", "obligation", title="已履行",
                     text="，".join(filter(None, (row.content, row.note))), at=timeline.at_day(on))
        audit.record(session, "case.obligation", "obligation", row.id, ["performed_on"])


def untick(database: Database, actor: Actor, obligation_id: int, reason: str) -> None:
    """Take back that an act was done. Refuses `no_reason`."""
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row, case = _obligation(session, actor, obligation_id)
        if row.performed_on is None:
            return
        row.performed_on, row.note = None, ""
        clock = session.scalars(select(Deadline).where(
            Deadline.case_id == case.id, Deadline.rule == fulfilment.PROMISED,
            Deadline.state.in_(("met", "missed")), Deadline.raw_on == row.due_on).limit(1)).first()
        if clock is not None and row.due_on:
            clock.state, clock.ended_on = "running", None
        fulfilment.settle(session, actor, case, now().date())
        timeline.add(session, actor, case, "note", "obligation_back", title="更正履行",
                     text=f"{row.content}：{reason.strip()}")
        audit.record(session, "case.obligation", "obligation", row.id, ["performed_on"], reason)


def urge(database: Database, actor: Actor, case_id: int, entry: UrgingEntry) -> int:
    """Enter an urging; its days run as a clock of their own until all is performed.

    Refuses `not_in_force`, `nothing_owed`, `urging_days`, `urging_day`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        effective = _effective(session, case)
        on = entry.urged_on or now().date()
        if not effective <= on <= now().date():
            raise RefusedError("urging_day", "urged_on")
        if not LEAST <= entry.days <= MOST:
            raise RefusedError("urging_days", "days")
        found = fulfilment.promises(session, case.id, now().date())
        if all(each.state == "performed" for each in found):
            raise RefusedError("nothing_owed")
        until = on + timedelta(days=entry.days)
        unpaid = sum(each.owed_fen - each.paid_fen for each in found if each.money)
        row = Urging(case_id=case.id, addressed=entry.addressed.strip(), urged_on=on,
                     days=entry.days, until=until, unpaid_fen=unpaid, way=entry.way,
                     note=entry.note.strip(), site_id=actor.site_id, created_by=actor.staff_id)
        session.add(row)
        session.flush()
        clocks.stop(session, case, (URGED,), on, "replaced")
        clocks.start(session, case, URGED, on, agreed=until)
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "contact", "urging", title="督促履行", text="，".join(
            filter(None, (row.addressed, f"限 {entry.days} 日", f"未付 {money.plain(unpaid)} 元",
                          row.note))), at=timeline.at_day(on))
        audit.record(session, "case.urging", "urging", row.id, ["days"])
        return row.id


def enter_breach(database: Database, actor: Actor, case_id: int, text: str = "") -> None:
    """Enter that a promise was not kept in time: the limitation runs anew (17号令 §31(八)).

    Refuses `no_breach`, `breach_entered`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        _effective(session, case)
        found = fulfilment.promises(session, case.id, now().date())
        ends = [each.last for each in found if each.state == "overdue" and each.last]
        if not ends:
            raise RefusedError("no_breach")
        if remedies.breach_entered(session, case.id):
            raise RefusedError("breach_entered")
        unpaid = sum(each.owed_fen - each.paid_fen for each in found
                     if each.money and each.state == "overdue")
        clocks.interrupt(session, case, dispute_of(session, case.id), min(ends),
                         "agreement_broken")
        clocks.refresh_next(session, case)
        said = f"逾期未付 {money.plain(unpaid)} 元" if unpaid else "约定的义务逾期未履行"
        timeline.add(session, actor, case, "milestone", "breach", title="逾期未履行",
                     text="；".join(filter(None, (said, text.strip()))))
        audit.record(session, "case.breach", "case", case.id, ["interruption"])


def _obligation(session: Session, actor: Actor,
                obligation_id: int) -> tuple[Obligation, CaseFile]:
    row = session.get(Obligation, obligation_id)
    if row is None:
        raise RefusedError("obligation_unknown")
    case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
    _effective(session, case)
    return row, case


def _effective(session: Session, case: CaseFile) -> date:
    found = session.scalars(select(Agreement.effective_on).where(
        Agreement.case_id == case.id)).one_or_none()
    if found is None:
        raise RefusedError("not_in_force")
    return found
