"""Legal aid: the economic test of the province, and when aid must come before the paperwork."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from casedesk.rules import codes, money

Result = Literal["no_test", "exempt", "below", "expenses", "above", "unknown"]
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Standard:
    """The economic standard on a day: 粤府令第268号 §3, by the city's figure of the year before."""

    annual: int  # disposable income a head and year of the city's townspeople, yuan
    percent: int  # of a twelfth of it
    comparison: str = "below"  # or "not_above": the rule says 低于, the city's notice 不超过

    @property
    def monthly_fen(self) -> int:
        """The whole city figure a month, in fen."""
        return _fen(Decimal(self.annual) / 12)

    @property
    def threshold_fen(self) -> int:
        """The standard a head and month, rounded half up to the yuan, in fen."""
        share = Decimal(self.annual) / 12 * self.percent / 100
        return int(share.quantize(Decimal(1), ROUND_HALF_UP)) * 100


@dataclass(frozen=True)
class Means:
    """What the worker states: the household's income of six months, in fen."""

    household: int
    income_fen: int | None  # wages, business, property and transfers together
    spending_fen: int | None = None  # a head and month, for the second test
    expense: bool = False  # 突发事件、意外伤害、重大疾病、就读


@dataclass(frozen=True)
class Assessment:
    """How the statement stands to the standard; never a decision, which is the agency's."""

    result: Result
    per_head_fen: int | None
    threshold_fen: int
    why: str

    @property
    def passes(self) -> bool:
        """Whether the referral may go on: the agency verifies what was stated."""
        return self.result in ("no_test", "exempt", "below", "expenses")


def no_test(ground: str) -> bool:
    """Tell whether a ground needs no economic test (法律援助法 §32)."""
    return ground.startswith("32-")


def assess(standard: Standard, ground: str, exemption: str, proof: bool,
           means: Means | None) -> Assessment:
    """Return how a worker stands to the economic standard (法律援助法 §31–34, 42).

    An exemption waives the verification, and only with its proof; §32 waives the test.
    """
    limit = standard.threshold_fen
    if no_test(ground):
        return Assessment("no_test", None, limit,
                          f"{article(ground)}：不受经济困难条件限制")
    if exemption and proof:
        return Assessment("exempt", None, limit, f"免予核查（{article(exemption)}）")
    if means is None or means.income_fen is None or means.household < 1:
        return Assessment("unknown", None, limit, "家庭收入尚未填写")
    return _by_income(standard, means)


def _by_income(standard: Standard, means: Means) -> Assessment:
    assert means.income_fen is not None
    limit = standard.threshold_fen
    head = _fen(Decimal(means.income_fen) / 100 / 6 / means.household)
    shown = f"月人均可支配收入 {money.plain(head)} 元"
    below = head < limit or (standard.comparison == "not_above" and head == limit)
    if below:
        word = "低于" if head < limit else "不超过"
        return Assessment("below", head, limit,
                          f"{shown}，{word}标准 {money.plain(limit)} 元（待机构核查）")
    spent = means.spending_fen
    if means.expense and spent is not None and spent > head < standard.monthly_fen:
        return Assessment(
            "expenses", head, limit,
            f"{shown}，因重大支出月人均消费性支出 {money.plain(spent)} 元高于收入，"
            f"且收入低于城市平均 {money.plain(standard.monthly_fen)} 元（待机构核查）")
    return Assessment("above", head, limit, f"{shown}，高于标准 {money.plain(limit)} 元"
                      if head > limit else f"{shown}，等于标准，规定为低于标准")


def article(code: str) -> str:
    """Return the article of a ground or exemption: "42-3" as 第四十二条第（三）项."""
    number, _, item = code.partition("-")
    tens, ones = divmod(int(number), 10)
    digits = "零一二三四五六七八九"
    words = digits[tens] + "十" + (digits[ones] if ones else "")
    return f"第{words}条" + (f"第（{digits[int(item)]}）项" if item else "")


def ground_of(matter: str) -> str:
    """Return the ground of §31 that a matter usually falls under, '' when none."""
    found = codes.table("aid_matters").get(matter)
    return found.parent if found else ""


def is_urgent(limitation: date | None, today: date, days: int) -> bool:
    """Tell whether fewer than `days` days are left (法律援助法 §44(1): 不足七日)."""
    return limitation is not None and 0 <= (limitation - today).days < days


def _fen(yuan: Decimal) -> int:
    return int(yuan.quantize(_CENT, ROUND_HALF_UP) * 100)
