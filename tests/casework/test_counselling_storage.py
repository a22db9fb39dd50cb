"""A client of whom storage alone is left (仅存储): nothing is read but what the law still asks."""

import pytest

from casedesk.casework.counselling import (
    assessments,
    clients,
    closing_sheet,
    consents,
    contact,
    crisis,
    disclosures,
    ending,
    hospital,
    minors,
    reports,
    risk,
    safety_plan,
    scale_course,
    scale_results,
)
from casedesk.casework.forms_book import gather_own_data
from casedesk.casework.forms_book.subject import Subject
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.casework.crisis_room import refused
from tests.casework.sealed_day import CANARIES, PLANTED
from tests.conftest import PASSWORD


@pytest.fixture
def locked(centre_folder):
    room.staffed(centre_folder)
    with room.signed_in(centre_folder, "counsellor") as (database, actor):
        day = sealed_day.write(database, actor)
        consents.answer(database, actor, day.client_id, "emergency", True)
        sealed_day.ask_erasure(database, actor, day)
        yield database, actor, day


def test_no_verb_reads_what_is_only_stored(locked):
    database, actor, day = locked
    refused("client_locked", clients.identity, database, actor, day.client_id)
    for verb in (clients.intake, scale_results.of_case, assessments.of_case, assessments.latest,
                 crisis.of_case, safety_plan.latest, hospital.of_case, disclosures.of_case,
                 reports.of_case, minors.exception, ending.closing, ending.follow_ups):
        refused("client_locked", verb, database, actor, day.case_id)
    told = str([verb(database, actor, day.case_id) for verb in (
        scale_course.of_case, closing_sheet.of_case, risk.of_case)])
    told += str(clients.mine(database, actor))
    assert not any(word in told for word in CANARIES)
    assert scale_course.of_case(database, actor, day.case_id).locked


def test_the_copy_of_own_data_and_whom_to_call_by_two_are_left(locked):
    database, actor, day = locked
    refused("contact_closed", contact.show, database, actor, day.case_id)
    contact.open_by_two(database, actor, day.case_id, "人在旧水塔顶上，电话不通", room.THIRD,
                        PASSWORD)
    assert contact.show(database, actor, day.case_id).phone == "13926770914"
    with database.reading() as session:
        session.info["database"], session.info["actor"] = database, actor
        copy = gather_own_data.own_data(session, Subject(counselling_id=day.case_id))
    assert PLANTED["intake"] in str(copy)
    assert PLANTED["session"] in str(copy)
    assert PLANTED["process"] not in str(copy)
