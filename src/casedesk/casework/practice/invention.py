"""Invented workers, employers and matters; the same seed invents the same ones."""

import random
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from stdnum.cn import ric, uscc

from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.paths import resource
from casedesk.rules import codes, money

_REGIONS = ("442000", "442000", "440785", "431124", "511321", "520221", "450881", "422326")
_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015
_FIGURES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


@cache
def book() -> dict[str, Any]:
    """What a practice centre is made of (resources/practice.toml)."""
    return tomllib.loads(resource("practice.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Matter:
    """What a worker comes with; `wording` of the terms still lacks the agreed amount."""

    code: str
    facts: str
    terms: str
    amount_fen: int
    known_on: date


class Invention:
    """The source of everything invented for one practice centre."""

    def __init__(self, seed: int, moment: datetime) -> None:
        self.random = random.Random(seed)
        self.moment = moment
        self.today = moment.date()
        self._firms: list[tuple[EmployerEntry, list[str]]] = []
        self._phones = self.random.randrange(10_000)

    def person(self, on: date) -> PersonEntry:
        """A worker of eighteen to fifty-nine with an ID number that checks."""
        names, choose = book()["names"], self.random.choice
        woman = self.random.random() < 0.45
        surname = choose(names["rare"]) if self.random.random() < 0.05 else choose(
            names["surnames"])
        birth = date(on.year - self.random.randint(18, 58), 1, 1) + timedelta(
            self.random.randrange(365))
        local = self.random.random() < 0.3
        return PersonEntry(
            name=surname + choose(names["women" if woman else "men"]),
            id_number=self._id_number(birth, woman), phone=self._phone(),
            household="local" if local else "outside", address=self._address(),
            migrant_worker=not local, union_member=self.random.random() < 0.25)

    def firm(self) -> tuple[EmployerEntry, str]:
        """An employer, often one that was invented before, and a job there."""
        if not self._firms or (len(self._firms) < 400 and self.random.random() < 0.35):
            self._firms.append(self._new_firm())
        entry, jobs = self.random.choice(self._firms)
        return entry, self.random.choice(jobs)

    def matter(self, on: date) -> Matter:
        """Something to bring to the centre, as it is told at the counter."""
        every = book()["matter"]
        told = self.random.choices(every, [each["weight"] for each in every])[0]
        lowest, highest = told["yuan"]
        fen = round(self.random.triangular(lowest, highest, lowest * 1.5)) * 100
        months = self.random.randint(1, 8)
        since = on - timedelta(days=30 * months)
        facts = told["facts"].format(
            month=f"{since.year}年{since.month}月", months=months, amount=money.plain(fen))
        return Matter(told["code"], facts, told["terms"], fen, since)

    def advice(self) -> dict[str, str]:
        """A question that is answered at the counter: matter, facts, result."""
        found: dict[str, str] = self.random.choice(book()["advice"])
        return found

    def word(self, key: str) -> str:
        """One of the sentences that the staff write."""
        found = book()["endings"][key]
        return str(self.random.choice(found) if isinstance(found, list) else found)

    def _new_firm(self) -> tuple[EmployerEntry, list[str]]:
        kind = self.random.choice(book()["firm"])
        name = self.random.choice(book()["firms"]["names"])
        if self.random.random() < 0.5:
            name += self.random.choice(book()["firms"]["names"])
        here = [code for code, town in codes.table("towns").items() if "until" not in town.en]
        town = self.random.choice(here)
        headcount = self.random.choice((12, 35, 80, 160, 320, 900))
        entry = EmployerEntry(
            name=kind["shape"].format(name=name), uscc=self._uscc(), town=town,
            address=f"中山市{codes.label('towns', town)}{self._address().removeprefix('中山市')}",
            legal_representative=self.person(self.today).name, legal_post="总经理",
            phone=f"0760-88{self.random.randrange(10**6):06d}", industry=kind["industry"],
            headcount=headcount, unionised=headcount > 100 and self.random.random() < 0.7)
        return entry, kind["jobs"]

    def _address(self) -> str:
        road = self.random.choice(book()["firms"]["roads"])
        return f"中山市{road}{self.random.randint(1, 320)}号"

    def _phone(self) -> str:
        self._phones = (self._phones + 7_919) % 10**7  # a prime: no number comes twice
        return f"1990{self._phones:07d}"

    def _id_number(self, birth: date, woman: bool) -> str:
        order = self.random.randrange(0, 998, 2) + (0 if woman else 1)
        body = f"{self.random.choice(_REGIONS)}{birth:%Y%m%d}{order:03d}"
        return body + str(ric.calc_check_digit(body + "0"))  # it takes the whole number

    def _uscc(self) -> str:
        organisation = "MA" + "".join(self.random.choices(_USCC, k=6))
        total = sum(weight * _FIGURES.index(sign)  # GB 11714-1997
                    for weight, sign in zip(_WEIGHTS, organisation, strict=True))
        body = "91442000" + organisation + "0X987654321"[total % 11]
        return body + str(uscc.calc_check_digit(body))


def at_counter(random_: random.Random, day: date) -> datetime:
    """A minute of the office's hours on a day."""
    return datetime(day.year, day.month, day.day, random_.choice((8, 9, 10, 11, 14, 15, 16, 17)),
                    random_.randrange(60))


