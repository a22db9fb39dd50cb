"""Facts for the sheets of a month of legal aid: lawyers on duty, and what is counted."""

from dataclasses import replace
from datetime import date

from filling import LONG

from casedesk.casework.forms_book.facts import AidMonthFacts, DutyFacts, OrganisationFacts
from casedesk.casework.forms_book.facts_aid_month import AidAcrossFacts, AidFigureFacts
from casedesk.casework.forms_book.facts_duty import DutyShiftFacts, DutySumFacts, DutyWeekFacts
from casedesk.casework.reports import aid_tables, catalogue

MONTH, FIRST, LAST = "2026年11月", date(2026, 11, 1), date(2026, 11, 30)
SITS = "上午 周文彬（第一接待室）\n下午 林律师（替周文彬）"


def duty(organisation: OrganisationFacts) -> DutyFacts:
    """November 2026 with a lawyer on Tuesdays and Thursdays."""
    weeks = [DutyWeekFacts(sunday="1")] + [
        DutyWeekFacts(*(f"{first + n}\n{SITS}" if n in (1, 3) else str(first + n)
                        for n in range(7))) for first in (2, 9, 16, 23)] + [
        DutyWeekFacts(monday="30")]
    shifts = tuple(
        DutyShiftFacts(number, date(2026, 11, day), "周二", "上午", "第一接待室", "周文彬",
                       "广东岐江律师事务所", "林一鸣" if number == 2 else "", "08:55", "11:40",
                       5, 1, "已通知") for number, day in enumerate((3, 10, 17, 24), 1))
    return DutyFacts(
        organisation, MONTH, FIRST, LAST, tuple(weeks), shifts,
        (DutySumFacts(1, "周文彬", "广东岐江律师事务所", 4, 14, 20, 4, 120_000),
         DutySumFacts(2, "林一鸣", "广东香山律师事务所", 3, 8, 9, 1, 90_000)))


def aid_month(organisation: OrganisationFacts) -> AidMonthFacts:
    """A month with something in every cell."""
    numbers = ("18", "14", "28.6%", "9", "100.0%", "156")
    figures = tuple(AidFigureFacts("　" * each.depth + each.zh, each.unit, *numbers)
                    for each in catalogue().values() if each.group == aid_tables.GROUP)
    cells = ("18", "6", "5", "4", "3", "2", "1", "2") * 2
    across = tuple(AidAcrossFacts(name, *cells)
                   for name in ("横栏镇", "石岐街道", "未注明", "合计"))
    return AidMonthFacts(organisation, MONTH, FIRST, LAST, "未定稿", "共29项，全部相符",
                         "2026-10 转介 已报6，现为5", figures, across, across, across)


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    one, counted = duty(organisation), aid_month(organisation)
    many = replace(one, shifts=tuple(replace(
        one.shifts[0], number=n, place=LONG[:30], firm=LONG[:40], note=LONG[:30])
        for n in range(1, 60)))
    towns = tuple(replace(counted.towns[0], name=f"{name}镇（含下辖各村居）")
                  for name in "一二三四五" * 5)
    return ((one, many), (counted, replace(counted, towns=towns, adjusted=LONG[:600])))
