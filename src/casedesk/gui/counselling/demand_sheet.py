"""What an authority demands, as it is logged; and how two approve it."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import demands
from casedesk.casework.counselling.demands import DemandEntry, DemandRow
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.crisis_fields import DEMAND
from casedesk.gui.counselling.lock_line import LockLine
from casedesk.gui.counselling.sheet_page import SheetPage
from casedesk.gui.disputes.file_dialogs import choice, text
from casedesk.gui.page import Context
from casedesk.gui.pieces.password import PasswordField
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm


class DemandSheet(SheetPage):
    """A new demand, or one whose paper is handed in later; the key is its number, or 'new'."""

    draft_kind = "counselling_demand"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, 0 if key in (None, "new") else key)

    def draft_key(self) -> str:
        """One new demand at a time; another by its number."""
        return str(self.number) if self.number else "new"

    def code_of(self) -> str:
        """None: a demand is logged without saying whether there is such a client."""
        return ""

    def lock_line(self) -> LockLine:
        """None: it is of no client."""
        return LockLine(self.context, self)

    def make(self) -> RecordForm:
        """Who asks, with what paper, for what."""
        return RecordForm(DEMAND, Choices(), self.touched)

    def read(self) -> Any:
        """The demand as it stands."""
        rows = demands.listing(self.context.database, self.context.actor) if self.number else []
        row = next((each for each in rows if each.id == self.number), None)
        return row.entry if row is not None and row.entry is not None else DemandEntry()

    def keep(self, entry: Any) -> None:
        """Log it; nothing is looked up."""
        if self.number:
            demands.put_right(self.context.database, self.context.actor, self.number, entry)
        else:
            demands.log(self.context.database, self.context.actor, entry)

    def title(self) -> str:
        """What the sheet is called: no name."""
        return self.sheet()

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Demand of an authority")


def approving(context: Context, parent: QWidget, row: DemandRow) -> CareForm:
    """What may be told at most; the second signs in later, or types their password here."""
    translate = QCoreApplication.translate
    minimum = text(translate("demands", "What may be told at most"), row.minimum, required=True)
    other = choice(translate("demands", "With whom (may sign in later)"), [("", ""), *(
        (name, name) for name in demands.approvers(context.database, context.actor))])
    password = PasswordField()
    password.name_it(translate("demands", "Their own password"))

    def deed() -> None:
        try:
            demands.approve(context.database, context.actor, row.id, minimum.text(),
                            other.code(), password.text())
        finally:
            password.put("")

    form = CareForm(
        parent, translate("demands", "Approve a demand"), translate("demands", "Approve"),
        {"minimum": minimum, "other": other, "password": password}, deed,
        translate("demands", "The head and the supervisor approve, two people. Whoever has such a "
                  "client then tells the least; whoever has none tells nothing, and nobody hears "
                  "which it is."))
    password.entered.connect(form.submit)
    return form
