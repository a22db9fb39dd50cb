"""Where a centre may lie: on this machine's own disk, no share, cloud folder or stick."""

import os
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casedesk.errors import RefusedError
from casedesk.paths import resource


@dataclass(frozen=True)
class Drive:
    """A mounted drive: where, its file system, whether it can be pulled out."""

    at: str
    system: str
    removable: bool = False


def drives() -> list[Drive]:
    """The drives mounted now (Linux; Windows is asked a drive at a time)."""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
    except OSError:
        return []
    return [drive for line in lines if (drive := _drive(line))]


def _drive(line: str) -> Drive | None:
    # man 5 proc: id parent major:minor root mount-point options … - type source options
    before, _, after = line.partition(" - ")
    parts = before.split()
    if len(parts) < 5 or not after:
        return None
    at = parts[4].encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
    return Drive(at, after.split()[0], _removable(parts[2]))


def _removable(number: str) -> bool:
    block = Path("/sys/dev/block") / number
    for folder in (block, block / ".."):  # a partition's disk is the folder above
        try:
            if (folder / "removable").read_text().strip() == "1":
                return True
        except OSError:
            continue
    return False


def _known() -> dict[str, list[str]]:
    return tomllib.loads(resource("rules/places.toml").read_text("utf-8"))


def require_local(folder: Path, mounted: Callable[[], list[Drive]] = drives) -> None:
    """Refuse a place where a live database is damaged or copied behind the program's back.

    Raises RefusedError place_share, place_cloud, place_removable. Backups may lie there.
    """
    known = _known()
    real = folder.resolve()
    cloud = _cloud(real, known["cloud_folders"])
    if cloud:
        raise RefusedError("place_cloud", "folder", name=cloud)
    if sys.platform == "win32":
        _require_local_windows(real)
        return
    drive = _under(real, mounted())
    # What is mounted as the root is the machine's own disk, whatever carries it.
    if drive is None or drive.at == "/":
        return
    if drive.system in known["share_systems"]:
        raise RefusedError("place_share", "folder", at=drive.at)
    if drive.removable or any(drive.at.startswith(stem) for stem in known["removable_stems"]):
        raise RefusedError("place_removable", "folder", at=drive.at)


def _cloud(folder: Path, names: list[str]) -> str:
    for part in folder.parts:
        for name in names:
            if part.casefold() == name.casefold() or part.casefold().startswith(
                name.casefold() + " - "  # "OneDrive - 单位名"
            ):
                return part
    return ""


def _under(folder: Path, mounted: list[Drive]) -> Drive | None:
    holding = [d for d in mounted if folder == Path(d.at) or Path(d.at) in folder.parents]
    return max(holding, key=lambda drive: len(drive.at), default=None)


if sys.platform == "win32":
    import ctypes

    def _require_local_windows(folder: Path) -> None:
        removable, remote = 2, 4  # GetDriveTypeW
        kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
        if folder.anchor.startswith("\\\\") or kind == remote:
            raise RefusedError("place_share", "folder", at=folder.anchor)
        if kind == removable:
            raise RefusedError("place_removable", "folder", at=folder.anchor)


def free_bytes(folder: Path) -> int:
    """How many bytes this person may still write where the folder lies."""
    if sys.platform == "win32":
        import shutil

        return shutil.disk_usage(folder).free
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize
