"""The papers of a client out of a real centre: who prints them, what they say, what stops them."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from paper_facts import EVERY
from reading import words
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    clients,
    consents,
    handover,
    notes,
    papers,
    scale_results,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.clients import IdentityEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.forms_book import documents, facts_counselling
from casedesk.casework.forms_book.kinds import KINDS
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.settings_book import change
from casedesk.errors import RefusedError
from casedesk.model import Document, now
from casedesk.printing import issue, offers
from casedesk.printing.forms import form as form_of
from casedesk.printing.forms import forms
from casedesk.printing.preview import Pages
from casedesk.printing.undiagnosed import require_undiagnosed
from casedesk.rules import diagnosis
from tests.casework import counselling_room as room

ADDED, PRIVATE = "来电说睡得好些了", "我对他有些不耐烦"
NOTE = NoteEntry(subjective=room.PHRASE, objective="语速慢", assessment="欠薪带来的压力",
                 plan="下周再谈", topic="02", risk=1, risk_basis="无计划", next_step="下周三")


@pytest.fixture
def office(centre_folder, clock):
    folder = room.staffed(centre_folder)
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor, *room.taken_on(database, actor)


def held(database, actor, case_id):
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=now() + timedelta(hours=1)))
    return appointments.mark(database, actor, number, "arrived")


def printed(office, tmp_path, code, record_id=None):
    database, actor, _, case_id = office
    subject = Subject(counselling_id=case_id, record_id=record_id)
    return words(issue.print_form(database, actor, code, subject).pdf, tmp_path)


def refused(code, call, *args):
    with pytest.raises(RefusedError) as told:
        call(*args)
    assert told.value.code == code
    return told.value


def test_the_intake_goes_by_code_and_the_identity_sheet_tells_nothing_of_why(office, tmp_path):
    database, _, client_id, _ = office
    code = room.code_of(database, client_id)
    intake, apart = (printed(office, tmp_path, form) for form in ("P1", "P1A"))
    assert code in intake
    assert code in apart
    assert room.PHRASE in intake
    assert room.CLIENT not in intake
    assert "13826774412" not in intake
    assert "心登〔2026〕0001号" in intake
    assert room.CLIENT in apart
    assert "13826774412" in apart
    assert room.PHRASE not in apart
    assert "抑郁" not in apart
    assert "单独存放" in apart


def test_a_consent_shows_what_was_answered_and_the_settings_in_force(office, tmp_path):
    database, actor, client_id, case_id = office
    consents.answer(database, actor, client_id, "supervision", True)
    consents.answer(database, actor, client_id, "emergency", False)
    consents.answer(database, actor, client_id, "research", True)
    consents.withdraw(database, actor, client_id, "research")
    with database.reading() as session:
        session.info["actor"] = actor
        facts = documents.facts_for(session, actor, form_of("P2"),
                                    Subject(counselling_id=case_id))
    assert (facts.supervision, facts.emergency, facts.research, facts.message) == (
        "同意", "不同意", "不同意", "")
    text = printed(office, tmp_path, "P2")
    assert "每次50分钟" in text
    assert "保存10年" in text
    assert "12356" in text
    assert "12351" in text
    assert "☑同意□不同意" in text.replace("\n", "")
    assert room.CLIENT not in text


def test_a_guardian_is_asked_of_a_minor_alone(office, tmp_path):
    database, actor, _, case_id = office
    refused("form_not_minor", issue.draft, database, actor, "P18",
            Subject(counselling_id=case_id))
    young = clients.open_client(
        database, actor, IdentityEntry(name="小石", birth=date(now().year - 17, 1, 2),
                                       guardian_name="石大海", guardian_relation="父亲"),
        clients.IntakeEntry(complaint="08"))
    text = words(issue.print_form(database, actor, "P18", Subject(counselling_id=young)).pdf,
                 tmp_path)
    assert "17周岁" in text
    assert "父亲" in text
    assert "石大海" not in text
    assert "小石" not in text


def test_a_note_is_printed_signed_with_its_additions_and_never_the_process_notes(
        office, tmp_path):
    database, actor, client_id, case_id = office
    subject = Subject(counselling_id=case_id)
    refused("form_note_unsigned", issue.draft, database, actor, "P4", subject)
    number = held(database, actor, case_id)
    notes.save(database, actor, number, NOTE)
    refused("form_note_unsigned", issue.print_form, database, actor, "P4",
            Subject(counselling_id=case_id, record_id=number))
    notes.process(database, actor, number, PRIVATE)
    notes.sign(database, actor, number, NOTE)
    notes.add(database, actor, number, ADDED)
    made = issue.print_form(database, actor, "P4", subject)
    text = words(made.pdf, tmp_path)
    code = room.code_of(database, client_id)
    assert "机密·仅限授权咨询师" in text
    assert f"{code}" in text
    assert made.copies == 1
    assert room.PHRASE in text
    assert ADDED in text
    assert f"{now():%Y}年{now().month}月" in text
    assert PRIVATE not in text
    names = {each.name for kind in vars(facts_counselling).values()
             if hasattr(kind, "__dataclass_fields__") for each in fields(kind)}
    assert not {name for name in names if "process" in name}


def test_a_note_bears_code_and_user_across_every_page(office):
    database, actor, client_id, case_id = office
    number = held(database, actor, case_id)
    long = "夜里醒来好几次，白天没有精神。" * 150
    notes.sign(database, actor, number, NoteEntry(**vars(NOTE) | {"subjective": long}))
    pdf = issue.print_form(database, actor, "P4", Subject(counselling_id=case_id)).pdf
    with Pages(pdf) as pages:
        assert len(pages) > 1
        for page in range(len(pages)):
            plainly = "".join(pages.text(page).split())
            assert actor.name in plainly
            assert plainly.count(room.code_of(database, client_id)) >= 2  # head and watermark


def test_after_a_hand_over_the_note_names_who_held_the_session(office, centre_folder, tmp_path):
    database, actor, client_id, case_id = office
    number = held(database, actor, case_id)
    notes.sign(database, actor, number, NOTE)
    handover.hand_over(database, actor, client_id,
                       room.staff_id(database, room.SECOND), "away")
    subject = Subject(counselling_id=case_id)
    refused("client_unknown", issue.draft, database, actor, "P4", subject)
    database.close()
    with room.signed_in(centre_folder, room.SECOND) as (other, colleague):
        text = words(issue.print_form(other, colleague, "P4", subject).pdf, tmp_path)
        assert f"咨询师{actor.name}" in text
        assert room.SECOND in text  # across the page, and at its foot


def test_a_scale_says_score_band_change_licence_and_that_it_is_no_diagnosis(office, tmp_path):
    database, actor, _, case_id = office
    for day, answers in ((14, [2] * 9), (0, [2, 2, 2, 2, 2, 2, 0, 0, 0])):
        scale_results.enter(database, actor, ScaleEntry(
            case_id, None, "PHQ-9", on=now().date() - timedelta(days=day), answers=answers))
    text = printed(office, tmp_path, "P5")
    assert "总分12（范围0–27）" in text
    assert "症状水平中度" in text
    assert "上次得分18分" in text
    assert "-6分，可靠改善" in text
    assert "本结果为筛查，不构成医学诊断。" in text
    assert "Nopermissionrequired" in text
    assert "●一半以上的天数2" in text
    scale_results.enter(database, actor, ScaleEntry(case_id, None, "PSS-10", total=21))
    only = printed(office, tmp_path, "P5")
    assert "总分21（范围0–40）" in only
    assert "本量表不印题目，只登记总分。" in only
    sheet = printed(office, tmp_path, "P5b")
    assert "●" not in sheet
    assert "○" in sheet


def test_scales_for_no_trade_alone_are_offered_when_that_is_confirmed(office, centre_folder):
    database, actor, _, case_id = office
    form, subject = form_of("P5b"), Subject(counselling_id=case_id)
    titles = [each.words for each in issue.records(database, actor, form, subject)]
    assert not any("WHO-5" in title for title in titles)
    database.close()
    with room.signed_in(centre_folder, "supervisor") as (other, head):
        change(other, head, "scales_non_commercial", True, now().date())
    with room.signed_in(centre_folder, "counsellor") as (again, own):
        titles = [each.words for each in issue.records(again, own, form, subject)]
        assert any("WHO-5" in title for title in titles)


@pytest.mark.parametrize(("said", "word"), [
    ("诊断为抑郁症", "诊断为、抑郁症"), ("考虑F32.1", "F32.1"), ("建议用药调整", "用药调整")])
def test_a_diagnosis_stops_the_paper_and_names_word_and_field_alone(office, said, word):
    """E18: the client's own words of a hospital stand in 既往就诊（自述） and nowhere else."""
    database, actor, _, case_id = office
    number = held(database, actor, case_id)
    secret = "他哥哥不知道他来"
    notes.sign(database, actor, number, NoteEntry(**vars(NOTE) | {
        "assessment": f"{secret}，{said}"}))
    subject = Subject(counselling_id=case_id)
    for call in (issue.draft, issue.print_form):
        told = refused("diagnosis_words", call, database, actor, "P4", subject)
        sentence = told.sentence("zh")
        assert word in sentence
        assert "A 评估" in sentence
        assert diagnosis.words().hint in sentence
        assert secret not in sentence
    with database.reading() as session:
        assert session.scalars(select(Document.id)).all() == []
    offer = next(row for row in offers.of_counselling(database, actor, case_id)
                 if row.id == "P4")
    assert offer.refusal is not None
    assert offer.refusal.code == "diagnosis_words"


