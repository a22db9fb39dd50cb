"""The cases that belong to a case: of the same worker, representative or employer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, bindparam, literal_column, or_, select, union_all
from sqlalchemy.orm import Session

from casedesk.casework.disputes import workflow
from casedesk.model import CaseFile, Member, Party, Referral

KINDS = ("aid", "person", "representative", "employer")  # the nearest first
SHOWN = 20  # of each kind
_MOST = 500  # that are looked at; an employer of more stands on its own page


@dataclass(frozen=True)
class LinkedRow:
    """Another dispute and by whom it belongs to this one, or the legal aid it led to."""

    id: int
    number: str
    title: str
    state: str
    opened_on: date
    same: str  # one of KINDS, the nearest
    open: bool


# Whoever takes part in this case and in another one.
_ELSEWHERE: CompoundSelect[*tuple[Any, ...]] = union_all(
    select(Party.case_id, Party.person_id, Party.role).where(
        Party.person_id.in_(bindparam("people", expanding=True))),
    select(Party.case_id, literal_column("NULL"), Party.role).where(
        Party.employer_id.in_(bindparam("employers", expanding=True))),
    select(Member.case_id, Member.person_id, literal_column("'party'")).where(
        Member.person_id.in_(bindparam("people", expanding=True))),
).limit(_MOST)
_CASES = select(
    CaseFile.id, CaseFile.number, CaseFile.title, CaseFile.state, CaseFile.opened_on,
    CaseFile.person_id,
).where(
    or_(CaseFile.person_id == bindparam("person"), CaseFile.employer_id == bindparam("employer"),
        CaseFile.id.in_(bindparam("others", expanding=True))),
    CaseFile.kind == "dispute",
).order_by(CaseFile.opened_on.desc(), CaseFile.id.desc()).limit(_MOST)

_AID = select(
    CaseFile.id, CaseFile.number, CaseFile.title, CaseFile.state, CaseFile.opened_on,
    CaseFile.closed_on,
).join(Referral, Referral.case_id == CaseFile.id).where(
    Referral.dispute_case_id == bindparam("dispute")).order_by(CaseFile.id.desc())


def linked(session: Session, case: CaseFile,
           parties: Sequence[Party]) -> tuple[list[LinkedRow], dict[str, int]]:
    """Return the first cases of each kind, the open ones first, and how many there are of each.

    `parties` are those of this case.
    """
    roles = {party.person_id: party.role for party in parties if party.person_id}
    same: dict[int, str] = {}
    for case_id, person_id, role in session.execute(_ELSEWHERE, {
            "people": list(roles), "employers": [p.employer_id for p in parties if p.employer_id]}):
        kind = "employer" if person_id is None else (
            "person" if role == roles[person_id] == "party" else "representative")
        same[case_id] = min(kind, same.get(case_id, "employer"), key=KINDS.index)
    found = []
    for row in session.execute(_CASES, {
            "person": case.person_id, "employer": case.employer_id, "others": list(same)}):
        if row.id != case.id:
            kind = "person" if row.person_id == case.person_id else same.get(row.id, "employer")
            found.append(LinkedRow(row.id, row.number, row.title, row.state, row.opened_on, kind,
                                   row.state in (*workflow.OPEN, *workflow.ENDED)))
    found += _aid(session, case.id)
    rows: list[LinkedRow] = []
    for kind in KINDS:
        of_kind = [row for row in found if row.same == kind]
        rows += sorted(of_kind, key=lambda row: not row.open)[:SHOWN]
    return rows, dict(Counter(row.same for row in found))


def _aid(session: Session, case_id: int) -> list[LinkedRow]:
    """Return the legal aid that came of this dispute; of a closed matter it is at rest."""
    return [LinkedRow(row.id, row.number, row.title, row.state, row.opened_on, "aid",
                      row.closed_on is None)
            for row in session.execute(_AID, {"dispute": case_id})]
