"""Printing the papers of a step together: ticked, asked once, seen, then out in one go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.print import set_work, standing, work
from casedesk.gui.print.asked import AskedFields
from casedesk.gui.print.batch import Batch
from casedesk.gui.print.set_list import SetList
from casedesk.gui.print.set_sight import SetSight
from casedesk.gui.theme import Gap, Tone
from casedesk.printing.run import Left, Order, Run
from casedesk.printing.sets import Line, Shared
from casedesk.ui.set_dialog import Ui_SetDialog

_PAUSE = 400  # milliseconds from the last tick or answer to the new papers
_SIZE, _SIDE = QSize(1180, 780), 440


class SetDialog(QDialog):
    """The print sets of a case or of several; `code` is the set to begin with.

    `lines` are papers of one's own choosing instead of the sets: receipts for every member.
    """

    printed = Signal()

    def __init__(self, context: Context, parent: QWidget, case_ids: Sequence[int] = (),
                 code: str = "", lines: Sequence[Line] = (), title: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_SetDialog()
        self.ui.setupUi(self)
        self._context, self._given = context, tuple(lines)
        self._case_ids = tuple(case_ids)[:set_work.MOST_CASES]
        self._shared: list[Shared] = []
        self._orders: list[tuple[str, Order]] = []  # under way: the line of each paper
        self._why = False  # the line says why the paper the list stands on cannot be printed
        self._asked_of: tuple[str, ...] = ()
        self.list, self.asked = SetList(), AskedFields()
        self.batch = Batch(context, self.ui.progress, self)
        self.sight = SetSight(context, self.ui.sight, self.ui.preview, self.ui.nothing, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)
        self._dress(title)
        self._connect()
        self._begin(code)

    # how it is made -----------------------------------------------------------------------------

    def _dress(self, title: str) -> None:
        ui = self.ui
        ui.linesCard.fill(self.list)
        room = QVBoxLayout(ui.questions)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.asked)
        ui.side.setFixedWidth(_SIDE)
        if title:
            ui.heading.setText(title)
        ui.preview.setAccessibleName(self.tr("The papers as they will be printed"))
        ui.sets.setAccessibleName(self.tr("Print sets"))
        self.sight.hide(self.tr("Drawing the papers…"))
        self.resize(_SIZE.boundedTo(
            QGuiApplication.primaryScreen().availableSize() - QSize(Gap.PAGE, Gap.PAGE * 2)))

    def _connect(self) -> None:
        ui = self.ui
        ui.sets.changed.connect(lambda: self._read())
        ui.all.clicked.connect(lambda: self.list.tick_all(True))
        ui.none.clicked.connect(lambda: self.list.tick_all(False))
        self.list.turned.connect(self._ticked)
        self.list.opened.connect(lambda line: self.print_now())
        self.list.chosen.connect(self._stand)
        self.asked.changed.connect(self.batch.forget)
        self.asked.changed.connect(self._pause.start)
        self.sight.drawn.connect(self._drawn)
        self.sight.refused.connect(self._fail)
        ui.close_.clicked.connect(self.reject)
        ui.save.clicked.connect(self.save_now)
        ui.folder.clicked.connect(self.save_each_now)
        ui.print_.clicked.connect(self.print_now)
        self.batch.done.connect(self._done)
        self.batch.failed.connect(self._fail)
        for keys in ("Ctrl+P", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.print_now)

    def _begin(self, code: str) -> None:
        tasks.run(self, work.printers, self._know_printers, self._fail)
        self.ui.sets.setVisible(not self._given)
        if self._given:
            self._read()
            return
        try:
            sets, meant, title = set_work.offered(self._context, self._case_ids)
        except RefusedError as refusal:
            self.ui.message.refuse(refusal)
            return
        self.ui.sets.offer([(each.code, each.title if language() == "zh" else each.english)
                            for each in sets])
        self.ui.heading.setText(title if len(self._case_ids) == 1 else self.tr(
            "%n case(s)", "", len(self._case_ids)))
        self.ui.sets.choose([code or meant])
        self.list.setFocus()

    def _know_printers(self, names: list[str]) -> None:
        none = [("", self.tr("No printer: save as PDF"))]
        self.ui.printer.offer([(name, name) for name in names] or none)
        self.ui.printer.setEnabled(bool(names))
        if not names:
            self.ui.save.dress(kind=Kind.FILLED)
            self.ui.print_.dress(kind=Kind.PLAIN)
        self._allow()

    # what is chosen -----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read the papers of the set again."""
        code = self.ui.sets.code()

        def known(lines: list[Line]) -> None:
            if code == self.ui.sets.code():  # no other was chosen meanwhile
                self.list.show_lines(lines)
                self._ticked()

        if self._given:
            known(list(self._given))
        elif code:
            tasks.run(self, lambda: set_work.lines(self._context, self._case_ids, code), known,
                      self._fail)

    def _ticked(self) -> None:
        """Other papers are ticked: ask what they ask, then draw them."""
        self.batch.forget()
        chosen = self.list.ticked_lines()
        self.ui.count.setText(self.tr("%n paper(s)", "", len(chosen)))
        self._allow()
        codes = tuple(line.id for line in chosen)
        if codes == self._asked_of:
            return
        self._asked_of = codes
        self._pause.stop()
        self.sight.hide(self.tr("Drawing the papers…"))
        tasks.run(self, lambda: set_work.asked(self._context, chosen),
                  lambda shared: self._ask(codes, shared), self._fail)

    def _ask(self, codes: tuple[str, ...], shared: list[Shared]) -> None:
        if codes != self._asked_of:  # other papers were ticked meanwhile
            return
        before = {each.question.ask.name: value for each in self._shared
                  if (value := self.asked.texts().get(each.key))}
        self._shared = shared
        self.asked.ask(set_work.as_questions(shared))
        for each in shared:
            if each.question.ask.name in before:
                self.asked.put_back(each.key, before[each.question.ask.name])
        self._draw()

    def _now(self) -> list[tuple[str, Order]]:
        """The papers that are ticked, with what was answered. Refuses what cannot be read."""
        edits.commit()
        said = self.asked.read()
        return [(line.id, set_work.order(line, self._shared, said))
                for line in self.list.ticked_lines()]

    # the papers ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        """Show the papers as they would be printed now."""
        self._pause.stop()
        try:
            orders = self._now()
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        if orders:
            self.sight.draw(orders)
        else:
            self.sight.hide(self.tr("Tick the papers to be printed."))

    def _drawn(self, left: Sequence[tuple[str, Left]]) -> None:
        self.list.tell_left(left)
        self._stand(self.list.current())

    def _stand(self, line: Line | None) -> None:
        """The paper that the list stands on comes into view; why it cannot be printed is said."""
        if line is None:
            return
        self.sight.stand(line.id)
        why = self.list.why(line)
        if line.refusal is not None:
            standing.refuse(self.ui.message, line.refusal, self._context, self)
        elif why:
            self.ui.message.say(why, Tone.WARN)
        elif self._why:
            self.ui.message.clear()
        self._why = bool(why)

    # out they go --------------------------------------------------------------------------------

    def print_now(self) -> None:
        """Number, record and print every ticked paper."""
        if self.ui.print_.isEnabled() and self._orders_now():
            self.batch.to_printer([each for _, each in self._orders], self.ui.printer.code())

    def save_now(self) -> None:
        """The same into one PDF."""
        if not self.ui.save.isEnabled():
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("One PDF"), f"{self.ui.heading.text()}.pdf", "PDF (*.pdf)")
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Write all of them into this file."""
        if self._orders_now():
            self.batch.to_file([each for _, each in self._orders], target)

    def save_each_now(self) -> None:
        """The same, a PDF for each."""
        name = QFileDialog.getExistingDirectory(self, self.tr("A PDF each"))
        if name:
            self.save_each_to(Path(name))

    def save_each_to(self, folder: Path) -> None:
        """Write each into a file of its own in this folder."""
        if self._orders_now():
            self.batch.to_folder([each for _, each in self._orders], folder)

    def _orders_now(self) -> bool:
        self.ui.message.clear()
        try:
            self._orders = self._now()
        except RefusedError as refusal:
            self._refuse(refusal)
            return False
        self._allow(not self._orders)
        return bool(self._orders)

    def _done(self, found: Run, where: str) -> None:
        self.printed.emit()
        self._asked_of = ()
        self._read()
        count = len(found.printed)
        said = self.tr("%n paper(s) printed: {where}.", "", count).format(where=where)
        if found.unsent is not None:
            self.ui.message.refuse(found.unsent.refusal)
        elif found.stopped:
            self.ui.message.say(self.tr(
                "Stopped. %n paper(s) were printed; the others took no number.", "", count),
                Tone.WARN)
        elif found.left:
            self._tell_left(found.left, said)
        else:
            self.ui.message.say(said, Tone.OK)

    def _tell_left(self, left: Sequence[Left], said: str = "") -> None:
        first = left[0].refusal
        more = self.tr("%n paper(s) were not printed.", "", len(left))
        self.ui.message.say(" ".join(filter(None, (said, more, first.sentence(language())))),
                            Tone.WARN, code=first.code)

    # when it cannot be --------------------------------------------------------------------------

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self._refuse(error)
        self._allow()

    def _refuse(self, refusal: RefusedError) -> None:
        field: Any = self.asked.fields.get(refusal.field)
        if field is not None:
            field.say(refusal.sentence(language()), Tone.DANGER)
            field.setFocus()
        standing.refuse(self.ui.message, refusal, self._context, self)

    def _allow(self, allowed: bool = True) -> None:
        some = allowed and bool(self.list.ticked_lines())
        for button in (self.ui.save, self.ui.folder):
            button.setEnabled(some)
        self.ui.print_.setEnabled(some and self.ui.printer.isEnabled())

    def done(self, result: int) -> None:
        """Keep no picture of a paper."""
        self.sight.hide("")
        super().done(result)
