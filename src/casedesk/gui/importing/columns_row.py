"""What each column of the ledger was taken for, changeable where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from casedesk.exchange.columns import LedgerKind
from casedesk.exchange.staging import Staged
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.theme import Gap, Tone

_WIDE = 124  # pixels of one column


class ColumnsRow(QScrollArea):
    """One choice a column, in the order of the sheet; a sample of the column under it.

    `matched` carries the column, counted from 1, and the field it is now taken for.
    """

    matched = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields: dict[int, ChoiceField] = {}
        self._shape: Sequence[object] = ()

    def show_columns(self, staged: Staged) -> None:
        """Show how the columns of this ledger are matched."""
        columns = staged.heading.columns
        shape = [staged.ledger.kind, language(), *((c.index, c.heading) for c in columns)]
        if shape != self._shape:
            self._shape = shape
            self._lay(staged)
        samples = self._samples(staged)
        for column in columns:
            field = self.fields[column.index]
            field.edit.blockSignals(True)
            field.choose(column.field)
            field.edit.blockSignals(False)
            field.say(samples.get(column.index, ""), Tone.WARN if not column.field else None)

    def _lay(self, staged: Staged) -> None:
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        row = QHBoxLayout(inner)
        row.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
        row.setSpacing(Gap.SMALL)
        self.fields = {}
        choices = [("", self.tr("into the notes")), *field_words(staged.ledger)]
        for column in staged.heading.columns:
            field = ChoiceField(inner)
            field.name_it(column.heading)
            field.give_room(True)
            field.offer(choices)
            field.setMinimumWidth(_WIDE)
            field.changed.connect(lambda index=column.index: self._changed(index))
            self.fields[column.index] = field
            row.addWidget(field)
        row.addStretch(1)
        self.setWidget(inner)
        self.setFixedHeight(inner.sizeHint().height() + Gap.MEDIUM)

    def _changed(self, index: int) -> None:
        self.matched.emit(index, self.fields[index].code())

    def _samples(self, staged: Staged) -> dict[int, str]:
        """The first thing that stands in each column."""
        found: dict[int, str] = {}
        for line in staged.lines[:50]:
            for column in staged.heading.columns:
                text = line.shown(column.field) if column.field else line.others.get(
                    column.heading, "")
                if text:
                    found.setdefault(column.index, text.replace("\n", " "))
        return found


def field_words(ledger: LedgerKind) -> list[tuple[str, str]]:
    """The fields of a kind of ledger, each with its word in the language in force."""
    zh = language() == "zh"
    return [(column.field, column.zh if zh else column.en) for column in ledger.columns]
