"""What a client agreed to have supervised: by code, read, never changed; what waits first."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import glass, supervised
from casedesk.casework.counselling.glass import GlassRow
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.casework.counselling.supervised import (
    Record,
    SupervisedRow,
    WaitingRow,
)
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import record_words, scale_words, words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.note_view import NoteView
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.trend import Trend
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import dates, scales


class SupervisionPage(SealedPage):
    """What waits, the clients, the records of one of them, and the record that is stood on.

    Ctrl+Enter signs the assessment that is stood on as supervisor.
    """

    tables = frozenset({"counselling_session", "counselling_consent", "counselling_client",
                        "counselling_case", "risk_assessment", "sealed_record", "break_glass"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._sign = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="edit",
                                       tone=Tone.COUNSELLING)
        self.waiting, self.clients, self.list, self.opened = (QuietTable() for _ in range(4))
        self.overdue = Label("", self, second=True, wraps=True)
        self.view, self.trend = NoteView(self), Trend(self)
        self.wait_card, self.card, self.list_card, self.note_card, self.glass_card = (
            Card(parent=self) for _ in range(5))
        self._records: list[Record] = []
        self._lay_out()
        self._set_columns()
        self.waiting.chosen.connect(self._stand_on)
        self.waiting.opened.connect(self._stand_on)
        self.clients.chosen.connect(self._read)
        self.list.chosen.connect(self._show)
        self._sign.clicked.connect(self.submit)
        self.setFocusProxy(self.clients)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Supervision")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def reload(self) -> None:
        """Open what the key opens, and say every text anew."""
        database, actor = self.context.database, self.context.actor
        waiting, overdue = supervised.waiting(database, actor), supervised.unsigned(
            database, actor)
        found, openings = supervised.rounds(database, actor), glass.opened(database, actor)
        self.header.name_it(self.title(), self.tr(
            "By code, with the client's consent; never the identity, never process notes."))
        self.wait_card.name_it(self.tr("To be signed by you"))
        self.wait_card.badge_it(str(len(waiting)) if waiting else "", Tone.DANGER if any(
            row.due_at <= dates.now() for row in waiting) else Tone.WARN)
        self.overdue.setText(self.tr("Notes over 24 hours: {}").format(self.tr(", ").join(
            f"{row.counsellor} {row.count}" for row in overdue)) if overdue else "")
        self.overdue.setVisible(bool(overdue))
        self.card.name_it(self.tr("Clients"))
        self.card.note_it(self.tr("{} clients").format(len({row.code for row in found})))
        self.glass_card.name_it(self.tr("Opened by two"))
        self.glass_card.setVisible(bool(openings))
        self._sign.setText(self.tr("Sign as supervisor"))
        self.waiting.empty.say(self.tr("Nothing waits for you."))
        self.clients.empty.say(self.tr(
            "Nothing to read: no client has agreed to supervision by you."))
        self.list.empty.say(self.tr("Nothing of it is sealed to you."))
        for table, rows, name in (
                (self.waiting, waiting, self.tr("To be signed by you")),
                (self.clients, found, self.tr("Clients")),
                (self.opened, openings, self.tr("Opened by two"))):
            table.put(rows)
            table.setAccessibleName(name)
        self.list.setAccessibleName(self.tr("Records"))
        if self.clients.current() is None and found:
            self.clients.stand_on(found[0].id)
        self._read(self.clients.current())

    def submit(self) -> None:
        """Sign the assessment that is stood on, in the records or among what waits."""
        number = self._to_sign()
        if number is None:
            return
        self._message.clear()
        try:
            supervised.countersign(self.context.database, self.context.actor, number)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.reload()
        self._message.say(self.tr("Signed. The counsellor sees it with the assessment."), Tone.OK)

    def forget(self) -> None:
        """Wipe what is shown."""
        self._records = []
        self.view.wipe()
        self.trend.wipe()
        super().forget()

    # what it shows ------------------------------------------------------------------------------

    def _stand_on(self, row: WaitingRow | None) -> None:
        """Show the assessment that waits, with its client."""
        if row is None:
            return
        self.clients.stand_on(row.case_id)
        self.list.stand_on(f"risk{row.id}")

    def _read(self, row: SupervisedRow | None) -> None:
        self._records = []
        if row is not None:
            try:
                self._records = supervised.records(
                    self.context.database, self.context.actor, row.id)
            except RefusedError as refusal:
                self.refuse(refusal)
        self.list_card.name_it(row.code if row else self.tr("Records"))
        self.list_card.note_it(self.tr("read only") if row else "")
        self.list.put(self._records)
        if self._records and self.list.current() is None:
            self.list.stand_on(self._records[0].id)
        self._show(self.list.current())

    def _show(self, record: Record | None) -> None:
        self._sign.setVisible(self._to_sign() is not None)
        self.note_card.name_it(record_words.kind(record) if record else self.tr("Record"))
        self.note_card.note_it(when.day(record.at.date()) if record else "")
        self.view.show_lines(record_words.lines(record) if record else [],
                             self.tr("Choose a record on the left."))
        self._draw(record.row if record else None)

    def _draw(self, row: object) -> None:
        """The trend of a scale that was filled in more than once."""
        same = [each.row for each in reversed(self._records)
                if isinstance(row, ResultRow) and isinstance(each.row, ResultRow)
                and each.row.scale == row.scale and not each.row.struck]
        self.trend.setVisible(len(same) > 1)
        if len(same) > 1 and isinstance(row, ResultRow):
            of = scales.scale(row.scale)
            self.trend.show_course(scale_words.course_of(same, of, of.cut))
            self.trend.stand(next((at for at, each in enumerate(same) if each == row), 0))
        else:
            self.trend.wipe()

    def _to_sign(self) -> int | None:
        record = self.list.current()
        waits = self.waiting.model()
        assert isinstance(waits, TableModel)
        return next((row.id for row in waits.rows
                     if record is not None and record.id == f"risk{row.id}"), None)

    def _set_columns(self) -> None:
        self.waiting.wear(TableModel[WaitingRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), least=76),
            Column(lambda: self.tr("Risk"), lambda row: Cell(
                words.grade(row.grade), words.grade_tone(row.grade), badge=True), 64),
            Column(lambda: self.tr("Due"), lambda row: Cell(*words.due(row.due_at)), 96),
        ], key=lambda row: row.id))
        self.clients.wear(TableModel[SupervisedRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(
                row.code, Tone.DANGER if row.crisis else None, strong=True,
                icon="sos" if row.crisis else ""), least=76, key=lambda row: row.code),
            Column(lambda: self.tr("Round"), lambda row: row.seq, 56, right=True, spare=True),
            Column(lambda: self.tr("Counsellor"), lambda row: row.counsellor, 84),
            Column(lambda: self.tr("State"), lambda row: Cell(
                words.state(row.state), words.state_tone(row.state), badge=True), 92,
                spare=True),
        ], key=lambda row: row.id))
        self.list.wear(TableModel[Record]([
            Column(lambda: self.tr("What"), lambda row: Cell(
                record_words.kind(row), strong=True)),
            Column(lambda: self.tr("When"), lambda row: Cell(
                when.short(row.at.date()), second=True), 92),
            Column(lambda: self.tr("Risk"), lambda row: Cell(
                words.grade(row.grade), words.grade_tone(row.grade),
                badge=row.grade is not None), 72),
        ], key=lambda row: row.id))
        self.opened.wear(TableModel[GlassRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 84),
            Column(lambda: self.tr("By"), lambda row: f"{row.asked_by}、{row.approved_by}", 150),
            Column(lambda: self.tr("Why"), lambda row: row.reason),
            Column(lambda: self.tr("When"), lambda row: when.moment(row.opened_at), 110),
        ], key=lambda row: (row.code, row.opened_at)))

    def _lay_out(self) -> None:
        for card, table in ((self.wait_card, self.waiting), (self.card, self.clients),
                            (self.glass_card, self.opened)):
            card.fill(table)
        self.wait_card.put(self.overdue)
        for card, rows in ((self.wait_card, 7), (self.glass_card, 5)):
            card.setMaximumHeight(Size.ROW * rows)
        self.list_card.fill(self.list)
        self.trend.setFixedHeight(Size.ROW * 5)
        shown = QVBoxLayout()
        shown.addWidget(self.trend)
        shown.addWidget(scrolled(self.view), 1)
        self.note_card.put(shown, 1)
        body, left = QHBoxLayout(), QVBoxLayout()
        left.setSpacing(Gap.MEDIUM)
        for card in (self.wait_card, self.card, self.glass_card):
            left.addWidget(card, 2 if card is self.card else 1)
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 3)
        body.addWidget(self.list_card, 3)
        body.addWidget(self.note_card, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "supervision", self))
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addLayout(body, 1)
