"""程序: what may begin, the fields of a step, refusals in words, clocks with their arithmetic."""

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.model import Claim, Deadline, Dispute, Proceeding
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, Hands, button, desk, nameless, row, texts
from tests.gui.disputes import agreed, in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def opened(shell, database, mediator):
    """The page of a case whose agreement took effect today."""
    shell.open("proceedings", agreed(database, mediator))
    QApplication.processEvents()
    return shell.current()


def offer(page, name):
    return next(line for line in page.offers.findChildren(EntryLine)
                if line.isVisible() and line.text() == name)


def shown(page):
    return [name for name, field in page.form.fields.items() if not field.isHidden()]


def test_a_review_is_applied_for_accepted_and_decided_from_its_card(
        opened, hands, database, mediator):
    page = opened
    assert page.ui.form.isHidden()
    offer(page, "仲裁审查").click()
    assert shown(page) == ["on", "next_step_on", "institution", "number", "text", "next_step"]
    assert page.ui.institution.text() == "中山市劳动人事争议仲裁委员会"
    assert "不再计时：共同申请仲裁审查" in page.ui.effects.text()
    hands.press(ENTER, CONTROL)
    assert row(database, Proceeding)["state"] == "applied"
    assert "“共同申请仲裁审查”已办理" in page.ui.message.sentence()
    assert page.ui.form.isHidden()
    QApplication.processEvents()
    card = page.cards[0]
    button(card, "仲裁委受理审查").click()
    page.ui.number.put("中劳人仲审字〔2026〕8号")
    hands.press(ENTER, CONTROL)
    QApplication.processEvents()
    said = texts(page.cards[0])
    assert "仲裁审查结束" in said
    assert "次日起算5日" in said  # the arithmetic stands under the day
    button(page.cards[0], "出具仲裁调解书").click()
    assert page.ui.paperNumber.edit.hasFocus()  # what must be filled first
    hands.press(ENTER, CONTROL)
    assert page.ui.paperNumber.is_wrong()
    hands.write("8")
    page.ui.receivedOn.put("今天")
    hands.press(ENTER, CONTROL)
    with database.reading() as session:
        other = session.scalars(select(Deadline.state).where(Deadline.rule == "J-CNF")).one()
    assert (row(database, Proceeding)["state"], other) == ("mediated", "stopped")
    QApplication.processEvents()
    offer(page, "司法确认").click()
    assert "只能取其一" in page.ui.message.sentence()


def test_what_cannot_begin_says_why_and_asks_for_nothing(opened, database):
    line = offer(opened, "支付令")
    line.click()
    assert "约定的履行期还没有过" in opened.ui.message.sentence()
    assert opened.ui.form.isHidden()
    assert "暂不能办" in line.accessibleName()


def test_whether_there_is_an_employment_is_warned_of(shell, database, mediator):
    case_id = agreed(database, mediator)
    with database.writing(mediator) as session:
        session.scalars(select(Dispute)).one().matter = "0101"
        session.scalars(select(Claim)).one().matter = "0101"
    shell.open("proceedings", case_id)
    page = shell.current()
    offer(page, "仲裁审查").click()
    assert "第75条" in page.ui.message.sentence()
    offer(page, "司法确认").click()
    assert "请先询问" in page.ui.message.sentence()
    assert not page.ui.form.isHidden()


def test_a_case_without_an_agreement_goes_to_arbitration(shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    shell.open("proceedings", case_id)
    page = shell.current()
    QApplication.processEvents()
    offer(page, "转仲裁").click()
    hands.press(ENTER, CONTROL)
    QApplication.processEvents()
    button(page.cards[0], "仲裁委受理").click()
    hands.press(ENTER, CONTROL)
    QApplication.processEvents()
    button(page.cards[0], "定开庭日期").click()
    assert page.ui.hearingOn.edit.hasFocus()
    hands.write("今天")
    hands.press(ENTER, CONTROL)
    assert page.ui.hearingOn.is_wrong()
    assert "开庭日期要晚于" in page.ui.message.sentence()


def test_an_earlier_day_asks_why_and_escape_leaves_the_fields(opened, hands):
    offer(opened, "仲裁审查").click()
    opened.ui.on.setFocus()
    opened.ui.on.put("2020-01-01")
    hands.press(ENTER)
    assert not opened.ui.reason.isHidden()
    assert opened.escape()
    assert opened.ui.form.isHidden()


def test_what_is_typed_is_kept_and_gone_on_with(qtbot, opened, database, mediator):
    offer(opened, "转劳动监察").click()
    opened.ui.text.put("已向市监察大队递交材料")
    opened.ui.institution.put("中山市劳动监察大队")
    assert opened.keep_draft()
    shell = desk(qtbot, database, mediator)
    shell.open("proceedings", opened.case_id)
    again = shell.current()
    button(again.ui.message, "继续").click()
    assert again.ui.text.text() == "已向市监察大队递交材料"
    again.submit()
    assert row(database, Proceeding)["institution"] == "中山市劳动监察大队"
    assert drafts.read(database, mediator, "proceeding", str(opened.case_id)) is None


def test_every_field_has_a_name(opened):
    offer(opened, "仲裁审查").click()
    assert nameless(opened) == []
