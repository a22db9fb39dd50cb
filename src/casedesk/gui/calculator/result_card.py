"""What comes of what is typed: amount, formula, days, article, and what to mind."""

from PySide6.QtWidgets import QWidget

from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import money
from casedesk.rules.claims import Result


class ResultCard(LinesCard):
    """Shows a result, or quietly what is still missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: Result | None = None

    def show_result(self, result: Result) -> None:
        """Show it, and that it is for reference only."""
        self.result = result
        self._begin()
        column = self.lay(Gap.SMALL)
        amount = Label(self.tr("{} yuan").format(money.plain(result.amount_fen)),
                       kind=Text.FIGURE)
        amount.setAccessibleName(amount.text())
        column.addWidget(amount)
        column.addWidget(Label(money.words(result.amount_fen), kind=Text.CAPTION, second=True))
        for name, said in ((self.tr("Formula"), result.formula), (self.tr("Days"), result.period),
                           (self.tr("By"), result.basis)):
            if said:
                column.addWidget(Label(self.tr("{name}: {said}").format(name=name, said=said),
                                       wraps=True))
        for note in result.notes:
            column.addWidget(Label(f"· {note}", kind=Text.CAPTION, second=True, wraps=True))

    def show_missing(self, refusal: RefusedError) -> None:
        """Say what keeps it from being reckoned; in red only what is wrong, not what is open."""
        self.result = None
        self._begin()
        column = self.lay(Gap.SMALL)
        tone = None if refusal.code in ("claim_needed", "claim_wage", "claim_months",
                                        "claim_amount_owed") else Tone.DANGER
        column.addWidget(Label(refusal.sentence(language()), tone=tone, second=tone is None,
                               wraps=True))

    def _begin(self) -> None:
        self.name_it(self.tr("Result"))
        self.badge_it(self.tr("for reference only"), Tone.WARN)
