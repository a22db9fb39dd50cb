"""A preview put away behind the window, with everything that was mended in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from casedesk.exchange import ledger
from casedesk.exchange.ledger import Staged
from casedesk.gui import tasks
from casedesk.gui.tasks import Job

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database


class Away(QObject):
    """Puts a ledger away a while after the last change: a large one takes longer than a page may.

    `fresh` says that something was mended since.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, database: "Database", actor: "Actor", after: int, page: QObject) -> None:
        super().__init__(page)
        self._database, self._actor = database, actor
        self._staged: Staged | None = None
        self.fresh = False
        self.job: Job | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(after)
        self._later.timeout.connect(self._keep)

    def touched(self, staged: Staged) -> None:
        """Something was mended."""
        self._staged, self.fresh = staged, True
        self._later.start()

    def stop(self) -> None:
        """Put nothing away from now on: it is being imported, or was put away at once."""
        self._later.stop()
        self.fresh = False

    def _keep(self) -> None:
        staged = self._staged
        if staged is None:
            return
        self.fresh = False
        self.job = tasks.run(self, lambda: ledger.keep(self._database, self._actor, staged),
                             lambda _: self.kept.emit(), self.failed.emit)
        self.job.ended.connect(self._ended)

    def _ended(self) -> None:
        self.job = None
