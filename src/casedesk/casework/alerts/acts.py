"""Alerts of collective disputes: recorded, graded by the rule, reported upwards (F29)."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import employers, numbers, timeline
from casedesk.casework.calendar_book import of as calendar_of
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Alert, AlertReport, CaseFile, now
from casedesk.rules import alerts, codes, deadlines
from casedesk.rules.alerts import Level
from casedesk.store import Database, audit, drafts

DRAFT = "alert"


@dataclass
class AlertEntry:
    """What is typed of an alert; the level is the rule's unless another is chosen with a reason."""

    case_id: int | None = None
    visit_id: int | None = None
    employer: EmployerEntry = field(default_factory=EmployerEntry)
    known_at: datetime | None = None  # 知悉; now when empty
    happened_at: datetime | None = None
    level: str = ""
    level_reason: str = ""
    town: str = ""
    place: str = ""
    headcount: int | None = None
    people: int = 0
    present: int | None = None
    arrears_months: int | None = None
    amount_fen: int | None = None
    cause: str = ""
    demands: str = ""
    signs: list[str] = field(default_factory=list)
    contacts: str = ""
    measures: str = ""
    coordination: str = ""
    recipients: list[str] = field(default_factory=list)  # the rule's when empty
    reporter_name: str = ""
    reviewer_name: str = ""


@dataclass
class ReportEntry:
    """A report of an alert upwards: the first, or what is new since (续报)."""

    alert_id: int = 0
    at: datetime | None = None
    recipients: list[str] = field(default_factory=list)  # those of the alert when empty
    level: str = ""  # as it is now; the alert's when empty
    people: int | None = None
    text: str = ""


COLUMNS = tuple(each.name for each in fields(AlertEntry) if each.name not in (
    "employer", "known_at", "signs", "recipients", "level"))


def grade(entry: AlertEntry) -> Level | None:
    """Return the level the rule names for what is typed, and why; None below every level."""
    on = (entry.known_at or now()).date()
    return alerts.level(on, entry.people, entry.arrears_months or 0, entry.signs)


