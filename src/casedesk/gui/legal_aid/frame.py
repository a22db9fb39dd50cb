"""What the pages of legal aid share: row of sections, head, message, room for the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from casedesk.gui.legal_aid.sections import AidSections
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap


class AidFrame:
    """Lays a page out; `section` is the code of its section.

    `bar`: what stands on the right scrolls by itself, its bar in the margin of the page.
    """

    def __init__(self, page: Page, context: Context, section: str, *, bar: bool = False) -> None:
        self.sections = AidSections(context, section, page)
        self.header, self.message = PageHeader(page), MessageLine(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(Gap.PAGE, Gap.MEDIUM, Gap.SMALL if bar else Gap.PAGE,
                                        Gap.PAGE)
        self._column.setSpacing(Gap.MEDIUM)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Gap.LARGE if bar else 0, 0)
        head.setSpacing(Gap.MEDIUM)
        for widget in (self.sections, self.header, self.message):
            head.addWidget(widget)
        self._column.addLayout(head)

    def add(self, what: QWidget | QLayout, stretch: int = 0) -> None:
        """Set something below what is there."""
        if isinstance(what, QWidget):
            self._column.addWidget(what, stretch)
        else:
            self._column.addLayout(what, stretch)


def scrolled(inside: QWidget, parent: QWidget) -> QScrollArea:
    """Return a frameless scroll area around a form."""
    area = QScrollArea(parent)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
