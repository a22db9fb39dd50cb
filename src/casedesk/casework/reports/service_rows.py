"""What each figure counts beside mediation: proceedings, referrals, visits, advice."""

from typing import Any

from sqlalchemy import and_, func, select

from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import (
    BEGINS,
    ENDS,
    FIRST,
    LAST,
    Part,
    Scan,
    among,
    quoted,
    results,
)
from casedesk.model import CaseFile, Proceeding, Referral, Visit

p, r, v = Proceeding, Referral, Visit

APPLIED = Scan(p, p.id, p.case_id, p.applied_on, (p.applied_on >= FIRST, p.applied_on <= LAST))
DECIDED = Scan(p, p.id, p.case_id, p.decided_on, (p.decided_on >= FIRST, p.decided_on <= LAST))
SENT = Scan(r, r.id, r.case_id, r.sent_on, (r.sent_on >= FIRST, r.sent_on <= LAST))
DECIDED_ON = Scan(r, r.id, r.case_id, r.decided_on,
                  (r.decided_on >= FIRST, r.decided_on <= LAST))
CAME = Scan(v, v.id, v.case_id, v.arrived_at, (v.arrived_at >= BEGINS, v.arrived_at < ENDS),
            v.matter)
# coalesce keeps the planner to the day: nearly every visit of all years was answered
ADVISED = Scan(v, v.id, v.case_id, v.ended_at,
               (v.ended_at >= BEGINS, v.ended_at < ENDS,
                func.coalesce(v.state, quoted("")) == quoted("advised")), v.matter)


def _people() -> Scan:
    """One row a worker: the first of the referrals that were sent for the worker."""
    f = CaseFile
    sent = (select(func.min(r.id).label("key"), func.min(r.case_id).label("case_id"),
                   func.min(r.sent_on).label("day"))
            .join(f, f.id == r.case_id).where(*SENT.where).group_by(f.person_id)
            .subquery("sent_people"))
    return Scan(sent, sent.c.key, sent.c.case_id, sent.c.day)


def _applied(kind: str) -> Counts:
    return fixed(Part(APPLIED, where=p.kind == quoted(kind)))


def _decided(kind: str) -> Counts:
    """Decided for the parties: any result but one that is worded as a refusal."""
    return lambda _: Part(DECIDED, where=and_(
        p.kind == quoted(kind), ~among(p.result, results("refused"))))


def _visits(amount: Any, *channels: str) -> Counts:
    return fixed(Part(CAME, amount, where=among(v.channel, channels)))


PARTS: dict[str, Counts] = {
    "I17a": _applied("arbitration_review"),
    "I17b": _decided("arbitration_review"),
    "I17c": _applied("judicial_confirmation"),
    "I17d": _decided("judicial_confirmation"),
    "I17e": _applied("payment_order"),
    "I17f": _decided("payment_order"),
    "I18a": _applied("arbitration"),
    "I18b": _applied("inspection"),
    "I18f": _applied("legal_aid"),
    "I18c": fixed(Part(SENT)),
    "I18d": fixed(Part(_people())),
    "I18e": fixed(Part(DECIDED_ON, where=r.decision == quoted("granted"))),
    "I19a": _visits(v.party_size, "visit"),
    "I19b": _visits(v.party_size, "visit"),
    "I19c": _visits(v.party_size, "call"),
    "I19d": _visits(v.party_size, "call"),
    "I19e": _visits(v.party_size, "web", "letter"),
    "I19f": _visits(v.party_size, "web", "letter"),
    "I20": fixed(Part(ADVISED)),
}
TABLES = (
    dict.fromkeys(("I17a", "I17b", "I17c", "I17d", "I17e", "I17f", "I18a", "I18b", "I18f"),
                  "proceeding")
    | dict.fromkeys(("I18c", "I18d", "I18e"), "referral")
    | dict.fromkeys(("I19a", "I19b", "I19c", "I19d", "I19e", "I19f", "I20"), "visit")
)
