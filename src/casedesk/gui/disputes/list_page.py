"""The list of disputes: mine, due, forgotten, by state, matter or name; Enter opens one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog

from casedesk.casework.disputes import export, listing, workflow
from casedesk.casework.disputes.listing import CaseFilter, CaseRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.exchange import xlsx
from casedesk.gui import tasks, when
from casedesk.gui.disputes import words
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.model import Role
from casedesk.rules import codes, dates
from casedesk.ui.list_page import Ui_ListPage

_VIEWS = ("mine", "due", "overdue", "forgotten", "undecided", "open", "closed", "all")
_PAGE = 100
_NARROW, _SPARED = 1000, (2, 5)  # pixels; columns that give way: matter, opened
_PAUSE = 200  # milliseconds from the last key to the new list
_KINDS: tuple[xlsx.Kind, ...] = ("id", "text", "text", "text", "text", "date", "date",
                                 "text")  # of the sheet's columns


class ListPage(Page):
    """`wish`: only= one of the views, state=, matter=, text=."""

    tables = frozenset({"case_file", "dispute", "deadline"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ListPage()
        self.ui.setupUi(self)
        self.list = QuietTable()
        self._model = TableModel[CaseRow](self._columns())
        self.list.wear(self._model)
        self.ui.card.fill(self.list)
        self.view = Chips(small=True)
        self.ui.filters.insertWidget(0, self.view, 1, Qt.AlignmentFlag.AlignVCenter)
        self._view = "mine" if context.actor.role is Role.MEDIATOR else "open"
        self._counts: dict[str, int] = {}
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
        return {"filter": self.ui.text.setFocus, "export": self.export}

    def wish(self, **wish: Any) -> None:
        """Narrow the list as the opener of the page asks."""
        if wish.get("only") in _VIEWS:
            self._view = str(wish["only"])
            self.view.choose((self._view,))
        for name, field in (("state", self.ui.state), ("matter", self.ui.matter)):
            if name in wish:
                field.choose(str(wish[name]))
        if "text" in wish:
            self.ui.text.put(str(wish["text"]))
        self._read()

    def reload(self) -> None:
        """Read the list again; the line that is stood on stays."""
        self._offer()
        self._read()
        tasks.run(self, self._count, self._know_counts, self._fail)

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        if self.ui.text.text() or self.ui.state.code() or self.ui.matter.code():
            self.ui.text.put("")
            self.ui.state.choose("")
            self.ui.matter.choose("")
            self.list.setFocus()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the parties count for more than matter and day of opening."""
        super().resizeEvent(event)
        for column in _SPARED:
            self.list.setColumnHidden(column, self.width() < _NARROW)

    # the rows -----------------------------------------------------------------------------------

    def wanted(self) -> CaseFilter:
        """What the list is narrowed to."""
        return CaseFilter(view=self._view, state=self.ui.state.code(),
                          matter=self.ui.matter.code(), text=self.ui.text.text())

    def _read(self) -> None:
        self._pause.stop()
        wanted, kept = self.wanted(), self.list.current_key()
        self._model.show(self._rows(wanted, 0), partial(self._rows, wanted))
        if kept is not None:
            self.list.stand_on(kept)
        self._say_empty(wanted)
        self._say_title()

    def _rows(self, wanted: CaseFilter, offset: int) -> list[CaseRow]:
        return listing.listing(self.context.database, self.context.actor, wanted, offset, _PAGE)

    def _count(self) -> dict[str, int]:
        database, actor = self.context.database, self.context.actor
        return {view: listing.count(database, actor, CaseFilter(view=view)) for view in _VIEWS}

    def _know_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._offer()
        self._say_title()

    def _columns(self) -> list[Column[CaseRow]]:
        return [
            Column(lambda: self.tr("Number"), lambda row: Cell(row.number, second=True), 188),
            Column(lambda: self.tr("Parties"), lambda row: Cell(row.title, tip=row.title)),
            Column(lambda: self.tr("Matter"), lambda row: Cell(
                words.matter(row.matter), tip=words.matter(row.matter)), 108),
            Column(lambda: self.tr("State"), lambda row: Cell(
                words.state(row.state), words.state_tone(row.state), badge=True), 90),
            Column(lambda: self.tr("Handler"), lambda row: row.handler, 68),
            Column(lambda: self.tr("Opened"), lambda row: when.short(row.opened_on), 84),
            Column(lambda: self.tr("Due"), self._due, 112),
            Column(lambda: self.tr("Next step"), self._step),
        ]

    def _due(self, row: CaseRow) -> Cell:
        if row.state in ("closed", "archived"):
            return Cell("")
        said, tone = words.due(row.next_due, dates.today(), form="weekday")
        return Cell(said, tone, strong=tone is not None)

    def _step(self, row: CaseRow) -> Cell:
        if not row.next_step and not row.next_step_on:
            forgotten = row.state in workflow.OPEN
            return Cell(self.tr("none yet") if forgotten else "", Tone.WARN if forgotten else None)
        late = row.next_step_on is not None and row.next_step_on < dates.today()
        said = f"{when.short(row.next_step_on)} {row.next_step}".strip()
        return Cell(said, Tone.DANGER if late else None, tip=said)

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
        """Write the list to this file; the handing out is recorded."""
        wanted, title = self.wanted(), self.title()
        heads = [column.heading() for column in self._model.columns]
        notes = [self._said_filter()]
        state = {code: words.state(code) for code in workflow.STATES}

        def work() -> int:
            rows = export.rows(self.context.database, self.context.actor, wanted)
            lines = [(row.number, row.title, codes.label("matters", row.matter, language()),
                      state[row.state], row.handler, row.opened_on, row.next_due,
                      f"{row.next_step_on or ''} {row.next_step}".strip()) for row in rows]
            columns = [xlsx.Column(head, kind) for head, kind in zip(heads, _KINDS, strict=True)]
            try:
                xlsx.write_table(target, title, columns, lines, notes=notes)
            except OSError as error:
                raise RefusedError("export_failed",
                                   reason=error.strerror or type(error).__name__) from error
            return len(rows)

        job = tasks.run(self, work, partial(self._exported, target.name), self._fail)
        self.ui.progress.follow(job, self.tr("Writing the list"), stoppable=False)

    def _exported(self, name: str, rows: int) -> None:
        self.ui.message.say(self.tr(
            "{rows} lines written to {name}. The file is not encrypted; mind where it lies."
        ).format(rows=f"{rows:,}", name=name), Tone.OK)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # words --------------------------------------------------------------------------------------

    def _names(self) -> dict[str, str]:
        return {
            "mine": self.tr("Mine"), "due": self.tr("Due this week"),
            "overdue": self.tr("Overdue"), "forgotten": self.tr("No next step"),
            "undecided": self.tr("To decide"), "open": self.tr("In hand"),
            "closed": self.tr("Closed"), "all": self.tr("All"),
        }

    def _offer(self) -> None:
        names = self._names()
        self.view.offer([
            (view, f"{names[view]} {self._counts[view]:,}" if view in self._counts
             else names[view]) for view in _VIEWS])
        self.view.blockSignals(True)
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.ui.state.offer([("", self.tr("any state")), *(
            (code, words.state(code)) for code in workflow.STATES)])
        self.ui.matter.offer([("", self.tr("any matter")), *(
            (code, codes.label("matters", code, language()))
            for code, entry in codes.table("matters").items() if not entry.parent)])
        self.ui.text.edit.setPlaceholderText(self.tr("Name, employer or number"))
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(
            allows(self.context.actor, Data.CASE, Verb.EXPORT, own=True))
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))

    def _say_title(self) -> None:
        self.ui.header.name_it(self.title(), self._said_filter())

    def _said_filter(self) -> str:
        parts = [self._names()[self._view]]
        if self.ui.state.code():
            parts.append(words.state(self.ui.state.code()))
        if self.ui.matter.code():
            parts.append(codes.label("matters", self.ui.matter.code(), language()))
        if self.ui.text.text().strip():
            parts.append(f"“{self.ui.text.text().strip()}”")
        return " · ".join(parts)

    def _say_empty(self, wanted: CaseFilter) -> None:
        if replace(wanted, view="all") != CaseFilter(view="all"):
            self.list.empty.say(self.tr("No case fits. Esc takes the filters away."))
        elif wanted.view not in ("all", "open"):
            self.list.empty.say(self.tr("Nothing here: all is in hand."))
        else:
            self.list.empty.say(self.tr("No case here yet. A visit becomes one."),
                                self.tr("Register a visit"), "F2")

    def _dress(self) -> None:
        for field in (self.ui.state, self.ui.matter, self.ui.text):
            field.stand_alone()
        self.ui.state.setFixedWidth(Size.RAIL // 2 + Size.ROW)
        self.ui.matter.setFixedWidth(Size.RAIL - Size.ROW)
        self.ui.text.setFixedWidth(Size.RAIL)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.context.open("case", row.id))
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(lambda: self.context.open("intake"))
        self.view.changed.connect(self._take_view)
        for field in (self.ui.state, self.ui.matter, self.ui.text):
            field.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._export.clicked.connect(self.export)

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self._read()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))
