"""Facts for the papers of risk and of booked times, and what makes them overlong."""

from dataclasses import replace
from datetime import datetime, timedelta

from casedesk.casework.forms_book.facts import OrganisationFacts
from casedesk.casework.forms_book.facts_slot import SlotFacts, SlotTimeFacts

CODE = "C-0412"
BEGINS = datetime(2026, 11, 25, 14, 0)


def slot(organisation: OrganisationFacts) -> SlotFacts:
    """A series of three on Wednesdays."""
    first, *later = (SlotTimeFacts(BEGINS + timedelta(weeks=n),
                                   BEGINS + timedelta(weeks=n, minutes=50), "二楼咨询室")
                     for n in range(3))
    return SlotFacts(organisation, "中工约〔2026〕0031号", CODE, first, organisation.site,
                     organisation.address, organisation.phone, "", tuple(later), 24, 30)


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    one = slot(organisation)
    return ((one, replace(one, service="心理咨询", time=replace(
        one.time, room="西区彩虹社区职工服务中心二楼东侧第三咨询室（靠电梯）"))),)
