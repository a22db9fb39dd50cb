"""A new client: the intake by code, the identity sealed apart, the consents signed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import consents, first_times, rounds
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.intake_fields import CONSENTS
from casedesk.gui.counselling.intake_forms import IdentityForm, IntakeForm
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Size, Tone


class NewClientPage(SealedPage):
    """Nothing here asks the registry of people: whether somebody is known stays untold (E11)."""

    draft_kind = "counselling_client"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        told = str(key or "")
        self.appointment_id = int(told) if told.isdecimal() else None
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._cancel = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                       tone=Tone.COUNSELLING)
        self.intake = IntakeForm(self.touched).dress(Tone.COUNSELLING)
        self.identity = IdentityForm(self.touched).dress(Tone.COUNSELLING)
        self.agreed = {code: Tick("", self, tone=Tone.COUNSELLING) for code in CONSENTS}
        for tick in self.agreed.values():
            tick.toggled.connect(self.touched)
        self.intake_card, self.identity_card, self.consent_card = (
            Card(parent=self) for _ in range(3))
        self._lay_out()
        self._save.clicked.connect(self.submit)
        self._cancel.clicked.connect(lambda: context.back())
        self.reload()
        self._begun = self._payload()
        self.setFocusProxy(self.intake.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """No name, and no code before there is one."""
        return self.tr("New client")

    def draft_key(self) -> str:
        """There is one of them at a time, and one of each time that the desk took."""
        return str(self.appointment_id or "new")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.intake.fields(), **self.identity.fields()}

    def reload(self) -> None:
        """Say every text anew; what is typed stays."""
        self.header.name_it(self.title(), self._from_the_desk() or self.tr(
            "A code is drawn on saving. What is not marked may stay empty; any name will do."))
        self._cancel.setText(self.tr("Back"))
        self._save.setText(self.tr("Take on under a code"))
        self.intake_card.name_it(self.tr("Intake (P1)"))
        self.intake_card.note_it(self.tr("says the code alone"))
        self.identity_card.name_it(self.tr("Identity sheet (P1-A)"))
        self.identity_card.note_it(self.tr("kept and printed apart"))
        self.consent_card.name_it(self.tr("Consents signed"))
        self.consent_card.note_it(self.tr("on paper (P2, P3)"))
        for code, tick in self.agreed.items():
            needed = " *" if code in consents.NEEDED else ""
            tick.setText(words.code_of("counselling_consents", code) + needed)
            tick.setAccessibleName(tick.text())
        self.intake.retranslate()
        self.identity.retranslate()
        follow_layout(self)  # the consents come after the two sheets

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.intake.restore(payload.get("intake", {}))
        self.identity.restore(payload.get("identity", {}))
        for code, tick in self.agreed.items():
            tick.setChecked(code in payload.get("agreed", []))

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Take the client on, then the answers they signed."""
        edits.commit()
        self._message.clear()
        for field in self.fields().values():
            if field.is_wrong():
                field.say("")
        try:
            case_id = rounds.first(
                self.context.database, self.context.actor, self.identity.read(),
                self.intake.read(), self._agreed(), self.appointment_id)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self.restore(self._begun)
        self.context.open("client", case_id)

    def _from_the_desk(self) -> str:
        """The time and the code that the desk gave out; '' without one."""
        kept = next((row for row in first_times.waiting(
            self.context.database, self.context.actor) if row.id == self.appointment_id), None)
        return self.tr("From the desk: {code}, {time}. The code stays; any name will do.").format(
            code=kept.code, time=when.moment(kept.begins)) if kept else ""

    def _payload(self) -> dict[str, Any]:
        return {"intake": self.intake.payload(), "identity": self.identity.payload(),
                "agreed": self._agreed()}

    def _agreed(self) -> list[str]:
        return [code for code, tick in self.agreed.items() if tick.isChecked()]

    def _lay_out(self) -> None:
        self.intake_card.fill(scrolled(self.intake))
        self.identity_card.fill(scrolled(self.identity))
        ticks = QVBoxLayout()
        ticks.setSpacing(Gap.HAIR)
        for tick in self.agreed.values():
            ticks.addWidget(tick)
        self.consent_card.put(ticks)
        self.consent_card.hug()
        beside = QVBoxLayout()
        beside.setSpacing(Gap.MEDIUM)
        beside.addWidget(self.identity_card, 1)
        beside.addWidget(self.consent_card)
        for card in (self.identity_card, self.consent_card):
            card.setFixedWidth(Size.SIDE + Gap.PAGE * 2)
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
