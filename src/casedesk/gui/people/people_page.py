"""Workers and employers: everyone ever spoken of, found by any part of name or number."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from casedesk.casework import employers, people
from casedesk.casework.employers import EmployerRow
from casedesk.casework.people import PersonRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import when
from casedesk.gui.export import save_list
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.people import words
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import PAGE, Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes
from casedesk.ui.people_page import Ui_PeoplePage

PEOPLE, EMPLOYERS = "people", "employers"
_PAUSE = 120  # milliseconds after the last key


class PeoplePage(Page):
    """One box, two lists; Enter opens, Ctrl+Enter registers a visit of the chosen one."""

    tables = frozenset({"person", "employer", "visit", "case_file", "employer_name"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self)
        self._may_register = allows(context.actor, Data.PERSON, Verb.ADD)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._fill)
        self._register = self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._register.setVisible(self._may_register)
        self._register.clicked.connect(self.submit)
        self.ui.people.wear(self._people_model())
        self.ui.employers.wear(self._employers_model())
        for table in (self.ui.people, self.ui.employers):
            self.ui.card.fill(table)
            table.empty.acted.connect(self.submit)
            table.export.connect(self.export)
        self.ui.people.opened.connect(lambda row: context.open("person", row.id))
        self.ui.employers.opened.connect(lambda row: context.open("employer", row.id))
        self.ui.kind.changed.connect(self._switch)
        self.ui.search.setMinimumWidth(Size.SEARCH)
        self.ui.search.textChanged.connect(lambda _: self._pause.start())
        self.ui.search.installEventFilter(self)
        self.setFocusProxy(self.ui.search)
        self.reload()
        self.ui.kind.choose([PEOPLE])

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("People and employers")

    def reload(self) -> None:
        """Read the lists again and say everything in the language in force."""
        self.ui.header.name_it(self.title())
        self._register.setText(self.tr("Register a visit"))
        self.ui.search.setPlaceholderText(
            self.tr("Name, initials, ID or phone tail, employer, credit code"))
        self.ui.kind.offer([(PEOPLE, self.tr("People")), (EMPLOYERS, self.tr("Employers"))])
        self._fill()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+F goes into the box, Ctrl+E takes the list away."""
        return {"filter": self._to_search, "export": self.export}

    def wish(self, **wish: Any) -> None:
        """`text`: what to look for; `kind`: 'people' or 'employers'."""
        if "kind" in wish:
            self.ui.kind.choose([str(wish["kind"])])
        if "text" in wish:
            self.ui.search.setText(str(wish["text"]))

    def submit(self) -> None:
        """Register a visit: of the worker chosen, of the employer's worker, or of a new one."""
        if not self._may_register:
            return
        row = self.shown().current()
        if row is None:
            self.context.open("intake", typed=self.ui.search.text())
        elif isinstance(row, PersonRow):
            self.context.open("intake", person_id=row.id)
        else:
            self.context.open("intake", employer_id=row.id)

    def message(self) -> MessageLine:
        """The line for refusals."""
        return self.ui.message

    def export(self) -> None:
        """Write the list in view into an Excel sheet, if the colleague may."""
        kind = self.ui.kind.code()
        said = self.tr("Employers") if kind == EMPLOYERS else self.tr("People")
        save_list(self, self.shown(), kind, said, Data.PERSON)

    def shown(self) -> QuietTable:
        """The list in view."""
        return self.ui.employers if self.ui.kind.code() == EMPLOYERS else self.ui.people

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter go from the box into the list, the other way round with Shift+Tab."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                and not self.ui.search.preedit and not event.modifiers() \
                and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._fill()
            self.shown().setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def escape(self) -> bool:
        """First Esc empties the box."""
        if self.ui.search.text():
            self.ui.search.clear()
            self._to_search()
            return True
        return super().escape()

    def _to_search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _switch(self) -> None:
        if not self.ui.kind.code():  # the one that was chosen stays chosen
            self.ui.kind.choose([PEOPLE if self.ui.people.isVisibleTo(self) else EMPLOYERS])
            return
        self.ui.people.setVisible(self.shown() is self.ui.people)
        self.ui.employers.setVisible(self.shown() is self.ui.employers)
        self._fill()

    def _fill(self) -> None:
        self._pause.stop()
        text = self.ui.search.text()
        database, actor = self.context.database, self.context.actor
        lists: Callable[..., list[Any]] = (
            employers.listing if self.shown() is self.ui.employers else people.listing)
        table = self.shown()
        rows = lists(database, actor, text, limit=PAGE)
        table.put(rows, lambda offset: lists(database, actor, text, offset, PAGE))
        said = self.tr("Nobody fits “{text}”.").format(text=text.strip()) if text.strip() \
            else self.tr("Nobody is on record yet.")
        act = self.tr("Register a visit") if self._may_register else ""
        table.empty.say(said, act, "Ctrl ↵" if act else "")

    def _people_model(self) -> TableModel[PersonRow]:
        return TableModel[PersonRow]([
            Column(lambda: self.tr("Name"), lambda r: Cell(r.name, strong=True), 160),
            Column(lambda: self.tr("Sex, age"), lambda r: words.sex_and_age(r.sex, r.birth), 110),
            Column(lambda: self.tr("ID ends in"), lambda r: r.id_tail, 110),
            Column(lambda: self.tr("Phone ends in"), lambda r: r.phone_tail, 110),
            Column(lambda: self.tr("Employer"), lambda r: r.employer),
            Column(lambda: self.tr("Visits"), lambda r: r.visits, 70, right=True),
            Column(lambda: self.tr("Cases"), lambda r: r.cases or Cell("—", second=True), 70,
                   right=True),
            Column(lambda: self.tr("Open"), self._open_cell, 90),
            Column(lambda: self.tr("Last here"), lambda r: Cell(
                when.short(r.last_visit), second=True), 110),
        ])

    def _open_cell(self, row: PersonRow) -> Cell:
        said = self.tr("{} open").format(row.open_cases) if row.open_cases else ""
        return Cell(said, Tone.DISPUTES, badge=True)

    def _employers_model(self) -> TableModel[EmployerRow]:
        return TableModel[EmployerRow]([
            Column(lambda: self.tr("Employer"), lambda r: Cell(r.name, strong=True)),
            Column(lambda: self.tr("Credit code"), lambda r: r.uscc, 190),
            Column(lambda: self.tr("Town"), lambda r: codes.label("towns", r.town, language()),
                   120),
            Column(lambda: self.tr("Industry"), lambda r: codes.label(
                "industries", r.industry, language()), 150),
            Column(lambda: self.tr("Union"), self._union_cell, 70),
            Column(lambda: self.tr("Lately"), self._lately_cell, 140),
        ])

    def _union_cell(self, row: EmployerRow) -> Cell:
        if row.unionised is None:
            return Cell("—", second=True)
        return Cell(dict(words.answers())[words.YES if row.unionised else words.NO])

    def _lately_cell(self, row: EmployerRow) -> Cell:
        if not row.recent:
            return Cell("")
        said = words.lately(row.recent, row.days)
        return Cell(said, Tone.WARN, badge=True) if row.repeated else Cell(said, second=True)
