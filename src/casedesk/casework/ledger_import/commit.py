"""Importing a ledger: what is known already is left out, the rest is one transaction."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.ledger_import import people
from casedesk.casework.ledger_import.bulk import among, chunks, put, table, uncollected
from casedesk.casework.ledger_import.cases import Placed, Writer
from casedesk.casework.ledger_import.firms import Register
from casedesk.casework.ledger_import.rows import LedgerRow
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, ImportedRow, now
from casedesk.store import Database, audit, drafts


@dataclass(frozen=True)
class ImportCount:
    """What an import adds: people, employers and cases that were not there, rows that were."""

    people: int
    employers: int
    cases: int
    known: tuple[int, ...]  # sheet rows imported before
    changed: tuple[int, ...]  # of these, the ones that say something else now; left as they are


@dataclass(frozen=True)
class _Sorted:
    fresh: list[tuple[LedgerRow, str]]  # the row and the hash it is stored under
    known: tuple[int, ...]
    changed: tuple[int, ...]


def import_rows(
    database: Database, actor: Actor, rows: Sequence[LedgerRow], file: str,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> ImportCount:
    """Add the rows that are not in yet: all of them or, when anything fails, none.

    `progress` is told rows done of rows; what it raises undoes the import. A row that is known
    is left as it is, also where the ledger says more by now. Refuses `not_allowed`.
    """
    require(actor, Data.CASE, Verb.IMPORT)
    with uncollected(), database.writing(actor) as session:
        found = _sort(session, rows)
        fresh = [row for row, _ in found.fresh]
        persons, added = people.enter(session, actor, fresh)
        placed, employers = _place(session, actor, fresh, persons)
        progress(0, len(rows))
        ids = Writer(session, actor).write(placed, lambda done: progress(done, len(rows)))
        _remember(session, found.fresh, ids, file)
        audit.record(session, "ledger.import", "ledger", len(ids), [
            *_runs("case", ids), *_runs("person", added), *_runs("employer", employers)], file)
        drafts.drop(session, actor, "import", file)
        progress(len(rows), len(rows))
        return ImportCount(len(added), len(employers), len(ids), found.known, found.changed)


def forecast(database: Database, actor: Actor, rows: Sequence[LedgerRow]) -> ImportCount:
    """Return what `import_rows` would add now; nothing is written. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.IMPORT)
    with database.reading() as session:
        found = _sort(session, rows)
        fresh = [row for row, _ in found.fresh]
        have = people.known(session, fresh)
        new = {people.key_of(row) for row in fresh} - have.keys()
        register = Register(session, fresh)
        for row in fresh:
            register.place(row)
        return ImportCount(
            len(new), len(register.fresh), len(fresh), found.known, found.changed)


def _place(session: Session, actor: Actor, rows: Sequence[LedgerRow],
           persons: dict[people.Key, int]) -> tuple[list[Placed], list[int]]:
    register = Register(session, rows)
    keys = [register.place(row) for row in rows]
    register.write(actor)
    return [Placed(row, persons[people.key_of(row)], register.number(key), register.name(key))
            for row, key in zip(rows, keys, strict=True)], register.added


def _runs(subject: str, ids: Sequence[int]) -> list[str]:
    """Return which records were added, as the one entry of the trail names them: "case 1-462"."""
    runs: list[list[int]] = []
    for number in sorted(ids):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [f"{subject} {first}-{last}" for first, last in runs]


def _sort(session: Session, rows: Sequence[LedgerRow]) -> _Sorted:
    """Tell rows that are in from those that are not.

    Rows about the same thing on the same day are numbered; one that reads as it was imported
    keeps its number, so that mending a neighbour does not move it.
    """
    groups: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        groups[row.source_hash].append(row)
    wanted = [_numbered(base, place) for base, alike in groups.items()
              for place in range(len(alike))]
    i = table(ImportedRow).c
    stored = {row.source_hash: row.content_hash for part in chunks(wanted)
              for row in session.execute(
                  select(i.source_hash, i.content_hash).where(among(i.source_hash, part)))}
    fresh: list[tuple[LedgerRow, str]] = []
    known: list[int] = []
    changed: list[int] = []
    for base, alike in groups.items():
        free = [_numbered(base, place) for place in range(len(alike))]
        left = []
        for row in alike:
            same = next((key for key in free if stored.get(key) == row.content_hash), None)
            if same is None:
                left.append(row)
            else:
                free.remove(same)
                known.append(row.row)
        for row, key in zip(left, free, strict=True):
            if key in stored:
                known.append(row.row)
                changed.append(row.row)
            else:
                fresh.append((row, key))
    fresh.sort(key=lambda pair: pair[0].row)
    return _Sorted(fresh, tuple(sorted(known)), tuple(sorted(changed)))


def _numbered(base: str, place: int) -> str:
    return f"{base}-{place + 1}" if place else base


def _remember(session: Session, rows: Sequence[tuple[LedgerRow, str]], ids: Sequence[int],
              file: str) -> None:
    at = now()
    lines = [{"source_hash": key, "content_hash": row.content_hash, "file_name": file,
              "sheet_row": row.row, "case_id": case_id, "imported_at": at}
             for (row, key), case_id in zip(rows, ids, strict=True)]
    put(session, ImportedRow, lines)
