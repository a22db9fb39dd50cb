"""A client of counselling from the first visit to the follow-up: by code, by keys, on paper."""

from datetime import date

from tests.journeys.at_risk import (
    TOLD,
    alerted,
    arrives,
    crisis_papers,
    first_note,
    high_risk,
    lowered,
    medium_risk,
    note,
    scale,
)
from tests.journeys.counsel import (
    COUNSELLOR,
    FIRST_DAY,
    ID,
    NAME,
    PHONE,
    THIRD,
    Counsel,
    counsel,
    rooms,
)
from tests.journeys.first_visit import books, first_papers, front_desk, takes_on
from tests.journeys.hands import CTRL, Key
from tests.journeys.office import COUNTER, MEDIATOR, SUPERVISOR, page, stands_on

__all__ = ["counsel", "rooms"]

RECORDS = 9  # of one client that a supervisor may walk through


def test_a_client_goes_from_the_first_visit_to_the_follow_up(counsel: Counsel) -> None:
    counsel.sits_down(COUNSELLOR, FIRST_DAY)
    takes_on(counsel)
    first_papers(counsel)
    books(counsel)
    counsel.sits_down(COUNTER, date(2026, 9, 2), 13)
    front_desk(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 2), 14)
    arrives(counsel)
    scale(counsel, "222211111")
    alerted(counsel)
    medium_risk(counsel)
    first_note(counsel)
    counsel.sits_down(MEDIATOR)
    counsel.finds_nothing(TOLD)
    counsel.sits_down(THIRD)
    read_by_supervisor(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 9), 14)
    high_risk(counsel)
    crisis_papers(counsel)
    note(counsel, "高", "想了结", 评定依据="有计划", 已采取的行动="母亲陪同就医")
    counsel.sits_down(SUPERVISOR)
    head_sees_the_code(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 10), 10)
    lowered(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 16), 14)
    third_session(counsel)
    counsel.sits_down(THIRD)
    reads_no_more(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 23), 10)
    closes(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 10, 23))
    follows_up(counsel)
    counsel.sits_down(SUPERVISOR)
    month_goes_out(counsel)


def read_by_supervisor(counsel: Counsel) -> None:
    """督导: the note by code; who it is stands nowhere, and no client is to be opened."""
    hands = counsel.hands
    hands.press(Key.Key_5, CTRL)
    counsel.stands("clients")
    assert page(hands)._rows == []
    counsel.section("supervision")
    hands.go("记录")
    hands.press(Key.Key_Home, CTRL)
    for _ in range(RECORDS):
        seen = counsel.seen()
        assert counsel.code in seen
        for secret in (NAME, PHONE, ID):
            assert secret not in seen
        if TOLD in seen:
            break
        hands.press(Key.Key_Down)
    assert TOLD in seen
    hands.press(Key.Key_Return)
    assert stands_on(hands)[0] == "supervision"


def reads_no_more(counsel: Counsel) -> None:
    """The client took the consent back: nothing is left to read."""
    counsel.hands.press(Key.Key_5, CTRL)
    counsel.stands("clients")
    counsel.section("supervision")
    seen = counsel.seen()
    assert "没有可读的" in seen or counsel.code not in seen
    assert TOLD not in seen


def head_sees_the_code(counsel: Counsel) -> None:
    """The desk of the head of the site: the code, and nothing else of the client."""
    hands = counsel.hands
    hands.press(Key.Key_1, CTRL)
    seen = counsel.seen()
    assert counsel.code in seen
    for secret in (NAME, PHONE, ID, "药品", "母亲", TOLD):
        assert secret not in seen


def third_session(counsel: Counsel) -> None:
    """Two weeks after the first: the scale says how far it improved; what remains is cancelled."""
    hands = counsel.hands
    arrives(counsel)
    scale(counsel, "111000000")
    assert "可靠改善" in counsel.seen()
    note(counsel, "低", "能睡五小时了", 评定依据="偶有念头，无计划")
    counsel.client()
    hands.push("隐去身份后用于督导: 撤回")
    hands.wait(lambda: "supervision:agree" in page(hands).consents.buttons)


def closes(counsel: Counsel) -> None:
    """The last time of the series is cancelled in the week; the summary, P10."""
    hands = counsel.hands
    counsel.week()
    hands.press(Key.Key_Delete)
    counsel.answer()
    counsel.client("client_closing")
    hands.push("目标达成")
    hands.push("低")
    hands.choose("目标现评 0–10", "8")
    hands.fill("主要过程（概括）", "四次会谈，睡眠改善，风险解除")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(counsel.refused)
    assert "已结案" in counsel.refused(), counsel.refused()
    hands.press(Key.Key_P, CTRL)
    counsel.prints("结案小结")
    assert "睡眠改善" in counsel.by_code("结案小结")


def follows_up(counsel: Counsel) -> None:
    """A month later: how they are now, P11."""
    hands = counsel.hands
    hands.press(Key.Key_5, CTRL)
    counsel.stands("clients")
    hands.push("已结束")
    hands.go("我的来访者")
    hands.press(Key.Key_Home, CTRL)
    hands.press(Key.Key_Return)
    counsel.stands("client")
    counsel.section("client_closing")
    hands.fill("近况", "睡眠稳定，已复工")
    hands.push("无")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(counsel.refused)
    hands.go("随访记录")
    hands.press(Key.Key_Home, CTRL)
    hands.press(Key.Key_P, CTRL)
    counsel.prints("随访记录")
    assert "已复工" in counsel.by_code("随访记录")


def month_goes_out(counsel: Counsel) -> None:
    """The head releases September; P14 hides what is small, and no number leads anywhere."""
    hands = counsel.hands
    hands.press(Key.Key_6, CTRL)
    counsel.stands("week")
    counsel.section("counselling_figures")
    hands.wait(lambda: page(hands).shown is not None)
    hands.press(Key.Key_Return, CTRL)
    counsel.answer()
    hands.wait(lambda: page(hands).shown.released)
    hands.press(Key.Key_P, CTRL)
    counsel.prints("心理服务月报表")
    month = counsel.printer.last("心理服务月报表")
    assert "2026年9月" in month
    assert "<5" in month
    for secret in (counsel.code, NAME, PHONE, ID):
        assert secret not in month
