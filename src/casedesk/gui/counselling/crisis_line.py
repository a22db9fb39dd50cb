"""Codes in crisis, for the head of the site, on top of the desk: a code and nothing else."""

from collections import Counter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import glass, risk
from casedesk.gui.page import Context
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.model import Role


class CrisisLine(MessageLine):
    """Says which codes are in crisis and what of it is not done; opens what two may open."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def reload(self) -> None:
        """Look again; nothing stands here when nobody is in crisis, nor for anybody else."""
        database, actor = self._context.database, self._context.actor
        head = actor.role is Role.SUPERVISOR
        found = risk.crises(database, actor) if head else []
        rows = risk.tasks(database, actor) if head else []
        if not found and not any(row.overdue for row in rows):
            self.clear()
            return
        translate = QCoreApplication.translate
        said = translate("crisis", "Counselling, in crisis: {}.").format(
            translate("crisis", ", ").join(found)) if found else ""
        late = [row for row in rows if row.overdue]
        if late:
            said += " " + translate("crisis", "{} mandatory actions are overdue.").format(len(late))
        for code, count in sorted(Counter(row.code for row in late).items()):
            said += " " + translate("crisis", "{code} not done: {count}.").format(
                code=code, count=count)
        may = bool(glass.partners(database, actor))
        self.say(said.strip(), Tone.DANGER, closes=False, deed=self.open_glass, act=translate(
            "crisis", "Open with a second person…") if may else "")

    def open_glass(self) -> None:
        """Open what is closed, together with the supervisor."""
        from casedesk.gui.counselling.glass_dialog import GlassDialog

        codes = risk.crises(self._context.database, self._context.actor)
        GlassDialog(self._context, self.window(), codes[0] if len(codes) == 1 else "").open()
