"""Search, list, desk and case page, each beside the same SELECT by sqlcipher3 alone.

python tests/bench/bench_reading.py [--cases N | --centre DIR | --long]
"""

import itertools
from functools import partial
from typing import Any

import desk_in_sql
from measuring import arguments, line, practice, timed, way_in
from sqlalchemy import select

from casedesk.casework import desk, finding, timeline
from casedesk.casework.disputes import heading, listing, page
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.model import Event, Person, now
from casedesk.store import opening, search

LONG_CASE = 200  # events of the case that is opened


def main() -> None:
    """Print the ratios."""
    given = arguments(__doc__ or "")
    with practice(given) as folder:
        database, actor = opening.open_centre(folder, *way_in(folder))
        try:
            with database.reading() as session:
                cases = session.execute(select(Person.id)).fetchall()
                names = session.scalars(select(Person.name).limit(2000)).all()
            print(f"{len(cases)} people")
            _search(database, actor, list(names))
            _list(database, actor)
            _page(database, actor)
            line("desk of today", timed(lambda: desk.today(database, actor), 15),
                 timed(lambda: desk_in_sql.desk(partial(_raw, database), now().date()), 15), 4)
        finally:
            database.close()


def _raw(database: Any, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
    with database.raw() as connection:
        return list(connection.execute(statement, values).fetchall())


def _search(database: Any, actor: Any, names: list[str]) -> None:
    for what, words in (("one character", [name[:1] for name in names]),
                        ("two characters", [name[:2] for name in names]),
                        ("whole name", names)):
        turn = itertools.cycle(words)
        again = itertools.cycle(words)
        line(f"search: {what}", timed(lambda turn=turn: finding.find(database, actor, next(turn)),
                                      100),
             timed(lambda again=again: _raw_search(database, next(again)), 100), 3)


def _raw_search(database: Any, word: str) -> list[Any]:
    """The same question to the index, and the same columns of the people it names."""
    from casedesk.rules import grams

    found: list[Any] = []
    for kind, letter in search.KINDS.items():
        terms = " AND ".join(
            "(" + " OR ".join(" AND ".join(f'"{letter}{gram}"' for gram in each)
                              for each in term.alternatives) + ")"
            for term in grams.of_query(word))
        hits = _raw(database, _HITS, (terms,))
        found += hits
        for subject in hits:
            found += _raw(database, _ROWS[kind], subject)
    return found


_HITS = """SELECT e.subject_id FROM search_gram g JOIN search_entry e ON e.id = g.rowid
WHERE search_gram MATCH ? ORDER BY g.rowid DESC LIMIT 50"""
_ROWS = {
    "person": "SELECT id, name, sex, birth, id_number, phone, (SELECT count(*) FROM case_file c "
              "WHERE c.person_id = person.id AND closed_on IS NULL) FROM person WHERE id = ?",
    "employer": "SELECT id, name, uscc, town FROM employer WHERE id = ?",
    "case": "SELECT c.id, number, title, state, matter, next_due, opened_on FROM case_file c "
            "LEFT JOIN dispute d ON d.case_id = c.id WHERE c.id = ?",
    "visit": "SELECT v.id, number, p.name, arrived_at, case_id FROM visit v "
             "JOIN person p ON p.id = v.person_id WHERE v.id = ?",
    "letter": "SELECT id, number, kind, addressee, subject, state FROM letter WHERE id = ?",
}


def _list(database: Any, actor: Any) -> None:
    statement = """SELECT c.id, c.number, c.title, d.matter, c.state, c.handler_name, c.opened_on,
        c.next_due, c.next_step, c.next_step_on, d.workers, c.closed_on, d.accepted_on, d.end_due,
        d.collective, c.risk, d.source, d.mediator_name, e.name, e.town,
        (SELECT sum(amount_fen) FROM claim WHERE case_id = c.id),
        (SELECT sum(agreed_fen) FROM claim WHERE case_id = c.id),
        (SELECT max(at) FROM event WHERE case_id = c.id)
        FROM case_file c JOIN dispute d ON d.case_id = c.id
        LEFT JOIN employer e ON e.id = c.employer_id WHERE c.kind = 'dispute'
        ORDER BY c.opened_on DESC, c.id DESC LIMIT 50"""
    line("list: 50 rows of all cases",
         timed(lambda: listing.listing(database, actor, CaseFilter("all"), limit=50)),
         timed(lambda: _raw(database, statement)), 3)


_STAGE = (  # the head of the case, and what its stage still needs
    "SELECT * FROM case_file WHERE id = ?",
    "SELECT matter, accepted_on, workers, registered_on FROM dispute WHERE case_id = ?",
    "SELECT to_state, at FROM event WHERE case_id = ? AND kind = 'milestone' AND to_state <> ''",
    "SELECT * FROM deadline WHERE case_id = ? AND state = 'running' ORDER BY due_on LIMIT 1",
    "SELECT id, action, corrects_id FROM event WHERE case_id = ? AND kind = 'milestone'",
    "SELECT form FROM document WHERE case_id = ? AND voided_at IS NULL",
    "SELECT title, due_on FROM deadline WHERE case_id = ? AND rule = 'OWN' AND state = 'running'",
    "SELECT title, recipient FROM service WHERE case_id = ? AND result IN ('pending', 'sent')",
    "SELECT kind FROM proceeding WHERE case_id = ? AND NOT ended",
    "SELECT sum(amount_fen) FROM instalment WHERE case_id = ?",
    "SELECT sum(amount_fen) FROM payment WHERE case_id = ?",
    "SELECT count(*) FROM claim WHERE case_id = ?",
    "SELECT id FROM reopening WHERE case_id = ? AND decision = ''",
)


def _page(database: Any, actor: Any) -> None:
    case_id = listing.listing(database, actor, CaseFilter("open"), limit=1)[0].id
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, timeline.Verb.CHANGE)
        have = len(session.scalars(select(Event.id).where(Event.case_id == case_id)).all())
        for number in range(LONG_CASE - have):
            timeline.add(session, actor, case, "contact", "call", text=f"第{number}次联系单位。")
    parts = [f"SELECT * FROM {table} WHERE case_id = ?" for table in (
        "event", "deadline", "party", "claim", "instalment", "document", "attachment",
        "dispute", "agreement", "payment")]

    def raw() -> None:
        person_id, employer_id = _raw(
            database, "SELECT person_id, employer_id, * FROM case_file WHERE id = ?",
            (case_id,))[0][:2]
        for statement in parts:
            _raw(database, statement, (case_id,))
        _raw(database, "SELECT * FROM person WHERE id = ?", (person_id,))
        _raw(database, "SELECT * FROM employer WHERE id = ?", (employer_id,))
        for statement in _STAGE:
            _raw(database, statement, (case_id,))
        people = _raw(database, "SELECT person_id, employer_id FROM party WHERE case_id = ?",
                      (case_id,))
        for person, employer in people:
            _raw(database, """SELECT case_id, role FROM party WHERE person_id = ?1
                 UNION ALL SELECT case_id, role FROM party WHERE employer_id = ?2
                 UNION ALL SELECT case_id, '' FROM member WHERE person_id = ?1""",
                 (person, employer))
        _raw(database, "SELECT * FROM setting")
        _raw(database, """SELECT id, number, title, state, opened_on, person_id FROM case_file
             WHERE (person_id = ? OR employer_id = ?) AND id <> ?
             ORDER BY opened_on DESC LIMIT 20""", (person_id, employer_id, case_id))
        _raw(database, """SELECT count(*) FROM visit WHERE employer_id = ? AND case_id IS NULL
             AND arrived_at >= date('now', '-90 day')""", (employer_id,))
        _raw(database, """SELECT count(*) FROM case_file WHERE employer_id = ?
             AND opened_on >= date('now', '-90 day')""", (employer_id,))

    def ours() -> None:
        heading.heading(database, actor, case_id)
        page.page(database, actor, case_id)

    line(f"case page of {LONG_CASE} events", timed(ours), timed(raw), 4)


if __name__ == "__main__":
    main()
