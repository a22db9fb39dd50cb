"""Many workers in one case: the roster, who is on it, what follows from it."""


import pytest
from sqlalchemy import func, select

from casedesk.casework import visits
from casedesk.casework.collective import checking, mending, taking
from casedesk.casework.collective import members as roster
from casedesk.casework.disputes import acts, record
from casedesk.casework.disputes.acts import Act
from casedesk.casework.people import PersonEntry
from casedesk.casework.people import record as write_person
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.model import AuditEntry, Claim, Dispute, Event, Member, NotTheSame, Person
from casedesk.store import drafts
from tests.casework.rosters import id_number, pasted, worker
from tests.casework.rosters import roster as made
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


def test_a_roster_of_37_makes_people_members_counts_claims_and_the_title(
        database, mediator, case_id):
    taken = taking.take_in(database, mediator, case_id, lines(made(37)))
    assert (taken.added, taken.known, taken.people) == (37, 0, 37)
    page = roster.page(database, mediator, case_id)
    total = sum(800_050 + place * 1000 for place in range(1, 38))
    assert page.sums.workers == 37
    assert page.sums.amount_fen == total
    assert page.sums.women == 12
    assert page.sums.migrants == 19
    assert page.collective
    assert page.band == "集体（30–49人）"
    assert page.title == "张会娟等37人 与 中山市恒盛灯饰有限公司"
    row = dispute(database, case_id)
    assert (row.workers, row.women, row.migrants, row.collective) == (37, 12, 19, True)
    with database.reading() as session:
        assert session.scalar(select(Claim.amount_fen).where(
            Claim.case_id == case_id)) == total
        said = session.scalars(select(Event.text).where(Event.action == "roster")).one()
    assert said.startswith("新增37人；现有37人")


def test_the_same_roster_a_second_time_changes_nothing(database, mediator, thirty_seven):
    before = (count(database, Person), count(database, AuditEntry), count(database, Event))
    taken = taking.take_in(database, mediator, thirty_seven, lines(made(37)))
    assert (taken.added, taken.changed, taken.known, taken.people) == (0, 0, 37, 0)
    assert before == (count(database, Person), count(database, AuditEntry),
                      count(database, Event))


def test_a_roster_that_says_more_puts_right_what_it_names(database, mediator, thirty_seven):
    changed = worker(1) | {"amount": "9999"}
    taken = taking.take_in(database, mediator, thirty_seven,
                           lines(pasted([changed, worker(2)])))
    assert (taken.added, taken.changed, taken.known) == (0, 1, 1)
    first = roster.page(database, mediator, thirty_seven).members[0]
    assert first.amount_fen == 999_900


@pytest.mark.parametrize(("change", "code", "field"), [
    ({"id_number": id_number(2)}, "roster_id_twice", "id_number"),
    ({"id_number": id_number(3, woman=True)[:-1] + "0"}, "id_checksum", "id_number"),
    ({"id_number": "4.42E+17"}, "id_lost_digits", "id_number"),
    ({"amount": ""}, "roster_amount", "amount"),
    ({"amount": "多少"}, "amount", "amount"),
    ({"name": ""}, "roster_name", "name"),
    ({"sex": "x"}, "roster_sex", "sex"),
    ({"phone": "1382677"}, "phone_length", "phone"),
    ({"hired_on": "三年前"}, "date", "hired_on"),
])
def test_each_fault_is_named_at_its_cell_and_nothing_is_written(
        database, mediator, case_id, change, code, field):
    people = count(database, Person)
    given = lines(pasted([worker(1), worker(2), worker(3) | change, worker(4)]))
    found = checking.check(database, mediator, case_id, given)
    assert [(fault.code, fault.field) for fault in found[2].faults] == [(code, field)]
    assert [each.state for each in found] == ["new", "new", "faulty", "new"]
    assert found[2].faults[0].sentence()
    assert found[2].faults[0].sentence("en")
    with pytest.raises(RefusedError, match="有 1 行需要更正"):
        taking.take_in(database, mediator, case_id, given)
    assert count(database, Person) == people
    assert count(database, Member) == 0


def test_a_mended_line_is_taken_in_and_its_draft_dropped(database, mediator, case_id):
    given = lines(pasted([worker(1), worker(2) | {"amount": ""}]))
    drafts.save(database, mediator, taking.DRAFT, str(case_id), {"lines": []})
    given[1].texts["amount"] = "3000"
    assert taking.take_in(database, mediator, case_id, given).added == 2
    assert drafts.read(database, mediator, taking.DRAFT, str(case_id)) is None


def test_a_worker_in_another_open_case_against_the_employer_is_named_with_its_number(
        database, mediator, thirty_seven):
    other = visits.record(database, mediator, unpaid_wages(
        person=PersonEntry(name="刘一手", id_number=id_number(90))), then="case")
    given = lines(pasted([worker(5), worker(50)]))
    found = checking.check(database, mediator, other.case_id, given)
    number = roster.page(database, mediator, thirty_seven).number
    assert [fault.code for fault in found[0].faults] == ["roster_elsewhere"]
    assert number in found[0].faults[0].sentence()
    assert worker(5)["name"] in \
        found[0].faults[0].sentence()
    assert not found[1].faults
    given[0].accepted.add("roster_elsewhere")
    assert taking.take_in(database, mediator, other.case_id, given).added == 2


