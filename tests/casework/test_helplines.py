"""Whom somebody in need calls stands in one place: windows and papers say what is set there."""

import shutil

import pytest

from casedesk.casework import settings_book
from casedesk.casework.counselling import helplines
from casedesk.casework.forms_book import gather_scales
from casedesk.rules import dates, scales
from casedesk.rules.helplines import Helpline
from tests.casework import counselling_room as room


@pytest.fixture
def folder(founded, tmp_path):
    return room.staffed(shutil.copytree(founded, tmp_path / "centre"))


def test_the_numbers_shipped_are_the_national_line_the_ambulance_and_the_police(folder):
    with room.signed_in(folder, "counsellor") as (database, _):
        assert [each.number for each in helplines.lines(database)] == ["12356", "120", "110"]


def test_a_centre_that_names_its_own_line_says_it_in_windows_and_on_papers(folder):
    own = "0760-88881234（市精神卫生中心）、120"
    with room.signed_in(folder, "admin") as (database, actor):
        settings_book.change(database, actor, "counselling_hotlines", own, dates.today())
    with room.signed_in(folder, "counsellor") as (database, _):
        assert helplines.told(database) == own
        assert helplines.lines(database) == (
            Helpline("0760-88881234", "市精神卫生中心"), Helpline("120"))
        with database.reading() as session:
            sheet = gather_scales.sheet_of(session, scales.scale("PHQ-9"), "C-0412")
        assert sheet.hotlines == own
