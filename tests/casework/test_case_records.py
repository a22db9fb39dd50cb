from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework.disputes import (
    acts,
    addresses,
    evidence,
    follow_ups,
    mandates,
    records,
    rights,
)
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.addresses import AddressEntry
from casedesk.casework.disputes.evidence import EvidenceEntry, PieceEntry
from casedesk.casework.disputes.follow_ups import FollowUpEntry
from casedesk.casework.disputes.mandates import AgentEntry, MandateEntry, ProofEntry
from casedesk.casework.disputes.rights import RightsEntry
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Deadline, Dispute, Employer, Party
from tests.samples import at

DAY = date(2026, 9, 14)


@pytest.fixture
def sides(database, mediator, s1):
    """The number of each side's party."""
    return {row.side: row.id for row in records.parties(database, mediator, s1)}


def refusals(act, database, actor, entry, *cases):
    for more, code in cases:
        with pytest.raises(RefusedError) as refused:
            act(database, actor, replace(entry, **more))
        assert refused.value.code == code, more


def first(database, actor, case_id):
    return records.listing(database, actor, case_id)[0]


def test_evidence_is_numbered_returned_and_kept(database, mediator, s1, sides):
    entry = EvidenceEntry(s1, None, sides["applicant"], received_on=DAY, pieces=[
        PieceEntry(name="工资条", pages=3, proves="欠薪"),
        PieceEntry(name="劳动合同", original=True),
        PieceEntry()])
    refusals(evidence.record, database, mediator, entry,
             ({"party_id": None}, "record_missing"), ({"party_id": 99}, "record_party"),
             ({"received_on": date(2026, 9, 15)}, "record_future"),
             ({"pieces": [PieceEntry()]}, "evidence_none"),
             ({"pieces": [PieceEntry(name="考勤", pages=0)]}, "evidence_pages"),
             ({"pieces": [PieceEntry(name="考勤", returned_on=date(2026, 9, 1))]},
              "evidence_returned"),
             ({"pieces": [PieceEntry(name="考勤", returned_on=DAY)]}, "evidence_returned_to"))
    number = evidence.record(database, mediator, entry)
    assert first(database, mediator, s1).stands == "原件待退 1 份"
    kept = evidence.entry_of(database, mediator, number)
    assert (kept.submitter, kept.receiver) == ("张会娟", "林晓")
    kept.pieces[1] = replace(kept.pieces[1], returned_on=DAY, returned_to="张会娟")
    evidence.record(database, mediator, kept)
    other = EvidenceEntry(s1, None, sides["respondent"], received_on=DAY,
                          pieces=[PieceEntry(name="考勤表")])
    evidence.record(database, mediator, other)
    with database.reading() as session:
        assert [(row.seq, row.name, row.submitter) for row in evidence.of_case(session, s1)] == [
            (1, "工资条", "张会娟"), (2, "劳动合同", "张会娟"),
            (3, "考勤表", "中山市恒盛灯饰有限公司")]
    assert {row.stands for row in records.listing(database, mediator, s1)} == {"2 份", "1 份"}


def test_the_respondents_consent_becomes_that_of_the_case(database, mediator, case_id):
    party = next(row.id for row in records.parties(database, mediator, case_id)
                 if row.side == "respondent")
    entry = RightsEntry(case_id=case_id, party_id=party, told_at=datetime(2026, 11, 22, 9),
                        willing="yes", willing_on=date(2026, 11, 22), recusal="no")
    refusals(rights.record, database, mediator, entry,
             ({"told_at": None}, "record_missing"), ({"willing_on": None}, "rights_willing_on"),
             ({"willing": "no"}, "rights_unwilling"), ({"signed": False}, "rights_unsigned"),
             ({"recusal": "yes"}, "rights_recusal"),
             ({"told_at": datetime(2099, 1, 1)}, "record_future"))
    rights.record(database, mediator, entry)
    assert first(database, mediator, case_id).stands == "同意调解"
    with database.reading() as session:
        assert session.scalars(select(Dispute.consent_on)).one() == date(2026, 11, 22)
    event = next(each for each in case_page.page(database, mediator, case_id).timeline
                 if each.action == "rights")
    assert event.title == "已告知中山市恒盛灯饰有限公司权利义务"
    assert "同意调解" in event.text


@pytest.fixture(autouse=True)
def today(clock):
    return clock


