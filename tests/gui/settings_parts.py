"""The settings of a colleague, opened for a test."""

from casedesk.gui.changes import Changes
from casedesk.gui.page import Context
from casedesk.gui.settings.settings_page import SettingsPage

NEW = "四月-芳菲-尽时-5120"


def opened(qtbot, database, actor, put_back=None) -> SettingsPage:
    """Show the settings; `put_back` gathers what is asked to be put back."""
    page = SettingsPage(Context(
        database, actor, Changes(database), open=lambda code, key=None, **wish: None,
        tell=lambda sentence, undo=None: None, back=lambda: None,
        put_back=lambda *wanted: (put_back if put_back is not None else []).append(wanted)))
    qtbot.addWidget(page)
    page.resize(1178, 692)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def part(page, code):
    """Show a part and return it."""
    page.show_part(code)
    return page.part()


def said(qtbot, shown) -> str:
    """Wait until the part says something; return it."""
    qtbot.waitUntil(lambda: bool(shown.ui.message.sentence()), timeout=30_000)
    return shown.ui.message.sentence()
