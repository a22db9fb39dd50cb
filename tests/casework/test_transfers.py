"""Transfers and answers: their road, numbers and refusals."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework import letters, numbers, settings_book, transfers, visits
from casedesk.casework.letters import LetterFilter
from casedesk.casework.transfers import ReceiptEntry, TransferEntry
from casedesk.casework.visits import answers
from casedesk.casework.visits.answers import AnswerEntry
from casedesk.errors import RefusedError
from casedesk.model import Event, Letter, Proceeding, Visit
from tests.samples import at, unpaid_wages


def refused(code, verb, *args, **more):
    with pytest.raises(RefusedError) as caught:
        verb(*args, **more)
    assert caught.value.code == code
    return caught.value


def transfer(**more):
    return TransferEntry(**({"office": "inspection", "institution": "横栏人社分局",
                             "reason": "拖欠工资", "materials": "工资条\n合同"} | more))


@pytest.fixture
def visit(database, counter, clock):
    clock.move_to(at("2026-09-10"))
    return visits.record(database, counter, unpaid_wages()).visit_id


def test_a_visit_that_is_passed_on_is_referred_until_its_receipt_is_back(
        database, counter, visit, clock):
    number = transfers.write(database, counter, transfer(visit_id=visit, consented=True))
    assert transfers.send(database, counter, number) == "中工转函〔2026〕1号"
    with database.reading() as session:
        row = session.get_one(Visit, visit)
        assert (row.state, row.result) == ("referred", "转劳动保障监察（中工转函〔2026〕1号）")
        assert "transferred" in row.opinion.split(",")
    page = transfers.page(database, counter, number)
    assert page.receipt_due_on == date(2026, 9, 23)
    refused("transfer_state", transfers.send, database, counter, number)
    transfers.chase(database, counter, number, "电话")
    refused("transfer_result", transfers.receive, database, counter, ReceiptEntry(number))
    refused("letter_before", transfers.receive, database, counter, ReceiptEntry(
        number, date(2026, 9, 1), "陈科", "accepted"))
    clock.move_to(at("2026-09-15"))
    transfers.receive(database, counter, ReceiptEntry(number, None, "陈科", "accepted", "监2026-8"))
    page = transfers.page(database, counter, number)
    assert (page.state, page.receipt_result, page.chases) == ("received", "accepted", 1)
    row = letters.listing(database, counter, LetterFilter(kind="transfer"))[0]
    assert (row.state, row.outcome) == ("ended", "accepted")


def test_a_voided_transfer_gives_the_visit_back(database, counter, visit):
    number = transfers.write(database, counter, transfer(visit_id=visit))
    transfers.send(database, counter, number)
    refused("no_reason", transfers.void, database, counter, number, "")
    transfers.void(database, counter, number, "去向写错")
    with database.reading() as session:
        row = session.get_one(Visit, visit)
        assert (row.state, row.ended_at, row.result) == ("open", None, "")
    assert numbers.register(database, "transfer", 2026)[0].void_reason == "去向写错"


def test_a_case_that_is_passed_on_notes_it_among_its_proceedings(database, supervisor, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    proposed = transfers.propose(database, mediator, case_id=case_id, office="arbitration")
    assert proposed.institution == "中山市劳动人事争议仲裁委员会"
    number = transfers.write(database, mediator, transfer(case_id=case_id))
    transfers.send(database, mediator, number)
    with database.reading() as session:
        assert session.scalars(select(Proceeding.kind)).all() == ["inspection"]
        assert session.scalars(select(Event.title).where(
            Event.action == "transfer")).all() == ["转介（移送）"]
    transfers.void(database, mediator, number, "误发")
    with database.reading() as session:
        assert session.scalars(select(Proceeding.kind)).all() == []


def test_only_the_supervisor_sends_where_the_setting_says_so(
        database, supervisor, counter, visit):
    settings_book.change(database, supervisor, "transfer_by_handler", False, date(2020, 1, 1))
    number = transfers.write(database, counter, transfer(visit_id=visit))
    refused("not_allowed", transfers.send, database, counter, number)
    assert not transfers.page(database, counter, number).may_send
    transfers.send(database, supervisor, number)


@pytest.mark.parametrize(("more", "code"), [
    ({"office": ""}, "transfer_office"), ({"institution": " "}, "transfer_institution"),
    ({"reason": ""}, "transfer_reason"), ({"visit_id": None}, "transfer_subject"),
    ({"visit_id": 99}, "visit_unknown"), ({"id": 99}, "transfer_unknown"),
])
def test_a_transfer_with_a_fault_is_refused(database, counter, visit, more, code):
    refused(code, transfers.write, database, counter, transfer(**({"visit_id": visit} | more)))


def test_an_answer_ends_the_visit_and_can_be_put_right(database, counter, visit):
    page = answers.page(database, counter, visit)
    assert (page.answered_on, page.entry.question) == (
        None, "自8月起未足额发放工资，共欠12,400元。")
    refused("answer_points", answers.write, database, counter, AnswerEntry(visit, "问"))
    refused("answer_question", answers.write, database, counter, AnswerEntry(visit, "", "答"))
    answers.write(database, counter, AnswerEntry(visit, "问", "可以投诉\n可以仲裁", "劳动法"))
    page = answers.page(database, counter, visit)
    assert (page.state, page.answered_by) == ("advised", counter.name)
    answers.write(database, counter, AnswerEntry(visit, "问", "可以仲裁", "劳动法"))
    assert answers.page(database, counter, visit).entry.points == "可以仲裁"
    with database.reading() as session:
        assert session.get_one(Visit, visit).result == "可以投诉"
        assert session.scalars(select(Letter)).all() == []
