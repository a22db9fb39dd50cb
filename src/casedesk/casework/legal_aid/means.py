"""How a worker stands to the economic standard, by what is stated and the centre's figures."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.model import AidMeans, Referral
from casedesk.rules import aid
from casedesk.rules.aid import Assessment, Means, Standard


def standard(session: Session, on: date) -> Standard:
    """Return the economic standard on a day (粤府令第268号 §3)."""
    return Standard(settings_book.value(session, "aid_city_income", on),
                    settings_book.value(session, "aid_income_percent", on),
                    settings_book.value(session, "aid_comparison", on))


def assess(session: Session, referral: Referral, on: date) -> Assessment:
    """Return how the worker stands; never a decision, which is the agency's."""
    row = session.scalars(
        select(AidMeans).where(AidMeans.case_id == referral.case_id)).one_or_none()
    return aid.assess(standard(session, on), referral.ground, referral.exemption,
                      bool(referral.exemption_proof.strip()), of_row(row) if row else None)


def of_row(row: AidMeans) -> Means:
    """Return a statement as the rule reads it: unknown while no income is stated."""
    parts = (row.wages_fen, row.business_fen, row.property_fen, row.transfer_fen)
    known = [part for part in parts if part is not None]
    return Means(row.household, sum(known) if known else None, row.spending_fen,
                 bool(row.expenses.strip()))
