"""Many rows in one statement: the tables as the database has them, values in handy lots."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Table, bindparam

from casedesk.model import Base

T = TypeVar("T")
_CHUNK = 500  # values in one IN (…): SQLite takes 32,766, a short statement is planned faster


def table(kind: type[Base]) -> Table:
    """Return the table of a kind of record; rows go in without an object each."""
    found = kind.__table__
    assert isinstance(found, Table)
    return found


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values in lists short enough for one statement."""
    left = iter(values)
    while part := list(islice(left, _CHUNK)):
        yield part


def among(column: Column[Any], values: Sequence[str]) -> ColumnElement[bool]:
    """Return `column IN (values)` with the values written into the statement.

    Hundreds of bound texts would use up the engine's small fast memory; every insert after them
    then takes ten times as long, for as long as the connection lives.
    """
    return column.in_(bindparam("among", values, expanding=True, literal_execute=True))
