"""What P1 asks: the sheet of who it is, apart, and the intake that says the code alone."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.gui.records.spec import Group, Spec

IDENTITY = (
    Group(QT_TRANSLATE_NOOP("records", "Identity (P1-A, sealed apart)"), (
        (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name, or a chosen one"),
              required=True),
         Spec("alias", "tick", QT_TRANSLATE_NOOP("records", "A chosen name"))),
        (Spec("sex", "choice", QT_TRANSLATE_NOOP("records", "Sex"), "sexes", stretch=1),
         Spec("birth", "day", QT_TRANSLATE_NOOP("records", "Birth"))),
        (Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number (may stay empty)")),),
        (Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone")),),
        (Spec("safe_contact", "line",
              QT_TRANSLATE_NOOP("records", "When and how it is safe to call")),),
        (Spec("may_leave_message", "tick",
              QT_TRANSLATE_NOOP("records", "A message may be left")),),
        (Spec("employer", "line",
              QT_TRANSLATE_NOOP("records", "Employer (may stay empty)")),))),
    Group(QT_TRANSLATE_NOOP("records", "Emergency contact"), (
        (Spec("emergency_name", "line", QT_TRANSLATE_NOOP("records", "Emergency contact's name")),
         Spec("emergency_relation", "line",
              QT_TRANSLATE_NOOP("records", "What they are to the client"))),
        (Spec("emergency_phone", "phone",
              QT_TRANSLATE_NOOP("records", "Emergency contact's telephone")),))),
    Group(QT_TRANSLATE_NOOP("records", "Guardian (needed under 14)"), (
        (Spec("guardian_name", "line", QT_TRANSLATE_NOOP("records", "Guardian's name")),
         Spec("guardian_relation", "line",
              QT_TRANSLATE_NOOP("records", "What they are to the client"))),
        (Spec("guardian_phone", "phone",
              QT_TRANSLATE_NOOP("records", "Guardian's telephone")),))),
)

INTAKE = (
    Group(QT_TRANSLATE_NOOP("records", "What brings them"), (
        (Spec("complaint", "choice", QT_TRANSLATE_NOOP("records", "Complaint"), "complaints",
              required=True),
         Spec("second_complaint", "choice", QT_TRANSLATE_NOOP("records", "Second complaint"),
              "complaints")),
        (Spec("words", "text", QT_TRANSLATE_NOOP("records", "In the client's own words"),
              lines=3),),
        (Spec("duration", "line", QT_TRANSLATE_NOOP("records", "Since when")),
         Spec("source", "choice", QT_TRANSLATE_NOOP("records", "Came by way of"),
              "counselling_sources", optional=False),
         Spec("first_time", "answer", QT_TRANSLATE_NOOP("records", "First help sought"),
              stretch=1)),
        (Spec("goal", "line", QT_TRANSLATE_NOOP("records", "Goal"), stretch=3),
         Spec("goal_before", "choice", QT_TRANSLATE_NOOP("records", "Now, 0–10"), "ten_points",
              stretch=1)))),
    Group(QT_TRANSLATE_NOOP("records", "Risk, asked of everybody"), (
        (Spec("self_harm", "chips", QT_TRANSLATE_NOOP("records", "Self-harm or suicide"),
              "intake_harm"),
         Spec("harm_others", "chips", QT_TRANSLATE_NOOP("records", "Thoughts of harming others"),
              "intake_yes", stretch=1)),
        (Spec("violence", "line",
              QT_TRANSLATE_NOOP("records", "Violence at home, assault, bullying")),
         Spec("money_pressure", "choice", QT_TRANSLATE_NOOP("records", "Money pressure, 0–10"),
              "ten_points", stretch=1)))),
    Group(QT_TRANSLATE_NOOP("records", "How they are"), (
        (Spec("past_help", "line",
              QT_TRANSLATE_NOOP("records", "Counselling, hospital, medicine (as told)")),),
        (Spec("illness", "line", QT_TRANSLATE_NOOP("records", "Bodily illness")),
         Spec("sleep", "line", QT_TRANSLATE_NOOP("records", "Sleep, food, tobacco, drink"))),
        (Spec("events", "line", QT_TRANSLATE_NOOP("records", "What happened lately")),
         Spec("support", "line", QT_TRANSLATE_NOOP("records", "Who supports them"))))),
    Group(QT_TRANSLATE_NOOP("records", "Work and home (may stay empty)"), (
        (Spec("industry", "choice", QT_TRANSLATE_NOOP("records", "Industry"), "industries"),
         Spec("job", "line", QT_TRANSLATE_NOOP("records", "Job")),
         Spec("shift", "choice", QT_TRANSLATE_NOOP("records", "Shift"), "shifts", stretch=1)),
        (Spec("seniority", "line", QT_TRANSLATE_NOOP("records", "Years of work")),
         Spec("town", "choice", QT_TRANSLATE_NOOP("records", "Town"), "towns"),
         Spec("household", "choice", QT_TRANSLATE_NOOP("records", "Household"), "households")),
        (Spec("education", "line", QT_TRANSLATE_NOOP("records", "Education")),
         Spec("marriage", "line", QT_TRANSLATE_NOOP("records", "Marriage"))),
        (Spec("preference", "line",
              QT_TRANSLATE_NOOP("records", "Wishes for counsellor, time, way")),))),
)

CONSENTS = (  # asked at the first visit; the others when they come up
    "counselling", "sensitive", "supervision", "reminder", "message", "emergency")
POINTS = ("goal_before", "money_pressure")
