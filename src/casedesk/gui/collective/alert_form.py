"""The fields of an alert: what happened, how many, what is asked, what was done."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from casedesk.casework.alerts import AlertEntry
from casedesk.casework.employers import EmployerEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap
from casedesk.rules import codes, dates, money

translate = QCoreApplication.translate

_LINES = ("employer", "place", "reporter_name", "reviewer_name", "level_reason")
_COUNTS = ("people", "present", "headcount", "arrears_months")
_MOMENTS = ("known_at", "happened_at")
_TEXTS = ("cause", "demands", "contacts", "measures", "coordination")
_PLACES = (  # row, column, span of six
    ("employer", 0, 0, 4), ("town", 0, 4, 2),
    ("known_at", 1, 0, 2), ("happened_at", 1, 2, 2), ("place", 1, 4, 2),
    ("people", 2, 0, 1), ("present", 2, 1, 1), ("headcount", 2, 2, 1),
    ("arrears_months", 2, 3, 1), ("amount", 2, 4, 2),
    ("signs", 3, 0, 6), ("cause", 4, 0, 6), ("demands", 5, 0, 3), ("contacts", 5, 3, 3),
    ("measures", 6, 0, 3), ("coordination", 6, 3, 3),
    ("level", 7, 0, 3), ("level_reason", 7, 3, 3), ("recipients", 8, 0, 6),
    ("reporter_name", 9, 0, 3), ("reviewer_name", 9, 3, 3))


def moment(field: LineField, name: str) -> datetime | None:
    """Return the moment of a field; nothing of an empty one. Refuses `date`, `time`."""
    text = field.text().strip()
    return dates.parse_time(text, dates.today(), name) if text else None


class AlertForm(QScrollArea):
    """Reads an AlertEntry out of the fields and puts one in."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held = AlertEntry()
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.LARGE)
        grid.setHorizontalSpacing(Gap.MEDIUM)
        grid.setVerticalSpacing(Gap.SMALL)
        self.parts: dict[str, Field] = {}
        for name, row, column, span in _PLACES:
            field = self._made(name)
            self.parts[name] = field
            grid.addWidget(field, row, column, 1, span)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self._dress()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.retranslate()
        follow_layout(inner)
        for field in self.parts.values():
            field.changed.connect(changed)

    def retranslate(self) -> None:
        """Say names and choices in the language in force."""
        for name, words in (
                ("employer", translate("alert", "Employer")),
                ("town", translate("alert", "Township")),
                ("known_at", translate("alert", "Known at")),
                ("happened_at", translate("alert", "Happened at")),
                ("place", translate("alert", "Place")), ("people", translate("alert", "Concerned")),
                ("present", translate("alert", "Present")),
                ("headcount", translate("alert", "Staff in all")),
                ("arrears_months", translate("alert", "Months owed")),
                ("amount", translate("alert", "Sum")),
                ("signs", translate("alert", "What happens")),
                ("cause", translate("alert", "Cause")),
                ("demands", translate("alert", "Demands")),
                ("contacts", translate("alert", "Representatives, telephones")),
                ("measures", translate("alert", "Done so far")),
                ("coordination", translate("alert", "To be coordinated")),
                ("level", translate("alert", "Level")),
                ("level_reason", translate("alert", "Why another level")),
                ("recipients", translate("alert", "Goes to")),
                ("reporter_name", translate("alert", "Reported by")),
                ("reviewer_name", translate("alert", "Reviewed by"))):
            self.parts[name].name_it(words)
        for name, table in (("signs", "alert_signs"), ("recipients", "alert_recipients")):
            self._chips(name).offer(_codes(table))
        self._chips("level").offer(
            [("", translate("alert", "By the rule")), *_codes("alert_levels")])
        if not self._chips("level").code():
            self._chips("level").choose("")
        town = self.parts["town"]
        assert isinstance(town, ChoiceField)
        town.offer([("", ""), *_codes("towns")])

    def employer(self) -> LineField:
        """The field of the employer's name."""
        field = self.parts["employer"]
        assert isinstance(field, LineField)
        return field

    def show_entry(self, entry: AlertEntry) -> None:
        """Put an alert into the fields."""
        self._held = entry
        for name in _LINES[1:]:
            self._put(name, getattr(entry, name))
        self._put("employer", entry.employer.name)
        for name in _COUNTS:
            value = getattr(entry, name)
            self._put(name, str(value) if value else "")
        for name in _MOMENTS:
            value = getattr(entry, name)
            self._put(name, spelling.said_moment(value) if value else "")
        for name in _TEXTS:
            self._put(name, getattr(entry, name))
        self._put("amount", spelling.amount(money.plain(entry.amount_fen))
                  if entry.amount_fen is not None else "")
        for name in ("signs", "recipients"):
            self._chips(name).choose(*getattr(entry, name))
        self._chips("level").choose(entry.level)
        self.parts["town"].choose(entry.town)  # type: ignore[attr-defined]

    def read(self) -> AlertEntry:
        """Return what is typed. Refuses `date`, `time`, `amount`, `count_shape` at their fields."""
        held = self._held.employer
        name = self._text("employer").strip()
        employer = held if name == held.name else EmployerEntry(
            name=name, town=self._code("town"))
        amount = self._text("amount").strip()
        return AlertEntry(
            case_id=self._held.case_id, visit_id=self._held.visit_id, employer=employer,
            town=self._code("town"), level=self._code("level"),
            signs=self._chips("signs").codes(), recipients=self._chips("recipients").codes(),
            amount_fen=money.parse(amount) if amount else None,
            known_at=self._moment("known_at"), happened_at=self._moment("happened_at"),
            people=self._count("people") or 0, present=self._count("present"),
            headcount=self._count("headcount"), arrears_months=self._count("arrears_months"),
            **{each: self._text(each).strip() for each in (*_LINES[1:], *_TEXTS)})

    def payload(self) -> dict[str, Any]:
        """What a draft keeps: the texts as they were typed."""
        found: dict[str, Any] = {name: self._text(name) for name in self.parts
                                 if isinstance(self.parts[name], LineField | TextField)}
        return found | {"town": self._code("town"), "level": self._code("level"),
                        "signs": self._chips("signs").codes(),
                        "recipients": self._chips("recipients").codes()}

    def restore(self, payload: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for name, field in self.parts.items():
            value = payload.get(name, "")
            if isinstance(field, LineField | TextField):
                field.put(str(value))
            elif isinstance(field, ChoiceField):
                field.choose(str(value))
            elif isinstance(field, ChipsField):
                field.choose(*(value if isinstance(value, list) else [value]))

    # inside -------------------------------------------------------------------------------------

    def _moment(self, name: str) -> datetime | None:
        field = self.parts[name]
        assert isinstance(field, LineField)
        return moment(field, name)

    def _count(self, name: str) -> int | None:
        text = self._text(name).strip()
        if text in ("", "0"):
            return None
        try:
            return typed.count(text, name)
        except RefusedError as refusal:
            raise RefusedError(refusal.code, name, **refusal.values) from None

    def _made(self, name: str) -> Field:
        if name in _TEXTS:
            return TextField()
        if name in ("signs", "level", "recipients"):
            return ChipsField()
        return ChoiceField() if name == "town" else LineField()

    def _dress(self) -> None:
        for name in _TEXTS:
            field = self.parts[name]
            assert isinstance(field, TextField)
            field.show_lines(2)
        for name in ("signs", "recipients"):
            self._chips(name).edit.allow_several(True)
        for name in _MOMENTS:
            field = self.parts[name]
            assert isinstance(field, LineField)
            typed.moment(field)
        for name in _COUNTS:
            field = self.parts[name]
            assert isinstance(field, LineField)
            field.spell(str.strip, latin=True)
        amount = self.parts["amount"]
        assert isinstance(amount, LineField)
        typed.amount(amount)
        for name in ("employer", "people", "cause", "known_at"):
            self.parts[name].require(True)

    def _chips(self, name: str) -> ChipsField:
        field = self.parts[name]
        assert isinstance(field, ChipsField)
        return field

    def _code(self, name: str) -> str:
        field = self.parts[name]
        assert isinstance(field, ChipsField | ChoiceField)
        return field.code()

    def _text(self, name: str) -> str:
        field = self.parts[name]
        return field.text() if isinstance(field, LineField | TextField) else ""

    def _put(self, name: str, text: str) -> None:
        field = self.parts[name]
        assert isinstance(field, LineField | TextField)
        field.put(text)


def _codes(table: str) -> list[tuple[str, str]]:
    return [(code, codes.label(table, code, language())) for code in codes.table(table)]
