"""Small forms of a client's care: hand over to a counsellor, name who supervises."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import client_card, consents, handover
from casedesk.casework.counselling.client_card import ClientCard
from casedesk.errors import RefusedError
from casedesk.gui.disputes.file_dialogs import FileForm, choice, text
from casedesk.gui.page import Context


def hand_over(context: Context, parent: QWidget, card: ClientCard) -> FileForm:
    """Give a client to another counsellor: every record but process notes is sealed to them."""
    translate = QCoreApplication.translate
    fit = [(str(each.staff_id), each.name)
           for each in client_card.colleagues(context.database, context.actor) if each.fit]
    to = choice(translate("care", "To whom"), [("", ""), *fit])
    to.require(True)
    reason = text(translate("care", "Reason"), required=True)

    def deed() -> None:
        if not to.code():
            raise RefusedError("handover_self", "counsellor")
        handover.hand_over(context.database, context.actor, card.client_id, int(to.code()),
                           reason.text())
        context.tell(translate("care", "Handed over. You hold no key to it any more."))

    return FileForm(
        parent, translate("care", "Hand {} over").format(card.code),
        translate("care", "Hand over"), {"counsellor": to, "reason": reason}, deed,
        translate("care", "Every record is sealed to the other counsellor and closed to you. "
                  "Process notes stay yours alone. Appointments to come go along. Ask the client "
                  "first."))


def name_supervisor(context: Context, parent: QWidget, card: ClientCard) -> FileForm:
    """Name who supervises; they read by code, and only while the client agrees to it."""
    translate = QCoreApplication.translate
    rows = [(str(each.staff_id), each.name)
            for each in client_card.colleagues(context.database, context.actor)]
    who = choice(translate("care", "Supervisor"), [("", ""), *rows],
                 str(card.supervisor_id or ""))
    who.require(True)

    def deed() -> None:
        consents.name_supervisor(context.database, context.actor, card.client_id,
                                 int(who.code()) if who.code() else context.actor.staff_id)

    return FileForm(
        parent, translate("care", "Who supervises {}").format(card.code),
        translate("care", "Name"), {"supervisor": who}, deed,
        translate("care", "The supervisor reads notes by code, never the identity or process "
                  "notes, and only while the client agrees to supervision."))
