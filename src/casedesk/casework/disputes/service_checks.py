"""What has to stand on record for a paper to count as served (民诉法 §87–95)."""

import re
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.disputes import addresses, served
from casedesk.errors import RefusedError
from casedesk.model import Document, Service, now
from casedesk.rules import codes

if TYPE_CHECKING:
    from casedesk.casework.disputes.services import ServiceEntry

OPEN = ("pending", "sent")


def check(session: Session, row: Service, entry: "ServiceEntry") -> None:
    """Refuse what does not add up or lacks what the method of service needs."""
    method = served.methods().get(entry.method)
    if entry.result not in codes.table("service_results") or entry.result == "pending":
        raise RefusedError("service_result", "result")
    if method is None:
        raise RefusedError("service_method", "method")
    if row.result not in OPEN and not entry.correction.strip():
        raise RefusedError("service_recorded", "correction", title=row.title)
    _check_days(session, row, entry, method)
    if entry.result in ("refused", "undeliverable") and not entry.reason.strip():
        raise RefusedError("service_reason", "reason")
    if entry.result == "served":
        for need in method.needs:
            _NEEDS[need](session, row, entry)
    if entry.result == "sent" and method.code == "post" and not entry.tracking.strip():
        raise RefusedError("service_tracking", "tracking")


def _check_days(session: Session, row: Service, entry: "ServiceEntry",
                method: served.Method) -> None:
    for name in ("sent_at", "received_at"):
        at = getattr(entry, name)
        if at and at > now():
            raise RefusedError("service_future", name)
        printed = row.document_id and session.get_one(Document, row.document_id).printed_at
        if at and printed and at.date() < printed.date():
            raise RefusedError("service_before_printed", name, title=row.title,
                               printed=printed.date().isoformat())
    if entry.sent_at and entry.received_at and entry.received_at < entry.sent_at:
        raise RefusedError("service_received_early", "received_at")
    if entry.result == "served":
        if method.day == "received" and entry.received_at is None:
            raise RefusedError("service_received_missing", "received_at")
        if method.day == "sent" and entry.sent_at is None and entry.received_at is None:
            raise RefusedError("service_sent_missing", "sent_at")
    if entry.result == "sent" and entry.sent_at is None:
        raise RefusedError("service_sent_missing", "sent_at")


def _receiver(session: Session, row: Service, entry: "ServiceEntry") -> None:
    if not entry.receiver.strip() and entry.relation != "self":
        raise RefusedError("service_receiver", "receiver")


def _reason(session: Session, row: Service, entry: "ServiceEntry") -> None:
    if not entry.reason.strip():
        raise RefusedError("service_reason", "reason")


def _proof(session: Session, row: Service, entry: "ServiceEntry") -> None:
    """Left behind: a witness signs, or it is photographed or filmed (民诉法 §89)."""
    if not entry.witness.strip() and not entry.filmed:
        raise RefusedError("service_proof", "witness")


def _servers(session: Session, row: Service, entry: "ServiceEntry") -> None:
    needed = settings_book.value(session, "service_servers", now().date())
    if len(people(entry.servers)) < needed:
        raise RefusedError("service_servers", "servers", needed=needed)


def _tracking(session: Session, row: Service, entry: "ServiceEntry") -> None:
    if not entry.tracking.strip():
        raise RefusedError("service_tracking", "tracking")


def _channel(session: Session, row: Service, entry: "ServiceEntry") -> None:
    found = addresses.agreed(session, row.party_id)
    if not entry.tracking.strip() and not (found and found.channel_address):
        raise RefusedError("service_channel", "tracking")


def _agreed(session: Session, row: Service, entry: "ServiceEntry") -> None:
    """Electronic service needs the recipient's consent (民诉法 §90), confirmed by F08."""
    found = addresses.agreed(session, row.party_id)
    if row.party_id and not (found and found.electronic):
        raise RefusedError("service_not_agreed", "method", recipient=row.recipient)


def _place(session: Session, row: Service, entry: "ServiceEntry") -> None:
    if not entry.place.strip():
        raise RefusedError("service_place", "place")


_NEEDS = {"receiver": _receiver, "reason": _reason, "proof": _proof, "servers": _servers,
          "tracking": _tracking, "channel": _channel, "agreed": _agreed, "place": _place}


def people(text: str) -> list[str]:
    """Return the names of a field that holds several, whatever stands between them."""
    return [name for name in re.split(r"[、，,；;\s]+", text.strip()) if name]
