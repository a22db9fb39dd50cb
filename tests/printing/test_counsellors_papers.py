"""Papers beside the counselling room, printed: what they state, who may, what is sealed."""

import re
from datetime import date, datetime

import pytest
import time_machine
from sqlalchemy import select

from casedesk.casework.counselling import activities, register, supervision_log
from casedesk.casework.counselling.activities import ActivityEntry, HeldEntry, JobEntry
from casedesk.casework.counselling.register import CounsellorEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Document
from casedesk.printing import issue
from casedesk.printing.preview import Pages
from tests.casework import counselling_room as room
from tests.conftest import NAMES
from tests.samples import at

POINTS = "移情的处理，何时讨论设置"


@pytest.fixture
def folder(centre_folder):
    with time_machine.travel(at("2026-11-20"), tick=False):
        yield room.staffed(centre_folder)


def read(pdf):
    with Pages(pdf) as pages:
        return re.sub(r"\s", "", "".join(pages.text(number) for number in range(len(pages))))


def refused(code, call, *args):
    with pytest.raises(RefusedError) as told:
        call(*args)
    assert told.value.code == code


def held(database, actor):
    number = activities.plan(database, actor, ActivityEntry(
        topic="与情绪和平相处", kind="group", begins=datetime(2026, 11, 18, 15), place="三楼",
        leader_id=actor.staff_id, leader="林以宁", planned=22, aim="认识压力", cost_fen=10_000))
    activities.hold(database, actor, HeldEntry(
        number, 20, 12, [JobEntry("装配工", 15), JobEntry("文员", 5)], 19, "4.5", "希望再办",
        True, 12_050))
    return number


def test_an_activity_on_paper_says_heads_and_sums_and_no_name(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        number = held(database, actor)
        printed = issue.print_form(database, actor, "P12", Subject(record_id=number))
        text = read(printed.pdf)
        for said in ("中工团〔2026〕0001号", "与情绪和平相处", "2026年11月18日15:00—16:30",
                     "林以宁", "装配工15人、文员5人", "4.5", "希望再办", "120.50",
                     "2027年11月18日"):
            assert said in text, said
        sheet = read(issue.print_form(database, actor, "P12b", Subject(record_id=number)).pdf)
        assert "27□是□否" in sheet
        assert "28□是□否" not in sheet
        assert "不能绝对保证每位成员都不外传" in sheet
        consent = read(issue.print_form(database, actor, "P12c", Subject(record_id=number)).pdf)
        assert "成员相互保密" in consent
    with room.signed_in(folder, "counter") as (database, actor):
        refused("not_allowed", issue.print_form, database, actor, "P12",
                Subject(record_id=number))


def test_a_supervision_on_paper_is_sealed_to_its_counsellor(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, _ = room.taken_on(database, actor, words="")
        code = room.code_of(database, client_id)
        number = supervision_log.save(database, actor, SupervisionEntry(
            supervisor_name="罗督导", minutes=90, codes=[code], points=POINTS, plan="两周后"))
        printed = issue.print_form(database, actor, "P15", Subject(record_id=number))
        for said in ("2026年11月20日", "罗督导", NAMES["counsellor"], code, POINTS, "两周后"):
            assert said in read(printed.pdf), said
        with database.reading() as session:
            row = session.scalars(select(Document)).one()
            kept = " ".join(str(value) for value in vars(row).values())
            assert POINTS not in kept
            assert "罗督导" not in kept
            assert row.digest == ""
        again = issue.reprint(database, actor, printed.document_id)
        assert POINTS in read(again.pdf)
    with room.signed_in(folder, room.SECOND) as (database, actor):
        refused("supervision_unknown", issue.print_form, database, actor, "P15",
                Subject(record_id=number))
        refused("supervision_unknown", issue.look, database, actor, printed.document_id)
    with room.signed_in(folder, "supervisor") as (database, actor):
        refused("not_allowed", issue.print_form, database, actor, "P15",
                Subject(record_id=number))


def test_the_undertaking_names_who_signs_and_what_the_law_threatens(folder):
    with room.signed_in(folder, "supervisor") as (database, actor):
        number = room.staff_id(database, room.SECOND)
        register.save(database, actor, CounsellorEntry(
            number, "reg_psychologist", "XL-007", "20230711-118", "X-20-118",
            date(2027, 6, 30), scope=["individual", "group"], can_crisis=True,
            supervisor_name="梁老师（外聘）"))
        text = read(issue.print_form(database, actor, "P17", Subject(record_id=number)).pdf)
        for said in (room.SECOND, "XL-007", "心理咨询师", "注册系统心理师", "X-20-118",
                     "2027年6月30日", "个体、团体、危机", "梁老师（外聘）",
                     "五千元以上一万元以下罚款"):
            assert said in text, said
    with room.signed_in(folder, room.SECOND) as (database, actor):
        assert room.SECOND in read(issue.print_form(
            database, actor, "P17", Subject(record_id=number)).pdf)
        refused("not_allowed", issue.print_form, database, actor, "P17",
                Subject(record_id=room.staff_id(database, "counsellor")))


def test_what_is_not_there_is_not_printed(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        refused("activity_unknown", issue.print_form, database, actor, "P12",
                Subject(record_id=99))
        refused("supervision_unknown", issue.print_form, database, actor, "P15",
                Subject(record_id=99))
        refused("form_record", issue.print_form, database, actor, "P15", Subject())
