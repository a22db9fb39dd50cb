"""Where a contact or a note is written down: what happened, and the next step with its day."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from casedesk.casework.timeline import EventRow, NoteEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import Field, LineField, TextField
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, counts, dates

_FIRST = "call"
_IDLE, _ACTIVE = 1, 3  # lines of the text
_NARROW = 560  # pixels
_LINES = ("at", "minutes", "step", "step_on")


class Composer(QFrame):
    """`changed` while it is typed into, `sent` by its button; Ctrl+Enter is the page's affair."""

    changed = Signal()
    sent = Signal()
    woke = Signal(bool)  # somebody writes, or nobody does any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("piece", "composer")
        self.text = TextField()
        self.text.show_lines(_IDLE)
        self.kinds = Chips(small=True)
        self.at, self.minutes, self.step, self.step_on = (LineField() for _ in range(4))
        self._next = Label("", second=True)
        self._correcting = Elided("", tone=Tone.WARN)
        self._drop = Button("", kind=Kind.QUIET, icon="close")
        self.button = Button("", kind=Kind.PLAIN)
        self.phrases = Button("", kind=Kind.QUIET)
        self._corrects: int | None = None
        self._low, self._awake = False, False
        self._lay_out()
        self._connect()
        self.clear()

    # what is typed ------------------------------------------------------------------------------

    def read(self, case_id: int) -> NoteEntry:
        """Return what is typed. Refuses `time`, `date` and `minutes_shape`, at their fields."""
        today = dates.today()
        at, on = self.at.text().strip(), self.step_on.text().strip()
        return NoteEntry(
            case_id, self.kinds.code() or _FIRST, self.text.text().strip(),
            at=dates.parse_time(at, today, "at") if at else None,
            minutes=_minutes(self.minutes.text()), next_step=self.step.text().strip(),
            next_step_on=dates.parse(on, today, "next_step_on") if on else None,
            corrects_id=self._corrects)

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        fields = (self.text, self.step, self.step_on)
        return self._corrects is None and not any(field.text().strip() for field in fields)

    def clear(self) -> None:
        """Begin anew."""
        for field in self.fields().values():
            if isinstance(field, LineField | TextField):
                field.put("")
            field.say("")
        self.kinds.choose((_FIRST,))
        self._stand_for(None, "")

    def correct(self, event: EventRow) -> None:
        """Write an entry that stands for an earlier one, which stays and is struck out."""
        self.clear()
        self.kinds.choose((event.action if event.kind == "contact" else "note",))
        self.text.put(event.text)
        self.at.put(spelling.said_moment(event.at))
        self.minutes.put(str(event.minutes or ""))
        self._stand_for(event.id, spelling.said_moment(event.at))
        self.text.setFocus()

    def payload(self) -> dict[str, Any] | None:
        """What a draft keeps: the texts as they were typed."""
        if self.is_empty():
            return None
        lines = {name: getattr(self, name).text() for name in _LINES}
        return lines | {"text": self.text.text(), "kind": self.kinds.code(),
                        "corrects": self._corrects, "said": self._said}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name in ("text", *_LINES):
            getattr(self, name).put(str(payload.get(name, "")))
        self.kinds.choose((str(payload.get("kind") or _FIRST),))
        self._stand_for(payload.get("corrects"), str(payload.get("said", "")))
        self.text.setFocus()

    def fields(self) -> Mapping[str, Field]:
        """The fields as refusals name them."""
        return {"text": self.text, "at": self.at, "minutes": self.minutes,
                "next_step": self.step, "next_step_on": self.step_on}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.kinds.offer([(code, codes.label("contact_kinds", code, language()))
                          for code in codes.table("contact_kinds")])
        if not self.kinds.code():
            self.kinds.choose((_FIRST,))
        self.text.edit.setPlaceholderText(
            self.tr("Write down a contact, a talk or a decision, then the next step and its day"))
        for field, name, shown in (
                (self.text, self.tr("What happened"), ""),
                (self.at, self.tr("When it happened"), self.tr("now")),
                (self.minutes, self.tr("Minutes it took"), self.tr("minutes")),
                (self.step, self.tr("Next step"), self.tr("what is to be done next")),
                (self.step_on, self.tr("Day of the next step"), self.tr("by which day"))):
            field.name_it(name)
            if shown:
                field.edit.setPlaceholderText(shown)
        self._next.setText(self.tr("Next"))
        self.phrases.setText(self.tr("Phrases"))
        self.phrases.setToolTip("Ctrl Shift D")
        self.button.setText(self.tr("Write down"))
        self._drop.setAccessibleName(self.tr("Do not correct"))
        self._stand_for(self._corrects, self._said)

    # how it is made -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.HAIR, Gap.HAIR, Gap.SMALL, Gap.SMALL)
        column.setSpacing(Gap.HAIR)
        self._said = ""
        for field in (self.text, self.at, self.minutes, self.step, self.step_on):
            field.stand_alone()
        above = QHBoxLayout()
        above.setContentsMargins(Gap.SMALL, 0, 0, 0)
        above.addWidget(self._correcting, 1)
        above.addWidget(self._drop)
        column.addLayout(above)
        column.addWidget(self.text)
        self._rows = [self._row((self.kinds,), (self.phrases, self.at, self.minutes)),
                      self._row((self._next, self.step), (self.step_on, self.button))]
        for row in self._rows:
            column.addLayout(row)
        self.at.setFixedWidth(Size.RAIL - Size.ROW)
        self.minutes.setFixedWidth(Size.FIELD * 2)
        self.step_on.setFixedWidth(Size.RAIL - Size.ROW)
        for field in (self.minutes, self.step_on, self.at):
            field.edit.setInputMethodHints(Qt.InputMethodHint.ImhNone)
        self.minutes.edit.prefer_latin()

    @staticmethod
    def _row(*halves: Sequence[QWidget]) -> QBoxLayout:
        """Two halves beside each other; where it is narrow the second stands under the first."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(Gap.SMALL, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        for place, half in enumerate(halves):
            line = QHBoxLayout()
            line.setSpacing(Gap.SMALL)
            for widget in half:
                wide = place == 0 and widget is half[-1]
                line.addWidget(widget, int(wide), Qt.AlignmentFlag(0) if isinstance(
                    widget, LineField) else Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(line, 1 - place)
        return row

    def minimumSizeHint(self) -> QSize:
        """It stands under each other before it asks for a wider window."""
        return QSize(Size.RAIL, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit beside each other stands under each other."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(way)
        for half in (row.itemAt(1).layout() for row in self._rows):
            if isinstance(half, QHBoxLayout):
                half.setAlignment(Qt.AlignmentFlag.AlignRight if narrow
                                  else Qt.AlignmentFlag(0))

    def _connect(self) -> None:
        typed.moment(self.at)
        typed.day(self.step_on)
        for field in self.fields().values():
            field.changed.connect(self.changed.emit)
        self.kinds.changed.connect(self.changed.emit)
        self.button.clicked.connect(self.sent.emit)
        self._drop.clicked.connect(self.clear)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._light)

    def fold(self, low: bool) -> None:
        """In a low window only the line of the text is there until somebody writes."""
        self._low = low
        self._breathe()

    def is_awake(self) -> bool:
        """Whether somebody writes, or has written and not sent it."""
        return self._awake

    def _breathe(self) -> None:
        """Take room while somebody writes, and give it back to the record."""
        awake = bool(self.property("active")) or not self.is_empty()
        self.text.show_lines(_ACTIVE - self._low if awake else _IDLE)
        for field in (self.at, self.minutes):
            field.setVisible(awake)
        for part in (self.kinds, self.phrases, self._next, self.step, self.step_on, self.button):
            part.setVisible(awake or not self._low)
        if awake != self._awake:
            self._awake = awake
            self.woke.emit(awake)

    def _light(self, _old: QWidget | None, now: QWidget | None) -> None:
        active = now is not None and self.isAncestorOf(now)
        if bool(self.property("active")) != active:
            self.setProperty("active", active)
            self.style().unpolish(self)
            self.style().polish(self)
            self._breathe()

    def _stand_for(self, corrects: int | None, said: str) -> None:
        self._corrects, self._said = corrects, said if corrects else ""
        self._correcting.setText(
            self.tr("Corrects the entry of {}; both stay on record").format(said)
            if corrects else "")
        self._correcting.setVisible(bool(corrects))
        self._drop.setVisible(bool(corrects))
        self._breathe()


def _minutes(text: str) -> int | None:
    if not text.strip():
        return None
    number = counts.read(text)
    if number is None or not 0 < number < 1440:
        raise RefusedError("minutes_shape", "minutes", text=text.strip())
    return number
