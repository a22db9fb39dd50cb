"""Broken: urged, the breach on record, a payment order over what is unpaid."""

from datetime import date
from pathlib import Path

from tests.journeys.hands import CTRL, Key
from tests.journeys.office import MEDIATOR, SUPERVISOR, page, save_papers, text_of
from tests.journeys.road import Road, Visitor, scan


def test_a_broken_agreement_is_urged_and_goes_to_a_payment_order(
        road: Road, tmp_path: Path) -> None:
    hands = road.hands
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.accepted(Visitor(), date(2026, 9, 3))
    road.rights()
    road.evidence()

    road.sits_down(MEDIATOR, date(2026, 9, 9))
    road.open_case()
    road.next_act()
    road.do("mediate")
    road.minutes("达成调解", "单位承认欠薪，同意分期支付。")
    road.agreed((date(2026, 9, 15), "6400"), (date(2026, 9, 18), "6000"))
    road.print_set()
    road.serve("张会娟", "中山市恒盛灯饰有限公司")

    road.sits_down(MEDIATOR, date(2026, 9, 15))
    road.open_case()
    road.pays("6000", "网银 0915-1")
    road.sits_down(MEDIATOR, date(2026, 9, 21))
    road.open_case()
    road.section("performance")
    hands.push("督促履行 督促")
    hands.fill("限几日", "5")
    hands.press(Key.Key_Return, CTRL)
    save_papers(hands, road.dialogs, "履行情况登记及督促履行通知书")
    assert "6,400" in text_of(road.dialogs.saved[-1])
    road.serve("中山市恒盛灯饰有限公司")

    road.sits_down(MEDIATOR, date(2026, 9, 28))
    road.open_case()
    road.section("performance")
    hands.push("登记违约")
    hands.wait(lambda: page(hands)._found.breach_entered)
    road.step("支付令", 办理机构="中山市第一人民法院")
    hands.push("打印")
    save_papers(hands, road.dialogs, "支付令申请书")
    assert "6,400" in text_of(road.dialogs.saved[-1])

    road.sits_down(MEDIATOR, date(2026, 9, 30))
    road.open_case()
    road.follow_up("部分履行")
    road.next_act()
    assert [end.text for end in page(hands)._page.open_ends] == [
        "尚有 6,400.00 元未到账", "支付令还没有结果"]
    hands.push("知悉，仍要结案")
    hands.fill("说明", "单位未履行余款，申请人已向法院申请支付令。")
    road.do("closed")
    titles = [line.title for line in road.file_whole()]
    for title in ("劳动争议调解协议书", "履行情况登记及督促履行通知书", "支付令申请书"):
        assert title in titles
    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件1", "本期已结件1", "达成协议件1"):
        assert line in month
