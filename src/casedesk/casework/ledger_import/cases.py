"""The cases of a ledger: one a row, with parties, claim, outcome, timeline and clocks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, numbers, settings_book
from casedesk.casework.disputes.opening import title_of
from casedesk.casework.ledger_import.bulk import put, put_known
from casedesk.casework.ledger_import.history import AGREED, FAILED, Historian, accepted_on, steps
from casedesk.casework.ledger_import.referrals import told as referral_told
from casedesk.casework.ledger_import.rows import DisputeRow, LedgerRow, ReferralRow
from casedesk.model import (
    Actor,
    Agreement,
    AidReceipt,
    Base,
    CaseFile,
    Claim,
    Deadline,
    Dispute,
    Event,
    Interruption,
    Party,
    Proceeding,
    Referral,
    Staff,
    new_uid,
    now,
)
from casedesk.rules import codes, grams
from casedesk.store import search

_INTERRUPTED = {"21": "mediation_stopped", "22": "mediation_expired", "23": "mediation_stopped"}
_ORDER = (Dispute, Referral, AidReceipt, Party, Claim, Agreement, Proceeding, Interruption,
          Event, Deadline)
_PAPER = "以纸质协议书为准（台账导入）"


@dataclass
class Placed:
    """A row whose worker and employer are in the records."""

    row: LedgerRow
    person_id: int
    employer_id: int | None
    employer: str


@dataclass
class _Case:
    """One file and what hangs on it, before it has its number in the database."""

    placed: Placed
    file: dict[str, Any]
    parts: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, kind: type[Base], /, **values: Any) -> None:
        self.parts.setdefault(kind, []).append(values)


class Writer:
    """Makes the files of a ledger, then writes them table by table."""

    def __init__(self, session: Session, actor: Actor) -> None:
        self.session, self.actor, self.at = session, actor, now()
        self.historian = Historian(calendar_book.of(session), self.at.date())
        self.collective = int(settings_book.value(session, "collective_from", self.at.date()))
        self.staff = {row.name: row.id for row in session.execute(
            select(Staff.id, Staff.name).where(Staff.active))}

    def write(
        self, rows: Sequence[Placed], tick: Callable[[int], object] = lambda done: None,
    ) -> list[int]:
        """Add a case for each row and return their numbers in the database, in order."""
        cases = []
        for done, placed in enumerate(rows):
            cases.append(self._dispute(placed) if isinstance(placed.row, DisputeRow)
                         else self._referral(placed))
            if done % 500 == 499:
                tick(done + 1)
        self._number(cases)
        ids = put_known(self.session, CaseFile, [case.file for case in cases])
        for kind in _ORDER:
            lines = []
            for case in cases:
                for part in case.parts.get(kind, ()):
                    part["case_id"] = ids[case.file["uid"]]
                    lines.append(part)
            put(self.session, kind, lines)
        self._make_findable(cases, ids)
        return [ids[case.file["uid"]] for case in cases]

    def _number(self, cases: Sequence[_Case]) -> None:
        """Number the files in the order in which they were registered."""
        for kind, series in (("dispute", "case"), ("referral", "referral")):
            run = sorted((case for case in cases if case.file["kind"] == kind),
                         key=lambda case: (case.placed.row.registered, case.placed.row.row))
            days = [case.placed.row.registered for case in run]
            for case, number in zip(
                    run, numbers.issue_run(self.session, self.actor, series, days), strict=True):
                case.file["number"] = number

    def _make_findable(self, cases: Sequence[_Case], ids: Mapping[str, int]) -> None:
        """Index the files from the oldest on: lists of hits show what was indexed last first."""
        of_name = cache(lambda name: grams.of_case("", [name]))
        of_firm = cache(lambda name: grams.of_employer([name]))
        found = []
        for case in sorted(cases, key=lambda case: case.placed.row.registered):
            placed = case.placed
            pieces = grams.of_case(case.file["number"]) | of_name(placed.row.name)
            if placed.employer:
                pieces |= of_firm(placed.employer)
            found.append(search.Indexed("case", ids[case.file["uid"]], pieces))
        search.index_all(self.session, found)

    def _file(self, placed: Placed, kind: str) -> dict[str, Any]:
        row = placed.row
        return {
            "uid": new_uid(), "site_id": self.actor.site_id, "created_by": self.actor.staff_id,
            "created_at": self.at, "kind": kind, "title": title_of(row.name, placed.employer),
            "person_id": placed.person_id, "employer_id": placed.employer_id, "handler_id": None,
            "handler_name": "", "opened_on": row.registered, "closed_on": None, "next_due": None}

    def _dispute(self, placed: Placed) -> _Case:
        row = placed.row
        assert isinstance(row, DisputeRow)
        told = self.historian.tell(steps(row))
        case = _Case(placed, self._file(placed, "dispute"))
        mediator = self.staff.get(row.mediator)
        case.file |= {
            "state": told.state, "next_due": told.next_due, "handler_id": mediator,
            "handler_name": row.mediator, "closed_on": row.closed}
        alone = row.workers == 1
        case.add(
            Dispute, matter=row.matter, registered_on=row.registered,
            applied_at=datetime.combine(row.registered, time(12)), oral=True,
            accepted_on=accepted_on(row), end_due=told.end_due, closed_on=row.closed,
            agreed_on=row.closed if row.closing_kind in AGREED else None,
            refused_on=row.closed if row.closing_kind == "31" else None,
            closing_kind=row.closing_kind or None, mediator_id=mediator,
            mediator_name=row.mediator, workers=row.workers, women=int(alone and row.sex == "2"),
            migrants=int(alone and bool(row.migrant)), collective=row.workers >= self.collective)
        self._parties(case)
        case.add(Claim, matter=row.matter, amount_fen=row.claim_fen, agreed_fen=row.agreed_fen,
                 wording=row.matter_text or codes.label("matters", row.matter))
        self._outcome(case, row)
        self._timeline(case, told.events)
        for clock in told.clocks:
            case.add(Deadline, **clock, started_at=self.at)
        return case

    def _outcome(self, case: _Case, row: DisputeRow) -> None:
        if row.closed is None:
            return
        if row.closing_kind in AGREED:
            form = "oral" if row.closing_kind == "12" else "written"
            case.add(Agreement, form=form, terms=_PAPER, effective_on=row.closed)
        if row.closing_kind in FAILED:
            case.add(Interruption, day=row.closed, kind=_INTERRUPTED[row.closing_kind])
        if row.proceeding:
            case.add(Proceeding, kind=row.proceeding, applied_on=row.closed)

    def _referral(self, placed: Placed) -> _Case:
        row = placed.row
        assert isinstance(row, ReferralRow)
        told = referral_told(row)
        case = _Case(placed, self._file(placed, "referral"))
        case.file |= {"state": told.state, "closed_on": told.closed_on}
        case.add(Referral, **told.particulars)
        if told.receipt:
            case.add(AidReceipt, **told.receipt | {"recorded_by": self.actor.staff_id,
                                                   "recorded_at": self.at})
        self._parties(case)
        self._timeline(case, told.events)
        return case

    def _parties(self, case: _Case) -> None:
        placed = case.placed
        case.add(Party, side="applicant", person_id=placed.person_id, employer_id=None,
                 name=placed.row.name, phone=placed.row.phone,
                 service_address=placed.row.address)
        if placed.employer_id:
            case.add(Party, side="respondent", person_id=None, employer_id=placed.employer_id,
                     name=placed.employer, phone="", service_address="")

    def _timeline(self, case: _Case, events: Sequence[Mapping[str, Any]]) -> None:
        fixed = {"actor_id": self.actor.staff_id, "actor_name": self.actor.name,
                 "recorded_at": self.at}
        for entry in events:
            case.add(Event, **entry, **fixed)
        if case.placed.row.note:
            case.add(Event, at=events[-1]["at"], kind="note", action="note", title="台账备注",
                     text=case.placed.row.note, from_state="", to_state="", reason="", **fixed)
