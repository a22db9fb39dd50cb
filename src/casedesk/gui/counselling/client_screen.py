"""A client answers alone: one item at a time in large letters, nothing of the desk."""

from time import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from casedesk.casework.counselling import helplines, scale_results
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.staff import centre
from casedesk.errors import RefusedError
from casedesk.gui.counselling.client_parts import ClosingPart, ItemPart
from casedesk.gui.counselling.password_panel import PasswordPanel
from casedesk.gui.page import Context
from casedesk.rules import dates, scales
from casedesk.rules.scales import Scale, Score
from casedesk.store import drafts

DRAFT = "counselling_scale"
_EVERY = 2000  # milliseconds between two looks whether somebody is there
_INPUT = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
          QEvent.Type.TouchBegin}


class ClientScreen(QWidget):
    """Every answer is kept sealed at once. `left` tells that the counsellor's password was right.

    `score` is what the kept answers came to, None while they are not kept.
    """

    left = Signal()

    def __init__(self, context: Context, code: str, case_id: int, scale: Scale,
                 payload: dict[str, Any]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._payload = context, dict(payload)
        self.code, self.case_id, self.scale = code, case_id, scale
        self.score: Score | None = None
        known = list(payload.get("codes") or [])
        self.codes = (known + [""] * len(scale.items))[:len(scale.items)]
        self.functional, self._at = str(payload.get("functional") or ""), 0
        self.item = ItemPart(scale, self)
        self.closing = ClosingPart(helplines.told(context.database), self)
        self.panel = PasswordPanel(context, self)
        self._stack = QStackedWidget(self)
        for part in (self.item, self.closing, self.panel):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._seen, self._minutes = time(), centre.idle_minutes(context.database)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._connect()

    def begin(self) -> None:
        """Stand on the first item without an answer; count from now on whether somebody is here."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._watch.start(_EVERY)
        self.go(next((at for at, code in enumerate(self.codes) if not code), 0))

    def answer(self, code: str) -> None:
        """Take an answer, keep it sealed, go on."""
        if self._at < len(self.codes):
            self.codes[self._at] = code
        else:
            self.functional = "" if code == scales.REFUSED_CODE else code
        self._keep()
        self.go(self._at + 1)

    def go(self, at: int) -> None:
        """Show an item; after the last, what was answered is handed over."""
        self._at = max(0, at)
        items = self.scale.items
        if self._at < len(items):
            item = items[self._at]
            self.item.show_item(self._at, len(items), item.text, [
                (str(each.score), each.label) for each in item.options], self.codes[self._at])
        elif self._at == len(items) and self._asks_functional():
            self.item.show_item(self._at, len(items), self.scale.functional, [
                (str(no), word) for no, word in enumerate(self.scale.functional_options)],
                self.functional)
        else:
            self.closing.ask()
            self._stack.setCurrentWidget(self.closing)
            self.closing.setFocus()
            return
        self._stack.setCurrentWidget(self.item)
        self.item.setFocus()

    def hand_over(self) -> None:
        """Keep the answers; a ninth item is spoken of whether they could be kept or not."""
        answers = scales.read(self.scale, self.codes)
        found = scales.score(self.scale, answers)
        on = self._payload.get("on")
        try:
            scale_results.enter(self._context.database, self._context.actor, ScaleEntry(
                self.case_id, None, self.scale.code,
                dates.parse(on, dates.today(), "on") if on else None, answers, None,
                int(self.functional) if self.functional else None, by_client=True,
                early_reason=self._payload.get("early_reason", "")))
        except RefusedError as refusal:
            self.closing.refuse(refusal, told=found.alert and not found.ask, code=self.code)
            return
        self.score = found
        self.codes = [""] * len(self.codes)
        self.closing.thank(told=found.alert and not found.ask, alert=found.alert, code=self.code)
        if found.alert:  # heard in the next room; what it is about is said to nobody
            QApplication.beep()
            QApplication.alert(self.window())

    def ask_password(self) -> None:
        """Ask for the counsellor's password; the client may go on until it is right."""
        self.panel.ask("", goes_on=self.score is None)
        self._stack.setCurrentWidget(self.panel)
        self.panel.password.setFocus()

    def wipe(self) -> None:
        """Hold no answer any more."""
        self._watch.stop()
        self.codes, self.functional, self._payload = [""] * len(self.codes), "", {}
        self.item.wipe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, R does not, Backspace goes back."""
        if self._stack.currentWidget() is not self.item:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Backspace:
            self.go(self._at - 1)
        else:
            code = scales.REFUSED_CODE if event.text().lower() == "r" else event.text()
            if code in self.item.choices():
                self.answer(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is here."""
        if event.type() in _INPUT:
            self._seen = time()
        return False

    def _asks_functional(self) -> bool:
        return bool(self.scale.functional) and any(
            code not in ("", "0", scales.REFUSED_CODE) for code in self.codes)

    def _keep(self) -> None:
        """Keep the answers so far, sealed; where that fails they are still here."""
        payload = self._payload | {"codes": self.codes, "functional": self.functional,
                                   "by_client": True}
        try:
            drafts.save(self._context.database, self._context.actor, DRAFT,
                        f"{self.case_id}:{self.scale.code}", payload)
        except RefusedError as refusal:
            self.item.message.refuse(refusal)

    def _look(self) -> None:
        """Left alone: the answers are covered until the password is typed; the end, which shows
        none, stays in sight.
        """
        shows = self._stack.currentWidget() is self.item or self.closing.again.isVisible()
        if shows and time() - self._seen > self._minutes * 60:
            self.panel.ask(self.tr("Nobody answered for a while: the answers are covered, and "
                                   "kept."), goes_on=False)
            self._stack.setCurrentWidget(self.panel)

    def _connect(self) -> None:
        self.item.answered.connect(self.answer)
        self.item.back.clicked.connect(lambda: self.go(self._at - 1))
        self.item.counsellor.clicked.connect(self.ask_password)
        self.closing.again.clicked.connect(lambda: self.go(0))
        self.closing.done.clicked.connect(self.hand_over)
        self.closing.counsellor.clicked.connect(self.ask_password)
        self.panel.opened.connect(self.left.emit)
        self.panel.kept_on.connect(lambda: self.go(self._at))
