"""Beside the terms: what the amounts add up to, and phrases to start from."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from casedesk.casework.disputes.page import CasePage
from casedesk.gui.language import language
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.paths import resource
from casedesk.rules import money

_GAP = "______"  # what is not known yet


class SumsCard(LinesCard):
    """Agreed and promised amounts, and whether they are the same."""

    def show_sums(self, agreed: int, promised: int, instalments: int) -> None:
        """Show these sums, in fen."""
        self.name_it(self.tr("Check of the amounts"))
        column = self.lay(Gap.SMALL)
        for words, fen in ((self.tr("Agreed, all claims"), agreed),
                           (self.tr("Instalments, {}").format(instalments), promised)):
            line = QHBoxLayout()
            line.addWidget(Label(words, second=True))
            line.addStretch(1)
            line.addWidget(Label(money.plain(fen), strong=True))
            column.addLayout(line)
        if agreed:
            column.addWidget(Label(money.words(agreed), kind=Text.CAPTION, second=True, wraps=True))
        if instalments and agreed != promised:
            column.addWidget(Label(self.tr("They differ by {}. Correct one of them.").format(
                money.plain(abs(agreed - promised))), tone=Tone.DANGER, wraps=True))
        elif instalments and agreed:
            column.addWidget(Label(self.tr("The instalments add up to what was agreed."),
                                   tone=Tone.OK, wraps=True))


class PhrasesCard(LinesCard):
    """Phrases of agreements; `chosen` carries the text, its names and sums already put in."""

    chosen = Signal(str)

    def show_phrases(self, values: Mapping[str, str]) -> None:
        """Offer the phrases with these values."""
        self.name_it(self.tr("Phrases"))
        self.note_it(self.tr("Enter puts one into the terms"))
        column = self.lay(0, edge=True)
        for phrase in phrases():
            text = phrase["text"].format(**values)
            line = EntryLine(phrase[language()], text, strong=False)
            line.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
            column.addWidget(line)


@cache
def phrases() -> list[dict[str, str]]:
    """The phrases of resources/phrases: their names in both languages and their text."""
    found: list[dict[str, str]] = tomllib.loads(
        resource("phrases/agreement.toml").read_text("utf-8"))["phrase"]
    return found


def phrase_values(page: CasePage, agreed: int, instalments: int) -> Mapping[str, str]:
    """What the phrases name: who, for what, how much; a gap where nothing is known."""
    def name(side: str) -> str:
        found = [p.name for p in page.parties if p.side == side and p.role == "party"]
        return "、".join(found) or _GAP

    return {
        "applicant": name("applicant"), "respondent": name("respondent"),
        "matter": _matters([claim.wording for claim in page.claims]),
        "amount": money.plain(agreed) if agreed else _GAP,
        "words": money.words(agreed) if agreed else _GAP,
        "count": str(instalments) if instalments else _GAP,
    }


def _matters(wordings: Sequence[str]) -> str:
    return "、".join(filter(None, wordings)) or _GAP
