"""A roster as it was pasted or read: lines looked over and mended before they count."""

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from casedesk.errors import RefusedError
from casedesk.rules.identity import IdCheck

Text = str | int | float  # a spreadsheet's number stays the number it is
FIELDS = ("name", "sex", "id_number", "phone", "amount", "hired_on", "job", "wage", "migrant",
          "address", "bank", "account", "note")


@dataclass
class RosterLine:
    """One worker as the roster has it; `items` are amounts by kind of claim.

    `accepted` are faults that the person at the desk lets stand, `same_as` the record that this
    is, `not_same` records that it is not.
    """

    number: int  # the row as the sheet shows it
    texts: dict[str, Text] = dataclasses.field(default_factory=dict)
    items: dict[str, Text] = dataclasses.field(default_factory=dict)
    accepted: set[str] = dataclasses.field(default_factory=set)
    same_as: int | None = None
    not_same: set[int] = dataclasses.field(default_factory=set)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line; `accepts` when it may be let stand knowingly."""

    code: str
    field: str = ""
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    accepts: bool = False

    def sentence(self, language: str = "zh") -> str:
        """What is wrong, in words."""
        return RefusedError(self.code, self.field, **self.values).sentence(language)


@dataclass(frozen=True)
class Alike:
    """A worker on record who may be the one of the line."""

    person_id: int
    name: str
    id_masked: str
    phone_masked: str


@dataclass(frozen=True)
class Values:
    """What a line says, read: money in fen, numbers as they are normalised."""

    name: str = ""
    sex: str = ""
    card: IdCheck | None = None
    phone: str = ""
    amount_fen: int | None = None
    items: tuple[tuple[str, int], ...] = ()
    hired_on: str = ""
    job: str = ""
    wage_fen: int | None = None
    migrant: bool | None = None
    address: str = ""
    bank: str = ""
    account: str = ""
    note: str = ""

    @property
    def id_number(self) -> str:
        """The number as it counts; '' when there is none or it is wrong."""
        return self.card.normalised if self.card else ""

    @property
    def birth(self) -> date | None:
        """The birth date that the number states."""
        return self.card.birth if self.card else None


@dataclass(frozen=True)
class Checked:
    """A line as it was checked. State: faulty, new, changed (on the roster, says more), known."""

    line: RosterLine
    values: Values
    state: str
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()  # worth knowing; nothing stands in the way
    person_id: int | None = None
    member_id: int | None = None
    alike: tuple[Alike, ...] = ()


def plain(lines: list[RosterLine]) -> list[dict[str, Any]]:
    """Return lines as a draft keeps them."""
    return [{"number": each.number, "texts": each.texts, "items": each.items,
             "accepted": sorted(each.accepted), "same_as": each.same_as,
             "not_same": sorted(each.not_same)} for each in lines]


def restored(kept: list[dict[str, Any]]) -> list[RosterLine]:
    """Return lines out of a draft."""
    return [RosterLine(each["number"], dict(each["texts"]), dict(each["items"]),
                       set(each["accepted"]), each["same_as"], set(each["not_same"]))
            for each in kept]
