"""Set casedesk up on this machine, then start it (run) or check it (test).

    python3 installer/bootstrap.py run     open the program in a practice centre; without a
                                           display, write its forms and the month's summary
    python3 installer/bootstrap.py test    every check and every test

Standard library only. Makes .venv beside this folder from the hashes in requirements.lock,
taken from wherever pip is set up to look on this machine.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "installer/requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "casedesk-stamp"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
DEMO = ROOT / "casedesk-demo"

# What the Qt wheel expects of a bare Debian: for any window at all, for an X screen (a missing
# icccm or keysyms is misreported as xcb-cursor), for printers.
QT = [
    *("libglib2.0-0", "libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-xkb1", "libxcb-shape0"),
    *("libxcb-image0", "libxcb-randr0", "libxcb-render-util0", "libxkbcommon-x11-0"),
    *("libx11-xcb1", "libcups2"),
]
# A screen to test real windows on, and readers for the PDFs that the tests check.
TESTING = ["xvfb", "xauth", "poppler-utils", "qpdf"]


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked; 0 when it went well."""
    if list(arguments) not in (["run"], ["test"]):
        print(__doc__)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python may well be what starts this
        raise SystemExit(f"casedesk needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    testing = arguments[0] == "test"
    system_packages([*QT, *TESTING] if testing else QT)
    environment()
    return check() if testing else start()


def say(text: str) -> None:
    """Tell what happens now, at once, also when the output goes to a file."""
    print(f"-- {text}", flush=True)


def call(*command: object, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the project's folder and return its exit code."""
    return subprocess.run([*map(str, command)], cwd=ROOT, env=env, check=False).returncode


def must(*command: object) -> None:
    """Run a program that the rest depends on; stop with its name when it fails."""
    if code := call(*command):
        raise SystemExit(f"stopped: {' '.join(map(str, command))} ended with {code}")


# The machine -----------------------------------------------------------------------------------


def system_packages(needed: Iterable[str]) -> None:
    """Install what is missing on Debian and its kin, or print the one command to type."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return  # another system: qt_loads() says what is missing there
    wanted = [*needed] if importlib.util.find_spec("ensurepip") else [*needed, "python3-venv"]
    missing = not_installed(wanted)
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    rights = may_install()
    if rights is None:
        raise SystemExit(
            "These system packages are missing. Install them with this command, then try again:\n"
            f"    sudo {' '.join(command)}"
        )
    say(f"installing system packages: {' '.join(missing)}")
    quiet = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
    call(*quiet, "apt-get", "update", "-qq")  # offline, the lists at hand may do
    must(*quiet, *command, "-qq")


def not_installed(names: Iterable[str]) -> list[str]:
    """Those packages that dpkg does not have; newer releases add t64 to some names."""
    asked = [*names]
    query = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}\t${Package}\n"]
    both = [*asked, *(f"{name}t64" for name in asked)]
    answer = subprocess.run([*query, *both], capture_output=True, text=True, check=False)
    lines = [line.split("\t") for line in answer.stdout.splitlines()]
    present = {name for status, name in lines if status.startswith("ii")}
    return [name for name in asked if not {name, f"{name}t64"} & present]


def may_install() -> list[str] | None:
    """How to become root without a question: nothing to add, sudo, or None when it cannot be."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


# The environment -------------------------------------------------------------------------------


def environment() -> None:
    """Make .venv equal to the lock and compile ui/ and the translations; quick when it is so."""
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == fingerprint()):
        say("setting up .venv from installer/requirements.lock")
        STAMP.unlink(missing_ok=True)
        if call_quietly(PYTHON, "-c", "import pip"):
            must(sys.executable, "-m", "venv", "--clear", VENV)
        pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        must(*pip, "--require-hashes", "-r", LOCK)
        qt_loads()
        must(*pip, "--no-build-isolation", "--no-deps", "-e", ROOT)
        STAMP.write_text(fingerprint(), "utf-8")
    must(PYTHON, ROOT / "installer/build_hook.py")


def fingerprint() -> str:
    """What .venv was made from: place, Python, lock, project file and build hook."""
    digest = hashlib.sha256(f"{ROOT} {sys.version}".encode())
    for path in (LOCK, ROOT / "pyproject.toml", ROOT / "installer/build_hook.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def call_quietly(*command: object, env: Mapping[str, str] | None = None) -> int:
    """Run a program whose words do not matter; 127 when there is no such program."""
    try:
        return subprocess.run([*map(str, command)], capture_output=True, env=env).returncode
    except OSError:
        return 127


def qt_loads() -> None:
    """Stop with the loader's own words when Qt misses a library of the system."""
    asked = [str(PYTHON), "-c", "import PySide6.QtWidgets"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SystemExit(f"Qt cannot start on this machine: {answer.stderr.strip()[-300:]}")


# run -------------------------------------------------------------------------------------------


def start() -> int:
    """Open the window in a practice centre, or without a display do its work on paper."""
    casedesk = [PYTHON, "-m", "casedesk"]
    if not display():
        say("no display: writing a case's forms and the month's summary as PDF")
        return call(*casedesk, "demo", "--out", DEMO)
    centre = DEMO / "centre"
    users = practice_users(centre)
    print("\nPractice centre 练习中心:", centre)
    for user in users:
        print(f"    {user['role']:<11} {user['name']}    {user['password']}")
    sys.stdout.flush()
    first = users[0]
    env = {**os.environ, "CASEDESK_PASSWORD": first["password"]}
    return call(*casedesk, "--centre", centre, "--user", first["name"], env=env)


def practice_users(centre: Path) -> list[dict[str, str]]:
    """Make the practice centre the first time; its people and their passwords, which are no secret.

    They are kept beside the centre, not in it, so that the next start can show them again.
    """
    kept = centre.with_name("accounts.json")
    if not kept.exists():
        say("making a practice centre with demonstration data")
        if centre.exists():  # an earlier start was cut off before it was complete
            shutil.rmtree(centre)
        command = [str(PYTHON), "-m", "casedesk", "practice", str(centre), "--json"]
        answer = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True)
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(answer.stdout)
    users: list[dict[str, str]] = json.loads(kept.read_text("utf-8"))["users"]
    return users


def display() -> bool:
    """Whether a window can be shown; a DISPLAY that nobody answers is none."""
    if sys.platform in ("win32", "darwin"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return call_quietly(PYTHON, "-c", "from PySide6.QtGui import QGuiApplication as A; A([])") == 0


# test ------------------------------------------------------------------------------------------


def check() -> int:
    """Every check, then every test in real windows; 0 only when all of them hold."""
    checks: dict[str, list[object]] = {
        "ruff": [PYTHON, "-m", "ruff", "check", "."],
        "mypy": [PYTHON, "-m", "mypy", "--strict"],
        "lint-imports": [PROGRAMS / "lint-imports"],
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if call(*command):
            failed.append(name)
    if failed:
        say(f"FAILED: {', '.join(failed)}; the tests follow")
    say("pytest")
    return 1 if tests() or failed else 0


def tests() -> int:
    """The test suite, on a screen of its own where there is Xvfb, so that windows are real."""
    env = {**os.environ, "PYTHONUTF8": "1"}
    # A module's tests stay together: they share what was slow to make.
    workers = min(os.cpu_count() or 1, 4)
    command: list[object] = [PYTHON, "-m", "pytest", "-q", "-ra", "-n", workers,
                             "--dist", "loadfile"]
    screen = shutil.which("xvfb-run")
    if screen:
        env |= {"QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        env.pop("WAYLAND_DISPLAY", None)
        command = [screen, "-a", "-s", "-screen 0 1366x768x24", *command]
    return call(*command, env=env)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a console without 汉字
    raise SystemExit(main(sys.argv[1:]))
