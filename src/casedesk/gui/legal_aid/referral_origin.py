"""A new matter of legal aid begun from a worker, visit, consultation or dispute."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from casedesk.casework.legal_aid import beginnings, consultations
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone

_FROM = {"person": beginnings.of_person, "visit": beginnings.of_visit,
         "dispute": beginnings.of_dispute, "consultation": consultations.to_referral}


class Beginning(QObject):
    """`begun` carries the entry that is filled in already; nothing typed is written over."""

    begun = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, message: MessageLine,
                 untouched: Callable[[], bool]) -> None:
        super().__init__(message)
        self._context, self._message, self._untouched = context, message, untouched

    def heed(self, wish: Mapping[str, Any]) -> None:
        """Begin from what the opener names, if it names something."""
        origin = next((name for name in _FROM if wish.get(name)), "")
        if not origin:
            return
        if self._untouched():
            self._take(origin, int(wish[origin]))
            return
        self._message.say(
            self.tr("Another matter is still being written here."), Tone.WARN,
            act=self.tr("Begin anew"), deed=lambda: self._take(origin, int(wish[origin])))

    def _take(self, origin: str, number: int) -> None:
        self._message.clear()
        try:
            entry: ReferralEntry = _FROM[origin](
                self._context.database, self._context.actor, number)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self.begun.emit(entry)
