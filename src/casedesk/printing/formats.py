"""How a value is written on paper, and the gap left for it on a blank form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from casedesk.printing.fonts import RULE
from casedesk.rules import dates, money, names

DAY_GAP = "　　　年　　月　　日"
DAY_CELL = "　　年　月　日"
_NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True)
class Format:
    """One way to write: the kinds of value it takes, how it writes one, its gap in the blank."""

    takes: tuple[type, ...]
    write: Callable[[Any], str]
    gap: str = ""
    narrow: str = ""  # the gap inside a cell
    many: bool = False  # takes a list of such values
    whole: bool = False  # not parted by the end of a line


def count(number: int) -> str:
    """Return a small number in Chinese: 三, 十四, 二十; figures from 100 on."""
    if not 0 <= number < 100:
        return str(number)
    if number <= 10:
        return _NUMERALS[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def spoken(phone: str) -> str:
    """Return a mobile number in groups of 3, 4, 4; any other as it is."""
    if len(phone) == 11 and phone.isdigit():
        return f"{phone[:3]} {phone[3:7]} {phone[7:]}"
    return phone


def account(number: str) -> str:
    """Return an account number in groups of four."""
    if not number.isdigit():
        return number
    return " ".join(number[at:at + 4] for at in range(0, len(number), 4))


def sum_in_words(fen: int) -> str:
    """Return an amount as an agreement states it: 人民币伍万贰仟元整（￥52,000.00）."""
    return f"人民币{money.words(fen)}（￥{money.plain(fen)}）"


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


FORMATS: dict[str, Format] = {
    "": Format((str, int), str),
    "date": Format((date, datetime), lambda value: dates.cn(_day(value)), DAY_GAP, DAY_CELL),
    "numerals": Format((date, datetime), lambda value: dates.cn_numerals(_day(value)), DAY_GAP),
    "minutes": Format((datetime,), dates.cn_minutes, DAY_GAP + "　　时　　分",
                      DAY_CELL + "　时　分"),
    "clock": Format((datetime,), lambda value: f"{value:%Y-%m-%d %H:%M}"),
    "year": Format((date, datetime), lambda value: str(value.year), "　　　　"),
    "money": Format((int,), money.plain),
    "sum": Format((int,), sum_in_words, "人民币" + RULE * 9 + "（￥" + RULE * 6 + "）"),
    "words": Format((int,), money.words),
    "count": Format((int,), count, RULE * 2),
    "phone": Format((str,), spoken, whole=True),
    "account": Format((str,), account),
    "yes": Format((bool,), lambda value: "是" if value else "否"),
    "names": Format((object,), lambda value: "、".join(each.name for each in value), many=True),
    "briefs": Format((object,), lambda value: "\n".join(each.brief for each in value), many=True),
    "joined": Format((str,), "、".join, many=True),
    "size": Format((object,), lambda value: str(len(value)), RULE * 2, many=True),
    "id_masked": Format((str,), names.mask_id),
    "phone_masked": Format((str,), names.mask_phone),
    "name_masked": Format((str,), names.mask_name),
}
FORMATS["date_cn"], FORMATS["money_cn"] = FORMATS["date"], FORMATS["sum"]
