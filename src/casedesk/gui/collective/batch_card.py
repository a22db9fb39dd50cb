"""Acts on many members at once: election, answers, amounts, signatures, money, leaving."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.collective import (
    agreeing,
    amounts,
    mending,
    paying,
    representatives,
    serving,
)
from casedesk.casework.collective.agreeing import BatchEntry, ConsentEntry, dues_of
from casedesk.casework.collective.amounts import Rule
from casedesk.casework.collective.mending import Leaving
from casedesk.casework.collective.paying import BatchPayment
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.collective import words
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Size
from casedesk.rules import codes, dates

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

ELECT, ANSWER, AGREE, SIGN = "elect", "answer", "agree", "sign"
PAY, SERVE, LEAVE = "pay", "serve", "leave"
_FIELDS = {
    ELECT: ("on",), ANSWER: ("answer", "how", "on"),
    AGREE: ("rule", "figure", "column", "dues", "terms"), SIGN: ("on",),
    PAY: ("on", "column", "voucher"), SERVE: (), LEAVE: ("reason", "mistake"),
}
_ON = {"on": ("elected_on", "consent_on", "signed_on", "paid_on"), "how": ("consent_how",),
       "column": ("amount",)}


class BatchCard(Card):
    """`done` tells what was done, in words; `refused` why not; `receipts` whom papers go to."""

    receipts = Signal(object)
    done = Signal(str)
    refused = Signal(object)

    def __init__(self, context: Context, case_id: int) -> None:
        super().__init__()
        self._context, self._case_id = context, case_id
        self._ids: list[int] = []
        self._everyone = 0
        self._lines: dict[str, Field] = {
            "act": ChipsField(self), "answer": ChipsField(self), "how": ChoiceField(self),
            "rule": ChipsField(self), "figure": LineField(self), "column": TextField(self),
            "dues": TextField(self), "terms": TextField(self), "on": LineField(self),
            "voucher": LineField(self), "reason": LineField(self)}
        self.mistake, self.go = Tick("", self), Button("", self, kind=Kind.PLAIN)
        self.said = Elided("", self, second=True)
        self._dress()
        self.retranslate()
        self._arrange()

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        shown = {name: field for name, field in self._lines.items() if not field.isHidden()}
        return shown | {alias: shown[name] for name, aliases in _ON.items() if name in shown
                        for alias in aliases}

    def chosen(self, member_ids: Sequence[int], everyone: int) -> None:
        """Say for whom the act is: those who are ticked."""
        self._ids, self._everyone = list(member_ids), everyone
        self._arrange()

    def ask(self, act: str) -> None:
        """Show the fields of an act and put the keyboard there."""
        self.show_act(act)
        first = next((self._lines[name] for name in _FIELDS[act] if name in self._lines), None)
        if first is not None:
            first.setFocus()

    def show_act(self, act: str) -> None:
        """Show the fields of an act."""
        chips = self._lines["act"]
        assert isinstance(chips, ChipsField)
        chips.choose(act)
        self._arrange()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.name_it(self.tr("For those chosen"))
        for name, label in (
                ("act", self.tr("What is done")), ("answer", self.tr("Answer")),
                ("how", self.tr("How it was given")), ("rule", self.tr("Amounts by")),
                ("figure", self.tr("Figure")), ("column", self.tr("Amounts, pasted")),
                ("dues", self.tr("Due: a day and per cent a line")),
                ("terms", self.tr("Text of the agreement")), ("on", self.tr("Day")),
                ("voucher", self.tr("Voucher")), ("reason", self.tr("Reason"))):
            self._lines[name].name_it(label)
        self._offer("act", [
            (ELECT, self.tr("Elect")), (ANSWER, self.tr("Answers")), (AGREE, self.tr("Amounts")),
            (SIGN, self.tr("Signatures")), (PAY, self.tr("Paid")), (SERVE, self.tr("Serve")),
            (LEAVE, self.tr("Leave"))])
        self._offer("answer", [("yes", self.tr("Agrees")), ("no", self.tr("Does not")),
                               ("", self.tr("Take back"))])
        self._offer("rule", [("share", self.tr("Per cent")), ("same", self.tr("The same")),
                             ("months", self.tr("Months of wages")),
                             ("column", self.tr("A pasted column"))])
        how = self._lines["how"]
        assert isinstance(how, ChoiceField)
        how.offer([(code, codes.label("consent_ways", code, language()))
                   for code in codes.table("consent_ways")])
        self.mistake.setText(self.tr("Was listed by mistake"))
        self.go.setText(self.tr("Record it"))

    def payload(self) -> dict[str, str]:
        """What is typed, as texts."""
        return {name: self._text(name) for name in self._lines}

    # the acts -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Do the act for those chosen."""
        for field in self._lines.values():
            field.say("")
        try:
            said = self._ACTS[self._code("act")](self)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        for name in ("column", "voucher", "reason"):
            self._put(name, "")
        self.done.emit(said)

    def _elect(self) -> str:
        representatives.elect(*self._where(), self._ids, self._day())
        return self.tr("Representatives recorded")

    def _answer(self) -> str:
        agreeing.consent(*self._where(), ConsentEntry(
            self._ids, self._code("answer"), self._day(), self._code("how")))
        return self.tr("Answers recorded")

    def _agree(self) -> str:
        found = agreeing.agree(*self._where(), BatchEntry(
            self._rule(), self._text("terms"), dues_of(self._text("dues"))))
        return self.tr("Agreed: {}").format(words.yuan(found.total_fen))

    def _sign(self) -> str:
        agreeing.sign(*self._where(), self._ids, self._day())
        return self.tr("Signatures recorded")

    def _pay(self) -> str:
        parts: dict[int, int] = {}
        if self._text("column").strip():
            parts = amounts.preview(*self._where(), Rule(
                "column", column=self._text("column"), member_ids=self._ids)).by_member
        total = paying.pay(*self._where(), BatchPayment(
            self._ids if not parts else [], self._day(), parts,
            voucher=self._text("voucher")))
        return self.tr("Recorded as paid: {}").format(words.yuan(total))

    def _serve(self) -> str:
        found = serving.plan(*self._where(), self._ids)
        self.receipts.emit(found)
        return self.tr("To be served on {}").format(len(found))

    def _leave(self) -> str:
        mending.leave(*self._where(), Leaving(
            self._ids, self._text("reason"), mistake=self.mistake.isChecked()))
        return self.tr("The roster is put right")

    _ACTS: ClassVar[dict[str, Callable[["BatchCard"], str]]] = {
        ELECT: _elect, ANSWER: _answer, AGREE: _agree, SIGN: _sign, PAY: _pay,
        SERVE: _serve, LEAVE: _leave}

    # inside -------------------------------------------------------------------------------------

    def _say_whom(self) -> None:
        nobody = {AGREE: self.tr("nobody chosen: all {}").format(self._everyone),
                  SERVE: self.tr("nobody chosen: the representatives")}
        self.note_it(self.tr("%n chosen", "", len(self._ids)) if self._ids
                     else nobody.get(self._code("act"), self.tr("nobody chosen yet")))

    def _where(self) -> tuple["Database", "Actor", int]:
        return self._context.database, self._context.actor, self._case_id

    def _rule(self) -> Rule:
        return Rule(self._code("rule"), self._text("figure"), self._text("column"), self._ids)

    def _day(self) -> date | None:
        text = self._text("on").strip()
        return dates.parse(text, dates.today(), "on") if text else dates.today()

    def _preview(self) -> None:
        """Say what the amounts come to while they are typed."""
        if self._code("act") != AGREE:
            self.said.setText("")
            return
        try:
            found = amounts.preview(*self._where(), self._rule())
        except RefusedError as refusal:
            typed_in = self._text("column") if self._code("rule") == "column" \
                else self._text("figure")
            self.said.setText(refusal.sentence(language()) if typed_in.strip() else "")
            return
        said = self.tr("{count} workers, together {sum}").format(
            count=len(found.by_member), sum=words.yuan(found.total_fen))
        if found.above:
            said += "；" + self.tr("more than was asked: {}").format("、".join(found.above[:3]))
        self.said.setText(said)

    def _arrange(self) -> None:
        """Show the fields of the act and no others."""
        shown = list(_FIELDS.get(self._code("act"), ()))
        rule = self._code("rule")
        if self._code("act") == AGREE:
            shown.remove("figure" if rule == "column" else "column")
        for name, field in self._lines.items():
            field.setVisible(name == "act" or name in shown)
        self.mistake.setVisible("mistake" in shown)
        self._say_whom()
        self._preview()

    def _dress(self) -> None:
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
        column.setSpacing(Gap.SMALL)
        for field in self._lines.values():
            column.addWidget(field)
            field.changed.connect(self._preview)
        column.addWidget(self.mistake)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.fill(scroll)
        foot = QVBoxLayout()
        foot.setSpacing(Gap.SMALL)
        foot.addWidget(self.said)
        foot.addWidget(self.go)
        self.put(foot)
        self.setFixedWidth(Size.SIDE - Gap.PAGE)
        for name in ("act", "rule"):
            self._lines[name].changed.connect(self._arrange)
        day = self._lines["on"]
        assert isinstance(day, LineField)
        typed.day(day)
        self._put("on", spelling.said_day(dates.today()))
        self._put("figure", "100")
        for name in ("column", "dues", "terms"):
            field = self._lines[name]
            assert isinstance(field, TextField)
            field.show_lines(4 if name == "column" else 2)
        for name, code in (("act", ELECT), ("answer", "yes"), ("rule", "share")):
            chips = self._lines[name]
            assert isinstance(chips, ChipsField)
            chips.offer([(code, code)])
            chips.choose(code)
        self.go.clicked.connect(self.submit)

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        chips = self._lines[name]
        assert isinstance(chips, ChipsField)
        kept = chips.code()
        chips.offer(choices)
        chips.choose(kept or choices[0][0])

    def _code(self, name: str) -> str:
        field = self._lines[name]
        assert isinstance(field, ChipsField | ChoiceField)
        return field.code()

    def _text(self, name: str) -> str:
        field = self._lines[name]
        return field.text() if isinstance(field, LineField | TextField) else self._code(name)

    def _put(self, name: str, text: str) -> None:
        field = self._lines[name]
        assert isinstance(field, LineField | TextField)
        field.put(text)


