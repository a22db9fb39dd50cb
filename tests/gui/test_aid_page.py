"""The page of one matter of legal aid: what it shows, what is open, where it leads."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework.legal_aid import lawyers, receipts
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.entries import OutcomeEntry, ReceiptEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.model import AuditEntry
from casedesk.store import drafts
from tests.casework import aid_office as office
from tests.gui.desks import CONTROL, ENTER, Hands, count, desk, nameless, texts
from tests.gui.test_room import cut_off


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def opened(shell, case_id):
    shell.open("aid", case_id)
    QApplication.processEvents()
    return shell.current()


def said(widget):
    QApplication.processEvents()  # new lines are shown by the next turn of the loop
    badges = [badge.text() for badge in widget.findChildren(Badge) if badge.isVisible()]
    return "\n".join([texts(widget), *badges])


def buttons(page):
    return [button.text() for button in page.acts_.buttons()]


def needs(page):
    row = page.ui.record.needs
    return [row.words(need) for need in row.left()]


def test_the_page_says_who_how_far_and_how_long_is_left(shell, database, mediator):
    case_id = office.registered(database, mediator, matter="severance",
                                known_on=date.today() - timedelta(days=361))
    page = opened(shell, case_id)
    assert page.header.title() == "张会娟 诉 中山市恒盛灯饰有限公司"
    assert "紧急：不足七日，还剩 4 天" in said(page.header)
    assert "初审" in page.header.stepper.accessibleName()
    assert "满1年为" in texts(page.side.clocks)  # the arithmetic stands under the day
    assert buttons(page)[-1] == "先行转交"  # article 44 leads on
    assert "经济补偿或赔偿金" in page.ui.record.timeline.entries()[0].text


def test_what_is_open_leads_to_where_it_is_done(shell, database, mediator):
    case_id = office.registered(database, mediator, exemption_proof="")
    page = opened(shell, case_id)
    assert "免予核查要附证件" in needs(page)
    row = page.ui.record.needs
    proof = next(need for need in row.left() if need.code == "exemption_proof")
    row.asked.emit(proof)
    assert shell.trail.here() == ("referral", case_id)
    assert shell.current()._step == "matter"
    assert shell.current().form.fields()["exemption_proof"].isAncestorOf(
        QApplication.focusWidget())


def test_a_note_is_written_down_and_its_draft_goes_with_it(shell, hands, database, mediator):
    case_id = office.registered(database, mediator)
    page = opened(shell, case_id)
    page.composer.text.setFocus()
    hands.write("电话联系，材料明天送来。")
    assert page.keep_draft()
    assert drafts.read(database, mediator, "aid_note", str(case_id))
    hands.press(ENTER, CONTROL)
    assert page.ui.record.timeline.entries()[0].text == "电话联系，材料明天送来。"
    assert drafts.read(database, mediator, "aid_note", str(case_id)) is None


def test_slip_receipt_decision_and_lawyer_stand_beside_the_record(
        shell, hands, database, mediator, supervisor):
    case_id = office.sent(database, mediator)
    page = opened(shell, case_id)
    assert "还没有收到回执" in said(page.side.slip)
    assert "当面递交" in said(page.side.slip)
    number = page.header.heading().number
    receipts.take(database, mediator, number, ReceiptEntry(
        received_on=date.today(), outcome="accepted", acceptance_number="中援受〔2026〕88号"))
    assert "予以受理" in said(page.side.slip)
    assert "中援受〔2026〕88号" in said(page.side.slip)
    office.do(database, mediator, case_id, "grant", decision_number="中援决〔2026〕5号")
    office.do(database, mediator, case_id, "assign", lawyer="周航", firm="香山律师事务所")
    assert "给予法律援助" in said(page.side.slip)
    assert "香山律师事务所" in said(page.side.lawyers)
    assert buttons(page)[-1] == "结案"
    told = "\n".join(entry.text for entry in page.ui.record.timeline.entries())
    assert "周航，香山律师事务所" in told
    assert "中援决〔2026〕5号" in told


def test_the_loop_is_walked_by_ctrl_enter_until_nothing_is_missing(
        shell, hands, database, mediator, supervisor):
    case_id = office.sent(database, mediator)
    for action, more in (
            ("receipt_accepted", {"receipt": office.receipt(date.today())}),
            ("grant", {"decision_number": "1号"}), ("assign", {"lawyer": "周航"}),
            ("conclude", {"outcome": OutcomeEntry("won", obtained_fen=1_240_000)})):
        office.do(database, mediator, case_id, action, **more)
    page = opened(shell, case_id)
    assert "尚未告知受援人（日期、方式、告知人）" in "".join(
        need.text for need in page.matter().needs)
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("aid_act", f"{case_id}:inform")
    shell.current().form.widget("how").choose("phone")
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("aid", case_id)
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("aid_act", f"{case_id}:give_feedback")
    hands.press(ENTER, CONTROL)
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("satisfaction", case_id)
    sheet = shell.current()
    hands.press(ENTER, CONTROL)
    assert "总体满意度" in sheet.message().sentence()  # nothing was answered
    sheet.form.widget("overall").choose("5")
    sheet.form.widget("free").choose("no")
    hands.press(ENTER, CONTROL)
    page = shell.current()
    assert shell.trail.here() == ("aid", case_id)
    assert matters.page(database, mediator, case_id).missing == ()
    assert "核实收费情况并投诉" in said(page.side.clocks)  # money was taken: a complaint


def test_numbers_are_masked_until_somebody_asks_and_the_asking_is_on_record(
        shell, database, mediator):
    case_id = office.registered(database, mediator)
    page = opened(shell, case_id)
    line = next(line for line in page.side.about.findChildren(EntryLine)
                if line.text() == "张会娟")
    assert "138****4412" in line.under()
    before = count(database, AuditEntry)
    shell.act("unmask")
    QApplication.processEvents()
    assert "13826774412" in "".join(
        line.under() for line in page.side.about.findChildren(EntryLine) if line.isVisible())
    assert count(database, AuditEntry) == before + 2


def test_the_unions_own_aid_shows_who_is_to_sign(shell, database, mediator):
    case_id = office.registered(database, mediator, track="U", union_scope="1")
    lawyers.save(database, mediator, LawyerEntry(name="周航", firm="香山律师事务所"))
    page = opened(shell, case_id)
    assert "工会自办" in said(page.header)
    assert not page.side.slip.isVisible()
    assert not page.side.consents.isVisible()
    assert "站点初审" in texts(page.side.lawyers)
    assert "待签" in said(page.side.lawyers)


def test_a_found_slip_opens_its_own_page_and_not_that_of_a_dispute(
        qtbot, shell, hands, database, mediator):
    case_id = office.registered(database, mediator)
    number = matters.page(database, mediator, case_id).heading.number
    from casedesk.gui.opening import open_case

    open_case(shell.context, "", case_id)
    assert shell.trail.here() == ("aid", case_id)
    shell.open("desk")
    shell.act("search")
    palette = QApplication.activeModalWidget() or next(
        w for w in QApplication.topLevelWidgets() if type(w).__name__ == "Palette")
    qtbot.waitUntil(palette.isVisible)
    palette.ui.search.setText(number)
    palette.look()
    hands._qtbot.keyClick(palette.ui.search, ENTER)
    assert shell.trail.here() == ("aid", case_id)


def test_who_does_not_work_the_matter_sees_the_overview_alone(
        qtbot, database, mediator, actors):
    case_id = office.registered(database, mediator)
    page = opened(desk(qtbot, database, actors["counter"]), case_id)
    assert not page.matter().whole
    assert page.matter().timeline == ()
    assert not page.composer.isVisible()
    assert page.header.tabs.codes() == ["aid"]
    assert set(buttons(page)) <= {"打印"}


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614)])
def test_the_page_is_named_and_nothing_is_cut_off(shell, qtbot, database, mediator, size):
    case_id = office.sent(database, mediator, matter="severance",
                          known_on=date.today() - timedelta(days=361))
    shell.resize(*size)
    page = opened(shell, case_id)
    qtbot.wait(1)
    assert nameless(page) == []
    assert cut_off(page) == []
