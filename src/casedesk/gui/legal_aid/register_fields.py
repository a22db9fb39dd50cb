"""What the registers ask: agencies, lawyers and whom they are bound to, shifts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.legal_aid.lawyers import ClientEntry
from casedesk.gui.records.spec import Group, Several, Spec

AGENCY = (Group("", (
    (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name of the agency"), required=True),),
    (Spec("kind", "choice", QT_TRANSLATE_NOOP("records", "Kind"), "agency_kinds",
          optional=False),
     Spec("contact", "line", QT_TRANSLATE_NOOP("records", "Contact"))),
    (Spec("address", "line", QT_TRANSLATE_NOOP("records", "Address")),),
    (Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone")),),
    (Spec("hours", "line", QT_TRANSLATE_NOOP("records", "Opening hours")),),
    (Spec("towns", "flags", QT_TRANSLATE_NOOP("records", "Towns served, none for all"),
          "towns"),),
    (Spec("note", "text", QT_TRANSLATE_NOOP("records", "Note"), lines=2),),
)),)

LAWYER = (
    Group(QT_TRANSLATE_NOOP("records", "Lawyer"), (
        (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name"), required=True),
         Spec("firm", "line", QT_TRANSLATE_NOOP("records", "Law firm"), stretch=4,
              required=True)),
        (Spec("licence", "line", QT_TRANSLATE_NOOP("records", "Licence number, 17 digits")),
         Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number")),
         Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"))),
        (Spec("speciality", "line", QT_TRANSLATE_NOOP("records", "Special fields")),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Service agreement"), (
        (Spec("agreement_from", "day", QT_TRANSLATE_NOOP("records", "In force from")),
         Spec("agreement_until", "day", QT_TRANSLATE_NOOP("records", "In force until")),
         Spec("active", "tick", QT_TRANSLATE_NOOP("records", "Works with the centre"))),
        (Spec("note", "text", QT_TRANSLATE_NOOP("records", "Note"), lines=2),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Bound to (conflicts of interest)"), several=Several(
        "clients", ClientEntry, ((
            Spec("name", "line", QT_TRANSLATE_NOOP("records", "Employer or person"), stretch=4),
            Spec("kind", "choice", QT_TRANSLATE_NOOP("records", "Tie"), "client_kinds",
                 optional=False),
            Spec("uscc", "uscc", QT_TRANSLATE_NOOP("records", "Credit code"), stretch=3),
            Spec("note", "line", QT_TRANSLATE_NOOP("records", "Note"))),),
        QT_TRANSLATE_NOOP("records", "Add somebody the lawyer is bound to"),
        QT_TRANSLATE_NOOP("records", "Take this one away"))),
)

SHIFT = (Group("", (
    (Spec("on", "day", QT_TRANSLATE_NOOP("records", "Day"), required=True),
     Spec("period", "chips", QT_TRANSLATE_NOOP("records", "Half day"), "duty_periods")),
    (Spec("lawyer_id", "lawyer", QT_TRANSLATE_NOOP("records", "Lawyer"), required=True),),
    (Spec("place", "line", QT_TRANSLATE_NOOP("records", "Room")),
     Spec("weeks", "count", QT_TRANSLATE_NOOP("records", "Weeks in a row"), stretch=1)),
    (Spec("instead_of_id", "lawyer", QT_TRANSLATE_NOOP("records", "Stands in for")),
     Spec("subsidy_fen", "amount", QT_TRANSLATE_NOOP("records", "Subsidy"), stretch=1)),
    (Spec("note", "line", QT_TRANSLATE_NOOP("records", "Note")),),
)),)
