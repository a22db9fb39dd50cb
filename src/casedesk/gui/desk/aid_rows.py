"""What legal aid brings to the desk: slips to chase, what is late, urgent or ending."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid import chasing
from casedesk.casework.legal_aid.board import Returns
from casedesk.casework.legal_aid.standing import Standing
from casedesk.gui import pages
from casedesk.gui.page import Context
from casedesk.gui.theme import Tone
from casedesk.model import Actor, Role
from casedesk.rules import dates, deadlines


@dataclass(frozen=True)
class CountRow:
    """Something that waits for the one who is signed in, and the page that shows it.

    `said` stands in place of the number where it is no number.
    """

    id: str
    words: str
    count: int
    tone: Tone | None = None
    said: str = ""


_WORDS = {
    "aid_head": QT_TRANSLATE_NOOP("aid_desk", "No receipt for {} days, for the head of station"),
    "aid_urgent": QT_TRANSLATE_NOOP("aid_desk", "Urgent legal aid, not sent yet"),
    "aid_overdue": QT_TRANSLATE_NOOP("aid_desk", "Legal aid overdue"),
    "aid_chase": QT_TRANSLATE_NOOP("aid_desk", "Slips to chase"),
    "aid_agreements": QT_TRANSLATE_NOOP("aid_desk", "Lawyers' agreements ending"),
}
_TONES = {"aid_chase": Tone.WARN, "aid_agreements": Tone.WARN}
_RETURNS = QT_TRANSLATE_NOOP("aid_desk", "Receipts back: {month} of the month, {year} of the year")
_NONE = QT_TRANSLATE_NOOP("aid_desk", "none sent")
_PLACES = {  # page and what it is narrowed to
    "aid_head": ("chases", {"only": "head"}), "aid_chase": ("chases", {"only": "due"}),
    "aid_urgent": ("aids", {"only": "urgent"}), "aid_overdue": ("aids", {"only": "overdue"}),
    "aid_returns": ("aids", {"only": "sent"}), "aid_agreements": ("lawyers", {"only": "ending"}),
}


def rows(aid: Standing | None, actor: Actor) -> list[CountRow]:
    """Return what there is to say, the gravest first; the third step is the head's alone."""
    if aid is None:
        return []
    counts = {"aid_head": aid.head if actor.role is Role.SUPERVISOR else 0,
              "aid_urgent": aid.urgent, "aid_overdue": aid.overdue, "aid_chase": aid.chase,
              "aid_agreements": aid.agreements if actor.role is Role.SUPERVISOR else 0}
    days = deadlines.rule(chasing.STEPS[-1], dates.today()).number
    found = [CountRow(code, _say(_WORDS[code]).format(days), count, _TONES.get(code, Tone.DANGER))
             for code, count in counts.items() if count]
    if aid.year.sent:
        found.append(CountRow("aid_returns", _say(_RETURNS).format(
            month=_share(aid.month), year=_share(aid.year)), aid.year.returned,
            said=f"{aid.year.returned}/{aid.year.sent}"))
    return found


def open_row(context: Context, row: CountRow) -> bool:
    """Open the page that shows what a row counts; False where the row is no matter of aid."""
    if row.id not in _PLACES:
        return False
    page, wish = _PLACES[row.id]
    if pages.known(page):
        context.open(page, **wish)
    return True


def _share(returns: Returns) -> str:
    return _say(_NONE) if returns.rate is None else f"{returns.rate * 100:.0f}%"


def _say(text: object) -> str:
    return QCoreApplication.translate("aid_desk", str(text))
