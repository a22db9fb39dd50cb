import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from casedesk.casework import site
from casedesk.casework.staff import accounts, centre
from casedesk.errors import RefusedError
from casedesk.gui import language, theme
from casedesk.model import Role
from casedesk.store import keyring
from tests.conftest import NAMES, PASSWORD
from tests.gui.settings_parts import NEW, opened, part, said
from tests.gui.windows import sign_in

ENTER = Qt.Key.Key_Return


@pytest.fixture
def settings(qtbot, database):
    """Open the settings for a colleague."""
    return lambda actor: opened(qtbot, database, actor)


PARTS = {
    "counter": "declarations password backup look",
    "mediator": "declarations password backup numbers trail look",
    "counsellor": "declarations password backup trail look",
    "supervisor": "site staff declarations password backup calendar values numbers trail look",
    "admin": "site staff password backup calendar values trail look",
    "city": "password look",
}


@pytest.mark.parametrize("role", PARTS)
def test_everybody_sees_the_parts_of_the_own_right(settings, actors, role):
    page = settings(actors[role])
    assert [kind.code for kind in page.kinds] == PARTS[role].split()
    for kind in page.kinds:
        assert part(page, kind.code).isVisible()


@pytest.mark.parametrize("role", ["supervisor", "admin"])
def test_every_place_the_keyboard_reaches_has_a_name(settings, actors, role):
    page = settings(actors[role])
    for kind in page.kinds:
        shown = part(page, kind.code)
        nameless = [w.objectName() or type(w).__name__ for w in shown.findChildren(QWidget)
                    if w.isVisibleTo(page) and w.focusPolicy() & Qt.FocusPolicy.TabFocus
                    and not (w.accessibleName() or getattr(w, "text", lambda: "")())]
        assert nameless == [], kind.code


def test_arrows_walk_through_the_parts_and_enter_goes_in(qtbot, settings, supervisor):
    page = settings(supervisor)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.part() is part(page, "staff")
    qtbot.keyClick(page.list, ENTER)
    assert page.part().isAncestorOf(page.focusWidget())


def test_the_centre_is_saved_and_its_papers_shown_before(settings, supervisor, database):
    shown = part(settings(supervisor), "site")
    shown.ui.organisation.put("西区彩虹社区劳动争议调解委员会")
    shown.ui.nature.choose("township")
    shown.ui.prefix.put("中彩")
    labels = [w.text() for w in shown.ui.paperCard.findChildren(QWidget)
              if hasattr(w, "text")]
    assert any("中彩调受字〔" in text for text in labels)
    shown.submit()
    found = site.read(database, supervisor)
    assert (found.nature, found.prefix) == ("township", "中彩")
    assert "已保存" in shown.ui.message.sentence()


def test_what_is_refused_stays_in_its_field(settings, supervisor, database):
    shown = part(settings(supervisor), "site")
    shown.ui.name.put("")
    shown.ui.prefix.put("中彩")
    shown.submit()
    assert shown.ui.name.is_wrong()
    assert shown.ui.prefix.text() == "中彩"
    assert site.read(database, supervisor).prefix == "中工"


def test_an_administrator_adds_a_colleague_who_can_come_in(qtbot, settings, actors, database):
    shown = part(settings(actors["admin"]), "staff")
    shown.ui.newName.put("新同事")
    shown.ui.newRole.choose(Role.MEDIATOR.value)
    shown.ui.newPassword.edit.setText("123456")
    shown.submit()
    qtbot.waitUntil(shown.ui.newPassword.is_wrong, timeout=20_000)
    shown.ui.newPassword.edit.setText(NEW)
    shown.submit()
    qtbot.waitUntil(lambda: "新同事" in shown.ui.message.sentence(), timeout=20_000)
    assert keyring.unlock(database.folder, "新同事", NEW, database.around.clock).uid
    assert [row.name for row in shown.list.model().rows].count("新同事") == 1
    assert shown.ui.newPassword.text() == ""


