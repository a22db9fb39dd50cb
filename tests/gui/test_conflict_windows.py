"""Conflicts of interest in the windows: under the named mediator, and what staff declare."""

from datetime import date

import pytest

from casedesk.casework.staff import declarations
from casedesk.casework.staff.declarations import DeclarationEntry
from casedesk.model import ConflictCheck, Declaration
from tests.gui.desks import count, desk, nameless, row
from tests.gui.disputes import applied
from tests.gui.settings_parts import opened, part

FIRM = "中山市恒盛灯饰有限公司"


@pytest.fixture
def case_id(database, mediator):
    return applied(database, mediator)


def declare(database, actor, **more):
    return declarations.declare(database, actor, DeclarationEntry(**({"name": FIRM} | more)))


def accepting(qtbot, database, actor, case_id, mediator):
    shell = desk(qtbot, database, actor)
    shell.open("act", f"{case_id}:accept")
    page = shell.current()
    page.ui.mediator.choose(str(mediator.staff_id))
    page.ui.consentOn.put(date.today().isoformat())
    return shell, page


def test_a_mediator_without_ties_is_said_to_be_free(qtbot, database, supervisor, mediator, case_id):
    _, page = accepting(qtbot, database, supervisor, case_id, mediator)
    assert page.conflict._badge.text() == "无关联"
    assert not page.ui.conflictReason.isVisible()
    assert nameless(page) == []


def test_a_possible_conflict_asks_the_reviewer_and_keeps_the_reason(
        qtbot, database, supervisor, mediator, case_id):
    declare(database, mediator, kind="former_employer", relation="2015年任文员")
    shell, page = accepting(qtbot, database, supervisor, case_id, mediator)
    assert page.conflict._badge.text() == "可能有冲突"
    assert "曾任职单位（2015年任文员）" in page.conflict._said.text()
    page.submit()
    assert page.ui.conflictReason.is_wrong()
    page.ui.conflictReason.put("2016年离职，与本案无关")
    page.submit()
    assert shell.trail.here()[0] == "case"
    assert row(database, ConflictCheck)["reason"] == "2016年离职，与本案无关"


def test_the_reviewer_may_find_that_it_is_a_conflict(
        qtbot, database, supervisor, mediator, case_id):
    declare(database, mediator, kind="interest")
    _, page = accepting(qtbot, database, supervisor, case_id, mediator)
    page.conflict.confirm()
    assert page.ui.conflictReason.is_wrong()  # why, is missing
    page.ui.conflictReason.put("持有股份")
    page.conflict.confirm()
    assert page.conflict._badge.text() == "有冲突"
    page.submit()
    assert "应当回避" in page.ui.message.sentence()


def test_nobody_reviews_himself(qtbot, database, mediator, case_id):
    declare(database, mediator, kind="interest")
    _, page = accepting(qtbot, database, mediator, case_id, mediator)
    assert "请由他人审查" in page.conflict._said.text()
    assert not page.conflict._confirm.isVisible()
    assert not page.ui.conflictReason.isVisible()


def test_a_declaration_is_entered_and_withdrawn(qtbot, database, mediator):
    shown = part(opened(qtbot, database, mediator), "declarations")
    shown.submit()
    assert shown.ui.kind.is_wrong()
    shown.ui.kind.choose("relative")
    shown.ui.name.put("李四")
    shown.ui.idNumber.put("442000198603124424")
    shown.submit()
    assert shown.ui.idNumber.is_wrong()
    shown.ui.idNumber.put("442000198603124425")
    shown.ui.relation.put("配偶")
    shown.submit()
    assert row(database, Declaration)["staff_id"] == mediator.staff_id
    assert [r.name for r in shown.list.model().rows] == ["李四"]
    assert not shown.ui.staff.isVisible()
    assert nameless(shown) == []
    shown.list.stand_on(shown.list.model().rows[0].id)
    shown.withdraw()
    assert shown.list.model().rows == []


def test_the_supervisor_enters_a_colleagues(qtbot, database, supervisor, counter):
    shown = part(opened(qtbot, database, supervisor), "declarations")
    shown.ui.staff.choose(str(counter.staff_id))
    shown.ui.kind.choose("adviser")
    shown.ui.name.put(FIRM)
    shown.submit()
    assert row(database, Declaration)["staff_id"] == counter.staff_id
    assert count(database, Declaration) == 1
