"""Where a referral of a register stands: sent, answered, ended."""

from datetime import date, datetime, time
from typing import Any

from casedesk.casework.ledger_import.rows import ReferralRow

_ENDED = ("给予援助", "不予援助", "已撤回")  # the agency has decided; its own work begins or not
_NOON = time(12)


def told(row: ReferralRow) -> tuple[str, date | None, list[dict[str, Any]]]:
    """Return the state, the day it ended, and the timeline of a referral.

    Without a receipt it is "applied", with one "accepted", and "closed" once the agency decided.
    """
    sent = row.sent or row.registered
    events = [_entry(sent, "refer", "转介法律援助", row.agency, "", "applied")]
    if not row.receipt and not row.result:
        return "applied", None, events
    ended = row.result in _ENDED
    state, day = "closed" if ended else "accepted", row.receipt or sent
    events.append(_entry(day, "receipt", "收到回执", row.result, "applied", state))
    return state, day if ended else None, events


def _entry(on: date, action: str, title: str, text: str, was: str, state: str) -> dict[str, Any]:
    return {"at": datetime.combine(on, _NOON), "kind": "milestone", "action": action,
            "title": title, "text": text, "from_state": was, "to_state": state,
            "reason": "台账导入"}
