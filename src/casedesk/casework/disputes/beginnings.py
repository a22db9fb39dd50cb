"""What a new record begins with: who takes part, where, and the fixed sentences."""

import tomllib
from dataclasses import replace
from datetime import timedelta
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.casework.disputes import meetings, records
from casedesk.casework.disputes.inquiries import InquiryEntry, LineEntry
from casedesk.casework.disputes.meetings import AttendeeEntry, MeetingEntry
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.records import PartyRow
from casedesk.casework.forms_book import gather
from casedesk.casework.staff import Verb
from casedesk.model import Actor, CaseFile, Claim, Dispute, Role, now
from casedesk.paths import resource
from casedesk.rules import codes
from casedesk.store import Database

_HOUR = 9  # when a proposed meeting begins


def meeting(database: Database, actor: Actor, case_id: int) -> MeetingEntry:
    """Propose a meeting: everyone is asked, at the usual place, with time for the notice."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        calendar = calendar_book.of(session)
        day = now().date() + timedelta(days=4)
        while calendar.is_rest(day):
            day += timedelta(days=1)
        mediator = dispute.mediator_id or case.handler_id or (
            actor.staff_id if actor.role is Role.MEDIATOR else None)
        return MeetingEntry(
            case_id=case.id, mediator_id=mediator, recorder=dispute.recorder_name,
            place=meetings.usual_place(session), materials=sentences("meeting")["materials"],
            starts_at=now().replace(year=day.year, month=day.month, day=day.day, hour=_HOUR,
                                    minute=0, second=0, microsecond=0),
            attendees=[AttendeeEntry(row.id, row.name, part_of(row))
                       for row in records.party_rows(session, case.id)])


def minutes(database: Database, actor: Actor, entry: MeetingEntry) -> MeetingEntry:
    """Return a planned meeting with the points filled that can be known beforehand."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        said = sentences("meeting")
        return replace(
            entry,
            identity=entry.identity or said["identity"],
            rights=entry.rights or said["rights"].format(recusal="均不申请回避"),
            claims=entry.claims or _claims(session, dispute),
            recusal=entry.recusal or "no")


def outcome(database: Database, actor: Actor, case_id: int, result: str) -> str:
    """Return the sentence that a result of a meeting begins with."""
    said = sentences("meeting").get(result, "")
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return said.format(cause=_cause(session, case))


def inquiry(database: Database, actor: Actor, case_id: int) -> InquiryEntry:
    """Propose an inquiry: opening and closing sentences, the place, who asks."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        asks = "、".join(filter(None, dict.fromkeys((actor.name, dispute.recorder_name))))
        said, place = sentences("inquiry"), meetings.usual_place(session)
        opening = said["opening"].format(
            organisation=gather.organisation(session).heading, investigators=asks,
            cause=_cause(session, case))
        return InquiryEntry(
            case_id=case.id, begun_at=now().replace(second=0, microsecond=0), place=place,
            investigators=asks, recorder=dispute.recorder_name, closing=said["closing"],
            lines=[LineEntry(opening, said["answer"]), LineEntry()])


def part_of(row: PartyRow) -> str:
    """Return in which part somebody comes to a meeting (code table meeting_parts)."""
    return row.side if row.role == "party" else f"{row.side}_agent"


@cache
def sentences(kind: str) -> dict[str, str]:
    """Return the fixed sentences of a kind of record (resources/rules/record_sentences.toml)."""
    found: dict[str, str] = tomllib.loads(
        resource("rules/record_sentences.toml").read_text("utf-8"))[kind]
    return found


def _cause(session: Session, case: CaseFile) -> str:
    return codes.label("matters", dispute_of(session, case.id).matter)


def _claims(session: Session, dispute: Dispute) -> str:
    """Return what the applicant asks and the facts told, as point ③ begins."""
    rows = session.scalars(select(Claim).where(Claim.case_id == dispute.case_id).order_by(
        Claim.seq, Claim.id))
    asked = [f"{place}. {row.wording}" + (f"，{row.amount_fen / 100:,.2f}元" if row.amount_fen
                                          else "") for place, row in enumerate(rows, 1)]
    told = ["请求：" + "；".join(asked)] if asked else []
    return "\n".join([*told, *(["事实：" + dispute.facts] if dispute.facts else [])])
