"""Many rows in one statement: the tables as the database has them, values in handy lots."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Table

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
