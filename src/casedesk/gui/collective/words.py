"""How members, amounts and hours are said in the windows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from casedesk.casework.collective.members import Sums
from casedesk.gui.language import language
from casedesk.rules import codes, money


def _tr(text: str) -> str:
    return QCoreApplication.translate("collective", text)


def yuan(fen: int | None) -> str:
    """An amount in a list; nothing of None."""
    return "" if fen is None else money.plain(fen)


def day(of: date | None) -> str:
    """A day in a list."""
    return of.isoformat() if of else ""


def sex(code: str) -> str:
    """A sex in the language in force; nothing when it is not known."""
    return codes.label("sexes", code, language()) if code in ("1", "2") else ""


def consent(answer: str, how: str) -> str:
    """What a member answered, and how."""
    if not answer:
        return ""
    said = _tr("agrees") if answer == "yes" else _tr("does not agree")
    way = codes.label("consent_ways", how, language())
    return f"{said}·{way}" if way else said


def foot(sums: Sums) -> str:
    """The foot of the roster."""
    parts = [
        _tr("{all} workers (women {women}, migrants {migrants})").format(
            all=sums.workers, women=sums.women, migrants=sums.migrants),
        _tr("asked {}").format(yuan(sums.amount_fen)),
        _tr("agreed {sum} ({count})").format(sum=yuan(sums.agreed_fen), count=sums.agreeing),
        _tr("paid {}").format(yuan(sums.paid_fen)),
        _tr("consents {yes}, refusals {no}").format(yes=sums.consented, no=sums.refused),
        _tr("signed {}").format(sums.signed),
    ]
    return " · ".join(parts)


def hours(minutes: int) -> str:
    """What is left of the hours of a report, or how long they have been over."""
    left = abs(minutes)
    said = _tr("{hours} h {minutes} min").format(hours=left // 60, minutes=left % 60)
    return _tr("{} left").format(said) if minutes >= 0 else _tr("{} over").format(said)


def level(code: str) -> str:
    """A level of alert."""
    return codes.label("alert_levels", code, language())
