"""The cards beside a case: its clocks, its claims, its parties, the cases that belong to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.linked import LinkedRow
from casedesk.casework.disputes.page import CasePage, ClaimRow, PartyRow
from casedesk.gui import when
from casedesk.gui.disputes import words
from casedesk.gui.legal_aid import words as aid_words
from casedesk.gui.people import words as people_words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import dates

_LINKED = 4  # of each kind; the list has them all
Shown = Mapping[int, Mapping[str, str]]  # numbers in full by person, as long as they are shown


class Clocked(Protocol):
    """A matter with deadlines and a next step: a dispute, or legal aid."""

    @property
    def clocks(self) -> tuple[ClockRow, ...]:
        """The earliest first."""

    @property
    def next_step(self) -> str:
        """What is to be done next."""

    @property
    def next_step_on(self) -> date | None:
        """By which day."""


class ClocksCard(LinesCard):
    """When what is due, and the arithmetic under each day; clocks that ended fold away."""

    stepped = Signal()  # the next step is done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._page: Clocked | None = None
        self._today, self._writes = dates.today(), False
        self.linked.connect(self._turn)

    def show_page(self, page: Clocked, *, writes: bool, today: date) -> None:
        """Show the next step and the running clocks, the earliest first."""
        self._page, self._today, self._writes = page, today, writes
        clocks = page.clocks
        self.name_it(self.tr("Deadlines"))
        column = self.lay(Gap.MEDIUM)
        if page.next_step or page.next_step_on:
            column.addLayout(self._step(page))
        running = [clock for clock in clocks if clock.state == "running"]
        ended = [clock for clock in clocks if clock.state != "running"]
        if not running:
            column.addWidget(Label(self.tr("No deadline is running."), second=True, wraps=True))
        for clock in running:
            column.addLayout(self._clock(clock))
        fold = self.tr("Hide ended") if self._open else self.tr("{} ended").format(len(ended))
        self.link_it(fold if ended else "")
        for clock in ended if self._open else ():
            column.addLayout(self._ended(clock))

    def _turn(self) -> None:
        self._open = not self._open
        if self._page is not None:
            self.show_page(self._page, writes=self._writes, today=self._today)

    def _step(self, page: Clocked) -> QVBoxLayout:
        said, tone = words.due(page.next_step_on, self._today)
        line = _line(Label(said or self.tr("Next"), tone=tone, strong=True),
                     Elided(page.next_step or self.tr("next step")))
        if self._writes:
            done = Button(kind=Kind.QUIET, icon="check")
            done.setAccessibleName(self.tr("Next step done"))
            done.setToolTip(self.tr("Next step done"))
            done.clicked.connect(self.stepped.emit)
            line.addWidget(done)
        return _over(line, self.tr("Next step"), tip="")

    def _clock(self, clock: ClockRow) -> QVBoxLayout:
        said, tone = words.due(clock.due_on, self._today, clock.warn_on)
        day = Label(said or self.tr("no last day"), tone=tone, strong=True)
        line = _line(day, Elided(clock.title))
        if clock.provisional:
            badge = Badge(self.tr("provisional"), Tone.PLAIN)
            badge.setToolTip(self.tr("The holidays of that year are not published yet."))
            line.addWidget(badge)
        told = [clock.why]
        if clock.due_on is not None and clock.due_on < self._today:
            told.insert(0, self.tr("The last day was {}.").format(when.day(clock.due_on)))
        if clock.warn_on is not None and clock.due_on is not None \
                and clock.warn_on < clock.due_on:
            told.append(self.tr("Better by {}: not everyone grants the rest day.").format(
                when.day(clock.warn_on)))
        return _over(line, "\n".join(filter(None, told)), tip=clock.basis)

    def _ended(self, clock: ClockRow) -> QVBoxLayout:
        tone = Tone.DANGER if clock.state == "missed" else None
        line = _line(Label(when.day(clock.due_on), second=True), Elided(clock.title, second=True))
        line.addWidget(Label(words.clock_end(clock.state), kind=Text.CAPTION, tone=tone))
        return _over(line, "", tip=clock.why)


class ClaimsCard(LinesCard):
    """What is asked and what was agreed, in yuan, with the totals."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QuietTable()
        self.table.wear(TableModel[ClaimRow]([
            Column(lambda: self.tr("Claim"), self._claim),
            Column(lambda: self.tr("Asked"), lambda row: self._sum(row, row.amount_fen), 98,
                   right=True),
            Column(lambda: self.tr("Agreed"), lambda row: self._sum(row, row.agreed_fen), 98,
                   right=True),
        ]))
        self.table.opened.connect(lambda _: self.opened.emit())
        self.fill(self.table, 0)

    def show_claims(self, claims: Sequence[ClaimRow]) -> None:
        """Show these and what they add up to."""
        self.name_it(self.tr("Claims and amounts"))
        self.table.setAccessibleName(self.tr("Claims and amounts"))
        rows = list(claims)
        if len(rows) > 1:
            rows.append(ClaimRow(0, "", "", _total([c.amount_fen for c in claims]),
                                 _total([c.agreed_fen for c in claims])))
        self.table.put(rows)
        self.table.show_rows(max(len(rows), 1))
        self.table.empty.say(self.tr("No claim yet."))

    def _claim(self, row: ClaimRow) -> Cell:
        if not row.id:
            return Cell(self.tr("Total"), strong=True)
        matter = words.matter(row.matter)
        return Cell(row.wording or matter, tip=f"{row.wording}\n{matter}".strip())

    def _sum(self, row: ClaimRow, fen: int | None) -> Cell:
        return Cell(words.amount(fen), strong=not row.id, second=fen is None)


