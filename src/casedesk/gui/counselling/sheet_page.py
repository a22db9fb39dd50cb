"""One sheet of a client put right: identity or intake, each as a new revision."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from casedesk.casework.counselling import client_card, clients
from casedesk.errors import RefusedError
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.intake_forms import IdentityForm, IntakeForm
from casedesk.gui.counselling.lock_line import LockLine
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Tone


class SheetPage(SealedPage):
    """What both sheets share; each says what it reads and keeps."""

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.number = int(str(key))
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._cancel = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                       tone=Tone.COUNSELLING)
        self.card = Card(parent=self)
        self.form = self.make().dress(Tone.COUNSELLING)
        lock, self.code = self.lock_line(), self.code_of()
        locked = not lock.isHidden()
        if not locked:
            self.form.show_entry(self.read())
        self._begun = self.form.payload()
        self.card.fill(scrolled(self.form))
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        for widget in (self.header, lock, self._message):
            column.addWidget(widget)
        column.addWidget(self.card, 1)
        column.addStretch(int(locked))
        self.card.setVisible(not locked)
        self._save.setVisible(not locked)
        self._save.clicked.connect(self.submit)
        self._cancel.clicked.connect(lambda: context.back())
        self.setFocusProxy(self.form.first())
        self.reload()
        self.offer_draft()

    def make(self) -> RecordForm:
        """The form of the sheet."""
        raise AssertionError

    def code_of(self) -> str:
        """The client's code."""
        return client_card.of_case(self.context.database, self.context.actor, self.number).code

    def read(self) -> Any:
        """The entry as it is sealed."""
        raise AssertionError

    def keep(self, entry: Any) -> None:
        """Keep it as a new revision."""
        raise AssertionError

    def sheet(self) -> str:
        """What the sheet is called."""
        return ""

    def lock_line(self) -> LockLine:
        """That nothing but storage is left, where it is so; by the case."""
        return LockLine(self.context, self, case_id=self.number)

    def title(self) -> str:
        """The code and the sheet."""
        return f"{self.code} · {self.sheet()}"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def reload(self) -> None:
        """Say every text anew; what is typed stays."""
        self.header.name_it(self.title(), self.tr("Saved as a new revision; the old one stays."))
        self._cancel.setText(self.tr("Back"))
        self._save.setText(self.tr("Seal it"))
        self.card.setAccessibleName(self.sheet())
        self.form.retranslate()
        follow_layout(self)

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    def submit(self) -> None:
        """Seal what is typed."""
        edits.commit()
        self._message.clear()
        try:
            self.keep(self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self._begun = self.form.payload()
        self.context.back()


class IdentitySheet(SheetPage):
    """The key is the number of the client."""

    draft_kind = "counselling_identity"

    def lock_line(self) -> LockLine:
        """That nothing but storage is left; by the client."""
        return LockLine(self.context, self, client_id=self.number)

    def code_of(self) -> str:
        """The client's code."""
        return client_card.code_of(self.context.database, self.context.actor, self.number)

    def make(self) -> RecordForm:
        """Who it is."""
        return IdentityForm(self.touched)

    def read(self) -> Any:
        """Open the identity."""
        return clients.identity(self.context.database, self.context.actor, self.number)

    def keep(self, entry: Any) -> None:
        """Seal it anew."""
        clients.change_identity(self.context.database, self.context.actor, self.number, entry)

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Identity sheet")


class IntakeSheet(SheetPage):
    """The key is the number of the case."""

    draft_kind = "counselling_intake"

    def make(self) -> RecordForm:
        """The intake."""
        return IntakeForm(self.touched)

    def read(self) -> Any:
        """Open the intake."""
        return clients.intake(self.context.database, self.context.actor, self.number)

    def keep(self, entry: Any) -> None:
        """Seal it anew."""
        client_card.change_intake(self.context.database, self.context.actor, self.number, entry)

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Intake")
