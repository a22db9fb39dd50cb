"""The road of legal aid as one table: track G by an agency, track U by the union itself.

A state is where the last recorded action led, as with a dispute (disputes.workflow). A new action
is a new line of ACTIONS; the case page draws its buttons from here.
"""

from dataclasses import dataclass

from casedesk.model import Role

C, M, S = Role.COUNTER, Role.MEDIATOR, Role.SUPERVISOR
ALL = frozenset({C, M, S})
AGENCY, UNION = "G", "U"

STATES = {  # code: (zh, en), in the order of the road
    "screening": ("初审", "Screening"),
    "supplement": ("待补材料", "Waiting for papers"),
    "ready": ("待转交", "Ready to send"),
    "sent": ("已转交", "Sent"),
    "accepted": ("机构已受理", "Accepted by the agency"),
    "refused": ("不予援助", "Refused"),
    "objecting": ("异议中", "Objection"),
    "refused_final": ("不予援助（终）", "Refused for good"),
    "granted": ("给予援助", "Granted"),
    "u_screening": ("工会受理", "Taken on by the union"),
    "u_approval": ("工会审批", "Union approval"),
    "u_approved": ("待委派", "To be appointed"),
    "assigned": ("已指派", "Assigned"),
    "terminated": ("已终止", "Terminated"),
    "concluded": ("已结案", "Concluded"),
    "feedback": ("反馈回访", "Feedback"),
    "archived": ("已归档", "Archived"),
    "dropped": ("已办结（未转介）", "Ended without referral"),
}
ROAD_G = ("screening", "ready", "sent", "accepted", "granted", "assigned", "concluded",
          "feedback", "archived")
ROAD_U = ("u_screening", "u_approval", "u_approved", "assigned", "concluded", "feedback",
          "archived")
OPEN = tuple(state for state in STATES if state not in ("archived", "dropped"))
BOARD = {  # a column of the board: the states that stand in it; 逾期 is told by the clocks
    "to_send": ("screening", "supplement", "ready", "u_screening", "u_approval", "u_approved"),
    "sent": ("sent",),
    "accepted": ("accepted", "granted", "refused", "objecting", "refused_final"),
    "assigned": ("assigned",),
    "feedback": ("terminated", "concluded", "feedback"),
}


@dataclass(frozen=True)
class Action:
    """One named act. `asks` are the fields of the Act that the window must show."""

    code: str
    zh: str
    en: str
    sources: tuple[str, ...]  # states it may be done from
    target: str  # "" keeps the state
    basis: str
    who: frozenset[Role] = ALL
    decides: bool = False  # needs the right to decide, not only to work the case
    track: str = ""  # G or U where it belongs to one of them
    guards: tuple[str, ...] = ()
    asks: tuple[str, ...] = ("on", "text")
    forms: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()


RECEIPT = ("LA-CALL", "LA-RCP1", "LA-RCP2", "LA-RCP3")  # what a receipt ends
MEDDLE = frozenset({M, S})

