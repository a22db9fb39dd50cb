"""The register of document numbers: gap-free, and a voided one stays listed."""

from casedesk.casework import numbers
from casedesk.casework.numbers import NumberRow, SeriesRow
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.gui.pieces.edits import ChoiceBox
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import numbers as series
from casedesk.ui.numbers_part import Ui_NumbersPart


class NumbersPart(Part):
    """One series and year at a time; the chosen number can be voided with a reason."""

    tables = frozenset({"issued_number"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_NumbersPart()
        self.ui.setupUi(self)
        self.series, self.list = ChoiceBox(), QuietTable()
        self.list.wear(TableModel[NumberRow]([
            Column(lambda: self.tr("Number"), lambda row: Cell(
                row.number, strong=row.voided_at is None, second=row.voided_at is not None),
                least=Size.RAIL),
            Column(lambda: self.tr("Taken"), lambda row: f"{row.issued_at:%Y-%m-%d %H:%M}", 144,
                   spare=True),
            Column(lambda: self.tr("State"), self._state, 80),
            Column(lambda: self.tr("Reason"), lambda row: Cell(
                row.void_reason, tip=row.void_reason), 130, spare=True),
        ], key=lambda row: row.number))
        self._lay()
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"reason": self.ui.reason}

    def reload(self) -> None:
        """Read the series and the one in view again."""
        used = numbers.series_in_use(self.context.database)
        self.series.offer([(f"{row.series} {row.year}", self._series_words(row)) for row in used])
        self.series.setAccessibleName(self.tr("Series and year"))
        self.list.setAccessibleName(self.tr("Register of numbers"))
        self.list.empty.say(self.tr("No number was taken yet."))
        self._fill()

    def void(self) -> None:
        """Void the chosen number."""
        row = self.list.current()
        self.ui.reason.say("")
        if row is None:
            return
        try:
            numbers.void(self.context.database, self.context.actor, row.number,
                         self.ui.reason.text())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.ui.reason.put("")
        self._fill()
        self.ui.message.say(self.tr("{} is void. It stays listed and is not used again.").format(
            row.number), Tone.OK)

    def _lay(self) -> None:
        ui = self.ui
        self.series.setMinimumWidth(Size.RAIL - Gap.PAGE)
        ui.listCard.put_beside(self.series)
        ui.listCard.fill(self.list)
        ui.oneCard.put(ui.one)
        ui.oneCard.hug()
        ui.oneCard.setFixedWidth(Size.SIDE)
        ui.explained.wrap()
        self.series.currentIndexChanged.connect(lambda _: self._fill())
        self.list.chosen.connect(self._show)
        ui.void_.clicked.connect(self.void)

    def _fill(self) -> None:
        code, _, year = self.series.code().partition(" ")
        rows = numbers.register(self.context.database, code, int(year)) if code else []
        self.list.put(rows[::-1])
        if self.list.current() is None and rows:
            self.list.stand_on(rows[-1].number)
        self._show(self.list.current())

    def _show(self, row: NumberRow | None) -> None:
        ui = self.ui
        ui.oneCard.setVisible(row is not None)
        if row is None:
            return
        ui.oneCard.name_it(row.number)
        usable = row.voided_at is None
        ui.explained.setText(
            self.tr("A voided number stays in the register and is never given again.")
            if usable else self.tr("Voided {at}: {reason}").format(
                at=f"{row.voided_at:%Y-%m-%d %H:%M}", reason=row.void_reason))
        ui.reason.setVisible(usable)
        ui.void_.setVisible(usable)

    def _state(self, row: NumberRow) -> Cell:
        if row.voided_at is not None:
            return Cell(self.tr("void"), Tone.DANGER, badge=True)
        return Cell(self.tr("in force"), Tone.OK, badge=True)

    def _series_words(self, row: SeriesRow) -> str:
        found = series.series().get(row.series)
        title = found.title if found else row.series
        return self.tr("{title} {year}, {count} taken").format(
            title=title, year=row.year, count=f"{row.last:,}")
