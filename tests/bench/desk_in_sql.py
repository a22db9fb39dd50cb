"""The questions of the desk of today, asked by hand: the floor that its bench stands on."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

Ask = Callable[[str, tuple[object, ...]], list[Any]]

_OPEN = """c.kind = 'dispute' AND c.state IN ('applied', 'solicit', 'accepted', 'investigate',
    'mediate', 'rejected', 'agreed', 'failed', 'expired', 'withdrawn', 'terminated')"""
_AID = """c.kind = 'referral' AND c.state IN ('screening', 'supplement', 'ready', 'sent',
    'accepted',
    'refused', 'objecting', 'refused_final', 'granted', 'u_screening', 'u_approval', 'u_approved',
    'assigned', 'terminated', 'concluded', 'feedback')"""
_CLOCKS = """SELECT c.id, c.number, c.title, c.handler_name, d.rule, d.due_on, d.start_on, d.why,
    d.provisional, d.title, d.remind_on, c.kind FROM deadline d JOIN case_file c ON c.id = d.case_id
    WHERE d.state = 'running' AND d.due_on <= date(?, '+30 day')
    AND (d.due_on >= ?1 OR d.rule NOT IN ('P-ORD', 'M-LAW15')) AND """
_VISITS = """SELECT v.id, v.number, v.arrived_at, v.channel, v.person_id, p.name, e.name, v.matter,
    v.party_size, v.state, v.danger, s.name, v.case_id FROM visit v
    JOIN person p ON p.id = v.person_id LEFT JOIN employer e ON e.id = v.employer_id
    LEFT JOIN staff s ON s.id = v.receptionist_id WHERE v.arrived_at >= ?
    ORDER BY v.arrived_at DESC"""
_LATE_LETTERS = """SELECT count(*) FROM (
    SELECT state, reply_due_on AS due FROM letter WHERE state = 'delivered' UNION ALL
    SELECT state, receipt_due_on FROM transfer WHERE state = 'sent') WHERE due < ?"""
_SETTING = """SELECT value FROM setting WHERE key = ? AND effective_from <= ?
    ORDER BY effective_from DESC LIMIT 1"""
_QUIET = """SELECT count(*) FROM case_file c WHERE {open} AND c.state IN ('applied', 'solicit',
    'accepted', 'investigate', 'mediate') AND c.next_step = '' AND c.next_step_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM event e WHERE e.case_id = c.id AND e.at > ?
    AND e.kind NOT IN ('deadline', 'system'))"""
_RAN_OUT = """SELECT count(*) FROM case_file c WHERE c.kind = 'dispute'
    AND c.state IN ('accepted', 'investigate', 'mediate')
    AND EXISTS (SELECT 1 FROM dispute d WHERE d.case_id = c.id AND d.end_due < ?)"""
_AID_CLOCKS = ("d.rule IN ('LA-RCP1', 'LA-RCP2', 'LA-RCP3', 'LA-FBK') AND d.due_on <= ?",
               "d.rule = 'LA-RCP3' AND d.due_on <= ?", "d.due_on < ?", "d.due_on = ?",
               "d.due_on BETWEEN date(?, '+1 day') AND date(?1, '+7 day')", "d.due_on < ?")


def desk(ask: Ask, today: date) -> None:
    """Ask all that the desk of a supervisor asks, each question once."""
    day, first = today.isoformat(), today.replace(day=1).isoformat()
    _disputes(ask, day, (today - timedelta(days=3)).isoformat())
    _aid(ask, day, first, today.replace(month=1, day=1).isoformat())
    for since in (day, (today - timedelta(days=7)).isoformat()):
        ask(_VISITS, (since,))
    ask(_LATE_LETTERS, (day,))
    ask("SELECT kind, key, saved_at FROM draft WHERE staff_id = 1", ())
    ask("""SELECT m.*, c.number, c.title FROM meeting m JOIN case_file c ON c.id = m.case_id
        WHERE m.result = 'planned' AND m.starts_at BETWEEN ? AND date(?1, '+8 day')
        ORDER BY m.starts_at""", (day,))
    for _ in range(2):
        ask("SELECT count(*) FROM visit WHERE arrived_at >= ?", (first,))
    ask("SELECT closing_kind, count(*) FROM dispute WHERE closed_on >= ? "
        "AND accepted_on IS NOT NULL GROUP BY closing_kind", (first,))
    ask("SELECT sum(amount_fen) FROM payment WHERE paid_on >= ?", (first,))
    month = today.replace(day=1)
    for _ in range(12):
        ask("SELECT count(*) FROM dispute WHERE accepted_on >= ? AND accepted_on < date(?1, "
            "'+1 month')", (month.isoformat(),))
        month = (month - timedelta(days=1)).replace(day=1)


def _disputes(ask: Ask, day: str, quiet: str) -> None:
    ask(_CLOCKS + _OPEN + " ORDER BY d.due_on, d.id LIMIT 50", (day,))
    for where in ("d.due_on < ? AND d.rule NOT IN ('P-ORD', 'M-LAW15')", "d.due_on = ?",
                  "d.due_on > ? AND d.due_on <= date(?1, '+7 day')"):
        ask("SELECT count(*) FROM deadline d JOIN case_file c ON c.id = d.case_id "
            f"WHERE d.state = 'running' AND {_OPEN} AND {where}", (day,))
    for where in ("1", "c.state IN ('applied', 'solicit')"):
        ask(f"SELECT count(*) FROM case_file c WHERE {_OPEN} AND {where}", ())
    ask("SELECT count(*) FROM service s JOIN case_file c ON c.id = s.case_id "
        f"WHERE s.result IN ('pending', 'sent') AND {_OPEN}", ())
    ask(_RAN_OUT, (day,))
    ask(_SETTING, ("forgotten_days", day))
    ask(_QUIET.format(open=_OPEN), (quiet,))
    ask("SELECT count(*) FROM reopening WHERE decision = ''", ())


def _aid(ask: Ask, day: str, first: str, year: str) -> None:
    ask(_CLOCKS + _AID + " ORDER BY d.due_on, d.id LIMIT 150", (day,))
    for where in _AID_CLOCKS:
        ask("SELECT count(DISTINCT d.case_id) FROM deadline d JOIN case_file c "
            f"ON c.id = d.case_id WHERE d.state = 'running' AND {_AID} AND {where}", (day,))
    for where in ("1", "r.urgent", "c.id < 0"):
        ask("SELECT count(*) FROM case_file c JOIN referral r ON r.case_id = c.id "
            f"WHERE {_AID} AND {where}", ())
    ask(_SETTING, ("aid_agreement_warn_days", day))
    ask("SELECT count(*) FROM lawyer WHERE active AND agreement_until BETWEEN ? AND "
        "date(?1, '+30 day')", (day,))
    for since in (first, year):
        ask("SELECT count(*) FROM referral WHERE sent_on BETWEEN ? AND ?", (since, day))
        ask("SELECT count(DISTINCT case_id) FROM aid_receipt WHERE case_id IN ("
            "SELECT case_id FROM referral WHERE sent_on BETWEEN ? AND ?)", (since, day))
