"""What happened with an employer in one line of time: visits, cases, letters, alerts, names."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.model import (
    Alert,
    CaseFile,
    Dispute,
    EmployerName,
    Event,
    Letter,
    LetterAct,
    Payment,
    Person,
    Visit,
)
from casedesk.rules import codes, money

MOST = 200  # entries, the latest


@dataclass(frozen=True)
class Happened:
    """One entry; `kind` and `id` say which record it opens: visit, case, letter, alert, name."""

    kind: str
    id: int
    at: datetime
    what: str  # in the words of the office
    text: str
    under: str = ""
    level: str = ""  # of an alert: code table risk_levels


def of(session: Session, employer_id: int, *, cases: bool) -> tuple[Happened, ...]:
    """Return the history, the newest first; without the cases for those who may not see them."""
    found = [*_visits(session, employer_id), *_letters(session, employer_id),
             *_names(session, employer_id)]
    if cases:
        found += [*_cases(session, employer_id), *_alerts(session, employer_id)]
    found.sort(key=lambda entry: (entry.at, entry.id), reverse=True)
    return tuple(found[:MOST])


def _visits(session: Session, employer_id: int) -> list[Happened]:
    v = Visit
    rows = session.execute(
        select(v.id, v.arrived_at, v.channel, v.matter, Person.name, v.result, v.number)
        .join(Person, Person.id == v.person_id)
        .where(v.employer_id == employer_id).order_by(v.arrived_at.desc()).limit(MOST))
    return [Happened("visit", row.id, row.arrived_at, codes.label("channels", row.channel),
                     f"{row.name}：{codes.label('matters', row.matter)}",
                     " · ".join(filter(None, (row.result, row.number)))) for row in rows]


def _cases(session: Session, employer_id: int) -> list[Happened]:
    """The milestones of its cases, and the money that arrived."""
    e, c, d = Event, CaseFile, Dispute
    rows = session.execute(
        select(c.id, e.at, e.title, c.title.label("between"), c.number, d.collective, d.workers)
        .join(c, c.id == e.case_id).outerjoin(d, d.case_id == c.id)
        .where(c.employer_id == employer_id, e.kind == "milestone")
        .order_by(e.at.desc()).limit(MOST))
    found = [Happened(
        "case", row.id, row.at, row.title, row.between,
        " · ".join(filter(None, (row.number, f"集体争议 {row.workers} 人" if row.collective
                                 else "")))) for row in rows if row.title != "到账"]
    paid = session.execute(
        select(c.id, Payment.paid_on, Payment.amount_fen, c.title, c.number)
        .join(c, c.id == Payment.case_id)
        .where(c.employer_id == employer_id).order_by(Payment.paid_on.desc()).limit(MOST))
    return found + [Happened("case", row.id, _noon(row.paid_on), "到账",
                             f"{money.plain(row.amount_fen)} 元 · {row.title}", row.number)
                    for row in paid]


def _letters(session: Session, employer_id: int) -> list[Happened]:
    a, one = LetterAct, Letter
    rows = session.execute(
        select(one.id, a.day, a.action, a.text, one.kind, one.number, one.subject)
        .join(one, one.id == a.letter_id)
        .where(one.employer_id == employer_id).order_by(a.day.desc(), a.id.desc()).limit(MOST))
    return [Happened(
        "letter", row.id, _noon(row.day),
        f"{codes.label('letter_kinds', row.kind)}{codes.label('letter_acts', row.action)}",
        row.text or row.subject, row.number) for row in rows]


def _alerts(session: Session, employer_id: int) -> list[Happened]:
    a = Alert
    cases = select(CaseFile.id).where(CaseFile.employer_id == employer_id)
    rows = session.scalars(select(a).where(
        (a.employer_id == employer_id) | a.case_id.in_(cases))
        .order_by(a.known_at.desc()).limit(MOST))
    return [Happened("alert", row.id, row.known_at, "预警", row.number,
                     codes.label("risk_levels", row.level), row.level) for row in rows]


def _names(session: Session, employer_id: int) -> list[Happened]:
    n = EmployerName
    rows = session.execute(select(n.id, n.name, n.kind, n.since, n.until).where(
        n.employer_id == employer_id))
    return [Happened("name", row.id, _noon(day), codes.label("employer_names", row.kind),
                     f"{row.name}（{word}）")
            for row in rows for day, word in ((row.since, "启用"), (row.until, "停用")) if day]


def _noon(day: Any) -> datetime:
    return datetime.combine(day, time(12))
