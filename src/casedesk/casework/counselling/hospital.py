"""Advice to see a hospital (P9): what was observed, where, the answer, whether they went."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import consequences, counting, named, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingConsent,
    HospitalAdvice,
    new_uid,
    now,
)
from casedesk.rules import codes, diagnosis
from casedesk.store import Database, audit, drafts, sealed

REFERRAL = "referral"  # answers of code table hospital_answers: referral, alone, refused
_DAYS = ("on", "signed_on", "receipt_on", "seen_on")


@dataclass
class AdviceEntry:
    """Written advice: it is no diagnosis, and nobody is sent against their will (§27)."""

    case_id: int = 0
    on: date | None = None
    institution: str = ""
    reasons: str = ""  # what was observed in the sessions, nothing besides
    answer: str = ""  # code table hospital_answers; "" while it is not given yet
    kinds: str = ""  # which information may go along: codes of hospital_kinds, with commas
    risk_told: bool = False  # refused: the risk was explained
    companion: str = ""  # who goes along
    signed_on: date | None = None  # the client's signature


@dataclass
class ReceiptEntry:
    """What came back: went or not; never what the hospital found (no diagnosis is asked for)."""

    receipt_on: date | None = None
    went: bool | None = None
    seen_on: date | None = None  # when the hospital saw them
    doctor: str = ""
    assessed: bool = False  # 已评估
    source: str = ""  # the slip, the client's own words, family
    note: str = ""  # why not; what is arranged next


@dataclass(frozen=True)
class AdviceRow:
    """One advice with its receipt."""

    id: int
    uid: str
    case_id: int
    advised_at: datetime
    advice: AdviceEntry
    receipt: ReceiptEntry


def institutions(database: Database) -> list[str]:
    """Return the hospitals of the setting, in its order."""
    with database.reading() as session:
        text = str(settings_book.value(session, "counselling_hospitals", now().date()))
    return [each.strip() for each in text.replace(";", "；").split("；") if each.strip()]


def advise(database: Database, actor: Actor, entry: AdviceEntry) -> int:
    """Keep an advice; it completes its task and is counted in its month.

    Refuses `hospital_where`, `hospital_reasons`, `hospital_diagnosis` (words that would be one),
    `hospital_answer`, `hospital_kinds` (a referral without what may be told), `hospital_risk`
    (a refusal without the risk told), `act_future`, `client_unknown`, `client_locked`.
    """
    _check(entry)
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        row = HospitalAdvice(uid=new_uid(), case_id=case.id, advised_at=now(),
                             recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        _keep(database, session, client, row, entry, ReceiptEntry())
        _agree(session, actor, client, entry)
        consequences.settle(
            database, session, case.id, ("hospital_advised",), actor.name, now())
        counting.hospital_advised(database, session, case, client, entry.on or now().date())
        audit.record(session, "counselling.hospital", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_hospital", str(case.id))
        return row.id


def answer(database: Database, actor: Actor, advice_id: int, entry: AdviceEntry) -> None:
    """Keep the client's answer to an advice, or its wording put right. Refuses as `advise`,
    `hospital_unknown`.
    """
    _check(entry)
    with database.writing(actor) as session:
        row, case, client = _own(session, actor, advice_id)
        readers.require_open(client)
        entry.case_id = case.id
        _keep(database, session, client, row, entry, opened(database, session, row).receipt)
        _agree(session, actor, client, entry)
        audit.record(session, "counselling.hospital", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_hospital", str(case.id))


def receive(database: Database, actor: Actor, advice_id: int, entry: ReceiptEntry) -> None:
    """Keep whether the client went; who went is counted in the month of that day.

    Refuses `hospital_went`, `hospital_not_why` (did not go, without what follows), `act_future`,
    `hospital_unknown`.
    """
    if entry.went is None:
        raise RefusedError("hospital_went", "went")
    if not entry.went and not entry.note.strip():
        raise RefusedError("hospital_not_why", "note")
    for name in ("receipt_on", "seen_on"):
        if (getattr(entry, name) or now().date()) > now().date():
            raise RefusedError("act_future", name, act="回执")
    if diagnosis.found(entry.note):
        raise RefusedError("hospital_diagnosis", "note",
                           words="、".join(diagnosis.found(entry.note)))
    with database.writing(actor) as session:
        row, case, client = _own(session, actor, advice_id)
        readers.require_open(client)
        entry.receipt_on = entry.receipt_on or now().date()
        _keep(database, session, client, row, opened(database, session, row).advice, entry)
        if entry.went:
            counting.hospital_seen(database, session, case, client,
                                   entry.seen_on or entry.receipt_on)
        audit.record(session, "counselling.hospital", "counselling_case", case.id)


def of_case(database: Database, actor: Actor, case_id: int) -> list[AdviceRow]:
    """Return the advices of a case, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return [opened(database, session, row) for row in session.scalars(
            select(HospitalAdvice).where(HospitalAdvice.case_id == case.id)
            .order_by(HospitalAdvice.id.desc()))]


