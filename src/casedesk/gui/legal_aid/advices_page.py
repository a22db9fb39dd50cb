"""The list of consultations: of a day, a month or all; Enter opens, Ctrl+Enter logs."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from casedesk.casework.legal_aid import advice_list, lawyers
from casedesk.casework.legal_aid.advice_list import AdviceFilter, ConsultationRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.exchange import xlsx
from casedesk.gui import tasks, typed, when
from casedesk.gui.language import language
from casedesk.gui.legal_aid import advice_columns
from casedesk.gui.legal_aid.duty_leaf import month
from casedesk.gui.legal_aid.frame import AidFrame
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChoiceField, LineField
from casedesk.gui.pieces.kept_columns import KeptColumns
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, dates

VIEWS = ("day", "month", "before", "all")
_PAGE = 100
_PAUSE = 200  # milliseconds from the last key to the new list


class AdvicesPage(Page):
    """`wish`: only= one of the views, matter=, channel=, text=."""

    tables = frozenset({"consultation", "lawyer", "person"})
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.frame = AidFrame(self, context, "advices")
        self.list, self.view = QuietTable(), Chips(small=True, tone=Tone.AID)
        self.columns = KeptColumns(context, "advices", self.list, advice_columns.columns())
        self.text, self.on = LineField(), LineField()
        self.choices = {name: ChoiceField() for name in ("channel", "matter", "lawyer")}
        self._view = "day"
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        header = self.frame.header
        self._choose = header.offer("", icon="filter_list")
        self._export = header.offer("", icon="table_view")
        self._new = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Consultations")

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
        for name, field in self.choices.items():
            if name in wish:
                field.choose(str(wish[name]))
        if "text" in wish:
            self.text.put(str(wish["text"]))
        self._offer()
        self._read()

    def submit(self) -> None:
        """Ctrl+Enter logs a new one."""
        if self._new.isVisibleTo(self):
            self.context.open("advice", "new")

    def reload(self) -> None:
        """Read the list again; the line that is stood on stays."""
        self._offer()
        self._read()

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        chosen = [field for field in self.choices.values() if field.code()]
        if self.text.text() or self.on.text() or chosen:
            self.text.put("")
            self.on.put("")
            for field in chosen:
                field.choose("")
            self.list.setFocus()
            return True
        return False

    # the rows -----------------------------------------------------------------------------------

    def wanted(self) -> AdviceFilter:
        """What the list is narrowed to."""
        first, last = self._span()
        lawyer = self.choices["lawyer"].code()
        order, descending = self.columns.order()
        return AdviceFilter(
            first, last, self.choices["channel"].code(), self.choices["matter"].code(),
            int(lawyer) if lawyer else None, None, self.text.text(), order, descending)

    def _span(self) -> tuple[date | None, date | None]:
        """A day that is typed comes before the chips."""
        today = dates.today()
        try:
            if self.on.text().strip():
                day = dates.parse(self.on.text(), today)
                return day, day
        except RefusedError:
            pass
        if self._view == "day":
            return today, today
        if self._view == "month":
            return month(today)
        if self._view == "before":
            return month(date.fromordinal(today.replace(day=1).toordinal() - 1))
        return None, None

    def _read(self) -> None:
        self._pause.stop()
        wanted = self.wanted()
        self.list.put(self._rows(wanted, 0), partial(self._rows, wanted))
        count, people = advice_list.count(self.context.database, self.context.actor, wanted)
        self.frame.header.name_it(self.title(), self.tr("{said}: {count}, {people} people").format(
            said=self._said(wanted), count=f"{count:,}", people=f"{people:,}"))
        narrowed = wanted != AdviceFilter(wanted.first, wanted.last, order=wanted.order,
                                          descending=wanted.descending)
        if narrowed or self.on.text():
            self.list.empty.say(self.tr("No consultation fits. Esc takes the filters away."))
        else:
            self.list.empty.say(self.tr("No consultation yet: {}").format(self._said(wanted)),
                                self.tr("Log a consultation"), "Ctrl ↵")

    def _rows(self, wanted: AdviceFilter, offset: int) -> list[ConsultationRow]:
        return advice_list.listing(
            self.context.database, self.context.actor, wanted, offset, _PAGE)

    def _said(self, wanted: AdviceFilter) -> str:
        if wanted.first is None:
            return self.tr("all")
        return when.day(wanted.first) if wanted.first == wanted.last else when.day(
            wanted.first, "month")

    # handing out --------------------------------------------------------------------------------

    def export(self) -> None:
        """Ctrl+E: write what the list holds to an Excel file."""
        if not self._export.isVisibleTo(self):
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"),
            f"{self.title()} {dates.today():%Y-%m-%d}.xlsx", "Excel (*.xlsx)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the list to this file: its columns, order and filter; it is put on record."""
        wanted, shown = self.wanted(), self.columns.shown()
        title, notes = self.title(), [self._said(wanted)]
        columns = [xlsx.Column(each.column.heading(), each.kind) for each in shown]

        def work() -> int:
            rows = advice_list.to_hand_out(self.context.database, self.context.actor, wanted)
            lines = [[each.out(row) for each in shown] for row in rows]
            try:
                xlsx.write_table(target, title, columns, lines, notes=notes)
            except OSError as error:
                raise RefusedError("export_failed",
                                   reason=error.strerror or type(error).__name__) from error
            return len(rows)

        tasks.run(self, work, partial(self._exported, target.name), self._fail)

    def _exported(self, name: str, rows: int) -> None:
        self.message().say(self.tr(
            "{rows} lines written to {name}. The file is not encrypted; mind where it lies."
        ).format(rows=f"{rows:,}", name=name), Tone.OK)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # words --------------------------------------------------------------------------------------

    def _offer(self) -> None:
        names = {"day": self.tr("Today"), "month": self.tr("This month"),
                 "before": self.tr("Last month"), "all": self.tr("All")}
        self.view.blockSignals(True)
        self.view.offer([(view, names[view]) for view in VIEWS])
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.view.setAccessibleName(self.tr("List"))
        register = lawyers.listing(self.context.database, self.context.actor)
        offered = {
            "channel": (self.tr("any way"), _codes("advice_channels")),
            "matter": (self.tr("any matter"), _codes("aid_matters")),
            "lawyer": (self.tr("any lawyer"), [(str(row.id), row.name) for row in register])}
        for name, (nothing, rows) in offered.items():
            field = self.choices[name]
            field.blockSignals(True)  # new words for the same choices ask for no new list
            field.offer([("", nothing), *rows])
            field.blockSignals(False)
        labels = {"channel": self.tr("Came by"), "matter": self.tr("Matter"),
                  "lawyer": self.tr("Lawyer")}
        for name, text in labels.items():
            self.choices[name].name_it(text)
        for line, text in ((self.text, self.tr("Name, employer, number or words")),
                           (self.on, self.tr("Day"))):
            line.name_it(text)
            line.edit.setPlaceholderText(text)
        self._say_buttons()

    def _say_buttons(self) -> None:
        actor = self.context.actor
        self._choose.setText(self.tr("Columns…"))
        self._choose.setToolTip("Ctrl Shift L")
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(allows(actor, Data.PERSON, Verb.EXPORT))
        self._new.setText(self.tr("Log a consultation"))
        self._new.setVisible(allows(actor, Data.PERSON, Verb.ADD))
        self.list.setAccessibleName(self.title())

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self.on.put("")
            self._read()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))

    # how it is made -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Gap.SMALL)
        typed.day(self.on)
        for field, share in ((self.text, 3), (self.on, 2), *(
                (each, 2) for each in self.choices.values())):
            field.stand_alone()
            filters.addWidget(field, share)
        self.view.setMaximumHeight(Size.BADGE)  # in the middle of the line, not at its top
        self.frame.header.put_beside(self.view)
        card = Card(parent=self)
        card.fill(self.list)
        self.frame.add(filters)
        self.frame.add(card, 1)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.context.open("advice", row.id))
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(self.submit)
        self.view.changed.connect(self._take_view)
        for field in (self.text, self.on, *self.choices.values()):
            field.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._choose.clicked.connect(self.columns.ask)
        self.columns.ordered.connect(self._read)
        self._export.clicked.connect(self.export)
        self._new.clicked.connect(self.submit)


def _codes(table: str) -> list[tuple[str, str]]:
    return [(code, codes.label(table, code, language())) for code in codes.table(table)]
