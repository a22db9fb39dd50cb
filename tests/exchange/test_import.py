"""Importing: one transaction, only once, mended rows afterwards, nothing when it fails."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select

from casedesk.exchange import ledger
from casedesk.model import (
    CaseFile,
    Claim,
    Deadline,
    Dispute,
    Employer,
    Event,
    ImportedRow,
    Party,
    Person,
    Proceeding,
    Referral,
    Staff,
)
from casedesk.rules.identity import eighteen
from casedesk.store import audit, opening, search
from tests.conftest import NAMES, PASSWORD
from tests.exchange.conftest import HEADINGS, changed
from tests.exchange.test_ledgers import DISPUTES, REFERRALS

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
ORIGINALS = {  # what the spoilt cells said, where another row of the same worker still says it
    262: "522101200504077928", 340: "422801197309277051", 408: "362202199010206597",
    424: "362202197307102853", 432: "511602197008156930", 8: "450103198005239796",
}


def count(database, table, *where):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table).where(*where))


def mend_all(staged):
    """Mend the 18 rows: the number another row shows, or one with the right check digit."""
    for line in staged.rejected:
        if line.problems[0].reason == "name_missing":
            staged.mend(line.row, "name", "侯平乐")
            continue
        number = ORIGINALS.get(line.row)
        if number is None and line.problems[0].reason == "id_checksum":
            body = line.shown("id_number")[:17]
            number = next(body + last for last in "0123456789X"
                          if staged.mend(line.row, "id_number", body + last).accepted)
        elif number is None:
            number = eighteen("522101950716412")  # row 481: no other row knows the holder
        staged.mend(line.row, "id_number", number)
    assert staged.rejected == []


@pytest.fixture(scope="module")
def whole(founded, tmp_path_factory):
    """A centre with the ledger imported, only looked at; the report; who imported it."""
    folder = shutil.copytree(founded, tmp_path_factory.mktemp("imported") / "centre")
    opened, actor = opening.open_centre(folder, NAMES["supervisor"], PASSWORD)
    report = ledger.import_staged(opened, actor, ledger.read(LEDGERS / DISPUTES))
    yield opened, report, actor
    opened.close()


@pytest.fixture
def centre(whole):
    return whole[0]


def test_the_ledger_becomes_people_employers_and_cases(whole):
    database, imported, _ = whole
    assert (imported.rows, imported.accepted, imported.people, imported.cases) == (
        480, 462, 271, 462)
    assert len(imported.rejected) == 18
    assert count(database, Person) == 271
    assert count(database, CaseFile, CaseFile.kind == "dispute") == 462
    assert count(database, Employer) == 157  # of 158 in the sheet one has only a rejected row
    assert count(database, Party) == 2 * 462
    assert count(database, Claim) == 462


def test_the_same_file_again_adds_nothing_and_a_mended_row_only_itself(
        database, supervisor, ledgers):
    ledger.import_staged(database, supervisor, ledger.read(ledgers / DISPUTES))
    again = ledger.import_staged(database, supervisor, ledger.read(ledgers / DISPUTES))
    assert (again.people, again.cases, len(again.known), again.changed) == (0, 0, 462, ())
    assert count(database, Person) == 271
    assert count(database, CaseFile) == count(database, ImportedRow) == 462
    staged = ledger.read(ledgers / DISPUTES)
    staged.mend(450, "name", "侯平乐")
    later = ledger.import_staged(database, supervisor, staged)
    assert (later.cases, later.people, len(later.rejected)) == (1, 0, 17)
    assert count(database, CaseFile) == 463


def test_with_every_row_mended_the_months_of_the_database_are_those_of_the_ledger(
        database, supervisor, ledgers):
    staged = ledger.read(ledgers / DISPUTES)
    mend_all(staged)
    assert ledger.import_staged(database, supervisor, staged).cases == 480
    truth = json.loads((ledgers / "truth.json").read_text("utf-8"))["disputes.xlsx"]
    month = func.strftime("%Y-%m", Dispute.registered_on)
    with database.reading() as session:
        found = session.execute(select(month, func.count(), func.sum(Dispute.workers))
                                .group_by(month)).all()
        agreed = session.scalar(select(func.sum(Claim.agreed_fen)))
    assert {name: {"registered": cases, "workers": workers}
            for name, cases, workers in found} == truth["monthly"]
    assert agreed == round(truth["agreed_total"] * 100)


def test_results_lead_each_case_along_the_road(centre):
    with centre.reading() as session:
        kinds = dict(session.execute(select(Dispute.closing_kind, func.count())
                                     .group_by(Dispute.closing_kind)).all())
        states = dict(session.execute(select(CaseFile.state, func.count())
                                      .group_by(CaseFile.state)).all())
        onward = dict(session.execute(select(Proceeding.kind, func.count())
                                      .group_by(Proceeding.kind)).all())
    assert kinds == {None: 34, "11": 274, "15": 39, "21": 71, "41": 44}
    assert states == {"accepted": 34, "closed": 428}
    assert onward == {"arbitration": 27, "legal_aid": 17}


def test_a_case_tells_its_own_history(centre):
    with centre.reading() as session:
        case = session.scalars(select(CaseFile).where(
            CaseFile.title == "胡娟 与 中山市美盛家具有限公司")).one()
        acts = session.execute(select(Event.action, Event.at, Event.to_state, Event.text).where(
            Event.case_id == case.id).order_by(Event.id)).all()
        dispute = session.scalars(select(Dispute).where(Dispute.case_id == case.id)).one()
        claim = session.scalars(select(Claim).where(Claim.case_id == case.id)).one()
    assert [(act.action, f"{act.at:%m-%d}", act.to_state) for act in acts] == [
        ("apply", "01-02", "applied"), ("accept", "01-04", "accepted"),
        ("agree", "01-06", "agreed"), ("close", "01-06", "closed"), ("note", "01-06", "")]
    assert acts[-1].text == "@已转"
    assert (claim.amount_fen, claim.agreed_fen, claim.matter) == (526556, 272160, "0508")
    assert str(dispute.end_due) == "2026-01-19"
    assert (case.handler_name, case.number) == ("梁志强", "中工调字〔2026〕第0001号")


def test_a_mediator_of_the_centre_handles_the_imported_case(centre):
    with centre.reading() as session:
        mediator = session.scalars(select(Staff.id).where(Staff.name == "林晓")).one()
        handlers = set(session.execute(select(CaseFile.handler_id, CaseFile.handler_name)
                                       .where(CaseFile.handler_name == "林晓")))
    assert handlers == {(mediator, "林晓")}


def test_open_cases_keep_their_clocks_and_closed_ones_do_not(centre):
    with centre.reading() as session:
        running = session.execute(
            select(CaseFile.state, func.count()).join(Deadline, Deadline.case_id == CaseFile.id)
            .where(Deadline.rule == "M-END").group_by(CaseFile.state)).all()
        due = session.scalar(select(func.count()).where(
            CaseFile.state == "accepted", CaseFile.next_due.is_(None)))
    assert [tuple(row) for row in running] == [("accepted", 34)]
    assert due == 0


def test_numbers_run_without_gaps_in_the_order_of_registration(centre):
    with centre.reading() as session:
        rows = session.execute(select(CaseFile.number, CaseFile.opened_on)
                               .order_by(CaseFile.number)).all()
    assert [row.number for row in rows] == [
        f"中工调字〔2026〕第{seq:04d}号" for seq in range(1, 463)]
    assert [row.opened_on for row in rows] == sorted(row.opened_on for row in rows)


def test_imported_workers_employers_and_cases_are_found(centre):
    with centre.reading() as session:
        kinds = {query: {hit.kind for hit in search.find(session, query)}
                 for query in ("胡娟", "美盛家具", "7569", "第0001号")}
    assert kinds["胡娟"] == {"person", "case"}
    assert kinds["美盛家具"] == {"employer", "case"}
    assert kinds["7569"] == {"person"}
    assert kinds["第0001号"] == {"case"}


def test_the_trail_says_who_imported_what(whole):
    database, _, supervisor = whole
    assert audit.verify(database).ok
    with database.reading() as session:
        (entry,) = audit.listing(session, "ledger")
    assert (entry.verb, entry.staff_id, entry.reason) == (
        "ledger.import", supervisor.staff_id, DISPUTES)
    assert entry.fields == ("case 1-462", "employer 1-157", "person 1-271")


def test_the_register_becomes_referrals(database, supervisor, ledgers):
    report = ledger.import_staged(database, supervisor, ledger.read(ledgers / REFERRALS))
    assert (report.rows, report.people, report.cases) == (64, 64, 64)
    with database.reading() as session:
        results = dict(session.execute(select(Referral.result, func.count())
                                       .group_by(Referral.result)).all())
        states = dict(session.execute(select(CaseFile.state, func.count())
                                      .group_by(CaseFile.state)).all())
        first = session.scalars(
            select(Referral).join(CaseFile, CaseFile.id == Referral.case_id)
            .join(Person, Person.id == CaseFile.person_id).where(Person.name == "钱云")).one()
    assert results == {"": 26, "给予援助": 16, "不予援助": 10, "办理中": 12}
    assert states == {"sent": 26, "accepted": 12, "archived": 26}
    assert (first.agency, str(first.sent_on), str(first.receipt_on), first.matter) == (
        "中山市法律援助处", "2026-07-19", "2026-08-05", "wages")
    assert (first.summary, first.decision, str(first.decided_on)) == (
        "请求支付劳动报酬", "granted", "2026-08-05")
    again = ledger.import_staged(database, supervisor, ledger.read(ledgers / REFERRALS))
    assert (again.people, again.cases) == (0, 0)


def test_what_the_preview_expects_is_what_the_import_does(database, supervisor, ledgers):
    staged = ledger.read(ledgers / DISPUTES)
    before = ledger.expected(database, supervisor, staged)
    assert count(database, Person) == 0
    assert before == ledger.import_staged(database, supervisor, staged)
    after = ledger.expected(database, supervisor, staged)
    assert (after.people, after.cases) == (0, 0)


def test_an_import_that_is_broken_off_leaves_nothing(database, supervisor, book):
    rows = [changed(name=f"张{'甲乙丙丁戊'[i % 5]}", id_number="", phone=f"1380000{i:04d}",
                    remarks=str(i)) for i in range(600)]
    staged = ledger.read(book([HEADINGS, *rows]))
    assert len(staged.accepted) == 600

    def stop(done, total):
        if done >= 500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.import_staged(database, supervisor, staged, stop)
    for table in (Person, Employer, CaseFile, Event, ImportedRow):
        assert count(database, table) == 0
    assert ledger.import_staged(database, supervisor, staged).cases == 600
