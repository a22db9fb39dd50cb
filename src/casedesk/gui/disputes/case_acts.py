"""The acts at the head of a case: the next one filled, others plain, the rest in a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from casedesk.casework.disputes.page import CasePage
from casedesk.gui.disputes import road, words
from casedesk.gui.disputes.words import Named
from casedesk.gui.language import language
from casedesk.gui.legal_aid import begin_button as aid
from casedesk.gui.letters import begun
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.theme import Tone


@dataclass(frozen=True)
class Offered:
    """What may be done here: the act that leads on, those beside it, those in the menu.

    An empty code in the menu is a line between its parts.
    """

    following: Named | None
    shown: Sequence[Named]
    menu: Sequence[tuple[str, str]]
    prints: bool


class MatterActs(QObject):
    """Buttons drawn from what the workflow allows here and now; made anew only when that changes.

    `asked` carries the code of an act, or of an editor: 'dispute', 'agreement'.
    """

    asked = Signal(str)
    printed = Signal()

    def __init__(self, header: PageHeader, tone: Tone = Tone.DISPUTES) -> None:
        super().__init__(header)
        self._header, self._tone = header, tone
        self._buttons: list[Button] = []
        self._made: tuple[Any, ...] = ()
        self._menu: list[tuple[str, str]] = []
        self._more: Button | None = None

    def lay(self, offered: Offered) -> None:
        """Draw the buttons."""
        made = (offered, language())
        if made == self._made:
            return
        self._made = made
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons, self._more = [], None
        self._menu = list(offered.menu)
        if self._menu:
            self._more = self._add(self.tr("More…"), self._drop_menu)
        for action in offered.shown:
            self._add(words.short_act(action), self._asker(action))
        if offered.prints:
            self._add(self.tr("Print"), self.printed.emit)
        if offered.following is not None:
            self._add(words.short_act(offered.following), self._asker(offered.following),
                      kind=Kind.FILLED, hint="Ctrl ↵")

    def buttons(self) -> list[Button]:
        """The buttons from the left."""
        return list(self._buttons)

    def menu(self) -> list[str]:
        """The codes that the menu offers."""
        return [code for code, _ in self._menu if code]

    def _asker(self, action: Named) -> Callable[[], object]:
        return lambda: self.asked.emit(action.code)

    def _add(self, text: str, do: Callable[[], object], *, kind: Kind = Kind.PLAIN,
             hint: str = "") -> Button:
        button = self._header.offer(text, kind=kind, hint=hint, tone=self._tone)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: do())
        self._buttons.append(button)
        return button

    def _drop_menu(self) -> None:
        if self._more is None:
            return
        menu = QMenu(self._more)
        for code, text in self._menu:
            if not code:
                menu.addSeparator()
                continue
            act = menu.addAction(text)
            act.triggered.connect(lambda _=False, code=code: self.asked.emit(code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))


class CaseActs(MatterActs):
    """The acts of a dispute, and the editors of what is on record."""

    def offer(self, page: CasePage, *, writes: bool, prints: bool) -> None:
        """Offer what may be done with this case."""
        on, ends = road.other_acts(page)
        shown, folded = on[:1], [*on[1:], *ends]
        if not shown and len(ends) == 1:
            shown, folded = ends, []
        menu = [(action.code, words.act(action)) for action in folded]
        if writes:
            menu += self._editors(page)
        self.lay(Offered(road.next_act(page), tuple(shown), tuple(menu), prints))

    def _editors(self, page: CasePage) -> list[tuple[str, str]]:
        found = [("", ""), ("dispute", self.tr("Facts, parties and claims…"))]
        if page.effective_on is None and page.state in ("accepted", "investigate", "mediate"):
            found.append(("agreement", self.tr("Terms of the agreement…")))
        if begun.addressee(page) is not None:
            found.append(("letter", self.tr("Letter of supervision…")))
        found.append(("transfer", self.tr("Pass it on…")))
        found.append((aid.CODE, aid.words()))
        return found
