"""The receipts recorded in one sitting: whose slip it was, and what the agency said."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.receipts import Slip
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes

_TONES = {"accepted": Tone.OK, "incomplete": Tone.WARN, "not_competent": Tone.WARN}


@dataclass(frozen=True)
class Taken:
    """A receipt of this sitting: whose slip, what it said, what is due next."""

    id: int
    number: str
    worker: str
    outcome: str
    next: str


class Sitting(QWidget):
    """The last one on top; Enter opens its matter."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._rows = context, list[Taken]()
        self.card, self.list = Card(parent=self), QuietTable()
        self.list.wear(TableModel[Taken]([
            Column(lambda: self.tr("Worker"), lambda row: Cell(
                row.worker, tip=" · ".join(filter(None, (row.worker, row.number, row.next))))),
            Column(lambda: self.tr("Outcome"), lambda row: Cell(
                codes.label("receipt_outcomes", row.outcome, language()),
                _TONES.get(row.outcome), badge=True), 136),
        ]))
        self.card.fill(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.setFixedWidth(Size.SIDE)
        self.list.opened.connect(lambda row: open_case(context, "referral", row.id))

    def add(self, slip: Slip, outcome: str) -> None:
        """Put a receipt on top."""
        context = self._context
        clock = matters.heading(context.database, context.actor, slip.case_id).clock
        due = " ".join((clock.title, when.short(clock.due_on))) if clock else ""
        self._rows.insert(0, Taken(slip.case_id, slip.number, slip.worker, outcome, due))
        self.reload()

    def reload(self) -> None:
        """Show them in the language in force."""
        self.card.name_it(self.tr("Recorded in this sitting"))
        self.card.note_it(f"{len(self._rows):,}" if self._rows else "")
        self.list.setAccessibleName(self.tr("Recorded in this sitting"))
        self.list.empty.say(self.tr("None yet."))
        self.list.put(list(self._rows))