@pytest.mark.parametrize("code", diagnosis.words().papers)
def test_no_text_of_these_papers_may_diagnose(code):
    """E18, of every field: a text that would diagnose is named by its place on the paper."""
    template = form_of(code)
    full = next(EVERY[name]["full"] for name, kind in KINDS.items()
                if kind.facts is template.facts)
    require_undiagnosed(template, full, {})
    tried = [each.name for each in fields(full) if isinstance(getattr(full, each.name), str)]
    for name in tried:
        with pytest.raises(RefusedError) as told:
            require_undiagnosed(template, replace(full, **{name: "确诊双相障碍"}), {})
        assert told.value.values["words"] == "确诊、双相障碍"
        assert told.value.values["fields"]
    assert len(tried) > 5
    for ask in template.asks:
        with pytest.raises(RefusedError):
            require_undiagnosed(template, full, {ask.name: "F20"})


def test_what_a_hospital_found_may_stand_in_its_own_field(office, tmp_path):
    database, actor, _, _ = office
    case_id = clients.open_client(
        database, actor, IdentityEntry(name="叶青"),
        clients.IntakeEntry(complaint="08", past_help="2024年市三院诊断为焦虑症"))
    text = words(issue.print_form(database, actor, "P1", Subject(counselling_id=case_id)).pdf,
                 tmp_path)
    assert "2024年市三院诊断为焦虑症" in text


