"""What is typed of a crisis: the plan, the record, the advice, an authority's demand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.gui.records.spec import Group, Spec

PLAN = (
    Group(QT_TRANSLATE_NOOP("records", "The six steps, in the client's own words"), (
        (Spec("warning_signs", "text", QT_TRANSLATE_NOOP(
            "records", "1 Signs that tell me it begins"), lines=2),
         Spec("self_help", "text", QT_TRANSLATE_NOOP(
             "records", "2 What I can do by myself"), lines=2)),
        (Spec("places", "text", QT_TRANSLATE_NOOP(
            "records", "3 Places and people that turn my mind"), lines=2),
         Spec("people", "text", QT_TRANSLATE_NOOP(
             "records", "4 Family and friends I can ask for help"), lines=2)),
        (Spec("professionals", "text", QT_TRANSLATE_NOOP(
            "records", "5 Services and hotlines (12356, 120, 110)"), lines=2),
         Spec("surroundings", "text", QT_TRANSLATE_NOOP(
             "records", "6 How my surroundings are made safe"), lines=2)))),
    Group(QT_TRANSLATE_NOOP("records", "Signed (both, when all six are written)"), (
        (Spec("client_signed_on", "day", QT_TRANSLATE_NOOP("records", "By the client on")),
         Spec("counsellor_signed_on", "day", QT_TRANSLATE_NOOP(
             "records", "By the counsellor on"))),)),
)

CRISIS = (
    Group(QT_TRANSLATE_NOOP("records", "What happened"), (
        (Spec("found", "line", QT_TRANSLATE_NOOP("records", "How it came to light")),
         Spec("reporter", "line", QT_TRANSLATE_NOOP("records", "Reporter"), required=True,
              stretch=1)),
        (Spec("danger", "text", QT_TRANSLATE_NOOP("records", "The danger and the means"),
              lines=2, required=True),
         Spec("measures", "text", QT_TRANSLATE_NOOP("records", "What was done, in sum"),
              lines=2, required=True)),
        (Spec("ending", "line", QT_TRANSLATE_NOOP(
            "records", "How it ended: handed to whom, left with whom"), required=True),))),
    Group(QT_TRANSLATE_NOOP("records", "Reported by word (within an hour)"), (
        (Spec("reported_to", "line", QT_TRANSLATE_NOOP(
            "records", "To whom (supervisor, crisis lead)")),
         Spec("reported_at", "moment", QT_TRANSLATE_NOOP("records", "When it was reported"))),)),
    Group(QT_TRANSLATE_NOOP("records", "Review (within 72 hours)"), (
        (Spec("review_at", "moment", QT_TRANSLATE_NOOP("records", "When it was reviewed")),
         Spec("review_by", "line", QT_TRANSLATE_NOOP("records", "Who took part"))),
        (Spec("review", "text", QT_TRANSLATE_NOOP("records", "What it found"), lines=2),))),
    Group(QT_TRANSLATE_NOOP("records", "Care for the counsellor"), (
        (Spec("support", "line", QT_TRANSLATE_NOOP("records", "What was done for them")),
         Spec("support_by", "line", QT_TRANSLATE_NOOP("records", "By whom"), stretch=1),
         Spec("support_at", "moment", QT_TRANSLATE_NOOP("records", "When it was done"),
              stretch=1)),)),
)

_REFERRAL, _REFUSED = ("answer", ("referral",)), ("answer", ("refused",))
HOSPITAL = (
    Group(QT_TRANSLATE_NOOP("records", "The advice (it is no diagnosis)"), (
        (Spec("institution", "line", QT_TRANSLATE_NOOP("records", "Hospital"), required=True,
              stretch=3),
         Spec("on", "day", QT_TRANSLATE_NOOP("records", "Advised on"), stretch=1)),
        (Spec("reasons", "text", QT_TRANSLATE_NOOP(
            "records", "What was observed in the sessions (no name of an illness)"), lines=3,
            required=True),))),
    Group(QT_TRANSLATE_NOOP("records", "The client's answer"), (
        (Spec("answer", "chips", QT_TRANSLATE_NOOP("records", "The answer"), "hospital_answers"),),
        (Spec("kinds", "flags", QT_TRANSLATE_NOOP(
            "records", "What the hospital may be told, each ticked by the client"),
            "hospital_kinds", when=_REFERRAL),),
        (Spec("risk_told", "tick", QT_TRANSLATE_NOOP(
            "records", "The risk of not going was explained"), when=_REFUSED),),
        (Spec("companion", "line", QT_TRANSLATE_NOOP("records", "Who goes along")),
         Spec("signed_on", "day", QT_TRANSLATE_NOOP("records", "Signed by the client on"))))),
)

DEMAND = (
    Group(QT_TRANSLATE_NOOP("records", "The authority that asks"), (
        (Spec("office_kind", "chips", QT_TRANSLATE_NOOP("records", "Kind of authority"),
              "demand_offices", required=True),),
        (Spec("office", "line", QT_TRANSLATE_NOOP("records", "Its name"), required=True),
         Spec("reply_by", "day", QT_TRANSLATE_NOOP("records", "Answer wanted by"), stretch=1)),
        (Spec("officer", "line", QT_TRANSLATE_NOOP("records", "Officer")),
         Spec("officer_card", "line", QT_TRANSLATE_NOOP("records", "Number of the card"))),
        (Spec("second_officer", "line", QT_TRANSLATE_NOOP("records", "Second officer")),
         Spec("second_card", "line", QT_TRANSLATE_NOOP(
             "records", "Number of the second card"))))),
    Group(QT_TRANSLATE_NOOP("records", "The paper (may be handed in later)"), (
        (Spec("paper_name", "line", QT_TRANSLATE_NOOP("records", "What it is called")),
         Spec("paper_number", "line", QT_TRANSLATE_NOOP("records", "Its number")),
         Spec("paper_on", "day", QT_TRANSLATE_NOOP("records", "Dated"), stretch=1)),)),
    Group(QT_TRANSLATE_NOOP("records", "What they ask"), (
        (Spec("about", "line", QT_TRANSLATE_NOOP("records", "Of whom (sealed)")),),
        (Spec("asked", "text", QT_TRANSLATE_NOOP("records", "What is to be told or handed over"),
              lines=2, required=True),),
        (Spec("note", "line", QT_TRANSLATE_NOOP("records", "Note")),))),
)
