"""Backups made, checked, held against the centre and put back; the health of the centre."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from casedesk.casework import keeping
from casedesk.casework.keeping import Compared
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings import backup_words as words
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.store.backup import Backup
from casedesk.store.verification import Verification
from casedesk.ui.backup_part import Ui_BackupPart

_MIB = 1024 * 1024


class BackupPart(Part):
    """The list of backups, the chosen one, and the health check."""

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_BackupPart()
        self.ui.setupUi(self)
        self._compared: Compared | None = None
        self._lines: QWidget | None = None
        self._health: Verification | None = None
        self.list = QuietTable()
        self.list.wear(TableModel[Backup]([
            Column(lambda: self.tr("Made"), lambda row: Cell(
                f"{row.made_at:%Y-%m-%d %H:%M}", strong=True), 160),
            Column(lambda: self.tr("Why"), lambda row: words.why(row.why)),
            Column(lambda: self.tr("Entries"), lambda row: f"{row.entries:,}", 100, right=True,
                   spare=True),
            Column(lambda: self.tr("Size"), lambda row: self.tr("{} MB").format(
                f"{row.size / _MIB:,.1f}"), 90, right=True, spare=True),
            Column(lambda: self.tr("State"), lambda row: Cell(
                self.tr("verified"), Tone.OK, badge=True), 90, spare=True),
        ], key=lambda row: str(row.path)))
        self.now, self.elsewhere = Button("", kind=Kind.FILLED, hint="Ctrl ↵"), Button("")
        self._lay()
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"name": self.ui.who, "password": self.ui.password, "reason": self.ui.reason}

    def offers(self) -> list[Button]:
        """Back up elsewhere, back up here."""
        return [self.elsewhere, self.now]

    def submit(self) -> None:
        """Make a backup now."""
        self.back_up()

    def reload(self) -> None:
        """Read the list of backups again."""
        rows = keeping.listing(self.context.database, self.context.actor)
        self.now.setText(self.tr("Back up now"))
        self.elsewhere.setText(self.tr("To another folder…"))
        self.ui.password.retranslate()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.empty.say(self.tr("There is no backup yet."))
        self.list.put(rows)
        self.ui.listCard.note_it(self.tr("the latest {}").format(
            when.moment(rows[0].made_at)) if rows else self.tr("none yet"))
        if self.list.current() is None and rows:
            self.list.stand_on(str(rows[0].path))
        self._choose(self.list.current())
        self._show_health(self._health)

    # acts ---------------------------------------------------------------------------------------

    def back_up(self, target: Path | None = None) -> None:
        """Make a backup beside the centre, or in another folder."""
        database, actor = self.context.database, self.context.actor
        self._run(lambda: keeping.back_up(database, actor, target), self._made,
                  self.tr("Backing up and checking the copy"))

    def check(self) -> None:
        """Read every page, entry and attachment."""
        database, actor = self.context.database, self.context.actor
        self._run(lambda: keeping.check(database, actor), self._show_health,
                  self.tr("Reading everything once"))

    def compare(self) -> None:
        """Check the chosen backup and hold it against what stands now."""
        row = self.list.current()
        for field in self.fields().values():
            field.say("")
        if row is None:
            return
        name, password = self.ui.who.text().strip(), self.ui.password.text()
        database, actor = self.context.database, self.context.actor
        self._run(lambda: keeping.compare(database, actor, row.path, name, password),
                  self._show_compared, self.tr("Checking the backup"))

    def put_back(self) -> None:
        """Put the chosen backup in the place of the centre, after one question."""
        row = self.list.current()
        self.ui.reason.say("")
        if row is None or self._compared is None or self.context.put_back is None:
            return
        if not self.ui.reason.text().strip():
            self.refuse(RefusedError("reason_missing", "reason"))
            return
        asked = self.tr("Put back the state of {}? What stands now is kept beside it; everybody "
                        "comes in anew.").format(f"{row.made_at:%Y-%m-%d %H:%M}")
        if QMessageBox.question(self, self.tr("Put this backup back"), asked) \
                == QMessageBox.StandardButton.Yes:
            self.context.put_back(row.path, self.ui.who.text().strip(), self.ui.password.text(),
                                  self.ui.reason.text().strip())

    def _elsewhere(self) -> None:
        where = QFileDialog.getExistingDirectory(self, self.tr("A folder, as on a USB stick"))
        if where:
            self.back_up(Path(where))

    # what is shown ------------------------------------------------------------------------------

    def _lay(self) -> None:
        ui = self.ui
        ui.listCard.fill(self.list)
        ui.healthCard.put(ui.health)
        ui.oneCard.put(ui.one)
        ui.found.wrap()
        QVBoxLayout(ui.healthLines).setContentsMargins(0, 0, 0, 0)
        for card in (ui.healthCard, ui.oneCard):
            card.hug()
            card.setFixedWidth(Size.SIDE)
        actor = self.context.actor
        ui.oneCard.setVisible(allows(actor, Data.BACKUP, Verb.READ))
        ui.who.put(actor.name)
        self.now.clicked.connect(lambda: self.back_up())
        self.elsewhere.clicked.connect(self._elsewhere)
        ui.check.clicked.connect(self.check)
        ui.compare.clicked.connect(self.compare)
        ui.password.entered.connect(self.compare)
        ui.restore.clicked.connect(self.put_back)
        self.list.chosen.connect(self._choose)

    def _choose(self, row: Backup | None) -> None:
        ui = self.ui
        self._compared = None
        ui.found.setVisible(False)
        ui.putBack.setVisible(False)
        ui.compare.setEnabled(row is not None)
        ui.oneCard.note_it(f"{row.made_at:%Y-%m-%d %H:%M}" if row else "")

    def _made(self, made: Backup) -> None:
        self.reload()
        self.ui.message.say(self.tr("Backed up and checked: {}").format(made.path), Tone.OK)

    def _show_compared(self, found: Compared) -> None:
        ui = self.ui
        ui.found.setVisible(True)
        if not found.report.ok:
            ui.found.say(self.tr("The backup is damaged: {}").format(
                "; ".join(found.report.faults)), Tone.DANGER)
            return
        self._compared = found
        lines = [words.difference(each) for each in found.differences]
        said = [line for line in lines if line]
        ui.found.say("\n".join([self.tr("Sound to the last byte."), *(
            said or [self.tr("It holds as many records as the centre now.")])]), Tone.OK)
        ui.putBack.setVisible(allows(self.context.actor, Data.BACKUP, Verb.CHANGE)
                              and self.context.put_back is not None)

    def _show_health(self, found: Verification | None) -> None:
        self._health = found
        if self._lines is not None and isValid(self._lines):
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.SMALL)
        for said, sound in words.health(found) if found else ():
            row = QHBoxLayout()
            row.addWidget(Label(said), 1)
            badge = Badge("", Tone.OK)
            badge.say(self.tr("sound") if sound else self.tr("at fault"),
                      Tone.OK if sound else Tone.DANGER)
            row.addWidget(badge)
            column.addLayout(row)
        if found is None:
            column.addWidget(Label(self.tr("Reads every page, every entry of the trail and every "
                                           "attachment."), second=True, wraps=True))
        outer = self.ui.healthLines.layout()
        assert outer is not None
        outer.addWidget(lines)
        if found is not None and not found.ok:
            self.ui.message.say(self.tr("Something is at fault. Change nothing more, and have the "
                                        "administrator put back the latest backup."), Tone.DANGER)

    def _run(self, work: Callable[[], object], done: Callable[..., object],
             said: str) -> None:
        self.ui.message.clear()
        self.setEnabled(False)

        def ended(result: object) -> None:
            self.setEnabled(True)
            done(result)

        job = tasks.run(self, work, ended, self._failed)
        self.ui.progress.follow(job, said, stoppable=False)

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)
