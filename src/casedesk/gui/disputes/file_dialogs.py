"""The small forms of the file: a paper's name, binding, archiving, lending, the review."""

from collections.abc import Callable, Container, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size, Text, Tone


class FileForm(QDialog):
    """Fields one under another; Ctrl+Enter does the deed, what it refuses is said at the field."""

    def __init__(self, parent: QWidget, title: str, act: str,
                 fields: Mapping[str, Field], deed: Callable[[], object], note: str = "",
                 alone: Container[str] = ()) -> None:
        """`alone` names the short fields that have a row of their own."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.fields, self._deed = fields, deed
        self.message = MessageLine(self)
        self.act = Button(act, self, kind=Kind.FILLED, hint="Ctrl ↵")
        self.close_ = Button(self.tr("Close"), self)
        self.act.clicked.connect(self.submit)
        self.close_.clicked.connect(self.reject)
        self._lay_out(title, note, alone)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)

    def submit(self) -> None:
        """Do it; the form stays open with everything typed when it is refused."""
        edits.commit()
        self.message.clear()
        for field in self.fields.values():
            field.say("")
        try:
            self._deed()
        except RefusedError as refusal:
            field_of = self.fields.get(refusal.field)
            if field_of is not None:
                field_of.say(refusal.sentence(language()), Tone.DANGER)
                field_of.setFocus()
            self.message.refuse(refusal)
            return
        self.accept()

    def _lay_out(self, title: str, note: str, alone: Container[str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(Label(title, self, kind=Text.SECTION))
        if note:
            column.addWidget(Label(note, self, second=True, wraps=True))
        column.addWidget(self.message)
        fields = list(self.fields.values())
        long = [isinstance(field, TextField) or name in alone
                for name, field in self.fields.items()]
        at = 0
        while at < len(fields):
            row = QHBoxLayout()
            row.setSpacing(Gap.MEDIUM)
            row.addWidget(fields[at])
            if not any(long[at:at + 2]) and at + 1 < len(fields):
                at += 1
                row.addWidget(fields[at])
            column.addLayout(row)
            at += 1
        column.addStretch(1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Gap.SMALL)
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_)
        self.foot.addWidget(self.act)
        column.addLayout(self.foot)
        self.setMinimumWidth(Size.DIALOG - Size.RAIL // 2)
        if fields:
            fields[0].setFocus()


def line(label: str, value: str = "", *, required: bool = False) -> LineField:
    """A field of one line with its label and value."""
    made = LineField()
    made.name_it(label)
    made.require(required)
    made.put(value)
    return made


def text(label: str, value: str = "", *, required: bool = False, lines: int = 3) -> TextField:
    """A field of several lines with its label and value."""
    made = TextField()
    made.name_it(label)
    made.require(required)
    made.show_lines(lines)
    made.put(value)
    return made


def choice(label: str, choices: list[tuple[str, str]], value: str = "") -> ChoiceField:
    """A field of choices with its label and the one chosen."""
    made = ChoiceField()
    made.name_it(label)
    made.offer(choices)
    made.choose(value)
    return made
