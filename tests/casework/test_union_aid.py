"""The union's own aid, objections before it, and the lawyers it appoints."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework.legal_aid import (
    conflicts,
    lawyers,
    satisfaction,
)
from casedesk.casework.legal_aid.entries import ApprovalEntry, OutcomeEntry
from casedesk.casework.legal_aid.lawyers import ClientEntry, LawyerEntry
from casedesk.casework.legal_aid.satisfaction import SatisfactionEntry
from casedesk.errors import RefusedError
from casedesk.model import ConflictCheck
from tests.casework import aid_office as office
from tests.samples import at


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    return told.value


def go_to(clock, day, hour=10):
    clock.move_to(at(day, hour))


def test_refused_aid_may_be_objected_to_and_then_the_union_helps(database, mediator, supervisor,
                                                                 clock):
    go_to(clock, "2026-11-02")
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted",
              receipt=office.receipt(date(2026, 11, 2)))
    go_to(clock, "2026-11-06")
    office.do(database, mediator, case_id, "refuse", decision_number="中援不〔2026〕3号",
              text="不符合经济困难标准", objection_until=date(2026, 11, 18))
    assert office.clock_of(database, case_id, "LA-OBJ").due_on == date(2026, 11, 18)
    office.do(database, mediator, case_id, "object")
    assert office.clock_of(database, case_id, "LA-OBJR").due_on == date(2026, 11, 11)
    go_to(clock, "2026-11-11")
    office.do(database, mediator, case_id, "uphold", decision_number="中司异〔2026〕1号")
    office.do(database, mediator, case_id, "to_union")
    assert office.referral(database, case_id).track == "U"
    conflicts.screen(database, mediator, case_id)
    office.do(database, mediator, case_id, "submit")
    for who in ("何建国", "法律部 张", "分管 李"):
        office.do(database, supervisor, case_id, "approve",
                  approval=ApprovalEntry(True, who), text="同意")
    assert office.state(database, case_id) == "u_approved"


def test_without_a_date_on_the_decision_fifteen_days_stand_and_say_so(database, mediator, clock):
    go_to(clock, "2026-11-02")
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted",
              receipt=office.receipt(date(2026, 11, 2)))
    office.do(database, mediator, case_id, "refuse", decision_number="中援不〔2026〕3号",
              text="不符合经济困难标准")
    row = office.clock_of(database, case_id, "LA-OBJ")
    assert row.due_on == date(2026, 11, 17)
    assert office.referral(database, case_id).objection_until == date(2026, 11, 17)


def test_a_refusal_in_the_chain_goes_back_with_its_reason_and_the_round_begins_anew(
        database, mediator, supervisor, clock):
    case_id = office.registered(database, mediator, track="U", union_scope="1")
    conflicts.screen(database, mediator, case_id)
    office.do(database, mediator, case_id, "submit")
    office.do(database, supervisor, case_id, "approve", approval=ApprovalEntry(True, "何建国"))
    refused("aid_text_missing", office.do, database, supervisor, case_id, "approve",
            approval=ApprovalEntry(False, "法律部 张"))
    office.do(database, supervisor, case_id, "approve",
              approval=ApprovalEntry(False, "法律部 张"), text="请补劳动合同")
    assert office.state(database, case_id) == "u_screening"
    office.do(database, mediator, case_id, "submit")
    for who in ("何建国", "法律部 张", "分管 李"):
        office.do(database, supervisor, case_id, "approve", approval=ApprovalEntry(True, who))
    assert office.state(database, case_id) == "u_approved"


@pytest.fixture
def approved(database, mediator, supervisor, clock):
    case_id = office.registered(database, mediator, track="U", union_scope="1")
    conflicts.screen(database, mediator, case_id)
    office.do(database, mediator, case_id, "submit")
    for who in ("何建国", "法律部 张", "分管 李"):
        office.do(database, supervisor, case_id, "approve", approval=ApprovalEntry(True, who))
    return case_id


def test_a_lawyer_whose_firm_advises_the_employer_is_never_appointed(
        database, mediator, supervisor, approved):
    bound = lawyers.save(database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所", agreement_until=date(2027, 1, 1),
        clients=[ClientEntry("中山市恒盛灯饰有限公司")]))
    for reason in ("", "只是名称相同"):
        told = refused("aid_conflict", office.do, database, supervisor, approved, "appoint",
                       lawyer_id=bound, conflict_reason=reason)
        assert "恒盛" in told.sentence("zh")
    assert office.state(database, approved) == "u_approved"
    with database.reading() as session:
        kept = session.scalars(select(ConflictCheck).where(
            ConflictCheck.purpose == "lawyer")).all()
        assert [(row.result, row.checked_by_name) for row in kept] == [
            ("confirmed", supervisor.name)] * 2
        assert kept[1].reason == "只是名称相同"


@pytest.mark.parametrize(("until", "begins", "code"), [
    (date(2026, 11, 21), None, "aid_lawyer_ended"),
    (None, date(2026, 11, 23), "aid_lawyer_not_yet")])
def test_a_lawyer_is_appointed_only_while_the_agreement_runs(
        database, mediator, supervisor, approved, until, begins, code):
    lawyer = lawyers.save(database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所", agreement_from=begins, agreement_until=until))
    refused(code, office.do, database, supervisor, approved, "appoint", lawyer_id=lawyer)


def test_the_loop_is_closed_only_when_all_of_it_is(database, mediator, supervisor, approved):
    lawyer = lawyers.save(database, mediator, LawyerEntry(name="周航", firm="香山律师事务所"))
    office.do(database, supervisor, approved, "appoint", lawyer_id=lawyer)
    office.do(database, mediator, approved, "conclude",
              outcome=OutcomeEntry("won", "中劳人仲案字〔2026〕99号", 12_400_00, 12_400_00))
    office.do(database, mediator, approved, "give_feedback")
    told = refused("aid_loop_open", office.do, database, supervisor, approved, "archive")
    assert told.sentence("zh").count("；") == 1
    assert "告知" in told.sentence("zh")
    assert "回访" in told.sentence("zh")
    office.do(database, mediator, approved, "inform", how="电话")
    satisfaction.enter(database, mediator, SatisfactionEntry(approved, overall=5, free=True))
    office.do(database, supervisor, approved, "archive")
    assert office.state(database, approved) == "archived"
