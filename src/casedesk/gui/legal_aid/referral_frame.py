"""The frame of the four steps: header, row of steps, their fields, what follows beside them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from casedesk.gui.disputes.side_column import BAR
from casedesk.gui.legal_aid.aid_header import AidHeader
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.legal_aid.outlook_card import NeedsCard, OutlookCard
from casedesk.gui.legal_aid.referral_form import STEPS
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tabs import Tabs
from casedesk.gui.theme import Gap, Size, Tone

_NARROW = 900  # pixels: the fields need what the column beside them takes


class ReferralFrame:
    """A new matter has a plain header, one on record the strip of its kind."""

    def __init__(self, page: Page, context: Context, case_id: int | None) -> None:
        self._page = page
        self.strip = AidHeader(context, case_id, "referral", page) if case_id else None
        self.head = self.strip.head if self.strip else PageHeader(page)
        self.message, self.card = MessageLine(page), Card(parent=page)
        self.print_ = self._offer(icon="print")
        self.save = self._offer()
        self.go = self._offer(kind=Kind.FILLED, hint="Ctrl ↵")
        self.outlook, self.needs = OutlookCard(), NeedsCard()
        self.steps, self._stack = Tabs(page, tone=Tone.AID), QStackedWidget(page)
        self._areas: dict[str, QScrollArea] = {}
        self.needs.setVisible(case_id is not None)

    def lay_out(self, insides: Mapping[str, QWidget]) -> None:
        """Put the fields of each step into their place."""
        for step in STEPS:
            self._areas[step] = scrolled(insides[step], self._page)
            self._stack.addWidget(self._areas[step])
        row = QVBoxLayout()
        row.addWidget(self.steps)
        self.card.put(row)
        self.card.fill(self._stack)
        self._beside = self._column_beside()
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Gap.LARGE, 0)
        head.setSpacing(Gap.MEDIUM)
        head.addWidget(self.strip or self.head)
        head.addWidget(self.message)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self._beside)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.SMALL, Gap.LARGE)
        column.setSpacing(Gap.LARGE)
        column.addLayout(head)
        column.addLayout(body, 1)
        self._body = body

    def show_step(self, step: str) -> None:
        """Bring the fields of a step in view."""
        self._stack.setCurrentWidget(self._areas[step])

    def show_focus(self) -> None:
        """Scroll to the field that holds the keyboard."""
        focus = self._page.focusWidget()
        area = self._stack.currentWidget()
        if focus is not None and isinstance(area, QScrollArea) and area.isAncestorOf(focus):
            area.ensureWidgetVisible(focus)

    def fit(self, width: int) -> None:
        """Where it is narrow the fields need the whole width."""
        wide = width >= _NARROW
        self._beside.setVisible(wide)
        self._body.setContentsMargins(0, 0, 0 if wide else Gap.LARGE, 0)

    def _offer(self, *, kind: Kind = Kind.PLAIN, hint: str = "", icon: str = "") -> Button:
        return self.head.offer("", kind=kind, hint=hint, icon=icon, tone=Tone.AID)

    def _column_beside(self) -> QWidget:
        beside = QWidget()
        beside.setProperty("piece", "scrolled")
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, BAR, 0)
        column.setSpacing(Gap.LARGE)
        for card in (self.outlook, self.needs):
            column.addWidget(card)
        column.addStretch(1)
        area = scrolled(beside, self._page)
        area.setFixedWidth(Size.SIDE + BAR)
        return area
