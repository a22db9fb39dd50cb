"""The short forms of performance: money that arrived, an act done, an urging, a reason."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.disputes.keeping_promises import UrgingEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.disputes.performance import InstalmentLine, Performance
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.disputes import performance_words
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import counts, dates, money

FIRST = "first"  # the earliest owed are paid first


class _Form(QWidget):
    """Fields in a grid, the button that sends them and the one that drops them."""

    sent = Signal()
    dropped = Signal()
    changed = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save, self.drop = Button(kind=Kind.PLAIN), Button(kind=Kind.QUIET)
        self.save.clicked.connect(self.sent.emit)
        self.drop.clicked.connect(self.dropped.emit)

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {}

    def refuse(self, refusal: RefusedError) -> bool:
        """Say it at its field; tell whether there is such a field."""
        field = self.fields().get(refusal.field)
        if field is None:
            return False
        field.say(refusal.sentence(language()), Tone.DANGER)
        field.setFocus()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Tell, so that the page scrolls here."""
        super().showEvent(event)
        self.shown.emit()

    def _acts(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(self.save)
        line.addWidget(self.drop)
        line.addStretch(1)
        return line


class PaymentStrip(_Form):
    """Money that arrived, on one line: Enter walks on, the last Enter records it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = Button(kind=Kind.FILLED, hint="Ctrl ↵")
        self.save.clicked.connect(self.sent.emit)
        self.which, self.scan = ChoiceField(self), ChoiceField(self)
        self.amount, self.on, self.how, self.voucher = (LineField(self) for _ in range(4))
        typed.amount(self.amount, echo=True)
        typed.day(self.on)
        self.drop.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.SMALL)
        grid.setHorizontalSpacing(Gap.SMALL)
        top = Qt.AlignmentFlag.AlignTop
        for place, field in enumerate((self.which, self.amount, self.on, self.how, self.voucher,
                                       self.scan)):
            grid.addWidget(field, place // 3, place % 3, top)
            grid.setColumnStretch(place % 3, 3)
            field.changed.connect(self.changed.emit)
        room = QHBoxLayout()
        room.addStretch(1)
        room.addWidget(self.save)
        grid.addLayout(room, 2, 0, 1, 3)
        self.which.changed.connect(self._propose)
        self._left: dict[str, int] = {}
        self._proposed = ""

    def offer(self, found: Performance, scans: list[tuple[int, str]]) -> None:
        """Say everything in the language in force and offer what is owed."""
        for field, name in (
                (self.which, self.tr("For")), (self.amount, self.tr("Amount arrived")),
                (self.on, self.tr("Arrived on")), (self.how, self.tr("How")),
                (self.voucher, self.tr("Voucher")), (self.scan, self.tr("File of the voucher"))):
            field.name_it(name)
        self.save.setText(self.tr("Record"))
        kept, scan = self.which.code(), self.scan.code()
        owed = [line for line in found.instalments if line.left_fen]
        self._left = {str(line.id): line.left_fen for line in owed}
        offers = [(str(line.id), self._said(line)) for line in owed]
        if len(owed) > 1:
            self._left[FIRST] = sum(line.left_fen for line in owed)
            offers.append((FIRST, self.tr("Several, the earliest first")))
        self.which.offer(offers)
        self.scan.offer([("", self.tr("none")), *((str(key), name) for key, name in scans)])
        self.which.choose(kept if kept in self._left else next(iter(self._left), ""))
        self.scan.choose(scan)
        if not self.on.text():
            self.on.put(spelling.said_day(dates.today()))
        if not self.amount.text() or self.amount.text() == self._proposed:
            self._propose()

    def begin(self, line: InstalmentLine | None) -> None:
        """Stand on the amount, for this instalment."""
        if line is not None and str(line.id) in self._left:
            self.which.choose(str(line.id))
        self.amount.setFocus()
        self.amount.edit.selectAll()

    def clear(self) -> None:
        """Be ready for the next sum."""
        for field in (self.amount, self.how, self.voucher):
            field.put("")
            field.say("")
        self.on.put(spelling.said_day(dates.today()))
        self.on.say("")
        self.scan.choose("")
        self._proposed = ""

    def read(self) -> PaymentEntry:
        """Return what is typed. Refuses `date`, `amount`."""
        which, on, scan = self.which.code(), self.on.text().strip(), self.scan.code()
        return PaymentEntry(
            int(which) if which and which != FIRST else None,
            dates.parse(on, dates.today(), "paid_on") if on else None,
            money.parse(self.amount.text()) if self.amount.text().strip() else 0,
            self.how.text().strip(), self.voucher.text().strip(), int(scan) if scan else None)

    def payload(self) -> dict[str, Any] | None:
        """What a draft keeps; nothing while only what was proposed stands there."""
        if self.amount.text() in ("", self._proposed) and not self.how.text() \
                and not self.voucher.text():
            return None
        return {"which": self.which.code(), "amount": self.amount.text(), "on": self.on.text(),
                "how": self.how.text(), "voucher": self.voucher.text()}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        self.which.choose(str(payload.get("which", "")))
        for name, field in (("amount", self.amount), ("on", self.on), ("how", self.how),
                            ("voucher", self.voucher)):
            field.put(str(payload.get(name, "")))

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"amount": self.amount, "paid_on": self.on, "instalment": self.which,
                "voucher": self.voucher}

    def _propose(self) -> None:
        left = self._left.get(self.which.code())
        self._proposed = spelling.amount(money.plain(left)) if left else ""
        self.amount.put(self._proposed)

    def _said(self, line: InstalmentLine) -> str:
        told = (f"{line.seq}.", line.content, when.short(line.due_on),
                self.tr("owed {}").format(money.plain(line.left_fen)))
        return " ".join(filter(None, told))


class DoneForm(_Form):
    """An act was done: when, and by what it is known; or why it is taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = Label("", self, strong=True, wraps=True)
        self.on, self.note = LineField(self), LineField(self)
        typed.day(self.on)
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(self.on, 1)
        line.addWidget(self.note, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.SMALL)
        column.setSpacing(Gap.SMALL)
        column.addWidget(self.about)
        column.addLayout(line)
        column.addLayout(self._acts())

    def begin(self, about: str, *, back: bool) -> None:
        """Ask for the day, or for the reason of taking it back."""
        self.about.say(about)
        self.on.name_it(self.tr("Done on"))
        self.note.name_it(self.tr("Why it is taken back") if back else self.tr("Known by"))
        self.on.setVisible(not back)
        self.on.put(spelling.said_day(dates.today()))
        self.note.put("")
        for field in (self.on, self.note):
            field.say("")
        self.save.setText(self.tr("Take back") if back else self.tr("Done"))
        self.drop.setText(self.tr("Not now"))
        self.show()
        (self.note if back else self.on).setFocus()

    def day(self) -> date | None:
        """Return the day. Refuses `date`."""
        text = self.on.text().strip()
        return dates.parse(text, dates.today(), "performed_on") if text else None

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"performed_on": self.on, "reason": self.note}


