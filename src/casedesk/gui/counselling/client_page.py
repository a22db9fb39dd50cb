"""A client by code: the sessions and their notes, consents, intake, what is to be done."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.counselling import case_states, client_card, clients, notes, risk
from casedesk.casework.counselling.notes import NoteRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_cards import ConsentsCard, IdentityCard, IntakeCard
from casedesk.gui.counselling.client_rounds import ClientRounds
from casedesk.gui.counselling.note_view import NoteView
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.counselling.task_card import TaskCard
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone

_ROWS = 5  # sessions in sight; older ones are scrolled to


class ClientPage(SealedPage):
    """The key is the number of the case. Titles say the code, never a name."""

    tables = frozenset({"counselling_client", "counselling_case", "counselling_session",
                        "counselling_consent", "counselling_task", "sealed_record",
                        "appointment"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self._card = client_card.of_case(context.database, context.actor, self.case_id)
        self.header, self._message = PageHeader(self, under=True), MessageLine(self)
        self.rounds = ClientRounds(context, self, self.header)
        self._over = self.header.offer("", icon="sync")
        self._book = self.header.offer("", icon="event")
        self._write = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="edit",
                                        tone=Tone.COUNSELLING)
        self.list, self.view = QuietTable(), NoteView(self)
        self.session_card, self.note_card = Card(parent=self), Card(parent=self)
        self.identity = IdentityCard(context, self._card.client_id, self)
        self.consents = ConsentsCard(context, self._card.client_id, self)
        self.intake, self.tasks = IntakeCard(self), TaskCard(context, self.case_id, self)
        self._rows: list[NoteRow] = []
        self._lay_out()
        self._set_columns()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code alone."""
        return self._card.code

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Shift+M shows who it is, for half a minute; Ctrl+P goes to the papers."""
        return {"unmask": self.identity.turn,
                "print": lambda: self.context.open("client_papers", self.case_id)}

    def reload(self) -> None:
        """Read the case again and say every text anew."""
        database, actor = self.context.database, self.context.actor
        try:
            self._card = card = client_card.of_case(database, actor, self.case_id)
        except RefusedError:  # handed over meanwhile: nothing of it is shown any more
            self.forget()
            QTimer.singleShot(0, self, lambda: self.context.open("clients"))
            return
        self._say_header()
        self._rows = [] if card.locked else notes.of_case(database, actor, self.case_id)
        self.list.put(self._rows)
        self.session_card.name_it(self.tr("Sessions"))
        self.session_card.note_it(self.tr("{held} of {series} agreed").format(
            held=card.sessions, series=card.series))
        if card.locked:
            self.list.empty.say(self.tr("Storage only: nothing is shown."))
        else:
            self.list.empty.say(self.tr("No session yet. It begins when an appointment is marked "
                                        "as arrived."), self.tr("Book"), "")
        self.list.setAccessibleName(self.tr("Sessions"))
        self.identity.say()
        self.consents.say(card.supervisor, locked=card.locked)
        for closed in (self.identity, self.intake):
            closed.setVisible(not card.locked)
        try:
            if not card.locked:
                self.intake.show_entry(clients.intake(database, actor, self.case_id))
        except RefusedError as refusal:  # the notes may still be read
            self._message.refuse(refusal)
        self.tasks.put_rows(risk.of_case(database, actor, self.case_id))
        self._show_note(self.list.current())
        follow_layout(self)
        self.retitled.emit()

    def forget(self) -> None:
        """Close the identity and wipe the note."""
        self.identity.close_()
        self.view.wipe()
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Write the note that waits; where none waits, book the next session."""
        waiting = next((row for row in reversed(self._rows) if row.state != "signed"), None)
        if waiting is not None:
            self.context.open("session", waiting.session_id)
        else:
            self.book()

    def book(self) -> None:
        """Book an appointment for this code."""
        from casedesk.gui.counselling.booking_dialog import BookingDialog

        self._dialog: QDialog = BookingDialog(self.context, self, case_id=self.case_id)
        self._dialog.open()

    def hand_over(self) -> None:
        """Give the client to another counsellor."""
        from casedesk.gui.counselling.care_dialogs import hand_over

        self._dialog = hand_over(self.context, self, self._card)
        self._dialog.open()

    def name_supervisor(self) -> None:
        """Name who supervises."""
        from casedesk.gui.counselling.care_dialogs import name_supervisor

        self._dialog = name_supervisor(self.context, self, self._card)
        self._dialog.open()

    def copy_own_data(self) -> None:
        """Print the client's copy of their own data (P19): recorded as given, never a file."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, counselling_id=self.case_id,
                                   wanted=("P19",))
        self._dialog.open()

    def ask_erasure(self) -> None:
        """Record that the client asks for deletion: storage alone from now on."""
        from casedesk.gui.counselling.care_dialogs import ask_erasure

        self._dialog = ask_erasure(self.context, self, self._card)
        self._dialog.open()

    # what it shows ------------------------------------------------------------------------------

    def _say_header(self) -> None:
        card = self._card
        told = [self.tr("round {}").format(card.seq), self.tr("since {}").format(
            when.day(card.opened_on)),
            self.tr("{held} of {series} sessions").format(held=card.sessions, series=card.series)]
        if card.supervisor:
            told.append(self.tr("supervisor {}").format(card.supervisor))
        self.header.name_it(card.code, " · ".join(told))
        self.header.badge("state", words.state(card.state), words.state_tone(card.state))
        self.header.badge("crisis", self.tr("In crisis") if card.crisis else "", Tone.DANGER)
        self.header.badge("minor", self.tr("Minor") if card.minor else "", Tone.WARN)
        self.header.badge("locked", self.tr("Storage only") if card.locked else "", Tone.WARN)
        self.rounds.say(card)
        self._over.setText(self.tr("Hand over…"))
        self._book.setText(self.tr("Book…"))
        self._write.setText(self.tr("Write the note"))
        self._over.setVisible(not card.locked)
        for button in (self._book, self._write):
            button.setVisible(not card.locked and card.state not in case_states.ENDED)

    def _show_note(self, row: NoteRow | None) -> None:
        row = row or next(iter(self._rows), None)
        self.note_card.name_it(words.session(row.seq) if row else self.tr("Note"))
        self.note_card.note_it(when.moment(row.begins) if row else "")
        unwritten = row is not None and row.state != "signed"
        self.note_card.link_it(self.tr("Write") if unwritten else self.tr("Add") if row else "")
        self.view.show_row(row, self.tr("Storage only: nothing is shown.") if self._card.locked
                           else self.tr("Nothing is written of it yet."))

    def _set_columns(self) -> None:
        self.list.wear(TableModel[NoteRow]([
            Column(lambda: self.tr("No."), lambda row: Cell(str(row.seq), strong=True), 52),
            Column(lambda: self.tr("When"), lambda row: when.moment(row.begins)),
            Column(lambda: self.tr("Topic"), lambda row: Cell(words.code_of(
                "complaints", row.note.topic) if row.note else "", second=True), 190, spare=True),
            Column(lambda: self.tr("Risk"), lambda row: Cell(
                words.grade(row.note.risk) if row.note else "",
                words.grade_tone(row.note.risk) if row.note else None,
                badge=bool(row.note and row.note.risk is not None)), 72),
            Column(lambda: self.tr("Note"), lambda row: Cell(
                words.note(row.state), words.note_tone(row.state), badge=True), 108),
        ], key=lambda row: row.session_id))

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_note)
        self.list.opened.connect(lambda row: self.context.open("session", row.session_id))
        self.list.empty.acted.connect(self.book)
        self.note_card.linked.connect(self._open_note)
        self.intake.linked.connect(lambda: self.context.open("client_intake", self.case_id))
        self.identity.change.connect(
            lambda: self.context.open("client_identity", self._card.client_id))
        self.consents.asked_supervisor.connect(self.name_supervisor)
        self.consents.asked_copy.connect(self.copy_own_data)
        self.consents.asked_erasure.connect(self.ask_erasure)
        for card in (self.identity, self.consents):
            card.refused.connect(self.refuse)
        self.rounds.refused.connect(self.refuse)
        self._over.clicked.connect(self.hand_over)
        self._book.clicked.connect(self.book)
        self._write.clicked.connect(self.submit)

    def _open_note(self) -> None:
        row = self.list.current() or next(iter(self._rows), None)
        if row is not None:
            self.context.open("session", row.session_id)

    def _lay_out(self) -> None:
        self.session_card.fill(self.list)
        self.session_card.setMaximumHeight((_ROWS + 1) * Size.ROW + Gap.PAGE * 2)
        self.note_card.put(scrolled(self.view), 1)
        inner = QWidget(self)
        beside = QVBoxLayout(inner)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Gap.MEDIUM)
        for card in (self.identity, self.tasks, self.intake, self.consents):
            beside.addWidget(card)
        beside.addStretch(1)
        side = scrolled(inner)
        side.setFixedWidth(Size.SIDE + Gap.MEDIUM)
        left = QVBoxLayout()
        left.setSpacing(Gap.MEDIUM)
        left.addWidget(self.session_card, 3)
        left.addWidget(self.note_card, 2)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 1)
        body.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(CounsellingSections(self.context, "client", self, case_id=self.case_id))
        column.addWidget(self._message)
        column.addLayout(body, 1)


def scrolled(inner: QWidget) -> QScrollArea:
    """Let a column scroll in the room it has."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setProperty("piece", "scrolled")
    area.setWidget(inner)
    return area
