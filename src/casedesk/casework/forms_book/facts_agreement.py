"""What was agreed and what is to be paid, as forms state it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class InstalmentFacts:
    """One payment under an agreement: who pays what, when, how, into which account."""

    number: int
    debtor: str = ""  # 义务人
    content: str = ""
    due: date | None = None
    amount_fen: int | None = None
    method: str = ""  # 银行转账, 现金 …
    payee: str = ""  # 户名
    bank: str = ""  # 开户行
    account: str = ""


@dataclass(frozen=True)
class TermFacts:
    """One item that was agreed, as it is worded (17号令§26)."""

    number: int
    text: str


@dataclass(frozen=True)
class AgreementFacts:
    """What the parties agreed (调仲法§14, 17号令§26)."""

    number: str = ""
    signed_on: date | None = None
    effective_on: date | None = None  # the day of the last signature or seal
    terms: tuple[TermFacts, ...] = ()
    instalments: tuple[InstalmentFacts, ...] = ()
    employment: str = ""  # 劳动关系于__解除/终止/继续
    insurance: str = ""  # 社保、离职证明
    liability: str = ""  # 逾期责任
    other: str = ""
    review_until: date | None = None  # A-REV
    confirm_until: date | None = None  # J-CNF

    @property
    def total_fen(self) -> int | None:
        """The sum of every payment, in fen."""
        amounts = [each.amount_fen for each in self.instalments if each.amount_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def standing(self) -> tuple[TermFacts, ...]:
        """What stands after the payments, numbered on: 劳动关系, 社保, 逾期责任, 其他."""
        said = [text for text in (self.employment, self.insurance, self.liability, self.other)
                if text]
        return tuple(TermFacts(number, text)
                     for number, text in enumerate(said, len(self.terms) + 1))
