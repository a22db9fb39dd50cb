from datetime import date, timedelta

import pytest

from casedesk.casework import employers, people, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry, draft
from casedesk.errors import RefusedError
from casedesk.model import now
from casedesk.store import audit
from tests.samples import unpaid_wages


def test_a_field_put_right_is_taken_back_and_the_numbers_are_not_read(database, counter, actors):
    person_id = visits.record(database, counter, unpaid_wages()).person_id
    before = people.amend(database, counter, person_id, {"address": "横栏镇一路1号"})
    assert before == {"address": ""}
    assert people.page(database, counter, person_id).address == "横栏镇一路1号"
    people.amend(database, counter, person_id, before)
    assert people.page(database, counter, person_id).address == ""
    with database.reading() as session:
        verbs = [row.verb for row in audit.listing(session, "person", person_id)]
    assert verbs == ["person.change", "person.change", "person.record"]


def test_a_wrong_field_is_refused_and_the_record_stays(database, counter):
    person_id = visits.record(database, counter, unpaid_wages()).person_id
    with pytest.raises(RefusedError) as refusal:
        people.amend(database, counter, person_id, {"phone": "12"})
    assert (refusal.value.code, refusal.value.field) == ("phone_shape", "phone")
    assert people.page(database, counter, person_id).phone_masked == "138****4412"


def test_who_looked_is_for_those_who_may_know(database, counter, supervisor, actors):
    person_id = visits.record(database, counter, unpaid_wages()).person_id
    people.reveal(database, counter, person_id, "id_number")
    latest = people.readers(database, supervisor, person_id)[0]
    assert (latest.name, latest.verb, latest.fields) == ("王敏", "person.reveal", ("id_number",))
    for role in ("counter", "mediator", "city"):
        with pytest.raises(RefusedError, match="没有任何改动"):
            people.readers(database, actors[role], person_id)


def test_a_mediator_sees_who_looked_at_a_record_of_their_own(database, mediator):
    person_id = visits.record(database, mediator, unpaid_wages()).person_id
    assert people.readers(database, mediator, person_id)[0].verb == "person.record"


def test_the_list_of_workers_is_newest_first_and_narrowed_by_what_is_typed(database, counter):
    visits.record(database, counter, unpaid_wages(), then="case")
    people.record(database, counter, PersonEntry(name="李强"))
    rows = people.listing(database, counter)
    assert [(r.name, r.visits, r.open_cases, r.phone_tail) for r in rows] == [
        ("李强", 0, 0, ""), ("张会娟", 1, 1, "4412")]
    assert rows[1].last_visit == now().date()
    assert [r.name for r in people.listing(database, counter, "zhj")] == ["张会娟"]
    assert [r.name for r in people.listing(database, counter, offset=1)] == ["张会娟"]


def test_those_who_may_not_see_cases_are_not_told_how_many_there_are(database, counter, actors):
    visits.record(database, counter, unpaid_wages(), then="case")
    row = people.listing(database, actors["counsellor"])[0]
    assert (row.cases, row.open_cases) == (0, 0)
    page = employers.page(database, actors["counsellor"], 1)
    assert page.cases == ()


def test_an_employers_page_holds_names_visits_cases_and_the_sign(database, mediator):
    first = visits.record(database, mediator, unpaid_wages(), then="case")
    code = "91442000MA4W2B7K3F"
    employers.change(database, mediator, 1, EmployerEntry(
        name="恒盛灯饰（中山）有限公司", uscc=code, town="442000110"))
    for _ in range(2):
        visits.record(database, mediator, unpaid_wages(
            employer=EmployerEntry(name="恒盛灯饰（中山）有限公司", uscc=code)))
    page = employers.page(database, mediator, 1)
    assert [name.name for name in page.names] == ["中山市恒盛灯饰有限公司"]
    assert [case.id for case in page.cases] == [first.case_id]
    assert len(page.visits) == 3
    assert (page.recent, page.repeated, page.days) == (3, True, 90)
    row = employers.suggest(database, mediator, "恒盛")[0]
    assert (row.recent, row.repeated, row.uscc) == (3, True, code)
    assert employers.listing(database, mediator)[0] == row


def test_an_employer_is_quiet_again_when_the_days_are_over(database, mediator):
    long_ago = now() - timedelta(days=120)
    for _ in range(3):
        visits.record(database, mediator, unpaid_wages(arrived_at=long_ago))
    page = employers.page(database, mediator, 1)
    assert (page.recent, page.repeated) == (0, False)


def test_an_unknown_employer_is_refused(database, mediator):
    with pytest.raises(RefusedError, match="找不到这个用人单位"):
        employers.page(database, mediator, 77)


def test_what_an_application_would_set_running_is_foreseen(database, counter):
    found = {each.rule: each for each in visits.foreseen(database, counter, date(2026, 11, 20))}
    assert found["M-ACC"].due == date(2026, 11, 25)
    assert found["M-LAW15"].due == date(2026, 12, 7)
    assert "12月5日" in found["M-LAW15"].why


def test_who_may_not_open_cases_is_not_told_their_deadlines(database, actors):
    with pytest.raises(RefusedError):
        visits.foreseen(database, actors["counsellor"], date(2026, 11, 20))


def test_advice_is_taken_back(database, counter):
    saved = visits.record(database, counter, unpaid_wages(result="已告知"), then="advised")
    visits.reopen(database, counter, saved.visit_id)
    row = visits.of_day(database, counter, now().date())[0]
    assert row.state == "open"
    assert visits.entry_of(database, counter, saved.visit_id).opinion == []
    with pytest.raises(RefusedError):
        visits.reopen(database, counter, saved.visit_id)


def test_an_entry_comes_back_out_of_its_draft_whole():
    entry = unpaid_wages(known_on=date(2026, 10, 31), arrived_at=now(), risks=["group"],
                         not_the_same=[3])
    entry.person.birth, entry.person.migrant_worker = date(1986, 3, 12), True
    payload = draft.to_payload(entry) | {"of_a_later_version": 1}
    assert draft.of_payload(payload) == entry
    assert draft.of_payload({}) == VisitEntry()
