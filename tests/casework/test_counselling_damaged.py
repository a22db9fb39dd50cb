"""One record that was changed or taken away: told, asked for, and none of the others hidden."""

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import assessments, notes, risk, scale_course, scale_results
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.model import CounsellingSession, SealedRecord
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.casework.crisis_room import refused

CALM = [1, 1, 1, 0, 0, 0, 0, 0, 0]
NOTE = NoteEntry(topic="08", subjective="来访者说好些了", assessment="平稳", plan="下周", risk=0)


@pytest.fixture
def case(centre_folder):
    room.staffed(centre_folder)
    with room.signed_in(centre_folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        yield database, actor, case_id


def filled(database, actor, case_id, scale, answers):
    scale_results.enter(database, actor, ScaleEntry(case_id, scale=scale, answers=answers))


def behind(database, statement, *values):
    """Something done to the file by whoever has the database key."""
    with database.raw() as link:
        for verb in ("update", "delete"):
            link.execute(f"DROP TRIGGER IF EXISTS sealed_record_no_{verb}")
        link.execute(statement, values)


def damage(database, kind, place=0):
    with database.reading() as session:
        number = session.scalars(select(SealedRecord.id).where(
            SealedRecord.kind == kind).order_by(SealedRecord.id)).all()[place]
    behind(database, "UPDATE sealed_record SET body = zeroblob(512) WHERE id = ?", number)
    return number


def test_a_damaged_result_hides_no_other_and_its_ninth_item_is_asked_for(case):
    database, actor, case_id = case
    filled(database, actor, case_id, "PHQ-9", CALM)
    filled(database, actor, case_id, "GAD-7", CALM[:7])
    uid = room.held(database, actor, case_id)
    damage(database, "scale")
    broken, whole = scale_results.of_case(database, actor, case_id)
    assert (broken.shut, broken.score.total, broken.score.alert, broken.score.ask) == (
        "sealed_damaged", None, True, True)
    assert (whole.scale, whole.score.total, whole.shut) == ("GAD-7", 3, "")
    assert scale_course.of_case(database, actor, case_id).alert
    assert assessments.least(database, actor, case_id, Screen()) == 1
    with database.reading() as session:
        number = session.scalars(select(CounsellingSession.id).where(
            CounsellingSession.uid == uid)).one()
    refused("risk_form_due", notes.sign, database, actor, number, NOTE)
    refused("sealed_damaged", scale_results.strike, database, actor, broken.id, "填错")
    risk.assess(database, actor, RiskEntry(case_id, None, Screen(better_dead="yes"), 1, "当面问过"))
    notes.sign(database, actor, number, NoteEntry(**{**NOTE.__dict__, "risk": 1}))


def test_a_result_that_was_taken_away_is_told_as_damaged(case):
    database, actor, case_id = case
    filled(database, actor, case_id, "PHQ-9", CALM)
    behind(database, "DELETE FROM sealed_key WHERE record_id IN "
                     "(SELECT id FROM sealed_record WHERE kind = 'scale')")
    behind(database, "DELETE FROM sealed_record WHERE kind = 'scale'")
    row, = scale_results.of_case(database, actor, case_id)
    assert (row.shut, row.score.alert) == ("sealed_damaged", True)
