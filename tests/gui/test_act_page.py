"""Acts of a dispute: what they ask, how they are refused, what is proposed afterwards."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework.disputes import acts
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.model import CaseFile, Dispute
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, desk, nameless, row, texts
from tests.gui.disputes import agreed, applied, in_mediation, keep_terms


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def begin(shell, case_id, action):
    shell.open("act", f"{case_id}:{action}")
    return shell.current()


def state(database, case_id):
    return row(database, CaseFile, id=case_id)["state"]


def asked(page):
    return [name for name, field in page.form.fields.items() if not field.isHidden()]


def test_a_case_is_accepted_by_the_keyboard_and_its_papers_are_proposed(
        shell, hands, database, mediator):
    case_id = applied(database, mediator)
    page = begin(shell, case_id, "accept")
    assert asked(page) == ["on", "consent_on", "next_step_on", "mediator", "text", "next_step"]
    page.ui.consentOn.setFocus()
    hands.write("今天")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "accepted"
    assert row(database, Dispute)["consent_on"] == date.today()
    assert shell.trail.here() == ("case", case_id)
    said = shell.current().ui.message.sentence()
    assert "“受理”已办理" in said
    assert "受理通知书" in said
    assert button(shell.current().ui.message, "打印…")


def test_a_missing_consent_is_said_at_its_field_and_the_rest_stays(
        shell, hands, database, mediator):
    case_id = applied(database, mediator)
    page = begin(shell, case_id, "accept")
    page.ui.text.put("双方电话中表示愿意。")
    hands.press(ENTER, CONTROL)
    assert page.ui.consentOn.is_wrong()
    assert page.ui.consentOn.edit.hasFocus()
    assert page.ui.text.text() == "双方电话中表示愿意。"
    assert state(database, case_id) == "applied"


def test_an_agreement_without_terms_leads_to_writing_them(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "agree")
    assert "协议条款还没有写" in page.ui.message.sentence()
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "mediate"
    button(page.ui.message, "写协议条款…").click()
    assert shell.trail.here() == ("agreement", case_id)


def test_an_agreement_takes_the_day_of_the_last_signature(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    keep_terms(database, mediator, case_id)
    page = begin(shell, case_id, "agree")
    page.ui.sealed.put("")
    hands.press(ENTER, CONTROL)
    assert page.ui.sealed.is_wrong()
    page.ui.sealed.put("今天")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "agreed"
    assert row(database, Dispute)["agreed_on"] == date.today()


def test_an_extension_names_its_new_end_and_begins_there(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "extend")
    assert page.ui.until.edit.hasFocus()
    end = row(database, Dispute)["end_due"] + timedelta(days=20)
    hands.write(f"{end:%Y%m%d}")
    hands.press(ENTER, CONTROL)
    assert row(database, Dispute)["end_due"] == end


def test_an_act_of_an_earlier_day_asks_why_it_is_entered_late(shell, hands, database, mediator):
    case_id = applied(database, mediator)
    page = begin(shell, case_id, "withdraw")
    assert page.ui.reason.isHidden()
    page.ui.on.setFocus()
    page.ui.on.put(f"{date.today() - timedelta(days=9):%Y%m%d}")
    hands.press(ENTER)
    assert not page.ui.reason.isHidden()


def test_a_failure_names_its_ground(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "fail")
    hands.press(ENTER, CONTROL)
    assert page.ui.failureGround.is_wrong()
    page.ui.failureGround.choose("no_agreement")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "failed"


def test_closing_lists_what_is_open_and_asks_to_be_sure(shell, hands, database, mediator):
    case_id = agreed(database, mediator)
    page = begin(shell, case_id, "close")
    QApplication.processEvents()
    assert "尚有 12,400.00 元未到账" in texts(page.ui.openEnds)
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "agreed"
    assert page.ui.acceptOpenEnds.hasFocus()
    hands.press(SPACE)
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "closed"


def test_what_was_typed_for_an_act_is_kept_and_gone_on_with(qtbot, shell, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "fail")
    page.ui.text.put("单位明确拒绝。")
    page.ui.failureGround.choose("declined")
    assert page.keep_draft()
    again = begin(desk(qtbot, database, mediator), case_id, "fail")
    button(again.ui.message, "继续").click()
    assert again.ui.text.text() == "单位明确拒绝。"
    assert again.ui.failureGround.code() == "declined"
    again.submit()
    assert drafts.read(database, mediator, "act", f"{case_id}:fail") is None


def test_an_act_that_was_done_meanwhile_cannot_be_done_again(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "fail")
    acts.perform(database, mediator, Act(case_id, "withdraw"))
    assert "不能办理“调解不成”" in page.ui.message.sentence()
    assert not page.ui.form.isEnabled()
    page.submit()
    assert state(database, case_id) == "withdrawn"
    button(page.ui.message, "返回案件").click()
    assert shell.trail.here() == ("case", case_id)


def test_the_page_says_which_deadlines_begin_and_end(shell, database, mediator):
    page = begin(shell, applied(database, mediator), "accept")
    assert "开始计时：调解结束" in page.ui.effects.text()
    assert "不再计时：受理或不予受理决定" in page.ui.effects.text()


@pytest.mark.parametrize("action", ["accept", "refuse", "withdraw"])
def test_every_field_has_a_name(shell, database, mediator, action):
    page = begin(shell, applied(database, mediator), action)
    assert nameless(page) == []
    assert cases.page(database, mediator, page.case_id).state == "applied"
