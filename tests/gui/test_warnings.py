"""What the opening noticed is said in the window; an older copy is gone on with on purpose."""

import shutil

from PySide6.QtWidgets import QInputDialog

from casedesk.casework.people import PersonEntry, record
from tests.gui.windows import PASSWORD, name_of, sign_in


def older_copy(centre):
    """Let the centre go on, then put back what it was before."""
    from casedesk.store import opening

    before = shutil.copytree(centre, centre.parent / "before")
    database, actor = opening.open_centre(centre, name_of("supervisor"), PASSWORD)
    record(database, actor, PersonEntry(name="张会娟"))
    database.close()
    shutil.rmtree(centre)
    shutil.move(before, centre)


def test_a_supervisor_goes_on_with_an_older_copy_after_saying_why(qtbot, centre, monkeypatch):
    older_copy(centre)
    window = sign_in(qtbot, centre, "supervisor")
    context = window.shell.context
    assert "旧的数据" in window._fault.sentence()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("硬盘更换后恢复", True))
    window._accept_older(context.database, context.actor)
    assert window._fault.sentence() == ""
    record(context.database, context.actor, PersonEntry(name="李娟"))


def test_the_counter_is_told_that_nothing_can_be_saved(qtbot, centre):
    older_copy(centre)
    window = sign_in(qtbot, centre, "counter")
    assert "旧的数据" in window._fault.sentence()


def test_a_sound_centre_says_nothing(qtbot, centre):
    assert sign_in(qtbot, centre, "counter")._fault.sentence() == ""
