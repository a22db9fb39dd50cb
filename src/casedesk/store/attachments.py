"""Scans and other files beside the database: encrypted one by one, named by a keyed hash."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from nacl import bindings
from nacl.exceptions import CryptoError
from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import StoredFile
from casedesk.store import audit, faults, files
from casedesk.store.sealing import keyed_hash, subkey

if TYPE_CHECKING:
    from casedesk.store.database import Database

FOLDER = "attachments"
_MAGIC = b"CDA1"
_CHUNK = 64 * 1024
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_HEADER = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_EXTRA = bindings.crypto_secretstream_xchacha20poly1305_ABYTES


@dataclass(frozen=True)
class AttachmentFault:
    """A file that is not as it was put in."""

    name: str
    what: Literal["missing", "damaged"]


def add(database: "Database", data: bytes) -> str:
    """Keep a file; returns the name it is kept under. The same content is kept once.

    Inside a writing block it is part of that save. Raises RefusedError disk_full, save_failed.
    """
    with database.joining(None) as session:
        secret = audit.secret(session)
        name = name_of(secret, data)
        known = session.scalars(select(StoredFile.id).where(StoredFile.name == name)).first()
        path = path_of(database.folder, name)
        if known is None or not _sound(secret, name, path):
            _write(path, seal(secret, name, data))
        if known is None:
            session.add(StoredFile(name=name, size=len(data)))
            session.flush()
    return name


def read(database: "Database", name: str) -> bytes:
    """Return the content. Raises RefusedError attachment_missing, attachment_damaged."""
    with database.reading() as session:
        secret = audit.secret(session)
    return read_with(secret, name, path_of(database.folder, name))


def read_with(secret: bytes, name: str, path: Path) -> bytes:
    """Return the content of one encrypted file; refusals as read()."""
    try:
        sealed = path.read_bytes()
    except FileNotFoundError as error:
        raise RefusedError("attachment_missing") from error
    data = _unseal(secret, name, sealed)
    if data is None or name_of(secret, data) != name:
        raise RefusedError("attachment_damaged")
    return data


def verify(database: "Database") -> list[AttachmentFault]:
    """Read every file that the database knows; what is missing or damaged."""
    with database.reading() as session:
        return verify_in(session, database.folder)


def verify_in(session: Session, folder: Path) -> list[AttachmentFault]:
    """Read every file that a session's database knows, below the folder."""
    secret, found = audit.secret(session), []
    for name in names(session):
        path = path_of(folder, name)
        if not path.exists():
            found.append(AttachmentFault(name, "missing"))
        elif not _sound(secret, name, path):
            found.append(AttachmentFault(name, "damaged"))
    return found


def names(session: Session) -> list[str]:
    """The names of all files that the database knows."""
    return list(session.scalars(select(StoredFile.name).order_by(StoredFile.name)))


def path_of(folder: Path, name: str) -> Path:
    """Where a file lies below a centre or a backup."""
    return folder / FOLDER / name[:2] / name


def name_of(secret: bytes, data: bytes) -> str:
    """The keyed hash of the content: without the key nobody can test a guess at it."""
    return keyed_hash(subkey(secret, "attachment-name"), data, "attachment").hex()


def _sound(secret: bytes, name: str, path: Path) -> bool:
    try:
        read_with(secret, name, path)
    except RefusedError:
        return False
    return True


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, data)
    except OSError as error:
        raise faults.refusal(error) or error from error


def _key(secret: bytes, name: str) -> bytes:
    return keyed_hash(subkey(secret, "attachment-key"), name.encode(), "attachment")


def seal(secret: bytes, name: str, data: bytes) -> bytes:
    """Return the content as XChaCha20-Poly1305 stream of 64 KiB pieces, the last one marked."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    header = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, _key(secret, name))
    pieces = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)] or [b""]
    sealed = [
        bindings.crypto_secretstream_xchacha20poly1305_push(
            state, piece, name.encode(), _FINAL if number == len(pieces) else _MORE
        )
        for number, piece in enumerate(pieces, 1)
    ]
    return b"".join((_MAGIC, header, *sealed))


def _unseal(secret: bytes, name: str, sealed: bytes) -> bytes | None:
    start = len(_MAGIC) + _HEADER
    if sealed[: len(_MAGIC)] != _MAGIC or len(sealed) < start + _EXTRA:
        return None
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    size, data, tag = _CHUNK + _EXTRA, [], _MORE
    try:
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(
            state, sealed[len(_MAGIC) : start], _key(secret, name)
        )
        for at in range(start, len(sealed), size):
            if tag == _FINAL:
                return None  # something was put behind the end
            piece, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                state, sealed[at : at + size], name.encode()
            )
            data.append(piece)
    except (CryptoError, ValueError, RuntimeError):
        return None
    return b"".join(data) if tag == _FINAL else None
