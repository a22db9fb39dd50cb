"""Process notes: under a lock of their own; nobody but their author can ever open them."""

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import notes
from casedesk.errors import RefusedError
from casedesk.gui import icons, theme
from casedesk.gui.language import language
from casedesk.gui.page import AFTER, Context
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import TextField
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.store import drafts

DRAFT = "counselling_process"


class _Lock(QWidget):
    """The closed lock before the sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(Size.ICON, Size.ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the tone of counselling."""
        icons.draw(QPainter(self), "lock", QRectF(self.rect()),
                   theme.colours().ink(Tone.COUNSELLING))


class ProcessCard(Card):
    """Closed until asked for; what is typed is kept as a sealed draft, then sealed for good."""

    kept = Signal()

    def __init__(self, context: Context, session_id: int, parent: QWidget) -> None:
        super().__init__("", parent)
        self._context, self._session_id = context, session_id
        self._sentence = Label("", self, second=True, wraps=True)
        self.text, self.show_ = TextField(self), Button("", self, icon="lock_open")
        self.save_ = Button("", self)
        self._begun = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER)
        self._pause.timeout.connect(self.keep_draft)
        self.text.show_lines(4)
        self.text.stand_alone()
        self.text.changed.connect(self._touched)
        self.show_.clicked.connect(self.open_)
        self.save_.clicked.connect(self.save)
        told = QHBoxLayout()
        told.setSpacing(Gap.SMALL)
        told.addWidget(_Lock(self))
        told.addWidget(self._sentence, 1)
        column = QVBoxLayout()
        column.setSpacing(Gap.SMALL)
        column.addLayout(told)
        column.addWidget(self.text)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.show_)
        foot.addWidget(self.save_)
        column.addLayout(foot)
        self.name_it(" ")
        self.put(column)
        self.hug()
        self._open = False
        self.say()

    def open_(self) -> None:
        """Open them, to their author alone."""
        database, actor = self._context.database, self._context.actor
        try:
            self._begun = notes.process_of(database, actor, self._session_id)
        except RefusedError as refusal:
            self._sentence.say(refusal.sentence(language()), Tone.DANGER)
            return
        kept = drafts.read(database, actor, DRAFT, str(self._session_id))
        self._open = True
        self.text.put(str(kept["text"]) if kept else self._begun)
        self.say()
        self.text.setFocus()

    def save(self) -> None:
        """Seal what is typed."""
        try:
            notes.process(self._context.database, self._context.actor, self._session_id,
                          self.text.text())
        except RefusedError as refusal:
            self.text.say(refusal.sentence(language()), Tone.DANGER)
            return
        self._pause.stop()
        self._begun = self.text.text()
        self._open = False
        self.text.put("")
        self.say()
        self.show_.setFocus()

    def keep_draft(self) -> bool:
        """Keep what is typed, sealed to its author; say whether it is safe."""
        self._pause.stop()
        if not self._open or self.text.text() == self._begun:
            return True
        try:
            drafts.save(self._context.database, self._context.actor, DRAFT,
                        str(self._session_id), {"text": self.text.text()})
        except RefusedError as refusal:
            self.text.say(refusal.sentence(language()), Tone.DANGER)
            return False
        self.kept.emit()
        return True

    def say(self) -> None:
        """Say every text in the language in force."""
        self.name_it(self.tr("Process notes"))
        self._sentence.say(self.tr(
            "Nobody else can ever open these: no supervisor, no sheet, no colleague who takes "
            "over. They are never printed."))
        self.text.name_it(self.tr("Process notes"))
        self.show_.setText(self.tr("Open or write"))
        self.save_.setText(self.tr("Seal and close"))
        self.text.setVisible(self._open)
        self.save_.setVisible(self._open)
        self.show_.setVisible(not self._open)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def _touched(self) -> None:
        if self._open and self.text.text() != self._begun:
            self._pause.start()
