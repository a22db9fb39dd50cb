"""How a client's scales went: what is offered, what a total asks for, what is still owed."""

import shutil
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework import settings_book
from casedesk.casework.counselling import risk, scale_course, scale_results
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.errors import RefusedError
from casedesk.model import ScaleResult, now
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.conftest import NAMES


@pytest.fixture(scope="module")
def staffed(founded, tmp_path_factory):
    place = tmp_path_factory.mktemp("course")
    with pytest.MonkeyPatch.context() as machine:  # which remembers no other copy of the centre
        for kind in ("CONFIG", "DATA", "STATE"):
            machine.setenv(f"XDG_{kind}_HOME", str(place / kind.lower()))
        return room.staffed(shutil.copytree(founded, place / "centre"))


@pytest.fixture
def office(staffed, tmp_path):
    folder = shutil.copytree(staffed, tmp_path / "centre")
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor, room.taken_on(database, actor)[1]


def entered(office, answers, scale="PHQ-9", days=0, **more):
    database, actor, case_id = office
    return scale_results.enter(database, actor, ScaleEntry(
        case_id, scale=scale, on=now().date() - timedelta(days=days), answers=answers, **more))


def code_of(deed) -> str:
    with pytest.raises(RefusedError) as told:
        deed()
    return told.value.code


def kinds(office) -> list[str]:
    database, actor, case_id = office
    return [row.kind for row in risk.of_case(database, actor, case_id) if row.done_at is None]


@pytest.mark.parametrize(("answers", "functional", "asked"), [
    ([1] * 8 + [0], None, []), ([2, 2, 2, 2, 2, 0, 0, 0, 0], None, []),
    ([2] * 7 + [1, 0], None, ["hospital_advised"]),
    ([3] * 6 + [1, 1, 0], 0, ["hospital_advised", "supervisor_told"]),
    ([0] * 9, 3, ["supervisor_told"])])
def test_a_total_sets_what_it_makes_mandatory_for_the_same_day(office, answers, functional, asked):
    entered(office, answers, functional=functional)
    database, actor, case_id = office
    rows = risk.of_case(database, actor, case_id)
    assert [row.kind for row in rows] == asked
    assert all(row.due_at.date() == now().date() and not row.overdue for row in rows)


def test_what_is_waiting_already_is_not_asked_for_twice(office):
    entered(office, [2] * 7 + [1, 0], days=8)
    entered(office, [3] * 6 + [1, 1, 0])
    assert kinds(office) == ["hospital_advised", "supervisor_told"]


@pytest.mark.parametrize("ninth", [1, None])
def test_the_ninth_item_is_owed_its_risk_form_until_it_is_made(office, clock, ninth):
    database, actor, case_id = office
    found = entered(office, [0] * 8 + [ninth], by_client=True)
    assert (found.alert, found.ask) == (True, ninth is None)
    assert kinds(office) == ["risk_form"]
    assert scale_course.of_case(database, actor, case_id).alert
    clock.shift(60)
    risk.assess(database, actor, RiskEntry(case_id, None, Screen(), 1, "偶有念头，无计划"))
    assert "risk_form" not in kinds(office)
    assert not scale_course.of_case(database, actor, case_id).alert
    clock.shift(60)
    entered(office, [0] * 8 + [1], early_reason="来访者要求再填")
    assert scale_course.of_case(database, actor, case_id).alert


def test_no_setting_of_the_centre_turns_the_ninth_item_off(office):
    database, _, case_id = office
    database.close()
    with room.signed_in(database.folder, "supervisor") as (own, head):
        rows = settings_book.book(own, head, now().date())
        turned = [row.key for row in rows if isinstance(row.value, bool)]
        for row in rows:
            if row.key in turned:
                settings_book.change(own, head, row.key, not row.value, now().date())
    assert turned
    with room.signed_in(database.folder, "counsellor") as (own, actor):
        assert scale_results.enter(own, actor, ScaleEntry(
            case_id, scale="PHQ-9", answers=[0] * 8 + [1])).alert
        assert scale_course.of_case(own, actor, case_id).alert


def test_an_old_sheet_is_entered_later_and_stands_in_its_place(office):
    database, actor, case_id = office
    entered(office, [2] * 6 + [0, 0, 0])
    entered(office, [2] * 9, days=30)
    course = scale_course.of_case(database, actor, case_id)
    assert [row.score.total for row in course.rows] == [18, 12]
    assert course.rows[1].since_last.words == "可靠改善"
    assert course.rows[1].filled_by == NAMES["counsellor"]
    assert code_of(lambda: entered(office, [0] * 9, days=27)) == "scale_interval"
    assert code_of(lambda: entered(office, [0] * 9, days=-1)) == "act_future"


