"""Handing a paper out: numbered and recorded once, then to the printer or into a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.print import work
from casedesk.gui.print.work import Order, Paper


class HandOut(QObject):
    """`done` carries the Paper and where it went; `failed` what went wrong.

    A paper that is on record but did not leave the house is not numbered again by the next try.
    """

    done = Signal(object, str)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._made: Paper | None = None

    def forget(self) -> None:
        """Another paper is meant now."""
        self._made = None

    def to_printer(self, order: Order, title: str, copies: int | None, printer: str) -> None:
        """Number, record and print."""
        def send(paper: Paper) -> str:
            count = paper.printed.copies if paper.printed else copies or 1
            from casedesk.gui.print import printers

            return printers.send(paper.pdf, paper.title, count, printer)

        self._issue(order, title, copies, send, self.tr("sent to {}"))

    def to_file(self, order: Order, title: str, copies: int | None, target: Path) -> None:
        """Number, record and save."""
        def save(paper: Paper) -> str:
            work.save(paper, target)
            return target.name

        self._issue(order, title, copies, save, self.tr("saved as {}"))

    def _issue(self, order: Order, title: str, copies: int | None,
               hand: Callable[[Paper], str], said: str) -> None:
        made = self._made

        def do() -> Paper:
            return made or work.make(self._context, order, title, copies)

        def then(paper: Paper) -> None:
            self._made = paper  # on record from here on, whatever becomes of it
            tasks.run(self, lambda: hand(paper), lambda where: finish(paper, where),
                      self.failed.emit)

        def finish(paper: Paper, where: str) -> None:
            self._made = None
            self.done.emit(paper, said.format(where))

        tasks.run(self, do, then, self.failed.emit)
