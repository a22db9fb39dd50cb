"""Under the mediator who is named: whether anything binds them to the case, said quietly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.disputes import conflicts
from casedesk.casework.disputes.conflicts import Outlook
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Tone
from casedesk.ui.act_page import Ui_ActPage

_TONES = {"none": Tone.OK, "possible": Tone.WARN, "confirmed": Tone.DANGER}


class ConflictLine(QWidget):
    """Stands over the field of the reason, which it shows where the reviewer must give one."""

    refused = Signal(object)

    def __init__(self, context: Context, case_id: int, ui: Ui_ActPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._case_id, self._ui = context, case_id, ui
        self.seen: Outlook | None = None
        self._badge, self._said = Badge(parent=self), Label(wraps=True)
        self._confirm = Button(icon="gavel")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        row.addWidget(self._badge)
        row.addWidget(self._said, 1)
        row.addWidget(self._confirm)
        ui.fields.insertWidget(ui.fields.indexOf(ui.conflictReason), self)
        self._confirm.clicked.connect(self.confirm)
        ui.mediator.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Check whoever is named now."""
        chosen = self._ui.mediator.code() if not self._ui.mediator.isHidden() else ""
        self.setVisible(bool(chosen))
        self.seen = None
        if not chosen:
            self._ui.conflictReason.hide()
            return
        try:
            self.seen = conflicts.look(self._context.database, self._context.actor,
                                       self._case_id, int(chosen))
        except RefusedError:
            self.hide()  # who may not read the case learns it from the act itself
            return
        self._say(self.seen)

    def confirm(self) -> None:
        """The reviewer finds that it is a conflict: kept, and this mediator cannot be named."""
        try:
            conflicts.decide(self._context.database, self._context.actor, self._case_id,
                             int(self._ui.mediator.code()), confirmed=True,
                             reason=self._ui.conflictReason.text())
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self.look()

    def _say(self, seen: Outlook) -> None:
        words = {"none": self.tr("no tie"), "possible": self.tr("possible conflict"),
                 "confirmed": self.tr("conflict")}
        self._badge.say(words[seen.result], _TONES[seen.result])
        parts = [seen.conflict.words(language())]
        if seen.review is not None:
            parts.append(self.tr("reviewed by {name}: {reason}").format(
                name=seen.review.by, reason=seen.review.reason))
        elif seen.needs_reason and not seen.may_review:
            parts.append(self.tr("Somebody else reviews it."))
        elif seen.result == "none":
            parts.append(self.tr("Compared with every party, agent and declaration."))
        self._said.setText("\n".join(filter(None, parts)))
        review = seen.needs_reason and seen.may_review
        self._ui.conflictReason.setVisible(review)
        self._confirm.setText(self.tr("It is a conflict"))
        self._confirm.setVisible(review)
