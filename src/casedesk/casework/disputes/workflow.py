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
    "withdrawn": ("已撤回", "Withdrawn"),
    "terminated": ("已终止", "Terminated"),
    "closed": ("已结案", "Closed"),
    "archived": ("已归档", "Archived"),
}
ROAD = ("visit", "applied", "accepted", "mediate", "agreed", "closed", "archived")
OPEN = ("applied", "solicit", "accepted", "investigate", "mediate")
ENDED = ("rejected", "agreed", "failed", "withdrawn", "terminated")


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
    forms: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    interrupts: str = ""  # what the limitation is interrupted by, when it is


_MEDIATION = ("M-ACC", "M-RSP", "M-LAW15", "M-END", "M-EXT", "M-NTC")

ACTIONS = {action.code: action for action in (
    Action("apply", "收到申请", "Application received", ("",), "applied", frozenset({C, M, S}),
           "调仲法 §12", guards=("has_claim",), asks=("on", "at", "oral"),
           forms=("F02", "F02b", "F03"), starts=("M-ACC", "M-LAW15")),
    Action("accept", "受理", "Accept", ("applied", "solicit"), "accepted", frozenset({M, S}),
           "17号令 §22", decides=True, guards=("labour_dispute", "has_respondent", "consent"),
           asks=("on", "consent_on", "mediator", "text"), forms=("F03", "F04", "F04b", "F22"),
           starts=("M-END",), stops=("M-ACC", "M-RSP")),
    Action("refuse", "不予受理", "Refuse", ("applied", "solicit"), "rejected",
           frozenset({M, S}), "17号令 §22", decides=True, guards=("ground",),
           asks=("on", "refusal_ground", "text"), forms=("F05", "F22"), stops=_MEDIATION),
    Action("mediate", "开始调解", "Begin mediation", ("accepted", "investigate"), "mediate",
           frozenset({M, S}), "调仲法 §13", guards=("consent_recorded",)),
    Action("extend", "延期", "Extend", ("accepted", "investigate", "mediate"), "",
           frozenset({M, S}), "17号令 §29", guards=("later_end", "before_end"),
           asks=("on", "until", "text"), forms=("F15",)),
    Action("agree", "达成协议", "Agreement", ("accepted", "investigate", "mediate"), "agreed",
           frozenset({M, S}), "调仲法 §14", guards=("consent_recorded", "agreement", "signed"),
           asks=("signatures", "text"), forms=("F12", "F22"), starts=("A-REV", "J-CNF"),
           stops=_MEDIATION),
    Action("fail", "调解不成", "Mediation failed", ("accepted", "investigate", "mediate"),
           "failed", frozenset({M, S}), "调仲法 §14；17号令 §29–30", guards=("failure_ground",),
           asks=("on", "failure_ground", "text"), forms=("F13", "F22"), stops=_MEDIATION,
           interrupts="mediation_stopped"),
    Action("withdraw", "撤回申请", "Withdraw",
           ("applied", "solicit", "accepted", "investigate", "mediate"), "withdrawn",
           frozenset({M, S}), "17号令 §30", asks=("on", "settled", "text"),
           stops=_MEDIATION),
    Action("terminate", "终止", "Terminate", ("accepted", "investigate", "mediate"),
           "terminated", frozenset({S}), "17号令 §30", decides=True, guards=("explained",),
           asks=("on", "closing_kind", "text"), forms=("F13", "F22"), stops=_MEDIATION),
    Action("close", "结案", "Close", ENDED, "closed", frozenset({M, S}), "17号令 §32",
           decides=True, guards=("open_ends",), asks=("on", "text"), starts=("V-2", "F-ARC")),
)}


def actions_from(state: str) -> list[Action]:
    """Return what may be done from a state, in the order of the road."""
    return [action for action in ACTIONS.values() if state in action.sources]
