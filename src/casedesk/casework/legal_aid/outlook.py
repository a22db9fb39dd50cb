"""What the particulars mean while typed: limitation, urgency, the economic standard."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework import settings_book
from casedesk.casework.legal_aid import means, timing
from casedesk.casework.legal_aid.entries import MeansEntry, ReferralEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, AidMeans, Referral, now
from casedesk.rules import aid
from casedesk.rules.aid import Assessment
from casedesk.store import Database


@dataclass(frozen=True)
class Outlook:
    """Limitation and urgency of a matter, and how the household stands to the standard."""

    limitation_on: date | None
    why: str  # the arithmetic of the limitation in words
    days: int | None  # left until then, negative when it has passed
    tone: str  # "", "warn", "late": fewer than seven days (法律援助法 §44)
    urgent: bool
    assessment: Assessment
    summary_most: int  # characters that fit the slip


def of_entry(database: Database, actor: Actor, entry: ReferralEntry) -> Outlook:
    """Return what an entry means that is not saved yet. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    today = now().date()
    draft = Referral(
        known_on=entry.known_on, employed_until=entry.employed_until, matter=entry.matter,
        dispute_case_id=entry.dispute_case_id)
    with database.reading() as session:
        found = timing.limitation_of(session, draft)
        least = settings_book.value(session, "aid_urgent_days", today)
        warn = settings_book.value(session, "aid_limitation_warn_days", today)
        assessed = aid.assess(
            means.standard(session, today), entry.ground, entry.exemption,
            bool(entry.exemption_proof.strip()),
            means.of_row(_row(entry.means)) if entry.means else None)
        most = settings_book.value(session, "aid_summary_most", today)
    on = (found.due.raw or found.due.due) if found.due else None
    days = (on - today).days if on else None
    tone = "" if days is None else "late" if days < least else "warn" if days <= warn else ""
    return Outlook(on, found.why, days, tone,
                   bool(entry.urgent_reason.strip()) or aid.is_urgent(on, today, least),
                   assessed, most)


def _row(entry: MeansEntry) -> AidMeans:
    return AidMeans(
        household=entry.household, wages_fen=entry.wages_fen, business_fen=entry.business_fen,
        property_fen=entry.property_fen, transfer_fen=entry.transfer_fen,
        expenses=entry.expenses, spending_fen=entry.spending_fen)
