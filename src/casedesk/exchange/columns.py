"""What the columns of a ledger are called and what their cells mean: ledger_columns.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from casedesk.paths import resource
from casedesk.rules.checks import half_width

_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]|【[^】]*】|（[^）]*）")
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class ColumnKind:
    """A column that a ledger may have: its field, its wording, what its cells hold."""

    field: str
    zh: str
    en: str
    holds: str  # text date name id phone sex yes employer uscc industry town matter amount …
    synonyms: tuple[str, ...]
    contains: tuple[str, ...]
    required: bool = False
    key: bool = False
    fill: bool = False


@dataclass(frozen=True)
class LedgerKind:
    """A kind of ledger: "dispute" or "referral"."""

    kind: str
    zh: str
    en: str
    columns: tuple[ColumnKind, ...]

    def column(self, field: str) -> ColumnKind:
        """Return the column of a field (KeyError when the ledger has none)."""
        return {each.field: each for each in self.columns}[field]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("codes/ledger_columns.toml").read_text("utf-8"))


@cache
def kinds() -> dict[str, LedgerKind]:
    """Return the kinds of ledger by code."""
    return {ledger["kind"]: LedgerKind(
        ledger["kind"], ledger["zh"], ledger["en"],
        tuple(_column(column) for column in ledger["column"]))
        for ledger in _table()["ledger"]}


def _column(table: dict[str, Any]) -> ColumnKind:
    lists = {name: tuple(table.get(name, ())) for name in ("synonyms", "contains")}
    return ColumnKind(**(table | lists))


@cache
def skip_words() -> tuple[str, ...]:
    """Return the words that open a subtotal or a signature line."""
    return tuple(_table()["skip"])


@cache
def added_headings() -> frozenset[str]:
    """Return the headings that the program itself puts over a list of rejected rows."""
    return frozenset(_table()["added"].values())


def added_heading(name: str) -> str:
    """Return the heading that the program puts over a column of its own: "row", "reason"."""
    return str(_table()["added"][name])


def plain(text: str) -> str:
    """Return a heading or a cell's word without width, case, spaces and signs."""
    return _NOT_WORD.sub("", half_width(text)).lower()


def heading(text: str) -> str:
    """Return a heading without its unit, brackets and spaces: '诉求金额 (元)' → '诉求金额'."""
    return plain(_BRACKETS.sub("", text)) or plain(text)


@cache
def _whole_headings(kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for column in kinds()[kind].columns:
        for synonym in (column.zh, column.en, *column.synonyms):
            found.setdefault(plain(synonym), column.field)
    return found


@cache
def _part_headings(kind: str) -> list[tuple[str, str]]:
    parts = [(plain(part), column.field) for column in kinds()[kind].columns
             for part in column.contains]
    return sorted(parts, key=lambda pair: -len(pair[0]))


def field_of(kind: str, text: str) -> tuple[str, bool]:
    """Return the field a heading means, '' for none, and whether the whole heading said so."""
    word = heading(text)
    if not word or len(word) > 30:
        return "", False
    if word in _whole_headings(kind):
        return _whole_headings(kind)[word], True
    for part, field in _part_headings(kind):
        if part in word:
            return field, False
    return "", False


@cache
def _meanings(name: str) -> dict[str, str]:
    values = _table()["values"][name]
    return {plain(word) or word: code for code, words in values["whole"].items() for word in words}


def meaning(name: str, text: str) -> str | None:
    """Return the code that a cell's words stand for, None when they stand for none."""
    word = plain(_BRACKETS.sub("", text)) or plain(text) or text.strip()
    found = _meanings(name).get(word)
    if found is None:
        parts = _table()["values"][name].get("parts", [])
        found = next((code for part, code in parts if part in word), None)
    return found


@cache
def _labels(name: str) -> dict[str, str]:
    """The labels and other names of a code table, by plain word."""
    rows = tomllib.loads(resource(f"codes/{name}.toml").read_text("utf-8"))["code"]
    found: dict[str, str] = {}
    for row in rows:
        for word in (row["zh"], *row.get("aliases", ())):
            found.setdefault(plain(word), row["code"])
    return found


def labelled(table: str, text: str) -> str | None:
    """Return the code of a code table whose label or other name the cell is."""
    return _labels(table).get(plain(text))
