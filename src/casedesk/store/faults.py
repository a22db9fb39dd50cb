"""What the engine or the disk reports, turned into what a person can be told."""

import errno

from casedesk.errors import RefusedError

_FULL, _READ_ONLY, _IO, _CORRUPT, _NOT_A_DATABASE, _BUSY, _LOCKED, _CANNOT_OPEN = (
    13, 8, 10, 11, 26, 5, 6, 14,
)  # https://sqlite.org/rescode.html
_CODES = {
    _FULL: "disk_full",
    _READ_ONLY: "read_only",
    _IO: "save_failed",
    _CORRUPT: "database_damaged",
    _NOT_A_DATABASE: "database_damaged",
    _BUSY: "already_open",
    _LOCKED: "already_open",
    _CANNOT_OPEN: "database_unreachable",
}
FULL = (errno.ENOSPC, errno.EDQUOT)
_DISK_CODES = {
    errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full", errno.EFBIG: "disk_full",
    errno.EROFS: "read_only", errno.EACCES: "read_only", errno.EPERM: "read_only",
}


def refusal(error: BaseException) -> RefusedError | None:
    """Return the refusal that the engine's error means, none when it is a fault of ours.

    Takes errors of the engine itself, those that SQLAlchemy wraps, and those of the disk.
    """
    if isinstance(error, OSError):
        return RefusedError(_DISK_CODES.get(error.errno or 0, "save_failed"))
    cause: BaseException | None = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return None
    found = _CODES.get(int(code) & 0xFF)
    return RefusedError(found) if found else None


def is_io(error: BaseException) -> bool:
    """Whether the disk itself failed, so that the connection can no longer be trusted."""
    cause = getattr(error, "orig", None) or error
    return (getattr(cause, "sqlite_errorcode", 0) or 0) & 0xFF in (_IO, _CANNOT_OPEN)
