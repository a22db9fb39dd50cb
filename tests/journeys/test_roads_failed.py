"""Failed: the notice F13, then arbitration and the letter that passes the case on."""

from datetime import date
from pathlib import Path

from tests.journeys.hands import CTRL, Key
from tests.journeys.office import MEDIATOR, SUPERVISOR, page, save_papers
from tests.journeys.road import Road, Visitor, scan


def test_a_failed_mediation_goes_to_arbitration_and_is_filed_whole(
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
    road.minutes("调解不成", "单位只同意支付五千元。")
    road.other_act("调解不成")
    hands.choose("原因", "未能达成")
    hands.fill("说明", "双方就数额不能达成一致。")
    road.do("failed")
    assert road.print_set() == ["F11", "F13", "F22:respondent:0", "F22:applicant:0"]
    road.serve("张会娟", "中山市恒盛灯饰有限公司")

    road.sits_down(MEDIATOR, date(2026, 9, 10))
    road.open_case()
    road.step("转仲裁", 办理机构="中山市劳动人事争议仲裁委员会")
    hands.push("打印")  # the letter that the step proposes is written first
    road.stands("transfer")
    hands.choose("去向", "仲裁")
    hands.fill("事由", "双方未能达成协议，申请人请求支付劳动报酬。")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: page(hands).facts is not None and page(hands).facts.number)
    hands.press(Key.Key_P, CTRL)
    save_papers(hands, road.dialogs, "转介（移送）函")

    road.sits_down(MEDIATOR, date(2026, 9, 17))
    road.open_case()
    road.step("仲裁委受理", 受理案号="中劳人仲案〔2026〕1234号")
    road.next_act()
    assert [end.text for end in page(hands)._page.open_ends] == [
        "转仲裁还没有结果"]
    hands.push("知悉，仍要结案")
    hands.fill("说明", "已转仲裁并由法律援助律师代理，本案调解程序终结。")
    road.do("closed")
    titles = [line.title for line in road.file_whole()]
    for title in ("调解笔录", "调解不成（终止）告知书", "结案审批表"):
        assert title in titles, titles
    assert any("转介（移送）函" in title for title in titles), titles

    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件1", "本期已结件1", "调解不成件1"):
        assert line in month
