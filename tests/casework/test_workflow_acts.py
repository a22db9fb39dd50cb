"""Every act of the road: allowed from its states and to its people, refused elsewhere."""

from datetime import date

import pytest
from sqlalchemy import func, select

from casedesk.casework.disputes import milestones, workflow
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, CaseFile, Event, Recusal, Reopening, Role
from tests.casework.roads import DAY, do, keep_terms, signed, state
from tests.samples import at

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


