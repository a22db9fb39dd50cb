"""A case at risk for the tests: assessed, its tasks, the papers that are often needed."""

from datetime import date, timedelta

import pytest

from casedesk.casework.counselling import appointments, risk, safety_plan
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.demands import DemandEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.errors import RefusedError
from casedesk.model import now
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room

WHOLE_PLAN = dict(zip(safety_plan.STEPS, ("睡不着", "散步", "公园", "姐姐", "12356", "药交姐姐"),
                      strict=True))
CRISIS = {"danger": "楼顶，已服药", "measures": "陪同，呼叫120", "ending": "送三院",
          "reporter": "陈静"}


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    assert room.CLIENT not in told.value.sentence("zh")
    return told.value


def session_of(database, actor, case_id, hours=1):
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=now() + timedelta(hours=hours)))
    return appointments.mark(database, actor, number, "arrived")


def assessed(database, actor, case_id, grade, **screen):
    return risk.assess(database, actor, RiskEntry(case_id, None, Screen(**screen), grade, "依据"))


def kinds(database, actor):
    return {row.kind for row in risk.tasks(database, actor)}


def task(database, actor, case_id, kind):
    return next(row for row in risk.of_case(database, actor, case_id)
                if row.kind == kind and row.done_at is None)


PAPER = DemandEntry(
    "police", "中山市公安局石岐分局", "调取证据通知书", "中公（石）调证字〔2026〕18号",
    date(2026, 11, 20), "王强", "粤T0001", "李明", "粤T0002", room.CLIENT, "是否来过")
