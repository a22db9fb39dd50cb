"""The colour of an employer, green to red, computed from the record, with its reasons."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.employers.listing import recent_matters
from casedesk.casework.employers.records import existing
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Dispute,
    Employer,
    Instalment,
    Letter,
    Payment,
    now,
)
from casedesk.paths import resource
from casedesk.rules import codes, money
from casedesk.store import Database, audit

LEVELS = ("green", "yellow", "orange", "red")  # code table risk_levels, the gravest last
_ENDED = ("closed", "archived")
_WAGES = ("0501", "0502")


@dataclass(frozen=True)
class Reason:
    """One sign of trouble in words, and the colour it gives."""

    sign: str
    level: str
    count: int  # complaints, letters, workers; fen where money is overdue
    zh: str
    en: str

    def words(self, language: str) -> str:
        """The sign in the language in force."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Risk:
    """The colour of an employer: the computed one, and what a colleague set instead."""

    level: str  # the one that holds
    computed: str
    reasons: tuple[Reason, ...]
    set_reason: str = ""  # why somebody set it by hand; '' where nobody did
    set_by: str = ""
    set_on: date | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a colleague set it."""
        return bool(self.set_by)


@cache
def _book() -> dict[str, Any]:
    return tomllib.loads(resource("rules/employer_risk.toml").read_text("utf-8"))


def of(session: Session, employer_id: int, today: date) -> Risk:
    """Return the colour of an employer with its reasons, the gravest first."""
    row = session.get_one(Employer, employer_id)
    reasons = tuple(sorted(_reasons(session, employer_id, today),
                           key=lambda reason: -LEVELS.index(reason.level)))
    computed = reasons[0].level if reasons else LEVELS[0]
    return Risk(row.risk_set or computed, computed, reasons, row.risk_reason, row.risk_set_by,
                row.risk_set_on)


def set_by_hand(database: Database, actor: Actor, employer_id: int, level: str,
                reason: str) -> None:
    """Set the colour by hand, with the reason; a level of '' lets the computed one hold again.

    Refuses `risk_level`, `no_reason`, `employer_unknown`, `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    if level and level not in codes.table("risk_levels"):
        raise RefusedError("risk_level", "level")
    if level and not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = existing(session, employer_id)
        row.risk_set, row.risk_reason = level, reason.strip() if level else ""
        row.risk_set_by = actor.name if level else ""
        row.risk_set_on = now().date() if level else None
        audit.record(session, "employer.risk", "employer", row.id, ["risk_set"], reason.strip())


def _reasons(session: Session, employer_id: int, today: date) -> list[Reason]:
    days = int(settings_book.value(session, "repeat_employer_days", today))
    counted = {
        "complaints": recent_matters(session, employer_id, today)[0],
        "unpaid": _unpaid(session, employer_id, today),
        "unanswered": _letters(session, employer_id, Letter.state.in_(("delivered", "unanswered")),
                               Letter.reply_due_on < today),
        "unmended": _letters(session, employer_id, Letter.outcome == "not_rectified",
                             Letter.outcome_on >= today - timedelta(days=365)),
        "collective": _workers(session, employer_id, Dispute.collective),
        "arrears": _workers(session, employer_id, Dispute.matter.in_(_WAGES)),
    }
    found: dict[str, Reason] = {}
    for rule in _book()["rule"]:
        sign, count = rule["sign"], counted[rule["sign"]]
        least = int(settings_book.value(session, rule["setting"], today)) \
            if "setting" in rule else rule["least"]
        graver = sign not in found or LEVELS.index(rule["level"]) > LEVELS.index(
            found[sign].level)
        if count >= least and graver:
            words = {language: said.format(count=count, days=days, sum=money.plain(count))
                     for language, said in _book()["words"][sign].items()}
            found[sign] = Reason(sign, rule["level"], count, words["zh"], words["en"])
    return list(found.values())


def _unpaid(session: Session, employer_id: int, today: date) -> int:
    """Return the agreed money past its day that has not arrived, in fen, case by case."""
    c = CaseFile
    due = dict(session.execute(
        select(Instalment.case_id, func.sum(Instalment.amount_fen))
        .join(c, c.id == Instalment.case_id)
        .join(Dispute, Dispute.case_id == c.id)
        .where(c.employer_id == employer_id, Instalment.due_on < today,
               Dispute.agreed_on.is_not(None))
        .group_by(Instalment.case_id)).all())
    paid = dict(session.execute(
        select(Payment.case_id, func.sum(Payment.amount_fen))
        .where(Payment.case_id.in_(due)).group_by(Payment.case_id)).all())
    return sum(max(0, amount - paid.get(case_id, 0)) for case_id, amount in due.items())


def _letters(session: Session, employer_id: int, *where: Any) -> int:
    return session.scalar(select(func.count()).select_from(Letter).where(
        Letter.employer_id == employer_id, *where)) or 0


def _workers(session: Session, employer_id: int, *where: Any) -> int:
    c, d = CaseFile, Dispute
    return session.scalar(
        select(func.sum(d.workers)).join(c, c.id == d.case_id).where(
            c.employer_id == employer_id, c.closed_on.is_(None), c.state.not_in(_ENDED),
            *where)) or 0
