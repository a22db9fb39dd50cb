"""The ways a paper leaves the house: the printer, or a file where it may lie in one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from casedesk.gui.pieces.button import Kind
from casedesk.gui.theme import Size
from casedesk.ui.print_dialog import Ui_PrintDialog


class WaysOut(QObject):
    """What is sealed is printed and never saved: no button stands there, and words say why."""

    def __init__(self, ui: Ui_PrintDialog, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self.sealed, self._allowed = ui, False, False
        self._printers: Sequence[str] = ()
        ui.never.wrap()
        ui.never.setMaximumWidth(Size.SIDE)
        self.mean(sealed=False)

    def know(self, names: Sequence[str]) -> None:
        """These are the printers; without one the file is the first way."""
        self._printers = names
        none = [("", self.tr("No printer: save as PDF"))]
        self._ui.printer.offer([(name, name) for name in names] or none)
        self._ui.printer.setEnabled(bool(names))
        self.mean(sealed=self.sealed)

    def mean(self, *, sealed: bool) -> None:
        """Another paper is meant."""
        self.sealed, ui = sealed, self._ui
        ui.save.setVisible(not sealed)
        ui.never.setVisible(sealed)
        ui.never.setText(self.tr("A paper of counselling is printed, never saved as a file.")
                         if self._printers else
                         self.tr("A paper of counselling is printed, never saved as a file. "
                                 "There is no printer here yet: connect one first."))
        ui.printer.setVisible(bool(self._printers) or not sealed)
        file_first = not self._printers and not sealed
        ui.save.dress(kind=Kind.FILLED if file_first else Kind.PLAIN)
        ui.print_.dress(kind=Kind.PLAIN if file_first else Kind.FILLED)
        self.allow(self._allowed)

    def allow(self, allowed: bool) -> None:
        """Whether the paper in sight may leave."""
        self._allowed = allowed
        self._ui.save.setEnabled(allowed and not self.sealed)
        self._ui.print_.setEnabled(allowed and bool(self._printers))
