"""What may be claimed when a contract ends, or was never written: N, N+1, 2N, double wage.

All amounts are fen. Nothing here is a decision: a result shows its formula, days and article.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from casedesk.errors import RefusedError
from casedesk.rules import dates, money
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures
from casedesk.rules.claim_spans import DAY, Length, Spread, months_later, service, spread

LABOUR_CONTRACT_LAW = date(2008, 1, 1)


@dataclass(frozen=True)
class Result:
    """An amount in fen, how it comes about, over which days, by which article."""

    amount_fen: int
    formula: str
    period: str
    basis: str
    notes: tuple[str, ...] = ()


def average(wages: Sequence[int], figures: Figures) -> int:
    """Return the monthly average of the wages due, in fen (实施条例 §27). Refuses `claim_wage`."""
    if not wages or sum(wages) <= 0:
        raise RefusedError("claim_wage", "wages")
    return figures.fen(Fraction(sum(wages), len(wages)))


def severance(hired: date, left: date, wages: Sequence[int], figures: Figures, *,
              both_count: bool = False) -> Result:
    """经济补偿 (N): a month's wage a year of service (劳动合同法 §47, 实施条例 §27)."""
    length = service(hired, left, both_count=both_count)
    wage, notes = _standard(average(wages, figures), left, figures)
    most = figures.at("cap_years", left) if wage.capped else Fraction(10**6)
    full = _months_due(length, figures, left)
    times = min(full, most)
    if times < full:
        notes.append(f"月工资高于社平工资三倍，年限最高按 {number(times)} 年计")
    other = _months_due(service(hired, left, both_count=not both_count), figures, left)
    if min(other, most) != times:
        notes.append(f"入职日和离职日{'不' if both_count else ''}都计入的，为 {number(other)} 个月")
    if hired < LABOUR_CONTRACT_LAW:
        notes.append("2008年1月1日以前的年限依当时的规定计发（劳动合同法第九十七条），请另行核对")
    amount = figures.fen(wage.fen * times)
    return Result(
        amount, f"{money.plain(figures.fen(wage.fen))} × {number(times)} 个月 = "
        f"{money.plain(amount)} 元",
        f"{between(hired, left)}，工作{length.said()}，计 {number(times)} 个月",
        "劳动合同法第四十七条；实施条例第二十七条", tuple(notes))


def notice(last_month: int, figures: Figures) -> Result:
    """代通知金 (+1): the last month's wage (劳动合同法 §40, 实施条例 §20). Refuses `claim_wage`."""
    if last_month <= 0:
        raise RefusedError("claim_wage", "last_month")
    return Result(last_month, f"上一个月工资 {money.plain(last_month)} 元", "",
                  "劳动合同法第四十条；实施条例第二十条",
                  ("限第四十条三种情形，且未提前三十日书面通知",))


def severance_and_notice(hired: date, left: date, wages: Sequence[int], last_month: int,
                         figures: Figures, *, both_count: bool = False) -> Result:
    """N+1: severance pay and a month in place of notice."""
    first = severance(hired, left, wages, figures, both_count=both_count)
    second = notice(last_month, figures)
    amount = first.amount_fen + second.amount_fen
    return Result(
        amount, f"{first.formula.removesuffix(' 元')}；{money.plain(first.amount_fen)} + "
        f"{money.plain(last_month)} = {money.plain(amount)} 元", first.period,
        "劳动合同法第四十条、第四十七条；实施条例第二十条、第二十七条", first.notes + second.notes)


def damages(hired: date, left: date, wages: Sequence[int], figures: Figures, *,
            both_count: bool = False) -> Result:
    """赔偿金 (2N) for unlawful ending: severance pay twice over (§48, §87, 实施条例 §25)."""
    once = severance(hired, left, wages, figures, both_count=both_count)
    times = figures.at("damages_times", left)
    amount = figures.fen(once.amount_fen * times)
    return replace(
        once, amount_fen=amount, basis="劳动合同法第四十八条、第八十七条；实施条例第二十五条",
        formula=f"{once.formula.removesuffix(' 元')}；{money.plain(once.amount_fen)} × "
        f"{number(times)} = {money.plain(amount)} 元",
        notes=(*once.notes, "已支付赔偿金的，不再另付经济补偿"))


def double_wage(hired: date, until: date, wages: Sequence[int], figures: Figures,
                calendar: Calendar, *, signed: date | None = None, both_count: bool = True,
                first: date | None = None, by_calendar: bool = False) -> Result:
    """二倍工资差额 for work without a written contract (劳动合同法 §82, 实施条例 §6–7).

    `until` is the last day of work, or today. The period begins the day after a month of work;
    `both_count` takes the first day of work as the month's first (02-10 of 01-10), without it it
    begins a day later (民法典 §201). `first` is the day itself where it was set by hand.
    Odd days go by paid days over 21.75, or by the calendar.
    """
    if until < hired:
        raise RefusedError("claim_order", "left")
    wage = average(wages, figures)
    first = first or double_wage_begins(hired, figures, both_count=both_count)
    most = int(figures.at("double_most_months", hired))
    free = int(figures.at("double_free_months", hired))
    last = min(day for day in (
        until, signed - DAY if signed else None, months_later(hired, free + most) - DAY,
        months_later(first, most) - DAY) if day)
    notes = ["单位已付正常工资的，只主张另一倍差额", "申请仲裁的时效期间为一年，逐月核对"]
    if (signed or until) >= months_later(hired, free + most):
        notes.append("满一年未订立书面合同，视为已订立无固定期限劳动合同（实施条例第七条）")
    basis = "劳动合同法第八十二条；实施条例第六条、第七条"
    if last < first:
        return Result(0, "0.00 元", f"{dates.cn(first)} 起算，此前已订立合同或者离职", basis,
                      tuple(notes))
    amount, said, days = over(wage, first, last, figures, calendar, by_calendar=by_calendar)
    return Result(amount, said, f"{between(first, last)}，{days}", basis, tuple(notes))


