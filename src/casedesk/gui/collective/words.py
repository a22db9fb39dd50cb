"""How members, amounts and hours are said in the windows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from casedesk.casework.collective.members import Sums
from casedesk.gui.language import language
from casedesk.rules import codes, money

translate = QCoreApplication.translate


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
    said = translate("collective", "agrees") if answer == "yes" \
        else translate("collective", "does not agree")
    way = codes.label("consent_ways", how, language())
    return f"{said}·{way}" if way else said


def foot(sums: Sums) -> str:
    """The foot of the roster."""
    parts = [
        translate("collective", "{all} workers (women {women}, migrants {migrants})").format(
            all=sums.workers, women=sums.women, migrants=sums.migrants),
        translate("collective", "asked {}").format(yuan(sums.amount_fen)),
        translate("collective", "agreed {sum} ({count})").format(
            sum=yuan(sums.agreed_fen), count=sums.agreeing),
        translate("collective", "paid {}").format(yuan(sums.paid_fen)),
        translate("collective", "consents {yes}, refusals {no}").format(
            yes=sums.consented, no=sums.refused),
        translate("collective", "signed {}").format(sums.signed),
    ]
    return " · ".join(parts)


def hours(minutes: int) -> str:
    """What is left of the hours of a report, or how long they have been over."""
    left = abs(minutes)
    said = translate("collective", "{hours} h {minutes} min").format(
        hours=left // 60, minutes=left % 60)
    whole = translate("collective", "{} left") if minutes >= 0 \
        else translate("collective", "{} over")
    return whole.format(said)


def level(code: str) -> str:
    """A level of alert."""
    return codes.label("alert_levels", code, language())
