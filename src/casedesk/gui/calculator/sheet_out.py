"""The sheet of the calculator leaves the screen: printed of a case, or saved as a file."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from casedesk.casework import calculator
from casedesk.casework.calculator import ItemEntry
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Page


class SheetOut:
    """Gives out the list that a page holds."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open_sheet(self, case_id: int, number: int) -> None:
        """Open the printing of a list that was attached to its case."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self._page.context, self._page, case_id=case_id,
                                   wanted=("JS",), record_id=number)
        self._dialog.open()

    def save(self, items: list[ItemEntry]) -> None:
        """Ask where to, and save the sheet. Refuses as calculator.sheet does."""
        context = self._page.context
        facts = calculator.sheet(context.database, context.actor, items)
        say = QCoreApplication.translate
        where, _ = QFileDialog.getSaveFileName(
            self._page, say("CalculatorPage", "Save as PDF"),
            say("CalculatorPage", "Claims as reckoned.pdf"), "PDF (*.pdf)")
        if where:
            self.write(Path(where), facts)

    def write(self, where: Path, facts: Any) -> None:
        """Draw the sheet and write it to a file."""
        def work() -> None:
            from casedesk.printing import issue

            where.write_bytes(issue.render("JS", facts))

        def done(_: object) -> None:
            self._page.context.tell(
                QCoreApplication.translate("CalculatorPage", "Saved: {}").format(where.name))

        tasks.run(self._page, work, done, lambda error: self._failed(error, where))

    def _failed(self, error: Exception, where: Path) -> None:
        if isinstance(error, OSError):
            error = RefusedError("file_unwritable", name=where.name)
        if not isinstance(error, RefusedError):
            raise error
        self._page.refuse(error)
