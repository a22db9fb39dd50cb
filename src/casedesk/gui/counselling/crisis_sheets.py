"""Sheets of a case in danger: safety plan, crisis record, advice to see a hospital."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from casedesk.casework.counselling import client_card, crisis, helplines, hospital, safety_plan
from casedesk.casework.counselling.crisis import CrisisEntry, CrisisRecord
from casedesk.casework.counselling.hospital import AdviceEntry, AdviceRow
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.errors import RefusedError
from casedesk.gui.counselling.crisis_fields import CRISIS, HOSPITAL, PLAN
from casedesk.gui.counselling.sheet_page import SheetPage
from casedesk.gui.page import Context
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Tone
from casedesk.rules import dates


class _CaseSheet(SheetPage):
    """The key is the number of the case."""

    def read_code(self) -> None:
        """Know the code that the title says."""
        card = client_card.of_case(self.context.database, self.context.actor, self.number)
        self.code = card.code


class PlanSheet(_CaseSheet):
    """The safety plan: every save is a revision; signed by both it completes its task."""

    draft_kind = "counselling_plan"

    def make(self) -> RecordForm:
        """The six steps."""
        return RecordForm(PLAN, Choices(), self.touched)

    def read(self) -> Any:
        """The plan as it stands; a revision is signed anew."""
        self.read_code()
        row = safety_plan.latest(self.context.database, self.context.actor, self.number)
        if row is None:
            return SafetyPlanEntry(self.number, professionals="  ".join(
                f"{each.number} {each.name}".strip()
                for each in helplines.lines(self.context.database)))
        return replace(row.plan, client_signed_on=None, counsellor_signed_on=None)

    def keep(self, entry: Any) -> None:
        """Seal a revision."""
        safety_plan.keep(self.context.database, self.context.actor, entry)

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Safety plan")


class CrisisSheet(_CaseSheet):
    """The written record of the latest crisis; its minutes are put down on the page of risk."""

    draft_kind = "counselling_crisis"

    def __init__(self, context: Context, key: object = None) -> None:
        self._record: CrisisRecord | None = None
        super().__init__(context, key)
        self._finish = self.header.offer("", tone=Tone.COUNSELLING)
        self._finish.clicked.connect(self.finish)
        self.reload()

    def make(self) -> RecordForm:
        """What is written besides the minutes."""
        return RecordForm(CRISIS, Choices(), self.touched)

    def read(self) -> Any:
        """The latest crisis. Refuses `crisis_unknown` where there is none."""
        self.read_code()
        rows = crisis.of_case(self.context.database, self.context.actor, self.number)
        if not rows:
            raise RefusedError("crisis_unknown")
        self._record = rows[0]
        entry = rows[0].entry
        return entry if entry.reporter else replace(entry, reporter=self.context.actor.name)

    def reload(self) -> None:
        """Say every text anew."""
        super().reload()
        if hasattr(self, "_finish"):
            self._finish.setText(self.tr("Written up: seal and finish"))
            self._finish.setVisible(self._record is not None
                                    and self._record.written_at is None)

    def keep(self, entry: Any) -> None:
        """Seal it; it may be written on."""
        self._write(entry, finish=False)

    def finish(self) -> None:
        """Seal it as the written record that is due within a day."""
        try:
            self._write(self.form.read(), finish=True)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self._begun = self.form.payload()
        self.context.back()

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Crisis record")

    def _write(self, entry: CrisisEntry, *, finish: bool) -> None:
        assert self._record is not None
        crisis.write(self.context.database, self.context.actor, self._record.id, entry, finish)


class HospitalForm(RecordForm):
    """What may be told is a list here and a text in the record."""

    def show_entry(self, entry: Any) -> None:
        """Put an entry into the fields."""
        super().show_entry(replace(entry, kinds=[each for each in entry.kinds.split(",") if each]))

    def read(self) -> Any:
        """Return the entry as it is typed."""
        entry = super().read()
        return replace(entry, kinds=",".join(entry.kinds))


class HospitalSheet(_CaseSheet):
    """A new advice, or the latest while it is not answered."""

    draft_kind = "counselling_hospital"

    def __init__(self, context: Context, key: object = None) -> None:
        self._row: AdviceRow | None = None
        self.places = Chips(small=True, tone=Tone.COUNSELLING)
        super().__init__(context, key)
        self._names = hospital.institutions(context.database)
        self.places.offer([(str(at), name) for at, name in enumerate(self._names)])
        self.places.changed.connect(self._place)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(2, self.places)
        follow_layout(self)

    def make(self) -> RecordForm:
        """The advice and its answer."""
        return HospitalForm(HOSPITAL, Choices(), self.touched)

    def read(self) -> Any:
        """The advice that waits for an answer, or an empty one."""
        self.read_code()
        database, actor = self.context.database, self.context.actor
        rows = hospital.of_case(database, actor, self.number)
        if rows and not rows[0].advice.answer and rows[0].receipt.went is None:
            self._row = rows[0]
            return rows[0].advice
        names = hospital.institutions(database)
        return AdviceEntry(self.number, dates.today(), names[0] if names else "")

    def keep(self, entry: Any) -> None:
        """Seal it."""
        database, actor = self.context.database, self.context.actor
        if self._row is None:
            hospital.advise(database, actor, entry)
        else:
            hospital.answer(database, actor, self._row.id, entry)

    def sheet(self) -> str:
        """What the sheet is called."""
        return self.tr("Advice to see a hospital")

    def _place(self) -> None:
        field = self.form.fields()["institution"]
        if self.places.code() and hasattr(field, "put"):
            field.put(self._names[int(self.places.code())])
