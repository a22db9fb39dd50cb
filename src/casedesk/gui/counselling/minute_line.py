"""One line typed in a crisis: who, what; Enter puts it down with this minute."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.counselling import crisis
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.theme import Gap
from casedesk.rules import dates


class MinuteLine(Card):
    """Hidden while no crisis stands. The time is now unless another is typed."""

    refused = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._context, self._crisis_id = context, 0
        self.at, self.who, self.what = LineField(self), LineField(self), LineField(self)
        self.add = Button("", self)
        typed.moment(self.at)
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        for field, share in ((self.at, 2), (self.who, 2), (self.what, 6)):
            row.addWidget(field, share)
        row.addWidget(self.add)
        self.put(row)
        self.hug()
        self.add.clicked.connect(self.submit)
        self.what.edit.installEventFilter(self)
        self._say()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Enter puts the line down; one that belongs to the input method does not."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                and event.key() in edits.ENTER and not self.what.edit.preedit \
                and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.submit()
            return True
        return False

    def put_crisis(self, crisis_id: int | None) -> None:
        """Write on this crisis; hidden where none stands."""
        self._crisis_id = crisis_id or 0
        self.setVisible(crisis_id is not None)
        if not self.who.text():
            self.who.put(self._context.actor.name)

    def begin(self) -> None:
        """Stand where it is typed."""
        self.what.setFocus()

    def submit(self) -> None:
        """Put the line down."""
        edits.commit()
        try:
            at = dates.parse_time(self.at.text(), dates.today(), "at") \
                if self.at.text().strip() else None
            crisis.note(self._context.database, self._context.actor, self._crisis_id,
                        self.who.text(), self.what.text(), at)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self.at.put("")
        self.what.put("")
        self.begin()

    def _say(self) -> None:
        self.name_it(self.tr("What happens, line by line"))
        self.at.name_it(self.tr("When"))
        self.at.edit.setPlaceholderText(spelling.said_moment(dates.now()))
        self.who.name_it(self.tr("Who"))
        self.what.name_it(self.tr("What"))
        self.add.setText(self.tr("Put down"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
