"""Acts promised as they are typed, and the line that lays out instalments by the month."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.disputes.agreement import ObligationEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import counts, dates, instalments
from casedesk.rules.instalments import Planned


class ObligationRow(QWidget):
    """One act on one line: what, by when, by whom."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Mapping[str, LineField] = {
            name: LineField(self) for name in ("content", "due_on", "debtor")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        for place, field in enumerate(self.lines.values()):
            row.addWidget(field, 2 if place else 3, Qt.AlignmentFlag.AlignTop)
            field.changed.connect(self.changed.emit)
        typed.day(self.lines["due_on"])
        self.retranslate()

    def retranslate(self) -> None:
        """Say the names of the fields."""
        for name, words in (("content", self.tr("What is to be done")), ("due_on", self.tr("By")),
                            ("debtor", self.tr("By whom"))):
            self.lines[name].name_it(words)

    def is_empty(self) -> bool:
        """Whether nothing of its own is typed."""
        return not any(self.lines[name].text().strip() for name in ("content", "due_on"))

    def texts(self) -> dict[str, str]:
        """The texts as they stand."""
        return {name: field.text() for name, field in self.lines.items()}

    def put(self, texts: Mapping[str, Any]) -> None:
        """Put texts into the fields."""
        for name, field in self.lines.items():
            if name in texts:
                field.put(str(texts[name]))

    def show_entry(self, entry: ObligationEntry) -> None:
        """Put an entry into the fields."""
        self.put({"content": entry.content, "due_on": spelling.said_day(entry.due_on),
                  "debtor": entry.debtor})

    def read(self) -> ObligationEntry:
        """Return what is typed. Refuses `date` at the field."""
        due = self.lines["due_on"].text().strip()
        return ObligationEntry(
            self.lines["content"].text().strip(),
            dates.parse(due, dates.today(), "due_on") if due else None,
            self.lines["debtor"].text().strip())

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.lines


class PlanLine(QWidget):
    """So many instalments from a day on, by months; `planned` carries them."""

    planned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count, self.first, self.months, self.each = (LineField(self) for _ in range(4))
        self.make = Button("", self)
        self._total = 0
        typed.day(self.first)
        typed.amount(self.each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        for field in (self.count, self.first, self.months, self.each):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for figure in (self.count, self.months):
            figure.edit.prefer_latin()
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignBottom)
        self.make.clicked.connect(self.lay_out)
        self.months.put("1")
        self.retranslate()

    def retranslate(self) -> None:
        """Say the names of the fields."""
        for field, words in ((self.count, self.tr("Instalments")), (self.first, self.tr("From")),
                             (self.months, self.tr("Every … months")),
                             (self.each, self.tr("Each (empty: alike)"))):
            field.name_it(words)
        self.make.setText(self.tr("Lay out"))

    def know(self, total_fen: int) -> None:
        """Know what was agreed in all."""
        self._total = total_fen

    def lay_out(self) -> None:
        """Lay out what was agreed; what is missing is said at its field."""
        for field in (self.count, self.first, self.months, self.each):
            field.say("")
        names = {"count": self.count, "date": self.first, "months": self.months,
                 "each": self.each}
        try:
            self.planned.emit(self._plan())
        except RefusedError as refusal:
            wrong = names.get(refusal.field, self.count)
            wrong.say(refusal.sentence(language()), Tone.DANGER)
            wrong.setFocus()

    def _plan(self) -> list[Planned]:
        return instalments.plan(
            self._total, counts.read(self.count.text()) or 0,
            dates.parse(self.first.text(), dates.today()),
            months=counts.read(self.months.text()) or 0,
            each_fen=typed.fen(self.each) or None)
