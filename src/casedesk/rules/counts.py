"""Whole numbers as people type them: 3, 3人, ３名, 30分钟."""

from casedesk.rules.checks import bare

_MEASURES = "人名份分钟件次"


def read(text: str) -> int | None:
    """Return the number somebody typed, with its measure word or without; None when it is none.

    >>> read("3人")
    3
    """
    figures = bare(text).rstrip(_MEASURES)
    return int(figures) if figures.isdecimal() else None
