"""The case page: what it shows to whom, and where it leads."""


import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from casedesk.casework.disputes import acts
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.casework.people import PersonEntry
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.print.scan_view import ScanView
from casedesk.model import Attachment, AuditEntry, Payment
from tests.gui.desks import CONTROL, ENTER, Hands, count, desk, nameless, row, texts
from tests.gui.disputes import agreed, applied, in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator)


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    made = desk(qtbot, database, mediator)
    made.open("case", case_id)
    return made


@pytest.fixture
def page(shell):
    return shell.current()


def lines(widget):
    QApplication.processEvents()  # new lines are shown by the next turn of the loop
    return [(line.text(), line.under()) for line in widget.findChildren(EntryLine)
            if line.isVisible()]


def test_the_page_says_who_against_whom_and_how_far_it_is(page):
    assert page.header.title() == "张会娟 与 中山市恒盛灯饰有限公司"
    assert "承办 林晓" in texts(page)
    assert "调解" in page.header.stepper.accessibleName()
    said = texts(page.side.clocks)
    assert "调解结束" in said
    assert "次日起算15日" in said  # the arithmetic stands under the day


def test_numbers_are_masked_until_somebody_asks_and_the_asking_is_on_record(page, shell, database):
    assert "138****4412" in lines(page.side.parties)[0][1]
    before = count(database, AuditEntry)
    shell.act("unmask")
    assert "442000198603124425" in lines(page.side.parties)[0][1]
    assert count(database, AuditEntry) == before + 2
    shell.act("unmask")
    assert "442000198603124425" not in lines(page.side.parties)[0][1]


def test_the_chips_count_and_narrow_the_record(page, database, mediator):
    chips = page.ui.record._filter
    assert [chips.chip(code).text() for code in chips._chips] == [
        "全部 3", "节点 3", "联系 0", "文书 0", "期限 0", "备注 0"]
    chips.chip("contact").click()
    assert page.ui.record.timeline.entries() == []
    assert "还没有这类记录" in texts(page.ui.record.timeline)
    chips.chip("contact").click()
    assert chips.code() == "all"


def test_the_filled_button_is_the_next_act_and_ctrl_enter_begins_it(page, shell, hands, case_id):
    offered = page.acts_.buttons()
    assert [each.text() for each in offered] == ["更多", "延期", "打印", "达成协议"]
    assert {"fail", "withdraw", "dispute"} < set(page.acts_.menu())
    assert not {"agree", "extend", "accept"} & set(page.acts_.menu())
    page.ui.record.timeline.setFocus()
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("act", f"{case_id}:agree")


def test_a_colleague_who_does_not_handle_the_case_sees_its_overview_and_why(
        qtbot, database, counter, case_id):
    shell = desk(qtbot, database, counter)
    shell.open("case", case_id)
    page = shell.current()
    assert "这里是案件概况" in texts(page)
    assert not page.composer.isVisible()
    assert not page.side.claims.isVisible()
    assert "note" not in page.acts()
    assert [each.text() for each in page.acts_.buttons()] == ["打印"]
    assert lines(page.side.parties)[0][0] == "张会娟"


def test_a_picture_is_added_and_looked_at(qtbot, page, database, tmp_path):
    picture = tmp_path / "工资条.png"
    QImage(400, 300, QImage.Format.Format_RGB32).save(str(picture))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    assert page.attaching.holds(mime)
    page.attaching.drop(mime)
    qtbot.waitUntil(lambda: lines(page.side.scans) != [])
    assert lines(page.side.scans)[0][0] == "工资条.jpg"
    page.attaching.view(cases.page(
        database, page.context.actor, page.case_id).scans[0])
    qtbot.waitUntil(lambda: page.findChild(ScanView) is not None)
    view = page.findChild(ScanView)
    assert view.preview.pages() == 1
    view.reject()


def test_a_program_is_no_attachment_and_the_other_files_are_still_added(
        qtbot, page, database, tmp_path):
    for name, content in (("安装.exe", b"MZ\x90"), ("说明.txt", "工资单".encode())):
        (tmp_path / name).write_bytes(content)
    page.attaching.take([tmp_path / "安装.exe", tmp_path / "说明.txt", tmp_path / "没有.pdf"])
    qtbot.waitUntil(lambda: "安装.exe" in page.ui.message.sentence())
    assert row(database, Attachment)["name"] == "说明.txt"


def test_money_that_arrived_is_entered_beside_the_case(qtbot, database, mediator, hands):
    shell = desk(qtbot, database, mediator)
    shell.open("case", agreed(database, mediator))
    page = shell.current()
    money = page.side.money
    money.linked.emit()
    assert money.form.amount.text() == "12,400.00 元"  # all that is owed is proposed
    money.form.amount.put("99,999")
    money.form.save.click()
    assert money.form.amount.is_wrong()
    money.form.amount.put("12,400")
    money.form.save.click()
    assert row(database, Payment)["amount_fen"] == 1_240_000
    assert not money.form.isVisible()
    QApplication.processEvents()
    assert "已到账 12,400.00 元" in texts(money)


def test_a_repeated_employer_is_told_and_its_other_cases_open(qtbot, database, mediator):
    others = {applied(database, mediator), applied(database, mediator)}
    third = applied(database, mediator)
    shell = desk(qtbot, database, mediator)
    shell.open("case", third)
    page = shell.current()
    assert page.side.linked.isVisible()
    assert len(lines(page.side.linked)) == 2
    page.side.linked.findChildren(EntryLine)[-1].click()
    code, opened = shell.trail.here()
    assert code == "case"
    assert opened in others


def test_everything_on_the_page_that_takes_the_keyboard_has_a_name(page):
    assert nameless(page) == []
    assert page.ui.record.timeline.accessibleName() == "经过"


def test_the_page_follows_the_language_at_once(page):
    from casedesk.gui import language

    language.use("en")
    QApplication.processEvents()
    assert page.composer.button.text() == "Write down"
    assert [each.text() for each in page.acts_.buttons()][-1] == "Agreement"


def test_linked_cases_stand_in_groups_with_counts_the_open_ones_first(
        qtbot, page, shell, database, mediator, case_id):
    again = [applied(database, mediator, matter="0508") for _ in range(2)]
    acts.perform(database, mediator, Act(again[1], "withdraw", settled=True, text="已补发。"))
    acts.perform(database, mediator, Act(again[1], "close", accept_open_ends=True, text="无"))
    other = applied(database, mediator, person=PersonEntry(name="李娟"))
    page.reload()
    QApplication.processEvents()
    said = texts(page.side.linked)
    assert "同一职工 2" in said
    assert "同一单位 1" in said
    assert "3 件" in said
    rows = cases.page(database, mediator, case_id).linked
    assert [row.id for row in rows] == [again[0], again[1], other]
    assert [row.open for row in rows] == [True, False, True]


def test_more_linked_cases_than_fit_are_listed(qtbot, page, shell, database, mediator):
    for name in ("李娟", "王强", "赵敏", "周平", "吴芳"):
        applied(database, mediator, person=PersonEntry(name=name))
    page.reload()
    QApplication.processEvents()
    more = next(line for line in page.side.linked.findChildren(EntryLine)
                if line.text() == "全部 5 件…")
    more.click()
    assert shell.trail.here() == ("cases", None)
    listed = shell.current()
    qtbot.waitUntil(lambda: len(listed._model.rows) == 6)
