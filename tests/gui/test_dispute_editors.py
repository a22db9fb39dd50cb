"""Particulars and agreement of a dispute, typed in by the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.disputes import agreement, record
from casedesk.casework.disputes import page as cases
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.model import Dispute
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, Hands, button, desk, nameless, row, texts
from tests.gui.disputes import agreed, applied, in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator)


@pytest.fixture
def particulars(shell, case_id):
    shell.open("case", case_id)
    shell.open("dispute", case_id)
    return shell.current()


@pytest.fixture
def terms(shell, case_id):
    shell.open("case", case_id)
    shell.open("agreement", case_id)
    return shell.current()


def test_what_is_on_record_comes_back_unchanged(particulars, database, mediator, case_id):
    before = record.entry_of(database, mediator, case_id)
    assert particulars.form.read() == before
    assert particulars.draft() is None


def test_a_claim_is_added_by_the_keyboard(particulars, hands, database, mediator, case_id, shell):
    particulars.form.claims.rows()[0].amount.setFocus()
    hands.press(ENTER)  # the last field leads to the button
    assert particulars.form.claims.more.hasFocus()
    hands.press(ENTER)
    added = particulars.form.claims.rows()[1]
    added.matter.choose("0508")
    added.wording.setFocus()
    hands.write("经济补偿四个月")
    hands.press(ENTER)
    hands.write("24800")
    hands.press(ENTER, CONTROL)
    claims = cases.page(database, mediator, case_id).claims
    assert [(c.wording, c.amount_fen) for c in claims][1] == ("经济补偿四个月", 2_480_000)
    assert shell.trail.here() == ("case", case_id)


def test_a_claim_is_taken_away_by_the_keyboard(qtbot, particulars):
    row_ = particulars.form.claims.add()
    qtbot.keyClick(row_.wording.edit, Qt.Key.Key_Delete, CONTROL)
    assert len(particulars.form.claims.rows()) == 1
    assert particulars.form.claims.more.hasFocus()


def test_a_dispatching_employer_and_an_agent_join_the_case(particulars, database, mediator,
                                                           case_id):
    user = particulars.form.parties.rows()[1]
    user.choices["as_"].choose("user")
    agency = particulars.form.parties.add()
    agency.choices["as_"].choose("agency")
    agency.lines["name"].put("中山市顺达劳务派遣有限公司")
    agent = particulars.form.parties.add()
    agent.choices["as_"].choose("applicant_agent")
    agent.lines["name"].put("陈律师")
    agent.lines["firm"].put("广东某律师事务所")
    agent.choices["authority"].choose("general")
    applicant = record.entry_of(database, mediator, case_id).parties[0]
    agent.choices["represents"].choose(str(applicant.id))
    particulars.submit()
    parties = record.entry_of(database, mediator, case_id).parties
    assert [(p.name, p.side, p.role, p.dispatch) for p in parties[1:]] == [
        ("中山市恒盛灯饰有限公司", "respondent", "party", "user"),
        ("中山市顺达劳务派遣有限公司", "respondent", "party", "agency"),
        ("陈律师", "applicant", "agent", "")]
    assert parties[2].employer_id is not None
    assert (parties[3].represents_id, parties[3].authority) == (applicant.id, "general")


def test_the_last_applicant_cannot_be_taken_away(particulars, hands, database, mediator, case_id):
    particulars.form.parties.remove(particulars.form.parties.rows()[0])
    particulars.submit()
    assert "没有申请人" in particulars.ui.message.sentence()
    assert len(record.entry_of(database, mediator, case_id).parties) == 2


def test_a_day_of_the_future_is_refused_at_its_field(particulars, database):
    particulars.ui.knownOn.put("20991231")
    particulars.submit()
    assert particulars.ui.knownOn.is_wrong()
    assert row(database, Dispute)["known_on"] is None


def test_the_limitation_moves_with_the_day_of_knowledge(particulars, database):
    particulars.ui.employedUntil.put("2026-06-30")
    particulars.submit()
    assert row(database, Dispute)["employed_until"] == date(2026, 6, 30)


def test_particulars_that_were_being_typed_come_back_with_their_rows(
        qtbot, particulars, database, mediator, case_id):
    particulars.ui.facts.put("补充：十月起停工。")
    agent = particulars.form.parties.add()
    agent.choices["as_"].choose("respondent_agent")
    agent.lines["name"].put("周经理")
    assert particulars.keep_draft()
    other = desk(qtbot, database, mediator)
    other.open("dispute", case_id)
    page = other.current()
    button(page.ui.message, "继续").click()
    assert page.ui.facts.text() == "补充：十月起停工。"
    assert page.form.parties.rows()[2].lines["name"].text() == "周经理"
    page.submit()
    assert drafts.read(database, mediator, "dispute", str(case_id)) is None
    assert record.entry_of(database, mediator, case_id).parties[2].name == "周经理"


def test_terms_amounts_and_instalments_are_written_by_the_keyboard(
        terms, hands, shell, database, mediator, case_id):
    assert terms.ui.terms.edit.hasFocus()
    hands.write("被申请人支付工资。")
    hands.press(Qt.Key.Key_Tab)
    hands.write("12,400")
    assert "壹万贰仟肆佰元整" in next(iter(terms.form.agreed.values())).hint_text()
    hands.press(ENTER)
    assert terms.form.instalments.more.hasFocus()
    for amount in ("6200", "6200"):
        hands.press(ENTER)
        hands.write("工资")
        hands.press(ENTER)
        hands.write("20261231")
        hands.press(ENTER)
        hands.write(amount)
        hands.press(ENTER, times=6)
        assert terms.form.instalments.more.hasFocus()
    assert "分期合计与协议金额一致" in told(terms.sums)
    hands.press(ENTER, CONTROL)
    entry = agreement.entry_of(database, mediator, case_id)
    assert [(i.content, i.due_on, i.amount_fen, i.method) for i in entry.instalments] == [
        ("工资", date(2026, 12, 31), 620_000, "银行转账")] * 2
    assert shell.trail.here() == ("case", case_id)


def told(card):
    QApplication.processEvents()
    return texts(card)


def test_instalments_that_do_not_add_up_are_told_at_once_and_refused(
        terms, database, mediator, case_id):
    terms.ui.terms.put("被申请人支付工资。")
    next(iter(terms.form.agreed.values())).put("12400")
    added = terms.form.instalments.add()
    added.put({"content": "工资", "due_on": "20261231", "amount_fen": "12000"})
    assert "相差 400.00 元" in told(terms.sums)
    terms.submit()
    assert "不一致" in terms.ui.message.sentence()
    assert agreement.entry_of(database, mediator, case_id).terms == ""


def test_an_impossible_day_of_an_instalment_is_said_there(terms):
    terms.ui.terms.put("被申请人支付工资。")
    added = terms.form.instalments.add()
    added.put({"content": "工资", "due_on": "31-31", "amount_fen": "1"})
    terms.submit()
    assert added.lines["due_on"].is_wrong()
    assert added.lines["due_on"].edit.hasFocus()


def test_a_phrase_brings_names_and_sums_into_the_terms(terms):
    next(iter(terms.form.agreed.values())).put("12400")
    QApplication.processEvents()
    terms.phrases.findChildren(EntryLine)[-8].click()  # 一次性支付
    text = terms.ui.terms.text()
    assert "被申请人中山市恒盛灯饰有限公司" in text
    assert "壹万贰仟肆佰元整" in text


def test_signed_terms_cannot_be_changed(qtbot, database, mediator):
    shell = desk(qtbot, database, mediator)
    shell.open("agreement", agreed(database, mediator))
    page = shell.current()
    assert not page.ui.form.isEnabled()
    assert "已经签署生效" in page.ui.message.sentence()


def test_terms_that_were_being_written_come_back(qtbot, terms, database, mediator, case_id):
    terms.ui.terms.put("一、支付工资。")
    terms.form.instalments.add().put({"content": "首期", "amount_fen": "100"})
    assert terms.keep_draft()
    other = desk(qtbot, database, mediator)
    other.open("agreement", case_id)
    page = other.current()
    button(page.ui.message, "继续").click()
    assert page.ui.terms.text() == "一、支付工资。"
    assert page.form.instalments.rows()[0].lines["content"].text() == "首期"


def test_every_field_has_a_name(particulars, shell, case_id):
    assert nameless(particulars) == []
    shell.open("agreement", case_id)
    page = shell.current()
    page.form.instalments.add()
    assert nameless(page) == []


def test_who_may_not_work_the_case_cannot_read_its_particulars(qtbot, database, counter, mediator):
    from casedesk.errors import RefusedError

    shell = desk(qtbot, database, counter)
    with pytest.raises(RefusedError, match="您的岗位不能做这一步"):
        shell.open("dispute", applied(database, mediator))


def test_work_for_another_firm_reminds_of_both_respondents(shell, database, mediator):
    case_id = applied(database, mediator, employment_form="dispatch")
    shell.open("dispute", case_id)
    page = shell.current()
    assert "派遣单位和用工单位" in page.ui.message.sentence()
