"""Where papers are served: the addresses that the parties confirmed (F08)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.model import Party, ServiceAddress


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
