"""What the last step does: consent printed, recorded or withdrawn, conflict check kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from casedesk.casework.legal_aid import consents, record
from casedesk.errors import RefusedError
from casedesk.gui.legal_aid.consent_panel import ConsentPanel
from casedesk.gui.page import Context


class HandingOver(QObject):
    """`saved` first saves what is typed elsewhere and says whether it is safe.

    `refused` carries a RefusedError, `done` what was done in words.
    """

    refused = Signal(object)
    done = Signal(str)
    warned = Signal(str)

    def __init__(self, context: Context, case_id: int | None, panel: ConsentPanel,
                 saved: Callable[[], bool]) -> None:
        super().__init__(panel)
        self._context, self._case_id, self._saved = context, case_id, saved
        self._panel = panel
        panel.signed.connect(self.sign)
        panel.checked.connect(self.screen)
        panel.withdrawn.connect(self.withdraw)
        panel.printed.connect(self.print)

    def print(self, *forms: str) -> None:
        """Open the printing of the matter's forms; `forms` stand first."""
        if self._case_id is None or not self._saved():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(
            self._context, self._panel, case_id=self._case_id, wanted=forms)
        self._dialog.open()

    def sign(self) -> None:
        """Record the consent, for the agency that is chosen now."""
        if self._case_id is None or not self._saved():
            return
        database, actor = self._context.database, self._context.actor
        try:
            agency = record.read(database, actor, self._case_id).agency_id
            self._panel.give(self._case_id, agency)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            if refusal.field == "sensitive":
                self._panel.tick().setFocus()
            return
        self.done.emit(self.tr("The consent is on record"))

    def screen(self) -> None:
        """Keep the conflict check, with the reviewer's reason."""
        if self._case_id is None or not self._saved():
            return
        try:
            self._panel.keep_check(self._case_id)
        except RefusedError as refusal:
            self.refused.emit(RefusedError(refusal.code, "reason", **refusal.values))
            return
        self.done.emit(self.tr("The conflict check is on record"))

    def withdraw(self, consent_id: int) -> None:
        """The worker takes a consent back."""
        try:
            consents.withdraw(self._context.database, self._context.actor, self._case_id or 0,
                              consent_id)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self.warned.emit(self.tr(
            "The consent is withdrawn: nothing more leaves on it. What was sent already is to be "
            "told to the receiver."))
