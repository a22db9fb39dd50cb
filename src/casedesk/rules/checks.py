"""What a check of a typed number answers, and the tidying every number gets first."""

import re
from dataclasses import dataclass

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_UNSEEN = re.compile(r"[\s'`’‘´ʹ\u00a0\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_DASHES = re.compile(r"[-‐-―−﹣－]+")


@dataclass(frozen=True)
class Check:
    """What is to be said of a typed number; `reason` and `warning` are refusal codes or ''."""

    valid: bool
    normalised: str
    reason: str = ""
    warning: str = ""


def half_width(text: str) -> str:
    """Return the text with full-width letters, figures and signs in their common width."""
    return text.translate(_WIDE)


def bare(text: str) -> str:
    """Return a number without the spaces, apostrophes, tabs and unseen marks around and in it."""
    return _UNSEEN.sub("", half_width(text))


def undashed(text: str) -> str:
    """Return a bare number without dashes of any length either."""
    return _DASHES.sub("", bare(text))


def hyphened(text: str) -> str:
    """Return a bare number with every dash as a plain hyphen."""
    return _DASHES.sub("-", bare(text))


def written(value: str | float) -> str:
    """Return what a spreadsheet cell shows for a whole number; text stays as it is."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
