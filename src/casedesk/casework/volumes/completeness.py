"""How complete the file is: what its road asks for, what is there, what is missing."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.volumes import parts
from casedesk.casework.volumes.contents import Contents, FilePaperRow
from casedesk.model import (
    AidChase,
    AidReceipt,
    AidSatisfaction,
    CaseFile,
    Dispute,
    Event,
    Instalment,
    Party,
    Proceeding,
    Referral,
)
from casedesk.paths import resource

OK, UNSIGNED, MISSING = "ok", "unsigned", "missing"
_WORTH = {OK: 2, UNSIGNED: 1, MISSING: 0}


@dataclass(frozen=True)
class ExpectedRow:
    """One paper that a complete file holds."""

    part: str
    title: str
    state: str  # ok, unsigned: printed, its signed scan is missing; missing
    forms: tuple[str, ...]  # any of them; the first is proposed
    paper_id: int = 0  # the paper that stands for it


@dataclass(frozen=True)
class Completeness:
    """The score of a file in per cent, and every line of the list."""

    score: int
    lines: tuple[ExpectedRow, ...]

    @property
    def lacking(self) -> tuple[ExpectedRow, ...]:
        """What is missing or not signed yet."""
        return tuple(line for line in self.lines if line.state != OK)


@cache
def _expected() -> list[dict[str, Any]]:
    text = resource("rules/file_expected.toml").read_text("utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["expected"]
    return rows


def of_case(session: Session, case: CaseFile, file: Contents) -> Completeness:
    """Return how complete a file is, by the road the case took."""
    road = _road(session, case)
    way = _closing_kind(session, case.id)
    lines = tuple(_line(each, file) for each in _expected()
                  if each.get("kind", "dispute") == case.kind and _holds(each.get("when", []), road)
                  and (way in each["ways"] if "ways" in each else True))
    worth = sum(_WORTH[line.state] for line in lines)
    return Completeness(round(100 * worth / (2 * len(lines))) if lines else 100, lines)


def _line(expected: dict[str, Any], file: Contents) -> ExpectedRow:
    part, forms = expected["part"], tuple(expected.get("forms", ()))
    printed = [paper for paper in file.papers if paper.form in forms and paper.bindable]
    scans = [paper for paper in file.papers
             if paper.part == part and paper.kind == "scan" and paper.bindable
             and _tells(paper, expected)]
    title = expected.get("zh") or parts.title(part)
    if scans or any(paper.kind == "signed" for paper in printed):
        paper = next((each for each in printed if each.kind == "signed"), None) or scans[0]
        return ExpectedRow(part, title, OK, forms, paper.id)
    if printed:
        state = UNSIGNED if expected.get("signed") else OK
        return ExpectedRow(part, title, state, forms, printed[0].id)
    return ExpectedRow(part, title, MISSING, forms)


def _tells(paper: FilePaperRow, expected: dict[str, Any]) -> bool:
    """Tell whether a scan stands for this line, where a part has several lines."""
    same = [each for each in _expected() if each["part"] == expected["part"]]
    if len(same) == 1:
        return True
    words = [word for word in (expected.get("zh") or "").replace("（", " ").split(" ") if word]
    return any(word.strip("）")[:4] in paper.title for word in words)


def _holds(when: list[str], road: set[str]) -> bool:
    return all((name[1:] not in road) if name.startswith("!") else (name in road)
               for name in when)


def _closing_kind(session: Session, case_id: int) -> str:
    return session.scalar(select(Dispute.closing_kind).where(Dispute.case_id == case_id)) or ""


def _road(session: Session, case: CaseFile) -> set[str]:
    """Return what happened in a case, in the words of file_expected.toml."""
    if case.kind == "referral":
        return _road_of_aid(session, case)
    row = session.scalars(select(Dispute).where(Dispute.case_id == case.id)).one_or_none()
    if row is None:
        return set()
    reached = set(session.scalars(select(Event.to_state).where(
        Event.case_id == case.id, Event.kind == "milestone")))
    kinds = set(session.scalars(select(Proceeding.kind).where(Proceeding.case_id == case.id)))
    said = {
        "accepted": bool(row.accepted_on), "refused": bool(row.refused_on),
        "agreed": bool(row.agreed_on), "failed": "failed" in reached,
        "withdrawn": "withdrawn" in reached, "terminated": "terminated" in reached,
        "solicited": "solicit" in reached, "extended": bool(row.extended_on),
        "collective": row.collective,
        "agent": _any(session, select(Party.id).where(
            Party.case_id == case.id, Party.role == "agent")),
        "employer": case.employer_id is not None,
        "owed": _any(session, select(Instalment.id).where(Instalment.case_id == case.id)),
        "review": "arbitration_review" in kinds, "confirmation": "judicial_confirmation" in kinds,
        "order": "payment_order" in kinds, "aid": "legal_aid" in kinds,
        "served": bool(row.accepted_on or row.refused_on), "closed": bool(case.closed_on),
    }
    return {name for name, true in said.items() if true}


def _road_of_aid(session: Session, case: CaseFile) -> set[str]:
    """Return what happened in a matter of legal aid."""
    row = session.scalars(select(Referral).where(Referral.case_id == case.id)).one()
    done = set(session.scalars(select(Event.action).where(
        Event.case_id == case.id, Event.kind == "milestone")))
    union = row.track == "U"
    said = {
        "advised": row.consultation_id is not None, "agency": not union, "union": union,
        "ready": row.ready_on is not None or "submit" in done, "sent": row.sent_on is not None,
        "receipt": _any(session, select(AidReceipt.id).where(AidReceipt.case_id == case.id)),
        "means": not row.exemption.startswith("32") and not row.ground.startswith("32"),
        "supplement": "ask_materials" in done or "receipt_incomplete" in done,
        "declined": "decline" in done, "decided": bool(row.decision),
        "assigned": row.assigned_on is not None, "concluded": row.concluded_on is not None,
        "chased": _any(session, select(AidChase.id).where(
            AidChase.case_id == case.id, AidChase.how == "letter")),
        "fed_back": row.feedback_on is not None,
        "followed": _any(session, select(AidSatisfaction.id).where(
            AidSatisfaction.case_id == case.id)),
    }
    return {name for name, true in said.items() if true}


def _any(session: Session, query: Any) -> bool:
    return session.scalars(query.limit(1)).first() is not None
