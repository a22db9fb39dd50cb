"""Document numbers: how each series is written, and what a written one says."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.rules.checks import bare

_WRITTEN = re.compile(r"(?P<head>[^\W\d]*?)字?[〔\[（(【{]?(?P<year>(?:19|20)\d{2})年?[〕\]）)】}]?"
                      r"(?:[-—/]|第|(?<=[〕\]）)】}年])|(?=\d{4}$))(?P<seq>\d{1,6})号?")


@dataclass(frozen=True)
class Series:
    """A kind of paper that is numbered by itself."""

    code: str
    title: str
    mark: str  # 文种代字
    pattern: str


@dataclass(frozen=True)
class Written:
    """What a number says: the marks before 字, the year, the place in the series."""

    head: str
    year: int
    seq: int


@cache
def series() -> dict[str, Series]:
    """Return every series of resources/rules/number_series.toml, by code."""
    book = tomllib.loads(resource("rules/number_series.toml").read_text("utf-8"))
    return {code: Series(code, row["title"], row["mark"], book["style"][row["style"]])
            for code, row in book["series"].items()}


def format(code: str, year: int, seq: int, *, prefix: str = "中工") -> str:
    """Return a number as it stands on paper, 〔〕 being U+3014 and U+3015.

    `prefix` is the office's own mark (机关代字). Refuses `series_unknown`.

    >>> format("acceptance", 2026, 1)
    '中工调受字〔2026〕第0001号'
    """
    found = series().get(code)
    if found is None:
        raise RefusedError("series_unknown", "series", series=code)
    return found.pattern.format(office=prefix, mark=found.mark, year=year, seq=seq)


def read(text: str) -> Written | None:
    """Return what a number says, however its brackets were typed; None when it is none.

    >>> read("调字[2026]12号")
    Written(head='调', year=2026, seq=12)
    """
    found = _WRITTEN.fullmatch(bare(text))
    if not found:
        return None
    return Written(found["head"], int(found["year"]), int(found["seq"]))
