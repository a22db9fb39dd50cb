"""Every shared piece on three pages, as a picture: python tests/gui/gallery.py FOLDER [dark]."""

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from casedesk.gui import language, theme
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, LineField, TextField
from casedesk.gui.pieces.figure import Bars, Figure
from casedesk.gui.pieces.focus_ring import FocusRing
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.stepper import Place, Station, Stepper
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.pieces.timeline import Happening, Timeline
from casedesk.gui.pieces.undo_bar import UndoBar
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone


@dataclass(frozen=True)
class Due:
    id: int
    day: Cell
    what: str
    who: str
    number: str
    handler: str


DUES = [
    Due(
        1,
        Cell("逾期 2 天", Tone.DANGER, strong=True),
        "受理或不予受理决定",
        "陈志强 / 鑫达五金",
        "中工调字〔2026〕第0188号",
        "梁志强",
    ),
    Due(
        2,
        Cell("今天 17:30", Tone.WARN, strong=True),
        "调解期限届满",
        "李娟 / 恒盛灯饰",
        "中工调字〔2026〕第0179号",
        "林晓",
    ),
    Due(
        3,
        Cell("11月23日 周一", strong=True),
        "共同申请仲裁审查",
        "赵海燕 / 联兴家具",
        "中工调字〔2026〕第0171号",
        "林晓",
    ),
    Due(
        4,
        Cell("11月24日 周二", strong=True),
        "第二期款 8,500.00 元",
        "𠮷田 / 永丰电子",
        "中工调字〔2026〕第0160号",
        "梁志强",
    ),
]


def due_table() -> QuietTable:
    table = QuietTable()
    table.setAccessibleName("到期")
    table.wear(
        TableModel[Due](
            [
                Column(lambda: "期限", lambda d: d.day, 124),
                Column(lambda: "事项", lambda d: d.what),
                Column(lambda: "当事人", lambda d: d.who, 150),
                Column(lambda: "案号", lambda d: Cell(d.number, second=True), 220),
                Column(lambda: "承办", lambda d: d.handler, 72),
            ]
        )
    )
    table.put(DUES)
    return table


def waiting_table() -> QuietTable:
    table = QuietTable()
    table.setAccessibleName("等候")
    rows = [
        ("13:52", "张*明", "拖欠工资，3 人同来", Cell("等候 11 分钟", Tone.WARN, badge=True), 3),
        ("13:58", "电话来访", "咨询经济补偿", Cell("通话中", badge=True), 12),
        ("14:30", "覃秀兰", "调解会，二楼调解室", Cell("双方已通知", Tone.DISPUTES, badge=True), 8),
        ("15:00", "代号 0412", "预约，2 号室", Cell("已确认", Tone.COUNSELLING, badge=True), 110),
    ]
    table.wear(
        TableModel(
            [
                Column(lambda: "时间", lambda r: r[0], 64),
                Column(lambda: "来访人", lambda r: r[1], 140),
                Column(lambda: "事由", lambda r: r[2]),
                Column(lambda: "状态", lambda r: r[3], 140),
                Column(lambda: "人数", lambda r: r[4], 80, right=True, key=lambda r: r[4]),
            ],
            key=lambda r: r[0],
        )
    )
    table.put(rows)
    return table


def desk() -> QWidget:
    page, header = _page()
    header.name_it("今日", "周五，本周还差 1 次企业走访")
    header.offer("打印本周期限表", icon="print")
    due = Card("到期与逾期")
    due.note_it("逾期 1 · 今天 2 · 七天内 6")
    due.link_it("全部 32 件")
    table = due_table()
    table.show_rows(4)
    due.fill(table)
    due.hug()
    wait = Card("等候与预约")
    wait.note_it("现场 2 人")
    wait.fill(waiting_table())
    month = Card("本月")
    month.note_it("截至今天")
    month.link_it("月报")
    column = QVBoxLayout()
    for left, right in (
        (("41", "来访", "", "较上月同期 +6"), ("17", "新受理争议", "", "")),
        (("81.3", "调解成功率", "%", ""), ("31.6", "到账金额", "万元", "")),
    ):
        row = QHBoxLayout()
        for number, words, unit, change in (left, right):
            figure = Figure()
            figure.say(number, words, unit=unit, change=change, tone=Tone.OK)
            row.addWidget(figure, 1)
        column.addLayout(row)
    bars = Bars()
    values = (52, 40, 66, 71, 60, 58, 77, 80, 69, 74, 83, 55)
    months = ("12", *(str(m) for m in range(1, 12)))
    bars.show_bars(list(zip(months, values, strict=True)), marked=-1)
    column.addWidget(bars)
    month.put(column)
    month.rest()
    mine = Card("需要我处理")
    mine.put(_lines())
    mine.hug()
    _columns(page, [due, wait], [mine, month])
    return page


