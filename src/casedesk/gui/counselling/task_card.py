"""What is to be done for a code: until when, done by whom, or why it could not be."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.counselling.risk import TaskRow
from casedesk.gui.counselling import words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Tone


class TaskCard(LinesCard):
    """Open tasks with a button each; hidden while nothing is asked for."""

    def __init__(self, context: Context, case_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._case_id = context, case_id
        self.buttons: list[Button] = []

    def put_rows(self, rows: list[TaskRow]) -> None:
        """Show what is still open, the earliest first."""
        waiting = sorted((row for row in rows if row.done_at is None),
                         key=lambda row: str(row.due_at))
        late = sum(row.overdue for row in waiting)
        self.name_it(self.tr("To be done"))
        self.badge_it(self.tr("{} overdue").format(late) if late else "", Tone.DANGER)
        self.setVisible(bool(waiting))
        column, self.buttons = self.lay(), []
        for row in waiting:
            across = QHBoxLayout()
            across.setSpacing(Gap.SMALL)
            title = words.code_of("counselling_tasks", row.kind)
            across.addWidget(Label(title, self, wraps=True), 1)
            across.addWidget(Badge(*words.due(row.due_at), self))
            button = Button(self.tr("Done…"), self, kind=Kind.QUIET)
            button.setAccessibleName(self.tr("Done: {}").format(title))
            button.clicked.connect(lambda _=False, row=row: QTimer.singleShot(
                0, self, lambda: self.ask(row)))
            across.addWidget(button)
            column.addLayout(across)
            self.buttons.append(button)

    def ask(self, row: TaskRow) -> CareForm:
        """Ask who did it; a task that could not be done needs its reason, which is sealed."""
        from casedesk.gui.counselling.crisis_forms import task_done

        form = task_done(self._context, self, row)
        form.open()
        return form
