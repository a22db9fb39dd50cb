"""Sums for an employer over whole months: refused where too few came, else copied."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import employer_report
from casedesk.casework.counselling.employer_report import EmployerReport
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import line, text
from casedesk.gui.page import Context
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button
from casedesk.gui.theme import Tone


class EmployerDialog(CareForm):
    """Ctrl+Enter makes the report; it stands in the dialog, to be read and copied."""

    def __init__(self, context: Context, parent: QWidget, month: str) -> None:
        self._context = context
        self.employer, self.told = line("", required=True), text("", lines=6)
        self.first, self.last = line("", month, required=True), line("", month, required=True)
        title = QCoreApplication.translate("EmployerDialog", "Report to an employer")
        super().__init__(parent, title, "", {
            "employer": self.employer, "first": self.first, "last": self.last,
            "told": self.told}, self._make, alone=("employer",))
        self.pick = EmployerPick(self.employer, context, self)
        self.pick.retranslate()
        self.copy_ = Button(self.tr("Copy"), self, icon="content_copy")
        self.copy_.clicked.connect(self.copy)
        self.copy_.setVisible(False)
        self.message.say(self.tr(
            "Whole months, as 2026-01. Attendances in sum alone: no risk, no complaint, no "
            "person, and nothing where too few took part."), closes=False)
        column = self.layout()
        assert column is not None
        column.addWidget(self.copy_)
        self.told.edit.setReadOnly(True)
        self.told.setVisible(False)
        self.act.setText(self.tr("Make the report"))
        for field, name in ((self.employer, self.tr("Employer")), (self.first, self.tr("From")),
                            (self.last, self.tr("To")), (self.told, self.tr("The report"))):
            field.name_it(name)
        self.employer.setFocus()

    def submit(self) -> None:
        """Make the report; the dialog stays open either way."""
        edits.commit()
        self.message.clear()
        self.told.setVisible(False)
        self.copy_.setVisible(False)
        for field in self.fields.values():
            field.say("")
        try:
            self._make()
        except RefusedError as refusal:
            self.message.refuse(refusal)
            if refusal.field in self.fields:
                self.fields[refusal.field].setFocus()

    def copy(self) -> None:
        """Put the report into the clipboard."""
        QGuiApplication.clipboard().setText(self.told.text())
        self.message.say(self.tr("Copied."), Tone.OK)

    def _make(self) -> None:
        row = self.pick.chosen()
        if row is None:
            raise RefusedError("employer_unknown", "employer")
        found = employer_report.of(self._context.database, self._context.actor, row.id,
                                   self.first.text().strip(), self.last.text().strip())
        self.told.put(self._words(found))
        self.told.setVisible(True)
        self.copy_.setVisible(True)
        self.copy_.setFocus()

    def _words(self, found: EmployerReport) -> str:
        lines = [found.employer, self.tr("{first} to {last}").format(
            first=when.day(found.first), last=when.day(found.last)),
            self.tr("Groups and lectures: {times}, attendances: {people}").format(
                times=found.groups, people=found.group_people)]
        if found.sessions is not None:
            lines.append(self.tr("Counselling attendances: {} (months of few people left out)"
                                 ).format(found.sessions))
        lines.append(self.tr("Sums of at least {} people; no person, risk or complaint is told."
                             ).format(found.least))
        return "\n".join(lines)
