"""A practice centre and its real window, for the tests that need one."""

from pathlib import Path

from casedesk.casework import practice

PASSWORD = practice.staff()[0].password


def name_of(role: str) -> str:
    """The invented colleague who has this role."""
    return next(user.name for user in practice.staff() if user.role == role)


def sign_in(qtbot, folder: Path, role: str):
    """Open the window on a centre and unlock it with the keyboard."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from casedesk import app

    window, ring = app.put_together(QApplication.instance(), folder, name_of(role))
    qtbot.addWidget(window, before_close_func=lambda _: ring.deleteLater())
    window.show()
    window.activateWindow()
    page = window.unlock_page
    qtbot.waitUntil(lambda: bool(page.form.person.code()), timeout=20_000)
    page.form.password.setFocus()
    qtbot.keyClicks(page.form.password.edit, PASSWORD)
    qtbot.keyClick(page.form.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=30_000)
    return window
