"""One lawyer: licence, agreement, and whom the firm is bound to."""

from collections.abc import Mapping
from typing import Any

from casedesk.casework.legal_aid import lawyers
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.legal_aid.frame import AidFrame, scrolled
from casedesk.gui.legal_aid.register_fields import LAWYER
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Tone

NEW = "new"


class LawyerPage(Page):
    """The key is the lawyer's number, or 'new'. Saved, the register follows."""

    tables = frozenset({"lawyer"})
    draft_kind = "lawyer"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.frame = AidFrame(self, context, "lawyers")
        self.form = RecordForm(LAWYER, Choices(), self.touched)
        self.card = Card(parent=self)
        self.card.fill(scrolled(self.form, self.card))
        self._back = self.frame.header.offer("")
        self._save = self.frame.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        self.frame.add(self.card, 1)
        self._back.clicked.connect(lambda: context.open("lawyers"))
        self._save.clicked.connect(self.submit)
        licence = self.form.widget("licence")
        assert isinstance(licence, LineField)
        licence.edit.prefer_latin()
        self.entry = self._read()
        self.form.show_entry(self.entry)
        self._begun = self.form.payload()
        self.reload()
        self.setFocusProxy(self.form.first())
        self.offer_draft()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.entry.name or self.tr("New lawyer")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use; of those bound to, the one that is wrong."""
        found = dict(self.form.fields())
        _, editor = self.form.several["clients"]
        for row in editor.rows():
            code = row.field("uscc")
            if isinstance(code, LineField) and code.text().strip() and \
                    spelling.uscc_fault(code.text()) is not None:
                return found | {"clients": code}
        return found

    def reload(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self.frame.header.name_it(self.title(), self.entry.firm)
        self._say_agreement()
        self._back.setText(self.tr("Register of lawyers"))
        self._save.setText(self.tr("Save"))
        self._save.setVisible(allows(self.context.actor, Data.CASE, Verb.ADD))
        self.card.setAccessibleName(self.title())
        self.form.retranslate()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    def submit(self) -> None:
        """Ctrl+Enter keeps the lawyer."""
        edits.commit()
        self.message().clear()
        try:
            lawyers.save(self.context.database, self.context.actor, self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._begun = self.form.payload()
        self.drop_draft()
        self.context.tell(self.tr("Lawyer saved"))
        self.context.open("lawyers", only="all")

    def _read(self) -> LawyerEntry:
        if self.key == NEW:
            return LawyerEntry()
        return lawyers.of(self.context.database, self.context.actor, int(str(self.key)))

    def _say_agreement(self) -> None:
        rows = lawyers.listing(self.context.database, self.context.actor) if self.entry.id else []
        row = next((each for each in rows if each.id == self.entry.id), None)
        if row is None:
            return
        if row.in_force and row.days is not None:
            self.frame.header.badge(
                "agreement", self.tr("{} days left").format(row.days),
                Tone.WARN if row.ending else Tone.OK)
        elif not row.in_force:
            self.frame.header.badge("agreement", self.tr("no agreement in force"), Tone.DANGER)
