"""Fields beside a list of cards: in line with the page's head; alone in a narrow window."""

from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from casedesk.gui.pieces.card import Card
from casedesk.gui.theme import Gap, Size

_NARROW = 800  # pixels: no room for the cards and the fields at once
_WIDE = 16_777_215  # as Qt: no limit


class Beside(Protocol):
    """The form of a page that has both."""

    form: Card
    list: QScrollArea
    body: QHBoxLayout


def fit(page: QWidget, ui: Beside) -> None:
    """Give the fields their width and let the cards give way where both have no room."""
    shown, narrow = not ui.form.isHidden(), page.width() < _NARROW
    ui.form.setMinimumWidth(Size.SIDE)
    ui.form.setMaximumWidth(_WIDE if narrow else Size.SIDE)
    ui.list.setHidden(shown and narrow)
    ui.body.setContentsMargins(0, 0, Gap.LARGE if shown else 0, 0)
