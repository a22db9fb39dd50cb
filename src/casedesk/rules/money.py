"""Money in fen: read as people write it, and written in figures and in words."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from casedesk.errors import RefusedError
from casedesk.rules.checks import bare, half_width

_UNITS = {"": 1, "元": 1, "圆": 1, "块": 1, "千": 1000, "千元": 1000, "万": 10_000, "万元": 10_000,
          "亿": 100_000_000, "亿元": 100_000_000}
_SHAPE = re.compile(
    r"(?:人民币|RMB|CNY|[¥￥])*(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?"
    r"(元|圆|块|千元?|万元?|亿元?)?(?:人民币|RMB|CNY)?(?:整|正)?", re.IGNORECASE)
LARGEST = 10**16 - 1  # fen: below one hundred million million yuan, more than any claim

_FIGURES = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")


def parse(value: str | float | Decimal, field: str = "amount") -> int:
    """Return fen of an amount: '3,263.51元', '1.4879万', '￥１２００', 1409.5. Refuses `amount`.

    More than two places are rounded half up ([A]: no law gives a rule for cents).
    """
    try:
        fen = _yuan(value) * 100
        whole = int(fen.quantize(Decimal(1), ROUND_HALF_UP))
    except (InvalidOperation, ValueError, OverflowError):
        raise RefusedError("amount", field, text=str(value)) from None
    if not 0 <= whole <= LARGEST:
        raise RefusedError("amount", field, text=str(value))
    return whole


def _yuan(value: str | float | Decimal) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, (int, float)):
        return Decimal(repr(value))  # the shortest figures that mean this float
    found = _SHAPE.fullmatch(bare(half_width(value)).replace("，", ","))
    if not found:
        raise ValueError(value)
    whole, places, unit = found.groups()
    return Decimal(whole.replace(",", "") + (places or "")) * _UNITS[unit or ""]


def plain(fen: int) -> str:
    """Return yuan with two places and separators: '1,409.50'."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02}"


def wan(fen: int, places: int = 2) -> str:
    """Return the amount in 万元, rounded half up: '1.49' of 14,879.00 yuan."""
    step = Decimal(1).scaleb(-places)
    return f"{(Decimal(fen) / 1_000_000).quantize(step, ROUND_HALF_UP):,}"


def words(fen: int) -> str:
    """Return the amount in words for a paper: 壹仟肆佰零玖元伍角 (支付结算办法 附件一).

    整 stands after 元 only; after 角 it may be left out and is; 零 stands for a nought between.
    """
    if fen < 0:
        return "负" + words(-fen)
    if fen > LARGEST:
        raise RefusedError("amount", "amount", text=plain(fen))
    yuan, rest = divmod(fen, 100)
    tenth, cent = divmod(rest, 10)
    text = _whole(yuan) + "元" if yuan or not rest else ""
    if not rest:
        return text + "整"
    nought = yuan and (not tenth or yuan % 10 == 0)  # 325.04 → 元零肆分, 107,000.53 → 元零伍角叁分
    text += "零" if nought else ""
    text += _FIGURES[tenth] + "角" if tenth else ""
    return text + (_FIGURES[cent] + "分" if cent else "")


def _whole(yuan: int) -> str:
    """Words of whole yuan: what stands before 亿, before 万, and the last four figures."""
    if not yuan:
        return "零"
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if yuan >= size:
            head, rest = divmod(yuan, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return _whole(head) + name + gap + (_whole(rest) if rest else "")
    return _section(yuan)


def _section(number: int) -> str:
    """Words of one to four figures, a nought inside said once."""
    text, gap = "", False
    for place in range(3, -1, -1):
        figure = number // 10**place % 10
        if not figure:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _FIGURES[figure] + _PLACES[place]
        gap = False
    return text
