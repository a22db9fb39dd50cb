"""What an import would add, reckoned anew after every change and before anything is written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from casedesk.exchange import ledger
from casedesk.exchange.ledger import ImportReport, Staged
from casedesk.gui import tasks
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

_PAUSE = 300  # milliseconds after the last change


class Forecast(QObject):
    """Lives in a card. Only the last reckoning counts."""

    reckoned = Signal(object)  # ImportReport
    failed = Signal(object)

    def __init__(self, card: LinesCard, page: QWidget) -> None:
        super().__init__(page)
        self._card = card
        self._report: ImportReport | None = None
        self._asked = 0
        self._wanted: tuple[Database, Actor, Staged] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._reckon)

    def reckon(self, database: "Database", actor: "Actor", staged: Staged) -> None:
        """Reckon what this ledger would add, shortly."""
        self._wanted = database, actor, staged
        self._pause.start()

    def forget(self) -> None:
        """What was reckoned holds no longer."""
        self._report = None
        self._asked += 1
        self.say()

    def cases(self) -> int:
        """How many cases would be added, as far as is known."""
        return self._report.cases if self._report else 0

    def say(self) -> None:
        """Show the figures in the language in force."""
        report = self._report
        self._card.setVisible(report is not None)
        if report is None:
            return
        lines = [(self.tr("New people"), report.people),
                 (self.tr("New employers"), report.employers),
                 (self.tr("New cases"), report.cases)]
        if report.known:
            lines.append((self.tr("On record already"), len(report.known)))
        if report.changed:
            lines.append((self.tr("Changed since"), len(report.changed)))
        if report.rows > report.accepted:
            lines.append((self.tr("Left out"), report.rows - report.accepted))
        column = self._card.lay(Gap.HAIR)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.SMALL)
        grid.setVerticalSpacing(Gap.HAIR)
        grid.setColumnMinimumWidth(2, Gap.PAGE)  # two pairs of words and number on a line
        for place, (words, count) in enumerate(lines):
            line, side = place // 2, place % 2 * 3
            grid.addWidget(Label(words, second=True), line, side)
            number = Label(f"{count:,}", strong=True)
            grid.addWidget(number, line, side + 1, Qt.AlignmentFlag.AlignRight)
        for side in (0, 3):
            grid.setColumnStretch(side, 1)
        column.addLayout(grid)

    def _reckon(self) -> None:
        if self._wanted is None:
            return
        self._asked += 1
        mine, (database, actor, staged) = self._asked, self._wanted
        tasks.run(self, lambda: ledger.expected(database, actor, staged),
                  lambda report: self._take(mine, report), self.failed.emit)

    def _take(self, asked: int, report: ImportReport) -> None:
        if asked != self._asked:
            return
        self._report = report
        self.say()
        self.reckoned.emit(report)
