"""The fields of one claim as its kind asks them, filled from what the case knows."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import Field, LineField, TextField
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap
from casedesk.rules import claim_kinds, dates
from casedesk.rules.claim_kinds import Field as Asked

_LONG = ("day_hours", "month_wages")
_COLUMNS = 3


class ClaimForm(QWidget):
    """Lays the fields of a kind; texts typed for another kind are kept and come back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None
        self._texts: dict[str, str] = {}
        self.kind = ""
        self.lines: dict[str, LineField | TextField] = {}
        self.ticks: dict[str, Tick] = {}

    def lay(self, kind: str) -> None:
        """Show the fields of a kind."""
        self._texts |= self.texts()
        self.kind, self.lines, self.ticks = kind, {}, {}
        if self._held is not None:
            self._held.hide()
            self._held.deleteLater()
        self._held = QWidget(self)
        grid = QGridLayout(self._held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Gap.LARGE)
        grid.setVerticalSpacing(Gap.SMALL)
        place = 0
        for asked in sorted(claim_kinds.kind(kind).fields, key=_order):
            widget = self._make(asked)
            wide = asked.ask in _LONG or asked.ask == "tick"
            if wide and place % _COLUMNS:
                place += _COLUMNS - place % _COLUMNS
            grid.addWidget(widget, place // _COLUMNS, place % _COLUMNS,
                           1, _COLUMNS if wide else 1, Qt.AlignmentFlag.AlignTop)
            place += _COLUMNS if wide else 1
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._column.addWidget(self._held)
        self._held.show()
        self.name_them()
        follow_layout(self)

    def name_them(self) -> None:
        """Say the names of the fields in the language in force."""
        if not self.kind:
            return
        zh = language() == "zh"
        for asked in claim_kinds.kind(self.kind).fields:
            words = asked.zh if zh else asked.en
            if asked.ask == "tick":
                self.ticks[asked.name].setText(words)
                self.ticks[asked.name].setAccessibleName(words)
                self.ticks[asked.name].updateGeometry()
            else:
                self.lines[asked.name].name_it(words)
                self.lines[asked.name].require(asked.needed)

    def texts(self) -> dict[str, str]:
        """What is typed, by the names of the fields."""
        found = {name: field.text().strip() for name, field in self.lines.items()}
        return found | {name: "1" if tick.isChecked() else "" for name, tick in self.ticks.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Put texts into the fields; those of other kinds wait for theirs."""
        self._texts |= {name: str(text) for name, text in texts.items()}
        for name, field in self.lines.items():
            if name in texts:
                field.put(_spelt(field, str(texts[name])))
        for name, tick in self.ticks.items():
            if name in texts:
                tick.setChecked(str(texts[name]) not in ("", "0"))

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.lines

    def first(self) -> QWidget:
        """Where typing goes on: the first field that is needed and empty."""
        needed = [asked.name for asked in claim_kinds.kind(self.kind).fields if asked.needed]
        empty = [name for name in needed if not self.lines[name].text().strip()]
        return self.lines[(empty or needed)[0]]

    def _make(self, asked: Asked) -> QWidget:
        text = self._texts.get(asked.name, "")
        if asked.ask == "tick":
            tick = Tick("", self._held)
            tick.setChecked(text not in ("", "0"))
            tick.toggled.connect(lambda _: self.changed.emit())
            self.ticks[asked.name] = tick
            return tick
        field = self._field(asked)
        field.put(_spelt(field, text))
        field.changed.connect(self.changed.emit)
        field.left.connect(lambda: field.say("") if not field.text().strip() else None)
        self.lines[asked.name] = field
        return field

    def _field(self, asked: Asked) -> LineField | TextField:
        if asked.ask in _LONG:
            text = TextField(self._held)
            text.show_lines(4)
            text.edit.setPlaceholderText(
                "2026-10-01 8\n2026-10-02 3.5" if asked.ask == "day_hours"
                else "2026-08 1800\n2026-09 1900")
            return text
        line = LineField(self._held)
        if asked.ask == "day":
            typed.day(line)
        elif asked.ask == "money":
            typed.amount(line)
        else:
            line.edit.prefer_latin()
            line.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if asked.ask == "wages":
            line.edit.setPlaceholderText(self.tr("average, or month by month with spaces"))
        line.setProperty("ask", asked.ask)
        return line


def _order(asked: Asked) -> int:
    """Ticks and lists of lines stand below the short fields."""
    return 2 if asked.ask == "tick" else 1 if asked.ask in _LONG else 0


def _spelt(field: LineField | TextField, text: str) -> str:
    """A day from the records as it is spelt here; anything else as it is."""
    ask = field.property("ask")
    if ask == "day" and text and not spelling.day_fault(text):
        return spelling.said_day(dates.parse(text, dates.today()))
    if ask == "money" and text:
        return spelling.amount(text)
    return text
