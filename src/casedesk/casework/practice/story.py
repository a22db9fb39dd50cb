"""How an invented case goes: its acts and their days, never one that lies ahead."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from casedesk.rules.calendar import Calendar

_ENDS = {"agree": 58, "fail": 20, "withdraw": 10, "refuse": 8, "terminate": 4}


@dataclass(frozen=True)
class Step:
    """One act of the road, by its code in disputes.workflow, and its day."""

    action: str
    on: date


def tell(random: Random, opened: date, today: date, calendar: Calendar) -> list[Step]:
    """Return the acts of a case applied for on `opened`, in order; the last ones may be missing."""
    end = random.choices(list(_ENDS), list(_ENDS.values()))[0]
    steps = [Step("refuse" if end == "refuse" else "accept",
                  _later(random, opened, 0, 3, calendar))]
    if end != "refuse":
        steps.append(Step("mediate", _later(random, steps[-1].on, 1, 4, calendar)))
        if random.random() < 0.12:
            steps.append(Step("extend", _later(random, steps[-1].on, 2, 5, calendar)))
        steps.append(Step(end, _later(random, steps[-1].on, 1, 8, calendar)))
    steps.append(Step("close", _later(random, steps[-1].on, 1, 9, calendar)))
    return [step for step in steps if step.on <= today]


def _later(random: Random, day: date, least: int, most: int, calendar: Calendar) -> date:
    return calendar.first_workday(day + timedelta(days=random.randint(least, most)))
