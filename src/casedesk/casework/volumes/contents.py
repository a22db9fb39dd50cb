"""What lies in the file of a case: every printed form and scan, in the order of the index."""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.volumes import leaves, parts
from casedesk.casework.volumes.leaves import Leaf
from casedesk.model import (
    Actor,
    Attachment,
    Binding,
    BoundPaper,
    CaseFile,
    Dispute,
    Document,
    FilePaper,
    FormVersion,
    Referral,
)
from casedesk.store import Database, audit


@dataclass(frozen=True)
class FilePaperRow:
    """One paper of the file as a list shows it and a binding takes it."""

    id: int
    part: str
    title: str
    reference: str
    author: str
    dated: date | None
    remark: str
    kind: str  # form: as printed · signed: a form's signed scan · scan · loose: cannot be bound
    form: str = ""
    document_id: int | None = None
    pages: int = 0
    leaves: tuple[Leaf, ...] = ()
    fault: str = ""  # of a loose one: encrypted, damaged, pages, or its kind of file
    removed: bool = False
    bound: bool = False  # stands in the latest binding
    first_page: int = 0  # the numbers it bears, or would bear when bound now
    last_page: int = 0

    @property
    def bindable(self) -> bool:
        """Whether it has pages that can be bound."""
        return not self.removed and self.pages > 0


@dataclass(frozen=True)
class Contents:
    """The file of a case as it lies now."""

    case_id: int
    number: str
    title: str
    state: str
    papers: tuple[FilePaperRow, ...]
    removed: tuple[FilePaperRow, ...]
    binding: int = 0  # the number of the latest binding; 0: never bound
    changed: bool = False  # something changed since then
    may_change: bool = False
    files: dict[int, tuple[str, str]] = field(default_factory=dict)  # attachment: stored, kind

    @property
    def pages(self) -> int:
        """How many numbered pages it has."""
        return max((paper.last_page for paper in self.papers), default=0)


