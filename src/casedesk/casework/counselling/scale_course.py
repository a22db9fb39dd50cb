"""How a client's scales went: every result, what may be filled in now, what is still owed."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import readers, scale_results
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.model import Actor, CounsellingCase, RiskAssessment, now
from casedesk.rules import scales
from casedesk.rules.scales import Scale
from casedesk.store import Database


@dataclass(frozen=True)
class Offer:
    """A scale, and whether it may be filled in: one under terms only once they are confirmed."""

    scale: Scale
    confirmed: bool
    last_on: date | None
    again_on: date | None  # before this day its reason is asked for; None where it may be now
    cut: int | None  # of the client's sex, where the scale has one for each


@dataclass(frozen=True)
class Course:
    """The scales of one case: results oldest first; `alert` is a ninth item without its risk form.
    """

    case_id: int
    code: str
    locked: bool
    alert: bool
    rows: tuple[ResultRow, ...]
    offers: tuple[Offer, ...]

    def of(self, code: str) -> tuple[ResultRow, ...]:
        """The results of one scale, oldest first."""
        return tuple(row for row in self.rows if row.scale == code)

    def offer(self, code: str) -> Offer:
        """The offer of one scale."""
        return next(each for each in self.offers if each.scale.code == code)


def of_case(database: Database, actor: Actor, case_id: int) -> Course:
    """Return the course of a case to its counsellor; no result of who is locked. Refuses
    `not_allowed`, `client_unknown`.
    """
    today = now().date()
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        rows = [] if client.locked_on else scale_results.opened(database, session, case)
        confirmed = bool(settings_book.value(session, "scales_non_commercial", today))
        sex = "" if client.locked_on else scale_results.sex_of(database, session, client.uid)
        last: dict[str, date] = {}
        for row in rows:
            if not row.struck:
                last[row.scale] = row.on
        return Course(
            case.id, client.code, client.locked_on is not None, _owed(session, case, rows),
            tuple(rows), tuple(_offer(of, confirmed, last.get(of.code), sex, today)
                               for of in scales.scales().values()))


def _offer(of: Scale, confirmed: bool, last: date | None, sex: str, today: date) -> Offer:
    again = last + timedelta(days=of.interval_days) if last else None
    return Offer(of, confirmed or not of.confirm, last, again if again and again > today else None,
                 of.cuts_by_sex.get(sex, of.cut))


def _owed(session: Session, case: CounsellingCase, rows: list[ResultRow]) -> bool:
    """Whether an alert is newer than the last assessment of risk."""
    newest = max((row.recorded_at for row in rows if row.score.alert and row.recorded_at),
                 default=None)
    assessed = session.scalar(select(func.max(RiskAssessment.assessed_at)).where(
        RiskAssessment.case_id == case.id))
    return newest is not None and (assessed is None or assessed < newest)
