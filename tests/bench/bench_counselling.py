"""A counsellor's lists beside the raw opening of the same bodies; E11's answers with and without.

python tests/bench/bench_counselling.py [--clients N]
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from measuring import line, timed
from nacl.signing import VerifyKey
from sqlalchemy import select

from casedesk.casework import finding, people
from casedesk.casework.counselling import clients
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.casework.people import PersonEntry
from casedesk.model import SealedKey, SealedRecord, SigningKey
from casedesk.store import centre, sealing
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD, SITE

NAME, NUMBER = "李暮云", "442000198603124425"


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=120)
    count = parser.parse_args().clients
    place = Path(tempfile.mkdtemp(prefix="casedesk-bench-"))
    try:
        folder = centre.create(place / "centre", SITE, [
            Account(name, role, PASSWORD) for role, name in NAMES.items()],
            cost=Cost(64, 1)).folder
        room.staffed(folder)
        with room.signed_in(folder, "counsellor") as (database, actor):
            for number in range(count):
                clients.open_client(database, actor, IdentityEntry(name=f"来访{number}"),
                                    IntakeEntry())
            time.sleep(2.1)  # a keyring that was just written is read anew each time
            line(f"own clients ({count})", timed(lambda: clients.mine(database, actor)),
                 timed(lambda: _raw(database)), 4)
        _with_and_without(folder)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _raw(database: Any) -> list[bytes]:
    """Read, verify and decrypt the same bodies by libsodium and one SELECT."""
    own = database.unlocked
    with database.reading() as session:
        rows = session.execute(
            select(SealedRecord.subject, SealedRecord.kind, SealedRecord.revision,
                   SealedRecord.author_uid, SealedRecord.sealed_at, SealedRecord.body,
                   SealedRecord.signature, SealedKey.key, SigningKey.sign_public)
            .join(SealedKey, SealedKey.record_id == SealedRecord.id)
            .join(SigningKey, SigningKey.staff_uid == SealedRecord.author_uid)
            .where(SealedKey.recipient == own.uid, SealedRecord.kind == "identity")).all()
    from casedesk.store import keyring_file, sealed

    ring = keyring_file.current(database.folder)
    found = []
    for subject, kind, revision, author, at, body, signature, boxed, public in rows:
        bound = sealed._context(ring, subject, kind, revision, author, at)
        VerifyKey(bytes.fromhex(public)).verify(sealed._digest(bound, body), signature)
        found.append(sealing.unbox(sealing.unseal(own.box_secret, boxed), body, bound))
    return found


def _with_and_without(folder: Path) -> None:
    """The time of what a clerk asks, where the worker is a client and where not (E11)."""
    other = Path(shutil.copytree(folder, folder.parent / "other" / "centre"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        clients.open_client(database, actor, IdentityEntry(name=NAME, id_number=NUMBER),
                            IntakeEntry())
    alike = PersonEntry(name=NAME, id_number=NUMBER)
    with room.signed_in(folder, "mediator") as (one, clerk), \
            room.signed_in(other, "mediator") as (two, second):
        for name, ask in (
                ("search a name", lambda database, actor: finding.find(database, actor, NAME)),
                ("search an ID number", lambda database, actor: finding.find(
                    database, actor, NUMBER)),
                ("look-alikes", lambda database, actor: people.likely(database, actor, alike))):
            pairs = [(_seconds(ask, one, clerk), _seconds(ask, two, second))
                     for _ in range(400)]
            ours, floor = (statistics.median(each) for each in zip(*pairs, strict=True))
            print(f"{name:<44} client / no client: ratio {ours / floor:5.3f}", flush=True)


def _seconds(ask: Any, database: Any, actor: Any) -> float:
    begin = time.thread_time()
    ask(database, actor)
    return time.thread_time() - begin


if __name__ == "__main__":
    main()
