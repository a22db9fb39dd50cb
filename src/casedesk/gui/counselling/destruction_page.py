"""Files whose time is over: proposed by one, confirmed by another, registered (P16)."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import destroying
from casedesk.casework.counselling.destroying import DestructionRow, ExpiredRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates


class DestructionPage(Page):
    """By code alone. Enter on a line proposes it, or confirms what another proposed."""

    tables = frozenset({"counselling_client", "destruction"})
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._print = self.header.offer("", hint="Ctrl P", icon="print")
        self._back = self.header.offer("", icon="undo")
        self._act = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="delete",
                                      tone=Tone.DANGER)
        self.list, self.done = QuietTable(), QuietTable()
        self.card, self.done_card = Card(parent=self), Card(parent=self)
        self.elsewhere = Label("", self, second=True, wraps=True)
        self._dialog: QDialog | None = None
        self._busy = False
        self._lay_out()
        self._set_columns()
        self.list.opened.connect(lambda row: self.submit())
        self.list.chosen.connect(lambda row: self._say_act())
        self.done.opened.connect(self.purge)
        self._act.clicked.connect(self.submit)
        self._back.clicked.connect(self.withdraw)
        self._print.clicked.connect(self.print_it)
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Destruction after retention")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the register of the year."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read both lists again and say every text anew."""
        database, actor = self.context.database, self.context.actor
        rows = destroying.expired(database, actor)
        done = destroying.register(database, actor)
        self.header.name_it(self.title(), self.tr(
            "One proposes, another confirms under their own sign-in. Only codes are shown."))
        self._print.setText(self.tr("Print the register"))
        self._print.setVisible(bool(done))
        self._back.setText(self.tr("Take the proposal back"))
        self.card.name_it(self.tr("Time of keeping over"))
        self.card.note_it(str(len(rows)) if rows else "")
        self.done_card.name_it(self.tr("Register"))
        self.elsewhere.setText(self.tr(
            "Destroying removes text and keys, drafts, and every earlier backup on this "
            "computer; a fresh backup is made first. Backups on other disks must be removed by "
            "hand and are written on the register. Codes and sums stay."))
        self.list.put(rows)
        self.done.put(done)
        self.list.setAccessibleName(self.tr("Time of keeping over"))
        self.done.setAccessibleName(self.tr("Register"))
        self.list.empty.say(self.tr("No file's time is over."))
        self.done.empty.say(self.tr("Nothing has been destroyed yet."))
        if rows and self.list.current() is None:
            mine = next((row for row in rows if row.may_confirm), rows[0])
            self.list.stand_on(mine.client_id)
        self._say_act()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Propose the line the list stands on, or confirm what another proposed."""
        row: ExpiredRow | None = self.list.current()
        self._message.clear()
        if row is None or self._busy:
            return
        if not row.proposed_by:
            self._propose(row)
        elif row.may_confirm:
            self._confirm(row)
        else:
            self.refuse(RefusedError("destroy_same"))

    def withdraw(self) -> None:
        """Take back what was proposed."""
        row: ExpiredRow | None = self.list.current()
        if row is None:
            return
        try:
            destroying.withdraw(self.context.database, self.context.actor, row.client_id)
        except RefusedError as refusal:
            self.refuse(refusal)

    def purge(self, row: DestructionRow) -> None:
        """Remove the backups of a destruction that could not, once more."""
        if row.backups or self._busy:
            return
        database, actor = self.context.database, self.context.actor
        self._work(lambda: destroying.purge(database, actor, row.id))

    def print_it(self) -> None:
        """Print the register of this year, or of the latest destruction (P16)."""
        from casedesk.gui.print.print_dialog import PrintDialog

        row: DestructionRow | None = self.done.current()
        day = row.confirmed_at if row else dates.now()
        self._dialog = PrintDialog(self.context, self, month=f"{day:%Y-%m}", wanted=("P16",))
        self._dialog.open()

    def _propose(self, row: ExpiredRow) -> None:
        from casedesk.gui.counselling.care_form import CareForm
        from casedesk.gui.disputes.file_dialogs import choice

        reason = choice(self.tr("Why"), words.choices("destruction_reasons", empty=False),
                        "expired")
        dialog = CareForm(
            self, self.tr("Propose to destroy {}").format(row.code), self.tr("Propose"),
            {"reason": reason}, lambda: destroying.propose(
                self.context.database, self.context.actor, row.client_id, reason.code()),
            self.tr("Nothing is destroyed yet: another colleague confirms it."))
        self._dialog = dialog
        dialog.open()

    def _confirm(self, row: ExpiredRow) -> None:
        from casedesk.gui.counselling.care_form import CareForm
        from casedesk.gui.disputes.file_dialogs import line

        code = line(self.tr("Type the code once more"), required=True)

        def deed() -> None:
            if code.text().strip().upper() != row.code:
                raise RefusedError("destroy_code", "code")
            database, actor = self.context.database, self.context.actor
            self._work(lambda: destroying.confirm(database, actor, row.client_id))

        dialog = CareForm(
            self, self.tr("Destroy {} for good").format(row.code), self.tr("Destroy"),
            {"code": code}, deed,
            self.tr("Proposed by {who}: {why}. Text, keys and every earlier backup on this "
                    "computer are removed; nobody can bring them back.").format(
                        who=row.proposed_by,
                        why=words.code_of("destruction_reasons", row.reason)))
        self._dialog = dialog
        dialog.open()

    def _work(self, work: Callable[[], DestructionRow]) -> None:
        self._busy = True
        self._message.say(self.tr("Destroying, and making a fresh backup…"))
        tasks.run(self, work, self._done, self._failed)

    def _done(self, row: DestructionRow) -> None:
        self._busy = False
        self.reload()
        self._message.say(self.tr("{code} is destroyed, {records} records. {backups}").format(
            code=row.code, records=row.records, backups=row.backups), Tone.OK)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.reload()
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # what it shows ------------------------------------------------------------------------------

    def _say_act(self) -> None:
        row: ExpiredRow | None = self.list.current()
        self._act.setVisible(row is not None)
        self._back.setVisible(row is not None and bool(row.proposed_by))
        self._act.setText(self.tr("Confirm and destroy…") if row and row.may_confirm
                          else self.tr("Propose…"))
        self._act.setEnabled(row is not None and (not row.proposed_by or row.may_confirm))

    def _set_columns(self) -> None:
        self.list.wear(TableModel[ExpiredRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 96),
            Column(lambda: self.tr("Kept until"), lambda row: when.day(row.keep_until), 120),
            Column(lambda: self.tr("Why"), lambda row: words.code_of(
                "destruction_reasons", row.reason) if row.reason else ""),
            Column(lambda: self.tr("Proposed by"), lambda row: row.proposed_by, 110),
            Column(lambda: self.tr("State"), self._state, 150),
        ], key=lambda row: row.client_id))
        self.done.wear(TableModel[DestructionRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 96),
            Column(lambda: self.tr("Records"), lambda row: row.records, 72, right=True),
            Column(lambda: self.tr("By"), lambda row: f"{row.proposed_by}、{row.confirmed_by}",
                   160),
            Column(lambda: self.tr("When"), lambda row: when.moment(row.confirmed_at), 130),
            Column(lambda: self.tr("Backups"), lambda row: Cell(
                row.backups or self.tr("still there: Enter removes them"),
                None if row.backups else Tone.DANGER, tip=row.backups)),
        ], key=lambda row: row.id))

    def _state(self, row: ExpiredRow) -> Cell:
        if not row.proposed_by:
            return Cell(self.tr("to be proposed"), Tone.PLAIN, badge=True)
        said = self.tr("waits for you") if row.may_confirm else self.tr("waits for a second")
        return Cell(said, Tone.DANGER if row.may_confirm else Tone.WARN, badge=True)

    def _lay_out(self) -> None:
        self.card.fill(self.list)
        self.done_card.fill(self.done)
        body = QVBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.done_card, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.elsewhere, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "destruction", self))
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addLayout(body, 1)
        column.addLayout(foot)
