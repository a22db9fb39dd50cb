"""Saying why a paper cannot be printed, and the way to what the centre has yet to say."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone

_OF_THE_CENTRE = frozenset({"form_nature", "form_unfounded", "form_standing"})


def refuse(line: MessageLine, refusal: RefusedError, context: Context, dialog: QDialog) -> None:
    """Say it; whoever may set what is missing is led there, and the dialog closes."""
    if refusal.code not in _OF_THE_CENTRE or not allows(
            context.actor, Data.SETTING, Verb.CHANGE):
        line.refuse(refusal)
        return

    def lead() -> None:
        dialog.reject()
        context.open("settings", "site")

    line.say(refusal.sentence(language()), Tone.DANGER, code=refusal.code,
             act=QCoreApplication.translate("print", "To the settings"), deed=lead)
