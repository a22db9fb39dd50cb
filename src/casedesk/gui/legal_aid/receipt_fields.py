"""What the lower half of a slip says: the fields that its outcome asks for."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.legal_aid.entries import ReceiptEntry
from casedesk.gui.records.spec import Group, Spec

OUTCOMES = ("accepted", "incomplete", "not_competent")  # each leads somewhere
_ACCEPTED = ("outcome", ("accepted",))
_INCOMPLETE = ("outcome", ("incomplete",))
_REDIRECTED = ("outcome", ("not_competent",))


@dataclass
class TypedReceipt(ReceiptEntry):
    """A receipt as the form holds it, and why it is entered late."""

    reason: str = ""


GROUPS = (Group("", (
    (Spec("outcome", "chips", QT_TRANSLATE_NOOP("records", "What the agency ticked"),
          "receipt_outcomes", required=True, only=OUTCOMES),),
    (Spec("received_on", "day", QT_TRANSLATE_NOOP("records", "Received by the agency on"),
          required=True, stretch=1),
     Spec("back_on", "day", QT_TRANSLATE_NOOP("records", "The receipt came back on"), stretch=1),
     Spec("receiver", "line", QT_TRANSLATE_NOOP("records", "Receiver at the agency"),
          stretch=1)),
    (Spec("missing", "text", QT_TRANSLATE_NOOP("records", "Which papers are missing"), lines=2,
          required=True, when=_INCOMPLETE),),
    (Spec("suggested", "line", QT_TRANSLATE_NOOP("records", "Which agency it suggests"),
          when=_REDIRECTED),),
    (Spec("acceptance_number", "line", QT_TRANSLATE_NOOP("records", "Number of acceptance"),
          when=_ACCEPTED),
     Spec("missing_until", "day", QT_TRANSLATE_NOOP("records", "Papers may come until"),
          when=_INCOMPLETE),
     Spec("contact", "line", QT_TRANSLATE_NOOP("records", "Handled there by, telephone")),
     Spec("decision_expected_on", "day", QT_TRANSLATE_NOOP("records", "Decision expected on"),
          when=_ACCEPTED)),
    (Spec("other", "text", QT_TRANSLATE_NOOP("records", "What else the receipt says"), lines=2),),
    (Spec("reason", "line", QT_TRANSLATE_NOOP("records", "Why it is entered late")),),
)),)
