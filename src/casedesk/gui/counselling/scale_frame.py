"""How the page of a scale being filled in is laid out: the items, the sum, the terms of use."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling.scale_course import Offer
from casedesk.gui import typed, when
from casedesk.gui.counselling.answer_sheet import AnswerSheet
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import LineField, TextField
from casedesk.gui.pieces.figure import Figure
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import scales
from casedesk.rules.scales import Scale


class ScaleFrame:
    """The widgets of the page; `sheet` is None of a scale whose total alone is entered."""

    def __init__(self, page: Page, context: Context, of: Scale, case_id: int) -> None:
        self.scale = of
        self.header, self.message = PageHeader(page), MessageLine(page)
        self.back = self.header.offer("", icon="arrow_back")
        self.lend = self.header.offer("", icon="account_circle")
        self.save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self.sheet = AnswerSheet(of, page) if of.items_shipped else None
        self.total, self.given_by = LineField(page), LineField(page)
        self.on, self.reason = LineField(page), TextField(page)
        self.sum, self.words = Figure(page), Label("", page, wraps=True)
        self.stem = Label(of.stem, page, strong=True, wraps=True)
        self.keys = Label("", page, kind=Text.CAPTION, wraps=True)
        self.terms = Label("", page, kind=Text.CAPTION, wraps=True)
        self._items, self._side, self._about = (Card(parent=page) for _ in range(3))
        self._lay_out(page, CounsellingSections(context, "scales", page, case_id=case_id))
        typed.day(self.on)
        self.total.edit.prefer_latin()
        self.total.require(True)
        self.reason.show_lines(2)

    def say(self, title: str, offer: Offer, *, locked: bool) -> None:
        """Say every text in the language in force."""
        of, translate = self.scale, QCoreApplication.translate
        self.header.name_it(title, of.title)
        self.back.setText(translate("scale_page", "All results"))
        self.lend.setText(translate("scale_page", "Let the client answer…"))
        self.save.setText(translate("scale_page", "Keep the result"))
        may, whole = offer.confirmed and not locked, self.sheet is not None
        self.lend.setVisible(may and whole)
        self.save.setVisible(may)
        self._items.name_it("" if whole else translate("scale_page", "Total alone"))
        self._side.name_it(translate("scale_page", "Result"))
        self._about.name_it(translate("scale_page", "Terms of use"))
        self.keys.say(translate(
            "scale_page", "A digit answers and goes on · R refused · Backspace goes back · arrows "
                          "walk · Ctrl+Enter keeps"))
        self.terms.say(terms(of))
        least, most = of.range
        self.total.name_it(translate("scale_page", "Total ({least}–{most})").format(
            least=least, most=most))
        self.given_by.name_it(translate("scale_page", "Given by"))
        self.on.name_it(translate("scale_page", "Day"))
        self._say_again(offer)

    def follow(self, now: object) -> None:
        """Keep the item the keyboard is on in sight."""
        if self.sheet is not None and isinstance(now, QWidget) and self.sheet.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, Size.ROW * 2)

    def _say_again(self, offer: Offer) -> None:
        """Ask why it is filled in again so soon, where it is."""
        soon, translate = offer.again_on is not None, QCoreApplication.translate
        self.reason.name_it(translate("scale_page", "Why so soon again"))
        self.reason.require(soon)
        self.reason.setVisible(soon)
        said = translate("scale_page", "Last on {day}; no reason needed from {again} on")
        self.on.say(said.format(day=when.short(offer.last_on), again=when.short(offer.again_on))
                    if soon else "")

    def _lay_out(self, page: Page, sections: CounsellingSections) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(Gap.SMALL)
        if self.sheet is not None:
            self._area = scrolled(self.sheet)
            for widget in (self.stem, self.keys):
                inner.addWidget(widget)
            inner.addWidget(self._area, 1)
        else:
            self.sum.hide()
            for label in (self.stem, self.keys, self.words):
                label.hide()
            for field in (self.total, self.given_by):
                inner.addWidget(field)
            inner.addStretch(1)
        self.total.setVisible(self.sheet is None)
        self.given_by.setVisible(self.sheet is None)
        self._items.put(inner, 1)
        self._lay_side()
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self._items, 1)
        body.addWidget(self._beside)
        column = QVBoxLayout(page)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(sections)
        column.addWidget(self.message)
        column.addLayout(body, 1)

    def _lay_side(self) -> None:
        result = QVBoxLayout()
        result.setSpacing(Gap.SMALL)
        for widget in (self.sum, self.words, self.on, self.reason):
            result.addWidget(widget)
        self._side.put(result)
        self._about.put(self.terms)
        inside = QWidget()
        beside = QVBoxLayout(inside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Gap.MEDIUM)
        for card in (self._side, self._about):
            card.hug()
            beside.addWidget(card)
        beside.addStretch(1)
        self._beside = scrolled(inside)
        self._beside.setFixedWidth(Size.SIDE - Gap.PAGE * 3)


def terms(of: Scale) -> str:
    """That it is no diagnosis, and under whose terms it is used."""
    licence = of.licence if of.licence != of.credit else ""
    return "\n".join(filter(None, (scales.DISCLAIMER, of.credit, licence, of.citation)))
