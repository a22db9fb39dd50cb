"""Notes that clients agreed to have supervised: by code, read and never changed."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import glass, notes
from casedesk.casework.counselling.glass import GlassRow
from casedesk.casework.counselling.notes import NoteRow
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.note_view import NoteView
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size


@dataclass(frozen=True)
class SupervisedRow:
    """One note that this supervisor holds the key to."""

    id: int
    code: str
    begins: datetime
    row: NoteRow


class SupervisionPage(SealedPage):
    """What the signed-in counsellor supervises, and what was opened by two."""

    tables = frozenset({"counselling_session", "counselling_consent", "counselling_client",
                        "sealed_record", "break_glass"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self.list, self.opened, self.view = QuietTable(), QuietTable(), NoteView(self)
        self.card, self.note_card, self.glass_card = (Card(parent=self) for _ in range(3))
        self._lay_out()
        self._set_columns()
        self.list.chosen.connect(self._show)
        self.setFocusProxy(self.list)
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
        found = [SupervisedRow(row.session_id, code, row.begins, row)
                 for code, row in notes.supervised(database, actor)]
        openings = glass.opened(database, actor)
        self.header.name_it(self.title(), self.tr(
            "By code, with the client's consent; never the identity, never process notes."))
        self.card.name_it(self.tr("Notes"))
        self.card.note_it(self.tr("{} clients").format(len({row.code for row in found})))
        self.glass_card.name_it(self.tr("Opened by two"))
        self.glass_card.setVisible(bool(openings))
        self.list.put(found)
        self.list.empty.say(self.tr(
            "Nothing to read: no client has agreed to supervision by you."))
        self.opened.put(openings)
        self.list.setAccessibleName(self.tr("Notes"))
        self.opened.setAccessibleName(self.tr("Opened by two"))
        self._show(self.list.current())

    def forget(self) -> None:
        """Wipe the note that is shown."""
        self.view.wipe()
        super().forget()

    def _show(self, row: SupervisedRow | None) -> None:
        self.note_card.name_it(f"{row.code} · {words.session(row.row.seq)}" if row
                               else self.tr("Note"))
        self.view.show_row(row.row if row else None, self.tr("Choose a note on the left."))

    def _set_columns(self) -> None:
        self.list.wear(TableModel[SupervisedRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 100,
                   key=lambda row: row.code),
            Column(lambda: self.tr("When"), lambda row: when.moment(row.begins),
                   key=lambda row: row.begins),
            Column(lambda: self.tr("Risk"), lambda row: Cell(
                words.grade(row.row.note.risk) if row.row.note else "",
                words.grade_tone(row.row.note.risk) if row.row.note else None,
                badge=bool(row.row.note and row.row.note.risk is not None)), 72),
            Column(lambda: self.tr("Note"), lambda row: Cell(
                words.note(row.row.state), words.note_tone(row.row.state), badge=True), 108),
        ]))
        self.opened.wear(TableModel[GlassRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 84),
            Column(lambda: self.tr("By"), lambda row: f"{row.asked_by}、{row.approved_by}", 150),
            Column(lambda: self.tr("Why"), lambda row: row.reason),
            Column(lambda: self.tr("When"), lambda row: when.moment(row.opened_at), 110),
        ], key=lambda row: (row.code, row.opened_at)))

    def _lay_out(self) -> None:
        self.card.fill(self.list)
        self.note_card.put(scrolled(self.view), 1)
        self.glass_card.fill(self.opened)
        self.glass_card.setFixedHeight(Size.ROW * 5)
        left = QVBoxLayout()
        left.setSpacing(Gap.LARGE)
        left.addWidget(self.card, 1)
        left.addWidget(self.glass_card)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 1)
        body.addWidget(self.note_card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "supervision", self))
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addLayout(body, 1)
