"""Printing the forms of a case or a visit: the exact paper, then the printer or a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.papers import PaperRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks, typed
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.print import standing, work
from casedesk.gui.print.asked import AskedFields
from casedesk.gui.print.form_list import FormList
from casedesk.gui.print.handing import HandOut
from casedesk.gui.print.sight import Sight
from casedesk.gui.print.voiding import Voiding
from casedesk.gui.print.ways_out import WaysOut
from casedesk.gui.print.which import Which
from casedesk.gui.print.work import FormRow, Order, Paper
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.printing.issue import Questions
from casedesk.ui.print_dialog import Ui_PrintDialog

_PAUSE = 350  # milliseconds from the last answer to the new preview
_SIZE = QSize(1120, 760)


class PrintDialog(QDialog):
    """`wanted` forms stand first and are printed in turn; `paper` is printed once more.

    `record_id` is the one record the wanted forms are of: a meeting, a letter; `month` that of a
    sheet of the whole centre. Without a case, a visit, an employer or a month every form can be
    printed blank. `printed` tells the form's code.
    """

    printed = Signal(str)

    def __init__(self, context: Context, parent: QWidget, *, case_id: int | None = None,
                 visit_id: int | None = None, employer_id: int | None = None,
                 record_id: int | None = None, month: str | None = None,
                 counselling_id: int | None = None,
                 wanted: Sequence[str] = (),
                 paper: PaperRow | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_PrintDialog()
        self.ui.setupUi(self)
        self._context, self._paper, self._wanted = context, paper, tuple(wanted)
        self._subject = Subject(case_id=case_id, visit_id=visit_id, employer_id=employer_id,
                                month=month, counselling_id=counselling_id)
        self._record_id = record_id
        self._which = Which(self.ui.servedOn, self.ui.record, self)
        self._voiding = Voiding(context, paper, self.ui.void_, self.ui.reason, self)
        self._handing, self._ways = HandOut(context, self), WaysOut(self.ui, self)
        self.sight = Sight(context, self.ui.preview, self)
        self._unshown = False  # the last drawing was refused, and the line says why
        self.forms, self.asked = FormList(), AskedFields()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)
        self._dress()
        self._connect()
        self._begin()

    # how it is made -----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui, again = self.ui, self._paper is not None
        ui.formsCard.fill(self.forms)
        ui.formsCard.setVisible(not again)
        room = QVBoxLayout(ui.questions)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.asked)
        ui.blank.setVisible(not again)
        ui.preview.setAccessibleName(self.tr("The paper as it will be printed"))
        ui.copies.edit.prefer_latin()
        ui.copies.setVisible(not again)
        for field in (ui.copies, ui.printer, ui.message):
            field.setMaximumWidth(Size.SIDE)
        ui.scroll.setFixedWidth(Size.SIDE)
        self.resize(_SIZE.boundedTo(
            QGuiApplication.primaryScreen().availableSize() - QSize(Gap.PAGE, Gap.PAGE * 2)))

    def _connect(self) -> None:
        ui = self.ui
        self.forms.chosen.connect(lambda row: self._choose())
        self.forms.opened.connect(lambda row: self.print_now())
        self.asked.changed.connect(self._pause.start)
        self._which.changed.connect(self._choose)
        ui.blank.toggled.connect(lambda on: self._choose())
        ui.close_.clicked.connect(self.reject)
        ui.save.clicked.connect(self.save_now)
        ui.print_.clicked.connect(self.print_now)
        self._voiding.voided.connect(self.accept)
        self._voiding.refused.connect(self._refuse)
        self._handing.done.connect(self._done)
        self._handing.failed.connect(self._fail)
        self.sight.drawn.connect(self._show)
        self.sight.refused.connect(self._show_none)
        for keys in ("Ctrl+P", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.print_now)

    def _begin(self) -> None:
        tasks.run(self, work.printers, self._ways.know, self._fail)
        if self._subject.case_id:
            page, papers = work.of_case(self._context, self._subject.case_id)
            if page is not None:
                self._which.know(page)
        else:
            papers = ()
        if self._paper is not None:
            self.ui.heading.setText(f"{self._paper.form} {self._paper.number}".strip())
            self._ways.mean(sealed=work.is_sealed(self._context, self._paper.form))
            self._draw()
            return
        tasks.run(self, lambda: work.forms_for(
            self._context, self._subject, self._wanted, papers, self._record_id),
            self._know_forms, self._fail)

    # what is chosen -----------------------------------------------------------------------------

    def _know_forms(self, rows: list[FormRow]) -> None:
        self.ui.formsCard.setFixedHeight(self.forms.begin(rows) + Gap.SMALL)
        self.forms.setFocus()

    def _choose(self) -> None:
        """Another form stands before us: ask what it asks, then draw it."""
        row: FormRow | None = self.forms.current()
        if row is None:
            return
        self._handing.forget()
        self.ui.message.clear()
        self._hide_paper()
        filled = row.fillable and not self.ui.blank.isChecked()
        self.ui.blank.setEnabled(row.fillable)
        self._which.show(row, filled, self._record_id)
        self._ways.mean(sealed=row.sealed and filled)
        self.asked.ask(())
        if not filled:
            self._draw()
            return
        subject = self._which.subject(self._subject, row)
        tasks.run(self, lambda: work.ask(self._context, row.id, subject),
                  lambda found: self._ask(row, found), self._fail)

    def _hide_paper(self) -> None:
        """The paper of another form is no paper of this one: none is in sight or can be saved."""
        self._pause.stop()
        self.sight.forget()
        self.ui.nothing.say(self.tr("Drawing the paper…"))
        self.ui.sight.setCurrentWidget(self.ui.nothing)
        self._ways.allow(False)

    def _ask(self, row: FormRow, found: Questions) -> None:
        now = self.forms.current()
        if now is not None and now.id == row.id:
            self.asked.ask(found.asked)
            self.ui.copies.put(str(found.copies))
            self._draw()

    def _order(self) -> Order | None:
        if self._paper is not None:
            return Order(self._paper.form, self._subject, document_id=self._paper.id)
        row: FormRow | None = self.forms.current()
        if row is None:
            return None
        blank = self.ui.blank.isChecked() or not row.fillable
        subject = self._which.subject(self._subject, row)
        return Order(row.id, subject, {} if blank else self.asked.read(), blank)

    # the paper ----------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._pause.stop()
        try:
            order = self._order()
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        if order is not None:
            self.sight.draw(order)

    def _show(self) -> None:
        if self._unshown:
            self.ui.message.clear()
            self._unshown = False
        self.ui.sight.setCurrentWidget(self.ui.preview)
        self._ways.allow(True)

    def print_now(self) -> None:
        """Number it, record it, send it to the printer."""
        asked = self._order_now() if self.ui.print_.isEnabled() else None
        if asked is not None:
            self._ways.allow(False)
            self._handing.to_printer(*asked, self.ui.printer.code())

    def save_now(self) -> None:
        """Number it, record it, write it where somebody says."""
        asked = self._order_now() if self.ui.save.isEnabled() else None
        if asked is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{asked[1]}.pdf", "PDF (*.pdf)")
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Write the paper to this file."""
        if self._ways.sealed:
            self._refuse(RefusedError("form_not_saved"))
            return
        asked = self._order_now()
        if asked is not None:
            self._ways.allow(False)
            self._handing.to_file(*asked, target)

    def _order_now(self) -> tuple[Order, str, int | None] | None:
        """What is asked for: the order, its title, the copies; None when something is refused."""
        edits.commit()
        self.ui.message.clear()
        try:
            order = self._order()
            text = self.ui.copies.text().strip()
            copies = typed.count(text, "copies") if text else None
        except RefusedError as refusal:
            self._refuse(refusal)
            return None
        row: FormRow | None = self.forms.current()
        title = row.title if row else self.ui.heading.text()
        return None if order is None else (order, title, copies)

    def _done(self, paper: Paper, where: str) -> None:
        self._ways.allow(True)
        code = self._paper.form if self._paper else self.forms.current().id
        self.printed.emit(code)
        left = self._mark_printed(code)
        self.ui.message.say(self.tr("{paper}: {where}.").format(paper=paper.title, where=where),
                            Tone.OK)
        if self._paper is not None:
            self.accept()
        elif left:
            said = self.ui.message.sentence()
            self.forms.stand_on(left)
            self.ui.message.say(said, Tone.OK)

    def _mark_printed(self, code: str) -> str:
        """Count the printing; return the next proposed form that was not printed yet."""
        self._wanted = tuple(each for each in self._wanted if each != code)
        if self._paper is not None:
            return ""
        self.forms.count_printing(code)
        return self._wanted[0] if self._wanted else ""

    # when it cannot be --------------------------------------------------------------------------

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self._refuse(error)
        self._ways.allow(True)

    def _show_none(self, error: Exception) -> None:
        """What cannot be drawn cannot be printed; the keyboard stays where it walks."""
        if not isinstance(error, RefusedError):
            raise error
        self._unshown = True
        self.ui.nothing.say(self.tr("There is no paper to show."))
        self.ui.sight.setCurrentWidget(self.ui.nothing)
        self._refuse(error, focus=False)
        self._ways.allow(False)

    def _refuse(self, refusal: RefusedError, *, focus: bool = True) -> None:
        fields = {**self.asked.fields, "copies": self.ui.copies, "reason": self.ui.reason}
        field = fields.get(refusal.field)
        if field is not None:
            field.say(refusal.sentence(language()), Tone.DANGER)
        if field is not None and focus:
            field.setFocus()
        standing.refuse(self.ui.message, refusal, self._context, self)

    def done(self, result: int) -> None:
        """Keep no picture of a paper."""
        self.sight.forget()
        super().done(result)
