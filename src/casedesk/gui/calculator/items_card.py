"""The claims as they were reckoned, with their sum; and the lists kept with the case."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.calculator import ItemEntry
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text
from casedesk.rules import claim_kinds, money
from casedesk.rules.claims import Result

Reckoned = tuple[ItemEntry, Result]


def kind_words(code: str) -> str:
    """What a kind of claim is called."""
    kind = claim_kinds.kind(code)
    return kind.zh if language() == "zh" else kind.en


class ItemsCard(LinesCard):
    """Enter on an item takes it back into the fields; its button takes it off the list."""

    opened = Signal(int)
    removed = Signal(int)

    def show_items(self, items: Sequence[Reckoned]) -> None:
        """Show the items in order, and what they add up to."""
        self.name_it(self.tr("List"))
        self.note_it("")
        column = self.lay(0, edge=True)
        if not items:
            quiet = Label(self.tr("Nothing on the list yet: Ctrl+Enter adds what is reckoned."),
                          second=True, wraps=True)
            quiet.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
            column.addWidget(quiet)
            return
        for place, (item, result) in enumerate(items):
            column.addLayout(self._line(place, item, result))
        total = sum(result.amount_fen for _, result in items)
        foot = QHBoxLayout()
        foot.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, 0)
        foot.addWidget(Label(self.tr("Total"), strong=True))
        foot.addStretch(1)
        foot.addWidget(Label(money.plain(total), strong=True))
        column.addLayout(foot)
        words = Label(money.words(total), kind=Text.CAPTION, second=True, wraps=True)
        words.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
        column.addWidget(words)

    def _line(self, place: int, item: ItemEntry, result: Result) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, Gap.SMALL, 0)
        row.setSpacing(0)
        entry = EntryLine(f"{place + 1}. {kind_words(item.kind)}", result.formula)
        entry.badge_it(money.plain(result.amount_fen))
        entry.clicked.connect(lambda _=False: self.opened.emit(place))
        remove = Button("", kind=Kind.QUIET, icon="close")
        words = self.tr("Take off the list: {}").format(kind_words(item.kind))
        remove.setAccessibleName(words)
        remove.setToolTip(words)
        remove.clicked.connect(lambda _=False: self.removed.emit(place))
        row.addWidget(entry, 1)
        row.addWidget(remove)
        return row


class KeptCard(LinesCard):
    """The lists that were attached to the case; Enter shows one again."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def show_kept(self, kept: Sequence[tuple[int, date, int, int]]) -> None:
        """Show them, the latest first; the card is away while there is none."""
        self.name_it(self.tr("Attached to the case"))
        self.setVisible(bool(kept))
        column = self.lay(0, edge=True)
        for number, day, items, total in kept:
            line = EntryLine(when.day(day), self.tr("{} items").format(items))
            line.badge_it(money.plain(total))
            line.clicked.connect(lambda _=False, number=number: self.opened.emit(number))
            column.addWidget(line)
