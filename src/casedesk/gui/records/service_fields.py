"""What is asked when papers were served, the same for all papers of one errand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.gui.records.spec import Group, Spec

_HANDED = ("direct", "transfer", "post")
_LEFT = ("left", "notice")
_FAILED = ("refused", "undeliverable")

SERVICE = (
    Group("", (
        (Spec("method", "chips", QT_TRANSLATE_NOOP("records", "How it was served"),
              "service_methods", required=True),),
        (Spec("result", "chips", QT_TRANSLATE_NOOP("records", "Result"), "service_results",
              required=True, only=("served", "sent", "refused", "undeliverable")),),
        (Spec("sent_at", "moment", QT_TRANSLATE_NOOP("records", "Sent, left or published"),
              when=("method", ("post", "electronic", "left", "notice")),
              or_when=("result", ("sent",))),
         Spec("received_at", "moment", QT_TRANSLATE_NOOP("records", "Received"),
              when=("method", _HANDED))),
        (Spec("receiver", "line", QT_TRANSLATE_NOOP("records", "Who signed for it"),
              when=("method", _HANDED)),
         Spec("relation", "choice", QT_TRANSLATE_NOOP("records", "Relation"),
              "receiver_relations", when=("method", _HANDED), optional=False)),
        (Spec("tracking", "line", QT_TRANSLATE_NOOP("records", "Tracking number or address"),
              when=("method", ("post", "electronic"))),),
        (Spec("place", "line", QT_TRANSLATE_NOOP("records", "Where"),
              when=("method", ("direct", *_LEFT))),),
        (Spec("reason", "line", QT_TRANSLATE_NOOP("records", "Why refused, left or not served"),
              when=("result", _FAILED), or_when=("method", _LEFT)),),
        (Spec("witness", "line", QT_TRANSLATE_NOOP("records", "Witness"),
              when=("method", ("left",)), or_when=("result", ("refused",))),
         Spec("filmed", "tick", QT_TRANSLATE_NOOP("records", "Photographed or filmed"),
              when=("method", ("left",)), or_when=("result", ("refused",)))),
        (Spec("servers", "line", QT_TRANSLATE_NOOP("records", "Who served it (two)"),
              hint=QT_TRANSLATE_NOOP("records", "names, a comma between")),),
        (Spec("note", "line", QT_TRANSLATE_NOOP("records", "Remark")),),
        (Spec("correction", "line", QT_TRANSLATE_NOOP(
            "records", "Why it is corrected")),),
    )),
)