def test_a_confirmed_address_becomes_the_partys(database, mediator, s1, sides):
    entry = AddressEntry(case_id=s1, party_id=sides["respondent"], receiver="陈雅",
                         address="古镇同兴路8号", phone="13800138000", postcode="528421",
                         electronic=True, channel="email", channel_address="hr@example.com",
                         confirmed_on=DAY)
    refusals(addresses.record, database, mediator, entry,
             ({"receiver": ""}, "record_missing"), ({"address": ""}, "record_missing"),
             ({"postcode": "5284"}, "address_postcode"), ({"channel": ""}, "address_channel"),
             ({"channel_address": "hr.example"}, "address_mail"), ({"phone": "1"}, "phone_shape"))
    number = addresses.record(database, mediator, entry)
    assert addresses.entry_of(database, mediator, number).channel_address == "hr@example.com"
    with database.reading() as session:
        party = session.get_one(Party, sides["respondent"])
        assert (party.service_address, party.phone) == ("古镇同兴路8号", "13800138000")


def test_a_mandate_brings_its_agents_into_the_case(database, mediator, s1, sides):
    entry = MandateEntry(case_id=s1, principal_id=sides["applicant"], authority="special",
                         powers=["settle", "sign"], signed_on=DAY, papers=["id_card"],
                         agents=[AgentEntry(name="陈律师", firm="广东某律师事务所"),
                                 AgentEntry(name="李四", relation="丈夫")])
    refusals(mandates.record, database, mediator, entry,
             ({"agents": []}, "mandate_nobody"), ({"powers": []}, "mandate_powers"),
             ({"agents": [AgentEntry(name="一")] * 3}, "mandate_many"),
             ({"authority": ""}, "record_missing"), ({"revoked_on": DAY}, "mandate_revoked"),
             ({"begins_on": DAY, "ends_on": date(2026, 9, 1)}, "mandate_ends"))
    number = mandates.record(database, mediator, entry)
    agents = [row for row in records.parties(database, mediator, s1) if row.role == "agent"]
    assert [(row.name, row.side, row.represents_id) for row in agents] == [
        ("陈律师", "applicant", sides["applicant"]), ("李四", "applicant", sides["applicant"])]
    kept = mandates.entry_of(database, mediator, number)
    assert (kept.powers, kept.papers) == (["settle", "sign"], ["id_card"])
    kept.revoked_on, kept.revoked_reason = DAY, "另行委托"
    mandates.record(database, mediator, kept)
    assert first(database, mediator, s1).stands == "已解除"
    with database.reading() as session:
        assert session.scalars(select(Party.authority).where(Party.role == "agent")).all() == [
            "", ""]


def test_a_certificate_fills_the_employers_record(database, mediator, s1, sides):
    entry = ProofEntry(case_id=s1, party_id=sides["respondent"], name="周志明", post="总经理",
                       certified_on=DAY)
    refusals(mandates.certify, database, mediator, entry,
             ({"party_id": sides["applicant"]}, "proof_person"), ({"post": ""}, "record_missing"))
    mandates.certify(database, mediator, entry)
    with database.reading() as session:
        assert session.scalars(select(Employer.legal_representative)).one() == "周志明"


def test_a_follow_up_meets_its_clock_and_asks_what_is_done(database, mediator, clock, s1):
    clock.move_to(at("2026-09-20"))
    acts.perform(database, mediator, Act(s1, "withdraw", on=date(2026, 9, 20), settled=True,
                                         text="单位当场付清。"))
    acts.perform(database, mediator, Act(s1, "close", on=date(2026, 9, 20),
                                         accept_open_ends=True, text="文书后补。"))
    clock.move_to(at("2026-10-09"))
    assert [row.rule for row in follow_ups.due(database, mediator, s1)] == ["V-2"]
    entry = FollowUpEntry(case_id=s1, called_at=datetime(2026, 10, 9, 9), person="张会娟",
                          performance="all", outcome="1", service="2")
    refusals(follow_ups.record, database, mediator, entry,
             ({"person": ""}, "record_missing"), ({"performance": ""}, "record_missing"),
             ({"new_trouble": "被调岗"}, "follow_up_handling"),
             ({"retaliation": True, "handling": "约谈"}, "follow_up_step"))
    follow_ups.record(database, mediator, replace(entry, reached=False, handling="改日再打"))
    assert len(follow_ups.due(database, mediator, s1)) == 1
    follow_ups.record(database, mediator, replace(
        entry, retaliation=True, handling="约谈单位", next_step="约谈单位",
        next_step_on=date(2026, 10, 12)))
    assert follow_ups.due(database, mediator, s1) == ()
    assert first(database, mediator, s1).state == records.WRONG
    with database.reading() as session:
        assert session.scalars(select(Deadline.state).where(Deadline.rule == "V-2")).one() == "met"
        assert session.get_one(CaseFile, s1).next_step == "约谈单位"
