"""What the forms of performance and the sheet of the calculator say, read from the records."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.disputes import fulfilment, remedies
from casedesk.casework.forms_book import gather, gather_dispute
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_organisation import StaffFacts
from casedesk.casework.forms_book.facts_performance import (
    CalculationFacts,
    PerformanceFacts,
    PromiseFacts,
    ReckonedFacts,
    UrgingFacts,
)
from casedesk.errors import RefusedError
from casedesk.model import (
    Calculation,
    CaseFile,
    Claim,
    Instalment,
    Obligation,
    Payment,
    Urging,
    now,
)
from casedesk.rules import claim_kinds, codes

STATES = {"pending": "待履行", "part": "部分履行", "performed": "已履行", "overdue": "逾期"}


def performance(session: Session, case_id: int) -> PerformanceFacts:
    """Return a dispute with its performance. Refuses `case_unknown`."""
    today = now().date()
    dispute = gather_dispute.dispute(session, case_id)
    case = session.get_one(CaseFile, case_id)
    found = fulfilment.promises(session, case_id, today)
    money_ = [each for each in found if each.money]
    promised, paid = sum(k.owed_fen for k in money_), sum(k.paid_fen for k in money_)
    overdue = [each for each in money_ if each.state == "overdue"]
    return PerformanceFacts(
        **_said(dispute), promises=tuple(_promises(session, case_id, found)),
        promised_fen=promised or None, paid_fen=paid if promised else None,
        unpaid_fen=promised - paid if promised else None,
        overdue_fen=sum(k.owed_fen - k.paid_fen for k in overdue) or None,
        order_fen=remedies.orderable(session, case, found, today) or None,
        order_items=_order_items(session, case_id, today),
        last_due=max((k.due_on for k in overdue if k.due_on), default=None),
        nature=codes.label("natures", dispute.organisation.nature))


def urging(session: Session, case_id: int, urging_id: int | None = None) -> UrgingFacts:
    """Return the performance and one urging; without one, whom it would be for and its days."""
    held = performance(session, case_id)
    row = session.get(Urging, urging_id) if urging_id else None
    if row is not None and row.case_id != case_id:
        raise RefusedError("case_unknown")
    debtor = session.scalars(select(Instalment.debtor).where(
        Instalment.case_id == case_id, Instalment.debtor != "").limit(1)).first()
    return UrgingFacts(
        **_said(held), debtor=row.addressed if row else debtor or held.respondent_names,
        urged_on=row.urged_on if row else None,
        urging_days=row.days if row else int(
            settings_book.value(session, "urging_days", now().date())))


def _said(facts: DisputeFacts) -> dict[str, Any]:
    return {each.name: getattr(facts, each.name) for each in fields(facts)}


def urgings(session: Session, case_id: int) -> Sequence[tuple[int, str, str]]:
    """Return the urgings of a case, the latest first: id, words, whom it is for."""
    return [(row.id, f"{row.urged_on.month}月{row.urged_on.day}日督促", row.addressed)
            for row in session.scalars(select(Urging).where(
                Urging.case_id == case_id).order_by(Urging.id.desc()))]


def calculation(session: Session, case_id: int, calculation_id: int) -> CalculationFacts:
    """Return claims as they were reckoned for a case. Refuses `calculation_unknown`."""
    row, case = session.get(Calculation, calculation_id), session.get(CaseFile, case_id)
    if row is None or case is None or row.case_id != case_id:
        raise RefusedError("calculation_unknown")
    return CalculationFacts(
        gather.organisation(session, row.made_on), case.number,
        gather_dispute.parties(session, case, "applicant"),
        gather_dispute.parties(session, case, "respondent"),
        reckoned(json.loads(row.items)), row.total_fen, row.made_on,
        StaffFacts(row.made_by_name), row.note)


def calculations(session: Session, case_id: int) -> Sequence[tuple[int, str]]:
    """Return the calculations of a case, the latest first."""
    return [(row.id, f"{row.made_on.month}月{row.made_on.day}日计算")
            for row in session.scalars(select(Calculation).where(
                Calculation.case_id == case_id).order_by(Calculation.id.desc()))]


def reckoned(items: list[dict[str, object]]) -> tuple[ReckonedFacts, ...]:
    """Return the items of a calculation as the sheet states them."""
    return tuple(ReckonedFacts(
        number, claim_kinds.kind(str(each["kind"])).zh, str(each["formula"]),
        str(each["period"]), str(each["basis"]),
        "；".join(str(note) for note in _notes(each)), int(str(each["amount_fen"])))
        for number, each in enumerate(items, 1))


def _notes(item: dict[str, object]) -> list[object]:
    notes = item.get("notes")
    return list(notes) if isinstance(notes, list) else []


def _promises(session: Session, case_id: int,
              found: list[fulfilment.Kept]) -> list[PromiseFacts]:
    """A line a payment; a promise nothing arrived of has a line of its own."""
    kept = {(each.money, each.id): each for each in found}
    rows: list[PromiseFacts] = []
    for each in session.scalars(select(Instalment).where(
            Instalment.case_id == case_id, Instalment.amount_fen > 0).order_by(Instalment.seq)):
        state = STATES[kept[True, each.id].state]
        paid = session.scalars(select(Payment).where(
            Payment.instalment_id == each.id).order_by(Payment.paid_on, Payment.id)).all()
        said = (each.content or f"第{each.seq}期", each.debtor, each.due_on, each.amount_fen)
        if not paid:
            rows.append(PromiseFacts(len(rows) + 1, *said, state=state))
        for arrived in paid:
            voucher = arrived.voucher if arrived.amount_fen > 0 else f"冲销：{arrived.reason}"
            rows.append(PromiseFacts(len(rows) + 1, *said, arrived.paid_on, arrived.amount_fen,
                                     arrived.method, voucher, state))
    for act in session.scalars(select(Obligation).where(
            Obligation.case_id == case_id).order_by(Obligation.seq)):
        rows.append(PromiseFacts(
            len(rows) + 1, act.content, act.debtor, act.due_on, None, act.performed_on,
            voucher=act.note, state=STATES[kept[False, act.id].state]))
    return rows


def _order_items(session: Session, case_id: int, today: date) -> str:
    allowed = str(settings_book.value(session, "payment_order_matters", today)).split()
    found = session.scalars(select(Claim.matter).where(
        Claim.case_id == case_id).order_by(Claim.seq))
    return "、".join(codes.label("matters", matter)
                    for matter in dict.fromkeys(found) if matter in allowed)
