"""A note in the making: read from its draft, kept sealed, signed; for any window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from casedesk.casework.counselling import client_card, notes
from casedesk.casework.counselling.client_card import HeldSession
from casedesk.casework.counselling.notes import NoteEntry, NoteRow
from casedesk.gui.counselling.note_editor import NoteEditor
from casedesk.gui.page import Context
from casedesk.store import drafts

DRAFT = "counselling_note"


class NoteKeeping(QObject):
    """Fills the editor with one session's note. A draft of before is gone on with at once: it is
    the note itself, not yet signed.
    """

    touched = Signal()

    def __init__(self, context: Context, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._context, self._editor = context, editor
        self.held: HeldSession | None = None
        self.row: NoteRow | None = None
        self._begun: dict[str, Any] = {}
        editor.changed.connect(self.touched.emit)

    def read(self, session_id: int) -> None:
        """Read a session. Refuses `client_unknown`."""
        database, actor = self._context.database, self._context.actor
        self.held = held = client_card.session(database, actor, session_id)
        rows = notes.of_case(database, actor, held.case_id)
        self.row = next(row for row in rows if row.session_id == session_id)
        entry = self.row.note
        if entry is None:
            last = notes.last_of(database, actor, session_id)
            entry = NoteEntry(template=last.template, mode=last.mode) if last else NoteEntry()
        self._editor.show_entry(entry)
        self._begun = self._editor.payload()
        kept = drafts.read(database, actor, DRAFT, str(session_id))
        if kept is not None and held.state != "signed":
            self._editor.restore(kept)

    def close(self) -> None:
        """Let go of the session and of its words."""
        self.held = self.row = None
        self._editor.show_entry(NoteEntry())
        self._begun = self._editor.payload()

    def payload(self) -> dict[str, Any] | None:
        """What a draft keeps; None where nothing was typed since, or the note is signed."""
        if self.held is None or self.held.state == "signed":
            return None
        payload = self._editor.payload()
        if payload == self._begun:
            return None
        return payload

    def load_last(self) -> bool:
        """Begin from the note of the session before; the grade of risk is given anew."""
        assert self.held is not None
        last = notes.last_of(self._context.database, self._context.actor, self.held.id)
        if last is None:
            return False
        last.risk, last.risk_basis, last.risk_actions = None, "", ""
        self._editor.show_entry(last)
        self._editor.changed.emit()
        return True

    def sign(self, done: Callable[[], object]) -> None:
        """Sign what is typed; locked from now on. Refuses as `notes.sign`."""
        assert self.held is not None
        notes.sign(self._context.database, self._context.actor, self.held.id,
                   self._editor.entry())
        done()
