"""The week of appointments: by code, one's own to be moved; for others, taken or free."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import appointments, rota
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import when
from casedesk.gui.counselling import week_lanes
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.note_keeping import DRAFT
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.counselling.week_deeds import WeekDeeds
from casedesk.gui.counselling.week_grid import WeekGrid
from casedesk.gui.counselling.week_lanes import COUNSELLORS, ROOMS, WEEK, Block
from casedesk.gui.counselling.week_paint import LaneHead
from casedesk.gui.counselling.week_side import WeekSide
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.edits import ChoiceBox
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import dates


class WeekPage(SealedPage):
    """Keeps the draft of the note that is written beside the week."""

    tables = frozenset({"appointment", "working_hours", "absence", "room",
                        "counselling_session", "counselling_case"})
    draft_kind = DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.day = dates.today()
        self._writes = allows(context.actor, Data.APPOINTMENT, Verb.CHANGE, own=True)
        self._reserves = allows(context.actor, Data.APPOINTMENT, Verb.ADD)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self.before, self.today, self.after = (
            Button("", self, icon="chevron_left"), Button("", self),
            Button("", self, icon="chevron_right"))
        self.mode, self.who = Chips(small=True, tone=Tone.COUNSELLING), ChoiceBox()
        self.header.put_beside(self.before)
        self.header.put_beside(self.today)
        self.header.put_beside(self.after)
        self.header.put_beside(self.mode)
        self.book = self.header.offer("", kind=Kind.FILLED, hint="Ctrl N", tone=Tone.COUNSELLING)
        self.grid, self.card = WeekGrid(self), Card(parent=self)
        self.head = LaneHead(self.grid, self)
        self.side = WeekSide(context, self, writes=self._writes, reserves=self._reserves)
        self.deeds = WeekDeeds(context, self, self.grid, self.side, writes=self._writes,
                              reserves=self._reserves)
        self._lay_out()
        self._offer()
        self._connect()
        self.setFocusProxy(self.grid)
        self.reload()
        self._stand_now()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Appointments")

    def draft_key(self) -> str:
        """The session whose note is written."""
        held = self.side.keeping.held
        return str(held.id) if held else ""

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.side.fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """F2 books; Ctrl+J comes back to today; Ctrl+P prints the slip."""
        return {"appointments": self.go_today, "print": lambda: self.do("slip"),
                **({"intake": self.deeds.book} if self._writes or self._reserves else {})}

    def wish(self, **wish: Any) -> None:
        """`today`: stand on today."""
        if wish.get("today"):
            self.go_today()

    def reload(self) -> None:
        """Read the rota again; what is typed in the note stays."""
        database, actor, mode = self.context.database, self.context.actor, self.mode.code()
        first, days = self._span()
        slots = appointments.week(database, actor, first, days)
        shifts = rota.shifts(database, actor, first, days)
        shown = week_lanes.lanes(
            mode, self.day, slots, shifts, rota.counsellors(database, actor),
            appointments.rooms(database, actor), self._counsellor())
        places = rota.places(database, actor, first, days) if self._writes else {}
        kept = self.side.block.slot.id if self.side.block else None
        self.grid.put(mode, shown, week_lanes.blocks(mode, shown, slots, places),
                      week_lanes.shades(mode, shown, shifts), changes=self._writes)
        self.head.update()
        self._say()
        self.side.show_block(next((b for b in self.grid.blocks if b.slot.id == kept), None))

    def draft(self) -> dict[str, Any] | None:
        """The note that is written beside the week."""
        return self.side.payload()

    def submit(self) -> None:
        """Ctrl+Enter signs the note that is written here."""
        edits.commit()
        self._message.clear()
        self.side.sign_it()

    # going about --------------------------------------------------------------------------------

    def go_today(self) -> None:
        """Come back to today."""
        self.day = dates.today()
        self.reload()
        self._stand_now()

    def turn(self, way: int) -> None:
        """The week, or the day, before or after."""
        self.keep_draft()
        self.day += timedelta(days=way * (7 if self.mode.code() == WEEK else 1))
        self.reload()
        self.grid.stand(self.grid.lane, self.grid.minute)

    def do(self, act: str) -> None:
        """What is asked beside the week."""
        block = self.side.block
        if block is None:
            return
        if act == "client" and block.slot.first:
            self.context.open("new_client", block.slot.id)
        elif act == "client":
            self.context.open("client", block.slot.case_id)
        elif act == "slip":
            self.deeds.print_slip(block)
        elif act == "cancel":
            self.deeds.cancel(block)
        elif act == "move":
            self.grid.stand_on(block.slot.id)
            self.grid.setFocus()
            self.grid.take_up()
        else:
            self.deeds.mark(block, act)

    def _stood(self, block: Block | None) -> None:
        """Another block: the note of the one before is kept first."""
        shown = self.side.block
        if block is not None and shown is not None and block.slot == shown.slot:
            return
        if self.keep_draft():
            self.side.kept.clear()
            self.side.show_block(block)

    def _open(self, block: Block) -> None:
        if self.side.keeping.held is not None:
            self.context.open("session", self.side.keeping.held.id)
        elif block.slot.case_id is not None and self._writes:
            self.context.open("client", block.slot.case_id)
        elif block.slot.first and block.slot.own and self._writes:
            self.context.open("new_client", block.slot.id)

    def _stand_now(self) -> None:
        now = dates.now()
        lane = next((n for n, each in enumerate(self.grid.lanes) if each.today), 0)
        self.grid.stand(lane, now.hour * 60)

    def _span(self) -> tuple[date, int]:
        if self.mode.code() == WEEK:
            return self.day - timedelta(days=self.day.weekday()), 7
        return self.day, 1

    def _counsellor(self) -> int | None:
        code = self.who.code()
        return int(code) if code else None

    # what it shows ------------------------------------------------------------------------------

    def _offer(self) -> None:
        rows = rota.counsellors(self.context.database, self.context.actor)
        self.who.offer([(str(number), name) for number, name in rows])
        self._offer_views()
        self.mode.choose([WEEK if self._writes else COUNSELLORS])

    def _offer_views(self) -> None:
        self.mode.offer([(WEEK, self.tr("Week")), (COUNSELLORS, self.tr("By counsellor")),
                         (ROOMS, self.tr("By room"))])

    def _turned_view(self) -> None:
        if not self.mode.code():  # a chip cannot be let go, only exchanged
            self.mode.choose([self.grid.mode])
            return
        self.reload()
        self._stand_now()

    def _say(self) -> None:
        week = self.mode.code() == WEEK
        first, days = self._span()
        monday = dates.today() - timedelta(days=dates.today().weekday())
        last = first + timedelta(days=days - 1)
        if week:
            near = {0: self.tr("This week"), 7: self.tr("Next week"), -7: self.tr("Last week")}
            title = near.get((first - monday).days, self.tr("Appointments"))
            span = f"{_date(first)}–{_date(last)}"
        else:
            title, span = self.tr("The day"), when.day(self.day, "weekday")
        self.header.name_it(title, span)
        self._offer_views()
        self.today.setText(self.tr("Today"))
        self.before.setAccessibleName(self.tr("Before"))
        self.after.setAccessibleName(self.tr("After"))
        self.book.setText(self.tr("Book") if self._writes else self.tr("A new caller…"))
        self.who.setAccessibleName(self.tr("Counsellor"))
        self.who.setVisible(week)
        self.book.setVisible(self._writes or self._reserves)
        self.grid.setAccessibleName(self.tr("Appointments"))

    def _connect(self) -> None:
        grid, side = self.grid, self.side
        grid.asked.connect(self.deeds.book)
        grid.opened.connect(self._open)
        grid.stood.connect(self._stood)
        grid.moved.connect(self.deeds.move)
        grid.marked.connect(self.deeds.mark)
        grid.cancelled.connect(self.deeds.cancel)
        grid.turned.connect(self.turn)
        side.asked.connect(self.do)
        side.touched.connect(self.touched)
        for part in (side, self.deeds):
            part.refused.connect(self.refuse)
        self.deeds.begun.connect(self._message.clear)
        self.deeds.put_back.connect(self.reload)
        self.deeds.said.connect(self._message.say)
        side.signed.connect(self._signed)
        self.draft_kept.connect(side.say_kept)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.today.clicked.connect(self.go_today)
        side.linked.connect(self.deeds.set_hours)
        self.book.clicked.connect(lambda: self.deeds.book())
        self.mode.changed.connect(self._turned_view)
        self.who.currentIndexChanged.connect(lambda _: self.reload())

    def _signed(self) -> None:
        self.drop_draft()
        self._message.say(self.tr("Signed and locked. It can only be added to from now on."),
                          Tone.OK)

    def _lay_out(self) -> None:
        self.who.setFixedWidth(Size.RAIL - Gap.LARGE * 3)
        self.mode.setFixedHeight(Size.BADGE)
        self.header.put_beside(self.who)
        self.card.fill(self.head, 0)
        self.card.fill(scrolled(self.grid), 1)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "week", self))
        column.addWidget(self.header)
        column.addWidget(self._message)
        column.addLayout(body, 1)


def _date(day: date) -> str:
    """A day without its year and its weekday."""
    return when.day(day, "weekday").rsplit(" ", 1)[0].rstrip(",")
