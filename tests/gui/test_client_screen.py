"""The client answers alone: the desk is locked behind the screen, the end says whom to turn to."""


from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.casework.counselling import risk, scale_results
from casedesk.gui.counselling import client_screen
from casedesk.gui.counselling.alert_dialog import AlertDialog
from casedesk.gui.counselling.client_screen import ClientScreen
from casedesk.rules import scales
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.conftest import PASSWORD
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, window

__all__ = ["day", "made", "window"]

PHQ9 = scales.scale("PHQ-9")


def lent(qtbot, window, ids) -> ClientScreen:
    """The screen of the client, from the page of all results."""
    window.shell.open("scales", ids["case"])
    window.shell.current().lend()
    screen = window.findChild(ClientScreen)
    qtbot.waitUntil(lambda: screen.isVisible() and screen.item.options[0].hasFocus())
    return screen


def typed(qtbot, keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def taken_back(qtbot, window, screen, password=PASSWORD):
    screen.panel.password.put(password)
    screen.panel.try_()
    qtbot.waitUntil(lambda: not window.is_locked(), timeout=20_000)
    QApplication.processEvents()


def test_nothing_of_the_desk_is_in_sight_or_reached(qtbot, window, day):
    _, ids = day
    screen = lent(qtbot, window, ids)
    assert window.is_locked()
    assert window.isFullScreen()
    assert not any(page.sealed for page in window.shell.pages())
    shown = windows.shown(window)
    for hidden in (*ids["codes"].values(), room.CLIENT, "心理服务", "陈静", "量表"):
        assert hidden not in shown.replace(PHQ9.title, "")
    assert "第 1 题，共 9 题" in shown
    assert scales.DISCLAIMER in shown
    assert PHQ9.credit in shown
    here = window.shell.trail.here()
    for key, held in ((Qt.Key.Key_1, "C"), (Qt.Key.Key_5, "C"), (Qt.Key.Key_K, "C"),
                      (Qt.Key.Key_PageDown, "C"), (Qt.Key.Key_Left, "A"), (Qt.Key.Key_Escape, ""),
                      (Qt.Key.Key_F1, "")):
        modifier = {"C": Qt.KeyboardModifier.ControlModifier, "A": Qt.KeyboardModifier.AltModifier,
                    "": Qt.KeyboardModifier.NoModifier}[held]
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()
    assert window.shell.trail.here() == here
    assert screen.isVisible()
    reached = set()
    for _ in range(12):
        typed(qtbot, [Qt.Key.Key_Tab])
        reached.add(QApplication.focusWidget())
    assert all(screen.isAncestorOf(widget) for widget in reached)
    window.close()  # Alt+F4
    assert window.isVisible()
    assert screen.panel.isVisible()
    screen.panel.password.put("不是这个")
    screen.panel.try_()
    qtbot.waitUntil(lambda: screen.panel.message.sentence() != "", timeout=20_000)
    assert window.is_locked()
    assert screen.panel.password.text() == ""
    screen.panel.on.click()
    assert screen.item.isVisible()
    screen.ask_password()
    taken_back(qtbot, window, screen)
    assert not window.isFullScreen()


def test_answered_alone_by_keyboard_and_a_thought_of_dying_is_told_on(
        qtbot, window, day, monkeypatch):
    _, ids = day
    screen = lent(qtbot, window, ids)
    typed(qtbot, [Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_Backspace, Qt.Key.Key_1, Qt.Key.Key_R,
                  *[Qt.Key.Key_0] * 5])
    assert "共 9 题" in screen.item._progress.text()
    typed(qtbot, [Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return])
    assert screen.item._question.text() == PHQ9.functional
    typed(qtbot, [Qt.Key.Key_1])
    assert screen.closing.done.hasFocus()
    typed(qtbot, [Qt.Key.Key_Return])
    said = "\n".join(screen.closing.sentences())
    assert "请现在告诉当班咨询师" in said
    assert "12356" in said
    assert "120" in said
    assert ids["codes"][ids["case"]] in said  # by code and nothing else
    assert room.CLIENT not in windows.shown(window)
    assert not any(screen.codes)
    monkeypatch.setattr(client_screen, "time", lambda: screen._seen + 3600)
    screen._look()  # whom to turn to stays in sight, however long nobody is here
    assert screen.closing.isVisible()
    screen.ask_password()
    assert not screen.panel.on.isVisible()
    taken_back(qtbot, window, screen)
    assert window.shell.trail.here() == ("scales", ids["case"])
    dialog, = [each for each in QApplication.topLevelWidgets()
               if isinstance(each, AlertDialog) and each.isVisible()]
    assert ids["codes"][ids["case"]] in dialog.accessibleName()
    dialog.reject()
    context = window.shell.context
    row = scale_results.of_case(context.database, context.actor, ids["case"])[-1]
    assert (row.by_client, row.answers, row.functional) == (
        True, (0, 1, None, 0, 0, 0, 0, 0, 2), 1)
    assert (row.score.total, row.score.missing) == (None, (3,))
    assert [task.code for task in risk.tasks(context.database, context.actor)
            if task.kind == "risk_form"] == [ids["codes"][ids["case"]]]
    assert drafts.mine(context.database, context.actor) == []


def test_without_such_a_thought_nothing_is_told_on(qtbot, window, day):
    _, ids = day
    screen = lent(qtbot, window, ids)
    typed(qtbot, [Qt.Key.Key_0] * 9)
    typed(qtbot, [Qt.Key.Key_Return])  # all nought: the question of difficulty is not asked
    said = "\n".join(screen.closing.sentences())
    assert "已经交给咨询师" in said
    assert "请现在告诉" not in said
    assert ids["codes"][ids["case"]] not in said
    screen.ask_password()
    taken_back(qtbot, window, screen)
    assert [each for each in QApplication.topLevelWidgets()
            if isinstance(each, AlertDialog) and each.isVisible()] == []


def test_left_before_the_end_the_answers_are_kept_and_gone_on_with(
        qtbot, window, day, monkeypatch):
    _, ids = day
    screen = lent(qtbot, window, ids)
    typed(qtbot, [Qt.Key.Key_2] * 4)
    monkeypatch.setattr(client_screen, "time", lambda: screen._seen + 3600)
    screen._look()  # nobody was there for an hour
    assert not screen.item.isVisible()
    assert not screen.panel.on.isVisible()
    taken_back(qtbot, window, screen)
    assert window.shell.trail.here() == ("scale", f"{ids['case']}:PHQ-9")
    page = window.shell.current()
    page.resume()
    assert page.sheet.codes()[:5] == ["2", "2", "2", "2", ""]
    assert "由本人作答" in windows.shown(window)
    page.lend()
    again = window.findChild(ClientScreen)
    qtbot.waitUntil(lambda: bool(again.item.options) and again.item.options[0].hasFocus())
    assert "第 5 题" in again.item._progress.text()
    again.ask_password()
    taken_back(qtbot, window, again)
    page = window.shell.current()
    page.resume()
    page.sheet.row(1).options.chip("0").click()
    assert "由本人作答" not in windows.shown(window)  # a colleague changed it


def test_too_soon_is_said_before_the_client_sits_down(qtbot, window, day):
    _, ids = day
    context = window.shell.context
    scale_results.enter(context.database, context.actor, scale_results.ScaleEntry(
        ids["case"], answers=[0] * 9))
    window.shell.open("scales", ids["case"])
    window.shell.current().lend()
    assert not window.is_locked()
    page = window.shell.current()
    assert window.shell.trail.here() == ("scale", f"{ids['case']}:PHQ-9")
    page.lend()
    assert page.frame.reason.is_wrong()
    page.frame.reason.put("来访者要求")
    page.lend()
    screen = window.findChild(ClientScreen)
    assert window.is_locked()
    screen.ask_password()
    taken_back(qtbot, window, screen)


def test_what_cannot_be_kept_is_said_without_the_record_and_the_helplines_still_stand(
        qtbot, window, day, monkeypatch):
    from casedesk.errors import RefusedError

    _, ids = day
    screen = lent(qtbot, window, ids)

    def full(*_args, **_more):
        raise RefusedError("disk_full")

    monkeypatch.setattr(client_screen.scale_results, "enter", full)
    for code in "000000002":
        screen.answer(code)
    screen.answer("0")
    screen.hand_over()
    assert screen.closing.message.sentence()
    assert "请现在告诉当班咨询师" in "\n".join(screen.closing.sentences())
    assert screen.codes[8] == "2"
    screen.ask_password()
    taken_back(qtbot, window, screen)
    page = window.shell.current()
    page.resume()
    assert page.sheet.codes()[8] == "2"
    assert isinstance(page, QWidget)
