"""What people do in the office, each by keys alone: unlock, lock, save a paper, read it back."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.journeys.hands import CTRL, Hands, Key

PASSWORD = "kapok-bridge-morning"
COUNTER, MEDIATOR, SUPERVISOR = "王敏", "林晓", "何建国"
CENTRE = "西区彩虹社区职工服务中心"
BODY = "西区街道劳动争议调解委员会"


class FileDialogs:
    """Answers the desktop's own file dialogs, which are not ours to drive.

    What is saved goes into `folder` under the name that the program proposes; `given` is opened.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.given, self.saved = folder, Path(), list[Path]()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._save)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(self.given), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(self.given)], ""))

    def _save(self, _parent, _title, name, *_rest) -> tuple[str, str]:
        self.saved.append(self.folder / Path(name).name)
        return str(self.saved[-1]), ""


def unlock(hands: Hands, name: str) -> None:
    """Choose one's name, type the password, wait for the desk."""
    window = hands.window
    hands.wait(lambda: window.unlock_page.form.person.code())
    hands.choose("姓名", name)
    hands.go("密码")
    hands.write(PASSWORD)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.shell is not None and not window.is_locked()
               and window.shell.actor.name == name)


def page(hands: Hands):
    """The page in view."""
    return hands.window.shell.current()


def stands_on(hands: Hands) -> tuple[str, object]:
    """The code of the page in view and the key of its record."""
    return hands.window.shell.trail.here()


def save_papers(hands: Hands, dialogs: FileDialogs, *titles: str) -> None:
    """In the print dialog that was opened: save these forms as PDF, then close it."""
    dialog = hands.dialog()
    hands.wait(lambda: dialog.forms.model().rows)
    for title in titles:
        hands.go("文书")
        hands.press(Key.Key_Home)
        for _ in dialog.forms.model().rows:
            if dialog.forms.current().title == title:
                break
            hands.press(Key.Key_Down)
        hands.wait(lambda: dialog.sight.pages is not None or dialog.ui.message.sentence())
        hands.push("存为 PDF")
        hands.wait(lambda: dialog.ui.message.sentence())
        assert f"{title}.pdf" in dialog.ui.message.sentence(), dialog.ui.message.sentence()
    hands.press(Key.Key_Escape)
    hands.wait(lambda: QApplication.activeModalWidget() is None)


def lock(hands: Hands) -> None:
    """Ctrl+L."""
    hands.press(Key.Key_L, CTRL)
    assert hands.window.is_locked()


def text_of(pdf: Path) -> str:
    """The words of a paper as they copy out, without spaces and line ends."""
    found = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    return "".join(found.stdout.decode("utf-8").split())
