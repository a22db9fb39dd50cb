"""A set of papers: ticked, asked once, seen together, printed in one go, stopped without gaps."""

import subprocess

import pytest
from PySide6.QtCore import Qt

from casedesk.gui.pieces.fields import LineField
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.gui.print.set_dialog import SetDialog
from casedesk.model import Document, IssuedNumber, Site
from tests.gui.desks import Hands, count, desk, nameless
from tests.gui.disputes import agreed, applied, in_mediation

WAIT = 30_000


@pytest.fixture(autouse=True)
def organisation(database):
    from casedesk.casework.practice import by_hand

    by_hand.set_up(database)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def opened(qtbot, shell, database, mediator):
    """Open the sets on these cases."""
    shown = []

    def open_it(*cases, code=""):
        dialog = SetDialog(shell.context, shell, cases, code)
        shown.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.sight.seen is not None, timeout=WAIT)
        return dialog

    yield open_it
    for dialog in shown:
        dialog.reject()


def words(path):
    return subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True,
                          check=True).stdout


def codes(dialog):
    return [line.id for line in dialog.list.ticked_lines()]


def test_the_set_of_the_step_stands_ready_and_is_seen_whole(opened, database, mediator):
    dialog = opened(in_mediation(database, mediator))
    assert dialog.ui.sets.code() == "acceptance"
    assert {"F03", "F04", "F04b:respondent:0"} <= set(codes(dialog))
    assert "F05" not in codes(dialog)
    assert dialog.sight.seen.starts["F03"] == 0
    assert "草稿" in dialog.sight.seen.pages.text(0)
    dialog.list.stand_on("F04b:respondent:0")
    assert dialog.ui.preview.page_here() == dialog.sight.seen.starts["F04b:respondent:0"] + 1
    assert count(database, Document) == 0
    assert nameless(dialog) == []


def test_what_is_asked_is_asked_once_and_all_is_saved_as_one_pdf(
        qtbot, opened, database, mediator, tmp_path):
    dialog = opened(in_mediation(database, mediator))
    wanted = {"F04", "F04b:respondent:0"}
    for line in dialog.list.lines():
        if (line.id in codes(dialog)) != (line.id in wanted):
            dialog.list.turn(line)
    qtbot.waitUntil(lambda: dialog.sight.seen is not None
                    and set(dialog.sight.seen.starts) == wanted, timeout=WAIT)
    names = [key.split(":")[1] for key in dialog.asked.fields]
    assert sorted(names) == ["answer_by", "application_copies", "issued_on"]
    issued = next(field for key, field in dialog.asked.fields.items() if "issued_on" in key)
    assert isinstance(issued, LineField)
    issued.put("20261231")
    qtbot.waitUntil(lambda: dialog.sight.seen is not None and all(
        "2026年12月31日" in dialog.sight.seen.pages.text(n) for n in (0, 1)), timeout=WAIT)
    dialog.save_to(tmp_path / "受理套.pdf")
    qtbot.waitUntil(lambda: "受理套.pdf" in dialog.ui.message.sentence(), timeout=WAIT)
    text = words(tmp_path / "受理套.pdf")
    assert text.count("2026年12月31日") == 2
    assert "草稿" not in text
    assert count(database, Document) == 2
    qtbot.waitUntil(lambda: all(line.printed for line in dialog.list.lines()
                                if line.id in wanted), timeout=WAIT)


def test_a_pdf_each_and_the_names_say_what_they_are(qtbot, opened, database, mediator, tmp_path):
    dialog = opened(in_mediation(database, mediator))
    ticked = len(codes(dialog))
    dialog.save_each_to(tmp_path)
    qtbot.waitUntil(lambda: bool(dialog.ui.message.sentence())
                    and not dialog.ui.progress.isVisible(), timeout=WAIT)
    files = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert len(files) == count(database, Document) > 2
    assert len(files) <= ticked
    assert any(name.startswith("参加调解通知书 中工调受字〔2026〕第") for name in files)


