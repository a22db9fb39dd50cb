"""The counsellor's own clients, a new one, and that no other window ever tells of them."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import clients, consents, risk
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.errors import RefusedError
from casedesk.gui.counselling.glass_dialog import GlassDialog
from casedesk.rules import dates
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, opened, window

__all__ = ["day", "made", "window"]

SECRET = "柳如意"


def test_names_are_looked_through_on_the_page_and_wiped_on_lock(qtbot, window, day):
    _, ids = day
    page = opened(window, "clients")
    assert len(page.list.model().rows) == 3
    page.search.setText("白")
    assert [row.name for row in page.list.model().rows] == [room.CLIENT]
    page.search.setText(ids["codes"][ids["case"]].lower())
    assert [row.name for row in page.list.model().rows] == [room.CLIENT]
    assert [row.overdue for row in page.unwritten.model().rows] == [True]
    model = page.list.model()
    window.lock()
    assert model.rows == []
    assert room.CLIENT not in windows.shown(window)
    windows.unlock(qtbot, window)
    assert room.CLIENT in windows.shown(window)


def test_the_palette_and_the_search_find_no_client(qtbot, window, day):
    _, ids = day
    opened(window, "client", ids["case"])
    opened(window, "desk")
    window.shell.act("search")
    palette = next(each for each in QApplication.topLevelWidgets()
                   if type(each).__name__ == "Palette" and each.isVisible())
    for text in (room.CLIENT, "bl", "13826774412", "4412", ids["codes"][ids["case"]]):
        palette.ui.search.setText(text)
        qtbot.wait(120)
        assert room.CLIENT not in windows.shown(palette)
        assert ids["codes"][ids["case"]] not in windows.shown(palette)
    palette.close()


def test_a_new_client_needs_the_consents_and_gets_a_code(qtbot, window):
    page = opened(window, "new_client")
    page.identity.widget("name").put(SECRET)
    page.intake.widget("complaint").choose("10")
    page.intake.widget("goal_before").choose("0")
    page.submit()
    assert "没有来访者签名同意" in page.message().sentence()
    for code in ("counselling", "sensitive"):
        page.agreed[code].setChecked(True)
    page.submit()
    context = window.shell.context
    row = clients.mine(context.database, context.actor)[0]
    assert row.name == SECRET
    assert window.shell.trail.here() == ("client", row.case_id)
    assert clients.intake(context.database, context.actor, row.case_id).goal_before == 0
    assert SECRET not in windows.shown(window)
    assert page.identity.widget("name").text() == ""


def test_a_client_is_taken_on_whole_or_not_at_all(window, monkeypatch):
    page = opened(window, "new_client")
    page.identity.widget("name").put(SECRET)
    for code in ("counselling", "sensitive"):
        page.agreed[code].setChecked(True)
    office = window.shell.context.database, window.shell.context.actor
    before = [row.id for row in clients.mine(*office)]
    enter, left = consents.enter, iter(range(1))

    def fails(*given, **more):
        if next(left, None) is None:
            raise RefusedError("disk_full")
        enter(*given, **more)

    monkeypatch.setattr(consents, "enter", fails)  # the first consent is entered, no more
    page.submit()
    assert [row.id for row in clients.mine(*office)] == before
    assert page.identity.widget("name").text() == SECRET
    monkeypatch.undo()
    page.submit()
    assert [row.name for row in clients.mine(*office)].count(SECRET) == 1


def test_a_child_is_taken_on_with_a_guardian_alone(qtbot, window):
    page = opened(window, "new_client")
    page.identity.widget("name").put(SECRET)
    born = dates.today() - timedelta(days=12 * 365)
    page.identity.widget("birth").put(born.isoformat())
    for tick in page.agreed.values():
        tick.setChecked(True)
    page.submit()
    assert "监护人" in page.message().sentence()
    assert page.identity.widget("guardian_name").isAncestorOf(QApplication.focusWidget())
    page.identity.widget("guardian_name").put("柳母")
    page.submit()
    assert window.shell.trail.here()[0] == "client"
    assert "未成年人" in windows.shown(window)


def test_an_intake_in_the_making_comes_back_after_the_lock(qtbot, window, day):
    folder, _ = day
    page = opened(window, "new_client")
    page.identity.widget("name").put(SECRET)
    window.lock()
    assert SECRET not in windows.shown(window)
    windows.unlock(qtbot, window)
    assert window.shell.current().identity.widget("name").text() == SECRET
    window.close()
    assert [path for path in folder.rglob("*") if path.is_file()
            and SECRET.encode() in path.read_bytes()] == []


def test_no_other_role_has_a_page_a_word_or_a_count_of_clients(qtbot, window, day):
    folder, ids = day
    window.close()
    for role in ("counter", "mediator", "supervisor", "admin", room.SECOND):
        other = windows.sign_in(qtbot, folder, role)
        for code in ("clients", "client", "session", "new_client", "desk"):
            other.shell.open(code, ids["case"] if code in ("client", "session") else None) \
                if code not in ("client", "session") or role != room.SECOND else None
            QApplication.processEvents()
            told = windows.shown(other)
            assert room.CLIENT not in told, (role, code)
            assert not any(each in told for each in ids["codes"].values()), (role, code)
        other.close()


def test_the_head_of_the_site_sees_a_code_in_crisis_and_no_name(qtbot, window, day):
    folder, ids = day
    context = window.shell.context
    risk.assess(context.database, context.actor, RiskEntry(
        ids["case"], None, Screen(plan="yes", means="yes"), 3, "有具体计划"))
    page = opened(window, "clients")
    assert ids["codes"][ids["case"]] in page.crisis.sentence()
    window.close()
    head = windows.sign_in(qtbot, folder, "supervisor")
    desk = opened(head, "desk")
    assert ids["codes"][ids["case"]] in desk.crisis.sentence()
    assert room.CLIENT not in windows.shown(head)
    desk.crisis.open_glass()
    dialog = next(each for each in head.findChildren(GlassDialog))
    assert dialog.code.text() == ids["codes"][ids["case"]]
    assert dialog.other.code() == room.THIRD
    dialog.close()
    head.close()
    desk = opened(windows.sign_in(qtbot, folder, "counter"), "desk")
    assert desk.crisis.sentence() == ""


def test_the_keyboard_opens_a_client_and_begins_a_new_one(qtbot, window, day):
    page = opened(window, "clients")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.shell.trail.here()[0] == "client"
    opened(window, "clients")
    qtbot.keyClick(window.shell, Qt.Key.Key_F2)
    assert window.shell.trail.here() == ("new_client", None)
