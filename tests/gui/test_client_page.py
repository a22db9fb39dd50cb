"""A client by code in the windows: identity, notes, lock, hand-over; nothing names anybody."""


from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from casedesk.casework.counselling import clients, notes
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.gui.counselling import sealed_page
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, opened, window

__all__ = ["day", "made", "window"]

WRITTEN = "他说夜里不敢关灯"


def test_the_title_says_the_code_and_the_name_is_shown_for_half_a_minute(
        qtbot, window, day, monkeypatch):
    _, ids = day
    page = opened(window, "client", ids["case"])
    assert ids["codes"][ids["case"]] in window.windowTitle()
    assert room.CLIENT not in windows.shown(window)
    page.identity._clock.setInterval(400)
    page.acts()["unmask"]()
    QApplication.processEvents()
    assert room.CLIENT in windows.shown(window)
    assert room.CLIENT not in window.windowTitle()
    qtbot.waitUntil(lambda: not page.identity.is_open(), timeout=2000)
    QApplication.processEvents()
    assert room.CLIENT not in windows.shown(window)
    assert sealed_page.SHOWN == 30_000


def test_a_note_is_kept_sealed_while_it_is_typed_and_survives_the_lock(qtbot, window, day):
    folder, ids = day
    page = opened(window, "session", ids["unsigned"])
    page.editor.texts["subjective"].setFocus()
    qtbot.keyClicks(page.editor.texts["subjective"].edit, "ab")
    page.editor.texts["subjective"].put(WRITTEN)
    page._pause.setInterval(50)
    page.touched()
    database, actor = window.shell.context.database, window.shell.context.actor
    qtbot.waitUntil(lambda: drafts.mine(database, actor) != [], timeout=3000)
    row = drafts.mine(database, actor)[0]
    assert (row.kind, row.key) == ("counselling_note", str(ids["unsigned"]))
    fields = page.findChildren(QPlainTextEdit) + page.findChildren(QLineEdit)
    gone = []
    page.destroyed.connect(lambda: gone.append(True))
    window.lock()
    assert window.is_locked()
    assert all(field.toPlainText() == "" if isinstance(field, QPlainTextEdit)
               else field.text() == "" for field in fields)
    qtbot.waitUntil(lambda: gone == [True], timeout=3000)
    assert not any(each.sealed for each in window.shell.pages())
    assert WRITTEN not in windows.shown(window)
    windows.unlock(qtbot, window)
    again = window.shell.current()
    assert again.editor.texts["subjective"].text() == WRITTEN
    window.close()
    found = [path for path in folder.rglob("*") if path.is_file()
             and WRITTEN.encode() in path.read_bytes()]
    assert found == []


def test_signing_asks_for_the_grade_and_then_takes_additions_alone(qtbot, window, day):
    _, ids = day
    page = opened(window, "session", ids["unsigned"])
    page.editor.texts["subjective"].put(WRITTEN)
    page.submit()
    assert page.editor.risk.is_wrong()
    assert "风险等级" in page.message().sentence()
    assert page.editor.risk.isAncestorOf(QApplication.focusWidget())
    page.editor.risk.choose("3")
    assert page.editor.texts["risk_actions"].isVisible()
    assert "当场不离人" in page.editor.hint.text()
    page.submit()
    assert page.message().sentence()
    page.editor.risk.choose("0")
    page.submit()
    assert "已签名锁定" in page.message().sentence()
    assert not page.editor.isVisible()
    page.addition.put("更正：时间为上午")
    page.submit()
    context = window.shell.context
    row = notes.of_case(context.database, context.actor, ids["case"])[0]
    assert (row.state, row.additions[0][1]) == ("signed", "更正：时间为上午")
    assert row.note.subjective == WRITTEN


def test_the_last_note_is_loaded_without_its_grade(window, day):
    _, ids = day
    page = opened(window, "session", ids["unsigned"])
    page.load_last()
    entry = page.editor.entry()
    assert entry.subjective.startswith("近一周入睡好转")
    assert entry.risk is None


