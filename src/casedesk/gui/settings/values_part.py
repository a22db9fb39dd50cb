"""The centre's own figures, each from a day on, and the deadlines as the norms fix them."""

from collections.abc import Mapping
from typing import Any

from casedesk.casework import settings_book
from casedesk.casework.settings_book import SettingRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings import value_words as words
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates, deadlines
from casedesk.rules.deadlines import Rule
from casedesk.ui.values_part import Ui_ValuesPart

_VALUES, _RULES = "values", "rules"


class ValuesPart(Part):
    """Two lists; a figure is changed from a day on, a rule of law is read."""

    tables = frozenset({"setting"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ValuesPart()
        self.ui.setupUi(self)
        self._may = allows(context.actor, Data.SETTING, Verb.CHANGE)
        self.chips, self.values, self.rules = Chips(small=True), QuietTable(), QuietTable()
        self.values.wear(self._values_model())
        self.rules.wear(self._rules_model())
        self._lay()
        self.setFocusProxy(self.values)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        choice = not self.ui.choice.isHidden()
        return {"value": self.ui.choice if choice else self.ui.value, "since": self.ui.since,
                "date": self.ui.since}

    def reload(self) -> None:
        """Read both lists again."""
        today = dates.today()
        self.chips.offer([(_VALUES, self.tr("Figures")), (_RULES, self.tr("Deadlines"))])
        if not self.chips.code():
            self.chips.choose([_VALUES])
        self.values.setAccessibleName(self.tr("Figures and choices"))
        self.rules.setAccessibleName(self.tr("Deadlines"))
        rows = settings_book.book(self.context.database, self.context.actor, today)
        self.values.put(rows)
        self.rules.put(sorted((version for versions in deadlines.catalogue().values()
                               for version in versions if version.effective_to >= today),
                              key=lambda version: (version.code, version.effective_from)))
        if self.values.current() is None:
            self.values.stand_on(rows[0].key)
        self._switch()

    def submit(self) -> None:
        """Change the chosen figure from the day on."""
        row = self.values.current()
        if row is None or not self._may or self.chips.code() == _RULES:
            return
        for field in (self.ui.value, self.ui.choice, self.ui.since):
            field.say("")
        try:
            since = dates.parse(self.ui.since.text(), dates.today(), "since")
            settings_book.change(self.context.database, self.context.actor, row.key,
                                 self._typed(row), since)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._show(self.values.current())
        self.ui.message.say(self.tr("{name} holds from {day} on.").format(
            name=words.name(row), day=spelling.said_day(since)), Tone.OK)

    def _typed(self, row: SettingRow) -> Any:
        if isinstance(row.value, bool):
            return self.ui.choice.code() == "1"
        if row.choices:
            return self.ui.choice.code()
        text = self.ui.value.text().strip()
        if not isinstance(row.value, int):
            return text
        if not text.isdecimal():
            raise RefusedError("setting_number", "value")
        return int(text)

    # what is shown ------------------------------------------------------------------------------

    def _lay(self) -> None:
        ui = self.ui
        ui.listCard.put_beside(self.chips)
        ui.listCard.fill(self.values)
        ui.listCard.fill(self.rules)
        ui.oneCard.put(ui.one)
        ui.oneCard.hug()
        ui.oneCard.setFixedWidth(Size.SIDE)
        for label in (ui.basis, ui.later):
            label.dress("caption")
            label.wrap()
        typed.day(ui.since)
        ui.save.setVisible(self._may)
        ui.since.setVisible(self._may)
        ui.choice.edit.setEnabled(self._may)
        ui.value.edit.setReadOnly(not self._may)
        ui.save.clicked.connect(self.submit)
        self.chips.changed.connect(self._switch)
        self.values.chosen.connect(self._show)
        self.rules.chosen.connect(self._show_rule)

    def _switch(self) -> None:
        if not self.chips.code():  # the chosen one was pressed again
            self.chips.choose([_VALUES])
            return
        rules = self.chips.code() == _RULES
        self.values.setVisible(not rules)
        self.rules.setVisible(rules)
        if not rules:
            self._show(self.values.current())
        elif self.rules.current() is None:
            self.rules.setCurrentIndex(self.rules.model().index(0, 0))
        else:
            self._show_rule(self.rules.current())

    def _show(self, row: SettingRow | None) -> None:
        ui = self.ui
        if row is None:
            return
        ui.oneCard.name_it(words.name(row))
        ui.basis.setText(words.basis(row.basis))
        ui.later.setText("\n".join(self.tr("from {day}: {value}").format(
            day=spelling.said_day(day), value=words.value(row, value)) for day, value in row.later))
        ui.later.setVisible(bool(row.later))
        chosen = isinstance(row.value, bool) or bool(row.choices)
        ui.choice.setVisible(chosen)
        ui.value.setVisible(not chosen)
        if chosen:
            ui.choice.offer(words.offered(row))
            ui.choice.choose(words.code(row.value))
        else:
            ui.value.put(str(row.value))
            unit = row.unit if language() == "zh" else row.unit_en
            ui.value.name_it(self.tr("Value ({})").format(unit) if unit else self.tr("Value"))
        ui.since.put(spelling.said_day(dates.today()))
        ui.since.setVisible(self._may)
        ui.save.setVisible(self._may)

    def _show_rule(self, row: Rule | None) -> None:
        ui = self.ui
        if row is None:
            return
        ui.oneCard.name_it(row.title)
        ui.basis.setText(row.basis)
        ui.later.setText("\n".join(filter(None, (
            words.rolls(row), self.tr("[A]: the centre's own figure") if row.assumed else ""))))
        ui.later.setVisible(bool(ui.later.text()))
        for widget in (ui.choice, ui.value, ui.since, ui.save):
            widget.hide()

    def _values_model(self) -> TableModel[SettingRow]:
        return TableModel[SettingRow]([
            Column(lambda: self.tr("What"), lambda row: Cell(words.name(row), strong=True)),
            Column(lambda: self.tr("Holds"), lambda row: words.value(row, row.value), 156),
            Column(lambda: self.tr("Since"), lambda row: f"{row.since:%Y-%m-%d}", 100, spare=True),
            Column(lambda: self.tr("From"), self._source, 104, spare=True),
        ], key=lambda row: row.key)

    def _source(self, row: SettingRow) -> Cell:
        if row.later:
            return Cell(self.tr("changes soon"), Tone.WARN)
        if row.own:
            return Cell(self.tr("own"), Tone.DISPUTES)
        return Cell(self.tr("the program"), second=True)

    def _rules_model(self) -> TableModel[Rule]:
        return TableModel[Rule]([
            Column(lambda: self.tr("Rule"), lambda row: Cell(row.code, second=True), 84),
            Column(lambda: self.tr("What"), lambda row: Cell(row.title, strong=True)),
            Column(lambda: self.tr("Term"), words.term, 100),
            Column(lambda: self.tr("After"), lambda row: Cell(row.trigger, tip=row.trigger), 130,
                   spare=True),
            Column(lambda: self.tr("Since"), lambda row: f"{row.effective_from:%Y-%m-%d}", 100,
                   spare=True),
        ], key=lambda row: (row.code, row.effective_from))

    def acts(self) -> Mapping[str, Any]:
        """Ctrl+F goes to the chips."""
        return {"filter": self.chips.setFocus}
