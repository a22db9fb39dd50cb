"""The fields of an agreement: terms, what was agreed of each claim, instalments, the rest."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.casework.disputes.page import ClaimRow
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.disputes import words
from casedesk.gui.disputes.instalments import InstalmentRow
from casedesk.gui.disputes.promised_rows import ObligationRow, PlanLine
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.rows_editor import RowsEditor
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, money
from casedesk.rules.instalments import Planned
from casedesk.ui.agreement_page import Ui_AgreementPage

_TEXTS = {"terms": "terms", "relation_state": "relationState", "insurance": "insurance",
          "liability": "liability", "others": "others"}
_KEPT = ("method", "debtor", "account_name", "bank", "account")


class AgreementForm:
    """Reads an AgreementEntry out of the fields and puts one in."""

    def __init__(self, ui: Ui_AgreementPage, claims: Sequence[ClaimRow],
                 changed: Callable[[], object]) -> None:
        self.ui, self._claims, self._changed = ui, claims, changed
        self.agreed: dict[int, LineField] = {}
        self.instalments = RowsEditor(self._new_row)
        ui.copies.spell(str.strip, latin=True)
        self.obligations, self.plan = RowsEditor(self._new_obligation), PlanLine()
        for place, widget in ((ui.plan, self.plan), (ui.instalments, self.instalments),
                              (ui.obligations, self.obligations)):
            room = QVBoxLayout(place)
            room.setContentsMargins(0, 0, 0, 0)
            room.addWidget(widget)
        self._lay_amounts()
        for name in _TEXTS.values():
            getattr(ui, name).changed.connect(changed)
        for field in (ui.copies, ui.agreedBy):
            field.changed.connect(changed)
        for rows in (self.instalments, self.obligations):
            rows.changed.connect(changed)
            rows.changed.connect(self._order)
        self.plan.planned.connect(self._lay_out)

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        found: dict[str, Field] = {name: getattr(self.ui, widget)
                                   for name, widget in _TEXTS.items()}
        found["copies"] = self.ui.copies
        rows = self.instalments.rows()
        if rows:
            found["instalments"] = rows[-1].lines["amount_fen"]
        acts = self.obligations.rows()
        if acts:
            found["obligations"] = acts[-1].lines["content"]
        if self.agreed:
            found["agreed"] = next(iter(self.agreed.values()))
        return found

    def offer(self) -> None:
        """Say everything in the language in force."""
        translate = QCoreApplication.translate
        self.ui.agreedBy.offer([(code, codes.label("agreement_forms", code, language()))
                                for code in codes.table("agreement_forms")])
        self.instalments.name_it(translate("agreement", "Add an instalment"),
                                 translate("agreement", "Remove this instalment"))
        self.obligations.name_it(translate("agreement", "Add an act promised"),
                                 translate("agreement", "Remove this act"))
        for row in self.instalments.rows():
            row.retranslate()
        for act in self.obligations.rows():
            act.retranslate()
        self.plan.retranslate()
        for claim in self._claims:
            self.agreed[claim.id].name_it(
                translate("agreement", "Agreed: {}").format(claim.wording))

    def show(self, entry: AgreementEntry) -> None:
        """Put an entry into the fields."""
        for name, widget in _TEXTS.items():
            getattr(self.ui, widget).put(getattr(entry, name))
        self.ui.agreedBy.choose(entry.form)
        self.ui.copies.put(str(entry.copies))
        for claim_id, field in self.agreed.items():
            fen = entry.agreed.get(claim_id)
            field.put(spelling.amount(money.plain(fen)) if fen is not None else "")
        self.instalments.clear()
        for each in entry.instalments:
            self.instalments.add(focus=False).show_entry(each)
        self.obligations.clear()
        for act in entry.obligations:
            self.obligations.add(focus=False).show_entry(act)
        self._order()

    def read(self) -> AgreementEntry:
        """Return what is typed. Refuses `count_shape`, `date`, `amount` at their fields."""
        agreed = {}
        for claim_id, field in self.agreed.items():
            if field.text().strip():
                agreed[claim_id] = _amount(field)
        rows = [row for row in self.instalments.rows() if not row.is_empty()]
        acts = [row for row in self.obligations.rows() if not row.is_empty()]
        texts = {name: getattr(self.ui, widget).text().strip()
                 for name, widget in _TEXTS.items()}
        return AgreementEntry(
            form=self.ui.agreedBy.code() or "written", **texts,
            copies=typed.count(self.ui.copies.text(), "copies"), agreed=agreed,
            instalments=[_read_row(row) for row in rows],
            obligations=[_read_row(row) for row in acts])

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        return {name: getattr(self.ui, widget).text() for name, widget in _TEXTS.items()} | {
            "form": self.ui.agreedBy.code(), "copies": self.ui.copies.text(),
            "agreed": {str(key): field.text() for key, field in self.agreed.items()},
            "instalments": [row.texts() for row in self.instalments.rows()
                            if not row.is_empty()],
            "obligations": [row.texts() for row in self.obligations.rows()
                            if not row.is_empty()]}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name, widget in _TEXTS.items():
            getattr(self.ui, widget).put(str(payload.get(name, "")))
        self.ui.agreedBy.choose(str(payload.get("form") or "written"))
        self.ui.copies.put(str(payload.get("copies", "")))
        for key, text in payload.get("agreed", {}).items():
            if int(key) in self.agreed:
                self.agreed[int(key)].put(text)
        self.instalments.clear()
        for texts in payload.get("instalments", []):
            self.instalments.add(focus=False).put(texts)
        self.obligations.clear()
        for texts in payload.get("obligations", []):
            self.obligations.add(focus=False).put(texts)
        self._order()

    def sums(self) -> tuple[int, int, int]:
        """Agreed and promised fen as far as they can be read, and how many instalments."""
        rows = [row for row in self.instalments.rows() if not row.is_empty()]
        self.plan.know(sum(typed.fen(field) for field in self.agreed.values()))
        return (sum(typed.fen(field) for field in self.agreed.values()),
                sum(row.fen() for row in rows), len(rows))

    def _order(self) -> None:
        follow_layout(self.ui.scrolled)

    def _new_row(self) -> InstalmentRow:
        row = InstalmentRow()
        before = self.instalments.rows()
        if before:
            row.follow(before[-1])
        row.changed.connect(self._changed)
        return row

    def _new_obligation(self) -> ObligationRow:
        row = ObligationRow()
        row.changed.connect(self._changed)
        return row

    def _lay_out(self, planned: Sequence[Planned]) -> None:
        """Put the instalments that were laid out in the place of those there are."""
        before = self.instalments.rows()
        held = before[0].texts() if before else {}
        self.instalments.clear()
        for place, each in enumerate(planned, 1):
            row = self.instalments.add(focus=False)
            row.put(held)
            row.show_entry(InstalmentEntry(
                _term(place), each.due_on, each.amount_fen,
                **{name: held[name] for name in _KEPT if name in held}))
        self._order()
        self._changed()
        self.instalments.rows()[0].lines["content"].setFocus()

    def _lay_amounts(self) -> None:
        grid = QGridLayout(self.ui.amounts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Gap.LARGE)
        grid.setVerticalSpacing(Gap.SMALL)
        grid.setColumnStretch(0, 1)
        for place, claim in enumerate(self._claims):
            field = LineField()
            field.stand_alone()
            field.setFixedWidth(Size.SIDE - Size.RAIL // 2)
            typed.amount(field, echo=True)
            field.changed.connect(self._changed)
            self.agreed[claim.id] = field
            asked = Label(words.amount(claim.amount_fen), second=True)
            middle = Qt.AlignmentFlag.AlignVCenter
            name = Elided(claim.wording or words.matter(claim.matter))
            for at, widget in enumerate((name, asked)):
                widget.setFixedHeight(Size.FIELD)
                widget.setAlignment(middle | (Qt.AlignmentFlag.AlignRight if at else
                                              Qt.AlignmentFlag.AlignLeft))
                grid.addWidget(widget, place, at, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 2, Qt.AlignmentFlag.AlignTop)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.ui.terms


def _term(place: int) -> str:
    """What an instalment is called: 第1期."""
    return QCoreApplication.translate("agreement", "Instalment {}").format(place)


def _amount(field: LineField) -> int:
    """Read an agreed amount; what is wrong with it is said there."""
    try:
        return money.parse(field.text(), "")
    except RefusedError as fault:
        field.say(fault.sentence(language()), Tone.DANGER)
        field.setFocus()
        raise


def _read_row(row: InstalmentRow | ObligationRow) -> Any:
    try:
        return row.read()
    except RefusedError as fault:
        row.lines[fault.field].say(fault.sentence(language()), Tone.DANGER)
        row.lines[fault.field].setFocus()
        raise RefusedError(fault.code, "", **fault.values) from fault