def double_wage_begins(hired: date, figures: Figures, *, both_count: bool = True) -> date:
    """Return the first day of double wage: the day after a month of work."""
    free = months_later(hired, int(figures.at("double_free_months", hired)))
    return free if both_count else free + DAY


def over(month_fen: int | Fraction, first: date, last: date, figures: Figures,
         calendar: Calendar, *, by_calendar: bool = False) -> tuple[int, str, str]:
    """Return a monthly amount over a period: fen, formula, length in words."""
    period = spread(first, last, calendar)
    per = figures.at("paid_days", first)
    exact = month_fen * (period.months + period.part(None if by_calendar else per))
    amount = figures.fen(Fraction(exact))
    wage = money.plain(figures.fen(Fraction(month_fen)))
    parts = [f"{wage} × {period.months}"] if period.months else []
    if period.days and by_calendar:
        parts.append(f"{wage} × {period.days}/{period.month_days}")
    elif period.days:
        parts.append(f"{wage} ÷ {number(per)} × {period.paid_days}")
    return amount, f"{' + '.join(parts)} = {money.plain(amount)} 元", _said(period, by_calendar)


def secrecy(wages: Sequence[int], first: date, last: date, figures: Figures,
            calendar: Calendar) -> Result:
    """竞业限制补偿 where none was agreed: 30% of the average, at least the minimum wage (§36)."""
    mean, share = average(wages, figures), figures.at("secrecy_share", first)
    least = figures.minimum_wage(first)
    monthly = max(figures.fen(mean * share), least)
    amount, said, days = over(monthly, first, last, figures, calendar)
    notes = ("按月低于最低工资标准，以最低工资标准计",) if monthly == least else ()
    return Result(
        amount, f"{money.plain(mean)} × {percent(share)} = "
        f"{money.plain(figures.fen(mean * share))}；{said}", f"{between(first, last)}，{days}",
        "法释〔2020〕26号第三十六条", notes)


def extra_damages(owed_fen: int, percentage: int, figures: Figures, *,
                  ordered: date | None, today: date) -> Result:
    """加付赔偿金: 50–100% of what is owed, once the authority's order was not kept (§85).

    Refuses `claim_amount_owed`, `claim_percent`.
    """
    day = ordered or today
    least, most = (int(figures.at(key, day)) for key in ("extra_least", "extra_most"))
    if owed_fen <= 0:
        raise RefusedError("claim_amount_owed", "owed")
    if not least <= percentage <= most:
        raise RefusedError("claim_percent", "percent", least=least, most=most)
    amount = figures.fen(Fraction(owed_fen * percentage, 100))
    needed = "须先由劳动行政部门责令限期支付、用人单位逾期不支付"
    return Result(
        amount, f"{money.plain(owed_fen)} × {percentage}% = {money.plain(amount)} 元",
        f"{dates.cn(ordered)} 责令期满" if ordered else "", "劳动合同法第八十五条",
        (needed,) if ordered else (f"{needed}；现未登记责令期满之日",))


@dataclass(frozen=True)
class _Wage:
    fen: Fraction
    capped: bool


def _standard(mean: int, on: date, figures: Figures) -> tuple[_Wage, list[str]]:
    """The monthly wage that counts: not below the minimum, not above three social wages."""
    notes: list[str] = []
    least, social = figures.minimum_wage(on), figures.social_wage(on)
    wage = Fraction(mean)
    if wage < least:
        notes.append(f"月均工资低于最低工资标准，按 {money.plain(least)} 元计")
        wage = Fraction(least)
    if social is None:
        notes.append("当地上年度社平工资未登记，没有比较三倍上限")
        return _Wage(wage, False), notes
    cap = social * figures.at("cap_times", on)
    if wage <= cap:
        return _Wage(wage, False), notes
    notes.append(f"月均工资 {money.plain(mean)} 元高于社平工资三倍，按 "
                 f"{money.plain(figures.fen(cap))} 元计")
    return _Wage(cap, True), notes


def _months_due(length: Length, figures: Figures, on: date) -> Fraction:
    """A year counts one, a rest of six months one more, a shorter rest a half (§47)."""
    if length.months >= figures.at("year_months", on):
        return Fraction(length.years + 1)
    rest = length.months or length.days or not length.years
    return length.years + (Fraction(1, 2) if rest else Fraction(0))


def between(first: date, last: date) -> str:
    """Return 2019年3月15日至2026年9月30日."""
    return f"{dates.cn(first)}至{dates.cn(last)}"


def number(value: Fraction) -> str:
    """Return a figure without noughts that say nothing: 8, 7.5, 21.75."""
    return f"{float(value):.10f}".rstrip("0").rstrip(".")


def percent(share: Fraction) -> str:
    """Return 30%."""
    return f"{number(share * 100)}%"


def _said(period: Spread, by_calendar: bool) -> str:
    months = f"{period.months}个月" if period.months else ""
    if not period.days:
        return months
    counted = f"{period.days}日" + ("" if by_calendar else f"（计薪 {period.paid_days} 日）")
    return f"{months}零{counted}" if months else counted
