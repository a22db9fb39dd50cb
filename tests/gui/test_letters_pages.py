"""Letters in their windows: written, issued, chased, answered; transfers; answers; the desk."""

import pytest
import time_machine

from casedesk.casework import employers, letters, transfers, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.letters import LetterDeed, LetterEntry, LetterFilter
from casedesk.model import Letter, Transfer, Visit, VisitAnswer
from tests.gui.desks import CONTROL, ENTER, SPACE, button, buttons, count, desk, nameless, row
from tests.samples import at, unpaid_wages


@pytest.fixture
def clock():
    with time_machine.travel(at("2026-09-10"), tick=True) as traveller:
        yield traveller


@pytest.fixture
def firm(database, mediator):
    return employers.record(database, mediator, EmployerEntry(name="中山市恒盛灯饰有限公司"))


@pytest.fixture
def shell(qtbot, database, supervisor, clock):
    return desk(qtbot, database, supervisor)


def delivered(database, mediator, supervisor, firm, subject="拖欠工资"):
    number = letters.write(database, mediator, LetterEntry(
        employer_id=firm, kind="opinion", subject=subject, facts="甲", basis="乙", demands="丙"))
    letters.perform(database, supervisor, LetterDeed(number, "issue"))
    letters.perform(database, mediator, LetterDeed(number, "deliver", method="post"))
    return number


def test_a_letter_is_written_issued_and_goes_its_road(qtbot, database, shell, firm):
    shell.open("letter", f"new:{firm}")
    page = shell.current()
    page.ui.kind.choose("opinion")
    page.ui.subject.put("拖欠工资")
    page.ui.facts.put("拖欠12名职工工资。")
    page.ui.basis.put("《劳动法》第五十条")
    qtbot.keyClick(page.ui.subject.edit, ENTER, CONTROL)
    page = shell.current()  # now it is on record, under its number
    assert page.facts.state == "draft"
    page.submit()  # what is asked is missing
    assert "要求" in page.ui.message.sentence()
    assert page.facts.number == ""
    page.ui.demands.put("付清工资")
    page.submit()
    assert page.facts.number == "中工意见书〔2026〕1号"
    page._dialog.reject()
    assert page.ui.subject.edit.isReadOnly()
    page.ui.act.choose("deliver")
    assert page.ui.method.isVisible()
    page.submit()
    assert page.ui.method.is_wrong()  # how, is missing
    page.ui.method.choose("post")
    page.ui.receiver.put("前台")
    page.submit()
    assert page.facts.state == "delivered"
    assert "10月8日" in page._due.text()
    page.ui.act.choose("reply")
    page.ui.text.put("已补发")
    page.submit()
    page.ui.outcome.choose("rectified")
    page.submit()
    assert page.facts.state == "ended"
    assert not page.ui.deedCard.isVisible()
    assert row(database, Letter)["reply"] == "已补发"


def test_a_draft_of_a_letter_is_kept_and_taken_up(database, shell, firm):
    shell.open("letter", f"new:{firm}")
    page = shell.current()
    page.ui.subject.put("高温津贴")
    assert page.keep_draft()
    shell.open("desk")
    shell.open("letters")
    shell.open("letter", f"new:{firm}")
    again = shell.current()
    assert again.ui.subject.text() == "高温津贴"
    again.submit()
    assert count(database, Letter) == 1


def test_a_mediator_saves_and_the_supervisor_issues(qtbot, database, mediator, firm, clock):
    shell = desk(qtbot, database, mediator)
    shell.open("letter", f"new:{firm}")
    page = shell.current()
    page.ui.subject.put("欠薪")
    page.submit()
    page = shell.current()
    assert page.facts.state == "draft"
    assert "保存草稿" in [b.text() for b in buttons(page)]
    assert "发出" not in [b.text() for b in buttons(page)]
    button(page, "丢弃草稿").click()
    assert row(database, Letter)["state"] == "voided"


