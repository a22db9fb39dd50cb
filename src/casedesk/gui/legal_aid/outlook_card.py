"""Beside the particulars: what they mean while they are typed, and what is still missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.disputes.checklist import Need
from casedesk.casework.legal_aid.outlook import Outlook
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import dates, money


class OutlookCard(LinesCard):
    """Limitation with its arithmetic, urgency, and how the household stands to the standard."""

    def show_outlook(self, seen: Outlook) -> None:
        """Show them; the program decides nothing."""
        self.name_it(self.tr("What follows"))
        column = self.lay(Gap.SMALL)
        said, tone = words.limitation(seen.limitation_on, dates.today(), seen.tone)
        day = when.day(seen.limitation_on) if seen.limitation_on else self.tr("not known yet")
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        row.addWidget(Elided(self.tr("Limitation: {}").format(day)), 1)
        column.addLayout(row)
        if said:
            mark = QHBoxLayout()
            mark.setSpacing(Gap.HAIR)
            if seen.urgent:
                mark.addWidget(Badge(self.tr("urgent"), Tone.DANGER))
            mark.addWidget(Badge(said, tone))
            mark.addStretch(1)
            column.addLayout(mark)
        if seen.why:
            column.addWidget(Label(seen.why, kind=Text.CAPTION, second=True, wraps=True))
        if seen.urgent:
            column.addWidget(Label(self.tr(
                "Article 44: the slip may go at once, the formalities follow. The consent must "
                "still be signed first."), kind=Text.CAPTION, tone=Tone.DANGER, wraps=True))
        self._show_means(column, seen)

    def _show_means(self, column: QVBoxLayout, seen: Outlook) -> None:
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        row.addWidget(Elided(self.tr("Means")), 1)
        row.addWidget(Badge(*words.means(seen.assessment.result)))
        column.addSpacing(Gap.SMALL)
        column.addLayout(row)
        column.addWidget(Label(seen.assessment.why, kind=Text.CAPTION, second=True, wraps=True))
        column.addWidget(Label(self.tr(
            "Standard {} yuan a head and month. The agency verifies and decides.").format(
                money.plain(seen.assessment.threshold_fen)), kind=Text.CAPTION, second=True,
            wraps=True))


class NeedsCard(LinesCard):
    """What the next act still waits for; `asked` carries the field."""

    asked = Signal(str)

    def show_needs(self, needs: Sequence[Need], following: str) -> None:
        """Show what is missing before the next act, each leading to its field."""
        self.name_it(self.tr("Before “{}”").format(following) if following
                     else self.tr("Still missing"))
        missing = [need for need in needs if need.page == "referral" and need.refusal]
        self.setVisible(bool(following))
        column = self.lay(0, edge=bool(missing))
        if not missing:
            column.addWidget(Label(self.tr("Nothing is missing."), tone=Tone.OK))
        for need in missing:
            assert need.refusal is not None
            said = need.refusal.sentence(language())
            short = said
            for mark in "，。；（":
                short = short.partition(mark)[0]
            line = EntryLine(short.partition(". ")[0], strong=False)
            line.setToolTip(said)
            line.clicked.connect(lambda _=False, field=need.code: self.asked.emit(field))
            column.addWidget(line)
