"""The board and the page of legal aid."""

from datetime import date

from casedesk.casework.legal_aid import board, page, receipts, workflow
from casedesk.casework.legal_aid.board import AidFilter
from tests.casework import aid_office as office
from tests.samples import at


def test_a_slip_moves_over_the_board_and_is_late_by_its_own_clock(database, mediator, clock):
    clock.move_to(at("2026-11-02"))
    case_id = office.sent(database, mediator)
    assert board.counts(database, mediator)["sent"] == 1
    row, = board.listing(database, mediator, AidFilter("sent"))
    assert (row.column, row.age, row.tone) == ("sent", 0, "")
    clock.move_to(at("2026-11-09"))
    row, = board.listing(database, mediator, AidFilter("sent"))
    assert (row.age, row.tone) == (7, "late")  # nobody asked by telephone whether it arrived
    clock.move_to(at("2026-11-12"))
    row, = board.listing(database, mediator, AidFilter("overdue"))
    assert (row.id, row.age, row.tone) == (case_id, 10, "late")
    receipts.take(database, mediator, "2026-0001", office.receipt(date(2026, 11, 11)))
    assert board.listing(database, mediator, AidFilter("overdue")) == []
    assert board.counts(database, mediator)["accepted"] == 1


def test_the_return_rate_counts_a_slip_once(database, mediator, clock):
    assert board.returns(database, mediator, date(2026, 11, 1), date(2026, 11, 30)).rate is None
    office.sent(database, mediator)
    receipts.take(database, mediator, "2026-0001", office.receipt(
        date(2026, 11, 22), "incomplete", missing="劳动合同"))
    found = board.returns(database, mediator, date(2026, 11, 1), date(2026, 11, 30))
    assert (found.sent, found.returned, found.rate) == (1, 1, 1.0)


def test_the_list_finds_by_worker_number_and_agency(database, mediator, clock):
    case_id = office.sent(database, mediator)
    for text in ("张会娟", "援转", "法律援助处", "0001"):
        assert [row.id for row in board.listing(
            database, mediator, AidFilter(text=text))] == [case_id], text
    assert board.listing(database, mediator, AidFilter(text="查无此人")) == []


def test_the_page_shows_road_consents_and_what_may_be_done(database, mediator, counter, clock):
    case_id = office.sent(database, mediator)
    found = page.page(database, mediator, case_id)
    current, = [step for step in found.heading.road if step.current]
    assert current.code == "sent"
    assert [step.code for step in found.heading.road if step.done] == ["screening", "ready"]
    assert {action.code for action in found.actions} == {
        "confirm_call",
        "receipt_accepted", "receipt_incomplete", "receipt_redirected"}
    assert found.consents[0].covers
    assert found.assessment.result == "exempt"
    assert found.person_masked == "138****4412"


def test_a_colleague_of_another_matter_sees_the_overview_only(database, actors, clock):
    case_id = office.sent(database, actors["mediator"])
    seen = page.page(database, actors["counter"], case_id)
    assert not seen.heading.whole
    assert (seen.summary, seen.timeline, seen.consents, seen.actions) == ("", (), (), ())


def test_every_open_state_stands_on_the_board():
    for state in workflow.OPEN:
        assert board.column_of(state), state
