"""The claim calculator: what is typed is reckoned at once; a list is attached and printed."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework import calculator
from casedesk.casework.calculator import ItemEntry
from casedesk.errors import RefusedError
from casedesk.gui.calculator.claim_form import ClaimForm
from casedesk.gui.calculator.items_card import ItemsCard, KeptCard, Reckoned, kind_words
from casedesk.gui.calculator.result_card import ResultCard
from casedesk.gui.calculator.sheet_out import SheetOut
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChoiceField, Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size
from casedesk.rules import claim_kinds, money
from casedesk.ui.calculator_page import Ui_CalculatorPage

_PAUSE = 120  # milliseconds from the last key to the result
NEW = "new"  # not one of the claims there are: another one


class CalculatorPage(Page):
    """The key is the number of a case, or None: the calculator alone."""

    tables = frozenset({"claim", "dispute", "calculation", "setting"})
    draft_kind = "calculation"

    def __init__(self, context: Context, key: object = None) -> None:
        case_id = int(str(key)) if key else None
        book = calculator.book(context.database, context.actor, case_id)  # or refused
        super().__init__(context, key)
        self.case_id, self.book = case_id, book
        self.ui = Ui_CalculatorPage()
        self.ui.setupUi(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.reckon)
        self.items: list[Reckoned] = []
        self.out = SheetOut(self)
        self._dress()
        self._connect()
        self._show_kinds()
        self.reload()
        self._begin(next(iter(claim_kinds.kinds())))
        self.setFocusProxy(self.kind)
        self.offer_draft()

    # how it is made -----------------------------------------------------------------------------

    def _dress(self) -> None:
        if self.case_id is None:
            self.header: CaseHeader | PageHeader = PageHeader(self, under=True)
        else:
            self.header = CaseHeader(self.context, self.case_id, "calculator", self)
        self.ui.head.insertWidget(0, self.header)
        self.back, self.print_, self.add = (
            self.header.offer(""), self.header.offer("", icon="print"),
            self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵"))
        self.kind, self.form = ChoiceField(), ClaimForm()
        self.kind.setMaximumWidth(Size.SEARCH)
        self.ui.side.setFixedWidth(Size.SIDE + Gap.PAGE * 2 + Gap.SMALL)
        self.asked = Card()
        column = QVBoxLayout()
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.kind)
        column.addWidget(self.form)
        self.asked.put(column)
        self.asked.hug()
        self.result = ResultCard()
        self.claim, self.take = ChoiceField(), Button()
        over = QHBoxLayout()
        over.setSpacing(Gap.SMALL)
        over.addWidget(self.claim, 1)
        over.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        self.over = Card()
        self.over.put(over)
        self.over.hug()
        for card in (self.asked, self.result, self.over):
            self.ui.column.addWidget(card)
        self.ui.column.addStretch(1)
        self.list, self.kept = ItemsCard(), KeptCard()
        for beside in (self.list, self.kept):
            self.ui.sideColumn.addWidget(beside)
        self.ui.sideColumn.addStretch(1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.context.back())
        self.print_.clicked.connect(self.print_list)
        self.add.clicked.connect(self.submit)
        self.take.clicked.connect(self._take_over)
        self.kind.changed.connect(lambda: self._begin(self.kind.code()))
        self.form.changed.connect(self._typed)
        self.list.opened.connect(self._edit)
        self.list.removed.connect(self._remove)
        self.kept.opened.connect(self._show_kept)

    # what a page is asked -----------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Claim calculator · {}").format(self.book.title) if self.book.title \
            else self.tr("Claim calculator")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields(), "kind": self.kind, "claim": self.claim}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do here."""
        return {"print": self.print_list}

    def reload(self) -> None:
        """Read figures and claims again; what is typed stays."""
        context = self.context
        self.book = calculator.book(context.database, context.actor, self.case_id)
        if isinstance(self.header, CaseHeader):
            self.header.name_here(self.tr("Calculator"))
            self.kept.show_kept(calculator.kept(
                context.database, context.actor, self.book.case_id or 0))
        else:
            self.header.name_it(self.tr("Claim calculator"), self.tr(
                "Figures by law and by the settings of the centre; for reference only"))
        self._say()
        self.form.name_them()
        self.list.show_items(self.items)
        if self.form.kind:
            self.reckon()

    def draft(self) -> dict[str, Any] | None:
        """The list, and what is typed for the claim in view."""
        typed = {name: text for name, text in self.form.texts().items()
                 if text and text != self._proposed.get(name)}
        if not self.items and not typed:
            return None
        return {"kind": self.form.kind, "texts": self.form.texts(),
                "items": [{"kind": item.kind, "texts": dict(item.texts)}
                          for item, _ in self.items]}

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self._put_items([ItemEntry(each["kind"], each["texts"])
                         for each in payload.get("items", [])])
        self.kind.choose(str(payload.get("kind", "")))
        self.form.put(payload.get("texts", {}))
        self.reckon()

    def wish(self, **wish: Any) -> None:
        """`claim`: the claim whose amount is looked for; its matter names the kind."""
        line = next((each for each in self.book.claims if each.id == wish.get("claim")), None)
        if line is None:
            return
        fitting = next((kind.code for kind in claim_kinds.kinds().values()
                        if kind.matter == line.matter), "")
        if fitting:
            self.kind.choose(fitting)
        self.claim.choose(str(line.id))

    def submit(self) -> None:
        """Ctrl+Enter: put the result on the list."""
        edits.commit()
        self.ui.message.clear()
        item = self._item()
        try:
            found = calculator.compute(self.book, item)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.items.append((item, found))
        self.list.show_items(self.items)
        self._say()
        self.touched()
        self.kind.setFocus()

    # reckoning ----------------------------------------------------------------------------------

    def reckon(self) -> None:
        """Show what comes of what is typed."""
        self._pause.stop()
        try:
            self.result.show_result(calculator.compute(self.book, self._item()))
        except RefusedError as refusal:
            self.result.show_missing(refusal)
        self.over.setVisible(self.result.result is not None and self.book.may_keep)

    def _item(self) -> ItemEntry:
        return ItemEntry(self.form.kind, {
            name: text for name, text in self.form.texts().items() if text})

    def _begin(self, kind: str) -> None:
        if not kind or kind == self.form.kind:
            return
        first = not self.form.kind
        self.form.lay(kind)
        if first:
            self.form.put(self.book.known)
        self._proposed = {**getattr(self, "_proposed", {}), **self.form.texts()}
        self.reckon()

    def _typed(self) -> None:
        self._pause.start()
        self.touched()

    def _put_items(self, items: list[ItemEntry]) -> None:
        self.items = []
        for item in items:
            try:
                self.items.append((item, calculator.compute(self.book, item)))
            except RefusedError as refusal:
                self.ui.message.refuse(refusal)
        self.list.show_items(self.items)
        self._say()

    def _edit(self, place: int) -> None:
        item, _ = self.items.pop(place)
        self.kind.choose(item.kind)
        self.form.put({name: "" for name in self.form.texts()} | dict(item.texts))
        self.list.show_items(self.items)
        self._say()
        self.reckon()
        self.form.first().setFocus()

    def _remove(self, place: int) -> None:
        self.items.pop(place)
        self.list.show_items(self.items)
        self._say()
        self.touched()
        self.kind.setFocus()

    def _show_kept(self, number: int) -> None:
        self._put_items(calculator.items_of(self.context.database, self.context.actor, number))

    # what becomes of it -------------------------------------------------------------------------

    def _take_over(self) -> None:
        if self.case_id is None or self.result.result is None:
            return
        chosen = self.claim.code()
        self.ui.message.clear()
        try:
            calculator.take_over(
                self.context.database, self.context.actor, self.case_id, self._item(),
                int(chosen) if chosen and chosen != NEW else None)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.context.tell(self.tr("{} yuan are claimed now").format(
            money.plain(self.result.result.amount_fen)))

    def print_list(self) -> None:
        """Attach the list to the case and open its sheet; without a case save the sheet."""
        edits.commit()
        self.ui.message.clear()
        items = [item for item, _ in self.items]
        if not items and self.result.result is not None:
            items = [self._item()]
        try:
            if self.case_id is not None and self.book.may_keep:
                number = calculator.keep(self.context.database, self.context.actor, self.case_id,
                                         items)
                self.drop_draft()
                self.items = []
                self.reload()
                self.out.open_sheet(self.case_id, number)
            else:
                self.out.save(items)
        except RefusedError as refusal:
            self.refuse(refusal)

    # words --------------------------------------------------------------------------------------

    def _say(self) -> None:
        self.back.setText(self.tr("Back"))
        self.add.setText(self.tr("Add to the list"))
        attaches = self.book.may_keep
        self.print_.setText(self.tr("Attach and print") if attaches else self.tr("Save as PDF"))
        self.kind.name_it(self.tr("What is reckoned"))
        self.claim.name_it(self.tr("Take the result over as the amount of"))
        self.take.setText(self.tr("Take over"))
        kept = self.claim.code()
        self.claim.offer([*((str(line.id), line.wording) for line in self.book.claims),
                          (NEW, self.tr("another claim"))])
        self.claim.choose(kept)

    def _show_kinds(self) -> None:
        self.kind.offer([(code, kind_words(code)) for code in claim_kinds.kinds()])
