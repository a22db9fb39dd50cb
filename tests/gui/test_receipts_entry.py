"""Receipts of a pile of slips, as a keyboard-wedge scanner and two hands enter them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from casedesk.casework.legal_aid import receipts
from casedesk.model import AidReceipt, CaseFile
from casedesk.store import drafts
from tests.casework import aid_office as office
from tests.gui.aid_slips import slip
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, nameless, row

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def two(database, mediator):
    """Two slips, sent eight days and one day ago."""
    return slip(database, mediator, "张会娟", 8), slip(database, mediator, "李娟", 1)


@pytest.fixture
def page(qtbot, database, mediator, two):
    shell = desk(qtbot, database, mediator)
    qtbot.keyClick(shell, Qt.Key.Key_R, CONTROL | SHIFT)  # from wherever one is
    assert shell.trail.here()[0] == "receipt"
    return shell.current()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


def square(database, case_id):
    """What a scanner types of this slip."""
    with database.reading() as session:
        return receipts.machine_number(session, session.get_one(CaseFile, case_id))


def scan(hands, text):
    hands.write(text)
    hands.press(ENTER)


def test_two_receipts_are_recorded_one_after_the_other_by_scanner_and_keys(
        page, hands, database, two):
    assert page.number.edit.hasFocus()
    scan(hands, square(database, two[0]))
    assert page.slip.case_id == two[0]
    assert "第 8 天" in page.slip_line.accessibleName()
    hands.press(Qt.Key.Key_Space)  # 予以受理 is the first of the three
    assert page.form.widget("outcome").code() == "accepted"
    page.form.widget("received_on").setFocus()
    hands.write(f"{date.today():%Y%m%d}")
    page.form.widget("acceptance_number").setFocus()
    hands.write("ZY2026-88")
    hands.press(ENTER, CONTROL)
    assert office.state(database, two[0]) == "accepted"
    assert office.clock_of(database, two[0], "LA-RCP1").state in ("met", "missed")
    assert page.number.edit.hasFocus()
    assert page.number.text() == ""
    scan(hands, square(database, two[1]))
    page.form.widget("outcome").choose("incomplete")
    page.form.widget("received_on").put("今天")
    page.submit()  # which papers is not said
    assert page.form.widget("missing").is_wrong()
    assert office.state(database, two[1]) == "sent"
    page.form.widget("missing").put("劳动合同")
    page.submit()
    assert office.state(database, two[1]) == "supplement"
    assert [taken.worker.split(" ")[0] for taken in page.sitting.list.model().rows] == [
        "李娟", "张会娟"]
    assert "材料不齐，已登记" in page.message().sentence()
    assert nameless(page) == []


def test_what_cannot_be_is_said_in_words_and_the_number_stays(page, hands, database, two):
    for text, said in (("AID-0000-2026-0001", "不是本站的转介单"), ("2026-0099", "没有编号为"),
                       ("胡写的", "没有编号为")):
        page.number.put(text)
        assert not page.look()
        assert said in page.message().sentence()
        assert page.number.text() == text
    page.number.put("2026-0001")
    page.look()
    page.form.widget("outcome").choose("accepted")
    page.form.widget("received_on").put("2020-01-01")
    page.submit()
    assert "早于转交日期" in page.message().sentence()
    assert page.form.widget("received_on").text().startswith("2020")
    page.form.widget("received_on").put("今天")
    page.submit()
    page.number.put("2026-0001")
    assert not page.look()
    assert "已有回执" in page.message().sentence()
    button(page.message(), "打开").click()
    assert page.window().trail.here() == ("aid", two[0])
    assert count(database, AidReceipt) == 1


def test_a_scan_into_another_field_finds_its_way(page, hands, database, two):
    scan(hands, square(database, two[0]))
    page.form.widget("receiver").setFocus()
    hands.write("李科")
    scan(hands, square(database, two[1]))
    assert page.form.widget("receiver").text() == "李科"
    assert "还没有登记" in page.message().sentence()  # the first one is in hand
    assert page.slip.case_id == two[0]
    assert page.escape()
    assert page.escape()  # it is laid aside
    assert page.slip is None
    scan(hands, square(database, two[1]))
    assert page.slip.case_id == two[1]
    scan(hands, square(database, two[0]))  # the keyboard stands on the chips
    assert page.slip.case_id == two[0]


def test_a_receipt_in_hand_is_kept_as_a_draft(qtbot, page, database, mediator, two):
    page.number.put("2026-0002")
    page.look()
    page.form.widget("contact").put("李科 88363148")
    assert page.keep_draft()
    kept = drafts.read(database, mediator, "receipt", "new")
    assert kept["number"] == "2026-0002"
    shell = desk(qtbot, database, mediator)
    shell.open("receipt")
    again = shell.current()
    button(again.message(), "继续").click()
    assert again.slip.case_id == two[1]
    assert again.form.widget("contact").text() == "李科 88363148"
    again.form.widget("outcome").choose("not_competent")
    again.form.widget("received_on").put("今天")
    again.form.widget("suggested").put("珠海市法律援助处")
    again.submit()
    assert row(database, AidReceipt)["suggested"] == "珠海市法律援助处"
    assert drafts.read(database, mediator, "receipt", "new") is None
