"""Rights told to a party, and whether it agrees to mediate: mediation is voluntary (§5)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, record_rows
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Party, RightsNotice, now
from casedesk.rules import codes
from casedesk.store import Database

KIND = "rights"


@dataclass
class RightsEntry:
    """What a party was told and what it said."""

    id: int | None = None
    case_id: int = 0
    party_id: int | None = None
    told_at: datetime | None = None
    listener: str = ""  # who heard it, where not the party
    manner: str = "written"
    teller: str = ""
    signed: bool = True
    unsigned_reason: str = ""
    willing: str = ""
    willing_on: date | None = None
    willing_reason: str = ""
    recusal: str = ""
    recusal_reason: str = ""
    wants_public: bool = False
    next_step: str = ""
    next_step_on: date | None = None


def record(database: Database, actor: Actor, entry: RightsEntry) -> int:
    """Put on record what a party was told and whether it agrees; return its number.

    The respondent's consent becomes the consent of the case (17号令 §22) and ends the clock M-RSP.
    Refuses `record_missing`, `record_future`, `record_party`, `rights_unsigned`,
    `rights_willing_on`, `rights_unwilling`, `rights_recusal`, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "party_id", "told_at")
    record_rows.not_future(entry, "told_at", "willing_on")
    _check(entry)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        party = record_rows.party(session, case.id, entry.party_id)
        row = record_rows.opened(session, RightsNotice, actor, case, entry.id)
        record_rows.put(row, entry)
        row.party, row.teller = party.name, entry.teller.strip() or actor.name
        session.add(row)
        session.flush()
        _take_consent(session, case, party, entry)
        record_rows.enter(session, actor, case, KIND, row.id, f"已告知{party.name}权利义务",
                          "；".join(_told(entry)), at=entry.told_at,
                          **record_rows.step(case, entry))
        clocks.refresh_next(session, case)
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def entry_of(database: Database, actor: Actor, notice_id: int) -> RightsEntry:
    """Return what a party was told as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(RightsNotice, notice_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: RightsEntry = record_rows.read(RightsEntry, row)
        return entry


def of_party(session: Session, party_id: int) -> RightsNotice | None:
    """Return the latest that a party was told."""
    return session.scalars(select(RightsNotice).where(
        RightsNotice.party_id == party_id).order_by(
            RightsNotice.told_at.desc(), RightsNotice.id.desc()).limit(1)).first()


def _check(entry: RightsEntry) -> None:
    if not entry.signed and not entry.unsigned_reason.strip() and entry.manner == "written":
        raise RefusedError("rights_unsigned", "unsigned_reason")
    if entry.willing and entry.willing_on is None:
        raise RefusedError("rights_willing_on", "willing_on")
    if entry.willing == "no" and not entry.willing_reason.strip():
        raise RefusedError("rights_unwilling", "willing_reason")
    if entry.recusal == "yes" and not entry.recusal_reason.strip():
        raise RefusedError("rights_recusal", "recusal_reason")


def _take_consent(session: Session, case: CaseFile, party: Party, entry: RightsEntry) -> None:
    if not entry.willing or party.side != "respondent":
        return
    clocks.stop(session, case, ("M-RSP",), entry.willing_on or now().date())
    dispute = dispute_of(session, case.id)
    if entry.willing == "yes" and dispute.consent_on is None and dispute.accepted_on is None:
        dispute.consent_on = entry.willing_on


def _told(entry: RightsEntry) -> list[str]:
    told = [codes.label("telling_ways", entry.manner),
            "已签名" if entry.signed else entry.unsigned_reason.strip()]
    if entry.willing:
        told.append(codes.label("willingness", entry.willing)
                    + (f"：{entry.willing_reason.strip()}" if entry.willing_reason.strip() else ""))
    if entry.recusal:
        told.append(codes.label("recusal_answers", entry.recusal)
                    + (f"：{entry.recusal_reason.strip()}" if entry.recusal_reason.strip() else ""))
    if entry.wants_public:
        told.append("要求公开调解")
    return [text for text in told if text]
