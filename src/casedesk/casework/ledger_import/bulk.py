"""Many rows in one statement: what all of them share is written into it once."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    Table,
    bindparam,
    func,
    insert,
    literal_column,
    null,
    select,
)
from sqlalchemy.orm import Session

from casedesk.model import Base

T = TypeVar("T")
_CHUNK = 500  # values in one IN (…): a statement this long is still planned at once


def table(kind: type[Base]) -> Table:
    """Return the table of a kind of record; rows go in without an object each."""
    found = kind.__table__
    assert isinstance(found, Table)
    return found


def put(session: Session, kind: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Add rows, every one with the same keys; columns without a key get their default.

    A value that all rows share stands in the statement itself and is not carried by each row.
    """
    if not rows:
        return
    columns, first = table(kind).c, rows[0]
    shared = {name: value for name, value in first.items()
              if all(row[name] is value or row[name] == value for row in rows)}
    carried = [name for name in first if name not in shared] or [next(iter(first))]
    for column in columns:
        default = column.default
        if column.name not in first and default is not None and default.is_scalar:
            shared[column.name] = default.arg  # type: ignore[attr-defined]
        elif column.name not in first and default is not None and isinstance(
                column.type, DateTime):  # the moment of recording: one for all of them
            shared[column.name] = default.arg(None)  # type: ignore[attr-defined]
    dialect = session.get_bind().dialect
    fixed = {name: _written(columns[name], value, dialect) for name, value in shared.items()
             if name not in carried}
    ready = insert(table(kind)).values(fixed | {name: bindparam(name) for name in carried})
    statement = ready.compile(dialect=dialect)
    parts = [_carried(columns[name], rows, dialect) for name in carried]
    if statement.positional:
        assert statement.positiontup is not None
        place = [carried.index(name) for name in statement.positiontup]
        lines: Any = list(zip(*(parts[index] for index in place), strict=True))
    else:
        lines = [dict(zip(carried, line, strict=True)) for line in zip(*parts, strict=True)]
    # Written out here, because the statement's own execution takes every value in hand twice.
    session.connection().exec_driver_sql(str(statement), lines)


def _carried(column: Column[Any], rows: Sequence[dict[str, Any]], dialect: Dialect) -> list[Any]:
    """Return the values of a column as the driver takes them."""
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    values = [row[column.name] for row in rows]
    return values if convert is None else [convert(value) for value in values]


def _written(column: Column[Any], value: object, dialect: Dialect) -> ColumnElement[Any]:
    """Return a value as it is written into a statement."""
    if value is None:
        return null()
    write = column.type.dialect_impl(dialect).literal_processor(dialect)
    assert write is not None, column
    return literal_column(write(value))


def put_known(session: Session, kind: type[Base], rows: Sequence[dict[str, Any]],
              ) -> dict[str, int]:
    """Add rows that carry a uid; return their numbers by uid."""
    columns = table(kind).c
    last = session.scalar(select(func.max(columns.id))) or 0
    put(session, kind, rows)
    mine = {row["uid"] for row in rows}
    query = select(columns.uid, columns.id).where(columns.id > last)
    return {uid: number for uid, number in session.execute(query) if uid in mine}


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


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector while many rows are built: none of them is garbage yet."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
