"""What the windows of a dispute call its states, steps, clocks and sums."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.disputes import workflow
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.timeline import EventRow
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.theme import Tone
from casedesk.rules import codes, dates, deadlines, money


class Named(Protocol):
    """An act of a dispute or of legal aid, as far as it is named."""

    @property
    def code(self) -> str:
        """Its code in the workflow."""

    @property
    def zh(self) -> str:
        """Its Chinese name."""

    @property
    def en(self) -> str:
        """Its English name."""


_STEPS = {
    "visit": QT_TRANSLATE_NOOP("disputes", "Visit"),
    "applied": QT_TRANSLATE_NOOP("disputes", "Applied"),
    "solicit": QT_TRANSLATE_NOOP("disputes", "Asking"),
    "rejected": QT_TRANSLATE_NOOP("disputes", "Not accepted"),
    "accepted": QT_TRANSLATE_NOOP("disputes", "Accepted"),
    "investigate": QT_TRANSLATE_NOOP("disputes", "Investigation"),
    "mediate": QT_TRANSLATE_NOOP("disputes", "Mediation"),
    "agreed": QT_TRANSLATE_NOOP("disputes", "Agreement"),
    "failed": QT_TRANSLATE_NOOP("disputes", "Failed"),
    "expired": QT_TRANSLATE_NOOP("disputes", "Ran out"),
    "withdrawn": QT_TRANSLATE_NOOP("disputes", "Withdrawn"),
    "terminated": QT_TRANSLATE_NOOP("disputes", "Terminated"),
    "closed": QT_TRANSLATE_NOOP("disputes", "Closed"),
    "archived": QT_TRANSLATE_NOOP("disputes", "Archived"),
}
_TONES = {
    "applied": Tone.WARN, "solicit": Tone.WARN, "accepted": Tone.DISPUTES,
    "investigate": Tone.DISPUTES, "mediate": Tone.DISPUTES, "agreed": Tone.OK,
}
_KINDS = {
    "contact": QT_TRANSLATE_NOOP("disputes", "Contact"),
    "note": QT_TRANSLATE_NOOP("disputes", "Note"),
    "document": QT_TRANSLATE_NOOP("disputes", "Paper"),
    "deadline": QT_TRANSLATE_NOOP("disputes", "Deadline"),
    "attached": QT_TRANSLATE_NOOP("disputes", "Attachment"),
    "payment": QT_TRANSLATE_NOOP("disputes", "Payment"),
    "system": QT_TRANSLATE_NOOP("disputes", "System"),
}
_CLOCKS = {
    "met": QT_TRANSLATE_NOOP("disputes", "done in time"),
    "missed": QT_TRANSLATE_NOOP("disputes", "done late"),
    "stopped": QT_TRANSLATE_NOOP("disputes", "no longer runs"),
    "suspended": QT_TRANSLATE_NOOP("disputes", "stands still"),
    "replaced": QT_TRANSLATE_NOOP("disputes", "replaced"),
}
_RISKS = {
    "yellow": (QT_TRANSLATE_NOOP("disputes", "Yellow warning"), Tone.WARN),
    "orange": (QT_TRANSLATE_NOOP("disputes", "Orange warning"), Tone.WARN),
    "red": (QT_TRANSLATE_NOOP("disputes", "Red warning"), Tone.DANGER),
}
_ENDS = QT_TRANSLATE_NOOP("disputes", "Ends the deadline: {}")
_BEGINS = QT_TRANSLATE_NOOP("disputes", "Begins the deadline: {}")
_COMMA = QT_TRANSLATE_NOOP("disputes", ", ")
_OVER = QT_TRANSLATE_NOOP("disputes", "{} days over")
_LEFT = QT_TRANSLATE_NOOP("disputes", "{} days left")
_TODAY = QT_TRANSLATE_NOOP("disputes", "Today")


def say(text: object) -> str:
    """A text of this module in the language in force."""
    return QCoreApplication.translate("disputes", str(text))


def state(code: str) -> str:
    """The state of a case, as its badge says it."""
    return workflow.STATES[code][language() != "zh"]


def state_tone(code: str) -> Tone:
    """The tone of that badge: what still runs stands out, what is over is quiet."""
    return _TONES.get(code, Tone.PLAIN)


def step(code: str, on: date | None = None) -> str:
    """A station of the road with its day: 受理 11-05."""
    return f"{say(_STEPS[code])} {when.short(on)}".strip()


def act(action: Named) -> str:
    """What an act is called."""
    return action.zh if language() == "zh" else action.en


def short_act(action: Named) -> str:
    """What a button says of an act: its name without the article in brackets."""
    name = act(action)
    for mark in ("（", " ("):
        name = name.partition(mark)[0]
    return name


def clock_moves(starts: Sequence[str], stops: Sequence[str],
                clocks: Sequence[ClockRow]) -> list[str]:
    """Which deadlines an act ends and begins, in words; of those it stops only what runs."""
    today = dates.today()
    running = {clock.rule for clock in clocks if clock.state == "running"}
    told = ((_ENDS, [code for code in stops if code in running]), (_BEGINS, starts))
    return [say(words).format(say(_COMMA).join(deadlines.rule(code, today).title
                                               for code in rules))
            for words, rules in told if rules]


def matter(code: str) -> str:
    """The full name of a matter."""
    return codes.label("matters", code, language())


def due(day: date | None, today: date, warn: date | None = None,
        form: str = "day") -> tuple[str, Tone | None]:
    """A last day in words and the tone they stand in: 逾期 2 天, 今天, 11月25日."""
    if day is None:
        return "", None
    if day < today:
        return say(_OVER).format((today - day).days), Tone.DANGER
    if day == today:
        return say(_TODAY), Tone.WARN
    near = (warn or day) <= today or (day - today).days <= 1
    return when.day(day, form if day.year == today.year else "day"), Tone.WARN if near else None


def countdown(day: date, today: date, warn: date | None = None) -> tuple[str, Tone]:
    """How long until a last day, and the tone it stands in: 还有 12 天, 今天, 逾期 2 天."""
    if day > today:
        near = (warn or day) <= today or (day - today).days <= 1
        return say(_LEFT).format((day - today).days), Tone.WARN if near else Tone.PLAIN
    words, tone = due(day, today)
    return words, tone or Tone.PLAIN


def risk(code: str) -> tuple[str, Tone]:
    """The warning level of a case; nothing of green and of none."""
    words, tone = _RISKS.get(code, ("", Tone.PLAIN))
    return say(words) if words else "", tone


def clock_end(code: str) -> str:
    """How a clock ended."""
    return say(_CLOCKS[code])


def happening(event: EventRow) -> str:
    """What kind of entry it is: 电话, 受理, 附件."""
    if event.kind == "contact" and event.action in codes.table("contact_kinds"):
        return codes.label("contact_kinds", event.action, language())
    if event.action in workflow.ACTIONS:
        return act(workflow.ACTIONS[event.action])
    if event.action in codes.table("record_kinds"):
        return codes.label("record_kinds", event.action, language())
    kind = _KINDS.get(event.action) or _KINDS.get(event.kind)
    if event.title and event.kind in ("milestone", "contact", "note"):
        return event.title
    return say(kind) if kind else event.title


def amount(fen: int | None) -> str:
    """A sum in a table; a dash where none is named."""
    return "—" if fen is None else money.plain(fen)
