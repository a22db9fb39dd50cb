"""The form of a record: groups of fields and rows, made from their table."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.gui.pieces.fields import ChipsField, Field
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.rows_editor import RowsEditor
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.records import fields
from casedesk.gui.records.fields import Choices, Widget
from casedesk.gui.records.rows import FieldRow
from casedesk.gui.records.spec import Group, Several, Spec, said
from casedesk.gui.theme import Gap, Tone


class RecordForm(QWidget):
    """Reads an entry out of the fields and puts one in; `changed` is called at every change."""

    def __init__(self, groups: tuple[Group, ...], choices: Choices,
                 changed: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("piece", "scrolled")
        self._groups, self._choices, self._changed = groups, choices, changed
        self._entry: Any = None
        self._putting = False
        self.widgets: dict[str, tuple[Spec, Widget]] = {}
        self.several: dict[str, tuple[Several, RowsEditor[FieldRow]]] = {}
        self._heads: list[tuple[Group, Label]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.LARGE)
        column.setSpacing(Gap.SMALL)
        for group in groups:
            self._lay(group, column)
        column.addStretch(1)
        self.retranslate()

    # what it shows ------------------------------------------------------------------------------

    def show_entry(self, entry: Any) -> None:
        """Put an entry into the fields."""
        self._entry, self._putting = entry, True
        for name, (spec, widget) in self.widgets.items():
            fields.put(spec, widget, getattr(entry, name))
        for name, (_, editor) in self.several.items():
            editor.clear()
            for each in getattr(entry, name):
                editor.add(focus=False).show_entry(each)
        self._putting = False
        self._settle()

    def dress(self, tone: Tone) -> Self:
        """Let what is chosen in it wear the tone of a service."""
        for _, widget in self.widgets.values():
            if isinstance(widget, Tick):
                widget.dress(tone)
            elif isinstance(widget, ChipsField):
                widget.edit.dress(tone)
        self.retranslate()
        return self

    def take(self, entry: Any) -> None:
        """Read into this entry from now on; the fields stay as they are."""
        self._entry = entry

    def read(self) -> Any:
        """Return the entry as it is typed. Refuses what a field refuses."""
        values: dict[str, Any] = {
            name: fields.read(spec, widget) for name, (spec, widget) in self.widgets.items()}
        for name, (_, editor) in self.several.items():
            values[name] = [row.read() for row in editor.rows() if not row.is_empty()]
        return replace(self._entry, **values)

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        found = {name: fields.kept(widget) for name, (_, widget) in self.widgets.items()}
        return found | {name: [row.texts() for row in editor.rows()]
                        for name, (_, editor) in self.several.items()}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self._putting = True
        for name, (_, widget) in self.widgets.items():
            fields.keep(widget, payload.get(name))
        for name, (_, editor) in self.several.items():
            editor.clear()
            for texts in payload.get(name, []):
                editor.add(focus=False).put(texts)
        self._putting = False
        self._settle()

    def offer(self, choices: Choices) -> None:
        """Offer other parties and mediators."""
        self._choices = choices
        for _, editor in self.several.values():
            for row in editor.rows():
                row.offer(choices)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for group, head in self._heads:
            head.setText(said(group.title))
        for spec, widget in self.widgets.values():
            fields.name(spec, widget, self._choices)
        for several, editor in self.several.values():
            editor.name_it(said(several.adding), said(several.removing))
            for row in editor.rows():
                row.retranslate()

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use; rows by the name of their list."""
        found = {name: widget for name, (_, widget) in self.widgets.items()
                 if isinstance(widget, Field)}
        for name, (several, editor) in self.several.items():
            rows = editor.rows()
            field = rows[-1].field(several.names) if rows else None
            if field is not None:
                found[name] = field
        return found

    def widget(self, name: str) -> Widget:
        """The widget of a field."""
        return self.widgets[name][1]

    def first(self) -> QWidget:
        """Where the keyboard begins: the first field that is still empty, else the first."""
        shown = [widget for _, widget in self.widgets.values() if not widget.isHidden()]
        empty = (widget for widget in shown
                 if isinstance(widget, Field) and fields.kept(widget) in ("", []))
        return next(empty, next(iter(shown), self))

    # how it is made -----------------------------------------------------------------------------

    def _lay(self, group: Group, column: QVBoxLayout) -> None:
        if group.title:
            head = Label("", self, strong=True)
            self._heads.append((group, head))
            column.addSpacing(Gap.HAIR)
            column.addWidget(head)
        for row in group.rows:
            line = QHBoxLayout()
            line.setSpacing(Gap.MEDIUM)
            for spec in row:
                widget = fields.make(spec, self._typed)
                self.widgets[spec.name] = (spec, widget)
                tick = isinstance(widget, Tick)
                place = Qt.AlignmentFlag.AlignBottom if tick else Qt.AlignmentFlag.AlignTop
                line.addWidget(widget, 0 if tick else spec.stretch, place)
            if all(spec.kind == "tick" for spec in row):
                line.addStretch(1)
            column.addLayout(line)
        if group.several is not None:
            several = group.several
            editor = RowsEditor(lambda: self._row(several))
            editor.changed.connect(self._rows_changed)
            self.several[several.name] = (several, editor)
            column.addWidget(editor)

    def _row(self, several: Several) -> FieldRow:
        row = FieldRow(several, self._choices)
        row.changed.connect(self._typed)
        row.went_on.connect(lambda: self._go_on(row))
        return row

    def _go_on(self, row: FieldRow) -> None:
        """Enter in the last field of a row: the next row, or a new one."""
        _, editor = self.several[row.several.name]
        rows = editor.rows()
        place = rows.index(row) + 1
        if place < len(rows):
            field = rows[place].field(row.several.rows[0][0].name)
            if field is not None:
                field.setFocus()
        else:
            editor.add()

    def _rows_changed(self) -> None:
        follow_layout(self)
        self._typed()

    def _typed(self) -> None:
        if not self._putting:
            fields.shown(self.widgets)
            self._changed()

    def _settle(self) -> None:
        fields.shown(self.widgets)
        follow_layout(self)
