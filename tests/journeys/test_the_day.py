"""A day in the office by the keyboard alone: a case from the counter to paper, then the month."""

from datetime import date, timedelta

from casedesk.rules import dates, deadlines
from casedesk.rules.calendar import Calendar
from tests.journeys.hands import CTRL, Hands, Key
from tests.journeys.office import (
    BODY,
    COUNTER,
    MEDIATOR,
    SUPERVISOR,
    FileDialogs,
    lock,
    page,
    save_papers,
    stands_on,
    text_of,
    unlock,
)

WORKER, EMPLOYER = "张会娟", "中山市恒盛灯饰有限公司"
ID, PHONE = "442000198603124425", "13826774412"
WORDS = "壹万贰仟肆佰元整"


def test_a_case_goes_from_the_counter_to_paper_and_into_the_month(
        hands: Hands, dialogs: FileDialogs) -> None:
    unlock(hands, SUPERVISOR)
    name_the_body(hands)
    lock(hands)

    unlock(hands, COUNTER)
    register(hands)
    case_of_visit(hands)
    hands.press(Key.Key_P, CTRL)
    hands.push("单份文书…")
    save_papers(hands, dialogs, "劳动争议调解申请书", "口头申请调解记录")
    lock(hands)

    unlock(hands, MEDIATOR)
    accept(hands)
    hands.push("打印")
    hands.push("单份文书…")
    save_papers(hands, dialogs, "受理登记（审批）表", "受理通知书", "参加调解通知书")
    note(hands)
    mediate(hands)
    write_terms(hands)
    hands.press(Key.Key_P, CTRL)
    hands.push("单份文书…")
    save_papers(hands, dialogs, "劳动争议调解协议书")
    sign(hands)
    hands.push("打印")
    hands.push("单份文书…")
    save_papers(hands, dialogs, "送达回证")
    lock(hands)

    unlock(hands, SUPERVISOR)
    close(hands)
    save_month(hands, dialogs)
    read_back(dialogs)


def name_the_body(hands: Hands) -> None:
    """Ctrl+8: which mediating body this is, which decides what it may issue."""
    hands.press(Key.Key_8, CTRL)
    hands.fill("调解组织全称", BODY)
    hands.choose("性质", "乡镇（街道）")
    hands.fill("设立文号", "西办发〔2024〕12号")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: "已保存" in hands.window.shell.ui.status.saved.text())


def register(hands: Hands) -> None:
    """F2; the field of the facts is half written when the desk is locked, and comes back."""
    hands.press(Key.Key_F2)
    for text in (WORKER, ID, PHONE, EMPLOYER, "装配工", "2024-3"):
        hands.write(text)
        hands.press(Key.Key_Return)
    assert "女" in page(hands).ui.idNumber.hint_text()  # the number says so
    assert hands.name() == "拖欠工资"
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Return)
    hands.write("自8月起未发工资，")
    lock(hands)
    assert WORKER not in hands.window.windowTitle()
    unlock(hands, COUNTER)
    assert hands.name() == "反映的情况"
    hands.write("多次催要无果。")
    assert page(hands).ui.facts.text() == "自8月起未发工资，多次催要无果。"
    hands.fill("涉及金额", "12400")
    hands.push("已告知并同意为办理本事项使用个人信息")


def case_of_visit(hands: Hands) -> None:
    """Ctrl+Enter makes the visit a case."""
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    assert page(hands).title() == f"{WORKER} 与 {EMPLOYER}"


def accept(hands: Hands) -> None:
    """The desk says that an application waits; its list, the case, the act."""
    hands.go("需要我处理")
    hands.press(Key.Key_Home)
    while page(hands).mine.current().id != "undecided":
        hands.press(Key.Key_Down)
    assert page(hands).mine.current().count == 1
    hands.press(Key.Key_Return)
    assert stands_on(hands)[0] == "cases"
    hands.press(Key.Key_Return)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    hands.press(Key.Key_Return, CTRL)
    assert hands.name() == "对方同意调解的日期"
    hands.write("今天")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    assert "受理通知书" in page(hands).message().sentence()


def note(hands: Hands) -> None:
    """Ctrl+M; the next step and its day in the same save."""
    hands.press(Key.Key_M, CTRL)
    hands.write("与单位人事联系，同意明天到场。")
    hands.fill("下一步", "组织调解会")
    hands.fill("下一步的日期", "明天")
    hands.press(Key.Key_Return, CTRL)
    tomorrow = dates.today() + timedelta(1)
    assert (page(hands)._page.next_step, page(hands)._page.next_step_on) == (
        "组织调解会", tomorrow)


