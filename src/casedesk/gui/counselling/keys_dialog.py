"""Keys that are new: who they are, what they would open, ticked once they were checked."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casedesk.casework.counselling import keys_in_order, known_keys
from casedesk.casework.counselling.known_keys import Waiting
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.page import Context


class KeysDialog(CareForm):
    """One tick a recipient; what is not ticked stays closed to them."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        super().__init__(
            parent, self.tr("Who may open from now on"), self.tr("Confirm"), {}, self._confirm,
            self.tr("Ask each of them in person: was the password reset, were they named for this? "
                    "Nothing is sealed to a key before you confirm it, so that nobody can name "
                    "themselves."))
        self.ticks = {each.recipient: QCheckBox(_words(each), self)
                      for each in known_keys.waiting(context.database, context.actor)}
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        for place, tick in enumerate(self.ticks.values()):
            column.insertWidget(3 + place, tick)
        first = next(iter(self.ticks.values()), None)
        if first is not None:
            first.setFocus()

    def _confirm(self) -> None:
        database, actor = self._context.database, self._context.actor
        known_keys.confirm(database, actor, [
            recipient for recipient, tick in self.ticks.items() if tick.isChecked()])
        keys_in_order.put_in_order(database, actor)


def _words(row: Waiting) -> str:
    translate = QCoreApplication.translate
    names = " + ".join(row.names)
    said = {
        "supervision": translate("KeysDialog", "{}: reads notes as supervisor, without identity"),
        "glass": translate("KeysDialog", "{}: the two open together in an emergency"),
        "sheet": translate("KeysDialog", "Sheet B: regains records after a lost password"),
        "counts": translate("KeysDialog", "{}: sees the month's counts, without codes"),
    }[row.what].format(names)
    changed = translate("KeysDialog", "{} (keys changed)")
    return changed.format(said) if row.changed else said
