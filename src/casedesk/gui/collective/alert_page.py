"""An alert of a collective dispute: what is asked, its hours, its reports upwards (F29)."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework import alerts
from casedesk.casework.alerts import AlertPage as Shown
from casedesk.casework.alerts import ReportEntry
from casedesk.errors import RefusedError
from casedesk.gui.collective import words
from casedesk.gui.collective.alert_form import AlertForm, moment
from casedesk.gui.collective.alert_side import AlertSide
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import codes

TONES = {"red": Tone.DANGER, "orange": Tone.WARN, "yellow": Tone.SITE}


class AlertPage(Page):
    """The key is the number of an alert, "case:12" or "visit:5" it begins from, or nothing."""

    tables = frozenset({"alert", "alert_report"})
    draft_kind = alerts.DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key if key else "new")
        self.shown: Shown | None = None
        self.header, self.line = PageHeader(self, under=True), MessageLine()
        self.card, self.form = Card(), AlertForm(self._typed)
        self.side = AlertSide()
        self._dialog: QWidget | None = None
        self._pick = EmployerPick(self.form.employer(), context, self)
        self._begun: dict[str, Any] = {}
        self._lay()
        self._begin()
        self.reload()
        self.setFocusProxy(self.form.parts["employer"])
        self.offer_draft()

    # what a page says of itself -----------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Alert {}").format(self.shown.number) if self.shown \
            else self.tr("New alert")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.line

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.parts, **(self.side.fields() if self.shown else {})}

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"print": self.print_it} if self.shown else {}

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)
        self._grade()

    def reload(self) -> None:
        """Read the alert again; what is typed stays."""
        alert_id = self.alert_id()
        if alert_id is not None:
            self.shown = alerts.page(self.context.database, self.context.actor, alert_id)
        self._say()
        self.side.show_alert(self.shown)
        self._grade()

    def alert_id(self) -> int | None:
        """The number of the alert; nothing of one that is not recorded yet."""
        return int(str(self.key)) if str(self.key).isdecimal() else None

    # acts ---------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: record the alert, or keep what was put right."""
        edits.commit()
        self.line.clear()
        database, actor, alert_id = self.context.database, self.context.actor, self.alert_id()
        try:
            entry = self.form.read()
            if alert_id is None:
                alert_id = alerts.record(database, actor, entry)
            else:
                alerts.change(database, actor, alert_id, entry)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        new = self.shown is None
        self.key = alert_id
        self._begin()
        self.reload()
        self.retitled.emit()
        self.context.tell(self.tr("The alert is recorded: report it now") if new
                          else self.tr("The alert is saved"))
        if new:
            self.side.begin()

    def report(self) -> None:
        """Record that it was reported upwards."""
        edits.commit()
        self.line.clear()
        alert_id = self.alert_id()
        if alert_id is None:
            return
        try:
            people = self.side.people()
            seq = alerts.report(self.context.database, self.context.actor, ReportEntry(
                alert_id, moment(self.side.at, "at"), self.side.recipients.codes(),
                self.side.level.code(), people, self.side.text.text()))
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.side.emptied()
        self.context.tell(self.tr("Follow-up report {} recorded").format(seq) if seq
                          else self.tr("The report is recorded"))
        self.print_it()

    def close_it(self) -> None:
        """End the alert with what came of it."""
        edits.commit()
        self.line.clear()
        try:
            alerts.close(self.context.database, self.context.actor, self.alert_id() or 0,
                         self.side.outcome.text())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.context.tell(self.tr("The alert is closed"))

    def print_it(self) -> None:
        """Open the print window on F29."""
        from casedesk.gui.print.print_dialog import PrintDialog

        if self.shown is None:
            return
        of: dict[str, Any] = {"case_id": self.shown.case_id} if self.shown.case_id else {
            "employer_id": self.shown.employer_id}
        self._dialog = PrintDialog(self.context, self, record_id=self.shown.id, wanted=("F29",),
                                   **of)
        self._dialog.open()

    # inside -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        database, actor, key = self.context.database, self.context.actor, str(self.key)
        alert_id = self.alert_id()
        if alert_id is not None:
            entry = alerts.entry_of(database, actor, alert_id)
        else:
            kind, _, number = key.partition(":")
            entry = alerts.begin(database, actor,
                                 case_id=int(number) if kind == "case" else None,
                                 visit_id=int(number) if kind == "visit" else None)
        self.form.show_entry(entry)
        self._begun = self.form.payload()

    def _typed(self) -> None:
        self._grade()
        self.touched()

    def _grade(self) -> None:
        """Say which level the rule names for what is typed, and why."""
        try:
            found = alerts.grade(self.form.read())
        except RefusedError:
            self.card.badge_it("")
            return
        if found is None:
            self.card.badge_it(self.tr("Below every level"), Tone.PLAIN)
            self.card.note_it("")
            return
        self.card.badge_it(self.tr("Rule: {}").format(words.level(found.code)),
                           TONES[found.code])
        to = "、".join(codes.label("alert_recipients", each, language())
                      for each in found.recipients)
        self.card.note_it("；".join(found.reasons) + self.tr(" → {}").format(to))

    def _say(self) -> None:
        shown = self.shown
        self.header.name_it(self.title(), f"{shown.employer} · {words.level(shown.level)}"
                            if shown else self.tr("Reported within the hours of the rule"))
        self.card.name_it(self.tr("What happened"))
        self._case.setText(self.tr("Open the case"))
        self._case.setVisible(bool(shown and shown.case_id))
        self._print.setText(self.tr("Print"))
        self._print.setVisible(shown is not None)
        self._save.setText(self.tr("Save") if shown else self.tr("Record the alert"))
        self._save.setEnabled(shown is None or shown.state != "closed")
        self.form.retranslate()
        self._pick.retranslate()
        self.side.retranslate()

    def _lay(self) -> None:
        self._case = self.header.offer("", icon="balance")
        self._print = self.header.offer("", icon="print", hint="Ctrl P")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._case.clicked.connect(lambda: self.context.open(
            "case", self.shown.case_id if self.shown else None))
        self._print.clicked.connect(self.print_it)
        self._save.clicked.connect(self.submit)
        self.side.report.clicked.connect(self.report)
        self.side.close_it.clicked.connect(self.close_it)
        self.card.name_it(" ")
        self.card.fill(self.form)
        row = QHBoxLayout()
        row.setSpacing(Gap.LARGE)
        row.addWidget(self.card, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(self.line)
        column.addLayout(row, 1)
