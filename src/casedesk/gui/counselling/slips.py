"""The slip of a booked time (P13): printed by whoever books or sits at the desk."""

from PySide6.QtWidgets import QWidget

from casedesk.gui.counselling.week_lanes import Block
from casedesk.gui.page import Context


def has_slip(block: Block | None) -> bool:
    """Whether there is a slip: a client is booked, and the code is shown to whoever looks."""
    return bool(block and block.slot.code and block.slot.state == "booked")


def print_slip(context: Context, window: QWidget, appointment_id: int) -> None:
    """Show the slip; Enter prints it."""
    from casedesk.gui.print.print_dialog import PrintDialog

    PrintDialog(context, window, record_id=appointment_id, wanted=("P13",)).open()
