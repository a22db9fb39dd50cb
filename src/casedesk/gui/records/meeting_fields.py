"""What a meeting asks: when it is planned, and in its minutes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.disputes.inquiries import LineEntry
from casedesk.casework.disputes.meetings import AttendeeEntry
from casedesk.gui.records.spec import Group, Several, Spec

NEXT = Group(QT_TRANSLATE_NOOP("records", "Next step"), ((
    Spec("next_step", "line", QT_TRANSLATE_NOOP("records", "What is to be done"), stretch=3),
    Spec("next_step_on", "day", QT_TRANSLATE_NOOP("records", "By"), stretch=1)),))

_NAME = Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name"), stretch=3)
_PART = Spec("part", "choice", QT_TRANSLATE_NOOP("records", "Comes as"), "meeting_parts",
             optional=False)
_ADD = QT_TRANSLATE_NOOP("records", "Add somebody")
_REMOVE = QT_TRANSLATE_NOOP("records", "Remove this person")

_WHERE = (
    Spec("place", "line", QT_TRANSLATE_NOOP("records", "Place"), required=True),
    Spec("mediator_id", "staff", QT_TRANSLATE_NOOP("records", "Mediator"), required=True),
    Spec("recorder", "line", QT_TRANSLATE_NOOP("records", "Recorder")))

PLAN = (
    Group(QT_TRANSLATE_NOOP("records", "Time and place"), (
        (Spec("starts_at", "moment", QT_TRANSLATE_NOOP("records", "Begins"), required=True),
         Spec("minutes", "count", QT_TRANSLATE_NOOP("records", "Minutes needed"), stretch=1)),
        _WHERE,
        (Spec("materials", "text", QT_TRANSLATE_NOOP("records", "What they have to bring"),
              lines=2),),
        (Spec("public", "tick", QT_TRANSLATE_NOOP("records", "In public (both asked for it)")),
         Spec("short_notice", "tick",
              QT_TRANSLATE_NOOP("records", "Both agreed to a shorter notice"))),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Asked to come"), several=Several(
        "attendees", AttendeeEntry, ((_NAME, _PART),), _ADD, _REMOVE, keeps=("party_id",))),
    NEXT,
)

MINUTES = (
    Group(QT_TRANSLATE_NOOP("records", "Time and place"), (
        (Spec("starts_at", "moment", QT_TRANSLATE_NOOP("records", "Begins"), required=True),
         Spec("ends_at", "moment", QT_TRANSLATE_NOOP("records", "Ended"), required=True)),
        _WHERE,
        (Spec("public", "tick", QT_TRANSLATE_NOOP("records", "In public (both asked for it)")),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Who came"), several=Several(
        "attendees", AttendeeEntry, ((
            _NAME, _PART,
            Spec("came", "tick", QT_TRANSLATE_NOOP("records", "Came")),
            Spec("identified", "tick", QT_TRANSLATE_NOOP("records", "Identity checked")),
            Spec("note", "line", QT_TRANSLATE_NOOP("records", "Document shown, or why absent"),
                 stretch=3)),),
        _ADD, _REMOVE, keeps=("party_id",))),
    Group(QT_TRANSLATE_NOOP("records", "Minutes"), (
        (Spec("identity", "text", QT_TRANSLATE_NOOP("records", "1 Identity and powers"),
              lines=2),),
        (Spec("rights", "text", QT_TRANSLATE_NOOP("records", "2 Rights told, recusal asked"),
              lines=3),),
        (Spec("recusal", "chips", QT_TRANSLATE_NOOP("records", "Recusal"), "recusal_answers"),),
        (Spec("claims", "text", QT_TRANSLATE_NOOP("records", "3 Claims and facts"), lines=4),),
        (Spec("answer", "text", QT_TRANSLATE_NOOP("records", "4 What the respondent says"),
              lines=4),),
        (Spec("evidence", "text", QT_TRANSLATE_NOOP("records", "5 Evidence and its checking"),
              lines=3),),
        (Spec("issues", "text", QT_TRANSLATE_NOOP("records", "6 What is disputed"), lines=2),),
        (Spec("course", "text", QT_TRANSLATE_NOOP("records", "7 Course and proposals"),
              lines=4),),
        (Spec("result", "chips", QT_TRANSLATE_NOOP("records", "8 Result"), "meeting_results",
              required=True, only=("agreed", "failed", "adjourned", "continued")),
         Spec("adjourned_to", "moment", QT_TRANSLATE_NOOP("records", "Adjourned to"), stretch=1,
              when=("result", ("adjourned",)))),
        (Spec("outcome", "text", QT_TRANSLATE_NOOP("records", "Result in words"), lines=3,
              required=True),),
    )),
    NEXT,
)

INQUIRY = (
    Group(QT_TRANSLATE_NOOP("records", "Time and place"), (
        (Spec("begun_at", "moment", QT_TRANSLATE_NOOP("records", "Begins"), required=True),
         Spec("ended_at", "moment", QT_TRANSLATE_NOOP("records", "Ended")),
         Spec("place", "line", QT_TRANSLATE_NOOP("records", "Place"), required=True)),
        (Spec("investigators", "line", QT_TRANSLATE_NOOP("records", "Who ask (two)"),
              required=True, hint=QT_TRANSLATE_NOOP("records", "names, a comma between")),
         Spec("recorder", "line", QT_TRANSLATE_NOOP("records", "Recorder"))),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Person asked"), (
        (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name"), required=True),
         Spec("sex", "chips", QT_TRANSLATE_NOOP("records", "Sex"), "sexes", only=("1", "2")),
         Spec("age", "count", QT_TRANSLATE_NOOP("records", "Age"), stretch=1),
         Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number"), stretch=3)),
        (Spec("firm", "line", QT_TRANSLATE_NOOP("records", "Workplace"), stretch=3),
         Spec("post", "line", QT_TRANSLATE_NOOP("records", "Post")),
         Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone")),
         Spec("relation", "line", QT_TRANSLATE_NOOP("records", "Relation to the parties"))),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Questions and answers"), several=Several(
        "lines", LineEntry, (
            (Spec("question", "line", QT_TRANSLATE_NOOP("records", "Question")),),
            (Spec("answer", "text", QT_TRANSLATE_NOOP("records", "Answer"), lines=2),)),
        QT_TRANSLATE_NOOP("records", "Next question"),
        QT_TRANSLATE_NOOP("records", "Remove this question"), "question", quick=True)),
    Group(QT_TRANSLATE_NOOP("records", "Signed"), (
        (Spec("read_by", "chips", QT_TRANSLATE_NOOP("records", "Checked by"), "reading_ways"),),
        (Spec("closing", "line", QT_TRANSLATE_NOOP("records", "Closing sentence")),),
        (Spec("signed", "tick", QT_TRANSLATE_NOOP("records", "Signed on every page")),),
        (Spec("unsigned_reason", "line", QT_TRANSLATE_NOOP("records", "Why not signed"),
              when=("signed", (False,))),),
    )),
    NEXT,
)