def test_the_list_shows_state_and_age_and_chases_several(
        qtbot, database, mediator, supervisor, shell, firm, clock):
    for subject in ("拖欠工资", "高温津贴", "社保"):
        delivered(database, mediator, supervisor, firm, subject)
    clock.move_to(at("2026-10-20"))
    shell.open("letters", only="overdue")
    page = shell.current()
    assert [r.days for r in page._model.rows] == [-12] * 3
    page.list.setFocus()
    qtbot.keyClick(page.list, SPACE)
    assert "1 份" in page._chase.text()
    page.submit()
    assert sum(r.chases for r in letters.listing(
        database, supervisor, LetterFilter("overdue"))) == 1
    page.submit()  # nothing is ticked any more: all that are overdue
    assert sum(r.chases for r in page._model.rows) == 4
    page.ui.text.put("高温")
    qtbot.waitUntil(lambda: len(page._model.rows) == 1)
    assert page.escape()
    page.list.setFocus()
    page.list.opened.emit(page._model.rows[0])
    assert shell.current().facts.days == -12


def test_the_desk_counts_the_answers_that_are_late(
        database, mediator, supervisor, shell, firm, clock):
    delivered(database, mediator, supervisor, firm)
    clock.move_to(at("2026-10-20"))
    shell.open("desk")
    page = shell.current()
    late = next(r for r in page.mine.model().rows if r.id == "letters")
    assert late.count == 1
    page.mine.opened.emit(late)
    assert shell.current()._view == "overdue"


def test_a_visit_is_passed_on_and_the_receipt_recorded(database, counter, shell, qtbot):
    visit = visits.record(database, counter, unpaid_wages()).visit_id
    shell.open("transfer", f"visit:{visit}")
    page = shell.current()
    assert page.ui.reason.text() == "自8月起未足额发放工资，共欠12,400元。"
    page.submit()
    assert page.ui.office.is_wrong()
    page.ui.office.choose("arbitration")
    assert page.ui.institution.text() == "中山市劳动人事争议仲裁委员会"
    page.ui.consented.setChecked(True)
    page.submit()
    page = shell.current()
    assert page.facts.number == "中工转函〔2026〕1号"
    assert row(database, Visit)["state"] == "referred"
    page.submit()
    assert page.ui.result.is_wrong()
    page.ui.result.choose("accepted")
    page.ui.by_.put("陈科")
    page.submit()
    assert row(database, Transfer)["receipt_result"] == "accepted"
    assert "已受理" in page._due.text()


def test_an_answer_is_saved_and_its_paper_proposed(database, counter, shell):
    visit = visits.record(database, counter, unpaid_wages()).visit_id
    shell.open("answer", visit)
    page = shell.current()
    page.submit()
    assert page.ui.points.is_wrong()
    page.ui.points.put("可以投诉")
    page.submit()
    assert row(database, VisitAnswer)["points"] == "可以投诉"
    assert page._dialog.isVisible()
    page._dialog.reject()
    assert row(database, Visit)["state"] == "advised"


def test_every_widget_has_a_name(database, counter, mediator, supervisor, shell, firm):
    visit = visits.record(database, counter, unpaid_wages()).visit_id
    number = delivered(database, mediator, supervisor, firm)
    moved = transfers.write(database, counter, transfers.TransferEntry(
        office="petition", visit_id=visit, institution="信访局", reason="欠薪"))
    for code, key in (("letters", None), ("letter", number), ("letter", f"new:{firm}"),
                      ("transfer", moved), ("answer", visit)):
        shell.open(code, key)
        assert nameless(shell.current()) == [], code


def test_letters_begin_from_a_case_and_an_answer_from_a_visit(database, mediator, counter, shell):
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    visit = visits.record(database, counter, unpaid_wages()).visit_id
    shell.open("case", case_id)
    page = shell.current()
    assert {"letter", "transfer"} <= set(page.acts_.menu())
    page.acts_.asked.emit("letter")
    page = shell.current()
    assert page.ui.facts.text() == "自8月起未足额发放工资，共欠12,400元。"
    page.submit()
    assert row(database, Letter)["case_id"] == case_id
    shell.open("case", case_id)
    shell.current().acts_.asked.emit("transfer")
    assert shell.trail.here() == ("transfer", f"case:{case_id}")
    shell.open("intake", visit)
    button(shell.current(), "咨询答复单…").click()
    assert shell.trail.here() == ("answer", visit)