def test_before_the_client_sits_down_it_is_said_what_would_be_refused(office):
    database, actor, case_id = office
    ready = scale_results.require_ready
    ready(database, actor, case_id, "PHQ-9")
    entered(office, [0] * 9)
    assert code_of(lambda: ready(database, actor, case_id, "PHQ-9")) == "scale_interval"
    ready(database, actor, case_id, "PHQ-9", None, "本人要求")
    assert code_of(lambda: ready(database, actor, case_id, "WHO-5")) == "scale_not_confirmed"
    assert code_of(lambda: ready(database, actor, 999, "PHQ-9")) == "client_unknown"


def test_scales_under_terms_are_offered_once_the_head_has_confirmed_them(office, staffed):
    database, actor, case_id = office
    course = scale_course.of_case(database, actor, case_id)
    assert {each.scale.code for each in course.offers if not each.confirmed} == {
        "WHO-5", "AUDIT-C"}
    assert course.offer("AUDIT-C").cut == 3  # of a woman
    database.close()
    with room.signed_in(database.folder, "supervisor") as (own, head):
        settings_book.change(own, head, "scales_non_commercial", True, date(2026, 1, 1))
    with room.signed_in(database.folder, "counsellor") as (again, actor):
        course = scale_course.of_case(again, actor, case_id)
        assert all(each.confirmed for each in course.offers)
        found = scale_results.enter(again, actor, ScaleEntry(
            case_id, scale="WHO-5", answers=[3, 3, 3, 3, 1]))
        assert (found.total, found.further) == (52, True)


def test_of_a_scale_without_items_the_total_the_day_and_who_gave_it(office):
    database, actor, case_id = office
    entered(office, (), "ISI", days=3, total=17, given_by="市二院")
    course = scale_course.of_case(database, actor, case_id)
    row = course.rows[0]
    assert (row.score.total, row.filled_by, row.score.band) == (17, "市二院", "")
    assert course.offer("ISI").again_on == row.on + timedelta(days=14)


def test_an_answer_to_the_unscored_question_out_of_range_is_refused(office):
    assert code_of(lambda: entered(office, [0] * 9, functional=4)) == "scale_answer"


def test_a_changed_scale_leaves_old_results_as_they_were(office):
    database, actor, case_id = office
    entered(office, [2] * 8 + [1])
    with database.writing(actor) as session:
        session.scalars(select(ScaleResult)).one().version = "2020.1"
    row = scale_course.of_case(database, actor, case_id).rows[0]
    assert (row.score.total, row.score.band, row.score.alert) == (17, "中重度", True)
    assert scale_course.of_case(database, actor, case_id).alert


def test_nobody_elses_client_is_there(office):
    database, _, case_id = office
    database.close()
    for name in (room.SECOND, "supervisor", "admin"):
        with room.signed_in(database.folder, name) as (own, other):
            assert code_of(lambda own=own, other=other: scale_course.of_case(
                own, other, case_id)) in ("client_unknown", "not_allowed")


def test_a_result_struck_out_counts_no_more_but_its_ninth_item_is_still_owed(office):
    database, actor, case_id = office
    strike = scale_results.strike
    entered(office, [2] * 8 + [0], days=9)
    entered(office, [3] * 8 + [1], days=1)
    wrong = scale_course.of_case(database, actor, case_id).rows[1]
    assert code_of(lambda: strike(database, actor, wrong.id, " ")) == "scale_strike_reason"
    strike(database, actor, wrong.id, "录成了另一份")
    assert code_of(lambda: strike(database, actor, wrong.id, "再来")) == "scale_struck"
    assert code_of(lambda: strike(database, actor, 999, "没有")) == "client_unknown"
    course = scale_course.of_case(database, actor, case_id)
    assert (course.rows[1].struck, course.rows[1].score.total) == ("录成了另一份", None)
    assert course.offer("PHQ-9").last_on == course.rows[0].on
    assert course.alert
    assert entered(office, [1] * 8 + [0]).total == 8  # not too soon after what does not count
    assert scale_course.of_case(database, actor, case_id).rows[2].since_last.points == -8
