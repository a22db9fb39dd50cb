import pytest

from casedesk.casework import employers, people, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.gui.people.merge_dialog import MergeDialog
from casedesk.gui.pieces.button import Button
from casedesk.store import audit
from tests.gui.desks import CONTROL, DOWN, ENTER, Hands, desk, nameless
from tests.samples import unpaid_wages

CODE = "91442000MA4W2B7K3F"


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def saved(database, mediator):
    """A case of 张会娟 against 恒盛, in the mediator's hands."""
    return visits.record(database, mediator, unpaid_wages(employer=EmployerEntry(
        name="中山市恒盛灯饰有限公司", uscc=CODE, town="442000110")), then="case")


@pytest.fixture
def shell(qtbot, database, counter, saved):
    return desk(qtbot, database, counter)


@pytest.fixture
def page(shell, saved):
    shell.open("person", saved.person_id)
    return shell.current()


def verbs(database, person_id):
    with database.reading() as session:
        return [row.verb for row in audit.listing(session, "person", person_id)]


def button(widget, text):
    return next(b for b in widget.findChildren(Button) if b.text() == text)


# the list


def test_the_list_is_narrowed_while_typing_and_a_worker_opened_by_the_keyboard(
        shell, hands, database, counter, saved, qtbot):
    people.record(database, counter, PersonEntry(name="李强"))
    shell.open("people")
    page = shell.current()
    assert [row.name for row in page.ui.people.model().rows] == ["李强", "张会娟"]
    hands.write("zhj")
    hands.press(ENTER)
    assert [row.name for row in page.ui.people.model().rows] == ["张会娟"]
    assert page.ui.people.hasFocus()
    hands.press(ENTER)
    assert shell.trail.here() == ("person", saved.person_id)


def test_a_list_that_fits_nobody_offers_to_register_a_visit_with_what_was_typed(
        shell, hands, qtbot):
    shell.open("people")
    page = shell.current()
    hands.write("欧阳娜娜")
    qtbot.waitUntil(lambda: page.ui.people.model().rowCount() == 0)
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("intake", None)
    assert shell.current().ui.name.text() == "欧阳娜娜"


def test_ctrl_enter_registers_a_visit_of_the_chosen_worker(shell, hands, saved):
    shell.open("people")
    hands.press(DOWN)
    hands.press(ENTER, CONTROL)
    assert shell.current().side.person_id == saved.person_id


def test_employers_are_the_second_list(shell, hands, database, counter):
    for _ in range(2):
        visits.record(database, counter, unpaid_wages())
    shell.open("people")
    page = shell.current()
    page.ui.kind.chip("employers").click()
    model = page.ui.employers.model()
    assert page.ui.employers.isVisible()
    assert not page.ui.people.isVisible()
    assert [model.cell(0, column).text for column in (0, 1, 2, 5)] == [
        "中山市恒盛灯饰有限公司", CODE, "横栏镇", "90 天内 3 起"]
    page.ui.employers.setFocus()
    hands.press(ENTER)
    assert shell.trail.here() == ("employer", 1)


def test_a_list_may_be_taken_away_only_by_those_who_may(shell, qtbot, tmp_path):
    from casedesk.casework.staff import Data
    from casedesk.gui import export

    shell.open("people")
    page = shell.current()
    where = tmp_path / "people.xlsx"
    export.write_list(page, page.ui.people, "people", "人员", Data.PERSON, where)
    qtbot.waitUntil(lambda: "没有任何改动" in page.ui.message.sentence())
    assert not where.exists()


# one worker


def test_numbers_are_masked_and_shown_for_a_while_when_asked_for(page, shell, database, saved):
    assert page.ui.idNumber.text() == "442000********4425"
    assert page.ui.phone.text() == "138****4412"
    assert page.ui.idNumber.edit.isReadOnly()
    shell.act("unmask")
    assert page.ui.idNumber.text() == "442000198603124425"
    assert page.ui.phone.text() == "138 2677 4412"
    assert verbs(database, saved.person_id)[:2] == ["person.reveal", "person.reveal"]
    assert page._hiding.isActive()
    page._hiding.timeout.emit()
    assert page.ui.idNumber.text() == "442000********4425"


def test_numbers_are_masked_again_when_the_page_is_left(page, shell):
    shell.act("unmask")
    shell.open("people")
    assert page.ui.idNumber.text() == "442000********4425"


def test_a_field_is_put_right_by_enter_and_taken_back(page, shell, hands, database, counter, saved):
    page.ui.address.setFocus()
    hands.write("横栏镇一路1号")
    hands.press(ENTER)
    assert people.page(database, counter, saved.person_id).address == "横栏镇一路1号"
    assert shell.undo_bar.isVisible()
    assert shell.undo_bar.undo()
    assert people.page(database, counter, saved.person_id).address == ""
    assert page.ui.address.text() == ""


def test_a_wrong_number_stays_in_its_field_and_the_record_as_it_was(
        page, shell, hands, database, counter, saved):
    shell.act("unmask")
    page.ui.phone.setFocus()
    page.ui.phone.edit.selectAll()
    hands.write("12")
    hands.press(ENTER)
    assert page.ui.phone.is_wrong()
    assert page.ui.phone.text() == "12"
    assert people.page(database, counter, saved.person_id).phone_masked == "138****4412"
    page.ui.phone.put("13826774413")
    page.ui.phone.edit.settle()
    assert not page.ui.phone.is_wrong()
    assert people.page(database, counter, saved.person_id).phone_masked == "138****4413"


