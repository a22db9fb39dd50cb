"""A backup takes the place of the centre that was open; then everybody comes in anew."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone

if TYPE_CHECKING:
    from casedesk.store import Database
    from casedesk.store.restoring import Restored

Wanted = tuple[Any, ...]  # the backup's folder, a name and password of its time, the reason


def put_back(window: QWidget, database: "Database", wanted: Wanted, line: MessageLine) -> None:
    """Close the centre and put the backup in its place; `line` says how it went.

    Nobody can come in meanwhile. When it is refused, the centre is as it was.
    """
    folder, (backup, name, password, reason) = database.folder, wanted
    window.setEnabled(False)

    def work() -> "Restored":
        from casedesk.casework import keeping

        database.close()
        return keeping.put_back(folder, backup, name, password, reason)

    def done(found: "Restored") -> None:
        window.setEnabled(True)
        line.say(QCoreApplication.translate(
            "restore", "The backup is in place. What stood there before is kept in {}").format(
            found.kept), Tone.OK)

    def failed(error: Exception) -> None:
        window.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        line.refuse(error)

    line.say(QCoreApplication.translate("restore", "Putting the backup back"), closes=False)
    tasks.when_idle(lambda: tasks.run(window, work, done, failed))
