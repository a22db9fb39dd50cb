"""December's figures of counselling: eleven months that went out, ten codes in each dimension.

    python tests/bench/bench_small_counts.py [--years 5]
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from casedesk.rules.suppression import HIDDEN, SMALL, Line, protect

HOLD = 1.0  # seconds of the last month
DIMENSIONS, CODES = 8, 10


def months(seed, last=12):
    """Yield what each month shows in its turn: seconds, figures, hidden ones."""
    rng, values, lines, told, running = random.Random(seed), {}, [], {}, {}
    for month in range(last):
        cases = rng.randint(15, 60)
        values[month, "cases", 0, False] = cases
        for dimension in range(DIMENSIONS):
            weights = [rng.random() ** 3 for _ in range(CODES)]
            drawn = rng.choices(range(CODES), weights, k=cases)
            for code in range(CODES):
                values[month, dimension, code, False] = drawn.count(code)
        for key in [key for key in values if key[0] == month and not key[3]]:
            running[key[1:3]] = running.get(key[1:3], 0) + values[key]
            values[month, *key[1:3], True] = running[key[1:3]]
        lines += [Line((month, "cases", 0, whole),
                       tuple((month, dimension, code, whole) for code in range(CODES)))
                  for whole in (False, True) for dimension in range(DIMENSIONS)]
        lines += [Line((month, *pair, True), (*(((month - 1, *pair, True),) if month else ()),
                                              (month, *pair, False))) for pair in running]
        begun = time.perf_counter()
        told = protect(values, lines, earlier=told)
        yield (time.perf_counter() - begun, len(values),
               sum(mark in (SMALL, HIDDEN) for mark in told.values()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="small counts of a year")
    parser.add_argument("--years", type=int, default=5)
    worst = 0.0
    for year in range(parser.parse_args().years):
        taken, figures, hidden = list(months(year))[-1]
        worst = max(worst, taken)
        print(f"year {year}: December {taken * 1000:7.1f} ms, {hidden} of {figures} hidden")
    print(f"worst {worst:.3f} s (hold {HOLD})")
    sys.exit(worst > HOLD)
