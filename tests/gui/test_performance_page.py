"""Agreement and performance in a real window: money entered by keys, acts ticked, ways on."""

from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from casedesk.casework import visits
from casedesk.casework.disputes import acts, agreement, performance
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import (
    AgreementEntry,
    InstalmentEntry,
    ObligationEntry,
)
from casedesk.model import Interruption, Payment, Urging
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, count, desk, nameless, row, texts
from tests.gui.disputes import applied, in_mediation
from tests.samples import at, unpaid_wages


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def broken(database, mediator):
    """Two instalments and an act; the first is overdue since 2 November, today is the 22nd."""
    with time_machine.travel(at("2026-09-10"), tick=False) as clock:
        case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
        clock.move_to(at("2026-09-14"))
        acts.perform(database, mediator, Act(
            case_id, "accept", on=date(2026, 9, 14), consent_on=date(2026, 9, 11)))
        acts.perform(database, mediator, Act(case_id, "mediate"))
        claim = cases.page(database, mediator, case_id).claims[0]
        agreement.save(database, mediator, case_id, AgreementEntry(
            terms="一、分两期支付工资。", agreed={claim.id: 1_240_000},
            instalments=[InstalmentEntry("第一期", date(2026, 10, 31), 1_000_000),
                         InstalmentEntry("第二期", date(2026, 12, 31), 240_000)],
            obligations=[ObligationEntry("出具离职证明", date(2026, 12, 31))]))
        clock.move_to(at("2026-09-28"))
        day = date(2026, 9, 28)
        acts.perform(database, mediator, Act(
            case_id, "agree", applicant_signed_on=day, respondent_signed_on=day,
            mediator_signed_on=day, sealed_on=day))
    with time_machine.travel(datetime(2026, 11, 22, 2, 0)):
        yield case_id


@pytest.fixture
def page(shell, broken):
    shell.open("performance", broken)
    return shell.current()


def held(database, mediator, case_id):
    return performance.page(database, mediator, case_id)


def test_what_is_owed_is_proposed_and_one_walk_of_enter_records_it(
        page, hands, database, mediator, broken):
    strip = page.instalments.strip
    page.instalments.table.setFocus()
    page.instalments.table.selectRow(0)
    hands.press(ENTER)  # on the list: the amount of that instalment
    assert strip.amount.edit.hasFocus()
    assert strip.amount.edit.selectedText() == "10,000.00 元"
    hands.write("4000")
    assert strip.amount.hint_text() == "肆仟元整"
    hands.press(ENTER)
    assert strip.on.text() == "2026年11月22日"
    hands.press(ENTER)
    hands.write("现金")
    hands.press(ENTER)
    hands.write("收据3号")
    hands.press(ENTER, CONTROL)
    found = held(database, mediator, broken)
    assert [(p.amount_fen, p.method, p.voucher) for p in found.payments] == [
        (400_000, "现金", "收据3号")]
    assert found.instalments[0].left_fen == 600_000
    assert strip.amount.text() == "6,000.00 元"  # the rest is proposed at once
    assert strip.amount.edit.hasFocus()


def test_more_than_owed_is_said_at_the_amount_and_stays_there(page, hands, database):
    strip = page.instalments.strip
    strip.amount.setFocus()
    strip.amount.put("10000.01")
    hands.press(ENTER, CONTROL)
    assert strip.amount.is_wrong()
    assert "这一期还有 10,000.00 元未付" in page.ui.message.sentence()
    assert strip.amount.text() == "10,000.01 元"
    assert strip.amount.edit.hasFocus()
    assert count(database, Payment) == 0


def test_a_day_before_effect_is_said_at_the_day(page, database):
    strip = page.instalments.strip
    strip.on.put("2026-09-27")
    page.submit()
    assert strip.on.is_wrong()
    assert strip.on.text() == "2026-09-27"
    assert count(database, Payment) == 0


def test_several_instalments_are_paid_at_once_and_the_strip_goes_when_all_is_paid(
        page, database, mediator, broken):
    page.instalments.strip.which.choose("first")
    assert page.instalments.strip.amount.text() == "12,400.00 元"
    page.submit()
    assert held(database, mediator, broken).paid_fen == 1_240_000
    assert page.instalments.strip.isHidden()
    assert page.instalments.table.hasFocus()


def test_a_payment_is_taken_back_with_a_reason_and_both_lines_stay(
        page, hands, database, mediator, broken):
    page.submit()
    page.payments.table.setFocus()
    page.payments.table.selectRow(0)
    hands.press(ENTER)
    assert page.payments.form.note.edit.hasFocus()
    page.submit()
    assert page.payments.form.note.is_wrong()  # a reason is wanted
    hands.write("记错案件")
    hands.press(ENTER, CONTROL)
    found = held(database, mediator, broken)
    assert [p.amount_fen for p in found.payments] == [-1_000_000, 1_000_000]
    assert found.paid_fen == 0
    assert page.payments.form.isHidden()


