"""A worker, an agency and a matter of legal aid for the tests that begin with them."""

from datetime import date
from typing import Any

from sqlalchemy import select

from casedesk.casework import employers, people
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.legal_aid import acts, agencies, conflicts, consents, record
from casedesk.casework.legal_aid.agencies import AgencyEntry
from casedesk.casework.legal_aid.entries import (
    AidAct,
    ConsentEntry,
    MaterialEntry,
    ReceiptEntry,
    ReferralEntry,
)
from casedesk.casework.people import PersonEntry
from casedesk.model import CaseFile, Deadline, Referral
from casedesk.store import Database

AGENCY = AgencyEntry(name="中山市法律援助处", address="中山市东区街道中山三路", contact="李科",
                     phone="0760-88363148", hours="周一至周五 8:30–12:00，14:30–17:30")


def worker(database: Database, actor: Any, **more: object) -> int:
    """A worker who is on record."""
    values: dict[str, object] = {
        "name": "张会娟", "id_number": "442000198603124425", "phone": "13826774412",
        "migrant_worker": True}
    return people.record(database, actor, PersonEntry(**(values | more)))  # type: ignore[arg-type]


def employer(database: Database, actor: Any, name: str = "中山市恒盛灯饰有限公司") -> int:
    """The employer on the other side."""
    return employers.record(database, actor, EmployerEntry(name=name, town="442000110"))


def entry(database: Database, actor: Any, **more: object) -> ReferralEntry:
    """A migrant worker's unpaid wages, with everything the agency needs (scenario 1)."""
    values: dict[str, object] = {
        "person_id": worker(database, actor), "employer_id": employer(database, actor),
        "matter": "wages", "ground": "31-5", "exemption": "42-3",
        "exemption_proof": "身份证、居住证", "aid_form": "arbitration", "stage": "none",
        "jurisdiction": "authority", "summary": "自8月起未足额发放工资，共欠12,400元。",
        "amount_fen": 1_240_000, "traits": ("migrant",),
        "agency_id": agencies.save(database, actor, AgencyEntry(**vars(AGENCY))),
        "materials": [MaterialEntry("身份证", copies=1, pages=1, data_type="identity"),
                      MaterialEntry("工资条", copies=1, pages=6, data_type="wage")],
    }
    return ReferralEntry(**(values | more))  # type: ignore[arg-type]


def registered(database: Database, actor: Any, **more: object) -> int:
    """A matter that is registered."""
    return record.register(database, actor, entry(database, actor, **more))


def consented(database: Database, actor: Any, case_id: int,
              types: tuple[str, ...] = ("identity", "contact", "wage", "case")) -> int:
    """The worker signed the consent for the agency chosen."""
    chosen = record.read(database, actor, case_id).agency_id
    from casedesk.model import now

    return consents.give(database, actor, ConsentEntry(
        case_id, chosen, types, bool(consents.sensitive_types() & set(types)), "in_person",
        now().date()))


def do(database: Database, actor: Any, case_id: int, action: str, **more: object) -> None:
    """Do an act."""
    acts.perform(database, actor, AidAct(case_id, action, **more))  # type: ignore[arg-type]


def ready(database: Database, actor: Any, **more: object) -> int:
    """A matter that is ready to be sent."""
    case_id = registered(database, actor, **more)
    consented(database, actor, case_id)
    conflicts.screen(database, actor, case_id, "名称相近，不是同一单位")
    do(database, actor, case_id, "ready")
    return case_id


def sent(database: Database, actor: Any, **more: object) -> int:
    """A slip that left the desk today."""
    case_id = ready(database, actor, **more)
    do(database, actor, case_id, "send", how="in_person")
    return case_id


def receipt(day: date, outcome: str = "accepted", **more: object) -> ReceiptEntry:
    """What came back."""
    return ReceiptEntry(received_on=day, outcome=outcome,  # type: ignore[arg-type]
                        acceptance_number="中援受〔2026〕88号", **more)


def state(database: Database, case_id: int) -> str:
    with database.reading() as session:
        return session.get_one(CaseFile, case_id).state


def referral(database: Database, case_id: int) -> Referral:
    with database.reading() as session:
        row = session.scalars(select(Referral).where(Referral.case_id == case_id)).one()
        session.expunge(row)
        return row


def clock_of(database: Database, case_id: int, rule: str) -> Deadline | None:
    with database.reading() as session:
        row = session.scalars(select(Deadline).where(
            Deadline.case_id == case_id, Deadline.rule == rule)
            .order_by(Deadline.id.desc())).first()
        if row is not None:
            session.expunge(row)
        return row
