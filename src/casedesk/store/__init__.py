"""The encrypted store: opening, keys, the trail, drafts, attachments, backup, upgrades."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from casedesk.store.database import Database

__all__ = ["Database"]


def __getattr__(name: str) -> Any:
    # The unlock screen reads the keyring before SQLAlchemy is needed; loading it takes 0.4 s.
    if name == "Database":
        from casedesk.store.database import Database

        return Database
    raise AttributeError(name)
