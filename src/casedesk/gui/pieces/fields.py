"""A field of a form: its label above, the editor, a hint or what is wrong under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.edits import ChoiceBox, LineEdit, TextEdit
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.theme import Gap, Size, Text, Tone


class Field(QWidget):
    """What all fields share. `changed` tells that its value is another one now."""

    changed = Signal()
    left = Signal()

    def __init__(self, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._required, self._roomy = editor, False, False
        self._label = Label("", self, kind=Text.CAPTION)
        self._note = Label("", self, kind=Text.CAPTION)
        self._hint = Elided("", self, kind=Text.CAPTION, second=True)
        self._words = ""
        head = QHBoxLayout()
        head.setSpacing(Gap.MEDIUM)
        head.addWidget(self._label)
        head.addWidget(self._note)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.HAIR)
        column.addLayout(head)
        column.addWidget(editor)
        column.addWidget(self._hint)
        self._hint.hide()
        self._note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def focusProxy(self) -> QWidget:
        """Its editor. Not Qt's proxy: Tab would come to the editor wherever the field was made."""
        return self._editor

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard into the editor."""
        self._editor.setFocus(reason)

    def name_it(self, text: str) -> None:
        """Give it its label, which is also what a screen reader says."""
        self._words = text
        self._label.setText(f"{text} *" if self._required else text)
        self._editor.setAccessibleName(text)

    def require(self, required: bool) -> None:
        """Mark it as one that must be filled."""
        self._required = required
        self.name_it(self._words)

    def stand_alone(self) -> None:
        """Show no label: its place and its placeholder say what it is; a reader still hears it."""
        self._label.hide()

    def note_it(self, text: str) -> None:
        """Say something beside the label, as the kind of the document."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def give_room(self, roomy: bool) -> None:
        """Keep the line of the hint free, so that nothing moves when it speaks."""
        self._roomy = roomy
        self._hint.setVisible(roomy or bool(self._hint.text()))

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show a hint under the field; an empty text takes it away."""
        self._hint.say(text, tone or Tone.PLAIN)
        self._hint.setVisible(bool(text) or self._roomy)
        self._editor.setAccessibleDescription(text)
        self._mark(tone == Tone.DANGER and bool(text))

    def is_wrong(self) -> bool:
        """Whether it shows that something is wrong with it."""
        return bool(self._editor.property("wrong"))

    def hint_text(self) -> str:
        """What stands under it."""
        return self._hint.text()

    def _mark(self, wrong: bool) -> None:
        if self.is_wrong() != wrong:
            self._editor.setProperty("wrong", wrong)
            self._editor.style().unpolish(self._editor)
            self._editor.style().polish(self._editor)

    label = Property(str, lambda self: self._words, lambda self, text: self.name_it(text))
    required = Property(bool, lambda self: self._required, lambda self, on: self.require(on))
    note = Property(str, lambda self: self._note.text(), lambda self, text: self.note_it(text))
    roomy = Property(bool, lambda self: self._roomy, lambda self, on: self.give_room(on))


class LineField(Field):
    """A field of one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.edit = LineEdit()
        super().__init__(self.edit, parent)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.edit.left.connect(self.left.emit)

    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def put(self, text: str) -> None:
        """Put a text into it."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def spell(self, normal: Callable[[str], str], *, latin: bool = False) -> None:
        """How its text is spelt when it is left; `latin` asks the input method for letters."""
        self.edit.normal = normal
        if latin:
            self.edit.prefer_latin()

    placeholder = Property(str, lambda self: self.edit.placeholderText(),
                           lambda self, text: self.edit.setPlaceholderText(text))


class TextField(Field):
    """A field of several lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.edit = TextEdit()
        super().__init__(self.edit, parent)
        self.show_lines(3)
        self.edit.edited.connect(self.changed.emit)
        self.edit.left.connect(self.left.emit)

    def show_lines(self, lines: int) -> None:
        """Be as high as so many lines."""
        high = self.edit.fontMetrics().lineSpacing() * lines + Size.FIELD - Gap.MEDIUM
        self.edit.setFixedHeight(high)
        self._lines = lines

    def text(self) -> str:
        """What is typed."""
        return self.edit.toPlainText()

    def put(self, text: str) -> None:
        """Put a text into it."""
        self.edit.setPlainText(text)

    lines = Property(int, lambda self: self._lines, lambda self, lines: self.show_lines(lines))
    placeholder = Property(str, lambda self: self.edit.placeholderText(),
                           lambda self, text: self.edit.setPlaceholderText(text))


class ChoiceField(Field):
    """A field that offers a list of choices, each with a code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.edit = ChoiceBox()
        super().__init__(self.edit, parent)
        self.edit.currentIndexChanged.connect(lambda _: self.changed.emit())

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each a code and its word."""
        self.edit.offer(list(choices))

    def code(self) -> str:
        """The code that is chosen."""
        return self.edit.code()

    def choose(self, code: str) -> None:
        """Choose a code."""
        self.edit.choose(code)


class ChipsField(Field):
    """A field whose few choices can all be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.edit = Chips()
        super().__init__(self.edit, parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.edit.changed.connect(self.changed.emit)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each a code and its word."""
        self.edit.offer(choices)

    def code(self) -> str:
        """The code that is chosen, or an empty text."""
        return self.edit.code()

    def codes(self) -> list[str]:
        """The codes that are chosen."""
        return self.edit.chosen()

    def choose(self, *codes: str) -> None:
        """Choose these and no others."""
        self.edit.choose(codes)

    several = Property(bool, lambda self: self.edit.several,
                       lambda self, on: self.edit.allow_several(on))
