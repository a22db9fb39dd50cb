"""The fields of a step of a proceeding: those that its line in the table asks for."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.disputes.proceedings_flow import Move
from casedesk.gui import spelling, typed
from casedesk.gui.pieces.fields import LineField, TextField
from casedesk.rules import dates, deadlines, money
from casedesk.ui.proceedings_page import Ui_ProceedingsPage

_DAYS = {"on": "on", "received_on": "receivedOn", "hearing_on": "hearingOn",
         "performance_on": "performanceOn", "next_step_on": "nextStepOn"}
_LINES = {"institution": "institution", "number": "number", "paper_number": "paperNumber",
          "contact": "contact", "text": "text", "reason": "reason", "next_step": "nextStep"}
_ALWAYS = ("next_step", "next_step_on")


class ProceedingForm:
    """Reads a ProceedingAct out of the fields."""

    def __init__(self, ui: Ui_ProceedingsPage, changed: Callable[[], object]) -> None:
        self.ui = ui
        self.move: Move | None = None
        self.proceeding_id: int | None = None
        self.fields: dict[str, LineField | TextField] = {
            name: getattr(ui, widget) for name, widget in (_DAYS | _LINES).items()}
        self.fields["amount_fen"] = ui.amount
        for name in _DAYS.values():
            typed.day(getattr(ui, name))
        typed.amount(ui.amount, echo=True)
        ui.effects.wrap()
        ui.on.left.connect(self._look_back)
        for field in self.fields.values():
            field.changed.connect(changed)
        ui.final.toggled.connect(changed)

    def begin(self, move: Move, proceeding_id: int | None, institution: str,
              owed_fen: int) -> None:
        """Ask what this step asks for; propose today, the institution, what is owed."""
        self.move, self.proceeding_id = move, proceeding_id
        for name, field in self.fields.items():
            field.setVisible(name in move.asks or name in _ALWAYS)
            field.require(name in move.must or name == "reason")
            field.say("")
            field.put("")
        self.ui.reason.hide()
        self.ui.final.setVisible("final" in move.asks)
        self.ui.final.setChecked(False)
        self.ui.on.put(spelling.said_day(dates.today()))
        if move.begins:
            self.ui.institution.put(institution)
        if "amount_fen" in move.asks and move.begins and owed_fen:
            self.ui.amount.put(money.plain(owed_fen))

    def effects(self) -> tuple[list[str], list[str]]:
        """The titles of the deadlines that the step begins, and of those it ends."""
        assert self.move is not None
        today = dates.today()

        def titles(found: tuple[str, ...]) -> list[str]:
            return [deadlines.rule(code, today).title for code in found]

        return titles(tuple(code for code, _ in self.move.starts)), titles(
            (*self.move.settles, *self.move.stops, *self.move.replaces, *self.move.drops))

    def first(self) -> LineField | TextField:
        """Where the keyboard begins: what must be filled and is empty, else the day."""
        assert self.move is not None
        empty = (self.fields[name] for name in self.move.must if name in self.fields
                 and not self.fields[name].text().strip())
        return next(empty, self.ui.on)

    def read(self, case_id: int) -> ProceedingAct:
        """Return what is typed. Refuses `date`, `amount` at their fields."""
        assert self.move is not None
        act = ProceedingAct(case_id, self.move.kind, self.move.code, self.proceeding_id)
        today = dates.today()
        for name, widget in _DAYS.items():
            text = getattr(self.ui, widget).text().strip()
            if text and self._asked(name):
                setattr(act, name, dates.parse(text, today, name))
        for name in _LINES:
            if self._asked(name):
                setattr(act, name, self.fields[name].text().strip())
        amount = self.ui.amount.text().strip()
        if amount and self._asked("amount_fen"):
            act.amount_fen = money.parse(amount, "amount_fen")
        act.final = "final" in self.move.asks and self.ui.final.isChecked()
        return act

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the step and the texts as they were typed."""
        if self.move is None:
            return {}
        return {name: field.text() for name, field in self.fields.items()} | {
            "final": self.ui.final.isChecked(), "kind": self.move.kind,
            "action": self.move.code, "proceeding_id": self.proceeding_id}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put the texts of a draft back; the step was begun before."""
        for name, field in self.fields.items():
            field.put(str(payload.get(name, "")))
        self.ui.final.setChecked(bool(payload.get("final")))
        self._look_back()

    def show_reason(self) -> None:
        """Ask why it is entered late."""
        self.ui.reason.show()

    def _asked(self, name: str) -> bool:
        return not self.fields[name].isHidden()

    def _look_back(self) -> None:
        text = self.ui.on.text()
        on = dates.today() if spelling.day_fault(text) else dates.parse(text, dates.today())
        self.ui.reason.setVisible(on < dates.today() or bool(self.ui.reason.text().strip()))

