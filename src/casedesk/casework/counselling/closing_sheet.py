"""What a closing summary draws together, and what still stands in the way of closing."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import clients, ending, readers, scale_results
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.model import (
    Actor,
    Appointment,
    Client,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    RiskAssessment,
    now,
)
from casedesk.rules import scales
from casedesk.store import Database, sealed


@dataclass(frozen=True)
class ScaleSpan:
    """A scale, first and last: what the change between them is called."""

    scale: str
    title: str
    first_on: date
    first: int
    last_on: date
    last: int
    words: str  # 可靠改善 …; '' of a scale filled in once
    kind: str  # improved unchanged worse, ''


@dataclass(frozen=True)
class Standing:
    """One line of the checklist: whether it is in order, and the page that puts it so."""

    code: str  # notes crisis call tasks bookings
    fine: bool
    stops: bool  # closing is refused while it stands
    count: int = 0
    page: str = ""
    key: int | None = None


@dataclass(frozen=True)
class ClosingSheet:
    """What is known of a case when it ends."""

    code: str
    state: str
    opened_on: date
    first_session: date | None
    last_session: date | None
    sessions: int
    complaint: str  # code
    words: str
    goal: str
    goal_before: int | None
    scales: tuple[ScaleSpan, ...]
    last_risk: int | None
    closed_on: date | None
    keep_until: date | None
    locked: bool
    standing: tuple[Standing, ...]
    planned: tuple[date, ...]  # the days of follow-ups that still wait


def of_case(database: Database, actor: Actor, case_id: int) -> ClosingSheet:
    """Return the sheet, to the counsellor of the case. Refuses `not_allowed`, `client_unknown`."""
    with database.reading() as session:
        return opened(database, session, *readers.own_case(session, actor, case_id))


def opened(database: Database, session: Session, case: CounsellingCase,
           client: Client) -> ClosingSheet:
    """Return the sheet, opened by the signed-in key; of who is locked what is not sealed."""
    locked = client.locked_on is not None
    found = None if locked else sealed.get(database, session, case.uid, "intake")
    intake = clients.typed(IntakeEntry, found.content) if found else IntakeEntry()
    held = list(session.scalars(select(CounsellingSession).where(
        CounsellingSession.case_id == case.id).order_by(CounsellingSession.begins)))
    return ClosingSheet(
        client.code, case.state, case.opened_on,
        held[0].begins.date() if held else None, held[-1].begins.date() if held else None,
        len(held), intake.complaint, intake.words, intake.goal, intake.goal_before,
        () if locked else spans(database, session, case),
        None if locked else _last_risk(database, session, case, held),
        case.closed_on, client.destroy_after, locked,
        _standing(session, case, held), planned(session, case))


def spans(database: Database, session: Session, case: CounsellingCase) -> tuple[ScaleSpan, ...]:
    """Return each scale of a case, its first and last total and the change in words."""
    by_scale: dict[str, list[tuple[date, int]]] = {}
    for row in scale_results.opened(database, session, case):
        if row.score.total is not None:
            by_scale.setdefault(row.scale, []).append((row.on, row.score.total))
    found = []
    for code, points in by_scale.items():
        of, (first_on, first), (last_on, last) = scales.scale(code), points[0], points[-1]
        moved = scales.change(of, first, last) if len(points) > 1 else None
        found.append(ScaleSpan(code, of.title, first_on, first, last_on, last,
                               moved.words if moved else "", moved.kind if moved else ""))
    return tuple(found)


def _last_risk(database: Database, session: Session, case: CounsellingCase,
               held: list[CounsellingSession]) -> int | None:
    """The grade that was given last, in a form or a note."""
    form = session.scalars(select(RiskAssessment).where(RiskAssessment.case_id == case.id)
                           .order_by(RiskAssessment.id.desc()).limit(1)).first()
    note = next((row for row in reversed(held) if row.state == "signed"), None)
    if form is not None and (note is None or note.signed_at is None
                             or form.assessed_at > note.signed_at):
        found, name = sealed.get(database, session, form.uid, "risk"), "grade"
    elif note is not None:
        found, name = sealed.get(database, session, note.uid, "session"), "risk"
    else:
        return None
    grade = found.content.get(name) if found else None
    return grade if isinstance(grade, int) else None


def _standing(session: Session, case: CounsellingCase,
              held: list[CounsellingSession]) -> tuple[Standing, ...]:
    unsigned = [row for row in held if row.state != "signed"]
    calls = ending.waiting(session, case, "safety_call")
    tasks = len(session.scalars(select(CounsellingTask.id).where(
        CounsellingTask.case_id == case.id, CounsellingTask.done_at.is_(None),
        CounsellingTask.kind.not_in(("follow_up", "safety_call")))).all())
    booked = session.scalar(select(func.count()).select_from(Appointment).where(
        Appointment.case_id == case.id, Appointment.state == "booked",
        Appointment.begins > now())) or 0
    return (
        Standing("notes", not unsigned, True, len(unsigned), "session",
                 unsigned[0].id if unsigned else None),
        Standing("crisis", not case.crisis, True, int(case.crisis), "client_risk", case.id),
        Standing("call", not calls, True, calls, "client", case.id),
        Standing("tasks", not tasks, False, tasks, "client", case.id),
        Standing("bookings", not booked, False, booked, "week", None))


def planned(session: Session, case: CounsellingCase) -> tuple[date, ...]:
    """Return the days of the follow-ups that still wait."""
    return tuple(row.date() for row in session.scalars(select(CounsellingTask.due_at).where(
        CounsellingTask.case_id == case.id, CounsellingTask.kind == "follow_up",
        CounsellingTask.done_at.is_(None)).order_by(CounsellingTask.due_at)) if row)
