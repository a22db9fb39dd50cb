"""Arranging the file: papers named, sorted, moved; pages turned, ordered, split, joined."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.staff import Verb
from casedesk.casework.volumes import leaves, parts
from casedesk.casework.volumes.leaves import Leaf
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    ArchiveRecord,
    Binding,
    BoundPaper,
    Document,
    FilePaper,
    now,
)
from casedesk.store import Database, audit


@dataclass
class PaperEntry:
    """What is typed about a paper of the file."""

    title: str = ""
    part: str = parts.OTHER
    reference: str = ""
    author: str = ""
    dated: date | None = None
    remark: str = ""


def describe(database: Database, actor: Actor, paper_id: int, entry: PaperEntry) -> None:
    """Name a paper and sort it. Refuses `paper_title`, `paper_part`, `paper_unknown`…"""
    if not entry.title.strip():
        raise RefusedError("paper_title", "title")
    part = parts.parts().get(entry.part)
    if part is None or part.made:
        raise RefusedError("paper_part", "part")
    with _arranging(database, actor, paper_id, "describe") as (session, row):
        moved = row.part != entry.part
        row.title, row.part, row.remark = entry.title.strip(), entry.part, entry.remark.strip()
        row.reference, row.author = entry.reference.strip(), entry.author.strip()
        row.dated = entry.dated
        if moved:
            _place(session, row)


def move(database: Database, actor: Actor, paper_id: int, way: int) -> None:
    """Move a paper one place up (-1) or down (+1); at the end nothing happens."""
    with _arranging(database, actor, paper_id, "move") as (session, row):
        standing = _standing(session, row.case_id)
        at = standing.index(row)
        to = at + way
        if 0 <= to < len(standing):
            standing.insert(to, standing.pop(at))
            _number(standing)


def put_in_order(database: Database, actor: Actor, case_id: int) -> None:
    """Put every paper back into the order of the index (F28), by day within a kind."""
    with database.writing(actor) as session:
        timeline.case_for(session, actor, case_id, Verb.CHANGE)
        rows = _standing(session, case_id)
        for row in rows:
            _free(session, row)
        _number(sorted(rows, key=lambda row: (parts.place(row.part), row.dated or date.max,
                                              row.id)))
        audit.record(session, "file.order", "case", case_id)


def turn(database: Database, actor: Actor, paper_id: int, pages: Sequence[int],
         by: int = 90) -> None:
    """Turn scanned pages (places from 0, out ones not counted) clockwise by quarter turns."""
    def turned(held: list[Leaf], places: list[int]) -> list[Leaf]:
        return [leaf.turned(by) if at in places else leaf for at, leaf in enumerate(held)]

    _change(database, actor, paper_id, pages, turned, "turn")


def mark_blank(database: Database, actor: Actor, paper_id: int, page: int, blank: bool) -> None:
    """Say that nothing stands on a page, or that something does: empty ones bear no number."""
    def marked(held: list[Leaf], places: list[int]) -> list[Leaf]:
        return [replace(leaf, blank=blank) if at in places else leaf
                for at, leaf in enumerate(held)]

    _change(database, actor, paper_id, [page], marked, "blank")


def move_page(database: Database, actor: Actor, paper_id: int, page: int, way: int) -> None:
    """Move a scanned page one place forward (-1) or back (+1) within its paper."""
    def moved(held: list[Leaf], places: list[int]) -> list[Leaf]:
        at = places[0]
        shown = [place for place, leaf in enumerate(held) if leaf.bindable]
        to = shown.index(at) + way
        if 0 <= to < len(shown):
            held[at], held[shown[to]] = held[shown[to]], held[at]
        return held

    _change(database, actor, paper_id, [page], moved, "move_page")


def take_out_page(database: Database, actor: Actor, paper_id: int, page: int) -> None:
    """Take a page out; it stays kept. Refuses `paper_last_page`."""
    def without(held: list[Leaf], places: list[int]) -> list[Leaf]:
        if sum(leaf.bindable for leaf in held) == 1:
            raise RefusedError("paper_last_page", title=_title(database, paper_id))
        return [replace(leaf, out=True) if at in places else leaf
                for at, leaf in enumerate(held)]

    _change(database, actor, paper_id, [page], without, "page_out")


def put_pages_back(database: Database, actor: Actor, paper_id: int) -> None:
    """Put every page that was taken out back into its place."""
    def back(held: list[Leaf], _places: list[int]) -> list[Leaf]:
        return [replace(leaf, out=False) for leaf in held]

    _change(database, actor, paper_id, [], back, "pages_back")


def split(database: Database, actor: Actor, paper_id: int, page: int) -> int:
    """Make a paper of its own of the pages from `page` on; return it. Refuses `paper_split`."""
    with _arranging(database, actor, paper_id, "split") as (session, row):
        held, places = _pages(row, [page])
        if page < 1:
            raise RefusedError("paper_split")
        standing = _standing(session, row.case_id)
        row.leaves = leaves.written(held[:places[0]])
        made = FilePaper(case_id=row.case_id, part=row.part, title=f"{row.title}（分）",
                         author=row.author, dated=row.dated, created_by=actor.staff_id,
                         leaves=leaves.written(held[places[0]:]))
        session.add(made)
        standing.insert(standing.index(row) + 1, made)
        _number(standing)
        session.flush()
        return made.id


def join(database: Database, actor: Actor, paper_id: int) -> int:
    """Put a scan's pages behind the scan before it; return that one. Refuses `paper_join`."""
    with _arranging(database, actor, paper_id, "join") as (session, row):
        standing = _standing(session, row.case_id)
        at = standing.index(row)
        before = standing[at - 1] if at else None
        if before is None or not (before.leaves and row.leaves) or _loose(before) or _loose(row):
            raise RefusedError("paper_join")
        _free(session, before)
        before.leaves = leaves.written([*leaves.read(before.leaves), *leaves.read(row.leaves)])
        _spend(row)
        return before.id


