"""What is on record already, offered under a field while it is typed into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casedesk.gui.pieces.edits import ENTER, LineEdit
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone

_PAUSE = 120  # milliseconds after the last key
_MOST = 6  # rows shown


@dataclass(frozen=True)
class Suggestion:
    """One record that fits: its number, its name, what tells it from others."""

    id: int
    text: str
    beside: str = ""
    alarm: str = ""


class Suggestions(QFrame):
    """Lies over the page under its field; the keyboard stays in the field.

    A child of the page and no popup, so that the input method is never disturbed; asks only for
    committed text. ↑↓ choose, Enter takes, Esc sends it away. `taken` carries the Suggestion.
    """

    taken = Signal(object)

    def __init__(self, edit: LineEdit, ask: Callable[[str], Sequence[Suggestion]],
                 page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("piece", "card")
        self._edit, self._ask, self._page = edit, ask, page
        model = TableModel[Suggestion]([
            Column(lambda: "", lambda s: Cell(s.text, strong=True)),
            Column(lambda: "", lambda s: Cell(s.beside, second=True), Size.RAIL + Size.ROW),
            Column(lambda: "", lambda s: Cell(s.alarm, Tone.WARN, badge=True), Size.RAIL // 2,
                   right=True),
        ])
        self.list = QuietTable(self)
        self.list.wear(model)
        self.list.horizontalHeader().hide()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._take(index))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        edit.textEdited.connect(lambda _: self._pause.start())
        edit.installEventFilter(self)
        page.installEventFilter(self)
        self.hide()

    def name_it(self, name: str) -> None:
        """Say to a screen reader what the list is."""
        self.list.setAccessibleName(name)

    def dismiss(self) -> None:
        """Go away until something else is typed."""
        self._pause.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for the list; go when the field is left."""
        if watched is self._edit:
            if event.type() == QEvent.Type.FocusOut:
                self.dismiss()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                if self.isVisible() and event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self.isVisible() and not self._edit.preedit and self._heed(event)
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _heed(self, event: QKeyEvent) -> bool:
        here = self.list.currentIndex()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            way = 1 if event.key() == Qt.Key.Key_Down else -1
            row = here.row() + way if here.isValid() else 0 if way > 0 else -1
            at = self.list.model().index(row, 0)
            self.list.setCurrentIndex(at if 0 <= row < self.list.model().rowCount()
                                      else QModelIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if event.key() in ENTER and not event.modifiers() and here.isValid():
            self._take(here)
            return True
        return False

    def _look(self) -> None:
        if self._edit.preedit or not self._edit.hasFocus():
            return
        found = list(self._ask(self._edit.text()))[:_MOST] if self._edit.text().strip() else []
        if not found:
            self.hide()
            return
        self.list.put(found)
        self.list.setCurrentIndex(QModelIndex())
        self._place()
        self.show()
        self.raise_()

    def _take(self, index: QModelIndex) -> None:
        model = self.list.model()
        assert isinstance(model, TableModel)
        chosen = model.rows[index.row()]
        self.dismiss()
        self.taken.emit(chosen)

    def _place(self) -> None:
        page = self._page
        corner = self._edit.mapTo(page, QPoint(0, self._edit.height() + 4))
        rows = self.list.model().rowCount()
        wide = min(max(self._edit.width(), Size.DIALOG - Size.RAIL // 2), page.width() - corner.x())
        self.setGeometry(corner.x(), corner.y(), wide, rows * Size.ROW + 4)
