"""Beside the week: the appointment that is stood on, what became of it, and its note."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.note_editor import NoteEditor
from casedesk.gui.counselling.note_keeping import NoteKeeping
from casedesk.gui.counselling.slips import has_slip
from casedesk.gui.counselling.week_lanes import Block
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import dates

_ACTS = ("arrived", "no_show", "late_30", "cancel")


class WeekSide(Card):
    """`asked` carries what is to be done with the appointment; a note is typed here and signed."""

    asked = Signal(str)
    touched = Signal()
    signed = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, parent: QWidget, *, writes: bool,
                 reserves: bool = False) -> None:
        super().__init__("", parent)
        self._context, self._writes, self._reserves = context, writes, reserves
        self.block: Block | None = None
        self.editor = NoteEditor(self, narrow=True)
        self.keeping = NoteKeeping(context, self.editor)
        self.readers = Badge("", Tone.COUNSELLING, self)
        self.lines = Label("", self, wraps=True, second=True)
        self.kept = Elided("", self, kind=Text.CAPTION)
        self.acts = {code: Button("", self, kind=Kind.PLAIN, hint=hint) for code, hint in zip(
            _ACTS, ("A", "N", "L", "Del"), strict=True)}
        self.shift = Button("", self, kind=Kind.QUIET, hint="M")
        self.client = Button("", self, kind=Kind.QUIET, icon="psychology")
        self.slip = Button("", self, kind=Kind.QUIET, icon="print", hint="Ctrl P")
        self.sign = Button("", self, kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self.keeping.touched.connect(self.touched.emit)
        for code, button in self.acts.items():
            button.clicked.connect(lambda _=False, code=code: self.asked.emit(code))
        self.shift.clicked.connect(lambda: self.asked.emit("move"))
        self.client.clicked.connect(lambda: self.asked.emit("client"))
        self.slip.clicked.connect(lambda: self.asked.emit("slip"))
        self.sign.clicked.connect(self.sign_it)
        self._lay_out()
        self.show_block(None)
        follow_layout(self)  # what became of it, the note, its signature

    def show_block(self, block: Block | None) -> None:
        """Show an appointment; its note, where it is one's own and was opened by arriving."""
        self.block = block
        place = block.place if block else None
        session_id = place.session_id if place and self._writes else None
        if session_id is None:
            self.keeping.close()
        elif self.keeping.held is None or self.keeping.held.id != session_id:
            self._read(session_id)
        self._say()

    def payload(self) -> dict[str, Any] | None:
        """The note in the making."""
        return self.keeping.payload()

    def fields(self) -> Mapping[str, Any]:
        """The fields by the names that refusals use."""
        return self.editor.fields()

    def sign_it(self) -> None:
        """Sign the note."""
        if not self._noting():
            return
        try:
            self.keeping.sign(self._signed)
        except RefusedError as refusal:
            self.refused.emit(refusal)

    def say_kept(self) -> None:
        """Say when the draft was kept."""
        self.kept.say(self.tr("Draft kept encrypted {}").format(f"{dates.now():%H:%M:%S}"))

    def _noting(self) -> bool:
        held = self.keeping.held
        return held is not None and held.state != "signed"

    def _signed(self) -> None:
        held = self.keeping.held
        assert held is not None
        self.keeping.read(held.id)
        self._say()
        self.signed.emit()

    def _read(self, session_id: int) -> None:
        try:
            self.keeping.read(session_id)
        except RefusedError as refusal:
            self.keeping.close()
            self.refused.emit(refusal)

    def _say(self) -> None:
        block, noting = self.block, self._noting()
        slot = block.slot if block else None
        self.link_it(self.tr("Hours and rooms…") if self._writes and block is None else "")
        self.name_it(block.title if block else self.tr("Appointment"))
        self.readers.say(self.tr("You and the supervisor alone") if noting else "",
                         Tone.COUNSELLING)
        if slot is None:
            told = self.tr("Stand on a time with the arrows.\n\nEnter books a free time or opens "
                           "what is booked.\nPage up and down turn the week.")
            if self._writes:
                told += "\n" + self.tr("M moves: arrows, then Enter; or drag it with the mouse.")
            self.lines.say(told)
        else:
            self.lines.say("\n".join(filter(None, (
                f"{when.day(slot.begins.date(), 'weekday')} {slot.begins:%H:%M}–"
                f"{slot.ends:%H:%M}",
                " · ".join(filter(None, (slot.counsellor, slot.room))),
                words.appointment(slot.state),
                self.tr("To be seen the same day") if slot.same_day else ""))))
        open_ = bool(slot and slot.own and slot.state == "booked" and self._writes)
        names = (self.tr("Arrived"), self.tr("No-show"), self.tr("Late"), self.tr("Cancel…"))
        for (code, button), name in zip(self.acts.items(), names, strict=True):
            button.setText(name)
            button.setVisible(open_ and (code != "arrived" or bool(
                slot and (slot.case_id or slot.first))))
        if slot and slot.first and slot.state == "booked" and self._reserves:
            self.acts["cancel"].setVisible(True)  # what the desk took, it lets go
        self.shift.setText(self.tr("Move"))
        self.shift.setVisible(open_)
        self.slip.setText(self.tr("Print the slip"))
        self.slip.setVisible(has_slip(block))
        first = bool(slot and slot.first and slot.own)
        self.client.setText(self.tr("Take on…") if first else self.tr("Open the client"))
        self.client.setVisible(bool(slot and (slot.case_id or first) and self._writes))
        self.sign.setText(self.tr("Sign and lock"))
        self._area.setVisible(noting)
        self._foot.setVisible(noting)
        self._rest.setVisible(not noting)
        if noting and not self.kept.text():
            self.kept.say(self.tr("Kept encrypted while you write"))

    def _lay_out(self) -> None:
        self.put_beside(self.readers)
        column = QVBoxLayout()
        column.setSpacing(Gap.SMALL)
        column.addWidget(self.lines)
        acts = QWidget(self)
        flow = Flow(acts, Gap.SMALL)
        for button in (*self.acts.values(), self.shift, self.slip, self.client):
            flow.addWidget(button)
        column.addWidget(acts)
        self._area = scrolled(self.editor)
        column.addWidget(self._area, 1)
        self._rest = QWidget(self)
        column.addWidget(self._rest, 1)
        self.put(column, 1)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.kept, 1)
        foot.addWidget(self.sign)
        self.put(self._foot)
        self.setFixedWidth(Size.SIDE + Gap.LARGE)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
