"""The first visit of a client: taken on under a code, papers, a series of times, the front desk."""

from tests.journeys.counsel import ID, NAME, PHONE, THIRD, Counsel
from tests.journeys.hands import CTRL, Key
from tests.journeys.office import page, stands_on

WORDS = "夜里总睡不着，怕上班"


def takes_on(counsel: Counsel) -> None:
    """Ctrl+5, Ctrl+Enter: intake, who it is apart, the consents; Ctrl+Enter draws the code."""
    hands = counsel.hands
    hands.press(Key.Key_5, CTRL)
    counsel.stands("clients")
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("new_client")
    hands.choose("主诉", "睡眠")
    hands.fill("本人原话", WORDS)
    hands.fill("希望达成的目标", "能睡满六小时")
    hands.choose("现在 0–10", "3")
    for name, text in (("姓名或者化名", NAME), ("证件号码（可不填）", ID), ("联系电话", PHONE),
                       ("紧急联系人姓名", "白母"), ("紧急联系人电话", "13900139000")):
        hands.fill(name, text)
    for name in ("接受咨询（知情同意书）", "处理敏感个人信息（单独同意）", "隐去身份后用于督导",
                 "短信或电话提醒", "紧急时联系紧急联系人"):
        hands.push(name)
    assert NAME not in hands.window.windowTitle()
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client")
    counsel.code = page(hands).title()
    assert counsel.code in hands.window.windowTitle()
    assert NAME not in counsel.seen()
    hands.push("指定督导")
    hands.choose("督导", THIRD)
    counsel.answer()
    assert page(hands)._card.supervisor == THIRD


def first_papers(counsel: Counsel) -> None:
    """文书: intake, consent and privacy sheet by code; the name stands on P1-A alone."""
    for title, words in (("心理咨询登记表", WORDS), ("心理咨询知情同意书", "保密"),
                         ("敏感个人信息处理告知与单独同意书", "同意")):
        paper(counsel, title)
        assert words in counsel.by_code(title)
    paper(counsel, "来访者身份信息表")
    assert NAME in counsel.printer.last("来访者身份信息表")


def paper(counsel: Counsel, title: str) -> None:
    """Print the form whose title begins so from the papers of the client."""
    hands = counsel.hands
    counsel.section("client_papers")
    hands.wait(lambda: page(hands).offers.model().rows)
    hands.go("可以打印的")
    hands.press(Key.Key_Home, CTRL)
    for _ in page(hands).offers.model().rows:
        if title in page(hands).offers.current().title:
            break
        hands.press(Key.Key_Down)
    hands.press(Key.Key_P, CTRL)
    counsel.prints(title)


def books(counsel: Counsel) -> None:
    """会谈, 预约: four weeks in a row; the slip of the first says nothing of what it is for."""
    hands = counsel.hands
    counsel.section("client")
    hands.push("预约")
    hands.fill("时间", "明天 14:00")
    hands.fill("连续几周", "4")
    before = hands.dialog()
    hands.press(Key.Key_P, CTRL)
    hands.wait(lambda: hands.dialog() is not before)
    counsel.prints("预约凭证")
    slip = counsel.by_code("预约凭证")
    assert "14:00" in slip
    assert "心理" not in slip
    hands.wait(lambda: stands_on(hands)[0] == "client")


def front_desk(counsel: Counsel) -> None:
    """The week shows the code and the time; Enter opens nothing, no page of a client is there."""
    hands = counsel.hands
    grid = counsel.week()
    assert f"14:00 {counsel.code}" in grid.accessibleDescription()
    hands.press(Key.Key_Return)
    assert stands_on(hands)[0] == "week"
    hands.press(Key.Key_5, CTRL)
    assert stands_on(hands)[0] == "week"
    for secret in (NAME, PHONE, WORDS):
        assert secret not in counsel.seen()
    counsel.finds_nothing()
