"""No count under five is shown, or can be reckoned from what is."""

import random
from collections import Counter
from fractions import Fraction
from itertools import product

import pytest

from casedesk.rules.suppression import HIDDEN, SMALL, Line, protect


def row(*counts):
    values = {index: count for index, count in enumerate(counts)} | {"total": sum(counts)}
    lines = [Line("total", tuple(range(len(counts))))]
    return values, lines


def test_two_and_one_of_forty_take_a_third_with_them():
    values, lines = row(2, 1, 37)
    shown = protect(values, lines)
    assert (shown[0], shown[1]) == (SMALL, SMALL)
    assert HIDDEN in (shown[2], shown["total"])


def test_the_only_other_cell_is_hidden_as_well():
    values, lines = row(2, 38)
    shown = protect(values, lines)
    assert shown[0] == SMALL
    assert HIDDEN in (shown[1], shown["total"])


def test_what_has_no_small_cell_is_shown_whole():
    values, lines = row(5, 0, 35)
    assert protect(values, lines) == {0: "5", 1: "0", 2: "35", "total": "40"}


def table(rows, columns, rng, months=1):
    """A table of months: cells, row sums, column sums, the sum, and running sums of the cells."""
    values, lines = {}, []
    for month in range(months):
        for r, c in product(range(rows), range(columns)):
            values[month, r, c] = rng.choice((0, 1, 2, 3, 4, 5, 6, 9, 14, 30))
        for r in range(rows):
            parts = tuple((month, r, c) for c in range(columns))
            values[month, r, "sum"] = sum(values[key] for key in parts)
            lines.append(Line((month, r, "sum"), parts))
        for c in range(columns):
            parts = tuple((month, r, c) for r in range(rows))
            values[month, "sum", c] = sum(values[key] for key in parts)
            lines.append(Line((month, "sum", c), parts))
        parts = tuple((month, r, "sum") for r in range(rows))
        values[month, "sum", "sum"] = sum(values[key] for key in parts)
        lines += [Line((month, "sum", "sum"), parts),
                  Line((month, "sum", "sum"), tuple((month, "sum", c) for c in range(columns)))]
        for r, c in product(range(rows), range(columns)):
            before = ((f"year{month - 1}", r, c),) if month else ()
            key = (f"year{month}", r, c)
            values[key] = values[month, r, c] + sum(values[one] for one in before)
            lines.append(Line(key, (*before, (month, r, c))))
    return values, lines


def recovered(values, lines, shown):
    """The attack: bounds by the marks, drawn closer over every line until nothing moves."""
    low, high = {}, {}
    for key, text in shown.items():
        if text == SMALL:
            low[key], high[key] = 1, 4
        elif text == HIDDEN:
            low[key], high[key] = 0, 10**6
        else:
            low[key] = high[key] = int(text)
    moved = True
    while moved:
        moved = False
        for line in lines:
            for key in line.members:
                rest = [one for one in line.parts if one != key]
                if key == line.total:
                    least, most = sum(low[one] for one in rest), sum(high[one] for one in rest)
                else:
                    least = low[line.total] - sum(high[one] for one in rest)
                    most = high[line.total] - sum(low[one] for one in rest)
                if least > low[key] or most < high[key]:
                    low[key], high[key] = max(low[key], least), min(high[key], most)
                    moved = True
    return [key for key, value in values.items()
            if 0 < value < 5 and low[key] == high[key]]


def determined(values, lines, shown):
    """The other attack: the sums as equations, eliminated until a hidden cell stands alone."""
    solved = []
    for line in lines:
        row = Counter({key: Fraction(1) for key in line.parts})
        row[line.total] -= 1
        row = {key: row[key] for key in row if shown[key] in (SMALL, HIDDEN) and row[key]}
        for pivot, known in solved:
            row = reduced(row, pivot, known)
        if row:
            pivot = next(iter(row))
            row = {key: amount / row[pivot] for key, amount in row.items()}
            solved = [(one, reduced(known, pivot, row)) for one, known in solved]
            solved.append((pivot, row))
    return [pivot for pivot, row in solved if len(row) == 1 and 0 < values[pivot] < 5]


def reduced(row, pivot, known):
    if pivot not in row:
        return row
    share = row[pivot]
    found = {key: row.get(key, 0) - share * known.get(key, 0) for key in {*row, *known}}
    return {key: amount for key, amount in found.items() if amount}


def test_the_attacks_recover_what_is_hidden_by_itself_alone():
    values, lines = row(2, 38)
    naive = {key: SMALL if 0 < value < 5 else str(value) for key, value in values.items()}
    assert recovered(values, lines, naive) == determined(values, lines, naive) == [0]


@pytest.mark.parametrize("seed", range(20))
def test_subtraction_over_rows_columns_and_totals_recovers_nothing(seed):
    rng = random.Random(seed)
    for _ in range(500):  # twenty times: ten thousand tables
        values, lines = table(rng.randint(1, 3), rng.randint(2, 4), rng)
        shown = protect(values, lines)
        assert all(shown[key] in (SMALL, HIDDEN)
                   for key, value in values.items() if 0 < value < 5)
        assert recovered(values, lines, shown) == [], (values, shown)
        assert determined(values, lines, shown) == [], (values, shown)


@pytest.mark.parametrize("seed", range(4))
def test_nor_does_subtraction_of_one_month_from_the_next(seed):
    rng = random.Random(1000 + seed)
    for _ in range(60):
        values, lines = table(2, 3, rng, months=3)
        told = {}
        for month in range(3):
            now = {key: value for key, value in values.items()
                   if str(key[0]) in (str(month), f"year{month}") or key in told}
            known = [line for line in lines if set(line.members) <= set(now)]
            shown = protect(now, known, earlier=told)
            assert {key: shown[key] for key in told} == told  # what went out stays as it was
            told = shown
        assert recovered(values, lines, told) == []
        assert determined(values, lines, told) == []


def test_nor_does_a_year_of_months_one_after_the_other():
    values, lines = table(2, 5, random.Random(82), months=12)
    told = {}
    for month in range(12):
        now = {key: value for key, value in values.items()
               if str(key[0]) in (str(month), f"year{month}") or key in told}
        known = [line for line in lines if set(line.members) <= set(now)]
        told = protect(now, known, earlier=told)
    assert recovered(values, lines, told) == []
    assert all(told[key] in (SMALL, HIDDEN) for key, value in values.items() if 0 < value < 5)


def test_what_went_out_before_is_not_shown_otherwise_later():
    values, lines = row(2, 9, 30)
    first = protect(values, lines)
    assert protect(values, lines, earlier=first) == first
