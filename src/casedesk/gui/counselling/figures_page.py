"""The month of counselling in figures: small counts hidden, out for good once released."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import figure_words, figures
from casedesk.casework.counselling.figures import Figure, MonthFigures
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates


class CounsellingFiguresPage(Page):
    """One month; no number leads to anything behind it."""

    tables = frozenset({"counselling_count", "counselling_release", "counselling_case",
                        "appointment", "group_activity", "supervision", "setting"})
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        last = dates.today().replace(day=1) - timedelta(days=1)
        self.month = str(key) if key else f"{last:%Y-%m}"
        self.shown: MonthFigures | None = None
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._before = self.header.offer("", icon="chevron_left")
        self._after = self.header.offer("", icon="chevron_right")
        self._employer = self.header.offer("", icon="apartment")
        self._print = self.header.offer("", hint="Ctrl P", icon="print")
        self._release = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                          tone=Tone.COUNSELLING)
        self.sums, self.parts = QuietTable(), QuietTable()
        self.which = Chips(small=True, tone=Tone.COUNSELLING)
        self.sum_card, self.part_card = Card(parent=self), Card(parent=self)
        self.key_of_signs = Label("", self, second=True, wraps=True)
        self._dialog: QDialog | None = None
        self._lay_out()
        self._set_columns()
        self._connect()
        self.setFocusProxy(self.sums)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Figures of counselling")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the month."""
        return {"print": self.print_it}

    def wish(self, **wish: Any) -> None:
        """Open at a month: 'month' as 2026-09."""
        if wish.get("month"):
            self.go(str(wish["month"]))

    def reload(self) -> None:
        """Count the month again, behind the window."""
        self._say()
        wanted = self.month
        database, actor = self.context.database, self.context.actor
        tasks.run(self, lambda: figures.month(database, actor, wanted), self._show, self._failed)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Release the month; of one that is out, print it."""
        if self._release.isVisible():
            self.release()
        elif self._print.isVisible():
            self.print_it()

    def release(self) -> None:
        """Let the month go out: asked once more, since it cannot be taken back."""
        from casedesk.gui.counselling.care_form import CareForm

        dialog = CareForm(
            self, self.tr("Release {}").format(self._words()), self.tr("Release"), {},
            lambda: figures.release(self.context.database, self.context.actor, self.month),
            self.tr("A month that is out stays as it went out: what is signed late counts in a "
                    "later month. It cannot be taken back."))
        self._dialog = dialog
        dialog.open()

    def print_it(self) -> None:
        """Print the month (P14)."""
        if not self._print.isVisible():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, month=self.month, wanted=("P14",))
        self._dialog.open()

    def report(self) -> None:
        """Sums for an employer, where enough people came."""
        from casedesk.gui.counselling.employer_dialog import EmployerDialog

        self._dialog = EmployerDialog(self.context, self, self.month)
        self._dialog.open()

    def go(self, month: str) -> None:
        """Show another month."""
        self.month, self.shown = month, None
        self._message.clear()
        self.reload()

    # what it shows ------------------------------------------------------------------------------

    def _words(self) -> str:
        return when.day(figures.first_of(self.month), "month")

    def _say(self) -> None:
        self.header.name_it(self.title(), self._words())
        self._before.setAccessibleName(self.tr("Month before"))
        self._after.setAccessibleName(self.tr("Month after"))
        self._after.setEnabled(self.month < f"{dates.today():%Y-%m}")
        self._employer.setText(self.tr("Employer report…"))
        self._print.setText(self.tr("Print"))
        self._release.setText(self.tr("Release"))
        self.sum_card.name_it(self.tr("Sums"))
        self.part_card.name_it(self.tr("Distribution"))
        self.sums.setAccessibleName(self.tr("Sums"))
        self.parts.setAccessibleName(self.tr("Distribution"))
        self.sums.empty.say(self.tr("Counting…"))
        self.parts.empty.say(self.tr("Nobody came that month."))
        self.key_of_signs.setText(self.tr(
            "“<5” is 1 to 4 people; “*” is a figure left out because it would give such a one "
            "away. No number opens what is behind it."))
        chosen = self.which.code() or "complaint"
        self.which.offer([(name, figure_words.word(each, language()))
                          for name, each in figure_words.TABLES.items()])
        self.which.choose((chosen,))
        actor = self.context.actor
        self._employer.setVisible(allows(actor, Data.REPORT, Verb.EXPORT))
        self._say_state()

    def _say_state(self) -> None:
        out = self.shown is not None and self.shown.released
        may = allows(self.context.actor, Data.REPORT, Verb.DECIDE)
        over = self.month < f"{dates.today():%Y-%m}"
        self._release.setVisible(may and self.shown is not None and not out and over)
        self._print.setVisible(out and allows(self.context.actor, Data.FIGURES, Verb.PRINT))
        self.header.badge("state", "" if self.shown is None else self.tr("Out") if out
                          else self.tr("Not out yet"), Tone.OK if out else Tone.WARN)
        if self.shown is not None and out and self.shown.released_at is not None:
            self.sum_card.note_it(self.tr("out since {at}, by {who}; stays as it went out").format(
                at=when.day(self.shown.released_at.date()), who=self.shown.released_by))
        else:
            self.sum_card.note_it(self.tr("may still change until it is released"))

    def _show(self, found: MonthFigures) -> None:
        if found.month != self.month:
            return
        self.shown = found
        self.sums.put([*found.sums, *found.rates, *found.events])
        self._show_part()
        self._say_state()

    def _show_part(self) -> None:
        if self.shown is not None:
            self.parts.put(list(self.shown.table(self.which.code() or "complaint")))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    def _name(self, row: Figure) -> str:
        named = figure_words.SUMS | figure_words.RATES | figure_words.EVENTS
        if row.dimension in named:
            return figure_words.word(named[row.dimension], language())
        if row.dimension == "workload":
            return row.title
        return figure_words.part(row.dimension, row.code, language())

    def _set_columns(self) -> None:
        for table in (self.sums, self.parts):
            table.wear(TableModel[Figure]([
                Column(lambda: self.tr("What"), lambda row: self._name(row)),
                Column(lambda: self.tr("Month"), lambda row: Cell(row.shown, strong=True), 88,
                       right=True),
                Column(lambda: self.tr("Year so far"), lambda row: Cell(row.year, second=True),
                       104, right=True),
            ], key=lambda row: (row.dimension, row.code)))

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self.go(_shift(self.month, -1)))
        self._after.clicked.connect(lambda: self.go(_shift(self.month, 1)))
        self._employer.clicked.connect(self.report)
        self._print.clicked.connect(self.print_it)
        self._release.clicked.connect(self.release)
        self.which.changed.connect(self._show_part)

    def _lay_out(self) -> None:
        self.sum_card.fill(self.sums)
        self.part_card.put(self.which)
        self.part_card.fill(self.parts)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.sum_card, 1)
        body.addWidget(self.part_card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "counselling_figures", self))
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addWidget(self.key_of_signs)
        column.addLayout(body, 1)


def _shift(month: str, by: int) -> str:
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 + by, 12)
    return f"{year}-{number + 1:02d}"
