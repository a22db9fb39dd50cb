"""The telephone numbers that somebody in need is told, out of the sentence that papers name."""

import re
from dataclasses import dataclass

_LINE = re.compile(r"(?<!\d)([\d-]{3,})(?:（([^（）]*)）)?")


@dataclass(frozen=True)
class Helpline:
    """One number, and whose it is."""

    number: str
    name: str = ""


def lines(told: str) -> tuple[Helpline, ...]:
    """Return the numbers of a sentence, in its order.

    >>> lines("12356（全国统一心理援助热线）、120（医疗急救）")[1]
    Helpline(number='120', name='医疗急救')
    """
    return tuple(Helpline(number, name) for number, name in _LINE.findall(told))
