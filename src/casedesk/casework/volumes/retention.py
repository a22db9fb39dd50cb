"""How long a file is kept: by the rule in force, reckoned from the day it was closed."""

import tomllib
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.model import CaseFile, Claim, Dispute, Referral
from casedesk.paths import resource
from casedesk.rules import codes

PERMANENT = "permanent"
_INJURY = "0507"  # 工伤待遇
_MAJOR = ("orange", "red")
_IN_COURT = ("civil", "administrative", "state", "criminal")


@cache
def _rules() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(
        resource("rules/retention.toml").read_text("utf-8"))["retention"]
    return rows


def proposed(session: Session, case: CaseFile) -> str:
    """Return the retention a rule gives this case: a code of the table retentions."""
    on = case.closed_on or case.opened_on
    row = session.scalars(select(Dispute).where(Dispute.case_id == case.id)).one_or_none()
    matters = set(session.scalars(select(Claim.matter).where(Claim.case_id == case.id)))
    said = {
        "collective": bool(row and row.collective),
        "injury": _INJURY in matters | {row.matter if row else ""},
        "major": case.risk in _MAJOR,
        "aid_litigated": _litigated(session, case),
    }
    if case.kind == "referral" and not said["aid_litigated"]:
        return _of_aid(session, on)
    for rule in _rules():
        if rule["effective_from"] <= on and on <= rule.get("effective_to", date.max) and (
                not rule["when"] or any(said[name] for name in rule["when"])):
            return str(rule["retention"])
    return PERMANENT  # no rule: nothing is thrown away


def _litigated(session: Session, case: CaseFile) -> bool:
    """Whether the union's own lawyer went to court with the matter."""
    aid = session.scalars(select(Referral).where(Referral.case_id == case.id)).one_or_none()
    return aid is not None and aid.track == "U" and aid.aid_form in _IN_COURT


def _of_aid(session: Session, on: date) -> str:
    """Return the retention of legal aid: the least that is as long as the setting's years."""
    years = int(settings_book.value(session, "aid_retention_years", on))
    fit = [code for code in codes.table("retentions")
           if code != PERMANENT and int(code) >= years]
    return min(fit, key=int, default=PERMANENT)


def expires(retention: str, from_day: date) -> date | None:
    """Return the last day of keeping: full years after the year it was closed in; none for ever.

    Years count from the 1st of January after (机关文件材料归档和文书档案保管期限规定).
    """
    if retention == PERMANENT:
        return None
    return date(from_day.year + int(retention), 12, 31)
