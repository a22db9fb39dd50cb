"""What a consultation asks (L1): first what is said at once, below it the rest."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.gui.records.spec import Group, Spec

_NAMED = ("anonymous", (False,))

QUICK = (Group("", (
    (Spec("channel", "chips", QT_TRANSLATE_NOOP("records", "Came by"), "advice_channels",
          stretch=6),
     Spec("people", "count", QT_TRANSLATE_NOOP("records", "People"), stretch=1),
     Spec("anonymous", "tick", QT_TRANSLATE_NOOP("records", "Anonymous"))),
    (Spec("called", "line", QT_TRANSLATE_NOOP("records", "Who asks"), stretch=3, when=_NAMED,
          hint=QT_TRANSLATE_NOOP("records", "name, or how to address them")),
     Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"), stretch=2, when=_NAMED),
     Spec("employer_name", "line", QT_TRANSLATE_NOOP("records", "Employer"), stretch=4)),
    (Spec("matter", "chips", QT_TRANSLATE_NOOP("records", "Matter"), "aid_matters",
          required=True),),
    (Spec("known_on", "day", QT_TRANSLATE_NOOP("records", "Violation known on")),
     Spec("employed_until", "day", QT_TRANSLATE_NOOP("records", "Last day employed")),
     Spec("award_on", "day", QT_TRANSLATE_NOOP("records", "Award received")),
     Spec("amount_fen", "amount", QT_TRANSLATE_NOOP("records", "Amount"))),
    (Spec("summary", "text", QT_TRANSLATE_NOOP("records", "What is asked"), lines=2),),
    (Spec("answer", "text", QT_TRANSLATE_NOOP("records", "What was answered"), lines=2),),
    (Spec("basis", "line", QT_TRANSLATE_NOOP("records", "Articles cited"),
          hint=QT_TRANSLATE_NOOP("records", "typed, or Alt and its figure from the list")),),
    (Spec("informed", "tick", QT_TRANSLATE_NOOP(
        "records", "Told of the right to legal aid, its conditions and procedure (§23)")),),
    (Spec("handling", "flags", QT_TRANSLATE_NOOP("records", "What was done"),
          "advice_handlings"),),
)),)

MORE = (Group("", (
    (Spec("at", "moment", QT_TRANSLATE_NOOP("records", "Begun")),
     Spec("minutes", "count", QT_TRANSLATE_NOOP("records", "How many minutes"), stretch=1),
     Spec("lawyer_id", "lawyer", QT_TRANSLATE_NOOP("records", "Lawyer")),
     Spec("satisfaction", "choice", QT_TRANSLATE_NOOP("records", "Satisfied"), "satisfactions")),
    (Spec("sex", "choice", QT_TRANSLATE_NOOP("records", "Sex"), "sexes"),
     Spec("age_band", "choice", QT_TRANSLATE_NOOP("records", "Age"), "age_bands"),
     Spec("union_member", "answer", QT_TRANSLATE_NOOP("records", "Union member")),
     Spec("migrant_worker", "answer", QT_TRANSLATE_NOOP("records", "Migrant worker"))),
    (Spec("traits", "flags", QT_TRANSLATE_NOOP("records", "Also"), "aid_traits"),),
    (Spec("household", "choice", QT_TRANSLATE_NOOP("records", "Household registration"),
          "households"),
     Spec("town", "choice", QT_TRANSLATE_NOOP("records", "Town"), "towns"),
     Spec("industry", "choice", QT_TRANSLATE_NOOP("records", "Industry"), "industries"),
     Spec("size", "line", QT_TRANSLATE_NOOP("records", "Size of the employer"))),
    (Spec("other_deadline", "line", QT_TRANSLATE_NOOP("records", "Other last day, of what"),
          stretch=3),
     Spec("other_deadline_on", "day", QT_TRANSLATE_NOOP("records", "Which day"))),
)),)
