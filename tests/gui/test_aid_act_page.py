"""Acts of legal aid: what each asks, how it is refused, that what was typed stays."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from casedesk.casework.legal_aid import conflicts, lawyers, workflow
from casedesk.casework.legal_aid.entries import ApprovalEntry
from casedesk.casework.legal_aid.lawyers import ClientEntry, LawyerEntry
from casedesk.gui.legal_aid.act_fields import Typed, groups
from casedesk.gui.spelling import said_day
from casedesk.model import AidReceipt, ConflictCheck
from casedesk.store import drafts
from tests.casework import aid_office as office
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, nameless, row, texts
from tests.gui.test_room import cut_off

TODAY = date.today()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def approved(database, mediator, supervisor):
    """A matter of the union's own aid that every step has signed."""
    case_id = office.registered(database, mediator, track="U", union_scope="1")
    conflicts.screen(database, mediator, case_id)
    office.do(database, mediator, case_id, "submit")
    for who in ("何建国", "法律部 张", "分管 李"):
        office.do(database, supervisor, case_id, "approve", approval=ApprovalEntry(True, who))
    return case_id


def begin(shell, case_id, action):
    shell.open("aid_act", f"{case_id}:{action}")
    return shell.current()


def shown(page):
    return [name for name, (_, widget) in page.form.widgets.items() if not widget.isHidden()]


def choose(page, name, value):
    widget = page.form.widget(name)
    widget.choose(value)
    widget.changed.emit()
    QApplication.processEvents()


@pytest.mark.parametrize("code", list(workflow.ACTIONS))
def test_every_act_has_a_field_for_all_it_asks(code):
    action = workflow.ACTIONS[code]
    asked = {spec.name for group in groups(action) for line in group.rows for spec in line}
    wanted = {"receipt": "received_on", "approval": "by_name", "lawyer": "lawyer_id",
              "feedback": "feedback_number"}
    assert {wanted.get(name, name) for name in action.asks} <= asked
    act = Typed(text="x", lawyer_id=3, outcome="won", by_name="张").act(7, action)
    assert (act.case_id, act.action, act.lawyer_id) == (7, code, 3)