def test_what_is_typed_survives_a_change_by_a_colleague(page, hands, database, mediator, saved):
    page.ui.note.setFocus()
    hands.write("来过三次")
    people.amend(database, mediator, saved.person_id, {"address": "小榄镇"})
    assert page.ui.address.text() == "小榄镇"
    assert page.ui.note.text() == "来过三次"


def test_cases_visits_consents_stand_in_their_tabs_and_open(page, shell, hands, saved):
    assert [page.ui.tabs.tabText(i) for i in range(4)] == ["概况", "案件 1", "来访 1", "同意书 1"]
    assert {entry.kind for entry in page._past.entries()} == {"来访", "劳动争议"}
    page.ui.tabs.setCurrentIndex(2)
    assert page.ui.visits.isVisible()
    page.ui.visits.setFocus()
    hands.press(ENTER)
    assert shell.trail.here() == ("case", saved.case_id)


def test_who_looked_is_told_to_those_who_may_know(
        qtbot, page, database, supervisor, counter, saved):
    assert page.ui.readers.model().rowCount() == 0
    people.reveal(database, counter, saved.person_id, "phone")
    shell = desk(qtbot, database, supervisor)
    shell.open("person", saved.person_id)
    model = shell.current().ui.readers.model()
    assert [model.cell(0, column).text for column in (1, 2, 3)] == ["王敏", "查看完整号码", "手机"]


def test_a_counsellor_changes_nothing_and_reads_no_number(qtbot, database, actors, saved):
    shell = desk(qtbot, database, actors["counsellor"])
    shell.open("person", saved.person_id)
    page = shell.current()
    assert page.ui.name.edit.isReadOnly()
    assert not page.ui.household.edit.isEnabled()
    assert not any(b.isVisible() for b in (page._show, page._merge, page._visit))
    shell.act("unmask")
    assert page.ui.phone.text() == "138****4412"
    assert page.ui.message.sentence()


def test_a_look_alike_is_merged_beside_it_and_parted_again(
        page, shell, hands, database, counter, saved, qtbot):
    other = people.record(database, counter, PersonEntry(
        name="张会娟", address="小榄镇民安路", phone="13826774412"))
    assert page.ui.alike.isVisibleTo(page)
    button(page.ui.alike, "合并…").click()
    dialog = page.findChild(MergeDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    model = dialog.ui.compare.model()
    said = {row.id: (row.kept, row.merged) for row in model.rows}
    assert said["手机"] == ("138****4412", "138****4412")
    assert said["现住址"] == ("", "小榄镇民安路")
    qtbot.keyClick(dialog, ENTER, CONTROL)
    assert people.page(database, counter, other).id == saved.person_id
    assert people.page(database, counter, saved.person_id).address == "小榄镇民安路"
    button(page.ui.alike, "撤销").click()
    assert people.page(database, counter, other).id == other
    assert page.ui.address.text() == ""


def test_two_who_are_not_the_same_are_not_shown_again(page, database, counter):
    people.record(database, counter, PersonEntry(name="张会娟", phone="13826774412"))
    button(page.ui.alike, "不是").click()
    assert not page.ui.alike.isVisibleTo(page)


def test_two_id_numbers_are_never_merged(page, database, counter, qtbot):
    other = people.record(database, counter, PersonEntry(
        name="张会娟", id_number="11010519491231002X"))
    dialog = MergeDialog(page.context, page.facts.id, None, page)
    dialog.show()
    dialog.ui.search.setText("张会娟")
    qtbot.waitUntil(lambda: dialog.ui.found.model().rowCount() == 1)
    dialog.choose(other)
    dialog.merge()
    assert "证件号码不同" in dialog.ui.message.sentence()
    assert dialog.isVisible()
    dialog.close()


# one employer


def test_an_employer_shows_names_cases_visits_and_the_sign(shell, database, counter):
    for _ in range(2):
        visits.record(database, counter, unpaid_wages(
            employer=EmployerEntry(name="恒盛灯饰", uscc=CODE)))
    shell.open("employer", 1)
    page = shell.current()
    assert page.ui.header._badges["often"].text() == "90 天内第 3 起"
    assert [name.name for name in page.facts.names] == ["恒盛灯饰"]
    assert (page.ui.cases.model().rowCount(), page.ui.visits.model().rowCount()) == (1, 3)


def test_an_employers_particulars_are_put_right_and_taken_back(shell, hands, database, counter):
    shell.open("employer", 1)
    page = shell.current()
    page.ui.headcount.setFocus()
    hands.write("120")
    hands.press(ENTER)
    assert employers.entry_of(database, counter, 1).headcount == 120
    shell.undo_bar.undo()
    assert employers.entry_of(database, counter, 1).headcount is None
    page.ui.uscc.put("91442000MA4W2B7K3A")
    page.ui.uscc.edit.settle()
    assert page.ui.uscc.is_wrong()
    assert employers.entry_of(database, counter, 1).uscc == CODE


def test_ctrl_enter_registers_a_visit_about_the_employer(shell, hands):
    shell.open("employer", 1)
    hands.press(ENTER, CONTROL)
    assert shell.current().ui.employer.text() == "中山市恒盛灯饰有限公司"


@pytest.mark.parametrize("tongue", ["zh", "en"])
@pytest.mark.parametrize(("code", "key"), [("people", None), ("person", 1), ("employer", 1)])
def test_every_widget_has_a_name_and_no_window_grows(shell, code, key, tongue, qtbot):
    from casedesk.gui import language

    language.use(tongue)
    shell.open(code, key)
    assert nameless(shell.current()) == []
    assert (shell.width(), shell.height()) == (1366, 768)
