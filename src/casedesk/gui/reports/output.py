"""The month leaves the screen: to the printer, as PDF, as a workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Page


class Output:
    """Gives out the month that a page shows; each time is entered in the audit trail."""

    def __init__(self, page: Page, month: Callable[[], str], remarks: Callable[[], str]) -> None:
        self._page, self._month, self._remarks = page, month, remarks

    def print_it(self) -> None:
        """Print the summary on the usual printer; without one the page says to save it."""
        month, text, context = self._month(), self._remarks(), self._page.context

        def work() -> str:
            from casedesk.gui.print import printers
            from casedesk.printing import month as paper

            if not printers.names():
                raise RefusedError("no_printer")
            return printers.send(
                paper.issue(context.database, context.actor, month, text), month)

        def done(printer: str) -> None:
            context.tell(QCoreApplication.translate("Output", "Sent to {}").format(printer))

        tasks.run(self._page, work, done, self._failed)

    def save_paper(self) -> None:
        """Ask where to, and save the summary as PDF."""
        where = self._ask(QCoreApplication.translate("Output", "Save as PDF"), "pdf", "PDF")
        if where:
            self.write_paper(where)

    def write_paper(self, where: Path) -> None:
        """Write the summary to a file."""
        month, text, context = self._month(), self._remarks(), self._page.context

        def work() -> None:
            from casedesk.printing import month as paper

            where.write_bytes(paper.issue(context.database, context.actor, month, text))

        tasks.run(self._page, work, lambda _: self._saved(where),
                  lambda error: self._failed(error, where))

    def save_workbook(self) -> None:
        """Ask where to, and save the summary as an Excel workbook."""
        where = self._ask(QCoreApplication.translate("Output", "Save as Excel"), "xlsx", "Excel")
        if where:
            self.write_workbook(where)

    def write_workbook(self, where: Path) -> None:
        """Write the workbook to a file."""
        month, context = self._month(), self._page.context

        def work() -> None:
            from casedesk.exchange import month_xlsx

            month_xlsx.export(context.database, context.actor, month, where)

        tasks.run(self._page, work, lambda _: self._saved(where),
                  lambda error: self._failed(error, where))

    def _ask(self, title: str, ending: str, kind: str) -> Path | None:
        name = f"{self._page.title()}{self._month()}.{ending}"
        where, _ = QFileDialog.getSaveFileName(self._page, title, name, f"{kind} (*.{ending})")
        return Path(where) if where else None

    def _saved(self, where: Path) -> None:
        self._page.context.tell(
            QCoreApplication.translate("Output", "Saved: {}").format(where))

    def _failed(self, error: Exception, where: Path | None = None) -> None:
        if isinstance(error, OSError) and where is not None:
            error = RefusedError("file_unwritable", name=where.name)
        if not isinstance(error, RefusedError):
            raise error
        self._page.refuse(error)
