"""The settings: the parts on the left, each by its right, the chosen one beside them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings.parts import PARTS, PartKind
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size
from casedesk.ui.settings_page import Ui_SettingsPage

_TOP = Qt.AlignmentFlag.AlignTop


class SettingsPage(Page):
    """↑ and ↓ go through the parts; Enter or Tab goes into the chosen one."""

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self.kinds = [kind for kind in PARTS if kind.open_to(context.actor)]
        self._made: dict[str, QScrollArea] = {}
        self._buttons: dict[str, list[Button]] = {}
        self.list = QuietTable()
        self.list.wear(TableModel[PartKind]([
            Column(lambda: "", lambda kind: Cell(kind.words(), icon=kind.icon))]))
        self.list.horizontalHeader().hide()
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda kind: self.part().setFocus())
        self.ui.partsCard.fill(self.list)
        self.ui.partsCard.hug()
        self.ui.partsCard.setContentsMargins(0, Gap.HAIR, 0, 0)
        self.ui.partsCard.setFixedWidth(Size.RAIL)
        self.ui.body.setAlignment(self.ui.partsCard, _TOP)
        self.setFocusProxy(self.list)
        self.reload()
        self.list.stand_on(str(key) if key else self.kinds[0].code)

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Settings")

    def part(self) -> Page:
        """The part in view."""
        scroll = self.ui.stack.currentWidget()
        assert isinstance(scroll, QScrollArea)
        part = scroll.widget()
        assert isinstance(part, Page)
        return part

    def show_part(self, code: str) -> None:
        """Show a part, if this colleague may see it."""
        self.list.stand_on(code)

    def wish(self, **wish: Any) -> None:
        """`part`: which one to show."""
        if "part" in wish:
            self.show_part(str(wish["part"]))

    def reload(self) -> None:
        """Say the names of the parts in the language in force."""
        self.ui.header.name_it(self.title())
        self.list.setAccessibleName(self.tr("Parts of the settings"))
        self.list.put(self.kinds)
        self.list.show_rows(len(self.kinds))

    def message(self) -> MessageLine | None:
        """Where the part in view says what was refused."""
        return self.part().message()

    def fields(self) -> Mapping[str, Field]:
        """The fields of the part in view."""
        return self.part().fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do in the part in view."""
        return self.part().acts()

    def submit(self) -> None:
        """Ctrl+Enter: the filled button of the part in view."""
        self.part().submit()

    def escape(self) -> bool:
        """First Esc closes what is open in the part in view."""
        return self.part().escape()

    def _show(self, kind: PartKind | None) -> None:
        if kind is None:
            return
        if kind.code not in self._made:
            self._make(kind)
        self.ui.stack.setCurrentWidget(self._made[kind.code])
        for code, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(code == kind.code)

    def _make(self, kind: PartKind) -> None:
        """Make a part; where the window is low it scrolls as a whole."""
        part = kind.make(self.context)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(part)
        self._made[kind.code] = scroll
        self.ui.stack.addWidget(scroll)
        self._buttons[kind.code] = [self.ui.header.add(button) for button in part.offers()]
