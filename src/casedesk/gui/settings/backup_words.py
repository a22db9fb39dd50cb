"""What is said of a backup and of the health of a centre."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.store.restoring import Difference
from casedesk.store.verification import Verification

_WHY = {
    "by_hand": QT_TRANSLATE_NOOP("backup", "by hand"),
    "daily": QT_TRANSLATE_NOOP("backup", "of the day"),
    "before_upgrade": QT_TRANSLATE_NOOP("backup", "before an upgrade"),
}
_TABLES = {  # those that mean something at the desk
    "case_file": QT_TRANSLATE_NOOP("backup", "cases"),
    "person": QT_TRANSLATE_NOOP("backup", "people"),
    "employer": QT_TRANSLATE_NOOP("backup", "employers"),
    "visit": QT_TRANSLATE_NOOP("backup", "visits"),
    "event": QT_TRANSLATE_NOOP("backup", "entries of the record"),
    "document": QT_TRANSLATE_NOOP("backup", "papers"),
    "attachment": QT_TRANSLATE_NOOP("backup", "attachments"),
    "staff": QT_TRANSLATE_NOOP("backup", "accounts"),
    "audit_entry": QT_TRANSLATE_NOOP("backup", "entries of the trail"),
}
_FEWER = QT_TRANSLATE_NOOP("backup", "{what}: {count} fewer")
_MORE = QT_TRANSLATE_NOOP("backup", "{what}: {count} more")
_PAGES = QT_TRANSLATE_NOOP("backup", "Pages of the database")
_TRAIL = QT_TRANSLATE_NOOP("backup", "Trail, {} entries")
_FILES = QT_TRANSLATE_NOOP("backup", "Attachments")
_KEYRING = QT_TRANSLATE_NOOP("backup", "Keyring")


def _say(text: object) -> str:
    return QCoreApplication.translate("backup", str(text))


def why(code: str) -> str:
    """Why a backup was made."""
    return _say(_WHY[code]) if code in _WHY else code


def difference(found: Difference) -> str:
    """What would be fewer or more when the backup is put back; nothing of inner tables."""
    if found.table not in _TABLES or found.before is None:
        return ""
    change = found.after - found.before
    return _say(_FEWER if change < 0 else _MORE).format(
        what=_say(_TABLES[found.table]), count=f"{abs(change):,}")


def health(found: Verification) -> list[tuple[str, bool]]:
    """The lines of the health check, each with whether that part is sound."""
    return [(_say(_PAGES), not found.faults),
            (_say(_TRAIL).format(f"{found.audit.entries:,}"), found.audit.ok),
            (_say(_FILES), not found.attachments), (_say(_KEYRING), found.keyring_sound)]
