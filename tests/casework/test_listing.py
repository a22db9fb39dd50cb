"""Lists of disputes: what each view holds, in what order, and what is kept for a colleague."""

from datetime import date, timedelta

import pytest

from casedesk.casework import own_choices, settings_book, timeline, visits
from casedesk.casework.disputes import acts, export, listing, record
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.timeline import NoteEntry
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Dispute
from tests.samples import at, unpaid_wages


@pytest.fixture
def three(database, mediator, supervisor, clock):
    """李娟 and 王强 of the mediator, opened on two days; 赵敏 nobody's, opened on a third."""
    made = {}
    for day, name, amount, actor in (("2026-09-10", "李娟", "3000", mediator),
                                     ("2026-09-11", "王强", "90000", mediator),
                                     ("2026-09-12", "赵敏", "", supervisor)):
        clock.move_to(at(day))
        made[name] = visits.record(database, actor, unpaid_wages(
            person=PersonEntry(name=name), amount=amount,
            employer=EmployerEntry(name=f"中山市{name}灯饰厂")), then="case").case_id
    return made


def names(database, actor, **wanted):
    rows = listing.listing(database, actor, CaseFilter(**({"view": "all"} | wanted)))
    return [row.title.split(" ")[0] for row in rows]


def test_each_view_holds_its_cases_and_counts_them(database, mediator, clock, three):
    assert names(database, mediator) == ["赵敏", "王强", "李娟"]
    assert names(database, mediator, view="mine") == ["王强", "李娟"]
    assert names(database, mediator, view="unassigned") == ["赵敏"]
    assert names(database, mediator, view="undecided") == ["赵敏", "王强", "李娟"]
    due = {row.id: row.next_due for row in listing.listing(database, mediator, CaseFilter())}
    clock.move_to(at(due[three["李娟"]].isoformat()))
    assert "李娟" in names(database, mediator, view="today")
    clock.move_to(at((due[three["李娟"]] + timedelta(days=1)).isoformat()))
    assert "李娟" in names(database, mediator, view="overdue")
    assert "李娟" not in names(database, mediator, view="today")
    for view in listing.VIEWS:
        assert listing.count(database, mediator, CaseFilter(view)) == len(
            names(database, mediator, view=view))


def test_a_case_is_forgotten_after_some_days_without_a_next_step_and_anything_happening(
        database, mediator, actors, clock, three):
    clock.move_to(at("2026-09-12", 15))
    assert names(database, mediator, view="forgotten") == []
    clock.move_to(at("2026-09-14"))
    assert names(database, mediator, view="forgotten") == ["王强", "李娟"]
    timeline.write_note(database, mediator, NoteEntry(three["李娟"], "call", "无人接听。"))
    assert names(database, mediator, view="forgotten") == ["王强"]
    record.set_step(database, mediator, three["王强"], "约单位面谈", date(2026, 9, 18))
    assert names(database, mediator, view="forgotten") == []
    clock.move_to(at("2026-09-17"))
    assert names(database, mediator, view="forgotten") == ["赵敏", "李娟"]
    settings_book.change(database, actors["admin"], "forgotten_days", 4, date(2026, 9, 17))
    assert names(database, mediator, view="forgotten") == ["赵敏"]


def test_collective_cases_have_a_view_of_their_own(database, mediator, three):
    with database.writing(mediator) as session:
        session.query(Dispute).filter_by(case_id=three["王强"]).one().collective = True
    assert names(database, mediator, view="collective") == ["王强"]


@pytest.mark.parametrize(("order", "ascending"), [
    ("opened_on", ["李娟", "王强", "赵敏"]),
    ("amount_fen", ["李娟", "王强", "赵敏"]),  # what is empty stands last, either way
    ("last_at", ["李娟", "王强", "赵敏"]),
])
def test_a_list_stands_in_the_order_of_a_column(database, mediator, three, order, ascending):
    assert names(database, mediator, order=order) == ascending
    if order == "amount_fen":
        ascending = ["赵敏", "李娟", "王强"]
    backwards = names(database, mediator, order=order, descending=True)
    assert backwards == list(reversed(ascending))


@pytest.mark.parametrize("order", listing.CaseRow._fields)
def test_it_can_be_ordered_by_everything_it_shows(database, mediator, three, order):
    forth = names(database, mediator, order=order)
    assert sorted(forth) == sorted(names(database, mediator, order=order, descending=True))
    assert len(forth) == 3


def test_states_are_ordered_along_the_road(database, mediator, clock, three):
    acts.perform(database, mediator, Act(three["李娟"], "accept", consent_on=date(2026, 9, 12)))
    assert names(database, mediator, order="state")[-1] == "李娟"
    assert names(database, mediator, order="state", descending=True)[0] == "李娟"


def test_a_list_is_narrowed_by_handler_and_counted_by_state(database, mediator, three):
    assert listing.handlers(database, mediator) == [(mediator.staff_id, "林晓")]
    assert names(database, mediator, handler_id=mediator.staff_id) == ["王强", "李娟"]
    assert listing.by_state(database, mediator, CaseFilter("all")) == {"applied": 3}
    acts.perform(database, mediator, Act(three["李娟"], "accept", consent_on=date(2026, 9, 12)))
    assert listing.by_state(database, mediator, CaseFilter("mine")) == {
        "applied": 1, "accepted": 1}
    assert names(database, mediator, state="accepted") == ["李娟"]


def test_a_row_holds_what_a_column_may_show(database, mediator, three):
    row = next(row for row in listing.listing(database, mediator, CaseFilter("mine"))
               if row.id == three["王强"])
    assert (row.employer, row.amount_fen, row.agreed_fen) == ("中山市王强灯饰厂", 9_000_000, None)
    assert (row.workers, row.collective, row.source) == (1, False, "1")
    assert row.last_at.date() == date(2026, 9, 11)
    with database.writing(mediator) as session:
        session.get_one(CaseFile, three["王强"]).risk = "red"
    assert names(database, mediator, order="risk", descending=True)[0] == "王强"


def test_it_leaves_in_the_order_that_is_shown(database, supervisor, mediator, three):
    wanted = CaseFilter("all", order="amount_fen", descending=True)
    assert [row.id for row in export.rows(database, supervisor, wanted)] == [
        three["王强"], three["李娟"], three["赵敏"]]
    with pytest.raises(RefusedError) as refusal:
        export.rows(database, mediator, wanted)
    assert refusal.value.code == "export_own"


def test_what_a_colleague_arranged_is_hers_alone(database, mediator, supervisor):
    own_choices.keep(database, mediator, "list.disputes", {"columns": [["title", 0]]})
    assert own_choices.read(database, mediator, "list.disputes") == {"columns": [["title", 0]]}
    assert own_choices.read(database, supervisor, "list.disputes") is None
    own_choices.keep(database, mediator, "list.disputes", {"columns": [["state", 90]]})
    assert own_choices.read(database, mediator, "list.disputes") == {"columns": [["state", 90]]}
    own_choices.drop(database, mediator, "list.disputes")
    assert own_choices.read(database, mediator, "list.disputes") is None


def test_it_is_kept_encrypted_as_everything_is(database, mediator):
    own_choices.keep(database, mediator, "phrases", ["单位人事经理拒绝到场"])
    held = b"".join(path.read_bytes() for path in database.folder.rglob("*") if path.is_file())
    assert "拒绝到场".encode() not in held
