"""Invented months of legal aid and advice, beside those of disputes."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from casedesk.model import (
    AidReceipt,
    AidSatisfaction,
    Consultation,
    Deadline,
    DutyShift,
    Event,
    Lawyer,
)

if TYPE_CHECKING:
    from tests.made_months import Months

MATTERS = ("wages", "wages", "injury", "insurance", "severance", "")
TOWNS = ("442000110", "442000001", "")
TRADES = ("C", "I", "")
CHANNELS = ("visit", "visit", "call", "web", "letter", "outing")
OUTCOMES = ("won", "partly", "lost", "mediated", "settled", "withdrawn", "terminated")
MADE = datetime(2020, 1, 1)


class AidMonths:
    """What is added to the months: its own chances, so that it moves nothing else."""

    def __init__(self, months: "Months", seed: int) -> None:
        self.months, self.pick = months, Random(seed)

    def add(self, table: type, **row: object) -> dict:
        return self.months.add(table, **row)

    def place(self) -> dict[str, str]:
        """A town and a trade for an employer."""
        return {"town": self.pick.choice(TOWNS), "industry": self.pick.choice(TRADES)}

    def person(self) -> dict[str, object]:
        """What is known of a worker."""
        return {"sex": self.pick.choice(("1", "2", "9")),
                "birth": self.pick.choice((None, date(1986, 3, 12), date(2008, 9, 9))),
                "migrant_worker": self.pick.choice((None, True, False))}

    def referral(self, row: dict) -> None:
        """The rest of the road of a slip that was sent."""
        pick, sent = self.pick, row["sent_on"]
        row |= {
            "registered_on": sent - timedelta(days=pick.randint(0, 20)),
            "matter": pick.choice(MATTERS), "people": pick.choice((1, 1, 12)),
            "track": pick.choice(("G", "G", "G", "U")),
            "traits": pick.choice(("", "migrant", "woman,platform", "disabled,minor"))}
        if row["receipt_on"]:
            for _ in range(pick.choice((1, 1, 2))):
                self.add(AidReceipt, case_id=row["case_id"], received_on=row["receipt_on"],
                         back_on=row["receipt_on"] + timedelta(days=pick.randint(0, 9)),
                         outcome=pick.choice(("accepted", "incomplete", "not_competent", "other")),
                         recorded_at=MADE, recorded_by=1)
            self.decided(row)
        for _ in range(pick.choice((0, 1, 2))):
            self.clock(row["case_id"], sent)
        row |= {name: row.get(name) for name in (
            "assigned_on", "concluded_on", "claimed_fen", "obtained_fen", "feedback_on")}
        row.setdefault("outcome", "")
        row.setdefault("no_feedback", False)

    def decided(self, row: dict) -> None:
        pick = self.pick
        row["decided_on"] = row["receipt_on"] + timedelta(days=pick.randint(-1, 9))
        row["decision"] = pick.choice(
            ("granted", "granted", "refused", "deemed_withdrawn", "early", ""))
        if row["decision"] not in ("granted", "early"):
            return
        row["assigned_on"] = row["decided_on"] + timedelta(days=pick.randint(0, 5))
        if pick.random() < 0.2:
            return
        row["concluded_on"] = row["assigned_on"] + timedelta(days=pick.randint(5, 60))
        row |= {"outcome": pick.choice(OUTCOMES),
                "claimed_fen": pick.choice((None, 1_240_000)),
                "obtained_fen": pick.choice((None, 0, 900_000))}
        answered = row["concluded_on"] + timedelta(days=pick.randint(0, 20))
        if pick.random() < 0.7:
            row["feedback_on"] = answered
        else:
            row["no_feedback"] = pick.random() < 0.8
            self.add(Event, case_id=row["case_id"], at=datetime.combine(answered, time(12)),
                     kind="milestone", action="no_feedback", recorded_at=MADE)
        self.add(AidSatisfaction, case_id=row["case_id"], on=answered,
                 reached=pick.random() < 0.8, overall=pick.choice((None, 3, 4, 5)),
                 free=pick.choice((None, True, True, False)))

    def clock(self, case_id: int, since: date) -> None:
        pick, due = self.pick, since + timedelta(days=self.pick.randint(1, 20))
        state = pick.choice(("running", "met", "missed", "stopped", "replaced"))
        self.add(Deadline, case_id=case_id, rule=pick.choice(("LA-1", "LA-RCP1", "LA-SND!")),
                 due_on=due, state=state, started_at=MADE,
                 ended_on=None if state == "running" else due + timedelta(
                     days=pick.randint(-5, 5)))

    def consultation(self) -> None:
        pick, number = self.pick, len(self.months.tables[Consultation]) + 1
        day = self.months.first + timedelta(days=pick.randint(0, self.months.span))
        at = datetime.combine(day, time()) + timedelta(minutes=pick.randint(0, 1439))
        self.add(Consultation, uid=f"q{number}", site_id=1, created_at=at, at=at,
                 number=f"中工法咨〔2026〕{number}号", channel=pick.choice(CHANNELS),
                 people=pick.choice((1, 1, 2, 9, 10, 30)), matter=pick.choice(MATTERS),
                 town=pick.choice(TOWNS), industry=pick.choice(TRADES),
                 employer_id=pick.choice((None, pick.randint(1, self.months.people))),
                 person_id=pick.choice((None, pick.randint(1, self.months.people))),
                 called="李女士",
                 handling=pick.choice(("", "answered", "answered,drafted", "drafted,referral",
                                       "union_aid", "mediation")))

    def shift(self) -> None:
        pick, number = self.pick, len(self.months.tables[DutyShift]) + 1
        if not self.months.tables[Lawyer]:
            self.add(Lawyer, uid="l1", site_id=1, created_at=MADE, name="何律师")
        day = self.months.first + timedelta(days=pick.randint(0, self.months.span))
        self.add(DutyShift, uid=f"d{number}", site_id=1, created_at=MADE, on=day,
                 period="morning", lawyer_id=1, drafted=pick.randint(0, 2),
                 cancelled_at=pick.choice((None, None, MADE)))
