"""The papers of a case or visit: forms that were printed, scans that were added."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Attachment, CaseFile, Document, Visit, now
from casedesk.store import Database, attachments, audit

LIMIT = 50  # MiB a file, that a scan of a whole file still fits and a video does not
_KINDS = {
    ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".txt": "text/plain",
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

    Refuses `attachment_kind`, `attachment_size`, `case_unknown`, `visit_unknown`, `not_allowed`.
    """
    kind = _KINDS.get(PurePath(name).suffix.lower())
    if kind is None or data[:2] == b"MZ" or data[:4] == b"\x7fELF":
        raise RefusedError("attachment_kind", "file", name=name)
    if not 0 < len(data) <= LIMIT * 1024 * 1024:
        raise RefusedError("attachment_size", "file", name=name, limit=LIMIT)
    with database.writing(actor) as session:
        case = _check(session, actor, case_id, visit_id)
        stored = attachments.add(database, data)
        row = Attachment(case_id=case_id, visit_id=visit_id, stored=stored, name=name, kind=kind,
                         size=len(data), note=note.strip(), added_by=actor.staff_id)
        session.add(row)
        session.flush()
        if case:
            timeline.add(session, actor, case, "document", "attached", title=name, text=note)
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


def papers_of(session: Session, *, case_id: int | None = None,
              visit_id: int | None = None) -> list[PaperRow]:
    """Return the printed forms of a case or a visit, the latest first."""
    d = Document
    owner = d.case_id == case_id if case_id else d.visit_id == visit_id
    query = select(d.id, d.form, d.number, d.version, d.printing, d.copies, d.subject,
                   d.printed_at, d.printed_by_name, d.voided_at).where(owner).order_by(
                       d.printed_at.desc(), d.id.desc())
    return [PaperRow(*row[:9], voided=row[9] is not None) for row in session.execute(query)]


def scans_of(session: Session, *, case_id: int | None = None,
             visit_id: int | None = None) -> list[ScanRow]:
    """Return the files added to a case or a visit, the latest first."""
    a = Attachment
    owner = a.case_id == case_id if case_id else a.visit_id == visit_id
    query = select(a.id, a.name, a.kind, a.size, a.note, a.added_at).where(
        owner, a.removed_at.is_(None)).order_by(a.added_at.desc(), a.id.desc())
    return [ScanRow(*row) for row in session.execute(query)]


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
