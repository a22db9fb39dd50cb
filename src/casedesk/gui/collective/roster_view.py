"""The roster as it stands: its cells typed into, its sums at the foot, the acts for many."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework import alerts
from casedesk.casework.collective import members, mending
from casedesk.casework.collective.members import MemberRow, RosterPage
from casedesk.errors import RefusedError
from casedesk.gui.collective import roster_table, words
from casedesk.gui.collective.batch_card import ELECT, BatchCard
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.edit_table import EditTable, block
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Tone


class RosterView(QWidget):
    """`refused` carries why something was not written, `done` what was, in words.

    `wanted` carries pasted text that is a roster of its own.
    """

    refused = Signal(object)
    done = Signal(str)
    wanted = Signal(str)

    def __init__(self, context: Context, case_id: int) -> None:
        super().__init__()
        self._context, self._case_id = context, case_id
        self.table, self.card = EditTable(), Card()
        self.batch = BatchCard(context, case_id)
        self.foot = Label("", self, strong=True, wraps=True)
        self._common = Button("", self, kind=Kind.QUIET)
        self.page: RosterPage | None = None
        self.model = roster_table.members(lambda row, field, text: self._write(
            row.id, field, text))
        self.table.wear(self.model)
        self.table.lay_columns(scrolls=True)
        self._lay()
        self._common.clicked.connect(self._turn_common)
        self.table.pasted.connect(self._pasted)
        self.table.ticks_changed.connect(self._chosen)
        self.table.opened.connect(lambda row: context.open("person", row.person_id))
        self.table.empty.acted.connect(lambda: self.wanted.emit(""))
        self.table.removed.connect(self._ask_to_leave)
        self.batch.done.connect(self.done.emit)
        self.batch.refused.connect(self.refused.emit)

    def reload(self) -> RosterPage:
        """Read the roster again, and say everything in the language in force."""
        found = members.page(self._context.database, self._context.actor, self._case_id)
        self.page, self.model.open = found, found.editable
        self.model.ticked &= {row.id for row in found.members}
        self.table.put(list(found.members))
        self.card.name_it(self.tr("Roster"))
        band = found.band if language() == "zh" else found.band_en
        elected = self.tr("representatives {}").format(found.representatives) \
            if found.representatives else ""
        self.card.note_it(" · ".join(filter(None, (band, elected))))
        self.card.badge_it(self._unreported(), Tone.DANGER)
        self.foot.setText(words.foot(found.sums))
        for widget in (self.foot, self.batch):
            widget.setVisible(bool(found.members))
        self._common.setVisible(found.sums.workers >= 2)
        self._common.setText(self.tr("Without one claim") if found.common_claim
                             else self.tr("With one claim"))
        self.table.setAccessibleName(self.tr("Workers of the roster"))
        self.table.empty.say(
            self.tr("No worker is listed yet. Copy the roster in WPS or Excel, then paste it."),
            self.tr("Paste a roster"), "Ctrl V")
        self.batch.retranslate()
        self._chosen()
        return found

    def _unreported(self) -> str:
        """What is left of the hours of this case's alert."""
        for row in alerts.waiting(self._context.database, self._context.actor):
            if row.case_id == self._case_id:
                return self.tr("Alert: {}").format(words.hours(row.minutes))
        return ""

    def _pasted(self, text: str) -> None:
        """A few cells go into the roster from the current one on; more is a roster of its own."""
        cells = block(text)
        at = self.table.currentIndex()
        few = self.model.rows and max(map(len, cells)) < 3 and at.isValid()
        if not (few and self.model.field_of(at.column())):
            self.wanted.emit(text)
            return
        rows = [row.id for row in self.model.rows]
        for down, texts in enumerate(cells[:len(rows) - at.row()]):
            for across, cell in enumerate(texts):
                column = at.column() + across
                field = self.model.field_of(column) if column < self.model.columnCount() else ""
                if field and not self._write(rows[at.row() + down], field, cell):
                    return

    def _write(self, member_id: int, field: str, text: str) -> bool:
        if field in ("id_number", "phone") and not text.strip():
            return True  # left empty: the number on record stays
        return self._try(lambda: mending.put(
            self._context.database, self._context.actor, member_id, field, text))

    def _turn_common(self) -> None:
        page = self.page
        if page is not None:
            self._try(lambda: mending.say_common(
                self._context.database, self._context.actor, self._case_id,
                not page.common_claim))

    def _try(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def _chosen(self) -> None:
        self.batch.chosen([row.id for row in self.table.rows_ticked()], len(self.model.rows))

    def _ask_to_leave(self, row: MemberRow) -> None:
        if row.id not in self.model.ticked:
            self.table.tick(row)
        self.batch.ask("leave")

    def _lay(self) -> None:
        self.card.name_it(" ")
        self.card.put_beside(self._common)
        self.card.fill(self.table)
        below = QVBoxLayout()
        below.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.SMALL)
        below.addWidget(self.foot)
        room = QWidget()
        room.setLayout(below)
        self.card.fill(room, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.LARGE)
        row.addWidget(self.card, 1)
        row.addWidget(self.batch)
        self.batch.show_act(ELECT)