ACTIONS = {action.code: action for action in (
    Action("register", "登记", "Register", ("",), "screening", "法律援助法第八条、第六十八条",
           starts=("LA-SCR",)),
    Action("ask_materials", "通知补充材料", "Ask for papers", ("screening", "accepted"),
           "supplement", "法律援助法第四十三条第二款", guards=("explained", "later_until"),
           asks=("on", "until", "text"), forms=("L8",), starts=("LA-SUP",)),
    Action("materials_complete", "材料已补齐", "Papers complete", ("supplement",), "screening",
           "法律援助法第四十三条第二款", stops=("LA-SUP",)),
    Action("abandon", "视为放弃", "Given up", ("supplement", "screening"), "dropped",
           "本中心规定：须留联系记录", guards=("contacted",), stops=("LA-SUP", "LA-SCR")),
    Action("decline", "不予转介（书面告知去向）", "Not referred", ("screening",), "dropped",
           "法律援助法第二十三条", MEDDLE, True, guards=("explained",), forms=("L9",),
           asks=("on", "text", "advice"), stops=("LA-SCR",)),
    Action("ready", "初审完成，待转交", "Ready to send", ("screening",), "ready",
           "个人信息保护法第二十三条、第二十九条", track=AGENCY,
           guards=("matter", "means", "conflict", "agency", "jurisdiction", "consent"),
           forms=("L1", "L2", "L3", "L4", "L5", "L6", "L14"), starts=("LA-SND",),
           stops=("LA-SCR",)),
    Action("send", "转交", "Send", ("ready",), "sent", "法律援助法第八条", track=AGENCY,
           guards=("jurisdiction", "consent", "within_consent"), asks=("on", "how", "text"),
           forms=("L6",), starts=RECEIPT, stops=("LA-SND", "LA-SND!")),
    Action("send_urgent", "先行转交（第四十四条）", "Send at once (§44)", ("screening",), "sent",
           "法律援助法第四十四条", track=AGENCY,
           guards=("urgent", "agency", "consent", "within_consent"), asks=("on", "how", "text"),
           forms=("L5", "L6"), starts=(*RECEIPT, "LA-GAP"),
           stops=("LA-SND", "LA-SND!", "LA-SCR")),
    Action("confirm_call", "电话确认收件", "Delivery confirmed by telephone", ("sent",), "",
           "本中心规定", track=AGENCY, guards=("explained",), stops=("LA-CALL",)),
    Action("gaps_closed", "手续已补齐", "Formalities made up", ("sent", "accepted", "granted",
           "assigned"), "", "法律援助法第四十四条", track=AGENCY,
           guards=("matter", "means", "conflict", "jurisdiction"), stops=("LA-GAP",)),
    Action("receipt_accepted", "收到回执：予以受理", "Receipt: accepted", ("sent",), "accepted",
           "法律援助法第四十三条", track=AGENCY, guards=("receipt",), asks=("receipt",),
           starts=("LA-1",), stops=RECEIPT),
    Action("receipt_incomplete", "收到回执：材料不齐", "Receipt: incomplete", ("sent",),
           "supplement", "法律援助法第四十三条第二款", track=AGENCY, guards=("receipt",),
           asks=("receipt",), forms=("L8",), starts=("LA-SUP",), stops=RECEIPT),
    Action("receipt_redirected", "收到回执：不属管辖", "Receipt: not competent", ("sent",),
           "ready", "法律援助法第三十八条", track=AGENCY, guards=("receipt",), asks=("receipt",),
           starts=("LA-SND",), stops=RECEIPT),
    Action("deemed_withdrawn", "视为撤回申请", "Deemed withdrawn", ("accepted", "supplement"),
           "feedback", "法律援助法第四十三条第二款", track=AGENCY, guards=("was_sent",),
           asks=("on", "decision_number", "text"), stops=("LA-1", "LA-SUP")),
    Action("provide_first", "先行提供", "Provided first", ("accepted",), "assigned",
           "法律援助法第四十四条", track=AGENCY, guards=("lawyer",), asks=("on", "lawyer", "text"),
           starts=("LA-AGR", "LA-PRG"), stops=("LA-1", "LA-2")),
    Action("grant", "给予法律援助", "Granted", ("accepted", "objecting"), "granted",
           "法律援助法第四十三条", track=AGENCY, guards=("decision",), asks=("on",
           "decision_number", "text"), starts=("LA-2",), stops=("LA-1", "LA-OBJR")),
    Action("refuse", "不予法律援助", "Refused", ("accepted",), "refused",
           "法律援助法第四十三条、第四十九条", track=AGENCY, guards=("decision", "explained"),
           asks=("on", "decision_number", "received_on", "objection_until", "text"),
           starts=("LA-OBJ",), stops=("LA-1",)),
    Action("object", "提出异议", "Object", ("refused",), "objecting", "法律援助法第四十九条",
           track=AGENCY, guards=("in_time_to_object",), starts=("LA-OBJR",), stops=("LA-OBJ",)),
    Action("uphold", "维持不予援助", "Upheld", ("objecting",), "refused_final",
           "法律援助法第四十九条", track=AGENCY, asks=("on", "decision_number", "text"),
           stops=("LA-OBJR",)),
    Action("no_objection", "不提出异议", "No objection", ("refused",), "refused_final",
           "法律援助法第四十九条", track=AGENCY, stops=("LA-OBJ",)),
    Action("to_union", "转工会自办", "To the union's own aid", ("screening", "refused",
           "refused_final"), "u_screening", "工会法律援助办法（总工发〔2008〕52号）",
           stops=("LA-SCR", "LA-OBJ", "LA-SND!")),
    Action("submit", "提交审批", "Submit for approval", ("u_screening",), "u_approval",
           "工会法律援助办法", track=UNION, guards=("matter", "union_scope", "conflict"),
           forms=("L12", "L14")),
    Action("approve", "审批", "Approval", ("u_approval",), "", "工会法律援助办法", MEDDLE, True,
           UNION, guards=("approval",), asks=("on", "approval", "text"), forms=("L12",)),
    Action("appoint", "委派律师", "Appoint a lawyer", ("u_approved",), "assigned",
           "工会法律援助办法", MEDDLE, True, UNION, guards=("lawyer", "lawyer_in_force",
           "lawyer_conflict"), asks=("on", "lawyer", "text"), forms=("L13", "L14"),
           starts=("LA-AGR", "LA-PRG")),
    Action("assign", "已指派", "Assigned", ("granted",), "assigned", "法律援助法第四十三条",
           track=AGENCY, guards=("lawyer", "lawyer_conflict"), asks=("on", "lawyer",
           "decision_number", "text"), starts=("LA-AGR", "LA-PRG"), stops=("LA-2",)),
    Action("agreement_signed", "委托手续已办", "Retainer signed", ("assigned",), "",
           "办理法律援助案件程序规定", stops=("LA-AGR",)),
    Action("ask_progress", "询问进展", "Ask for progress", ("assigned",), "", "本中心规定",
           guards=("explained",), starts=("LA-PRG",), stops=("LA-PRG",)),
    Action("set_hearing", "登记开庭", "Set the hearing", ("assigned",), "", "开庭通知",
           guards=("until_given",), asks=("on", "until", "text"), starts=("LA-HRG",),
           stops=("LA-HRG",)),
    Action("replace_lawyer", "更换承办人", "Replace the lawyer", ("assigned",), "",
           "法律援助法第五十五条", guards=("lawyer", "lawyer_conflict", "explained"),
           asks=("on", "lawyer", "text"), starts=("LA-AGR",), stops=("LA-AGR",)),
    Action("terminate", "终止援助", "Terminate", ("assigned",), "terminated",
           "法律援助法第四十八条", guards=("termination_ground",),
           asks=("on", "termination_ground", "decision_number", "text"), starts=("LA-FBK",),
           stops=("LA-PRG", "LA-AGR", "LA-HRG")),
    Action("conclude", "结案", "Conclude", ("assigned",), "concluded", "法律援助法第五十条",
           guards=("outcome",), asks=("on", "outcome", "text"), starts=("LA-FBK", "LA-VIS"),
           stops=("LA-PRG", "LA-AGR", "LA-HRG")),
    Action("inform", "告知受援人", "Tell the worker", ("refused_final", "terminated", "concluded",
           "feedback", "dropped"), "", "法律援助法第五十五条", asks=("on", "how", "text")),
    Action("give_feedback", "反馈已收", "Feedback in", ("concluded", "terminated",
           "refused_final"), "feedback", "法律援助法第五十条",
           asks=("on", "feedback", "text"), forms=("L10",), starts=("LA-ARC",),
           stops=("LA-FBK",)),
    Action("no_feedback", "机构未反馈", "No feedback from the agency", ("concluded", "terminated",
           "refused_final"), "feedback", "本中心规定：已记录的催办", guards=("chased_enough",),
           starts=("LA-ARC",), stops=("LA-FBK",)),
    Action("archive", "归档", "Archive", ("feedback",), "archived", "本中心规定", MEDDLE, True,
           guards=("loop_closed",), forms=("L17",), stops=("LA-ARC", "LA-VIS")),
    Action("reopen", "重新打开", "Reopen", ("archived", "dropped"), "screening", "本中心规定",
           frozenset({S}), True, guards=("explained",), starts=("LA-SCR",)),
)}


def actions_from(state: str, track: str) -> list[Action]:
    """Return what may be done from a state on a track, in the order of the road."""
    return [action for action in ACTIONS.values()
            if state in action.sources and action.track in ("", track)]
