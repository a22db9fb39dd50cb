"""Reading a PDF back with the tools of the trade: poppler and qpdf."""

import re
import subprocess
from pathlib import Path


def words(pdf: bytes, folder: Path, page: int | None = None) -> str:
    """The text as it copies out, without spaces and line ends."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    chosen = ["-f", str(page), "-l", str(page)] if page else []
    found = subprocess.run(["pdftotext", *chosen, "-raw", str(path), "-"], capture_output=True,
                           check=True)
    return re.sub(r"\s", "", found.stdout.decode("utf-8"))


def sound(pdf: bytes, folder: Path) -> None:
    """Assert that the file is well formed and every font is embedded, subset, with Unicode."""
    path = folder / "sound.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    fonts = listed.stdout.splitlines()[2:]
    assert fonts
    for line in fonts:
        assert "Helvetica" not in line
        assert re.search(r"yes\s+yes\s+yes", line), line
