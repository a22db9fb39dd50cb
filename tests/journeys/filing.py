"""Papers, file and month of a case on its road by keys alone."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bound_file import IndexLine, bound_file_is_right
from tests.filed import photograph
from tests.journeys.hands import CTRL, Key
from tests.journeys.office import (
    COUNTER,
    MEDIATOR,
    SUPERVISOR,
    page,
    save_papers,
    stands_on,
    text_of,
)


class Filing:
    """What becomes of a case's papers: printed, served, filed, bound, archived, counted."""

    # papers -------------------------------------------------------------------------------------

    def print_set(self, *names: str) -> list[str]:
        """文书, Ctrl+P: the set of this step, as one PDF. Returns the ids of what was printed.

        `names` are ticked besides what is ticked by itself.
        """
        hands = self.hands
        self.section("papers")
        hands.press(Key.Key_P, CTRL)
        dialog = hands.dialog()
        hands.wait(lambda: dialog.list.lines())
        for name in names:
            hands.go("套内文书")
            hands.press(Key.Key_Home)
            while name not in dialog.list.current().title:
                hands.press(Key.Key_Down)
            hands.press(Key.Key_Space)
        hands.wait(lambda: dialog.sight.seen is not None)
        printed = [line.id for line in dialog.list.ticked_lines()]
        hands.push("合存 PDF")
        hands.wait(lambda: "已出具" in dialog.ui.message.sentence())
        said = dialog.ui.message.sentence()
        assert "没有出具" not in said, said
        hands.press(Key.Key_Escape)
        hands.wait(lambda: QApplication.activeModalWidget() is None)
        return printed

    def serve(self, *recipients: str, place: str = "中心调解室") -> None:
        """登记送达: for each, everything that is open is ticked and was handed over."""
        hands = self.hands
        if stands_on(hands)[0] != "service":
            self.section("records")
            hands.press(Key.Key_Return, CTRL)
            self.stands("service")
        for recipient in recipients:
            hands.go("文书与受送达人")
            hands.press(Key.Key_Home, CTRL)
            for row in page(hands).list.model().rows:
                if page(hands).list.current().recipient == recipient and row.result == "pending":
                    hands.press(Key.Key_Space)
                hands.press(Key.Key_Down)
            hands.push("直接送达")
            hands.fill("签收人", recipient if len(recipient) < 4 else "李经理")
            hands.choose("与受送达人关系", "本人" if len(recipient) < 4 else "收发")
            hands.fill("送达地点", place)
            hands.fill("送达人（两人）", f"{MEDIATOR}、{COUNTER}")
            hands.press(Key.Key_Return, CTRL)
            hands.wait(self.said)
            assert "已登记" in self.said(), self.said()

    # the file -----------------------------------------------------------------------------------

    def complete(self) -> list[str]:
        """卷宗: make up what it says is missing, each line by the way it offers.

        Returns the titles that were missing or not signed when the page was opened.
        """
        hands = self.hands
        self.section("file")
        lacked = [row.title for row in self._lacking()]
        while lacking := self._lacking():
            row = lacking[0]
            if row.state == "missing" and row.forms:
                hands.push(row.title)
                dialog = hands.dialog()
                hands.wait(dialog.forms.current)
                save_papers(hands, self.dialogs, dialog.forms.current().title)
                hands.wait(lambda before=lacking: self._lacking() != before)
            else:
                with hands.qtbot.waitSignal(page(hands).importing.done, timeout=20_000):
                    hands.push(row.title)
            assert len(self._lacking()) <= len(lacking)
        assert page(hands).page().completeness.score == 100
        return lacked

    def _lacking(self) -> Sequence[object]:
        return page(self.hands).page().completeness.lacking

    def bind(self, note: str = "本卷材料齐全。") -> None:
        """Ctrl+Enter: the note of the file, who checked it."""
        hands = self.hands
        hands.press(Key.Key_Return, CTRL)
        hands.dialog()
        hands.fill("本卷情况说明（缺损、修改、补充、移出等）", note)
        hands.fill("检查人", SUPERVISOR)
        hands.press(Key.Key_Return, CTRL)
        hands.wait(lambda: "装订完成" in self.said())

    def archive(self, box: str = "7") -> None:
        """归档…: the box; the rest is proposed."""
        hands = self.hands
        hands.push("归档")
        hands.dialog()
        hands.fill("盒号", box)
        hands.press(Key.Key_Return, CTRL)
        hands.wait(lambda: QApplication.activeModalWidget() is None)
        assert self.state() == "archived"

    def take_out(self) -> Path:
        """Ctrl+E: the bound file as PDF."""
        hands = self.hands
        already = len(self.dialogs.saved)
        hands.press(Key.Key_E, CTRL)
        hands.wait(lambda: len(self.dialogs.saved) > already and "已写出" in self.said())
        return self.dialogs.saved[-1]

    def file_whole(self) -> list[IndexLine]:
        """Complete, bind, archive, export; read the PDF back against its own index."""
        self.complete()
        self.bind()
        self.archive()
        return bound_file_is_right(self.take_out().read_bytes())

    # the month ----------------------------------------------------------------------------------

    def month(self, month: str) -> str:
        """Ctrl+7: the words of the summary of a month."""
        hands = self.hands
        hands.press(Key.Key_7, CTRL)
        hands.wait(lambda: page(hands).shown is not None)
        while page(hands).month != month:
            hands.push("下一个月" if page(hands).month < month else "上一个月")
            hands.wait(lambda: page(hands).shown.period.month == page(hands).month)
        already = len(self.dialogs.saved)
        hands.push("PDF")
        hands.wait(lambda: len(self.dialogs.saved) > already and self.dialogs.saved[-1].exists()
                   and self.dialogs.saved[-1].stat().st_size)
        return text_of(self.dialogs.saved[-1])


def scan(folder: Path, name: str) -> Path:
    """A photograph of a paper, small enough for a quick journey."""
    path = folder / name
    path.write_bytes(photograph(size=(420, 594)))
    return path
