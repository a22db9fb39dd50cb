"""The answer to a visitor: what was asked, what was said, on what basis; then the paper."""

from collections.abc import Mapping
from typing import Any

from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.visits import answers
from casedesk.casework.visits.answers import AnswerEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.page import Context, Page
from casedesk.gui.people import words
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates
from casedesk.ui.answer_page import Ui_AnswerPage

_TEXTS = ("question", "points", "basis")


class AnswerPage(Page):
    """The key is the visit's number."""

    tables = frozenset({"visit", "visit_answer", "document"})
    draft_kind = "answer"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_AnswerPage()
        self.ui.setupUi(self)
        self._transfer = self.ui.header.offer("")
        self._print = self.ui.header.offer("", icon="print")
        self._do = self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.ui.form.fill(self.ui.scroll)
        typed.day(self.ui.on)
        self.ui.on.setMaximumWidth(Size.SIDE)
        for field in self.fields().values():
            field.changed.connect(self.touched)
        self.ui.form.linked.connect(self._open_person)
        self._transfer.clicked.connect(self._pass_on)
        self._print.clicked.connect(self.print_it)
        self._do.clicked.connect(self.submit)
        self.facts = self._read_page()
        self._show(self.facts.entry)
        self._begun = self._payload()
        self.reload()
        self.setFocusProxy(self.ui.points)
        self.offer_draft()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Answer to {}").format(self.facts.person)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {name: getattr(self.ui, name) for name in (*_TEXTS, "on")}

    def acts(self) -> dict[str, Any]:
        """Ctrl+P prints the answer."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read the visit again; what is typed stays."""
        self.facts = facts = self._read_page()
        actor = self.context.actor
        self.ui.header.name_it(self.title(), " · ".join(filter(None, (
            facts.number, facts.matter, facts.employer))))
        self.ui.header.badge("state", words.visit_state(facts.state), Tone.PLAIN)
        self._transfer.setText(self.tr("Pass it on…"))
        self._print.setText(self.tr("Print…"))
        self._do.setText(self.tr("Save and print"))
        self._print.setVisible(facts.answered_on is not None)
        self._transfer.setVisible(facts.state in ("waiting", "open")
                                  and allows(actor, Data.LETTER, Verb.ADD, own=True))
        self._do.setVisible(allows(actor, Data.PERSON, Verb.CHANGE))
        self.ui.form.link_it(self.tr("To the worker"))
        self.ui.form.note_it(self.tr("by {}").format(facts.answered_by)
                             if facts.answered_by else "")
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        for name in (*_TEXTS, "on"):
            getattr(self.ui, name).put(str(payload.get(name, "")))

    def submit(self) -> None:
        """Ctrl+Enter: the answer is on record, and its paper proposed."""
        edits.commit()
        self.ui.message.clear()
        try:
            day = self.ui.on.text().strip()
            said = [getattr(self.ui, name).text() for name in _TEXTS]
            answers.write(self.context.database, self.context.actor, AnswerEntry(
                self.facts.entry.visit_id, said[0], said[1], said[2],
                dates.parse(day, dates.today(), "on") if day else None))
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._begun = self._payload()
        self.drop_draft()
        self.context.tell(self.tr("Answer saved"))
        self.reload()
        self.print_it()

    def print_it(self) -> None:
        """The paper the visitor takes away."""
        if self.facts.answered_on is None:
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, visit_id=self.facts.entry.visit_id,
                                   wanted=("F32",))
        self._dialog.open()

    def _open_person(self) -> None:
        self.context.open("person", self.facts.person_id)

    def _pass_on(self) -> None:
        self.context.open("transfer", f"visit:{self.facts.entry.visit_id}")

    def _read_page(self) -> answers.AnswerPage:
        return answers.page(self.context.database, self.context.actor, int(str(self.key)))

    def _show(self, entry: AnswerEntry) -> None:
        self.restore({name: getattr(entry, name) for name in _TEXTS} | {
            "on": spelling.said_day(entry.on or dates.today())})

    def _payload(self) -> dict[str, Any]:
        return {name: getattr(self.ui, name).text() for name in (*_TEXTS, "on")}
