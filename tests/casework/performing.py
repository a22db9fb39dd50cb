"""Agreements that the tests of performance begin with, and the hands that perform them."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes import payments, performance
from casedesk.casework.disputes.agreement import (
    AgreementEntry,
    InstalmentEntry,
    ObligationEntry,
)
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.errors import RefusedError
from casedesk.model import Deadline

DAY1, DAY2 = date(2026, 10, 31), date(2026, 11, 30)


def entry(database, mediator, case_id, **more):
    """Terms of 12,400 in two parts, and a certificate."""
    claim = case_page.page(database, mediator, case_id).claims[0]
    values = {
        "terms": "一、公司分两期支付拖欠工资12,400元。", "agreed": {claim.id: 1_240_000},
        "instalments": [InstalmentEntry("第一期", DAY1, 1_000_000, account="6222021911004084412"),
                        InstalmentEntry("第二期", DAY2, 240_000)],
        "obligations": [ObligationEntry("出具离职证明", DAY2, "公司")]}
    return AgreementEntry(**(values | more))


def pay(database, actor, case_id, fen, on, which=0, **more):
    lines = performance.page(database, actor, case_id).instalments
    chosen = None if which is None else lines[which].id
    return payments.pay(database, actor, case_id, PaymentEntry(chosen, on, fen, **more))


def refused(code, work, *given, **more):
    with pytest.raises(RefusedError) as refusal:
        work(*given, **more)
    assert refusal.value.code == code
    assert refusal.value.sentence()
    return refusal.value


def clocks(database, case_id, rule):
    with database.reading() as session:
        return [(row.raw_on or row.start_on, row.state) for row in session.scalars(
            select(Deadline).where(Deadline.case_id == case_id, Deadline.rule == rule)
            .order_by(Deadline.id))]


def count(database, kind):
    with database.reading() as session:
        return len(session.scalars(select(kind)).all())
