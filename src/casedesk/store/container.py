"""One backup on a drive: the database, its keyring and a list of what belongs to it."""

import hashlib
import hmac
import json
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from casedesk.errors import RefusedError
from casedesk.model import Site
from casedesk.store import attachments, audit, cipher, files, keyring_file, schema
from casedesk.store.audit import AuditReport
from casedesk.store.sealing import keyed_hash

DATABASE, KEYRING, MANIFEST = "casedesk.db", keyring_file.NAME, "manifest.json"
FORMAT = "casedesk-backup-1"


@dataclass(frozen=True)
class Manifest:
    """What a backup says about itself; the tag shows that nobody else wrote it."""

    site_uid: str
    made_at: str  # ISO, local time
    schema: int
    pinned: bool  # never removed by rotation
    why: str  # "daily", "before_upgrade", …
    entries: int  # of the audit trail
    head: str
    counts: dict[str, int]  # rows a table
    database: str  # sha256 of the encrypted file
    keyring: str
    attachments: dict[str, int]  # name: bytes of the encrypted file
    format: str = FORMAT


@dataclass(frozen=True)
class BackupReport:
    """What a check of a backup found; sound when there is no fault."""

    path: Path
    manifest: Manifest
    audit: AuditReport
    faults: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether everything can be had back from it."""
        return not self.faults


def sha256(path: Path) -> str:
    """The hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def describe(folder: Path, store: Path, key: bytes, made_at: datetime, why: str,
             pinned: bool) -> tuple[Manifest, bytes]:
    """Open the copy in `folder` afresh and list what it holds, with the secret of its tag."""
    with schema.session_over(folder / DATABASE, key) as session:
        seq, head = audit.head(session)
        secret = audit.secret(session)
        names = attachments.names(session)
        site = session.scalars(select(Site.uid).order_by(Site.id)).one()
    connection = cipher.open_file(folder / DATABASE, key, "ro")
    try:
        counts, version = cipher.row_counts(connection), schema.version_of(connection)
    finally:
        connection.close()
    sizes = {
        name: path.stat().st_size if (path := attachments.path_of(store, name)).exists() else -1
        for name in names
    }
    return Manifest(
        site, made_at.isoformat(), version, pinned, why, seq, head, counts,
        sha256(folder / DATABASE), sha256(folder / KEYRING), sizes,
    ), secret


def write(folder: Path, manifest: Manifest, secret: bytes) -> None:
    """Put the manifest beside its backup."""
    content = asdict(manifest)
    text = json.dumps({"content": content, "tag": _tag(content, secret)}, ensure_ascii=False)
    files.write(folder / MANIFEST, text.encode())


def read(folder: Path) -> tuple[Manifest, str]:
    """Read a backup's manifest and its tag. Raises RefusedError backup_missing, backup_damaged."""
    try:
        whole = json.loads((folder / MANIFEST).read_bytes())
        return Manifest(**whole["content"]), str(whole["tag"])
    except FileNotFoundError as error:
        raise RefusedError("backup_missing", "backup") from error
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedError("backup_damaged", "backup") from error


def _tag(content: dict[str, object], secret: bytes) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return keyed_hash(secret, text.encode(), "manifest").hex()


def examine(folder: Path, key: bytes) -> BackupReport:
    """Check one backup to the last byte: file, structure, trail, counts, attachments, manifest.

    Raises RefusedError backup_missing, backup_damaged when it cannot even be opened.
    """
    manifest, tag = read(folder)
    try:
        connection = cipher.open_file(folder / DATABASE, key, "ro")
        try:
            found = cipher.faults(connection)
            same = cipher.row_counts(connection) == manifest.counts
        finally:
            connection.close()
        with schema.session_over(folder / DATABASE, key) as session:
            trail = audit.verify_in(session)
            secret = audit.secret(session)
            found += [f"{fault.what} attachment {fault.name}"
                      for fault in attachments.verify_in(session, folder.parent)]
    except Exception as error:  # whatever a damaged file makes the engine say
        raise RefusedError("backup_damaged", "backup") from error
    found += [] if same else ["row counts differ"]
    found += [] if trail.ok else [f"audit trail: {trail.first_fault} at {trail.fault_at}"]
    if (trail.entries, trail.head) != (manifest.entries, manifest.head):
        found.append("audit head differs")
    for name, digest in ((DATABASE, manifest.database), (KEYRING, manifest.keyring)):
        if sha256(folder / name) != digest:
            found.append(f"{name} was changed")
    if not hmac.compare_digest(tag, _tag(asdict(manifest), secret)):
        found.append("the manifest was changed")
    return BackupReport(folder, manifest, trail, tuple(found))


def remove(folder: Path) -> None:
    """Delete one backup; its name goes first, so that half a backup is never listed."""
    gone = folder.with_name(folder.name + ".old")
    if gone.exists():
        shutil.rmtree(gone)
    folder.rename(gone)
    shutil.rmtree(gone)
