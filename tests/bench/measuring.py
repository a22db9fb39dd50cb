"""How the benches measure: medians of many rounds, always beside the raw floor of the same run."""

import argparse
import contextlib
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path


def timed(work: Callable[[], object], rounds: int = 30) -> list[float]:
    """Return the seconds of processor time of each round, the first (cold) one left out.

    Processor time, since what else the machine does must not enter a ratio.
    """
    work()
    taken = []
    for _ in range(rounds):
        begin = time.thread_time()
        work()
        taken.append(time.thread_time() - begin)
    return taken


def line(name: str, ours: list[float], floor: list[float], hold: float) -> None:
    """Print one ratio of medians, the 95th percentile and the figure to hold."""
    ratio = statistics.median(ours) / statistics.median(floor)
    p95 = sorted(ours)[int(len(ours) * 0.95)]
    print(f"{name:<44} {statistics.median(ours) * 1000:9.2f} ms"
          f"  p95 {p95 * 1000:8.2f} ms  floor {statistics.median(floor) * 1000:8.2f} ms"
          f"  ratio {ratio:5.2f}  (hold {hold})", flush=True)


def arguments(about: str) -> argparse.Namespace:
    """Read --cases or --centre; a centre that is named is used as it stands."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--centre", type=Path, help="a practice centre made before")
    parser.add_argument("--long", action="store_true", help="1,000,000 cases")
    given = parser.parse_args()
    if given.long:
        given.cases = 1_000_000
    return given


@contextlib.contextmanager
def practice(given: argparse.Namespace) -> Iterator[Path]:
    """A practice centre of the size that was asked for."""
    from casedesk.casework import practice as practice_centre

    if given.centre:
        yield given.centre
        return
    folder = Path(tempfile.mkdtemp(prefix="casedesk-bench-"))
    try:
        practice_centre.make(folder / "centre", given.cases)
        yield folder / "centre"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def way_in(folder: Path) -> tuple[str, str]:
    """Return a supervisor's name and password of a practice centre."""
    from casedesk.casework.practice import staff

    user = next(user for user in staff() if user.role == "supervisor")
    return user.name, user.password
