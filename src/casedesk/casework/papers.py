"""The papers of a case or visit: forms that were printed, scans that were added."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework import scans, timeline
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Attachment, CaseFile, Document, Visit, now
from casedesk.store import Database, attachments, audit

LIMIT = 50  # MiB a file, that a scan of a whole file still fits and a video does not
_KINDS = {
    ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".txt": "text/plain",
    ".webp": "image/webp", ".gif": "image/gif", ".avif": "image/avif", ".heic": "image/heic",
    ".heif": "image/heif",
    ".doc": "application/msword", ".docx": "application/vnd.openxmlformats-officedocument"
    ".wordprocessingml.document", ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".amr": "audio/amr", ".wav": "audio/wav",
}


@dataclass(frozen=True)
class PaperRow:
    """A form that was printed."""

    id: int
    form: str
    number: str
    version: str
    printing: int
    copies: int
    subject: str
    printed_at: datetime
    printed_by: str
    voided: bool


@dataclass(frozen=True)
class ScanRow:
    """A scan, photograph or recording that was added; `size` in bytes."""

    id: int
    name: str
    kind: str
    size: int
    note: str
    added_at: datetime


def attach(database: Database, actor: Actor, name: str, data: bytes, *,
           case_id: int | None = None, visit_id: int | None = None, note: str = "") -> int:
    """Keep a file, encrypted beside the database, and enter it on the timeline.

    Of a picture neither the place nor the hour nor the telephone that took it is kept.
    Refuses `attachment_kind`, `attachment_size`, `case_unknown`, `visit_unknown`, `not_allowed`,
    and what scans.make_ready() does.
    """
    kind = _KINDS.get(PurePath(name).suffix.lower())
    if kind is None or data[:2] == b"MZ" or data[:4] == b"\x7fELF":
        raise RefusedError("attachment_kind", "file", name=name)
    if not 0 < len(data) <= LIMIT * 1024 * 1024:
        raise RefusedError("attachment_size", "file", name=name, limit=LIMIT)
    scan = scans.make_ready(name, data) if scans.is_scan(name, data) else \
        scans.Scan(name, kind, data, 0)
    with database.writing(actor) as session:
        case = _check(session, actor, case_id, visit_id)
        stored = attachments.add(database, scan.data)
        row = Attachment(case_id=case_id, visit_id=visit_id, stored=stored, name=scan.name,
                         kind=scan.kind, size=len(scan.data), note=note.strip(),
                         pages=scan.pages, blank=",".join(map(str, scan.blank)),
                         fault=scan.fault, added_by=actor.staff_id)
        session.add(row)
        session.flush()
        if case:
            timeline.add(session, actor, case, "document", "attached", title=scan.name,
                         text=note)
        audit.record(session, "attachment.add", "attachment", row.id)
        return row.id


def read(database: Database, actor: Actor, attachment_id: int) -> tuple[str, bytes]:
    """Return a file's name and content; the reading is audited. Refuses `attachment_unknown`."""
    with database.writing(actor) as session:
        row = _existing(session, actor, attachment_id, Verb.READ)
        audit.record(session, "attachment.read", "attachment", row.id)
        return row.name, attachments.read(database, row.stored)


def remove(database: Database, actor: Actor, attachment_id: int, reason: str) -> None:
    """Take a file out of the case; it stays kept and listed in the audit trail."""
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = _existing(session, actor, attachment_id, Verb.ADD)
        row.removed_at = now()
        audit.record(session, "attachment.remove", "attachment", row.id, [], reason)


def papers_where(session: Session, *which: ColumnElement[bool]) -> list[PaperRow]:
    """Return the printed forms that these conditions name, the latest first."""
    query = _COLUMNS.where(*which).order_by(_D.printed_at.desc(), _D.id.desc())
    return [PaperRow(a, b, c, d, e, f, g, h, i, voided is not None)
            for a, b, c, d, e, f, g, h, i, voided in session.execute(query)]


def papers_of(session: Session, *, case_id: int | None = None,
              visit_id: int | None = None) -> list[PaperRow]:
    """Return the printed forms of a case or a visit, the latest first."""
    query = _PAPERS["case" if case_id else "visit"]
    return [PaperRow(a, b, c, d, e, f, g, h, i, voided is not None)
            for a, b, c, d, e, f, g, h, i, voided
            in session.execute(query, {"owner": case_id or visit_id})]


def scans_of(session: Session, *, case_id: int | None = None,
             visit_id: int | None = None) -> list[ScanRow]:
    """Return the files added to a case or a visit, the latest first."""
    query = _SCANS["case" if case_id else "visit"]
    return [ScanRow(*row) for row in session.execute(query, {"owner": case_id or visit_id})]


_D, _A = Document, Attachment
_COLUMNS = select(_D.id, _D.form, _D.number, _D.version, _D.printing, _D.copies, _D.subject,
                  _D.printed_at, _D.printed_by_name, _D.voided_at)
_PAPERS: dict[str, Any] = {
    owner: _COLUMNS.where(column == bindparam("owner")).order_by(_D.printed_at.desc(), _D.id.desc())
    for owner, column in (("case", _D.case_id), ("visit", _D.visit_id))}
_SCANS: dict[str, Any] = {
    owner: select(_A.id, _A.name, _A.kind, _A.size, _A.note, _A.added_at)
    .where(column == bindparam("owner"), _A.removed_at.is_(None))
    .order_by(_A.added_at.desc(), _A.id.desc())
    for owner, column in (("case", _A.case_id), ("visit", _A.visit_id))}


def _check(session: Session, actor: Actor, case_id: int | None,
           visit_id: int | None) -> CaseFile | None:
    if case_id is None:
        if visit_id is None or session.get(Visit, visit_id) is None:
            raise RefusedError("visit_unknown")
        require(actor, Data.ATTACHMENT, Verb.ADD, own=True)
        return None
    case = session.get(CaseFile, case_id)
    if case is None:
        raise RefusedError("case_unknown")
    require(actor, Data.ATTACHMENT, Verb.ADD, own=timeline.is_own(actor, case))
    return case


def _existing(session: Session, actor: Actor, attachment_id: int, verb: Verb) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None or row.removed_at:
        raise RefusedError("attachment_unknown")
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    own = timeline.is_own(actor, case) if case else row.added_by == actor.staff_id
    require(actor, Data.ATTACHMENT, verb, own=own)
    return row