def test_every_paper_named_by_the_words_exists_and_is_sealed(office):
    database, *_ = office
    there = {form.code for form in forms(database.folder)}
    for code in set(diagnosis.words().papers) & there:
        assert offers.is_sealed(form_of(code))


def test_nobody_else_prints_looks_or_lists(office, centre_folder):
    database, actor, _, case_id = office
    made = issue.print_form(database, actor, "P1", Subject(counselling_id=case_id))
    assert [row.paper.form for row in papers.listing(database, actor, case_id)] == ["P1"]
    documents.void(database, actor, made.document_id, f"{room.CLIENT}的日期写错")
    line = papers.listing(database, actor, case_id)[0]
    assert line.paper.voided
    assert room.CLIENT in line.void_reason
    with database.reading() as session:
        assert session.get_one(Document, made.document_id).void_reason == ""
    database.close()
    for name in (room.SECOND, room.THIRD, "supervisor", "counter", "mediator"):
        with room.signed_in(centre_folder, name) as (other, colleague):
            for call in (lambda d=other, c=colleague: papers.listing(d, c, case_id),
                         lambda d=other, c=colleague: issue.look(d, c, made.document_id),
                         lambda d=other, c=colleague: issue.print_form(
                             d, c, "P1", Subject(counselling_id=case_id))):
                with pytest.raises(RefusedError) as told:
                    call()
                assert told.value.code in ("client_unknown", "not_allowed", "sealed_closed")
