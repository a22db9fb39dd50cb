"""Sessions of a client at risk: scale, alert, what each grade asks for, its papers, the notes."""

from tests.journeys.counsel import COUNSELLOR, Counsel
from tests.journeys.hands import CTRL, SHIFT, Key
from tests.journeys.office import lock, page, unlock

TOLD = "夜里不敢关灯。"


def arrives(counsel: Counsel) -> None:
    """Ctrl+6, A: the note opens beside the week."""
    counsel.week()
    counsel.hands.press(Key.Key_A)
    assert page(counsel.hands).side.editor.isVisible()


def scale(counsel: Counsel, digits: str) -> None:
    """量表, Ctrl+Enter: a digit an item, what it means for daily life, Ctrl+Enter."""
    hands = counsel.hands
    counsel.client("scales")
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("scale")
    for digit in f"{digits}1":
        hands.press(Key(Key.Key_0 + int(digit)))
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("scales")


def alerted(counsel: Counsel) -> None:
    """The ninth item: the alert leads by Enter to the screen, answered by Y, N and figures."""
    hands = counsel.hands
    hands.dialog()
    hands.press(Key.Key_Return)
    counsel.stands("client_assess")
    for key in "nyy":
        hands.write(key)
    assert hands.name() == "想法的强度"
    hands.write("4")
    hands.press(Key.Key_Return, times=2)
    for key in "ynn":
        hands.write(key)
    hands.fill("触发事件", "被调岗")
    hands.fill("依据", "有方法设想，没有计划和准备")
    assert page(hands).grade.code() == "2"
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")


def medium_risk(counsel: Counsel) -> None:
    """What the grade asks for: plan, contact with consent, supervisor, advice; each is printed."""
    hands = counsel.hands
    hands.push("安全计划: 打开")
    counsel.stands("client_plan")
    for name, text in (("1 警示信号", "心跳快、想躲起来"), ("2 自己能做的", "下楼走一圈"),
                       ("3 可以去的场所、可以找的人", "图书馆"), ("4 可以求助的亲友", "姐姐"),
                       ("6 环境安全", "药交给家人保管"), ("来访者签名日期", "今天"),
                       ("咨询师签名日期", "今天")):
        hands.fill(name, text)
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")
    hands.press(Key.Key_M, CTRL | SHIFT)
    assert "13900139000" in counsel.seen().replace(" ", "")
    hands.push("联系紧急联系人: 登记")
    hands.fill("具体是谁", "母亲")
    hands.fill("说了什么：只说危险和怎么做", "这几天请多陪伴，药品收好")
    counsel.answer()
    hands.push("报督导: 现在完成")
    hands.push("就医建议书: 打开")
    counsel.stands("client_hospital")
    hands.fill("会谈所见（不写病名）", "近两周每晚睡三小时，白天难以做事")
    hands.push("自行就诊")
    hands.fill("来访者签名日期", "今天")
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")
    hands.press(Key.Key_P, CTRL)
    counsel.prints("我的支持计划", "风险评估表", "就医建议书")
    for title, words in (("我的支持计划", "下楼走一圈"), ("风险评估表", "有方法设想"),
                         ("就医建议书", "每晚睡三小时")):
        assert words in counsel.by_code(title)


def first_note(counsel: Counsel) -> None:
    """Beside the week; locked in the middle of it, gone on with, signed."""
    hands = counsel.hands
    counsel.week()
    hands.push("中")
    hands.fill("评定依据", "有方法设想")
    hands.fill("已采取的行动", "支持计划已签，已联系母亲，已报督导")
    hands.fill("S 来访者自述", "被调岗后睡不着，")
    lock(hands)
    assert "被调岗" not in counsel.seen()
    unlock(hands, COUNSELLOR)
    counsel.week()
    hands.go("S 来访者自述")
    hands.press(Key.Key_End, CTRL)
    hands.write(TOLD)
    hands.press(Key.Key_Return, CTRL)
    hands.wait(counsel.refused)
    assert "已签名锁定" in counsel.refused()
    held = page(hands).side.keeping.row
    assert held.note.subjective == f"被调岗后睡不着，{TOLD}"


