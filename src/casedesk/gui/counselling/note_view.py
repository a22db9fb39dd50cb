"""A note to be read: its grade first, then part by part, then what was added later."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.counselling.notes import PARTS, NoteEntry, NoteRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.language import language
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Text


class NoteView(QWidget):
    """Shows one note; nothing of it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Gap.MEDIUM)
        self._column.addStretch(1)

    def show_row(self, row: NoteRow | None, empty: str) -> None:
        """Show a note, or why there is none to be read."""
        self.wipe()
        if row is not None and row.shut:
            self._add(Label(RefusedError(row.shut).sentence(language()), self, wraps=True))
            return
        if row is None or row.note is None:
            self._add(Label(empty, self, second=True, wraps=True))
            return
        for name, text in (*parts(row.note), *((_added(at), text) for at, text in row.additions)):
            self._add_part(name, text)

    def show_lines(self, lines: list[tuple[str, str]], empty: str) -> None:
        """Show any record in its parts."""
        self.wipe()
        for name, text in lines:
            self._add_part(name, text)
        if not lines:
            self._add(Label(empty, self, second=True, wraps=True))

    def wipe(self) -> None:
        """Show nothing."""
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                for label in (widget, *widget.findChildren(Label)):
                    if isinstance(label, Label):
                        label.clear()
                widget.hide()
                widget.deleteLater()

    def _add_part(self, name: str, text: str) -> None:
        """A name stands close to its own text, and apart from the part before."""
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Label(name, part, kind=Text.CAPTION, wraps=True))
        column.addWidget(Label(text, part, wraps=True))
        self._add(part)

    def _add(self, what: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, what)
        what.show()


def parts(note: NoteEntry) -> list[tuple[str, str]]:
    """What stands in a note: the names of its parts, and their text; empty ones left out."""
    names = {
        "subjective": QCoreApplication.translate("NoteView", "S · what the client says"),
        "objective": QCoreApplication.translate("NoteView", "O · what is observed"),
        "data": QCoreApplication.translate("NoteView", "D · data"),
        "assessment": QCoreApplication.translate("NoteView", "A · assessment"),
        "plan": QCoreApplication.translate("NoteView", "P · plan"),
        "risk_actions": QCoreApplication.translate("NoteView", "What was done about the risk"),
        "intervention": QCoreApplication.translate("NoteView", "Intervention"),
        "next_step": QCoreApplication.translate("NoteView", "Next appointment"),
    }
    grade = ": ".join(filter(None, (words.grade(note.risk), note.risk_basis.strip())))
    advised = QCoreApplication.translate(
        "NoteView", "Advised to see a hospital") if note.hospital_advised else ""
    found = [(QCoreApplication.translate("NoteView", "Risk"), grade),
             (names["risk_actions"], note.risk_actions),
             (QCoreApplication.translate("NoteView", "Topic"),
              words.code_of("complaints", note.topic)),
             *((names[name], getattr(note, name)) for name in (
                 *PARTS[note.template], "intervention", "next_step")),
             (QCoreApplication.translate("NoteView", "Hospital"), advised)]
    return [(name, text.strip()) for name, text in found if text.strip()]


def _added(at: datetime) -> str:
    return QCoreApplication.translate("NoteView", "Added {}").format(when.moment(at))
