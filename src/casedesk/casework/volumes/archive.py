"""Archiving: the bound file gets a box, a number and a time of keeping, and is found again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.casework.legal_aid import acts as aid_acts
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.volumes import contents, retention
from casedesk.errors import RefusedError
from casedesk.model import Actor, ArchiveRecord, Binding, CaseFile, Deadline, FileLoan, now
from casedesk.rules import codes
from casedesk.store import Database, audit

_CLOSED = {"dispute": "closed", "referral": "feedback"}  # the state a file is archived from
READY = frozenset(_CLOSED.values())
VIEWS = ("to_bind", "archived", "lent", "review")


@dataclass
class ArchiveEntry:
    """What is typed when a file goes into the archive."""

    box: str = ""  # 盒号
    file_number: str = ""  # 案卷号
    shelf: str = ""
    fonds: str = ""  # 全宗号
    catalogue: str = ""  # 目录号
    retention: str = "10"
    on: date | None = None  # today when empty
    note: str = ""
    reason: str = ""  # why it is dated back, or moved


@dataclass(frozen=True)
class ArchiveRow:
    """A file as the archivist's lists show it."""

    id: int  # of the case
    number: str
    title: str
    handler: str
    closed_on: date | None
    due_on: date | None  # F-ARC: by when it is to be archived
    bound: bool
    box: str
    file_number: str
    shelf: str
    retention: str
    archived_on: date | None
    expires_on: date | None
    borrower: str  # who has it now
    back_on: date | None  # by when it is to be back


def proposed(database: Database, actor: Actor, case_id: int) -> ArchiveEntry:
    """Return what the archive would write: the last box, the next number, the rule's retention."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        held = _record(session, case_id)
        if held:
            return ArchiveEntry(held.box, held.file_number, held.shelf, held.fonds,
                                held.catalogue, held.retention, note=held.note)
        today = now().date()
        catalogue = str((case.closed_on or today).year)
        a = ArchiveRecord
        last = session.execute(select(a.box, a.shelf).where(a.box != "").order_by(
            a.id.desc()).limit(1)).first()
        taken = [int(number) for number in session.scalars(select(a.file_number).where(
            a.catalogue == catalogue)) if number.isdigit()]
        return ArchiveEntry(
            last.box if last else "1", f"{max(taken, default=0) + 1:04d}",
            last.shelf if last else "", settings_book.value(session, "file_fonds", today),
            catalogue, retention.proposed(session, case))


def archive(database: Database, actor: Actor, case_id: int, entry: ArchiveEntry) -> None:
    """Put a bound file into the archive: the case is archived, its clock (F-ARC) met.

    Refuses `file_not_closed`, `file_not_bound`, `file_changed_since`, `file_box`,
    `file_place_taken`, `file_retention`, `file_archived`, and what the act does.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if case.state == "archived":
            held = _record(session, case_id)
            raise RefusedError("file_archived", on=held.archived_on.isoformat() if held else "")
        if case.state != _CLOSED[case.kind]:
            raise RefusedError("file_not_closed")
        file = contents.of_case(session, case)
        if not file.binding:
            raise RefusedError("file_not_bound")
        if file.changed:
            raise RefusedError("file_changed_since")
        row = _write(session, actor, case, entry, entry.on or now().date())
        where = " ".join(part for part in (
            f"盒号{row.box}", f"案卷号{row.file_number}",
            f"保管期限{codes.label('retentions', row.retention)}") if part)
        if case.kind == "referral":
            aid_acts.do(session, actor, AidAct(case_id, "archive", on=entry.on, text=where,
                                               reason=entry.reason))
            return
        acts.perform_in(session, actor, Act(case_id, "archive", on=entry.on, text=where,
                                            reason=entry.reason))


def relocate(database: Database, actor: Actor, case_id: int, entry: ArchiveEntry) -> None:
    """Change where an archived file lies or how long it is kept; the change is on the timeline.

    Refuses `file_not_archived`, `no_reason`, and what archive() does of the entry.
    """
    if not entry.reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        held = _record(session, case_id)
        if held is None:
            raise RefusedError("file_not_archived")
        row = _write(session, actor, case, entry, held.archived_on)
        timeline.add(session, actor, case, "document", "relocated", title=
                     f"卷宗改存：盒号{row.box}，案卷号{row.file_number}",
                     text=entry.reason.strip())
        audit.record(session, "file.relocate", "case", case.id, ["box"], entry.reason)


def ensure(session: Session, actor: Actor, case: CaseFile, on: date) -> None:
    """Note that a case was archived, where nobody has said yet where its file lies."""
    if _record(session, case.id) is None:
        kept = retention.proposed(session, case)
        session.add(ArchiveRecord(
            case_id=case.id, retention=kept, archived_on=on, created_by=actor.staff_id,
            expires_on=retention.expires(kept, case.closed_on or on),
            archived_by=actor.staff_id, archived_by_name=actor.name))


