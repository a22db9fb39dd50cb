"""The working-day calendar: a year's days, and the arrangement of a new year pasted in."""

import re
from datetime import date

from PySide6.QtCore import QLocale, QSignalBlocker

from casedesk.casework import calendar_book
from casedesk.casework.calendar_book import DayRow, YearBook
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.edits import ChoiceBox
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates
from casedesk.rules.calendar import DayKind
from casedesk.ui.calendar_part import Ui_CalendarPart

_YEAR = re.compile(r"20\d\d")
_TONES = {DayKind.WORK: Tone.WARN, DayKind.STATUTORY: Tone.DANGER, DayKind.OFF: Tone.OK}


class CalendarPart(Part):
    """A year, its days, and the form for a new arrangement."""

    tables = frozenset({"holiday", "official_year"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_CalendarPart()
        self.ui.setupUi(self)
        self._year = dates.today().year
        self._book: YearBook | None = None
        self.years, self.list = ChoiceBox(), QuietTable()
        self.list.wear(TableModel[DayRow]([
            Column(lambda: self.tr("Day"), lambda row: f"{row.day:%Y-%m-%d}", 104),
            Column(lambda: self.tr("Weekday"), lambda row: self._weekday(row.day), 80,
                   spare=True),
            Column(lambda: self.tr("Kind"), self._kind, 76),
            Column(lambda: self.tr("Name"), lambda row: row.name, least=72),
            Column(lambda: self.tr("From"), lambda row: Cell(
                self.tr("entered here") if row.own else self.tr("the program"), second=True), 120,
                spare=True),
        ], key=lambda row: row.day))
        self._may = allows(context.actor, Data.SETTING, Verb.CHANGE)
        self._lay()
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"list": self.ui.list, "day": self.ui.list, "kind": self.ui.list}

    def reload(self) -> None:
        """Read the year again."""
        database, actor = self.context.database, self.context.actor
        years = calendar_book.years(database, dates.today())
        with QSignalBlocker(self.years):
            self.years.offer([(str(year), str(year)) for year in years])
            self.years.choose(str(self._year))
        self._book = book = calendar_book.year_book(database, actor, self._year)
        self.list.setAccessibleName(self.tr("Days of the year"))
        self.years.setAccessibleName(self.tr("Year"))
        self.list.empty.say(self.tr("No day of this year is listed yet."))
        self.list.put(list(book.days))
        self.ui.listCard.badge_it(
            self.tr("announced") if book.official else self.tr("provisional"),
            Tone.OK if book.official else Tone.WARN)
        self.ui.listCard.note_it(book.notice)
        self._say_year()
        self.ui.list.edit.setPlaceholderText(calendar_book.EXAMPLE)

    def submit(self) -> None:
        """Enter what was pasted; every running clock is computed anew."""
        if not self._may:
            return
        self.ui.list.say("")
        self.ui.message.clear()
        database, actor = self.context.database, self.context.actor
        year = self._target() if self.ui.official.isChecked() else None
        notice, shown = self.ui.notice.text().strip(), self._year
        try:
            days = calendar_book.read_list(self.ui.list.text(), dates.today())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.ui.save.setEnabled(False)
        job = tasks.run(self, lambda: calendar_book.enter(database, actor, days, year, notice),
                        lambda moved: self._entered(days[0].day.year if days else shown, moved),
                        self._failed)
        self.ui.progress.follow(job, self.tr("Computing the clocks anew"), stoppable=False)

    def _target(self) -> int:
        """The year that the pasted lines speak of, else the one in view."""
        found = _YEAR.search(self.ui.list.text())
        return int(found[0]) if found else self._year

    def _say_year(self) -> None:
        self.ui.official.setText(self.tr("The arrangement of {} is announced").format(
            self._target()))
        self.ui.official.updateGeometry()

    def _entered(self, year: int, moved: list[str]) -> None:
        self.ui.save.setEnabled(True)
        self.ui.list.put("")
        self.ui.notice.put("")
        self.ui.official.setChecked(False)
        self._year = year
        self.reload()
        if moved:
            self.ui.message.say(self.tr("Entered. Clocks of %n case(s) moved:", "", len(moved))
                                + " " + "、".join(moved), Tone.WARN)
        else:
            self.ui.message.say(self.tr("Entered. No running clock moved."), Tone.OK)

    def _failed(self, error: Exception) -> None:
        self.ui.save.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    def _lay(self) -> None:
        ui = self.ui
        self.years.setFixedWidth(Size.RAIL // 2)
        ui.listCard.put_beside(self.years)
        ui.listCard.fill(self.list)
        ui.enterCard.put(ui.enter)
        ui.enterCard.hug()
        ui.enterCard.setFixedWidth(Size.SIDE)
        ui.enterCard.setVisible(self._may)
        ui.moved.hide()
        self.years.currentIndexChanged.connect(lambda _: self._choose())
        ui.list.changed.connect(self._say_year)
        ui.save.clicked.connect(self.submit)

    def _choose(self) -> None:
        self._year = int(self.years.code())
        self.reload()

    def _kind(self, row: DayRow) -> Cell:
        said = {DayKind.OFF: self.tr("off"), DayKind.WORK: self.tr("worked"),
                DayKind.STATUTORY: self.tr("statutory")}
        kind = DayKind(row.kind)
        return Cell(said.get(kind, ""), _TONES.get(kind), badge=True)

    def _weekday(self, day: date) -> str:
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
