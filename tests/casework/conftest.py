"""People and cases the tests of casework begin with."""

from datetime import date, datetime

import pytest
import time_machine

from casedesk.casework import papers, visits
from casedesk.casework.disputes import acts, agreement
from casedesk.casework.disputes.acts import Act
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.volumes import contents
from tests.casework import performing
from tests.casework.roads import DAY, EFFECT, TO_STATE, agree, do, keep_terms, state
from tests.filed import photograph
from tests.samples import at, unpaid_wages


@pytest.fixture
def clock():
    """The office's clock, at 10:00 on 22 November 2026 (UTC+8) until the test moves it."""
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False) as traveller:
        yield traveller


@pytest.fixture
def case_id(database, mediator):
    """A case of unpaid wages, applied for today and handled by the mediator."""
    return visits.record(database, mediator, unpaid_wages(), then="case").case_id


@pytest.fixture
def s1(database, mediator, clock):
    """Scenario S1 up to acceptance: applied 2026-09-10, accepted 2026-09-14."""
    clock.move_to(at("2026-09-10"))
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    clock.move_to(at("2026-09-14"))
    acts.perform(database, mediator, Act(
        case_id, "accept", on=date(2026, 9, 14), consent_on=date(2026, 9, 11)))
    return case_id


@pytest.fixture
def filed(database, mediator, case_id):
    """A case with printed forms and scans of several kinds."""
    from casedesk.printing.issue import print_form

    for code in ("F03", "F02"):
        print_form(database, mediator, code, Subject(case_id=case_id))
    for name, data in (("身份证正反面.jpg", photograph()), ("工资条.png", photograph(form="PNG")),
                       ("授权委托书.jpg", photograph(seed=40))):
        papers.attach(database, mediator, name, data, case_id=case_id)
    contents.settle(database, mediator, case_id)
    return case_id


@pytest.fixture
def in_force(database, mediator, clock, s1):
    """S1 with an agreement of 2026-10-14, 12,400 yuan due on 2026-10-31."""
    clock.move_to(at("2026-09-28"))
    do(database, mediator, s1, "extend", until=date(2026, 10, 15))
    clock.move_to(at(EFFECT.isoformat()))
    agree(database, mediator, s1, EFFECT, date(2026, 10, 31))
    return s1


@pytest.fixture
def failed(database, mediator, clock, s1):
    """S1, failed on 2026-09-21."""
    clock.move_to(at("2026-09-21"))
    do(database, mediator, s1, "fail", failure_ground="declined")
    return s1


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


@pytest.fixture
def signed(database, mediator, s1, clock):
    """The agreement in effect on 28 September; today is that day."""
    clock.move_to(at("2026-09-28"))
    agreement.save(database, mediator, s1, performing.entry(database, mediator, s1))
    acts.perform(database, mediator, Act(s1, "mediate"))
    day = date(2026, 9, 28)
    acts.perform(database, mediator, Act(
        s1, "agree", applicant_signed_on=day, respondent_signed_on=day, mediator_signed_on=day,
        sealed_on=day))
    return s1
