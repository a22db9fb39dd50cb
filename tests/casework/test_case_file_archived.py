"""An archived file: its place and time, what comes later, who reads it, what two people decide."""

from dataclasses import replace
from datetime import date

import pytest

from casedesk.casework import papers
from casedesk.casework.disputes import page
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.volumes import (
    archive,
    arranging,
    completeness,
    contents,
    loans,
    reviews,
)
from casedesk.casework.volumes.planning import BindEntry
from casedesk.errors import RefusedError
from casedesk.model import CaseFile
from casedesk.printing import binding as press
from casedesk.printing.issue import print_form
from tests.bound_file import bound_file_is_right, index_lines, page_numbers
from tests.filed import bound, closed, paper, photograph, words_of
from tests.samples import at


def test_archiving_gives_a_place_and_a_time_and_later_papers_make_a_supplement(
        database, mediator, supervisor, filed):
    closed(database, mediator, filed)
    assert [row.id for row in archive.listing(database, mediator, "to_bind")] == [filed]
    entry = archive.proposed(database, mediator, filed)
    assert (entry.file_number, entry.retention) == ("0001", "10")
    with pytest.raises(RefusedError) as refusal:
        archive.archive(database, mediator, filed, entry)
    assert refusal.value.code == "file_not_bound"
    [main] = bound(database, mediator, filed)
    with pytest.raises(RefusedError) as refusal:
        archive.archive(database, mediator, filed, replace(entry, box="", shelf=" "))
    assert (refusal.value.code, refusal.value.field) == ("file_box", "box")
    archive.archive(database, mediator, filed, entry)
    archive.relocate(database, mediator, filed, replace(
        entry, box="", shelf="A柜二层", reason="不再装盒"))
    assert archive.of_case(database, mediator, filed).shelf == "A柜二层"
    archive.relocate(database, mediator, filed, replace(entry, reason="重新装盒"))
    kept = archive.of_case(database, mediator, filed)
    assert kept.expires_on.year == kept.archived_on.year + 10
    assert page.page(database, mediator, filed).state == "archived"
    assert archive.listing(database, mediator, "to_bind") == []
    assert [row.box for row in archive.listing(database, mediator, "archived")] == [entry.box]

    first = paper(database, mediator, filed, "身份证")
    with pytest.raises(RefusedError) as refusal:
        arranging.take_out(database, mediator, first.id)
    assert refusal.value.code == "paper_bound"
    with pytest.raises(RefusedError) as refusal:
        press.bind(database, mediator, filed, BindEntry(supplement=True))
    assert refusal.value.code == "file_nothing_new"
    papers.attach(database, mediator, "回访记录.jpg", photograph(), case_id=filed)
    contents.settle(database, mediator, filed)
    [later] = bound(database, mediator, filed, supplement=True)
    last = max(page_numbers(main))
    assert sorted(page_numbers(later)) == [last + 1]
    lines = bound_file_is_right(later)
    assert len(lines) == len(index_lines(main)) + 1
    assert "补充卷" in words_of(later)
    assert f"页号自第{last + 1}页起" in words_of(later)

    with pytest.raises(RefusedError) as refusal:
        press.bind(database, mediator, filed, BindEntry())
    assert refusal.value.code == "file_rebind_reason"
    [whole] = bound(database, mediator, filed, reason="补入回访记录")
    assert sorted(page_numbers(whole)) == list(range(1, last + 2))
    assert "补入回访记录" in words_of(whole)
    bound_file_is_right(whole)


def test_a_file_is_lent_once_and_comes_back(database, mediator, filed):
    closed(database, mediator, filed)
    bound(database, mediator, filed)
    with pytest.raises(RefusedError) as refusal:
        loans.lend(database, mediator, filed, loans.LoanEntry("周律师", purpose="诉讼需要"))
    assert refusal.value.code == "file_not_archived"
    archive.archive(database, mediator, filed, archive.proposed(database, mediator, filed))
    loan = loans.lend(database, mediator, filed, loans.LoanEntry(
        "周律师", "岐江律师事务所", "诉讼需要", "lend", "何建国"))
    assert [row.borrower for row in archive.listing(database, mediator, "lent")] == ["周律师"]
    with pytest.raises(RefusedError) as refusal:
        loans.lend(database, mediator, filed, loans.LoanEntry("李律师", purpose="查阅"))
    assert refusal.value.code == "loan_out"
    loans.give_back(database, mediator, loan, condition="完好")
    assert archive.listing(database, mediator, "lent") == []
    assert loans.of_case(database, mediator, filed)[0].condition == "完好"


def test_two_people_decide_when_the_time_is_over_and_nothing_is_destroyed(
        database, mediator, supervisor, clock, filed):
    closed(database, mediator, filed)
    bound(database, mediator, filed)
    archive.archive(database, mediator, filed, archive.proposed(database, mediator, filed))
    destroy = reviews.ReviewEntry("destroy", reason="保管期满，无继续保存价值")
    with pytest.raises(RefusedError) as refusal:
        reviews.propose(database, mediator, filed, destroy)
    assert refusal.value.code == "review_early"
    clock.move_to(at("2037-02-02"))
    assert [row.id for row in archive.listing(database, mediator, "review")] == [filed]
    review = reviews.propose(database, mediator, filed, destroy)
    with pytest.raises(RefusedError) as refusal:
        reviews.confirm(database, mediator, review)
    assert refusal.value.code == "review_second"
    reviews.confirm(database, supervisor, review)
    assert contents.contents(database, mediator, filed).papers  # it is all still there
    longer = reviews.propose(database, mediator, filed, reviews.ReviewEntry(
        "extend", date(2047, 12, 31), "仍在执行"))
    reviews.confirm(database, supervisor, longer)
    assert archive.listing(database, mediator, "review") == []


def test_completeness_tells_what_is_missing_by_the_road_of_the_case(database, mediator, filed):
    def reckoned():
        with database.reading() as session:
            case = session.get_one(CaseFile, filed)
            return completeness.of_case(session, case, contents.of_case(session, case))

    closed(database, mediator, filed)
    found = reckoned()
    assert {line.title: line.state for line in found.lines} == {
        "调解申请书、口头申请记录": "unsigned", "受理登记（审批）表": "ok",
        "不予受理通知书": "missing", "申请人身份证明": "ok", "送达回证": "missing"}
    assert found.score == 50
    assert [line.forms[0] for line in found.lacking] == ["F02", "F05", "F22"]
    print_form(database, mediator, "F05", Subject(case_id=filed))
    contents.settle(database, mediator, filed)
    assert reckoned().score == 70
