"""Where a consultation begins besides its own page: a visit that is on record."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.header import PageHeader


class AdviceButton(QObject):
    """Beside a visit that is on record: its consultation, filled in with what the visit knows.

    `key` gives the visit once it is saved, None where what is typed was refused.
    """

    def __init__(self, context: Context, header: PageHeader, visit: object,
                 key: Callable[[], int | None]) -> None:
        super().__init__(header)
        self._context, self._key = context, key
        self._button = header.offer("", kind=Kind.QUIET, icon="forum")
        self._button.setVisible(str(visit).isdecimal())
        self._button.clicked.connect(self._begin)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._button.setText(self.tr("Log advice…"))

    def _begin(self) -> None:
        key = self._key()
        if key is not None:
            self._context.open("advice", "new", visit=key)
