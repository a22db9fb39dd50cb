"""A reported month stays as it was; what changes afterwards is told in the next one."""

from datetime import date, datetime

import pytest
import time_machine

from casedesk.casework import reports
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Claim, Dispute, Payment, Period
from casedesk.store import audit
from tests.made_months import Months


@pytest.fixture
def office(database):
    made = Months(11, date(2025, 6, 1), date(2026, 11, 20)).work(700)
    with database.writing(None) as session:
        made.put(session)
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        yield database


def changed(database, act) -> None:
    with database.writing(None) as session:
        act(session)


def accepted_in(database, month: str) -> Dispute:
    with database.reading() as session:
        return next(row for row in session.query(Dispute).order_by(Dispute.id)
                    if row.accepted_on and f"{row.accepted_on:%Y-%m}" == month
                    and row.closed_on and f"{row.closed_on:%Y-%m}" == month)


def numbers(month) -> dict:
    return {code: figure.number() for code, figure in month.figures.items()}


def test_a_frozen_month_is_the_same_paper_whatever_is_changed_later(office, supervisor):
    before = reports.month(office, supervisor, "2026-08")
    reports.freeze(office, supervisor, "2026-08", "本月平稳。")
    row = accepted_in(office, "2026-08")
    changed(office, lambda session: session.delete(session.get_one(Dispute, row.id)))
    after = reports.month(office, supervisor, "2026-08")
    assert after.frozen.by == supervisor.name
    assert after.remarks == "本月平稳。"
    assert (after.tables, after.checks, after.series, after.formula) == (
        before.tables, before.checks, before.series, before.formula)
    assert numbers(after) == numbers(before)


def test_a_month_frozen_without_remarks_keeps_what_the_figures_say(office, supervisor):
    reports.freeze(office, supervisor, "2026-08")
    month = reports.month(office, supervisor, "2026-08")
    assert month.remarks == month.described
    assert "本月收到申请" in month.remarks


def test_a_later_change_is_told_in_the_next_month_with_its_cases(office, supervisor):
    reports.freeze(office, supervisor, "2026-08")
    assert reports.month(office, supervisor, "2026-09").adjustments == ()
    row = accepted_in(office, "2026-08")

    def mend(session):
        session.get_one(Dispute, row.id).workers += 5
        claim = session.query(Claim).filter_by(case_id=row.case_id).first()
        claim.amount_fen = (claim.amount_fen or 0) + 1_000_000

    changed(office, mend)
    month = reports.month(office, supervisor, "2026-09")
    told = {each.code: each for each in month.adjustments}
    assert {"I11", "I13"} <= told.keys() <= {"I02c", "I11", "I12", "I12a", "I13"}
    assert told["I11"].difference == "+5"
    assert told["I13"].difference == "+1.00"
    with office.reading() as session:
        from casedesk.model import CaseFile
        number = session.get_one(CaseFile, row.case_id).number
    assert told["I11"].cases == (number,)
    assert (told["I11"].month, told["I11"].unit) == ("2026-08", "人")


def test_what_one_month_adjusted_the_next_does_not_tell_again(office, supervisor):
    reports.freeze(office, supervisor, "2026-08")
    row = accepted_in(office, "2026-08")

    def more(session):
        session.get_one(Dispute, row.id).workers += 5

    changed(office, more)
    reports.freeze(office, supervisor, "2026-09")
    assert [each.month for each in reports.month(office, supervisor, "2026-09").adjustments]
    assert reports.month(office, supervisor, "2026-10").adjustments == ()
    changed(office, more)
    told = {each.code: each for each in reports.month(office, supervisor, "2026-10").adjustments}
    assert told["I11"].difference == "+5"
    assert int(told["I11"].reported) + 5 == int(told["I11"].now)


def test_last_month_stands_as_it_was_reported_and_the_open_cases_still_agree(
        office, supervisor):
    reported = reports.month(office, supervisor, "2026-08")
    reports.freeze(office, supervisor, "2026-08")
    row = accepted_in(office, "2026-08")

    def reopen(session):
        session.get_one(Dispute, row.id).closed_on = None

    changed(office, reopen)
    month = reports.month(office, supervisor, "2026-09")
    assert month.figures["I03"].before == reported.figures["I03"].now
    assert month.figures["I01"].now.rows == reported.figures["I04"].now.rows + 1
    third = next(check for check in month.checks if check.code == "C03")
    assert third.holds
    assert {"I03", "I04"} <= {each.code for each in month.adjustments}


def test_a_row_that_changed_places_with_another_is_noticed(office, supervisor):
    reports.freeze(office, supervisor, "2026-08")
    with office.reading() as session:
        paid = next(row for row in session.query(Payment) if f"{row.paid_on:%Y-%m}" == "2026-08")

    def swap(session):
        row = session.get_one(Payment, paid.id)
        session.add(Payment(case_id=row.case_id, paid_on=row.paid_on, amount_fen=row.amount_fen,
                            recorded_by=1))
        row.paid_on = date(2026, 11, 1)

    changed(office, swap)
    assert "I15" in {each.code for each in reports.month(
        office, supervisor, "2026-09").adjustments}


def test_the_list_of_a_frozen_number_is_the_list_that_was_frozen(office, supervisor):
    before = reports.rows(office, supervisor, "2026-08", "I02")
    reports.freeze(office, supervisor, "2026-08")
    row = accepted_in(office, "2026-08")

    def take_away(session):
        session.get_one(Dispute, row.id).accepted_on = None

    changed(office, take_away)
    after = reports.rows(office, supervisor, "2026-08", "I02")
    assert sorted(each.number for each in after) == sorted(each.number for each in before)
    assert sum(each.amount for each in after) == sum(each.amount for each in before)


@pytest.mark.parametrize(("month", "code"), [
    ("2026-08", "report_frozen"), ("2026-11", "report_running"), ("2026-13", "report_month"),
    ("2027-02", "report_future"),
])
def test_what_cannot_be_frozen_is_refused_and_nothing_is_written(
        office, supervisor, month, code):
    reports.freeze(office, supervisor, "2026-08")
    with pytest.raises(RefusedError) as refused:
        reports.freeze(office, supervisor, month)
    assert refused.value.code == code
    with office.reading() as session:
        assert session.query(Period).count() == 1


def test_freezing_and_giving_out_stand_in_the_audit_trail(office, supervisor, actors):
    reports.freeze(office, supervisor, "2026-08")
    reports.given_out(office, supervisor, "2026-08", Verb.PRINT)
    reports.given_out(office, actors["city"], "2026-08", Verb.EXPORT)
    with pytest.raises(RefusedError):
        reports.given_out(office, actors["mediator"], "2026-08", Verb.PRINT)
    with office.reading() as session:
        told = [row.verb for row in session.query(AuditEntry).order_by(AuditEntry.id)]
    assert told[-3:] == ["report.freeze", "report.print", "report.export"]
    assert audit.verify(office).ok
