"""Claims about wages while at work: overtime, annual leave, probation, minimum, stoppage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from casedesk.errors import RefusedError
from casedesk.rules import money
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures, leave_days, probation_months
from casedesk.rules.claim_spans import DAY, is_statutory, months_later
from casedesk.rules.claims import Result, between, number, over, percent

NOUGHT = Fraction(0)


@dataclass(frozen=True)
class Hours:
    """Hours of overtime by what they are paid; of rest days those not made up by time off."""

    weekday: Fraction = NOUGHT
    rest: Fraction = NOUGHT
    statutory: Fraction = NOUGHT

    def __add__(self, other: "Hours") -> "Hours":
        return Hours(self.weekday + other.weekday, self.rest + other.rest,
                     self.statutory + other.statutory)


def hours_of(days: Iterable[tuple[date, Fraction]], calendar: Calendar) -> Hours:
    """Sort hours of single days: only the 13 statutory holidays are paid at 300%.

    Arranged free days and weekends are rest days; a weekend worked instead is a workday.
    """
    found = Hours()
    for day, hours in days:
        kind = "statutory" if is_statutory(day, calendar) else \
            "rest" if calendar.is_rest(day) else "weekday"
        found += Hours(**{kind: hours})
    return found


def overtime(wage_fen: int, hours: Hours, on: date, figures: Figures, *,
             replaced: Fraction = NOUGHT) -> Result:
    """加班工资: 150%, 200% and 300% of the hourly wage (劳动法 §44).

    `replaced` are hours of rest days made up by time off; they are not paid.
    Refuses `claim_wage`, `claim_hours`.
    """
    wage = _wage(wage_fen, "wage")
    if min(hours.weekday, hours.rest, hours.statutory, replaced) < 0 or replaced > hours.rest:
        raise RefusedError("claim_hours", "replaced")
    per, day = figures.at("paid_days", on), figures.at("day_hours", on)
    hourly = wage / per / day
    parts = [(hours.weekday, "overtime_weekday"), (hours.rest - replaced, "overtime_rest"),
             (hours.statutory, "overtime_statutory")]
    amount = figures.fen(sum((hourly * count * figures.at(key, on) for count, key in parts),
                             NOUGHT))
    said = " + ".join(f"{number(count)} × {percent(figures.at(key, on))}"
                      for count, key in parts if count)
    notes = [f"小时工资 = {money.plain(wage_fen)} ÷ {number(per)} ÷ {number(day)}"]
    if hours.statutory:
        notes.append("法定休假日的300%在正常工资以外另付，不得以补休代替")
    if replaced:
        notes.append(f"休息日已补休 {number(replaced)} 小时，不计")
    return Result(amount, f"小时工资 {money.plain(figures.fen(hourly))} × （{said or 0}）= "
                  f"{money.plain(amount)} 元", _hours_said(hours, replaced),
                  "劳动法第四十四条；人社部发〔2025〕2号", tuple(notes))


def annual_leave(wage_fen: int, years_of_work: int, year: int, figures: Figures, *,
                 hired: date | None = None, left: date | None = None, taken: int = 0,
                 whole: bool = False) -> Result:
    """未休年休假工资 of one year: whole days only, 300% with the 100% that was paid (§10–12).

    `hired` and `left` shorten the year; `whole` claims all 300% (the days' own pay is owed too).
    Refuses `claim_wage`, `claim_order`, `claim_leave_none`.
    """
    wage, first = _wage(wage_fen, "wage"), max(hired or date.min, date(year, 1, 1))
    last = min(left or date.max, date(year, 12, 31))
    entitled = leave_days(years_of_work)
    if not entitled:
        raise RefusedError("claim_leave_none", "years")
    if last < first:
        raise RefusedError("claim_order", "left")
    span, of_year = (last - first).days + 1, figures.at("leave_year_days", last)
    due = min(entitled, int(span / of_year * entitled))
    days = max(0, due - taken)
    times = figures.at("leave_times", last)
    owed = times if whole else times - figures.at("leave_paid_times", last)
    per = figures.at("paid_days", last)
    amount = figures.fen(wage / per * days * owed)
    part = f"{span} ÷ {number(of_year)} × {entitled} 日，取整 {due} 日"
    paid = "正常工资未付，全部主张" if whole else "其中 100% 为已付的正常工资"
    notes = (f"共 {percent(times)}，{paid}",
             "折算后不足1整天的部分不付")
    return Result(
        amount, f"{money.plain(wage_fen)} ÷ {number(per)} × {days} 日 × {percent(owed)} = "
        f"{money.plain(amount)} 元", f"{between(first, last)}：{part}，已休 {taken} 日",
        "职工带薪年休假条例第三条、第五条；企业职工带薪年休假实施办法第十条至第十二条", notes)


def probation(wage_fen: int, first: date, last: date, contract_months: int | None,
              figures: Figures, calendar: Calendar) -> Result:
    """违法试用期赔偿金: the full wage for what was worked beyond the lawful term (§19, §83).

    `contract_months` None: without a fixed end. Refuses `claim_wage`, `claim_order`.
    """
    _wage(wage_fen, "wage")
    if last < first:
        raise RefusedError("claim_order", "last")
    allowed = probation_months(contract_months)
    beyond = months_later(first, allowed)
    term = f"法定上限 {allowed} 个月" if allowed else "依法不得约定试用期"
    if last < beyond:
        return Result(0, "0.00 元", f"{between(first, last)}，{term}，没有超过",
                      "劳动合同法第十九条、第八十三条")
    amount, said, days = over(wage_fen, beyond, last, figures, calendar)
    return Result(amount, said, f"{term}；超过部分 {between(beyond, last)}，{days}",
                  "劳动合同法第十九条、第八十三条", ("以试用期满月工资为标准，限已经履行的期间",))


def minimum_gap(paid: Sequence[tuple[date, int]], figures: Figures) -> Result:
    """最低工资差额: what each month's wage was short of that month's minimum (劳动法 §48).

    `paid` holds the first day of each month and its wage in fen. Refuses `claim_months`.
    """
    if not paid:
        raise RefusedError("claim_months", "months")
    gaps = [(day, max(0, figures.minimum_wage(day) - fen), fen) for day, fen in paid]
    amount = sum(gap for _, gap, _ in gaps)
    said = " + ".join(
        f"（{money.plain(figures.minimum_wage(day))} − {money.plain(fen)}）"
        for day, gap, fen in gaps if gap)
    months = "、".join(f"{day.year}年{day.month}月" for day, gap, _ in gaps if gap)
    return Result(amount, f"{said or '0.00'} = {money.plain(amount)} 元", months,
                  "劳动法第四十八条；劳动合同法第八十五条第二项", (
                      "应扣除加班工资、津贴等不计入最低工资的部分后比较",))


def stoppage(wage_fen: int, first: date, last: date, paid_fen: int, figures: Figures,
             calendar: Calendar) -> Result:
    """停工工资: the wage for one period of pay, then 80% of the minimum wage (粤 §35)."""
    wage = _wage(wage_fen, "wage")
    if last < first:
        raise RefusedError("claim_order", "last")
    share = figures.at("stoppage_share", first)
    cycle = min(first + timedelta(days=int(figures.at("stoppage_days", first)) - 1),
                months_later(first, 1) - DAY)
    whole, said, days = (figures.fen(wage), f"{money.plain(wage_fen)}", "一个工资支付周期") \
        if last >= cycle else over(wage, first, last, figures, calendar)
    later, later_said, later_days = _at_least(share, cycle + DAY, last, figures, calendar) \
        if last > cycle else (0, "", "")
    due = whole + later
    amount = max(0, due - paid_fen)
    return Result(
        amount, f"{said.split(' = ')[0]}{f' + {later_said}' if later else ''} − 已付 "
        f"{money.plain(paid_fen)} = {money.plain(amount)} 元",
        f"{between(first, last)}：{days}按工资"
        + (f"，{later_days}按最低工资的 {percent(share)}" if later else ""),
        "广东省工资支付条例第三十五条", ("限未安排工作的期间；安排工作的按约定支付",))


def sick_pay(agreed_fen: int, first: date, last: date, paid_fen: int, figures: Figures,
             calendar: Calendar) -> Result:
    """病假工资 in the medical term: as agreed, at least 80% of the minimum wage."""
    if last < first:
        raise RefusedError("claim_order", "last")
    share = figures.at("sick_share", first)
    least = figures.fen(figures.minimum_wage(first) * share)
    monthly = max(agreed_fen, least)
    due, said, days = over(monthly, first, last, figures, calendar)
    amount = max(0, due - paid_fen)
    notes = () if agreed_fen >= least else (
        f"约定低于最低工资的 {percent(share)}，按 {money.plain(least)} 元计",)
    return Result(
        amount, f"{said.split(' = ')[0]} − 已付 {money.plain(paid_fen)} = "
        f"{money.plain(amount)} 元", f"{between(first, last)}，{days}",
        "劳部发〔1995〕309号第五十九条；广东省工资支付条例第二十四条", notes)


def arrears(wage_fen: int, first: date, last: date, paid_fen: int, figures: Figures,
            calendar: Calendar) -> Result:
    """拖欠工资: the wage of a period less what was paid (劳动法 §50, 劳动合同法 §30)."""
    wage = _wage(wage_fen, "wage")
    if last < first:
        raise RefusedError("claim_order", "last")
    due, said, days = over(wage, first, last, figures, calendar)
    amount = max(0, due - paid_fen)
    return Result(
        amount, f"{said.split(' = ')[0]} − 已付 {money.plain(paid_fen)} = "
        f"{money.plain(amount)} 元", f"{between(first, last)}，{days}",
        "劳动法第五十条；劳动合同法第三十条")


def _at_least(share: Fraction, first: date, last: date, figures: Figures,
              calendar: Calendar) -> tuple[int, str, str]:
    """A share of the minimum wage over a period, by the wage that held in each part of it."""
    changes = [day for day, _ in figures.minimum if first < day <= last]
    begins, ends = [first, *changes], [*(day - DAY for day in changes), last]
    found = [over(figures.minimum_wage(begin) * share, begin, end, figures, calendar)
             for begin, end in zip(begins, ends, strict=True)]
    return (sum(amount for amount, _, _ in found),
            " + ".join(said.split(" = ")[0] for _, said, _ in found),
            "、".join(days for _, _, days in found))


def _wage(fen: int, field: str) -> Fraction:
    if fen <= 0:
        raise RefusedError("claim_wage", field)
    return Fraction(fen)


def _hours_said(hours: Hours, replaced: Fraction) -> str:
    said = (("平日", hours.weekday), ("休息日", hours.rest - replaced),
            ("法定休假日", hours.statutory))
    return "，".join(f"{name} {number(count)} 小时" for name, count in said if count)
