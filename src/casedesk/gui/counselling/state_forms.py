"""Small forms of a round's state: paused until a day, not begun."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import case_states
from casedesk.casework.counselling.case_states import NotBegunEntry, PauseEntry
from casedesk.casework.counselling.client_card import ClientCard
from casedesk.gui import typed
from casedesk.gui.counselling import words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import choice, line, text
from casedesk.gui.page import Context
from casedesk.rules import dates


def pause(context: Context, parent: QWidget, card: ClientCard) -> CareForm:
    """Let the round rest until a day; why is sealed."""
    translate = QCoreApplication.translate
    reason = choice(translate("state_forms", "Why"), words.choices("counselling_pauses"))
    reason.require(True)
    day = line(translate("state_forms", "Get in touch on"), required=True)
    typed.day(day)
    said = text(translate("state_forms", "What was agreed (sealed)"))

    def deed() -> None:
        case_states.pause(context.database, context.actor, PauseEntry(
            card.case_id, reason.code(),
            dates.parse(day.text(), dates.today()) if day.text().strip() else None, said.text()))
        context.tell(translate("state_forms", "Paused. On that day it stands among what is to be "
                               "done."))

    return CareForm(
        parent, translate("state_forms", "Pause {}").format(card.code),
        translate("state_forms", "Pause"), {"reason": reason, "look_on": day, "words": said},
        deed, translate("state_forms", "Cancel what is booked first. Going on is one press, or "
                        "the client's coming."))


def not_begun(context: Context, parent: QWidget, case_id: int, code: str) -> CareForm:
    """End what never became counselling, without a summary."""
    translate = QCoreApplication.translate
    reason = choice(translate("state_forms", "Why"), words.choices("counselling_not_begun"))
    reason.require(True)
    said = text(translate("state_forms", "In a word (sealed)"))

    def deed() -> None:
        case_states.not_begun(context.database, context.actor, NotBegunEntry(
            case_id, None, reason.code(), said.text()))
        context.tell(translate("state_forms", "Entered as not begun; booked times are free."))

    return CareForm(
        parent, translate("state_forms", "{} did not begin").format(code),
        translate("state_forms", "Enter"), {"reason": reason, "words": said}, deed,
        translate("state_forms", "A call, or left before the first session: no summary, no last "
                  "grade, no follow-up; it counts as no case."))
