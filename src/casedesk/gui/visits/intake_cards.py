"""The cards beside the intake form: look-alikes, deadlines, danger, papers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.people import Likeness
from casedesk.casework.visits import Foreseen
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.people import words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes

MOST_ALIKE = 3


class _Listing(Card):
    """A card whose lines are set anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._lines: QWidget | None = None

    def lay(self, gap: int = Gap.HAIR, side: int = Gap.LARGE) -> QVBoxLayout:
        """Take the old lines away and give room for new ones."""
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget(self)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(side, 0, side, Gap.LARGE)
        column.setSpacing(gap)
        self.fill(self._lines, 0)
        return column


class LikelyCard(_Listing):
    """Those who may be the visitor; `same` and `different` carry the Likeness."""

    same = Signal(object)
    different = Signal(object)
    undone = Signal()

    def show_likely(self, found: Sequence[Likeness]) -> None:
        """Show these, the surest first."""
        self.name_it(self.tr("May be the same person"))
        column = self.lay(Gap.HAIR)
        if not found:
            column.addWidget(Label(self.tr("Name, ID or telephone will show who was here before."),
                                   second=True, wraps=True))
        for place, each in enumerate(found[:MOST_ALIKE]):
            column.addSpacing(Gap.SMALL if place else 0)
            self._add(column, each, first=place == 0)

    def show_chosen(self, name: str, about: str) -> None:
        """Show whose record the visit goes into."""
        self.name_it(self.tr("On record"))
        column = self.lay()
        column.addWidget(Label(name, strong=True))
        column.addWidget(Label(about, second=True, wraps=True))
        back = Button(self.tr("Not this person"))
        back.clicked.connect(self.undone.emit)
        column.addSpacing(Gap.HAIR)
        column.addWidget(back)

    def _add(self, column: QVBoxLayout, each: Likeness, *, first: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(Gap.MEDIUM)
        head.addWidget(Label(each.name, strong=True))
        head.addWidget(Elided("  ".join(filter(None, (
            words.sex_and_age(each.sex, each.birth), words.id_tail(each.id_tail))))), 1)
        column.addLayout(head)
        why = [words.reason(code) for code in each.reasons]
        why.append(words.cases(each.cases, each.last_visit))
        column.addWidget(Label(" · ".join(filter(None, why)), second=True, wraps=True))
        acts = QHBoxLayout()
        acts.setSpacing(Gap.SMALL)
        yes = Button(self.tr("It is"), kind=Kind.FILLED if first else Kind.PLAIN)
        no = Button(self.tr("It is not"))
        yes.setAccessibleName(self.tr("It is {name}").format(name=each.name))
        no.setAccessibleName(self.tr("It is not {name}").format(name=each.name))
        yes.clicked.connect(lambda: self.same.emit(each))
        no.clicked.connect(lambda: self.different.emit(each))
        acts.addWidget(yes)
        acts.addWidget(no)
        acts.addStretch(1)
        column.addSpacing(Gap.HAIR)
        column.addLayout(acts)


class OutlookCard(_Listing):
    """The days that opening a case would set."""

    def show_outlook(self, found: Sequence[Foreseen]) -> None:
        """Show these clocks, and under them the arithmetic of the last."""
        self.name_it(self.tr("Deadlines"))
        self.note_it(self.tr("once a case is opened"))
        column = self.lay(Gap.HAIR)
        for each in found:
            line = QHBoxLayout()
            line.setSpacing(Gap.MEDIUM)
            line.addWidget(Label(when.day(each.due, "weekday"), strong=True))
            line.addWidget(Elided(each.title), 1)
            if each.provisional:
                line.addWidget(Badge(self.tr("provisional"), Tone.PLAIN))
            column.addLayout(line)
        if found:
            column.addSpacing(Gap.HAIR)
            column.addWidget(Label(found[-1].why, kind=Text.CAPTION, second=True, wraps=True))


class DangerCard(_Listing):
    """What to do at once when somebody may come to harm."""

    def show_steps(self) -> None:
        """Show the steps of 危机 in their order."""
        self.name_it(self.tr("Danger: now"))
        self.badge_it(self.tr("at once"), Tone.DANGER)
        column = self.lay(Gap.HAIR)
        for step in codes.table("danger_steps"):
            column.addWidget(Label(codes.label("danger_steps", step, language()),
                                   tone=Tone.DANGER, wraps=True))


class PapersCard(_Listing):
    """Forms that can be printed for this visitor; `asked` carries the form's code."""

    asked = Signal(str)

    def show_forms(self, forms: Sequence[tuple[str, str, bool]]) -> None:
        """Show forms by code, title, and whether they come out filled."""
        self.name_it(self.tr("Can be printed"))
        column = self.lay(0, Gap.SMALL)
        for code, title, filled in forms:
            said = self.tr("{title} (filled)") if filled else self.tr("{title} (blank)")
            button = Button(said.format(title=title), kind=Kind.QUIET, icon="print")
            button.setAccessibleName(said.format(title=title))
            button.clicked.connect(lambda _=False, code=code: self.asked.emit(code))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

