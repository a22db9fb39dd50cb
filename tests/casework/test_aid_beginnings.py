"""Legal aid begun from a visit, a dispute or a worker, and what becomes of those."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework import people, visits
from casedesk.casework.disputes import acts, proceedings
from casedesk.casework.disputes import proceedings_page as beside
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.legal_aid import beginnings, chasing, conflicts, receipts, record
from casedesk.casework.legal_aid.entries import OutcomeEntry, ReferralEntry
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Deadline, Proceeding, ProceedingStep, Visit
from tests.casework import aid_office as office
from tests.samples import at, unpaid_wages


def refused(do, *given):
    """The code of what this is refused for."""
    with pytest.raises(RefusedError) as told:
        do(*given)
    return told.value.code


def visit(database, number):
    with database.reading() as session:
        row = session.get_one(Visit, number)
        return row.state, row.case_id, row.opinion.split(","), row.category


def proceeding(database, case_id):
    with database.reading() as session:
        row = session.scalars(select(Proceeding).where(
            Proceeding.case_id == case_id).order_by(Proceeding.id.desc())).first()
        if row is not None:
            session.expunge(row)
        return row


def from_dispute(database, mediator, case_id, **more):
    """The matter that a dispute led to, ready to be sent."""
    entry = beginnings.of_dispute(database, mediator, case_id)
    known = office.entry(database, mediator)
    for name in ("exemption", "exemption_proof", "aid_form", "jurisdiction", "agency_id"):
        setattr(entry, name, getattr(known, name))
    entry.summary = "自8月起未足额发放工资。"
    for name, value in more.items():
        setattr(entry, name, value)
    aid = record.register(database, mediator, entry)
    office.consented(database, mediator, aid)
    conflicts.screen(database, mediator, aid, "同一争议，不是对方")
    if entry.track == "G":
        office.do(database, mediator, aid, "ready")
    return aid


def test_a_visit_fills_the_referral_in_and_is_referred_once_it_is_registered(
        database, counter, mediator):
    said = unpaid_wages()
    said.person.migrant_worker = True
    saved = visits.record(database, counter, said, then="advised")
    entry = beginnings.of_visit(database, mediator, saved.visit_id)
    assert (entry.person_id, entry.visit_id, entry.matter) == (
        saved.person_id, saved.visit_id, "wages")
    assert (entry.ground, entry.exemption, entry.traits) == ("31-5", "42-3", ("migrant", "woman"))
    assert entry.amount_fen == 1_240_000
    assert visit(database, saved.visit_id)[0] == "advised"  # nothing is decided yet
    case_id = record.register(database, mediator, entry)
    state, led_to, opinion, category = visit(database, saved.visit_id)
    assert (state, led_to, category) == ("referred", case_id, "legal_aid")
    assert {"answered", "legal_aid"} <= set(opinion)


def test_a_visit_that_became_a_dispute_stays_with_it(database, mediator):
    saved = visits.record(database, mediator, unpaid_wages(), then="case")
    aid = record.register(
        database, mediator, beginnings.of_dispute(database, mediator, saved.case_id))
    assert visit(database, saved.visit_id)[:2] == ("case", saved.case_id)
    assert "legal_aid" in visit(database, saved.visit_id)[2]
    assert office.referral(database, aid).dispute_case_id == saved.case_id


def test_a_dispute_brings_its_parties_matter_and_days(database, mediator, s1):
    entry = beginnings.of_dispute(database, mediator, s1)
    with database.reading() as session:
        case = session.get_one(CaseFile, s1)
        assert (entry.person_id, entry.employer_id) == (case.person_id, case.employer_id)
        number = case.number
    assert (entry.matter, entry.stage) == ("wages", "mediation")
    assert number in entry.done_so_far


def test_a_dispute_that_failed_is_no_longer_in_mediation(database, mediator, clock, s1):
    assert beginnings.of_dispute(database, mediator, s1).stage == "mediation"
    clock.move_to(at("2026-09-20"))
    acts.perform(database, mediator, Act(
        s1, "fail", on=date(2026, 9, 20), failure_ground="no_agreement", text="分歧太大"))
    found = beginnings.of_dispute(database, mediator, s1)
    assert found.stage == "none"
    assert "调解不成" in found.done_so_far


def test_a_worker_brings_what_the_month_counts_by(database, mediator):
    young = people.record(database, mediator, PersonEntry(
        name="李娟", sex="2", birth=date.today().replace(year=date.today().year - 17, day=1)))
    entry = beginnings.of_person(database, mediator, young)
    assert (entry.person_id, entry.traits) == (young, ("woman", "minor"))
    assert refused(beginnings.of_visit, database, mediator, 4711) == "visit_unknown"


def test_whoever_sent_the_worker_the_record_says_the_worker_came(database, mediator):
    """E24: counselling leaves no trace; there is no field that could hold one."""
    assert "source" not in ReferralEntry.__dataclass_fields__
    case_id = office.registered(database, mediator)
    assert office.referral(database, case_id).source == "self"


def test_the_proceeding_of_the_dispute_goes_where_the_aid_goes(database, mediator, clock, s1):
    aid = from_dispute(database, mediator, s1)
    assert proceeding(database, s1) is None
    office.do(database, mediator, aid, "send", how="in_person")
    row = proceeding(database, s1)
    assert (row.kind, row.state, row.institution) == ("legal_aid", "applied", office.AGENCY.name)
    with database.reading() as session:
        number = session.get_one(CaseFile, aid).number
        assert session.scalars(select(Deadline).where(
            Deadline.case_id == s1, Deadline.rule == "LA-1")).all() == []  # it runs with the aid
    assert row.number == number
    receipts.take(database, mediator, number, office.receipt(date(2026, 9, 14)))
    office.do(database, mediator, aid, "grant", decision_number="中援决〔2026〕9号")
    office.do(database, mediator, aid, "assign", lawyer="邓律师", firm="香山律师事务所")
    row = proceeding(database, s1)
    assert (row.state, row.paper_number, row.contact) == (
        "assigned", "中援决〔2026〕9号", "香山律师事务所 邓律师")
    office.do(database, mediator, aid, "conclude", outcome=OutcomeEntry("won"))
    row = proceeding(database, s1)
    assert (row.state, row.ended) == ("finished", True)
    with database.reading() as session:
        steps = session.scalars(select(ProceedingStep.action).where(
            ProceedingStep.case_id == s1).order_by(ProceedingStep.id)).all()
    assert steps == ["apply", "approve", "assign", "finish"]
    shown = beside.page(database, mediator, s1)
    assert [each.state for each in shown.proceedings] == ["finished"]


def test_a_refusal_that_stands_closes_it_and_the_unions_own_aid_begins_another(
        database, mediator, supervisor, clock, s1):
    aid = from_dispute(database, mediator, s1)
    office.do(database, mediator, aid, "send", how="in_person")
    with database.reading() as session:
        number = session.get_one(CaseFile, aid).number
    receipts.take(database, mediator, number, office.receipt(date(2026, 9, 14)))
    office.do(database, mediator, aid, "refuse", decision_number="中援不〔2026〕1号",
              text="收入超标")
    assert proceeding(database, s1).state == "applied"  # it may be objected to
    office.do(database, mediator, aid, "no_objection")
    assert (proceeding(database, s1).state, proceeding(database, s1).ended) == ("declined", True)
    office.do(database, mediator, aid, "to_union")
    office.do(database, mediator, aid, "submit")
    row = proceeding(database, s1)
    assert (row.state, row.ended, row.institution) == ("applied", False, "工会法律援助")


def test_a_proceeding_begun_by_hand_is_taken_over_and_its_clock_with_it(
        database, mediator, clock, s1):
    proceedings.perform(database, mediator, ProceedingAct(
        s1, "legal_aid", "apply", institution="中山市法律援助处"))
    aid = from_dispute(database, mediator, s1)
    office.do(database, mediator, aid, "send", how="in_person")
    with database.reading() as session:
        assert len(session.scalars(select(Proceeding).where(
            Proceeding.case_id == s1)).all()) == 1
        number = session.get_one(CaseFile, aid).number
    receipts.take(database, mediator, number, office.receipt(date(2026, 9, 14)))
    office.do(database, mediator, aid, "grant", decision_number="中援决〔2026〕9号")
    with database.reading() as session:
        state = session.scalars(select(Deadline.state).where(
            Deadline.case_id == s1, Deadline.rule == "LA-1")).one()
    assert state == "replaced"


def test_the_head_of_the_station_ends_the_third_step_a_colleague_does_not(
        database, mediator, supervisor, clock):
    clock.move_to(at("2026-03-02"))
    case_id = office.sent(database, mediator)
    clock.move_to(at("2026-03-17"))
    chasing.remind(database, mediator, [case_id], "telephone")
    row, = chasing.due(database, supervisor)
    assert (row.step, row.chased, row.next_on) == (3, 1, None)
    assert office.clock_of(database, case_id, "LA-CALL").state in ("met", "missed")
    chasing.remind(database, supervisor, [case_id], "telephone", "与李科通话，承诺本周回复")
    assert chasing.due(database, supervisor) == []


def test_that_the_slip_arrived_is_confirmed_by_telephone(database, mediator, clock):
    case_id = office.sent(database, mediator)
    assert refused(office.do, database, mediator, case_id, "confirm_call") == "aid_text_missing"
    office.do(database, mediator, case_id, "confirm_call", text="李科确认收到")
    assert office.clock_of(database, case_id, "LA-CALL").state == "met"
    assert office.state(database, case_id) == "sent"


def test_a_number_comes_as_typed_scanned_or_widened_by_the_input_method(
        database, mediator, clock):
    waiting = office.ready(database, mediator)
    assert refused(receipts.awaited, database, mediator, "2026-0001") == "aid_receipt_unsent"
    office.do(database, mediator, waiting, "send", how="in_person")
    with database.reading() as session:
        case = session.scalars(select(CaseFile).where(CaseFile.kind == "referral")).one()
        square = receipts.machine_number(session, case)
    for text in (square, square.lower(), f" {square} ", "2026-0001", "２０２６-０００１",
                 "".join(chr(ord(sign) + 0xFEE0) for sign in square)):
        assert receipts.awaited(database, mediator, text).case_id == case.id, text
    assert receipts.scanned(f"李科{square}") == ("李科", square)
    assert receipts.scanned("李科 2026-0001") == ("李科 2026-0001", "")
