"""The subsidy sheet of a month (值班统计表): each lawyer's shifts, people, papers, subsidy."""

from PySide6.QtWidgets import QWidget

from casedesk.casework.legal_aid.duty import SheetRow
from casedesk.casework.staff import Data
from casedesk.gui.export import save_list
from casedesk.gui.page import Page
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.rules import money

_TOTAL = 0  # the id of the line of totals: no lawyer has it


class DutySheet(QuietTable):
    """Only shifts that were signed in count; the last column is left for the signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wear(TableModel[SheetRow](self._columns(), key=lambda row: row.lawyer_id))

    def put(self, rows: list[SheetRow], more: object = None) -> None:
        """Show the lawyers of a month and the totals under them."""
        if rows:
            total = SheetRow(
                _TOTAL, self.tr("Total"), "", sum(r.shifts for r in rows),
                sum(r.advised for r in rows), sum(r.people for r in rows),
                sum(r.drafted for r in rows), sum(r.subsidy_fen for r in rows))
            rows = [*rows, total]
        super().put(rows)

    def save(self, page: Page, month: str) -> None:
        """Hand the sheet out as an Excel file."""
        save_list(page, self, "duty", self.tr("Sheet of duty {}").format(month), Data.CASE)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Subsidies"))
        self.empty.say(self.tr("Nobody signed in this month. Space signs a lawyer in."))

    def _columns(self) -> list[Column[SheetRow]]:
        return [
            Column(lambda: self.tr("Lawyer"), lambda r: Cell(r.lawyer, strong=True), 110),
            Column(lambda: self.tr("Law firm"), lambda r: Cell(r.firm, tip=r.firm), least=170),
            Column(lambda: self.tr("Shifts"), lambda r: r.shifts, 70, right=True),
            Column(lambda: self.tr("Consultations"), lambda r: r.advised, 90, right=True),
            Column(lambda: self.tr("People"), lambda r: r.people, 70, right=True),
            Column(lambda: self.tr("Drafted"), lambda r: r.drafted, 70, right=True),
            Column(lambda: self.tr("Subsidy, yuan"), lambda r: money.plain(r.subsidy_fen), 120,
                   right=True),
            Column(lambda: self.tr("Signature"), lambda r: "", 150),
        ]
