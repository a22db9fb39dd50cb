"""The last step of a referral: nothing leaves without consent, nobody stands on two sides."""

import pytest
from sqlalchemy import select

from casedesk.casework.legal_aid import consents
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.entries import MaterialEntry
from casedesk.model import AidConsent, Referral, Staff
from tests.casework import aid_office as office
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, texts
from tests.gui.referrals import opened


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def going(database, case_id):
    with database.reading() as session:
        referral = session.scalars(select(Referral).where(Referral.case_id == case_id)).one()
        return [row.name for row in consents.going(session, referral)]


def state(database, case_id):
    return office.state(database, case_id)


def test_nothing_is_sent_before_the_consent_and_then_only_what_it_covers(
        shell, hands, database, mediator):
    """Scenario 3: blocked with 个人信息保护法 §23, §29; then only the ticked kinds."""
    case_id = office.registered(database, mediator, materials=[
        MaterialEntry("身份证", data_type="identity"),
        MaterialEntry("工伤诊断书", data_type="injury")])
    from casedesk.casework.legal_aid import conflicts

    conflicts.screen(database, mediator, case_id)
    shell.open("aid_act", f"{case_id}:ready")
    act = shell.current()
    hands.press(ENTER, CONTROL)
    said = act.message().sentence()
    assert "第二十三条、第二十九条" in said
    assert state(database, case_id) == "screening"
    button(act.message(), "去补正…").click()
    page = shell.current()
    assert shell.trail.here() == ("referral", case_id)
    assert page._step == "consent"
    assert "心理咨询信息不可勾选" in texts(page.consent)
    assert page.consent.form.widget("sensitive").isVisible()  # the diagnosis is proposed
    page.consent.sign.click()
    assert "敏感个人信息" in page.message().sentence()
    assert page.consent.tick().hasFocus()
    assert count(database, AidConsent) == 0
    page.consent.form.widget("types").choose("identity", "contact", "case")
    page.consent.sign.click()
    assert count(database, AidConsent) == 1
    assert going(database, case_id) == ["身份证"]
    shell.open("aid_act", f"{case_id}:ready")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "ready"
    shell.open("aid_act", f"{case_id}:send")
    hands.press(ENTER, CONTROL)
    assert "工伤诊断书" in shell.current().message().sentence()  # it was not consented to
    assert state(database, case_id) == "ready"
    button(shell.current().message(), "去补正…").click()
    page = shell.current()
    assert page._step == "papers"
    _, editor = page.form.papers.several["materials"]
    editor.rows()[1].widgets["goes"][1].setChecked(False)
    page.go("consent")
    assert "不提供：工伤诊断书" in texts(page.consent)
    hands.press(ENTER, CONTROL)  # saved on the way to the act
    assert shell.trail.here() == ("aid_act", f"{case_id}:send")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "sent"
    assert "中山市法律援助处，当面递交" in {
        event.text for event in matters.page(database, mediator, case_id).timeline}


def test_a_consent_that_is_withdrawn_stops_the_slip(shell, hands, database, mediator):
    case_id = office.ready(database, mediator)
    page = opened(shell, case_id)
    page.go("consent")
    button(page.consent, "本人撤回").click()
    assert "同意已撤回" in page.message().sentence()
    shell.open("aid_act", f"{case_id}:send")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "ready"
    assert "还没有签署" in shell.current().message().sentence()


def test_the_conflict_check_is_kept_and_a_doubt_needs_the_reviewers_reason(
        shell, database, mediator):
    case_id = office.registered(database, mediator)
    page = opened(shell, case_id)
    page.go("consent")
    assert "还没有登记审查结果" in texts(page.consent)
    assert page.consent.reason.isHidden()
    page.consent.check.click()
    assert matters.page(database, mediator, case_id).conflict == "none"
    assert "已审查：无冲突" in texts(page.consent)
    with database.writing(mediator) as session:  # the worker has the handler's telephone
        session.get(Staff, mediator.staff_id).phone = "13826774412"
    page.reload()
    assert page.consent.sight.needs_reason()
    page.consent.check.click()
    assert page.consent.reason.is_wrong()
    assert page.consent.reason.edit.hasFocus()
    page.consent.reason.put("电话登记有误，已改正")
    page.consent.check.click()
    checked = matters.page(database, mediator, case_id)
    assert (checked.conflict, checked.conflict_reason) == ("possible", "电话登记有误，已改正")
