"""Lawyers: who works with the centre, until when the agreements run, who is busy."""

from collections.abc import Callable
from typing import Any

from casedesk.casework.legal_aid import lawyers
from casedesk.casework.legal_aid.lawyers import LawyerRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import spelling, when
from casedesk.gui.export import save_list
from casedesk.gui.legal_aid.frame import AidFrame
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone

VIEWS: dict[str, Callable[[LawyerRow], bool]] = {
    "force": lambda row: row.in_force, "ending": lambda row: row.ending,
    "ended": lambda row: not row.in_force, "all": lambda row: True}


class LawyersPage(Page):
    """Enter opens one. `wish`: only= one of the views."""

    tables = frozenset({"lawyer", "aid_assignment"})
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.frame = AidFrame(self, context, "lawyers")
        self.list, self.view = QuietTable(), Chips(small=True, tone=Tone.AID)
        self._view = "force"
        self._rows: list[LawyerRow] = []
        card = Card(parent=self)
        self.list.wear(TableModel[LawyerRow](self._columns()))
        card.fill(self.list)
        self._export = self.frame.header.offer("", icon="table_view")
        self._new = self.frame.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        self.frame.add(self.view)
        self.frame.add(card, 1)
        self.list.opened.connect(lambda row: context.open("lawyer", row.id))
        self.list.export.connect(self.export)
        self.list.empty.acted.connect(self.submit)
        self.view.changed.connect(self._take_view)
        self._export.clicked.connect(self.export)
        self._new.clicked.connect(self.submit)
        self.setFocusProxy(self.list)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Lawyers")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F stands on the filters, Ctrl+E hands the list out."""
        return {"filter": self.view.setFocus, "export": self.export}

    def wish(self, **wish: Any) -> None:
        """Narrow the list as the opener of the page asks."""
        if wish.get("only") in VIEWS:
            self._view = str(wish["only"])
            self._show()

    def submit(self) -> None:
        """Ctrl+Enter begins a new lawyer."""
        if self._new.isVisibleTo(self):
            self.context.open("lawyer", "new")

    def reload(self) -> None:
        """Read the register again."""
        actor = self.context.actor
        self._rows = lawyers.listing(self.context.database, actor)
        self._new.setText(self.tr("New lawyer"))
        self._new.setVisible(allows(actor, Data.CASE, Verb.ADD))
        self._export.setText(self.tr("Export"))
        self._export.setToolTip("Ctrl E")
        self._export.setVisible(allows(actor, Data.CASE, Verb.EXPORT))
        self.list.setAccessibleName(self.title())
        self.view.setAccessibleName(self.tr("List"))
        self._show()

    def export(self) -> None:
        """The list as an Excel sheet."""
        if self._export.isVisibleTo(self):
            save_list(self, self.list, "lawyers", self.title(), Data.CASE)

    def _show(self) -> None:
        names = {"force": self.tr("Agreement runs"), "ending": self.tr("Ends soon"),
                 "ended": self.tr("Ended or not begun"), "all": self.tr("All")}
        counts = {view: sum(map(fits, self._rows)) for view, fits in VIEWS.items()}
        self.view.blockSignals(True)
        self.view.offer([(view, f"{names[view]} {counts[view]}") for view in VIEWS])
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.frame.header.name_it(self.title(), names[self._view])
        self.list.put([row for row in self._rows if VIEWS[self._view](row)])
        if self._rows:
            self.list.empty.say(self.tr("No lawyer here; look under All."))
        else:
            self.list.empty.say(self.tr("No lawyer yet. Shifts and appointments need them."),
                                self.tr("New lawyer"), "Ctrl ↵")

    def _take_view(self) -> None:
        if self.view.code():
            self._view = self.view.code()
        self._show()  # a chip cannot be let go, only exchanged

    def _columns(self) -> list[Column[LawyerRow]]:
        return [
            Column(lambda: self.tr("Name"), lambda r: Cell(r.name, strong=r.in_force), 92,
                   key=lambda r: r.name),
            Column(lambda: self.tr("Law firm"), lambda r: Cell(r.firm, tip=r.firm), least=170,
                   key=lambda r: r.firm),
            Column(lambda: self.tr("Telephone"), lambda r: spelling.phone(r.phone), 124),
            Column(lambda: self.tr("Licence"), lambda r: Cell(r.licence, second=True), 158,
                   spare=True),
            Column(lambda: self.tr("Special fields"), lambda r: Cell(
                r.speciality, tip=r.speciality), 168, spare=True),
            Column(lambda: self.tr("Agreement until"), lambda r: when.day(r.agreement_until),
                   128, key=lambda r: (r.agreement_until is None, r.agreement_until or 0)),
            Column(lambda: self.tr("State"), self._state_cell, 116),
            Column(lambda: self.tr("Open matters"), lambda r: r.open_cases or "", 76, right=True,
                   key=lambda r: r.open_cases),
        ]

    def _state_cell(self, row: LawyerRow) -> Cell:
        if not row.active:
            return Cell(self.tr("not active"), Tone.PLAIN, badge=True)
        if row.in_force:
            said = self.tr("{} days left").format(row.days) if row.days is not None \
                else self.tr("no end")
            return Cell(said, Tone.WARN if row.ending else Tone.OK, badge=True)
        if row.days is not None and row.days < 0:
            return Cell(self.tr("ended"), Tone.DANGER, badge=True)
        return Cell(self.tr("not begun"), Tone.PLAIN, badge=True)
