"""A row of fields that stands several times: an attendee, a question, a piece of evidence."""

from collections.abc import Mapping
from dataclasses import fields as fields_of
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.pieces.fields import Field, TextField
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.records import fields
from casedesk.gui.records.fields import Choices, Widget
from casedesk.gui.records.spec import Several, Spec
from casedesk.gui.theme import Gap


class FieldRow(QWidget):
    """Its fields on one or more lines. `went_on`: Enter was pressed in the last one."""

    changed = Signal()
    went_on = Signal()

    def __init__(self, several: Several, choices: Choices) -> None:
        super().__init__()
        self.several, self._choices = several, choices
        self._entry = several.entry()
        self.widgets: dict[str, tuple[Spec, Widget]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.HAIR)
        for row in several.rows:
            line = QHBoxLayout()
            line.setSpacing(Gap.SMALL)
            for spec in row:
                widget = fields.make(spec, self._typed)
                self.widgets[spec.name] = (spec, widget)
                place = Qt.AlignmentFlag.AlignTop
                if isinstance(widget, Tick):
                    place = Qt.AlignmentFlag.AlignBottom
                line.addWidget(widget, 0 if isinstance(widget, Tick) else spec.stretch, place)
            column.addLayout(line)
        if several.quick:
            last = self.widgets[several.rows[-1][-1].name][1]
            assert isinstance(last, TextField)
            last.edit.installEventFilter(self)
        self.retranslate()
        self.show_entry(self._entry)

    def retranslate(self) -> None:
        """Say labels and choices."""
        for spec, widget in self.widgets.values():
            fields.name(spec, widget, self._choices)

    def offer(self, choices: Choices) -> None:
        """Offer other parties."""
        self._choices = choices
        self.retranslate()

    def show_entry(self, entry: Any) -> None:
        """Put an entry into the fields."""
        self._entry = entry
        for name, (spec, widget) in self.widgets.items():
            fields.put(spec, widget, getattr(entry, name))
        fields.shown(self.widgets)

    def read(self) -> Any:
        """Return what is typed. Refuses what a field refuses."""
        values = {name: fields.read(spec, widget)
                  for name, (spec, widget) in self.widgets.items()}
        held = {each.name: getattr(self._entry, each.name) for each in fields_of(self._entry)}
        return type(self._entry)(**(held | values))

    def is_empty(self) -> bool:
        """Whether the field that counts is empty."""
        return not fields.kept(self.widgets[self.several.names][1])

    def texts(self) -> dict[str, Any]:
        """What a draft keeps."""
        found = {name: fields.kept(widget) for name, (_, widget) in self.widgets.items()}
        return found | {"_" + name: getattr(self._entry, name) for name in self.several.keeps}

    def put(self, texts: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name in self.several.keeps:
            setattr(self._entry, name, texts.get("_" + name))
        for name, (_, widget) in self.widgets.items():
            fields.keep(widget, texts.get(name))
        fields.shown(self.widgets)

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        widget = self.widgets[name][1]
        return widget if isinstance(widget, Field) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the last field goes on to the next row; Shift+Enter is a new line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) \
                and event.key() in ENTER and not event.modifiers() \
                and not getattr(watched, "preedit", ""):
            self.went_on.emit()
            return True
        return False

    def _typed(self) -> None:
        fields.shown(self.widgets)
        self.changed.emit()
