"""Conflicts of interest: what is found, what blocks, what needs a reason, what is kept."""

from datetime import date

import pytest
from sqlalchemy import event, select

from casedesk.casework import conflicts, employers, settings_book, visits
from casedesk.casework.conflicts import Somebody, Subjects, Tie
from casedesk.casework.disputes import acts, record
from casedesk.casework.disputes import conflicts as reviews
from casedesk.casework.disputes.acts import Act
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.staff import declarations
from casedesk.casework.staff.declarations import DeclarationEntry
from casedesk.errors import RefusedError
from casedesk.model import ConflictCheck, Event
from tests.samples import unpaid_wages

WORKER = Somebody("申请人", "张会娟", "442000198603124425", "13826774412")
FIRM = Somebody("被申请人", "中山市恒盛灯饰有限公司", "91442000MA0000015B", "076087615588", True,
                ("恒盛照明",))


def refused(code, verb, *args, **more):
    with pytest.raises(RefusedError) as caught:
        verb(*args, **more)
    assert caught.value.code == code
    return caught.value


def found(database, candidate, ties=(), matter=(WORKER, FIRM)):
    with database.reading() as session:
        return conflicts.check(session, Subjects(candidate, matter, ties=ties))


@pytest.mark.parametrize(("candidate", "result", "code"), [
    (Somebody("调解员", "李文"), "none", ""),
    (Somebody("调解员", "张会娟"), "possible", "same_name"),
    (Somebody("调解员", "张 会娟", phone="13826774412"), "confirmed", "same_person"),
    (Somebody("律师", "张会娟", "442000198603124425"), "confirmed", "same_person"),
    (Somebody("律师", "张会娟", "440524188001010014"), "none", ""),  # a namesake
    (Somebody("调解员", "李文", phone="13826774412"), "possible", "same_phone"),
])
def test_the_one_to_be_appointed_is_compared_with_each_party(database, candidate, result, code):
    conflict = found(database, candidate)
    assert conflict.result == result
    assert [hit.code for hit in conflict.hits] == [code] * bool(code)


@pytest.mark.parametrize(("tie", "result"), [
    (Tie("adviser", Somebody("", "中山市恒盛灯饰有限公司", firm=True)), "confirmed"),
    (Tie("adviser", Somebody("", "恒盛照明", firm=True)), "confirmed"),  # by its other name
    (Tie("adviser", Somebody("", "别家", "91442000MA0000015B", firm=True)), "confirmed"),
    (Tie("adviser", Somebody("", "恒盛灯饰", firm=True)), "possible"),
    (Tie("adviser", Somebody("", "恒盛灯饰有限公司", "81442000MA0000015C", firm=True)), "none"),
    (Tie("adviser", Somebody("", "古镇华艺照明有限公司", firm=True)), "none"),
    (Tie("adviser", Somebody("", "中山市恒盛灯饰有限公司", firm=True), current=False),
     "possible"),
    (Tie("former_employer", Somebody("", "中山市恒盛灯饰有限公司", firm=True)), "possible"),
    (Tie("hr", Somebody("", "中山市恒盛灯饰有限公司", firm=True)), "confirmed"),
    (Tie("relative", Somebody("", "张会娟"), "配偶"), "possible"),
    (Tie("relative", Somebody("", "张会娟", "442000198603124425"), "配偶"), "confirmed"),
])
def test_what_somebody_is_bound_by_counts(database, tie, result):
    assert found(database, Somebody("律师", "周文彬"), (tie,)).result == result


def test_the_core_of_a_name_is_what_tells_it_apart():
    assert conflicts.core("中山市恒盛灯饰有限公司") == "恒盛灯饰"
    assert conflicts.core("广东省中山市小榄镇永固锁厂") == "小榄镇永固锁"


