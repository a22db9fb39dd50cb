"""One result beside the list: what it came to, what it asks for, every answer in words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling.scale_course import Offer
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import scale_words
from casedesk.gui.counselling.client_cards import line
from casedesk.gui.language import language
from casedesk.gui.pieces.figure import Figure
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import scales
from casedesk.rules.scales import Item, Scale


class ResultCard(LinesCard):
    """Says nothing of a diagnosis: symptoms, change, the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None

    def show_row(self, row: ResultRow | None, offer: Offer, *, locked: bool = False) -> None:
        """Show a result of this scale; nothing of None. Its link strikes it out."""
        self.link_it(self.tr("Strike out…") if row and not (
            row.struck or row.shut or locked) else "")
        self.setVisible(row is not None)
        self.name_it(offer.scale.code if row is not None else "")
        self.note_it(when.day(row.on) if row is not None else "")
        column = self.lay(Gap.HAIR)
        self._figure = None
        if row is None:
            return
        of = offer.scale
        self._figure = Figure(self)
        self._figure.say(
            scale_words.total(row.score), scale_words.band(row.score),
            unit=f" / {of.range[1]}" if row.score.total is not None else "",
            tone=scale_words.band_tone(of, row.score))
        column.addWidget(self._figure)
        column.addWidget(Label(scales.DISCLAIMER, self, kind=Text.CAPTION))
        if row.shut:
            column.addWidget(Label(RefusedError(row.shut).sentence(language()), self,
                                   tone=Tone.DANGER, wraps=True))
        self._lay_next(column, row, of)
        for name, text in (
                (self.tr("Since the last"), scale_words.change(row.since_last)),
                (self.tr("Since the first"), scale_words.change(row.since_first)),
                (self.tr("Difficulty"), _functional(of, row.functional)),
                (self.tr("Filled in by"), scale_words.filled_by(row)),
                (self.tr("Why so soon"), row.early_reason),
                (self.tr("Struck out"), row.struck)):
            line(column, name, text, self)
        if row.answers and len(row.answers) == len(of.items):
            self._lay_answers(column, row, of)

    def wipe(self) -> None:
        """Show nothing any more."""
        if self._figure is not None:
            self._figure.say("", "")
        self.name_it("")
        self.note_it("")
        self.hide()

    def _lay_next(self, column: QVBoxLayout, row: ResultRow, of: Scale) -> None:
        asked = [(scale_words.advised(each), Tone.DANGER if each.task else Tone.WARN)
                 for each in scales.advice(of, row.score.total, row.functional)]
        asked += [(words, Tone.WARN) for words in scale_words.further(of, row.score)]
        if row.score.ask:
            asked.insert(0, (self.tr("Item 9 has no answer: ask by word of mouth"), Tone.DANGER))
        elif row.score.alert:
            asked.insert(0, (self.tr("Item 9: risk assessment before anything is signed"),
                             Tone.DANGER))
        if asked:
            column.addWidget(Label(self.tr("What to do next"), self, kind=Text.CAPTION))
        for words, tone in asked:
            column.addWidget(Label(words, self, tone=tone, wraps=True))

    def _lay_answers(self, column: QVBoxLayout, row: ResultRow, of: Scale) -> None:
        column.addSpacing(Gap.SMALL)
        column.addWidget(Label(self.tr("Answers"), self, kind=Text.CAPTION))
        for item, answer in zip(of.items, row.answers, strict=True):
            across = QHBoxLayout()
            across.setSpacing(Gap.SMALL)
            across.addWidget(Label(f"{item.no}. {item.text}", self, second=True, wraps=True), 1)
            across.addWidget(Label(self._answer(item, answer), self, strong=bool(answer)))
            column.addLayout(across)

    def _answer(self, item: Item, answer: int | None) -> str:
        if answer is None:
            return self.tr("refused")
        label = next((each.label for each in item.options if each.score == answer), "")
        return f"{answer} {label}"


def _functional(of: Scale, answer: int | None) -> str:
    if answer is None or answer >= len(of.functional_options):
        return ""
    return of.functional_options[answer]
