"""What F06, F14 and F26 say, gathered from a case that went its road."""

from datetime import date

from casedesk.casework.disputes import proceedings
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.forms_book import gather_road
from tests.casework.roads import agree, do
from tests.samples import at


def facts(database, case_id):
    with database.reading() as session:
        return gather_road.road(session, case_id)


def test_the_inquiry_says_until_when_to_answer(database, mediator, clock, case_id):
    clock.move_to(at("2026-11-23"))
    do(database, mediator, case_id, "solicit")
    found = facts(database, case_id)
    assert found.response_due == date(2026, 11, 26)  # three working days
    assert found.solicited_on == date(2026, 11, 23)
    assert not found.proactive
    with database.writing(mediator) as session:
        from casedesk.casework.disputes.opening import dispute_of

        dispute_of(session, case_id).source = "4"
    assert facts(database, case_id).proactive  # 17号令 §23: both parties are asked


def test_the_withdrawal_says_what_was_settled(database, mediator, clock, s1):
    clock.move_to(at("2026-09-21"))
    do(database, mediator, s1, "withdraw", withdrawal_ground="settled",
       settlement="单位当场支付12,400元")
    found = facts(database, s1)
    assert (found.withdrawal_ground, found.withdrawal_said, found.withdrawn_on) == (
        "双方已自行和解", "单位当场支付12,400元", date(2026, 9, 21))


def test_the_closing_sheet_tells_the_whole_road(database, mediator, supervisor, clock, s1):
    clock.move_to(at("2026-09-28"))
    do(database, mediator, s1, "extend", until=date(2026, 10, 15))
    clock.move_to(at("2026-10-14"))
    agree(database, mediator, s1, date(2026, 10, 14), date(2026, 10, 31))
    clock.move_to(at("2026-10-20"))
    number = proceedings.perform(database, mediator, ProceedingAct(
        s1, "arbitration_review", "apply", institution="中山市劳动人事争议仲裁委员会"))
    proceedings.perform(database, mediator, ProceedingAct(
        s1, "arbitration_review", "accept", number, number="中劳人仲审〔2026〕8号"))
    proceedings.perform(database, mediator, ProceedingAct(
        s1, "arbitration_review", "mediate", number, paper_number="中劳人仲调〔2026〕8号",
        received_on=date(2026, 10, 20)))
    do(database, supervisor, s1, "close", accept_open_ends=True, text="余款按期支付中")
    found = facts(database, s1)
    assert (found.ended_how, found.days_used, found.was_extended) == (
        "达成调解协议（书面）", 30, True)
    assert (found.agreed_fen, found.performed, found.closed_on) == (
        1_240_000, "待履行", date(2026, 10, 20))
    assert found.arbitration_review == "出具调解书 中劳人仲调〔2026〕8号 2026年10月20日"
    assert (found.judicial_confirmation, found.payment_order) == ("", "")
    assert [line.split("：")[0] for line in found.course.splitlines()] == [
        "2026年9月10日 收到申请", "2026年9月14日 受理", "2026年9月28日 延期",
        "2026年10月14日 开始调解", "2026年10月14日 达成协议", "2026年10月20日 结案"]
    assert "尚有 12,400.00 元未到账" in found.open_ends
