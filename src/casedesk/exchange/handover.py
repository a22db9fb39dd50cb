"""Accepted lines of a staged ledger as the rows that casework imports."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from casedesk.casework.employers import tidy
from casedesk.casework.ledger_import import DisputeRow, LedgerRow, ReferralRow
from casedesk.exchange.staging import Line, Staged, person_key
from casedesk.rules.identity import IdCheck

_PASSED_ON = {"41a": "arbitration", "41l": "legal_aid", "41i": "inspection"}


def rows(staged: Staged) -> list[LedgerRow]:
    """Return the accepted lines, in the order of the sheet."""
    make = _dispute if staged.ledger.kind == "dispute" else _referral
    return [make(staged, line) for line in staged.accepted]


def _dispute(staged: Staged, line: Line) -> DisputeRow:
    values = line.checked.values
    result = values.get("result", "")
    return DisputeRow(
        **_common(staged, line), workers=values.get("workers", 1),
        claim_fen=values.get("claim"), agreed_fen=values.get("agreed"),
        accepted=values.get("accepted"), mediator="".join(values.get("mediator", "").split()),
        closing_kind=result[:2], proceeding=_PASSED_ON.get(result, ""),
        closed=values.get("closed"))


def _referral(staged: Staged, line: Line) -> ReferralRow:
    values = line.checked.values
    return ReferralRow(
        **_common(staged, line), agency=values.get("agency", ""), sent=values.get("sent"),
        receipt=values.get("receipt"), result=values.get("result", ""))


def _common(staged: Staged, line: Line) -> dict[str, Any]:
    values = line.checked.values
    found: IdCheck | None = values.get("id_number")
    return {
        "row": line.row, "registered": values["registered"], "name": values["name"],
        "sex": found.sex if found and found.sex else values.get("sex", ""),
        "birth": found.birth if found else None,
        "id_kind": found.kind if found else "",
        "id_number": found.normalised if found else "",
        "phone": values.get("phone", ""), "other_phone": values.get("other_phone", ""),
        "address": values.get("address", ""), "migrant": values.get("migrant"),
        "employer": values.get("employer", ""), "uscc": values.get("uscc", ""),
        "industry": values.get("industry", ""), "town": values.get("town", ""),
        "matter": values.get("matter", "0699"), "matter_text": values.get("matter_text", ""),
        "note": _note(staged, line), "source_hash": _source(staged, values),
        "content_hash": _digest({**values, **line.others}),
    }


def _source(staged: Staged, values: Mapping[str, Any]) -> str:
    """Return what the row is about: its day, the worker, the employer, the matter."""
    return _digest({
        "kind": staged.ledger.kind, "registered": values["registered"],
        "person": person_key(values), "employer": tidy(values.get("employer", "")),
        "matter": values.get("matter", ""),
    })


def _digest(values: Mapping[str, Any]) -> str:
    text = "\x1f".join(f"{name}\x1e{_plain(value)}" for name, value in sorted(values.items()))
    return blake2b(text.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def _plain(value: object) -> object:
    return value.normalised if isinstance(value, IdCheck) else value


def _note(staged: Staged, line: Line) -> str:
    """Return the remarks, what no code was found for, and the columns no field was found for."""
    values = line.checked.values
    lines = [values.get("remarks", "")]
    for column in staged.ledger.columns:
        unread = values.get(f"note_{column.field}")
        if unread:
            lines.append(f"原表“{column.zh}”：{unread}")
    lines += [f"原表“{heading}”：{text}" for heading, text in line.others.items()]
    return "\n".join(text for text in lines if text)
