"""A centre takes in its old ledger by the keyboard alone, and prints a month of before."""

from pathlib import Path

from tests.journeys.hands import CTRL, Hands, Key
from tests.journeys.office import SUPERVISOR, FileDialogs, page, text_of, unlock

LEDGER = Path(__file__).parents[1] / "data/ledgers/劳动争议调解台账2026.xlsx"
MONTH = "2026-09"
MENDED = (  # rows of that month with a fault, the field, and what belongs into it
    (408, "身份证号码", "362202199010206597"),  # Excel rounded the number
    (424, "身份证号码", "362202197307102853"),
    (432, "身份证号码", "511602197008156930"),  # a figure was missing
    (450, "姓名", "侯平乐"),
)


def test_a_ledger_is_mended_imported_and_its_month_printed(
        hands: Hands, dialogs: FileDialogs) -> None:
    unlock(hands, SUPERVISOR)
    read_ledger(hands, dialogs)
    for row, field, text in MENDED:
        mend(hands, row, field, text)
    assert "案件 466 件" in take_in(hands)
    hands.wait(lambda: page(hands).forecast.cases() == 0, 60)  # a second time adds nothing
    text = summary(hands, dialogs)
    assert "收到调解申请件52" in text
    assert "申请涉及劳动者人87" in text
    assert "报告期：2026年9月（2026年9月1日至2026年9月30日）" in text


def read_ledger(hands: Hands, dialogs: FileDialogs) -> None:
    """By the search box to the page, Ctrl+Enter asks for the file."""
    hands.press(Key.Key_K, CTRL)
    hands.dialog()
    hands.write("导入台账")
    hands.press(Key.Key_Return)
    hands.wait(lambda: hands.window.shell.trail.here()[0] == "import")
    dialogs.given = LEDGER
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: page(hands).staged is not None and page(hands)._job is None, 60)
    assert len(page(hands).staged.rejected) == 18


def mend(hands: Hands, row: int, field: str, text: str) -> None:
    """Walk to a row that is listed with its fault, type over what is wrong."""
    hands.go("台账各行")
    hands.press(Key.Key_Home, CTRL)
    while page(hands).preview.rows.current().line.row != row:
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert hands.name() == field
    hands.press(Key.Key_A, CTRL)
    hands.write(text)
    hands.press(Key.Key_Return)
    assert row not in {line.row for line in page(hands).staged.rejected}


def take_in(hands: Hands) -> str:
    """Ctrl+Enter imports what is ready; the faults stay listed. Returns what the page says."""
    hands.wait(lambda: page(hands).forecast.cases() == 466, 60)
    hands.press(Key.Key_Return, CTRL)
    hands.wait(lambda: page(hands).message().sentence(), 60)
    return page(hands).message().sentence()


def summary(hands: Hands, dialogs: FileDialogs) -> str:
    """Ctrl+7, back to the month, PDF."""
    hands.press(Key.Key_7, CTRL)
    hands.wait(lambda: page(hands).shown is not None, 60)
    while page(hands).month > MONTH:
        hands.push("上一个月")
    hands.wait(lambda: page(hands).shown.period.month == MONTH, 60)
    hands.push("PDF")
    hands.wait(lambda: dialogs.saved and dialogs.saved[-1].exists()
               and dialogs.saved[-1].stat().st_size, 60)
    return text_of(dialogs.saved[-1])
