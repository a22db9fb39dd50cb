"""The kinds of records: what each asks, how it begins, how it is saved, which form it has."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.disputes import (
    addresses,
    beginnings,
    evidence,
    follow_ups,
    inquiries,
    mandates,
    meetings,
    records,
    rights,
)
from casedesk.casework.disputes.addresses import AddressEntry
from casedesk.casework.disputes.evidence import EvidenceEntry, PieceEntry
from casedesk.casework.disputes.follow_ups import FollowUpEntry
from casedesk.casework.disputes.mandates import AgentEntry, MandateEntry, ProofEntry
from casedesk.casework.disputes.rights import RightsEntry
from casedesk.gui.records import meeting_fields, party_fields
from casedesk.gui.records.spec import Group
from casedesk.model import Actor
from casedesk.rules import dates
from casedesk.store import Database

Load = Callable[[Database, Actor, int], Any]  # of the number of a record, or of a case
Save = Callable[[Database, Actor, Any], int]


@dataclass(frozen=True)
class RecordKind:
    """`begin` is asked with the case for a new record, `load` with the number of one on record."""

    code: str
    title: object
    icon: str
    groups: tuple[Group, ...]
    begin: Load
    load: Load
    save: Save
    forms: tuple[str, ...] = ()
    saves: object = QT_TRANSLATE_NOOP("records", "Put on record")


def _minutes(database: Database, actor: Actor, case_id: int) -> Any:
    entry = beginnings.meeting(database, actor, case_id)
    entry.starts_at = _this_minute()
    entry.result = ""
    return beginnings.minutes(database, actor, entry)


def _held(database: Database, actor: Actor, meeting_id: int) -> Any:
    entry = meetings.entry_of(database, actor, meeting_id)
    if entry.result == "planned":
        entry.result = ""
        for each in entry.attendees:
            each.came = True
    return beginnings.minutes(database, actor, entry)


def _evidence(database: Database, actor: Actor, case_id: int) -> EvidenceEntry:
    return EvidenceEntry(case_id=case_id, party_id=_first(database, actor, case_id),
                         receiver=actor.name, received_on=dates.today(), pieces=[PieceEntry()])


def _rights(database: Database, actor: Actor, case_id: int) -> RightsEntry:
    return RightsEntry(case_id=case_id, told_at=_this_minute(), teller=actor.name, recusal="no",
                       willing_on=dates.today())


def _address(database: Database, actor: Actor, case_id: int) -> AddressEntry:
    return AddressEntry(case_id=case_id, confirmed_on=dates.today())


def _mandate(database: Database, actor: Actor, case_id: int) -> MandateEntry:
    return MandateEntry(case_id=case_id, signed_on=dates.today(), agents=[AgentEntry()])


def _proof(database: Database, actor: Actor, case_id: int) -> ProofEntry:
    firms = [row for row in records.parties(database, actor, case_id) if row.firm]
    return ProofEntry(case_id=case_id, party_id=firms[0].id if len(firms) == 1 else None,
                      certified_on=dates.today())


def _follow_up(database: Database, actor: Actor, case_id: int) -> FollowUpEntry:
    first = next((row for row in records.parties(database, actor, case_id)
                  if row.side == "applicant"), None)
    return FollowUpEntry(
        case_id=case_id, called_at=_this_minute(), caller=actor.name,
        party_id=first.id if first else None, person=first.name if first else "",
        phone=first.phone if first else "")


def _first(database: Database, actor: Actor, case_id: int) -> int | None:
    rows = records.parties(database, actor, case_id)
    return next((row.id for row in rows if row.side == "applicant"), None)


def _this_minute() -> datetime:
    return dates.now().replace(second=0, microsecond=0)


KINDS: dict[str, RecordKind] = {kind.code: kind for kind in (
    RecordKind("meeting", QT_TRANSLATE_NOOP("records", "Mediation meeting"), "event",
               meeting_fields.PLAN, beginnings.meeting, meetings.entry_of, meetings.plan,
               ("F09",), QT_TRANSLATE_NOOP("records", "Plan the meeting")),
    RecordKind("minutes", QT_TRANSLATE_NOOP("records", "Minutes of a meeting"), "forum",
               meeting_fields.MINUTES, _minutes, _held, meetings.hold, ("F11",)),
    RecordKind("inquiry", QT_TRANSLATE_NOOP("records", "Inquiry"), "fact_check",
               meeting_fields.INQUIRY, beginnings.inquiry, inquiries.entry_of, inquiries.record,
               ("F10",)),
    RecordKind("evidence", QT_TRANSLATE_NOOP("records", "Evidence"), "inventory_2",
               party_fields.EVIDENCE, _evidence, evidence.entry_of, evidence.record, ("F23",)),
    RecordKind("rights", QT_TRANSLATE_NOOP("records", "Rights told, consent"), "verified_user",
               party_fields.RIGHTS, _rights, rights.entry_of, rights.record, ("F07",)),
    RecordKind("address", QT_TRANSLATE_NOOP("records", "Address for service"), "mail",
               party_fields.ADDRESS, _address, addresses.entry_of, addresses.record, ("F08",)),
    RecordKind("mandate", QT_TRANSLATE_NOOP("records", "Mandate"), "assignment_ind",
               party_fields.MANDATE, _mandate, mandates.entry_of, mandates.record, ("F19",)),
    RecordKind("proof", QT_TRANSLATE_NOOP("records", "Legal representative"), "badge",
               party_fields.PROOF, _proof, mandates.proof_of, mandates.certify, ("F21",)),
    RecordKind("follow_up", QT_TRANSLATE_NOOP("records", "Follow-up"), "call",
               party_fields.FOLLOW_UP, _follow_up, follow_ups.entry_of, follow_ups.record,
               ("F25",)),
)}
