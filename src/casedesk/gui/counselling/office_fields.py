"""What is asked of an activity, planned and held, and of a counsellor for the register."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.counselling.activities import JobEntry
from casedesk.gui.records.spec import Group, Several, Spec

PLAN = (Group("", (
    (Spec("topic", "line", QT_TRANSLATE_NOOP("records", "Topic"), required=True),),
    (Spec("kind", "chips", QT_TRANSLATE_NOOP("records", "Kind"), "group_kinds"),),
    (Spec("begins", "moment", QT_TRANSLATE_NOOP("records", "Begins"), required=True,
          hint=QT_TRANSLATE_NOOP("records", "tomorrow 15:00, 11-25 15:00"), stretch=3),
     Spec("minutes", "count", QT_TRANSLATE_NOOP("records", "Minutes"), required=True),
     Spec("planned", "count", QT_TRANSLATE_NOOP("records", "People planned"), required=True)),
    (Spec("room_id", "room", QT_TRANSLATE_NOOP("records", "Room")),
     Spec("place", "line", QT_TRANSLATE_NOOP("records", "or where else"), stretch=3)),
    (Spec("leader_id", "staff", QT_TRANSLATE_NOOP("records", "Counsellor who answers for it"),
          required=True),
     Spec("leader", "line", QT_TRANSLATE_NOOP("records", "Who gives it"))),
    (Spec("aim", "text", QT_TRANSLATE_NOOP("records", "Aim"), lines=2),),
    (Spec("materials", "text", QT_TRANSLATE_NOOP("records", "Materials"), lines=2),),
    (Spec("cost_fen", "amount", QT_TRANSLATE_NOOP("records", "Cost, yuan")),),
)),)

HELD = (
    Group(QT_TRANSLATE_NOOP("records", "Who came, in sums alone"), (
        (Spec("attended", "count", QT_TRANSLATE_NOOP("records", "People who came"),
              required=True),
         Spec("women", "count", QT_TRANSLATE_NOOP("records", "Women among them")),
         Spec("consents", "count", QT_TRANSLATE_NOOP("records", "Group consents signed"))),
    ), Several("jobs", JobEntry, ((
        Spec("name", "line", QT_TRANSLATE_NOOP("records", "Job"), stretch=3),
        Spec("heads", "count", QT_TRANSLATE_NOOP("records", "How many"), stretch=1)),),
        QT_TRANSLATE_NOOP("records", "Add a job"),
        QT_TRANSLATE_NOOP("records", "Take this job away"))),
    Group(QT_TRANSLATE_NOOP("records", "How it was"), (
        (Spec("rating", "line", QT_TRANSLATE_NOOP("records", "Mean rating, 1 to 5")),
         Spec("cost_fen", "amount", QT_TRANSLATE_NOOP("records", "Cost, yuan"))),
        (Spec("feedback", "text", QT_TRANSLATE_NOOP(
            "records", "Feedback in sum, no names"), lines=3),),
        (Spec("photos_agreed", "tick", QT_TRANSLATE_NOOP(
            "records", "Photos: those in them agreed")),
         Spec("sheet", "tick", QT_TRANSLATE_NOOP("records", "They signed in on paper"))),
    )),
)

COUNSELLOR = (
    Group(QT_TRANSLATE_NOOP("records", "Qualification"), (
        (Spec("qualification", "choice", QT_TRANSLATE_NOOP("records", "Kind of qualification"),
              "counsellor_qualifications", required=True, stretch=4),
         Spec("staff_number", "line", QT_TRANSLATE_NOOP("records", "Staff number"))),
        (Spec("certificate", "line", QT_TRANSLATE_NOOP("records", "Certificate number")),
         Spec("registration", "line", QT_TRANSLATE_NOOP("records", "Registration number")),
         Spec("registered_until", "day", QT_TRANSLATE_NOOP("records", "Registered until"))),
        (Spec("orientation", "line", QT_TRANSLATE_NOOP("records", "Orientation trained in")),),
        (Spec("education", "text", QT_TRANSLATE_NOOP(
            "records", "Continuing education: year, matter, hours"), lines=2),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "What may be taken on"), (
        (Spec("scope", "flags", QT_TRANSLATE_NOOP("records", "Scope"), "counselling_scopes",
              only=("individual", "group", "minor")),
         Spec("can_crisis", "tick", QT_TRANSLATE_NOOP("records", "Crises and high risk"))),
        (Spec("glass", "choice", QT_TRANSLATE_NOOP("records", "Opens with a second person as"),
              "glass_roles"),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Supervision and undertaking"), (
        (Spec("supervisor_id", "staff", QT_TRANSLATE_NOOP("records", "Supervisor, of the staff")),
         Spec("supervisor_name", "line", QT_TRANSLATE_NOOP("records", "or from outside"))),
        (Spec("undertaking_on", "day", QT_TRANSLATE_NOOP("records", "Undertaking signed on")),
         Spec("active", "tick", QT_TRANSLATE_NOOP("records", "Counsels at present"))),
    )),
)
