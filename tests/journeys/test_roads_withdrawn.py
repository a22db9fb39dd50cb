"""Settled between the parties: the application is withdrawn, and the file says so."""

from datetime import date
from pathlib import Path

from tests.journeys.office import MEDIATOR, SUPERVISOR, page, text_of
from tests.journeys.road import Road, Visitor, scan


def test_a_case_withdrawn_after_a_settlement_is_filed_whole(road: Road, tmp_path: Path) -> None:
    hands = road.hands
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.accepted(Visitor(), date(2026, 9, 3))
    road.rights()
    road.evidence()

    road.sits_down(MEDIATOR, date(2026, 9, 8))
    road.open_case()
    road.other_act("撤回申请")
    hands.choose("撤回理由", "和解")
    hands.fill("和解内容", "单位当日付清拖欠工资12,400元，双方再无争议。")
    road.do("withdrawn")
    assert road.print_set() == ["F14"]
    assert "单位当日付清拖欠工资12,400元" in text_of(road.dialogs.saved[-1])
    road.next_act()
    assert page(hands)._page.open_ends == ()
    road.do("closed")
    assert [line.title for line in road.file_whole()] == [
        "劳动争议调解申请书", "受理登记（审批）表", "受理通知书",
        "参加调解通知书（中山市恒盛灯饰有限公司）", "当事人权利义务告知书", "申请人身份证明",
        "送达地址及方式确认书（中山市恒盛灯饰有限公司）", "送达地址及方式确认书（张会娟）",
        "证据材料清单（收据）", "撤回调解申请书", "送达回证（中山市恒盛灯饰有限公司）",
        "送达回证（张会娟）", "结案审批表"]

    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件1", "本期已结件1", "期末未结件0",
                 "自行和解撤回件1", "达成协议件0"):
        assert line in month
