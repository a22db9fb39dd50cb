"""Under the lawyer who is chosen: whether anything binds them to the matter (律师法 §39)."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.conflicts import Conflict
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap


class ConflictSight(QWidget):
    """A badge and every hit in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Conflict | None = None
        self._badge, self._said = Badge(parent=self), Label(wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        row.addWidget(self._badge)
        row.addWidget(self._said, 1)

    def look(self, ask: Callable[[], Conflict] | None) -> None:
        """Check and say what was found; nothing where there is nobody to check."""
        self.found = None
        if ask is not None:
            with suppress(RefusedError):  # who may not read it learns it from the act itself
                self.found = ask()
        self.setVisible(self.found is not None)
        if self.found is None:
            return
        self._badge.say(*words.conflict(self.found.result))
        said = self.found.words(language())
        if self.found.result == "none":
            said = self.tr("Compared with the worker, the employer and every party.")
        elif self.found.result == "confirmed":
            said = self.tr("{} It cannot go on.").format(said)
        self._said.setText(said)

    def needs_reason(self) -> bool:
        """Whether the reviewer must say why it is none."""
        return self.found is not None and self.found.result == "possible"