def gather_into(database: Database, actor: Actor, paper_id: int, into_id: int) -> None:
    """Put a scan's pages behind those of another scan: photographs of one paper."""
    with _arranging(database, actor, paper_id, "join") as (session, row):
        into = session.get(FilePaper, into_id)
        if into is None or into.case_id != row.case_id or not (into.leaves and row.leaves):
            raise RefusedError("paper_join")
        _free(session, into)
        into.leaves = leaves.written([*leaves.read(into.leaves), *leaves.read(row.leaves)])
        _spend(row)


def stand_in(database: Database, actor: Actor, scan_id: int, form_id: int) -> None:
    """Let a scan stand for a printed form: the signed paper goes into the file in its place.

    Refuses `paper_unknown`, `paper_printed`, `paper_bound`.
    """
    with _arranging(database, actor, scan_id, "stand_in") as (session, scan):
        form = session.get(FilePaper, form_id)
        if form is None or form.case_id != scan.case_id or not form.document_id:
            raise RefusedError("paper_unknown")
        if not scan.leaves or scan.document_id or _loose(scan):
            raise RefusedError("paper_printed", title=scan.title)
        _free(session, form)
        form.leaves = leaves.written([*leaves.read(form.leaves), *leaves.read(scan.leaves)])
        _spend(scan)


def stand_alone(database: Database, actor: Actor, form_id: int) -> None:
    """Take the signed scan from the form it stood for: both lie in the file again."""
    with _arranging(database, actor, form_id, "stand_alone") as (session, form):
        if not form.document_id or not form.leaves:
            raise RefusedError("paper_unknown")
        standing = _standing(session, form.case_id)
        made = FilePaper(case_id=form.case_id, part=form.part, title=f"{form.title}（签名件）",
                         author=form.author, dated=form.dated, leaves=form.leaves,
                         created_by=actor.staff_id)
        form.leaves = ""
        session.add(made)
        standing.insert(standing.index(form) + 1, made)
        _number(standing)


