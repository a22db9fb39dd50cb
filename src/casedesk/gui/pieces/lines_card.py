"""A card whose lines are laid anew whenever its matter changes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.gui.pieces.card import Card
from casedesk.gui.theme import Gap


class LinesCard(Card):
    """`lay` gives room for new lines and takes the old ones away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._lines: QWidget | None = None
        self.hug()

    def lay(self, gap: int = Gap.HAIR, *, edge: bool = False) -> QVBoxLayout:
        """Give an empty column within the margins, or from edge to edge."""
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget(self)
        column = QVBoxLayout(self._lines)
        side = 0 if edge else Gap.LARGE
        column.setContentsMargins(side, 0, side, Gap.HAIR if edge else Gap.MEDIUM)
        column.setSpacing(gap)
        self._column.insertWidget(1, self._lines)  # under the title, above what is filled in
        return column
