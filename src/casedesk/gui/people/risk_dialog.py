"""Setting the colour of an employer by hand, with the reason."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework import employers
from casedesk.casework.employers import LEVELS, Risk
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people.employer_cards import colour
from casedesk.gui.theme import Size, Tone
from casedesk.ui.risk_dialog import Ui_RiskDialog


class RiskDialog(QDialog):
    """Done, the employer's page reads itself again."""

    def __init__(self, context: Context, employer_id: int, risk: Risk, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_RiskDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.ui.headline.text())
        self.setMinimumWidth(Size.DIALOG)
        self._context, self._employer_id = context, employer_id
        self.ui.level.offer([("", ""), *((level, colour(level)) for level in LEVELS)])
        self.ui.level.choose(risk.level if risk.by_hand else "")
        self.ui.reason.put(risk.set_reason)
        self.ui.computed.setVisible(risk.by_hand)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.set_.clicked.connect(self.set_it)
        self.ui.computed.clicked.connect(self.let_computed_hold)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.set_it)
        self.ui.level.setFocus()

    def set_it(self) -> None:
        """Set what is chosen."""
        if not self.ui.level.code():
            self._refuse(RefusedError("risk_level", "level"))
            return
        self._set(self.ui.level.code())

    def let_computed_hold(self) -> None:
        """Take what was set by hand away."""
        self._set("")

    def _set(self, level: str) -> None:
        try:
            employers.set_risk(self._context.database, self._context.actor, self._employer_id,
                               level, self.ui.reason.text())
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self.accept()

    def _refuse(self, refusal: RefusedError) -> None:
        field = self.ui.level if refusal.field == "level" else self.ui.reason
        field.say(refusal.sentence(language()), Tone.DANGER)
        field.setFocus()
        self.ui.message.refuse(refusal)
