"""What a stage still needs, and which cases belong to a case."""

from datetime import date

import pytest

from casedesk.casework import timeline, visits
from casedesk.casework.disputes import acts, record
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.timeline import NoteEntry
from casedesk.model import CaseFile, Document, Member, Party
from tests.samples import unpaid_wages


def needs(database, actor, case_id):
    return cases.page(database, actor, case_id).needs


def forms(database, actor, case_id, *, done=False):
    return [need.form for need in needs(database, actor, case_id)
            if need.form and need.done == done]


def paper(database, actor, case_id, form):
    with database.writing(actor) as session:
        session.add(Document(form=form, version="1", case_id=case_id, facts="{}", digest="",
                             printed_by=actor.staff_id))


def test_what_the_next_act_would_be_refused_for_is_named_with_its_page(
        database, mediator, case_id):
    acts.perform(database, mediator, Act(case_id, "accept", consent_on=date.today()))
    acts.perform(database, mediator, Act(case_id, "mediate"))
    first = needs(database, mediator, case_id)[0]
    assert (first.code, first.page, first.refusal.code) == ("guard", "agreement", "terms_missing")


def test_a_next_step_is_needed_until_there_is_one(database, mediator, case_id):
    assert "step" in [need.code for need in needs(database, mediator, case_id)]
    record.set_step(database, mediator, case_id, "通知单位", date.today())
    assert "step" not in [need.code for need in needs(database, mediator, case_id)]


def test_forms_of_the_stage_are_needed_until_they_are_printed_and_stay_in_sight(
        database, mediator, case_id):
    assert forms(database, mediator, case_id)[:2] == ["F02", "F02b"]
    paper(database, mediator, case_id, "F02")
    assert "F02" not in forms(database, mediator, case_id)
    assert forms(database, mediator, case_id, done=True) == ["F02"]


def test_of_an_earlier_stage_only_what_closing_waits_for_is_left(database, mediator, case_id):
    acts.perform(database, mediator, Act(case_id, "accept", consent_on=date.today()))
    found = {need.form: need.must for need in needs(database, mediator, case_id) if need.form}
    assert "F02b" not in found
    assert found["F04"]
    assert not found["F22"]
    acts.perform(database, mediator, Act(case_id, "mediate"))
    later = forms(database, mediator, case_id)
    assert "F04" in later
    assert "F22" not in later


def test_before_closing_everything_that_is_open_is_named(database, mediator, case_id):
    record.set_step(database, mediator, case_id, "还材料原件", date.today())
    acts.perform(database, mediator, Act(case_id, "withdraw", settled=True, text="已补发。"))
    found = needs(database, mediator, case_id)
    assert "还有下一步：还材料原件" in [need.text for need in found]


def test_who_sees_the_overview_alone_is_asked_for_nothing(database, mediator, actors, case_id):
    assert needs(database, actors["counter"], case_id) == ()
    assert cases.page(database, actors["counter"], case_id).linked == ()


@pytest.fixture
def another(database, mediator):
    """Opens another case: of this worker against this employer."""
    def made(worker, employer, **more):
        return visits.record(database, mediator, unpaid_wages(
            person=PersonEntry(name=worker), employer=EmployerEntry(name=employer), **more),
            then="case").case_id
    return made


def test_cases_are_linked_by_worker_employer_and_representative_the_nearest_counts(
        database, mediator, another):
    first = another("李娟", "中山市永丰电子厂")
    with database.reading() as session:
        person = session.get_one(CaseFile, first).person_id
    by_employer = another("王强", "中山市永丰电子厂")
    represented = another("赵敏", "中山市新光塑料厂")
    on_roster = another("周平", "中山市远大五金厂")
    unlinked = another("吴芳", "中山市百盛食品厂")
    with database.writing(mediator) as session:
        session.add(Party(case_id=represented, side="applicant", role="representative", seq=2,
                          person_id=person))
        session.add(Member(case_id=on_roster, person_id=person, seq=1,
                           site_id=mediator.site_id, created_by=mediator.staff_id))
    page = cases.page(database, mediator, first)
    assert {row.id: row.same for row in page.linked} == {
        on_roster: "person", represented: "representative", by_employer: "employer"}
    assert page.linked_number == {"person": 1, "representative": 1, "employer": 1}
    assert unlinked not in [row.id for row in page.linked]
    back = cases.page(database, mediator, represented)
    assert {row.id: row.same for row in back.linked} == {
        first: "representative", on_roster: "representative"}


def test_a_second_employer_links_too(database, mediator, another):
    first = another("李娟", "中山市永丰电子厂")
    other = another("王强", "中山市诚信劳务公司")
    with database.writing(mediator) as session:
        agency = session.get_one(CaseFile, other).employer_id
        session.add(Party(case_id=first, side="respondent", seq=2, employer_id=agency,
                          dispatch="agency"))
    assert [row.same for row in cases.page(database, mediator, first).linked] == ["employer"]
    assert [row.id for row in cases.page(database, mediator, other).linked] == [first]


def test_a_note_does_not_make_the_checklist_longer(database, mediator, case_id):
    before = needs(database, mediator, case_id)
    timeline.write_note(database, mediator, NoteEntry(case_id, "call", "联系单位。"))
    assert needs(database, mediator, case_id) == before
