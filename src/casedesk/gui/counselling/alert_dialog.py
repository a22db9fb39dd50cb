"""The ninth item: said at once, whatever the total, and no setting turns it off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import helplines
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Text, Tone


class AlertDialog(QDialog):
    """Leads to the risk form. It may be closed to stay with the client first; what is owed stays:
    nothing is signed before the form.
    """

    def __init__(self, context: Context, case_id: int, code: str, parent: QWidget, *,
                 ask: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._context, self._case_id = context, case_id
        self.setWindowTitle(code)
        self.act = Button(self.tr("Fill in the risk assessment"), self, kind=Kind.DANGER,
                          hint="↵", icon="sos")
        self.later = Button(self.tr("Stay with the client first"), self, hint="Esc")
        self.act.setDefault(True)
        self.act.clicked.connect(self.go)
        self.later.clicked.connect(self.reject)
        self._lay_out(code, ask)
        self.act.setFocus()

    def go(self) -> None:
        """To the risk assessment of this case."""
        self.accept()
        self._context.open("client_assess", self._case_id)

    def sentences(self) -> list[str]:
        """All that it says."""
        return [label.text() for label in self.findChildren(Label)]

    def _lay_out(self, code: str, ask: bool) -> None:
        said = self.tr("{}: item 9 was not answered. It must be asked by word of mouth, now.") \
            if ask else self.tr("{}: item 9 speaks of dying or of self-harm.")
        told = (
            self.tr("Whatever the total: the risk assessment is filled in before anything is "
                    "signed. The client is not left alone until then."),
            self.tr("Tell the client whom to call: {}.").format(
                helplines.told(self._context.database)))
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(Label(said.format(code), self, kind=Text.SECTION, tone=Tone.DANGER,
                               wraps=True))
        for sentence in told:
            column.addWidget(Label(sentence, self, wraps=True))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(Gap.SMALL)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.act)
        column.addLayout(foot)
        self.setMinimumWidth(Size.DIALOG - Size.RAIL)
        self.setAccessibleName(said.format(code))
