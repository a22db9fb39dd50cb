"""What is done to appointments in the week: booked, moved, cancelled, marked."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework.counselling import appointments, risk
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import slips
from casedesk.gui.counselling.week_grid import WeekGrid
from casedesk.gui.counselling.week_lanes import ROOMS, Block, Lane
from casedesk.gui.counselling.week_side import WeekSide
from casedesk.gui.page import Context
from casedesk.rules import dates


class WeekDeeds(QObject):
    """Only one's own are changed; what is refused is told to the page."""

    refused = Signal(object)
    begun = Signal()  # whatever was said before no longer holds
    said = Signal(str)
    put_back = Signal()  # it was not moved: show it where it stands

    def __init__(self, context: Context, window: QWidget, grid: WeekGrid, side: WeekSide, *,
                 writes: bool, reserves: bool) -> None:
        super().__init__(window)
        self._context, self._window, self._writes = context, window, writes
        self._reserves = reserves
        self.grid, self.side = grid, side

    def book(self, lane: Lane | None = None, at: datetime | None = None) -> None:
        """Book a time; a lane of somebody else's is not one's own to book. The desk takes a time
        of any counsellor for a new caller.
        """
        begins = at if at is not None and at > dates.now() else None
        if self._reserves:
            from casedesk.gui.counselling.reserve_dialog import ReserveDialog

            self._dialog: QDialog = ReserveDialog(
                self._context, self._window, begins=begins, room=lane.room if lane else "",
                counsellor_id=lane.counsellor_id if lane else None)
            self._dialog.open()
            return
        if not self._writes:
            return
        if lane is not None and lane.counsellor_id not in (None, self._context.actor.staff_id):
            self.said.emit(self.tr("Each counsellor books for themselves."))
            return
        from casedesk.gui.counselling.booking_dialog import BookingDialog

        self._dialog = BookingDialog(self._context, self._window, begins=begins,
                                              room=lane.room if lane else "")
        self._dialog.open()

    def print_slip(self, block: Block) -> None:
        """Print what the client takes along: code, time, room."""
        if slips.has_slip(block):
            slips.print_slip(self._context, self._window, block.slot.id)
        else:
            self.said.emit(self.tr("There is a slip of what is booked for a client alone."))

    def set_hours(self) -> None:
        """Change one's own hours, enter an absence or a room."""
        from casedesk.gui.counselling.booking_dialog import HoursDialog

        self._dialog = HoursDialog(self._context, self._window)
        self._dialog.open()

    def mark(self, block: Block, state: str) -> None:
        """Record what became of it; arrived opens the note beside the week."""
        if not (block.slot.own and self._writes):
            return
        self._do(lambda: appointments.mark(
            self._context.database, self._context.actor, block.slot.id, state))
        self.grid.stand_on(block.slot.id)
        if state == "no_show" and block.slot.case_id and any(
                row.kind == "safety_call" and row.done_at is None for row in risk.of_case(
                    self._context.database, self._context.actor, block.slot.case_id)):
            self.said.emit(self.tr("Stayed away again: a safety call is owed."))
        if state == "arrived" and self.side.keeping.held is not None:
            self.side.editor.setFocus()

    def cancel(self, block: Block) -> None:
        """Ask who cancels; the desk lets go what it took for a new caller."""
        if self._reserves and block.slot.first and block.slot.state == "booked":
            from casedesk.gui.counselling.reserve_dialog import release

            self._dialog = release(self._context, self._window, block.slot.id,
                                   f"{block.title} · {when.moment(block.slot.begins)}")
            self._dialog.open()
            return
        if not self.grid.movable(block):
            return
        from casedesk.gui.counselling.booking_dialog import CancelDialog

        self._dialog = CancelDialog(self._context, self._window, block.slot.id,
                                    f"{block.title} · {when.moment(block.slot.begins)}")
        self._dialog.open()

    def move(self, block: Block, at: datetime, lane: Lane) -> None:
        """Put it down elsewhere; ten seconds to take it back."""
        database, actor, before = self._context.database, self._context.actor, block.slot
        rooms = {name: number for number, name in appointments.rooms(database, actor)}
        room = rooms.get(lane.room) if self.grid.mode == ROOMS else None
        if not self._do(lambda: appointments.move(database, actor, before.id, at, room)):
            self.put_back.emit()
            self.grid.stand_on(before.id)
            return
        self.grid.stand_on(before.id)
        self._context.tell(
            self.tr("{code} moved to {time}").format(code=block.title, time=when.moment(at)),
            undo=lambda: self._do(lambda: appointments.move(
                database, actor, before.id, before.begins, rooms.get(before.room))))

    def _do(self, deed: Callable[[], object]) -> bool:
        self.begun.emit()
        try:
            deed()
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return False
        return True
