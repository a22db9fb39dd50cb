"""What runs beside a dispute as one table: 仲裁审查, 司法确认, 支付令, 转仲裁, 转监察, 法律援助.

Each line is a step of one kind: from, to, what it asks, guards, forms, clocks started and ended.
The state of a proceeding is where its last step led; a new step is a new line of MOVES.
"""

from dataclasses import dataclass

STATES = {  # kind: {state: (zh, en)}
    "arbitration_review": {
        "applied": ("已申请", "Applied"), "accepted": ("已受理", "Accepted"),
        "extended": ("审查延长", "Extended"), "mediated": ("出具调解书", "Confirmed"),
        "refused": ("不予受理", "Not accepted"), "declined": ("不予制作", "Declined"),
        "withdrawn": ("撤回", "Withdrawn")},
    "judicial_confirmation": {
        "applied": ("已申请", "Applied"), "accepted": ("已受理", "Accepted"),
        "confirmed": ("裁定有效", "Confirmed"), "dismissed": ("驳回", "Dismissed"),
        "refused": ("不予受理", "Not accepted"), "withdrawn": ("撤回", "Withdrawn")},
    "payment_order": {
        "applied": ("已申请", "Applied"), "accepted": ("已受理", "Accepted"),
        "issued": ("已发出", "Issued"), "served": ("已送达", "Served"),
        "effective": ("生效", "In force"), "objected": ("异议失效", "Void by objection"),
        "refused": ("不予受理", "Not accepted"), "dismissed": ("驳回", "Dismissed"),
        "withdrawn": ("撤回", "Withdrawn")},
    "arbitration": {
        "applied": ("已申请", "Applied"), "accepted": ("已受理", "Accepted"),
        "awarded": ("已裁决", "Awarded"), "revoking": ("单位申请撤销", "To be revoked"),
        "sued": ("已起诉", "In court"), "effective": ("裁决生效", "Award in force"),
        "mediated": ("仲裁调解", "Settled in arbitration"), "judged": ("法院已判决", "Judged"),
        "refused": ("不予受理", "Not accepted"), "withdrawn": ("撤回", "Withdrawn")},
    "inspection": {
        "applied": ("已移送", "Passed on"), "accepted": ("已立案", "Opened"),
        "handled": ("已处理", "Handled"), "refused": ("不予受理", "Not accepted")},
    "legal_aid": {
        "applied": ("已申请", "Applied"), "approved": ("批准", "Granted"),
        "assigned": ("已指派律师", "Lawyer assigned"), "finished": ("已办结", "Finished"),
        "declined": ("不予援助", "Declined"), "withdrawn": ("撤回", "Withdrawn")},
}
KINDS = tuple(STATES)
EXCLUSIVE = ("arbitration_review", "judicial_confirmation")  # once one succeeds (guard ②)


@dataclass(frozen=True)
class Move:
    """One step of a proceeding. `asks` are the fields of ProceedingAct that the window shows."""

    kind: str
    code: str
    zh: str
    en: str
    sources: tuple[str, ...]  # states it may be done from; () begins the proceeding
    target: str  # "" keeps the state
    basis: str
    guards: tuple[str, ...] = ()
    asks: tuple[str, ...] = ("on", "text")
    must: tuple[str, ...] = ()  # of these, what may not be left empty
    writes: str = ""  # the date of the proceeding that the day of the step is
    forms: tuple[str, ...] = ()
    starts: tuple[tuple[str, str], ...] = ()  # clock, and the date it runs from
    stops: tuple[str, ...] = ()  # clocks of this proceeding
    replaces: tuple[str, ...] = ()  # clocks of this proceeding that another one follows
    settles: tuple[str, ...] = ()  # clocks of the case that are met by it
    drops: tuple[str, ...] = ()  # clocks of the case that need not run any more
    ends: bool = False
    wins: bool = False  # decided for the parties
    interrupts: str = ""

    @property
    def begins(self) -> bool:
        """Whether it opens a proceeding."""
        return not self.sources


_R = "arbitration_review"
_J = "judicial_confirmation"
_P = "payment_order"
_A = "arbitration"
_I = "inspection"
_L = "legal_aid"
_REVIEWED, _RUN = ("A-REVEND", "A-REVEND+"), ("accepted", "extended")
_HEARD = ("R-ACC", "R-SVC", "R-ANS", "R-HRG", "R-AWD", "R-AWD+")
_ORDERED = ("PO-1", "PO-2", "PO-3")

