"""The cards of what a case at risk has in writing: what was told outside, plan, advice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from casedesk.casework.counselling.disclosures import DisclosureRow
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_cards import line
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone


class DisclosuresCard(LinesCard):
    """What was told outside: basis, to whom, the least content, when, whether the client knows."""

    told = Signal(int)

    def put_rows(self, rows: Sequence[DisclosureRow]) -> None:
        """Lay them, the earliest first."""
        self.name_it(self.tr("Told to somebody outside"))
        self.link_it(self.tr("Record one…"))
        untold = sum(row.client_told_on is None for row in rows)
        self.badge_it(self.tr("client to be told: {}").format(untold) if untold else "",
                      Tone.WARN)
        column = self.lay(Gap.SMALL)
        if not rows:
            column.addWidget(Label(self.tr("Nothing was told to anybody."), self, second=True))
        for row in rows:
            head = QHBoxLayout()
            head.setSpacing(Gap.SMALL)
            to = words.code_of("disclosure_recipients", row.to)
            head.addWidget(Label("  ".join(filter(None, (
                when.moment(row.told_at), to, row.recipient))), self, strong=True, wraps=True), 1)
            if row.client_told_on is None:
                button = Button(self.tr("Client told"), self, kind=Kind.QUIET)
                button.clicked.connect(lambda _=False, row=row: QTimer.singleShot(
                    0, self, lambda: self.told.emit(row.id)))
                head.addWidget(button)
            else:
                head.addWidget(Badge(self.tr("client told {}").format(
                    when.short(row.client_told_on)), Tone.OK, self))
            column.addLayout(head)
            column.addWidget(Label(row.content, self, wraps=True))
            more = " · ".join(filter(None, (
                words.code_of("disclosure_bases", row.basis), row.paper_number, row.second_person,
                row.law28_reason, row.by)))
            column.addWidget(Label(more, self, kind=Text.CAPTION, wraps=True))


class PaperCard(LinesCard):
    """A sheet of the case: its state in a badge, its lines, the link that opens it."""

    def put_lines(self, title: str, link: str, badge: tuple[str, Tone],
                  lines: Sequence[tuple[str, str]],
                  acts: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Lay it."""
        self.name_it(title)
        self.link_it(link)
        self.badge_it(*badge)
        column = self.lay()
        for name, said in lines:
            line(column, name, said, self)
        across = QHBoxLayout()
        across.setSpacing(Gap.SMALL)
        for said, deed in acts:
            button = Button(said, self, kind=Kind.QUIET)
            button.clicked.connect(lambda _=False, deed=deed: QTimer.singleShot(0, self, deed))
            across.addWidget(button)
        across.addStretch(1)
        if acts:
            column.addLayout(across)
