"""How the month stands: four figures and the accepted disputes of twelve months."""

from PySide6.QtWidgets import QGridLayout, QWidget

from casedesk.casework.desk import Month
from casedesk.gui.pieces.figure import Bars, Figure
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import money


class MonthFigures(QWidget):
    """The figures are those of the monthly report, up to today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits, self._accepted = Figure(self), Figure(self)
        self._success, self._arrived = Figure(self), Figure(self)
        self._bars = Bars(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Gap.LARGE)
        grid.setVerticalSpacing(Gap.SMALL)
        figures = (self._visits, self._accepted, self._success, self._arrived)
        for place, figure in enumerate(figures):
            grid.addWidget(figure, place // 2, place % 2)
        grid.addWidget(self._bars, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)

    def show_month(self, month: Month) -> None:
        """Show these figures; money in units of ten thousand yuan."""
        more = month.visits - month.visits_before
        self._visits.say(f"{month.visits:,}", self.tr("visits"), change=self.tr(
            "{} on last month").format(f"{more:+,}") if more else "",
            tone=Tone.OK if more > 0 else Tone.PLAIN)
        self._accepted.say(f"{month.accepted:,}", self.tr("disputes accepted"))
        share = "—" if month.success is None else f"{month.success * 100:.1f}"
        self._success.say(share, self.tr("mediated with success"),
                          unit="" if month.success is None else "%")
        self._arrived.say(money.wan(month.arrived_fen), self.tr("money arrived"),
                          unit=self.tr("10k yuan"))
        bars = [(str(day.month), float(count)) for day, count in month.accepted_by_month]
        said = ", ".join(f"{day:%Y-%m} {count}" for day, count in month.accepted_by_month)
        self._bars.show_bars(bars, marked=-1, words=self.tr("Disputes accepted: {}").format(said))
