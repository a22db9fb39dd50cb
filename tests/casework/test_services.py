from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework import desk
from casedesk.casework.disputes import acts, addresses, beginnings, meetings, services
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.services import PlannedEntry, ServiceEntry
from casedesk.casework.forms_book import documents
from casedesk.errors import RefusedError
from casedesk.model import Deadline, Document, Party, ServiceAddress
from casedesk.printing import issue
from casedesk.printing.issue import Subject
from tests.samples import at


def pending(database, case_id):
    with database.reading() as session:
        return services.outstanding(session, case_id)


def titles(rows):
    return [(row.title, row.recipient) for row in rows]


def record(database, actor, rows, method="direct", **more):
    services.record(database, actor, ServiceEntry(
        ids=tuple(row.id for row in rows), method=method,
        **({"received_at": datetime(2026, 9, 14, 10, 0)} | more)))


@pytest.fixture
def notified(database, mediator, s1):
    """S1 with its notices printed: one for the applicant, one for the respondent."""
    issue.print_form(database, mediator, "F02", Subject(case_id=s1))
    issue.print_form(database, mediator, "F04", Subject(case_id=s1))
    issue.print_form(database, mediator, "F04b", Subject(case_id=s1))
    return s1


def refusal(database, actor, rows, method, **more):
    with pytest.raises(RefusedError) as refused:
        record(database, actor, rows, method, **more)
    return refused.value.code


def test_each_printed_paper_is_planned_for_whom_it_is_served_on(database, mediator, notified):
    assert titles(pending(database, notified)) == [
        ("受理通知书", "张会娟"), ("参加调解通知书", "中山市恒盛灯饰有限公司"),
        ("劳动争议调解申请书副本", "中山市恒盛灯饰有限公司")]


def test_the_day_it_was_signed_for_is_the_day_of_service(database, mediator, notified):
    rows = pending(database, notified)
    record(database, mediator, rows[1:], receiver="陈雅", relation="reception",
           servers="何丽, 张兰")
    done = services.listing(database, mediator, notified)
    assert [(row.result, row.served_on, row.servers) for row in done] == [
        ("pending", None, ""), ("served", date(2026, 9, 14), "何丽、张兰"),
        ("served", date(2026, 9, 14), "何丽、张兰")]
    entry = next(e for e in case_page.page(database, mediator, notified).timeline
                 if e.action == "service")
    assert entry.title == "已送达：中山市恒盛灯饰有限公司"
    assert "《参加调解通知书》" in entry.text
    assert "《劳动争议调解申请书副本》" in entry.text


LACKING = (
    ("direct", {"received_at": None}, "service_received_missing"),
    ("direct", {"relation": "household"}, "service_receiver"),
    ("direct", {"received_at": datetime(2026, 9, 15)}, "service_future"),
    ("direct", {"received_at": datetime(2026, 9, 13)}, "service_before_printed"),
    ("direct", {"result": "refused"}, "service_reason"),
    ("left", {"reason": "拒收"}, "service_proof"),
    ("left", {"reason": "拒收", "filmed": True, "servers": "何丽"}, "service_servers"),
    ("post", {}, "service_tracking"),
    ("electronic", {"tracking": "13800138000"}, "service_not_agreed"),
    ("electronic", {}, "service_channel"),
    ("notice", {"place": "公告栏"}, "service_reason"),
    ("notice", {"reason": "下落不明"}, "service_place"),
    ("", {}, "service_method"),
    ("direct", {"result": "pending"}, "service_result"),
)


def test_what_does_not_count_as_served_is_refused_whole(database, mediator, notified):
    rows = pending(database, notified)
    for method, more, code in LACKING:
        assert refusal(database, mediator, rows, method, **more) == code
    assert titles(pending(database, notified)) == titles(rows)


def test_a_public_notice_counts_after_thirty_days(database, mediator, clock, notified):
    rows = pending(database, notified)[1:]
    record(database, mediator, rows, "notice", received_at=None, reason="下落不明",
           place="中心公告栏", sent_at=datetime(2026, 9, 14, 9))
    assert {row.served_on for row in services.listing(database, mediator, notified)[1:]} == {
        date(2026, 10, 14)}


def test_a_paper_left_behind_counts_on_that_day(database, mediator, notified):
    rows = pending(database, notified)[1:]
    record(database, mediator, rows, "left", received_at=None, reason="门卫拒收", filmed=True,
           servers="何丽、张兰", sent_at=datetime(2026, 9, 14, 9))
    assert services.listing(database, mediator, notified)[1].served_on == date(2026, 9, 14)


