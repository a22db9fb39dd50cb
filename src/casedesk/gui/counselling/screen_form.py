"""The structured screen: sixteen questions, answered by Y, N and figures without a mouse."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from casedesk.gui.language import language
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.edits import LineEdit, step
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import risk
from casedesk.rules.risk import Question, Screen

_KEYS = {Qt.Key.Key_Y: "yes", Qt.Key.Key_1: "yes", Qt.Key.Key_N: "no", Qt.Key.Key_0: "no"}
_MOST = 10


class Answers(Chips):
    """Yes and no, or never, earlier, recent: Y and 1, N and 0 answer and go on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter answers, Backspace takes it back, and the keyboard goes on."""
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers():
            wanted = _KEYS[key]
            codes = list(self._chips)
            self.choose([wanted if wanted in codes else codes[-1]])
            edge = self._chips[codes[-1]]
            edge.setFocus()  # the next question is the one after the whole row
            step(edge, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return,
                                 Qt.KeyboardModifier.NoModifier))
            return
        if key == Qt.Key.Key_Backspace:
            self.choose([])
            return
        super().keyPressEvent(event)


class ScreenForm(QWidget):
    """`changed` tells of every answer; what hangs on another question is shown when it is asked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "scrolled")
        self.rows: dict[str, tuple[Question, QWidget, Label, QWidget]] = {}
        self._quiet = False
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.LARGE)
        grid.setHorizontalSpacing(Gap.MEDIUM)
        grid.setVerticalSpacing(Gap.HAIR)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for at, asked in enumerate(risk.questions()):
            label = Label("", self, wraps=True, second=bool(asked.under))
            editor = self._made(asked)
            holder = QWidget(self)
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(editor, 0 if asked.kind == "points" else 1)
            if asked.kind == "points":
                line.addStretch(1)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(holder, at, 1)
            self.rows[asked.field] = (asked, editor, label, holder)
        grid.setRowStretch(len(self.rows), 1)
        self._say()

    def answers(self) -> Screen:
        """What is answered."""
        return Screen(**{name: self._value(asked, editor)
                         for name, (asked, editor, _, _) in self.rows.items()})

    def show_screen(self, screen: Screen) -> None:
        """Put answers in."""
        self.restore(vars(screen))

    def payload(self) -> dict[str, Any]:
        """What a draft keeps."""
        return dict(vars(self.answers()))

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back; what a later version no longer has is left out."""
        self._quiet = True
        for each in fields(Screen):
            value = payload.get(each.name)
            editor = self.rows[each.name][1]
            if isinstance(editor, Chips):
                editor.choose([str(value)] if value else [])
            elif isinstance(editor, LineEdit):
                editor.setText("" if value is None else str(value))
        self._quiet = False
        self._told()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.rows.values()))[1]

    def answered(self) -> int:
        """How many of the sixteen have an answer."""
        return sum(1 for asked, editor, _, _ in self.rows.values()
                   if asked.no and self._value(asked, editor) not in ("", None))

    def editor(self, name: str) -> QWidget:
        """The editor of a question."""
        return self.rows[name][1]

    def _made(self, asked: Question) -> QWidget:
        if asked.kind in ("yes", "past"):
            chips = Answers(self, small=False, tone=Tone.COUNSELLING)
            chips.changed.connect(self._told)
            return chips
        edit = LineEdit(self)
        if asked.kind == "points":
            edit.prefer_latin()
            edit.setMaxLength(2)
            edit.setMaximumWidth(Gap.PAGE * 3)
        edit.textChanged.connect(lambda _: self._told())
        return edit

    def _value(self, asked: Question, editor: QWidget) -> Any:
        if isinstance(editor, Chips):
            return editor.code()
        assert isinstance(editor, LineEdit)
        text = editor.text().strip()
        if asked.kind != "points":
            return text
        return min(int(text), _MOST) if text.isdecimal() else None

    def _told(self) -> None:
        if self._quiet:
            return
        for asked, _, label, holder in self.rows.values():
            if asked.under:
                above, editor, _, _ = self.rows[asked.under]
                shown = self._value(above, editor) not in ("", "no", None)
                label.setVisible(shown)
                holder.setVisible(shown)
        self.changed.emit()

    def _say(self) -> None:
        zh, self._quiet = language() == "zh", True
        words = {"yes": self.tr("Yes"), "no": self.tr("No"),
                 "earlier": self.tr("Over 3 months ago"), "recent": self.tr("Within 3 months")}
        for asked, editor, label, _ in self.rows.values():
            said = asked.zh if zh else asked.en
            label.setText(f"{asked.no}  {said}" if asked.no else said)
            editor.setAccessibleName(said)
            if isinstance(editor, Chips):
                codes = ("yes", "no") if asked.kind == "yes" else ("no", "earlier", "recent")
                editor.offer([(code, words[code]) for code in codes])
            elif asked.kind == "points" and isinstance(editor, LineEdit):
                editor.setPlaceholderText("0–10")
        follow_layout(self)  # the chips were made after the lines
        self._quiet = False
        self._told()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