def test_the_check_reads_no_table_of_counselling(database, supervisor, mediator, case_id):
    read = set()

    def note(conn, cursor, statement, *rest):
        read.add(statement)

    with database.reading() as session:
        event.listen(session.get_bind(), "before_cursor_execute", note)
        try:
            conflicts.check(session, Subjects(
                Somebody("调解员", mediator.name), conflicts.in_case(session, case_id),
                mediator.staff_id, case_id=case_id))
        finally:
            event.remove(session.get_bind(), "before_cursor_execute", note)
    text = " ".join(read).lower()
    assert "declaration" in text
    for word in ("counselling", "appointment", "scale_", "risk_assessment", "disclosure"):
        assert word not in text


@pytest.fixture
def applied(database, mediator):
    return visits.record(database, mediator, unpaid_wages(), then="case").case_id


def accept(case_id, staff_id, **more):
    return Act(case_id, "accept", consent_on=date.today(), mediator_id=staff_id, **more)


def declare(database, actor, **more):
    return declarations.declare(database, actor, DeclarationEntry(**more))


def test_a_confirmed_conflict_blocks_the_appointment(database, supervisor, mediator, applied):
    declare(database, mediator, kind="hr", name="中山市恒盛灯饰有限公司", relation="人事主管")
    seen = reviews.look(database, supervisor, applied, mediator.staff_id)
    assert seen.result == "confirmed"
    said = refused("mediator_conflict", acts.perform, database, supervisor,
                   accept(applied, mediator.staff_id, conflict_reason="不要紧"))
    assert "恒盛灯饰" in said.sentence("zh")
    with database.reading() as session:
        assert session.scalars(select(ConflictCheck)).all() == []


def test_a_withdrawn_declaration_and_one_that_has_ended_do_not_block(
        database, supervisor, mediator, applied):
    number = declare(database, mediator, kind="hr", name="中山市恒盛灯饰有限公司")
    declarations.withdraw(database, mediator, number)
    assert reviews.look(database, supervisor, applied, mediator.staff_id).result == "none"
    declarations.put_back(database, mediator, number)
    assert reviews.look(database, supervisor, applied, mediator.staff_id).result == "confirmed"
    declarations.withdraw(database, mediator, number)
    declare(database, mediator, kind="hr", name="中山市恒盛灯饰有限公司",
            since=date(2015, 1, 1), until=date(2016, 1, 1))
    assert reviews.look(database, supervisor, applied, mediator.staff_id).result == "possible"


def test_a_possible_conflict_passes_with_the_reviewers_reason_which_is_kept(
        database, supervisor, mediator, applied):
    declare(database, mediator, kind="former_employer", name="中山市恒盛灯饰有限公司",
            relation="2015年任文员")
    refused("conflict_self", acts.perform, database, mediator,
            accept(applied, mediator.staff_id, conflict_reason="早已离职"))
    refused("mediator_likeness", acts.perform, database, supervisor,
            accept(applied, mediator.staff_id))
    acts.perform(database, supervisor, accept(
        applied, mediator.staff_id, conflict_reason="2016年离职，与本案无关"))
    with database.reading() as session:
        kept = session.scalars(select(ConflictCheck)).one()
        assert (kept.result, kept.reason, kept.checked_by_name, kept.candidate) == (
            "possible", "2016年离职，与本案无关", supervisor.name, mediator.name)
        assert "曾任职单位" in session.scalars(select(Event.text).where(
            Event.case_id == applied, Event.action == "conflict")).one()


def test_who_works_alone_may_review_when_the_setting_says_so(
        database, supervisor, mediator, applied):
    declare(database, mediator, kind="interest", name="中山市恒盛灯饰有限公司")
    settings_book.change(database, supervisor, "conflict_self_review", True, date(2020, 1, 1))
    acts.perform(database, mediator, accept(
        applied, mediator.staff_id, conflict_reason="仅有业务往来"))


