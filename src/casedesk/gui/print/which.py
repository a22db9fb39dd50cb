"""Which party a paper is served on and which record it is of, where there are several."""

from PySide6.QtCore import QObject, Signal

from casedesk.casework.disputes.page import CasePage
from casedesk.casework.forms_book.subject import Subject
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.print import work
from casedesk.gui.print.work import FormRow


class Which(QObject):
    """Shows the two questions only where a form has more than one answer to them."""

    changed = Signal()

    def __init__(self, served_on: ChoiceField, record: ChoiceField, parent: QObject) -> None:
        super().__init__(parent)
        self._served_on, self._record = served_on, record
        self._form = ""
        for field in (served_on, record):
            field.hide()
            field.changed.connect(self.changed.emit)

    def know(self, page: CasePage) -> None:
        """The parties of this case can be served."""
        self._served_on.offer(work.recipients(page))

    def show(self, row: FormRow, filled: bool, record_id: int | None) -> None:
        """Ask what this form leaves open; `record_id` is the one meant by itself."""
        self._served_on.setVisible(row.service and filled)
        if self._form != row.id:
            self._form = row.id
            self._record.offer([(str(each.id), each.words) for each in row.records])
            self._record.choose(str(record_id or ""))
        self._record.setVisible(filled and len(row.records) > 1)

    def subject(self, subject: Subject, row: FormRow) -> Subject:
        """Return what the form is about."""
        return work.about(subject, row, self._served_on.code(), self._record.code())
