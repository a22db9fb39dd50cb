"""The list of letters: drafts, awaiting, overdue, by kind or name; several chased at once."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer

from casedesk.casework import letters
from casedesk.casework.letters import TRANSFER, VIEWS, LetterFilter, LetterRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.export import save_list
from casedesk.gui.letters import words
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size
from casedesk.rules import codes
from casedesk.ui.letters_page import Ui_LettersPage

_PAGE = 100
_PAUSE = 200  # milliseconds from the last key to the new list


class LettersPage(Page):
    """`wish`: only= one of the views, kind=, text=."""

    tables = frozenset({"letter", "letter_act", "transfer"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_LettersPage()
        self.ui.setupUi(self)
        self._view = "all"
        self._ticked: dict[tuple[str, int], LetterRow] = {}
        self.list = QuietTable()
        self._model = TableModel[LetterRow](self._columns(), key=lambda r: (r.kind, r.id))
        self.list.wear(self._model)
        self.ui.card.fill(self.list)
        self.view = Chips(small=True)
        self.ui.filters.insertWidget(0, self.view, 1, Qt.AlignmentFlag.AlignVCenter)
        for field, width in ((self.ui.kind, Size.RAIL - Size.ROW), (self.ui.text, Size.RAIL)):
            field.stand_alone()
            field.setFixedWidth(width)
        self._export = self.ui.header.offer("", icon="table_view")
        self._chase = self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Letters")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"filter": self.ui.text.setFocus, "export": self.export}

    def wish(self, **wish: Any) -> None:
        """Narrow the list as the opener of the page asks."""
        if wish.get("only") in VIEWS:
            self._view = str(wish["only"])
            self.view.choose((self._view,))
        if "kind" in wish:
            self.ui.kind.choose(str(wish["kind"]))
        if "text" in wish:
            self.ui.text.put(str(wish["text"]))
        self._read()

    def reload(self) -> None:
        """Read the list again."""
        self._offer()
        self._read()

    def submit(self) -> None:
        """Ctrl+Enter chases the ticked letters, else those that are overdue and in view."""
        chosen = list(self._ticked.values()) or [
            row for row in self._model.rows if row.days is not None and row.days < 0]
        wanted = [row.id for row in chosen if row.kind != TRANSFER]
        if not wanted:
            self.ui.message.say(self.tr("No letter is overdue in this list."))
            return
        try:
            numbers = letters.chase_all(self.context.database, self.context.actor, wanted)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._ticked.clear()
        self.context.tell(self.tr("Chased: {}").format(self.tr(", ").join(numbers)))
        self.reload()

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        if self.ui.text.text() or self.ui.kind.code():
            self.ui.text.put("")
            self.ui.kind.choose("")
            self.list.setFocus()
            return True
        return False

    def export(self) -> None:
        """The list as an Excel sheet."""
        save_list(self, self.list, "letters", self.title(), Data.LETTER)

    def wanted(self) -> LetterFilter:
        """What the list is narrowed to."""
        return LetterFilter(self._view, self.ui.kind.code(), self.ui.text.text())

    def tick(self, row: LetterRow) -> None:
        """Space ticks a letter that is awaited, to chase several at once."""
        if row.kind == TRANSFER or row.state != "waiting":
            return
        if self._ticked.pop((row.kind, row.id), None) is None:
            self._ticked[row.kind, row.id] = row
        self._say_chase()
        self.list.viewport().update()

    def _read(self) -> None:
        self._pause.stop()
        wanted, kept = self.wanted(), self.list.current_key()
        self._model.show(self._rows(wanted, 0), partial(self._rows, wanted))
        if kept is not None:
            self.list.stand_on(kept)
        self.list.empty.say(self.tr("No letter fits. Esc takes the filters away.")
                            if wanted != LetterFilter() else self.tr(
                                "No letter yet. One is begun from an employer, a case or a visit."))
        self._say_chase()

    def _rows(self, wanted: LetterFilter, offset: int) -> list[LetterRow]:
        return letters.listing(self.context.database, self.context.actor, wanted, offset, _PAGE)

    def _columns(self) -> list[Column[LetterRow]]:
        return [
            Column(lambda: self.tr("Number"), self._number_cell, 172),
            Column(lambda: self.tr("Kind"), lambda r: words.kind(r.kind), 76),
            Column(lambda: self.tr("To"), lambda r: Cell(r.addressee, tip=r.addressee)),
            Column(lambda: self.tr("Subject"), lambda r: Cell(r.subject, tip=r.subject), 180,
                   spare=True),
            Column(lambda: self.tr("State"), lambda r: Cell(
                words.state(r.state, r.kind), words.tone(r.state), badge=True), 90),
            Column(lambda: self.tr("Issued"), lambda r: when.short(r.issued_on), 84),
            Column(lambda: self.tr("Answer due"), self._due_cell, 104),
            Column(lambda: self.tr("Age"), lambda r: r.age or "", 52, right=True),
            Column(lambda: self.tr("Chased"), lambda r: r.chases or "", 60, right=True),
            Column(lambda: self.tr("Outcome"), lambda r: words.outcome(r.outcome, r.kind), 90,
                   spare=True),
        ]

    def _number_cell(self, row: LetterRow) -> Cell:
        ticked = (row.kind, row.id) in self._ticked
        return Cell(row.number or self.tr("no number"), second=not ticked,
                    icon="check" if ticked else "")

    def _due_cell(self, row: LetterRow) -> Cell:
        said, tone = words.days(row.days)
        return Cell(said or when.short(row.due_on), tone, strong=bool(said), second=not said,
                    tip=when.day(row.due_on))

    def _offer(self) -> None:
        counted = letters.counts(self.context.database, self.context.actor)
        self.view.offer([(view, f"{words.view(view)} {counted[view]:,}") for view in VIEWS])
        self.view.blockSignals(True)
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.ui.kind.offer([("", self.tr("any kind")), *(
            (code, words.kind(code)) for code in (*codes.table("letter_kinds"), TRANSFER))])
        self.ui.text.edit.setPlaceholderText(self.tr("Employer, office, number or subject"))
        actor = self.context.actor
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(allows(actor, Data.LETTER, Verb.EXPORT))
        self._chase.setVisible(allows(actor, Data.LETTER, Verb.CHANGE))
        self.ui.header.name_it(self.title(), self.tr("Space ticks a letter to be chased"))
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))

    def _say_chase(self) -> None:
        count = len(self._ticked)
        self._chase.setText(self.tr("Chase the {} ticked").format(count) if count
                            else self.tr("Chase those overdue"))
        self._chase.updateGeometry()

    def _open(self, row: LetterRow) -> None:
        self.context.open("transfer" if row.kind == TRANSFER else "letter", row.id)

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.ticked.connect(self.tick)
        self.list.export.connect(self.export)
        self.view.changed.connect(self._take_view)
        for field in (self.ui.kind, self.ui.text):
            field.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._export.clicked.connect(self.export)
        self._chase.clicked.connect(self.submit)

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self._read()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))
