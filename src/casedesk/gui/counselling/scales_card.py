"""Beside the note: the last result of each scale, its change, and a small course of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.counselling import scale_course
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import scale_words
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.trend import Trend
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import scales

_SCALES = 3  # of the latest, in sight


class ScalesCard(LinesCard):
    """Read without leaving the note; `asked` tells that all of them are wanted."""

    asked = Signal()

    def __init__(self, context: Context, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._case_id = context, case_id
        self.trend: Trend | None = None
        self.linked.connect(self.asked.emit)

    def say(self) -> None:
        """Read the results again; hidden where there is none."""
        try:
            course = scale_course.of_case(
                self._context.database, self._context.actor, self._case_id)
        except RefusedError:  # the page itself says why
            self.wipe()
            return
        self.name_it(self.tr("Scales"))
        self.link_it(self.tr("All"))
        self.badge_it(self.tr("risk assessment owed") if course.alert else "", Tone.DANGER)
        column, self.trend = self.lay(Gap.HAIR), None
        last: dict[str, ResultRow] = {}
        for row in course.rows:
            last.pop(row.scale, None)
            last[row.scale] = row
        if not last:
            column.addWidget(Label(self.tr("None filled in yet."), self, second=True))
            return
        latest = list(reversed(last.values()))[:_SCALES]
        many = max(latest, key=lambda row: len(course.of(row.scale)))
        for row in latest:
            column.addLayout(self._line(row))
            if row is many and len(course.of(row.scale)) > 1:
                self.trend = Trend(self, small=True)
                self.trend.show_course(scale_words.course(
                    course.of(row.scale), course.offer(row.scale)))
                column.addWidget(self.trend)
                column.addWidget(Label(scale_words.direction(scales.scale(row.scale)), self,
                                       kind=Text.CAPTION))

    def wipe(self) -> None:
        """Show nothing any more."""
        if self.trend is not None:
            self.trend.wipe()
        for label in self.findChildren(Label):
            label.clear()
        self.badge_it("")
        self.hide()

    def _line(self, row: ResultRow) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(Gap.SMALL)
        across.addWidget(Label(f"{row.scale} {scale_words.total(row.score)}", self, strong=True))
        if row.score.band:
            across.addWidget(Badge(row.score.band, scale_words.band_tone(
                scales.scale(row.scale), row.score), self))
        moved = scale_words.change(row.since_last) or scale_words.invalid(row.score)
        across.addWidget(Elided(moved, self, tone=scale_words.change_tone(row.since_last)), 1)
        across.addWidget(Label(when.short(row.on), self, kind=Text.CAPTION))
        return across
