"""How long a call lasts: Ctrl+T starts and stops it."""

from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_SECOND = 1000  # milliseconds
_MINUTE = 60  # seconds


class CallTimer(QObject):
    """`ticked` tells every second how many seconds it is; stopped and started again it goes on."""

    ticked = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before, self._since = 0.0, None  # type: float, float | None
        self._beat = QTimer(self)
        self._beat.setInterval(_SECOND)
        self._beat.timeout.connect(lambda: self.ticked.emit(self.seconds()))

    def running(self) -> bool:
        """Whether it runs."""
        return self._since is not None

    def seconds(self) -> int:
        """How many seconds so far."""
        now = monotonic() - self._since if self._since is not None else 0.0
        return int(self._before + now)

    def minutes(self) -> int:
        """Minutes begun, as they are written down."""
        return ceil(self.seconds() / _MINUTE)

    def turn(self) -> bool:
        """Start it, or stop it; say whether it runs now."""
        if self._since is None:
            self._since = monotonic()
            self._beat.start()
        else:
            self._before, self._since = self._before + monotonic() - self._since, None
            self._beat.stop()
        self.ticked.emit(self.seconds())
        return self.running()

    def reset(self) -> None:
        """Begin at nothing, standing still."""
        self._before, self._since = 0.0, None
        self._beat.stop()


def said(seconds: int) -> str:
    """3:07."""
    return f"{seconds // _MINUTE}:{seconds % _MINUTE:02d}"
