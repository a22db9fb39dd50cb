"""A card: one matter on one surface, with its title."""

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Elided
from casedesk.gui.theme import Gap, Text, Tone


class Card(QFrame):
    """Title, a note beside it, one link on the right; the matter goes into `body`.

    A list fills a card from edge to edge (`fill`), anything else stands within its margins (`put`).
    """

    linked = Signal()

    def __init__(self, title: str | QWidget = "", parent: QWidget | None = None) -> None:
        if isinstance(title, QWidget):  # as Qt's own: the parent alone, from a form
            parent, title = title, ""
        super().__init__(parent)
        self.setProperty("piece", "card")
        self._title = Elided(title, self, kind=Text.SECTION)
        self._title.keep(8)
        self._note = Elided("", self, second=True)
        self._badge = Badge("", Tone.PLAIN, self)
        self._link = Button("", self, kind=Kind.QUIET)
        self._link.clicked.connect(self.linked.emit)
        self._head = QWidget(self)
        self._row = row = QHBoxLayout(self._head)
        row.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.SMALL, 0)
        row.setSpacing(Gap.SMALL)
        for widget in (self._title, self._note, self._badge):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._link)
        self._head.setFixedHeight(Gap.PAGE * 2 - Gap.HAIR)
        self._held: list[QWidget] = []  # the layout alone does not keep them from the collector
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, Gap.HAIR)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self.name_it(title)
        self.note_it("")
        self.link_it("")

    def name_it(self, title: str) -> None:
        """Give the card its title; without one it has no head."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._head.setVisible(bool(title))

    def note_it(self, text: str) -> None:
        """Say something quiet beside the title."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def badge_it(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a badge beside the title."""
        self._badge.say(text, tone)

    def link_it(self, text: str) -> None:
        """Offer one act at the right of the title; `linked` tells that it was taken."""
        self._link.setText(text)
        self._link.setAccessibleName(f"{self._title.text()} {text}".strip())
        self._link.setVisible(bool(text))

    def put_beside(self, widget: QWidget) -> None:
        """Set a widget into the head, after the title: the chips that filter the card's list."""
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.insertWidget(self._row.count() - 2, widget, 0, middle)

    def fill(self, widget: QWidget, stretch: int = 1) -> None:
        """Let a widget reach from edge to edge."""
        self._held.append(widget)
        self._column.addWidget(widget, stretch)

    def put(self, matter: QWidget | QLayout, stretch: int = 0) -> None:
        """Set a widget or a layout within the margins."""
        room = QVBoxLayout()
        top = 0 if self._title.text() else Gap.LARGE
        room.setContentsMargins(Gap.LARGE, top, Gap.LARGE, Gap.MEDIUM)
        room.setSpacing(Gap.SMALL)
        if isinstance(matter, QWidget):
            room.addWidget(matter)
        else:
            room.addLayout(matter)
        self._column.addLayout(room, stretch)

    def rest(self) -> None:
        """Leave what is over at the bottom empty."""
        self._column.addStretch(1)

    def hug(self) -> None:
        """Be no higher than its matter."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    title = Property(str, lambda self: self._title.text(), lambda self, text: self.name_it(text))
    note = Property(str, lambda self: self._note.text(), lambda self, text: self.note_it(text))
    link = Property(str, lambda self: self._link.text(), lambda self, text: self.link_it(text))
