"""The registers of lawyers and agencies at the keyboard."""

from datetime import date

import pytest
import time_machine
from PySide6.QtCore import Qt

from casedesk.casework import desk as desks
from casedesk.casework.legal_aid import agencies, lawyers
from casedesk.casework.legal_aid.agencies import AgencyEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.gui.desk import aid_rows
from casedesk.model import Agency, Lawyer
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, Hands, count, desk, nameless, row
from tests.samples import at


@pytest.fixture
def clock():
    with time_machine.travel(at("2026-11-23", 9), tick=True) as traveller:
        yield traveller


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, supervisor, clock):
    return desk(qtbot, database, supervisor)


def register(database, actor, name, until):
    return lawyers.save(database, actor, LawyerEntry(
        name=name, firm="广东香山律师事务所", agreement_until=until))


def names(page):
    return [each.name for each in page.list.model().rows]


def test_the_register_says_whose_agreement_runs_ends_and_ended(shell, database, supervisor):
    register(database, supervisor, "周航", date(2027, 6, 30))
    register(database, supervisor, "林晓敏", date(2026, 12, 10))
    register(database, supervisor, "陈国强", date(2026, 11, 1))
    shell.open("lawyers")
    page = shell.current()
    assert names(page) == ["周航", "林晓敏"]
    said = {page.list.model().cell(n, 0).text: page.list.model().cell(n, 6).text
            for n in range(2)}
    assert said == {"周航": "剩 219 天", "林晓敏": "剩 17 天"}
    page.view.choose(("ended",))
    assert (names(page), page.list.model().cell(0, 6).text) == (["陈国强"], "已到期")
    assert nameless(page) == []


def test_what_ends_within_30_days_stands_on_the_supervisors_desk(shell, database, supervisor,
                                                                 counter):
    register(database, supervisor, "林晓敏", date(2026, 12, 10))
    register(database, supervisor, "周航", date(2027, 6, 30))

    def told(actor):
        found = aid_rows.rows(desks.today(database, actor).aid, actor)
        return [(each.id, each.count) for each in found if each.id == "aid_agreements"]

    assert (told(supervisor), told(counter)) == ([("aid_agreements", 1)], [])
    row_ = next(each for each in aid_rows.rows(desks.today(database, supervisor).aid, supervisor)
                if each.id == "aid_agreements")
    aid_rows.open_row(shell.context, row_)
    assert names(shell.current()) == ["林晓敏"]


def test_a_lawyer_is_registered_with_whom_the_firm_is_bound_to(shell, hands, database,
                                                              supervisor):
    shell.open("lawyer", "new")
    page = shell.current()
    hands.write("周航")
    hands.press(ENTER)
    hands.write("广东香山律师事务所")
    hands.press(ENTER)
    hands.write("1442020101012345")
    page.submit()
    assert "执业证号是17位数字，现在是16位" in page.message().sentence()
    page.form.widget("licence").put("14420201010123456")
    _, editor = page.form.several["clients"]
    first, second = editor.add(), editor.add()
    first.field("name").put("中山市恒盛灯饰有限公司")
    second.field("name").put("中山市某某电子厂")
    first.field("uscc").put("91442000MA4UQXR34X")
    page.submit()
    assert page.form.several["clients"][1].rows()[0].field("uscc").is_wrong()
    assert not second.field("uscc").is_wrong()  # the code that is wrong, and no other
    first.field("uscc").put("")
    hands.press(ENTER, CONTROL)
    number = row(database, Lawyer)["id"]
    assert shell.trail.here()[0] == "lawyers"
    kept = lawyers.of(database, supervisor, number)
    assert [each.name for each in kept.clients] == ["中山市恒盛灯饰有限公司", "中山市某某电子厂"]
    shell.open("lawyer", number)
    again = shell.current()
    assert again.form.several["clients"][1].rows()[1].field("name").text() == "中山市某某电子厂"
    assert nameless(again) == []


def test_a_lawyer_half_typed_is_kept_as_a_draft(shell, database, supervisor):
    shell.open("lawyer", "new")
    page = shell.current()
    page.form.widget("name").put("周航")
    page.keep_draft()
    assert drafts.read(database, supervisor, "lawyer", "new")["name"] == "周航"
    page.form.widget("firm").put("香山")
    page.submit()
    assert drafts.read(database, supervisor, "lawyer", "new") is None


def test_an_agency_is_entered_changed_retired_and_restored(shell, hands, database, supervisor):
    shell.open("agencies")
    page = shell.current()
    hands.write("中山市法律援助处")
    page.form.widget("phone").put("0760-88363148")
    page.form.widget("hours").put("周一至周五 8:30–12:00")
    page.form.widget("towns").choose("442000110", "442000111")
    hands.press(ENTER, CONTROL)
    found = row(database, Agency)
    assert (found["name"], found["towns"]) == ("中山市法律援助处", "442000110,442000111")
    page.list.setFocus()
    hands.press(ENTER)
    assert page.form.widget("hours").text() == "周一至周五 8:30–12:00"
    page.form.widget("contact").put("李科")
    page.submit()
    assert row(database, Agency)["contact"] == "李科"
    page.retire()
    assert row(database, Agency)["retired_on"] == date(2026, 11, 23)
    assert page.list.model().cell(0, 6).text == "已停用"
    page.retire()
    assert row(database, Agency)["retired_on"] is None
    assert nameless(page) == []


def test_an_agency_twice_is_refused_and_what_is_typed_stays(shell, database, supervisor):
    agencies.save(database, supervisor, AgencyEntry(name="中山市法律援助处"))
    shell.open("agencies")
    page = shell.current()
    page._start()
    page.form.widget("name").put("中山市法律援助处")
    page.form.widget("phone").put("123")
    page.submit()
    assert page.form.widget("phone").is_wrong()
    page.form.widget("phone").put("")
    page.submit()
    assert "已经有一个叫" in page.message().sentence()
    assert (count(database, Agency), page.form.widget("name").text()) == (1, "中山市法律援助处")


def test_the_sections_are_walked_by_the_keyboard(shell, hands):
    shell.open("lawyers")
    hands.press(Qt.Key.Key_PageDown, CONTROL)
    assert shell.trail.here()[0] == "agencies"
    hands.press(Qt.Key.Key_PageUp, CONTROL)
    hands.press(Qt.Key.Key_PageUp, CONTROL)
    assert shell.trail.here()[0] == "duty"
