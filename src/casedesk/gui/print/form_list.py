"""The forms that can be printed here: those proposed first, each with what became of it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from casedesk.gui.language import language
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.print.work import FormRow
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone

_MOST = 9  # rows in view


class FormList(QuietTable):
    """Standing on a form shows it; Enter prints it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = TableModel[FormRow]([
            Column(lambda: "", lambda row: Cell(
                row.title if language() == "zh" else row.english, strong=row.proposed)),
            Column(lambda: "", self._state, 84, right=True),
        ])
        self.wear(self._forms)
        self.horizontalHeader().hide()
        self.setAccessibleName(self.tr("Forms"))

    def begin(self, rows: list[FormRow]) -> int:
        """Show these, stand on the first, and tell the height that shows a handful."""
        self.put(rows)
        if rows:
            self.setCurrentIndex(self._forms.index(0, 0))
        return min(max(len(rows), 1), _MOST) * Size.ROW

    def count_printing(self, code: str) -> None:
        """One more printing of this form."""
        self.put([replace(row, proposed=False, printed=row.printed + 1) if row.id == code else row
                  for row in self._forms.rows])

    def _state(self, row: FormRow) -> Cell:
        if row.proposed and not row.printed:
            return Cell(self.tr("proposed"), Tone.DISPUTES, badge=True)
        return Cell(self.tr("printed {}×").format(row.printed) if row.printed else "",
                    second=True)
