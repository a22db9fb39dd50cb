"""The register: who may counsel, until when, and what keeps somebody from being assigned."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework.counselling import register
from casedesk.casework.counselling.register import CounsellorRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import when
from casedesk.gui.counselling import register_words, words
from casedesk.gui.counselling.office_frame import OfficeFrame
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone

VIEWS: dict[str, Callable[[CounsellorRow], bool]] = {
    "all": lambda row: True, "wrong": lambda row: bool(row.faults) and row.active}


class CounsellorsPage(Page):
    """Enter opens one; who is only a reader sees it there too."""

    tables = frozenset({"counsellor", "staff", "supervision"})
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.frame = OfficeFrame(self, context, "counsellors")
        self.list, self.view = QuietTable(), Chips(small=True, tone=Tone.COUNSELLING)
        self._rows: list[CounsellorRow] = []
        self._view = "all"
        self.card = Card(parent=self)
        self._new = self.frame.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                            tone=Tone.COUNSELLING)
        self.list.wear(TableModel[CounsellorRow](self._columns(), key=lambda row: row.staff_id))
        self.card.put_beside(self.view)
        self.card.fill(self.list)
        self.frame.add(self.card, 1)
        self.list.opened.connect(lambda row: context.open("counsellor", row.staff_id))
        self.view.changed.connect(self._take_view)
        self._new.clicked.connect(self.submit)
        self.setFocusProxy(self.list)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Counsellors")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+F stands on the filter."""
        return {"filter": self.view.setFocus}

    def wish(self, **wish: Any) -> None:
        """`only`: one of the views."""
        if wish.get("only") in VIEWS:
            self._view = str(wish["only"])
            self._show()

    def submit(self) -> None:
        """Ctrl+Enter enters a colleague who is not in the register."""
        if self._new.isVisibleTo(self):
            self.context.open("counsellor", "new")

    def reload(self) -> None:
        """Read the register again."""
        self._rows = register.listing(self.context.database, self.context.actor)
        self.frame.header.name_it(self.title(), self.tr(
            "Who has not signed, has expired or is not entered is assigned to nobody."))
        self.card.name_it(self.tr("Register"))
        self._new.setText(self.tr("Enter a colleague"))
        self._new.setVisible(allows(self.context.actor, Data.REGISTER, Verb.CHANGE))
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))
        self.list.empty.say(self.tr("Nobody here."))
        self._show()

    def _show(self) -> None:
        names = {"all": self.tr("All"), "wrong": self.tr("To be seen to")}
        self.view.blockSignals(True)
        self.view.offer([(view, f"{names[view]} {sum(map(fits, self._rows))}")
                         for view, fits in VIEWS.items()])
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.list.put([row for row in self._rows if VIEWS[self._view](row)])

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
        self._show()  # a chip cannot be let go, only exchanged

    def _columns(self) -> list[Column[CounsellorRow]]:
        return [
            Column(lambda: self.tr("Name"), lambda r: Cell(r.name, strong=r.active), 92,
                   key=lambda r: r.name),
            Column(lambda: self.tr("Qualification"), lambda r: Cell(
                words.code_of("counsellor_qualifications", r.qualification),
                tip=" · ".join(filter(None, (r.certificate, r.registration)))), least=150),
            Column(lambda: self.tr("Takes on"), lambda r: Cell(self._scope(r),
                                                               tip=self._scope(r)), 204),
            Column(lambda: self.tr("Registered until"), lambda r: when.day(r.registered_until),
                   116, key=lambda r: str(r.registered_until)),
            Column(lambda: self.tr("Signed"), lambda r: Cell(
                when.day(r.undertaking_on), second=True), 116, spare=True),
            Column(lambda: self.tr("Supervisor"), lambda r: r.supervisor, 84, spare=True),
            Column(lambda: self.tr("Supervised this month"), lambda r: Cell(
                *register_words.hours(r.supervised_minutes, r.wanted_minutes)), 92),
            Column(lambda: self.tr("State"), self._state, 96),
        ]

    def _state(self, row: CounsellorRow) -> Cell:
        said, tone = register_words.state(row)
        return Cell(said, tone, badge=True, tip=register_words.faults(row))

    @staticmethod
    def _scope(row: CounsellorRow) -> str:
        found = [*row.scope, *(["crisis"] if row.can_crisis else [])] if row.wanted_minutes else []
        return ("、" if language() == "zh" else ", ").join(
            words.code_of("counselling_scopes", each) for each in found)
