"""Failed: legal aid is asked for out of the dispute, then arbitration with its letter."""

from datetime import date
from pathlib import Path

from casedesk.casework.legal_aid import agencies, record
from casedesk.casework.legal_aid.agencies import AgencyEntry
from casedesk.gui.pieces.entry_line import EntryLine
from tests.journeys.hands import ALT, CTRL, SHIFT, Key
from tests.journeys.office import MEDIATOR, page, save_papers, stands_on, text_of
from tests.journeys.road import Road, Visitor, scan

AGENCY = "中山市法律援助处"
COMMISSION = "中山市劳动人事争议仲裁委员会"
SLIP = "中工援转〔2026〕0001号"
ACCEPTED_AS = "中援受〔2026〕88号"


def test_a_failed_mediation_goes_to_arbitration_with_legal_aid(
        road: Road, tmp_path: Path) -> None:
    hands = road.hands
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.accepted(Visitor(), date(2026, 9, 3))
    road.rights()
    road.evidence()
    fail(road)

    road.sits_down(MEDIATOR, date(2026, 9, 10))
    keep_agency(road)
    road.open_case()
    number = ask_for_aid(road)
    consent(road)
    print_slip(road)
    send(road, number)

    road.sits_down(MEDIATOR, date(2026, 9, 11))
    take_receipt(road, number)
    road.open_case()
    assert beside(road) == {"legal_aid": ("applied", AGENCY, SLIP)}
    road.step("转仲裁", 办理机构=COMMISSION)
    hands.push("打印")
    road.stands("transfer")
    hands.choose("去向", "仲裁")
    hands.fill("事由", "双方未能达成协议，申请人已获法律援助受理。")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: page(hands).facts is not None and page(hands).facts.number)
    hands.press(Key.Key_P, CTRL)
    save_papers(hands, road.dialogs, "转介（移送）函")
    road.open_case()
    assert beside(road) == {"legal_aid": ("applied", AGENCY, SLIP),
                            "arbitration": ("applied", COMMISSION, "")}

    road.sits_down(MEDIATOR, date(2026, 9, 16))
    road.open_case()
    get_lawyer(road, number)

    road.sits_down(MEDIATOR, date(2026, 9, 17))
    road.open_case()
    assert beside(road) == {"legal_aid": ("assigned", AGENCY, SLIP),
                            "arbitration": ("applied", COMMISSION, "")}
    road.step("仲裁委受理", 受理案号="中劳人仲案〔2026〕1234号")
    road.next_act()
    assert [end.text for end in page(hands)._page.open_ends] == [
        "法律援助还没有结果", "转仲裁还没有结果"]
    hands.push("知悉，仍要结案")
    hands.fill("说明", "已转仲裁，由法律援助律师代理。")
    road.do("closed")
    titles = [line.title for line in road.file_whole()]
    for title in ("调解笔录", "调解不成（终止）告知书", "结案审批表"):
        assert title in titles, titles
    assert any("转介（移送）函" in title for title in titles), titles
    assert not [title for title in titles if "法律援助" in title]  # those have a file of their own


def beside(road: Road) -> dict[str, tuple[str, str, str]]:
    """What 程序 shows beside the case: state, before whom, under which number."""
    road.section("proceedings")
    return {row.kind: (row.state, row.institution, row.number)
            for row in page(road.hands)._page.proceedings}


def fail(road: Road) -> None:
    """The mediation fails; F13 is printed and served."""
    road.sits_down(MEDIATOR, date(2026, 9, 9))
    road.open_case()
    road.next_act()
    road.do("mediate")
    road.minutes("调解不成", "单位只同意支付五千元。")
    road.other_act("调解不成")
    road.hands.choose("原因", "未能达成")
    road.hands.fill("说明", "双方就数额不能达成一致。")
    road.do("failed")
    assert "F13" in road.print_set()
    road.serve("张会娟", "中山市恒盛灯饰有限公司")


def keep_agency(road: Road) -> None:
    """The centre has one agency in its register."""
    context = road.hands.window.shell.context
    agencies.save(context.database, context.actor, AgencyEntry(
        name=AGENCY, address="中山市东区街道中山三路", contact="李科", phone="0760-88363148"))


