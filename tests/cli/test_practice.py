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
            select(CaseFile.state, func.count()).where(CaseFile.kind == "dispute")
            .group_by(CaseFile.state)).all())
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


def test_legal_aid_stands_along_both_roads_with_lawyers_who_have_sat(opened):
    from casedesk.model import CaseFile, DutyShift, Lawyer, Referral, now

    with opened.reading() as session:
        rows = session.execute(select(CaseFile.state, Referral.track).join(
            Referral, Referral.case_id == CaseFile.id)).all()
        shifts = session.scalars(select(DutyShift)).all()
        named = session.scalar(select(func.count()).select_from(Lawyer))
    assert len(rows) >= 12
    assert {track for _, track in rows} == {"G", "U"}
    assert {state for state, _ in rows} >= {"screening", "sent", "assigned", "concluded"}
    assert named == 3
    today = now().date()
    assert all(row.signed_in and row.signed_out for row in shifts if row.on < today)
    assert any(row.on > today for row in shifts)


@pytest.fixture(scope="module")
def counsellors(made):
    """The three who counsel, each signed in once: their name and what they find."""
    from casedesk.casework.counselling import clients, notes
    from casedesk.store import opening

    folder, answer = made
    found = {}
    for user in answer["users"]:
        if user["role"] == "counsellor":
            database, actor = opening.open_centre(folder, user["name"], user["password"])
            rows = clients.mine(database, actor)
            found[user["name"]] = (rows, [notes.of_case(database, actor, row.case_id)
                                          for row in rows])
            database.close()
    return found


def test_each_counsellor_opens_a_dozen_clients_between_them_by_their_own_keys(counsellors):
    rows = [row for each, _ in counsellors.values() for row in each]
    assert len(rows) == 12
    assert all(row.name and not row.shut for row in rows)
    assert len({row.code for row in rows}) == 12
    signed = [note for _, cases in counsellors.values() for case in cases for note in case
              if note.state == "signed"]
    assert len(signed) >= 40
    assert all(note.note.subjective and note.note.risk is not None for note in signed)
    states = {row.state for row in rows}
    assert {"C2", "C4"} <= states
    assert not any(row.crisis for row in rows)  # the one there was has ended well


def test_the_risk_form_the_plan_and_the_crisis_are_there_and_closed_to_others(made, opened):
    from casedesk.casework import practice
    from casedesk.casework.counselling import crisis, hospital, safety_plan
    from casedesk.errors import RefusedError
    from casedesk.model import Crisis, HospitalAdvice
    from casedesk.store import opening

    folder, answer = made
    with opened.reading() as session:
        happened = session.scalars(select(Crisis)).one()
        advised = session.scalars(select(HospitalAdvice.case_id).distinct()).all()
    assert happened.ended_at
    assert happened.written_at
    assert happened.reviewed_at
    assert len(advised) == 2
    with pytest.raises(RefusedError):
        crisis.record(opened, practice.actors_of(opened)["supervisor"], happened.id)
    opened.close()
    user = next(user for user in answer["users"] if user["role"] == "counsellor")
    database, actor = opening.open_centre(folder, user["name"], user["password"])
    record = crisis.record(database, actor, happened.id)
    assert record.grade == 3
    assert len(record.minutes) > 5
    assert len(record.disclosures) == 1
    assert record.disclosures[0].client_told_on
    assert record.written.in_time
    assert record.reviewed.in_time
    assert safety_plan.latest(database, actor, happened.case_id).signed
    assert hospital.of_case(database, actor, happened.case_id)[0].receipt.assessed
    database.close()


def test_groups_were_held_and_every_month_before_the_last_is_out(opened):
    from casedesk.model import CounsellingCount, CounsellingRelease, GroupActivity

    with opened.reading() as session:
        states = session.scalars(select(GroupActivity.state)).all()
        counted = set(session.scalars(select(CounsellingCount.month)))
        out = set(session.scalars(select(CounsellingRelease.month)))
    assert sorted(states) == ["held", "held", "held", "planned"]
    assert out
    assert out < counted
    assert max(out) < max(counted)
