"""One session by code: its note, the last one beside it, process notes apart."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from casedesk.casework.counselling import client_card, notes
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.lock_line import LockLine
from casedesk.gui.counselling.note_editor import NoteEditor
from casedesk.gui.counselling.note_keeping import DRAFT, NoteKeeping
from casedesk.gui.counselling.note_view import NoteView
from casedesk.gui.counselling.process_card import ProcessCard
from casedesk.gui.counselling.scales_card import ScalesCard
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field, TextField
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import dates

TO_RISK = ("risk_form_due", "risk_actions_due", "note_below_form", "minor_p18")


class SessionPage(SealedPage):
    """The key is the session's number. Ctrl+Enter signs; signed, it is added to."""

    tables = frozenset({"counselling_session", "counselling_task", "counselling_client",
                        "scale_result", "risk_assessment"})
    draft_kind = DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.session_id = int(str(key))
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._back = self.header.offer("", icon="arrow_back")
        self._load = self.header.offer("", icon="history")
        self.editor, self.view, self.last = NoteEditor(self), NoteView(self), NoteView(self)
        self.keeping = NoteKeeping(context, self.editor)
        self.addition = TextField(self)
        self.add = Button("", self)
        self.sign = Button("", self, kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self.kept = Elided("", self, kind=Text.CAPTION)
        self.note_card, self.last_card = Card(parent=self), Card(parent=self)
        self.process = ProcessCard(context, self.session_id, self)
        self.keeping.read(self.session_id)
        assert self.keeping.held is not None
        self.scales = ScalesCard(context, self.keeping.held.case_id, self)
        self._lay_out()
        self._connect()
        self.reload()
        self.setFocusProxy(self.editor if not self._signed() else self.addition)

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code, and the how manieth session: never a name."""
        held = self.keeping.held
        return f"{held.code} · {words.session(held.seq)}" if held else ""

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.editor.fields(), "text": self.addition}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+M goes to the process notes."""
        return {"note": self.process.open_}

    def reload(self) -> None:
        """Say every text anew; what is typed stays."""
        held, row = self.keeping.held, self.keeping.row
        assert held is not None
        assert row is not None
        until = f"–{held.ends:%H:%M}" if held.ends else ""
        self.header.name_it(self.title(), f"{when.moment(held.begins)}{until}")
        self.header.badge("state", words.note(held.state), words.note_tone(held.state))
        self.header.badge("readers", self.tr("Yours and the supervisor's"),
                          Tone.COUNSELLING)
        self._back.setText(self.tr("To the client"))
        self._load.setText(self.tr("Begin from the last note"))
        self.note_card.name_it(self.tr("Note"))
        self.last_card.name_it(self.tr("The session before"))
        self.sign.setText(self.tr("Sign and lock"))
        self.add.setText(self.tr("Add it"))
        self.addition.name_it(self.tr("Addition (the note itself stays as it was signed)"))
        signed = self._signed()
        self._scroll.setVisible(not signed)
        self._read.setVisible(signed)
        for widget in (self.addition, self.add):
            widget.setVisible(signed)
        self.sign.setVisible(not signed and not held.locked)
        self._load.setVisible(not signed)
        self.view.show_row(row, "")
        self._show_last()
        self.process.say()
        self.scales.say()
        self._say_kept()
        follow_layout(self)  # from the grade of risk on to the note
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """The note in the making."""
        return self.keeping.payload()

    def restore(self, payload: dict[str, Any]) -> None:
        """Put the note back."""
        self.editor.restore(payload)

    def keep_draft(self) -> bool:
        """The process notes in the making are kept with it."""
        return all([super().keep_draft(), self.process.keep_draft()])

    def forget(self) -> None:
        """Wipe the notes that are shown."""
        self.view.wipe()
        self.last.wipe()
        self.scales.wipe()
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Sign the note; of a signed one, add what is typed."""
        edits.commit()
        self._message.clear()
        for field in self.fields().values():
            field.say("")
        try:
            if self._signed():
                notes.add(self.context.database, self.context.actor, self.session_id,
                          self.addition.text())
                self.addition.put("")
                self.keeping.read(self.session_id)
                self.reload()
                self._message.say(self.tr("Added."), Tone.OK)
            else:
                self.keeping.sign(self._signed_now)
        except RefusedError as refusal:
            self.keep_draft()
            self.refuse(refusal)
            if refusal.code in TO_RISK:
                self._message.say(refusal.sentence(language()), Tone.DANGER, code=refusal.code,
                                  act=self.tr("Risk and crisis"), deed=self._to_risk)

    def load_last(self) -> None:
        """Begin from the note of the session before."""
        if not self.keeping.load_last():
            self._message.say(self.tr("There is no signed note before this one."))

    def _to_client(self) -> None:
        if self.keeping.held is not None:
            self.context.open("client", self.keeping.held.case_id)

    def _to_scales(self) -> None:
        if self.keeping.held is not None:
            self.context.open("scales", self.keeping.held.case_id)

    def _to_risk(self) -> None:
        if self.keeping.held is not None:
            self.context.open("client_risk", self.keeping.held.case_id)

    def _signed_now(self) -> None:
        self.drop_draft()
        self.keeping.read(self.session_id)
        self.reload()
        self._message.say(self.tr("Signed and locked. It can only be added to from now on."),
                          Tone.OK)

    def _signed(self) -> bool:
        return self.keeping.held is not None and self.keeping.held.state == "signed"

    # what it shows ------------------------------------------------------------------------------

    def _show_last(self) -> None:
        held = self.keeping.held
        assert held is not None
        rows = notes.of_case(self.context.database, self.context.actor, held.case_id)
        before = next((row for row in rows if row.seq < held.seq and row.note), None)
        self.last_card.note_it(when.short(before.begins.date()) if before else "")
        self.last.show_row(before, self.tr("This is the first one."))

    def _say_kept(self) -> None:
        held = self.keeping.held
        if self._signed() and held is not None and held.signed_at is not None:
            self.kept.say(self.tr("Signed {}").format(when.moment(held.signed_at)))
        elif not self.kept.text():
            self.kept.say(self.tr("Kept encrypted while you write"))

    def _kept_now(self) -> None:
        self.kept.say(self.tr("Draft kept encrypted {}").format(f"{dates.now():%H:%M:%S}"))

    def _connect(self) -> None:
        self.keeping.touched.connect(self.touched)
        self.draft_kept.connect(self._kept_now)
        self.sign.clicked.connect(self.submit)
        self.add.clicked.connect(self.submit)
        self._load.clicked.connect(self.load_last)
        self._back.clicked.connect(self._to_client)
        self.scales.asked.connect(self._to_scales)

    def _lay_out(self) -> None:
        self._scroll, self._read = scrolled(self.editor), scrolled(self.view)
        foot = QHBoxLayout()
        foot.addWidget(self.kept, 1)
        foot.addWidget(self.add)
        foot.addWidget(self.sign)
        whole = QVBoxLayout()
        whole.setSpacing(Gap.SMALL)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._read, 1)
        whole.addWidget(self.addition)
        whole.addLayout(foot)
        self.note_card.put(whole, 1)
        self.last_card.put(scrolled(self.last), 1)
        beside = QVBoxLayout()
        beside.setSpacing(Gap.LARGE)
        beside.addWidget(self.last_card, 1)
        held = QWidget(self)
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.scales)
        course = scrolled(held)  # gives way where the window is low
        course.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        course.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        beside.addWidget(course)
        beside.addWidget(self.process)
        for card in (self.last_card, course, self.process):
            card.setFixedWidth(Size.SIDE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.note_card, 1)
        body.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(LockLine(self.context, self, case_id=client_card.session(
            self.context.database, self.context.actor, self.session_id).case_id))
        column.addWidget(self._message)
        column.addLayout(body, 1)