def test_a_file_that_cannot_be_written_is_tried_again_without_new_numbers(
        qtbot, opened, database, mediator, tmp_path):
    dialog = opened(in_mediation(database, mediator))
    dialog.save_to(tmp_path / "没有" / "x.pdf")
    qtbot.waitUntil(lambda: "文件没有写成" in dialog.ui.message.sentence(), timeout=WAIT)
    numbered = count(database, IssuedNumber)
    dialog.save_to(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "x.pdf").exists(), timeout=WAIT)
    assert count(database, IssuedNumber) == numbered


def test_many_cases_are_printed_with_progress_and_stopped_without_a_gap(
        qtbot, opened, database, mediator, tmp_path, monkeypatch):
    from casedesk.printing import run

    cases = [in_mediation(database, mediator) for _ in range(3)]
    dialog = opened(*cases)
    assert len({line.matter for line in dialog.list.lines()}) == 3
    told, stopping = [], []
    real = run.print_in

    def slowly(*args, **kinds):
        if len(told) == 3 and not stopping:
            stopping.append(True)
            dialog.ui.progress._stop.click()
        told.append(1)
        return real(*args, **kinds)

    monkeypatch.setattr(run, "print_in", slowly)
    before = count(database, IssuedNumber)
    dialog.save_to(tmp_path / "三案.pdf")
    qtbot.waitUntil(lambda: "已停止" in dialog.ui.message.sentence(), timeout=WAIT)
    assert (tmp_path / "三案.pdf").exists()
    kept = count(database, Document)
    assert 0 < kept < len(dialog.list.lines())
    assert count(database, IssuedNumber) >= before


def test_the_list_prints_what_it_shows(qtbot, shell, database, mediator):
    for _ in range(2):
        in_mediation(database, mediator)
    shell.open("cases")
    page = shell.current()
    qtbot.waitUntil(lambda: len(page._model.rows) == 2, timeout=WAIT)
    page.acts()["print"]()
    dialog = page.findChild(SetDialog)
    qtbot.waitUntil(lambda: len({line.matter for line in dialog.list.lines()}) == 2, timeout=WAIT)
    assert dialog.ui.heading.text() == "2 件案件"
    dialog.reject()


def test_what_the_centre_may_not_issue_is_said_on_its_line(opened, database, mediator):
    from sqlalchemy import select

    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.nature = site.founding_number = ""
    dialog = opened(agreed(database, mediator), code="agreement")
    line = next(line for line in dialog.list.lines() if line.code == "F12")
    assert not line.open
    dialog.list.stand_on(line.id)
    said = dialog.ui.message.sentence()
    assert "设立文号也没有填写" in said
    assert "设置 › 中心" in said


def test_by_keys_alone(qtbot, opened, database, mediator):
    dialog = opened(applied(database, mediator))
    dialog.list.setFocus()
    hands = Hands(qtbot)
    before = codes(dialog)
    hands.press(Qt.Key.Key_Space)
    assert codes(dialog) != before
    hands.press(Qt.Key.Key_Space)
    assert codes(dialog) == before
    dialog.ui.none.click()
    assert codes(dialog) == []
    assert not dialog.ui.save.isEnabled()
    dialog.ui.all.click()
    assert len(codes(dialog)) >= len(before)


def test_ctrl_p_on_a_case_offers_its_sets_and_one_form_beside_them(
        qtbot, shell, database, mediator):
    shell.open("case", in_mediation(database, mediator))
    page = shell.current()
    shell.act("print")
    dialog = page.findChild(SetDialog)
    qtbot.waitUntil(lambda: dialog.list.lines() != [], timeout=WAIT)
    assert dialog.ui.sets.code() == "acceptance"
    dialog.ui.single.click()
    alone = page.findChild(PrintDialog)
    qtbot.waitUntil(lambda: alone.ui.preview.pages() > 0, timeout=WAIT)
    alone.reject()
