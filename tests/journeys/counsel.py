"""The rooms of counselling by keys alone: who sits there, what was printed, what is seen."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select
from time_machine import Traveller

from tests.gui.counselling_window import shown
from tests.journeys.hands import CTRL, Hands, Key
from tests.journeys.office import (
    BODY,
    CENTRE,
    COUNTER,
    MEDIATOR,
    PASSWORD,
    SUPERVISOR,
    lock,
    page,
    stands_on,
    text_of,
    unlock,
)
from tests.samples import at

COUNSELLOR, SECOND, THIRD = "陈静", "许宁", "罗督导"
FIRST_DAY = date(2026, 9, 1)  # a Tuesday
NAME, PHONE, ID = "白露", "13826774412", "442000199005041229"
OPEN = ("预约凭证", "心理服务月报表", "档案销毁登记表")  # of codes, times and sums: not sealed
PRINTER = "前台打印机"
SECTIONS = 12  # more than a row has


class Printer:
    """Stands where the print service is: every paper that was sent, by its title."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from casedesk.gui.print import printers

        self.folder, self.sent = folder, list[tuple[str, Path]]()
        monkeypatch.setattr(printers, "names", lambda: [PRINTER])
        monkeypatch.setattr(printers, "send", self._send)

    def last(self, title: str) -> str:
        """The words of the paper of this title that came out last."""
        return text_of(next(path for name, path in reversed(self.sent) if title in name))

    def _send(self, pdf: bytes, title: str, _copies: int = 1, printer: str = "") -> str:
        path = self.folder / f"{len(self.sent)}.pdf"
        path.write_bytes(pdf)
        self.sent.append((title, path))
        return printer or PRINTER


@dataclass
class Counsel:
    """Somebody before the window, the printer beside them, the clock of the office."""

    hands: Hands
    printer: Printer
    calendar: Traveller
    code: str = ""
    today: date = FIRST_DAY
    name: str = field(default="")

    # the people and the days --------------------------------------------------------------------

    def sits_down(self, name: str, on: date | None = None, hour: int = 10) -> None:
        """Somebody, on this day at this hour; the desk is locked before."""
        window = self.hands.window
        if window.shell is not None and not window.is_locked():
            lock(self.hands)
        if on is not None:
            self.at(on, hour)
        unlock(self.hands, name)
        self.name = name

    def at(self, on: date, hour: int) -> None:
        """The clock of the office is moved on."""
        assert on >= self.today
        self.today = on
        self.calendar.move_to(at(on.isoformat(), hour))

    # where one stands ---------------------------------------------------------------------------

    def stands(self, kind: str) -> None:
        """Wait until the page of this kind is in view; what was refused is said."""
        self.hands.wait(lambda: stands_on(self.hands)[0] == kind or self.refused())
        assert stands_on(self.hands)[0] == kind, self.refused()
        QApplication.processEvents()

    def refused(self) -> str:
        """What the line of the page says."""
        return page(self.hands).message().sentence()

    def section(self, kind: str) -> None:
        """Ctrl+PgDown along the row of pages to this one."""
        for _ in range(SECTIONS):
            if stands_on(self.hands)[0] == kind:
                return
            self.hands.press(Key.Key_PageDown, CTRL)
        raise AssertionError(f"Ctrl+PgDown does not come to {kind!r}")

    def client(self, kind: str = "client") -> None:
        """Ctrl+5, Enter: the one client of this counsellor, at this page of the case."""
        self.hands.press(Key.Key_5, CTRL)
        self.stands("clients")
        self.hands.go("我的来访者")
        self.hands.press(Key.Key_Home, CTRL)
        self.hands.press(Key.Key_Return)
        self.stands("client")
        self.section(kind)

    def week(self) -> QWidget:
        """Ctrl+6, stood on the one appointment of this day."""
        hands = self.hands
        hands.press(Key.Key_6, CTRL)
        self.stands("week")
        hands.go("预约")
        grid = page(hands).grid
        hands.press(Key.Key_Home)
        for _ in range(len(grid.lanes)):
            block = next((each for each in grid.blocks
                          if each.slot.begins.date() == self.today), None)
            assert block is not None, "nothing is booked for today"
            if grid.lane == block.lane:
                break
            hands.press(Key.Key_Right)
        hands.press(Key.Key_Up, times=30)
        for _ in range(30):
            if grid.current() is not None:
                return grid
            hands.press(Key.Key_Down)
        raise AssertionError("the arrows do not come to the appointment")

    def seen(self) -> str:
        """All that can be read in the window and on the taskbar."""
        QApplication.processEvents()
        return shown(self.hands.window)

    def finds_nothing(self, *more: str) -> None:
        """Ctrl+K: name, telephone, number and code of the client find nobody and nothing."""
        hands = self.hands
        for text in (NAME, PHONE, ID, self.code, *more):
            hands.press(Key.Key_K, CTRL)
            palette = hands.dialog()
            hands.write(text)
            assert [row for row in palette.shown() if row.command is None and row.id] == []
            self.close()

    # what is asked in small windows -------------------------------------------------------------

    def ask(self, deed: Callable[[], object]) -> QWidget:
        """Do what opens a small window; it stands there."""
        deed()
        return self.hands.dialog()

    def answer(self) -> None:
        """Ctrl+Enter: the small window is done with."""
        dialog = self.hands.dialog()
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.wait(lambda: QApplication.activeModalWidget() is not dialog
                        or dialog.message.sentence())
        assert QApplication.activeModalWidget() is not dialog, dialog.message.sentence()

    def close(self) -> None:
        """Esc."""
        self.hands.press(Key.Key_Escape)
        self.hands.wait(lambda: QApplication.activeModalWidget() is None)

    def prints(self, *titles: str) -> None:
        """In the print window: Enter on each of these forms, then Esc."""
        dialog = self.hands.dialog()
        self.hands.wait(lambda: dialog.forms.model().rows)
        for title in titles:
            self._print_one(dialog, title)
        self.close()

    def _print_one(self, dialog: Any, title: str) -> None:
        hands, ui, sent = self.hands, dialog.ui, self.printer.sent
        hands.go("文书")
        hands.press(Key.Key_Home)
        for _ in dialog.forms.model().rows:
            if title in dialog.forms.current().title:
                break
            hands.press(Key.Key_Down)
        assert title in dialog.forms.current().title
        hands.wait(ui.print_.isEnabled)
        if title not in OPEN:
            assert not ui.save.isVisible()  # a sealed paper is never a file
        before = len(sent)
        hands.press(Key.Key_Return)
        hands.wait(lambda: len(sent) > before and PRINTER in ui.message.sentence())

    def by_code(self, title: str) -> str:
        """Read a paper back: the code stands on it, and nobody's name, telephone or number."""
        words = self.printer.last(title)
        assert self.code in words, words
        for secret in (NAME, PHONE, ID):
            assert secret not in words, title
        return words


