"""The follow-up with a worker whose aid has ended (L11): marks, words, whether free."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.legal_aid import following, satisfaction
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.satisfaction import MARKS, SatisfactionEntry
from casedesk.errors import RefusedError
from casedesk.gui.disputes.side_column import NARROW
from casedesk.gui.legal_aid.aid_header import AidHeader
from casedesk.gui.legal_aid.aid_side import AidSide
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.records.spec import Group, Spec
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates

_REACHED = ("reached", (True,))
_NAMES = {
    "timely": QT_TRANSLATE_NOOP("records", "In good time"),
    "attitude": QT_TRANSLATE_NOOP("records", "Attitude"),
    "skill": QT_TRANSLATE_NOOP("records", "Skill"),
    "understood": QT_TRANSLATE_NOOP("records", "Result explained and understood"),
    "overall": QT_TRANSLATE_NOOP("records", "On the whole"),
}


def _mark(name: str) -> Spec:
    """Five marks, of which one is chosen."""
    return Spec(name, "chips", _NAMES[name], "aid_marks", when=_REACHED)


_GROUPS = (
    Group(QT_TRANSLATE_NOOP("records", "The follow-up"), (
        (Spec("on", "day", QT_TRANSLATE_NOOP("records", "When"), stretch=1),
         Spec("how", "chips", QT_TRANSLATE_NOOP("records", "How"), "follow_up_methods",
              stretch=3),
         Spec("by_name", "line", QT_TRANSLATE_NOOP("records", "By whom"), stretch=1)),
        (Spec("reached", "tick", QT_TRANSLATE_NOOP("records", "Reached")),
         Spec("anonymous", "tick", QT_TRANSLATE_NOOP(
             "records", "The worker's name is not shown with the answers"))))),
    Group(QT_TRANSLATE_NOOP("records", "What the worker says"), (
        (_mark("timely"), _mark("attitude")),
        (_mark("skill"), _mark("understood")),
        (_mark("overall"), Spec("free", "answer", QT_TRANSLATE_NOOP(
            "records", "Free of charge: nobody took money or gifts"), when=_REACHED)),
        (Spec("words", "text", QT_TRANSLATE_NOOP("records", "In the worker's own words"),
              lines=3),))),
)


class SatisfactionPage(Page):
    """The key is the number of the matter. Recorded, it goes back there."""

    tables = frozenset({"case_file", "referral", "deadline"})
    draft_kind = "satisfaction"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.header = AidHeader(context, self.case_id, "satisfaction", self)
        self._message, self.card = MessageLine(self), Card(parent=self)
        self.side = AidSide(context, self)
        self._back = self.header.offer("")
        self._do = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.form = RecordForm(_GROUPS, Choices(), self._typed)
        self._lay_out()
        self._back.clicked.connect(self._to_matter)
        self._do.clicked.connect(self.submit)
        self.side.refused.connect(self.refuse)
        self.reload()
        self._start()
        self.setFocusProxy(self.form.widget("how"))
        self.offer_draft()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Follow-up · {}").format(self.header.title())

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def reload(self) -> None:
        """Read the matter again; what is typed stays."""
        page = matters.page(self.context.database, self.context.actor, self.case_id)
        self._back.setText(self.tr("Back"))
        self._do.setText(self.tr("Record the follow-up"))
        self._do.updateGeometry()
        self.card.name_it(self.tr("Follow-up with the worker"))
        self.card.note_it(self.tr("legal aid is free, articles 20 and 61"))
        self.form.retranslate()
        self.side.show_page(page)
        self.side.beside_act()
        self._do.setEnabled(self.side.writes())

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    def submit(self) -> None:
        """Ctrl+Enter: record it."""
        if not self._do.isEnabled():
            return
        edits.commit()
        self._message.clear()
        try:
            satisfaction.enter(self.context.database, self.context.actor, self._read())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._start()
        self.drop_draft()
        self.context.open("aid", self.case_id, done=following.SATISFACTION)

    def resizeEvent(self, event: Any) -> None:
        """Where it is narrow the form needs the width more than the column beside it."""
        super().resizeEvent(event)
        self.side.narrow(self.width() < NARROW)

    def _start(self) -> None:
        self.form.show_entry(SatisfactionEntry(
            case_id=self.case_id, on=dates.today(), by_name=self.context.actor.name))
        self._begun = self.form.payload()

    def _read(self) -> SatisfactionEntry:
        typed: SatisfactionEntry = self.form.read()
        said: dict[str, Any] = {} if typed.reached else {"free": None}
        for name in MARKS:
            code = getattr(typed, name)
            said[name] = int(code) if code and typed.reached else None
        return replace(typed, **said)

    def _typed(self) -> None:
        self.touched()

    def _to_matter(self) -> None:
        self.context.open("aid", self.case_id)

    def _lay_out(self) -> None:
        self.card.fill(scrolled(self.form, self))
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Gap.LARGE, 0)
        head.setSpacing(Gap.MEDIUM)
        head.addWidget(self.header)
        head.addWidget(self._message)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.SMALL, Gap.LARGE)
        column.setSpacing(Gap.LARGE)
        column.addLayout(head)
        column.addLayout(body, 1)
