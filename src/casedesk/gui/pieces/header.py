"""The strip at the top of a page: what it is, its state, and the acts it offers."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Elided
from casedesk.gui.theme import Gap, Text, Tone


class PageHeader(QWidget):
    """Title and badges on one line, the subtitle beside or under it, buttons on the right."""

    def __init__(self, parent: QWidget | None = None, *, under: bool = False) -> None:
        super().__init__(parent)
        self._title = Elided("", self, kind=Text.TITLE)
        self._title.keep(6)  # the subtitle gives way first
        self._subtitle = Elided("", self, second=True)
        self._badges: dict[str, Badge] = {}
        self._line = QHBoxLayout()
        self._line.setSpacing(Gap.MEDIUM)
        self._line.addWidget(self._title)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Gap.MEDIUM)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.LARGE)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        if under:
            words.addWidget(self._subtitle)
        else:
            self._line.addWidget(self._subtitle)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(Gap.PAGE + Gap.SMALL)

    def name_it(self, title: str, subtitle: str = "") -> None:
        """Say what the page is about."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def title(self) -> str:
        """The title it shows."""
        return self._title.text()

    def badge(self, name: str, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a badge after the title; each has a name, so that it can be said anew."""
        if name not in self._badges:
            self._badges[name] = Badge("", tone, self)
            self._line.insertWidget(len(self._badges), self._badges[name])
        self._badges[name].say(text, tone)

    def add(self, button: Button) -> Button:
        """Set a button at the right end; the filled one comes last."""
        self._buttons.addWidget(button)
        return button

    def offer(self, text: str, *, kind: Kind = Kind.PLAIN, hint: str = "", icon: str = "",
              tone: Tone = Tone.DISPUTES) -> Button:
        """Make a button and set it at the right end."""
        return self.add(Button(text, self, kind=kind, hint=hint, icon=icon, tone=tone))

    def put_beside(self, widget: QWidget) -> None:
        """Set another widget after the subtitle, as the buttons that turn the week."""
        self._line.insertWidget(self._line.count() - 1, widget)
