"""The fields of an act: those that its line in the workflow asks for, and no others."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.closing import OpenEnd
from casedesk.casework.disputes.page import CasePage
from casedesk.casework.disputes.workflow import Action
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, dates
from casedesk.ui.act_page import Ui_ActPage

_DAYS = {"on": "on", "consent_on": "consentOn", "until": "until",
         "applicant_signed_on": "applicantSigned", "respondent_signed_on": "respondentSigned",
         "mediator_signed_on": "mediatorSigned", "sealed_on": "sealed",
         "next_step_on": "nextStepOn"}
_SIGNED = ("applicantSigned", "respondentSigned", "mediatorSigned", "sealed")
_CHOICES = {"refusal_ground": "refusalGround", "failure_ground": "failureGround",
            "closing_kind": "closingKind", "withdrawal_ground": "withdrawalGround",
            "recusal_asker": "recusalAsker", "recusal_ground": "recusalGround",
            "mediator": "mediator"}
_TABLES = {"refusal_ground": "refusal_grounds", "failure_ground": "failure_grounds",
           "closing_kind": "closing_kinds", "withdrawal_ground": "withdrawal_grounds",
           "recusal_asker": "recusal_askers", "recusal_ground": "recusal_grounds"}
_LINES = {"text": "text", "reason": "reason", "next_step": "nextStep", "people": "people",
          "conflict_reason": "conflictReason", "settlement": "settlement"}
_TERMINATES = ("23", "41", "51")  # 结案方式 of a termination: casework.disputes.guards
_BARRED = {"failure_ground": ("expired",)}  # time that ran out is an act of its own


class ActForm:
    """Reads an Act out of the fields and puts one in."""

    def __init__(self, ui: Ui_ActPage, action: Action, changed: Callable[[], object]) -> None:
        self.ui, self.action = ui, action
        self.fields: Mapping[str, Field] = {
            name: getattr(ui, widget) for name, widget in (_DAYS | _CHOICES | _LINES).items()}
        for name in _DAYS.values():
            field: LineField = getattr(ui, name)
            typed.day(field)
            field.setMaximumWidth(Size.SIDE)
        ui.on.left.connect(self._look_back)
        for row in (ui.rowDays, ui.rowSigned):
            row.addStretch(1)
        for each in self.fields.values():
            each.changed.connect(changed)
        for tick in (ui.again, ui.acceptOpenEnds):
            tick.toggled.connect(changed)
        ui.effects.wrap()
        self._ends = QVBoxLayout(ui.openEnds)
        self._ends.setContentsMargins(0, 0, 0, 0)
        self._ends.setSpacing(Gap.HAIR)
        self._show_asked()

    def _show_asked(self) -> None:
        asks, ui = self.action.asks, self.ui
        for name, widget in (_CHOICES | {
                "on": "on", "consent_on": "consentOn", "until": "until", "text": "text",
                "people": "people", "settlement": "settlement", "again": "again"}).items():
            getattr(ui, widget).setVisible(name in asks)
        ui.conflictReason.hide()
        if "settlement" in asks:
            ui.withdrawalGround.changed.connect(self._settle)
            self._settle()
        for name in _SIGNED:
            getattr(ui, name).setVisible("signatures" in asks)
        for step in (ui.nextStep, ui.nextStepOn):
            step.setVisible(self.action.target not in ("closed", "archived"))
        for end in (ui.openEnds, ui.acceptOpenEnds):
            end.setVisible("open_ends" in self.action.guards)
        ui.reason.hide()
        ui.text.require({"explained", "said_why"} & set(self.action.guards) != set())

    def offer(self, mediators: list[tuple[int, str]]) -> None:
        """Offer the choices in the language in force."""
        for name, table in _TABLES.items():
            rows = [(code, codes.label(table, code, language())) for code in codes.table(table)
                    if (name != "closing_kind" or code in _TERMINATES)
                    and code not in _BARRED.get(name, ())]
            getattr(self.ui, _CHOICES[name]).offer([("", ""), *rows])
        self.ui.mediator.offer([("", ""), *((str(number), name) for number, name in mediators)])

    def begin(self, mediator_id: int | None, consent_on: date | None = None) -> None:
        """Propose today, who mediates, and the day of the consent that is on record."""
        today = spelling.said_day(dates.today())
        for name in ("on", *_SIGNED):
            getattr(self.ui, name).put(today)
        self.ui.consentOn.put(spelling.said_day(consent_on))
        if mediator_id:
            self.ui.mediator.choose(str(mediator_id))

    def show_open_ends(self, page: CasePage, title: str, go: str,
                       goes: Callable[[OpenEnd], object]) -> None:
        """List what would be left undone, each with where it is finished; else nothing to tick."""
        while self._ends.count():
            item = self._ends.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        wanted = "open_ends" in self.action.guards and bool(page.open_ends)
        if wanted:
            self._ends.addWidget(Label(title, tone=Tone.WARN, strong=True))
            for end in page.open_ends:
                line = EntryLine(end.text, strong=False)
                line.badge_it(go)
                line.clicked.connect(lambda _=False, end=end: goes(end))
                self._ends.addWidget(line)
        self.ui.openEnds.setVisible(wanted)
        self.ui.acceptOpenEnds.setVisible(wanted)

    def read(self, case_id: int) -> Act:
        """Return what is typed. Refuses `date` at the field of the day."""
        act = Act(case_id, self.action.code)
        today = dates.today()
        for name, widget in _DAYS.items():
            text = getattr(self.ui, widget).text().strip()
            if text and self._asked(widget):
                setattr(act, name, dates.parse(text, today, name))
        for name, widget in _LINES.items():
            if self._asked(widget):
                setattr(act, name, getattr(self.ui, widget).text().strip())
        for name in _TABLES:
            if name in self.action.asks:
                setattr(act, name, getattr(self.ui, _CHOICES[name]).code())
        chosen = self.ui.mediator.code() if "mediator" in self.action.asks else ""
        act.mediator_id = int(chosen) if chosen else None
        act.again = "again" in self.action.asks and self.ui.again.isChecked()
        act.accept_open_ends = self.ui.acceptOpenEnds.isChecked()
        return act

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        found: dict[str, Any] = {}
        for name, widget in (_DAYS | _LINES).items():
            found[name] = getattr(self.ui, widget).text()
        for name, widget in _CHOICES.items():
            found[name] = getattr(self.ui, widget).code()
        return found | {"again": self.ui.again.isChecked(),
                        "accept_open_ends": self.ui.acceptOpenEnds.isChecked()}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name, widget in (_DAYS | _LINES).items():
            getattr(self.ui, widget).put(str(payload.get(name, "")))
        for name, widget in _CHOICES.items():
            choice: ChoiceField = getattr(self.ui, widget)
            choice.choose(str(payload.get(name, "")))
        self.ui.again.setChecked(bool(payload.get("again")))
        self.ui.conflictReason.setVisible(bool(payload.get("conflict_reason")))
        self.ui.acceptOpenEnds.setChecked(bool(payload.get("accept_open_ends")))
        self._look_back()

    def first(self) -> QWidget:
        """Where the keyboard begins: the first question that is not answered yet."""
        fields = (getattr(self.ui, name) for name in (
            *_CHOICES.values(), "people", "consentOn", "until", "text") if self._asked(name))
        return next((field for field in fields if not isinstance(field, ChoiceField)
                     or not field.code()), self.ui.on)

    def _settle(self) -> None:
        """What was settled is asked for when the parties settled."""
        self.ui.settlement.setVisible(self.ui.withdrawalGround.code() == "settled")

    def _asked(self, widget: str) -> bool:
        field: QWidget = getattr(self.ui, widget)
        return not field.isHidden()

    def _look_back(self) -> None:
        """An act of an earlier day has to say why it is entered late."""
        text = self.ui.on.text()
        on = dates.today() if spelling.day_fault(text) else dates.parse(text, dates.today())
        late = on < dates.today() and "on" in self.action.asks
        self.ui.reason.setVisible(late or bool(self.ui.reason.text().strip()))
