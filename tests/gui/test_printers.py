"""Without a print service the exact pages are drawn to the printer, each on its own sheet."""

import re
import subprocess

import pytest
from PySide6.QtPrintSupport import QPrinter

from casedesk.errors import RefusedError
from casedesk.gui.print import printers
from casedesk.printing.issue import render


def test_each_page_is_drawn_on_a_sheet_of_its_size(qapp, tmp_path):
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "drawn.pdf"))
    paper = render("F02", None)
    printers.draw(paper, device)

    def told(name):
        return subprocess.run(["pdfinfo", str(name)], capture_output=True, text=True,
                              check=True).stdout

    (tmp_path / "paper.pdf").write_bytes(paper)
    drawn, meant = told(tmp_path / "drawn.pdf"), told(tmp_path / "paper.pdf")
    for what in (r"Pages:\s+(\d+)", r"Page size:\s+(\d+)"):
        assert re.search(what, drawn)[1] == re.search(what, meant)[1]
    found = subprocess.run(["pdfimages", "-list", str(tmp_path / "drawn.pdf")],
                           capture_output=True, text=True, check=True).stdout
    assert len(found.splitlines()) >= 3  # a picture a page


def test_without_service_and_printer_it_says_to_save(qapp, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RefusedError) as refusal:
        printers.send(b"%PDF", "x")
    assert refusal.value.code == "no_printer"
