"""What is still to be reported upwards, on top of the desk, with what is left of its hours."""

from PySide6.QtCore import QCoreApplication, QTimer

from casedesk.casework import alerts
from casedesk.casework.alerts import WaitingRow
from casedesk.gui.collective import words
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.rules import codes

MINUTE = 60_000
SOON = 30  # minutes


class Alarm(MessageLine):
    """The most urgent alert, and how many more there are; the button opens it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self.reload)
        self._clock.start()

    def reload(self) -> None:
        """Look what waits; nothing stands here when nothing does."""
        translate = QCoreApplication.translate
        found = alerts.waiting(self._context.database, self._context.actor)
        if not found:
            self.clear()
            return
        first = found[0]
        said = translate("alarm", "{parties}, {people} workers: {what} ({left})").format(
            parties=first.title, people=first.people, what=self._what(first),
            left=words.hours(first.minutes))
        if len(found) > 1:
            said += translate("alarm", "; {} more").format(len(found) - 1)
        self.say(said, Tone.DANGER if first.minutes < SOON else Tone.WARN, act=translate(
            "alarm", "Open the alert") if first.alert_id else translate(
            "alarm", "Fill in the alert"), deed=lambda: self._open(first), closes=False)

    def _what(self, row: WaitingRow) -> str:
        to = codes.label("alert_recipients", row.to, language())
        if row.alert_id is None and row.case_id is None:
            return QCoreApplication.translate(
                "alarm", "told at a visit, no alert to the {} yet").format(to)
        if row.alert_id is None:
            return QCoreApplication.translate(
                "alarm", "collective, no alert to the {} yet").format(to)
        return QCoreApplication.translate(
            "alarm", "{level} alert, not reported to the {to}").format(
                level=words.level(row.level), to=to)

    def _open(self, row: WaitingRow) -> None:
        self._context.open("alert", row.alert_id or row.begins)
