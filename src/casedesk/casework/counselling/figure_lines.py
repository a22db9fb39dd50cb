"""What adds up to what in the figures of counselling: parts to a whole, months to a year."""

from collections import defaultdict

from casedesk.casework.counselling.figure_words import PARTS, WHOLE
from casedesk.rules.suppression import Line

Key = tuple[str, str, str, bool]  # month, dimension, code, of the whole year so far
FLOW = "flow"  # open before and opened, which is open after and closed: never shown itself


def lines(values: dict[Key, int]) -> list[Line[Key]]:
    """Return every sum that the figures of the months stand in."""
    of: dict[tuple[str, str, bool], list[Key]] = defaultdict(list)
    for key in values:
        of[key[0], key[1], key[3]].append(key)
    found = []
    for (month_, dimension, whole), parts in of.items():
        if dimension == FLOW:
            flow = parts[0]
            found += [
                Line(flow, ((flow[2], "standing", "", False), (month_, "opened", "", False))),
                Line(flow, ((month_, "standing", "", False), (month_, "ended", "", False)))]
        total = (month_, WHOLE.get(dimension, ""), "", whole)
        if total in values:
            found.append(Line(total, tuple(parts)))
    for key, value in values.items():
        if key[1] in PARTS:
            dimension, codes_ = PARTS[key[1]]
            parts = [(key[0], dimension, code, key[3]) for code in codes_]
            known = tuple(part for part in parts if part in values)
            if value == sum(values[part] for part in known):
                found.append(Line(key, known))
        if key[3]:
            line = _year_line(values, key)
            found += [line] if line else []
    return [line for line in found if line.parts]


def _year_line(values: dict[Key, int], key: Key) -> Line[Key] | None:
    """The year so far is that of the month before and this month."""
    month_, dimension, code, _ = key
    before = f"{month_[:5]}{int(month_[5:]) - 1:02d}"
    parts: tuple[Key, ...] = ((month_, dimension, code, False),)
    if month_.endswith("-01"):
        return Line(key, parts)
    if not any(known[0] == before for known in values):
        return None
    more: Key = (before, dimension, code, True)
    return Line(key, (more, *parts) if more in values else parts)
