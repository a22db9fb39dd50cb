"""Reopening, recusal, representatives, effect: who decides, who stands back, what comes after."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from casedesk.casework import visits
from casedesk.casework.disputes import page as case_page
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Dispute, Event, Recusal, Reopening
from tests.casework.roads import DAY, agree, clock_of, do, keep_terms, signed, state
from tests.samples import at, unpaid_wages


def _written(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table))
                for table in (Event, AuditEntry, Recusal, Reopening)]


def test_reopening_is_not_approved_before_it_is_asked(database, supervisor, walk):
    case_id = walk("closed")
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "reopen")
    assert refusal.value.page == f"act:{case_id}:ask_reopen"


def test_who_asked_does_not_approve(database, supervisor, walk):
    case_id = walk("closed")
    do(database, supervisor, case_id, "ask_reopen", text="发现漏项")
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "reopen")
    assert refusal.value.code == "reopening_own"
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "ask_reopen", text="再次申请")
    assert refusal.value.code == "reopening_pending"


@pytest.mark.parametrize("source", ["closed", "archived"])
def test_a_reopened_case_stops_its_clocks_and_starts_them_again(
        database, mediator, supervisor, clock, walk, source):
    case_id = walk(source)
    clock.move_to(at("2026-09-23"))
    do(database, mediator, case_id, "ask_reopen", text="补登一笔履行")
    do(database, supervisor, case_id, "reopen", text="同意")
    assert state(database, case_id) == "withdrawn"
    assert clock_of(database, case_id, "V-2").state in ("met", "stopped")
    assert clock_of(database, case_id, "F-ARC").state in ("met", "stopped")
    with database.reading() as session:
        row = session.scalars(select(Reopening)).one()
        assert (row.decision, row.asked_by_name) == ("approved", mediator.name)
        assert (row.reason, row.note) == ("补登一笔履行", "同意")
        assert session.scalars(select(Dispute.closed_on).where(
            Dispute.case_id == case_id)).one() is None
    clock.move_to(at("2026-09-25"))
    do(database, supervisor, case_id, "close", accept_open_ends=True, text="已补登")
    again = clock_of(database, case_id, "V-2")
    assert (again.state, again.start_on) == ("running", date(2026, 9, 25))


def test_a_failed_case_may_be_reopened_to_be_mediated_again(
        database, mediator, supervisor, clock, walk):
    case_id = walk("failed")
    do(database, supervisor, case_id, "close", accept_open_ends=True, text="双方离场")
    clock.move_to(at("2026-10-12"))
    do(database, mediator, case_id, "ask_reopen", text="双方愿意再谈")
    do(database, supervisor, case_id, "reopen", again=True)
    assert state(database, case_id) == "mediate"
    assert clock_of(database, case_id, "M-END").due_on == date(2026, 10, 27)
    page = case_page.page(database, mediator, case_id)
    assert (page.closing_kind, page.end_due) == ("", date(2026, 10, 27))


def test_a_request_to_reopen_can_be_declined(database, mediator, supervisor, walk):
    case_id = walk("closed")
    do(database, mediator, case_id, "ask_reopen", text="想再谈")
    do(database, supervisor, case_id, "keep_closed", text="无新情况")
    assert state(database, case_id) == "closed"
    do(database, mediator, case_id, "ask_reopen", text="有新证据")  # may be asked again


def test_the_mediator_who_stands_back_is_replaced_and_does_not_come_back(
        database, mediator, supervisor, walk):
    case_id = walk("mediate")
    do(database, supervisor, case_id, "recuse", recusal_asker="applicant",
       recusal_ground="relative", text="调解员与单位经理是表亲", mediator_id=supervisor.staff_id)
    page = case_page.page(database, supervisor, case_id)
    assert page.handler == supervisor.name
    with database.reading() as session:
        row = session.scalars(select(Recusal)).one()
        assert (row.staff_name, row.replaced_by_name) == (mediator.name, supervisor.name)
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "recuse", recusal_asker="self", recusal_ground="other",
           text="换回", mediator_id=mediator.staff_id)
    assert (refusal.value.code, refusal.value.field) == ("mediator_recused", "mediator")


def test_a_mediator_of_the_same_name_passes_only_when_checked(
        database, mediator, supervisor, clock):
    from casedesk.casework.people import PersonEntry

    clock.move_to(at(DAY.isoformat()))
    case_id = visits.record(database, supervisor, unpaid_wages(
        person=PersonEntry(name=mediator.name, phone="13800000000")), then="case").case_id
    given = {"consent_on": DAY, "mediator_id": mediator.staff_id}
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "accept", **given)
    assert (refusal.value.code, refusal.value.field) == ("mediator_likeness", "conflict_reason")
    do(database, supervisor, case_id, "accept", conflict_reason="核对证件，不是同一人", **given)
    assert state(database, case_id) == "accepted"


def test_a_declared_relative_among_the_parties_keeps_a_mediator_away(
        database, mediator, supervisor, clock):
    from casedesk.model import Declaration

    clock.move_to(at(DAY.isoformat()))
    case_id = visits.record(database, supervisor, unpaid_wages(), then="case").case_id
    with database.writing(supervisor) as session:
        session.add(Declaration(staff_id=mediator.staff_id, kind="relative", name="张会娟",
                                id_number="442000198603124425", relation="表姐",
                                declared_by=mediator.staff_id))
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "accept", consent_on=DAY,
           mediator_id=mediator.staff_id, conflict_reason="不要紧")
    assert refusal.value.code == "mediator_conflict"
    assert "近亲属" in refusal.value.sentence("zh")


def test_representatives_of_many_are_three_to_five(database, mediator, supervisor, walk):
    case_id = walk("accepted")
    with database.writing(supervisor) as session:  # as an older record may stand
        from casedesk.model import Party

        dispute = session.scalars(select(Dispute).where(Dispute.case_id == case_id)).one()
        dispute.collective, dispute.workers = True, 12
        for name in ("李娟", "周强"):
            session.add(Party(case_id=case_id, side="applicant", role="representative",
                              name=name))
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, "mediate")
    assert (refusal.value.code, refusal.value.page) == ("representatives_number", "dispute")
    assert state(database, case_id) == "accepted"


def test_nothing_is_performed_before_the_agreement_takes_effect(
        database, mediator, clock, s1):
    clock.move_to(at(DAY.isoformat()))
    do(database, mediator, s1, "mediate")
    keep_terms(database, mediator, s1, DAY - timedelta(days=3))
    before = _written(database)
    for given, code, page in (
            ({}, "performed_before_effect", "agreement"),
            ({"applicant_signed_on": date(2026, 9, 1)}, "signed_before_accepted", "")):
        with pytest.raises(RefusedError) as refusal:
            do(database, mediator, s1, "agree", **(signed(DAY) | given))
        assert (refusal.value.code, refusal.value.page) == (code, page)
    assert _written(database) == before


def test_time_that_ran_out_is_confirmed_by_a_person(database, mediator, clock, s1):
    clock.move_to(at("2026-09-30"))
    do(database, mediator, s1, "expire", text="双方未能达成一致")
    page = case_page.page(database, mediator, s1)
    assert (page.state, page.closing_kind) == ("expired", "22")
    assert clock_of(database, s1, "M-END").state == "missed"
    limit = clock_of(database, s1, "L-1Y")
    assert limit is not None


def test_an_agreement_starts_the_clock_of_the_payment_order(database, mediator, clock, s1):
    clock.move_to(at(DAY.isoformat()))
    agree(database, mediator, s1, DAY, date(2026, 10, 31))
    order = clock_of(database, s1, "P-ORD")
    assert (order.raw_on, order.due_on) == (date(2026, 11, 1), date(2026, 11, 3))
