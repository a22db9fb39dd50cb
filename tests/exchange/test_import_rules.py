"""Who may import, and what a row does to the people, employers and cases that are known."""


from pathlib import Path

import pytest
from sqlalchemy import func, select

from casedesk.errors import RefusedError
from casedesk.exchange import ledger
from casedesk.model import (
    CaseFile,
    Claim,
    Employer,
    Event,
    Person,
)
from casedesk.rules.identity import eighteen
from casedesk.store import search
from tests.exchange.conftest import HEADINGS, changed
from tests.exchange.test_ledgers import DISPUTES

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
ORIGINALS = {  # what the spoilt cells said, where another row of the same worker still says it
    262: "522101200504077928", 340: "422801197309277051", 408: "362202199010206597",
    424: "362202197307102853", 432: "511602197008156930", 8: "450103198005239796",
}


def count(database, table, *where):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table).where(*where))


@pytest.mark.parametrize("role", ["counter", "mediator", "counsellor", "admin", "city"])
def test_only_the_supervisor_imports(database, actors, book, role):
    staged = ledger.read(book([HEADINGS, changed()]))
    for verb in (ledger.import_staged, ledger.expected):
        with pytest.raises(RefusedError) as refused:
            verb(database, actors[role], staged)
        assert refused.value.code == "not_allowed"
    assert count(database, Person) == 0


def test_a_worker_with_a_first_generation_number_is_the_same_worker(database, supervisor, book):
    old, new = "430102820824756", eighteen("430102820824756")
    staged = ledger.read(book([
        HEADINGS, changed(id_number=old, sex=""), changed(id_number=new, sex="", matter="加班费")]))
    assert ledger.import_staged(database, supervisor, staged).people == 1
    again = ledger.read(book([HEADINGS, changed(id_number=new, sex="", matter="社会保险")]))
    report = ledger.import_staged(database, supervisor, again)
    assert (report.people, report.cases) == (0, 1)


def test_a_known_worker_is_completed_and_never_overwritten(database, supervisor, book):
    first = ledger.read(book([HEADINGS, changed(phone="")]))
    ledger.import_staged(database, supervisor, first)
    later = ledger.read(book([HEADINGS, changed(registered="2026-02-01", accepted="", result="",
                                                closed="", agreed="", name="胡绢")]))
    ledger.import_staged(database, supervisor, later)
    with database.reading() as session:
        person = session.scalars(select(Person)).one()
        assert (person.name, person.phone, person.sex) == ("胡娟", "13291308691", "2")
        assert [hit.kind for hit in search.find(session, "8691", ["person"])] == ["person"]


def test_employers_are_one_by_code_whatever_the_name(database, supervisor, book):
    code = "91442000MA7MWXM718"
    rows = [[*changed(employer="美盛家具 公司"), ""],
            [*changed(matter="加班费", employer="中山市美盛家具有限公司"), code],
            [*changed(matter="社会保险", employer="美盛家具公司"), code]]
    staged = ledger.read(book([[*HEADINGS, "统一社会信用代码"], *rows]))
    ledger.import_staged(database, supervisor, staged)
    with database.reading() as session:
        found = session.execute(select(Employer.name, Employer.uscc).order_by(Employer.id)).all()
    assert [tuple(row) for row in found] == [
        ("美盛家具公司", ""), ("中山市美盛家具有限公司", code)]


def test_a_row_filled_in_since_is_told_and_left_alone(database, supervisor, book):
    unfinished = changed(result="", closed="", agreed="")
    ledger.import_staged(database, supervisor, ledger.read(book([HEADINGS, unfinished])))
    report = ledger.import_staged(
        database, supervisor, ledger.read(book([HEADINGS, changed()])))
    assert (report.cases, report.known, report.changed) == (0, (2,), (2,))
    assert count(database, CaseFile, CaseFile.state == "accepted") == 1


def test_two_records_of_one_day_and_matter_are_two_cases(database, supervisor, book):
    twice = [HEADINGS, changed(claim=100), changed(claim=200)]
    assert ledger.import_staged(database, supervisor, ledger.read(book(twice))).cases == 2
    turned = [HEADINGS, changed(claim=200), changed(claim=100), changed(claim=300)]
    report = ledger.import_staged(database, supervisor, ledger.read(book(turned)))
    assert (report.cases, report.known, report.changed) == (1, (2, 3), ())


def test_columns_that_no_field_fits_are_kept_in_the_notes(database, supervisor, book):
    staged = ledger.read(book([[*HEADINGS, "车牌"], [*changed(matter="神秘事项"), "粤T12345"]]))
    ledger.import_staged(database, supervisor, staged)
    with database.reading() as session:
        note = session.scalars(select(Event.text).where(Event.kind == "note")).one()
        claim = session.scalars(select(Claim)).one()
    assert note == "原表“车牌”：粤T12345"
    assert (claim.matter, claim.wording) == ("0699", "神秘事项")


def test_a_preview_put_away_comes_back_with_what_was_mended(database, supervisor, ledgers):
    staged = ledger.read(ledgers / DISPUTES)
    staged.mend(450, "name", "侯平乐")
    ledger.keep(database, supervisor, staged)
    assert ledger.drafts_of(database, supervisor) == [DISPUTES]
    back = ledger.take_up(database, supervisor, DISPUTES)
    assert back.figures() == staged.figures()
    assert back.line(450).mended == ("name",)
    report = ledger.import_staged(database, supervisor, back)
    assert report.cases == 463
    assert ledger.drafts_of(database, supervisor) == []


def test_a_preview_that_is_not_there_is_refused(database, supervisor):
    with pytest.raises(RefusedError) as refused:
        ledger.take_up(database, supervisor, "nothing.xlsx")
    assert refused.value.code == "import_missing"
