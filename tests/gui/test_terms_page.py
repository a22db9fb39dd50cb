"""Terms of an agreement: instalments laid out by the month, acts promised."""

from datetime import date

import pytest

from casedesk.casework.disputes import agreement
from casedesk.casework.disputes.agreement import ObligationEntry
from tests.gui.desks import desk
from tests.gui.disputes import in_mediation


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def test_terms_lay_out_instalments_by_the_month(shell, database, mediator):
    case_id = in_mediation(database, mediator)
    shell.open("agreement", case_id)
    page = shell.current()
    plan = page.form.plan
    plan.count.put("3")
    plan.first.put("2027-01-31")
    plan.lay_out()
    assert "没有可分期的金额" in plan.count.hint_text()
    next(iter(page.form.agreed.values())).put("12400")
    plan.lay_out()
    rows = page.form.instalments.rows()
    assert [(r.lines["due_on"].text(), r.lines["amount_fen"].text()) for r in rows] == [
        ("2027年1月31日", "4,133.00 元"), ("2027年2月28日", "4,133.00 元"),
        ("2027年3月31日", "4,134.00 元")]
    page.ui.terms.put("分三期支付。")
    page.form.obligations.add().put({"content": "出具离职证明", "due_on": "2027-01-10"})
    page.submit()
    kept = agreement.entry_of(database, mediator, case_id)
    assert [each.content for each in kept.instalments] == ["第1期", "第2期", "第3期"]
    assert kept.obligations == [ObligationEntry("出具离职证明", date(2027, 1, 10))]


def test_a_promise_before_acceptance_is_refused_at_its_row(shell, database, mediator):
    case_id = in_mediation(database, mediator)
    shell.open("agreement", case_id)
    page = shell.current()
    page.ui.terms.put("支付工资。")
    page.form.obligations.add().put({"content": "出具离职证明", "due_on": "2020-01-10"})
    page.submit()
    assert "早于受理日" in page.ui.message.sentence()
    assert agreement.entry_of(database, mediator, case_id).terms == ""
    assert page.form.obligations.rows()[0].lines["content"].text() == "出具离职证明"
