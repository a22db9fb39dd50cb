"""The fields of one supervision: day, supervisor, minutes, form, codes, points."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.gui import spelling, typed
from casedesk.gui.counselling import words
from casedesk.gui.pieces.fields import ChipsField, Field, LineField, TextField
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates

_LINES = ("on", "supervisor_name", "minutes", "points", "plan")


class SupervisionForm(QWidget):
    """Codes are chosen from those offered; `touched` tells that something was typed."""

    touched = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("piece", "scrolled")
        self.on, self.supervisor, self.minutes = LineField(), LineField(), LineField()
        self.points, self.plan = TextField(), TextField()
        self.lines: dict[str, LineField | TextField] = dict(zip(_LINES, (
            self.on, self.supervisor, self.minutes, self.points, self.plan), strict=True))
        self.form, self.codes = ChipsField(), ChipsField()
        self._putting = False
        typed.day(self.on)
        self.minutes.edit.prefer_latin()
        for field in (self.on, self.supervisor, self.minutes, self.points):
            field.require(True)
        self.points.show_lines(8)
        self.plan.show_lines(3)
        self.codes.edit.allow_several(True)
        for chips in (self.form, self.codes):
            chips.edit.dress(Tone.COUNSELLING)
        self._lay_out()
        for each in self.fields().values():
            each.changed.connect(self._typed)
        self.retranslate()

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.lines, "form": self.form, "codes": self.codes}

    def show_entry(self, entry: SupervisionEntry) -> None:
        """Put an entry into the fields."""
        self._put({"on": spelling.said_day(entry.on), "supervisor_name": entry.supervisor_name,
                   "minutes": str(entry.minutes or ""), "points": entry.points,
                   "plan": entry.plan, "form": entry.form, "codes": entry.codes})

    def read(self, number: int | None) -> SupervisionEntry:
        """Return what is typed. Refuses `date`, `count_shape` at the field."""
        on, minutes = self.on.text().strip(), self.minutes.text().strip()
        return SupervisionEntry(
            number, self.supervisor.text(),
            dates.parse(on, dates.today(), "on") if on else None,
            typed.count(minutes, "minutes") if minutes else None, self.form.code(),
            self.codes.codes(), self.points.text(), self.plan.text())

    def payload(self) -> dict[str, Any]:
        """What a draft keeps."""
        return {"form": self.form.code(), "codes": self.codes.codes(),
                **{name: field.text() for name, field in self.lines.items()}}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self._put(payload)

    def offer(self, codes: Sequence[str]) -> None:
        """Offer codes, and those that are chosen already."""
        kept = self.codes.codes()
        self._putting = True
        self.codes.offer([(code, code) for code in dict.fromkeys([*codes, *kept])])
        self.codes.choose(*kept)
        self._putting = False

    def forget(self) -> None:
        """Wipe the codes; lines are wiped by the page."""
        self._putting = True
        self.codes.offer([])

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for field, name in (
                (self.on, self.tr("Day")), (self.supervisor, self.tr("Supervisor")),
                (self.minutes, self.tr("Minutes")), (self.form, self.tr("Form")),
                (self.codes, self.tr("Cases discussed, by code")),
                (self.points, self.tr("Points, by code alone")),
                (self.plan, self.tr("What follows from it"))):
            field.name_it(name)
        kept = self.form.code()
        self._putting = True
        self.form.offer(words.choices("supervision_forms", empty=False))
        self.form.choose(kept)
        self._putting = False

    def _put(self, said: Mapping[str, Any]) -> None:
        self._putting = True
        for name, field in self.lines.items():
            field.put(str(said.get(name, "")))
        self.form.choose(str(said.get("form", "")))
        self.codes.choose(*said.get("codes", []))
        self._putting = False

    def _typed(self) -> None:
        if not self._putting:
            self.touched.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.SMALL)
        row = QHBoxLayout()
        row.setSpacing(Gap.MEDIUM)
        for field, share in ((self.on, 2), (self.supervisor, 2), (self.minutes, 1)):
            row.addWidget(field, share)
        column.addLayout(row)
        for each in (self.form, self.codes, self.points, self.plan):
            column.addWidget(each)
        column.addStretch(1)