def found(folder: Path) -> Path:
    """Found the centre with counsellors, a supervisor and a crisis lead, the body named."""
    from casedesk.casework import site
    from casedesk.casework.counselling import appointments
    from casedesk.casework.site import SiteEntry
    from casedesk.model import Counsellor, Staff
    from casedesk.store import centre, opening
    from casedesk.store.keyring import Account
    from casedesk.store.sealing import Cost

    roles = {COUNTER: "counter", MEDIATOR: "mediator", SUPERVISOR: "supervisor",
             COUNSELLOR: "counsellor", SECOND: "counsellor", THIRD: "counsellor"}
    centre.create(folder, CENTRE, [Account(name, role, PASSWORD) for name, role in roles.items()],
                  cost=Cost(64, 1))
    database, head = opening.open_centre(folder, SUPERVISOR, PASSWORD)
    site.change(database, head, SiteEntry(
        CENTRE, BODY, "township", "西办发〔2024〕12号", "中工", "中山市西区彩虹大道12号",
        "0760-88888888"))
    with database.writing(head) as session:
        staff = {row.name: row.id for row in session.scalars(select(Staff))}
        for name, more in ((COUNSELLOR, {"can_crisis": True}), (SECOND, {"can_crisis": True}),
                           (THIRD, {"can_crisis": True, "glass": "supervisor"}),
                           (SUPERVISOR, {"glass": "lead", "qualification": "none"})):
            session.add(Counsellor(staff_id=staff[name], undertaking_on=date(2026, 1, 5),
                                   **({"qualification": "level2"} | more)))
    database.close()
    database, counsellor = opening.open_centre(folder, COUNSELLOR, PASSWORD)
    appointments.add_room(database, counsellor, "1 号室")
    database.close()
    return folder


@pytest.fixture(scope="session")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One such centre, founded the day before the roads begin."""
    with time_machine.travel(at((FIRST_DAY - timedelta(1)).isoformat()), tick=True):
        return found(tmp_path_factory.mktemp("rooms") / "centre")


@pytest.fixture
def counsel(seated, rooms: Path, tmp_path: Path,
            monkeypatch: pytest.MonkeyPatch) -> Iterator[Counsel]:
    """The first day: the window, the printer, the calendar at FIRST_DAY."""
    papers = tmp_path / "papers"
    papers.mkdir()
    with time_machine.travel(at(FIRST_DAY.isoformat()), tick=True) as calendar:
        centre = Path(shutil.copytree(rooms, tmp_path / "rooms"))
        yield Counsel(seated(centre), Printer(papers, monkeypatch), calendar)
