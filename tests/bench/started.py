"""One start, in a process of its own, for bench_start: says when it was painted, open, and how big.

python tests/bench/started.py bare | window CENTRE | desk CENTRE USER PASSWORD WAIT | floor CENTRE
"""

import json
import os
import sys
import time


def tell(**figures):
    """Say the figures and end at once: what comes after is not measured."""
    print(json.dumps(figures), flush=True)
    os._exit(0)


def memory():
    """Return the kilobytes that this process holds in memory."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as book:
        found = {line.split(":")[0]: line.split()[1] for line in book if line.endswith("kB\n")}
    return int(found["Rss"])


def when_painted(widget, then):
    """Call `then` once the widget has been drawn on the screen."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Eye(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    widget.eye = Eye(widget)
    widget.installEventFilter(widget.eye)


def bare():
    """A QMainWindow with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    when_painted(window, lambda: tell(at=time.monotonic(), memory=memory()))
    window.show()
    app.exec()


def program(centre, begun, user=""):
    """The program as it is started by its user; `begun` is given its window."""
    from casedesk import app, cli, settings

    if not user:  # a start without a word on the command line opens the centre of last time
        settings.keep(settings.Settings(recent=(centre,)))
        sys.argv = ["casedesk"]
    else:
        sys.argv = ["casedesk", "--centre", centre, "--user", user]
    put_together = app.put_together

    def watched(*given):
        window, ring = put_together(*given)
        begun(window)
        return window, ring

    app.put_together = watched
    cli.main()


def window(centre):
    """The unlock screen, painted."""
    program(centre, lambda window: when_painted(
        window.unlock_page, lambda: tell(at=time.monotonic(), memory=memory())))


def desk(centre, user, password, wait):
    """The desk, painted, its list filled; the password is entered `wait` ms after the names."""
    from PySide6.QtCore import QTimer

    def begun(window):
        page = window.unlock_page
        begin = 0.0

        def enter():
            nonlocal begin
            if not page.form.person.code():
                QTimer.singleShot(5, enter)
                return
            QTimer.singleShot(int(wait), go)

        def go():
            nonlocal begin
            page.form.password.put(password)
            begin = time.monotonic()
            page.unlock()
            look()

        def look():
            if window.shell is None:
                QTimer.singleShot(1, look)
                return
            today = window.shell.current()
            assert len(today.due.model().rows) > 0
            when_painted(today.due.viewport(), usable)

        def usable():
            taken = time.monotonic() - begin
            # What was left for later is done: the months, the backup's age, the rare characters.
            QTimer.singleShot(4000, lambda: end(taken, memory()))

        def end(taken, size):
            window.shell.context.database.close()  # else the next opening checks every page
            tell(taken=taken, memory=size)

        enter()

    program(centre, begun, user)


def floor(centre, salt, passes, kib, key):
    """Argon2id, the file opened by its raw key and one page read, SQLAlchemy imported."""
    from nacl.pwhash import argon2id

    begin = time.monotonic()
    argon2id.kdf(32, b"kapok-bridge-morning", bytes.fromhex(salt), int(passes), int(kib) * 1024)
    import sqlcipher3.dbapi2

    link = sqlcipher3.dbapi2.connect(f"{centre}/casedesk.db")
    link.execute(f"PRAGMA key = \"x'{key}'\"")
    link.execute("SELECT count(*) FROM sqlite_master").fetchone()
    import sqlalchemy.orm  # noqa: F401

    tell(taken=time.monotonic() - begin)


if __name__ == "__main__":
    {"bare": bare, "window": window, "desk": desk, "floor": floor}[sys.argv[1]](*sys.argv[2:])
