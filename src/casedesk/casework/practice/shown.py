"""What a newcomer looks at first: cases with every section filled, and letters on their way."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from casedesk.casework import letters, visits
from casedesk.casework.collective import members, representatives, taking
from casedesk.casework.collective.lines import RosterLine
from casedesk.casework.disputes import (
    acts,
    addresses,
    agreement,
    beginnings,
    evidence,
    inquiries,
    meetings,
    payments,
    record,
    records,
    rights,
)
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.addresses import AddressEntry
from casedesk.casework.disputes.agreement import (
    AgreementEntry,
    InstalmentEntry,
    ObligationEntry,
)
from casedesk.casework.disputes.evidence import EvidenceEntry, PieceEntry
from casedesk.casework.disputes.inquiries import LineEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.disputes.records import PartyRow
from casedesk.casework.disputes.rights import RightsEntry
from casedesk.casework.letters import LetterDeed
from casedesk.casework.practice.invention import Invention, book
from casedesk.casework.visits import VisitEntry
from casedesk.model import Actor, CaseFile
from casedesk.rules import money
from casedesk.rules.calendar import Calendar
from casedesk.store import Database

CASES = 3  # that this module enters
WORKERS = 14  # on the roster


@dataclass(frozen=True)
class _Scene:
    database: Database
    actors: dict[str, Actor]
    invention: Invention

    def day(self, ago: int) -> date:
        """The working day that many days before today, or the one before it."""
        return Calendar.seed().first_workday(self.invention.today - timedelta(days=ago), -1)

    @property
    def mediator(self) -> Actor:
        """Who handles these cases."""
        return self.actors["mediator"]


def write(database: Database, actors: dict[str, Actor], invention: Invention) -> None:
    """Enter the three cases and the letters."""
    scene = _Scene(database, actors, invention)
    _broken(scene, _begun(scene, 44, 1, "facts"))
    case_id = _begun(scene, 20, 1, "facts")
    _record(scene, case_id)
    _letters(scene, case_id)
    _roster(scene, _begun(scene, 13, WORKERS, "roster_facts"))


def _begun(scene: _Scene, ago: int, workers: int, told: str) -> int:
    """A case that came so many days ago, accepted and in mediation."""
    employer, job = scene.invention.firm()
    came, fen = scene.day(ago), book()["shown"]["amount"] * 100
    since = came - timedelta(days=75)
    saved = visits.record(scene.database, scene.actors["counter"], VisitEntry(
        person=scene.invention.person(came), employer=employer, job=job, matter="0501",
        category="mediation", workers=workers, known_on=since, amount=money.plain(fen),
        facts=book()["shown"][told].format(month=f"{since.month}月", amount=money.plain(fen)),
        arrived_at=datetime.combine(came, time(9, 20)), consented=True, told_legal_aid=True,
        materials="身份证复印件、工资条、劳动合同"), then="case")
    assert saved.case_id is not None
    reason, head = scene.invention.word("backdated"), scene.actors["supervisor"]
    accepted = scene.day(ago - 2)
    acts.perform(scene.database, head, Act(
        saved.case_id, "accept", accepted, reason, consent_on=accepted,
        mediator_id=scene.mediator.staff_id))
    acts.perform(scene.database, scene.mediator, Act(
        saved.case_id, "mediate", scene.day(ago - 4), reason))
    return saved.case_id


def _parties(scene: _Scene, case_id: int) -> list[PartyRow]:
    with scene.database.reading() as session:
        return records.party_rows(session, case_id)


def _record(scene: _Scene, case_id: int) -> None:
    """Rights, addresses, evidence, an inquiry, a meeting that was held and the next one."""
    database, by = scene.database, scene.mediator
    parties = _parties(scene, case_id)
    told_on = scene.day(15)
    for party in parties:
        rights.record(database, by, RightsEntry(
            case_id=case_id, party_id=party.id, teller=by.name, willing="yes", recusal="no",
            told_at=datetime.combine(told_on, time(10)), willing_on=told_on))
        addresses.record(database, by, AddressEntry(
            case_id=case_id, party_id=party.id, receiver=party.name, phone=party.phone,
            address=party.address, confirmed_on=told_on))
    evidence.record(database, by, EvidenceEntry(
        case_id=case_id, party_id=parties[0].id, receiver=by.name, received_on=scene.day(14),
        pieces=[PieceEntry(**each) for each in book()["shown"]["evidence"]]))
    _inquiry(scene, case_id, parties)
    _meeting(scene, case_id)


def _inquiry(scene: _Scene, case_id: int, parties: list[PartyRow]) -> None:
    said, on = book()["shown"], scene.day(12)
    entry = beginnings.inquiry(scene.database, scene.mediator, case_id)
    firm = next((party.name for party in parties if party.firm), "")
    inquiries.record(scene.database, scene.mediator, replace(
        entry, begun_at=datetime.combine(on, time(15)), ended_at=datetime.combine(on, time(15, 50)),
        investigators=f"{scene.mediator.name}、{scene.actors['counter'].name}",
        name=scene.invention.person(on).name, relation=said["witness"], firm=firm,
        post=said["post"], lines=[*entry.lines[:1], LineEntry(said["question"], said["answer"])]))


def _meeting(scene: _Scene, case_id: int) -> None:
    """One is held and adjourned to a morning of this week or the next."""
    said, on = book()["shown"], scene.day(6)
    calendar = Calendar.seed()
    again = calendar.first_workday(scene.invention.today + timedelta(days=2))
    entry = beginnings.minutes(scene.database, scene.mediator, beginnings.meeting(
        scene.database, scene.mediator, case_id))
    meetings.hold(scene.database, scene.mediator, replace(
        entry, starts_at=datetime.combine(on, time(9, 30)),
        ends_at=datetime.combine(on, time(11, 10)), result="adjourned",
        adjourned_to=datetime.combine(again, time(9, 30)), outcome=said["outcome"],
        course=said["course"], answer=said["meeting_answer"], issues=said["issues"],
        attendees=[replace(each, came=True, identified=True) for each in entry.attendees]))


def _roster(scene: _Scene, case_id: int) -> None:
    """Fourteen workers on a roster, and the three whom they elected."""
    scene_day, said = scene.day(10), book()["shown"]
    lines = []
    for number in range(1, WORKERS + 1):
        worker = scene.invention.person(scene_day)
        lines.append(RosterLine(number, {
            "name": worker.name, "id_number": worker.id_number, "phone": worker.phone,
            "amount": money.plain(said["amount"] * 100 + number * 12_000), "bank": said["bank"],
            "job": scene.invention.firm()[1]}))
    taking.take_in(scene.database, scene.mediator, case_id, lines)
    page = members.page(scene.database, scene.mediator, case_id)
    representatives.elect(scene.database, scene.mediator, case_id,
                          [row.id for row in page.members[:3]], scene_day)


def _broken(scene: _Scene, case_id: int) -> None:
    """An agreement in two instalments: of the first, now overdue, only a part has come."""
    said, on = book()["shown"], scene.day(31)
    claim = record.entry_of(scene.database, scene.mediator, case_id).claims[0]
    whole = claim.amount_fen or 0
    half, due = whole // 2, scene.day(12)
    firm = next((party.name for party in _parties(scene, case_id) if party.firm), "")
    agreement.save(scene.database, scene.mediator, case_id, AgreementEntry(
        terms=said["terms"].format(whole=money.plain(whole)), agreed={claim.id or 0: whole},
        liability=said["liability"],
        instalments=[InstalmentEntry("第一期工资", due, half, debtor=firm),
                     InstalmentEntry("第二期工资", due + timedelta(days=40), whole - half,
                                     debtor=firm)],
        obligations=[ObligationEntry(said["certificate"], scene.day(28), firm)]))
    acts.perform(scene.database, scene.mediator, Act(
        case_id, "agree", on, scene.invention.word("backdated"), applicant_signed_on=on,
        respondent_signed_on=on, mediator_signed_on=on, sealed_on=on))
    payments.pay(scene.database, scene.mediator, case_id, PaymentEntry(
        None, due, half // 3, said["part_paid"]))


def _letters(scene: _Scene, case_id: int) -> None:
    """One waits for an answer that is overdue, one was answered, one is a draft."""
    with scene.database.reading() as session:
        employer_id = session.get_one(CaseFile, case_id).employer_id
    assert employer_id is not None
    for told in book()["shown"]["letter"]:
        entry = letters.propose(scene.database, scene.mediator, employer_id, case_id)
        number = letters.write(scene.database, scene.mediator, replace(
            entry, **{name: told[name] for name in ("kind", "subject", "basis", "demands")}))
        if "days_ago" in told:
            _send(scene, number, told)


def _send(scene: _Scene, number: int, told: dict[str, Any]) -> None:
    issued = scene.day(told["days_ago"])
    letters.perform(scene.database, scene.actors["supervisor"], LetterDeed(number, "issue", issued))
    letters.perform(scene.database, scene.mediator, LetterDeed(
        number, "deliver", issued, method="post", tracking="EMS1099887766", receiver="前台"))
    if "reply" in told:
        answered = scene.day(told["days_ago"] - 12)
        letters.perform(scene.database, scene.mediator, LetterDeed(
            number, "reply", answered, told["reply"]))
        letters.perform(scene.database, scene.mediator, LetterDeed(
            number, "outcome", answered, outcome=told["outcome"]))