def test_a_case_that_is_over_does_not_bar_a_worker(database, mediator, thirty_seven):
    acts.perform(database, mediator, Act(thirty_seven, "withdraw", text="已和解", settled=True))
    other = visits.record(database, mediator, unpaid_wages(
        person=PersonEntry(name="刘一手", id_number=id_number(90))), then="case")
    found = checking.check(database, mediator, other.case_id, lines(pasted([worker(5)])))
    assert not found[0].faults


def test_people_are_found_by_number_and_by_name_and_telephone(database, mediator, case_id):
    by_number = write_person(database, mediator, PersonEntry(
        name=worker(1)["name"], id_number=worker(1)["id_number"]))
    by_phone = write_person(database, mediator, PersonEntry(
        name=worker(2)["name"], phone=worker(2)["phone"]))
    taken = taking.take_in(database, mediator, case_id, lines(made(2)))
    assert taken.people == 0
    rows = roster.page(database, mediator, case_id).members
    assert [row.person_id for row in rows] == [by_number, by_phone]
    with database.reading() as session:  # what the record lacked came from the roster
        assert session.get_one(Person, by_phone).id_number == worker(2)["id_number"]


def test_a_namesake_is_asked_about_and_not_the_same_is_remembered(database, mediator, case_id):
    other = write_person(database, mediator, PersonEntry(
        name=worker(1)["name"], phone="13911112222"))
    given = lines(made(1))
    found = checking.check(database, mediator, case_id, given)
    assert [fault.code for fault in found[0].faults] == ["roster_alike"]
    assert [each.person_id for each in found[0].alike] == [other]
    given[0].not_same.add(other)
    assert taking.take_in(database, mediator, case_id, given).people == 1
    assert count(database, NotTheSame) == 1
    assert taking.take_in(database, mediator, case_id, lines(made(1))).known == 1


def test_a_namesake_who_is_the_same_is_completed(database, mediator, case_id):
    other = write_person(database, mediator, PersonEntry(
        name=worker(1)["name"], phone="13911112222"))
    given = lines(made(1))
    given[0].same_as = other
    assert taking.take_in(database, mediator, case_id, given).people == 0
    assert roster.page(database, mediator, case_id).members[0].person_id == other


def test_a_number_on_record_under_another_name_stands_only_when_confirmed(
        database, mediator, case_id):
    write_person(database, mediator, PersonEntry(name="旧名字", id_number=id_number(1)))
    given = lines(pasted([worker(1)]))
    found = checking.check(database, mediator, case_id, given)
    assert [fault.code for fault in found[0].faults] == ["roster_other_name"]
    given[0].accepted.add("roster_other_name")
    assert taking.take_in(database, mediator, case_id, given).added == 1


def test_the_applicant_whom_the_roster_leaves_out_is_offered_as_a_line(
        database, mediator, case_id):
    given = lines(made(3))
    extra = checking.applicant_lines(database, mediator, case_id, given)
    assert [each.texts["name"] for each in extra] == ["张会娟"]
    found = checking.check(database, mediator, case_id, [*extra, *given])
    assert [fault.code for fault in found[0].faults] == ["roster_amount"]
    extra[0].texts["amount"] = "12400"
    taking.take_in(database, mediator, case_id, [*extra, *given])
    assert not checking.applicant_lines(database, mediator, case_id, [])


def test_amounts_under_several_heads_become_claims_of_their_own(database, mediator, case_id):
    text = "姓名\t证件号\t拖欠工资\t经济补偿\n" + "".join(
        f"{worker(n)['name']}\t{worker(n)['id_number']}\t5000\t2000.50\n" for n in (1, 2))
    taking.take_in(database, mediator, case_id, lines(text))
    with database.reading() as session:
        claims = session.execute(select(Claim.matter, Claim.amount_fen).where(
            Claim.case_id == case_id).order_by(Claim.seq)).all()
    assert [tuple(row) for row in claims] == [("0501", 1_000_000), ("0508", 400_100)]
    member = roster.page(database, mediator, case_id).members[0]
    assert member.amount_fen == 700_050
    mending.put(database, mediator, member.id, "item:0508", "3000")
    member = roster.page(database, mediator, case_id).members[0]
    assert member.amount_fen == 800_000


def test_two_to_nine_are_several_and_ten_without_one_claim_are_not_collective(
        database, mediator, case_id):
    taking.take_in(database, mediator, case_id, lines(made(9)))
    page = roster.page(database, mediator, case_id)
    assert (page.band, page.collective) == ("多人（2–9人）", False)
    taking.take_in(database, mediator, case_id, lines(made(10)))
    assert roster.page(database, mediator, case_id).collective
    mending.say_common(database, mediator, case_id, False)
    assert not roster.page(database, mediator, case_id).collective


def test_the_particulars_do_not_overrule_the_roster(database, mediator, thirty_seven):
    entry = record.entry_of(database, mediator, thirty_seven)
    entry.workers = entry.women = entry.migrants = 1
    entry.claims[0].amount_fen = 5
    record.change(database, mediator, thirty_seven, entry)
    row = dispute(database, thirty_seven)
    assert (row.workers, row.women, row.collective) == (37, 12, True)
    with database.reading() as session:
        assert session.scalar(select(func.sum(Claim.amount_fen))) == \
            roster.page(database, mediator, thirty_seven).sums.amount_fen
