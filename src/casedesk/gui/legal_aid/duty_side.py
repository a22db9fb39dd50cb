"""Beside the calendar of duty: the shifts of the chosen cell, and the form of one shift."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.legal_aid.duty import ShiftEntry, ShiftRow
from casedesk.gui.language import language
from casedesk.gui.legal_aid.duty_leaf import DayCell
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.legal_aid.register_fields import SHIFT
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import codes

_MOST = 4  # shifts of a cell that are seen without scrolling


class DutySide(QWidget):
    """`typed` tells of every change of the form; the page decides what is on show."""

    typed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.day, self.edit = Card(parent=self), Card(parent=self)
        self.list, self.reason, self.hint = QuietTable(), LineField(), Label(
            kind=Text.CAPTION, second=True, wraps=True)
        self.form = RecordForm(SHIFT, Choices(), self._typed)
        self._entry, self._places = ShiftEntry(), list[str]()
        self.list.wear(TableModel[ShiftRow](self._columns()))
        self.list.horizontalHeader().hide()
        under = QVBoxLayout()
        under.setSpacing(Gap.SMALL)
        under.addWidget(self.reason)
        under.addWidget(self.hint)
        self.day.fill(self.list, 0)
        self.day.put(under)
        self.day.hug()
        self.edit.fill(scrolled(self.form, self.edit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.LARGE)
        column.addWidget(self.day)
        column.addWidget(self.edit, 1)
        column.addStretch(0)
        self.setFixedWidth(Size.SIDE)
        self.reason.hide()
        self.edit.hide()
        lawyer = self.form.widget("lawyer_id")
        assert isinstance(lawyer, ChoiceField)
        lawyer.changed.connect(self._stand_in)

    # what it shows ------------------------------------------------------------------------------

    def show_cell(self, cell: DayCell | None) -> None:
        """Show the shifts of a cell; with none of them it says how one is made."""
        self.day.name_it(cell.heading() if cell else "")
        self.day.note_it(cell.holiday if cell else "")
        rows = list(cell.shifts) if cell else []
        self.list.setVisible(bool(rows))
        self.list.show_rows(min(len(rows), _MOST))
        self.list.put(rows)
        self.list.setAccessibleName(cell.heading() if cell else "")
        self.hint.setText(
            self.tr("Enter opens · Space signs in, then out · Del cancels") if rows
            else self.tr("Nobody sits here. Enter plans a shift."))

    def chosen(self) -> ShiftRow | None:
        """The shift that an act is about: the current one of the list, or the only one."""
        rows = self.list.model()
        assert isinstance(rows, TableModel)
        found = self.list.current()
        return found or (rows.rows[0] if len(rows.rows) == 1 else None)

    def ask_reason(self, *, ask: bool) -> None:
        """Ask why a shift is cancelled, or ask no more."""
        self.reason.setVisible(ask)
        self.reason.put("")
        self.reason.say("")
        if ask:
            self.reason.setFocus()

    # the form -----------------------------------------------------------------------------------

    def show_entry(self, entry: ShiftEntry) -> None:
        """Open the form of a shift."""
        self._entry = replace(entry)
        self.form.show_entry(entry)
        weeks = self.form.widget("weeks")
        weeks.setVisible(entry.id is None)
        for field in self.form.fields().values():
            field.say("")
        self.edit.name_it(self.tr("Change a shift") if entry.id else self.tr("New shift"))
        self.edit.show()
        self.day.hide()

    def close_entry(self) -> None:
        """Show the shifts of the cell again."""
        self.edit.hide()
        self.day.show()

    def entry(self) -> ShiftEntry:
        """What is typed. Refuses what a field refuses."""
        found: ShiftEntry = self.form.read()
        found.weeks = found.weeks or 1
        return found

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found = self.form.fields()
        return {**found, "lawyer": found["lawyer_id"], "reason": self.reason}

    def offer(self, lawyers: Sequence[tuple[int, str]], places: Sequence[str]) -> None:
        """Offer these lawyers, and say which rooms are used."""
        self._places = list(places)
        self.form.offer(Choices(lawyers=tuple(lawyers)))
        place = self.form.widget("place")
        assert isinstance(place, LineField)
        place.edit.setPlaceholderText(self.tr(", ").join(places[:3]))

    def usual_place(self) -> str:
        """The room that was used last."""
        return next(iter(self._places), "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.reason.name_it(self.tr("Why it is cancelled"))
        self.edit.name_it(self.tr("Change a shift") if self._entry.id else self.tr("New shift"))

    def _typed(self) -> None:
        self.typed.emit()

    def _stand_in(self) -> None:
        """Another lawyer for a planned shift stands in for the one who was planned."""
        lawyer, instead = self.form.widget("lawyer_id"), self.form.widget("instead_of_id")
        assert isinstance(lawyer, ChoiceField)
        assert isinstance(instead, ChoiceField)
        planned = self._entry.lawyer_id
        if not self._entry.id or not planned or not lawyer.code():
            return
        if lawyer.code() != str(planned) and not instead.code():
            instead.choose(str(planned))
        elif lawyer.code() == str(planned) and instead.code() == str(planned):
            instead.choose(str(self._entry.instead_of_id or ""))

    def _columns(self) -> list[Column[ShiftRow]]:
        return [
            Column(lambda: self.tr("Half day"), lambda r: Cell(
                codes.label("duty_periods", r.period, language()), second=True), 76),
            Column(lambda: self.tr("Lawyer"), self._name_cell, least=80),
            Column(lambda: self.tr("Room"), lambda r: r.place, 64),
            Column(lambda: self.tr("State"), self._state_cell, 92),
        ]

    def _name_cell(self, row: ShiftRow) -> Cell:
        stands_in = self.tr("{name}, for {other}").format(name=row.lawyer, other=row.instead_of)
        said = stands_in if row.instead_of else row.lawyer
        return Cell(said, strong=True, tip=" · ".join(filter(None, (said, row.firm, row.note))))

    def _state_cell(self, row: ShiftRow) -> Cell:
        if row.signed_out:
            return Cell(self.tr("left {}").format(f"{row.signed_out:%H:%M}"), Tone.PLAIN,
                        badge=True)
        if row.signed_in:
            return Cell(self.tr("here {}").format(f"{row.signed_in:%H:%M}"), Tone.OK, badge=True)
        return Cell("")


def payload_of(side: DutySide, key: object) -> dict[str, Any]:
    """What a draft keeps of the form; the key is the shift's number, or 'new'."""
    return {"id": key, "form": side.form.payload()}
