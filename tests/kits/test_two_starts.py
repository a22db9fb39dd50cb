"""Two starts at once: one owner, the other is told, and a killed owner leaves nothing behind."""

import os
import signal

import pytest

from casedesk.errors import RefusedError

pytestmark = pytest.mark.timeout(3600)


def test_of_two_starts_at_once_one_has_the_centre(kit, forked, long):
    for _ in range(200 if long else 25):
        gate, go = os.pipe()

        def start(pipe, gate=gate, go=go):
            os.close(go)
            os.read(gate, 1)  # both leave when the parent closes the gate
            try:
                kit.open()
            except RefusedError as error:
                os.write(pipe, error.code.encode())
            else:
                os.write(pipe, b"open")
                signal.pause()

        children = [forked(start), forked(start)]
        os.close(gate)
        os.close(go)
        answers = [child.read() for child in children]
        for child in children:
            child.kill()
            child.end()
        assert sorted(answers) == [b"already_open", b"open"]
        database, _ = kit.open()  # no stale lock
        database.close()
