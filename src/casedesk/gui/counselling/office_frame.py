"""What the pages beside the counselling room share: row of sections, head, message."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap


class OfficeFrame:
    """Lays a page of the whole service out; `section` is the code of its section."""

    def __init__(self, page: Page, context: Context, section: str) -> None:
        self.header, self.message = PageHeader(page), MessageLine(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        self._column.setSpacing(Gap.MEDIUM)
        for widget in (CounsellingSections(context, section, page), self.header, self.message):
            self._column.addWidget(widget)

    def add(self, what: QWidget | QLayout, stretch: int = 0) -> None:
        """Set something below what is there."""
        if isinstance(what, QWidget):
            self._column.addWidget(what, stretch)
        else:
            self._column.addLayout(what, stretch)


def under(form: RecordForm, first: QWidget) -> QWidget:
    """Return a form below something of its own width, to scroll as one."""
    both, column, above = QWidget(), QVBoxLayout(), QVBoxLayout()
    both.setProperty("piece", "scrolled")
    both.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    above.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, 0)
    above.addWidget(first)
    column.addLayout(above)
    column.addWidget(form)
    column.addStretch(1)
    return both