def mediate(hands: Hands) -> None:
    """Ctrl+Enter asks for the act, Ctrl+Enter does it."""
    hands.press(Key.Key_Return, CTRL)
    assert stands_on(hands)[0] == "act"
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")


def write_terms(hands: Hands) -> None:
    """The terms, what was agreed, and when it is paid."""
    hands.push("协议与到账 写条款")
    assert hands.name() == "协议条款（一行一条）"
    hands.write("单位一次性付清所欠工资。")
    hands.fill("协议金额：拖欠、克扣工资", "12400")
    hands.push("增加一期")
    hands.fill("付款内容", "付清工资")
    hands.fill("期限", said(dates.today() + timedelta(5)))
    hands.fill("金额", "12400")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")


def sign(hands: Hands) -> None:
    """Both parties and the mediator sign, the seal is set: agreed."""
    hands.press(Key.Key_Return, CTRL)
    assert stands_on(hands)[0] == "act"
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    assert page(hands)._page.state == "agreed"


def close(hands: Hands) -> None:
    """The list, the case, the act; what is still open is said and taken on."""
    hands.press(Key.Key_3, CTRL)
    hands.press(Key.Key_Return)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    hands.press(Key.Key_Return, CTRL)
    assert stands_on(hands)[0] == "act"
    hands.push("知悉，仍要结案")
    hands.press(Key.Key_Return, CTRL)  # it asks why
    hands.write("双方已确认无其他争议，余款按期支付。")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: stands_on(hands)[0] == "case")
    assert page(hands)._page.state == "closed"


def save_month(hands: Hands, dialogs: FileDialogs) -> None:
    """Ctrl+7; from last month to this one; the summary as PDF."""
    hands.press(Key.Key_7, CTRL)
    hands.push("下一个月")
    hands.wait(lambda: page(hands).shown is not None
               and page(hands).shown.period.month == f"{dates.today():%Y-%m}")
    already = len(dialogs.saved)
    hands.push("PDF")
    hands.wait(lambda: len(dialogs.saved) > already and dialogs.saved[-1].exists()
               and dialogs.saved[-1].stat().st_size)


def read_back(dialogs: FileDialogs) -> None:
    """What the papers say: who, how much in words, until when, under which number."""
    papers = {path.stem: text_of(path) for path in dialogs.saved}
    day, year = dates.cn(dates.today()), dates.today().year
    month = papers.pop(f"月报{dates.today():%Y-%m}")
    assert len(papers) == 7
    for title, text in papers.items():
        assert title in text
        assert EMPLOYER in text
        assert title == "送达回证" or WORKER in text
    for title in ("劳动争议调解申请书", "口头申请调解记录", "受理登记（审批）表",
                  "劳动争议调解协议书"):
        assert WORDS in papers[title]
        assert ID in papers[title]
    assert "自8月起未发工资，多次催要无果。" in papers["劳动争议调解申请书"]
    end = deadlines.compute(deadlines.rule("M-END", dates.today()), dates.today(), Calendar.seed())
    for title, number in (("受理通知书", 1), ("参加调解通知书", 2)):
        assert f"中工调受字〔{year}〕第{number:04d}号" in papers[title]
        assert f"（至{dates.cn(end.due)}）" in papers[title]
        assert f"决定于{day}受理" in papers[title]
    agreement = papers["劳动争议调解协议书"]
    assert f"{BODY}劳动争议调解协议书中工调协字〔{year}〕第0001号" in agreement
    assert "一、单位一次性付清所欠工资。" in agreement
    assert dates.cn(dates.today() + timedelta(5)) in agreement
    served = papers["送达回证"]
    for number in (f"中工调受字〔{year}〕第0002号", f"中工调协字〔{year}〕第0001号",
                   f"中工调送字〔{year}〕第0001号"):
        assert number in served
    assert f"报告期：{year}年{dates.today().month}月" in month
    for line in ("收到调解申请件1", "申请涉及劳动者人1", "本期新收（受理）件1", "本期已结件1",
                 "期末未结件0", "达成协议件1"):
        assert line in month


def said(day: date) -> str:
    """A day as somebody types it."""
    return f"{day:%Y-%m-%d}"
