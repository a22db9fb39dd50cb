"""What a binding would hold: which paper in which 册, under which page numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.forms_book import gather, gather_file
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_file import FileFacts, FileLineFacts
from casedesk.casework.staff import Verb
from casedesk.casework.volumes import contents
from casedesk.casework.volumes.contents import FilePaperRow
from casedesk.casework.volumes.leaves import Leaf
from casedesk.errors import RefusedError
from casedesk.model import Actor, ArchiveRecord, Binding, BoundPaper, CaseFile, now
from casedesk.store import Database, audit

MAIN, SUPPLEMENT = "main", "supplement"


@dataclass
class BindEntry:
    """What is typed when the file is bound."""

    situation: str = ""  # 本卷情况说明
    checker: str = ""  # 检查人
    supplement: bool = False  # only what came after archiving, as 补充卷
    reason: str = ""  # why an archived file is bound anew


@dataclass(frozen=True)
class Sheet:
    """One page to bind: a page of a printed form, or a scanned leaf; `number` 0 bears none."""

    page: int
    number: int
    leaf: Leaf | None = None


@dataclass(frozen=True)
class Segment:
    """A paper in a 册, or the part of a long one that fits it."""

    paper: FilePaperRow
    sheets: tuple[Sheet, ...]
    goes_on: bool = False  # begins in the 册 before

    @property
    def first(self) -> int:
        """The number of its first page."""
        return min(sheet.number for sheet in self.sheets if sheet.number)

    @property
    def last(self) -> int:
        """The number of its last page."""
        return max(sheet.number for sheet in self.sheets if sheet.number)


@dataclass(frozen=True)
class Plan:
    """A binding before it is drawn."""

    case_id: int
    kind: str
    first_page: int
    books: tuple[tuple[Segment, ...], ...]
    facts: FileFacts  # what cover, index and note say of the whole
    files: dict[int, tuple[str, str]]  # attachment: stored name, kind
    earlier: tuple[FileLineFacts, ...]  # of a supplement: what is bound already
    dpi: int
    mark: tuple[tuple[object, ...], ...]  # what the file held when it was planned

    @property
    def last_page(self) -> int:
        """The number of the last page."""
        return max(segment.last for book in self.books for segment in book)

    @property
    def sheets(self) -> int:
        """How many pages there are to lay in."""
        return sum(len(segment.sheets) for book in self.books for segment in book)


def plan(database: Database, actor: Actor, case_id: int, entry: BindEntry) -> Plan:
    """Return what a binding would hold; writes nothing.

    Refuses `file_empty`, `file_not_archived`, `file_nothing_new`, `file_rebind_reason`,
    `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        require_fit(session, case, entry)
        held = contents.of_case(session, case)
        papers = [paper for paper in held.papers if paper.bindable and paper.first_page]
        first, earlier = 1, tuple[FileLineFacts, ...]()
        if entry.supplement:
            earlier = bound_lines(session, case_id)
            known = _bound_ids(session, case_id)
            papers = [paper for paper in papers if paper.id not in known]
            first = (session.scalar(select(func.max(Binding.last_page)).where(
                Binding.case_id == case_id, Binding.number >= _main(session, case_id))) or 0) + 1
        if not papers:
            raise RefusedError("file_nothing_new" if entry.supplement else "file_empty")
        today = now().date()
        books = divide(papers, settings_book.value(session, "file_book_pages", today), first)
        facts = replace(
            gather_file.around(session, case), bound_on=today, binder=actor.name,
            checker=entry.checker.strip(), books=len(books),
            supplement="补充卷" if entry.supplement else "",
            situation=_situation(entry, held.papers, held.removed, first))
        return Plan(case_id, SUPPLEMENT if entry.supplement else MAIN, first, books, facts,
                    held.files, earlier, settings_book.value(session, "file_scan_dpi", today),
                    mark_of(held.papers))


def of_one(database: Database, actor: Actor, case_id: int, paper_id: int) -> Plan:
    """Return a paper alone, with the numbers it would bear; looking at a scan is audited.

    Refuses `paper_unknown`, `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        held = contents.of_case(session, case)
        found = next((paper for paper in (*held.papers, *held.removed)
                      if paper.id == paper_id), None)
        if found is None or not found.pages:
            raise RefusedError("paper_unknown")
        dpi = settings_book.value(session, "file_scan_dpi", now().date())
        facts = FileFacts(gather.organisation(session), DisputeFacts(
            gather.organisation(session)))
    if found.kind != "form":
        with database.writing(actor) as session:
            audit.record(session, "file.look", "file_paper", paper_id)
    sheets, number = [], found.first_page
    for sheet in _sheets(found):
        sheets.append(replace(sheet, number=number if sheet.number and number else 0))
        number += bool(sheet.number)
    return Plan(case_id, MAIN, found.first_page, ((Segment(found, tuple(sheets)),),), facts,
                held.files, (), dpi, ())


