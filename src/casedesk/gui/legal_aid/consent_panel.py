"""The last step of a referral: what may go to whom, and that nobody stands on two sides."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.legal_aid import conflicts, consents
from casedesk.casework.legal_aid.consents import ConsentRow
from casedesk.casework.legal_aid.entries import ConsentEntry, MaterialEntry
from casedesk.casework.legal_aid.page import AidPage
from casedesk.casework.legal_aid.workflow import UNION
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid.conflict_sight import ConflictSight
from casedesk.gui.legal_aid.referral_fields import CONSENT
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes, dates

_ALWAYS = ("identity", "contact", "case")  # what the slip itself says of the worker


class ConsentPanel(QWidget):
    """`signed` and `checked` ask the page to save what is typed first; `printed` carries a form."""

    signed = Signal()
    checked = Signal()
    printed = Signal(str)
    withdrawn = Signal(int)

    def __init__(self, context: Context, changed: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("piece", "scrolled")
        self._context = context
        self._matter: AidPage | None = None
        self.form = RecordForm(CONSENT, Choices(), self._typed)
        self._changed, self._touched = changed, False
        self.reason = LineField(self)
        self.reason.changed.connect(changed)
        self.sight = ConflictSight(self)
        self._head, self._said = Label("", strong=True), Label("", wraps=True)
        self._never = Label("", kind=Text.CAPTION, second=True, wraps=True)
        self._check_head = Label("", strong=True)
        self._check_said = Label("", kind=Text.CAPTION, second=True, wraps=True)
        self.print_ = Button("", icon="print")
        self.sign = Button("", icon="check")
        self.check = Button("", icon="gavel")
        self._rows: list[QWidget] = []
        self._lay_out()
        self.print_.clicked.connect(lambda: self.printed.emit("L5"))
        self.sign.clicked.connect(self.signed.emit)
        self.check.clicked.connect(self.checked.emit)

    # what it shows ------------------------------------------------------------------------------

    def show_matter(self, page: AidPage, materials: list[MaterialEntry], *, writes: bool) -> None:
        """Show the consents on record, and propose what the papers that go need."""
        self._matter = page
        union = page.heading.track == UNION
        self._head.setText(self.tr("Consent to {}").format(page.heading.agency or "…"))
        for part in (self._head, self._said, self._never, self.form, self.print_, self.sign):
            part.setVisible(not union)
        self._list(page, writes)
        if not self._touched:
            self._propose(materials)
        self._show_check(page)
        for button in (self.sign, self.check):
            button.setEnabled(writes)

    def say_papers(self, materials: list[MaterialEntry]) -> None:
        """Say in words what goes and what stays."""
        going = [row for row in materials if row.name.strip() and row.goes]
        staying = [row for row in materials if row.name.strip() and not row.goes]
        comma = self.tr(", ")
        told = [self.tr("Goes: {}").format(comma.join(
            f"{row.name}（{codes.label('consent_types', row.data_type, language())}）"
            for row in going) or self.tr("the slip alone"))]
        if staying:
            told.append(self.tr("Stays here: {}").format(comma.join(
                row.name for row in staying)))
        self._said.setText("\n".join(told))

    def retranslate(self) -> None:
        """Say every text anew."""
        self.form.retranslate()
        self._never.setText(self.tr(
            "Counselling cannot be ticked: whether the worker is counselled is no part of any "
            "referral, and is not looked at here."))
        self._check_head.setText(self.tr("Conflict of interest"))
        self.reason.name_it(self.tr("Reviewer's reason why it may go on"))
        self.print_.setText(self.tr("Print the consent…"))
        self.sign.setText(self.tr("Record the signature"))
        self.check.setText(self.tr("Keep the check"))
        for button in (self.print_, self.sign, self.check):
            button.updateGeometry()

    # what is typed ------------------------------------------------------------------------------

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found = dict(self.form.fields())
        return found | {"consent": found["types"], "reason": self.reason,
                        "conflict": self.reason}

    def tick(self) -> Tick:
        """The box of the separate consent."""
        box = self.form.widget("sensitive")
        assert isinstance(box, Tick)
        return box

    def payload(self) -> dict[str, Any]:
        """What a draft keeps; nothing of a consent that is only proposed."""
        return {"consent": self.form.payload() if self._touched else None,
                "reason": self.reason.text()}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        if payload.get("consent"):
            self._touched = True
            self.form.restore(payload["consent"])
            self._settle()
        self.reason.put(str(payload.get("reason") or ""))

    def give(self, case_id: int, agency_id: int | None) -> None:
        """Record the signature. Refuses as casework.legal_aid.consents.give does."""
        entry: ConsentEntry = self.form.read()
        entry.case_id, entry.agency_id = case_id, agency_id
        entry.types = tuple(entry.types)
        consents.give(self._context.database, self._context.actor, entry)
        self._touched = False

    def keep_check(self, case_id: int) -> None:
        """Keep the conflict check with the reviewer's reason."""
        conflicts.screen(self._context.database, self._context.actor, case_id,
                         self.reason.text())
        self.reason.put("")

    # its parts ----------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._touched = True
        self._settle()
        self._changed()

    def _settle(self) -> None:
        """The separate consent is asked for where sensitive data are ticked (§29)."""
        ticked = set(self.form.payload()["types"])
        self.tick().setVisible(bool(consents.sensitive_types() & ticked))

    def _propose(self, materials: list[MaterialEntry]) -> None:
        kinds = [*_ALWAYS, *(row.data_type for row in materials if row.goes and row.name.strip())]
        self.form.show_entry(ConsentEntry(
            types=tuple(dict.fromkeys(kinds)), way="in_person", signed_on=dates.today()))
        self._settle()

    def _list(self, page: AidPage, writes: bool) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(consent, writes) for consent in page.consents]
        for row in reversed(self._rows):
            self._column.insertWidget(self._column.indexOf(self._head) + 1, row)

    def _row(self, consent: ConsentRow, writes: bool) -> QWidget:
        kinds = "、".join(codes.label("consent_types", kind, language())
                         for kind in consent.types)
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Gap.SMALL)
        across.addWidget(Label(self.tr("{day} {receiver}: {kinds}").format(
            day=when.day(consent.signed_on), receiver=consent.receiver, kinds=kinds),
            wraps=True), 1)
        if consent.withdrawn_on:
            across.addWidget(Badge(self.tr("withdrawn {}").format(
                when.day(consent.withdrawn_on)), Tone.DANGER))
            return line
        across.addWidget(Badge(self.tr("in force"), Tone.OK) if consent.covers
                         else Badge(self.tr("another receiver"), Tone.PLAIN))
        if writes:
            back = Button(self.tr("The worker withdraws it"), kind=Kind.QUIET)
            back.clicked.connect(lambda: self.withdrawn.emit(consent.id))
            across.addWidget(back)
        return line

    def _show_check(self, page: AidPage) -> None:
        kept = {"none": self.tr("Checked: no tie."),
                "possible": self.tr("Checked, a doubt was let pass: {}"),
                "confirmed": self.tr("Checked: a conflict is confirmed. {}")}
        said = kept.get(page.conflict, self.tr("Not checked yet."))
        self._check_said.setText(said.format(page.conflict_reason))
        self.sight.look(lambda: conflicts.look_at_matter(
            self._context.database, self._context.actor, page.heading.id))
        self.reason.setVisible(self.sight.needs_reason())

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Gap.LARGE, Gap.MEDIUM, Gap.LARGE, Gap.LARGE)
        column.setSpacing(Gap.SMALL)
        inside = self.form.layout()
        assert inside is not None
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._head, self._said, self._never, self.form):
            column.addWidget(part)
        column.addLayout(_line(self.print_, self.sign))
        column.addSpacing(Gap.MEDIUM)
        for check in (self._check_head, self._check_said, self.sight, self.reason):
            column.addWidget(check)
        column.addLayout(_line(self.check))
        column.addStretch(1)


def _line(*buttons: Button) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Gap.SMALL)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
