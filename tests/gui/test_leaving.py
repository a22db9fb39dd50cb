"""Leaving a window: one page's mistake costs no other page what was typed on it."""

import pytest

from casedesk.gui import pages
from casedesk.gui.pages import PageKind
from casedesk.store import drafts
from tests.gui.test_window import NotePage
from tests.gui.windows import sign_in


class BrokenPage(NotePage):
    """A page that fails when it is asked what is typed on it."""

    draft_kind = "broken"

    def draft(self):
        raise ZeroDivisionError


class StuckPage(NotePage):
    """A page of what is sealed that fails when it is to wipe itself."""

    sealed = True

    def forget(self):
        raise RuntimeError


@pytest.fixture
def window(qtbot, monkeypatch, centre):
    kinds = (PageKind("broken", "坏", "edit", f"{__name__}:BrokenPage", 3, draft="broken"),
             PageKind("stuck", "卡", "edit", f"{__name__}:StuckPage", 3, draft="note"),
             PageKind("notes", "便笺", "edit", "tests.gui.test_window:NotePage", 3, draft="note"))
    monkeypatch.setattr(pages, "PAGES", (*pages.PAGES, *kinds))
    monkeypatch.setattr("casedesk.gui.shell.shell.PAGES", pages.PAGES)
    return sign_in(qtbot, centre, "supervisor")


def test_a_page_that_fails_keeps_no_other_page_from_its_draft(
        qtbot, window, centre, monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(kind))
    window.shell.open("broken")
    window.shell.open("notes")
    qtbot.keyClicks(window.shell.current().note.edit, "half a word")
    assert told == [ZeroDivisionError]  # said when the page was left
    window.close()
    assert not window.isVisible()  # and it no longer stands in the way
    again = sign_in(qtbot, centre, "supervisor").shell.context
    assert drafts.read(again.database, again.actor, "note", "") == {"note": "half a word"}


def test_a_window_stays_the_first_time_a_page_fails_and_says_so(qtbot, window, monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(kind))
    window.shell.open("broken")
    window.close()
    assert (told, window.isVisible()) == ([ZeroDivisionError], True)
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("kind", ["broken", "stuck"])
def test_whatever_a_page_fails_at_the_desk_is_locked_and_the_page_gone(
        window, monkeypatch, kind):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(kind))
    window.shell.open(kind)
    window.lock()
    assert window.is_locked()
    assert told
    assert not [page for page in window.shell.pages() if page.sealed]
