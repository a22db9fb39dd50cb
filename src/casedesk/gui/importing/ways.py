"""How a ledger comes to the page, and how its rows with faults leave it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from casedesk.casework import lists_out
from casedesk.casework.staff import Data
from casedesk.errors import RefusedError
from casedesk.exchange.ledger import Staged
from casedesk.gui.tasks import Job

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database


def dropped_file(dropped: QMimeData) -> Path | None:
    """Return the first file among what is let fall."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return next((path for path in paths if path.is_file()), None)


def taking_along(database: "Database", actor: "Actor", staged: Staged,
                 where: Path) -> Callable[[Job], None]:
    """Return the work that writes the rows with faults as a sheet; the trail says so.

    It refuses `not_allowed`, `file_unwritable`.
    """
    def work(_: Job) -> None:
        from casedesk.exchange.given_back import write_rejected

        lists_out.taken(database, actor, Data.CASE, "import_faults", len(staged.rejected))
        try:
            write_rejected(staged, where)
        except OSError as error:
            raise RefusedError("file_unwritable", name=where.name) from error

    return work
