"""An employer in its window: colour and reasons, names, merging, its lists and history."""

import pytest

from casedesk.casework import employers, letters, visits
from casedesk.casework.employers import EmployerEntry, NameEntry
from casedesk.casework.letters import LetterEntry
from casedesk.casework.people import PersonEntry
from casedesk.gui.people.employer_merge_dialog import EmployerMergeDialog
from casedesk.gui.people.names_dialog import NamesDialog
from casedesk.gui.people.risk_dialog import RiskDialog
from casedesk.model import Employer
from tests.gui.desks import button, desk, nameless, row, texts
from tests.samples import unpaid_wages

NAME = "中山市恒盛灯饰有限公司"


@pytest.fixture
def shell(qtbot, database, supervisor, mediator):
    for number in range(3):
        visits.record(database, mediator, unpaid_wages(person=PersonEntry(name=f"工人{number}号")))
    visits.record(database, mediator, unpaid_wages(), then="case")
    letters.write(database, mediator, LetterEntry(employer_id=1, subject="拖欠工资"))
    employers.record(database, mediator, EmployerEntry(name="恒盛灯饰厂", phone="0760-87615588"))
    shell = desk(qtbot, database, supervisor)
    shell.open("employer", 1)
    return shell


def test_the_page_shows_the_colour_its_reasons_and_every_list(shell):
    page = shell.current()
    assert "90 天内第 4 起投诉" in texts(page.ui.riskCard)
    assert "欠薪争议在办，涉及 1 人" in texts(page.ui.riskCard)
    tabs = [page.ui.tabs.tab(code).text() for code in page.ui.tabs.codes()]
    assert tabs == ["案件 1", "来访 4", "函书 1", "集体争议", "经过"]
    page.ui.tabs.asked.emit("letters")
    assert page.ui.letters.isVisible()
    page.ui.letters.opened.emit(page.ui.letters.model().rows[0])
    assert shell.current().facts.entry.subject == "拖欠工资"


def test_the_history_opens_what_happened(shell):
    page = shell.current()
    page.wish(part="history")
    entries = page._past.model().entries
    assert {entry.kind for entry in entries} >= {"来访", "提示函起草"}
    at = next(n for n, entry in enumerate(page.facts.history) if entry.kind == "letter")
    page._past.opened.emit(entries[at])
    assert shell.trail.here()[0] == "letter"


def test_a_letter_is_begun_from_the_employer(shell):
    button(shell.current(), "发函…").click()
    assert shell.trail.here() == ("letter", "new:1")


def test_the_colour_is_set_by_hand_with_a_reason(qtbot, shell, database):
    page = shell.current()
    page._set_risk()
    dialog = page.findChild(RiskDialog)
    dialog.set_it()
    assert dialog.ui.level.is_wrong()
    dialog.ui.level.choose("red")
    dialog.set_it()
    assert dialog.ui.reason.is_wrong()
    dialog.ui.reason.put("老板失联")
    dialog.set_it()
    qtbot.waitUntil(lambda: "老板失联" in texts(page.ui.riskCard))
    assert row(database, Employer, name=NAME)["risk_set"] == "red"
    page._set_risk()
    page.findChildren(RiskDialog)[-1].let_computed_hold()
    assert row(database, Employer, name=NAME)["risk_set"] == ""


def test_names_are_kept_put_right_and_taken_away(qtbot, shell, database, supervisor):
    page = shell.current()
    page._open_names()
    dialog = page.findChild(NamesDialog)
    dialog.ui.name.put("恒盛照明")
    dialog.ui.kind.choose("former")
    dialog.ui.until.put("2018-5-1")
    dialog.keep()
    qtbot.waitUntil(lambda: "恒盛照明" in texts(page.ui.namesCard))
    dialog.ui.name.put(NAME)
    dialog.keep()
    assert dialog.ui.name.is_wrong()
    dialog.show_name(dialog.ui.names.model().rows[0])
    dialog.ui.since.put("2020-1-1")
    dialog.keep()
    assert dialog.ui.until.is_wrong()
    dialog.remove()
    qtbot.waitUntil(lambda: "恒盛照明" not in texts(page.ui.namesCard))
    assert nameless(dialog) == []


def test_two_records_are_merged_and_parted_again(qtbot, shell, database, supervisor):
    page = shell.current()
    page._open_merge()
    dialog = page.findChild(EmployerMergeDialog)
    dialog.ui.search.put("恒盛灯饰厂")
    qtbot.waitUntil(lambda: len(dialog.ui.found.model().rows) == 1)
    dialog.ui.found.opened.emit(dialog.ui.found.model().rows[0])
    assert nameless(dialog) == []
    dialog.merge()
    qtbot.waitUntil(lambda: "恒盛灯饰厂" in texts(page.ui.namesCard))
    assert page.facts.entry.phone == "0760-87615588"
    page.ui.namesCard.undo_asked.emit(page.facts.merges[0].id)
    assert page.facts.merges == ()
    assert employers.page(database, supervisor, 2).id == 2


def test_an_old_name_is_found_in_the_list_of_employers(shell, database, supervisor):
    employers.put_name(database, supervisor, 1, NameEntry(None, "华艺照明", "alias"))
    assert [r.name for r in employers.listing(database, supervisor, "华艺")] == [NAME]


def test_who_may_not_see_cases_sees_visits_and_the_history(qtbot, database, actors, shell):
    other = desk(qtbot, database, actors["counsellor"])
    other.open("employer", 1)
    page = other.current()
    assert page.ui.tabs.codes() == ["visits", "history"]
    assert page.ui.visits.isVisible()


def test_every_widget_has_a_name(shell):
    assert nameless(shell.current()) == []
