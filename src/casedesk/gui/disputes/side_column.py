"""The column of cards beside a matter: it scrolls by itself, so that the window never does."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework import people
from casedesk.gui import tasks
from casedesk.gui.disputes.paper_cards import PapersCard, ScansCard
from casedesk.gui.page import Context
from casedesk.gui.theme import Gap, Size

BAR = 14  # the scroll bar beside the cards
NARROW = 860  # pixels; on a page less wide than this the column gives way


class SideColumn(QScrollArea):
    """`refused` carries what a card's act was refused for, `titled` the names of the forms."""

    refused = Signal(object)
    titled = Signal(object)  # what the forms are called, by their code

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._titles: dict[str, tuple[str, str]] = {}
        self._cards: Sequence[QWidget] = ()
        self.papers, self.scans = PapersCard(), ScansCard()

    def stack(self, cards: Sequence[QWidget]) -> None:
        """Lay the cards one under another, and ask what the forms are called."""
        self._cards = cards
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, BAR, 0)
        column.setSpacing(Gap.LARGE)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(Size.SIDE + BAR)
        tasks.run(self, self._read_titles, self._know_titles, lambda _: None)

    def only(self, *cards: QWidget) -> None:
        """Show these cards alone: beside an act the rest would only distract."""
        for card in self._cards:
            card.setVisible(card in cards)

    def narrow(self, narrow: bool) -> None:
        """Be less wide where the page has little room."""
        self.setFixedWidth((Size.SIDE - Size.ROW if narrow else Size.SIDE) + BAR)

    # what a kind of matter says -----------------------------------------------------------------

    @abstractmethod
    def writes(self) -> bool:
        """Whether this colleague may work the matter."""

    @abstractmethod
    def unmask(self) -> None:
        """Show numbers in full, or mask them again; the reading is recorded."""

    @abstractmethod
    def forget(self) -> None:
        """Mask again: somebody else may look now."""

    @abstractmethod
    def show_papers(self) -> None:
        """Show the printed papers under the names that are known now."""

    def numbers(self, person_id: int) -> dict[str, str]:
        """Return a worker's numbers in full; the reading is recorded."""
        database, actor = self._context.database, self._context.actor
        return {field: people.reveal(database, actor, person_id, field)
                for field in ("id_number", "phone")}

    def _read_titles(self) -> dict[str, tuple[str, str]]:
        from casedesk.printing.forms import forms

        return {form.code: (form.title, form.english)
                for form in forms(self._context.database.folder)}

    def _know_titles(self, titles: dict[str, tuple[str, str]]) -> None:
        self._titles = titles
        self.titled.emit(titles)
        self.show_papers()
