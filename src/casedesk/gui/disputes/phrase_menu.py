"""Phrases for the record: the program's, and those a colleague keeps for herself."""

import tomllib
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from casedesk.casework import own_choices
from casedesk.casework.disputes.page import CasePage
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.edits import TextEdit
from casedesk.paths import resource

GAP = "____"  # what is filled in by hand
_NAME, _MOST, _SHOWN = "phrases", 30, 24  # phrases of one's own; characters of one in the menu


class PhraseMenu(QObject):
    """Drops from its button; what is chosen goes where the cursor stands, its first gap marked."""

    def __init__(self, context: Context, button: Button, edit: TextEdit) -> None:
        super().__init__(button)
        self._context, self._button, self._edit = context, button, edit
        self._values: Mapping[str, str] = {}
        button.clicked.connect(self.drop)

    def know(self, page: CasePage) -> None:
        """Take the names that the phrases speak of."""
        def name(side: str) -> str:
            found = [p.name for p in page.parties if p.side == side and p.role == "party"]
            return "、".join(found[:3]) or GAP

        matters = "、".join(claim.wording for claim in page.claims if claim.wording)
        self.speak_of(name("applicant"), name("respondent"), matters)

    def speak_of(self, applicant: str, respondent: str, matter: str) -> None:
        """Take these names; what is not known yet is a gap."""
        self._values = {"applicant": applicant or GAP, "respondent": respondent or GAP,
                        "matter": matter or GAP}

    def drop(self) -> None:
        """Show the menu under the button."""
        self.menu().popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def menu(self) -> QMenu:
        """The phrases; at the end what keeps one and lets one go."""
        menu, own = QMenu(self._button), self.own()
        menu.aboutToHide.connect(menu.deleteLater)
        for words in own:
            self._offer(menu, _short(words), words)
        if own:
            menu.addSeparator()
        for phrase in phrases():
            self._offer(menu, phrase[language()], phrase["text"].format(**self._values))
        menu.addSeparator()
        typed = self._edit.textCursor().selectedText() or self._edit.toPlainText()
        keep = menu.addAction(self.tr("Keep what is typed as a phrase"))
        keep.setEnabled(bool(typed.strip()) and len(own) < _MOST and typed.strip() not in own)
        keep.triggered.connect(lambda: self.keep(typed))
        if own:
            dropping = menu.addMenu(self.tr("Let one go"))
            for words in own:
                act = dropping.addAction(_short(words))
                act.triggered.connect(lambda _=False, words=words: self.let_go(words))
        return menu

    def own(self) -> list[str]:
        """The phrases of this colleague, the latest first."""
        found = own_choices.read(self._context.database, self._context.actor, _NAME)
        return [str(words) for words in found] if isinstance(found, list) else []

    def keep(self, words: str) -> None:
        """Keep these words as a phrase of one's own."""
        self._write([words.strip(), *self.own()])

    def let_go(self, words: str) -> None:
        """Keep them no longer; it can be taken back."""
        before = self.own()
        self._write([each for each in before if each != words])
        self._context.tell(self.tr("Phrase removed: {}").format(_short(words)),
                           lambda: self._write(before))

    def put(self, words: str) -> None:
        """Write a phrase where the cursor stands and mark its first gap."""
        cursor = self._edit.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(words)
        at = words.find(GAP)
        if at >= 0:
            cursor.setPosition(start + at)
            cursor.setPosition(start + at + len(GAP), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()

    def _offer(self, menu: QMenu, title: str, words: str) -> None:
        act = menu.addAction(title.replace("&", "&&"))
        act.setToolTip(words)
        act.triggered.connect(lambda: self.put(words))

    def _write(self, own: list[str]) -> None:
        own_choices.keep(self._context.database, self._context.actor, _NAME, own)


@cache
def phrases() -> list[dict[str, str]]:
    """The phrases of resources/phrases: their names in both languages and their text."""
    found: list[dict[str, str]] = tomllib.loads(
        resource("phrases/notes.toml").read_text("utf-8"))["phrase"]
    return found


def _short(words: str) -> str:
    line = words.replace("\n", " ")
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
