"""The records of a case in one list by day: meetings, inquiries, evidence, services."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import evidence, inquiries, meetings, services
from casedesk.casework.staff import Verb
from casedesk.model import (
    Actor,
    Evidence,
    FollowUp,
    Inquiry,
    LegalPersonProof,
    Mandate,
    Meeting,
    Party,
    RightsNotice,
    ServiceAddress,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database

NEW = ("meeting", "inquiry", "evidence", "rights", "address", "mandate", "proof", "service",
       "follow_up")  # in the order of the menu
WAITS, DONE, WRONG = "waits", "done", "wrong"


@dataclass(frozen=True)
class RecordRow:
    """One record: its kind (code table record_kinds), when, what, how it stands.

    `state` is waits (something is still to be done), done or wrong; `stands` says it in words.
    """

    kind: str
    id: int
    at: datetime
    title: str
    text: str
    state: str
    stands: str


@dataclass(frozen=True)
class PartyRow:
    """A party of the case, to be chosen in a record."""

    id: int
    name: str
    side: str
    role: str
    phone: str
    address: str
    firm: bool  # an employer, no person
    represents_id: int | None
    sex: str
    id_number: str
    workplace: str
    relation: str


def listing(database: Database, actor: Actor, case_id: int) -> tuple[RecordRow, ...]:
    """Return the records of a case, the latest day first. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        rows = [row for read in _READERS for row in read(session, case_id)]
    return tuple(sorted(rows, key=lambda row: (row.at, row.id), reverse=True))


def parties(database: Database, actor: Actor, case_id: int) -> tuple[PartyRow, ...]:
    """Return everyone who takes part in a case. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        return tuple(party_rows(session, case_id))


def party_rows(session: Session, case_id: int) -> list[PartyRow]:
    """Return everyone who takes part in a case, parties before agents."""
    rows = session.scalars(select(Party).where(Party.case_id == case_id).order_by(
        Party.side, Party.seq, Party.id)).all()
    return [PartyRow(row.id, row.name, row.side, row.role, row.phone, row.service_address,
                     row.employer_id is not None, row.represents_id, row.sex, row.id_number,
                     row.firm, row.relation)
            for row in sorted(rows, key=lambda row: row.role != "party")]


# each kind of record as a row -------------------------------------------------------------------


def _meetings(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(Meeting).where(Meeting.case_id == case_id)):
        waits = row.result == "planned"
        overdue = waits and row.starts_at < now()
        asked = "、".join(each.name for each in meetings.attendees(session, row.id))
        told = row.outcome or f"调解员{row.mediator_name}，通知{asked}"
        yield RecordRow("meeting", row.id, row.starts_at, row.place, told,
                        WRONG if overdue else WAITS if waits else DONE,
                        "待登记笔录" if overdue else codes.label("meeting_results", row.result))


def _inquiries(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(Inquiry).where(Inquiry.case_id == case_id)):
        many = len(inquiries.lines_of(session, row.id))
        yield RecordRow("inquiry", row.id, row.begun_at, row.name,
                        f"问答 {many} 条 · 调查人 {row.investigators}",
                        DONE if row.signed else WRONG, "已签名" if row.signed else "未签名")


def _evidence(session: Session, case_id: int) -> Iterator[RecordRow]:
    batches: dict[tuple[str, date], list[Evidence]] = {}
    for row in evidence.of_case(session, case_id):
        batches.setdefault((row.submitter, row.received_on), []).append(row)
    for (submitter, on), rows in batches.items():
        lent = [row for row in rows if row.original and row.returned_on is None]
        yield RecordRow("evidence", rows[0].id, datetime.combine(on, time(12)), submitter,
                        "、".join(row.name for row in rows), WAITS if lent else DONE,
                        f"原件待退 {len(lent)} 份" if lent else f"{len(rows)} 份")


def _rights(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(RightsNotice).where(RightsNotice.case_id == case_id)):
        stands = codes.label("willingness", row.willing) or "意愿未登记"
        state = WRONG if row.willing == "no" else DONE if row.willing else WAITS
        yield RecordRow("rights", row.id, row.told_at, row.party, "，".join(filter(None, (
            codes.label("telling_ways", row.manner) + "告知",
            codes.label("recusal_answers", row.recusal)))), state, stands)


def _addresses(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(ServiceAddress).where(ServiceAddress.case_id == case_id)):
        yield RecordRow("address", row.id, datetime.combine(row.confirmed_on, time(12)),
                        row.party, f"{row.receiver}，{row.address}，{row.phone}",
                        DONE if row.signed else WRONG,
                        "同意电子送达" if row.electronic else "纸质送达")


def _mandates(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(Mandate).where(Mandate.case_id == case_id)):
        names = [each.name for each in (session.get(Party, number) for number in (
            row.agent_id, row.second_id) if number) if each]
        over = row.revoked_on or (row.ends_on if row.ends_on and row.ends_on < now().date()
                                  else None)
        yield RecordRow("mandate", row.id, datetime.combine(row.signed_on, time(12)),
                        row.principal, f"委托{'、'.join(names)}", WRONG if over else DONE,
                        "已解除" if row.revoked_on else "已到期" if over
                        else codes.label("authorities", row.authority))


def _proofs(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(LegalPersonProof).where(
            LegalPersonProof.case_id == case_id)):
        yield RecordRow("proof", row.id, datetime.combine(row.certified_on, time(12)), row.party,
                        f"{row.name}（{row.post}）", DONE, "主要负责人" if row.principal
                        else "法定代表人")


def _services(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in services.of_case(session, case_id):
        at = row.received_at or row.sent_at or (
            datetime.combine(row.served_on, time(12)) if row.served_on else row.created_at)
        state = WAITS if row.result in ("pending", "sent") else (
            DONE if row.result == "served" else WRONG)
        told = " · ".join(filter(None, (f"《{row.title}》{row.number}", codes.label(
            "service_methods", row.method), row.reason)))
        yield RecordRow("service", row.id, at, row.recipient, told, state,
                        codes.label("service_results", row.result))


def _follow_ups(session: Session, case_id: int) -> Iterator[RecordRow]:
    for row in session.scalars(select(FollowUp).where(FollowUp.case_id == case_id)):
        trouble = row.dispute_again or row.retaliation or row.performance == "none"
        stands = codes.label("performances", row.performance) if row.reached else "未联系上"
        told = row.new_trouble or (
            f"对服务{codes.label('satisfactions', row.service)}" if row.reached else row.handling)
        yield RecordRow("follow_up", row.id, row.called_at, row.person, told,
                        WRONG if trouble else DONE if row.reached else WAITS, stands)


_Reader = Callable[[Session, int], Iterator[RecordRow]]
_READERS: tuple[_Reader, ...] = (
    _meetings, _inquiries, _evidence, _rights, _addresses, _mandates, _proofs, _services,
    _follow_ups)
