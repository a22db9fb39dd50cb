"""The clocks of proceedings, as the catalogue counts them: started, replaced, met, stopped."""

from datetime import date

from sqlalchemy import select

from casedesk.model import Interruption
from tests.casework.beside import due, refused, step
from tests.casework.roads import clock_of
from tests.samples import at


def test_the_clocks_of_the_review(database, mediator, clock, in_force):
    clock.move_to(at("2026-10-20"))
    number = step(database, mediator, in_force, "arbitration_review", "apply")
    assert due(database, in_force, "A-REV") == ("2026-10-29", "met")
    assert due(database, in_force, "J-CNF") == ("2026-11-13", "running")
    step(database, mediator, in_force, "arbitration_review", "accept", number)
    assert due(database, in_force, "A-REVEND") == ("2026-10-26", "running")  # the 25th: Sunday
    step(database, mediator, in_force, "arbitration_review", "extend", number)
    assert due(database, in_force, "A-REVEND") == ("2026-10-26", "replaced")
    assert due(database, in_force, "A-REVEND+") == ("2026-10-30", "running")
    clock.move_to(at("2026-10-29"))
    step(database, mediator, in_force, "arbitration_review", "mediate", number,
         received_on=date(2026, 10, 29), performance_on=date(2026, 10, 31))
    assert due(database, in_force, "J-CNF")[1] == "stopped"  # guard ②
    assert due(database, in_force, "C-ENF") == ("2028-10-31", "running")
    found = refused(database, mediator, in_force, "judicial_confirmation", "apply")
    assert (found.code, "仲裁审查" in found.sentence()) == ("proceeding_excluded", True)


def test_the_clocks_of_the_payment_order(database, mediator, clock, in_force):
    clock.move_to(at("2026-11-03"))
    number = step(database, mediator, in_force, "payment_order", "apply")
    assert due(database, in_force, "PO-1") == ("2026-11-09", "running")  # the 8th: Sunday
    assert due(database, in_force, "P-ORD")[1] == "met"
    clock.move_to(at("2026-11-05"))
    step(database, mediator, in_force, "payment_order", "accept", number)
    assert due(database, in_force, "PO-2") == ("2026-11-20", "running")
    clock.move_to(at("2026-11-10"))
    step(database, mediator, in_force, "payment_order", "issue", number)
    clock.move_to(at("2026-11-11"))
    step(database, mediator, in_force, "payment_order", "serve", number)
    assert due(database, in_force, "PO-3") == ("2026-11-26", "running")
    clock.move_to(at("2026-11-26"))
    found = refused(database, mediator, in_force, "payment_order", "effective", number)
    assert (found.code, found.field) == ("term_not_over", "on")


def test_the_clocks_of_arbitration(database, mediator, clock, failed):
    clock.move_to(at("2026-10-20"))
    number = step(database, mediator, failed, "arbitration", "apply")
    assert due(database, failed, "R-ACC") == ("2026-10-26", "running")
    with database.reading() as session:  # asking an authority interrupts the limitation
        assert "authority" in session.scalars(select(Interruption.kind)).all()
    clock.move_to(at("2026-10-22"))
    step(database, mediator, failed, "arbitration", "accept", number)
    assert due(database, failed, "R-SVC") == ("2026-10-27", "running")
    assert due(database, failed, "R-AWD") == ("2026-12-07", "running")  # raw 12-06, a Sunday
    found = refused(database, mediator, failed, "arbitration", "answer", number)
    assert found.code == "not_served_yet"
    step(database, mediator, failed, "arbitration", "serve", number)
    assert due(database, failed, "R-ANS") == ("2026-11-02", "running")
    found = refused(database, mediator, failed, "arbitration", "hearing", number,
                    hearing_on=date(2026, 10, 22))
    assert (found.code, found.field) == ("hearing_past", "hearing_on")
    step(database, mediator, failed, "arbitration", "hearing", number,
         hearing_on=date(2026, 11, 13))
    assert due(database, failed, "R-HRG") == ("2026-11-06", "running")  # the 8th, a Sunday: back
    step(database, mediator, failed, "arbitration", "extend", number)
    assert due(database, failed, "R-AWD+") == ("2026-12-21", "running")
    assert refused(database, mediator, failed, "arbitration", "extend",
                   number).code == "proceeding_extended_twice"
    clock.move_to(at("2026-12-10"))
    found = refused(database, mediator, failed, "arbitration", "award", number,
                    received_on=date(2026, 12, 9))
    assert (found.code, found.field) == ("received_early", "received_on")
    step(database, mediator, failed, "arbitration", "award", number, final=True,
         received_on=date(2026, 12, 10))
    assert due(database, failed, "C-SUE") == ("2026-12-25", "running")
    assert due(database, failed, "C-REVOKE")[0] == "2027-01-11"
    clock.move_to(at("2026-12-26"))
    found = refused(database, mediator, failed, "arbitration", "sue", number)
    assert (found.code, found.field) == ("term_over", "on")


def test_an_award_that_is_not_final_has_no_revocation(database, mediator, clock, failed):
    clock.move_to(at("2026-10-20"))
    number = step(database, mediator, failed, "arbitration", "apply")
    step(database, mediator, failed, "arbitration", "accept", number)
    step(database, mediator, failed, "arbitration", "award", number,
         received_on=date(2026, 10, 20))
    assert clock_of(database, failed, "C-REVOKE") is None
    assert refused(database, mediator, failed, "arbitration", "revoke",
                   number).code == "award_not_final"
    found = refused(database, mediator, failed, "arbitration", "effective", number)
    assert found.code == "term_not_over"


def test_the_clocks_of_legal_aid_and_of_the_inspection(database, mediator, clock, failed):
    clock.move_to(at("2026-10-20"))
    aid = step(database, mediator, failed, "legal_aid", "apply")
    assert due(database, failed, "LA-1") == ("2026-10-27", "running")
    step(database, mediator, failed, "legal_aid", "approve", aid)
    assert due(database, failed, "LA-1")[1] == "met"
    assert due(database, failed, "LA-2") == ("2026-10-23", "running")
    passed = step(database, mediator, failed, "inspection", "apply")
    step(database, mediator, failed, "inspection", "accept", passed)
    assert due(database, failed, "I-INV")[0] == "2027-01-13"  # 8 in October, 21, 23, 8
