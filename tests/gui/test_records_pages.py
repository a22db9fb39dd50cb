"""Records of a case in windows: planned, typed, served, proposed for print."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.disputes import inquiries, records, services
from casedesk.gui import spelling
from casedesk.gui.records.kinds import KINDS
from casedesk.model import CaseFile, FollowUp, Inquiry, Meeting, Service
from casedesk.printing import issue
from casedesk.printing.issue import Subject
from casedesk.rules import dates
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, count, desk, nameless, row
from tests.gui.disputes import applied, in_mediation

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator)


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    window = desk(qtbot, database, mediator)
    window.open("records", case_id)
    return window


def begin(shell, case_id, kind, number=""):
    shell.open("record", f"{case_id}:{kind}:{number}")
    return shell.current()


def test_a_meeting_is_planned_by_keys_and_its_notice_proposed(shell, hands, database, case_id):
    hands.press(Qt.Key.Key_1, ALT)
    assert shell.trail.here() == ("record", f"{case_id}:meeting:")
    page = shell.current()
    names = [each.widgets["name"][1].text() for each in page.form.several["attendees"][1].rows()]
    assert names == ["张会娟", "中山市恒盛灯饰有限公司"]
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("records", case_id)
    assert row(database, Meeting)["result"] == "planned"
    listed = shell.current()
    assert "“调解会”已登记" in listed.message().sentence()
    assert "调解通知书" in listed.message().sentence()
    assert listed.list.model().rows[0].stands == "待召开"


def test_every_question_is_one_enter_from_the_next(shell, hands, database, mediator, case_id):
    page = begin(shell, case_id, "inquiry")
    for name, text in (("investigators", "林晓、何丽"), ("name", "王勇")):
        page.form.widget(name).put(text)
    questions = page.form.several["lines"][1]
    questions.rows()[1].field("question").setFocus()
    for question, answer in (("工资何时停发？", "八月起。"), ("还有别人吗？", "有三人。")):
        hands.write(question)
        hands.press(ENTER)
        hands.write(answer)
        hands.press(ENTER)
    assert len(questions.rows()) == 4  # the opening, two answered, one begun
    assert questions.rows()[3].field("question").edit.hasFocus()
    hands.press(ENTER, CONTROL)
    kept = inquiries.entry_of(database, mediator, row(database, Inquiry)["id"])
    assert [line.answer for line in kept.lines] == ["听清了，不申请回避。", "八月起。", "有三人。"]


def test_what_is_refused_is_said_at_its_field(shell, hands, case_id):
    page = begin(shell, case_id, "inquiry")
    page.form.widget("investigators").put("林晓")
    page.form.widget("name").put("王勇")
    hands.press(ENTER, CONTROL)
    assert page.form.widget("investigators").is_wrong()
    assert "调查人至少 2 人" in page.message().sentence()
    assert page.form.widget("name").text() == "王勇"


def test_minutes_begin_their_result_with_its_sentence(shell, hands, database, case_id):
    page = begin(shell, case_id, "minutes")
    start = dates.now() - timedelta(hours=2)
    page.form.widget("starts_at").put(f"{start:%Y-%m-%d %H:%M}")
    page.form.widget("ends_at").put(f"{dates.now():%Y-%m-%d %H:%M}")
    page.form.widget("result").choose("failed")
    assert "可以依法申请劳动争议仲裁" in page.form.widget("outcome").text()
    page.form.widget("result").choose("agreed")
    assert page.form.widget("outcome").text().startswith("双方自愿达成调解")
    assert page.form.widget("adjourned_to").isHidden()
    for each in page.form.several["attendees"][1].rows():
        each.widgets["came"][1].setChecked(True)
    page.form.widget("answer").put("承认。")
    page.form.widget("course").put("当场协商。")
    hands.press(ENTER, CONTROL)
    assert "还没有核对" in page.message().sentence()
    for each in page.form.several["attendees"][1].rows():
        each.widgets["identified"][1].setChecked(True)
    hands.press(ENTER, CONTROL)
    assert row(database, Meeting)["result"] == "agreed"


def test_what_was_typed_is_kept_and_gone_on_with(qtbot, shell, database, mediator, case_id):
    page = begin(shell, case_id, "rights")
    page.form.widget("listener").put("陈律师")
    page.form.widget("willing").choose("no")
    assert page.keep_draft()
    assert not page.form.widget("willing_reason").isHidden()
    again = begin(desk(qtbot, database, mediator), case_id, "rights")
    button(again.message(), "继续").click()
    assert again.form.widget("listener").text() == "陈律师"
    assert again.form.widget("willing").code() == "no"
    again.form.widget("party_id").edit.setCurrentIndex(2)
    again.form.widget("willing").choose("yes")
    again.submit()
    assert drafts.read(database, mediator, "record", f"{case_id}:rights:") is None


def test_papers_are_served_together(shell, hands, database, mediator, case_id):
    for form in ("F04", "F04b"):
        issue.print_form(database, mediator, form, Subject(case_id=case_id))
    shell.open("service", case_id)
    page = shell.current()
    page.tick_all()
    assert len(page.ticked) == 2
    page.form.widget("method").choose("direct")
    assert page.form.widget("received_at").text().startswith("今天")
    assert page.form.widget("tracking").isHidden()
    hands.press(ENTER, CONTROL)
    assert "已登记 2 份送达" in page.message().sentence()
    assert {each.result for each in services.listing(database, mediator, case_id)} == {"served"}
    assert count(database, Service) == 2


def test_a_paper_is_ticked_by_space_and_its_lack_is_named(shell, hands, database, mediator,
                                                          case_id):
    issue.print_form(database, mediator, "F04", Subject(case_id=case_id))
    shell.open("records", case_id)
    QApplication.processEvents()
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("service", case_id)
    page = shell.current()
    page.list.setFocus()
    hands.press(SPACE)
    assert len(page.ticked) == 1
    page.form.widget("method").choose("post")
    hands.press(ENTER, CONTROL)
    assert "邮寄单号" in page.message().sentence()
    assert page.form.widget("tracking").is_wrong()


def test_a_follow_up_takes_whom_it_calls_from_the_case(shell, hands, database, case_id):
    page = begin(shell, case_id, "follow_up")
    assert page.form.widget("person").text() == "张会娟"
    page.form.widget("reached").setChecked(False)
    assert page.form.widget("performance").isHidden()
    hands.press(ENTER, CONTROL)
    assert row(database, FollowUp)["reached"] is False


def test_records_are_filtered_and_opened(shell, hands, database, mediator, case_id):
    page = begin(shell, case_id, "evidence")
    piece = page.form.several["pieces"][1].rows()[0]
    piece.widgets["name"][1].put("工资条")
    page.submit()
    listed = shell.current()
    listed.filter.choose(("evidence",))
    assert [each.kind for each in listed.list.model().rows] == ["evidence"]
    listed.list.setFocus()
    hands.press(ENTER)
    kept = records.listing(database, mediator, case_id)[0]
    assert shell.trail.here() == ("record", f"{case_id}:evidence:{kept.id}")
    again = shell.current().form.several["pieces"][1].rows()
    assert [each.widgets["name"][1].text() for each in again] == ["工资条"]


def test_every_kind_names_its_fields_and_speaks_chinese(shell, case_id):
    for kind in KINDS:
        page = begin(shell, case_id, kind)
        assert nameless(page) == [], kind
        for spec, _ in page.form.widgets.values():
            assert not spec.words().isascii(), (kind, spec.name)


def test_a_consent_on_record_is_proposed_when_the_case_is_accepted(shell, hands, database,
                                                                   mediator):
    applied_for = applied(database, mediator)
    page = begin(shell, applied_for, "rights")
    page.form.widget("party_id").edit.setCurrentIndex(2)
    page.form.widget("willing").choose("yes")
    hands.press(ENTER, CONTROL)
    shell.open("act", f"{applied_for}:accept")
    assert shell.current().ui.consentOn.text() == spelling.said_day(dates.today())
    hands.press(ENTER, CONTROL)
    assert row(database, CaseFile, id=applied_for)["state"] == "accepted"


def test_notices_and_receipts_are_printed_for_everybody(shell, hands, database, mediator, case_id):
    begin(shell, case_id, "meeting")
    hands.press(ENTER, CONTROL)
    button(shell.current().message(), "打印…").click()
    dialog = shell.current()._dialog
    assert [line.addressee for line in dialog.list.model().rows] == [
        "张会娟", "中山市恒盛灯饰有限公司"]
    dialog.close()
    for form in ("F04", "F04b"):
        issue.print_form(database, mediator, form, Subject(case_id=case_id))
    shell.open("service", case_id)
    page = shell.current()
    page.tick_all()
    page.print_receipt()
    assert {line.code for line in page._dialog.list.model().rows} == {"F22"}
    page._dialog.close()


def test_a_meeting_is_called_off_with_its_reason(shell, hands, database, case_id):
    begin(shell, case_id, "meeting")
    hands.press(ENTER, CONTROL)
    page = begin(shell, case_id, "meeting", row(database, Meeting)["id"])
    page.call_off()
    assert page.reason.edit.hasFocus()
    page.call_off()
    assert page.reason.is_wrong()
    page.reason.put("被申请人出差")
    page.call_off()
    assert row(database, Meeting)["result"] == "cancelled"
    assert shell.trail.here() == ("records", case_id)
