"""What is asked of a matter of legal aid: agency, matter, means, papers, consent."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.legal_aid.entries import MaterialEntry, RelativeEntry
from casedesk.gui.records.spec import Group, Several, Spec

_AGENCY, _UNION = ("track", ("G",)), ("track", ("U",))
_EXEMPT = ("exemption", ("42-1", "42-2", "42-3", "42-4"))

AGENCY = (
    Group("", (
        (Spec("track", "chips", QT_TRANSLATE_NOOP("records", "Who gives the aid"),
              "aid_tracks", stretch=3, required=True),
         Spec("registered_on", "day", QT_TRANSLATE_NOOP("records", "Registered on"), stretch=1),
         Spec("handler_id", "staff", QT_TRANSLATE_NOOP("records", "Handler"), stretch=1,
              optional=False)),
        (Spec("agency_id", "agency", QT_TRANSLATE_NOOP("records", "Receiving agency"),
              required=True, when=_AGENCY),),
        (Spec("jurisdiction", "chips", QT_TRANSLATE_NOOP(
            "records", "Why it is competent (article 38)"), "jurisdiction_bases", required=True,
            when=_AGENCY),),
        (Spec("union_scope", "chips", QT_TRANSLATE_NOOP("records", "Scope of the union's aid"),
              "union_scopes", required=True, when=_UNION),),
        (Spec("stage", "choice", QT_TRANSLATE_NOOP("records", "Stage of the dispute"),
              "aid_stages"),
         Spec("authority", "line", QT_TRANSLATE_NOOP("records", "Before which authority")),
         Spec("authority_number", "line", QT_TRANSLATE_NOOP("records", "Its case number"))),
    )),
)

MATTER = (
    Group("", (
        (Spec("matter", "choice", QT_TRANSLATE_NOOP("records", "Matter"), "aid_matters",
              required=True),
         Spec("aid_form", "choice", QT_TRANSLATE_NOOP("records", "Form of aid asked for"),
              "aid_forms", required=True),
         Spec("amount_fen", "amount", QT_TRANSLATE_NOOP("records", "Amount at stake, yuan"),
              stretch=1),
         Spec("people", "count", QT_TRANSLATE_NOOP("records", "Workers"), stretch=1)),
        (Spec("ground", "choice", QT_TRANSLATE_NOOP("records", "Ground (articles 31 to 33)"),
              "aid_grounds", required=True),),
        (Spec("exemption", "choice", QT_TRANSLATE_NOOP(
            "records", "Not verified (article 42)"), "aid_exemptions"),),
        (Spec("exemption_proof", "line", QT_TRANSLATE_NOOP(
            "records", "Proof: which paper, its number"), required=True, when=_EXEMPT),),
        (Spec("traits", "flags", QT_TRANSLATE_NOOP("records", "Counted among"), "aid_traits"),),
        (Spec("summary", "text", QT_TRANSLATE_NOOP("records", "Summary of the case"), lines=4,
              required=True),),
        (Spec("done_so_far", "text", QT_TRANSLATE_NOOP("records", "What was done so far"),
              lines=2),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Days that count"), (
        (Spec("known_on", "day", QT_TRANSLATE_NOOP("records", "Infringement known on")),
         Spec("employed_until", "day", QT_TRANSLATE_NOOP("records", "Employed until")),
         Spec("award_on", "day", QT_TRANSLATE_NOOP("records", "Award received on")),
         Spec("hearing_on", "day", QT_TRANSLATE_NOOP("records", "Hearing on"))),
        (Spec("urgent_reason", "line", QT_TRANSLATE_NOOP(
            "records", "Urgent for another reason (article 44: preservation, enforcement)")),),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Needs and opinion"), (
        (Spec("needs", "line", QT_TRANSLATE_NOOP(
            "records", "Help the worker needs (article 45)")),
         Spec("opinion", "line", QT_TRANSLATE_NOOP("records", "Opinion after screening"))),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Statutory agent (article 40)"), (
        (Spec("agent_name", "line", QT_TRANSLATE_NOOP("records", "Name")),
         Spec("agent_relation", "line", QT_TRANSLATE_NOOP("records", "Relation to the worker")),
         Spec("agent_id_number", "id", QT_TRANSLATE_NOOP("records", "ID number")),
         Spec("agent_phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"))),
    )),
)

_INCOME = (("wages_fen", QT_TRANSLATE_NOOP("records", "Wages")),
           ("business_fen", QT_TRANSLATE_NOOP("records", "Business")),
           ("property_fen", QT_TRANSLATE_NOOP("records", "Property income")),
           ("transfer_fen", QT_TRANSLATE_NOOP("records", "Transfers, pensions")))
MEANS = (
    Group(QT_TRANSLATE_NOOP("records", "The household's net income of the six months before"), (
        (Spec("household", "count", QT_TRANSLATE_NOOP("records", "People in the household"),
              stretch=1),
         *(Spec(name, "amount", label, stretch=1) for name, label in _INCOME)),
        (Spec("expenses", "line", QT_TRANSLATE_NOOP(
            "records", "Great expenses: illness, accident, study"), stretch=3),
         Spec("spending_fen", "amount", QT_TRANSLATE_NOOP(
             "records", "Spending a head and month"), stretch=1),
         Spec("stated_on", "day", QT_TRANSLATE_NOOP("records", "Stated on"), stretch=1)),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Property (to be answered in any case)"), (
        (Spec("flats", "count", QT_TRANSLATE_NOOP("records", "Flats and houses"), stretch=1),
         Spec("flat_area", "line", QT_TRANSLATE_NOOP("records", "Their area, m²"), stretch=1),
         Spec("vehicles", "line", QT_TRANSLATE_NOOP("records", "Vehicles"), stretch=2),
         Spec("savings_fen", "amount", QT_TRANSLATE_NOOP("records", "Savings, securities"),
              stretch=1)),
        (Spec("business_assets", "line", QT_TRANSLATE_NOOP("records", "Business assets")),
         Spec("remarks", "line", QT_TRANSLATE_NOOP("records", "Remark")),
         Spec("filled_by", "line", QT_TRANSLATE_NOOP(
             "records", "Filled in by, if not the worker"))),
    )),
    Group(QT_TRANSLATE_NOOP("records", "Who lives in the household"), several=Several(
        "relatives", RelativeEntry, ((
            Spec("name", "line", QT_TRANSLATE_NOOP("records", "Name")),
            Spec("relation", "line", QT_TRANSLATE_NOOP("records", "Relation"), stretch=1),
            Spec("age", "count", QT_TRANSLATE_NOOP("records", "Age"), stretch=1),
            Spec("id_number", "id", QT_TRANSLATE_NOOP("records", "ID number"), stretch=3),
            Spec("workplace", "line", QT_TRANSLATE_NOOP("records", "Workplace or school")),
            Spec("income_fen", "amount", QT_TRANSLATE_NOOP("records", "A month, yuan"))),),
        QT_TRANSLATE_NOOP("records", "Add somebody"),
        QT_TRANSLATE_NOOP("records", "Remove this person"))),
)

PAPERS = (
    Group("", several=Several(
        "materials", MaterialEntry, (
            (Spec("name", "line", QT_TRANSLATE_NOOP("records", "Paper"), stretch=3),
             Spec("data_type", "choice", QT_TRANSLATE_NOOP("records", "Kind of data in it"),
                  "consent_types", stretch=3, optional=False),
             Spec("copies", "count", QT_TRANSLATE_NOOP("records", "Copies"), stretch=1),
             Spec("pages", "count", QT_TRANSLATE_NOOP("records", "Pages"), stretch=1),
             Spec("goes", "tick", QT_TRANSLATE_NOOP("records", "Goes to the agency"))),
            (Spec("attachment_id", "scan", QT_TRANSLATE_NOOP("records", "Scan on file"),
                  stretch=3),
             Spec("received_on", "day", QT_TRANSLATE_NOOP("records", "Handed in on")),
             Spec("remark", "line", QT_TRANSLATE_NOOP("records", "Remark")),
             Spec("original", "tick", QT_TRANSLATE_NOOP("records", "Original")))),
        QT_TRANSLATE_NOOP("records", "Add a paper"),
        QT_TRANSLATE_NOOP("records", "Remove this paper"))),
)

CONSENT = (
    Group("", (
        (Spec("types", "flags", QT_TRANSLATE_NOOP(
            "records", "What the worker agrees to hand over"), "consent_types",
            required=True),),
        (Spec("sensitive", "tick", QT_TRANSLATE_NOOP(
            "records", "Sensitive data: the worker signed the separate consent (article 29)")),),
        (Spec("way", "chips", QT_TRANSLATE_NOOP("records", "How it is handed over"),
              "sending_ways", stretch=3),
         Spec("signed_on", "day", QT_TRANSLATE_NOOP("records", "Signed by the worker on"),
              required=True, stretch=1)),
    )),
)
