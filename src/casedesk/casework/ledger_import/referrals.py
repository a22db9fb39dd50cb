"""Where a referral of a register stands on the road of legal aid: sent, accepted, archived."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from casedesk.casework.ledger_import.rows import ReferralRow
from casedesk.rules import codes

_DECIDED = {"给予援助": "granted", "不予援助": "refused", "已撤回": ""}  # the register ends there
_NOON = time(12)
_MATTERS = {  # the register's kind of dispute, by its longest known beginning: code aid_matters
    "01": "relation", "0104": "platform", "02": "contract", "03": "severance", "0401": "overtime",
    "0402": "overtime", "0403": "insurance", "0406": "protected", "0407": "protected",
    "05": "wages", "0502": "overtime", "0506": "overtime", "0507": "injury", "0508": "severance",
    "0509": "severance", "0510": "severance", "0602": "insurance", "9002": "insurance",
    "9003": "disease", "9007": "wages"}


@dataclass(frozen=True)
class Told:
    """What a row of a register says: the state, the day it ended, its events and particulars."""

    state: str
    closed_on: date | None
    events: list[dict[str, Any]]
    particulars: dict[str, Any]
    receipt: dict[str, Any] = field(default_factory=dict)  # {}: none came back


def told(row: ReferralRow) -> Told:
    """Return where a referral stands: sent, accepted with a receipt, archived once decided.

    What a register dates no further counts from the day of the receipt, else of the sending.
    """
    sent = row.sent or row.registered
    particulars = {"registered_on": row.registered, "matter": matter(row.matter),
                   "summary": row.matter_text or codes.label("matters", row.matter),
                   "agency": row.agency, "sent_on": sent,
                   "receipt_on": row.receipt, "result": row.result, "decision": "",
                   "decided_on": None, "archived_on": None}
    events = [_entry(sent, "send", "转介法律援助", row.agency, "", "sent")]
    if not row.receipt and not row.result:
        return Told("sent", None, events, particulars)
    day = row.receipt or sent
    if row.result not in _DECIDED:
        events.append(_entry(day, "receipt_accepted", "收到回执", row.result, "sent", "accepted"))
        return Told("accepted", None, events, particulars, _receipt(row, day))
    decision = _DECIDED[row.result]
    particulars |= {"decision": decision, "decided_on": day if decision else None,
                    "archived_on": day}
    events.append(_entry(day, "archive", "收到回执", row.result, "sent", "archived"))
    return Told("archived", day, events, particulars, _receipt(row, day))


def matter(code: str) -> str:
    """Return the matter of legal aid that a kind of dispute is, 'other' where none is known."""
    if not code:
        return ""
    return next((_MATTERS[code[:end]] for end in (4, 2) if code[:end] in _MATTERS), "other")


def _receipt(row: ReferralRow, day: date) -> dict[str, Any]:
    withdrawn = row.result == "已撤回"
    return {"received_on": day, "back_on": day,
            "outcome": "other" if withdrawn else "accepted", "other": row.result}


def _entry(on: date, action: str, title: str, text: str, was: str, state: str) -> dict[str, Any]:
    return {"at": datetime.combine(on, _NOON), "kind": "milestone", "action": action,
            "title": title, "text": text, "from_state": was, "to_state": state,
            "reason": "台账导入"}
