"""Why an activity is cancelled; how its sign-in sheet was destroyed."""

from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import activities
from casedesk.casework.counselling.activities import SheetEntry
from casedesk.casework.counselling.activity_list import ActivityRow
from casedesk.gui import spelling, typed
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import line, text
from casedesk.gui.page import Context
from casedesk.rules import dates


class CancelActivityDialog(CareForm):
    """The reason; the number stays listed and the time is free again."""

    def __init__(self, context: Context, parent: QWidget, row: ActivityRow) -> None:
        self.reason = text("", required=True, lines=2)
        super().__init__(
            parent, row.topic, "", {"reason": self.reason},
            lambda: activities.cancel(context.database, context.actor, row.id,
                                      self.reason.text()),
            self.tr("Its number stays listed; counsellor and room are free again."))
        self.act.setText(self.tr("Cancel the activity"))
        self.reason.name_it(self.tr("Why"))


class SheetDialog(CareForm):
    """Day, who, before whom, and how."""

    def __init__(self, context: Context, parent: QWidget, row: ActivityRow) -> None:
        usual = SheetEntry()
        self.on = line("", spelling.said_day(dates.today()), required=True)
        self.by = line("", context.actor.name, required=True)
        self.witness = line("", required=True)
        self.method = line("", usual.method, required=True)
        typed.day(self.on)
        super().__init__(
            parent, row.topic, "", {"on": self.on, "by": self.by, "witness": self.witness,
                                    "method": self.method},
            lambda: activities.sheet_destroyed(
                context.database, context.actor, row.id, SheetEntry(
                    dates.parse(self.on.text(), dates.today(), "on"), self.by.text(),
                    self.witness.text(), self.method.text())),
            self.tr("The paper alone held names; nothing else of it is on record."))
        self.act.setText(self.tr("Record the destruction"))
        for field, name in ((self.on, self.tr("Destroyed on")), (self.by, self.tr("By")),
                            (self.witness, self.tr("Witness")), (self.method, self.tr("How"))):
            field.name_it(name)
        self.witness.setFocus()
