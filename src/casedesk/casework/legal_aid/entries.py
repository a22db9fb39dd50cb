"""What is typed about legal aid: the referral, the household's means, its papers and acts."""

from dataclasses import dataclass, field
from datetime import date

from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry


@dataclass
class RelativeEntry:
    """One member of the household (经济困难状况说明表)."""

    name: str = ""
    relation: str = ""
    age: int | None = None
    id_number: str = ""
    workplace: str = ""
    income_fen: int | None = None  # a month


@dataclass
class MeansEntry:
    """The household's income of the six months before, property and great expenses."""

    stated_on: date | None = None
    household: int = 1
    wages_fen: int | None = None
    business_fen: int | None = None
    property_fen: int | None = None
    transfer_fen: int | None = None
    expenses: str = ""
    spending_fen: int | None = None  # a head and month
    flats: int | None = None
    flat_area: str = ""
    vehicles: str = ""
    savings_fen: int | None = None
    business_assets: str = ""
    remarks: str = ""
    filled_by: str = ""
    relatives: list[RelativeEntry] = field(default_factory=list)


@dataclass
class MaterialEntry:
    """One paper handed in (L4), with the kind of data in it and whether it goes on."""

    name: str = ""
    original: bool = False
    copies: int = 1
    pages: int = 1
    data_type: str = "identity"  # code table consent_types
    attachment_id: int | None = None
    goes: bool = True
    received_on: date | None = None
    remark: str = ""


@dataclass
class ReferralEntry:
    """All that is typed of one worker's legal aid; opened from a visit, advice or a dispute."""

    case_id: int | None = None  # None: a new one
    person_id: int | None = None
    person: PersonEntry | None = None  # a worker who is not on record yet
    employer_id: int | None = None
    employer: EmployerEntry | None = None  # one that is not on record yet
    track: str = "G"
    visit_id: int | None = None
    consultation_id: int | None = None
    dispute_case_id: int | None = None
    registered_on: date | None = None  # today when empty
    matter: str = ""
    ground: str = ""
    exemption: str = ""
    exemption_proof: str = ""
    union_scope: str = ""  # track U, code table union_scopes
    aid_form: str = ""
    stage: str = ""
    authority: str = ""
    authority_number: str = ""
    jurisdiction: str = ""
    summary: str = ""
    done_so_far: str = ""
    amount_fen: int | None = None
    people: int = 1
    needs: str = ""
    traits: tuple[str, ...] = ()
    known_on: date | None = None
    employed_until: date | None = None
    award_on: date | None = None
    hearing_on: date | None = None
    urgent_reason: str = ""
    opinion: str = ""
    agent_name: str = ""
    agent_id_number: str = ""
    agent_relation: str = ""
    agent_phone: str = ""
    agency_id: int | None = None
    handler_id: int | None = None
    means: MeansEntry | None = None
    materials: list[MaterialEntry] = field(default_factory=list)


@dataclass
class ConsentEntry:
    """The worker's consent to one receiver and these kinds of data (L5)."""

    case_id: int = 0
    agency_id: int | None = None
    types: tuple[str, ...] = ()
    sensitive: bool = False
    way: str = ""
    signed_on: date | None = None
    document_id: int | None = None


@dataclass
class ReceiptEntry:
    """What the lower half of the slip says."""

    received_on: date | None = None  # by the agency
    back_on: date | None = None  # at this desk; today when empty
    receiver: str = ""
    outcome: str = ""  # code table receipt_outcomes; the act says it where empty
    missing: str = ""
    missing_until: date | None = None
    suggested: str = ""
    other: str = ""
    acceptance_number: str = ""
    contact: str = ""
    decision_expected_on: date | None = None


@dataclass
class OutcomeEntry:
    """How the aid ended, in the agency's or lawyer's words and figures."""

    outcome: str = ""  # code table aid_outcomes
    paper: str = ""
    claimed_fen: int | None = None
    obtained_fen: int | None = None
    realised: str = ""


@dataclass
class ApprovalEntry:
    """One signature in the union's approval chain."""

    approved: bool = True
    by_name: str = ""


@dataclass
class AidAct:
    """What is typed when an act is done; which fields count, workflow.Action.asks tells."""

    case_id: int = 0
    action: str = ""
    on: date | None = None  # the day of the act; today when empty
    reason: str = ""  # why it is dated back
    text: str = ""
    advice: str = ""  # 建议去向, when not referred
    until: date | None = None
    how: str = ""
    decision_number: str = ""
    received_on: date | None = None  # the worker received the decision
    objection_until: date | None = None
    termination_ground: str = ""
    lawyer_id: int | None = None
    lawyer: str = ""
    firm: str = ""
    phone: str = ""
    conflict_reason: str = ""  # why a possible conflict is none
    receipt: ReceiptEntry | None = None
    approval: ApprovalEntry | None = None
    outcome: OutcomeEntry | None = None
    feedback_number: str = ""
    next_step: str = ""
    next_step_on: date | None = None
