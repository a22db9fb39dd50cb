"""Where a line of Chinese text may end: 避头尾, words and figures kept whole."""

import re
from functools import lru_cache

from casedesk.printing.fonts import BOX, TICKED

# 避头尾: what may not begin a line, and what may not end one.
_CLOSING = "，。、；：！？）》」』】〕”’…％‰℃·～)]}>!?;%,.:"
_OPENING = "（《「『【〔“‘￥([{<＄№" + BOX + TICKED
_SQUEEZED = "，。、；：！？）》」』】〕”’"  # ink in the left half of the em
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0370-\u04ff.,:/\\@#&*+_%'=~-]")
_UNIT = set("年月日时分号元件人份期条%％")  # stays with the figure before it
_OPENED = "（《「『【〔“‘"  # ink in the right half
PAIR = re.compile(f"[{_SQUEEZED}](?=[{_SQUEEZED}{_OPENED}])|[{_OPENED}](?=[{_OPENED}])")


@lru_cache(maxsize=8192)
def parted(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after == " " or after in _CLOSING or before in _OPENING or "·" in (before, after):
        return False
    if before == " ":
        return True
    if before == after and before in "—…":
        return False
    word = bool(_WORD.match(before))
    return not (word and (_WORD.match(after) or (before.isdigit() and after in _UNIT)))


@lru_cache(maxsize=8192)
def stretches(before: str, after: str) -> bool:
    """Whether a justified line may be opened between two characters: not inside a word."""
    return not (_WORD.match(before) and _WORD.match(after))


def _ends(text: str, here: int) -> bool:
    """Whether a line may end before the character `here`."""
    if here >= len(text) or not parted(text[here - 1], text[here]):
        return False
    before = text[:here].rstrip(" ")[-1:] if text[here - 1] == " " else ""
    return not before or before not in _OPENING


def breaks(
    text: str, widths: list[float], width: float, indent: float, held: frozenset[int],
) -> list[tuple[int, int]]:
    """Fill lines one after another; return where each begins and ends."""
    found: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while start < length:
        room = width - (indent if not found else 0.0) + 0.01
        used, here, cut_at = 0.0, start, -1
        while here < length:
            wide = widths[here]
            if used + wide > room:
                if text[here] in _SQUEEZED and used + wide / 2 <= room:
                    here += 1  # the blank half of a closing mark may stand in the margin
                    if here not in held and _ends(text, here):
                        cut_at = here
                break
            used += wide
            here += 1
            if here not in held and _ends(text, here):
                cut_at = here
        if here >= length:
            found.append((start, length))
            break
        if cut_at <= start:
            cut_at = max(here, start + 1)  # one unbroken word wider than the measure
        found.append((start, cut_at))
        start = cut_at
        while start < length and text[start] == " ":
            start += 1
    return found
