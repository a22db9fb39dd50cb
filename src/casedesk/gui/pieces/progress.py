"""Work under way: what it is, how far, how long still, and the button that stops it."""

from time import monotonic

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Label
from casedesk.gui.tasks import Job
from casedesk.gui.theme import Gap, Size, Text


class ProgressLine(QFrame):
    """Stands in the page while a job runs, and goes when it has ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "message")
        self.setProperty("tone", "plain")
        self._words = Label("", self)
        self._left = Label("", self, kind=Text.CAPTION)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(Size.RAIL)
        self._stop = Button("", self)
        self._started = monotonic()
        row = QHBoxLayout(self)
        row.setContentsMargins(Gap.MEDIUM, Gap.HAIR, Gap.HAIR, Gap.HAIR)
        row.setSpacing(Gap.MEDIUM)
        for widget in (self._words, self._bar, self._left):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._stop)
        self.hide()

    def follow(self, job: Job, words: str, *, stoppable: bool = True) -> None:
        """Show this job until it has ended."""
        self._words.setText(words)
        self._left.setText("")
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._stop.setText(self.tr("Stop"))
        self._stop.setVisible(stoppable)
        self._stop.clicked.connect(job.stop)
        self._started = monotonic()
        job.progressed.connect(self._progressed)
        job.ended.connect(self.hide)
        self.show()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        spent = monotonic() - self._started
        if not total:  # nobody knows how much there is
            self._left.setText(self.tr("{} so far").format(f"{done:,}"))
            return
        words = self.tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        if done and spent > 1:
            left = round(spent / done * (total - done))
            words = self.tr("{count}, {seconds} s left").format(count=words, seconds=left)
        self._left.setText(words)
