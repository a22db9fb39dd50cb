"""A practice centre has people to sign in as, and cases in every state of the road."""

import json

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from casedesk.cli.desk import casedesk


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A practice centre, made by the command line."""
    folder = tmp_path_factory.mktemp("practice") / "centre"
    told = CliRunner().invoke(casedesk, ["practice", str(folder), "--cases", "60", "--json"])
    assert told.exit_code == 0, told.output
    return folder, json.loads(told.stdout)


@pytest.fixture
def opened(made):
    from casedesk.store import opening

    folder, answer = made
    user = next(user for user in answer["users"] if user["role"] == "supervisor")
    database, _ = opening.open_centre(folder, user["name"], user["password"])
    yield database
    database.close()


def test_its_users_are_told_with_their_passwords_one_for_each_role(made):
    users = made[1]["users"]
    assert {frozenset(user) for user in users} == {frozenset(("name", "role", "password"))}
    assert {user["role"] for user in users} == {
        "counter", "mediator", "counsellor", "supervisor", "admin", "city"}


def test_it_has_the_cases_that_were_asked_for_in_states_all_along_the_road(opened):
    from casedesk.model import CaseFile

    with opened.reading() as session:
        states = dict(session.execute(
            select(CaseFile.state, func.count()).group_by(CaseFile.state)).all())
    assert sum(states.values()) == 60
    assert states.keys() >= {"archived", "closed", "mediate", "agreed"}


def test_its_numbers_have_no_gap(opened):
    from casedesk.model import IssuedNumber

    with opened.reading() as session:
        rows = session.execute(select(
            IssuedNumber.series, IssuedNumber.year, func.count(), func.max(IssuedNumber.seq))
            .group_by(IssuedNumber.series, IssuedNumber.year)).all()
    assert rows
    assert all(count == highest for _, _, count, highest in rows)


def test_its_people_have_numbers_that_check_and_its_trail_holds(opened):
    from casedesk.model import Employer, Person
    from casedesk.rules import identity, uscc
    from casedesk.store import audit

    with opened.reading() as session:
        numbers = session.scalars(select(Person.id_number).where(Person.id_number != "")).all()
        codes = session.scalars(select(Employer.uscc).where(Employer.uscc != "")).all()
    assert len(numbers) >= 60
    assert all(identity.check(number).valid for number in numbers)
    assert codes
    assert all(uscc.check(code).valid and not uscc.check(code).warning for code in codes)
    assert audit.verify(opened).ok


def test_no_day_of_it_lies_ahead(opened):
    from casedesk.model import Event, Visit, now

    with opened.reading() as session:
        assert session.scalar(select(func.max(Event.at))).date() <= now().date()
        assert session.scalar(select(func.max(Visit.arrived_at))) <= now()


def test_the_same_seed_makes_the_same_people(tmp_path):
    from datetime import datetime

    from casedesk.casework.practice.invention import Invention

    moment = datetime(2026, 11, 20, 10)
    one, other = Invention(7, moment), Invention(7, moment)
    assert [one.person(moment.date()) for _ in range(5)] == [
        other.person(moment.date()) for _ in range(5)]


def test_a_folder_that_holds_a_centre_already_is_refused(made, call):
    refused = call("practice", made[0])
    assert refused.exit_code == 2
    assert refused.stderr.strip().endswith("。")


def test_a_newcomer_finds_every_section_of_a_case_filled(opened):
    from casedesk.model import (
        ArchiveRecord,
        Binding,
        Document,
        Evidence,
        Inquiry,
        Letter,
        Meeting,
        Member,
        Obligation,
        RightsNotice,
        Service,
        ServiceAddress,
    )

    tables = (ArchiveRecord, Binding, Document, Evidence, Inquiry, Letter, Meeting, Member,
              Obligation, RightsNotice, Service, ServiceAddress)
    with opened.reading() as session:
        empty = [table.__name__ for table in tables
                 if not session.scalar(select(func.count()).select_from(table))]
        states = set(session.scalars(select(Letter.state)))
    assert empty == []
    assert states == {"draft", "delivered", "ended"}


def test_an_instalment_is_overdue_and_partly_paid(opened, made):
    from casedesk.casework import practice
    from casedesk.casework.disputes import performance
    from casedesk.model import Deadline, now

    head = practice.actors_of(opened)["supervisor"]
    with opened.reading() as session:
        late = session.scalars(select(Deadline).where(
            Deadline.state == "running", Deadline.rule == "P-DUE",
            Deadline.due_on < now().date())).all()
        cases = {clock.case_id for clock in late}
    lines = [performance.page(opened, head, case_id).instalments for case_id in cases]
    assert any(0 < line.paid_fen < line.amount_fen and line.state == "overdue"
               for each in lines for line in each)
