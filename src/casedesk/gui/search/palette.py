"""The search palette: type, ↑↓, Enter; a normal dialog, so that input methods work in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QListView

from casedesk.casework import finding, visits
from casedesk.casework.finding import Found
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import tasks
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.search.commands import commands, fitting, spoken
from casedesk.gui.search.line_list import LineModel, LinePainter
from casedesk.gui.search.lines import Line, lines
from casedesk.gui.theme import Size
from casedesk.ui.palette import Ui_Palette

if TYPE_CHECKING:
    from casedesk.gui.shell.shell import Shell

_ROWS = 14  # lines that the palette is high
_PAGE = 8  # lines that PgUp and PgDn go


class Palette(QDialog):
    """Finds people, employers, cases, visits and commands in one box.

    Enter opens, Ctrl+Enter registers a visit of the one chosen, Ins registers a new person with
    what was typed.
    """

    def __init__(self, context: Context, shell: "Shell") -> None:
        super().__init__(shell)
        self.ui = Ui_Palette()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._shell = context, shell
        self._commands = commands(shell)
        self._initials: dict[str, frozenset[str]] = {}
        self._may_register = allows(context.actor, Data.PERSON, Verb.ADD)
        self._model = LineModel()
        self.ui.list.setModel(self._model)
        self.ui.card.fill(self.ui.list)
        self.ui.list.setItemDelegate(LinePainter(self.ui.list))
        self.ui.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.list.setFrameShape(QListView.Shape.NoFrame)
        self.ui.list.setMinimumHeight(_ROWS * Size.ROW)
        self.ui.list.clicked.connect(lambda _: self.take())
        self.ui.search.textChanged.connect(lambda _: self.look())
        self.ui.search.installEventFilter(self)
        self._say()
        self.setMinimumWidth(Size.DIALOG + Size.RAIL // 2)
        tasks.run(self, lambda: spoken(self._commands), self._know_readings, lambda _: None)
        self.look()
        self.ui.search.setFocus()

    def look(self) -> None:
        """Show what fits the typed text, and stand on the first."""
        text = self.ui.search.text()
        found = finding.find(self._context.database, self._context.actor, text) \
            if text.strip() else Found()
        fits = fitting(self._commands, text, self._initials)
        self._model.show(lines(found, fits, text, spoken=bool(self._initials)))
        self._go(0, 1)
        self._say_keys()

    def line(self) -> Line | None:
        """The line the keyboard stands on."""
        index = self.ui.list.currentIndex()
        return self._model.lines[index.row()] if index.isValid() else None

    def shown(self) -> list[Line]:
        """Every line, headings among them."""
        return list(self._model.lines)

    def take(self) -> None:
        """Enter: open what is chosen, or do it."""
        line = self.line()
        if line is None:
            return
        self.accept()
        if line.command is not None:
            if line.command.is_page:
                self._context.open(line.command.code)
            else:
                self._shell.act(line.command.code)
        elif line.kind == "visit":
            self._open_visit(line.id)
        else:
            self._context.open(line.kind, line.id)

    def register(self) -> None:
        """Ctrl+Enter: a visit of the worker, or about the employer, that is chosen."""
        line = self.line()
        if not self._may_register:
            return
        if line is not None and line.kind in ("person", "employer"):
            self.accept()
            self._context.open("intake", **{f"{line.kind}_id": line.id})
        else:
            self.register_new()

    def register_new(self) -> None:
        """Ins: a visit of somebody new, with what was typed carried over."""
        if self._may_register:
            text = self.ui.search.text()
            self.accept()
            self._context.open("intake", typed=text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, while the keyboard stays in the box."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress \
                or self.ui.search.preedit:
            return False
        row = self.ui.list.currentIndex().row()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ways = {Qt.Key.Key_Down: (row + 1, 1), Qt.Key.Key_Up: (row - 1, -1),
                Qt.Key.Key_PageDown: (min(row + _PAGE, len(self._model.lines) - 1), -1),
                Qt.Key.Key_PageUp: (max(row - _PAGE, 0), 1)}
        way = ways.get(Qt.Key(event.key()))
        if way is not None:
            self._go(*way)
        elif event.key() in ENTER:
            self.register() if control else self.take()
        elif event.key() == Qt.Key.Key_Insert:
            self.register_new()
        else:
            return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Stand under the search box of the window."""
        super().showEvent(event)
        window = self._shell.window()
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, Size.TOP_BAR)))

    def _go(self, row: int, way: int) -> None:
        """Stand on this line, or on the next one that way that is no heading."""
        while 0 <= row < len(self._model.lines) and not self._model.lines[row].kind:
            row += way
        if 0 <= row < len(self._model.lines):
            self.ui.list.setCurrentIndex(self._model.index(row, 0))
            if row <= 1:
                self.ui.list.scrollToTop()
        elif not self._model.lines:
            self.ui.list.setCurrentIndex(QModelIndex())

    def _open_visit(self, visit_id: int) -> None:
        row = visits.row(self._context.database, self._context.actor, visit_id)
        if row.case_id is not None:
            open_case(self._context, "", row.case_id)
        elif row.state in ("waiting", "open") and self._may_register:
            self._context.open("intake", row.id)
        else:
            self._context.open("person", row.person_id)

    def _know_readings(self, initials: dict[str, frozenset[str]]) -> None:
        self._initials = initials
        if self.ui.search.text().strip():
            self.look()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Search"))
        self.ui.search.setPlaceholderText(self.tr(
            "Name, initials, ID or phone tail, employer, case number, command"))

    def _say_keys(self) -> None:
        if not self._model.lines:
            said = self.tr("Nothing fits.   Ins registers a visit of somebody new") \
                if self._may_register else self.tr("Nothing fits.")
        elif self._may_register:
            said = self.tr("↑↓ choose   Enter open   Ctrl+Enter register a visit   Ins new person")
        else:
            said = self.tr("↑↓ choose   Enter open")
        self.ui.keys.setText(said)