def listing(database: Database, actor: Actor, view: str = "to_bind", text: str = "",
            offset: int = 0, limit: int = 200) -> list[ArchiveRow]:
    """Return files: to be bound (the most urgent first), archived by box, lent, due for review."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        rows: Any = session.execute(_query(view, text.strip()).limit(limit).offset(offset))
        return [_row(row) for row in rows]


def count(database: Database, actor: Actor, view: str) -> int:
    """Return how many files a view holds."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        inner = _query(view, "").order_by(None).subquery()
        return session.scalar(select(func.count()).select_from(inner)) or 0


def _query(view: str, text: str) -> Select[Any]:
    c, a, loan, clock = CaseFile, ArchiveRecord, FileLoan, Deadline
    bound = select(func.max(Binding.number)).where(Binding.case_id == c.id).scalar_subquery()
    query = (
        select(c.id, c.number, c.title, c.handler_name, c.closed_on,
               func.min(clock.due_on).label("due"), bound.label("bound"),
               func.coalesce(a.box, ""), func.coalesce(a.file_number, ""),
               func.coalesce(a.shelf, ""), func.coalesce(a.retention, ""), a.archived_on,
               a.expires_on, func.coalesce(loan.borrower, ""), loan.due_on)
        .outerjoin(a, a.case_id == c.id)
        .outerjoin(loan, and_(loan.case_id == c.id, loan.way == "lend",
                              loan.returned_on.is_(None)))
        .outerjoin(clock, and_(clock.case_id == c.id, clock.rule.in_(("F-ARC", "LA-ARC")),
                               clock.state == "running"))
        .where(c.kind.in_(_CLOSED)).group_by(c.id))
    if text:
        query = query.where(or_(c.number.contains(text), c.title.contains(text), a.box == text,
                                a.file_number.contains(text)))
    if view == "to_bind":
        return query.where(or_(*(and_(c.kind == kind, c.state == state)
                                 for kind, state in _CLOSED.items()))).order_by(
            func.min(clock.due_on).is_(None), func.min(clock.due_on), c.closed_on)
    if view == "lent":
        return query.where(loan.id.is_not(None)).order_by(loan.due_on)
    if view == "review":
        return query.where(a.expires_on < now().date()).order_by(a.expires_on, a.box)
    return query.where(a.id.is_not(None)).order_by(
        func.length(a.box), a.box, a.catalogue, a.file_number)


def _row(row: Any) -> ArchiveRow:
    values: list[Any] = list(row)
    values[6] = row.bound is not None
    return ArchiveRow(*values)


def _record(session: Session, case_id: int) -> ArchiveRecord | None:
    return session.scalars(select(ArchiveRecord).where(
        ArchiveRecord.case_id == case_id)).one_or_none()


def _write(session: Session, actor: Actor, case: CaseFile, entry: ArchiveEntry,
           on: date) -> ArchiveRecord:
    if not entry.file_number.strip():
        raise RefusedError("file_box", "file_number")
    if not (entry.box.strip() or entry.shelf.strip()):  # small centres keep files on a shelf
        raise RefusedError("file_box", "box")
    if entry.retention not in codes.table("retentions"):
        raise RefusedError("file_retention", "retention")
    a = ArchiveRecord
    taken = session.execute(
        select(CaseFile.number).join(a, a.case_id == CaseFile.id).where(
            a.fonds == entry.fonds.strip(), a.catalogue == entry.catalogue.strip(),
            a.file_number == entry.file_number.strip(), a.case_id != case.id)).first()
    if taken:
        raise RefusedError("file_place_taken", "file_number", number=entry.file_number.strip(),
                           case=taken.number)
    row = _record(session, case.id) or a(case_id=case.id, created_by=actor.staff_id)
    row.box, row.file_number = entry.box.strip(), entry.file_number.strip()
    row.shelf, row.fonds, row.note = entry.shelf.strip(), entry.fonds.strip(), entry.note.strip()
    row.catalogue, row.retention, row.archived_on = entry.catalogue.strip(), entry.retention, on
    row.expires_on = retention.expires(entry.retention, case.closed_on or on)
    row.archived_by, row.archived_by_name = actor.staff_id, actor.name
    session.add(row)
    session.flush()
    return row


@dataclass(frozen=True)
class ArchivedRow:
    """Where one file lies."""

    box: str
    file_number: str
    shelf: str
    fonds: str
    catalogue: str
    retention: str
    archived_on: date
    expires_on: date | None
    by: str


def of_case(database: Database, actor: Actor, case_id: int) -> ArchivedRow | None:
    """Return where the file of a case lies; None when it is not archived."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.SEE)
        row = _record(session, case_id)
        return ArchivedRow(row.box, row.file_number, row.shelf, row.fonds, row.catalogue,
                           row.retention, row.archived_on, row.expires_on,
                           row.archived_by_name) if row else None
