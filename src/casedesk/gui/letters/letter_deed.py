"""What was done with a letter: the act, and the fields it asks for."""

from collections.abc import Callable, Mapping

from casedesk.casework.letters import LetterDeed
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField, TextField
from casedesk.rules import codes, dates
from casedesk.ui.letter_page import Ui_LetterPage

_ASKS = {  # act: the fields it shows besides the day
    "issue": (), "deliver": ("method", "receiver", "tracking"), "chase": ("text",),
    "reply": ("text",), "no_reply": ("text",), "outcome": ("outcome", "text"), "void": ("text",),
}
_REQUIRED = ("reply", "void")  # acts whose text must be said


class DeedForm:
    """Reads a LetterDeed; shows only what the chosen act asks for."""

    def __init__(self, ui: Ui_LetterPage, changed: Callable[[], object]) -> None:
        self._ui = ui
        self.fields: Mapping[str, Field] = {
            "act": ui.act, "on": ui.on, "method": ui.method, "receiver": ui.receiver,
            "tracking": ui.tracking, "outcome": ui.outcome, "text": ui.text}
        typed.day(ui.on)
        ui.tracking.edit.prefer_latin()
        for field in self.fields.values():
            field.changed.connect(changed)
        ui.act.changed.connect(self._show_asked)

    def offer(self, acts: tuple[str, ...]) -> None:
        """Offer the acts that can be done now, the likely one first chosen."""
        before = self._ui.act.code()
        self._ui.act.offer([(code, codes.label("letter_acts", code, language()))
                            for code in acts])
        self._ui.act.choose(before if before in acts else acts[0] if acts else "")
        for field, table in ((self._ui.method, "service_methods"),
                             (self._ui.outcome, "letter_outcomes")):
            kept = field.code()
            field.offer([("", ""), *((code, codes.label(table, code, language()))
                                     for code in codes.table(table))])
            field.choose(kept)
        if not self._ui.on.text():
            self._ui.on.put(spelling.said_day(dates.today()))
        self._show_asked()

    def clear(self) -> None:
        """Empty the fields after an act."""
        for field in self.fields.values():
            if isinstance(field, ChoiceField):
                field.choose("")
            elif isinstance(field, (LineField, TextField)):
                field.put("")

    def act(self) -> str:
        """The act that is chosen."""
        return self._ui.act.code()

    def read(self, letter_id: int) -> LetterDeed:
        """Return what is typed. Refuses `date` at the day."""
        ui, asked = self._ui, _ASKS[self.act()]
        day = ui.on.text().strip()
        return LetterDeed(
            letter_id, self.act(), dates.parse(day, dates.today(), "on") if day else None,
            ui.text.text() if "text" in asked else "",
            ui.method.code() if "method" in asked else "",
            ui.receiver.text() if "receiver" in asked else "",
            ui.tracking.text() if "tracking" in asked else "",
            ui.outcome.code() if "outcome" in asked else "")

    def _show_asked(self) -> None:
        act = self.act()
        for name, field in self.fields.items():
            if name not in ("act", "on"):
                field.setVisible(name in _ASKS.get(act, ()))
        self._ui.text.require(act in _REQUIRED)
