"""A supervision opened by its counsellor, and an undertaking, put into words (P15, P17)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import supervision_log
from casedesk.casework.forms_book.facts_counsellors import SupervisionFacts, UndertakingFacts
from casedesk.casework.forms_book.gather import organisation
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Actor, Counsellor, Role, Staff, Supervision, now
from casedesk.rules import codes

POSTS = {Role.COUNSELLOR: "心理咨询师", Role.COUNTER: "窗口工作人员", Role.MEDIATOR: "调解员",
         Role.SUPERVISOR: "站负责人", Role.ADMIN: "系统管理员"}


def supervision(session: Session, of: Subject) -> SupervisionFacts:
    """Return one's own supervision with its points. Refuses `supervision_unknown`."""
    database, actor = session.info["database"], session.info["actor"]
    told = supervision_log.opened(database, session, actor, of.record_id or 0)
    assert told.on is not None
    s = Supervision
    month = session.scalar(select(func.sum(s.minutes)).where(
        s.counsellor_id == actor.staff_id, s.on >= told.on.replace(day=1), s.on <= told.on))
    return SupervisionFacts(
        organisation(session, told.on), told.on, actor.name, told.supervisor_name,
        codes.label("supervision_forms", told.form), told.minutes, tuple(told.codes),
        told.points, told.plan, int(month or 0),
        settings_book.value(session, "supervision_minutes", told.on))


def supervisions_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return one's own supervisions, the latest first; none of a case, a person or a month."""
    actor: Actor = session.info["actor"]
    if of.case_id or of.visit_id or of.employer_id or of.month or of.counselling_id:
        return []
    return [(row.id, f"{row.on:%Y-%m-%d} {row.supervisor_name}") for row in session.scalars(
        select(Supervision).where(Supervision.counsellor_id == actor.staff_id)
        .order_by(Supervision.on.desc(), Supervision.id.desc()))]


def undertaking(session: Session, of: Subject) -> UndertakingFacts:
    """Return whose undertaking it is, by the register. Refuses `register_who`."""
    staff = session.get(Staff, of.record_id or 0)
    if staff is None:
        raise RefusedError("register_who", "staff")
    post = POSTS.get(Role(staff.role), "")
    row = session.scalars(select(Counsellor).where(Counsellor.staff_id == staff.id)).first()
    if row is None:
        return UndertakingFacts(organisation(session), staff.name, post=post)
    teacher = session.get(Staff, row.supervisor_id) if row.supervisor_id else None
    scope = [each for each in row.scope.split(",") if each] + ["crisis"] * row.can_crisis
    return UndertakingFacts(
        organisation(session, now().date()), staff.name, row.staff_number, post,
        codes.label("counsellor_qualifications", row.qualification), row.certificate,
        row.registration, row.registered_until,
        tuple(codes.label("counselling_scopes", each) for each in scope),
        teacher.name if teacher else row.supervisor_name, row.undertaking_on)


def is_own(session: Session, actor: Actor, of: Subject) -> bool:
    """Tell whether an undertaking is the actor's own."""
    return of.record_id == actor.staff_id
