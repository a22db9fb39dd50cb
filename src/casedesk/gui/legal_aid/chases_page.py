"""Slips that nobody answered, by age: ticked, reminded of by letter or by telephone."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout

from casedesk.casework.legal_aid import chasing
from casedesk.casework.legal_aid.chasing import ChaseRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.export import save_list
from casedesk.gui.legal_aid import chase_list
from casedesk.gui.legal_aid.frame import AidFrame
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import TableModel
from casedesk.gui.theme import Gap, Tone

LETTER = "L7"


class ChasesPage(Page):
    """Space ticks; Ctrl+Enter prints the letters of the ticked ones, else of all in view.

    `wish`: only= one of the views.
    """

    tables = frozenset({"case_file", "referral", "deadline", "aid_chase", "aid_receipt"})
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self._frame = AidFrame(self, context, "aids")
        self._view = "due"
        self._rows: list[ChaseRow] = []
        self._ticked: set[int] = set()
        self._calling = False
        self.view, self.list = Chips(small=True, tone=Tone.AID), QuietTable()
        self.note, self._told, self._not_told = LineField(), Button(), Button(kind=Kind.QUIET)
        self._buttons = self._make_buttons()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Slips to chase")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"note": self.note}

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"export": self.export, "print": self.print_letters}

    def wish(self, **wish: Any) -> None:
        """Show the view that the opener of the page asks for."""
        if wish.get("only") in chase_list.VIEWS:
            self._view = str(wish["only"])
            self.reload()

    def reload(self) -> None:
        """Read the list again; what is ticked and still there stays ticked."""
        self._rows = chasing.due(self.context.database, self.context.actor, all_open=True)
        self._ticked.intersection_update(row.case_id for row in self._rows)
        self._offer()
        self._show()

    def submit(self) -> None:
        """Ctrl+Enter: the telephone call that is being told, else the letters."""
        focus = QApplication.focusWidget()
        if self._calling and focus is self.note.edit:
            self.told()
        else:
            self.print_letters()

    def escape(self) -> bool:
        """First Esc: the message, the call that is being told, then the ticks."""
        if super().escape():
            return True
        if self._calling:
            self._call(False)
            return True
        if self._ticked:
            self._ticked.clear()
            self._show()
            return True
        return False

    def export(self) -> None:
        """The list as an Excel sheet."""
        save_list(self, self.list, "chases", self.title(), Data.CASE)

    # reminders ----------------------------------------------------------------------------------

    def meant(self) -> list[ChaseRow]:
        """The ticked slips; where none is ticked, those in view that are due."""
        ticked = [row for row in self._rows if row.case_id in self._ticked]
        return ticked or [row for row in self._shown() if row.step]

    def tick(self, row: ChaseRow) -> None:
        """Space: tick a slip, or untick it."""
        self._ticked.symmetric_difference_update({row.case_id})
        self._say_buttons()
        self.list.viewport().update()

    def tick_all(self) -> None:
        """Tick all in view; where all are ticked, none."""
        shown = {row.case_id for row in self._shown()}
        if shown <= self._ticked:
            self._ticked.clear()
        else:
            self._ticked.update(shown)
        self._show()

    def print_letters(self) -> None:
        """Open the letters to be printed; each is put on record as it leaves."""
        rows = self.meant()
        if not rows or not self._buttons["print"].isVisibleTo(self):
            self.message().say(self.tr("No slip is to be chased in this list."))
            return
        from casedesk.gui.print.set_dialog import SetDialog

        try:
            lines = _letters(self.context, rows)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.dialog = SetDialog(self.context, self, lines=lines,
                                title=self.tr("Letters of reminder"))
        self.dialog.printed.connect(self._ticked.clear)
        self.dialog.printed.connect(self.reload)
        self.dialog.open()

    def told(self) -> None:
        """Record the telephone call for the slips that are meant."""
        edits.commit()
        self.message().clear()
        rows = self.meant()
        try:
            chasing.remind(self.context.database, self.context.actor,
                           [row.case_id for row in rows], "telephone", self.note.text())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._ticked.clear()
        self._call(False)
        self.reload()
        self.context.tell(self.tr("Reminded by telephone: {}").format(
            self.tr(", ").join(row.number for row in rows)))

    def _call(self, calling: bool) -> None:
        """Show the line where a call is told, or take it away."""
        self._calling = calling
        for widget in (self.note, self._told, self._not_told):
            widget.setVisible(calling)
        if not calling:
            self.note.put("")
            self.list.setFocus()
        elif self.meant():
            self.note.setFocus()

    # what it shows ------------------------------------------------------------------------------

    def _shown(self) -> list[ChaseRow]:
        return [row for row in self._rows if chase_list.VIEWS[self._view](row)]

    def _show(self) -> None:
        self.list.put(self._shown())
        self.list.empty.say(self.tr("Nothing here: every agency has answered, or has its time."))
        self._say_buttons()

    def _offer(self) -> None:
        counted = {code: sum(map(keeps, self._rows)) for code, keeps in chase_list.VIEWS.items()}
        self.view.offer([(code, f"{chase_list.view(code)} {count:,}")
                         for code, count in counted.items()])
        self.view.blockSignals(True)
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.view.setAccessibleName(self.tr("List"))
        self.list.setAccessibleName(self.title())
        self._frame.header.name_it(self.title(), self.tr(
            "reminders {first} and {second} days after it was sent, after {third} to the head"
            " of station").format(**chase_list.days()))
        self.note.name_it(self.tr("Who answered, and what was said"))
        self._not_told.setText(self.tr("Cancel"))

    def _say_buttons(self) -> None:
        count, may = len(self.meant()), allows(
            self.context.actor, Data.CASE, Verb.CHANGE, own=True)
        texts = {"board": self.tr("To the board"), "all": self.tr("Tick all"),
                 "call": self.tr("By telephone ({})…").format(count),
                 "print": self.tr("Print letters ({})").format(count)}
        for code, button in self._buttons.items():
            button.setText(texts[code])
            button.setVisible(may or code == "board")
            button.setEnabled(bool(count) or code in ("board", "all"))
            button.updateGeometry()
        self._told.setText(self.tr("Record the call ({})").format(count))

    # how it is made -----------------------------------------------------------------------------

    def _make_buttons(self) -> dict[str, Button]:
        offer = self._frame.header.offer
        return {"board": offer("", kind=Kind.QUIET, icon="arrow_back"),
                "all": offer("", kind=Kind.QUIET, icon="check_box"),
                "call": offer("", icon="call"),
                "print": offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)}

    def _lay_out(self) -> None:
        self.list.wear(TableModel[ChaseRow](
            chase_list.columns(self._ticked), key=lambda row: row.case_id))
        card = Card(parent=self)
        card.fill(self.list)
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(self.note, 1)
        for button in (self._not_told, self._told):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._frame.add(self.view)
        self._frame.add(card, 1)
        self._frame.add(line)
        for widget in (self.note, self._told, self._not_told):
            widget.hide()

    def _connect(self) -> None:
        self.list.opened.connect(
            lambda row: open_case(self.context, "referral", row.case_id))
        self.list.ticked.connect(self.tick)
        self.list.export.connect(self.export)
        self.view.changed.connect(self._take_view)
        self._told.clicked.connect(self.told)
        self._not_told.clicked.connect(lambda: self._call(False))
        for code, deed in (("board", lambda: self.context.open("aids")), ("all", self.tick_all),
                           ("call", lambda: self._call(True)), ("print", self.print_letters)):
            self._buttons[code].clicked.connect(lambda _=False, deed=deed: deed())

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self._show()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))


def _letters(context: Context, rows: Sequence[ChaseRow]) -> list[Any]:
    """Return a letter for each slip, as the printing of sets wants them. Refuses `form_unknown`."""
    from casedesk.casework.forms_book.subject import Subject
    from casedesk.printing.forms import form
    from casedesk.printing.sets import Line

    template = form(LETTER, context.database.folder)
    return [Line(f"{LETTER}:{row.case_id}", LETTER, template.title, template.english, row.agency,
                 Subject(row.case_id), printed=row.chased, matter=row.number,
                 first=partial(chasing.by_letter, case_id=row.case_id)) for row in rows]
