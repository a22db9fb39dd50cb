"""Acts of a dispute: what they ask, how they are refused, what is proposed afterwards."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from casedesk.casework.disputes import acts
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.casework.people import PersonEntry
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.model import CaseFile, Dispute, Proceeding
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, desk, nameless, row
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


def test_an_extension_signed_after_the_end_is_said_and_what_was_typed_stays(
        shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    over = date.today() - timedelta(days=1)
    with database.writing(mediator) as session:
        session.execute(update(Dispute).values(end_due=over))
    page = begin(shell, case_id, "extend")
    later = f"{date.today() + timedelta(days=20):%Y%m%d}"
    page.ui.until.put(later)
    page.ui.text.put("双方同意再谈一次")
    hands.press(ENTER, CONTROL)
    assert page.ui.on.is_wrong()
    assert over.isoformat() in page.ui.on.hint_text()
    assert page.ui.text.text() == "双方同意再谈一次"
    assert row(database, Dispute)["end_due"] == over


def test_an_agreement_dated_before_the_acceptance_is_said_and_nothing_is_written(
        shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    keep_terms(database, mediator, case_id)
    page = begin(shell, case_id, "agree")
    early = f"{date.today() - timedelta(days=40):%Y%m%d}"
    for field in ("applicantSigned", "respondentSigned", "mediatorSigned", "sealed"):
        getattr(page.ui, field).put(early)
    page.ui.text.put("日期抄错")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "mediate"
    assert page.ui.text.text() == "日期抄错"
    assert page.ui.message.isVisible() or page.ui.sealed.is_wrong()


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


def ends(page):
    return {line.text(): line for line in page.ui.openEnds.findChildren(EntryLine)
            if line.isVisible()}


def test_closing_lists_what_is_open_and_asks_why_it_is_closed_all_the_same(
        shell, hands, database, mediator):
    case_id = agreed(database, mediator)
    page = begin(shell, case_id, "close")
    QApplication.processEvents()
    assert "尚有 12,400.00 元未到账" in ends(page)
    assert "还没有打印调解协议书（F12）" in ends(page)
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "agreed"
    assert page.ui.acceptOpenEnds.hasFocus()
    hands.press(SPACE)
    hands.press(ENTER, CONTROL)
    assert page.ui.text.is_wrong()
    hands.write("双方已另行约定，余款不再追索。")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "closed"


def test_what_is_open_leads_to_where_it_is_finished(shell, database, mediator):
    case_id = agreed(database, mediator)
    with database.writing(mediator) as session:
        session.add(Proceeding(case_id=case_id, kind="legal_aid", state="applied"))
    page = begin(shell, case_id, "close")
    QApplication.processEvents()
    ends(page)["法律援助还没有结果"].click()
    assert shell.trail.here() == ("proceedings", case_id)


def test_a_withdrawal_after_settling_puts_the_settlement_on_record(
        shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "withdraw")
    assert page.ui.settlement.isHidden()
    page.ui.withdrawalGround.choose("settled")
    assert not page.ui.settlement.isHidden()
    page.submit()
    assert page.ui.settlement.is_wrong()
    assert page.ui.settlement.edit.hasFocus()
    hands.write("单位当场支付12,400元。")
    hands.press(ENTER, CONTROL)
    assert row(database, Dispute)["settlement"] == "单位当场支付12,400元。"
    assert row(database, Dispute)["closing_kind"] == "14"


def test_who_stands_back_is_replaced_in_the_window(shell, hands, database, mediator, supervisor):
    case_id = in_mediation(database, mediator)
    page = begin(shell, case_id, "recuse")
    assert asked(page) == ["on", "next_step_on", "recusal_asker", "recusal_ground", "mediator",
                           "text", "next_step"]
    page.ui.recusalAsker.choose("self")
    page.ui.recusalGround.choose("interest")
    page.ui.mediator.choose(str(mediator.staff_id))
    page.submit()
    assert page.ui.mediator.is_wrong()  # who takes over is the one who stands back
    page.ui.mediator.choose(str(supervisor.staff_id))
    page.submit()
    assert row(database, CaseFile, id=case_id)["handler_name"] == supervisor.name


def test_a_likeness_of_names_asks_the_lead_what_was_checked(
        qtbot, hands, database, mediator, supervisor):
    case_id = applied(database, supervisor, person=PersonEntry(name=mediator.name))
    page = begin(desk(qtbot, database, supervisor), case_id, "accept")
    page.ui.consentOn.put("今天")
    page.ui.mediator.choose(str(mediator.staff_id))
    page.submit()
    assert page.ui.conflictReason.edit.hasFocus()
    hands.write("核对证件，不是同一人")
    hands.press(ENTER, CONTROL)
    assert state(database, case_id) == "accepted"


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
    acts.perform(database, mediator, Act(
        case_id, "withdraw", withdrawal_ground="elsewhere"))
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


@pytest.mark.parametrize("action", ["accept", "refuse", "withdraw", "solicit"])
def test_every_field_has_a_name(shell, database, mediator, action):
    page = begin(shell, applied(database, mediator), action)
    assert nameless(page) == []
    assert cases.page(database, mediator, page.case_id).state == "applied"
