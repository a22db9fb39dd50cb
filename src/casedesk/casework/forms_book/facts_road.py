"""A dispute on its road as F06, F14 and F26 state it: asked, withdrawn, closed."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_dispute import DisputeFacts


@dataclass(frozen=True)
class RoadFacts(DisputeFacts):
    """A dispute with what its acts decided."""

    proactive: bool = False  # 主动调解, nobody applied (17号令§23)
    solicited_on: date | None = None  # 征询
    response_due: date | None = None  # M-RSP
    withdrawn_on: date | None = None
    withdrawal_ground: str = ""  # one of the three of F14
    withdrawal_note: str = ""
    settlement: str = ""  # 和解内容
    ended_how: str = ""  # 结案方式
    days_used: int | None = None  # 用时, from acceptance to the end
    course: str = ""  # 调解经过, one act a line
    performed: str = ""  # 履行情况
    paid_fen: int | None = None
    arbitration_review: str = ""
    judicial_confirmation: str = ""
    payment_order: str = ""
    legal_aid: str = ""
    open_ends: str = ""  # 未了事项 with which it is closed

    @property
    def agreement_number(self) -> str:
        """The number of the agreement."""
        return self.agreement.number if self.agreement else ""

    @property
    def agreed_fen(self) -> int | None:
        """The sum agreed, in fen."""
        return self.agreement.total_fen if self.agreement else None

    @property
    def was_extended(self) -> bool:
        """Whether mediation was extended."""
        return self.extended_to is not None

    @property
    def withdrawal_said(self) -> str:
        """What was settled, else what was said on withdrawing."""
        return self.settlement or self.withdrawal_note
