"""Opening what is closed, two together: code, reason, the second person's own password."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.counselling import glass
from casedesk.casework.counselling.clients import IdentityEntry
from casedesk.gui import when
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.client_cards import line as told_line
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.note_view import NoteView
from casedesk.gui.counselling.sealed_page import SHOWN
from casedesk.gui.disputes.file_dialogs import choice, line, text
from casedesk.gui.page import Context
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.password import PasswordField
from casedesk.gui.theme import Gap, Size


class GlassDialog(CareForm):
    """What it opens is shown here and closed with it; who it is, after half a minute."""

    def __init__(self, context: Context, parent: QWidget, code: str = "") -> None:
        self._context, self._opened = context, False
        self.code = line("", code, required=True)
        self.kind = choice("", [])
        self.reason = text("", required=True)
        self.other = choice("", [(name, name) for name in glass.partners(
            context.database, context.actor)])
        self.password = PasswordField()
        super().__init__(
            parent, QCoreApplication.translate("GlassDialog", "Open with a second person"), "",
            {"code": self.code, "kind": self.kind, "reason": self.reason,
                             "other": self.other, "password": self.password}, self._open_it)
        self.password.entered.connect(self.submit)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN)
        self._clock.timeout.connect(self.reject)
        self._say()

    def submit(self) -> None:
        """Open; the dialog stays to show what was opened."""
        if not self._opened:
            super().submit()
            self.password.put("")

    def accept(self) -> None:
        """What was opened stays in sight until it is closed."""
        self.act.hide()
        for field in self.fields.values():
            field.hide()

    def done(self, result: int) -> None:
        """Closed: nothing of it is kept in the window."""
        for view in self.findChildren(NoteView):
            view.wipe()
        for label in self.findChildren(Label):
            label.clear()
        super().done(result)

    def _open_it(self) -> None:
        database, actor = self._context.database, self._context.actor
        until = glass.open_together(
            database, actor, self.code.text(), self.kind.code(), self.reason.text(),
            self.other.code(), self.password.text())
        self._opened = True
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        shown = QWidget(self)
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Gap.HAIR)
        inner.addWidget(Label(self.tr(
            "Open to you until {}. It stands in the trail by both names. The counsellor is told, "
            "and the client has to be told afterwards.").format(when.moment(until)), self,
            wraps=True))
        if self.kind.code() == "identity":
            self._show_identity(inner, glass.identity(database, actor, self.code.text()))
            self._clock.start()
        else:
            for row in glass.records(database, actor, self.code.text()):
                inner.addWidget(Label(when.moment(row.begins), self, strong=True))
                view = NoteView(self)
                view.show_row(row, "")
                inner.addWidget(view)
        inner.addStretch(1)
        area = scrolled(shown)
        area.setMinimumHeight(Size.SIDE)
        column.insertWidget(2, area, 1)
        self.close_.setFocus()

    def _show_identity(self, column: QVBoxLayout, who: IdentityEntry) -> None:
        for name, said in (
                (self.tr("Name"), who.name), (self.tr("Telephone"), who.phone),
                (self.tr("Safe contact"), who.safe_contact),
                (self.tr("Emergency"), "  ".join(filter(None, (
                    who.emergency_name, who.emergency_relation, who.emergency_phone)))),
                (self.tr("Guardian"), "  ".join(filter(None, (
                    who.guardian_name, who.guardian_relation, who.guardian_phone))))):
            told_line(column, name, said, self)

    def _say(self) -> None:
        self.act.setText(self.tr("Open for 24 hours"))
        self.code.name_it(self.tr("Code"))
        self.kind.name_it(self.tr("What"))
        self.kind.offer([("identity", self.tr("Whom to call")),
                         ("record", self.tr("The notes"))])
        self.reason.name_it(self.tr("Why it is urgent (no name, no content)"))
        self.other.name_it(self.tr("With whom"))
        self.password.name_it(self.tr("Their own password"))
