"""What stands at the head of the board: how many slips came back, and what may be done."""

from PySide6.QtCore import QObject

from casedesk.casework.legal_aid.board import Returns
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import pages
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.theme import Tone


class AidsHead(QObject):
    """The buttons of the page by their code; those that a colleague may not use are not there."""

    def __init__(self, context: Context, header: PageHeader) -> None:
        super().__init__(header)
        self._context, offer = context, header.offer
        self.buttons: dict[str, Button] = {
            "columns": offer("", icon="filter_list", kind=Kind.QUIET),
            "export": offer("", icon="download", kind=Kind.QUIET),
            "turn": offer("", icon="table_view", kind=Kind.QUIET),
            "chases": offer("", icon="call"),
            "receipt": offer("", icon="qr_code"),
            "new": offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID),
        }
        for code, tip in (("columns", "Ctrl Shift L"), ("export", "Ctrl E"),
                          ("receipt", "Ctrl Shift R")):
            self.buttons[code].setToolTip(tip)
        self._shown: dict[str, bool] = {}

    def offers(self, code: str) -> bool:
        """Whether this may be done here and now."""
        return self._shown.get(code, True)

    def say(self, *, listed: bool) -> None:
        """Say the buttons in the language in force, as a list or as a board."""
        actor = self._context.actor
        texts = {"turn": self.tr("As a board") if listed else self.tr("As a list"),
                 "columns": self.tr("Columns…"), "export": self.tr("Export"),
                 "chases": self.tr("Chase…"), "receipt": self.tr("Record a receipt"),
                 "new": self.tr("New legal aid")}
        self._shown = {
            "columns": listed,
            "export": listed and allows(actor, Data.CASE, Verb.EXPORT, own=True),
            "receipt": allows(actor, Data.CASE, Verb.CHANGE, own=True),
            "new": pages.known("referral") and allows(actor, Data.CASE, Verb.ADD)}
        for code, button in self.buttons.items():
            button.setText(texts[code])
            button.setVisible(self.offers(code))

    def said_returns(self, month: Returns, year: Returns) -> str:
        """How many slips came back, of the month and of the year (回执率)."""
        def share(of: Returns) -> str:
            return self.tr("none sent") if of.rate is None \
                else f"{of.rate * 100:.0f}% ({of.returned}/{of.sent})"

        return self.tr("Receipts back: this month {month}, this year {year}").format(
            month=share(month), year=share(year))
