"""Ctrl+E: the list as it is shown, as an Excel sheet."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from casedesk.casework import lists_out
from casedesk.casework.staff import Data
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Page
from casedesk.gui.pieces.kept_columns import Choosable
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import TableModel
from casedesk.gui.theme import Tone

Row = TypeVar("Row")


def save_list(page: Page, table: QuietTable, name: str, title: str, data: Data,
              own: bool = False) -> None:
    """Ask where to, and write the rows that `table` shows; `name` is what the trail calls it."""
    where, _ = QFileDialog.getSaveFileName(page, title, f"{title}.xlsx", "Excel (*.xlsx)")
    if where:
        write_list(page, table, name, title, data, Path(where), own)


def write_list(page: Page, table: QuietTable, name: str, title: str, data: Data, where: Path,
               own: bool = False) -> None:
    """Write the list to a file in the background; say in the page how it went."""
    model = table.model()
    assert isinstance(model, TableModel)
    heads, cells = model.texts()
    right = [column.right for column in model.columns]
    context = page.context

    def work() -> None:
        from casedesk.exchange import xlsx

        lists_out.taken(context.database, context.actor, data, name, len(cells), own)
        columns = [xlsx.Column(head, "number" if number else "id")
                   for head, number in zip(heads, right, strict=True)]
        rows = [[_value(text, number) for text, number in zip(row, right, strict=True)]
                for row in cells]
        xlsx.write_table(where, title, columns, rows)

    def failed(error: Exception) -> None:
        if isinstance(error, OSError):
            error = RefusedError("file_unwritable", name=where.name)
        if not isinstance(error, RefusedError):
            raise error
        page.refuse(error)

    def done(_: None) -> None:
        line = page.message()
        if line is not None:
            words = QCoreApplication.translate("export", "Saved: {}")
            line.say(words.format(where), Tone.OK)

    tasks.run(page, work, done, failed)


def write_chosen(page: Page, target: Path, title: str, shown: Sequence[Choosable[Row]],
                 rows: Callable[[], Sequence[Row]], notes: Sequence[str]) -> tasks.Job:
    """Write every row of a list under the columns that are shown; `rows` puts it on record.

    It goes on in the background; the page says how it went.
    """
    from casedesk.exchange import xlsx

    columns = [xlsx.Column(each.column.heading(), each.kind) for each in shown]

    def work() -> int:
        found = rows()
        try:
            xlsx.write_table(target, title, columns,
                             [[each.out(row) for each in shown] for row in found],
                             notes=list(notes))
        except OSError as error:
            raise RefusedError("export_failed",
                               reason=error.strerror or type(error).__name__) from error
        return len(found)

    def done(number: int) -> None:
        line = page.message()
        if line is not None:
            words = QCoreApplication.translate(
                "export", "{rows} lines written to {name}. The file is not encrypted; mind where"
                " it lies.")
            line.say(words.format(rows=f"{number:,}", name=target.name), Tone.OK)

    def failed(error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        page.refuse(error)

    return tasks.run(page, work, done, failed)


def _value(text: str, number: bool) -> str | float:
    try:
        return float(text.replace(",", "")) if number else text
    except ValueError:
        return text
