"""What was typed is kept apart for each colleague until it is saved or given up."""

from casedesk.model import Person
from casedesk.store import drafts


def test_a_draft_comes_back_as_it_was_typed(opened):
    database, actor = opened
    typed = {"name": "张伟𠮷", "claims": [{"amount": "12,000"}], "note": None}
    drafts.save(database, actor, "intake", "new", typed)
    assert drafts.read(database, actor, "intake", "new") == typed
    assert drafts.read(database, actor, "intake", "other") is None


def test_the_later_draft_takes_the_place_of_the_earlier(opened):
    database, actor = opened
    for name in ("张", "张伟"):
        drafts.save(database, actor, "intake", "new", {"name": name})
    assert drafts.read(database, actor, "intake", "new") == {"name": "张伟"}
    assert [(row.kind, row.key) for row in drafts.mine(database, actor)] == [("intake", "new")]


def test_a_colleague_does_not_see_my_draft(desk):
    database, actor = desk.open("王敏")
    drafts.save(database, actor, "intake", "new", {"name": "张"})
    database.close()
    database, other = desk.open("林晓")
    assert drafts.mine(database, other) == []
    assert drafts.read(database, other, "intake", "new") is None
    database.close()
    database, actor = desk.open("王敏")
    assert len(drafts.mine(database, actor)) == 1


def test_the_draft_goes_with_the_save_that_makes_it_real_or_stays_with_it(opened):
    database, actor = opened
    drafts.save(database, actor, "intake", "new", {"name": "张"})
    try:
        with database.writing(actor) as session:
            session.add(Person(name="张"))
            drafts.drop(session, actor, "intake", "new")
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    assert len(drafts.mine(database, actor)) == 1
    with database.writing(actor) as session:
        session.add(Person(name="张"))
        drafts.drop(session, actor, "intake", "new")
    assert drafts.mine(database, actor) == []


def test_a_draft_can_be_given_up(opened):
    database, actor = opened
    drafts.save(database, actor, "intake", "new", {"name": "张"})
    drafts.discard(database, actor, "intake", "new")
    assert drafts.mine(database, actor) == []