def test_a_review_ahead_of_the_act_lets_pass_or_blocks(database, supervisor, mediator, applied):
    declare(database, mediator, kind="interest", name="恒盛灯饰")
    refused("no_reason", reviews.decide, database, supervisor, applied, mediator.staff_id,
            confirmed=False, reason=" ")
    reviews.decide(database, supervisor, applied, mediator.staff_id, confirmed=True,
                   reason="持有该公司股份")
    assert reviews.look(database, supervisor, applied, mediator.staff_id).result == "confirmed"
    refused("mediator_conflict", acts.perform, database, supervisor,
            accept(applied, mediator.staff_id))
    reviews.decide(database, supervisor, applied, mediator.staff_id, confirmed=False,
                   reason="核实后不是同一家公司")
    seen = reviews.look(database, supervisor, applied, mediator.staff_id)
    assert (seen.result, seen.review.reason) == ("none", "核实后不是同一家公司")
    acts.perform(database, supervisor, accept(applied, mediator.staff_id))


def test_a_new_hit_asks_again(database, supervisor, mediator, applied):
    declare(database, mediator, kind="interest", name="恒盛灯饰")
    reviews.decide(database, supervisor, applied, mediator.staff_id, confirmed=False, reason="否")
    declare(database, mediator, kind="former_employer", name="中山市恒盛灯饰有限公司")
    assert reviews.look(database, supervisor, applied, mediator.staff_id).needs_reason


def test_agents_and_the_legal_representative_are_in_the_matter(database, supervisor, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(employer=EmployerEntry(
        name="中山市恒盛灯饰有限公司", legal_representative="林晓")), then="case").case_id
    seen = reviews.look(database, supervisor, case_id, mediator.staff_id)
    assert (seen.result, seen.conflict.hits[0].role) == ("possible", "被申请人的法定代表人")
    entry = record.entry_of(database, supervisor, case_id)
    entry.parties.append(record.PartyEntry(side="respondent", role="agent", name="周文彬",
                                           id_number="440524188001010014", firm="岐江律师事务所"))
    record.change(database, supervisor, case_id, entry)
    with database.reading() as session:
        roles = {each.role for each in conflicts.in_case(session, case_id)}
    assert {"申请人", "被申请人", "被申请人的代理人、代表人", "被申请人代理人的单位"} <= roles


def test_who_acts_for_a_side_elsewhere_is_found(database, supervisor, mediator):
    first = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    entry = record.entry_of(database, supervisor, first)
    entry.parties.append(record.PartyEntry(side="respondent", role="agent", name="周文彬",
                                           phone="13925311208"))
    record.change(database, supervisor, first, entry)
    second = visits.record(database, mediator, unpaid_wages(
        person=PersonEntry(name="李国强")), then="case").case_id
    with database.reading() as session:
        found_ = conflicts.check(session, Subjects(
            Somebody("律师", "周文彬", phone="13925311208"),
            conflicts.in_case(session, second), case_id=second))
    assert [(hit.code, hit.sure) for hit in found_.hits] == [("acted_for", True)]


def test_declarations_are_ones_own_and_the_supervisors(database, supervisor, mediator, counter):
    number = declare(database, mediator, kind="relative", name="李 四",
                     id_number="442000198603124425", phone="13826774412", relation="配偶")
    assert declarations.listing(database, counter) == []
    row = declarations.listing(database, mediator)[0]
    assert (row.name, row.number_masked) == ("李四", "442000********4425 138****4412")
    assert declarations.listing(database, supervisor)[0].id == number
    refused("not_allowed", declarations.withdraw, database, counter, number)
    refused("not_allowed", declare, database, counter, staff_id=mediator.staff_id, name="王五")
    declare(database, supervisor, staff_id=mediator.staff_id, kind="adviser", name="甲公司")
    refused("declaration_kind", declare, database, mediator, kind="friend", name="王五")
    refused("name_missing", declare, database, mediator)
    refused("id_checksum", declare, database, mediator, name="王五",
            id_number="442000198603124424")
    refused("name_days", declare, database, mediator, name="王五", since=date(2026, 2, 1),
            until=date(2026, 1, 1))
    assert len(declarations.listing(database, mediator)) == 2
    assert employers.listing(database, mediator) == []
