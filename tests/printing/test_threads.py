"""Papers are made in the background, several at once; none disturbs another."""

import subprocess
import sys

FIRST_AT_ONCE = """
from threading import Barrier, Thread
from casedesk.printing.fonts import font
start, found = Barrier(8), []
def work():
    start.wait()
    found.append(font("NotoSansSC-Bold"))
threads = [Thread(target=work) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len({id(each) for each in found}))
"""


def test_a_face_is_loaded_once_even_when_several_papers_begin_at_the_same_time():
    done = subprocess.run([sys.executable, "-c", FIRST_AT_ONCE], capture_output=True, text=True,
                          check=True)
    assert done.stdout.strip() == "1"
