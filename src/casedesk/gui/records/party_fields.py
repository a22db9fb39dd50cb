"""What the records of a party ask: evidence, rights, addresses, mandates, follow-ups."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.disputes.evidence import PieceEntry
from casedesk.casework.disputes.mandates import AgentEntry
from casedesk.gui.records.meeting_fields import NEXT
from casedesk.gui.records.spec import Group, Several, Spec

_PARTY = Spec("party_id", "parties", QT_TRANSLATE_NOOP("records", "Party"), required=True)
_PHONE = Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"))
_SIGNED = Spec("signed", "tick", QT_TRANSLATE_NOOP("records", "Signed"))

EVIDENCE = (
    Group(QT_TRANSLATE_NOOP("records", "Handed in"), ((
        _PARTY,
        Spec("submitter", "line", QT_TRANSLATE_NOOP("records", "Handed in by"),
             hint=QT_TRANSLATE_NOOP("records", "the party itself")),
        Spec("received_on", "day", QT_TRANSLATE_NOOP("records", "Received on"), required=True),
        Spec("receiver", "line", QT_TRANSLATE_NOOP("records", "Received by"))),)),
    Group(QT_TRANSLATE_NOOP("records", "Evidence"), several=Several(
        "pieces", PieceEntry, (
            (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name of the evidence"),
                  stretch=4),
             Spec("original", "tick", QT_TRANSLATE_NOOP("records", "Original")),
             Spec("pages", "count", QT_TRANSLATE_NOOP("records", "Pages"), stretch=1),
             Spec("proves", "line", QT_TRANSLATE_NOOP("records", "What it proves"), stretch=5)),
            (Spec("source", "line", QT_TRANSLATE_NOOP("records", "Where it comes from"),
                  stretch=4),
             Spec("returned_on", "day", QT_TRANSLATE_NOOP("records", "Given back on")),
             Spec("returned_to", "line", QT_TRANSLATE_NOOP("records", "Given back to"),
                  stretch=4))),
        QT_TRANSLATE_NOOP("records", "Add evidence"),
        QT_TRANSLATE_NOOP("records", "Remove this evidence"), keeps=("id",))),
)

RIGHTS = (
    Group(QT_TRANSLATE_NOOP("records", "Rights and duties told"), (
        (_PARTY,
         Spec("told_at", "moment", QT_TRANSLATE_NOOP("records", "Told"), required=True),
         Spec("teller", "line", QT_TRANSLATE_NOOP("records", "By whom"))),
        (Spec("manner", "chips", QT_TRANSLATE_NOOP("records", "How"), "telling_ways"),
         Spec("listener", "line", QT_TRANSLATE_NOOP("records", "Who heard it, if an agent"))),
        (_SIGNED,),
        (Spec("unsigned_reason", "line", QT_TRANSLATE_NOOP("records", "Why not signed"),
              when=("signed", (False,))),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Mediation is voluntary"), (
        (Spec("willing", "chips", QT_TRANSLATE_NOOP("records", "Agrees to mediate"),
              "willingness"),
         Spec("willing_on", "day", QT_TRANSLATE_NOOP("records", "Said on"), stretch=1,
              when=("willing", ("yes", "no")))),
        (Spec("willing_reason", "line", QT_TRANSLATE_NOOP("records", "Reason"),
              when=("willing", ("no",))),),
        (Spec("recusal", "chips", QT_TRANSLATE_NOOP("records", "Recusal"), "recusal_answers"),
         Spec("recusal_reason", "line", QT_TRANSLATE_NOOP("records", "Of whom, and why"),
              when=("recusal", ("yes",)))),
        (Spec("wants_public", "tick", QT_TRANSLATE_NOOP("records", "Asks for it in public")),),
    )),
    NEXT,
)

ADDRESS = (
    Group(QT_TRANSLATE_NOOP("records", "Address for service"), (
        (_PARTY,
         Spec("receiver", "line", QT_TRANSLATE_NOOP("records", "Receiver"), required=True),
         Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"), required=True)),
        (Spec("address", "line", QT_TRANSLATE_NOOP("records", "Address"), stretch=5,
              required=True),
         Spec("postcode", "line", QT_TRANSLATE_NOOP("records", "Postcode"), stretch=1)),
        (Spec("electronic", "tick", QT_TRANSLATE_NOOP(
            "records", "Agrees to electronic service")),),
        (Spec("channel", "chips", QT_TRANSLATE_NOOP("records", "Channel"),
              "electronic_channels", when=("electronic", (True,))),
         Spec("channel_address", "line", QT_TRANSLATE_NOOP("records", "Its number or address"),
              when=("electronic", (True,)))),
        (Spec("confirmed_on", "day", QT_TRANSLATE_NOOP("records", "Confirmed on"),
              required=True),
         Spec("note", "line", QT_TRANSLATE_NOOP("records", "Remark"), stretch=4)),
        (_SIGNED,),
    )),
)

MANDATE = (
    Group(QT_TRANSLATE_NOOP("records", "Mandate"), (
        (Spec("principal_id", "parties", QT_TRANSLATE_NOOP("records", "Given by"),
              required=True),
         Spec("signed_on", "day", QT_TRANSLATE_NOOP("records", "Signed on"), required=True)),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Agents (two at most)"), several=Several(
        "agents", AgentEntry, (
            (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name")),
             Spec("sex", "choice", QT_TRANSLATE_NOOP("records", "Sex"), "sexes", stretch=1),
             Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number"), stretch=3)),
            (Spec("firm", "line", QT_TRANSLATE_NOOP("records", "Workplace or firm"), stretch=3),
             Spec("relation", "line", QT_TRANSLATE_NOOP("records", "Relation to the party")),
             _PHONE)),
        QT_TRANSLATE_NOOP("records", "Add an agent"),
        QT_TRANSLATE_NOOP("records", "Remove this agent"), keeps=("party_id",))),
    Group(QT_TRANSLATE_NOOP("records", "Authority"), (
        (Spec("authority", "chips", QT_TRANSLATE_NOOP("records", "Authority"), "authorities",
              required=True),),
        (Spec("powers", "flags", QT_TRANSLATE_NOOP("records", "Powers"), "special_powers",
              when=("authority", ("special",))),),
        (Spec("begins_on", "day", QT_TRANSLATE_NOOP("records", "From")),
         Spec("ends_on", "day", QT_TRANSLATE_NOOP("records", "To (empty: end of the case)"))),
        (Spec("papers", "flags", QT_TRANSLATE_NOOP("records", "Papers handed in"),
              "mandate_papers"),),
        (Spec("revoked_on", "day", QT_TRANSLATE_NOOP("records", "Revoked on"), stretch=1),
         Spec("revoked_reason", "line", QT_TRANSLATE_NOOP("records", "Why revoked"))),
    )),
)

PROOF = (
    Group(QT_TRANSLATE_NOOP("records", "Legal representative"), (
        (Spec("party_id", "firms", QT_TRANSLATE_NOOP("records", "Employer"), required=True),
         Spec("certified_on", "day", QT_TRANSLATE_NOOP("records", "Certified on"),
              required=True, stretch=1)),
        (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name"), required=True),
         Spec("sex", "choice", QT_TRANSLATE_NOOP("records", "Sex"), "sexes", stretch=1),
         Spec("post", "line", QT_TRANSLATE_NOOP("records", "Post"), required=True)),
        (Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number")), _PHONE),
        (Spec("principal", "tick", QT_TRANSLATE_NOOP(
            "records", "Person in charge, no legal representative")),),
    )),
)

FOLLOW_UP = (
    Group(QT_TRANSLATE_NOOP("records", "Follow-up"), (
        (Spec("called_at", "moment", QT_TRANSLATE_NOOP("records", "When"), required=True),
         Spec("method", "chips", QT_TRANSLATE_NOOP("records", "How"), "follow_up_methods")),
        (Spec("party_id", "party", QT_TRANSLATE_NOOP("records", "Party")),
         Spec("person", "line", QT_TRANSLATE_NOOP("records", "Person asked"), required=True),
         _PHONE,
         Spec("caller", "line", QT_TRANSLATE_NOOP("records", "By whom"))),
        (Spec("reached", "tick", QT_TRANSLATE_NOOP("records", "Reached")),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "What was said"), (
        (Spec("performance", "chips", QT_TRANSLATE_NOOP("records", "The agreement was kept"),
              "performances", when=("reached", (True,))),),
        (Spec("outcome", "chips", QT_TRANSLATE_NOOP("records", "Content with the result"),
              "satisfactions", when=("reached", (True,))),
         Spec("service", "chips", QT_TRANSLATE_NOOP("records", "Content with the service"),
              "satisfactions", when=("reached", (True,)))),
        (Spec("new_trouble", "text", QT_TRANSLATE_NOOP("records", "New trouble"), lines=2),
         Spec("advice", "text", QT_TRANSLATE_NOOP("records", "Suggestions"), lines=2)),
        (Spec("dispute_again", "tick", QT_TRANSLATE_NOOP("records", "In dispute again")),
         Spec("retaliation", "tick", QT_TRANSLATE_NOOP("records", "Retaliated against"))),
        (Spec("handling", "text", QT_TRANSLATE_NOOP("records", "What is done about it"),
              lines=2),),
        (_SIGNED,),
    )),
    NEXT,
)
