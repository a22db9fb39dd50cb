"""Binding the file: the record of what was bound, and the 册 themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import func, select

from casedesk.casework import timeline
from casedesk.casework.staff import Verb
from casedesk.casework.volumes import contents
from casedesk.casework.volumes.planning import SUPPLEMENT, BindEntry, Plan, mark_of, require_fit
from casedesk.errors import RefusedError
from casedesk.model import Actor, Binding, BoundBook, BoundPaper
from casedesk.store import Database, attachments, audit


@dataclass(frozen=True)
class BookMade:
    """A 册 that was drawn and stored."""

    stored: str
    size: int
    digest: str
    sheets: int


@dataclass(frozen=True)
class BindingRow:
    """A binding as a list shows it."""

    id: int
    number: int
    kind: str
    first_page: int
    last_page: int
    bound_at: datetime
    bound_by: str
    books: tuple[tuple[int, int, int, int], ...]  # id, 第几册, pages of the PDF, bytes


def keep(database: Database, actor: Actor, made_of: Plan, entry: BindEntry,
         books: Sequence[BookMade]) -> int:
    """Record a binding; returns it. Refuses `file_changed_meanwhile`, `not_allowed`."""
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, made_of.case_id, Verb.CHANGE)
        require_fit(session, case, entry)
        if mark_of(contents.of_case(session, case).papers) != made_of.mark:
            raise RefusedError("file_changed_meanwhile")
        number = (session.scalar(select(func.max(Binding.number)).where(
            Binding.case_id == case.id)) or 0) + 1
        row = Binding(
            case_id=case.id, number=number, kind=made_of.kind, first_page=made_of.first_page,
            last_page=made_of.last_page, books=len(books), situation=made_of.facts.situation,
            checker=made_of.facts.checker, reason=entry.reason.strip(),
            created_by=actor.staff_id, bound_by=actor.staff_id, bound_by_name=actor.name)
        session.add(row)
        session.flush()
        place = 0
        for seq, (book, segments) in enumerate(zip(books, made_of.books, strict=True), 1):
            session.add(BoundBook(
                binding_id=row.id, seq=seq, first_page=segments[0].first,
                last_page=segments[-1].last, sheets=book.sheets, stored=book.stored,
                size=book.size, digest=book.digest))
            for segment in segments:
                place += 1
                paper = segment.paper
                session.add(BoundPaper(
                    binding_id=row.id, book=seq, number=place, paper_id=paper.id,
                    part=paper.part, title=paper.title, reference=paper.reference,
                    author=paper.author, dated=paper.dated, first_page=segment.first,
                    last_page=segment.last, remark=paper.remark))
        said = "补充卷" if made_of.kind == SUPPLEMENT else "卷宗"
        timeline.add(session, actor, case, "document", "bound",
                     title=f"{said}装订：第{made_of.first_page}至{made_of.last_page}页，"
                           f"共{len(books)}册", text=entry.reason.strip())
        audit.record(session, "file.bind", "binding", row.id, ["pages"], entry.reason)
        return row.id


def store(database: Database, pdf: bytes, sheets: int) -> BookMade:
    """Keep a 册 encrypted beside the database."""
    return BookMade(attachments.add(database, pdf), len(pdf),
                    blake2b(pdf, digest_size=32).hexdigest(), sheets)


def bindings(database: Database, actor: Actor, case_id: int) -> list[BindingRow]:
    """Return every binding of a case, the latest first."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        rows = session.scalars(select(Binding).where(
            Binding.case_id == case_id).order_by(Binding.number.desc())).all()
        return [BindingRow(
            row.id, row.number, row.kind, row.first_page, row.last_page, row.bound_at,
            row.bound_by_name, tuple(
                (book.id, book.seq, book.sheets, book.size)
                for book in session.scalars(select(BoundBook).where(
                    BoundBook.binding_id == row.id).order_by(BoundBook.seq))))
            for row in rows]


def read_book(database: Database, actor: Actor, book_id: int, *, export: bool = False) -> bytes:
    """Return a 册 as PDF; looking at it and handing it out are audited.

    Refuses `binding_unknown`, `attachment_missing`, `attachment_damaged`, `not_allowed`.
    """
    with database.writing(actor) as session:
        book = session.get(BoundBook, book_id)
        if book is None:
            raise RefusedError("binding_unknown")
        row = session.get_one(Binding, book.binding_id)
        case = timeline.case_for(session, actor, row.case_id,
                                 Verb.EXPORT if export else Verb.READ)
        if export:
            timeline.add(session, actor, case, "document", "exported",
                         title=f"导出卷宗第{book.seq}册（共{book.sheets}页）")
        audit.record(session, "file.export" if export else "file.read", "bound_book", book.id)
        stored, digest = book.stored, book.digest
    pdf = attachments.read(database, stored)
    if blake2b(pdf, digest_size=32).hexdigest() != digest:
        raise RefusedError("attachment_damaged")
    return pdf
