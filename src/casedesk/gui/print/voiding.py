"""Voiding a paper that was printed: asked why first, its number stays listed."""

from PySide6.QtCore import QObject, Signal

from casedesk.casework.forms_book import documents
from casedesk.casework.papers import PaperRow
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import LineField


class Voiding(QObject):
    """The first press asks for the reason, the second voids; `refused` carries why it did not."""

    voided = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, paper: PaperRow | None, button: Button,
                 reason: LineField, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._paper, self._button, self._reason = context, paper, button, reason
        button.setVisible(paper is not None and not paper.voided)
        reason.hide()
        button.clicked.connect(self._press)

    def _press(self) -> None:
        assert self._paper is not None
        if self._reason.isHidden():
            self._reason.show()
            self._reason.setFocus()
            self._button.setText(self.tr("Void it"))
            self._button.dress(kind=Kind.DANGER)
            return
        try:
            documents.void(self._context.database, self._context.actor, self._paper.id,
                           self._reason.text())
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self.voided.emit()