def divide(papers: Sequence[FilePaperRow], most: int, first: int = 1,
           ) -> tuple[tuple[Segment, ...], ...]:
    """Return the papers in 册 of at most so many numbered pages, numbered on from `first`.

    A 册 ends between two papers; only one that is longer than a whole 册 is parted.
    """
    books: list[list[Segment]] = [[]]
    number, used = first, 0
    for paper in papers:
        sheets = []
        for sheet in _sheets(paper):
            sheets.append(replace(sheet, number=number if sheet.number else 0))
            number += bool(sheet.number)
        count = sum(bool(sheet.number) for sheet in sheets)
        if used and used + count > most:
            books.append([])
            used = 0
        while count > most:
            cut = next(at for at, sheet in enumerate(sheets)
                       if sheet.number == sheets[0].number + most
                       or (sheet.number and not sheets[0].number and at >= most))
            books[-1].append(Segment(paper, tuple(sheets[:cut]), _begun(books, paper)))
            sheets, count = sheets[cut:], sum(bool(sheet.number) for sheet in sheets[cut:])
            books.append([])
            used = 0
        books[-1].append(Segment(paper, tuple(sheets), _begun(books, paper)))
        used += count
    return tuple(tuple(book) for book in books)


def bound_lines(session: Session, case_id: int) -> tuple[FileLineFacts, ...]:
    """Return the lines of the index that are bound: of the last whole binding and after."""
    rows = session.scalars(
        select(BoundPaper).join(Binding, Binding.id == BoundPaper.binding_id)
        .where(Binding.case_id == case_id, Binding.number >= _main(session, case_id))
        .order_by(Binding.number, BoundPaper.number))
    return tuple(
        FileLineFacts(place, row.title, row.reference, row.author, row.dated,
                      str(row.first_page) if row.first_page == row.last_page
                      else f"{row.first_page}-{row.last_page}", row.remark)
        for place, row in enumerate(rows, 1))


# inside ------------------------------------------------------------------------------------------

def require_fit(session: Session, case: CaseFile, entry: BindEntry) -> None:
    """Refuse a way of binding that does not fit: `file_not_archived`, `file_rebind_reason`."""
    archived = session.scalars(select(ArchiveRecord.id).where(
        ArchiveRecord.case_id == case.id)).first()
    if entry.supplement and not archived:
        raise RefusedError("file_not_archived")
    if archived and not entry.supplement and not entry.reason.strip():
        raise RefusedError("file_rebind_reason", "reason")


def _sheets(paper: FilePaperRow) -> list[Sheet]:
    if paper.kind == "form":
        return [Sheet(page, 1) for page in range(paper.pages)]
    return [Sheet(leaf.page, 0 if leaf.blank else 1, leaf)
            for leaf in paper.leaves if leaf.bindable]


def _begun(books: Sequence[Sequence[Segment]], paper: FilePaperRow) -> bool:
    return any(segment.paper.id == paper.id for book in books for segment in book)


def _main(session: Session, case_id: int) -> int:
    return session.scalar(select(func.max(Binding.number)).where(
        Binding.case_id == case_id, Binding.kind == MAIN)) or 0


def _bound_ids(session: Session, case_id: int) -> set[int]:
    return set(session.scalars(
        select(BoundPaper.paper_id).join(Binding, Binding.id == BoundPaper.binding_id).where(
            Binding.case_id == case_id, Binding.number >= _main(session, case_id))))


def mark_of(papers: Sequence[FilePaperRow]) -> tuple[tuple[object, ...], ...]:
    """Return what a file holds, to tell whether it changed since."""
    return tuple((paper.id, paper.document_id, paper.title, paper.leaves) for paper in papers)


def _situation(entry: BindEntry, papers: Sequence[FilePaperRow],
               removed: Sequence[FilePaperRow], first: int) -> str:
    """Return the note of the file: what was typed, and what cannot stand in the index."""
    said = [entry.situation.strip()]
    if entry.supplement:
        said.append(f"本卷为归档后补充材料，页号自第{first}页起接续编排，目录已一并更新。")
    if entry.reason.strip():
        said.append(f"归档后重新装订并重新编页，理由：{entry.reason.strip()}。")
    loose = [paper.title for paper in papers if paper.kind == "loose"]
    if loose:
        said.append(f"另存电子文件{len(loose)}件，未装订：{'、'.join(loose)}。")
    if removed:
        said.append(f"立卷时移出材料{len(removed)}件，另行保存："
                    f"{'、'.join(paper.title for paper in removed)}。")
    return "\n".join(part for part in said if part) or "本卷材料齐全，无缺损、修改、移出情况。"
