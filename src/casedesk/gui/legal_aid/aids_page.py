"""Legal aid: the board of the slips and the list of the same; Enter opens one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from casedesk.casework import own_choices
from casedesk.casework.legal_aid import agencies, board, standing
from casedesk.casework.legal_aid.board import AidFilter, AidRow, Returns
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.export import write_chosen
from casedesk.gui.legal_aid import aid_columns, board_words
from casedesk.gui.legal_aid.aids_head import AidsHead
from casedesk.gui.legal_aid.board_view import Board
from casedesk.gui.legal_aid.sections import AidSections
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.pieces.kept_columns import KeptColumns
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.theme import Size, Tone
from casedesk.model import Role
from casedesk.rules import dates
from casedesk.ui.aids_page import Ui_AidsPage

_PAGE = 100
_PAUSE = 200  # milliseconds from the last key to the new list
_SHAPE = "aids.shape"  # what is kept for the colleague: board or list
_BOARD = ("open", "mine", "overdue", "urgent")  # what narrows the board; its columns are views too


class AidsPage(Page):
    """`wish`: only= one of the views, text=. A view that is no filter of the board is a list."""

    tables = frozenset({"case_file", "referral", "deadline", "aid_receipt", "aid_chase", "agency"})
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_AidsPage()
        self.ui.setupUi(self)
        self.ui.sections.addWidget(AidSections(context, "aids", self))
        self.board, self.list = Board(), QuietTable()
        room = QVBoxLayout(self.ui.board)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.board)
        self.columns = KeptColumns(context, "aids", self.list, aid_columns.columns())
        self.ui.card.fill(self.list)
        self.view = Chips(small=True, tone=Tone.AID)
        self.ui.views.addWidget(self.view)
        self._view = "mine" if context.actor.role is Role.MEDIATOR else "open"
        self._listed = own_choices.read(context.database, context.actor, _SHAPE) == "list"
        self._counts: dict[str, int] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.head = AidsHead(context, self.ui.header)
        self._dress()
        self._connect()
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Legal aid")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"filter": self.ui.text.setFocus, "export": self.export,
                "columns": self.columns.ask if self._listed else self.turn}

    def wish(self, **wish: Any) -> None:
        """Narrow to what the opener of the page asks."""
        if wish.get("only") in board.VIEWS:
            self._view = str(wish["only"])
            self._listed = self._listed or self._view not in _BOARD
        if "text" in wish:
            self.ui.text.put(str(wish["text"]))
        self._offer()
        self._read()

    def reload(self) -> None:
        """Read the board again; the card that is stood on stays."""
        self._offer()
        self._read()
        tasks.run(self, self._count, self._know_counts, self._fail)

    def submit(self) -> None:
        """Ctrl+Enter: register a new matter."""
        if self.head.offers("new"):
            self.context.open("referral")

    def escape(self) -> bool:
        """First Esc: take the filters away."""
        if super().escape():
            return True
        chosen = [field for field in self._choices() if field.code()]
        if self.ui.text.text() or chosen:
            self.ui.text.put("")
            for field in chosen:
                field.choose("")
            self._begin()
            return True
        return False

    def turn(self) -> None:
        """The board instead of the list, or the list instead of the board; it stays so."""
        self._listed = not self._listed
        own_choices.keep(self.context.database, self.context.actor, _SHAPE,
                         "list" if self._listed else "board")
        if not self._listed and self._view not in _BOARD:
            self._view = "open"
        self._offer()
        self._read()
        self._begin()

    # the rows -----------------------------------------------------------------------------------

    def wanted(self, column: str = "") -> AidFilter:
        """What is shown; of one column of the board where it is named."""
        order, descending = self.columns.order() if self._listed else ("", False)
        agency, handler = self.ui.agency.code(), self.ui.handler.code()
        return AidFilter(
            view=self._view, track=self.ui.track.code(), text=self.ui.text.text(), column=column,
            agency_id=int(agency) if agency else None, order=order, descending=descending,
            handler_id=int(handler) if handler else None)

    def _read(self) -> None:
        self._pause.stop()
        self.ui.board.setHidden(self._listed)
        self.ui.card.setVisible(self._listed)
        self.setFocusProxy(self.list if self._listed else self.board)
        if self._listed:
            self.list.put(self._rows("", 0), partial(self._rows, ""))
            self._say_empty()
        else:
            context = self.context
            self.board.show_rows(self._rows, board.by_column(
                context.database, context.actor, self.wanted()))

    def _rows(self, column: str, offset: int) -> list[AidRow]:
        return board.listing(self.context.database, self.context.actor, self.wanted(column),
                             offset, _PAGE)

    def _count(self) -> tuple[dict[str, int], tuple[Returns, Returns], tuple[int, bool]]:
        database, actor = self.context.database, self.context.actor
        today = dates.today()
        months = [board.returns(database, actor, first, today)
                  for first in (today.replace(day=1), today.replace(month=1, day=1))]
        return (board.counts(database, actor), (months[0], months[1]),
                standing.waiting(database, actor, today))

    def _know_counts(
            self, found: tuple[dict[str, int], tuple[Returns, Returns], tuple[int, bool]]) -> None:
        self._counts, returned, waiting = found
        self._offer()
        self.ui.header.name_it(self.title(), self.head.said_returns(*returned))
        self.counted.emit("aids", *waiting)

    # handing out --------------------------------------------------------------------------------

    def export(self) -> None:
        """Ctrl+E: write exactly what the list holds to an Excel file."""
        if not self.head.offers("export"):
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"),
            f"{self.title()} {dates.today():%Y-%m-%d}.xlsx", "Excel (*.xlsx)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the list to this file: its columns, order and filter; it is put on record."""
        rows = partial(board.taken, self.context.database, self.context.actor, self.wanted())
        job = write_chosen(self, target, self.title(), self.columns.shown(), rows,
                           [self._said_filter()])
        self.ui.progress.follow(job, self.tr("Writing the list"), stoppable=False)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # words --------------------------------------------------------------------------------------

    def _offer(self) -> None:
        views = board.VIEWS if self._listed else _BOARD
        self.view.offer([(view, f"{board_words.view(view)} {self._counts[view]:,}"
                          if view in self._counts else board_words.view(view))
                         for view in views])
        self.view.blockSignals(True)
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        context = self.context
        self._offer_quietly(self.ui.agency, [("", self.tr("any agency")), *(
            (str(row.id), row.name) for row in agencies.listing(
                context.database, context.actor, retired=True))])
        self._offer_quietly(self.ui.handler, [("", self.tr("any handler")), *(
            (str(number), name) for number, name in board.handlers(
                context.database, context.actor))])
        self._offer_quietly(self.ui.track, [
            ("", self.tr("any track")), ("G", board_words.say(board_words.AGENCY)),
            ("U", board_words.say(board_words.UNION))])
        self.ui.text.edit.setPlaceholderText(self.tr("Name, agency or number"))
        self.head.say(listed=self._listed)
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))

    @staticmethod
    def _offer_quietly(field: ChoiceField, choices: list[tuple[str, str]]) -> None:
        """New words for the same choices ask for no new list."""
        field.blockSignals(True)
        field.offer(choices)
        field.blockSignals(False)

    def _said_filter(self) -> str:
        chosen = [field.edit.currentText() for field in self._choices() if field.code()]
        text = self.ui.text.text().strip()
        return " · ".join([board_words.view(self._view), *chosen, *([f"“{text}”"] if text else [])])

    def _say_empty(self) -> None:
        if self.ui.text.text().strip() or any(field.code() for field in self._choices()):
            self.list.empty.say(self.tr("No matter fits. Esc takes the filters away."))
        elif self._view not in ("all", "open"):
            self.list.empty.say(self.tr("Nothing here: all is in hand."))
        else:
            new = self.head.offers("new")
            self.list.empty.say(self.tr("No legal aid here yet."),
                                self.tr("New legal aid") if new else "", "Ctrl ↵")

    # how it is made -----------------------------------------------------------------------------

    def _dress(self) -> None:
        for field in (self.ui.text, *self._choices()):
            field.stand_alone()
        self.ui.text.setFixedWidth(Size.SEARCH * 2 // 3)
        for field in self._choices():
            field.setFixedWidth(Size.RAIL - Size.ROW)

    def _choices(self) -> tuple[ChoiceField, ...]:
        return self.ui.agency, self.ui.handler, self.ui.track

    def _connect(self) -> None:
        def go(row: AidRow) -> None:
            open_case(self.context, "referral", row.id)

        self.board.opened.connect(go)
        self.list.opened.connect(go)
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(self.submit)
        self.view.changed.connect(self._take_view)
        for field in (self.ui.text, *self._choices()):
            field.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self.columns.ordered.connect(self._read)
        for code, deed in (
                ("columns", self.columns.ask), ("export", self.export), ("turn", self.turn),
                ("chases", lambda: self.context.open("chases")),
                ("receipt", lambda: self.context.open("receipt")), ("new", self.submit)):
            self.head.buttons[code].clicked.connect(lambda _=False, deed=deed: deed())

    def _begin(self) -> None:
        (self.list if self._listed else self.board.focusProxy()).setFocus()

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
            self._read()
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))
