"""Finding records by the pieces of their names and numbers (casedesk.rules.grams)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, func, insert, select, text, update
from sqlalchemy.orm import Session

from casedesk.model.search import GRAMS, SearchEntry
from casedesk.rules import grams as pieces

# Each gram carries the kind it is of: a gram of its own for the kind would have to be walked
# through record by record, which took 40 ms where this takes one.
KINDS = {"person": "p", "employer": "e", "case": "c", "visit": "v", "letter": "l"}
_AT_ONCE = 500  # records a statement; the engine takes 999 values
_TABLE = cast(Table, SearchEntry.__table__)


@dataclass(frozen=True)
class Hit:
    """A record that fits: its kind (person, employer, case, visit, letter) and its number there."""

    kind: str
    subject_id: int


@dataclass(frozen=True)
class Indexed:
    """A record as it is to be found: the grams come from casedesk.rules.grams."""

    kind: str
    subject_id: int
    grams: frozenset[str]


def index(session: Session, kind: str, subject_id: int, grams: Iterable[str]) -> None:
    """Make a record findable by these grams and no others; its rank stays if it has one."""
    index_all(session, [Indexed(kind, subject_id, frozenset(grams))])


def index_all(session: Session, records: Sequence[Indexed]) -> None:
    """Make many records findable, in their order; of one named twice the last counts."""
    latest = {(record.kind, record.subject_id): record for record in records}
    if not latest:
        return
    session.flush()
    ranks = _ranks(session, list(latest))
    known = set(ranks)
    last = session.scalar(select(func.max(SearchEntry.id))) or 0
    for key in latest:
        if key not in ranks:
            last += 1
            ranks[key] = last
    rows = [{"id": ranks[key], "kind": key[0], "subject_id": key[1],
             "text": pieces.searchable(record.grams)} for key, record in latest.items()]
    _write_entries(session, [row for row in rows if (row["kind"], row["subject_id"]) in known],
                   [row for row in rows if (row["kind"], row["subject_id"]) not in known])
    session.execute(
        text(f"INSERT INTO {GRAMS} (rowid, grams) VALUES (:rank, :grams)"),
        [{"rank": ranks[key], "grams": _document(record)} for key, record in latest.items()])


def remove(session: Session, kind: str, subject_id: int) -> None:
    """Make a record unfindable; one that was not findable is no error."""
    for rank in _ranks(session, [(kind, subject_id)]).values():
        _forget(session, [rank])
        session.execute(delete(_TABLE).where(_TABLE.c.id == rank))


def find(session: Session, query: str, kinds: Sequence[str] | None = None,
         limit: int = 50) -> list[Hit]:
    """Return the records that fit every word of a query, the newest first.

    `kinds` keeps to some kinds of record; an empty query finds nothing.
    """
    terms = pieces.of_query(query)
    if not terms or (kinds is not None and not kinds):
        return []
    asked = " OR ".join(
        "(" + " AND ".join(_expression(term.alternatives, KINDS[kind]) for term in terms) + ")"
        for kind in kinds or KINDS)
    within = [part for term in terms for part in term.within]
    looks = "".join(f" AND instr(entry.text, :within{n}) > 0" for n in range(len(within)))
    rows = session.execute(
        text(f"SELECT entry.kind, entry.subject_id FROM {GRAMS} "
             f"JOIN search_entry AS entry ON entry.id = {GRAMS}.rowid "
             f"WHERE {GRAMS} MATCH :asked{looks} ORDER BY {GRAMS}.rowid DESC LIMIT :most"),
        {"asked": asked, "most": limit} | {f"within{n}": part for n, part in enumerate(within)})
    return [Hit(kind, subject_id) for kind, subject_id in rows]


def _ranks(session: Session, keys: Sequence[tuple[str, int]]) -> dict[tuple[str, int], int]:
    """Return the ranks of those records that are findable already."""
    found: dict[tuple[str, int], int] = {}
    for kind in dict.fromkeys(kind for kind, _ in keys):
        ids = [subject_id for each, subject_id in keys if each == kind]
        for start in range(0, len(ids), _AT_ONCE):
            rows = session.execute(
                select(_TABLE.c.subject_id, _TABLE.c.id).where(
                    _TABLE.c.kind == kind, _TABLE.c.subject_id.in_(ids[start:start + _AT_ONCE])))
            found.update({(kind, subject_id): rank for subject_id, rank in rows})
    return found


def _write_entries(session: Session, known: list[dict[str, Any]],
                   new: list[dict[str, Any]]) -> None:
    if known:
        _forget(session, [row["id"] for row in known])
        session.connection().execute(
            update(_TABLE).where(_TABLE.c.id == bindparam("rank")).values(text=bindparam("now")),
            [{"rank": row["id"], "now": row["text"]} for row in known])
    if new:
        session.execute(insert(_TABLE), new)


def _forget(session: Session, ranks: Sequence[int]) -> None:
    session.execute(text(f"DELETE FROM {GRAMS} WHERE rowid = :rank"),
                    [{"rank": rank} for rank in ranks])


def _document(record: Indexed) -> str:
    asked_for = (gram for gram in record.grams if gram[0] not in pieces.ASIDE)
    return " ".join(KINDS[record.kind] + gram for gram in asked_for)


def _expression(alternatives: Iterable[Iterable[str]], kind: str) -> str:
    """Return the engine's words for: every gram of some alternative, of one kind of record."""
    each = (" AND ".join(f'"{kind}{gram}"' for gram in grams) for grams in alternatives)
    return "(" + " OR ".join(f"({grams})" for grams in each) + ")"
