"""What a record asks: its fields in their rows, said as plain values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

CONTEXT = "records"


@dataclass(frozen=True)
class Spec:
    """One field. `kind` says how it is typed and what it gives:

    line text day moment phone id uscc count amount (fen) choice answer (yes, no, not said) chips
    flags (several) tick staff room lawyer party parties (parties alone, no agents) firms. `table`
    is the code table of a choice; `when` names a field and the values of it for which this one is
    asked, `or_when` another that will do. `stretch` is its share of the row.
    """

    name: str
    kind: str
    label: object
    table: str = ""
    stretch: int = 2
    lines: int = 3
    required: bool = False
    when: tuple[str, tuple[Any, ...]] | None = None
    or_when: tuple[str, tuple[Any, ...]] | None = None
    hint: object = ""
    optional: bool = True  # a choice that may be left open
    only: tuple[str, ...] = ()  # of the code table; empty for all of it

    def words(self) -> str:
        """Its label in the language in force."""
        return said(self.label)


@dataclass(frozen=True)
class Several:
    """Rows of the same fields: attendees, questions, pieces of evidence, agents."""

    name: str
    entry: Callable[[], Any]
    rows: tuple[tuple[Spec, ...], ...]
    adding: object
    removing: object
    names: str = "name"  # the field that makes a row count
    quick: bool = False  # Enter in the last field begins the next row
    keeps: tuple[str, ...] = ()  # fields of the entry that no widget shows


@dataclass(frozen=True)
class Group:
    """Fields under one heading."""

    title: object
    rows: tuple[tuple[Spec, ...], ...] = ()
    several: Several | None = None


def said(text: object) -> str:
    """A text of these tables in the language in force."""
    return QCoreApplication.translate(CONTEXT, str(text)) if text else ""