def note(counsel: Counsel, grade: str, told: str, **more: str) -> None:
    """会谈, Ctrl+Enter: the note that waits; Ctrl+Enter signs it."""
    hands = counsel.hands
    counsel.client()
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("session")
    hands.push(grade)
    for name, text in more.items():
        hands.fill(name, text)
    hands.fill("S 来访者自述", told)
    hands.press(Key.Key_Return, CTRL)
    hands.wait(counsel.refused)
    assert "已签名锁定" in counsel.refused(), counsel.refused()


def high_risk(counsel: Counsel) -> None:
    """The second session: graded high, what to do now comes first, each done with its key."""
    hands = counsel.hands
    arrives(counsel)
    counsel.client("client_risk")
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_assess")
    for key in "nyy":
        hands.write(key)
    hands.write("8")
    hands.press(Key.Key_Return, times=2)
    for key in "yyy":
        hands.write(key)
    hands.fill("依据", "有计划，手段拿得到")
    assert page(hands).grade.code() == "3"
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")
    assert hands.name() == "当场不离人: 现在完成"
    hands.press(Key.Key_Space)
    hands.push("报督导: 现在完成")
    hands.push("通知监护人、近亲属或紧急联系人: 登记")
    hands.choose("向谁", "紧急联系人")
    hands.fill("具体是谁", "母亲")
    hands.fill("说了什么：只说危险和怎么做", "现在有危险，请马上来陪同就医")
    counsel.answer()
    hands.push("对外披露 登记")
    hands.choose("依据", "生命")
    hands.fill("具体是谁", "石岐派出所")
    hands.fill("说了什么：只说危险和怎么做", "有自杀危险，请协助护送")
    counsel.answer()
    told = counsel.seen()
    for words in ("石岐派出所", "第十三条第四项", "本人同意"):  # each with its basis
        assert words in told


def crisis_papers(counsel: Counsel) -> None:
    """Minutes by Enter, the advice with who goes along, the written record; P8 and P9."""
    hands = counsel.hands
    hands.press(Key.Key_M, CTRL)
    for text in ("收走药品，坐到身边", "母亲到场"):
        hands.write(text)
        hands.press(Key.Key_Return)
    hands.push("就医建议书: 打开")
    counsel.stands("client_hospital")
    hands.fill("会谈所见（不写病名）", "反复谈到结束生命，已有具体打算")
    hands.push("自行就诊")
    hands.fill("陪同人", "母亲")
    hands.fill("来访者签名日期", "今天")
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")
    hands.push("危机经过 书面记录")
    counsel.stands("client_crisis")
    for name, text in (("怎么发现的", "会谈中"), ("危险和手段", "有计划，药在身边"),
                       ("处置概要", "收走药品，母亲陪同就医"),
                       ("去向：交给谁、由谁陪同离开", "母亲陪同前往医院")):
        hands.fill(name, text)
    hands.push("书面记录写完，密封")
    counsel.stands("client_risk")
    hands.press(Key.Key_P, CTRL)
    counsel.prints("危机干预记录", "就医建议书")
    record = counsel.by_code("危机干预记录")
    for words in ("收走药品，坐到身边", "母亲到场", "母亲陪同前往医院"):
        assert words in record
    assert "已有具体打算" in counsel.by_code("就医建议书")


def lowered(counsel: Counsel) -> None:
    """The day after: followed up, the receipt of the hospital, assessed again and lowered."""
    hands = counsel.hands
    counsel.client("client_risk")
    hands.push("24 小时内追访: 现在完成")
    hands.push("每日随访: 现在完成")
    hands.push("登记回执")
    hands.choose("是否就诊", "已就诊")
    counsel.answer()
    hands.push("评估")
    counsel.stands("client_assess")
    for key in "ny":
        hands.write(key)
    hands.fill("依据", "已就医，有母亲陪伴，无计划")
    assert page(hands).grade.code() == "1"
    hands.press(Key.Key_Return, CTRL)
    counsel.stands("client_risk")
