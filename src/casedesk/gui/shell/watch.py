"""Watches for a desk left alone and for a computer going to sleep."""

import sys
from collections.abc import Callable
from time import monotonic, time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from casedesk.gui.changes import Changes, Tables

IDLE = 5  # minutes, when the centre has not set another figure
_EVERY = 2000  # milliseconds between two looks
_INPUT = {
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
}


class Watch(QObject):
    """`left_alone` after so many minutes without a key or the mouse; `slept` before or after sleep.

    Time is counted by a clock that nobody can put back.
    """

    left_alone = Signal()
    slept = Signal()

    def __init__(self, app: QGuiApplication, minutes: float = IDLE) -> None:
        super().__init__(app)
        self.minutes = minutes
        self._last = monotonic()
        self._drift = time() - monotonic()
        self._windows: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self._listens = False

    def start(self) -> None:
        """Count from now on."""
        if not self._listens:
            self._listen_to_system()
        self._last = monotonic()
        self._drift = time() - monotonic()
        self._timer.start(_EVERY)

    def follow(self, changes: Changes, minutes: Callable[[], float]) -> None:
        """Take the minutes that the centre has set, now and whenever a setting is changed."""
        def heed(tables: Tables) -> None:
            if "setting" in tables:
                self.minutes = minutes()

        self.minutes = minutes()
        changes.happened.connect(heed)

    def stop(self) -> None:
        """Count no more: it is locked."""
        self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        # Only the windows are listened to: a filter on the whole program would slow every event.
        if window is not None and window not in self._windows:
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._forget(window))
            self._windows.append(window)

    def _forget(self, window: QWindow) -> None:
        self._windows = [other for other in self._windows if other is not window]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key or a move of the mouse begins the count again."""
        if event.type() in _INPUT:
            self._last = monotonic()
        return False

    def _look(self) -> None:
        drift = time() - monotonic()
        if drift - self._drift > 30:  # the wall clock ran on while this one stood still: it slept
            self.slept.emit()
        elif monotonic() - self._last > self.minutes * 60:
            self.left_alone.emit()
        self._drift = drift

    def _listen_to_system(self) -> None:
        # Not before something is open: asking the system would hold up the first paint.
        self._listens = True
        if sys.platform != "linux":
            return
        from PySide6.QtCore import SLOT
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.connect("org.freedesktop.login1", "/org/freedesktop/login1",
                        "org.freedesktop.login1.Manager", "PrepareForSleep", self,
                        SLOT("going_to_sleep(bool)").encode())

    @Slot(bool)
    def going_to_sleep(self, going: bool) -> None:
        """The system tells before it sleeps and after it wakes."""
        if going:
            self.slept.emit()
