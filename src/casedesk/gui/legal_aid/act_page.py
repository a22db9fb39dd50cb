"""One act of legal aid: what it asks, which deadlines it moves, with the matter beside it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.legal_aid import acts, conflicts, lawyers, workflow
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.lawyers import LawyerRow
from casedesk.errors import RefusedError
from casedesk.gui import spelling, when
from casedesk.gui.disputes import words as cases
from casedesk.gui.disputes.side_column import NARROW
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words
from casedesk.gui.legal_aid.act_fields import Typed, groups
from casedesk.gui.legal_aid.aid_header import AidHeader
from casedesk.gui.legal_aid.aid_side import AidSide
from casedesk.gui.legal_aid.conflict_sight import ConflictSight
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes, dates


class AidActPage(Page):
    """The key is 'MATTER:ACT'. Done, it goes back to the matter, which proposes the papers."""

    tables = frozenset({"case_file", "referral", "deadline", "lawyer", "aid_assignment",
                        "aid_approval", "aid_consent", "conflict_check"})
    draft_kind = "aid_act"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        matter, _, code = str(key).partition(":")
        self.case_id, self.action = int(matter), workflow.ACTIONS[code]
        self.header = AidHeader(context, self.case_id, "", self)
        self._message, self.card = MessageLine(self), Card(parent=self)
        self.side = AidSide(context, self)
        self._back = self.header.offer("")
        self._do = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._page = matters.page(context.database, context.actor, self.case_id)
        self._lawyers: list[LawyerRow] = []
        self.form = RecordForm(groups(self.action), self._choices(), self._typed)
        self.sight = ConflictSight(self)
        self._effects = Label("", kind=Text.CAPTION, second=True, wraps=True)
        self._lay_out()
        self._connect()
        self.reload()
        self.form.show_entry(self._begin())
        self._look_back()
        self._look_at_lawyer()
        self._begun = self.form.payload()
        self.setFocusProxy(self._first_asked())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return f"{cases.act(self.action)} · {self._page.heading.title}"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found = dict(self.form.fields())
        chooser = found.get("lawyer_id")
        if chooser is not None and (found.get("lawyer") is None
                                    or found["lawyer"].isHidden()):
            found["lawyer"] = chooser
        return found

    def reload(self) -> None:
        """Read the matter again; what is typed stays."""
        self._page = page = matters.page(
            self.context.database, self.context.actor, self.case_id)
        name = cases.act(self.action)
        self.header.name_here(name)
        self._back.setText(self.tr("Back"))
        self._do.setText(cases.short_act(self.action))
        self._do.updateGeometry()
        self.form.offer(self._choices())
        self.card.name_it(self._asks())
        self.card.note_it(self.tr("by {}").format(self.action.basis))
        moves = cases.clock_moves(self.action.starts, self.action.stops, page.clocks)
        self._effects.setText("\n".join(moves))
        self._effects.setVisible(bool(moves))
        self.side.show_page(page)
        self.side.beside_act()
        self._say_what_lacks()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)
        self._look_back()
        self._look_at_lawyer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the form needs the width more than the column beside it."""
        super().resizeEvent(event)
        self.side.narrow(self.width() < NARROW)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: do it."""
        if not self._possible():
            return
        edits.commit()
        self._message.clear()
        try:
            typed: Typed = self.form.read()
            acts.perform(self.context.database, self.context.actor,
                         typed.act(self.case_id, self.action))
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self._begun = self.form.payload()
        self.drop_draft()
        self.context.open("aid", self.case_id, done=self.action.code)

    def _refuse(self, refusal: RefusedError) -> None:
        if refusal.code == "backdating_reason":
            self.form.widget("reason").show()
        if refusal.field == "conflict_reason":
            self.form.widget("conflict_reason").show()
        self.refuse(refusal)
        QTimer.singleShot(0, self, self._show_focus)
        if refusal.page:
            place = "aid" if refusal.page == "case" else refusal.page
            wish = {"field": refusal.field} if place == "referral" else {}
            self._message.say(
                refusal.sentence(language()), Tone.DANGER, code=refusal.code,
                act=self.tr("Put it right…"),
                deed=lambda: self.context.open(place, self.case_id, **wish))

    # the parts of it ----------------------------------------------------------------------------

    def _begin(self) -> Typed:
        """Propose today and what is known: the usual way, who signs, what is claimed."""
        today = dates.today()
        typed = Typed(on=today, back_on=today, approved="approved")
        if self.action.code in ("send", "send_urgent"):
            typed.how = "in_person"
        if "approval" in self.action.asks:
            typed.by_name = self.context.actor.name
        if "outcome" in self.action.asks:
            typed.claimed_fen = self._page.amount_fen
        return typed

    def _first_asked(self) -> Field:
        """Where the keyboard begins: the first question that is not answered yet."""
        shown = [field for field in self.form.fields().values() if not field.isHidden()]
        empty = (field for field in shown if isinstance(field, LineField | ChoiceField)
                 and not (field.text() if isinstance(field, LineField) else field.code()))
        return next(empty, shown[0])

    def _choices(self) -> Choices:
        if "lawyer" not in self.action.asks:
            return Choices()
        self._lawyers = lawyers.listing(self.context.database, self.context.actor)
        return Choices(lawyers=tuple((row.id, self._about(row)) for row in self._lawyers))

    def _about(self, row: LawyerRow) -> str:
        told = [row.name, row.firm, row.speciality]
        if not row.in_force:
            told.append(self.tr("agreement ended {}").format(when.day(row.agreement_until))
                        if row.agreement_until else self.tr("not in service"))
        return " · ".join(filter(None, told))

    def _asks(self) -> str:
        if "approval" in self.action.asks:
            step = next((code for code, name in self._page.approvals if not name), "")
            return codes.label("approval_steps", step, language()) if step \
                else self.tr("What is put on record")
        return self.tr("What is put on record")

    def _typed(self) -> None:
        self.touched()
        if "lawyer" in self.action.asks:
            self._look_at_lawyer()

    def _look_at_lawyer(self) -> None:
        """Check the lawyer who is chosen now; the reason is asked for where there is a doubt."""
        if "lawyer_id" not in self.form.widgets:
            self.sight.hide()
            return
        chosen = self.form.widget("lawyer_id")
        assert isinstance(chosen, ChoiceField)
        code, context = chosen.code(), self.context
        self.sight.look((lambda: conflicts.look(
            context.database, context.actor, self.case_id, int(code))) if code else None)
        self.form.widget("conflict_reason").setVisible(self.sight.needs_reason())

    def _look_back(self) -> None:
        """An act of an earlier day has to say why it is entered late."""
        reason = self.form.widget("reason")
        assert isinstance(reason, LineField)
        name = "back_on" if "receipt" in self.action.asks else "on"
        day = self.form.widget(name) if name in self.form.widgets else None
        text = day.text() if isinstance(day, LineField) else ""
        on = dates.today() if not text.strip() or spelling.day_fault(text) \
            else dates.parse(text, dates.today())
        reason.setVisible(on < dates.today() or bool(reason.text().strip()))

    def _possible(self) -> bool:
        return self.action in self._page.actions

    def _say_what_lacks(self) -> None:
        possible = self._possible()
        self._do.setEnabled(possible)
        self.card.setEnabled(possible)
        if not possible:
            self._message.say(
                self.tr("“{act}” cannot be done now: the matter is “{state}”.").format(
                    act=cases.act(self.action), state=words.state(self._page.heading.state)),
                Tone.PLAIN, act=self.tr("Back"), deed=self._to_matter, closes=False)
        elif not self._held:
            self._message.clear()

    def _to_matter(self) -> None:
        self.context.open("aid", self.case_id)

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.form.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    def _connect(self) -> None:
        self._back.clicked.connect(self._to_matter)
        self._do.clicked.connect(self.submit)
        self.side.refused.connect(self.refuse)
        for name in ("on", "back_on"):
            field = self.form.widgets.get(name, (None, None))[1]
            if isinstance(field, LineField):
                field.left.connect(self._look_back)

    def _lay_out(self) -> None:
        self._scroll = scrolled(self.form, self)
        self.card.fill(self._scroll)
        inside = self.form.layout()
        assert isinstance(inside, QVBoxLayout)
        at = inside.count() - 1  # before what is left empty
        inside.insertWidget(at, self._effects)
        if "conflict_reason" in self.form.widgets:
            place = next(n for n in range(inside.count())
                         if (line := inside.itemAt(n).layout()) is not None
                         and line.indexOf(self.form.widget("conflict_reason")) >= 0)
            inside.insertWidget(place, self.sight)
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
