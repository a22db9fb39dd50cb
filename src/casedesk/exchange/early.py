"""Checking the first sheet of a ledger while the rest of it is still being read."""

from casedesk.errors import RefusedError
from casedesk.exchange.header import DEPTH, Heading, find
from casedesk.exchange.process import Sheet
from casedesk.exchange.staging import Staged, Stager


class Early:
    """Guesses the heading from the first rows and stages what comes; right nearly always."""

    def __init__(self, file: str, name: str, kind: str | None) -> None:
        self._file, self._name, self._kind = file, name, kind
        self._stager: Stager | None = None
        self._taken = 0

    def see(self, sheets: list[Sheet]) -> None:
        """Stage the rows of the first sheet that have come since the last time."""
        rows = sheets[0].rows
        if self._stager is None:
            if len(rows) < DEPTH or sheets[0].hidden:
                return
            try:
                heading = find(sheets, self._kind, 0, self._name)
            except RefusedError:
                return
            self._stager = Stager(sheets, heading, self._file)
        self._stager.take(rows[self._taken:])
        self._taken = len(rows)

    def staged(self, sheets: list[Sheet], heading: Heading) -> Staged | None:
        """Return the ledger if the guess was right, none if it is to be staged from the start."""
        if self._stager is None or self._stager.staged.heading != heading:
            return None
        self.see(sheets)
        self._stager.staged.sheets = [sheet.name for sheet in sheets]
        return self._stager.staged
