"""kill -9 at any moment: what was acknowledged is there, and nothing is there by half."""

import os
import random
import signal
import time

import pytest
from sqlalchemy import func, select

from casedesk.model import AuditEntry, Employer, Person
from casedesk.store import attachments, audit, drafts

pytestmark = pytest.mark.timeout(3600)


def _save_on(kit, pipe, start):
    """What a counter does all day, with an acknowledgement after every save."""
    database, actor = kit.open()
    number = start
    while True:
        number += 1
        drafts.save(database, actor, "intake", "new", {"number": number})
        os.write(pipe, f"d{number}\n".encode())
        with database.writing(actor) as session:
            person = Person(name=f"甲{number}")
            session.add(person)
            session.flush()
            if number % 5 == 0:
                attachments.add(database, f"scan {number}".encode() * 3000)
            session.add(Employer(name=f"甲{number}公司"))
            audit.record(session, "create", "person", number, ("name",))
            drafts.drop(session, actor, "intake", "new")
        os.write(pipe, f"s{number}\n".encode())


def _acknowledged(text):
    lines = text.decode().split("\n")[:-1]
    return [int(line[1:]) for line in lines if line[0] == "s"], [
        int(line[1:]) for line in lines if line[0] == "d"
    ]


def test_no_acknowledged_save_is_lost_by_a_kill(kit, forked, dice: random.Random, long):
    rounds, saved, present = (1000 if long else 100), set(), set()
    for _ in range(rounds):
        last = max(present, default=0)
        child = forked(lambda pipe, last=last: _save_on(kit, pipe, last))
        said, wanted = b"", dice.randrange(1, 8)
        while said.count(b"\n") < wanted and (piece := child.read()):
            said += piece
        time.sleep(dice.random() * 0.02)  # somewhere inside the next save
        child.kill()
        status, rest = child.end()
        assert os.WIFSIGNALED(status), (said + rest).decode()
        now, drafted = _acknowledged(said + rest)
        saved |= set(now)
        present = _require_all(kit, saved, drafted)
    print(f"{rounds} kills, {len(saved)} saves acknowledged, none lost")
    assert len(saved) >= rounds  # the child did get to save between two kills


def _require_all(kit, saved, drafted):
    database, actor = kit.open()
    with database.reading() as session:
        people = {int(name[1:]) for name in session.scalars(select(Person.name))}
        employers = {int(name[1:-2]) for name in session.scalars(select(Employer.name))}
        entries = session.scalar(select(func.max(AuditEntry.id)))
    lost = saved - people
    assert not lost, f"acknowledged and lost: {lost}"
    assert people == employers, "half a save"
    assert entries == 1 + len(people)
    draft = drafts.read(database, actor, "intake", "new")
    if drafted and drafted[-1] not in people:
        assert draft is not None
        assert draft["number"] >= drafted[-1]
    if draft is not None:
        assert draft["number"] not in people
    assert database.read_only is None
    kit.require_sound(database)
    database.close()
    return people


def test_the_kit_notices_a_save_that_was_acknowledged_before_its_commit(kit, forked):
    def too_early(pipe):
        database, actor = kit.open()
        with database.writing(actor) as session:
            session.add(Person(name="甲1"))
            session.add(Employer(name="甲1公司"))
            session.flush()
            os.write(pipe, b"s1\n")
            os.kill(os.getpid(), signal.SIGKILL)

    status, said = forked(too_early).end()
    assert os.WIFSIGNALED(status)
    assert _acknowledged(said) == ([1], [])
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        _require_all(kit, {1}, [])