def advice(database: Database, actor: Actor, advice_id: int) -> AdviceRow:
    """Return one advice. Refuses `hospital_unknown`, `client_unknown`."""
    with database.reading() as session:
        return opened(database, session, _own(session, actor, advice_id)[0])


def _check(entry: AdviceEntry) -> None:
    if not entry.institution.strip():
        raise RefusedError("hospital_where", "institution")
    if not entry.reasons.strip():
        raise RefusedError("hospital_reasons", "reasons")
    words = diagnosis.found(entry.reasons)
    if words:
        raise RefusedError("hospital_diagnosis", "reasons", words="、".join(words))
    if entry.answer and entry.answer not in codes.table("hospital_answers"):
        raise RefusedError("hospital_answer", "answer")
    if entry.answer == REFERRAL and not entry.kinds.strip():
        raise RefusedError("hospital_kinds", "kinds")
    if entry.answer == "refused" and not entry.risk_told:
        raise RefusedError("hospital_risk", "risk_told")
    for name in ("on", "signed_on"):
        if (getattr(entry, name) or now().date()) > now().date():
            raise RefusedError("act_future", name, act="就医建议")


def _agree(session: Session, actor: Actor, client: Client, entry: AdviceEntry) -> None:
    """A signed referral is the separate consent to tell the hospital (PIPL 23)."""
    if entry.answer == REFERRAL and entry.signed_on and not named.agreed(
            session, client.id, REFERRAL):
        session.add(CounsellingConsent(
            client_id=client.id, purpose=REFERRAL, given=True, on=entry.signed_on,
            recorded_by=actor.staff_id))
        session.flush()


def _keep(database: Database, session: Session, client: Client, row: HospitalAdvice,
          entry: AdviceEntry, receipt: ReceiptEntry) -> None:
    entry.on = entry.on or row.advised_at.date()
    readers.keep(database, session, client, row.uid, "hospital", {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in {**asdict(entry), **asdict(receipt)}.items()})


def opened(database: Database, session: Session, row: HospitalAdvice) -> AdviceRow:
    """Return an advice, opened by the signed-in key. Refuses `sealed_closed`."""
    found = sealed.get(database, session, row.uid, "hospital")
    told: dict[str, Any] = {
        name: date.fromisoformat(value) if name in _DAYS and value else value
        for name, value in (found.content if found else {}).items()}
    of_advice, of_receipt = ({each.name for each in fields(kind)}
                             for kind in (AdviceEntry, ReceiptEntry))
    return AdviceRow(
        row.id, row.uid, row.case_id, row.advised_at,
        AdviceEntry(**{name: told[name] for name in told if name in of_advice}),
        ReceiptEntry(**{name: told[name] for name in told if name in of_receipt}))


def _own(session: Session, actor: Actor,
         advice_id: int) -> tuple[HospitalAdvice, CounsellingCase, Client]:
    row = session.get(HospitalAdvice, advice_id)
    if row is None:
        raise RefusedError("hospital_unknown")
    return row, *readers.own_case(session, actor, row.case_id)
