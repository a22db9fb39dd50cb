"""What whoever has the database key learns of a danger: that something is owed, until when."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import contact, disclosures, glass, handover, reports, risk
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.reports import ReportEntry, SuspicionEntry
from casedesk.model import AuditEntry, CounsellingTask, now
from casedesk.rules import codes
from tests.casework import counselling_room as room
from tests.casework.crisis_room import assessed, refused, task
from tests.conftest import PASSWORD

WHY = "人在旧水塔顶上，电话不通"
HELPER = "邻居梁桂芬"


@pytest.fixture
def case(centre_folder):
    room.staffed(centre_folder)
    with room.signed_in(centre_folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        yield database, actor, client_id, case_id


def plain(database):
    """Every text in the columns of the file as it is now, but for the sealed bodies."""
    found = []
    with database.reading() as session:
        for table in ("counselling_task", "disclosure", "break_glass", "audit_entry",
                      "sealed_record"):
            rows = session.connection().exec_driver_sql(f"SELECT * FROM {table}").fetchall()
            found += [str(value) for row in rows for value in row
                      if isinstance(value, str | int)]
    return found


def test_what_is_owed_of_a_danger_and_who_did_it_stand_in_no_column(case):
    database, actor, _, case_id = case
    assessed(database, actor, case_id, 4, under_way="yes")
    number = task(database, actor, case_id, "family_told").id
    risk.done(database, actor, number, HELPER)
    reports.suspect(database, actor, SuspicionEntry(case_id, "minor", "表妹", "手腕有伤"))
    reports.report(database, actor, ReportEntry(case_id, "police", "石岐派出所", "疑似受侵害"))
    disclosures.disclose(database, actor, DisclosureEntry(case_id, "life", "120", "人在桥头"))
    said = plain(database)
    telling = set(codes.table("counselling_tasks")) - {"tell_client", "action", "follow_up",
                                                       "safety_call", "look_again"}
    telling |= {"minor", "life", "report", "unreachable", HELPER}
    assert not {word for word in telling for text in said if word == text or HELPER in text}
    assert not any("suspicion" in text or "reported" in text for text in said)
    done = next(row for row in risk.of_case(database, actor, case_id) if row.id == number)
    assert (done.kind, done.done_by, done.outcome) == ("family_told", HELPER, "done")
    assert {row.basis for row in disclosures.of_case(database, actor, case_id)} == {
        "minor", "life"}
    assert reports.of_case(database, actor, case_id)[0].reported_at


def test_a_task_that_does_not_open_still_stops_the_signature(case):
    database, actor, _, case_id = case
    reports.suspect(database, actor, SuspicionEntry(
        case_id, "minor", "表妹", "手腕有伤", now() - timedelta(days=3)))
    with database.raw() as link:
        link.execute("DROP TRIGGER sealed_record_no_update")
        link.execute("UPDATE sealed_record SET body = zeroblob(512) WHERE kind = 'task'")
    row, = risk.of_case(database, actor, case_id)
    assert row.kind == "action"
    number = room.held(database, actor, case_id)
    with database.reading() as session:
        from casedesk.casework.counselling.risk import require_settled
        from casedesk.model import CounsellingCase, CounsellingSession

        held = session.scalars(select(CounsellingSession).where(
            CounsellingSession.uid == number)).one()
        refused("risk_actions_due", require_settled, database, session,
                session.get_one(CounsellingCase, case_id), held, 0)


def test_why_two_opened_is_read_by_them_and_the_counsellor_alone(case, centre_folder):
    database, actor, client_id, case_id = case
    assessed(database, actor, case_id, 4, under_way="yes")
    contact.open_by_two(database, actor, case_id, WHY, room.THIRD, PASSWORD)
    assert not any(WHY in text for text in plain(database))
    assert glass.opened(database, actor)[0].reason == WHY
    database.close()
    for name, seen in ((room.THIRD, WHY), ("supervisor", "")):
        with room.signed_in(centre_folder, name) as (other, who):
            assert [row.reason for row in glass.opened(other, who)] == [seen]
    with room.signed_in(centre_folder, "counsellor") as (database, actor):
        handover.hand_over(database, actor, client_id,
                           room.staff_id(database, room.SECOND), "away")
    with room.signed_in(centre_folder, room.SECOND) as (other, who):
        assert [row.reason for row in glass.opened(other, who)] == [WHY]


def test_a_hand_over_is_given_a_reason_of_the_table_and_no_words(case):
    database, actor, client_id, _ = case
    to = room.staff_id(database, room.SECOND)
    refused("handover_reason", handover.hand_over, database, actor, client_id, to,
            "白露的表姐在本站工作")
    handover.hand_over(database, actor, client_id, to, "tie")
    with database.reading() as session:
        entry = session.scalars(select(AuditEntry).where(
            AuditEntry.verb == "counselling.handover")).one()
    assert entry.reason == "与来访者有其他关系，应当回避"


def test_the_head_counts_what_is_owed_of_a_crisis_by_code(case, centre_folder):
    database, actor, client_id, case_id = case
    assessed(database, actor, case_id, 3, voices="yes")
    code = room.code_of(database, client_id)
    owed = len([row for row in risk.of_case(database, actor, case_id) if row.done_at is None])
    with database.reading() as session:
        assert set(session.scalars(select(CounsellingTask.kind))) == {"action"}
    database.close()
    with room.signed_in(centre_folder, "supervisor") as (other, head):
        rows = risk.tasks(other, head)
        assert {(row.code, row.kind, row.done_by) for row in rows} == {(code, "action", "")}
        assert len(rows) == owed
        assert all(row.due_at for row in rows)
