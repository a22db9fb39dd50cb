"""One counsellor of the register: qualification, scope, supervisor, the signed undertaking."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import register
from casedesk.casework.counselling.register import CounsellorEntry, CounsellorRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.counselling import care_dialogs, register_words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.office_fields import COUNSELLOR
from casedesk.gui.counselling.office_frame import OfficeFrame, under
from casedesk.gui.disputes.file_dialogs import line
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChoiceField, Field
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import dates

NEW = "new"


class CounsellorPage(Page):
    """The key is the colleague's number, or 'new' to choose who. Readers change nothing."""

    tables = frozenset({"counsellor", "supervision"})
    draft_kind = "counsellor"
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        database, actor = context.database, context.actor
        self.frame = OfficeFrame(self, context, "counsellors")
        self._changes = allows(actor, Data.REGISTER, Verb.CHANGE)
        self.people = register.colleagues(database, actor)
        self.form = RecordForm(COUNSELLOR, Choices(mediators=tuple(self.people)),
                               self.touched).dress(Tone.COUNSELLING)
        self.who = ChoiceField()
        self.card, self.law_card, self.paper_card = (Card(parent=self) for _ in range(3))
        self.law, self.paper = (Label("", self, wraps=True) for _ in range(2))
        self.print_, self.sign = Button("", self, icon="print"), Button("", self)
        self._back = self.frame.header.offer("")
        self._over = self.frame.header.offer("", icon="sync")
        self._save = self.frame.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                             tone=Tone.COUNSELLING)
        self._lay_out()
        self._connect()
        self.form.show_entry(self._read())
        self._begun = self._payload()
        self.reload()
        self.setFocusProxy(self.who if self.key == NEW else self.form.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return dict(self.people).get(self._number() or 0) or self.tr("Enter a colleague")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields(), "staff": self.who}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the undertaking."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        row = self._row()
        said, tone = register_words.state(row) if row else ("", Tone.PLAIN)
        wrong = register_words.faults(row) if row else ""
        self.frame.header.name_it(self.title(), wrong if wrong != said else "")
        self.frame.header.badge("state", said, tone)
        self.who.name_it(self.tr("Colleague"))
        kept = self.who.code()
        self.who.offer([("", ""), *((str(number), name) for number, name in self.people)])
        self.who.choose(kept)
        self.who.setVisible(self.key == NEW)
        self.form.setEnabled(self._changes)
        self._back.setText(self.tr("Register"))
        self._over.setText(self.tr("Give clients to another…"))
        self._over.setVisible(self.key != NEW and allows(
            self.context.actor, Data.REPORT, Verb.DECIDE))
        self._save.setText(self.tr("Save"))
        self._save.setVisible(self._changes)
        self.card.name_it(self.tr("Entry"))
        self.law_card.name_it(self.tr("What the law asks of counsellors"))
        self.law.say(register_words.law())
        self._say_paper(row)
        self.form.retranslate()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun or not self._changes else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.who.choose(str(payload.get("who", "")))
        self.form.restore(payload.get("form", {}))

    def submit(self) -> None:
        """Ctrl+Enter keeps the entry."""
        if not self._changes:
            return
        edits.commit()
        self.message().clear()
        try:
            entry: CounsellorEntry = self.form.read()
            entry.staff_id = self._number() or 0
            register.save(self.context.database, self.context.actor, entry)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._begun = self._payload()
        self.drop_draft()
        self.context.tell(self.tr("Register saved"))
        if self.key == NEW:
            self.context.open("counsellor", entry.staff_id)

    def print_it(self) -> None:
        """The undertaking, to be read and signed (P17)."""
        number = self._number()
        if number is None or not self.print_.isEnabled():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, record_id=number, wanted=("P17",))
        self._dialog.open()

    def sign_it(self) -> None:
        """Ask on which day it was signed."""
        number = self._number()
        if number is not None:
            self._question = SignedDialog(self.context, self, number, self.title())
            self._question.accepted.connect(self._signed)
            self._question.open()

    # what it shows ------------------------------------------------------------------------------

    def take_over(self) -> None:
        """Give the clients of a colleague who cannot go on to another, by sheet B."""
        number, row = self._number(), self._row()
        if number is not None and row is not None:
            care_dialogs.take_over(self.context, self, number, row.name).open()

    def _signed(self) -> None:
        """The day stands in the form as well, so that saving keeps it."""
        field = self.form.widget("undertaking_on")
        assert isinstance(field, Field)
        entry = self._read()
        field.put(spelling.said_day(entry.undertaking_on))  # type: ignore[attr-defined]
        self._begun = self._payload()

    def _number(self) -> int | None:
        if self.key != NEW:
            return int(str(self.key))
        return int(self.who.code()) if self.who.code() else None

    def _row(self) -> CounsellorRow | None:
        rows = register.listing(self.context.database, self.context.actor)
        return next((row for row in rows if row.staff_id == self._number()), None)

    def _read(self) -> CounsellorEntry:
        number = self._number()
        if number is None:
            return CounsellorEntry()
        return register.of(self.context.database, self.context.actor, number)

    def _payload(self) -> dict[str, Any]:
        return {"who": self.who.code(), "form": self.form.payload()}

    def _say_paper(self, row: CounsellorRow | None) -> None:
        self.paper_card.name_it(self.tr("Undertaking of confidentiality"))
        signed = row.undertaking_on if row else None
        self.paper.say(self.tr("Signed on {}.").format(when.day(signed)) if signed else self.tr(
            "Not signed yet. Print it, have it read and signed, then record the day."),
            None if signed else Tone.DANGER)
        self.print_.setText(self.tr("Print the undertaking"))
        self.sign.setText(self.tr("Record its signing…"))
        own = self._number() == self.context.actor.staff_id
        self.print_.setVisible(allows(self.context.actor, Data.REGISTER, Verb.PRINT, own=own))
        self.sign.setVisible(self._changes)
        self.sign.setEnabled(bool(row and row.qualification))

    def _take_who(self) -> None:
        """Somebody else is chosen: what is on record of them stands in the form."""
        self.form.show_entry(self._read())
        self.reload()
        self.touched()

    def _lay_out(self) -> None:
        self.card.fill(scrolled(under(self.form, self.who), self.card))
        acts = QVBoxLayout()
        acts.setSpacing(Gap.SMALL)
        for widget in (self.paper, self.print_, self.sign):
            acts.addWidget(widget)
        self.paper_card.put(acts)
        self.paper_card.hug()
        self.law_card.put(self.law)
        self.law_card.hug()
        beside = QWidget(self)
        beside.setProperty("piece", "scrolled")
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Gap.LARGE)
        right.addWidget(self.paper_card)
        right.addWidget(self.law_card)
        right.addStretch(1)
        area = scrolled(beside, self)
        area.setFixedWidth(Size.SIDE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(area)
        self.frame.add(body, 1)

    def _connect(self) -> None:
        self.who.changed.connect(self._take_who)
        self._back.clicked.connect(lambda: self.context.open("counsellors"))
        self._over.clicked.connect(self.take_over)
        self._save.clicked.connect(self.submit)
        self.print_.clicked.connect(self.print_it)
        self.sign.clicked.connect(self.sign_it)


class SignedDialog(CareForm):
    """The day on which the undertaking was signed on paper."""

    def __init__(self, context: Context, parent: Page, staff_id: int, name: str) -> None:
        self.on = line("", spelling.said_day(dates.today()), required=True)
        typed.day(self.on)
        super().__init__(
            parent, name, "", {"undertaking_on": self.on},
            lambda: register.sign(
                context.database, context.actor, staff_id,
                dates.parse(self.on.text(), dates.today(), "undertaking_on")),
            self.tr("The signed paper is kept with the staff papers."))
        self.act.setText(self.tr("Record the day"))
        self.on.name_it(self.tr("Signed on"))
