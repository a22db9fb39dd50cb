"""The head of the page of duty: what is in view, the leaf turned, and the act of the moment."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from casedesk.gui import when
from casedesk.gui.legal_aid.duty_leaf import MONTH, WEEK, span
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.theme import Size, Tone

SHEET = "sheet"
LOOK, EDIT, CANCEL = "", "edit", "cancel"  # what the page is about to do
_ICONS = {"back": "chevron_left", "on": "chevron_right", "print": "print",
          "export": "table_view"}
_KEYS = {"back": "PgUp", "on": "PgDn", "export": "Ctrl E", "print": "Ctrl P"}
_SIGNS = ("back", "on")  # an icon alone; the word is for a screen reader


class DutyHead(QObject):
    """`asked` carries back, today, on, print, export or do; `viewed` the view that is wanted."""

    asked = Signal(str)
    viewed = Signal(str)

    def __init__(self, header: PageHeader) -> None:
        super().__init__(header)
        self._header, self._view = header, WEEK
        self.view = Chips(small=True, tone=Tone.AID)
        self.view.setMaximumHeight(Size.BADGE)  # in the middle of the line, not at its top
        header.put_beside(self.view)
        self.buttons: dict[str, Button] = {}
        for code in ("back", "today", "on", "print", "export"):
            self.buttons[code] = header.offer(
                "", kind=Kind.QUIET if code in _SIGNS else Kind.PLAIN, icon=_ICONS.get(code, ""))
        self.buttons["do"] = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        for code, button in self.buttons.items():
            button.clicked.connect(lambda _=False, code=code: self.asked.emit(code))
        self.view.changed.connect(self._take_view)

    def say(self, view: str, day: date, mode: str, *, adds: bool, exports: bool) -> str:
        """Say what is in view and what can be done; return the span in words."""
        self._view = view
        first, last = span(WEEK, day)
        spoken = f"{when.day(first)} – {when.day(last, 'weekday')}" if view == WEEK \
            else when.day(day, "month")
        self._header.name_it(self.tr("Duty"), spoken)
        self._say_views()
        words = {"back": self.tr("Earlier"), "today": self.tr("Today"), "on": self.tr("Later"),
                 "print": self.tr("Print"), "export": self.tr("Export")}
        for code, text in words.items():
            self.buttons[code].setText("" if code in _SIGNS else text)
            self.buttons[code].setAccessibleName(text)
            self.buttons[code].setToolTip(_KEYS.get(code, ""))
        do = self.buttons["do"]
        do.dress(kind=Kind.DANGER if mode == CANCEL else Kind.FILLED)
        do.setText({LOOK: self.tr("New shift"), EDIT: self.tr("Save the shift"),
                    CANCEL: self.tr("Cancel the shift")}[mode])
        do.setVisible(adds and view != SHEET)
        self.buttons["export"].setVisible(exports and view == SHEET)
        for button in self.buttons.values():
            button.updateGeometry()
        return spoken

    def _say_views(self) -> None:
        self.view.blockSignals(True)
        self.view.offer([(WEEK, self.tr("Week")), (MONTH, self.tr("Month")),
                         (SHEET, self.tr("Subsidies"))])
        self.view.choose((self._view,))
        self.view.blockSignals(False)
        self.view.setAccessibleName(self.tr("View"))

    def _take_view(self) -> None:
        if self.view.code():
            self.viewed.emit(self.view.code())
        else:  # a chip cannot be let go, only exchanged
            self.view.choose((self._view,))
