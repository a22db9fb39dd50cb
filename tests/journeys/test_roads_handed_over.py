"""A client goes to another counsellor, and after the time of keeping two destroy the records."""

from datetime import date

import pytest

from casedesk.casework.counselling import clients, notes
from casedesk.errors import RefusedError
from tests.journeys.at_risk import TOLD, arrives, note
from tests.journeys.counsel import (
    COUNSELLOR,
    FIRST_DAY,
    NAME,
    SECOND,
    Counsel,
    counsel,
    rooms,
)
from tests.journeys.first_visit import books, takes_on
from tests.journeys.hands import CTRL, SHIFT, Key
from tests.journeys.office import SUPERVISOR, page, stands_on

__all__ = ["counsel", "rooms"]


def test_a_client_is_handed_over_and_destroyed_when_its_time_is_over(counsel: Counsel) -> None:
    counsel.sits_down(COUNSELLOR, FIRST_DAY)
    takes_on(counsel)
    books(counsel)
    counsel.sits_down(COUNSELLOR, date(2026, 9, 2), 14)
    arrives(counsel)
    note(counsel, "无", TOLD)
    hands_over(counsel)
    counsel.sits_down(SECOND)
    goes_on(counsel)
    counsel.sits_down(SECOND, date(2026, 9, 30))
    closes(counsel)
    counsel.sits_down(SUPERVISOR, date(2037, 1, 4))
    proposes(counsel)
    counsel.sits_down(SECOND)
    confirms(counsel)


def hands_over(counsel: Counsel) -> None:
    """移交: to whom and why; from then on there is nothing of it, on this page or by its number."""
    hands = counsel.hands
    counsel.client()
    case = int(stands_on(hands)[1])
    hands.push("移交")
    hands.choose("移交给", SECOND)
    hands.choose("原因", "来访者要求更换咨询师")
    counsel.answer()
    counsel.stands("clients")
    assert page(hands)._rows == []
    assert NAME not in counsel.seen()
    context = hands.window.shell.context
    with pytest.raises(RefusedError):
        notes.of_case(context.database, context.actor, case)
    with pytest.raises(RefusedError):
        clients.intake(context.database, context.actor, case)


def goes_on(counsel: Counsel) -> None:
    """The other reads the note of before, sees who it is for half a minute, and goes on."""
    hands = counsel.hands
    counsel.client()
    assert page(hands).title() == counsel.code
    assert TOLD in counsel.seen()
    hands.press(Key.Key_M, CTRL | SHIFT)
    assert NAME in counsel.seen()
    hands.press(Key.Key_M, CTRL | SHIFT)
    assert NAME not in counsel.seen()


def closes(counsel: Counsel) -> None:
    """The summary, without a follow-up."""
    hands = counsel.hands
    counsel.client("client_closing")
    hands.push("其他")
    hands.push("无")
    hands.fill("主要过程（概括）", "一次会谈，转由同事继续后结束")
    hands.push("安排第一次随访")
    hands.push("安排第二次随访")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(counsel.refused)
    assert "已结案" in counsel.refused(), counsel.refused()


def proposes(counsel: Counsel) -> None:
    """Ten years later the head proposes, and may not confirm what they proposed."""
    hands = counsel.hands
    hands.press(Key.Key_6, CTRL)
    counsel.stands("week")
    counsel.section("destruction")
    hands.press(Key.Key_Return, CTRL)
    counsel.answer()
    hands.wait(lambda: page(hands).list.current().proposed_by == SUPERVISOR)
    hands.go("保管期满")
    hands.press(Key.Key_Return)
    hands.wait(counsel.refused)
    assert page(hands).done.model().rows == []
    assert not page(hands)._act.isEnabled()


def confirms(counsel: Counsel) -> None:
    """Another types the code; nothing opens any more, and the register is printed."""
    hands = counsel.hands
    hands.press(Key.Key_6, CTRL)
    counsel.stands("week")
    counsel.section("destruction")
    hands.press(Key.Key_Return, CTRL)
    hands.fill("再输入一次代码", counsel.code)
    counsel.answer()
    hands.wait(lambda: page(hands).done.model().rows)
    hands.wait(lambda: counsel.code in counsel.refused())
    hands.press(Key.Key_P, CTRL)
    counsel.prints("档案销毁登记表")
    register = counsel.printer.last("档案销毁登记表")
    for words in (counsel.code, SUPERVISOR, SECOND):
        assert words in register
    assert NAME not in register
    hands.press(Key.Key_5, CTRL)
    counsel.stands("clients")
    hands.push("全部")
    assert page(hands)._rows == []
