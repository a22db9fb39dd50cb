"""Where letters begin: from a case, and the answer that a visit asks for."""

from PySide6.QtCore import QObject

from casedesk.casework.disputes.page import CasePage
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.header import PageHeader

FROM_CASE = ("letter", "transfer")


def addressee(page: CasePage) -> int | None:
    """Return the employer that a letter from this case goes to: the first respondent."""
    return next((party.employer_id for party in page.parties
                 if party.side == "respondent" and party.employer_id), None)


def begin(context: Context, code: str, page: CasePage) -> None:
    """Open a new letter, or a new transfer, of this case."""
    about = f"case:{page.id}"
    context.open(code, f"new:{addressee(page)}:{about}" if code == "letter" else about)


class AnswerButton(QObject):
    """Beside a visit that is on record: the answer that is given, and its paper."""

    def __init__(self, context: Context, header: PageHeader, visit: object) -> None:
        super().__init__(header)
        self._button = header.offer("", kind=Kind.QUIET, icon="forum")
        self._button.setVisible(str(visit).isdecimal())
        self._button.clicked.connect(lambda: context.open("answer", int(str(visit))))
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._button.setText(self.tr("Written answer…"))
