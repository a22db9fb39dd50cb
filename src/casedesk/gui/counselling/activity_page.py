"""One group or lecture: its plan, what came of it in heads and sums, its sign-in sheet."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import activities, activity_list
from casedesk.casework.counselling.activities import CONFIDED, ActivityEntry, HeldEntry
from casedesk.casework.counselling.activity_list import ActivityPage as Known
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.counselling import activity_columns
from casedesk.gui.counselling.activity_dialogs import CancelActivityDialog, SheetDialog
from casedesk.gui.counselling.activity_sheet import SheetCard
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.office_fields import HELD, PLAN
from casedesk.gui.counselling.office_frame import OfficeFrame, under
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.page import Context, Page
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates

NEW = "new"


class ActivityPage(Page):
    """The key is the activity's number, or 'new'. Ctrl+Enter keeps what is to be kept now."""

    tables = frozenset({"group_activity", "room", "counsellor"})
    draft_kind = "activity"
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        database, actor = context.database, context.actor
        self.known: Known | None = None
        self.frame = OfficeFrame(self, context, "activities")
        self._changes = allows(actor, Data.ACTIVITY, Verb.CHANGE)
        choices = Choices(mediators=tuple(activity_list.leaders(database, actor)),
                          rooms=tuple(activity_list.rooms(database, actor)))
        self.plan = RecordForm(PLAN, choices, self._typed).dress(Tone.COUNSELLING)
        self.held = RecordForm(HELD, Choices(), self._typed).dress(Tone.COUNSELLING)
        self.employer = LineField()
        self.pick = EmployerPick(self.employer, context, self)
        self.plan_card, self.held_card = Card(parent=self), Card(parent=self)
        self.not_yet, self.sheet_card = Label("", self, second=True, wraps=True), SheetCard(self)
        header = self.frame.header
        self._back = header.offer("")
        self._cancel, self._print = header.offer(""), header.offer("", icon="print")
        self._keep_plan = header.offer("")
        self._save = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self._lay_out()
        self._connect()
        self._show_entries()
        self._begun = self._payload()
        self.reload()
        self.setFocusProxy(self.held.first() if self._records() else self.plan.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.known.row.topic if self.known else self.tr("New activity")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use: of what is being kept."""
        plan = {**self.plan.fields(), "employer": self.employer, "room": self._field("room_id")}
        return {**plan, **self.held.fields()} if self._records() else {
            **self.held.fields(), **plan}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read it again and say everything in the language in force; what is typed stays."""
        if self.key != NEW:
            self.known = activity_list.page(
                self.context.database, self.context.actor, int(str(self.key)))
        self._say()
        self._allow()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of untouched forms."""
        payload = self._payload()
        return None if payload == self._begun or not self._changes else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.plan.restore(payload.get("plan", {}))
        self.held.restore(payload.get("held", {}))
        if payload.get("employer_id"):
            self.pick.choose(int(payload["employer_id"]))
        else:
            self.employer.put(str(payload.get("employer", "")))

    def submit(self) -> None:
        """Ctrl+Enter: keep how it was held once it has begun, else the plan."""
        if self._save.isVisibleTo(self):
            self._try(self._keep_held if self._records() else self._keep)

    def print_it(self) -> None:
        """The form, the sign-in sheet and, of a group, its consent."""
        if self.known is None or not self._print.isVisibleTo(self):
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        sheets = ("P12b", "P12c") if self.known.confided else ("P12b",)
        wanted = ("P12", *sheets) if self.known.row.attended is not None else (*sheets, "P12")
        self._dialog = PrintDialog(self.context, self, record_id=self.known.row.id, wanted=wanted)
        self._dialog.open()

    def cancel(self) -> None:
        """Ask why it is cancelled."""
        if self.known is not None:
            self._question: CareForm = CancelActivityDialog(self.context, self, self.known.row)
            self._question.open()

    def destroy_sheet(self) -> None:
        """Ask who destroyed the sign-in sheet, and before whom."""
        if self.known is not None:
            self._question = SheetDialog(self.context, self, self.known.row)
            self._question.open()

    # keeping ------------------------------------------------------------------------------------

    def _keep(self) -> None:
        entry: ActivityEntry = self.plan.read()
        chosen = self.pick.chosen()
        if self.employer.text().strip() and chosen is None:
            raise RefusedError("employer_unknown", "employer")
        entry.employer_id = chosen.id if chosen else None
        number = activities.plan(self.context.database, self.context.actor, entry)
        self._done(self.tr("Planned"))
        if self.key == NEW:
            self.context.open("activity", number)

    def _keep_held(self) -> None:
        entry: HeldEntry = self.held.read()
        activities.hold(self.context.database, self.context.actor, entry)
        self._done(self.tr("Recorded"))

    def _done(self, said: str) -> None:
        self._begun = self._payload()
        self.drop_draft()
        self.context.tell(said)

    def _try(self, work: Callable[[], object]) -> None:
        edits.commit()
        self.message().clear()
        for field in self.fields().values():
            if field.is_wrong():
                field.say("")
        try:
            work()
        except RefusedError as refusal:
            self.refuse(refusal)

    def _payload(self) -> dict[str, Any]:
        chosen = self.pick.chosen()
        return {"plan": self.plan.payload(), "held": self.held.payload(),
                "employer": self.employer.text(), "employer_id": chosen.id if chosen else None}

    def _show_entries(self) -> None:
        database, actor = self.context.database, self.context.actor
        if self.key == NEW:
            mine = any(number == actor.staff_id
                       for number, _ in activity_list.leaders(database, actor))
            self.plan.show_entry(ActivityEntry(leader_id=actor.staff_id if mine else None))
            self.held.show_entry(HeldEntry())
            return
        number = int(str(self.key))
        entry = activity_list.entry_of(database, actor, number)
        self.plan.show_entry(entry)
        self.held.show_entry(activity_list.held_of(database, actor, number))
        if entry.employer_id:
            self.pick.choose(entry.employer_id)

    # what it shows ------------------------------------------------------------------------------

    def _records(self) -> bool:
        """Whether it has begun, so that what came of it is recorded now."""
        row = self.known.row if self.known else None
        return row is not None and row.state != activities.CANCELLED and (
            row.state == activities.HELD or row.begins <= dates.now())

    def _typed(self) -> None:
        self._allow_consents()
        self.touched()

    def _allow_consents(self) -> None:
        field = self.held.widgets["consents"][1] if hasattr(self, "held") else None
        if field is not None:
            field.setVisible(self.known is not None and self.known.row.kind in CONFIDED)

    def _allow(self) -> None:
        """What can be changed, and what may be done now."""
        row, records = self.known.row if self.known else None, self._records()
        planned = row is None or row.state == activities.PLANNED
        self.plan.setEnabled(self._changes and planned)
        self.employer.setEnabled(self._changes and planned)
        self.held.setVisible(records)
        self.held.setEnabled(self._changes)
        self.not_yet.setVisible(not records)
        self._save.setVisible(self._changes and (planned or records))
        self._keep_plan.setVisible(self._changes and planned and records)
        self._cancel.setVisible(self._changes and planned and row is not None)
        self._print.setVisible(row is not None and allows(
            self.context.actor, Data.ACTIVITY, Verb.PRINT))
        self.sheet_card.say(self.known, changes=self._changes)
        self._allow_consents()

    def _say(self) -> None:
        header, known, records = self.frame.header, self.known, self._records()
        header.name_it(self.title(), known.row.number if known else self.tr(
            "It takes the counsellor and the room in the week."))
        if known is not None:
            state = activity_columns.state_cell(known.row)
            header.badge("state", state.text, state.tone or Tone.PLAIN)
            header.badge("consents", self.tr("{} without group consent").format(known.unsigned)
                         if known.unsigned > 0 else "", Tone.WARN)
        self._back.setText(self.tr("All activities"))
        self._cancel.setText(self.tr("Cancel it…"))
        self._print.setText(self.tr("Print"))
        self._keep_plan.setText(self.tr("Save the plan"))
        self._save.setText(self.tr("Save what came of it") if records else self.tr("Plan it"))
        self.plan_card.name_it(self.tr("Plan"))
        self.held_card.name_it(self.tr("What came of it"))
        self.not_yet.say(self._why_not())
        self.employer.name_it(self.tr("Employer, where it is for one"))
        self.pick.retranslate()
        for form in (self.plan, self.held):
            form.retranslate()

    def _why_not(self) -> str:
        if self.known is not None and self.known.row.state == activities.CANCELLED:
            return self.tr("Cancelled by {who}: {why}").format(
                who=self.known.state_by, why=self.known.cancel_reason)
        return self.tr("Recorded once it has begun: how many came, in sums alone. Names stand on "
                       "the paper sheet only, which is kept apart and destroyed after its time.")

    def _field(self, name: str) -> Field:
        widget = self.plan.widget(name)
        assert isinstance(widget, Field)
        return widget

    def _lay_out(self) -> None:
        self.plan_card.fill(scrolled(under(self.plan, self.employer), self.plan_card))
        self.held_card.fill(scrolled(under(self.held, self.not_yet), self.held_card))
        right = QVBoxLayout()
        right.setSpacing(Gap.LARGE)
        right.addWidget(self.held_card, 1)
        right.addWidget(self.sheet_card)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.plan_card, 1)
        body.addLayout(right, 1)
        self.frame.add(body, 1)

    def _connect(self) -> None:
        self.employer.changed.connect(self._typed)
        self._back.clicked.connect(lambda: self.context.open("activities"))
        self._cancel.clicked.connect(self.cancel)
        self._print.clicked.connect(self.print_it)
        self._keep_plan.clicked.connect(lambda: self._try(self._keep))
        self._save.clicked.connect(self.submit)
        self.sheet_card.linked.connect(self.destroy_sheet)
