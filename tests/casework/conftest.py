"""People and cases the tests of casework begin with."""

from datetime import datetime

import pytest
import time_machine

from casedesk.casework import visits
from tests.samples import unpaid_wages


@pytest.fixture
def clock():
    """The office's clock, at 10:00 on 22 November 2026 (UTC+8) until the test moves it."""
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False) as traveller:
        yield traveller


@pytest.fixture
def case_id(database, mediator):
    """A case of unpaid wages, applied for today and handled by the mediator."""
    return visits.record(database, mediator, unpaid_wages(), then="case").case_id
