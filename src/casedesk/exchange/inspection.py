"""Look a file over before anything parses it: what it is, how big it would become."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from casedesk.errors import RefusedError
from casedesk.exchange.limits import Limits

_MIB = 1024 * 1024
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (  # magic bytes of what people pick by mistake
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b",
    b"MZ", b"\x7fELF", b"{\\rtf", b"SQLite format 3",
)
_ARCHIVES = (_ZIP, _OLE, b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xltx", ".xltm")


def kind_of(path: Path, limits: Limits) -> str:
    """Return "workbook" or "text"; a file that is neither is refused with its own reason.

    Refused: import_missing, import_empty, import_too_big, import_password, import_old_xls,
    import_truncated, import_other_workbook, import_not_spreadsheet and those of `check_zip`.
    """
    if not path.is_file():
        raise RefusedError("import_missing", "file", name=path.name)
    size = path.stat().st_size
    if not size:
        raise RefusedError("import_empty", "file", name=path.name)
    if size > limits.file_mib * _MIB:
        raise RefusedError(
            "import_too_big", "file", size=round(size / _MIB), limit=limits.file_mib)
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_ZIP):
        check_zip(path, limits)
        return "workbook"
    if head.startswith(_OLE):
        raise _old_or_locked(path)
    if head.startswith(_FOREIGN) or path.suffix.lower() in _WORKBOOK_NAMES:
        raise RefusedError("import_not_spreadsheet", "file", name=path.name)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):  # a web page or XML saved as .xls
        raise RefusedError("import_not_spreadsheet", "file", name=path.name)
    return "text"


def _old_or_locked(path: Path) -> RefusedError:
    """Say which compound file it is, by the names of its streams ([MS-CFB], [MS-OFFCRYPTO])."""
    data = path.read_bytes()

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        return RefusedError("import_password", "file", name=path.name)
    if has("Workbook") or has("Book"):
        return RefusedError("import_old_xls", "file", name=path.name)
    return RefusedError("import_not_spreadsheet", "file", name=path.name)


def check_zip(path: Path, limits: Limits) -> None:
    """Refuse a workbook that would unpack too far, hides an archive, or is cut short.

    Refused: import_truncated, import_bomb, import_nested, import_other_workbook,
    import_not_spreadsheet.
    """
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
            _check_sizes(members, limits)
            _check_nesting(archive, members)
    except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError("import_truncated", "file", name=path.name) from error
    names = {member.filename.replace("\\", "/").lstrip("/").lower() for member in members}
    if "xl/workbook.xml" in names:
        return
    if "xl/workbook.bin" in names or "content.xml" in names:  # .xlsb, .ods
        raise RefusedError("import_other_workbook", "file", name=path.name)
    raise RefusedError("import_not_spreadsheet", "file", name=path.name)


def _check_sizes(members: list[ZipInfo], limits: Limits) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    steep = any(
        member.file_size > _MIB and member.file_size > limits.ratio * max(1, member.compress_size)
        for member in members)
    if (len(members) > limits.members or unpacked > limits.unpacked_mib * _MIB or steep
            or (unpacked > _MIB and unpacked > limits.ratio * packed)):
        raise RefusedError("import_bomb", "file", limit=limits.unpacked_mib)
    if any(member.flag_bits & 0x1 for member in members):
        raise RefusedError("import_password", "file", name="")


def _check_nesting(archive: ZipFile, members: list[ZipInfo]) -> None:
    """Embedded documents are archives too; no ledger needs one (macros are never run)."""
    for member in members:
        if member.is_dir() or member.filename.lower().endswith("vbaproject.bin"):
            continue
        with archive.open(member) as stream:
            if stream.read(8).startswith(_ARCHIVES):
                raise RefusedError("import_nested", "file", name=member.filename)
