"""Steps of proceedings that tests take, and what must not be written by those refused."""

import pytest
from sqlalchemy import func, select

from casedesk.casework.disputes import proceedings, proceedings_flow
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.errors import RefusedError
from casedesk.model import Event, Proceeding, ProceedingStep
from tests.casework.roads import clock_of

GIVEN = {"institution": "中山市劳动人事争议仲裁委员会", "paper_number": "中劳人仲案字〔2026〕8号",
         "contact": "刘律师", "text": "按规定办理", "amount_fen": 1_240_000}


def step(database, actor, case_id, kind, action, number=None, **more):
    move = proceedings_flow.move(kind, action)
    given = {name: GIVEN[name] for name in (*move.must, "institution") if name in GIVEN
             and name in move.asks}
    return proceedings.perform(database, actor, ProceedingAct(
        case_id, kind, action, number, **(given | more)))


def refused(database, actor, case_id, kind, action, number=None, **more):
    before = _written(database)
    with pytest.raises(RefusedError) as refusal:
        step(database, actor, case_id, kind, action, number, **more)
    assert _written(database) == before
    return refusal.value


def _written(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table))
                for table in (Proceeding, ProceedingStep, Event)]


def due(database, case_id, rule):
    row = clock_of(database, case_id, rule)
    return (row.due_on.isoformat(), row.state)
