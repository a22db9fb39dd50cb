"""On a worker's page: records that may be the same worker's, and those that were merged."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.people import Likeness
from casedesk.casework.people.page import MergeLine
from casedesk.gui import when
from casedesk.gui.people import words
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.label import Elided
from casedesk.gui.theme import Gap
from casedesk.rules import dates


class AlikeCard(QObject):
    """Fills a card; hidden while there is nothing to decide.

    `merge_asked` and `parted` carry the Likeness, `undo_asked` the merge's number.
    """

    merge_asked = Signal(object)
    parted = Signal(object)
    undo_asked = Signal(int)

    def __init__(self, card: Card, owner: QObject) -> None:
        super().__init__(owner)
        self.card = card
        self._lines: QWidget | None = None

    def show_found(self, found: Sequence[Likeness], merges: Sequence[MergeLine]) -> None:
        """Show look-alikes, and merges that can still be undone."""
        self.card.name_it(self.tr("May be the same person") if found
                          else self.tr("Merged records"))
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget(self.card)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.MEDIUM)
        column.setSpacing(Gap.HAIR)
        for each in found:
            self._add_likeness(column, each)
        undoable = [merge for merge in merges if merge.until >= dates.today()]
        for merge in undoable:
            self._add_merge(column, merge)
        self.card.fill(self._lines, 0)
        self.card.setVisible(bool(found or undoable))

    def _add_likeness(self, column: QVBoxLayout, each: Likeness) -> None:
        said = words.joined((each.name, words.about(
            each.sex, each.birth, each.id_tail, each.phone_tail)))
        why = words.joined((*map(words.reason, each.reasons),
                            words.cases(each.cases, each.last_visit)))
        merge = Button(self.tr("Merge…"))
        merge.setAccessibleName(self.tr("Merge with {name}").format(name=said))
        merge.clicked.connect(lambda: self.merge_asked.emit(each))
        part = Button(self.tr("Not the same"))
        part.setAccessibleName(self.tr("Not the same as {name}").format(name=said))
        part.clicked.connect(lambda: self.parted.emit(each))
        self._add_line(column, said, why, merge, part)

    def _add_merge(self, column: QVBoxLayout, merge: MergeLine) -> None:
        said = self.tr("{name} was merged into this record").format(name=merge.merged_name)
        until = self.tr("can be undone until {day}").format(day=when.day(merge.until))
        undo = Button(self.tr("Undo"))
        undo.setAccessibleName(self.tr("Undo: {what}").format(what=said))
        undo.clicked.connect(lambda: self.undo_asked.emit(merge.id))
        self._add_line(column, said, until, undo)

    def _add_line(self, column: QVBoxLayout, said: str, under: str, *acts: Button) -> None:
        row, texts = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(Gap.SMALL)
        texts.setSpacing(0)
        texts.addWidget(Elided(said))
        texts.addWidget(Elided(under, second=True))
        row.addLayout(texts, 1)
        for button in acts:
            row.addWidget(button)
        column.addLayout(row)
