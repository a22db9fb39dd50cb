"""审核关系: what must hold between the figures, reckoned again whenever a month is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casedesk.casework.reports import aid_tables
from casedesk.casework.reports.counting import BY_AID, Counted
from casedesk.casework.reports.indicator import check_wording, closings
from casedesk.casework.reports.tables import Figure, added, matter_total
from casedesk.rules import money


@dataclass(frozen=True)
class Check:
    """A relation of the summary: its two sides as counted, and whether they agree."""

    code: str
    zh: str
    en: str
    holds: bool
    left: str
    right: str


def checks(counted: Counted, told: Mapping[str, Figure], opened: int) -> list[Check]:
    """Return every relation; `opened` is what last month reported as open, with adjustments."""
    found = []
    for code, sides in _relations(counted, told, opened):
        words, (left, right) = check_wording()[code], sides
        holds = left <= right if "≤" in words["zh"] else left == right
        shown = money.plain if code == "C08" else str
        found.append(Check(code, words["zh"], words["en"], holds, shown(left), shown(right)))
    return found


def _relations(counted: Counted, told: Mapping[str, Figure],
               opened: int) -> Iterator[tuple[str, tuple[int, int]]]:
    def rows(code: str, column: str = "now") -> int:
        return told[code].total(column).rows

    def amount(code: str) -> int:
        return told[code].total("now").amount

    for code, column in (("C01", "now"), ("C02", "to_date")):
        stock = rows("I01", column) + rows("I02", column) - rows("I03", column)
        yield code, (rows("I04", column), stock)
    yield "C03", (rows("I01"), opened)
    year = counted.period.month[:4]
    yield "C04", (rows("I02", "to_date"), sum(
        point.accepted for point in counted.series if point.month[:4] == year))
    yield from _parts(counted, told)
    yield "C12", (rows("I04a"), rows("I04"))
    for code, part in (("C13", "I11a"), ("C14", "I11b"), ("C15", "I12a")):
        yield code, (amount(part), amount("I11"))
    ways = counted.closings["now"].get("I03", {})
    yield "C16", (ways[""].rows if "" in ways else 0, 0)
    yield "C17", (rows("I18d"), rows("I18c"))
    yield "C18", (sum(map(rows, ("I26a", "I26b", "I26c"))), rows("I26"))
    yield from _aid(counted, told)


_WHOLES = (  # a figure of legal aid, and the parts it is made of
    ("C19", "A01", ("A01a", "A01b", "A01c", "A01d", "A01e")),
    ("C20", "A07", ("A07a", "A07b", "A07c", "A07d")),
    ("C21", "A08", ("A08a", "A08b", "A08c", "A08d")),
    ("C22", "A10", ("A10a", "A10b", "A10c", "A10d", "A10e", "A10f", "A10g")),
)


def _aid(counted: Counted, told: Mapping[str, Figure]) -> Iterator[tuple[str, tuple[int, int]]]:
    """What must hold of legal aid: parts and wholes, 表5 to 表7, and what 表1 says of it."""
    def rows(code: str) -> int:
        return told[code].now.rows

    for code, whole, parts in _WHOLES:
        yield code, (sum(map(rows, parts)), rows(whole))
    for code, by in (("C23", "town"), ("C24", "industry"), ("C25", "matter")):
        groups = counted.aid["now"][by]
        yield code, (sum(aid_tables.totals(groups, figure).rows for figure in BY_AID),
                     sum(map(rows, BY_AID)))
    yield "C26", (rows("A06"), rows("I18c"))
    yield "C27", (rows("A08a"), rows("I18e"))
    yield "C28", (rows("A04"), rows("A01"))
    yield "C29", (max(map(rows, ("A05c", "A05d", "A05e", "A05f", "A05g"))), rows("A05"))


def _parts(counted: Counted,
           told: Mapping[str, Figure]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The parts of 表2 and 表3 against their wholes, this month."""
    groups, ways = counted.matters["now"], counted.closings["now"].get("I03", {})
    yield "C05", (matter_total(groups, "I02", None).rows, told["I02"].now.rows)
    yield "C06", (matter_total(groups, "I03", None).rows, told["I03"].now.rows)
    yield "C07", (matter_total(groups, "I11", None).amount, told["I11"].now.amount)
    yield "C08", (matter_total(groups, "I13", None).amount, told["I13"].now.amount)
    yield "C09", (added(ways.values()).rows, told["I03"].now.rows)
    gathered = {kind for name in ("agreed", "settled", "failed") for kind in closings(name)}
    others = sum(total.rows for kind, total in ways.items() if kind not in gathered)
    parts = sum(told[code].now.rows for code in ("I05", "I06", "I07")) + others
    yield "C10", (parts, told["I03"].now.rows)
    yield "C11", (matter_total(groups, "I08", None).amount, told["I08"].now.amount)
