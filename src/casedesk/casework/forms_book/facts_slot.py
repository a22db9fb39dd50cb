"""What a client takes along of a booked time: code, time, room, and nothing of what for."""

from dataclasses import dataclass
from datetime import date, datetime

from casedesk.casework.forms_book.facts_organisation import OrganisationFacts

_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class SlotTimeFacts:
    """One time: from when to when, in which room."""

    begins: datetime
    ends: datetime
    room: str = ""

    @property
    def day(self) -> date:
        """The day of it."""
        return self.begins.date()

    @property
    def weekday(self) -> str:
        """The weekday: 星期三."""
        return f"星期{_WEEKDAYS[self.begins.weekday()]}"

    @property
    def clock(self) -> str:
        """From when to when: 14:00—14:50."""
        return f"{self.begins:%H:%M}—{self.ends:%H:%M}"


@dataclass(frozen=True)
class SlotFacts:
    """A booked time as its slip states it (P13).

    What names the centre stays empty where its name would tell what the time is for, unless the
    client agreed.
    """

    organisation: OrganisationFacts  # for the practice mark alone
    number: str
    code: str
    time: SlotTimeFacts
    site: str = ""  # who gave it out
    address: str = ""
    phone: str = ""
    service: str = ""  # 心理咨询, with the client's consent alone
    later: tuple[SlotTimeFacts, ...] = ()  # what else is booked for the code
    change_hours: int | None = None  # how long before a time it can be moved
    late_minutes: int | None = None  # who comes later has lost the time
