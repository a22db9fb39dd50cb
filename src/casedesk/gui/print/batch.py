"""Many papers on their way out: to the printer one by one, into one PDF, into a folder."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casedesk.casework.forms_book.documents import Printed
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.progress import ProgressLine
from casedesk.gui.tasks import Job, StoppedError
from casedesk.printing import run
from casedesk.printing.run import Hand, Order, Run

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Batch(QObject):
    """`done` carries the Run and where it went; `failed` what went wrong.

    Stopping keeps what has left and numbers nothing more. Papers that are on record and could not
    be written to a file are written by the next try, not numbered again.
    """

    done = Signal(object, str)
    failed = Signal(object)

    def __init__(self, context: Context, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._line = context, line
        self._unwritten: Run | None = None

    def forget(self) -> None:
        """Other papers are meant now."""
        self._unwritten = None

    def to_printer(self, orders: Sequence[Order], printer: str) -> None:
        """Number, record and print each."""
        def hand(order: Order, made: Printed) -> None:
            from casedesk.gui.print import printers

            printers.send(made.pdf, order.words, made.copies, printer)

        self._begin(orders, hand, lambda _: printer)

    def to_folder(self, orders: Sequence[Order], folder: Path) -> None:
        """Number and record each, and write each into a file of its own."""
        def hand(order: Order, made: Printed) -> None:
            _write(_free(folder, order, made), made.pdf)

        self._begin(orders, hand, lambda _: folder.name)

    def to_file(self, orders: Sequence[Order], target: Path) -> None:
        """Number and record each, and write all into one file."""
        def write(found: Run) -> str:
            if found.printed:
                self._unwritten = found
                _write(target, run.in_one(found.printed))
                self._unwritten = None
            return target.name

        self._begin(orders, lambda order, made: None, write)

    def _begin(self, orders: Sequence[Order], hand: Hand, finish: Callable[[Run], str]) -> None:
        held = self._unwritten

        def work(job: Job) -> tuple[Run, str]:
            found = held or run.run(self._context.database, self._context.actor, orders, hand,
                                    lambda done, total: _goes(job, done, total))
            return found, finish(found)

        job = tasks.run_steps(self, work, lambda made: self.done.emit(*made), self.failed.emit)
        self._line.follow(job, self.tr("Printing"))


def _goes(job: Job, done: int, total: int) -> bool:
    try:
        job.step(done, total)
    except StoppedError:
        return False
    return True


def _write(target: Path, pdf: bytes) -> None:
    try:
        target.write_bytes(pdf)
    except OSError as error:
        raise RefusedError(
            "export_failed", reason=error.strerror or type(error).__name__) from error


def _free(folder: Path, order: Order, made: Printed) -> Path:
    """Return a name that is not taken in the folder: title, number, whom it is for."""
    name = _FORBIDDEN.sub("_", " ".join(filter(None, (order.title, made.number, order.addressee))))
    target, count = folder / f"{name[:100]}.pdf", 1
    while target.exists():
        count += 1
        target = folder / f"{name[:100]}（{count}）.pdf"
    return target
