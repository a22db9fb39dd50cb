"""The rounds of a client in the head of the page: walked between, paused, begun again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework.counselling import case_states, ending, rounds
from casedesk.casework.counselling.client_card import ClientCard
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.theme import Tone


class ClientRounds(QObject):
    """Chips for the rounds where there are several, and the button of what the state lets do."""

    refused = Signal(object)

    def __init__(self, context: Context, window: QWidget, header: PageHeader) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._card: ClientCard | None = None
        self.dialog: QDialog | None = None
        self.chips = Chips(small=True, tone=Tone.COUNSELLING)
        header.put_beside(self.chips)
        self.button = header.offer("", icon="schedule")
        self.chips.changed.connect(self._walk)
        self.button.clicked.connect(self.turn)

    def say(self, card: ClientCard) -> None:
        """Offer the rounds, and name what may be done in this one."""
        self._card = card
        rows = rounds.of_client(self._context.database, self._context.actor, card.client_id)
        over = card.state in ending.OVER
        if over:
            self.button.setText(self.tr("Came again…"))
        elif card.state == case_states.PAUSED:
            self.button.setText(self.tr("Go on"))
        else:
            self.button.setText(self.tr("Pause…"))
        self.button.setVisible(not card.locked and (not over or rows[-1].case_id == card.case_id))
        self.chips.setVisible(len(rows) > 1)
        self.chips.setAccessibleName(self.tr("Rounds"))
        self.chips.offer([(str(row.case_id), self.tr("round {}").format(row.seq))
                          for row in rows])
        self.chips.choose([str(card.case_id)])

    def turn(self) -> None:
        """Pause the round, go on with it, or begin another of a client who came back."""
        card = self._card
        if card is None:
            return
        if card.state in ending.OVER:
            self._context.open("new_round", card.client_id)
        elif card.state == case_states.PAUSED:
            try:
                case_states.resume(self._context.database, self._context.actor, card.case_id)
            except RefusedError as refusal:
                self.refused.emit(refusal)
        else:
            from casedesk.gui.counselling.state_forms import pause

            self.dialog = pause(self._context, self._window, card)
            self.dialog.open()

    def _walk(self) -> None:
        code = self.chips.code()
        if self._card is None or code == str(self._card.case_id):
            return
        if not code:  # a chip cannot be let go, only exchanged
            self.chips.choose([str(self._card.case_id)])
        else:
            self._context.open("client", int(code))
