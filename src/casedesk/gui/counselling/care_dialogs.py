"""Small forms of a client's care: hand over, name who supervises, regain by sheet B."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import by_sheet, client_card, consents, handover
from casedesk.casework.counselling.client_card import ClientCard
from casedesk.errors import RefusedError
from casedesk.gui.counselling import words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import choice, text
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import ChoiceField


def hand_over(context: Context, parent: QWidget, card: ClientCard) -> CareForm:
    """Give a client to another counsellor: every record but process notes is sealed to them."""
    translate = QCoreApplication.translate
    fit = [(str(each.staff_id), each.name)
           for each in client_card.colleagues(context.database, context.actor) if each.fit]
    to = choice(translate("care", "To whom"), [("", ""), *fit])
    to.require(True)
    reason = _reason()

    def deed() -> None:
        if not to.code():
            raise RefusedError("handover_self", "counsellor")
        handover.hand_over(context.database, context.actor, card.client_id, int(to.code()),
                           reason.code())
        context.tell(translate("care", "Handed over. You hold no key to it any more."))

    return CareForm(
        parent, translate("care", "Hand {} over").format(card.code),
        translate("care", "Hand over"), {"counsellor": to, "reason": reason}, deed,
        translate("care", "Every record is sealed to the other counsellor and closed to you. "
                  "Process notes stay yours alone. Appointments to come go along. Ask the client "
                  "first."))


def ask_erasure(context: Context, parent: QWidget, card: ClientCard) -> CareForm:
    """Record that the client asks for deletion; it cannot be taken back."""
    translate = QCoreApplication.translate
    words = text(translate("care", "What the client said (sealed)"))

    def deed() -> None:
        consents.ask_erasure(context.database, context.actor, card.client_id, words.text())

    return CareForm(
        parent, translate("care", "Deletion asked for: {}").format(card.code),
        translate("care", "Record and lock"), {"words": words}, deed,
        translate("care", "While the time of keeping runs, nothing but storage is left: no "
                  "reading, writing, booking or supervision. It cannot be undone. Afterwards two "
                  "people destroy it. Offer the client a copy of their own data first."))


def name_supervisor(context: Context, parent: QWidget, card: ClientCard) -> CareForm:
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

    return CareForm(
        parent, translate("care", "Who supervises {}").format(card.code),
        translate("care", "Name"), {"supervisor": who}, deed,
        translate("care", "The supervisor reads notes by code, never the identity or process "
                  "notes, and only while the client agrees to supervision."))


def regain(context: Context, parent: QWidget) -> CareForm:
    """Type sheet B: the counsellor's own records are sealed to the keys they have now."""
    translate = QCoreApplication.translate
    sheet = text(translate("care", "Sheet B, all 14 groups"), required=True)

    def deed() -> None:
        found = by_sheet.regain(context.database, context.actor, sheet.text())
        sheet.put("")
        context.tell(translate("care", "Regained: {}.").format(found))

    return CareForm(
        parent, translate("care", "Regain records with sheet B"), translate("care", "Regain"),
        {"sheet": sheet}, deed,
        translate("care", "Have the supervisor bring sheet B and type it here. It opens nothing by "
                  "itself and is not kept. Process notes are on no sheet and stay closed."))


def take_over(context: Context, parent: QWidget, gone_id: int, gone: str) -> CareForm:
    """Give all clients of a counsellor who cannot go on to another, by sheet B."""
    translate = QCoreApplication.translate
    fit = [(str(each.staff_id), each.name)
           for each in client_card.colleagues(context.database, context.actor)
           if each.fit and each.staff_id != gone_id]
    to = choice(translate("care", "To whom"), [("", ""), *fit])
    to.require(True)
    reason = _reason()
    sheet = text(translate("care", "Sheet B, all 14 groups"), required=True)

    def deed() -> None:
        if not to.code():
            raise RefusedError("handover_self", "counsellor")
        count = by_sheet.take_over(context.database, context.actor, gone_id, int(to.code()),
                                   sheet.text(), reason.code())
        sheet.put("")
        context.tell(translate("care", "Given to another counsellor: {}.").format(count))

    return CareForm(
        parent, translate("care", "Give the clients of {} to another").format(gone),
        translate("care", "Hand over"), {"counsellor": to, "reason": reason, "sheet": sheet}, deed,
        translate("care", "For a colleague who left or cannot go on. Sheet B seals their records "
                  "to the other counsellor; you read nothing by it. Tell the clients."))


def _reason() -> ChoiceField:
    """Chosen, not typed: it stands in the trail, which others read."""
    field = choice(QCoreApplication.translate("care", "Reason"), words.choices(handover.REASONS))
    field.require(True)
    return field
