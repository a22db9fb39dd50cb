"""The safety plan (P7): six steps in the client's own words, signed by both, revised."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.counselling import consequences, readers
from casedesk.errors import RefusedError
from casedesk.model import Actor, CounsellingCase, now
from casedesk.store import Database, audit, drafts, sealed

STEPS = ("warning_signs", "self_help", "places", "people", "professionals", "surroundings")


@dataclass
class SafetyPlanEntry:
    """The six steps, and when each of the two signed it."""

    case_id: int = 0
    warning_signs: str = ""  # 警示信号
    self_help: str = ""  # 自助
    places: str = ""  # 可求助的场所和人
    people: str = ""  # 亲友
    professionals: str = ""  # 专业机构、热线
    surroundings: str = ""  # 环境安全
    client_signed_on: date | None = None
    counsellor_signed_on: date | None = None


@dataclass(frozen=True)
class PlanRow:
    """One revision of a plan."""

    revision: int
    kept_at: datetime
    plan: SafetyPlanEntry
    signed: bool  # by both


def keep(database: Database, actor: Actor, entry: SafetyPlanEntry) -> None:
    """Keep a revision of the plan; signed by both it completes its task.

    Refuses `safety_plan_empty` (no step written), `safety_plan_step` (signed with an empty one),
    `act_future`, `client_unknown`, `client_locked`.
    """
    signed = entry.client_signed_on is not None and entry.counsellor_signed_on is not None
    _check(entry, signed)
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        readers.keep(database, session, client, case.uid, "plan", _plain(entry))
        if signed:
            consequences.settle(
                database, session, case.id, ("safety_plan",), actor.name, now())
        audit.record(session, "counselling.plan", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_plan", str(case.id))


def latest(database: Database, actor: Actor, case_id: int) -> PlanRow | None:
    """Return the plan as it stands; None where there is none. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return opened(database, session, case)


def opened(database: Database, session: Session, case: CounsellingCase) -> PlanRow | None:
    """Return the plan in force, opened by the signed-in key. Refuses `sealed_closed`."""
    found = sealed.get(database, session, case.uid, "plan")
    return _row(found) if found else None


def revisions(database: Database, actor: Actor, case_id: int) -> list[PlanRow]:
    """Return every revision, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.own_case(session, actor, case_id)
        return [_row(each) for each in reversed(sealed.every(
            database, session, case.uid, "plan"))]


def _check(entry: SafetyPlanEntry, signed: bool) -> None:
    empty = [step for step in STEPS if not getattr(entry, step).strip()]
    if len(empty) == len(STEPS):
        raise RefusedError("safety_plan_empty", STEPS[0])
    if signed and empty:
        raise RefusedError("safety_plan_step", empty[0])
    for field in ("client_signed_on", "counsellor_signed_on"):
        if (getattr(entry, field) or now().date()) > now().date():
            raise RefusedError("act_future", field, act="签名")


def _row(found: sealed.Sealed) -> PlanRow:
    plan = _typed(found.content)
    return PlanRow(found.revision, found.sealed_at, plan,
                   plan.client_signed_on is not None and plan.counsellor_signed_on is not None)


def _plain(entry: SafetyPlanEntry) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value
            for name, value in asdict(entry).items()}


def _typed(content: dict[str, Any]) -> SafetyPlanEntry:
    known = {each.name for each in fields(SafetyPlanEntry)}
    told: dict[str, Any] = {
        name: date.fromisoformat(value) if name.endswith("_on") and value else value
        for name, value in content.items() if name in known}
    return SafetyPlanEntry(**told)