class PartiesCard(LinesCard):
    """Who takes part, masked; `opened` carries the PartyRow."""

    opened = Signal(object)

    def show_parties(self, page: CasePage, shown: Shown) -> None:
        """Show the parties; `shown` are numbers that were revealed."""
        self.name_it(self.tr("Parties"))
        column = self.lay(0, edge=True)
        for party in page.parties:
            opens = bool(party.person_id or party.employer_id)
            line = EntryLine(party.name, self._about(party, shown), opens=opens)
            line.badge_it(self._side(party))
            line.clicked.connect(lambda _=False, party=party: self.opened.emit(party))
            column.addWidget(line)
        if page.repeated:
            sign = QHBoxLayout()
            sign.setContentsMargins(Gap.LARGE, Gap.HAIR, Gap.LARGE, Gap.SMALL)
            sign.addWidget(Badge(self.tr("No. {count} within {days} days, same employer").format(
                count=page.repeated, days=page.repeated_days), Tone.WARN))
            sign.addStretch(1)
            column.addLayout(sign)

    def _side(self, party: PartyRow) -> str:
        if party.role == "agent":
            return self.tr("agent")
        if party.role == "representative":
            return self.tr("representative")
        if party.dispatch == "agency":
            return self.tr("dispatching employer")
        if party.dispatch == "user":
            return self.tr("using employer")
        return self.tr("applicant") if party.side == "applicant" else self.tr("respondent")

    def _about(self, party: PartyRow, shown: Shown) -> str:
        numbers = shown.get(party.person_id or 0)
        told = [people_words.sex_and_age(party.sex, party.birth)]
        if numbers is not None:
            told += [numbers.get("id_number", ""), numbers.get("phone", "")]
        else:
            told.append(party.phone_masked)
        told.append(party.detail)
        return " · ".join(filter(None, told)) or self.tr("nothing more is on record")


class LinkedCard(LinesCard):
    """Other cases of the same worker, representative or employer, the open ones first.

    `opened` carries the LinkedRow, `wanted` the kind of which all are to be listed.
    """

    opened = Signal(object)
    wanted = Signal(str)

    def show_linked(self, linked: Sequence[LinkedRow], number: Mapping[str, int]) -> None:
        """Show the first of each kind; `number` is how many there are of it."""
        self.setVisible(bool(linked))
        self.name_it(self.tr("Linked cases"))
        running = sum(row.open for row in linked)
        self.badge_it(self.tr("{} in hand").format(running) if running else "", Tone.WARN)
        self.note_it(self.tr("{} case(s)").format(sum(number.values())))
        names = {"aid": self.tr("Its legal aid"), "person": self.tr("Same worker"),
                 "employer": self.tr("Same employer"),
                 "representative": self.tr("Same representative or agent")}
        column = self.lay(0, edge=True)
        for kind, name in names.items():
            of_kind = [row for row in linked if row.same == kind]
            if of_kind:
                self._group(column, name, of_kind, number[kind])

    def _group(self, column: QVBoxLayout, name: str, rows: Sequence[LinkedRow],
               number: int) -> None:
        head = Label(f"{name} {number}", kind=Text.CAPTION, second=True)
        head.setContentsMargins(Gap.LARGE, Gap.HAIR, Gap.LARGE, 0)
        column.addWidget(head)
        for row in rows[:_LINKED]:
            line = EntryLine(row.title, " · ".join((row.number, when.day(row.opened_on))),
                             strong=False)
            said, tone = aid_words.of_case(
                "referral" if row.same == "aid" else "dispute", row.state)
            line.badge_it(said, tone or Tone.PLAIN)
            line.clicked.connect(lambda _=False, row=row: self.opened.emit(row))
            column.addWidget(line)
        if number > _LINKED:
            more = EntryLine(self.tr("All {}…").format(number), strong=False)
            more.clicked.connect(lambda _=False, kind=rows[0].same: self.wanted.emit(kind))
            column.addWidget(more)


def _line(first: Label, then: Label) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Gap.SMALL)
    first.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    line.addWidget(first)
    line.addWidget(then, 1)
    return line


def _over(line: QHBoxLayout, under: str, tip: str) -> QVBoxLayout:
    both = QVBoxLayout()
    both.setSpacing(2)
    both.addLayout(line)
    if under:
        words_ = Label(under, kind=Text.CAPTION, second=True, wraps=True)
        words_.setToolTip(tip)
        both.addWidget(words_)
    return both


def _total(sums: list[int | None]) -> int | None:
    known = [fen for fen in sums if fen is not None]
    return sum(known) if known else None
