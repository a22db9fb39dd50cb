"""The card of all keys, shown by F1."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.gui import theme
from casedesk.gui.pages import PageKind
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Label
from casedesk.gui.shell.keys import KEYS, cap
from casedesk.gui.theme import Gap, Size, Text


class Keycap(QWidget):
    """One key in its cap."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setFixedSize(strokes.keycap_size(text).toSize() + QSize(1, 2))
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now, rect = theme.colours(), QRectF(self.rect())
        right = rect.center()
        right.setX(rect.right())
        strokes.keycap(QPainter(self), right, self._text, now.colour("second"),
                       now.colour("edge"))


class KeyCard(QDialog):
    """Two columns of keys and what they do."""

    def __init__(self, kinds: list[PageKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = [(key.keys, key.words()) for key in KEYS]
        lines += [((kind.shortcut,), kind.words()) for kind in kinds if kind.shortcut]
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.PAGE)
        grid.setVerticalSpacing(Gap.SMALL)
        half = (len(lines) + 1) // 2
        for place, (keys, words) in enumerate(lines):
            row, column = place % half, place // half * 2
            caps = QHBoxLayout()
            caps.setSpacing(Gap.HAIR)
            for key in dict.fromkeys(cap(key) for key in keys):
                caps.addWidget(Keycap(key, self))
            caps.addStretch(1)
            grid.addLayout(caps, row, column)
            grid.addWidget(Label(words, self), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        close = Button(self.tr("Close"), self, hint="Esc")
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PAGE, Gap.PAGE, Gap.PAGE, Gap.PAGE)
        whole.setSpacing(Gap.LARGE)
        whole.addWidget(Label(self.tr("Keys"), self, kind=Text.TITLE))
        whole.addLayout(grid)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(Size.DIALOG)
