"""The column beside the intake form: it looks while the visitor's particulars are typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from casedesk.casework import people, visits
from casedesk.casework.people import Likeness, PersonEntry, PersonPage
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.theme import Gap, Size
from casedesk.gui.visits.intake_cards import (
    DangerCard,
    LikelyCard,
    OutlookCard,
    PapersCard,
)

_PAUSE = 250  # milliseconds from the last key to the look for the same person
FILLED = "F01"  # the sheet of the visit itself; a case's forms are filled once there is a case
_FORMS = (FILLED, "F02", "F02b", "F23")  # what a visitor may need at the counter


class IntakeSide(QScrollArea):
    """Whose record the visit goes into, the days ahead, and the papers at hand.

    `settled` carries the PersonPage that was chosen, None when the choice is taken back.
    """

    settled = Signal(object)
    asked = Signal(str)

    def __init__(self, context: Context, typed: Callable[[], PersonEntry]) -> None:
        super().__init__()
        self._context, self._typed = context, typed
        self.person_id: int | None = None
        self.not_the_same: list[int] = []
        self._titles: dict[str, tuple[str, str]] = {}
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_PAUSE)
        self._look.timeout.connect(self.look)
        self.danger, self.likely = DangerCard(self), LikelyCard(self)
        self.outlook, self.papers = OutlookCard(self), PapersCard(self)
        cards = QWidget()
        cards.setProperty("piece", "scrolled")
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.LARGE)
        for card in (self.danger, self.likely, self.outlook, self.papers):
            column.addWidget(card)
            card.hug()
        column.addStretch(1)
        self.setWidget(cards)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(Size.SIDE)
        self.danger.hide()
        self.papers.hide()
        self.likely.same.connect(lambda each: self.choose(each.person_id))
        self.likely.different.connect(self._reject)
        self.likely.undone.connect(self._unchoose)
        self.papers.asked.connect(self.asked.emit)
        tasks.run(self, self._read_forms, self._know_forms, self._no_forms)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.danger.show_steps()
        self._show_papers()
        self.show_person()

    def begin(self, person_id: int | None, not_the_same: list[int]) -> None:
        """Begin with a visit: whose it is, and whose it is not."""
        self.person_id, self.not_the_same = person_id, list(not_the_same)
        self._show_papers()
        self.show_person()

    def typing(self) -> None:
        """Look for the same person when the keys rest."""
        self._look.start()

    def look(self) -> None:
        """Look now."""
        self._look.stop()
        if self.person_id is not None:
            return
        found = people.likely(self._context.database, self._context.actor, self._typed())
        self.likely.show_likely(
            [each for each in found if each.person_id not in self.not_the_same])

    def choose(self, person_id: int) -> None:
        """The visitor is this worker."""
        page = people.page(self._context.database, self._context.actor, person_id)
        self.person_id = page.id
        self.show_person()
        self.settled.emit(page)

    def show_person(self) -> PersonPage | None:
        """Show whose record it is, or who it may be; return the record."""
        if self.person_id is None:
            self.look()
            return None
        page = people.page(self._context.database, self._context.actor, self.person_id)
        last = page.visits[0].arrived_at.date() if page.visits else None
        told = (words.about(page.sex, page.birth, page.id_masked[-4:], page.phone_masked[-4:]),
                words.cases(len(page.cases), last))
        self.likely.show_chosen(page.name, "\n".join(filter(None, told)))
        return page

    def foresee(self, received: date) -> None:
        """Show what an application received on this day would set running."""
        try:
            found = visits.foreseen(self._context.database, self._context.actor, received)
        except RefusedError:  # who may not open cases has no use for their deadlines
            found = ()
        self.outlook.setVisible(bool(found))
        self.outlook.show_outlook(found)

    def _reject(self, each: Likeness) -> None:
        self.not_the_same.append(each.person_id)
        self.look()
        self.settled.emit(None)

    def _unchoose(self) -> None:
        self.person_id = None
        self.look()
        self.settled.emit(None)

    def _read_forms(self) -> dict[str, tuple[str, str]]:
        from casedesk.printing.forms import forms

        return {form.code: (form.title, form.english)
                for form in forms(self._context.database.folder) if form.code in _FORMS}

    def _know_forms(self, titles: dict[str, tuple[str, str]]) -> None:
        self._titles = titles
        self._show_papers()

    def _no_forms(self, _error: Exception) -> None:
        self._titles = {}

    def _show_papers(self) -> None:
        shown = [(code, titles[language() != "zh"], code == FILLED)
                 for code in _FORMS if (titles := self._titles.get(code))]
        self.papers.setVisible(bool(shown))
        self.papers.show_forms(shown)
