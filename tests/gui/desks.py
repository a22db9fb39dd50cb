"""The desk of a colleague around a test's own centre."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)
from sqlalchemy import func, select

from casedesk.gui.changes import Changes
from casedesk.gui.pieces.button import Button
from casedesk.gui.shell.shell import Shell

ENTER, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Types into whatever holds the keyboard, and counts the keys that are not text."""

    def __init__(self, qtbot) -> None:
        self._qtbot, self.keys = qtbot, 0

    def write(self, text: str) -> None:
        """Type a text; Chinese comes through the input method."""
        field = QApplication.focusWidget()
        if text.isascii():
            self._qtbot.keyClicks(field, text)
            return
        compose(field, text)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.keys += 1
            self._qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def compose(field, text: str) -> None:
    """Let the input method hold a text that is not in the field yet."""
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def desk(qtbot, database, actor, *, size=(1366, 768)) -> Shell:
    """Show the desk of this colleague, ready for the keyboard."""
    shell = Shell(database, actor, Changes(database), "西区彩虹社区职工服务中心", False)
    qtbot.addWidget(shell)
    shell.resize(*size)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    return shell


def nameless(page) -> list[str]:
    """The widgets that the keyboard can reach and a screen reader cannot name."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
    return [f"{type(w).__name__} {w.objectName()}"
            for kind in kinds for w in page.findChildren(kind)
            if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisibleTo(page)
            and not (w.accessibleName() or getattr(w, "text", str)())]


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def buttons(widget):
    return [b for b in widget.findChildren(Button) if b.isVisible()]


def button(widget, text):
    return next(b for b in buttons(widget) if b.text() == text)


def count(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def row(database, table, **wanted):
    with database.reading() as session:
        found = session.scalars(select(table).filter_by(**wanted)).one()
        return {c.key: getattr(found, c.key) for c in table.__table__.columns}