def test_a_receipt_is_put_on_record_by_the_keyboard(shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    page = begin(shell, case_id, "receipt_accepted")
    assert page.form.widget("received_on").isAncestorOf(QApplication.focusWidget())
    hands.write("今天")
    page.form.widget("acceptance_number").setFocus()
    hands.write("中援受〔2026〕88号")
    hands.press(ENTER, CONTROL)
    assert office.state(database, case_id) == "accepted"
    assert row(database, AidReceipt)["acceptance_number"] == "中援受〔2026〕88号"
    assert shell.trail.here() == ("aid", case_id)
    assert "“收到回执：予以受理”已办理" in shell.current().ui.message.sentence()


def test_a_receipt_dated_before_the_slip_is_refused_and_stays_in_the_field(
        shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    page = begin(shell, case_id, "receipt_accepted")
    early = said_day(TODAY - timedelta(days=3))
    page.form.widget("received_on").put(early)
    hands.press(ENTER, CONTROL)
    field = page.form.fields()["received_on"]
    assert field.is_wrong()
    assert field.text() == early
    assert "早于转交日期" in page.message().sentence()
    assert count(database, AidReceipt) == 0
    assert office.state(database, case_id) == "sent"


def test_papers_that_are_missing_are_named_with_their_last_day(
        shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    page = begin(shell, case_id, "receipt_incomplete")
    page.form.widget("received_on").put("今天")
    hands.press(ENTER, CONTROL)
    assert page.form.fields()["missing"].is_wrong()
    page.form.widget("missing").put("劳动合同")
    page.form.widget("missing_until").put((TODAY + timedelta(days=9)).isoformat())
    hands.press(ENTER, CONTROL)
    assert office.state(database, case_id) == "supplement"
    clock = office.clock_of(database, case_id, "LA-SUP")
    assert clock.due_on == TODAY + timedelta(days=9)
    assert "通知载明" in clock.why


def test_a_lawyer_who_advises_the_employer_is_blocked_and_the_finding_kept(
        qtbot, hands, database, mediator, supervisor, approved):
    """Scenario 8: 确认冲突 blocks, no override; who reviewed it and why is on record."""
    bound = lawyers.save(database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所", clients=[ClientEntry("中山市恒盛灯饰有限公司")]))
    free = lawyers.save(database, mediator, LawyerEntry(name="李敏", firm="广东岐江律师事务所"))
    shell = desk(qtbot, database, supervisor)
    page = begin(shell, approved, "appoint")
    assert shown(page) == ["on", "lawyer_id", "text", "next_step", "next_step_on"]
    choose(page, "lawyer_id", str(bound))
    assert page.sight.found.result == "confirmed"
    assert "不能继续" in texts(page.sight)
    hands.press(ENTER, CONTROL)
    assert "利益冲突已确认" in page.message().sentence()
    assert page.form.fields()["lawyer_id"].is_wrong()
    assert office.state(database, approved) == "u_approved"
    with database.reading() as session:
        kept = session.scalars(select(ConflictCheck).where(
            ConflictCheck.purpose == "lawyer")).one()
        assert (kept.result, kept.checked_by_name) == ("confirmed", supervisor.name)
        assert "恒盛" in kept.reason
    choose(page, "lawyer_id", str(free))
    assert page.sight.found.result == "none"
    page.form.fields()["lawyer_id"].say("")
    hands.press(ENTER, CONTROL)
    assert office.state(database, approved) == "assigned"


def test_a_lawyer_whose_agreement_ended_is_named_so_and_refused(
        qtbot, hands, database, mediator, supervisor, approved):
    ended = lawyers.save(database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所", agreement_until=TODAY - timedelta(days=1)))
    shell = desk(qtbot, database, supervisor)
    page = begin(shell, approved, "appoint")
    offered = [page.form.widget("lawyer_id").edit.itemText(n)
               for n in range(page.form.widget("lawyer_id").edit.count())]
    assert any("协议已于" in text for text in offered)
    choose(page, "lawyer_id", str(ended))
    hands.press(ENTER, CONTROL)
    assert "已于" in page.message().sentence()
    assert page.form.widget("lawyer_id").code() == str(ended)
    assert office.state(database, approved) == "u_approved"


def test_an_agencys_lawyer_who_is_not_in_the_register_is_typed(
        shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted", receipt=office.receipt(TODAY))
    office.do(database, mediator, case_id, "grant", decision_number="1号")
    page = begin(shell, case_id, "assign")
    hands.press(ENTER, CONTROL)
    assert page.form.fields()["lawyer"].is_wrong()
    page.form.widget("lawyer").put("陈律师")
    page.form.widget("firm").put("某某律师事务所")
    hands.press(ENTER, CONTROL)
    assert office.state(database, case_id) == "assigned"


def test_an_approval_is_headed_by_the_step_that_signs_and_a_refusal_says_why(
        qtbot, hands, database, mediator, supervisor):
    case_id = office.registered(database, mediator, track="U", union_scope="1")
    conflicts.screen(database, mediator, case_id)
    office.do(database, mediator, case_id, "submit")
    shell = desk(qtbot, database, supervisor)
    page = begin(shell, case_id, "approve")
    assert "站点初审" in texts(page.card)
    choose(page, "approved", "returned")
    hands.press(ENTER, CONTROL)
    assert page.form.fields()["text"].is_wrong()
    page.form.widget("text").put("请补劳动合同")
    hands.press(ENTER, CONTROL)
    assert office.state(database, case_id) == "u_screening"


def test_an_outcome_takes_sums_and_refuses_words_for_them(shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    for action, more in (("receipt_accepted", {"receipt": office.receipt(TODAY)}),
                         ("grant", {"decision_number": "1号"}), ("assign", {"lawyer": "周航"})):
        office.do(database, mediator, case_id, action, **more)
    page = begin(shell, case_id, "conclude")
    assert page.form.widget("claimed_fen").text() == "12,400.00 元"
    hands.press(ENTER, CONTROL)
    assert "请选办理结果" in page.message().sentence()
    choose(page, "outcome", "won")
    page.form.widget("obtained_fen").put("一万多")
    hands.press(ENTER, CONTROL)
    assert page.form.fields()["obtained_fen"].is_wrong()
    assert page.form.widget("obtained_fen").text() == "一万多"
    page.form.widget("obtained_fen").put("12400")
    hands.press(ENTER, CONTROL)
    done = office.referral(database, case_id)
    assert (done.outcome, done.obtained_fen) == ("won", 1_240_000)


def test_a_refusal_gives_the_day_of_the_paper_to_the_clock(shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted", receipt=office.receipt(TODAY))
    page = begin(shell, case_id, "refuse")
    page.form.widget("decision_number").put("中援不〔2026〕3号")
    page.form.widget("received_on").put("今天")
    page.form.widget("objection_until").put((TODAY + timedelta(days=20)).isoformat())
    page.form.widget("text").put("不符合经济困难标准")
    hands.press(ENTER, CONTROL)
    assert office.state(database, case_id) == "refused"
    assert office.clock_of(database, case_id, "LA-OBJ").due_on == TODAY + timedelta(days=20)


def test_an_act_of_an_earlier_day_asks_why_it_is_entered_late(shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    page = begin(shell, case_id, "receipt_accepted")
    assert page.form.widget("reason").isHidden()
    page.form.widget("back_on").put((TODAY - timedelta(days=1)).isoformat())
    page.form.widget("back_on").left.emit()
    assert not page.form.widget("reason").isHidden()


def test_what_is_typed_of_an_act_is_kept_and_dropped_when_it_is_done(
        shell, hands, database, mediator):
    case_id = office.sent(database, mediator)
    page = begin(shell, case_id, "receipt_accepted")
    page.form.widget("acceptance_number").put("88号")
    assert page.keep_draft()
    key = f"{case_id}:receipt_accepted"
    assert drafts.read(database, mediator, "aid_act", key)["acceptance_number"] == "88号"
    page.form.widget("received_on").put("今天")
    hands.press(ENTER, CONTROL)
    assert drafts.read(database, mediator, "aid_act", key) is None


def test_an_act_out_of_its_place_is_said_and_leads_back(shell, database, mediator):
    case_id = office.registered(database, mediator)
    page = begin(shell, case_id, "send")
    assert "现在不能办理“转交”" in page.message().sentence()
    button(page.message(), "返回").click()
    assert shell.trail.here() == ("aid", case_id)


def test_every_act_is_named_and_nothing_is_cut_off(shell, qtbot, database, mediator):
    case_id = office.sent(database, mediator)
    shell.resize(1093, 614)
    for action in ("receipt_accepted", "receipt_incomplete", "receipt_redirected", "refuse",
                   "conclude", "assign", "terminate", "approve"):
        page = begin(shell, case_id, action)
        qtbot.wait(1)
        assert nameless(page) == []
        assert cut_off(page) == []