def contents(database: Database, actor: Actor, case_id: int) -> Contents:
    """Return the file of a case. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return of_case(session, case, may_change=allows(
            actor, Data.CASE, Verb.CHANGE, timeline.is_own(actor, case)))


def settle(database: Database, actor: Actor, case_id: int) -> int:
    """Lay what was printed or added since into its place; return how many papers came in.

    Writes nothing when nothing came. Refuses `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if not _new_forms(session, case_id) and not _new_files(session, case_id):
            return 0
    with database.writing(actor) as session:
        return settle_in(session, actor, timeline.case_for(session, actor, case_id, Verb.CHANGE))


def settle_in(session: Session, actor: Actor, case: CaseFile) -> int:
    """The same inside an open transaction."""
    came = 0
    for document in _new_forms(session, case.id):
        part = parts.of_form(document.form, case.kind)
        if not part:
            continue
        came += 1
        earlier = _replaced_by(session, case.id, document)
        if earlier:  # the same paper printed again with new content
            earlier.document_id, earlier.dated = document.id, document.printed_at.date()
            continue
        title = _title_of(session, document.form)
        if document.subject:
            title = f"{title}（{document.subject}）"
        _lay(session, actor, case, FilePaper(
            part=part, document_id=document.id, title=title, reference=document.number,
            author=_author(session, document), dated=document.printed_at.date()))
    for file in _new_files(session, case.id):
        came += 1
        _lay(session, actor, case, FilePaper(
            part=parts.of_name(f"{file.name} {file.note}", case.kind),
            title=file.name.rpartition(".")[0] or file.name, dated=file.added_at.date(),
            remark=file.note,
            leaves=leaves.written(leaves.of_file(file.id, file.pages, file.blank))))
    if came:
        audit.record(session, "file.settle", "case", case.id)
    return came


def _lay(session: Session, actor: Actor, case: CaseFile, paper: FilePaper) -> None:
    """Lay a paper behind the last one of its part or an earlier part."""
    standing = session.execute(
        select(FilePaper.part, FilePaper.position).where(FilePaper.case_id == case.id)
        .order_by(FilePaper.position)).all()
    behind = [position for part, position in standing
              if parts.place(part) <= parts.place(paper.part)]
    paper.case_id, paper.created_by = case.id, actor.staff_id
    paper.position = (max(behind) if behind else 0) + 1
    for row in session.scalars(select(FilePaper).where(
            FilePaper.case_id == case.id, FilePaper.position >= paper.position)):
        row.position += 1
    session.add(paper)
    session.flush()


def of_case(session: Session, case: CaseFile, *, may_change: bool = False) -> Contents:
    """Return the file of a case inside an open transaction, with the pages it would bear."""
    rows = session.scalars(select(FilePaper).where(
        FilePaper.case_id == case.id).order_by(FilePaper.position, FilePaper.id)).all()
    printed = {row.id: row for row in session.scalars(select(Document).where(
        Document.id.in_([row.document_id for row in rows if row.document_id])))}
    files = {row.id: row for row in session.scalars(select(Attachment).where(
        or_(Attachment.case_id == case.id, Attachment.visit_id == _visit(case.id))))}
    last = session.scalars(select(Binding).where(Binding.case_id == case.id).order_by(
        Binding.number.desc()).limit(1)).one_or_none()
    bound = _bound(session, case.id)
    found = [_row(row, printed, files, bound) for row in rows
             if (row.document_id or row.leaves)
             and not (row.document_id and printed[row.document_id].voided_at)]
    standing = _numbered([row for row in found if not row.removed])
    return Contents(
        case.id, case.number, case.title, case.state, tuple(standing),
        tuple(row for row in found if row.removed), last.number if last else 0,
        last is not None and _changed(standing, bound), may_change,
        {key: (row.stored, row.kind) for key, row in files.items()})


def _row(row: FilePaper, printed: dict[int, Document], files: dict[int, Attachment],
         bound: dict[int, tuple[int, int, str]]) -> FilePaperRow:
    held = leaves.read(row.leaves)
    document = printed.get(row.document_id or 0)
    fault = ""
    if held:
        pages = sum(leaf.bindable for leaf in held)
        kind = "signed" if document else "scan"
        if any(leaf.page == leaves.WHOLE for leaf in held):
            kind, file = "loose", files.get(held[0].attachment_id)
            fault = (file.fault or file.kind) if file else "damaged"
    else:
        pages, kind = document.pages if document else 0, "form"
    return FilePaperRow(
        row.id, row.part, row.title, row.reference, row.author, row.dated, row.remark, kind,
        document.form if document else "", row.document_id, pages, held, fault,
        row.removed_at is not None, row.id in bound)


def _numbered(rows: list[FilePaperRow]) -> list[FilePaperRow]:
    """Give each paper the numbers its pages bear; an empty page bears none (空白页不编)."""
    found, number = [], 0
    for row in rows:
        count = numbered_pages(row)
        found.append(replace(row, first_page=number + 1 if count else 0,
                             last_page=number + count if count else 0))
        number += count
    return found


def numbered_pages(row: FilePaperRow) -> int:
    """Return how many pages of a paper bear a number."""
    if row.kind == "form":
        return row.pages
    return sum(leaf.bindable and not leaf.blank for leaf in row.leaves)


def _changed(rows: list[FilePaperRow], bound: dict[int, tuple[int, int, str]]) -> bool:
    count = sum(1 for row in rows if row.bindable and numbered_pages(row))
    return count != len(bound) or any(
        bound.get(row.id) != (row.first_page, row.last_page, row.title)
        for row in rows if row.bindable and numbered_pages(row))


def _bound(session: Session, case_id: int) -> dict[int, tuple[int, int, str]]:
    """Return the pages of each paper that is bound: of the last whole binding and after."""
    main = session.scalar(select(func.max(Binding.number)).where(
        Binding.case_id == case_id, Binding.kind == "main")) or 0
    rows = session.execute(
        select(BoundPaper.paper_id, func.min(BoundPaper.first_page),
               func.max(BoundPaper.last_page), func.min(BoundPaper.title))
        .join(Binding, Binding.id == BoundPaper.binding_id)
        .where(Binding.case_id == case_id, Binding.number >= main)
        .group_by(BoundPaper.paper_id))
    return {paper: (first, last, title) for paper, first, last, title in rows}


def _visit(case_id: int) -> Any:
    """Return the visit a case began with, as a part of a statement."""
    began = [select(of.visit_id).where(of.case_id == case_id).scalar_subquery()
             for of in (Dispute, Referral)]
    return func.coalesce(*began)


def _advice(case_id: int) -> Any:
    """Return the record of advice (L1) that led to a matter of legal aid."""
    asked = select(Referral.consultation_id).where(Referral.case_id == case_id).scalar_subquery()
    return and_(Document.form == "L1", Document.record_id == asked)


def _new_forms(session: Session, case_id: int) -> list[Document]:
    known = select(FilePaper.document_id).where(
        FilePaper.case_id == case_id, FilePaper.document_id.is_not(None))
    made = [form for part in parts.parts().values() if part.made for form in part.forms]
    return list(session.scalars(select(Document).where(
        or_(Document.case_id == case_id, Document.visit_id == _visit(case_id), _advice(case_id)),
        Document.voided_at.is_(None), Document.id.not_in(known), Document.form.not_in(made),
        ~Document.id.in_(_superseded(case_id))).order_by(Document.id)))


def _superseded(case_id: int) -> Any:
    """Papers that were printed again under the same number for the same reader."""
    later = Document.__table__.alias("later")
    return select(Document.id).join(later, (later.c.form == Document.form)
                                    & (later.c.number == Document.number)
                                    & (later.c.subject == Document.subject)
                                    & later.c.record_id.is_not_distinct_from(Document.record_id)
                                    & (later.c.id > Document.id)
                                    & later.c.voided_at.is_(None)).where(
        Document.case_id == case_id, later.c.case_id == case_id)


def _replaced_by(session: Session, case_id: int, document: Document) -> FilePaper | None:
    return session.scalars(
        select(FilePaper).join(Document, Document.id == FilePaper.document_id).where(
            FilePaper.case_id == case_id, FilePaper.leaves == "",
            FilePaper.removed_at.is_(None), Document.form == document.form,
            Document.number == document.number, Document.subject == document.subject,
            Document.record_id.is_not_distinct_from(document.record_id),
            Document.case_id == case_id).limit(1)).one_or_none()


def _new_files(session: Session, case_id: int) -> list[Attachment]:
    texts = session.scalars(select(FilePaper.leaves).where(
        FilePaper.case_id == case_id, FilePaper.leaves != ""))
    known = {leaf.attachment_id for text in texts for leaf in leaves.read(text)}
    found = session.scalars(select(Attachment).where(
        or_(Attachment.case_id == case_id, Attachment.visit_id == _visit(case_id)),
        Attachment.removed_at.is_(None)).order_by(Attachment.id))
    return [row for row in found if row.id not in known]


def _title_of(session: Session, form: str) -> str:
    source = session.scalars(select(FormVersion.source).where(
        FormVersion.form == form).order_by(FormVersion.id.desc()).limit(1)).first()
    return str(json.loads(source)["title"]) if source else form


_BY_APPLICANT = ("F02", "F02b", "F08", "F14", "F18", "F19", "F20", "F23", "L2", "L3", "L5")
_BY_BOTH = ("F12", "F15", "F16", "F17")


def _author(session: Session, document: Document) -> str:
    """Return who answers for a printed paper (责任者)."""
    from casedesk.casework.forms_book import gather

    if document.form in _BY_BOTH:
        return "双方当事人"
    if document.form in _BY_APPLICANT:
        return document.subject or "申请人"
    return gather.organisation(session).heading
