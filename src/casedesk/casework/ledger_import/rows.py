"""What a checked row of a ledger hands over: plain values, already normalised."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """What every ledger says of a worker and the employer, and how the row is known again.

    `source_hash` is made of what the row is about (day, person, employer, matter);
    `content_hash` of all it says, so that a row filled in since is told apart.
    """

    row: int
    source_hash: str
    content_hash: str
    registered: date
    name: str
    sex: str = ""  # GB/T 2261.1
    birth: date | None = None
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    other_phone: str = ""
    address: str = ""
    migrant: bool | None = None
    employer: str = ""
    uscc: str = ""
    industry: str = ""
    town: str = ""
    matter: str = "0699"
    matter_text: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class DisputeRow(LedgerRow):
    """A row of a mediation ledger; amounts in fen. Without `closing_kind` the case is open."""

    workers: int = 1
    claim_fen: int | None = None
    agreed_fen: int | None = None
    accepted: date | None = None
    mediator: str = ""
    closing_kind: str = ""
    proceeding: str = ""  # code table proceedings: where a case that was passed on went
    closed: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReferralRow(LedgerRow):
    """A row of a register of legal-aid referrals."""

    agency: str = ""
    sent: date | None = None
    receipt: date | None = None
    result: str = ""
