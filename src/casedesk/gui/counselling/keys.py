"""Keys put in order behind the window, when somebody signs in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from casedesk.errors import RefusedError
from casedesk.gui import tasks

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database


def put_in_order(owner: QObject, database: "Database", actor: "Actor") -> None:
    """Seal what was sealed before to who may open it today; nobody waits for it.

    What is refused (a full disk, a damaged record) is met again, and said, where it is opened.
    """
    if database.read_only is not None:
        return

    def do() -> int:
        from casedesk.casework.counselling import keys_in_order

        return keys_in_order.put_in_order(database, actor)

    def failed(error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error

    tasks.run(owner, do, lambda count: None, failed)
