"""Thirty-seven workers, one case: from the pasted roster to the bound file in the archive."""

from datetime import date
from pathlib import Path

from pypdfium2 import PdfDocument
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.casework.rosters import id_number, roster, worker
from tests.journeys.hands import CTRL, Hands, Key
from tests.journeys.office import COUNTER, MEDIATOR, SUPERVISOR, page
from tests.journeys.road import Road, Visitor, scan

WORKERS = 37
NAMES = [worker(place)["name"] for place in range(1, WORKERS + 1)]
ELECTED = 3
EMPLOYER = "中山市恒盛灯饰有限公司"
TABLE = "名册里的劳动者"
SPOKESMAN = Visitor(
    name=worker(1)["name"], id_number=id_number(1), phone=worker(1)["phone"], amount="303030",
    facts="单位自7月起拖欠全体装配工工资，多次催要无果。", workers=str(WORKERS))


def test_thirty_seven_workers_are_agreed_paid_and_filed_in_one_case(
        road: Road, tmp_path: Path) -> None:
    hands = road.hands
    road.dialogs.given = scan(tmp_path, "签名件.jpg")
    road.sits_down(COUNTER)
    road.case_of(SPOKESMAN)

    road.sits_down(MEDIATOR)
    road.open_undecided()
    paste_roster(road)
    elect(road)
    report_alert(road)

    road.sits_down(MEDIATOR, date(2026, 9, 3))
    road.open_case()
    road.next_act()
    hands.fill("对方同意调解的日期", "今天")
    road.do("accepted")
    road.print_set()
    serve_all(road)
    road.rights(SPOKESMAN.name)
    road.evidence()

    road.sits_down(MEDIATOR, date(2026, 9, 9))
    road.open_case()
    road.next_act()
    road.do("mediate")
    road.minutes("达成调解", "单位承认欠薪，同意一次付清。")
    agree_for_all(road)
    road.next_act()
    road.do("agreed")
    printed = road.print_set()
    assert {"F11", "F12", "F22:respondent:0", "F22:applicant:0", *(
        f"F22:member:{place}" for place in range(1, WORKERS))} <= set(printed)
    names_all(road.dialogs.saved[-1])  # the roster is the annex of the agreement
    serve_all(road)

    road.sits_down(MEDIATOR, date(2026, 9, 30))
    road.open_case()
    road.section("members")
    for_all(road, "到账", 凭证号="网银 0930-1")
    assert members(hands).sums.paid_fen == members(hands).sums.agreed_fen > 0
    end_alert(road)
    road.open_case()
    road.follow_up()
    road.next_act()
    assert page(hands)._page.open_ends == ()
    road.do("closed")
    titles = [line.title for line in road.file_whole()]
    for title in ("劳动争议调解申请书", "代表人推举书", "调解笔录", "劳动争议调解协议书",
                  "履行情况登记及督促履行通知书", "结案审批表", "回访记录",
                  "集体劳动争议报告表（预警表）", *(f"送达回证（{name}）" for name in NAMES)):
        assert title in titles, title

    road.sits_down(SUPERVISOR)
    month = road.month("2026-09")
    for line in ("收到调解申请件1", "本期新收（受理）件1", "本期已结件1", "达成协议件1",
                 "期末未结件0", "集体争议件1", "集体争议劳动者人37",
                 "挽回经济损失（到账）万元27.27"):
        assert line in month, line


def members(hands: Hands):
    """The roster as the page shows it."""
    return page(hands).view.page


def paste_roster(road: Road) -> None:
    """Ctrl+V on the empty roster; Ctrl+Enter takes it in."""
    hands = road.hands
    road.section("members")
    QGuiApplication.clipboard().setText(roster(WORKERS))
    hands.go(TABLE)
    hands.press(Key.Key_V, CTRL)
    hands.wait(page(hands).is_staging)
    assert page(hands).staging.faulty() == 0
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: not page(hands).is_staging() or road.said())
    assert members(hands).sums.workers == WORKERS, road.said()


def elect(road: Road) -> None:
    """Space ticks those who were elected, Ctrl+Enter records it, Ctrl+P prints it (F20)."""
    hands = road.hands
    hands.go(TABLE)
    hands.press(Key.Key_Home, CTRL)
    for _ in range(ELECTED):
        hands.press(Key.Key_Space)
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return, CTRL)
    assert members(hands).representatives == ELECTED, road.said()
    hands.press(Key.Key_P, CTRL)
    save_open_paper(road)
    names_all(road.dialogs.saved[-1])


def report_alert(road: Road) -> None:
    """预警 on the roster: Ctrl+Enter records it, 记录上报 reports it and prints it (F29)."""
    hands = road.hands
    hands.push("预警")
    road.stands("alert")
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: page(hands).shown is not None or road.said())
    assert page(hands).shown is not None, road.said()
    assert page(hands).shown.level == "orange"
    hands.push("记录上报")
    save_open_paper(road)
    assert page(hands).shown.reported_at is not None


def end_alert(road: Road) -> None:
    """预警 on the roster again: what came of it."""
    hands = road.hands
    hands.push("预警")
    road.stands("alert")
    hands.fill("结果", "单位已付清拖欠工资，事态平息。")
    hands.push("解除预警")
    assert page(hands).shown.state == "closed", road.said()


def save_open_paper(road: Road) -> None:
    """存为 PDF in the print dialog that stands there, then Esc."""
    hands = road.hands
    dialog = hands.dialog()
    hands.wait(lambda: dialog.sight.pages is not None)
    hands.push("存为 PDF")
    hands.wait(dialog.ui.message.sentence)
    assert ".pdf" in dialog.ui.message.sentence()
    hands.press(Key.Key_Escape)
    hands.wait(lambda: QApplication.activeModalWidget() is None)


def names_all(pdf: Path) -> None:
    """A paper that is no receipt names every worker of the roster."""
    pages = [sheet.get_textpage().get_text_range() for sheet in PdfDocument(pdf)]
    said = "".join(text for text in pages if "送达回证" not in text)
    lacking = [name for name in NAMES if name not in said]
    assert not lacking, lacking


def for_all(road: Road, act: str, **fields: str) -> None:
    """Ctrl+A on the roster, an act of the card beside it with its fields, Ctrl+Enter."""
    hands = road.hands
    hands.go(TABLE)
    if len(page(hands).view.model.ticked) < WORKERS:  # those ticked stay ticked
        hands.press(Key.Key_A, CTRL)
    hands.push(act)
    for name, text in fields.items():
        hands.fill(name, text)
    hands.press(Key.Key_Return, CTRL)
    assert not road.said(), road.said()


def agree_for_all(road: Road) -> None:
    """Ninety per cent of what each asked for, each one's answer, each one's signature."""
    road.section("members")
    hands = road.hands
    for_all(road, "协议金额", 数值="90", **{
        "付款期限（一行一期：日期 比例%）": "2026-09-30 100%",
        "协议内容": "单位按附后名册一次付清拖欠工资。"})
    for_all(road, "征求意见")
    for_all(road, "签名")
    found = members(hands).sums
    assert (found.consented, found.signed) == (WORKERS, WORKERS)


def serve_all(road: Road) -> None:
    """登记送达 for everybody who has something coming."""
    hands = road.hands
    road.section("records")
    hands.press(Key.Key_Return, CTRL)
    road.stands("service")
    open_ = dict.fromkeys(row.recipient for row in page(hands).list.model().rows
                          if row.result == "pending")
    road.serve(*open_)
