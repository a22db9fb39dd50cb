"""What a form is of: the case, or one record of it; and its papers with their service."""

from datetime import datetime

import pytest
from sqlalchemy import select

from casedesk.casework import case_papers
from casedesk.casework.disputes import services
from casedesk.casework.disputes.services import ServiceEntry
from casedesk.casework.forms_book import documents, kinds, snapshot
from casedesk.casework.forms_book.facts import DisputeFacts
from casedesk.casework.forms_book.facts_records import MeetingFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Document, Meeting, Service
from casedesk.printing.issue import look, print_form, reprint


def add_meeting(database, case_id, hour):
    with database.writing(None) as session:
        row = Meeting(case_id=case_id, starts_at=datetime(2026, 11, 23, hour), place="调解室",
                      course=f"第{hour}时的调解", created_by=1)
        session.add(row)
        session.flush()
        return row.id


def test_a_form_of_one_record_is_of_the_latest_by_itself(database, mediator, clock, s1):
    with database.reading() as session, pytest.raises(RefusedError) as refusal:
        kinds.settled(session, MeetingFacts, Subject(s1), "调解笔录")
    assert refusal.value.code == "form_record"
    first, last = add_meeting(database, s1, 9), add_meeting(database, s1, 15)
    with database.reading() as session:
        settled = kinds.settled(session, MeetingFacts, Subject(s1), "调解笔录")
        named = kinds.settled(session, MeetingFacts, Subject(s1, record_id=first), "调解笔录")
        listed = kinds.of(MeetingFacts).records(session, Subject(s1))
    assert (settled.record_id, named.record_id) == (last, first)
    assert [each.id for each in listed] == [last, first]
    printed = print_form(database, mediator, "F11", Subject(s1))
    with database.reading() as session:
        assert session.get_one(Document, printed.document_id).record_id == last


def test_a_form_of_a_visit_is_not_of_a_case(database, s1):
    with database.reading() as session, pytest.raises(RefusedError) as refusal:
        kinds.settled(session, kinds.KINDS["visit"].facts, Subject(s1), "来访登记表")
    assert refusal.value.code == "form_subject"


@pytest.mark.parametrize("name", sorted(kinds.KINDS))
def test_every_kind_is_kept_under_its_own_name(name):
    kind = kinds.KINDS[name]
    assert kinds.of(kind.facts) is kind
    assert all(hasattr(Subject(), need) for need in kind.needs)


def test_the_facts_of_a_case_are_the_same_after_being_kept(database, in_force):
    with database.reading() as session:
        facts = kinds.of(DisputeFacts).gather(session, Subject(in_force))
    assert snapshot.thaw(DisputeFacts, snapshot.freeze(facts)) == facts


def test_the_papers_of_a_case_say_how_far_their_service_is(database, mediator, s1):
    notice = print_form(database, mediator, "F04", Subject(s1))
    wrong = print_form(database, mediator, "F03", Subject(s1))
    documents.void(database, mediator, wrong.document_id, "案由写错")
    lines = {line.id: line for line in case_papers.listing(database, mediator, s1)}
    assert (lines[notice.document_id].service, lines[notice.document_id].recipients) == (
        "pending", 1)
    assert (lines[wrong.document_id].paper.voided, lines[wrong.document_id].void_reason) == (
        True, "案由写错")
    with database.reading() as session:
        ids = tuple(session.scalars(select(Service.id).where(
            Service.document_id == notice.document_id)))
    services.record(database, mediator, ServiceEntry(
        ids, "direct", received_at=datetime(2026, 9, 14, 10, 0), receiver="张会娟"))
    line = next(line for line in case_papers.listing(database, mediator, s1)
                if line.id == notice.document_id)
    assert (line.service, line.served) == ("served", 1)
    assert line.served_on.isoformat() == "2026-09-14"


def test_who_may_not_read_the_case_has_no_list_of_its_papers(database, actors, s1):
    with pytest.raises(RefusedError) as refusal:
        case_papers.listing(database, actors["counsellor"], s1)
    assert refusal.value.code == "not_allowed"


def test_a_voided_paper_can_be_looked_at_and_not_printed(database, mediator, s1):
    wrong = print_form(database, mediator, "F03", Subject(s1))
    documents.void(database, mediator, wrong.document_id, "案由写错")
    assert look(database, mediator, wrong.document_id).startswith(b"%PDF")
    with pytest.raises(RefusedError) as refusal:
        reprint(database, mediator, wrong.document_id)
    assert refusal.value.code == "document_voided"
