"""Today: what is due, who waits, what needs me, how the month stands."""

from typing import Any

from PySide6.QtWidgets import QSizePolicy

from casedesk.casework import desk
from casedesk.casework.desk import Desk, DueRow
from casedesk.casework.staff import Data
from casedesk.casework.visits import VisitRow
from casedesk.gui import pages, when
from casedesk.gui.counselling.crisis_line import CrisisLine
from casedesk.gui.desk import aid_rows, service_rows
from casedesk.gui.desk.aid_rows import CountRow
from casedesk.gui.desk.alarm import Alarm
from casedesk.gui.desk.month_card import MonthFigures
from casedesk.gui.export import save_list
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.people import words
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.store import drafts
from casedesk.ui.desk_page import Ui_DeskPage

_STATES = {"waiting": Tone.WARN, "open": Tone.DISPUTES, "advised": Tone.OK, "case": Tone.PLAIN,
           "referred": Tone.OK}


class DeskPage(Page):
    """The first page of the day; everything on it is one Enter away."""

    tables = frozenset({"visit", "case_file", "dispute", "deadline", "draft", "payment", "alert",
                        "letter", "transfer", "service", "meeting", "referral", "aid_chase",
                        "aid_receipt", "lawyer", "counselling_case", "counselling_task",
                        "counsellor", "group_activity"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_DeskPage()
        self.ui.setupUi(self)
        self.due, self.visits, self.mine = QuietTable(), QuietTable(), QuietTable()
        self.month = MonthFigures()
        self.alarm = Alarm(context)
        self.ui.whole.insertWidget(1, self.alarm)
        self.crisis = CrisisLine(context, self)
        self.ui.whole.insertWidget(2, self.crisis)
        self._dress()
        self._set_columns()
        self.due.opened.connect(lambda row: open_case(context, row.kind, row.case_id))
        self.visits.opened.connect(self._open_visit)
        self.mine.opened.connect(self._open_count)
        for table in (self.due, self.visits):
            table.empty.acted.connect(lambda: context.open("intake"))
        self.ui.dueCard.linked.connect(lambda: context.open("cases"))
        self.ui.monthCard.linked.connect(lambda: context.open("reports"))
        self.due.export.connect(self._export_due)
        self.setFocusProxy(self.due)
        self.reload()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Today")

    def message(self) -> MessageLine:
        """Where the page says what was refused."""
        return self.ui.message

    def reload(self) -> None:
        """Read the desk again."""
        found = desk.today(self.context.database, self.context.actor)
        self.alarm.reload()
        self.crisis.reload()
        self._open_cases, self._meetings, self._aid = found.open_cases, found.meetings, found.aid
        self.count()
        self._say(found)
        self.due.put(list(found.due))
        self.visits.put(list(found.visits))
        rows = self._counts(found)
        self.mine.put(rows)
        self.mine.show_rows(len(rows))
        self.ui.monthCard.setVisible(found.month is not None)
        if found.month is not None:
            self.month.show_month(found.month)

    def count(self) -> None:
        """The open cases and matters of legal aid, beside their pages in the rail."""
        self.counted.emit("cases", self._open_cases, False)
        if self._aid is not None:
            self.counted.emit("aids", self._aid.open, self._aid.overdue > 0)

    def _dress(self) -> None:
        self.ui.dueCard.fill(self.due)
        self.ui.visitCard.fill(self.visits)
        self.ui.mineCard.fill(self.mine)
        self.ui.mineCard.hug()
        self.ui.monthCard.put(self.month, 1)
        self.ui.right.addStretch()  # who has no figures sees what needs them at the top
        self.mine.horizontalHeader().hide()
        self.ui.side.setFixedWidth(Size.SIDE)
        for card in (self.ui.dueCard, self.ui.visitCard):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _set_columns(self) -> None:
        self.due.wear(TableModel[DueRow]([
            Column(lambda: self.tr("Due"), self._due_cell, 124),
            Column(lambda: self.tr("What"), lambda row: Cell(row.what, tip=row.why)),
            Column(lambda: self.tr("Parties"), lambda row: row.title, 230),
            Column(lambda: self.tr("Number"), lambda row: Cell(row.number, second=True), 184),
            Column(lambda: self.tr("Handler"), lambda row: row.handler, 76),
        ], key=lambda row: (row.case_id, row.rule, row.due_on)))
        self.visits.wear(TableModel[VisitRow]([
            Column(lambda: self.tr("Time"), lambda row: when.moment(row.arrived_at), 104),
            Column(lambda: self.tr("Visitor"), self._visitor_cell, 110),
            Column(lambda: self.tr("Matter"), lambda row: words.matter(row.matter)),
            Column(lambda: self.tr("Employer"), lambda row: Cell(row.employer, second=True), 220),
            Column(lambda: self.tr("State"), self._state_cell, 100),
        ]))
        self.mine.wear(TableModel[CountRow]([
            Column(lambda: "", lambda row: row.words),
            Column(lambda: "", lambda row: Cell(
                row.said or f"{row.count:,}", row.tone, badge=bool(row.tone)),
                   72, right=True),
        ]))

    def _say(self, found: Desk) -> None:
        waiting = sum(row.state == "waiting" for row in found.visits)
        day = when.day(found.today, "weekday")
        self.ui.header.name_it(self.tr("Today"), self.tr("{day}, {count} waiting").format(
            day=day, count=waiting) if waiting else day)
        due = self.tr("overdue {over} · today {now} · within 7 days {week}")
        over, now, week = found.aid.clocks if found.aid else (0, 0, 0)
        self.ui.dueCard.note_it(due.format(
            over=found.overdue + over, now=found.due_today + now, week=found.due_week + week))
        self.ui.dueCard.link_it(self.tr("All {} cases").format(f"{found.open_cases:,}")
                                if pages.known("cases") else "")
        self.ui.visitCard.note_it(self.tr("today {}").format(
            sum(row.arrived_at.date() == found.today for row in found.visits)))
        self.ui.monthCard.note_it(self.tr("up to today"))
        self.ui.monthCard.link_it(self.tr("Monthly report") if pages.known("reports") else "")
        self.due.empty.say(self.tr("Nothing is due in the next 30 days."))
        self.visits.empty.say(self.tr("Nobody has come today yet."),
                              self.tr("Register a visit") if pages.known("intake") else "", "F2")
        for table, name in ((self.due, self.tr("Due and overdue")),
                            (self.visits, self.tr("Visits")), (self.mine, self.tr("Needs me"))):
            table.setAccessibleName(name)

    def _counts(self, found: Desk) -> list[CountRow]:
        def tone(count: int, serious: Tone) -> Tone | None:
            return serious if count else None

        return [
            CountRow("forgotten", self.tr("Forgotten cases"), found.forgotten,
                     tone(found.forgotten, Tone.DANGER)),
            CountRow("undecided", self.tr("Applications to decide on"), found.undecided,
                     tone(found.undecided, Tone.WARN)),
            *([CountRow("expired", self.tr("Ran out of time, to be confirmed"), found.expired,
                        Tone.DANGER)] if found.expired else []),
            *([CountRow("reopening", self.tr("Asked to be reopened"), found.reopenings,
                        Tone.WARN)] if found.reopenings else []),
            CountRow("overdue", self.tr("Overdue"), found.overdue,
                     tone(found.overdue, Tone.DANGER)),
            CountRow("letters", self.tr("Letters without an answer"), found.letters_overdue,
                     tone(found.letters_overdue, Tone.DANGER)),
            *([CountRow("service", self.tr("Papers to be served"), found.unserved, Tone.WARN)]
              if found.unserved else []),
            *([CountRow("meeting", self.tr("Meetings within 7 days"), len(found.meetings))]
              if found.meetings else []),
            *aid_rows.rows(found.aid, self.context.actor),
            *service_rows.rows(self.context),
            CountRow("drafts", self.tr("My drafts"), found.drafts),
        ]

    def _due_cell(self, row: DueRow) -> Cell:
        if row.days < 0:
            return Cell(self.tr("{} days over").format(-row.days), Tone.DANGER, strong=True,
                        tip="\n".join(filter(None, (row.why, row.overdue))))
        if row.days == 0:
            return Cell(self.tr("Today"), Tone.WARN, strong=True, tip=row.why)
        return Cell(when.day(row.due_on, "weekday"), Tone.WARN if row.near else None, strong=True,
                    tip=row.why)

    def _visitor_cell(self, row: VisitRow) -> Cell:
        if row.danger:
            return Cell(row.person, Tone.DANGER, icon="sos", tip=self.tr("In danger"))
        if row.party_size > 1:
            return Cell(self.tr("{name} and {count} more").format(
                name=row.person, count=row.party_size - 1))
        return Cell(row.person)

    def _state_cell(self, row: VisitRow) -> Cell:
        return Cell(words.visit_state(row.state), _STATES.get(row.state), badge=True)

    def _open_visit(self, row: VisitRow) -> None:
        if row.case_id is not None:
            open_case(self.context, "", row.case_id)
        elif row.state in ("waiting", "open"):
            self.context.open("intake", row.id)
        else:
            self.context.open("person", row.person_id)

    def _export_due(self) -> None:
        own = self.context.actor.role.value == "mediator"  # the desk shows a mediator no others
        save_list(self, self.due, "due", self.tr("Due and overdue"), Data.CASE, own)

    def _open_count(self, row: CountRow) -> None:
        if aid_rows.open_row(self.context, row) or service_rows.open_row(self.context, row):
            return
        if row.id == "letters":
            self.context.open("letters", only="overdue")
            return
        if row.id == "service":
            self.context.open("service")
            return
        if row.id == "meeting":
            self.context.open("records", self._meetings[0].case_id)
            return
        if row.id != "drafts":
            self.context.open("cases", only=row.id)
            return
        for kept in drafts.mine(self.context.database, self.context.actor):
            kind = pages.of_draft(kept.kind)
            if kind is not None:
                key: Any = int(kept.key) if kept.key.isdecimal() else kept.key or None
                self.context.open(kind.code, key)
                return
