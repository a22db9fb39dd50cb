"""Every figure of a month reckoned in plain Python from the rows, as its definition says."""

from collections import Counter
from datetime import date, datetime
from fractions import Fraction

from casedesk.model import (
    CaseFile,
    Claim,
    Deadline,
    Dispute,
    FollowUp,
    Instalment,
    Letter,
    Payment,
    Proceeding,
    Referral,
    Transfer,
    Visit,
)
from tests import aid_counted_by_hand
from tests.made_months import Months


def counted_by_hand(made: Months, first: date, last: date) -> dict[str, Fraction | None]:
    """Every figure of the days from first to last."""
    def within(day: date | datetime | None) -> bool:
        day = day.date() if isinstance(day, datetime) else day
        return day is not None and first <= day <= last

    cases = made.tables[Dispute]
    accepted = [c for c in cases if within(c["accepted_on"])]
    closed = [c for c in cases if within(c["closed_on"]) and c["accepted_on"]]
    left = [c for c in cases if c["accepted_on"] and c["accepted_on"] <= last
            and (c["closed_on"] is None or c["closed_on"] > last)]
    start = [c for c in cases if c["accepted_on"] and c["accepted_on"] < first
             and (c["closed_on"] is None or c["closed_on"] >= first)]
    ways = Counter(c["closing_kind"] for c in closed)
    received = [c for c in cases if within(c["registered_on"])]
    timed = [c for c in closed if c["end_due"]]
    many = [c for c in accepted if c["collective"]]
    won = ways["11"] + ways["12"] + ways["13"] + ways["14"]
    below = len(closed) - ways["41"] - ways["51"] - ways["15"]
    ids, agreed = {c["case_id"] for c in accepted}, {
        c["case_id"] for c in cases if within(c["agreed_on"])}
    return {
        "I02a": len(received), "I02c": sum(c["workers"] for c in received),
        "I02b": sum(within(c["refused_on"]) for c in cases),
        "I01": len(start), "I02": len(accepted), "I03": len(closed), "I04": len(left),
        "I04a": sum(1 for c in left if c["end_due"] and c["end_due"] < last),
        "I05": ways["11"] + ways["12"] + ways["13"], "I06": ways["14"],
        "I07": ways["21"] + ways["22"] + ways["23"], "I08": share(won, below),
        "I09": share(len(closed), len(start) + len(accepted)),
        "I10": share(sum(c["closed_on"] <= c["end_due"] for c in timed), len(timed)),
        "I10a": Fraction(sum((c["closed_on"] - c["accepted_on"]).days for c in closed),
                         len(closed)) if closed else None,
        "I11": sum(c["workers"] for c in accepted), "I11a": sum(c["women"] for c in accepted),
        "I11b": sum(c["migrants"] for c in accepted), "I12": len(many),
        "I12a": sum(c["workers"] for c in many),
        "I13": sum(c["amount_fen"] or 0 for c in made.tables[Claim] if c["case_id"] in ids),
        "I14": sum(c["agreed_fen"] or 0 for c in made.tables[Claim] if c["case_id"] in agreed),
        "I15": sum(p["amount_fen"] for p in made.tables[Payment] if within(p["paid_on"])),
        **performed(made, first, last), **beside(made, within), **at_the_desk(made, within),
        **sent_out(made, within), **followed_up(made, within),
        **aid_counted_by_hand.counted(made, first, last),
    }


def share(part: int, whole: int) -> Fraction | None:
    return Fraction(100 * part, whole) if whole else None


def performed(made: Months, first: date, last: date) -> dict[str, Fraction | None]:
    due: Counter[int] = Counter()
    before: Counter[int] = Counter()
    for promise in made.tables[Instalment]:
        if promise["amount_fen"] and first <= promise["due_on"] <= last:
            due[promise["case_id"]] += promise["amount_fen"]
        elif promise["due_on"] < first:
            before[promise["case_id"]] += promise["amount_fen"]
    paid: Counter[int] = Counter()
    for payment in made.tables[Payment]:
        if payment["paid_on"] <= last:
            paid[payment["case_id"]] += payment["amount_fen"]
    kept = {case: min(due[case], max(0, paid[case] - before[case])) for case in due}
    return {"I16": share(sum(kept.values()), sum(due.values())),
            "I16a": share(sum(kept[case] == due[case] for case in due), len(due))}


def beside(made: Months, within) -> dict[str, int]:
    found = {}
    for letters, kind in (("ab", "arbitration_review"), ("cd", "judicial_confirmation"),
                          ("ef", "payment_order")):
        rows = [p for p in made.tables[Proceeding] if p["kind"] == kind]
        found[f"I17{letters[0]}"] = sum(within(p["applied_on"]) for p in rows)
        found[f"I17{letters[1]}"] = sum(
            within(p["decided_on"]) and p["result"] not in ("不予受理", "驳回") for p in rows)
    for code, kind in (("I18a", "arbitration"), ("I18b", "inspection"), ("I18f", "legal_aid")):
        found[code] = sum(p["kind"] == kind and within(p["applied_on"])
                          for p in made.tables[Proceeding])
    person = {f["id"]: f["person_id"] for f in made.tables[CaseFile]}
    sent = [r for r in made.tables[Referral] if within(r["sent_on"])]
    return found | {
        "I18c": len(sent), "I18d": len({person[r["case_id"]] for r in sent}),
        "I18e": sum(within(r["decided_on"]) and r["decision"] == "granted"
                    for r in made.tables[Referral])}


def at_the_desk(made: Months, within) -> dict[str, int]:
    found = {}
    for letters, channels in (("ab", ("visit",)), ("cd", ("call",)), ("ef", ("web", "letter"))):
        came = [v for v in made.tables[Visit]
                if v["channel"] in channels and within(v["arrived_at"])]
        found[f"I19{letters[0]}"] = len(came)
        found[f"I19{letters[1]}"] = sum(v["party_size"] for v in came)
    return found | {"I20": sum(v["state"] == "advised" and within(v["ended_at"])
                               for v in made.tables[Visit])}


def followed_up(made: Months, within) -> dict[str, object]:
    calls = [row for row in made.tables[FollowUp] if row["reached"] and within(row["called_at"])]
    due = [row for row in made.tables[Deadline]
           if row["rule"] in ("V-1", "V-2") and row["state"] in ("running", "met", "missed")
           and within(row["due_on"])]
    return {
        "I25": len(calls),
        "I25a": share(sum(row["ended_on"] is not None for row in due), len(due)),
        "I25b": share(sum(row["service"] in ("1", "2") for row in calls), len(calls))}


def sent_out(made: Months, within) -> dict[str, object]:
    letters = [row for row in made.tables[Letter] if row["voided_on"] is None]
    issued = [row for row in letters if within(row["issued_on"])]
    due = [row for row in letters if within(row["reply_due_on"])]
    kinds = Counter(row["kind"] for row in issued)
    return {
        "I18g": sum(row["voided_on"] is None and within(row["sent_on"])
                    for row in made.tables[Transfer]),
        "I26": len(issued), "I26a": kinds["reminder"], "I26b": kinds["opinion"],
        "I26c": kinds["suggestion"],
        "I26d": share(sum(row["replied_on"] is not None for row in due), len(due))}