def take_out(database: Database, actor: Actor, paper_id: int, reason: str = "") -> None:
    """Take a paper out of the file; it stays kept and listed. Refuses `paper_bound`…"""
    with _arranging(database, actor, paper_id, "take_out", reason) as (_, row):
        row.removed_at, row.remove_reason = now(), reason.strip()


def put_back(database: Database, actor: Actor, paper_id: int) -> None:
    """Put a paper that was taken out back into the file."""
    with _arranging(database, actor, paper_id, "put_back", removed=True) as (session, row):
        row.removed_at, row.remove_reason = None, ""
        _place(session, row)


# inside ------------------------------------------------------------------------------------------

@contextmanager
def _arranging(database: Database, actor: Actor, paper_id: int, verb: str, reason: str = "",
               removed: bool = False) -> Iterator[tuple[Session, FilePaper]]:
    with database.writing(actor) as session:
        row = session.get(FilePaper, paper_id)
        if row is None or (row.removed_at is not None) != removed:
            raise RefusedError("paper_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
        _free(session, row)
        yield session, row
        audit.record(session, f"file.{verb}", "file_paper", paper_id, [], reason)


def _change(database: Database, actor: Actor, paper_id: int, pages: Sequence[int],
            change: object, verb: str) -> None:
    assert callable(change)
    with _arranging(database, actor, paper_id, verb) as (_, row):
        held, places = _pages(row, pages)
        row.leaves = leaves.written(change(held, places))


def _pages(row: FilePaper, pages: Sequence[int]) -> tuple[list[Leaf], list[int]]:
    """Return the pages of a scan, and the places of those that are shown as `pages`."""
    held = list(leaves.read(row.leaves))
    if not held or _loose(row):
        raise RefusedError("paper_printed", title=row.title)
    shown = [place for place, leaf in enumerate(held) if leaf.bindable]
    if any(not 0 <= page < len(shown) for page in pages):
        raise RefusedError("paper_unknown")
    return held, [shown[page] for page in pages]


def _spend(row: FilePaper) -> None:
    """Take away a paper whose pages lie in another now; an earlier binding may still name it."""
    row.leaves, row.removed_at, row.remove_reason = "", now(), "joined"


def _loose(row: FilePaper) -> bool:
    return any(leaf.page == leaves.WHOLE for leaf in leaves.read(row.leaves))


def _free(session: Session, row: FilePaper) -> None:
    """Refuse to touch what is bound in an archived file."""
    archived = session.scalars(select(ArchiveRecord.id).where(
        ArchiveRecord.case_id == row.case_id)).first()
    if archived and session.scalar(select(func.count()).select_from(BoundPaper).join(
            Binding, Binding.id == BoundPaper.binding_id).where(
            BoundPaper.paper_id == row.id)):
        raise RefusedError("paper_bound", title=row.title)


def _standing(session: Session, case_id: int) -> list[FilePaper]:
    return list(session.scalars(
        select(FilePaper).outerjoin(Document, Document.id == FilePaper.document_id).where(
            FilePaper.case_id == case_id, FilePaper.removed_at.is_(None),
            Document.voided_at.is_(None)).order_by(FilePaper.position, FilePaper.id)))


def _number(rows: Sequence[FilePaper]) -> None:
    for position, row in enumerate(rows, 1):
        row.position = position


def _place(session: Session, row: FilePaper) -> None:
    """Lay a paper behind the last one of its part or an earlier part."""
    standing = [each for each in _standing(session, row.case_id) if each is not row]
    place = parts.place(row.part)
    behind = [at for at, each in enumerate(standing) if parts.place(each.part) <= place]
    standing.insert(behind[-1] + 1 if behind else 0, row)
    _number(standing)


def _title(database: Database, paper_id: int) -> str:
    with database.reading() as session:
        return session.get_one(FilePaper, paper_id).title
