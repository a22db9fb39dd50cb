"""The list of disputes: mine, due, forgotten, by state, matter or name; Enter opens one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from casedesk.casework.disputes import export, listing, workflow
from casedesk.casework.disputes.listing import CaseFilter, CaseRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.disputes import list_columns, list_views, words
from casedesk.gui.export import write_chosen
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.pieces.kept_columns import KeptColumns
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.theme import Size
from casedesk.model import Role
from casedesk.rules import codes, dates
from casedesk.ui.list_page import Ui_ListPage

_PAGE = 100
_PAUSE = 200  # milliseconds from the last key to the new list
_Counted = tuple[dict[str, int], dict[str, int], list[tuple[int, str]]]  # views, states, handlers


class ListPage(Page):
    """`wish`: only= one of the views, state=, matter=, handler=, text=."""

    tables = frozenset({"case_file", "dispute", "deadline", "event", "claim", "employer"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ListPage()
        self.ui.setupUi(self)
        self.list = QuietTable()
        self.columns = KeptColumns(context, "disputes", self.list, list_columns.columns())
        self._model = self.columns.model
        self.ui.card.fill(self.list)
        self.view = Chips(small=True)
        self.ui.views.addWidget(self.view)
        self._view = "mine" if context.actor.role is Role.MEDIATOR else "open"
        self._counts: dict[str, int] = {}
        self._states: dict[str, int] = {}
        self._handlers: list[tuple[int, str]] = []
        self._choose = self.ui.header.offer("", icon="filter_list")
        self._export = self.ui.header.offer("", icon="table_view")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._dress()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Labour disputes")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"filter": self.ui.text.setFocus, "export": self.export,
                "columns": self.columns.ask, "print": self._print}

    def _print(self) -> None:
        from casedesk.gui.print.set_dialog import SetDialog

        if self._model.rows:
            SetDialog(self.context, self, [row.id for row in self._model.rows]).open()

    def wish(self, **wish: Any) -> None:
        """Narrow the list as the opener of the page asks."""
        if wish.get("only") in listing.VIEWS:
            self._view = str(wish["only"])
            self.view.choose((self._view,))
        for name, field in self._choices().items():
            if name in wish:
                field.choose(str(wish[name]))
        if "text" in wish:
            self.ui.text.put(str(wish["text"]))
        self._read()

    def reload(self) -> None:
        """Read the list again; the line that is stood on stays."""
        self._offer()
        self._read()
        self._count_again()

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        chosen = [field for field in self._choices().values() if field.code()]
        if self.ui.text.text() or chosen:
            self.ui.text.put("")
            for field in chosen:
                field.choose("")
            self.list.setFocus()
            return True
        return False

    # the rows -----------------------------------------------------------------------------------

    def wanted(self) -> CaseFilter:
        """What the list is narrowed to."""
        order, descending = self.columns.order()
        handler = self.ui.handler.code()
        return CaseFilter(
            view=self._view, state=self.ui.state.code(), matter=self.ui.matter.code(),
            handler_id=int(handler) if handler else None, text=self.ui.text.text(),
            order=order, descending=descending)

    def _read(self) -> None:
        self._pause.stop()
        wanted = self.wanted()
        if wanted.order:  # a hundred thousand cases are not put in order at a key press
            tasks.run(self, partial(self._rows, wanted, 0), partial(self._show, wanted),
                      self._fail)
        else:
            self._show(wanted, self._rows(wanted, 0))

    def _show(self, wanted: CaseFilter, rows: list[CaseRow]) -> None:
        if wanted != self.wanted():
            return  # another list was asked for in the meantime
        self.list.put(rows, partial(self._rows, wanted))
        self._say_empty(wanted)
        self._say_title()

    def _rows(self, wanted: CaseFilter, offset: int) -> list[CaseRow]:
        return listing.listing(self.context.database, self.context.actor, wanted, offset, _PAGE)

    def _count_again(self) -> None:
        tasks.run(self, partial(self._count, self._view), self._know_counts, self._fail)

    def _count(self, view: str) -> _Counted:
        database, actor = self.context.database, self.context.actor
        counts = {each: listing.count(database, actor, CaseFilter(view=each))
                  for each in listing.VIEWS}
        return (counts, listing.by_state(database, actor, CaseFilter(view=view)),
                listing.handlers(database, actor))

    def _know_counts(self, counted: _Counted) -> None:
        self._counts, self._states, self._handlers = counted
        self._offer()
        self._say_title()

    def _choices(self) -> dict[str, ChoiceField]:
        return {"state": self.ui.state, "matter": self.ui.matter, "handler": self.ui.handler}

    # handing out --------------------------------------------------------------------------------

    def export(self) -> None:
        """Ctrl+E: write exactly what the list holds to an Excel file."""
        if not self._export.isVisibleTo(self):
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"),
            f"{self.title()} {dates.today():%Y-%m-%d}.xlsx", "Excel (*.xlsx)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the list to this file: its columns, order and filter; it is put on record."""
        rows = partial(export.rows, self.context.database, self.context.actor, self.wanted())
        job = write_chosen(self, target, self.title(), self.columns.shown(), rows,
                           [self._said_filter()])
        self.ui.progress.follow(job, self.tr("Writing the list"), stoppable=False)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # words --------------------------------------------------------------------------------------

    def _offer(self) -> None:
        names = {view: list_views.name(view) for view in listing.VIEWS}
        self.view.offer([
            (view, f"{names[view]} {self._counts[view]:,}" if view in self._counts
             else names[view]) for view in listing.VIEWS
            if view not in listing.SELDOM or self._counts.get(view) or view == self._view])
        self.view.blockSignals(True)
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self._offer_quietly(self.ui.state, [("", self.tr("any state")), *(
            (code, f"{words.state(code)} {self._states.get(code, 0):,}".removesuffix(" 0"))
            for code in workflow.STATES)])
        self._offer_quietly(self.ui.handler, [("", self.tr("any handler")), *(
            (str(number), name) for number, name in self._handlers)])
        self.ui.matter.offer([("", self.tr("any matter")), *(
            (code, codes.label("matters", code, language()))
            for code, entry in codes.table("matters").items() if not entry.parent)])
        self.ui.text.edit.setPlaceholderText(self.tr("Name, employer or number"))
        self._choose.setText(self.tr("Columns…"))
        self._choose.setToolTip("Ctrl Shift L")
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(
            allows(self.context.actor, Data.CASE, Verb.EXPORT, own=True))
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))

    @staticmethod
    def _offer_quietly(field: ChoiceField, choices: list[tuple[str, str]]) -> None:
        """New words for the same choices ask for no new list."""
        field.blockSignals(True)
        field.offer(choices)
        field.blockSignals(False)

    def _say_title(self) -> None:
        self.ui.header.name_it(self.title(), self._said_filter())

    def _said_filter(self) -> str:
        parts = [list_views.name(self._view)]
        if self.ui.state.code():
            parts.append(words.state(self.ui.state.code()))
        if self.ui.matter.code():
            parts.append(codes.label("matters", self.ui.matter.code(), language()))
        if self.ui.handler.code():
            parts.append(dict((str(n), name) for n, name in self._handlers).get(
                self.ui.handler.code(), ""))
        if self.ui.text.text().strip():
            parts.append(f"“{self.ui.text.text().strip()}”")
        return " · ".join(parts)

    def _say_empty(self, wanted: CaseFilter) -> None:
        if replace(wanted, view="all", order="", descending=False) != CaseFilter(view="all"):
            self.list.empty.say(self.tr("No case fits. Esc takes the filters away."))
        elif wanted.view not in ("all", "open"):
            self.list.empty.say(self.tr("Nothing here: all is in hand."))
        else:
            self.list.empty.say(self.tr("No case here yet. A visit becomes one."),
                                self.tr("Register a visit"), "F2")

    def _dress(self) -> None:
        for field in (self.ui.text, *self._choices().values()):
            field.stand_alone()
        self.ui.text.setFixedWidth(Size.SEARCH * 2 // 3)
        for field in self._choices().values():
            field.setFixedWidth(Size.RAIL - Size.ROW)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.context.open("case", row.id))
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(lambda: self.context.open("intake"))
        self.view.changed.connect(self._take_view)
        for field in (self.ui.text, *self._choices().values()):
            field.changed.connect(self._pause.start)
        self._choose.clicked.connect(self.columns.ask)
        self.columns.ordered.connect(self._read)
        self._pause.timeout.connect(self._read)
        self._export.clicked.connect(self.export)

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self._read()
            self._count_again()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))