def test_an_act_is_ticked_with_space_and_taken_back(page, hands, database, mediator, broken):
    page.obligations.table.setFocus()
    page.obligations.table.selectRow(0)
    hands.press(SPACE)
    form = page.obligations.form
    assert form.on.edit.hasFocus()
    form.on.put("2026-09-01")
    page.submit()
    assert form.on.is_wrong()
    form.on.put("2026-11-20")
    form.note.put("邮寄")
    page.submit()
    line = held(database, mediator, broken).obligations[0]
    assert (line.performed_on, line.note, line.state) == (
        date(2026, 11, 20), "邮寄", "performed")
    assert page.obligations.table.hasFocus()
    hands.press(SPACE)
    form.note.put("证明内容有误")
    page.submit()
    assert held(database, mediator, broken).obligations[0].performed_on is None


def test_an_urging_is_recorded_and_offers_its_notice(page, database, monkeypatch):
    asked = []
    monkeypatch.setattr(page, "print", lambda *forms, record_id=None: asked.append(
        (forms, record_id)))
    page.urging.begin()
    form = page.urging.form
    assert form.whom.code() == "中山市恒盛灯饰有限公司"
    assert form.days.text() == "5"
    form.days.put("六十一")
    page.urging.form.sent.emit()
    assert form.days.is_wrong()
    form.days.put("7")
    page.urging.form.sent.emit()
    kept = row(database, Urging)
    assert (kept["days"], kept["unpaid_fen"]) == (7, 1_240_000)
    assert asked == [(("F24",), kept["id"])]
    QApplication.processEvents()
    assert "11-29" in "".join(line.under() for line in _lines(page.urging))


def _lines(card):
    from casedesk.gui.pieces.entry_line import EntryLine

    return [line for line in card.findChildren(EntryLine) if line.isVisible()]


def test_a_breach_shows_what_is_open_and_why_the_rest_is_not(page, database, monkeypatch):
    said = texts(page.remedies)
    assert "逾期 1 项，未付 10,000.00 元" in said
    assert "由劳动者申请；可请求 10,000.00 元。" in said
    assert "申请期间已于 2026年10月13日 届满。" in said
    asked = []
    monkeypatch.setattr(page, "print", lambda *forms, record_id=None: asked.append(forms))
    button(page.remedies, "打印 F18").click()
    assert asked == [("F18",)]
    button(page.remedies, "登记违约").click()
    with database.reading() as session:
        assert session.scalars(select(Interruption.day).where(
            Interruption.kind == "agreement_broken")).all() == [date(2026, 11, 2)]
    QApplication.processEvents()
    assert "违约已登记" in texts(page.remedies)


def test_a_way_on_is_entered_on_the_page_of_proceedings(page, shell, broken):
    button(page.remedies, "登记申请…").click()
    assert shell.trail.here() == ("proceedings", broken)


def test_what_was_being_typed_comes_back(qtbot, page, database, mediator, broken):
    page.instalments.strip.amount.put("1,234.00 元")
    page.instalments.strip.voucher.put("回单")
    assert page.keep_draft()
    other = desk(qtbot, database, mediator)
    other.open("performance", broken)
    again = other.current()
    button(again.ui.message, "继续").click()
    assert again.instalments.strip.amount.text() == "1,234.00 元"
    assert again.instalments.strip.voucher.text() == "回单"


def test_what_is_only_proposed_is_no_draft(page):
    assert page.draft() is None


def test_escape_closes_the_open_form(page):
    page.urging.begin()
    assert page.escape()
    assert page.urging.form.isHidden()
    assert not page.escape()


def test_without_terms_the_page_leads_to_them(shell, database, mediator, hands):
    case_id = in_mediation(database, mediator)
    shell.open("performance", case_id)
    page = shell.current()
    assert page.ui.message.sentence() == "还没有写协议。"
    assert page.instalments.strip.isHidden()
    button(page.header, "写协议").click()
    assert shell.trail.here() == ("agreement", case_id)


def test_drafted_terms_lead_to_the_signatures(shell, database, mediator):
    from tests.gui.disputes import keep_terms

    case_id = in_mediation(database, mediator)
    keep_terms(database, mediator, case_id)
    shell.open("performance", case_id)
    page = shell.current()
    assert "尚未签署生效" in page.ui.message.sentence()
    button(page.header, "登记签署…").click()
    assert shell.trail.here() == ("act", f"{case_id}:agree")


def test_every_field_has_a_name(page):
    page.urging.begin()
    assert nameless(page) == []


def test_who_only_sees_the_overview_does_not_come_in(qtbot, database, counter, mediator):
    from casedesk.errors import RefusedError

    shell = desk(qtbot, database, counter)
    with pytest.raises(RefusedError, match="您的岗位不能做这一步"):
        shell.open("performance", applied(database, mediator))


def test_tab_walks_from_the_list_to_the_payment(page, hands):
    page.instalments.table.setFocus()
    hands.press(Qt.Key.Key_Tab)
    assert page.instalments.strip.which.edit.hasFocus()
