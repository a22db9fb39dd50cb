"""Every act of the road: allowed from its states and to its people, refused elsewhere."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from casedesk.casework import visits
from casedesk.casework.disputes import milestones, workflow
from casedesk.casework.disputes import page as case_page
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, CaseFile, Dispute, Event, Recusal, Reopening, Role
from tests.casework.roads import DAY, agree, clock_of, do, keep_terms, signed, state
from tests.samples import at, unpaid_wages

TO_STATE = {  # how a case comes to stand at a state
    "applied": (),
    "solicit": (("solicit", {}),),
    "rejected": (("refuse", {"refusal_ground": "2"}),),
    "accepted": (("accept", {"consent_on": DAY}),),
    "investigate": (("accept", {"consent_on": DAY}), ("investigate", {"people": "王敏、陈志"})),
    "mediate": (("accept", {"consent_on": DAY}), ("mediate", {})),
    "agreed": (("accept", {"consent_on": DAY}), ("mediate", {}), ("terms", {}),
               ("agree", signed(DAY))),
    "failed": (("accept", {"consent_on": DAY}), ("fail", {"failure_ground": "declined"})),
    "expired": (("accept", {"consent_on": DAY}), ("later", {}), ("expire", {})),
    "withdrawn": (("withdraw", {"withdrawal_ground": "elsewhere"}),),
    "terminated": (("accept", {"consent_on": DAY}),
                   ("terminate", {"closing_kind": "51", "text": "申请人去世"})),
    "closed": (("withdraw", {"withdrawal_ground": "elsewhere"}), ("close", {})),
    "archived": (("withdraw", {"withdrawal_ground": "elsewhere"}), ("close", {}),
                 ("archive", {})),
}
GIVEN = {  # what an act asks for, rightly given
    "solicit": {}, "accept": {"consent_on": DAY}, "refuse": {"refusal_ground": "1"},
    "investigate": {"people": "王敏、陈志"}, "mediate": {},
    "extend": {"until": date(2026, 12, 1)}, "agree": signed(DAY),
    "fail": {"failure_ground": "no_agreement"}, "expire": {},
    "withdraw": {"withdrawal_ground": "settled", "settlement": "单位当场付清"},
    "terminate": {"closing_kind": "51", "text": "主体消灭"},
    "recuse": {"recusal_asker": "self", "recusal_ground": "interest"},
    "close": {"accept_open_ends": True, "text": "待补文书"}, "archive": {},
    "ask_reopen": {"text": "发现漏项"}, "reopen": {}, "keep_closed": {"text": "无新情况"},
}


@pytest.fixture
def walk(database, mediator, supervisor, clock):
    """Bring a new case to a state; returns its number in the database."""

    def bring(wanted):
        clock.move_to(at(DAY.isoformat()))
        case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
        for action, given in TO_STATE[wanted]:
            if action == "terms":
                keep_terms(database, mediator, case_id, DAY)
            elif action == "later":
                clock.move_to(at("2026-10-20"))
            else:
                more = {"accept_open_ends": True, "text": "待补"} if action == "close" else {}
                do(database, supervisor, case_id, action,
                   **({"mediator_id": mediator.staff_id} | more | given))
        assert state(database, case_id) == wanted
        return case_id

    return bring


def ready(database, mediator, supervisor, clock, case_id, action, source):
    """Whatever an act presupposes besides its state."""
    given = dict(GIVEN[action])
    if action in ("accept", "recuse"):
        given["mediator_id"] = (mediator if action == "accept" else supervisor).staff_id
    if action == "agree":
        keep_terms(database, mediator, case_id, DAY)
    if action == "expire":
        clock.move_to(at("2026-10-20"))
    if action == "recuse" and source in ("applied", "solicit"):
        with database.writing(supervisor) as session:
            case = session.get_one(CaseFile, case_id)
            case.handler_id, case.handler_name = mediator.staff_id, mediator.name
    if action in ("reopen", "keep_closed"):
        do(database, mediator, case_id, "ask_reopen", text="发现漏项")
    return given


ALLOWED = [(action.code, source) for action in workflow.ACTIONS.values()
           for source in action.sources if source]
REFUSED = [(action.code, source) for action in workflow.ACTIONS.values() if action.code != "apply"
           for source in workflow.STATES if source not in action.sources]


@pytest.mark.parametrize("action", [a for a in workflow.ACTIONS if a != "apply"])
def test_every_allowed_act_leads_where_its_line_says(
        database, mediator, supervisor, clock, walk, action):
    for source in workflow.ACTIONS[action].sources:
        case_id = walk(source)
        given = ready(database, mediator, supervisor, clock, case_id, action, source)
        do(database, supervisor, case_id, action, **given)
        target = workflow.ACTIONS[action].target
        if target == workflow.BEFORE_CLOSING:
            target = "withdrawn"
        assert state(database, case_id) == (target or source)
        with database.reading() as session:  # the state is what the recorded acts say
            assert milestones.state_of(session, case_id) == (target or source)
            row = [each for each in session.scalars(select(Event).where(
                Event.case_id == case_id, Event.kind == "milestone").order_by(Event.id))][-1]
            assert (row.action, row.from_state, row.actor_name) == (
                action, source, supervisor.name)


def test_no_act_is_done_from_another_state(database, mediator, supervisor, walk):
    """All pairs that the table does not hold; each state is reached once."""
    by_state = {}
    for action, source in REFUSED:
        by_state.setdefault(source, []).append(action)
    assert sum(map(len, by_state.values())) + len(ALLOWED) == (
        len(workflow.STATES) * (len(workflow.ACTIONS) - 1))
    for source, actions in by_state.items():
        case_id = walk(source)
        before = _written(database)
        for action in actions:
            with pytest.raises(RefusedError) as refusal:
                do(database, supervisor, case_id, action,
                   **(GIVEN[action] | {"mediator_id": supervisor.staff_id}))
            assert (refusal.value.code, action, source) == ("wrong_state", action, source)
        assert _written(database) == before


@pytest.mark.parametrize("role", [Role.COUNTER, Role.COUNSELLOR, Role.ADMIN, Role.CITY])
def test_only_those_named_in_the_line_do_an_act(
        database, counter, mediator, supervisor, walk, role):
    from dataclasses import replace

    case_id = walk("mediate")
    other = replace(counter, role=role)
    for action in workflow.actions_from("mediate"):
        with pytest.raises(RefusedError) as refusal:
            do(database, other, case_id, action.code, **GIVEN[action.code])
        assert refusal.value.code == "not_allowed"
    assert state(database, case_id) == "mediate"


@pytest.mark.parametrize("action", [a.code for a in workflow.ACTIONS.values()
                                    if a.who == frozenset({Role.SUPERVISOR})])
def test_what_the_lead_decides_no_mediator_does(database, mediator, walk, action):
    case_id = walk(workflow.ACTIONS[action].sources[0])
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, action, **GIVEN[action])
    assert refusal.value.code == "not_allowed"


def _written(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table))
                for table in (Event, AuditEntry, Recusal, Reopening)]


GUARDED = [  # state, act, given, refusal, its field, its page
    ("applied", "accept", {}, "consent_on_missing", "consent_on", ""),
    ("applied", "refuse", {"refusal_ground": "6"}, "ground_unexplained", "text", ""),
    ("accepted", "investigate", {"people": "王敏"}, "investigators_missing", "people", ""),
    ("accepted", "agree", signed(DAY), "terms_missing", "terms", "agreement"),
    ("mediate", "extend", {}, "until_missing", "until", ""),
    ("mediate", "expire", {}, "not_expired", "on", ""),
    ("mediate", "fail", {"failure_ground": "expired"}, "not_expired", "failure_ground", ""),
    ("mediate", "fail", {}, "ground_missing", "failure_ground", ""),
    ("mediate", "withdraw", {}, "ground_missing", "withdrawal_ground", ""),
    ("mediate", "withdraw", {"withdrawal_ground": "settled"}, "settlement_missing",
     "settlement", ""),
    ("mediate", "withdraw", {"withdrawal_ground": "other"}, "ground_unexplained", "text", ""),
    ("mediate", "terminate", {}, "closing_kind_missing", "closing_kind", ""),
    ("mediate", "recuse", {}, "recusal_asker_missing", "recusal_asker", ""),
    ("mediate", "recuse", {"recusal_asker": "self"}, "ground_missing", "recusal_ground", ""),
    ("mediate", "recuse", {"recusal_asker": "self", "recusal_ground": "interest"},
     "mediator_missing", "mediator", ""),
    ("applied", "recuse", {"recusal_asker": "self", "recusal_ground": "other"},
     "ground_unexplained", "text", ""),
    ("withdrawn", "close", {}, "open_ends", "accept_open_ends", ""),
    ("withdrawn", "close", {"accept_open_ends": True}, "open_ends_unexplained", "text", ""),
    ("closed", "ask_reopen", {}, "no_reason", "text", ""),
]


@pytest.mark.parametrize("source", list(dict.fromkeys(line[0] for line in GUARDED)))
def test_a_guard_names_what_is_missing_and_writes_nothing(database, supervisor, walk, source):
    case_id = walk(source)
    before = _written(database)
    for _, action, given, *expected in (line for line in GUARDED if line[0] == source):
        with pytest.raises(RefusedError) as refusal:
            do(database, supervisor, case_id, action, **given)
        found = refusal.value
        assert [found.code, found.field, found.page] == expected
        assert len(found.sentence("zh")) > 10
        assert (state(database, case_id), _written(database)) == (source, before)


def test_reopening_is_not_approved_before_it_is_asked(database, supervisor, walk):
    case_id = walk("closed")
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "reopen")
    assert refusal.value.page == f"act:{case_id}:ask_reopen"


def test_who_asked_does_not_approve(database, supervisor, walk):
    case_id = walk("closed")
    do(database, supervisor, case_id, "ask_reopen", text="发现漏项")
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "reopen")
    assert refusal.value.code == "reopening_own"
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "ask_reopen", text="再次申请")
    assert refusal.value.code == "reopening_pending"


@pytest.mark.parametrize("source", ["closed", "archived"])
def test_a_reopened_case_stops_its_clocks_and_starts_them_again(
        database, mediator, supervisor, clock, walk, source):
    case_id = walk(source)
    clock.move_to(at("2026-09-23"))
    do(database, mediator, case_id, "ask_reopen", text="补登一笔履行")
    do(database, supervisor, case_id, "reopen", text="同意")
    assert state(database, case_id) == "withdrawn"
    assert clock_of(database, case_id, "V-2").state in ("met", "stopped")
    assert clock_of(database, case_id, "F-ARC").state in ("met", "stopped")
    with database.reading() as session:
        row = session.scalars(select(Reopening)).one()
        assert (row.decision, row.asked_by_name) == ("approved", mediator.name)
        assert (row.reason, row.note) == ("补登一笔履行", "同意")
        assert session.scalars(select(Dispute.closed_on).where(
            Dispute.case_id == case_id)).one() is None
    clock.move_to(at("2026-09-25"))
    do(database, supervisor, case_id, "close", accept_open_ends=True, text="已补登")
    again = clock_of(database, case_id, "V-2")
    assert (again.state, again.start_on) == ("running", date(2026, 9, 25))


def test_a_failed_case_may_be_reopened_to_be_mediated_again(
        database, mediator, supervisor, clock, walk):
    case_id = walk("failed")
    do(database, supervisor, case_id, "close", accept_open_ends=True, text="双方离场")
    clock.move_to(at("2026-10-12"))
    do(database, mediator, case_id, "ask_reopen", text="双方愿意再谈")
    do(database, supervisor, case_id, "reopen", again=True)
    assert state(database, case_id) == "mediate"
    assert clock_of(database, case_id, "M-END").due_on == date(2026, 10, 27)
    page = case_page.page(database, mediator, case_id)
    assert (page.closing_kind, page.end_due) == ("", date(2026, 10, 27))


def test_a_request_to_reopen_can_be_declined(database, mediator, supervisor, walk):
    case_id = walk("closed")
    do(database, mediator, case_id, "ask_reopen", text="想再谈")
    do(database, supervisor, case_id, "keep_closed", text="无新情况")
    assert state(database, case_id) == "closed"
    do(database, mediator, case_id, "ask_reopen", text="有新证据")  # may be asked again


def test_the_mediator_who_stands_back_is_replaced_and_does_not_come_back(
        database, mediator, supervisor, walk):
    case_id = walk("mediate")
    do(database, supervisor, case_id, "recuse", recusal_asker="applicant",
       recusal_ground="relative", text="调解员与单位经理是表亲", mediator_id=supervisor.staff_id)
    page = case_page.page(database, supervisor, case_id)
    assert page.handler == supervisor.name
    with database.reading() as session:
        row = session.scalars(select(Recusal)).one()
        assert (row.staff_name, row.replaced_by_name) == (mediator.name, supervisor.name)
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "recuse", recusal_asker="self", recusal_ground="other",
           text="换回", mediator_id=mediator.staff_id)
    assert (refusal.value.code, refusal.value.field) == ("mediator_recused", "mediator")


def test_a_mediator_of_the_same_name_passes_only_when_checked(
        database, mediator, supervisor, clock):
    from casedesk.casework.people import PersonEntry

    clock.move_to(at(DAY.isoformat()))
    case_id = visits.record(database, supervisor, unpaid_wages(
        person=PersonEntry(name=mediator.name, phone="13800000000")), then="case").case_id
    given = {"consent_on": DAY, "mediator_id": mediator.staff_id}
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "accept", **given)
    assert (refusal.value.code, refusal.value.field) == ("mediator_likeness", "conflict_reason")
    do(database, supervisor, case_id, "accept", conflict_reason="核对证件，不是同一人", **given)
    assert state(database, case_id) == "accepted"


def test_a_declared_relative_among_the_parties_keeps_a_mediator_away(
        database, mediator, supervisor, clock):
    from casedesk.model import Declaration

    clock.move_to(at(DAY.isoformat()))
    case_id = visits.record(database, supervisor, unpaid_wages(), then="case").case_id
    with database.writing(supervisor) as session:
        session.add(Declaration(staff_id=mediator.staff_id, kind="relative", name="张会娟",
                                id_number="442000198603124425", relation="表姐",
                                declared_by=mediator.staff_id))
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, case_id, "accept", consent_on=DAY,
           mediator_id=mediator.staff_id, conflict_reason="不要紧")
    assert refusal.value.code == "mediator_conflict"
    assert "近亲属" in refusal.value.sentence("zh")


def test_representatives_of_many_are_three_to_five(database, mediator, supervisor, walk):
    case_id = walk("accepted")
    with database.writing(supervisor) as session:  # as an older record may stand
        from casedesk.model import Party

        dispute = session.scalars(select(Dispute).where(Dispute.case_id == case_id)).one()
        dispute.collective, dispute.workers = True, 12
        for name in ("李娟", "周强"):
            session.add(Party(case_id=case_id, side="applicant", role="representative",
                              name=name))
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, "mediate")
    assert (refusal.value.code, refusal.value.page) == ("representatives_number", "dispute")
    assert state(database, case_id) == "accepted"


def test_nothing_is_performed_before_the_agreement_takes_effect(
        database, mediator, clock, s1):
    clock.move_to(at(DAY.isoformat()))
    do(database, mediator, s1, "mediate")
    keep_terms(database, mediator, s1, DAY - timedelta(days=3))
    before = _written(database)
    for given, code, page in (
            ({}, "performed_before_effect", "agreement"),
            ({"applicant_signed_on": date(2026, 9, 1)}, "signed_before_accepted", "")):
        with pytest.raises(RefusedError) as refusal:
            do(database, mediator, s1, "agree", **(signed(DAY) | given))
        assert (refusal.value.code, refusal.value.page) == (code, page)
    assert _written(database) == before


def test_time_that_ran_out_is_confirmed_by_a_person(database, mediator, clock, s1):
    clock.move_to(at("2026-09-30"))
    do(database, mediator, s1, "expire", text="双方未能达成一致")
    page = case_page.page(database, mediator, s1)
    assert (page.state, page.closing_kind) == ("expired", "22")
    assert clock_of(database, s1, "M-END").state == "missed"
    limit = clock_of(database, s1, "L-1Y")
    assert limit is not None


def test_an_agreement_starts_the_clock_of_the_payment_order(database, mediator, clock, s1):
    clock.move_to(at(DAY.isoformat()))
    agree(database, mediator, s1, DAY, date(2026, 10, 31))
    order = clock_of(database, s1, "P-ORD")
    assert (order.raw_on, order.due_on) == (date(2026, 11, 1), date(2026, 11, 3))
