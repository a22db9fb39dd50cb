"""A small form of counselling: its deed wears the tone of counselling."""

from collections.abc import Callable, Container, Mapping

from PySide6.QtWidgets import QWidget

from casedesk.gui.disputes.file_dialogs import FileForm
from casedesk.gui.pieces.fields import Field
from casedesk.gui.theme import Tone


class CareForm(FileForm):
    """Fields one under another, as every small form; Ctrl+Enter does the deed."""

    def __init__(self, parent: QWidget, title: str, act: str, fields: Mapping[str, Field],
                 deed: Callable[[], object], note: str = "",
                 alone: Container[str] = ()) -> None:
        super().__init__(parent, title, act, fields, deed, note, alone)
        self.act.dress(tone=Tone.COUNSELLING)
