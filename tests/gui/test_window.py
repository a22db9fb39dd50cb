"""The real window on a real centre: unlock, keys, lock, drafts, language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.gui import language, pages
from casedesk.gui.page import Page
from casedesk.gui.pages import PageKind
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.shell.key_card import KeyCard
from tests.gui.windows import PASSWORD, name_of, sign_in

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class NotePage(Page):
    """A page to type into."""

    draft_kind = "note"

    def __init__(self, context, key=None):
        super().__init__(context, key)
        self.note = LineField(self)
        self.note.name_it("便笺")
        self.note.changed.connect(self.touched)
        self.setFocusProxy(self.note)
        self.submitted = 0

    def title(self):
        return "便笺"

    def submit(self):
        self.submitted += 1

    def draft(self):
        return {"note": self.note.text()} if self.note.text() else None

    def restore(self, payload):
        self.note.put(payload["note"])


@pytest.fixture
def notes(monkeypatch):
    kind = PageKind("notes", "便笺", "edit", f"{__name__}:NotePage", 3, "Ctrl+9", draft="note")
    monkeypatch.setattr(pages, "PAGES", (*pages.PAGES, kind))
    monkeypatch.setattr("casedesk.gui.shell.shell.PAGES", pages.PAGES)


@pytest.fixture
def window(qtbot, notes, centre):
    return sign_in(qtbot, centre, "supervisor")


def test_unlocking_leads_to_the_desk_with_the_keyboard_on_what_is_due(window):
    page = window.shell.current()
    assert window.shell.trail.here() == ("desk", None)
    assert page.due.hasFocus()
    assert len(page.due.model().rows) > 0
    assert window.shell.ui.practice.text() == "演示中心"
    assert name_of("supervisor") in window.shell.ui.who.text()


def test_a_wrong_password_is_said_and_nothing_opens(qtbot, centre):
    from casedesk import app

    window, _ = app.put_together(QApplication.instance(), centre, name_of("mediator"))
    qtbot.addWidget(window)
    window.show()
    page = window.unlock_page
    qtbot.waitUntil(lambda: bool(page.form.person.code()))
    assert name_of("mediator") in page.form.person.edit.currentText()
    page.form.password.put("not the password")
    page.unlock()
    qtbot.waitUntil(lambda: "密码不对" in page.form.message.sentence(), timeout=20_000)
    assert window.shell is None
    assert page.form.unlock.isEnabled()


def test_after_five_wrong_passwords_the_wait_is_counted_down(qtbot, centre):
    from casedesk import app

    window, _ = app.put_together(QApplication.instance(), centre, name_of("mediator"))
    qtbot.addWidget(window)
    page = window.unlock_page
    qtbot.waitUntil(lambda: bool(page.form.person.code()))
    for _ in range(6):
        page.form.password.put("not the password")
        page.unlock()
        qtbot.waitUntil(lambda: page.form.wait.isHidden(), timeout=20_000)
    assert not page.form.unlock.isEnabled()
    assert "秒" in page.form.unlock.text()
    qtbot.waitUntil(page.form.unlock.isEnabled, timeout=20_000)


def test_capitals_and_full_width_letters_are_noticed_before_the_password_is_wrong(qtbot, centre):
    from casedesk.gui.entry.unlock_page import UnlockPage

    page = UnlockPage()
    qtbot.addWidget(page)
    page.show()
    field = page.form.password
    qtbot.keyClick(field.edit, "A")
    assert field.hint_text() == "大写锁定已打开"
    field.clear()
    field.edit.insert("ａｂ")
    field.edit.textEdited.emit(field.edit.text())
    assert field.hint_text() == "里面有全角字符，请切换输入法"


def test_a_damaged_or_missing_centre_is_named_at_the_door(qtbot, tmp_path):
    from casedesk import app

    window, _ = app.put_together(QApplication.instance(), tmp_path / "nothing")
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "没有服务中心" in window.unlock_page.form.message.sentence())


def test_keys_walk_between_pages_and_back(qtbot, window):
    shell = window.shell
    qtbot.keyClick(window, Qt.Key.Key_9, CONTROL)
    assert shell.trail.here() == ("notes", None)
    assert shell.current().note.edit.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert shell.trail.here() == ("desk", None)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert shell.trail.here() == ("notes", None)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert shell.rail.items["desk"].isChecked()


def test_escape_twice_goes_back_and_the_draft_is_kept(qtbot, window):
    from casedesk.store import drafts

    window.shell.open("notes")
    qtbot.keyClicks(window.shell.current().note.edit, "abc")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.shell.trail.here() == ("notes", None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.shell.trail.here() == ("desk", None)
    context = window.shell.context
    assert drafts.read(context.database, context.actor, "note", "") == {"note": "abc"}


def test_control_enter_submits_but_not_in_the_middle_of_a_word(qtbot, window):
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    window.shell.open("notes")
    page = window.shell.current()
    QCoreApplication.sendEvent(page.note.edit, QInputMethodEvent("zhang", []))
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert page.submitted == 0
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert page.note.text() == "zhang"
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert page.submitted == 1


def test_locking_keeps_what_the_input_method_holds_and_comes_back_to_the_field(qtbot, window):
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    window.shell.open("notes")
    page = window.shell.current()
    qtbot.keyClicks(page.note.edit, "ab")
    QCoreApplication.sendEvent(page.note.edit, QInputMethodEvent("张", []))
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.is_locked()
    assert not page.isVisible()
    assert "便笺" not in window.windowTitle()
    assert "1 份未提交" in window.unlock_page.form.message.sentence()
    form = window.unlock_page.form
    qtbot.keyClicks(form.password.edit, PASSWORD)
    qtbot.keyClick(form.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_locked(), timeout=20_000)
    assert page.note.text() == "ab张"
    assert page.note.edit.hasFocus()


def test_a_desk_left_alone_is_locked_and_sleep_locks_it_too(qtbot, window):
    window._watch.left_alone.emit()
    assert window.is_locked()
    qtbot.keyClicks(window.unlock_page.form.password.edit, PASSWORD)
    window.unlock_page.unlock()
    qtbot.waitUntil(lambda: not window.is_locked(), timeout=20_000)
    window._watch.going_to_sleep(True)
    assert window.is_locked()


def test_the_watch_tells_after_the_minutes_have_passed_without_a_key(qtbot, window):
    watch = window._watch
    watch.minutes = 0
    with qtbot.waitSignal(watch.left_alone, timeout=10_000):
        watch.start()
    assert window.is_locked()


def test_another_colleague_who_unlocks_gets_a_desk_of_their_own(qtbot, window):
    first = window.shell
    window.lock()
    form = window.unlock_page.form
    form.person.choose(next(row.uid for row in window.unlock_page._rows
                            if row.name == name_of("counter")))
    form.password.put(PASSWORD)
    window.unlock_page.unlock()
    qtbot.waitUntil(lambda: window.shell is not first, timeout=20_000)
    assert window.shell.actor.name == name_of("counter")
    assert window.shell.trail.here() == ("desk", None)


def test_the_drafts_of_a_window_that_was_closed_are_offered_the_next_time(qtbot, notes, centre):
    from casedesk.store import drafts

    window = sign_in(qtbot, centre, "supervisor")
    window.shell.open("notes")
    qtbot.keyClicks(window.shell.current().note.edit, "half a word")
    window.close()
    again = sign_in(qtbot, centre, "supervisor")
    context = again.shell.context
    kept = drafts.read(context.database, context.actor, "note", "")
    assert kept == {"note": "half a word"}


def test_f1_shows_every_key(qtbot, window):
    window.shell.act("help")
    cards = [w for w in QApplication.topLevelWidgets() if isinstance(w, KeyCard)]
    assert len(cards) == 1
    cards[0].close()


def test_a_page_the_account_may_not_read_stays_shut(qtbot, centre):
    window = sign_in(qtbot, centre, "admin")
    window.shell.open("case", 1)
    assert window.shell.trail.here() == ("desk", None)
    assert "people" not in window.shell.rail.items


def test_every_widget_that_takes_the_keyboard_has_a_name(qtbot, window):
    for item in window.shell.rail.items:
        window.shell.open(item)
    nameless = [
        widget for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
        and widget.focusProxy() is None
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        and not widget.objectName().startswith("qt_")
    ]
    assert [(type(w).__name__, w.objectName()) for w in nameless] == []


def test_the_language_changes_while_the_window_is_open(qtbot, window):
    language.use("en")
    qtbot.waitUntil(lambda: window.shell.ui.lock.text() == "Lock")
    assert window.shell.rail.items["desk"].text() == "Today"
    assert window.shell.current().ui.header.title() == "Today"
    language.use("zh")
    qtbot.waitUntil(lambda: window.shell.rail.items["desk"].text() == "今日")


def test_every_page_of_the_table_can_be_loaded():
    from importlib import import_module

    for place in [kind.place for kind in pages.PAGES] + list(pages.DIALOGS.values()):
        module, name = place.split(":")
        assert hasattr(import_module(module), name)


def test_a_saved_word_stands_only_after_the_commit(window):
    from datetime import date

    from casedesk.casework import settings_book
    from casedesk.errors import RefusedError

    status, context = window.shell.ui.status, window.shell.context
    assert "已保存" not in status.saved.text()
    with pytest.raises(RefusedError):
        settings_book.change(context.database, context.actor, "no_such_key", 1, date(2026, 1, 1))
    assert "已保存" not in status.saved.text()
    key = next(iter(settings_book._shipped()))
    shipped = settings_book._shipped()[key][-1][1]
    settings_book.change(context.database, context.actor, key, shipped, date(2026, 1, 1))
    assert "已保存" in status.saved.text()
