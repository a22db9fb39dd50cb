"""The archivist's lists: files to bind, archived by box, lent out, due for review."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

from casedesk.casework.volumes import archive
from casedesk.casework.volumes.archive import ArchiveRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks, when
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes, dates
from casedesk.ui.archive_page import Ui_ArchivePage

_PAGE, _PAUSE = 200, 200  # rows read at a time; milliseconds after the last key


class ArchivePage(Page):
    """Enter opens the file of a case. `wish`: only= one of the views."""

    tables = frozenset({"case_file", "binding", "archive_record", "file_loan", "deadline"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ArchivePage()
        self.ui.setupUi(self)
        self.list = QuietTable()
        self._view, self._counts = "to_bind", dict[str, int]()
        self._wear()
        self.ui.card.fill(self.list)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        self.ui.text.stand_alone()
        self.ui.text.setFixedWidth(Size.RAIL)
        self.list.opened.connect(lambda row: context.open("file", row.id))
        self.ui.view.changed.connect(self._take_view)
        self.ui.text.changed.connect(self._pause.start)
        self.setFocusProxy(self.list)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Files and archive")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"filter": self.ui.text.setFocus}

    def wish(self, **wish: Any) -> None:
        """Show the list that the opener asks for."""
        if wish.get("only") in archive.VIEWS:
            self._view = str(wish["only"])
            self._wear()
            self._offer()
            self._read()

    def reload(self) -> None:
        """Read the list again."""
        self.ui.header.name_it(self.title(), self.tr(
            "Closed files are bound and archived within ten working days"))
        self.list.setAccessibleName(self.title())
        self.ui.view.setAccessibleName(self.tr("List"))
        self.ui.text.edit.setPlaceholderText(self.tr("Name, number or box"))
        self._offer()
        self._read()
        tasks.run(self, self._count, self._know_counts, self._fail)

    def escape(self) -> bool:
        """First Esc: take the filter away."""
        if super().escape():
            return True
        if self.ui.text.text():
            self.ui.text.put("")
            self.list.setFocus()
            return True
        return False

    def _wear(self) -> None:
        """Give the list the columns of its view: a file to be bound has no box yet."""
        columns: list[Column[ArchiveRow]] = [
            Column(lambda: self.tr("Number"), lambda row: Cell(row.number, second=True), 208),
            Column(lambda: self.tr("Parties"), lambda row: Cell(row.title, tip=row.title)),
            Column(lambda: self.tr("Closed"), lambda row: when.short(row.closed_on), 92,
                   spare=True),
            Column(lambda: self.tr("State"), self._state, 112),
            Column(lambda: self.tr("Due"), self._due, 100),
        ]
        if self._view != "to_bind":
            columns += [
                Column(lambda: self.tr("Box"), lambda row: row.box, 64),
                Column(lambda: self.tr("File no."), lambda row: row.file_number, 76),
                Column(lambda: self.tr("Shelf"), lambda row: row.shelf, 84, spare=True),
                Column(lambda: self.tr("Kept"), lambda row: codes.label(
                    "retentions", row.retention, language()), 68),
            ]
        columns.append(Column(lambda: self.tr("Handler"), lambda row: row.handler, 84,
                              spare=True))
        self.list.wear(TableModel[ArchiveRow](columns))

    def _read(self) -> None:
        self._pause.stop()
        database, actor = self.context.database, self.context.actor
        view, text = self._view, self.ui.text.text()

        def rows(offset: int) -> list[ArchiveRow]:
            return archive.listing(database, actor, view, text, offset, _PAGE)

        self.list.put(rows(0), rows)
        said = {
            "to_bind": self.tr("Every closed case is archived."),
            "archived": self.tr("No file is archived yet."),
            "lent": self.tr("No file is lent."),
            "review": self.tr("No file has reached the end of its keeping."),
        }
        self.list.empty.say(self.tr("No file fits. Esc takes the filter away.")
                            if text.strip() else said[view])

    def _count(self) -> dict[str, int]:
        return {view: archive.count(self.context.database, self.context.actor, view)
                for view in archive.VIEWS}

    def _know_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._offer()

    def _offer(self) -> None:
        names = {"to_bind": self.tr("To archive"), "archived": self.tr("By box"),
                 "lent": self.tr("Lent"), "review": self.tr("To review")}
        view = self.ui.view
        view.blockSignals(True)
        view.offer([(code, f"{names[code]} {self._counts[code]:,}" if code in self._counts
                     else names[code]) for code in archive.VIEWS])
        view.choose((self._view,))
        view.blockSignals(False)

    def _take_view(self) -> None:
        if self.ui.view.code():
            self._view = self.ui.view.code()
            self._wear()
            self._read()
        else:  # a chip cannot be let go, only exchanged
            self.ui.view.choose((self._view,))

    def _state(self, row: ArchiveRow) -> Cell:
        if row.borrower:
            return Cell(self.tr("with {}").format(row.borrower), Tone.WARN, badge=True,
                        tip=row.borrower)
        if row.archived_on:
            return Cell(self.tr("archived"), Tone.OK, badge=True)
        return Cell(self.tr("bound") if row.bound else self.tr("to be bound"),
                    Tone.PLAIN if row.bound else Tone.WARN, badge=True)

    def _due(self, row: ArchiveRow) -> Cell:
        day = row.back_on if self._view == "lent" else row.due_on or row.expires_on
        if day is None:
            return Cell(self.tr("for ever") if row.archived_on else "", second=True)
        late = day < dates.today()
        return Cell(when.short(day), Tone.DANGER if late else None, strong=late)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)
