"""Visits and people that tests begin with."""

from datetime import datetime, timedelta

from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry


def at(day: str, hour: int = 10) -> datetime:
    """Return the UTC moment of an hour of a day in the office."""
    return datetime.fromisoformat(day) + timedelta(hours=hour - 8)


def unpaid_wages(**more: object) -> VisitEntry:
    """Return the visit of a worker whose wages were not paid."""
    values: dict[str, object] = {
        "person": PersonEntry(name="张会娟", id_number="442000198603124425",
                              phone="13826774412"),
        "employer": EmployerEntry(name="中山市恒盛灯饰有限公司", town="442000110"),
        "matter": "0501", "amount": "12,400", "job": "装配",
        "facts": "自8月起未足额发放工资，共欠12,400元。", "consented": True,
    }
    return VisitEntry(**(values | more))  # type: ignore[arg-type]
