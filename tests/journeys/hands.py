"""Somebody at the keyboard: every act is a key pressed where the keyboard stands, no more."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                    Qt.KeyboardModifier.AltModifier)
FURTHEST = 150  # stops of the keyboard on one page


class Hands:
    """Presses keys in the window; looks at the screen only to see where it stands."""

    def __init__(self, qtbot, window) -> None:
        self.qtbot, self.window = qtbot, window

    def stop(self) -> QWidget:
        """The widget that the next key goes to."""
        def found() -> QWidget | None:
            popup = QApplication.activePopupWidget()
            if popup is not None:
                return popup
            front = QApplication.activeModalWidget() or self.window
            if QApplication.activeWindow() is not front:
                front.activateWindow()  # what a window manager does; there is none under Xvfb
            focus = QApplication.focusWidget()
            return focus if focus is not None and focus.window() is front else None

        QApplication.processEvents()  # a person sees what a key did before pressing the next
        self.qtbot.waitUntil(lambda: found() is not None, timeout=10_000)
        return found()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.stop(), key, modifiers)

    def write(self, text: str) -> None:
        """Type a text where the keyboard stands; what is not ASCII comes by the input method."""
        for plain, run in groupby(text, str.isascii):
            word = "".join(run)
            if plain:
                for place, part in enumerate(word.split("\n")):
                    self.press(Key.Key_Return, times=min(place, 1))
                    QTest.keyClicks(self.stop(), part)
                continue
            QCoreApplication.sendEvent(self.stop(), QInputMethodEvent("pin'yin", []))
            chosen = QInputMethodEvent()
            chosen.setCommitString(word)
            QCoreApplication.sendEvent(self.stop(), chosen)

    def name(self) -> str:
        """What a reader of the screen says of the widget that the keyboard stands on."""
        stop = self.stop()
        said = stop.accessibleName()
        return said or (stop.text() if isinstance(stop, QAbstractButton) else "")

    def go(self, name: str, back: bool = False) -> QWidget:
        """Go with Tab to the field, button or list of this name."""
        passed = []
        for _ in range(FURTHEST):
            said = self.name()
            if said == name or said.startswith((f"{name}…", f"{name} ")):
                return self.stop()
            passed.append(said)
            self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
        raise AssertionError(f"Tab does not come to {name!r}, only to {dict.fromkeys(passed)}")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type over what stands in it."""
        self.go(name)
        self.press(Key.Key_A, CTRL)
        self.write(text)

    def push(self, name: str) -> None:
        """Go to a button, chip or tick and press the space bar."""
        self.go(name)
        self.press(Key.Key_Space)

    def choose(self, name: str, words: str) -> None:
        """Go to a box of choices and walk to the one with these words."""
        box = self.go(name)
        assert isinstance(box, QComboBox | QLineEdit), f"{name} offers no choices"
        box = box if isinstance(box, QComboBox) else box.parentWidget()
        self.press(Key.Key_Home)
        for _ in range(box.count()):
            if words in box.currentText():
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"{name} does not offer {words!r}")

    def menu(self, words: str) -> None:
        """Walk an open menu to the entry with these words and take it."""
        for _ in range(40):
            menu = self.stop()
            self.press(Key.Key_Down)
            act = menu.activeAction()
            if act is not None and words in act.text():
                self.press(Key.Key_Return)
                return
        raise AssertionError(f"the menu does not offer {words!r}")

    def dialog(self) -> QWidget:
        """The dialog that stands before the window, as soon as it does."""
        self.wait(QApplication.activeModalWidget)
        return QApplication.activeModalWidget()

    def wait(self, holds: Callable[[], object], seconds: int = 20) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=seconds * 1000)
