"""A client who comes back: the intake begun from the last, what is asked again, one code."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import client_card, consents, rounds
from casedesk.errors import RefusedError
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.intake_forms import IntakeForm
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Size, Tone


class NewRoundPage(SealedPage):
    """The key is the number of the client; the code and the identity stay as they are."""

    draft_kind = "counselling_round"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        database, actor = context.database, context.actor
        self.client_id = int(str(key))
        self._code = client_card.code_of(database, actor, self.client_id)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._cancel = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                       tone=Tone.COUNSELLING)
        self.intake = IntakeForm(self.touched)
        self.agreed = {code: Tick("", self, tone=Tone.COUNSELLING)
                       for code in rounds.to_ask(database, actor, self.client_id)}
        for tick in self.agreed.values():
            tick.toggled.connect(self.touched)
        self.intake_card, self.consent_card = Card(parent=self), Card(parent=self)
        self._none = Label("", self, second=True, wraps=True)
        self._lay_out()
        self._save.clicked.connect(self.submit)
        self._cancel.clicked.connect(lambda: context.back())
        try:
            self.intake.show_entry(rounds.last_intake(database, actor, self.client_id))
        except RefusedError as refusal:  # it is written anew, then
            self._message.refuse(refusal)
        self.reload()
        self._begun = self._payload()
        self.setFocusProxy(self.intake.first())
        self.offer_draft()

    def title(self) -> str:
        """The code, and that it is another round."""
        return self.tr("{} comes again").format(self._code)

    def draft_key(self) -> str:
        """The client."""
        return str(self.client_id)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.intake.fields()

    def reload(self) -> None:
        """Say every text anew; what is typed stays."""
        self.header.name_it(self.title(), self.tr(
            "The code stays. The intake begins from the last one; go through it again, the "
            "questions about danger above all."))
        self._cancel.setText(self.tr("Back"))
        self._save.setText(self.tr("Begin the round"))
        self.intake_card.name_it(self.tr("Intake (P1)"))
        self.intake_card.note_it(self.tr("says the code alone"))
        self.consent_card.name_it(self.tr("To be agreed to again"))
        self.consent_card.note_it(self.tr("on paper (P2, P3)"))
        for code, tick in self.agreed.items():
            needed = " *" if code in consents.NEEDED else ""
            tick.setText(words.code_of("counselling_consents", code) + needed)
            tick.setAccessibleName(tick.text())
        self._none.setText("" if self.agreed else self.tr("What was agreed to is still in force."))
        self.intake.retranslate()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.intake.restore(payload.get("intake", {}))
        for code, tick in self.agreed.items():
            tick.setChecked(code in payload.get("agreed", []))

    def submit(self) -> None:
        """Begin the round."""
        edits.commit()
        self._message.clear()
        for field in self.fields().values():
            if field.is_wrong():
                field.say("")
        try:
            case_id = rounds.again(
                self.context.database, self.context.actor, self.client_id, self.intake.read(),
                {code: tick.isChecked() for code, tick in self.agreed.items()})
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self._begun = self._payload()
        self.context.open("client", case_id)

    def _payload(self) -> dict[str, Any]:
        return {"intake": self.intake.payload(),
                "agreed": [code for code, tick in self.agreed.items() if tick.isChecked()]}

    def _lay_out(self) -> None:
        self.intake_card.fill(scrolled(self.intake))
        ticks = QVBoxLayout()
        ticks.setSpacing(Gap.HAIR)
        for tick in self.agreed.values():
            ticks.addWidget(tick)
        ticks.addWidget(self._none)
        self.consent_card.put(ticks)
        self.consent_card.hug()
        self.consent_card.setFixedWidth(Size.SIDE + Gap.PAGE * 2)
        beside = QVBoxLayout()
        beside.addWidget(self.consent_card)
        beside.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.intake_card, 1)
        body.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addLayout(body, 1)
