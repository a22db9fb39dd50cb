"""The note of a session: the block of risk, the parts of the template, what comes next."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling.notes import PARTS, NoteEntry
from casedesk.gui.counselling import words
from casedesk.gui.counselling.note_words import NoteWords
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import risk

_TEXTS = ("subjective", "objective", "data", "assessment", "plan", "risk_actions")
_LINES = ("risk_basis", "intervention", "next_step")
BASIS_FROM, ACTIONS_FROM = 1, 2  # grades that ask for grounds, and for what was done


class NoteEditor(QWidget):
    """Fields alone: whoever holds it reads, keeps and signs. `changed` tells of every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow, self._quiet = narrow, False
        self.risk, self.template = ChipsField(self), ChipsField(self)
        self.hint = Label("", self, kind=Text.CAPTION, wraps=True)
        self.texts = {name: TextField(self) for name in _TEXTS}
        self.lines = {name: LineField(self) for name in _LINES}
        self.mode, self.topic = ChoiceField(self), ChoiceField(self)
        self.persons = LineField(self)
        self.words = NoteWords({**self.texts, **self.lines})
        self.hospital = Tick("", self, tone=Tone.COUNSELLING)
        for chips in (self.risk, self.template):
            chips.edit.dress(Tone.COUNSELLING)
        self.risk.require(True)
        self.persons.edit.prefer_latin()
        self._lay_out()
        self._say()
        self.show_entry(NoteEntry())
        for field in self._all():
            field.changed.connect(self._told)
        self.hospital.toggled.connect(self._told)

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"risk": self.risk, **self.texts, **self.lines}

    def show_entry(self, entry: NoteEntry) -> None:
        """Put a note into the fields."""
        self._quiet = True
        self.template.choose(entry.template)
        self.risk.choose(*([] if entry.risk is None else [str(entry.risk)]))
        for name, text in self.texts.items():
            text.put(getattr(entry, name))
        for name, line in self.lines.items():
            line.put(getattr(entry, name))
        self.mode.choose(entry.mode)
        self.topic.choose(entry.topic)
        self.persons.put(str(entry.persons))
        self.hospital.setChecked(entry.hospital_advised)
        self._fit()
        self._quiet = False

    def entry(self) -> NoteEntry:
        """What is typed."""
        persons, grade = self.persons.text().strip(), self.risk.code()
        return NoteEntry(
            template=self.template.code() or "SOAP", mode=self.mode.code() or "room",
            persons=int(persons) if persons.isdecimal() and int(persons) else 1,
            topic=self.topic.code(), risk=int(grade) if grade else None,
            hospital_advised=self.hospital.isChecked(),
            **{name: text.text() for name, text in self.texts.items()},
            **{name: line.text() for name, line in self.lines.items()})

    def payload(self) -> dict[str, Any]:
        """What a draft keeps, plain values."""
        return dict(vars(self.entry()))

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back; what a later version no longer has is left out."""
        known = vars(NoteEntry())
        self.show_entry(NoteEntry(**{k: v for k, v in payload.items() if k in known}))

    def setFocus(self, *reason: Any) -> None:
        """Stand on the grade of risk."""
        self.risk.edit.setFocus(*reason)

    def _all(self) -> list[Field]:
        return [self.risk, self.template, *self.texts.values(), *self.lines.values(), self.mode,
                self.topic, self.persons]

    def _told(self) -> None:
        self._fit()
        if not self._quiet:
            self.changed.emit()

    def _fit(self) -> None:
        """Show the parts of the template, and what the grade asks for."""
        parts = PARTS[self.template.code() or "SOAP"]
        for name in ("subjective", "objective", "data", "assessment", "plan"):
            self.texts[name].setVisible(name in parts)
        grade = int(self.risk.code() or 0)
        self.lines["risk_basis"].setVisible(grade >= BASIS_FROM)
        self.texts["risk_actions"].setVisible(grade >= ACTIONS_FROM)
        self.words.look()
        self._say_hint()

    def _say_hint(self) -> None:
        code = self.risk.code()
        if not code:
            self.hint.say(self.tr("A note is signed with a grade, whatever was said."))
            return
        level = risk.levels()[int(code)]
        asked = self.tr(", ").join(
            each.zh if language() == "zh" else each.en for each in level.actions)
        told = level.hint if language() == "zh" else ""
        if asked:
            told = "\n".join(filter(None, (told, self.tr("Mandatory: {}.").format(asked))))
        self.hint.say(told, words.grade_tone(level.grade) if level.grade >= ACTIONS_FROM else None)

    def _say(self) -> None:
        self._quiet = True
        self.risk.name_it(self.tr("Risk of this session"))
        self.risk.offer([(str(level.grade), words.grade(level.grade)) for level in risk.levels()])
        self.template.name_it(self.tr("Template"))
        self.template.offer([(code, code) for code in PARTS])
        names = {
            "subjective": self.tr("S · what the client says"),
            "objective": self.tr("O · what is observed"), "data": self.tr("D · data"),
            "assessment": self.tr("A · assessment"), "plan": self.tr("P · plan"),
            "risk_actions": self.tr("What was done about the risk"),
            "risk_basis": self.tr("Grounds of the grade"),
            "intervention": self.tr("Intervention"), "next_step": self.tr("Next appointment")}
        for name, field in (*self.texts.items(), *self.lines.items()):
            field.name_it(names[name])
        self.texts["risk_actions"].require(True)
        self.mode.name_it(self.tr("How"))
        self.mode.offer([("room", self.tr("In the room")), ("telephone", self.tr("Telephone")),
                         ("video", self.tr("Video"))])
        self.topic.name_it(self.tr("Topic"))
        self.topic.offer(words.choices("complaints"))
        self.persons.name_it(self.tr("Persons"))
        self.hospital.setText(self.tr("Advised to see a hospital"))
        self._say_hint()
        self._quiet = False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.SMALL)
        first = QVBoxLayout() if self._narrow else QHBoxLayout()
        first.setSpacing(Gap.SMALL if self._narrow else Gap.PAGE)
        first.addWidget(self.risk, 0 if self._narrow else 1)
        if not self._narrow:
            first.addWidget(self.template)
        column.addLayout(first)
        for widget in (self.hint, self.lines["risk_basis"], self.texts["risk_actions"]):
            column.addWidget(widget)
        if self._narrow:
            column.addWidget(self.template)
        for name in ("subjective", "data", "objective", "assessment", "plan"):
            self.texts[name].show_lines(3 if name in ("subjective", "data")
                                        and not self._narrow else 2)
            column.addWidget(self.texts[name])
        self.texts["risk_actions"].show_lines(2)
        column.addWidget(self.lines["intervention"])
        column.addWidget(self.lines["next_step"])
        row = QHBoxLayout()
        row.setSpacing(Gap.MEDIUM)
        row.addWidget(self.mode, 2)
        row.addWidget(self.persons, 1)
        if self._narrow:
            column.addLayout(row)
            column.addWidget(self.topic)
        else:
            row.addWidget(self.topic, 3)
            column.addLayout(row)
        column.addWidget(self.hospital)
        column.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.words.look()
        super().changeEvent(event)
