"""The figures of legal aid reckoned in plain Python from the rows, as their definitions say."""

from collections import Counter
from datetime import date, datetime
from fractions import Fraction

from casedesk.model import (
    AidReceipt,
    AidSatisfaction,
    CaseFile,
    Consultation,
    Deadline,
    DutyShift,
    Event,
    Person,
    Referral,
)
from tests.made_months import Months

_CHANNELS = {"visit": "A01a", "call": "A01b", "web": "A01c", "letter": "A01d", "outing": "A01e"}
_RECEIPTS = {"accepted": "A07a", "incomplete": "A07b", "not_competent": "A07c", "other": "A07d"}
_DECISIONS = {"granted": "A08a", "early": "A08b", "refused": "A08c", "deemed_withdrawn": "A08d"}
_OUTCOMES = {"won": "A10a", "partly": "A10b", "lost": "A10c", "mediated": "A10d",
             "settled": "A10e", "withdrawn": "A10f", "terminated": "A10g"}


def counted(made: Months, first: date, last: date) -> dict[str, Fraction | int | None]:
    """Every figure of legal aid of the days from first to last."""
    def within(day: date | datetime | None) -> bool:
        day = day.date() if isinstance(day, datetime) else day
        return day is not None and first <= day <= last

    return {**advice(made, within), **screened(made, within), **answered(made, within, last),
            **ended(made, within), **afterwards(made, within, last)}


def advice(made: Months, within) -> dict[str, object]:
    asked = [row for row in made.tables[Consultation] if within(row["at"])]
    channels = Counter(row["channel"] for row in asked)
    return {code: channels[name] for name, code in _CHANNELS.items()} | {
        "A01": len(asked), "A01f": sum(row["people"] for row in asked),
        "A02": sum("drafted" in row["handling"] for row in asked),
        "A02a": sum(row["drafted"] for row in made.tables[DutyShift]
                    if within(row["on"]) and row["cancelled_at"] is None),
        "A03": sum(row["handling"] == "mediation" for row in asked),
        "A03a": sum(row["handling"] in ("drafted,referral", "union_aid") for row in asked),
        "A04": sum(row["people"] >= 10 for row in asked)}


def screened(made: Months, within) -> dict[str, object]:
    worker = {row["id"]: row for row in made.tables[Person]}
    of = {row["id"]: worker[row["person_id"]] for row in made.tables[CaseFile]}
    rows = [row for row in made.tables[Referral] if within(row["registered_on"])]

    def many(trait: str, also=lambda row, person: False) -> int:
        return sum(trait in row["traits"].split(",") or bool(also(row, of[row["case_id"]]))
                   for row in rows)

    def young(row, person) -> bool:
        birth, on = person["birth"], row["registered_on"]
        return birth is not None and birth.replace(year=birth.year + 18) > on

    sent = [row for row in made.tables[Referral] if within(row["sent_on"])]
    return {
        "A05": len(rows), "A05a": sum(row["track"] == "U" for row in rows),
        "A05b": sum(row["people"] for row in rows),
        "A05c": many("migrant", lambda row, person: person["migrant_worker"]),
        "A05d": many("woman", lambda row, person: person["sex"] == "2"),
        "A05e": many("disabled"), "A05f": many("minor", young), "A05g": many("platform"),
        "A06": len(sent), "A06a": sum(row["people"] for row in sent)}


def answered(made: Months, within, last: date) -> dict[str, object]:
    sent = {row["case_id"]: row["sent_on"] for row in made.tables[Referral]}
    back = [row for row in made.tables[AidReceipt] if within(row["back_on"])]
    known = {row["case_id"] for row in made.tables[AidReceipt] if row["back_on"] <= last}
    out = [case for case, day in sent.items() if within(day)]
    said = Counter(row["outcome"] for row in back)
    return {code: said[name] for name, code in _RECEIPTS.items()} | {
        "A07": len(back),
        "A07e": Fraction(100 * sum(case in known for case in out), len(out)) if out else None,
        "A12": mean((row["back_on"] - sent[row["case_id"]]).days for row in back)}


def ended(made: Months, within) -> dict[str, object]:
    rows = made.tables[Referral]
    decided = [row for row in rows if within(row["decided_on"]) and row["decision"]]
    assigned = [row for row in rows if within(row["assigned_on"])]
    done = [row for row in rows if within(row["concluded_on"]) and row["outcome"]]
    said, ways = Counter(row["decision"] for row in decided), Counter(
        row["outcome"] for row in done)
    return {code: said[name] for name, code in _DECISIONS.items()} | {
        code: ways[name] for name, code in _OUTCOMES.items()} | {
        "A08": len(decided), "A09": len(assigned),
        "A09a": sum(row["track"] == "U" for row in assigned), "A10": len(done),
        "A11": sum(row["claimed_fen"] or 0 for row in done),
        "A11a": sum(row["obtained_fen"] or 0 for row in done),
        "A12a": mean(days for row in decided
                     if (days := (row["decided_on"] - row["receipt_on"]).days) >= 0),
        "A12b": mean(days for row in done
                     if (days := (row["concluded_on"] - row["decided_on"]).days) >= 0)}


def afterwards(made: Months, within, last: date) -> dict[str, object]:
    silent = {row["case_id"] for row in made.tables[Referral] if row["no_feedback"]}
    calls = [row for row in made.tables[AidSatisfaction] if row["reached"] and within(row["on"])]
    late = [row for row in made.tables[Deadline]
            if row["rule"].startswith("LA-") and within(row["due_on"])
            and row["state"] in ("running", "met", "missed")
            and (row["ended_on"] > row["due_on"] if row["ended_on"] else row["due_on"] < last)]
    return {
        "A13": len(late),
        "A14": sum(within(row["feedback_on"]) for row in made.tables[Referral]),
        "A14a": sum(row["case_id"] in silent and within(row["at"])
                    for row in made.tables[Event] if row["action"] == "no_feedback"),
        "A15": mean(row["overall"] for row in calls if row["overall"] is not None),
        "A15a": sum(row["free"] is False for row in calls)}


def mean(numbers) -> Fraction | None:
    found = list(numbers)
    return Fraction(sum(found), len(found)) if found else None
