"""Where papers are served: the addresses and ways that the parties confirmed (F08)."""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import record_rows
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Party, Service, ServiceAddress
from casedesk.rules import codes
from casedesk.store import Database

KIND = "address"
_POSTCODE = re.compile(r"\d{6}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass
class AddressEntry:
    """Where and how a party wants papers served."""

    id: int | None = None
    case_id: int = 0
    party_id: int | None = None
    receiver: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    electronic: bool = False
    channel: str = ""
    channel_address: str = ""
    confirmed_on: date | None = None
    signed: bool = True
    note: str = ""


def record(database: Database, actor: Actor, entry: AddressEntry) -> int:
    """Put a confirmed address on record; the party's and what is still to be served follow it.

    Refuses `record_missing`, `record_future`, `record_party`, `address_postcode`,
    `address_channel`, `address_mail`, the `phone_*` codes, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "party_id", "receiver", "address", "phone", "confirmed_on")
    record_rows.not_future(entry, "confirmed_on")
    record_rows.numbers(entry)
    _check(entry)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        party = record_rows.party(session, case.id, entry.party_id)
        row = record_rows.opened(session, ServiceAddress, actor, case, entry.id)
        record_rows.put(row, entry)
        if not entry.electronic:
            row.channel = row.channel_address = ""
        row.party = party.name
        session.add(row)
        session.flush()
        party.service_address, party.phone = row.address, row.phone
        for waiting in session.scalars(select(Service).where(
                Service.party_id == party.id, Service.result == "pending")):
            waiting.address, waiting.phone = row.address, row.phone
        told = f"收件人{row.receiver}，{row.address}，电话{row.phone}"
        if row.electronic:
            told += f"；同意电子送达（{codes.label('electronic_channels', row.channel)}）"
        record_rows.enter(session, actor, case, KIND, row.id, f"{party.name}确认送达地址", told)
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def entry_of(database: Database, actor: Actor, address_id: int) -> AddressEntry:
    """Return a confirmed address as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(ServiceAddress, address_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: AddressEntry = record_rows.read(AddressEntry, row)
        return entry


def where(session: Session, party: Party) -> tuple[str, str]:
    """Return address and telephone for service: confirmed ones before those of the party."""
    confirmed = agreed(session, party.id)
    if confirmed:
        return confirmed.address, confirmed.phone or party.phone
    return party.service_address, party.phone


def agreed(session: Session, party_id: int | None) -> ServiceAddress | None:
    """Return the latest confirmed address of a party (F08)."""
    if party_id is None:
        return None
    return session.scalars(select(ServiceAddress).where(
        ServiceAddress.party_id == party_id).order_by(
            ServiceAddress.confirmed_on.desc(), ServiceAddress.id.desc()).limit(1)).first()


def _check(entry: AddressEntry) -> None:
    if entry.postcode.strip() and not _POSTCODE.fullmatch(entry.postcode.strip()):
        raise RefusedError("address_postcode", "postcode")
    if not entry.electronic:
        return
    if entry.channel not in codes.table("electronic_channels") \
            or not entry.channel_address.strip():
        raise RefusedError("address_channel", "channel_address")
    if entry.channel == "email" and not _MAIL.fullmatch(entry.channel_address.strip()):
        raise RefusedError("address_mail", "channel_address")
