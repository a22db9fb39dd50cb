"""The SELECTs of what stands beside mediation: proceedings, referrals, visits, advice."""

from typing import Any

from sqlalchemy import Select, func

from casedesk.casework.reports.case_rows import Rows
from casedesk.casework.reports.indicator import (
    BEGINS,
    ENDS,
    FIRST,
    LAST,
    Formula,
    among,
    choose,
    quoted,
    results,
)
from casedesk.model import CaseFile, Proceeding, Referral, Visit

p, r, v = Proceeding, Referral, Visit


def _applied(kind: str) -> Rows:
    return lambda _: choose(p.id, p.case_id, p.applied_on).where(
        p.applied_on >= FIRST, p.applied_on <= LAST, p.kind == quoted(kind))


def _decided(kind: str) -> Rows:
    """Decided for the parties: any result but one that is worded as a refusal."""
    return lambda _: choose(p.id, p.case_id, p.decided_on).where(
        p.decided_on >= FIRST, p.decided_on <= LAST, p.kind == quoted(kind),
        ~among(p.result, results("refused")))


def _sent(_: Formula) -> Select[Any]:
    return choose(r.id, r.case_id, r.sent_on).where(r.sent_on >= FIRST, r.sent_on <= LAST)


def _sent_people(_: Formula) -> Select[Any]:
    """One row a worker: the first of the referrals that were sent for the worker."""
    f = CaseFile
    return choose(func.min(r.id), func.min(r.case_id), func.min(r.sent_on)).join(
        f, f.id == r.case_id).where(r.sent_on >= FIRST, r.sent_on <= LAST).group_by(f.person_id)


def _granted(_: Formula) -> Select[Any]:
    return choose(r.id, r.case_id, r.receipt_on).where(
        r.receipt_on >= FIRST, r.receipt_on <= LAST, among(r.result, results("granted_aid")))


def _visits(*channels: str) -> Rows:
    return lambda _: choose(v.id, v.case_id, v.arrived_at, matter=v.matter,
                            amount=v.party_size).where(
        v.arrived_at >= BEGINS, v.arrived_at < ENDS, among(v.channel, channels))


def _advised(_: Formula) -> Select[Any]:
    # coalesce keeps the planner to the day: nearly every visit of all years was answered
    state = func.coalesce(v.state, quoted(""))
    return choose(v.id, v.case_id, v.ended_at, matter=v.matter).where(
        v.ended_at >= BEGINS, v.ended_at < ENDS, state == quoted("advised"))


ROWS: dict[str, Rows] = {
    "I17a": _applied("arbitration_review"),
    "I17b": _decided("arbitration_review"),
    "I17c": _applied("judicial_confirmation"),
    "I17d": _decided("judicial_confirmation"),
    "I17e": _applied("payment_order"),
    "I17f": _decided("payment_order"),
    "I18a": _applied("arbitration"),
    "I18b": _applied("inspection"),
    "I18f": _applied("legal_aid"),
    "I18c": _sent,
    "I18d": _sent_people,
    "I18e": _granted,
    "I19a": _visits("visit"),
    "I19b": _visits("visit"),
    "I19c": _visits("call"),
    "I19d": _visits("call"),
    "I19e": _visits("web", "letter"),
    "I19f": _visits("web", "letter"),
    "I20": _advised,
}
TABLES = (
    dict.fromkeys(("I17a", "I17b", "I17c", "I17d", "I17e", "I17f", "I18a", "I18b", "I18f"),
                  "proceeding")
    | dict.fromkeys(("I18c", "I18d", "I18e"), "referral")
    | dict.fromkeys(("I19a", "I19b", "I19c", "I19d", "I19e", "I19f", "I20"), "visit")
)
