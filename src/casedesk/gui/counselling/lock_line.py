"""仅存储: said in words on every page of a client whose data may only be kept."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import consents
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.changes import Tables
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone


class LockLine(MessageLine):
    """Hidden while the client's data may be worked with. By the case, or by the client."""

    def __init__(self, context: Context, parent: QWidget, *, case_id: int | None = None,
                 client_id: int | None = None) -> None:
        super().__init__(parent)
        self._context, self._case_id, self._client_id = context, case_id, client_id
        context.changes.happened.connect(self._changed)
        self.look()

    def look(self) -> None:
        """Read it again; of nobody in particular there is none."""
        if self._case_id is None and self._client_id is None:
            self.hide()
            return
        try:
            lock = consents.lock_of(self._context.database, self._context.actor,
                                    case_id=self._case_id, client_id=self._client_id)
        except RefusedError:  # handed over: the page closes by itself
            lock = None
        if lock is None:
            self.hide()
            return
        asked = self.tr("The client asked for deletion on {}.").format(
            when.day(lock.asked_on)) if lock.asked_on else self.tr(
                "The client withdrew a consent that is needed.")
        self.say(self.tr(
            "Storage only since {day}. {why} Nothing may be written, read, booked or used; the "
            "client may still have a copy of their own data. Kept until {until}, then destroyed "
            "by two people.").format(day=when.day(lock.since), why=asked,
                                     until=when.day(lock.until)), Tone.WARN, closes=False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.look()
        super().changeEvent(event)

    def _changed(self, tables: Tables) -> None:
        if "counselling_client" in tables:
            self.look()