def record(database: Database, actor: Actor, entry: AlertEntry) -> int:
    """Record an alert: numbered, graded, its hours begin. Returns its number in the records.

    Refuses `alert_employer`, `alert_people`, `alert_present`, `alert_future`, `alert_cause`,
    `alert_level` (below every level and none chosen), `alert_level_reason`, `case_unknown`,
    `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    _check(entry)
    with database.writing(actor) as session:
        known = entry.known_at or now()
        row = Alert(site_id=actor.site_id, created_by=actor.staff_id, known_at=known, level="",
                    people=entry.people,
                    number=numbers.issue(session, actor, "warning", known.date()))
        _fill(session, actor, row, entry)
        session.add(row)
        session.flush()
        _say(session, actor, row, "集体争议预警",
             f"{row.number}，{_graded(row)}，涉及{row.people}人。")
        audit.record(session, "alert.record", "alert", row.id, ["number", "level"])
        drafts.drop(session, actor, DRAFT, draft_key(entry.case_id, entry.visit_id))
        return row.id


def change(database: Database, actor: Actor, alert_id: int, entry: AlertEntry) -> None:
    """Put an alert right; its level and hours follow. Refuses as `record`, `alert_closed`."""
    require(actor, Data.CASE, Verb.ADD)
    _check(entry)
    with database.writing(actor) as session:
        row = existing(session, alert_id)
        if row.state == "closed":
            raise RefusedError("alert_closed")
        was = row.level
        row.known_at = entry.known_at or row.known_at
        _fill(session, actor, row, entry)
        if row.level != was:
            _say(session, actor, row, "预警级别调整",
                 f"{codes.label('alert_levels', was)} → {_graded(row)}")
        audit.record(session, "alert.change", "alert", row.id, ["level"])
        drafts.drop(session, actor, DRAFT, str(row.id))


def report(database: Database, actor: Actor, entry: ReportEntry) -> int:
    """Record that an alert was reported upwards; return which report it was, 0 the first.

    Refuses `alert_unknown`, `alert_closed`, `alert_report_time`, `alert_recipients`,
    `alert_report_text` (a later report says what is new), `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    at = entry.at or now()
    with database.writing(actor) as session:
        row = existing(session, entry.alert_id)
        if row.state == "closed":
            raise RefusedError("alert_closed")
        if not row.known_at <= at <= now():
            raise RefusedError("alert_report_time", "at", known=f"{row.known_at:%Y-%m-%d %H:%M}")
        to = entry.recipients or _listed(row.recipients)
        if not to or any(each not in codes.table("alert_recipients") for each in to):
            raise RefusedError("alert_recipients", "recipients")
        seq = session.scalar(select(func.count()).select_from(AlertReport).where(
            AlertReport.alert_id == row.id)) or 0
        if seq and not entry.text.strip():
            raise RefusedError("alert_report_text", "text")
        row.people = entry.people or row.people
        row.level = entry.level or row.level
        session.add(AlertReport(
            alert_id=row.id, seq=seq, at=at, level=row.level, people=row.people,
            recipients=",".join(to), text=entry.text.strip(), recorded_by=actor.staff_id))
        _reached(row, to, at)
        title = f"续报{seq}" if seq else "预警上报"
        words = "、".join(codes.label("alert_recipients", each) for each in to)
        late = "（超过规定时限）" if seq == 0 and row.due_at and at > row.due_at else ""
        _say(session, actor, row, title, f"{row.number} 报{words}{late}。{entry.text.strip()}")
        audit.record(session, "alert.report", "alert", row.id, ["reported_at"])
        drafts.drop(session, actor, "alert_report", str(row.id))
        return seq


def close(database: Database, actor: Actor, alert_id: int, outcome: str,
          on: date | None = None) -> None:
    """End an alert with what came of it (化解). Refuses `alert_outcome`, `alert_unreported`."""
    require(actor, Data.CASE, Verb.ADD)
    if not outcome.strip():
        raise RefusedError("alert_outcome", "outcome")
    with database.writing(actor) as session:
        row = existing(session, alert_id)
        if row.state == "closed":
            raise RefusedError("alert_closed")
        if row.reported_at is None and row.due_at is not None:
            raise RefusedError("alert_unreported")
        row.state, row.closed_on, row.outcome = "closed", on or now().date(), outcome.strip()
        _say(session, actor, row, "预警解除", f"{row.number}：{row.outcome}")
        audit.record(session, "alert.close", "alert", row.id, ["state"])


def existing(session: Session, alert_id: int) -> Alert:
    """Return an alert. Refuses `alert_unknown`."""
    row = session.get(Alert, alert_id)
    if row is None:
        raise RefusedError("alert_unknown")
    return row


def draft_key(case_id: int | None, visit_id: int | None) -> str:
    """Return under which key an alert that is not recorded yet keeps its draft."""
    return f"case:{case_id}" if case_id else f"visit:{visit_id}" if visit_id else "new"


def _check(entry: AlertEntry) -> None:
    if not entry.employer.name.strip():
        raise RefusedError("alert_employer", "employer")
    if not 1 <= entry.people <= 100_000:
        raise RefusedError("alert_people", "people")
    if entry.present is not None and not 0 <= entry.present <= 100_000:
        raise RefusedError("alert_present", "present")
    for name in ("known_at", "happened_at"):
        moment = getattr(entry, name)
        if moment and moment > now():
            raise RefusedError("alert_future", name)
    if entry.happened_at and entry.known_at and entry.happened_at > entry.known_at:
        raise RefusedError("alert_known_before", "known_at")
    if not entry.cause.strip():
        raise RefusedError("alert_cause", "cause")
    by_rule = grade(entry)
    if not entry.level and by_rule is None:
        raise RefusedError("alert_level", "level")
    other = entry.level and entry.level != (by_rule.code if by_rule else "")
    if other and not entry.level_reason.strip():
        rule = codes.label("alert_levels", by_rule.code) if by_rule else "不够预警级别"
        raise RefusedError("alert_level_reason", "level_reason", rule=rule)


def _fill(session: Session, actor: Actor, row: Alert, entry: AlertEntry) -> None:
    for name in COLUMNS:
        value = getattr(entry, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.employer_id = employers.find_or_add(session, actor, entry.employer)
    row.signs = ",".join(entry.signs)
    by_rule = grade(entry)
    level = by_rule if by_rule and entry.level in ("", by_rule.code) \
        else alerts.named(entry.level, row.known_at.date())
    row.level = level.code
    row.recipients = ",".join(entry.recipients or level.recipients)
    row.due_at = _due(session, "G-RPT", row.known_at) if "G-RPT" in level.clocks else None
    row.city_due_at = _due(session, "G-RPT+", row.known_at) if "G-RPT+" in level.clocks else None
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    if row.case_id and case is None:
        raise RefusedError("case_unknown")
    if case is not None:
        case.risk = row.level
    session.flush()


def _due(session: Session, code: str, known_at: datetime) -> datetime | None:
    rule = deadlines.rule(code, known_at)
    return deadlines.compute(rule, known_at, calendar_of(session)).at


def _reached(row: Alert, to: list[str], at: datetime) -> None:
    """Note when the township and the city were told; the first time counts."""
    if row.reported_at is None:
        row.reported_at = at
    if "city_union" in to and row.city_reported_at is None:
        row.city_reported_at = at
    row.state = "reported"


def _graded(row: Alert) -> str:
    return f"{codes.label('alert_levels', row.level)}预警"


def _say(session: Session, actor: Actor, row: Alert, title: str, text: str) -> None:
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    if case:
        timeline.add(session, actor, case, "milestone", "alert", title=title, text=text)


def _listed(text: str) -> list[str]:
    return [each for each in text.split(",") if each]
