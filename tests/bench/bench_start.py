"""Start, unlocking and memory: each a fresh process, in turn with its floor.

python tests/bench/bench_start.py [--cases N | --centre DIR | --long]
"""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import arguments, line, practice, way_in

from casedesk.store import keyring, keyring_file
from casedesk.store.surroundings import HERE

ROUNDS = 15
TYPING = 3000  # milliseconds that a person takes over a password, at the least
STARTED = Path(__file__).with_name("started.py")


def main() -> None:
    """Print the ratios."""
    given = arguments(__doc__ or "")
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(practice(given))
        name, password = way_in(folder)
        apart = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="casedesk-bench-")))
        machine = {**os.environ, "PYTHONPYCACHEPREFIX": str(apart / "compiled"),
                   "XDG_CONFIG_HOME": str(apart), "XDG_DATA_HOME": str(apart)}
        machine.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once

        def start(*what: object) -> dict[str, float]:
            begin = time.monotonic()
            told = subprocess.run([sys.executable, STARTED, *map(str, what)], env=machine,
                                  capture_output=True, text=True, check=True)
            found: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
            if "at" in found:
                found["taken"] = found["at"] - begin
            return found

        bare, window = _in_turn(lambda: start("bare"), lambda: start("window", folder))
        line("start: unlock screen painted", _taken(window), _taken(bare), 1.5)
        floor = ("floor", folder, *_secrets(folder, name, password))
        for title, wait in (("typed", TYPING), ("at once", 0)):
            least, desk = _in_turn(lambda: start(*floor),
                                   lambda wait=wait: start("desk", folder, name, password, wait))
            line(f"unlock: desk usable, password {title}", _taken(desk), _taken(least), 1.5)
        more = (statistics.median(found["memory"] for found in desk)
                - statistics.median(found["memory"] for found in bare)) / 1024
        print(f"{'memory: desk open, more than a bare window':<44} {more:9.0f} MB  (hold 110)")


def _in_turn(floor, ours):
    """Both, one after the other, so that a busy machine slows them alike; the first is cold."""
    floor(), ours()
    found = [(floor(), ours()) for _ in range(ROUNDS)]
    return [one for one, _ in found], [other for _, other in found]


def _taken(found: list[dict[str, float]]) -> list[float]:
    return [one["taken"] for one in found]


def _secrets(folder: Path, name: str, password: str) -> tuple[object, ...]:
    """What opening costs here, and the raw key: so that the floor need not read the keyring."""
    holder = keyring_file.load(folder)[0].holder(name)
    assert holder is not None
    key = keyring.unlock(folder, name, password, HERE.clock).key.hex()
    return holder.salt, holder.cost.passes, holder.cost.memory_kib, key


if __name__ == "__main__":
    main()