def test_by_post_it_is_on_its_way_and_then_received(database, mediator, clock, notified):
    rows = pending(database, notified)[1:]
    record(database, mediator, rows, "post", result="sent", received_at=None,
           sent_at=datetime(2026, 9, 14, 9), tracking="EMS1234567890")
    assert [row.result for row in pending(database, notified)] == ["pending", "sent", "sent"]
    clock.move_to(at("2026-09-17"))
    record(database, mediator, rows, "post", sent_at=datetime(2026, 9, 14, 9),
           received_at=datetime(2026, 9, 16, 15), tracking="EMS1234567890")
    assert services.listing(database, mediator, notified)[2].served_on == date(2026, 9, 16)


def test_electronic_service_needs_the_confirmed_consent(database, mediator, notified):
    rows = pending(database, notified)[1:]
    with database.writing(mediator) as session:
        party = session.scalars(select(Party).where(Party.side == "respondent")).one()
        session.add(ServiceAddress(
            case_id=notified, party_id=party.id, party=party.name, receiver="陈雅",
            address="古镇同兴路8号", phone="13800138000", electronic=True, channel="sms",
            channel_address="13800138000", confirmed_on=date(2026, 9, 14), signed=True,
            created_by=mediator.staff_id))
        session.flush()
        assert addresses.where(session, party) == ("古镇同兴路8号", "13800138000")
    record(database, mediator, rows, "electronic", received_at=None,
           sent_at=datetime(2026, 9, 14, 9, 30))
    assert services.listing(database, mediator, notified)[1].served_on == date(2026, 9, 14)


def test_a_recorded_service_is_corrected_only_with_a_reason(database, mediator, notified):
    rows = pending(database, notified)[:1]
    record(database, mediator, rows)
    assert refusal(database, mediator, rows, "direct") == "service_recorded"
    record(database, mediator, rows, result="refused", reason="拒收", correction="登记错了")
    row = services.listing(database, mediator, notified)[0]
    assert (row.result, row.served_on) == ("refused", None)


def test_the_answer_to_the_inquiry_is_due_from_its_service(database, mediator, clock, case_id):
    with database.writing(mediator) as session:
        paper = Document(form="F06", version="1", number="中工调询字〔2026〕第0001号",
                         case_id=case_id, facts="{}", digest="", printed_by=mediator.staff_id)
        session.add(paper)
        session.flush()
        assert len(services.plan(session, mediator, paper)) == 1
    clock.move_to(at("2026-11-24"))
    record(database, mediator, pending(database, case_id),
           received_at=datetime(2026, 11, 23, 10), receiver="陈雅", relation="reception")
    with database.reading() as session:
        row = session.scalars(select(Deadline).where(Deadline.rule == "M-RSP")).one()
        assert (row.start_on, row.due_on) == (date(2026, 11, 23), date(2026, 11, 26))
    record(database, mediator, services.listing(database, mediator, case_id),
           received_at=datetime(2026, 11, 24, 9), receiver="陈雅", relation="reception",
           correction="日期看错")
    with database.reading() as session:
        states = session.execute(select(Deadline.start_on, Deadline.state).where(
            Deadline.rule == "M-RSP").order_by(Deadline.id)).all()
        assert [tuple(row) for row in states] == [
            (date(2026, 11, 23), "replaced"), (date(2026, 11, 24), "running")]


def test_a_voided_paper_is_not_served(database, mediator, notified):
    with database.reading() as session:
        notice = session.scalars(select(Document.id).where(Document.form == "F04")).one()
    documents.void(database, mediator, notice, "写错")
    assert [row.form for row in pending(database, notified)] == ["F04b", "F02"]


def test_a_paper_of_elsewhere_is_served_too(database, mediator, notified):
    added = services.add(database, mediator, PlannedEntry(
        case_id=notified, recipient="古镇镇劳动监察中队", title="情况说明"))
    assert added in [row.id for row in pending(database, notified)]
    services.remove(database, mediator, added, "已当面交")
    assert added not in [row.id for row in pending(database, notified)]
    for entry, code in ((PlannedEntry(case_id=notified, recipient="某人"), "service_title"),
                        (PlannedEntry(case_id=notified, title="函"), "service_recipient")):
        with pytest.raises(RefusedError) as refused:
            services.add(database, mediator, entry)
        assert refused.value.code == code


def test_the_desk_lists_what_the_mediator_has_still_to_serve(database, mediator, supervisor,
                                                             counter, notified):
    assert {row.case_id for row in services.due(database, mediator)} == {notified}
    acts.perform(database, mediator, Act(notified, "mediate", on=date(2026, 9, 14)))
    assert len(services.due(database, mediator)) == 3
    number = meetings.plan(database, mediator, beginnings.meeting(database, mediator, notified))
    today = desk.today(database, mediator)
    assert today.unserved == 3
    assert [row.id for row in today.meetings] == [number]
    assert desk.today(database, supervisor).unserved == 3
    assert desk.today(database, counter).meetings[0].case_id == notified
