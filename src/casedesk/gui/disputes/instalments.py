"""Instalments as they are typed: what, by when, how much, from whom, to which account."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from casedesk.casework.disputes.agreement import InstalmentEntry
from casedesk.gui import spelling, typed
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.theme import Gap
from casedesk.rules import dates, money

_FOLLOWS = ("method", "debtor", "account_name", "bank", "account")  # as in the row before
NAMES = tuple(f.name for f in fields(InstalmentEntry))


class InstalmentRow(QWidget):
    """One instalment on two lines."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Mapping[str, LineField] = {name: LineField(self) for name in (
            "content", "due_on", "amount_fen", "method", "account", "account_name", "bank",
            "debtor")}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Gap.SMALL)
        grid.setVerticalSpacing(Gap.HAIR)
        for place, field in enumerate(self.lines.values()):
            grid.addWidget(field, place // 4, place % 4, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place % 4, 3 if place % 4 == 0 else 2)
            field.changed.connect(self.changed.emit)
        typed.day(self.lines["due_on"])
        typed.amount(self.lines["amount_fen"])
        self.lines["account"].edit.prefer_latin()
        self.retranslate()
        self.put({"method": InstalmentEntry().method})

    def retranslate(self) -> None:
        """Say the names of the fields."""
        for name, words in (
                ("content", self.tr("What is paid or done")),
                ("due_on", self.tr("By")), ("amount_fen", self.tr("Amount")),
                ("method", self.tr("How")), ("debtor", self.tr("From")),
                ("account_name", self.tr("Account holder")),
                ("bank", self.tr("Bank")), ("account", self.tr("Account"))):
            self.lines[name].name_it(words)

    def is_empty(self) -> bool:
        """Whether nothing of its own is typed."""
        return not any(self.lines[name].text().strip()
                       for name in ("content", "due_on", "amount_fen"))

    def texts(self) -> dict[str, str]:
        """The texts as they stand."""
        return {name: field.text() for name, field in self.lines.items()}

    def put(self, texts: Mapping[str, Any]) -> None:
        """Put texts into the fields."""
        for name, field in self.lines.items():
            if name in texts:
                field.put(str(texts[name]))

    def follow(self, before: "InstalmentRow") -> None:
        """The way and the account are those of the row before, until typed over."""
        self.put({name: before.lines[name].text() for name in _FOLLOWS})

    def show_entry(self, entry: InstalmentEntry) -> None:
        """Put an entry into the fields."""
        self.put({name: getattr(entry, name) for name in NAMES} | {
            "due_on": spelling.said_day(entry.due_on),
            "amount_fen": spelling.amount(money.plain(entry.amount_fen))
            if entry.amount_fen else ""})

    def read(self) -> InstalmentEntry:
        """Return what is typed. Refuses `date`, `amount` at the field."""
        texts = {name: text.strip() for name, text in self.texts().items()}
        due, amount = texts.pop("due_on"), texts.pop("amount_fen")
        return InstalmentEntry(
            **texts, due_on=dates.parse(due, dates.today(), "due_on") if due else None,
            amount_fen=money.parse(amount, "amount_fen") if amount else 0)

    def fen(self) -> int:
        """The amount as far as it can be read."""
        return typed.fen(self.lines["amount_fen"])

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.lines
