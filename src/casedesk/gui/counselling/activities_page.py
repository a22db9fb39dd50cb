"""Groups and lectures: what comes, what was held, what waits to be recorded or destroyed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from casedesk.casework.counselling import activity_list
from casedesk.casework.counselling.activity_list import VIEWS, ActivityFilter, ActivityRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui.counselling import activity_columns, words
from casedesk.gui.counselling.office_frame import OfficeFrame
from casedesk.gui.export import save_list
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChoiceField, LineField
from casedesk.gui.pieces.kept_columns import KeptColumns
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.theme import Gap, Size, Tone

_PAGE = 100
_PAUSE = 200  # milliseconds from the last key to the new list


class ActivitiesPage(Page):
    """Enter opens one, Ctrl+Enter plans one. `wish`: only= one of the views."""

    tables = frozenset({"group_activity", "appointment", "employer", "room"})
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.frame = OfficeFrame(self, context, "activities")
        self.list, self.view = QuietTable(), Chips(small=True, tone=Tone.COUNSELLING)
        self.card = Card(parent=self)
        self.columns = KeptColumns(context, "activities", self.list, activity_columns.columns())
        self.text, self.kind, self.year = LineField(), ChoiceField(), ChoiceField()
        self._view = "all"
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        header = self.frame.header
        self._choose = header.offer("", icon="filter_list")
        self._export = header.offer("", icon="table_view")
        self._new = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Groups and lectures")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"filter": self.text.setFocus, "export": self.export, "columns": self.columns.ask}

    def wish(self, **wish: Any) -> None:
        """Narrow the list as the opener of the page asks."""
        if wish.get("only") in VIEWS:
            self._view = str(wish["only"])
        self.reload()

    def submit(self) -> None:
        """Ctrl+Enter plans a new one."""
        if self._new.isVisibleTo(self):
            self.context.open("activity", "new")

    def reload(self) -> None:
        """Read the list again; the line that is stood on stays."""
        self._offer()
        self._read()

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        if self.text.text() or self.kind.code() or self.year.code():
            self.text.put("")
            self.kind.choose("")
            self.year.choose("")
            self.list.setFocus()
            return True
        return False

    def wanted(self) -> ActivityFilter:
        """What the list is narrowed to."""
        year, (order, descending) = self.year.code(), self.columns.order()
        return ActivityFilter(self._view, self.kind.code(), int(year) if year else None,
                              self.text.text(), order, descending)

    def export(self) -> None:
        """Ctrl+E: the list as an Excel sheet."""
        if self._export.isVisibleTo(self):
            save_list(self, self.list, "activities", self.title(), Data.ACTIVITY)

    # the rows -----------------------------------------------------------------------------------

    def _read(self) -> None:
        self._pause.stop()
        wanted = self.wanted()
        self.list.put(self._rows(wanted, 0), partial(self._rows, wanted))
        if wanted == ActivityFilter(order=wanted.order, descending=wanted.descending):
            self.list.empty.say(self.tr("No group or lecture yet."),
                                self.tr("Plan an activity") if self._adds() else "", "Ctrl ↵")
        else:
            self.list.empty.say(self.tr("None here. Esc takes the filters away."))

    def _rows(self, wanted: ActivityFilter, offset: int) -> list[ActivityRow]:
        return activity_list.listing(
            self.context.database, self.context.actor, wanted, offset, _PAGE)

    def _adds(self) -> bool:
        return allows(self.context.actor, Data.ACTIVITY, Verb.ADD)

    def _offer(self) -> None:
        database, actor = self.context.database, self.context.actor
        counts = activity_list.counts(database, actor)
        names = {"ahead": self.tr("To come"), "open": self.tr("To be recorded"),
                 "held": self.tr("Held"), "sheets": self.tr("Sheets to destroy"),
                 "all": self.tr("All")}
        self.view.blockSignals(True)
        self.view.offer([(view, f"{names[view]} {counts[view]}") for view in names])
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        for field, rows, name in (
                (self.kind, words.choices("group_kinds"), self.tr("Kind")),
                (self.year, [("", ""), *((str(year), str(year)) for year in activity_list.years(
                    database, actor))], self.tr("Year"))):
            kept = field.code()
            field.blockSignals(True)
            field.offer([("", self.tr("{}: all").format(name)), *rows[1:]])
            field.choose(kept)
            field.blockSignals(False)
            field.edit.setAccessibleName(name)
        self.frame.header.name_it(self.title(), self.tr(
            "Topics, heads and sums; never who took part."))
        self.text.edit.setPlaceholderText(self.tr("Topic, number, employer, place or person"))
        self.text.edit.setAccessibleName(self.tr("Look for an activity"))
        self._choose.setText(self.tr("Columns…"))
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(allows(actor, Data.ACTIVITY, Verb.EXPORT))
        self._new.setText(self.tr("Plan an activity"))
        self._new.setVisible(self._adds())
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))
        self.card.name_it(self.tr("List"))

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
        self.reload()  # a chip cannot be let go, only exchanged

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Gap.SMALL)
        for field in (self.kind, self.year, self.text):
            field.stand_alone()
            filters.addWidget(field, 1)
        self.kind.setFixedWidth(Size.RAIL - Size.ROW * 2)
        self.year.setFixedWidth(Size.RAIL - Size.ROW * 2)
        self.card.put_beside(self.view)
        self.card.fill(self.list)
        self.frame.add(filters)
        self.frame.add(self.card, 1)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.context.open("activity", row.id))
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(self.submit)
        self.view.changed.connect(self._take_view)
        for field in (self.text, self.kind, self.year):
            field.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._choose.clicked.connect(self.columns.ask)
        self.columns.ordered.connect(self._read)
        self._export.clicked.connect(self.export)
        self._new.clicked.connect(self.submit)
