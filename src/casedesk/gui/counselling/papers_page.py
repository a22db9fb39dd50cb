"""The papers of a client by code: which can be printed now, what was printed, how it looks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from casedesk.casework.case_papers import PaperLine
from casedesk.casework.counselling import client_card, papers
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.sealed_page import SHOWN, SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.disputes.paper_sight import PaperSight
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.printing import forms, offers
from casedesk.printing.offers import Offer

_IDENTITY = "P1A"  # the one paper with a name on it
_PRINTED = 3  # printed papers in sight; older ones are scrolled to


class ClientPapersPage(SealedPage):
    """The key is the number of the case. Enter or Ctrl+P prints the form the list stands on."""

    tables = frozenset({"document", "sealed_record", "counselling_client", "counselling_case",
                        "counselling_session", "scale_result", "counselling_consent", "setting"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self._card = client_card.of_case(context.database, context.actor, self.case_id)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._blank = self.header.offer("")
        self._print = self.header.offer("", kind=Kind.FILLED, hint="Ctrl P", icon="print",
                                        tone=Tone.COUNSELLING)
        self.offers, self.list, self.sight = QuietTable(), QuietTable(), PaperSight(context, self)
        self.cards = {name: Card(parent=self) for name in ("offers", "list", "sight")}
        self._titles: dict[str, tuple[str, str]] = {}
        self._printed: dict[str, int] = {}
        self._dialog: QDialog | None = None
        self._clock = QTimer(self, singleShot=True, interval=SHOWN)
        self._set_columns()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.offers)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code alone."""
        return self._card.code

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the form in the list, Ctrl+Shift+P the printed paper once more;
        Ctrl+Shift+M shows a printed identity sheet for half a minute.
        """
        return {"print": self.submit, "reprint": lambda: self.again(self.list.current()),
                "unmask": self.unmask}

    def reload(self) -> None:
        """Read what was printed and what can be, and say every text anew."""
        database, actor = self.context.database, self.context.actor
        try:
            self._card = card = client_card.of_case(database, actor, self.case_id)
            rows = papers.listing(database, actor, self.case_id)
        except RefusedError:  # handed over meanwhile: nothing of it is shown any more
            self.forget()
            QTimer.singleShot(0, self, lambda: self.context.open("clients"))
            return
        self._titles = {each.code: (each.title, each.english)
                        for each in forms.forms(database.folder)}
        self._printed = {}
        for row in rows:
            self._printed[row.paper.form] = self._printed.get(row.paper.form, 0) + (
                not row.paper.voided)
        self.header.name_it(card.code, self.tr("By code; printed, never saved as a file"))
        self.header.badge("state", words.state(card.state), words.state_tone(card.state))
        self.header.badge("locked", self.tr("Storage only") if card.locked else "", Tone.WARN)
        self._say(rows)
        self.list.put(rows)
        tasks.run(self, lambda: offers.of_counselling(database, actor, self.case_id),
                  self._offer, self._fail)
        self.retitled.emit()

    def forget(self) -> None:
        """Wipe the picture of a paper, and the window that prints one."""
        self.sight.forget()
        if self._dialog is not None:
            self._dialog.reject()
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Print the form the list stands on; say why where it cannot be."""
        self.print_form(self.offers.current())

    def print_form(self, row: Offer | None) -> None:
        """Open the printing of a form."""
        self._message.clear()
        if row is None:
            return
        if row.refusal is not None:
            self.refuse(row.refusal)
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._show(PrintDialog(self.context, self, counselling_id=self.case_id,
                               wanted=(row.id,)))

    def again(self, row: PaperLine | None) -> None:
        """Print a paper once more, or void it."""
        self._message.clear()
        if row is None:
            return
        if row.paper.voided:
            self._message.say(self.tr("It is void: {reason}").format(reason=row.void_reason),
                              Tone.WARN)
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._show(PrintDialog(self.context, self, counselling_id=self.case_id,
                               paper=row.paper))

    def print_blank(self) -> None:
        """Open every form, blank, to be filled by hand."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._show(PrintDialog(self.context, self))

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.destroyed.connect(self._let_go)
        dialog.open()

    def _let_go(self) -> None:
        self._dialog = None

    # what it shows ------------------------------------------------------------------------------

    def _offer(self, rows: list[Offer]) -> None:
        self.offers.put(rows)
        if rows and self.offers.current() is None:
            self.offers.stand_on(rows[0].id)
        ready = sum(row.refusal is None for row in rows)
        self.cards["offers"].note_it(self.tr("{ready} of {all}").format(
            ready=ready, all=len(rows)))
        if self.list.hasFocus():
            self._look(self.list.current())
        else:
            self._say_why(self.offers.current())

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    def _say_why(self, row: Offer | None) -> None:
        """The whole reason of the form in the list, where its paper would be seen."""
        self.sight.show_paper(None)
        if row is not None and row.refusal is not None:
            self.sight.nothing.say(row.refusal.sentence(language()))
        elif row is not None:
            self.sight.nothing.say(self.tr("Ctrl+P shows this paper and prints it."))

    def unmask(self) -> None:
        """Show the identity sheet that the list stands on, and close it after half a minute."""
        row = self.list.current()
        if row is not None and row.paper.form == _IDENTITY:
            self.sight.show_paper(row)
            self._clock.start()

    def _look(self, row: PaperLine | None) -> None:
        """The printed paper as it was; who it is stays closed until asked for."""
        self._clock.stop()
        closed = row is not None and row.paper.form == _IDENTITY
        self.sight.show_paper(None if closed else row)
        if closed:
            self.sight.nothing.say(self.tr(
                "Who it is stays closed. Ctrl+Shift+M shows this sheet for 30 seconds."))

    def _say(self, rows: list[PaperLine]) -> None:
        self._blank.setText(self.tr("Blank forms…"))
        self._print.setText(self.tr("Print"))
        self.cards["offers"].name_it(self.tr("To print"))
        self.cards["list"].name_it(self.tr("Printed"))
        self.cards["list"].note_it(self.tr("%n printed", "", sum(
            not row.paper.voided for row in rows)))
        self.offers.setAccessibleName(self.tr("To print"))
        self.list.setAccessibleName(self.tr("Printed"))
        self.offers.empty.say(self.tr("Looking what can be printed…"))
        self.list.empty.say(self.tr("Nothing has been printed yet."))

    def _name(self, code: str) -> str:
        return self._titles.get(code, (code, code))[language() != "zh"]

    def _state(self, row: Offer) -> Cell:
        if row.refusal is not None:
            return Cell(self.tr("not yet"), Tone.WARN, badge=True,
                        tip=row.refusal.sentence(language()))
        done = self._printed.get(row.id, 0)
        return Cell(self.tr("printed {}×").format(done) if done else self.tr("ready"),
                    Tone.PLAIN if done else Tone.OK, badge=True)

    def _of_paper(self, row: PaperLine) -> Cell:
        paper = row.paper
        if paper.voided:
            return Cell(self.tr("void"), Tone.DANGER, badge=True, tip=row.void_reason)
        if paper.printing > 1:
            return Cell(self.tr("print {}").format(paper.printing), badge=True)
        return Cell("")

    def _set_columns(self) -> None:
        self.offers.wear(TableModel[Offer]([
            Column(lambda: self.tr("No."), lambda row: Cell(row.id, second=True), 64,
                   least=64),
            Column(lambda: self.tr("Paper"), lambda row: Cell(
                self._name(row.id), second=row.refusal is not None, tip=self._name(row.id)),
                least=150),
            Column(lambda: self.tr("State"), self._state, 108),
        ]))
        self.list.wear(TableModel[PaperLine]([
            Column(lambda: self.tr("Paper"), lambda row: Cell(
                f"{row.paper.form} {self._name(row.paper.form)}", second=row.paper.voided,
                tip=self._name(row.paper.form)), least=130),
            Column(lambda: self.tr("Number"), lambda row: row.paper.number, 170, least=90),
            Column(lambda: self.tr("Copies"), lambda row: str(row.paper.copies), 56, right=True,
                   spare=True),
            Column(lambda: self.tr("Printed at"), lambda row: Cell(
                when.moment(row.paper.printed_at), second=True,
                tip=f"{row.paper.printed_at:%Y-%m-%d %H:%M}"), 92, spare=True),
            Column(lambda: self.tr("State"), self._of_paper, 84),
        ]))

    def _connect(self) -> None:
        self.offers.chosen.connect(self._say_why)
        self.offers.opened.connect(self.print_form)
        self.list.chosen.connect(self._look)
        self._clock.timeout.connect(lambda: self._look(self.list.current()))
        self.list.opened.connect(self.again)
        self._blank.clicked.connect(self.print_blank)
        self._print.clicked.connect(self.submit)

    def _lay_out(self) -> None:
        self.cards["offers"].fill(self.offers)
        self.cards["list"].fill(self.list)
        self.cards["list"].setFixedHeight(Size.ROW * (_PRINTED + 2) + Gap.LARGE)
        self.cards["sight"].fill(self.sight)
        left = QVBoxLayout()
        left.setSpacing(Gap.MEDIUM)
        left.addWidget(self.cards["offers"], 1)
        left.addWidget(self.cards["list"])
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 5)
        body.addWidget(self.cards["sight"], 5)  # a paper has the whole height
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(CounsellingSections(
            self.context, "client_papers", self, case_id=self.case_id))
        column.addWidget(self._message)
        column.addLayout(body, 1)