def case() -> QWidget:
    page, header = _page(under=True)
    header.name_it(
        "李娟 与 中山市恒盛灯饰有限公司",
        "中工调字〔2026〕第0179号 · 劳动报酬、经济补偿 · 承办 林晓",
    )
    header.badge("state", "调解中", Tone.DISPUTES)
    header.offer("延期")
    header.offer("打印", icon="print")
    header.offer("达成协议", kind=Kind.FILLED, hint="Ctrl ↵")
    steps = Stepper()
    words = ["来访 11-03", "申请 11-04", "受理 11-05", "调查", "调解", "履行", "归档"]
    steps.show_stations(
        [
            Station(w, Place.BEHIND if i < 4 else Place.HERE if i == 4 else Place.AHEAD)
            for i, w in enumerate(words)
        ]
    )
    page.layout().addWidget(steps)
    record = Card("经过")
    filters = Chips(several=True, small=True)
    filters.offer([("all", "全部 14"), ("contact", "联系 5"), ("paper", "文书 6")])
    filters.choose(["all"])
    record.put(filters)
    line = Timeline()
    line.setAccessibleName("经过")
    line.show_entries(
        [
            Happening(
                1,
                "今天 10:12",
                "调解会",
                "单位同意支付工资 12,400.00 元，经济补偿仍有分歧，提出分两期。"
                "双方约定下周一再谈，申请人要求在春节前付清全部款项并由单位盖章确认。",
                "林晓 · 调解笔录 2 页",
            ),
            Happening(2, "11-16 15:40", "联系单位", "人事经理同意参加，要求下午时段。", "林晓"),
            Happening(
                3, "11-12 09:05", "文书送达", "参加调解通知书，直接送达。", "王敏", struck=True
            ),
        ]
    )
    record.fill(line)
    message = MessageLine()
    message.say(
        "身份证号最后一位校验不对，内容仍在格内，请对照证件核对。",
        Tone.DANGER,
        code="id_checksum",
        act="改这一格",
    )
    page.layout().addWidget(message)
    warn = MessageLine()
    warn.say("上次有内容没有保存。", Tone.WARN, act="继续")
    page.layout().addWidget(warn)
    side = Card("当事人")
    side.put(Label("李娟  女 34 岁  138****1234"))
    side.hug()
    _columns(page, [record], [side])
    UndoBar(page).say("已登记张会娟的来访", lambda: None)
    return page


