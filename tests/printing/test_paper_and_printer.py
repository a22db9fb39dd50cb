"""Recovery sheets, the preview, printers, and the blocks reports are built of."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest
from paper_facts import DISPUTE, HOW
from reading import sound, words
from reportlab.graphics.shapes import Drawing, Rect

from casedesk.errors import RefusedError
from casedesk.printing import preview, recovery, spool
from casedesk.printing.blocks import Masthead
from casedesk.printing.figures import Beside, Chart, Note, SignOff
from casedesk.printing.issue import render
from casedesk.printing.page import LANDSCAPE, Frame, compose, overflowing, write
from casedesk.printing.tables import Column, Roster
from casedesk.printing.text import Span
from casedesk.store import recovery as keys


@pytest.mark.parametrize("kind", ["A", "B"])
def test_a_recovery_sheet_typed_from_paper_gives_the_key(kind, tmp_path):
    sheet, key = keys.make(kind, "西区彩虹社区职工服务中心", date(2026, 11, 22))
    pdf = recovery.sheet_pdf(sheet)
    sound(pdf, tmp_path)
    said = words(pdf, tmp_path)
    groups = []
    for number in range(1, 14):
        after = said.split(f"第{number}组", 1)[1]
        groups.append(after[:4])
    groups.append(said.split("校验", 1)[1][:4])
    assert keys.read(kind, "-".join(groups)) == key
    assert f"恢复单{kind}" in said


def test_the_preview_is_the_pdf_itself():
    with preview.Pages(render("F12", DISPUTE, HOW)) as pages:
        assert len(pages) >= 2
        width, height = pages.size(0)
        assert (round(width), round(height)) == (595, 842)
        picture = pages.picture(0)
        assert (picture.width, picture.height) == (794, 1123)
        assert len(picture.pixels) == picture.stride * picture.height
        dark = sum(1 for at in range(0, len(picture.pixels), 400) if picture.pixels[at] < 80)
        assert dark > 20
        assert "劳动争议调解协议书" in pages.text(0).replace(" ", "")


def test_something_that_is_no_pdf_is_refused():
    with pytest.raises(RefusedError) as refusal:
        preview.Pages(b"not a PDF")
    assert refusal.value.code == "pdf_unreadable"


def command(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


@pytest.fixture
def commands(tmp_path, monkeypatch):
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder


def test_the_usual_printer_comes_first_and_gets_the_pdf(commands, tmp_path):
    command(commands, "lpstat",
            'case "$1" in -e) echo Back; echo Front;;'
            ' -d) echo "system default destination: Front";; esac')
    command(commands, "lp", f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/got.pdf')
    assert spool.printers() == [spool.Printer("Front", True), spool.Printer("Back")]
    pdf = render("F15", DISPUTE, HOW)
    assert spool.send(pdf, "延期调解同意书", copies=3) == "Front"
    assert (tmp_path / "got.pdf").read_bytes() == pdf
    assert "-d Front -n 3" in (tmp_path / "said").read_text()
    assert spool.send(pdf, "x", printer="Back") == "Back"


@pytest.mark.parametrize(("lpstat", "code"), [
    ('echo "lpstat: No destinations added." >&2; exit 1', "no_printer"),
    ("exit 0", "no_printer"),
    ('echo "lpstat: Scheduler is not running." >&2; exit 1', "printers_unknown"),
])
def test_no_printer_is_told_from_a_service_that_does_not_answer(commands, lpstat, code):
    command(commands, "lpstat", lpstat)
    with pytest.raises(RefusedError) as refusal:
        spool.send(b"%PDF", "x")
    assert refusal.value.code == code
    assert "存为" in refusal.value.sentence("zh")


def test_a_printer_that_refuses_is_named(commands):
    command(commands, "lpstat", "echo Front")
    command(commands, "lp", 'cat > /dev/null; echo "lp: paper jam" >&2; exit 1')
    with pytest.raises(RefusedError) as refusal:
        spool.send(b"%PDF", "x")
    assert refusal.value.code == "print_failed"
    assert "paper jam" in str(refusal.value)


def test_a_computer_without_a_print_service_has_no_printer(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert spool.printers() == []


def test_a_report_of_blocks_stands_on_a_landscape_sheet(tmp_path):
    rows = [[(Span(name),), (Span(str(number)),)] for name, number in
            zip("甲乙丙丁", (15, 1111, 8888, 7), strict=True)]
    chart = Drawing(200, 80)
    chart.add(Rect(0, 0, 50, 40))
    blocks = [
        Masthead("", "工作月报表", (Span("填报单位：西区"),), (Span("表号"),)),
        Beside([[Roster((Column("指标", 40, "left"), Column("本月", 20, "figures")), rows)],
                [Chart(chart, "近十二个月"), Note("情况说明", "劳动报酬类增多。" * 200)]],
               [60, 40]),
        SignOff([("单位负责人：", ""), ("审核人：", ""), ("填报日期：", "2026年12月1日")]),
    ]
    document = compose(blocks, LANDSCAPE, Frame(title="月报", running="月报 · 续页",
                                                made_at=datetime(2026, 12, 1, 9, 0)))
    assert overflowing(document) == []
    pdf = write([document])
    sound(pdf, tmp_path)
    said = words(pdf, tmp_path)
    assert "情况说明（续）" in said
    assert len(document.pages) == 2
    for expected in ("工作月报表", "1111", "8888", "单位负责人：", "2026年12月1日"):
        assert expected in said
