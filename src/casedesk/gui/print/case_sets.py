"""Printing from the page of a case: its sets first, one form by itself beside them."""

from collections.abc import Callable

from casedesk.gui.page import Page
from casedesk.gui.print.set_dialog import SetDialog


def open_sets(page: Page, case_id: int, single: Callable[[], object]) -> SetDialog:
    """Open the print sets of a case; `single` is the way to one form, with its preview."""
    dialog = SetDialog(page.context, page, [case_id])
    button = dialog.ui.single
    button.show()
    button.clicked.connect(dialog.reject)
    button.clicked.connect(lambda: single())
    dialog.open()
    return dialog
