"""The head of a consultation: who is on duty, how long the call lasts, how it goes on."""

from PySide6.QtCore import QObject, Signal

from casedesk.casework.legal_aid import duty
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui.legal_aid.call_timer import said
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.theme import Tone


class AdviceHead(QObject):
    """`asked` carries timer, counselling, intake, aid or save."""

    asked = Signal(str)

    def __init__(self, header: PageHeader) -> None:
        super().__init__(header)
        self._header = header
        self.buttons: dict[str, Button] = {
            "timer": header.offer("", kind=Kind.QUIET, icon="call"),
            "counselling": header.offer("", kind=Kind.QUIET),
            "intake": header.offer(""), "aid": header.offer(""),
            "save": header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)}
        for code, button in self.buttons.items():
            button.clicked.connect(lambda _=False, code=code: self.asked.emit(code))
        self._seconds, self._running = 0, False

    def say(self, context: Context, title: str, number: int | None) -> None:
        """Say who sits now, and what can be done with it."""
        sits = duty.sitting(context.database, context.actor)
        self._header.name_it(title, self.tr("on duty: {name} {room}").format(
            name=sits.lawyer, room=sits.place).strip() if sits else self.tr("no lawyer on duty"))
        words = {"counselling": self.tr("Counselling…"), "intake": self.tr("To mediation"),
                 "aid": self.tr("To legal aid"), "save": self.tr("Save")}
        for code, text in words.items():
            self.buttons[code].setText(text)
        self.buttons["timer"].setToolTip("Ctrl T")
        adds = allows(context.actor, Data.CASE, Verb.ADD)
        for code in ("intake", "aid"):
            self.buttons[code].setVisible(adds)
        self.say_call(self._seconds if number is None else 0, running=self._running)

    def say_call(self, seconds: int, *, running: bool) -> None:
        """Say how long the call lasts."""
        self._seconds, self._running = seconds, running
        button = self.buttons["timer"]
        button.setText(said(seconds) if seconds or running else self.tr("Call"))
        button.setAccessibleName(self.tr("Stop the call timer") if running
                                 else self.tr("Start the call timer"))
        button.dress(icon="stop" if running else "call")
        button.updateGeometry()

    def say_group(self, people: int) -> None:
        """Say in red that many ask together; nothing of 0."""
        self._header.badge("group", self.tr("group of {}").format(people) if people else "",
                           Tone.DANGER)
