"""A signed session with process notes, for the tests that begin with one; and a refusal."""

from datetime import date, datetime, timedelta

import pytest

from casedesk.casework.counselling import appointments, notes
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.errors import RefusedError

NOTE = "谈到欠薪时握紧双手，说想从楼上下去"


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    return told.value


def session_of(database, actor, case_id, clock, **note):
    begins = datetime.combine(date.today() + timedelta(days=1), datetime.min.time()) \
        + timedelta(hours=10)
    number, = appointments.book(database, actor, AppointmentEntry(case_id, begins=begins))
    clock.shift(timedelta(days=1, hours=2))
    held = appointments.mark(database, actor, number, "arrived")
    notes.sign(database, actor, held, NoteEntry(**{"subjective": NOTE, "risk": 0, "topic": "08"}
                                                | note))
    notes.process(database, actor, held, "反移情")
    return held
