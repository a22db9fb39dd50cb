"""A month's figures and tables against hand-written SQL over the same covering indexes.

    python tests/bench/bench_month.py [--cases 100000]

The hand-written side reads each index as few times as a careful person would and adds up in
Python what one statement gives in groups; both run on one open encrypted database, in turn.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from casedesk.casework.reports import counting
from casedesk.store import Database, centre, opening
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from tests.made_months import Months

TODAY, MONTH, TIMES = date(2026, 11, 22), "2026-09", 9
HOLD, HELD_AT = 3.0, 100_000
SPANS = [("2026-09-01", "2026-09-30"), ("2026-08-01", "2026-08-31"),
         ("2025-09-01", "2025-09-30"), ("2026-01-01", "2026-09-30")]
PASSWORD = "青山-绿水-白云-8421"

ACCEPTED = """SELECT matter, count(*), sum(workers), sum(women), sum(migrants), sum(collective),
    sum(CASE WHEN collective THEN workers ELSE 0 END), sum(id),
    sum(CASE WHEN collective THEN id END)
    FROM dispute WHERE accepted_on BETWEEN :first AND :last GROUP BY matter"""
CLOSED = """SELECT matter, closing_kind, count(*), sum(id),
    sum(julianday(closed_on) - julianday(accepted_on)),
    sum(closed_on <= end_due), sum(end_due IS NOT NULL)
    FROM dispute WHERE closed_on BETWEEN :first AND :last AND accepted_on IS NOT NULL
    GROUP BY matter, closing_kind"""
STOOD = """SELECT count(*), sum(id) FROM dispute WHERE coalesce(accepted_on, 'z') < :first
    AND (closed_on IS NULL OR closed_on >= :first)"""
STANDS = """SELECT count(*), sum(id), sum(end_due < :last) FROM dispute
    WHERE coalesce(accepted_on, 'z') <= :last AND (closed_on IS NULL OR closed_on > :last)"""
RECEIVED = """SELECT count(*), sum(workers), sum(id) FROM dispute
    WHERE registered_on BETWEEN :first AND :last"""
REFUSED = "SELECT count(*), sum(id) FROM dispute WHERE refused_on BETWEEN :first AND :last"
CLAIMED = """SELECT d.matter, count(*), sum(c.amount_fen), sum(c.id) FROM dispute d
    JOIN claim c ON c.case_id = d.case_id
    WHERE d.accepted_on BETWEEN :first AND :last AND c.amount_fen IS NOT NULL GROUP BY +d.matter"""
AGREED = """SELECT count(*), sum(c.agreed_fen), sum(c.id) FROM dispute d
    JOIN claim c ON c.case_id = d.case_id
    WHERE d.agreed_on BETWEEN :first AND :last AND c.agreed_fen IS NOT NULL"""
ARRIVED = """SELECT count(*), sum(amount_fen), sum(id) FROM payment
    WHERE paid_on BETWEEN :first AND :last"""
DUE = """SELECT count(*), sum(due), sum(min(due, max(held, 0))), sum(held >= due) FROM (
    SELECT case_id, due, (SELECT coalesce(sum(amount_fen), 0) FROM payment p
        WHERE p.case_id = d.case_id AND paid_on <= :last) - (SELECT coalesce(sum(amount_fen), 0)
        FROM instalment i WHERE i.case_id = d.case_id AND due_on < :first) AS held
    FROM (SELECT case_id, sum(amount_fen) AS due FROM instalment
          WHERE due_on BETWEEN :first AND :last AND amount_fen > 0 GROUP BY case_id) d
    LIMIT -1 OFFSET 0)"""
APPLIED = """SELECT kind, count(*), sum(id) FROM proceeding
    WHERE applied_on BETWEEN :first AND :last GROUP BY kind"""
DECIDED = """SELECT kind, count(*), sum(id) FROM proceeding
    WHERE decided_on BETWEEN :first AND :last
    AND result NOT IN ('不予确认','不予受理','不予审查','驳回','驳回申请','终结','撤回','已撤回')
    GROUP BY kind"""
SENT = """SELECT count(*), count(DISTINCT f.person_id), sum(r.id) FROM referral r
    JOIN case_file f ON f.id = r.case_id WHERE r.sent_on BETWEEN :first AND :last"""
GRANTED = """SELECT count(*), sum(id) FROM referral WHERE receipt_on BETWEEN :first AND :last
    AND result = '给予援助'"""
CAME = """SELECT channel, count(*), sum(party_size), sum(id) FROM visit
    WHERE arrived_at >= :first AND arrived_at < :last || 'z' GROUP BY channel"""
ADVISED = """SELECT count(*), sum(id) FROM visit INDEXED BY ix_visit_ended
    WHERE ended_at >= :first AND ended_at < :last || 'z' AND state = 'advised'"""
EVERY = (ACCEPTED, CLOSED, STOOD, STANDS, RECEIVED, REFUSED, CLAIMED, AGREED, ARRIVED, DUE, APPLIED,
         DECIDED, SENT, GRANTED, CAME, ADVISED)
SERIES = [f"""SELECT {day}, count(*) FROM dispute
    WHERE {day} BETWEEN '2025-10-01' AND '2026-09-30' AND accepted_on IS NOT NULL GROUP BY 1"""
          for day in ("accepted_on", "closed_on")]


def by_hand(database: Database) -> list[list[tuple]]:
    """Everything the summary needs, by the driver alone."""
    with database.raw() as link:
        found = [link.execute(sql, {"first": first, "last": last}).fetchall()
                 for first, last in SPANS for sql in EVERY]
        return found + [link.execute(sql).fetchall() for sql in SERIES]


def by_program(database: Database) -> counting.Counted:
    """The same by the indicators."""
    with database.reading() as session:
        return counting.count(session, MONTH, TODAY)


def agree(counted: counting.Counted, rows: list[list[tuple]]) -> bool:
    """Whether both sides count the same, month and year."""
    told = True
    for number, column in ((0, "now"), (3, "to_date")):
        part = rows[number * len(EVERY):(number + 1) * len(EVERY)]
        totals = counted.columns[column]
        told &= totals["I11"].amount == sum(row[2] or 0 for row in part[0])
        told &= totals["I03"].rows == sum(row[2] for row in part[1])
        told &= totals["I01"].rows == part[2][0][0]
        told &= (totals["I04"].rows, totals["I04a"].rows) == (part[3][0][0], part[3][0][2] or 0)
        told &= totals["I13"].amount == sum(row[2] or 0 for row in part[6])
        told &= (totals["I16"].base, totals["I16"].amount) == tuple(
            value or 0 for value in part[9][0][1:3])
        told &= totals["I18d"].rows == part[12][0][1]
        told &= totals["I20"].rows == part[15][0][0]
    return told


def time_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(cases: int) -> None:
    """Print the ratio at this many cases."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "centre"
        centre.create(folder, "站", [Account("何建国", "supervisor", PASSWORD)], cost=Cost(64, 1))
        database, _ = opening.open_centre(folder, "何建国", PASSWORD)
        made = Months(1, date(2024, 1, 1), date(2026, 11, 20), people=400).work(cases)
        with database.writing(None) as session:
            made.put(session)
        del made
        database.close()  # measured as an office would open it, not after a day of writing
        database, _ = opening.open_centre(folder, "何建国", PASSWORD)
        if not agree(by_program(database), by_hand(database)):
            raise SystemExit("the two sides do not count the same")
        pairs = [(time_of(lambda: by_program(database)), time_of(lambda: by_hand(database)))
                 for _ in range(TIMES)]
        database.close()
    ours, hand = (median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = median(pair[0] / pair[1] for pair in pairs)
    held = f" (hold: {HOLD:.2f})" if cases >= HELD_AT else ""
    print(f"month's figures and tables, {cases:,} cases: {ours * 1000:.0f} ms, "
          f"by hand {hand * 1000:.0f} ms, ratio {ratio:.2f}{held}")


def main() -> None:
    """Measure at 1,000 and at the wanted number of cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=100_000)
    wanted = parser.parse_args().cases
    for cases in sorted({1000, wanted}):
        measure(cases)


if __name__ == "__main__":
    main()
