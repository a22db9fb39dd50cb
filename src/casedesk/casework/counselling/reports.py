"""Reports the law demands: abuse of a minor, violence against who lacks capacity (E21).

未成年人保护法 §11: whoever works closely with minors reports at once to the police, civil
affairs or education; 反家庭暴力法 §14 for those without full capacity. Neither waits for a consent.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import consequences, disclosures, owed, readers
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.errors import RefusedError
from casedesk.model import Actor, CounsellingCase, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts, sealed
from casedesk.store.sealed import Sealed

TASK = "report_minor"
KIND = "crisis"  # among what a crisis leaves: no kind of its own says that abuse was suspected
OFFICES = ("police", "civil_affairs", "education")
_BASES = {"minor": "minor", "dependant": "violence"}


@dataclass
class SuspicionEntry:
    """What is suspected, of whom, on what was seen or told. A suspicion is enough."""

    case_id: int = 0
    about: str = ""  # code table report_subjects: minor, dependant
    who: str = ""  # the client, or whom the client spoke of
    grounds: str = ""
    known_at: datetime | None = None


@dataclass
class ReportEntry:
    """To whom it was reported, and the least that had to be said."""

    case_id: int = 0
    office: str = ""  # police, civil_affairs, education
    recipient: str = ""  # which, and who took it
    content: str = ""
    reported_at: datetime | None = None
    number: str = ""  # under which they took it


@dataclass(frozen=True)
class ReportRow:
    """One suspicion, and its report where it was made."""

    entry: SuspicionEntry
    due_at: datetime
    reported_at: datetime | None


def suspect(database: Database, actor: Actor, entry: SuspicionEntry) -> datetime:
    """Keep a suspicion and owe its report; return until when. It stops every signature until then.

    Refuses `report_about`, `report_grounds`, `act_future`, `client_unknown`.
    """
    if entry.about not in codes.table("report_subjects"):
        raise RefusedError("report_about", "about")
    if not entry.grounds.strip():
        raise RefusedError("report_grounds", "grounds")
    known = entry.known_at or now()
    if known > now():
        raise RefusedError("act_future", "known_at", act="得知")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        hours = settings_book.value(session, "mandatory_report_hours", known.date())
        due = known + timedelta(hours=hours)
        readers.keep(database, session, client, case.uid, KIND, asdict(entry) | {
            "known_at": known.isoformat(), "due_at": due.isoformat()})
        consequences.owe(database, session, actor, case.id, TASK, due)
        audit.record(session, "counselling.risk", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_report", str(case.id))
        return due


def report(database: Database, actor: Actor, entry: ReportEntry) -> int:
    """Record that it was reported: a disclosure on that law's basis; the task is done.

    Refuses `report_office`, `report_none` (nothing was suspected), `disclosure_recipient`,
    `disclosure_content`, `act_future`, `client_unknown`.
    """
    if entry.office not in OFFICES:
        raise RefusedError("report_office", "office")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        found = next(iter(_suspicions(database, session, case)[::-1]), None)
        if found is None:
            raise RefusedError("report_none")
        number = f"（{entry.number.strip()}）" if entry.number.strip() else ""
        told = disclosures.add(database, session, actor, case, client, DisclosureEntry(
            case.id, _BASES[str(found.content["about"])],
            f"{entry.recipient.strip()}{number}" if entry.recipient.strip() else "",
            entry.content, entry.reported_at, to=entry.office))
        consequences.settle(database, session, case.id, (TASK,), actor.name,
                            entry.reported_at or now())
        audit.record(session, "counselling.task", "counselling_case", case.id)
        return told


def of_case(database: Database, actor: Actor, case_id: int) -> list[ReportRow]:
    """Return what was suspected in a case, the earliest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        done = _done(database, session, case.id)
        found = []
        for each in _suspicions(database, session, case):
            entry, due = _typed(each.content)
            after = [at for at in done if at >= each.sealed_at - timedelta(days=1)]
            found.append(ReportRow(entry, due, min(after) if after else None))
        return found


def _suspicions(database: Database, session: Session, case: CounsellingCase) -> list[Sealed]:
    return [each for each in sealed.every(database, session, case.uid, KIND)
            if "about" in each.content]


def _done(database: Database, session: Session, case_id: int) -> list[datetime]:
    return [each.row.done_at for each in owed.of_case(database, session, case_id, (TASK,))
            if each.outcome == "done" and each.row.done_at]


def _typed(content: dict[str, Any]) -> tuple[SuspicionEntry, datetime]:
    known = datetime.fromisoformat(str(content["known_at"]))
    return SuspicionEntry(int(content["case_id"]), str(content["about"]), str(content["who"]),
                          str(content["grounds"]), known), datetime.fromisoformat(
                              str(content["due_at"]))
