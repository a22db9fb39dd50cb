"""The papers of a case: what was printed, seen beside the list, and the sets still to print."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout

from casedesk.casework import case_label, case_papers
from casedesk.casework.case_papers import PaperLine
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.case_strip import CaseStrip
from casedesk.gui.disputes.paper_sight import PaperSight
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Tone
from casedesk.printing import forms, sets
from casedesk.rules import codes
from casedesk.ui.papers_page import Ui_PapersPage

_TONES = {"served": Tone.OK, "refused": Tone.WARN, "undeliverable": Tone.DANGER}


class PapersPage(Page):
    """↑ ↓ look through the papers, Enter prints one again or voids it, Ctrl+P prints the set."""

    tables = frozenset({"document", "service", "case_file", "dispute"})
    section = "papers"
    strip: type[CaseStrip] = CaseHeader

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_PapersPage()
        self.ui.setupUi(self)
        self.header = self.strip(context, self.case_id, self.section, self)
        self.ui.head.insertWidget(0, self.header)
        self._prints = allows(context.actor, Data.CASE, Verb.PRINT, own=True)
        self.one = self.header.offer(self.tr("One paper…"))
        self.one.clicked.connect(lambda: self.print())
        self.all = self.header.offer(self.tr("Print the set"), kind=Kind.FILLED, hint="Ctrl P")
        self.all.clicked.connect(lambda: self.print_set())
        self._titles: dict[str, tuple[str, str]] = {}
        self._dialog: QDialog | None = None
        self.sets: list[Button] = []
        self.list = QuietTable()
        self._make_list()
        self.sight = PaperSight(context, self)
        self.ui.sightCard.fill(self.sight)
        self.ui.card.fill(self.list)
        self.ui.blank.clicked.connect(self.print_blank)
        room = QHBoxLayout(self.ui.sets)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(Gap.SMALL)
        self.setFocusProxy(self.list)
        self.reload()

    def _make_list(self) -> None:
        self.list.wear(TableModel[PaperLine]([
            Column(lambda: self.tr("Paper"), self._name, least=130),
            Column(lambda: self.tr("Number"), lambda row: row.paper.number, 214, least=150),
            Column(lambda: self.tr("Printed"), lambda row: Cell(
                when.moment(row.paper.printed_at), second=True,
                tip=f"{row.paper.printed_by} {row.paper.printed_at:%Y-%m-%d %H:%M}"), 92,
                spare=True),
            Column(lambda: self.tr("State"), self._state, 104),
        ]))
        self.list.setAccessibleName(self.tr("Papers"))
        self.list.chosen.connect(lambda row: self.sight.show_paper(row))
        self.list.opened.connect(lambda row: self._open(row))

    # what it shows ------------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.header.title()

    def reload(self) -> None:
        """Read the papers again."""
        self._titles = {form.code: (form.title, form.english)
                        for form in forms.forms(self.context.database.folder)}
        try:
            rows = case_papers.listing(self.context.database, self.context.actor, self.case_id)
        except RefusedError as refusal:
            self.refuse(refusal)
            rows = []
        self.one.setText(self.tr("One paper…"))
        self.all.setText(self.tr("Print the set"))
        for button in (self.one, self.all, self.ui.blank):
            button.setVisible(self._prints)
        self.ui.card.note_it(self.tr("%n printed", "", sum(not row.paper.voided for row in rows)))
        self.list.empty.say(self.tr("Nothing has been printed yet. Ctrl+P prints the set of this "
                                    "step."))
        self.list.put(rows)
        if rows and self.list.current() is None:
            self.list.stand_on(rows[0].id)
        self.sight.show_paper(self.list.current())
        self._offer_sets()

    def _offer_sets(self) -> None:
        """A button a set; the one the case is at stands out."""
        room = self.ui.sets.layout()
        assert room is not None
        for button in self.sets:
            button.hide()
            button.deleteLater()
        self.sets, folder = [], self.context.database.folder
        case = case_label.label(self.context.database, self.context.actor, self.case_id)
        meant = sets.meant(folder, case.state, case.kind)
        for each in sets.sets(folder, case.kind):
            button = Button(each.title if language() == "zh" else each.english, self.ui.sets)
            button.setCheckable(False)
            if each.code == meant:
                button.setAccessibleDescription(self.tr("The set of this step"))
                button.dress(icon="print")
            button.clicked.connect(lambda _=False, code=each.code: self.print_set(code))
            room.addWidget(button)
            self.sets.append(button)
        self.ui.sets.setVisible(self._prints)
        self.ui.setsLabel.setVisible(self._prints)

    def _name(self, row: PaperLine) -> Cell:
        known = self._titles.get(row.paper.form, (row.paper.form, row.paper.form))
        said = "  ".join(filter(None, (known[language() != "zh"], row.paper.subject)))
        return Cell(said, second=row.paper.voided, tip=said)

    def _state(self, row: PaperLine) -> Cell:
        if row.paper.voided:
            return Cell(self.tr("void"), Tone.DANGER, badge=True, tip=row.void_reason)
        if row.service:
            said = codes.label("service_results", row.service, language())
            if row.recipients > 1:
                said = f"{said} {row.served}/{row.recipients}"
            day = when.day(row.served_on) if row.served_on else ""
            return Cell(said, _TONES.get(row.service, Tone.PLAIN), badge=True, tip=day)
        if row.paper.printing > 1:
            return Cell(self.tr("print {}").format(row.paper.printing), badge=True)
        return Cell("")

    # what is done with them ---------------------------------------------------------------------

    def print_set(self, code: str = "") -> None:
        """Open a print set: the one meant, when none is named."""
        if self._prints:
            from casedesk.gui.print.set_dialog import SetDialog

            self._show(SetDialog(self.context, self, (self.case_id,), code))

    def print(self, *wanted: str) -> None:
        """Open the printing of one form after another; `wanted` stand first."""
        if self._prints:
            from casedesk.gui.print.print_dialog import PrintDialog

            self._show(PrintDialog(self.context, self, case_id=self.case_id, wanted=wanted))

    def print_blank(self) -> None:
        """Open every form, blank, to be filled by hand."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._show(PrintDialog(self.context, self))

    def _open(self, row: PaperLine) -> None:
        """Print a paper once more, or void it."""
        if not self._prints:
            return
        if row.paper.voided:
            self.ui.message.say(self.tr("{number} is void: {reason}").format(
                number=row.paper.number, reason=row.void_reason), Tone.WARN)
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._show(PrintDialog(self.context, self, case_id=self.case_id, paper=row.paper))

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.open()

    # what the keys do ---------------------------------------------------------------------------

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the set of this step, Ctrl+Shift+P the chosen paper once more."""
        return {"print": self.print_set, "reprint": self._reprint}

    def _reprint(self) -> None:
        row = self.list.current()
        if row is not None:
            self._open(row)

    def submit(self) -> None:
        """Ctrl+Enter: the filled button."""
        self.print_set()

    def message(self) -> MessageLine | None:
        """Where it says what was refused."""
        return self.ui.message
