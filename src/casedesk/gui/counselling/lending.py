"""Lending the screen to the client: the desk stays locked until the password is typed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.casework.counselling import scale_results
from casedesk.gui.counselling.alert_dialog import AlertDialog
from casedesk.gui.counselling.client_screen import ClientScreen
from casedesk.gui.page import Context
from casedesk.rules import dates
from casedesk.rules.scales import Scale

if TYPE_CHECKING:
    from casedesk.gui.main_window import MainWindow


def lend(context: Context, window: QWidget, code: str, case_id: int, scale: Scale,
         payload: dict[str, Any]) -> ClientScreen:
    """Give the client the whole screen. Refuses what could not be kept at the end:
    `scale_interval`, `scale_not_confirmed`, `client_locked`, `client_unknown`, `date_shape` ….
    """
    from casedesk.gui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    on = dates.parse(payload["on"], dates.today(), "on") if payload.get("on") else None
    scale_results.require_ready(context.database, context.actor, case_id, scale.code, on,
                                payload.get("early_reason", ""))
    screen = ClientScreen(context, code, case_id, scale, payload)
    _Lent(context, window, screen)
    return screen


class _Lent(QObject):
    """Keeps the window shut while the client has it, and takes it back."""

    def __init__(self, context: Context, window: "MainWindow", screen: ClientScreen) -> None:
        super().__init__(screen)
        self._context, self._window, self._screen = context, window, screen
        self._state = window.windowState()
        screen.left.connect(self._take_back)
        window.lend(screen)
        window.installEventFilter(self)
        window.showFullScreen()
        screen.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing the window would show what is behind it: the password is asked for instead."""
        app = QApplication.instance()
        ending = isinstance(app, QApplication) and app.isSavingSession()
        if watched is self._window and event.type() == QEvent.Type.Close and not ending:
            event.ignore()
            self._screen.ask_password()
            return True
        return False

    def _take_back(self) -> None:
        window, screen, context = self._window, self._screen, self._context
        window.removeEventFilter(self)
        window.setWindowState(self._state)
        window.unlock_page.opened.emit(context.database, context.actor)
        of, case_id, found = screen.scale.code, screen.case_id, screen.score
        screen.wipe()
        screen.setParent(None)
        screen.deleteLater()
        if found is None:
            context.open("scale", f"{case_id}:{of}")
            return
        context.open("scales", case_id, scale=of)
        if found.alert:
            AlertDialog(context, case_id, screen.code, window, ask=found.ask).open()