def intake() -> QWidget:
    page, header = _page()
    header.name_it("登记来访", "姓名和事由填好即可保存，其余可以后补")
    header.offer("仅咨询，结束")
    header.offer("建立案件", kind=Kind.FILLED, hint="Ctrl ↵")
    form = Card()
    column = QVBoxLayout()
    column.setSpacing(Gap.LARGE)
    first = QHBoxLayout()
    first.setSpacing(Gap.LARGE)
    for label, text, hint, tone in (
        ("姓名", "张会娟", "", None),
        ("证件", "442000198603124425", "女，40 岁，1986年3月12日，广东中山", Tone.OK),
        ("手机", "138 2677 441", "手机号少一位", Tone.DANGER),
    ):
        field = LineField()
        field.label, field.required, field.roomy = label, label == "姓名", True
        field.put(text)
        field.say(hint, tone)
        first.addWidget(field, 1)
    column.addLayout(first)
    matter = ChipsField()
    matter.label = "事由"
    matter.required = True
    matter.offer(
        [
            (w, w)
            for w in [
                "拖欠工资",
                "经济补偿",
                "工伤",
                "社会保险",
                "确认关系",
                "法律咨询",
                "心理服务",
                "其他",
            ]
        ]
    )
    matter.choose("拖欠工资")
    column.addWidget(matter)
    text = TextField()
    text.label = "反映的情况"
    text.put("自 8 月起未足额发放工资，共欠 12,400 元，10月31日口头辞退。")
    column.addWidget(text)
    choice = ChoiceField()
    choice.label = "方式"
    choice.offer([("visit", "来访"), ("phone", "来电")])
    column.addWidget(choice)
    ticks = QHBoxLayout()
    ticks.setSpacing(Gap.LARGE)
    for sentence, tone, on in (
        ("已告知并同意为办理本事项使用个人信息", Tone.DISPUTES, True),
        ("有伤害自己或他人的危险", Tone.DANGER, False),
    ):
        tick = Tick(sentence, tone=tone)
        tick.setChecked(on)
        ticks.addWidget(tick)
    ticks.addStretch(1)
    column.addLayout(ticks)
    form.put(column)
    form.rest()
    same = Card("可能是同一人")
    inner = QVBoxLayout()
    inner.addWidget(Label("张会娟  女 40 岁  证件尾号 4425", strong=True))
    inner.addWidget(Label("证件号相同 · 手机相同 · 2 件已结", second=True, kind=Text.BODY))
    row = QHBoxLayout()
    row.addWidget(Button("是此人", kind=Kind.FILLED))
    row.addWidget(Button("不是"))
    row.addWidget(Button("删除", kind=Kind.DANGER))
    off = Button("不能按")
    off.setEnabled(False)
    row.addWidget(off)
    row.addStretch(1)
    inner.addLayout(row)
    same.put(inner)
    same.hug()
    empty = Card("还可以打印")
    table = due_table()
    table.put([])
    table.empty.say("今天还没有来访", "登记来访", "F2")
    empty.fill(table)
    _columns(page, [form], [same, empty])
    return page


def _lines() -> QVBoxLayout:
    column = QVBoxLayout()
    for words, count in (("没有下一步的案件", 3), ("未收回的转介回执", 5), ("我的草稿", 2)):
        row = QHBoxLayout()
        row.addWidget(Label(words))
        row.addStretch(1)
        row.addWidget(Label(str(count)))
        column.addLayout(row)
    return column


def _page(*, under: bool = False) -> tuple[QWidget, PageHeader]:
    page = QWidget()
    page.setObjectName("page")
    header = PageHeader(under=under)
    column = QVBoxLayout(page)
    column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
    column.setSpacing(Gap.LARGE)
    column.addWidget(header)
    return page, header


def _columns(page: QWidget, left: list[Card], right: list[Card]) -> None:
    row = QHBoxLayout()
    row.setSpacing(Gap.LARGE)
    for stretch, cards in ((1, left), (0, right)):
        column = QVBoxLayout()
        column.setSpacing(Gap.LARGE)
        for card in cards:
            column.addWidget(card)
            if not stretch:
                card.setFixedWidth(Size.SIDE + 32)
        if all(card.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Maximum for card in cards):
            column.addStretch(1)
        row.addLayout(column, stretch)
    page.layout().addLayout(row, 1)


PAGES = {"desk": desk, "case": case, "intake": intake}


def main(folder: Path, scheme: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    theme.start(app, scheme)
    theme.load_rare_characters()
    language.use("zh")
    ring = FocusRing(app)
    for name, make in PAGES.items():
        page = make()
        page.resize(1178, 692)
        page.show()
        page.activateWindow()
        first = page.findChild(LineField) or page.findChild(QuietTable)
        if first is not None:
            first.setFocus()
        for _ in range(20):
            app.processEvents()
        page.grab().save(str(folder / f"{name}_{scheme}.png"))
        page.close()
    ring.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), (sys.argv[2:] or ["light"])[0])
