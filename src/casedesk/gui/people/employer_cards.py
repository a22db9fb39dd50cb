"""Beside an employer: the colour of risk with its reasons, the names, merges to undo."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.employers import MergeRow, NameEntry, Risk
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import codes

TONES = {"green": Tone.OK, "yellow": Tone.WARN, "orange": Tone.WARN, "red": Tone.DANGER}


def colour(level: str) -> str:
    """绿 黄 橙 红."""
    return codes.label("risk_levels", level, language())


class RiskCard(LinesCard):
    """The colour, and every sign in words; what a colleague set stands first."""

    def show_risk(self, risk: Risk, *, may_set: bool) -> None:
        """Show the colour of an employer."""
        self.name_it(self.tr("Risk"))
        self.badge_it(colour(risk.level), TONES[risk.level])
        self.link_it(self.tr("Set by hand…") if may_set else "")
        column = self.lay()
        if risk.by_hand:
            column.addWidget(Label(self.tr("Set by {name} on {day}: {reason}").format(
                name=risk.set_by, day=when.short(risk.set_on), reason=risk.set_reason),
                wraps=True, strong=True))
            column.addWidget(Label(self.tr("Computed: {}").format(colour(risk.computed)),
                                   second=True))
        for reason in risk.reasons:
            line = QHBoxLayout()
            line.setSpacing(Gap.SMALL)
            line.addWidget(Badge(colour(reason.level), TONES[reason.level]))
            line.addWidget(Label(reason.words(language()), wraps=True), 1)
            column.addLayout(line)
        if not risk.reasons:
            column.addWidget(Label(self.tr("No sign of trouble on record."), second=True))


class NamesCard(LinesCard):
    """The other names with their days, and merges that can be undone."""

    undo_asked = Signal(int)  # the merge's number

    def show_names(self, names: Sequence[NameEntry], merges: Sequence[MergeRow], *,
                   may_change: bool) -> None:
        """Show the other names, and the merges into this record."""
        self.name_it(self.tr("Other names"))
        self.link_it(self.tr("Names…") if may_change else "")
        column = self.lay()
        for name in names:
            column.addLayout(_line(name.name, self._about(name)))
        if not names:
            column.addWidget(Label(self.tr("No other name is known."), second=True))
        for merge in merges if may_change else ():
            row = _line(self.tr("{} was merged into this record").format(merge.name),
                        when.short(merge.merged_at.date()))
            button = Button(self.tr("Undo"), kind=Kind.QUIET)
            button.setAccessibleName(self.tr("Undo the merge with {}").format(merge.name))
            button.clicked.connect(lambda _=False, id_=merge.id: self.undo_asked.emit(id_))
            row.addWidget(button)
            column.addLayout(row)

    def _about(self, name: NameEntry) -> str:
        kind = codes.label("employer_names", name.kind, language())
        days = self.tr("{since} to {until}").format(
            since=when.day(name.since) or "…", until=when.day(name.until) or "…") \
            if name.since or name.until else ""
        return " · ".join(filter(None, (kind, days)))


def _line(text: str, under: str) -> QHBoxLayout:
    row, texts = QHBoxLayout(), QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Elided(text))
    texts.addWidget(Elided(under, second=True))
    row.addLayout(texts, 1)
    return row
