"""The table of rights, cell by cell, and that the verbs of casework ask it."""

import pytest

from casedesk.casework import (
    calendar_book,
    desk,
    employers,
    finding,
    numbers,
    papers,
    people,
    settings_book,
    timeline,
    visits,
)
from casedesk.casework.disputes import acts, agreement, listing, record
from casedesk.casework.disputes import page as case_page
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import Actor, Role, now
from tests.samples import unpaid_wages

# role → data → letters: s see, r read, v reveal, a add, c change, d decide, e export, p print,
# i import; a capital letter means: only the actor's own.
LETTERS = {"s": Verb.SEE, "r": Verb.READ, "v": Verb.REVEAL, "a": Verb.ADD, "c": Verb.CHANGE,
           "d": Verb.DECIDE, "e": Verb.EXPORT, "p": Verb.PRINT, "i": Verb.IMPORT}
EXPECTED = {
    "counter": {"person": "svacp", "case": "sapR", "letter": "spAC", "attachment": "aR",
                "appointment": "sap", "activity": "s", "backup": "a"},
    "mediator": {"person": "svacp", "case": "saRCDPE", "letter": "sacp",
                 "attachment": "ARC", "appointment": "s", "audit": "R", "backup": "a"},
    "counsellor": {"person": "s", "attachment": "AR", "appointment": "SACP", "note": "RA",
                   "demand": "sa", "audit": "R", "backup": "a", "activity": "sacp",
                   "register": "sP", "figures": "sp", "destruction": "sap"},
    "supervisor": {"person": "svacep", "case": "sracdpei", "letter": "sacdpe", "attachment": "ra",
                   "appointment": "sap", "audit": "r", "staff": "sc", "backup": "ar",
                   "report": "rped", "bundle": "a", "setting": "sc", "demand": "sad",
                   "activity": "sacpe", "register": "scp", "figures": "sdep",
                   "destruction": "sap"},
    "admin": {"audit": "r", "staff": "sac", "backup": "arc", "setting": "sc", "register": "sc",
              "destruction": "sap"},
    "city": {"report": "rpe", "bundle": "ri", "figures": "sp"},
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("data", list(Data))
@pytest.mark.parametrize("letter", LETTERS)
def test_each_cell_of_the_table(role, data, letter):
    actor = Actor(1, "u", "n", role, 1)
    wanted = EXPECTED[role.value].get(data.value, "")
    others, own = letter in wanted, letter in wanted or letter.upper() in wanted
    assert allows(actor, data, LETTERS[letter]) is others
    assert allows(actor, data, LETTERS[letter], own=True) is own


ENTRY = PersonEntry(name="李娟")
VERBS = {
    "person record": (lambda db, a, c: people.record(db, a, ENTRY), "counter mediator supervisor"),
    "person page": (lambda db, a, c: people.page(db, a, 1),
                    "counter mediator counsellor supervisor"),
    "person reveal": (lambda db, a, c: people.reveal(db, a, 1, "phone"),
                      "counter mediator supervisor"),
    "person likely": (lambda db, a, c: people.likely(db, a, ENTRY),
                      "counter mediator counsellor supervisor"),
    "employer": (lambda db, a, c: employers.record(db, a, EmployerEntry(name="甲公司")),
                 "counter mediator supervisor"),
    "visit": (lambda db, a, c: visits.record(db, a, unpaid_wages()),
              "counter mediator supervisor"),
    "visits of a day": (lambda db, a, c: visits.of_day(db, a, now().date()),
                        "counter mediator counsellor supervisor"),
    "case page": (lambda db, a, c: case_page.page(db, a, c), "counter mediator supervisor"),
    "case list": (lambda db, a, c: listing.listing(db, a, listing.CaseFilter()),
                  "counter mediator supervisor"),
    "note": (lambda db, a, c: timeline.write_note(db, a, timeline.NoteEntry(c, "note", "x")),
             "mediator supervisor"),
    "act": (lambda db, a, c: acts.perform(db, a, acts.Act(
        c, "withdraw", withdrawal_ground="elsewhere")),
            "mediator supervisor"),
    "particulars": (lambda db, a, c: record.change(db, a, c, record.entry_of(db, a, c)),
                    "mediator supervisor"),
    "terms": (lambda db, a, c: agreement.save(
        db, a, c, agreement.AgreementEntry(terms="一、")), "mediator supervisor"),
    "attach": (lambda db, a, c: papers.attach(db, a, "a.pdf", b"%PDF-1", case_id=c),
               "counter mediator supervisor"),
    "void": (lambda db, a, c: numbers.void(db, a, case_page_number(db, c), "错号"),
             "supervisor"),
    "setting": (lambda db, a, c: settings_book.change(
        db, a, "idle_lock_minutes", 10, now().date()), "supervisor admin"),
    "calendar": (lambda db, a, c: calendar_book.enter(db, a, [], 2027), "supervisor admin"),
}


def case_page_number(database, case_id):
    from casedesk.model import CaseFile

    with database.reading() as session:
        return session.get(CaseFile, case_id).number


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("role", [role.value for role in Role])
def test_a_verb_asks_the_table(database, actors, case_id, verb, role):
    do, allowed = VERBS[verb]
    if role in allowed.split():
        do(database, actors[role], case_id)
    else:
        with pytest.raises(RefusedError) as refusal:
            do(database, actors[role], case_id)
        assert refusal.value.code == "not_allowed"


@pytest.mark.parametrize("role", ["admin", "city"])
def test_who_may_see_nothing_finds_nothing_and_has_an_empty_desk(
        database, actors, case_id, role):
    assert finding.find(database, actors[role], "张会娟") == finding.Found()
    shown = desk.today(database, actors[role])
    assert (shown.due, shown.visits, shown.month, shown.open_cases) == ((), (), None, 0)
