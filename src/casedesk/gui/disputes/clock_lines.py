"""How a clock reads: its day, title, the arithmetic under it, what its passing means."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from casedesk.casework.disputes.clocks import ClockRow
from casedesk.gui import when
from casedesk.gui.disputes import words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.theme import Gap, Text, Tone

_STILL = QT_TRANSLATE_NOOP("disputes", "stands still")
_NO_DAY = QT_TRANSLATE_NOOP("disputes", "no last day")
_PROVISIONAL = QT_TRANSLATE_NOOP("disputes", "provisional")
_UNKNOWN = QT_TRANSLATE_NOOP("disputes", "The holidays of that year are not published yet.")
_BETTER = QT_TRANSLATE_NOOP("disputes", "Better by {}: not everyone grants the rest day.")

def line_of(first: Label, then: Label) -> QHBoxLayout:
    """A line: the day, then what it is."""
    line = QHBoxLayout()
    line.setSpacing(Gap.SMALL)
    first.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    line.addWidget(first)
    line.addWidget(then, 1)
    return line


def of(clock: ClockRow, today: date, *buttons: Button) -> QVBoxLayout:
    """One clock with its buttons at the right."""
    line = _alive(clock, today) if clock.state in ("running", "suspended") else _ended(clock)
    for button in buttons:
        line.addWidget(button)
    both = QVBoxLayout()
    both.setSpacing(2)
    both.addLayout(line)
    for text, tone in _under(clock, today):
        words_ = Label(text, kind=Text.CAPTION, second=tone is None, tone=tone, wraps=True)
        words_.setToolTip(clock.basis)
        both.addWidget(words_)
    return both


def _alive(clock: ClockRow, today: date) -> QHBoxLayout:
    if clock.state == "suspended":
        said, tone = words.say(_STILL), Tone.PLAIN
    elif clock.due_at is not None:
        said, tone = when.moment(clock.due_at), Tone.WARN
    elif clock.opens:
        said, tone = when.day(clock.due_on) if clock.due_on else "", None
    else:
        said, tone = words.due(clock.due_on, today, clock.remind_on)
    line = line_of(Label(said or words.say(_NO_DAY), tone=tone, strong=True),
                   Elided(clock.title))
    if clock.provisional:
        badge = Badge(words.say(_PROVISIONAL), Tone.PLAIN)
        badge.setToolTip(words.say(_UNKNOWN))
        line.addWidget(badge)
    return line


def _ended(clock: ClockRow) -> QHBoxLayout:
    tone = Tone.DANGER if clock.state == "missed" else None
    line = line_of(Label(when.day(clock.due_on), second=True), Elided(clock.title, second=True))
    line.addWidget(Label(words.clock_end(clock.state), kind=Text.CAPTION, tone=tone))
    return line


def _under(clock: ClockRow, today: date) -> list[tuple[str, Tone | None]]:
    """The arithmetic; then the earlier day, or what it means that the day has passed."""
    if clock.state not in ("running", "suspended"):
        return []
    said: list[tuple[str, Tone | None]] = [(clock.why, None)] if clock.why else []
    if clock.warn_on and clock.due_on and clock.warn_on < clock.due_on and clock.due_on >= today:
        said.append((words.say(_BETTER).format(
            when.day(clock.warn_on)), None))
    late = clock.due_on is not None and clock.due_on < today and clock.state == "running"
    if late and not clock.opens and clock.overdue:
        said.append((clock.overdue, Tone.DANGER))
    elif clock.opens and clock.due_on and clock.due_on <= today and clock.overdue:
        said.append((clock.overdue, None))
    return said