class UrgingForm(_Form):
    """Whom to urge, when, with how many days, how."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whom, self.way = ChoiceField(self), ChipsField(self)
        self.on, self.days, self.note = (LineField(self) for _ in range(3))
        typed.day(self.on)
        self.days.edit.prefer_latin()
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(self.on, 2)
        line.addWidget(self.days, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.SMALL)
        column.setSpacing(Gap.SMALL)
        column.addWidget(self.whom)
        column.addLayout(line)
        for field in (self.way, self.note):
            column.addWidget(field)
        column.addLayout(self._acts())

    def begin(self, found: Performance) -> None:
        """Propose the one who owes, today, and the days of the centre."""
        for field, name in ((self.whom, self.tr("Whom")), (self.on, self.tr("Urged on")),
                            (self.days, self.tr("Days")), (self.way, self.tr("How")),
                            (self.note, self.tr("What was said"))):
            field.name_it(name)
            field.say("")
        self.whom.offer([(name, name) for name in found.debtors])
        self.way.offer(performance_words.ways())
        self.way.choose("notice")
        self.on.put(spelling.said_day(dates.today()))
        self.days.put(str(found.urging_days))
        self.note.put("")
        self.save.setText(self.tr("Record"))
        self.drop.setText(self.tr("Not now"))
        self.show()
        self.whom.setFocus()

    def read(self) -> UrgingEntry:
        """Return what is typed. Refuses `date`, `urging_days`."""
        on, days = self.on.text().strip(), counts.read(self.days.text())
        if days is None:
            raise RefusedError("urging_days", "days")
        return UrgingEntry(
            self.whom.code(), dates.parse(on, dates.today(), "urged_on") if on else None, days,
            self.way.code() or "notice", self.note.text())

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"urged_on": self.on, "days": self.days}
