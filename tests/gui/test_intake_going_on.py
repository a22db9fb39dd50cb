import pytest

from casedesk.casework import visits
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry
from casedesk.gui import language
from casedesk.model import Person, Visit
from casedesk.store import drafts
from tests.gui.desks import Hands, button, buttons, count, desk, nameless, row
from tests.samples import unpaid_wages


@pytest.fixture
def shell(qtbot, database, counter):
    return desk(qtbot, database, counter)


@pytest.fixture
def page(shell):
    shell.open("intake")
    return shell.current()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


def test_a_draft_is_taken_up_again_with_what_could_not_be_read(
        qtbot, page, hands, shell, database, counter):
    hands.write("张会娟")
    page.form.offer_matters("0304")
    page.ui.arrived.put("昨天下")
    page.ui.danger.click()
    assert page.keep_draft()
    later = desk(qtbot, database, counter)
    later.open("intake")
    page = later.current()
    button(page.ui.message, "继续").click()
    assert page.ui.name.text() == "张会娟"
    assert page.ui.arrived.text() == "昨天下"
    assert page.form.matter() == "0304"
    assert page.side.danger.isVisible()
    page.ui.arrived.put("昨天 15:00")
    page._buttons["open"].click()
    assert drafts.mine(database, counter) == []
    assert row(database, Visit)["danger"]


def test_the_draft_of_a_new_visit_is_on_the_one_page_for_new_visits(page, shell):
    page.ui.name.put("张会娟")
    shell.open("people")
    shell.open("intake", "new")
    assert shell.current() is page


def test_the_sheet_of_a_visit_is_printed_after_it_is_saved(
        page, hands, shell, database, counter, qtbot):
    from casedesk.gui.print.print_dialog import PrintDialog

    hands.write("李娟")
    page.form.offer_matters("9101")
    qtbot.waitUntil(lambda: "来访登记表（已预填）" in [b.text() for b in buttons(page.side)])
    button(page.side, "来访登记表（已预填）").click()
    visit = row(database, Visit)
    assert shell.trail.here() == ("intake", visit["id"])
    dialog = shell.current().findChild(PrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog._subject.visit_id == visit["id"]
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() == 1, timeout=20_000)
    dialog.close()


def test_an_application_is_printed_blank_and_nothing_is_saved(page, hands, database, qtbot):
    from casedesk.gui.print.print_dialog import PrintDialog

    hands.write("李娟")
    qtbot.waitUntil(lambda: "劳动争议调解申请书（空白）" in [b.text() for b in buttons(page.side)])
    button(page.side, "劳动争议调解申请书（空白）").click()
    dialog = page.findChild(PrintDialog)
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    assert count(database, Visit) == 0
    dialog.close()


def test_an_untouched_page_keeps_no_draft(page, database, counter):
    assert page.keep_draft()
    assert drafts.mine(database, counter) == []


def test_a_waiting_visitor_is_taken_up_and_gone_back_from(shell, database, counter):
    waiting = visits.record(
        database, counter, VisitEntry(person=PersonEntry(name="张明")), then="waiting")
    shell.open("people")
    shell.open("intake", waiting.visit_id)
    page = shell.current()
    assert page.ui.header.title() == "登记来访"
    page.form.offer_matters("0501")
    page._buttons["open"].click()
    assert row(database, Visit)["state"] == "open"
    assert shell.trail.here() == ("people", None)


def test_an_ended_visit_is_put_right_and_stays_ended(shell, database, counter):
    saved = visits.record(database, counter, unpaid_wages(result="已告知"), then="advised")
    shell.open("people")
    shell.open("intake", saved.visit_id)
    page = shell.current()
    assert not page._buttons["advised"].isVisible()
    page.ui.job.put("组长")
    page._buttons["open"].click()
    visit = row(database, Visit)
    assert (visit["state"], visit["job"]) == ("advised", "组长")


def test_the_search_hands_over_what_was_typed(shell, database, counter):
    for typed, field in (("王芳", "name"), ("13826774412", "phone"),
                         ("442000198603124425", "idNumber")):
        shell.open("intake", typed=typed)
        assert getattr(shell.current().ui, field).text().replace(" ", "") == typed


def test_a_worker_on_record_is_registered_without_reading_the_numbers(shell, database, counter):
    known = visits.record(database, counter, unpaid_wages())
    shell.open("intake", person_id=known.person_id)
    page = shell.current()
    assert page.ui.name.text() == "张会娟"
    assert page.ui.idNumber.text() == ""
    assert page.ui.idNumber.hint_text() == "已登记：442000********4425"
    page.form.offer_matters("0507")
    page._buttons["open"].click()
    assert count(database, Person) == 1
    assert row(database, Person)["id_number"] == "442000198603124425"


def test_a_matter_behind_the_pills_stands_among_them_once_chosen(page):
    page.form._take_matter("0404")
    assert page.form.matter() == "0404"
    assert page.ui.matter.code() == "0404"
    assert page.ui.matter.edit.chip("0404").isVisible()
    page.ui.matter.edit.chip("0501").click()
    assert page.form.matter() == "0501"


@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_every_widget_has_a_name_and_nothing_is_cut_off(page, tongue, qtbot):
    language.use(tongue)
    page.ui.more.click()
    assert nameless(page) == []
    for field in (page.ui.name, page.ui.employer, page.ui.amount):
        label = field._label
        assert label.width() >= label.sizeHint().width()
    assert page.window().height() == 768
