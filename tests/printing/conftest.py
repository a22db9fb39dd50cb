"""A centre that may issue agreements, and a case accepted on a day that stands still."""

import sys
from datetime import date, datetime
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select

sys.path.insert(0, str(Path(__file__).parent))

from casedesk.casework import visits
from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.model import Site
from tests.samples import unpaid_wages


@pytest.fixture
def clock():
    """The office's clock, at 10:00 on 9 November 2026 (UTC+8)."""
    with time_machine.travel(datetime(2026, 11, 9, 2, 0), tick=False) as traveller:
        yield traveller


@pytest.fixture
def organisation(database):
    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.organisation, site.founding_number = "西区彩虹社区劳动争议调解委员会", "〔2018〕12号"
        site.nature = "township"


@pytest.fixture
def case_id(database, mediator, clock, organisation):
    """A case applied for and accepted on 9 November 2026."""
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    acts.perform(database, mediator, Act(case_id=case_id, action="accept", on=date(2026, 11, 9),
                                         consent_on=date(2026, 11, 9)))
    return case_id
