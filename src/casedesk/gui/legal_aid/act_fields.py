"""What each act of legal aid asks: the fields that its line in the workflow names."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.legal_aid.entries import AidAct, ApprovalEntry, OutcomeEntry, ReceiptEntry
from casedesk.casework.legal_aid.workflow import UNION, Action
from casedesk.gui.records.spec import Group, Spec
from casedesk.rules import codes

_ENDS = ("archived", "dropped")
_MUST_SAY = ("explained",)


@dataclass
class Typed:
    """Everything an act may ask, as the form holds it; `act` puts it where it belongs."""

    on: date | None = None
    reason: str = ""
    text: str = ""
    advice: str = ""
    until: date | None = None
    how: str = ""
    decision_number: str = ""
    received_on: date | None = None
    objection_until: date | None = None
    termination_ground: str = ""
    lawyer_id: int | None = None
    lawyer: str = ""
    firm: str = ""
    phone: str = ""
    conflict_reason: str = ""
    feedback_number: str = ""
    next_step: str = ""
    next_step_on: date | None = None
    # of a receipt
    back_on: date | None = None
    receiver: str = ""
    missing: str = ""
    missing_until: date | None = None
    suggested: str = ""
    other: str = ""
    acceptance_number: str = ""
    contact: str = ""
    decision_expected_on: date | None = None
    # of an approval
    approved: str = "approved"
    by_name: str = ""
    # of an outcome
    outcome: str = ""
    paper: str = ""
    claimed_fen: int | None = None
    obtained_fen: int | None = None
    realised: str = ""

    def act(self, case_id: int, action: Action) -> AidAct:
        """Return the act that is typed."""
        found = AidAct(case_id, action.code)
        for name in _names(AidAct):
            setattr(found, name, getattr(self, name))
        if "receipt" in action.asks:
            found.on, found.text = self.back_on, self.other
            found.receipt = ReceiptEntry(**{name: getattr(self, name)
                                            for name in _names(ReceiptEntry)})
        if "approval" in action.asks:
            found.approval = ApprovalEntry(self.approved == "approved", self.by_name)
        if "outcome" in action.asks:
            found.outcome = OutcomeEntry(**{name: getattr(self, name)
                                            for name in _names(OutcomeEntry)})
        return found


def _names(kind: type) -> list[str]:
    """The fields of an entry that the form holds under the same name."""
    held = {each.name for each in fields(Typed)}
    return [each.name for each in fields(kind) if each.name in held
            and not (kind is AidAct and each.name == "outcome")]


def groups(action: Action) -> tuple[Group, ...]:
    """Return the fields of an act in their rows."""
    rows = [row for name in action.asks if name in _ROWS for row in _ROWS[name](action)]
    found = [Group("", (*rows, _BACKDATED))]
    if action.target not in _ENDS:
        found.append(Group("", (_NEXT,)))
    return tuple(found)


_BACKDATED = (Spec("reason", "line", QT_TRANSLATE_NOOP("records", "Why it is entered late")),)
_NEXT = (Spec("next_step", "line", QT_TRANSLATE_NOOP("records", "Next step"), stretch=3),
         Spec("next_step_on", "day", QT_TRANSLATE_NOOP("records", "By"), stretch=1))
Rows = tuple[tuple[Spec, ...], ...]


def _on(action: Action) -> Rows:
    label = {"send": QT_TRANSLATE_NOOP("records", "Sent on"),
             "send_urgent": QT_TRANSLATE_NOOP("records", "Sent on"),
             "grant": QT_TRANSLATE_NOOP("records", "Day of the decision"),
             "refuse": QT_TRANSLATE_NOOP("records", "Day of the decision"),
             "uphold": QT_TRANSLATE_NOOP("records", "Day of the decision"),
             "assign": QT_TRANSLATE_NOOP("records", "Assigned on"),
             "appoint": QT_TRANSLATE_NOOP("records", "Appointed on"),
             "inform": QT_TRANSLATE_NOOP("records", "Told on"),
             "conclude": QT_TRANSLATE_NOOP("records", "Day it ended"),
             }.get(action.code, QT_TRANSLATE_NOOP("records", "Day of the act"))
    beside = _BESIDE_DAY.get(action.code, ())
    row = (Spec("on", "day", label, stretch=1), *(_LATER[name](action) for name in beside))
    return (row,)


def _until(action: Action) -> Spec:
    label = QT_TRANSLATE_NOOP("records", "Day of the hearing") if action.code == "set_hearing" \
        else QT_TRANSLATE_NOOP("records", "Papers may come until")
    return Spec("until", "day", label, stretch=1, required=True)


def _number(action: Action) -> Spec:
    label = QT_TRANSLATE_NOOP("records", "Number of the letter of assignment") \
        if action.code == "assign" else QT_TRANSLATE_NOOP("records", "Number of the decision")
    return Spec("decision_number", "line", label, stretch=2,
                required="decision" in action.guards)


_LATER = {"until": _until, "decision_number": _number}
_BESIDE_DAY = {  # asked beside the day of the act, on its line
    "ask_materials": ("until",), "set_hearing": ("until",),
    "deemed_withdrawn": ("decision_number",), "grant": ("decision_number",),
    "refuse": ("decision_number",), "uphold": ("decision_number",),
    "assign": ("decision_number",), "terminate": ("decision_number",),
}


def _text(action: Action) -> Rows:
    must = bool(set(_MUST_SAY) & set(action.guards))
    label = {"ask_materials": QT_TRANSLATE_NOOP("records", "Which papers are missing"),
             "decline": QT_TRANSLATE_NOOP("records", "Facts, and why it is not referred"),
             "refuse": QT_TRANSLATE_NOOP("records", "The agency's reasons"),
             "approve": QT_TRANSLATE_NOOP("records", "Opinion"),
             "replace_lawyer": QT_TRANSLATE_NOOP("records", "Why the lawyer changes"),
             "ask_progress": QT_TRANSLATE_NOOP("records", "What was said, and by whom"),
             "inform": QT_TRANSLATE_NOOP("records", "What the worker was told, and said"),
             }.get(action.code, QT_TRANSLATE_NOOP("records", "Explanation"))
    return ((Spec("text", "text", label, lines=3, required=must),),)


def _how(action: Action) -> Rows:
    label, table = (QT_TRANSLATE_NOOP("records", "How the worker was told"), "telling_ways") \
        if action.code == "inform" \
        else (QT_TRANSLATE_NOOP("records", "How it is handed over"), "sending_ways")
    return ((Spec("how", "chips", label, table, required=True),),)


def _lawyer(action: Action) -> Rows:
    register = (Spec("lawyer_id", "lawyer", QT_TRANSLATE_NOOP("records", "Lawyer of the register"),
                     required=action.track == UNION),)
    reason = (Spec("conflict_reason", "line", QT_TRANSLATE_NOOP(
        "records", "What was checked: why there is no tie"), required=True),)
    if action.track == UNION:
        return register, reason
    by_hand = (Spec("lawyer", "line", QT_TRANSLATE_NOOP("records", "Lawyer not in the register"),
                    when=("lawyer_id", ("",))),
               Spec("firm", "line", QT_TRANSLATE_NOOP("records", "Firm"),
                    when=("lawyer_id", ("",))),
               Spec("phone", "phone", QT_TRANSLATE_NOOP("records", "Telephone"),
                    when=("lawyer_id", ("",))))
    return register, reason, by_hand


def _receipt(action: Action) -> Rows:
    days = (Spec("received_on", "day", QT_TRANSLATE_NOOP("records", "Received by the agency on"),
                 required=True, stretch=1),
            Spec("back_on", "day", QT_TRANSLATE_NOOP("records", "The receipt came back on"),
                 stretch=1),
            Spec("receiver", "line", QT_TRANSLATE_NOOP("records", "Receiver at the agency"),
                 stretch=2))
    contact = Spec("contact", "line", QT_TRANSLATE_NOOP(
        "records", "Handled there by, telephone"))
    rows: Rows = {
        "receipt_accepted": (
            (Spec("acceptance_number", "line", QT_TRANSLATE_NOOP(
                "records", "Number of acceptance")), contact,
             Spec("decision_expected_on", "day", QT_TRANSLATE_NOOP(
                 "records", "Decision expected on"), stretch=1)),),
        "receipt_incomplete": (
            (Spec("missing", "text", QT_TRANSLATE_NOOP(
                "records", "Which papers are missing"), lines=2, required=True),),
            (Spec("missing_until", "day", QT_TRANSLATE_NOOP(
                "records", "Papers may come until"), stretch=1), contact)),
        "receipt_redirected": (
            (Spec("suggested", "line", QT_TRANSLATE_NOOP(
                "records", "Which agency it suggests")), contact),),
    }[action.code]
    return (days, *rows, (Spec("other", "text", QT_TRANSLATE_NOOP(
        "records", "What else the receipt says"), lines=2),))


_ROWS: dict[str, Callable[[Action], Rows]] = {
    "on": _on, "text": _text, "how": _how, "lawyer": _lawyer, "receipt": _receipt,
    "advice": lambda _: ((Spec("advice", "line", QT_TRANSLATE_NOOP(
        "records", "Where the worker is sent"), required=True),),),
    "received_on": lambda _: ((
        Spec("received_on", "day", QT_TRANSLATE_NOOP(
            "records", "The worker received it on"), stretch=1),
        Spec("objection_until", "day", QT_TRANSLATE_NOOP(
            "records", "Objection until, as the decision says"), stretch=1)),),
    "termination_ground": lambda _: ((Spec(
        "termination_ground", "choice", QT_TRANSLATE_NOOP("records", "Ground of termination"),
        "termination_grounds", required=True),),),
    "approval": lambda _: ((
        Spec("approved", "chips", QT_TRANSLATE_NOOP("records", "Decision"), "aid_approvals",
             required=True, stretch=1),
        Spec("by_name", "line", QT_TRANSLATE_NOOP("records", "Signed by"), required=True,
             stretch=1)),),
    "outcome": lambda _: (
        (Spec("outcome", "chips", QT_TRANSLATE_NOOP("records", "Outcome"), "aid_outcomes",
              required=True, only=tuple(code for code in codes.table("aid_outcomes")
                                        if code != "terminated")),),
        (Spec("paper", "line", QT_TRANSLATE_NOOP("records", "Award, judgment or paper, number"),
              stretch=2),
         Spec("claimed_fen", "amount", QT_TRANSLATE_NOOP("records", "Claimed, yuan"), stretch=1),
         Spec("obtained_fen", "amount", QT_TRANSLATE_NOOP("records", "Obtained, yuan"),
              stretch=1)),
        (Spec("realised", "line", QT_TRANSLATE_NOOP("records", "Whether it was paid")),)),
    "feedback": lambda _: ((Spec("feedback_number", "line", QT_TRANSLATE_NOOP(
        "records", "Number of the feedback form")),),),
}
