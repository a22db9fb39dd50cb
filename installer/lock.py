"""Write requirements.lock anew from pyproject.toml: every version, every hash, no address.

By hand, on a machine with a package index:   python3 installer/lock.py [--upgrade]
pip-tools is taken into a venv of its own, which is thrown away afterwards.
"""

import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "installer/requirements.lock"
# The editable install runs without build isolation, so what it builds with is locked as well.
# colorama: click and pytest ask for it on Windows alone, so a lock made on Linux would miss it.
ALSO = ["editables", "colorama"]
# 6.9.3 is the newest wheel for glibc 2.28, which Kylin V10 and UOS 20 have.
PINNED = ["PySide6-Essentials==6.9.3", "shiboken6==6.9.3"]
HEADER = """\
# Every package that casedesk runs, is checked and is built with, pinned by hash.
# Made from pyproject.toml by installer/lock.py; not edited by hand.
"""


def wanted() -> list[str]:
    """Everything pyproject.toml asks for: to run, to check, to build."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
        *ALSO,
        *PINNED,
    ]


def compile_lock(options: list[str]) -> None:
    """Let pip-tools choose the versions, keep those already locked unless told --upgrade."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        subprocess.run([python, "-m", "pip", "install", "-q", "pip-tools"], check=True)
        wishes, chosen = folder / "wanted.in", folder / "chosen.txt"
        wishes.write_text("\n".join(wanted()) + "\n", "utf-8")
        if LOCK.exists():
            chosen.write_bytes(LOCK.read_bytes())
        quiet = ["-q", "--no-header", "--no-annotate", "--no-emit-options", "--strip-extras"]
        rules = ["--generate-hashes", "--allow-unsafe", "--no-emit-index-url", *quiet, *options]
        command = [str(python), "-m", "piptools", "compile", *rules]
        command += ["-o", str(chosen), str(wishes)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        LOCK.write_text(HEADER + chosen.read_text("utf-8").strip() + "\n", "utf-8")


if __name__ == "__main__":
    compile_lock(sys.argv[1:])
