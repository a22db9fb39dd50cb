"""A check of the whole open centre: pages, trees, audit trail, attachments, keyring."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casedesk.errors import RefusedError
from casedesk.store import attachments, audit, cipher, keyring_file
from casedesk.store.attachments import AttachmentFault
from casedesk.store.audit import AuditReport

if TYPE_CHECKING:
    from casedesk.store.database import Database


@dataclass(frozen=True)
class Verification:
    """What the check found; `ok` when there is nothing to mend."""

    faults: tuple[str, ...]  # of the database file
    audit: AuditReport
    attachments: tuple[AttachmentFault, ...]
    keyring_sound: bool
    counts: dict[str, int]

    @property
    def ok(self) -> bool:
        """Whether everything held."""
        return (
            not self.faults and self.audit.ok and not self.attachments and self.keyring_sound
        )


def verify(database: "Database") -> Verification:
    """Read every page, every entry and every attachment.

    Raises RefusedError database_damaged when the file can no longer be read at all.
    """
    with database.raw() as connection:
        found = cipher.faults(connection)
        counts = cipher.row_counts(connection)
    trail = audit.verify(database)
    try:
        sound = not keyring_file.load(database.folder)[1]
    except RefusedError:
        sound = False
    return Verification(tuple(found), trail, tuple(attachments.verify(database)), sound, counts)