def test_process_notes_are_opened_by_their_author_alone(window, day):
    _, ids = day
    page = opened(window, "session", ids["signed"])
    assert "任何人永远打不开" in page.process._sentence.text()
    page.process.open_()
    page.process.text.put("反移情")
    page.process.save()
    assert page.process.text.text() == ""
    page.process.open_()
    assert page.process.text.text() == "反移情"


def test_what_is_copied_here_leaves_the_clipboard(qtbot, window, day, monkeypatch):
    _, ids = day
    monkeypatch.setattr(sealed_page, "SHOWN", 80)
    opened(window, "session", ids["unsigned"])
    QGuiApplication.clipboard().setText(WRITTEN)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=3000)


def test_consent_and_supervisor_open_the_notes_to_the_supervisor_by_code(qtbot, window, day):
    folder, ids = day
    page = opened(window, "client", ids["case"])
    page.consents.buttons["supervision:agree"].click()
    qtbot.waitUntil(lambda: "supervision:withdraw" in page.consents.buttons)
    page.name_supervisor()
    who = page._dialog.fields["supervisor"]
    who.edit.setCurrentText(room.THIRD)
    page._dialog.submit()
    assert room.THIRD in page.consents.findChildren(type(page._write))[-1].text()
    window.close()
    other = windows.sign_in(qtbot, folder, room.THIRD)
    seen = opened(other, "supervision", None)
    assert [row.code for row in seen.clients.model().rows] == [ids["codes"][ids["case"]]]
    seen.list.stand_on(f"session{ids['signed']}")
    QApplication.processEvents()
    assert "近一周入睡好转" in windows.shown(other)
    assert room.CLIENT not in windows.shown(other)


def test_handed_over_the_page_closes_and_the_other_counsellor_reads(qtbot, window, day):
    folder, ids = day
    page = opened(window, "client", ids["case"])
    page.hand_over()
    dialog = page._dialog
    dialog.submit()
    assert dialog.isVisible()  # without a counsellor and a reason nothing is done
    dialog.fields["counsellor"].edit.setCurrentText(room.SECOND)
    dialog.fields["reason"].choose("away")
    dialog.submit()
    assert "没有签名" in dialog.message.sentence()  # a note of hers is still to be signed
    context = window.shell.context
    notes.sign(context.database, context.actor, ids["unsigned"], NoteEntry(subjective="好", risk=0))
    dialog.submit()
    qtbot.waitUntil(lambda: window.shell.trail.here()[0] == "clients", timeout=3000)
    assert ids["codes"][ids["case"]] not in windows.shown(window)
    window.close()
    with room.signed_in(folder, room.SECOND) as (database, actor):
        assert [row.name for row in clients.mine(database, actor)] == [room.CLIENT]


def test_two_open_together_and_the_wrong_password_opens_nothing(qtbot, window, day):
    folder, ids = day
    window.close()
    from tests.conftest import PASSWORD

    head = windows.sign_in(qtbot, folder, "supervisor")
    from casedesk.gui.counselling.glass_dialog import GlassDialog

    dialog = GlassDialog(head.shell.context, head, ids["codes"][ids["case"]])
    dialog.open()
    dialog.kind.choose("identity")
    dialog.reason.put("电话中称已服药，须立即联系家属")
    dialog.password.put("不是这个")
    dialog.submit()
    assert room.CLIENT not in windows.shown(dialog)
    assert "密码" in dialog.message.sentence()
    dialog.password.put(PASSWORD)
    dialog.submit()
    QApplication.processEvents()
    assert room.CLIENT in windows.shown(dialog)
    head.lock()
    QApplication.processEvents()
    assert not any(room.CLIENT in windows.shown(each) for each in QApplication.topLevelWidgets())


def test_a_signed_note_is_read_on_the_client_page(window, day):
    _, ids = day
    page = opened(window, "client", ids["case"])
    page.list.setFocus()
    page.list.stand_on(ids["signed"])
    assert "近一周入睡好转" in windows.shown(window)
