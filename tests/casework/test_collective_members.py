"""Who is on a roster: elected, put right, leaving; both respondents of a dispatch."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from casedesk.casework import people, reports, visits
from casedesk.casework.collective import members as roster
from casedesk.casework.collective import mending, representatives, taking
from casedesk.casework.collective.mending import Leaving
from casedesk.casework.disputes import acts, record
from casedesk.casework.disputes.acts import Act
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.forms_book import gather_dispute
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.model import Dispute, now
from casedesk.store import search
from tests.casework.rosters import roster as made
from tests.casework.rosters import worker
from tests.samples import unpaid_wages


def lines(text):
    return reader.from_text(text).lines


def count(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def dispute(database, case_id):
    with database.reading() as session:
        row = session.scalars(select(Dispute).where(Dispute.case_id == case_id)).one()
        session.expunge(row)
        return row


@pytest.fixture
def thirty_seven(database, mediator, case_id):
    """The case with 37 workers on its roster, the applicant not among them."""
    taking.take_in(database, mediator, case_id, lines(made(37)))
    return case_id


@pytest.mark.parametrize("many", [1, 2, 6, 37])
def test_fewer_than_three_or_more_than_five_representatives_are_refused_in_words(
        database, mediator, thirty_seven, many):
    ids = [row.id for row in roster.page(database, mediator, thirty_seven).members[:many]]
    with pytest.raises(RefusedError, match=f"代表人应为 3 至 5 人，现为 {many} 人"):
        representatives.elect(database, mediator, thirty_seven, ids)
    assert roster.page(database, mediator, thirty_seven).representatives == 0


def test_three_to_five_are_elected_and_replaced(database, mediator, thirty_seven):
    ids = [row.id for row in roster.page(database, mediator, thirty_seven).members]
    representatives.elect(database, mediator, thirty_seven, ids[:5])
    representatives.elect(database, mediator, thirty_seven, ids[1:4])
    page = roster.page(database, mediator, thirty_seven)
    assert [row.id for row in page.members if row.representative] == ids[1:4]
    assert page.elected_on == now().date()
    with pytest.raises(RefusedError, match="推举日期晚于今天"):
        representatives.elect(database, mediator, thirty_seven, ids[:3],
                              date.today() + timedelta(days=9))


def test_cells_are_put_right_one_by_one_and_a_wrong_one_is_refused(
        database, mediator, thirty_seven):
    member = roster.page(database, mediator, thirty_seven).members[0]
    mending.put(database, mediator, member.id, "amount", "1.2万")
    mending.put(database, mediator, member.id, "account", "6222 0210 0110 1234 567")
    mending.put(database, mediator, member.id, "phone", "13899990000")
    row = roster.page(database, mediator, thirty_seven).members[0]
    assert (row.amount_fen, row.account) == (1_200_000, "6222021001101234567")
    assert row.phone_masked == "138****0000"
    with pytest.raises(RefusedError) as refused:
        mending.put(database, mediator, member.id, "id_number", "442000199913010014")
    assert refused.value.code == "id_birth"
    with pytest.raises(RefusedError) as refused:
        mending.put(database, mediator, member.id, "id_number", worker(2)["id_number"])
    assert refused.value.code == "member_id_other"
    assert worker(2)["name"] in str(refused.value)


def test_who_leaves_still_counts_and_who_was_listed_by_mistake_does_not(
        database, mediator, thirty_seven):
    ids = [row.id for row in roster.page(database, mediator, thirty_seven).members]
    with pytest.raises(RefusedError):
        mending.leave(database, mediator, thirty_seven, Leaving([ids[0]]))
    mending.leave(database, mediator, thirty_seven, Leaving([ids[0]], "另行仲裁"))
    assert dispute(database, thirty_seven).workers == 37
    mending.leave(database, mediator, thirty_seven, Leaving([ids[1]], "误列", mistake=True))
    page = roster.page(database, mediator, thirty_seven)
    assert page.sums.workers == dispute(database, thirty_seven).workers == 36
    assert page.members[0].left_reason == "另行仲裁"


def test_members_are_put_into_another_order(database, mediator, case_id):
    taking.take_in(database, mediator, case_id, lines(made(3)))
    ids = [row.id for row in roster.page(database, mediator, case_id).members]
    mending.arrange(database, mediator, case_id, ids[::-1])
    assert [row.id for row in roster.page(database, mediator, case_id).members] == ids[::-1]


def test_a_colleague_without_the_case_may_not_touch_its_roster(database, actors, thirty_seven):
    with pytest.raises(RefusedError) as refused:
        taking.take_in(database, actors["counsellor"], thirty_seven, lines(made(2)))
    assert refused.value.code == "not_allowed"


def test_many_workers_at_the_counter_make_a_collective_case_at_once(database, mediator):
    saved = visits.record(database, mediator, unpaid_wages(workers=12), then="case")
    assert dispute(database, saved.case_id).collective


def test_a_matter_of_dispatch_names_agency_and_user_or_says_why_not(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(
        employment_form="dispatch"), then="case").case_id
    act = Act(case_id, "accept", consent_on=now().date())
    with pytest.raises(RefusedError, match="还缺派遣单位、用工单位"):
        acts.perform(database, mediator, act)
    entry = record.entry_of(database, mediator, case_id)
    entry.parties[1].dispatch = "user"
    record.change(database, mediator, case_id, entry)
    with pytest.raises(RefusedError, match="还缺派遣单位"):
        acts.perform(database, mediator, act)
    entry = record.entry_of(database, mediator, case_id)
    entry.parties.append(record.PartyEntry(dispatch="agency", employer=EmployerEntry(
        name="中山市聚才劳务派遣有限公司")))
    record.change(database, mediator, case_id, entry)
    acts.perform(database, mediator, act)
    facts = dispute_facts(database, case_id)
    assert facts.respondent_names == "中山市恒盛灯饰有限公司、中山市聚才劳务派遣有限公司"
    assert [party.standing for party in facts.respondents] == ["用工单位", "派遣单位"]


def dispute_facts(database, case_id):
    with database.reading() as session:
        return gather_dispute.dispute(session, case_id)


def test_a_dispatch_with_one_respondent_is_accepted_with_a_reason(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(
        matter="0103"), then="case").case_id
    acts.perform(database, mediator, Act(
        case_id, "accept", consent_on=now().date(), text="派遣单位已注销，由用工单位承担"))
    assert dispute(database, case_id).accepted_on == now().date()


def test_the_month_counts_the_workers_of_a_roster_once(database, mediator, supervisor, case_id):
    acts.perform(database, mediator, Act(case_id, "accept", consent_on=now().date()))
    taking.take_in(database, mediator, case_id, lines(made(37)))
    taking.take_in(database, mediator, case_id, lines(made(37)))
    figures = reports.as_json(reports.month(
        database, supervisor, f"{now():%Y-%m}"))["figures"]
    total = sum(800_050 + place * 1000 for place in range(1, 38))
    assert [figures[code] for code in ("I02", "I11", "I11a", "I11b", "I12", "I12a")] == [
        1, 37, 12, 19, 1, 37]
    assert figures["I13"] in (total, total / 100, f"{total / 100:.2f}")


def test_every_worker_of_a_roster_finds_the_case_on_the_own_page_and_by_name(
        database, mediator, thirty_seven):
    row = roster.page(database, mediator, thirty_seven).members[20]
    cases = people.page(database, mediator, row.person_id).cases
    assert [each.id for each in cases] == [thirty_seven]
    with database.reading() as session:
        assert thirty_seven in {hit.subject_id for hit in search.find(
            session, row.name, ["case"])}


def test_a_merge_of_two_records_keeps_the_place_on_the_roster(
        database, mediator, thirty_seven):
    row = roster.page(database, mediator, thirty_seven).members[4]
    other = people.record(database, mediator, people.PersonEntry(
        name=row.name, phone="13911112222"))
    merge = people.merge(database, mediator, other, row.person_id)
    assert roster.page(database, mediator, thirty_seven).members[4].person_id == other
    people.undo_merge(database, mediator, merge)
    assert roster.page(database, mediator, thirty_seven).members[4].person_id == row.person_id
