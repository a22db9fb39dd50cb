"""The road of a case by keys alone, from the counter to the bound file in the archive."""

from dataclasses import dataclass
from datetime import date

from time_machine import Traveller

from tests.journeys.filing import Filing, scan
from tests.journeys.hands import ALT, CTRL, Hands, Key
from tests.journeys.office import (
    COUNTER,
    MEDIATOR,
    FileDialogs,
    lock,
    page,
    stands_on,
    unlock,
)
from tests.samples import at

FIRST_DAY = date(2026, 9, 1)  # a Tuesday
SECTIONS = 12  # more than a case has


@dataclass
class Visitor:
    """Who comes to the counter, and what for."""

    name: str = "张会娟"
    id_number: str = "442000198603124425"
    phone: str = "13826774412"
    employer: str = "中山市恒盛灯饰有限公司"
    matter: str = "拖欠工资"
    facts: str = "自8月起未发工资，多次催要无果。"
    amount: str = "12400"
    workers: str = ""


class Road(Filing):
    """One case: `papers` holds what was printed and saved on its way, by title of the paper."""

    def __init__(self, hands: Hands, dialogs: FileDialogs, calendar: Traveller) -> None:
        self.hands, self.dialogs, self.calendar = hands, dialogs, calendar
        self.today = FIRST_DAY

    # the people and the days --------------------------------------------------------------------

    def sits_down(self, name: str, on: date | None = None) -> None:
        """Somebody else, or another day: the desk is locked before and unlocked then."""
        window = self.hands.window
        if window.shell is not None and not window.is_locked():
            lock(self.hands)
        if on is not None:
            assert on >= self.today
            self.today = on
            self.calendar.move_to(at(on.isoformat()))
        unlock(self.hands, name)

    # where one stands ---------------------------------------------------------------------------

    def stands(self, kind: str) -> None:
        """Wait until the page of this kind is in view."""
        self.hands.wait(lambda: stands_on(self.hands)[0] == kind)

    def section(self, kind: str) -> None:
        """Ctrl+PgDown along the sections of the case to this one."""
        for _ in range(SECTIONS):
            if stands_on(self.hands)[0] == kind:
                return
            self.hands.press(Key.Key_PageDown, CTRL)
        raise AssertionError(f"Ctrl+PgDown does not come to {kind!r}")

    def open_case(self) -> None:
        """Ctrl+3, all of them: Enter opens the one there is."""
        hands = self.hands
        hands.press(Key.Key_3, CTRL)
        self.stands("cases")
        hands.push("全部")
        hands.go("劳动争议")
        hands.press(Key.Key_Home, CTRL)
        hands.press(Key.Key_Return)
        self.stands("case")

    def open_undecided(self) -> None:
        """The desk says that an application waits; its list; Enter opens it."""
        hands = self.hands
        hands.go("需要我处理")
        hands.press(Key.Key_Home)
        while page(hands).mine.current().id != "undecided":
            hands.press(Key.Key_Down)
        hands.press(Key.Key_Return)
        self.stands("cases")
        hands.press(Key.Key_Return)
        self.stands("case")

    def state(self) -> str:
        """The state of the case in view."""
        return page(self.hands).header.heading().state

    def said(self) -> str:
        """What the line of the page says."""
        return page(self.hands).message().sentence()

    # the counter --------------------------------------------------------------------------------

    def case_of(self, visitor: Visitor) -> None:
        """F2: who comes, what for; Ctrl+Enter makes it a case."""
        hands = self.hands
        hands.press(Key.Key_F2)
        for text in (visitor.name, visitor.id_number, visitor.phone, visitor.employer, "装配工",
                     "2024-3"):
            hands.write(text)
            hands.press(Key.Key_Return)
        hands.push(visitor.matter)
        hands.fill("反映的情况", visitor.facts)
        hands.fill("涉及金额", visitor.amount)
        if visitor.workers:
            hands.fill("涉及人数", visitor.workers)
        hands.push("已告知并同意为办理本事项使用个人信息")
        hands.press(Key.Key_Return, CTRL)
        self.stands("case")
        assert self.state() == "applied"

    # acts ---------------------------------------------------------------------------------------

    def next_act(self) -> None:
        """Ctrl+Enter on the case asks for its next act."""
        self.section("case")
        self.hands.press(Key.Key_Return, CTRL)
        self.stands("act")

    def other_act(self, words: str) -> None:
        """An act beside the next one: its button, or the menu behind 更多."""
        self.section("case")
        if words in [button.text() for button in page(self.hands).acts_.buttons()]:
            self.hands.push(words)
        else:
            self.hands.push("更多")
            self.hands.menu(words)
        self.stands("act")

    def do(self, state: str) -> None:
        """Ctrl+Enter does the act; the case is seen in its new state."""
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.wait(lambda: stands_on(self.hands)[0] == "case" or self.said())
        assert stands_on(self.hands)[0] == "case", self.said()
        assert self.state() == state

    def accepted(self, visitor: Visitor, on: date) -> None:
        """The counter takes the case in, the mediator accepts it that day, prints and serves."""
        self.sits_down(COUNTER)
        self.case_of(visitor)
        self.sits_down(MEDIATOR, on)
        self.open_undecided()
        self.next_act()
        self.hands.fill("对方同意调解的日期", "今天")
        self.do("accepted")
        printed = self.print_set()
        assert {"F03", "F04", "F04b:respondent:0", "F07"} <= set(printed)
        self.serve(visitor.name, visitor.employer)

    # records ------------------------------------------------------------------------------------

    def record(self, place: int, **fields: str) -> None:
        """Alt+PLACE on 调解与调查 begins a record; the fields by their names; Ctrl+Enter."""
        hands = self.hands
        self.section("records")
        hands.press(Key(Key.Key_0 + place), ALT)
        self.stands("record")
        for name, text in fields.items():
            hands.fill(name, text)

    def put_on_record(self) -> None:
        """Ctrl+Enter."""
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.wait(lambda: stands_on(self.hands)[0] == "records" or self.said())
        assert stands_on(self.hands)[0] == "records", self.said()

    def evidence(self, name: str = "工资条") -> None:
        """Alt+4: what the applicant handed in."""
        self.record(4, 证据名称=name, 页数="2", 证明内容="拖欠工资的数额")
        self.put_on_record()

    def rights(self, who: str = "张会娟") -> None:
        """Alt+5: the applicant was told of rights and duties and agrees to mediate."""
        self.record(5)
        self.hands.choose("当事人", who)
        self.hands.push("同意调解")
        self.hands.push("不申请回避")
        self.put_on_record()

    def minutes(self, result: str, answer: str) -> None:
        """Alt+2: who came, what each said, how it ended."""
        hands = self.hands
        self.record(2)
        for name, text in (("开始时间", "今天 9:00"), ("结束时间", "今天 9:50"),
                           ("地点", "中心调解室"), ("记录人", COUNTER)):
            hands.fill(name, text)
        for _ in range(2):  # one line a party
            hands.push("到场")
            hands.push("已核对身份权限")
        for name, text in (("④ 被申请人意见", answer),
                           ("⑦ 调解经过与方案", "分别做双方工作。")):
            hands.fill(name, text)
        hands.push(result)
        self.put_on_record()

    def follow_up(self, kept: str = "全部履行") -> None:
        """Alt+9: the worker was called: how far it was paid, how content she is."""
        self.record(9)
        for answer in (kept, "满意", "很满意"):
            self.hands.push(answer)
        if kept != "全部履行":
            self.hands.fill("处理", "已告知申请支付令。")
        self.put_on_record()

    # beside the case ----------------------------------------------------------------------------

    def step(self, name: str, **fields: str) -> None:
        """程序: what may begin, or the next step of what runs; its fields; Ctrl+Enter."""
        hands = self.hands
        self.section("proceedings")
        hands.push(name)
        hands.wait(lambda: not page(hands).ui.form.isHidden())
        for field, text in fields.items():
            hands.fill(field, text)
        hands.press(Key.Key_Return, CTRL)
        hands.wait(self.said)
        assert "已办理" in self.said(), self.said()

    # the agreement ------------------------------------------------------------------------------

    def agreed(self, *dues: tuple[date, str], total: str = "12400") -> None:
        """The terms with their instalments, the set printed, signed by all; in force."""
        hands = self.hands
        self.section("performance")
        hands.push("写协议")
        self.stands("agreement")
        hands.fill("协议条款（一行一条）", "单位分期付清所欠工资。")
        hands.fill("协议金额：拖欠、克扣工资", total)
        for place, (due, amount) in enumerate(dues, 1):
            hands.push("增加一期")
            hands.fill("付款内容", f"第{place}期工资")
            hands.fill("期限", due.isoformat())
            hands.fill("金额", amount)
        hands.press(Key.Key_Return, CTRL)
        self.stands("performance")
        self.next_act()
        self.do("agreed")

    def pays(self, amount: str, voucher: str) -> None:
        """协议与履行: what arrived of the earliest that is owed."""
        hands = self.hands
        self.section("performance")
        hands.fill("到账金额", amount)
        hands.fill("方式", "银行转账")
        hands.fill("凭证", voucher)
        hands.press(Key.Key_Return, CTRL)
        hands.wait(lambda: not page(hands).instalments.strip.voucher.text())


__all__ = ["COUNTER", "FIRST_DAY", "MEDIATOR", "Road", "Visitor", "scan"]