def test_a_colleague_gets_another_role_a_password_and_is_let_go(
        qtbot, settings, actors, database):
    admin = actors["admin"]
    shown = part(settings(admin), "staff")
    row = next(r for r in shown.list.model().rows if r.name == NAMES["counter"])
    shown.list.stand_on(row.id)
    shown.ui.role.choose(Role.MEDIATOR.value)
    shown.ui.changeRole.click()
    assert "调解员" in said(qtbot, shown)
    shown.ui.message.clear()
    shown.ui.reset.edit.setText(NEW)
    shown.ui.resetPassword.click()
    assert "重置" in said(qtbot, shown)
    assert keyring.unlock(database.folder, row.name, NEW, database.around.clock).uid
    shown.ui.message.clear()
    shown.let_go(row.name)
    assert "停用" in said(qtbot, shown)
    with pytest.raises(RefusedError):
        keyring.unlock(database.folder, row.name, NEW, database.around.clock)
    listed = {r.name: r for r in accounts.listing(database, admin)}[row.name]
    assert (listed.role, listed.active) == ("mediator", False)


def test_the_own_account_is_changed_by_somebody_else(settings, supervisor):
    shown = part(settings(supervisor), "staff")
    own = next(r for r in shown.list.model().rows if r.name == supervisor.name)
    shown.list.stand_on(own.id)
    assert not shown.ui.letGo.isVisible()
    assert not shown.ui.changeRole.isVisible()
    assert not shown.ui.addCard.isVisible()  # there is an administrator


def test_the_own_password_is_changed_with_the_one_so_far(qtbot, settings, supervisor, database):
    shown = part(settings(supervisor), "password")
    shown.ui.old.edit.setText("wrong")
    for field in (shown.ui.new_, shown.ui.again):
        field.edit.setText(NEW)
    shown.submit()
    qtbot.waitUntil(shown.ui.old.is_wrong, timeout=20_000)
    assert shown.ui.new_.text() == NEW
    shown.ui.old.edit.setText(PASSWORD)
    shown.submit()
    qtbot.waitUntil(lambda: "密码已更改" in shown.ui.message.sentence(), timeout=20_000)
    assert keyring.unlock(database.folder, supervisor.name, NEW, database.around.clock).uid
    assert [f.text() for f in (shown.ui.old, shown.ui.new_, shown.ui.again)] == [""] * 3


def test_two_new_passwords_that_differ_are_said_at_once(settings, supervisor):
    shown = part(settings(supervisor), "password")
    shown.ui.new_.edit.setText(NEW)
    shown.ui.again.edit.setText(NEW + "!")
    shown.submit()
    assert shown.ui.again.is_wrong()


def test_look_and_language_change_at_once_and_the_minutes_are_bounded(
        qtbot, settings, supervisor, database):
    shown = part(settings(supervisor), "look")
    shown.ui.theme.choose("dark")
    assert theme.is_dark()
    shown.ui.spoken.choose("en")
    assert language.language() == "en"
    shown.ui.spoken.choose("zh")
    shown.ui.theme.choose("light")
    shown.ui.minutes.put("60")
    shown.submit()
    assert shown.ui.minutes.is_wrong()
    shown.ui.minutes.put("10")
    shown.submit()
    assert centre.idle_minutes(database) == 10
    qtbot.wait(10)  # what this machine remembers is written when the loop turns


def test_who_may_not_change_the_centre_reads_the_minutes(settings, counter):
    shown = part(settings(counter), "look")
    assert shown.ui.minutes.edit.isReadOnly()
    assert not shown.ui.save.isVisible()


def test_the_minutes_that_are_set_hold_at_once(qtbot, centre):
    window = sign_in(qtbot, centre, "supervisor")
    window.shell.open("settings", part="look")
    shown = window.shell.current().part()
    shown.ui.minutes.put("12")
    shown.submit()
    assert window._watch.minutes == 12
