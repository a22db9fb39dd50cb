"""Kept: agreed, paid in two instalments, followed up, closed, bound and archived."""

from datetime import date
from pathlib import Path

from tests.journeys.office import MEDIATOR, SUPERVISOR, page
from tests.journeys.road import Road, Visitor, scan


def test_a_kept_agreement_is_followed_up_and_filed_whole(road: Road, tmp_path: Path) -> None:
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.accepted(Visitor(), date(2026, 9, 3))
    road.rights()
    road.evidence()

    road.sits_down(MEDIATOR, date(2026, 9, 9))
    road.open_case()
    road.next_act()
    road.do("mediate")
    road.minutes("达成调解", "单位承认欠薪，同意分期支付。")
    road.agreed((date(2026, 9, 15), "6400"), (date(2026, 9, 30), "6000"))
    assert {"F11", "F12", "F22:respondent:0", "F22:applicant:0"} <= set(road.print_set())
    road.serve("张会娟", "中山市恒盛灯饰有限公司")

    road.sits_down(MEDIATOR, date(2026, 9, 15))
    road.open_case()
    road.pays("6400", "网银 0915-1")
    road.sits_down(MEDIATOR, date(2026, 9, 30))
    road.open_case()
    road.pays("6000", "网银 0930-7")
    assert page(road.hands)._found.state == "performed"
    road.follow_up()
    road.next_act()
    assert page(road.hands)._page.open_ends == ()
    road.do("closed")
    titles = [line.title for line in road.file_whole()]
    for title in ("劳动争议调解申请书", "受理通知书", "当事人权利义务告知书", "调解笔录",
                  "劳动争议调解协议书", "履行情况登记及督促履行通知书", "结案审批表", "回访记录"):
        assert title in titles, titles

    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件1", "本期已结件1", "达成协议件1",
                 "期末未结件0", "挽回经济损失（到账）万元1.24"):
        assert line in month
