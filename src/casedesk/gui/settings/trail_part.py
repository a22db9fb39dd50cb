"""The audit trail as the desk reads it: who did what, newest first, page by page."""

from casedesk.casework.staff import Data, Verb, accounts, allows
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings import trail_words as words
from casedesk.gui.settings.part import Part
from casedesk.gui.table import PAGE, Cell, Column, TableModel
from casedesk.store.audit import AuditRow
from casedesk.ui.trail_part import Ui_TrailPart


class TrailPart(Part):
    """One list; it goes on as far as the trail does."""

    tables = frozenset({"audit_entry"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_TrailPart()
        self.ui.setupUi(self)
        self.list = QuietTable()
        self.list.wear(TableModel[AuditRow]([
            Column(lambda: self.tr("No."), lambda row: f"{row.seq:,}", 72, right=True),
            Column(lambda: self.tr("When"), lambda row: f"{row.at:%Y-%m-%d %H:%M:%S}", 160),
            Column(lambda: self.tr("Who"), lambda row: row.name or Cell(
                self.tr("the program"), second=True), 90),
            Column(lambda: self.tr("What"), lambda row: Cell(words.verb(row.verb), strong=True),
                   150),
            Column(lambda: self.tr("Of what"), lambda row: words.subject(
                row.subject, row.subject_id), 130, spare=True),
            Column(lambda: self.tr("Particulars"), self._particulars),
        ], key=lambda row: row.seq))
        self.ui.listCard.fill(self.list)
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def reload(self) -> None:
        """Read the newest entries again."""
        actor = self.context.actor
        self.list.setAccessibleName(self.tr("Who did what"))
        self.list.empty.say(self.tr("Nothing was done yet."))
        self.ui.listCard.note_it(
            self.tr("everybody; nothing in it can be changed")
            if allows(actor, Data.AUDIT, Verb.READ)
            else self.tr("your own acts; nothing in it can be changed"))
        self.list.put(self._page(None), lambda count: self._page(self._last()))

    def _particulars(self, row: AuditRow) -> Cell:
        said = words.particulars(row)
        return Cell(said, second=True, tip=said)

    def _page(self, before: int | None) -> list[AuditRow]:
        return accounts.trail(self.context.database, self.context.actor, before=before, limit=PAGE)

    def _last(self) -> int | None:
        model = self.list.model()
        assert isinstance(model, TableModel)
        return model.rows[-1].seq if model.rows else None
