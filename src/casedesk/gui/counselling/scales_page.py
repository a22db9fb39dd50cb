"""A client's scales by code: every result and its change, a course, what comes next."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import scale_course
from casedesk.casework.counselling.scale_course import Offer
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.errors import RefusedError
from casedesk.gui import spelling, when
from casedesk.gui.counselling import lending, scale_words, striking
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.result_card import ResultCard
from casedesk.gui.counselling.scale_frame import terms
from casedesk.gui.counselling.scale_page import DRAFT, key_of
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.trend import Trend
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import dates, scales
from casedesk.store import drafts

_ROWS = 4  # results in sight; older ones are scrolled to


class ScalesPage(SealedPage):
    """The key is the number of the case. Ctrl+Enter fills in the chosen scale."""

    tables = frozenset({"scale_result", "risk_assessment", "counselling_client", "setting",
                        "sealed_record", "draft"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id, self._shown_scale, self._begun = int(str(key)), "", ""
        self._course = scale_course.of_case(context.database, context.actor, self.case_id)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self.alert = MessageLine(self)
        self._print = self.header.offer("", icon="print")
        self._lend = self.header.offer("", icon="account_circle")
        self._fill = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="edit",
                                       tone=Tone.COUNSELLING)
        self.chips, self.list, self.trend = Chips(tone=Tone.COUNSELLING), QuietTable(), Trend(self)
        self.result, self.terms = ResultCard(self), Label("", self, kind=Text.CAPTION, wraps=True)
        self._said = Label("", self, second=True, wraps=True)
        self._cards = {name: Card(parent=self) for name in ("list", "trend", "terms")}
        self._set_columns()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self._choose(self._course.rows[-1].scale if self._course.rows else "PHQ-9")
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code alone."""
        return self._course.code

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the result."""
        return {"print": self.print_}

    def wish(self, **wish: Any) -> None:
        """Show a scale: its last result."""
        if "scale" in wish:
            self._choose(str(wish["scale"]))
            rows = self._course.of(str(wish["scale"]))
            if rows:
                self.list.stand_on(rows[-1].id)

    def reload(self) -> None:
        """Read the results again and say every text anew."""
        try:
            self._course = course = scale_course.of_case(
                self.context.database, self.context.actor, self.case_id)
        except RefusedError:  # handed over meanwhile: nothing of it is shown any more
            self.forget()
            QTimer.singleShot(0, self, lambda: self.context.open("clients"))
            return
        self.header.name_it(course.code, self.tr("Scales"))
        self.header.badge("locked", self.tr("Storage only") if course.locked else "", Tone.WARN)
        self._cards["list"].name_it(self.tr("Results"))
        self._cards["terms"].name_it(self.tr("Terms of use"))
        self.list.setAccessibleName(self.tr("Results"))
        self.list.empty.say(self.tr("No scale has been filled in yet."), "", "")
        self.chips.offer([(each.scale.code, each.scale.code) for each in _ordered(course.offers)])
        self.list.put(list(reversed(course.rows)))
        self._say_alert()
        self._say_unfinished()
        self._say_scale()
        self.retitled.emit()

    def forget(self) -> None:
        """Wipe the chart and the result."""
        self.trend.wipe()
        self.result.wipe()
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Fill in the chosen scale with the client."""
        if self._fill.isVisible() and self._fill.isEnabled():
            self.context.open("scale", key_of(self.case_id, self.chips.code()))

    def lend(self) -> None:
        """Let the client answer the chosen scale on a screen of their own."""
        code = self.chips.code()
        kept = drafts.read(self.context.database, self.context.actor, DRAFT,
                           key_of(self.case_id, code))
        try:
            lending.lend(self.context, self.window(), self._course.code, self.case_id,
                         scales.scale(code), kept or {"on": spelling.said_day(dates.today())})
        except RefusedError as refusal:
            self.refuse(refusal)
            if refusal.code == "scale_interval":  # its reason is given on the page of the scale
                self.context.open("scale", key_of(self.case_id, code))

    def print_(self) -> None:
        """Print the result in view, by code."""
        from casedesk.gui.print.print_dialog import PrintDialog

        row = self._shown()
        if row is not None:
            self._dialog: QDialog = PrintDialog(self.context, self, counselling_id=self.case_id,
                                       record_id=row.id, wanted=("P5",))
            self._dialog.open()

    def strike(self) -> None:
        """Let a result that was entered wrongly no longer count."""
        row = self._shown()
        if row is not None:
            self._dialog = striking.strike(self.context, self, row)

    # what it shows ------------------------------------------------------------------------------

    def _say_alert(self) -> None:
        if not self._course.alert:
            self.alert.clear()
            return
        self.alert.say(
            self.tr("Item 9 of PHQ-9 asks for the risk assessment; nothing is signed before it."),
            Tone.DANGER, act=self.tr("Fill in the risk assessment"), closes=False,
            deed=lambda: self.context.open("client_assess", self.case_id))

    def _say_unfinished(self) -> None:
        mine = {row.key for row in drafts.mine(self.context.database, self.context.actor)
                if row.kind == DRAFT}
        begun = next((each.scale.code for each in self._course.offers
                      if key_of(self.case_id, each.scale.code) in mine), "")
        if begun:
            self._message.say(
                self.tr("{} was begun and is not finished.").format(begun),
                act=self.tr("Continue"),
                deed=partial(self.context.open, "scale", key_of(self.case_id, begun)))
        elif self._begun:
            self._message.clear()
        self._begun = begun

    def _say_scale(self) -> None:
        """The course of the chosen scale, whether it may be filled in, its terms."""
        code = self.chips.code()
        if not code:  # the chosen one was pressed again
            self._choose(self._shown_scale)
            return
        self._shown_scale = code
        offer = self._course.offer(code)
        of = offer.scale
        self.trend.show_course(scale_words.course(self._course.of(code), offer))
        if not self.trend.words():
            self._said.say(self.tr("No result of this scale yet."))
        self._cards["trend"].name_it(of.code)
        self._cards["trend"].note_it(f"{of.title} · {scale_words.direction(of)}")
        self._fill.setText(self.tr("Fill in {}").format(of.code))
        self._lend.setText(self.tr("Let the client answer…"))
        self._print.setText(self.tr("Print…"))
        may = offer.confirmed and not self._course.locked
        self._fill.setVisible(may)
        self._lend.setVisible(may and of.items_shipped)
        self._print.setEnabled((row := self._shown()) is not None and not row.struck)
        self.terms.say("\n".join(filter(None, (scale_words.why_not(offer), terms(of)))))
        self.result.show_row(row, offer, locked=self._course.locked)

    def _shown(self) -> ResultRow | None:
        """The result stood on; else the last of the chosen scale."""
        row: ResultRow | None = self.list.current()
        if row is not None and row.scale == self.chips.code():
            return row
        return next(iter(reversed(self._course.of(self.chips.code()))), None)

    def _stood(self, row: ResultRow | None) -> None:
        if row is None:
            return
        if row.scale != self.chips.code():
            self._choose(row.scale)
        rows = [each for each in self._course.of(row.scale) if each.score.total is not None]
        if row in rows:
            self.trend.stand(rows.index(row))
        self.result.show_row(row, self._course.offer(row.scale), locked=self._course.locked)
        self._print.setEnabled(not row.struck)

    def _choose(self, code: str) -> None:
        if code not in self.chips.chosen():
            if not self.chips.findChildren(QWidget):
                self.chips.offer([(each.scale.code, each.scale.code)
                                  for each in _ordered(self._course.offers)])
            self._shown_scale = code
            self.chips.choose([code])

    def _set_columns(self) -> None:
        self.list.wear(TableModel[ResultRow]([
            Column(lambda: self.tr("Date"), lambda row: when.short(row.on), 72),
            Column(lambda: self.tr("Scale"), lambda row: Cell(row.scale, strong=True), 76),
            Column(lambda: self.tr("Total"), lambda row: Cell(
                scale_words.total(row.score), strong=True), 46, right=True),
            Column(lambda: self.tr("Level of symptoms"), lambda row: Cell(
                scale_words.level(row), scale_words.band_tone(
                    scales.scale(row.scale), row.score), tip=scale_words.invalid(row.score),
                badge=bool(row.score.band or row.score.alert)), 124, spare=True),
            Column(lambda: self.tr("Change"), lambda row: Cell(
                scale_words.change(row.since_last), scale_words.change_tone(row.since_last)),
                0, least=104),
            Column(lambda: self.tr("By whom"), lambda row: Cell(
                scale_words.filled_by(row), second=True), 84, spare=True),
        ]))

    def _connect(self) -> None:
        self.list.chosen.connect(self._stood)
        self.list.opened.connect(lambda _: self.trend.setFocus())
        self.chips.changed.connect(self._say_scale)
        self.result.linked.connect(self.strike)
        self.trend.walked.connect(self._said.say)
        self._fill.clicked.connect(self.submit)
        self._lend.clicked.connect(self.lend)
        self._print.clicked.connect(self.print_)

    def _lay_out(self) -> None:
        self._cards["list"].fill(self.list)
        self._cards["list"].setFixedHeight((_ROWS + 2) * Size.ROW)
        drawn = QVBoxLayout()
        drawn.setSpacing(Gap.HAIR)
        drawn.addWidget(self.trend, 1)
        drawn.addWidget(self._said)
        self._cards["trend"].put(drawn, 1)
        self._cards["terms"].put(self.terms)
        self._cards["terms"].hug()
        inner = QWidget()
        beside = QVBoxLayout(inner)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Gap.MEDIUM)
        beside.addWidget(self.result)
        beside.addWidget(self._cards["terms"])
        beside.addStretch(1)
        side = scrolled(inner)
        side.setFixedWidth(Size.SIDE - Gap.PAGE * 2)
        drawn_in = QWidget()
        left = QVBoxLayout(drawn_in)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Gap.MEDIUM)
        left.addWidget(self._cards["list"])
        left.addWidget(self._cards["trend"], 1)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(scrolled(drawn_in), 1)
        body.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        sections = CounsellingSections(self.context, "scales", self, case_id=self.case_id)
        for widget in (self.header, sections, self._message, self.alert, self.chips):
            column.addWidget(widget)
        column.addLayout(body, 1)


def _ordered(offers: tuple[Offer, ...]) -> list[Offer]:
    """Those with items first, the longer before the shorter; those under terms after them."""
    return sorted(offers, key=lambda each: (
        not each.scale.items_shipped, each.scale.confirm, -len(each.scale.items),
        each.scale.code))
