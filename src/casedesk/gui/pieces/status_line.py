"""The line at the bottom: whether it is saved, how old the backup is, what time it is."""


from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from casedesk.gui import theme
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import dates

_DOT = 5.0


class _Dot(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone = Tone.OK
        self.setFixedSize(QSize(Gap.MEDIUM, Gap.MEDIUM))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().ink(self.tone))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), _DOT, _DOT)


class StatusLine(QFrame):
    """Says 'saved' only after the commit has returned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "statusbar")
        self.setFixedHeight(Size.STATUS_BAR)
        self._dot = _Dot(self)
        self.saved = Label("", self, kind=Text.CAPTION, tone=Tone.OK)
        self.backup = Label("", self, kind=Text.CAPTION)
        self.hint = Label("", self, kind=Text.CAPTION)
        self.clock = Label("", self, kind=Text.CAPTION)
        row = QHBoxLayout(self)
        row.setContentsMargins(Gap.LARGE, 1, Gap.LARGE, 0)
        row.setSpacing(Gap.HAIR)
        row.addWidget(self._dot)
        row.addWidget(self.saved)
        row.addSpacing(Gap.LARGE)
        row.addWidget(self.backup)
        row.addSpacing(Gap.LARGE)
        row.addWidget(self.hint)
        row.addStretch(1)
        row.addWidget(self.clock)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.show_time)
        self._tick.start(5000)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(lambda: self.hint.setText(""))
        self.say_saved(self.tr("Nothing to save"))
        self.show_time()

    def say_saved(self, words: str, tone: Tone = Tone.OK) -> None:
        """Say that all is saved, that a draft is kept, or that saving failed."""
        self._dot.tone = tone
        self._dot.update()
        self.saved.say(words, tone)

    def say_backup(self, words: str, tone: Tone | None = None) -> None:
        """Say when the last verified backup was made."""
        self.backup.say(words, tone)

    def say_hint(self, words: str) -> None:
        """Say something for a few seconds."""
        self.hint.setText(words)
        self._forget.start(4000)

    def show_time(self) -> None:
        """Show day, weekday and time."""
        now = dates.now()
        days = (self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"),
                self.tr("Friday"), self.tr("Saturday"), self.tr("Sunday"))
        self.clock.setText(self.tr("{weekday} {year}-{month:02}-{day:02} {time}").format(
            year=now.year, month=now.month, day=now.day, weekday=days[now.weekday()],
            time=f"{now:%H:%M}"))