def ask_for_aid(road: Road) -> int:
    """程序, 法律援助: the four steps stand prefilled; Ctrl+Enter registers the matter."""
    hands = road.hands
    dispute = int(page(hands).case_id)
    road.section("proceedings")
    hands.push("法律援助")
    road.stands("referral")
    form = page(hands).form
    assert form.who.lines["person"].text() == "张会娟"
    assert form.who.lines["employer"].text() == "中山市恒盛灯饰有限公司"
    begun = form.read()
    assert (begun.dispute_case_id, begun.matter, begun.ground) == (dispute, "wages", "31-5")
    assert AGENCY in form.agency.widget("agency_id").edit.currentText()
    hands.push("非诉讼事项：争议处理机关所在地")
    hands.press(Key.Key_Return, CTRL)
    hands.choose("拟申请的援助形式", "仲裁")
    hands.choose("免予核查（第四十二条）", "第四十二条第（三）项")
    hands.fill("证件名称和号码", "居住证 4420001234")
    hands.press(Key.Key_3, ALT)
    hands.push("身份证")
    hands.push("工资流水")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[1] not in (None, "new") or road.said())
    assert not road.said(), road.said()
    kind, case_id = stands_on(hands)
    assert kind == "referral"
    context = hands.window.shell.context
    made = record.read(context.database, context.actor, case_id)
    assert (made.dispute_case_id, made.handler_id) == (dispute, context.actor.staff_id)
    return int(case_id)


def consent(road: Road) -> None:
    """L5 is printed, signed and on record; nobody stands on two sides."""
    hands = road.hands
    hands.push("打印同意书")
    save_papers(hands, road.dialogs, "转介暨个人信息提供同意书")
    hands.push("登记签名")
    hands.wait(lambda: page(hands)._page.consents or road.said())
    assert page(hands)._page.consents, road.said()
    hands.push("登记审查结果")
    hands.wait(lambda: page(hands)._page.conflict or road.said())
    assert page(hands)._page.conflict == "none", road.said()


def send(road: Road, case_id: int) -> None:
    """初审完成, then 转交: each by Ctrl+Enter."""
    hands = road.hands
    hands.press(Key.Key_Return, CTRL)
    for state in ("ready", "sent"):
        if stands_on(hands)[0] == "aid":
            hands.press(Key.Key_Return, CTRL)
        road.stands("aid_act")
        hands.press(Key.Key_Return, CTRL)
        hands.wait(lambda: stands_on(hands)[0] == "aid" or road.said())
        assert stands_on(hands) == ("aid", case_id), road.said()
        assert page(hands)._page.heading.state == state


def print_slip(road: Road) -> None:
    """Ctrl+P: the slip bears what was typed at the dispute and here."""
    road.hands.press(Key.Key_P, CTRL)
    save_papers(road.hands, road.dialogs, "法律援助转介单")
    said = text_of(road.dialogs.saved[-1])
    for words in (SLIP, AGENCY, "张会娟", "居住证4420001234", "劳动争议仲裁代理", "林晓0760-",
                  "1.身份证（复印件，1份1页）；2.工资流水（复印件，1份1页）"):
        assert words in said, said


def get_lawyer(road: Road, case_id: int) -> None:
    """The slip from the case it came from; 给予法律援助, 已指派: each by Ctrl+Enter."""
    hands = road.hands
    line = next(line for line in page(hands).side.linked.findChildren(EntryLine)
                if "中工援转" in line.under())
    hands.push(line.accessibleName())
    for state, fields in (("granted", {"决定书文号": "中援决〔2026〕61号"}),
                          ("assigned", {"名册外的承办人": "陈立", "单位": "广东香山律师事务所"})):
        assert stands_on(hands) == ("aid", case_id)
        hands.press(Key.Key_Return, CTRL)
        road.stands("aid_act")
        for name, text in fields.items():
            hands.fill(name, text)
        hands.press(Key.Key_Return, CTRL)
        hands.wait(lambda: stands_on(hands)[0] == "aid" or road.said())
        assert stands_on(hands)[0] == "aid", road.said()
        assert page(hands)._page.heading.state == state


def take_receipt(road: Road, case_id: int) -> None:
    """Ctrl+Shift+R, the number of the slip, what the agency ticked."""
    hands = road.hands
    hands.press(Key.Key_R, CTRL | SHIFT)
    road.stands("receipt")
    hands.write("2026-0001")
    hands.press(Key.Key_Return)
    hands.wait(lambda: page(hands).slip is not None or road.said())
    assert page(hands).slip is not None, road.said()
    assert page(hands).slip.case_id == case_id
    hands.push("予以受理")
    hands.fill("机构收到日期", "今天")
    hands.fill("受理编号", ACCEPTED_AS)
    hands.press(Key.Key_Return, CTRL)
    hands.wait(road.said)
    assert "已登记" in road.said(), road.said()
