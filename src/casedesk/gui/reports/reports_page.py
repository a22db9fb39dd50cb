"""The monthly report: figures that open their cases, the paper beside them, the sign-off."""

from datetime import date, timedelta
from typing import Any

from casedesk.casework import reports
from casedesk.casework.reports import Month, ReportRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.language import language
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.people import words
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import Field, TextField
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.print.pictures import pages_of
from casedesk.gui.reports.figures import ADJUSTMENTS, CHECKS, FiguresTable
from casedesk.gui.reports.output import Output
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone
from casedesk.model import now
from casedesk.rules import codes
from casedesk.ui.reports_page import Ui_ReportsPage


class ReportsPage(Page):
    """One month; a click on a number lists what it counts."""

    tables = frozenset({"dispute", "case_file", "claim", "payment", "visit", "period",
                        "proceeding", "referral", "agreement", "letter", "transfer"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self)
        self.month = str(key) if key else _last_month(now().date())
        self.shown: Month | None = None
        opened: list[Any] = []  # the paper in view; closed with the page
        self._opened = opened
        self.destroyed.connect(lambda: [paper.close() for paper in opened])
        self.out = Output(self, lambda: self.month, lambda: self.remarks.text())
        self._build()
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Monthly report")

    def message(self) -> MessageLine:
        """Where the page says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"remarks": self.remarks}

    def acts(self) -> dict[str, Any]:
        """What the keys do here."""
        return {"print": self.out.print_it, "export": self.out.save_workbook}

    def wish(self, **wish: Any) -> None:
        """Open at a month: 'month' as 2026-09."""
        if wish.get("month"):
            self._go(str(wish["month"]))

    def escape(self) -> bool:
        """First Esc closes the list behind a number."""
        if self.ui.rowsCard.isVisible():
            self.ui.rowsCard.hide()
            self.figures.setFocus()
            return True
        return super().escape()

    def submit(self) -> None:
        """Ctrl+Enter: sign the month off, or print it when that is done."""
        if self.sign.isVisible() and self.sign.isEnabled():
            self.sign_off()
        elif self.paper_button.isVisible():
            self.out.print_it()

    def reload(self) -> None:
        """Count the month again, behind the window."""
        self._say()
        wanted = self.month
        database, actor = self.context.database, self.context.actor
        tasks.run(self, lambda: reports.month(database, actor, wanted), self._show, self._failed)

    # the parts ----------------------------------------------------------------------------------

    def _build(self) -> None:
        header = self.ui.header
        self.before = header.offer("‹", kind=Kind.QUIET)
        self.after = header.offer("›", kind=Kind.QUIET)
        self.workbook = header.offer("Excel")
        self.save_button = header.offer("PDF")
        self.paper_button = header.offer("", icon="print", hint="Ctrl P")
        self.aid_sheet = header.offer("")
        self.sign = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.before.clicked.connect(lambda: self._go(_shift(self.month, -1)))
        self.after.clicked.connect(lambda: self._go(_shift(self.month, 1)))
        self.workbook.clicked.connect(self.out.save_workbook)
        self.save_button.clicked.connect(self.out.save_paper)
        self.paper_button.clicked.connect(self.out.print_it)
        self.aid_sheet.clicked.connect(self.print_aid)
        self.sign.clicked.connect(self.sign_off)
        self.parts = Chips(small=True)
        self.parts.changed.connect(self._show_part)
        self.ui.tableCard.put_beside(self.parts)
        self.figures, self.rows = FiguresTable(), QuietTable()
        self.figures.asked.connect(self._list)
        self.ui.tableCard.fill(self.figures)
        self.ui.rowsCard.fill(self.rows)
        self.ui.rowsCard.hide()
        self.ui.rowsCard.linked.connect(self.escape)
        self.rows.wear(TableModel[ReportRow]([
            Column(lambda: self.tr("Number"), lambda row: Cell(row.number, second=True), 190),
            Column(lambda: self.tr("Parties"), lambda row: row.title),
            Column(lambda: self.tr("Kind"), _matter, 96),
            Column(lambda: self.tr("Day"), lambda row: when.short(row.day), 84),
        ], key=lambda row: (row.case_id, row.visit_id, row.letter_id, row.transfer_id)))
        self.rows.opened.connect(self._open_row)
        self.remarks = TextField()
        self.remarks.show_lines(3)
        self.remarks.stand_alone()
        self.remarks.left.connect(self._draw)
        self.ui.wordsCard.put(self.remarks)
        self.ui.wordsCard.hug()
        self.paper = PaperPreview()
        self.ui.paperCard.fill(self.paper)
        self.setFocusProxy(self.figures)

    def _say(self) -> None:
        year, month = self.month.split("-")
        words_of_month = self.tr("{year}-{month}").format(year=year, month=int(month))
        self.ui.header.name_it(self.title(), words_of_month)
        self.before.setAccessibleName(self.tr("Month before"))
        self.after.setAccessibleName(self.tr("Month after"))
        self.after.setEnabled(self.month < f"{now().date():%Y-%m}")
        self.paper_button.setText(self.tr("Print"))
        self.aid_sheet.setText(self.tr("Aid sheet"))
        self.sign.setText(self.tr("Sign off"))
        self.remarks.name_it(self.tr("Remarks"))
        self.paper.setAccessibleName(self.tr("The paper as it will be printed"))
        for table, name in ((self.figures, self.tr("Figures")),
                            (self.rows, self.tr("Records behind the number"))):
            table.setAccessibleName(name)
        self.ui.tableCard.name_it(self.tr("Figures"))
        self.ui.rowsCard.link_it(self.tr("Close"))
        self.rows.empty.say(self.tr("This number counts nothing."))
        actor = self.context.actor
        self.sign.setVisible(allows(actor, Data.REPORT, Verb.DECIDE))
        self.paper_button.setVisible(allows(actor, Data.REPORT, Verb.PRINT))
        self.aid_sheet.setVisible(allows(actor, Data.REPORT, Verb.PRINT))

    def _show(self, month: Month) -> None:
        if month.period.month != self.month:
            return  # another month was asked for meanwhile
        fresh = self.shown is None or self.shown.period.month != self.month
        self.shown = month
        first, last = month.period.first, month.period.last
        self.ui.header.badge("state", *self._state(month))
        self.ui.paperCard.note_it(f"{when.day(first)} – {when.day(last)}")
        zh = language() == "zh"
        choices = [(str(t.number), t.zh if zh else t.en) for t in month.tables]
        choices.append((CHECKS, self.tr("Relations")))
        if month.adjustments:
            choices.append((ADJUSTMENTS, self.tr("Adjustments {}").format(len(month.adjustments))))
        self.parts.offer(choices)
        if not self.parts.code():
            self.parts.choose([choices[0][0]])
        self.sign.setVisible(month.frozen is None
                             and allows(self.context.actor, Data.REPORT, Verb.DECIDE))
        self.sign.setEnabled(not month.period.running)
        self.remarks.setEnabled(month.frozen is None)
        if fresh:
            self.remarks.put(month.remarks or month.described)
            self.ui.rowsCard.hide()
        self._show_part()
        self._draw()

    def _state(self, month: Month) -> tuple[str, Tone]:
        if month.frozen is not None:
            said = self.tr("Signed off by {name}, {day}").format(
                name=month.frozen.by, day=when.day(month.frozen.at.date()))
            return said, Tone.OK
        if month.period.running:
            return self.tr("The month is not over"), Tone.PLAIN
        return self.tr("Draft"), Tone.WARN

    def _show_part(self) -> None:
        if self.shown is not None:
            self.figures.show_part(self.shown, self.parts.code())

    def _draw(self) -> None:
        """Show the paper as it would leave the printer now."""
        if self.shown is None:
            return
        month, text = self.shown, self.remarks.text()
        database, actor = self.context.database, self.context.actor

        def work() -> bytes:
            from casedesk.printing import month as paper

            return paper.month_pdf(month, reports.sheet(database, actor, month), text)

        tasks.run(self, work, self._show_paper, self._failed)

    def _show_paper(self, pdf: bytes) -> None:
        from casedesk.printing.preview import Pages

        made = Pages(pdf)
        self.paper.show_pages(*pages_of(made))
        while self._opened:
            self._opened.pop().close()
        self._opened.append(made)

    # acts ---------------------------------------------------------------------------------------

    def _go(self, month: str) -> None:
        if month > f"{now().date():%Y-%m}":
            return
        self.month = month
        self.reload()

    def _list(self, asked: Any) -> None:
        name, cell = asked
        try:
            found = reports.rows(self.context.database, self.context.actor, self.month, cell.code,
                                 column=cell.column, matter=cell.matter, closing=cell.closing,
                                 town=cell.town, industry=cell.industry)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.ui.rowsCard.name_it(name)
        self.ui.rowsCard.note_it(self.tr("%n record(s)", "", len(found)))
        self.rows.put(found)
        self.ui.rowsCard.show()
        if found:
            self.rows.setFocus()

    def _open_row(self, row: ReportRow) -> None:
        if row.letter_id is not None:
            self.context.open("letter", row.letter_id)
        elif row.transfer_id is not None:
            self.context.open("transfer", row.transfer_id)
        elif row.consultation_id is not None:
            self.context.open("advice", row.consultation_id)
        elif row.case_id is not None:
            open_case(self.context, "", row.case_id)
        elif row.visit_id is not None:
            self.context.open("intake", row.visit_id)

    def print_aid(self) -> None:
        """The sheet of legal aid of the month (L16)."""
        from casedesk.gui.print.print_dialog import PrintDialog

        PrintDialog(self.context, self, month=self.month, wanted=("L16",)).open()

    def sign_off(self) -> None:
        """Freeze the month with its remarks; a later change shows in the next month."""
        try:
            reports.freeze(self.context.database, self.context.actor, self.month,
                           self.remarks.text())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.ui.message.clear()
        self.context.tell(self.tr("The month is signed off."))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)


def _matter(row: ReportRow) -> str:
    return codes.label("aid_matters", row.matter, language()) if row.aid \
        else words.matter(row.matter)


def _last_month(today: date) -> str:
    return f"{today.replace(day=1) - timedelta(days=1):%Y-%m}"


def _shift(month: str, by: int) -> str:
    year, number = (int(part) for part in month.split("-"))
    place = year * 12 + number - 1 + by
    return f"{place // 12}-{place % 12 + 1:02d}"
