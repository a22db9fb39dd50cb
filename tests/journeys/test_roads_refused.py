"""Refused: the notice with its ground, served, and a file that is complete without mediation."""

from datetime import date
from pathlib import Path

from tests.journeys.office import COUNTER, MEDIATOR, SUPERVISOR
from tests.journeys.road import Road, Visitor, scan


def test_a_refused_application_is_filed_whole(road: Road, tmp_path: Path) -> None:
    hands = road.hands
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.sits_down(COUNTER)
    road.case_of(Visitor(facts="与邻居因借款发生争执，要求单位代扣。"))

    road.sits_down(MEDIATOR, date(2026, 9, 3))
    road.open_undecided()
    road.other_act("不予受理")
    hands.choose("原因", "不属于劳动争议受理范围")
    hands.fill("说明", "系邻里借款纠纷，不属于劳动争议。")
    road.do("rejected")
    assert road.print_set() == ["F03", "F05", "F22:applicant:0"]

    road.sits_down(MEDIATOR, date(2026, 9, 4))
    road.open_case()
    road.next_act()
    hands.push("送达回证没有收回：《不予受理通知书》→ 张会娟")  # what is open leads where it ends
    road.stands("service")
    road.serve("张会娟")
    road.next_act()
    road.do("closed")
    assert [line.title for line in road.file_whole()] == [
        "劳动争议调解申请书", "受理登记（审批）表", "不予受理通知书", "申请人身份证明",
        "送达回证（张会娟）"]

    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件0", "不予受理件1", "期末未结件0"):
        assert line in month
