"""The road of a dispute as one table: from, to, who, guards, forms proposed, clocks.

A state is never set by hand: it is where the last recorded action led. A new action is a new
line of ACTIONS; the case page draws its buttons from here.
"""

from dataclasses import dataclass

from casedesk.model import Role

M, S, C = Role.MEDIATOR, Role.SUPERVISOR, Role.COUNTER

STATES = {  # code: (zh, en), in the order of the road
    "applied": ("已申请", "Applied"),
    "solicit": ("征询对方", "Asking the other party"),
    "rejected": ("不予受理", "Not accepted"),
    "accepted": ("已受理", "Accepted"),
    "investigate": ("调查", "Investigation"),
    "mediate": ("调解中", "In mediation"),
    "agreed": ("达成协议", "Agreed"),
    "failed": ("调解不成", "Failed"),
    "expired": ("逾期未成", "Ran out of time"),
    "withdrawn": ("已撤回", "Withdrawn"),
    "terminated": ("已终止", "Terminated"),
    "closed": ("已结案", "Closed"),
    "archived": ("已归档", "Archived"),
}
ROAD = ("visit", "applied", "accepted", "mediate", "agreed", "closed", "archived")
OPEN = ("applied", "solicit", "accepted", "investigate", "mediate")
ENDED = ("rejected", "agreed", "failed", "expired", "withdrawn", "terminated")
BEFORE_CLOSING = "before"  # a target: the state from which the case was closed


@dataclass(frozen=True)
class Action:
    """One named act. `asks` are the fields of the Act that the window must show."""

    code: str
    zh: str
    en: str
    sources: tuple[str, ...]  # states it may be done from
    target: str  # "" keeps the state
    who: frozenset[Role]
    basis: str
    decides: bool = False  # needs the right to decide, not only to work the case
    guards: tuple[str, ...] = ()
    asks: tuple[str, ...] = ("on", "text")
    forms: tuple[str, ...] = ()  # proposed for printing when it is done
    needs: tuple[str, ...] = ()  # must have been printed before the case is closed
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    interrupts: str = ""  # what the limitation is interrupted by, when it is
    when: str = ""  # offered only when this is proposed (casework.disputes.proposals)
    unless: str = "-"  # not offered while this is proposed
    page: str = ""  # done in a window of its own


_MEDIATION = ("M-ACC", "M-RSP", "M-LAW15", "M-END", "M-EXT", "M-NTC")
_AFTER = ("V-2", "F-ARC")
_RUNNING = ("accepted", "investigate", "mediate")
_BOTH, _LEAD = frozenset({M, S}), frozenset({S})

ACTIONS = {action.code: action for action in (
    Action("apply", "收到申请", "Application received", ("",), "applied", frozenset({C, M, S}),
           "调仲法 §12", guards=("has_claim",), asks=("on", "at", "oral"),
           forms=("F02", "F02b", "F03"), starts=("M-ACC", "M-LAW15")),
    Action("solicit", "征询对方", "Ask the other party", ("applied",), "solicit", _BOTH,
           "17号令 §22、§23", guards=("labour_dispute", "has_respondent"),
           forms=("F06", "F22"), needs=("F06",), starts=("M-RSP",)),
    Action("accept", "受理", "Accept", ("applied", "solicit"), "accepted", _BOTH,
           "17号令 §22", decides=True,
           guards=("labour_dispute", "has_respondent", "dispatch", "consent", "mediator",
                   "no_conflict"),
           asks=("on", "consent_on", "mediator", "text"), forms=("F03", "F04", "F04b", "F22"),
           needs=("F03", "F04", "F04b"), starts=("M-END",), stops=("M-ACC", "M-RSP")),
    Action("refuse", "不予受理", "Refuse", ("applied", "solicit"), "rejected", _BOTH,
           "17号令 §22", decides=True, guards=("ground",),
           asks=("on", "refusal_ground", "text"), forms=("F05", "F22"), needs=("F05",),
           stops=_MEDIATION),
    Action("investigate", "调查", "Investigate", ("accepted",), "investigate", _BOTH,
           "17号令 §25", guards=("investigators",), asks=("on", "people", "text"),
           forms=("F10", "F23"), needs=("F10",)),
    Action("mediate", "开始调解", "Begin mediation", ("accepted", "investigate"), "mediate",
           _BOTH, "调仲法 §13", guards=("consent_recorded", "representatives"), forms=("F09",)),
    Action("extend", "延期", "Extend", _RUNNING, "", _BOTH, "17号令 §29",
           guards=("before_end", "later_end"), asks=("on", "until", "text"), forms=("F15",),
           needs=("F15",)),
    Action("agree", "达成协议", "Agreement", _RUNNING, "agreed", _BOTH, "调仲法 §14",
           guards=("consent_recorded", "representatives", "agreement", "members", "signed",
                   "performed_after"),
           asks=("signatures", "text"), forms=("F12", "F22"), needs=("F12",),
           starts=("A-REV", "J-CNF"), stops=_MEDIATION),
    Action("fail", "调解不成", "Mediation failed", _RUNNING, "failed", _BOTH,
           "调仲法 §14；17号令 §30", guards=("failure_ground",),
           asks=("on", "failure_ground", "text"), forms=("F13", "F22"), needs=("F13",),
           stops=_MEDIATION, interrupts="mediation_stopped"),
    Action("expire", "逾期未成", "Time ran out", _RUNNING, "expired", _BOTH, "17号令 §29",
           guards=("past_end",), forms=("F13", "F22"), needs=("F13",), stops=_MEDIATION,
           interrupts="mediation_expired", when="expired"),
    Action("withdraw", "撤回申请", "Withdraw", OPEN, "withdrawn", _BOTH, "17号令 §30",
           guards=("withdrawal",), asks=("on", "withdrawal_ground", "settlement", "text"),
           forms=("F14",), needs=("F14",), stops=_MEDIATION),
    Action("terminate", "终止", "Terminate", _RUNNING, "terminated", _LEAD, "17号令 §30",
           decides=True, guards=("explained",), asks=("on", "closing_kind", "text"),
           forms=("F13", "F22"), needs=("F13",), stops=_MEDIATION),
    Action("recuse", "回避", "Recuse the mediator", OPEN, "", _BOTH,
           "人民调解法 §23；17号令 §25", decides=True,
           guards=("recusal", "mediator", "another_mediator", "no_conflict"),
           asks=("on", "recusal_asker", "recusal_ground", "mediator", "text")),
    Action("close", "结案", "Close", ENDED, "closed", _BOTH, "17号令 §32", decides=True,
           guards=("open_ends",), forms=("F26",), starts=_AFTER),
    Action("archive", "归档", "Archive", ("closed",), "archived", _BOTH, "17号令 §32",
           forms=("F27", "F28"), stops=("F-ARC",), page="file"),
    Action("ask_reopen", "申请重新打开", "Ask to reopen", ("closed", "archived"), "", _BOTH,
           "本中心规定", guards=("not_asked", "said_why"), unless="reopening"),
    Action("reopen", "批准重新打开", "Approve reopening", ("closed", "archived"),
           BEFORE_CLOSING, _LEAD, "本中心规定", decides=True, guards=("asked", "another_hand"),
           asks=("on", "again", "text"), stops=_AFTER, when="reopening"),
    Action("keep_closed", "不同意重新打开", "Decline reopening", ("closed", "archived"), "",
           _LEAD, "本中心规定", decides=True, guards=("asked", "said_why"), when="reopening"),
)}


def actions_from(state: str) -> list[Action]:
    """Return what may be done from a state, in the order of the road."""
    return [action for action in ACTIONS.values() if state in action.sources]