MOVES: tuple[Move, ...] = (
    Move(_R, "apply", "共同申请仲裁审查", "Apply for review", (), "applied", "办案规则 §74",
         ("in_force", "only_one", "no_relation", "review_in_time"),
         ("on", "institution", "number", "text"), ("institution",), "applied_on",
         forms=("F16",), settles=("A-REV",)),
    Move(_R, "accept", "仲裁委受理审查", "Review accepted", ("applied",), "accepted",
         "办案规则 §75", (), ("on", "number", "contact", "text"), (), "accepted_on",
         starts=(("A-REVEND", "on"),)),
    Move(_R, "extend", "审查延长五日", "Review extended", ("accepted",), "extended",
         "办案规则 §76", ("before_its_end",), starts=(("A-REVEND+", "accepted_on"),),
         replaces=("A-REVEND",)),
    Move(_R, "mediate", "出具仲裁调解书", "Review confirms", _RUN, "mediated", "办案规则 §77",
         ("only_one", "received_after"),
         ("on", "paper_number", "received_on", "performance_on", "text"),
         ("paper_number", "received_on"), "decided_on",
         starts=(("C-ENF", "performance_on"),), stops=_REVIEWED, drops=("J-CNF",), ends=True,
         wins=True),
    Move(_R, "refuse", "不予受理", "Not accepted", ("applied",), "refused", "办案规则 §75", (),
         ("on", "text"), ("text",), "decided_on", ends=True),
    Move(_R, "decline", "不予制作调解书", "Declined", _RUN, "declined", "办案规则 §78", (),
         ("on", "text"), ("text",), "decided_on", stops=_REVIEWED, ends=True),
    Move(_R, "withdraw", "撤回审查申请", "Withdraw", ("applied", *_RUN), "withdrawn",
         "办案规则 §74", (), ("on", "text"), (), "decided_on", stops=_REVIEWED, ends=True),

    Move(_J, "apply", "共同申请司法确认", "Apply for confirmation", (), "applied",
         "民诉法 §205；人民调解法 §33", ("in_force", "only_one", "confirmation_in_time"),
         ("on", "institution", "number", "text"), ("institution",), "applied_on",
         forms=("F17",), settles=("J-CNF",)),
    Move(_J, "accept", "法院受理", "Accepted", ("applied",), "accepted", "民诉解释 §356", (),
         ("on", "number", "contact", "text"), (), "accepted_on"),
    Move(_J, "confirm", "裁定调解协议有效", "Confirmed", ("accepted",), "confirmed",
         "民诉法 §206", ("only_one", "received_after"),
         ("on", "paper_number", "received_on", "performance_on", "text"),
         ("paper_number",), "decided_on", starts=(("C-ENF", "performance_on"),),
         drops=("A-REV",), ends=True, wins=True),
    Move(_J, "dismiss", "裁定驳回申请", "Dismissed", ("accepted",), "dismissed", "民诉法 §206",
         (), ("on", "paper_number", "text"), ("text",), "decided_on", ends=True),
    Move(_J, "refuse", "不予受理", "Not accepted", ("applied",), "refused", "民诉解释 §355",
         (), ("on", "text"), ("text",), "decided_on", ends=True),
    Move(_J, "withdraw", "撤回确认申请", "Withdraw", ("applied", "accepted"), "withdrawn",
         "民诉解释 §359", (), ("on", "text"), (), "decided_on", ends=True),

    Move(_P, "apply", "申请支付令", "Apply for a payment order", (), "applied",
         "调仲法 §16；民诉法 §225", ("in_force", "order_matter", "promise_passed", "unpaid"),
         ("on", "institution", "number", "amount_fen", "text"), ("institution", "amount_fen"),
         "applied_on", forms=("F18",), starts=(("PO-1", "on"),), settles=("P-ORD",)),
    Move(_P, "accept", "法院受理", "Accepted", ("applied",), "accepted", "民诉法 §226", (),
         ("on", "number", "contact", "text"), (), "accepted_on", starts=(("PO-2", "on"),),
         stops=("PO-1",)),
    Move(_P, "issue", "发出支付令", "Issued", ("accepted",), "issued", "民诉法 §227", (),
         ("on", "paper_number", "text"), (), "decided_on", stops=("PO-2",)),
    Move(_P, "serve", "单位收到支付令", "Served on the employer", ("issued",), "served",
         "民诉法 §227", (), ("on", "text"), (), "served_on", starts=(("PO-3", "on"),)),
    Move(_P, "object", "异议成立，支付令失效", "Void by objection", ("served",), "objected",
         "民诉法 §228", (), ("on", "text"), (), "effective_on", stops=_ORDERED, ends=True),
    Move(_P, "effective", "支付令生效", "In force", ("served",), "effective", "民诉法 §227",
         ("objection_over",), ("on", "performance_on", "text"), (), "effective_on",
         starts=(("C-ENF", "performance_on"),), stops=_ORDERED, ends=True, wins=True),
    Move(_P, "refuse", "不予受理", "Not accepted", ("applied",), "refused", "民诉法 §226", (),
         ("on", "text"), ("text",), "decided_on", stops=_ORDERED, ends=True),
    Move(_P, "dismiss", "裁定驳回申请", "Dismissed", ("accepted",), "dismissed", "民诉法 §227",
         (), ("on", "paper_number", "text"), ("text",), "decided_on", stops=_ORDERED,
         ends=True),
    Move(_P, "withdraw", "撤回支付令申请", "Withdraw", ("applied", "accepted"), "withdrawn",
         "民诉法 §225", (), ("on", "text"), (), "decided_on", stops=_ORDERED, ends=True),

    Move(_A, "apply", "申请仲裁", "Apply for arbitration", (), "applied", "调仲法 §27、§28",
         ("not_running",), ("on", "institution", "number", "amount_fen", "text"),
         ("institution",), "applied_on", forms=("F30",), starts=(("R-ACC", "on"),),
         drops=("M-LAW15",), interrupts="authority"),
    Move(_A, "accept", "仲裁委受理", "Accepted", ("applied",), "accepted", "调仲法 §29", (),
         ("on", "number", "contact", "text"), (), "accepted_on",
         starts=(("R-SVC", "on"), ("R-AWD", "on")), stops=("R-ACC",)),
    Move(_A, "serve", "副本送达被申请人", "Application served", ("accepted",), "",
         "调仲法 §30", (), ("on", "text"), (), "served_on", starts=(("R-ANS", "on"),),
         stops=("R-SVC",), replaces=("R-ANS",)),
    Move(_A, "answer", "收到答辩书", "Answer received", ("accepted",), "", "调仲法 §30",
         ("served_first",), stops=("R-ANS",)),
    Move(_A, "hearing", "定开庭日期", "Hearing set", ("accepted",), "", "调仲法 §35",
         ("hearing_ahead",), ("on", "hearing_on", "text"), ("hearing_on",),
         starts=(("R-HRG", "hearing_on"),), replaces=("R-HRG",)),
    Move(_A, "notice", "收到开庭通知", "Notice of hearing", ("accepted",), "", "调仲法 §35",
         ("hearing_set",), stops=("R-HRG",)),
    Move(_A, "extend", "裁决延期十五日", "Award extended", ("accepted",), "", "调仲法 §43",
         ("before_its_end", "once"), ("on", "text"), (),
         starts=(("R-AWD+", "accepted_on"),), replaces=("R-AWD",)),
    Move(_A, "award", "作出裁决", "Award made", ("accepted",), "awarded", "调仲法 §43、§47",
         ("received_after",),
         ("on", "paper_number", "received_on", "final", "amount_fen", "text"),
         ("paper_number", "received_on"), "decided_on",
         starts=(("C-SUE", "received_on"), ("C-REVOKE", "final_received_on")), stops=_HEARD),
    Move(_A, "settle", "仲裁调解结案", "Settled", ("accepted",), "mediated", "调仲法 §42", (),
         ("on", "paper_number", "amount_fen", "performance_on", "text"), ("paper_number",),
         "decided_on", starts=(("C-ENF", "performance_on"),), stops=_HEARD, ends=True,
         wins=True),
    Move(_A, "refuse", "不予受理", "Not accepted", ("applied",), "refused", "调仲法 §29", (),
         ("on", "text"), ("text",), "decided_on", stops=_HEARD, ends=True),
    Move(_A, "withdraw", "撤回仲裁申请", "Withdraw", ("applied", "accepted"), "withdrawn",
         "调仲法 §36", (), ("on", "text"), (), "decided_on", stops=_HEARD, ends=True),
    Move(_A, "revoke", "单位申请撤销裁决", "Employer asks to revoke", ("awarded",), "revoking",
         "调仲法 §49", ("final_only", "revoke_in_time"), ("on", "institution", "number", "text"),
         stops=("C-REVOKE",)),
    Move(_A, "sue", "起诉", "Go to court", ("awarded", "refused", "revoking"), "sued",
         "调仲法 §48、§50", ("sue_in_time",), ("on", "institution", "number", "text"),
         ("institution",), stops=("C-SUE", "C-REVOKE")),
    Move(_A, "effective", "裁决生效", "Award in force", ("awarded", "revoking"), "effective",
         "调仲法 §50", ("suing_over",), ("on", "performance_on", "text"), (), "effective_on",
         starts=(("C-ENF", "performance_on"),), stops=("C-SUE", "C-REVOKE"), ends=True,
         wins=True),
    Move(_A, "judge", "法院判决、调解", "Judged", ("sued",), "judged", "民诉法", (),
         ("on", "paper_number", "amount_fen", "performance_on", "text"), ("paper_number",),
         "effective_on", starts=(("C-ENF", "performance_on"),), ends=True),

    Move(_I, "apply", "移送劳动监察", "Pass on to the inspection", (), "applied", "调仲法 §9",
         ("not_running",), ("on", "institution", "text"), ("institution",), "applied_on",
         forms=("F30",), interrupts="authority"),
    Move(_I, "accept", "监察立案", "Opened", ("applied",), "accepted",
         "劳动保障监察条例 §17", (), ("on", "number", "contact", "text"), (), "accepted_on",
         starts=(("I-INV", "on"),)),
    Move(_I, "handle", "监察处理完毕", "Handled", ("accepted",), "handled",
         "劳动保障监察条例 §17、§18", (), ("on", "paper_number", "text"), ("text",),
         "decided_on", stops=("I-INV",), ends=True, wins=True),
    Move(_I, "refuse", "不予受理", "Not accepted", ("applied",), "refused",
         "劳动保障监察条例 §18", (), ("on", "text"), ("text",), "decided_on", ends=True),

    Move(_L, "apply", "申请法律援助", "Apply for legal aid", (), "applied", "法律援助法 §41",
         ("not_running",), ("on", "institution", "number", "text"), ("institution",),
         "applied_on", forms=("F30",), starts=(("LA-1", "on"),)),
    Move(_L, "approve", "决定给予援助", "Granted", ("applied",), "approved", "法律援助法 §43",
         (), ("on", "paper_number", "text"), (), "decided_on", starts=(("LA-2", "on"),),
         stops=("LA-1",)),
    Move(_L, "assign", "指派律师", "Lawyer assigned", ("approved",), "assigned",
         "法律援助法 §43", (), ("on", "contact", "text"), ("contact",), stops=("LA-2",)),
    Move(_L, "finish", "援助办结", "Finished", ("assigned",), "finished", "法律援助法 §43", (),
         ("on", "text"), ("text",), "effective_on", ends=True, wins=True),
    Move(_L, "decline", "不予援助", "Declined", ("applied",), "declined", "法律援助法 §43", (),
         ("on", "text"), ("text",), "decided_on", stops=("LA-1",), ends=True),
    Move(_L, "withdraw", "撤回援助申请", "Withdraw", ("applied", "approved"), "withdrawn",
         "法律援助法 §48", (), ("on", "text"), (), "decided_on", stops=("LA-1", "LA-2"),
         ends=True),
)


def move(kind: str, code: str) -> Move | None:
    """Return a step by its kind and code."""
    return next((each for each in MOVES if (each.kind, each.code) == (kind, code)), None)


def begun_by(kind: str) -> Move:
    """Return the step that opens a proceeding of a kind."""
    return next(each for each in MOVES if each.kind == kind and each.begins)


def moves_from(kind: str, state: str) -> list[Move]:
    """Return the steps that may be done from a state, in the order of the table."""
    return [each for each in MOVES if each.kind == kind and state in each.sources]


def wins(kind: str, state: str) -> bool:
    """Whether a proceeding in this state was decided for the parties."""
    return any(each.wins and each.target == state for each in MOVES if each.kind == kind)
