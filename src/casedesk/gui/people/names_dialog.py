"""The other names of an employer: former names with their days, aliases, short names."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework import employers
from casedesk.casework.employers import NameEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes, dates
from casedesk.ui.names_dialog import Ui_NamesDialog

_ROWS = 5


class NamesDialog(QDialog):
    """Enter on a name puts it into the fields; what is taken away can be taken back."""

    def __init__(self, context: Context, employer_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_NamesDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.ui.headline.text())
        self.setMinimumWidth(Size.DIALOG + Size.RAIL)
        self._context, self._employer_id = context, employer_id
        self._at: int | None = None  # the name in the fields; None: a new one
        self._build()
        self.reload()
        self.fresh()

    def reload(self) -> None:
        """Read the names again."""
        page = employers.page(self._context.database, self._context.actor, self._employer_id)
        self.ui.names.put(list(page.names))
        self.ui.names.empty.say(self.tr("No other name is known."))

    def show_name(self, entry: NameEntry) -> None:
        """Put a name into the fields."""
        self._at = entry.id
        self.ui.name.put(entry.name)
        self.ui.kind.choose(entry.kind)
        self.ui.since.put(spelling.said_day(entry.since))
        self.ui.until.put(spelling.said_day(entry.until))
        self.ui.remove.setEnabled(entry.id is not None)
        self.ui.name.setFocus()

    def fresh(self) -> None:
        """Another name."""
        self.show_name(NameEntry())

    def keep(self) -> None:
        """Record what is typed."""
        ui = self.ui
        try:
            days = [dates.parse(field.text(), dates.today(), name) if field.text().strip()
                    else None for field, name in ((ui.since, "since"), (ui.until, "until"))]
            employers.put_name(self._context.database, self._context.actor, self._employer_id,
                               NameEntry(self._at, ui.name.text(), ui.kind.code(), *days))
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        ui.message.clear()
        self.reload()
        self.fresh()

    def remove(self) -> None:
        """Take the name in the fields away."""
        if self._at is None:
            return
        database, actor = self._context.database, self._context.actor
        gone = employers.take_name_away(database, actor, self._employer_id, self._at)
        number = self._employer_id
        self._context.tell(self.tr("{} taken away").format(gone.name),
                           lambda: employers.put_name(database, actor, number, gone))
        self.reload()
        self.fresh()

    def _build(self) -> None:
        ui = self.ui
        ui.names.wear(TableModel[NameEntry]([
            Column(lambda: self.tr("Name"), lambda n: Cell(n.name, strong=True)),
            Column(lambda: self.tr("Kind"), lambda n: codes.label(
                "employer_names", n.kind, language()), 90),
            Column(lambda: self.tr("From"), lambda n: when.day(n.since), 120),
            Column(lambda: self.tr("To"), lambda n: when.day(n.until), 120),
        ]))
        ui.names.show_rows(_ROWS)
        ui.card.fill(ui.names)
        ui.kind.offer([(code, codes.label("employer_names", code, language()))
                       for code in codes.table("employer_names")])
        for field in (ui.since, ui.until):
            typed.day(field)
        ui.names.opened.connect(self.show_name)
        ui.fresh.clicked.connect(self.fresh)
        ui.remove.clicked.connect(self.remove)
        ui.cancel.clicked.connect(self.reject)
        ui.keep.clicked.connect(self.keep)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.keep)

    def _refuse(self, refusal: RefusedError) -> None:
        field = {"kind": self.ui.kind, "since": self.ui.since,
                 "until": self.ui.until}.get(refusal.field, self.ui.name)
        field.say(refusal.sentence(language()), Tone.DANGER)
        field.setFocus()
        self.ui.message.refuse(refusal)
